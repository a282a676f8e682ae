//! The spells that a life goes through: what each does to the level, how long
//! it lasts and what follows it.
//!
//! A spell lasts as long as two steps of equal mean (an Erlang law, the
//! simplest that makes very short spells rare: M. F. Neuts, "Matrix-Geometric
//! Solutions in Stochastic Models", 1981). Means and successions are rounded
//! from lives with known stages (`tests/simulator`, and those labelled by hand): means are
//! read alike when a fifth longer or shorter, successions when moved by a tenth. Three
//! steps in place of two find more falls that are none.

/// What an awake community is living through. A fall comes before the last two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spell {
    Growth,
    Plateau,
    Decline,
    LowPlateau,
    Renewal,
}

/// Which way the level goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trend {
    Up,
    Flat,
    Down,
}

/// How the log begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// With the community, as far as is known.
    #[default]
    Birth,
    /// When the community had been living for some time.
    Underway,
}

/// The steps that every spell has: see above.
pub(crate) const N_STEPS: usize = 2;

impl Spell {
    pub(crate) const N: usize = 5;
    pub(crate) const ALL: [Self; Self::N] = [
        Self::Growth,
        Self::Plateau,
        Self::Decline,
        Self::LowPlateau,
        Self::Renewal,
    ];

    pub(crate) const fn trend(self) -> Trend {
        match self {
            Self::Growth | Self::Renewal => Trend::Up,
            Self::Plateau | Self::LowPlateau => Trend::Flat,
            Self::Decline => Trend::Down,
        }
    }

    /// How long it lasts on average, in months.
    const fn mean_months(self) -> f64 {
        match self {
            Self::Growth => 18.0,
            Self::Plateau | Self::LowPlateau => 30.0,
            Self::Decline => 32.0,
            Self::Renewal => 16.0,
        }
    }

    /// The chance that a month is the last of a step, where spells last `pace`
    /// times as long as usual.
    pub(crate) fn step_end(self, pace: f64) -> f64 {
        (N_STEPS as f64 / (pace * self.mean_months())).min(1.0)
    }

    /// The chance that each spell follows this one, in the order of
    /// [`Self::ALL`]; falling dormant stands apart.
    const fn followers(self) -> [f64; Self::N] {
        match self {
            Self::Growth => [0.0, 0.85, 0.15, 0.0, 0.0],
            Self::Plateau => [0.25, 0.0, 0.75, 0.0, 0.0],
            Self::Decline => [0.0, 0.0, 0.0, 0.6, 0.4],
            Self::LowPlateau => [0.0, 0.0, 0.3, 0.0, 0.7],
            Self::Renewal => [0.0, 0.7, 0.3, 0.0, 0.0],
        }
    }

    /// The chance that `next` follows this spell.
    pub(crate) const fn leads_to(self, next: Self) -> f64 {
        self.followers()[next as usize]
    }

    /// The chance that an awakening leads to this spell.
    pub(crate) const fn after_dormancy(self) -> f64 {
        match self {
            Self::Renewal => 0.6,
            Self::LowPlateau => 0.4,
            Self::Growth | Self::Plateau | Self::Decline => 0.0,
        }
    }

    /// The chance that the first month is in this spell; what is missing to 1
    /// is silence before the first activity.
    pub(crate) const fn at_first(self, beginning: Beginning) -> f64 {
        match (beginning, self) {
            (_, Self::LowPlateau | Self::Renewal) => 0.0,
            (Beginning::Birth, Self::Growth) => 0.9,
            (Beginning::Birth, Self::Plateau) => 0.07,
            (Beginning::Birth, Self::Decline) => 0.02,
            (Beginning::Underway, Self::Growth) => 0.35,
            (Beginning::Underway, Self::Plateau) => 0.4,
            (Beginning::Underway, Self::Decline) => 0.24,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_follows_every_spell() {
        for spell in Spell::ALL {
            let total: f64 = spell.followers().iter().sum();
            assert!((total - 1.0).abs() < 1e-12 && spell.leads_to(spell) == 0.0);
        }
        let awake: f64 = Spell::ALL.iter().map(|it| it.after_dormancy()).sum();
        assert!((awake - 1.0).abs() < 1e-12);
    }
}
