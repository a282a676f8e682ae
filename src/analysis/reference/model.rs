//! The model curve: how a community's life is said to go.

/// The months of rise, of plateau and of fall that can be chosen.
const RISE: (u32, u32) = (1, 60);
const LONGEST_PLATEAU: u32 = 180;
const FALL: (u32, u32) = (1, 60);

/// The shape of a life as Essor draws it: a rise to the peak, a plateau, a
/// fall to a second plateau somewhere in a band. Any numbers make a curve:
/// those out of range are brought into it.
///
/// The plateau to month 36–48, the fall over about eighteen months and the
/// lower second plateau are from the series "Communauté de pratique" (Aliter
/// Concept, parts 1 and 5), which gives no figures for the rise and one single
/// example for the second plateau (0.52). The rest is Essor's own: a model to
/// hold a life against, not a measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(from = "Fields")]
pub struct ModelCurve {
    rise_months: u32,
    plateau_until: u32,
    fall_months: u32,
    low_percent: u32,
    high_percent: u32,
}

/// The curve's numbers as they are stored.
#[derive(serde::Deserialize)]
struct Fields {
    rise_months: u32,
    plateau_until: u32,
    fall_months: u32,
    low_percent: u32,
    high_percent: u32,
}

impl From<Fields> for ModelCurve {
    fn from(fields: Fields) -> Self {
        Self::new(fields.rise_months, fields.plateau_until, fields.fall_months)
            .with_second_plateau(fields.low_percent, fields.high_percent)
    }
}

impl Default for ModelCurve {
    fn default() -> Self {
        Self {
            rise_months: 15,
            plateau_until: 42,
            fall_months: 18,
            low_percent: 50,
            high_percent: 85,
        }
    }
}

/// The model at one age, as shares of the peak.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ModelPoint {
    pub share: f64,
    /// The band of the second plateau; before the fall it has no width.
    pub low: f64,
    pub high: f64,
}

impl ModelCurve {
    /// A curve that rises for `rise_months`, stays up until the age of
    /// `plateau_until` months and falls for `fall_months`.
    #[must_use]
    pub fn new(rise_months: u32, plateau_until: u32, fall_months: u32) -> Self {
        let rise_months = rise_months.clamp(RISE.0, RISE.1);
        Self {
            rise_months,
            plateau_until: plateau_until.clamp(rise_months, LONGEST_PLATEAU),
            fall_months: fall_months.clamp(FALL.0, FALL.1),
            ..Self::default()
        }
    }

    /// The same with another second plateau, in percent of the peak.
    #[must_use]
    pub fn with_second_plateau(self, low_percent: u32, high_percent: u32) -> Self {
        let high_percent = high_percent.min(100);
        Self {
            low_percent: low_percent.min(high_percent),
            high_percent,
            ..self
        }
    }

    pub const fn rise_months(&self) -> u32 {
        self.rise_months
    }

    /// The age in months at which the fall begins.
    pub const fn plateau_until(&self) -> u32 {
        self.plateau_until
    }

    pub const fn fall_months(&self) -> u32 {
        self.fall_months
    }

    /// The band of the second plateau, in percent of the peak.
    pub const fn second_plateau_percent(&self) -> (u32, u32) {
        (self.low_percent, self.high_percent)
    }

    /// The age in months at which the second plateau begins.
    pub const fn fallen_at(&self) -> u32 {
        self.plateau_until + self.fall_months
    }

    /// The model at an age in months; the slopes are half waves, which have no
    /// corners.
    pub fn at(&self, age_months: f64) -> ModelPoint {
        let (low, high) = (
            f64::from(self.low_percent) / 100.0,
            f64::from(self.high_percent) / 100.0,
        );
        let risen = half_wave(age_months / f64::from(self.rise_months));
        let fallen =
            half_wave((age_months - f64::from(self.plateau_until)) / f64::from(self.fall_months));
        let down_to = |second: f64| risen * (1.0 - fallen * (1.0 - second));
        ModelPoint {
            share: down_to(f64::midpoint(low, high)),
            low: down_to(low),
            high: down_to(high),
        }
    }
}

/// From 0 to 1 as `along` goes from 0 to 1.
fn half_wave(along: f64) -> f64 {
    f64::midpoint(1.0, -(along.clamp(0.0, 1.0) * std::f64::consts::PI).cos())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_usual_curve_rises_stays_falls_and_stays_lower() {
        let curve = ModelCurve::default();
        let at = |age: f64| curve.at(age);
        assert!(at(0.0).share.abs() < 1e-12);
        for age in [15.0, 30.0, 42.0] {
            let point = at(age);
            assert!((point.share - 1.0).abs() < 1e-12 && (point.low - 1.0).abs() < 1e-12);
        }
        for age in [60.0, 200.0] {
            let point = at(age);
            assert!((point.low - 0.5).abs() < 1e-12 && (point.high - 0.85).abs() < 1e-12);
            assert!((point.share - 0.675).abs() < 1e-12);
        }
    }

    #[test]
    fn a_curve_stored_with_impossible_numbers_is_still_a_curve() {
        let stored = r#"{"rise_months":0,"plateau_until":0,"fall_months":9999,
            "low_percent":90,"high_percent":40}"#;
        let curve: ModelCurve = serde_json::from_str(stored).expect("a curve");
        assert_eq!((curve.rise_months(), curve.plateau_until()), (1, 1));
        assert_eq!(curve.fall_months(), 60);
        assert_eq!(curve.second_plateau_percent(), (40, 40));
        let text = serde_json::to_string(&curve).expect("text");
        assert_eq!(serde_json::from_str::<ModelCurve>(&text).ok(), Some(curve));
    }

    proptest! {
        #[test]
        fn any_numbers_make_a_curve_between_nothing_and_the_peak(
            numbers in any::<(u32, u32, u32, u32, u32)>(), age in -10.0..2000.0_f64,
        ) {
            let (rise, until, fall, low, high) = numbers;
            let curve = ModelCurve::new(rise, until, fall).with_second_plateau(low, high);
            let point = curve.at(age);
            prop_assert!(0.0 <= point.low && point.low <= point.share + 1e-12);
            prop_assert!(point.share <= point.high + 1e-12 && point.high <= 1.0 + 1e-12);
        }
    }
}
