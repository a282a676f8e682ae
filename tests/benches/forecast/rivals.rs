//! What a forecast has to be better than.

use augurs_core::{Fit as _, Predict as _};
use augurs_ets::AutoETS;
use essor::analysis::MonthlySeries;

const YEAR: usize = 12;
/// The scale of errors is never less: a count is a whole number.
const LEAST_SCALE: f64 = 0.3;
/// How many expected entries the belief "no season" is worth.
const SHRINKAGE: f64 = 2.0;

pub const N_RIVALS: usize = 4;

/// A rival foretells the next twelve months.
pub type Rival = fn(&Past) -> Vec<f64>;

pub const RIVALS: [(&str, Rival); N_RIVALS] = [
    ("naive", naive),
    ("mean12", last_mean),
    ("ETS", ets),
    ("ETS log", ets_log),
];

/// A past, with its holes filled for those that cannot stand any.
pub struct Past {
    values: Vec<Option<f64>>,
    first_month_of_year: usize,
    season: [f64; YEAR],
}

impl Past {
    pub fn of(series: &MonthlySeries) -> Self {
        let mut past = Self {
            values: series.cells.iter().map(|cell| cell.full()).collect(),
            first_month_of_year: series.first.number() as usize - 1,
            season: [1.0; YEAR],
        };
        past.season = past.month_factors();
        past
    }

    pub fn n_recorded(&self) -> usize {
        self.values.iter().flatten().count()
    }

    /// Whether the last twelve months recorded were silent.
    pub fn is_asleep(&self) -> bool {
        let known = self.values.iter().rev().flatten();
        known.take(YEAR).all(|&value| value <= 0.0)
    }

    /// The mean error of the seasonal-naive forecast within the past.
    pub fn scale(&self) -> f64 {
        let pairs = self.values.iter().zip(self.values.iter().skip(YEAR));
        let errors = pairs.filter_map(|(before, after)| Some(((*before)? - (*after)?).abs()));
        super::scoring::mean(errors)
            .unwrap_or_default()
            .max(LEAST_SCALE)
    }

    fn month_of_year(&self, place: usize) -> usize {
        (self.first_month_of_year + place) % YEAR
    }

    /// Ratios to the mean of the year around, shrunk towards none.
    fn month_factors(&self) -> [f64; YEAR] {
        let mut seen = [SHRINKAGE; YEAR];
        let mut expected = [SHRINKAGE; YEAR];
        for (t, value) in self.values.iter().enumerate() {
            let Some(value) = value else { continue };
            let around = t.saturating_sub(YEAR / 2)..(t + YEAR / 2).min(self.values.len());
            let year = self.values[around].iter().flatten().copied();
            let month = self.month_of_year(t);
            seen[month] += value;
            expected[month] += super::scoring::mean(year).unwrap_or_default();
        }
        let factors: [f64; YEAR] = std::array::from_fn(|month| seen[month] / expected[month]);
        let mean = factors.iter().sum::<f64>() / YEAR as f64;
        factors.map(|factor| factor / mean)
    }

    fn factor(&self, place: usize) -> f64 {
        self.season[self.month_of_year(place)].max(0.05)
    }

    /// Without holes, freed of season: a hole is as the month before it.
    fn filled(&self) -> Vec<f64> {
        let mut known = self.values.iter().enumerate();
        let mut last = known
            .find_map(|(t, value)| Some((*value)? / self.factor(t)))
            .unwrap_or_default();
        let months = self.values.iter().enumerate();
        months
            .map(|(t, value)| {
                last = value.map_or(last, |value| value / self.factor(t));
                last
            })
            .collect()
    }

    /// Twelve months at these levels, in season.
    fn in_season(&self, levels: impl Iterator<Item = f64>) -> Vec<f64> {
        let n = self.values.len();
        levels
            .enumerate()
            .map(|(ahead, level)| (level * self.factor(n + ahead)).max(0.0))
            .collect()
    }

    fn last_year_mean(&self) -> f64 {
        let filled = self.filled();
        let last = &filled[filled.len().saturating_sub(YEAR)..];
        last.iter().sum::<f64>() / last.len().max(1) as f64
    }
}

fn naive(past: &Past) -> Vec<f64> {
    let n = past.values.len();
    let mean = past.last_year_mean();
    let month = |ahead| past.values.get(n + ahead - YEAR).copied().flatten();
    (0..YEAR)
        .map(|ahead| month(ahead).unwrap_or(mean))
        .collect()
}

fn last_mean(past: &Past) -> Vec<f64> {
    past.in_season(std::iter::repeat_n(past.last_year_mean(), YEAR))
}

fn ets(past: &Past) -> Vec<f64> {
    let counts: Vec<f64> = past
        .filled()
        .iter()
        .enumerate()
        .map(|(t, level)| level * past.factor(t))
        .collect();
    let ahead = auto_ets(&counts, false).unwrap_or_else(|| vec![past.last_year_mean(); YEAR]);
    ahead.iter().map(|value| value.max(0.0)).collect()
}

fn ets_log(past: &Past) -> Vec<f64> {
    let logs: Vec<f64> = past.filled().iter().map(|level| level.ln_1p()).collect();
    match auto_ets(&logs, true) {
        Some(ahead) => past.in_season(ahead.iter().map(|it| it.exp_m1().max(0.0))),
        None => last_mean(past),
    }
}

/// The model that augurs chooses; nothing where it fits none.
fn auto_ets(values: &[f64], is_damped: bool) -> Option<Vec<f64>> {
    let search = AutoETS::new(1, if is_damped { "AZN" } else { "ZZN" }).ok()?;
    let search = if is_damped {
        search.damped(true).ok()?
    } else {
        search
    };
    let points = search.fit(values).ok()?.predict(YEAR, None).ok()?.point;
    let is_sound = points.len() == YEAR && points.iter().all(|point| point.is_finite());
    is_sound.then_some(points)
}
