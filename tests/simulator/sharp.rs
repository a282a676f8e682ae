//! Series that change from one month to the next, and nothing else: no season, no
//! burst, no gap. When they changed is known to the month.

use essor::analysis::{MonthCell, MonthlySeries};
use essor::domain::{Measure, Month};

use super::random::Random;

/// A negative binomial of this size is Poisson's law to the eye.
const POISSON: f64 = 1e9;

/// A mean that changes at once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SharpChange {
    pub before: f64,
    pub after: f64,
    /// Place of the first month after it.
    pub at: usize,
    pub n_months: usize,
}

impl SharpChange {
    /// Falls to a quarter, small and large, and soon or long ago.
    pub const FALLS: [Self; 4] = [
        Self::to_quarter(20.0, 60),
        Self::to_quarter(8.0, 60),
        Self::to_quarter(60.0, 60),
        Self::to_quarter(20.0, 72),
    ];

    const fn to_quarter(before: f64, n_months: usize) -> Self {
        Self {
            before,
            after: before / 4.0,
            at: 36,
            n_months,
        }
    }

    /// The same from the lower level to the higher one.
    #[must_use]
    pub const fn risen(self) -> Self {
        Self {
            before: self.after,
            after: self.before,
            ..self
        }
    }

    /// The month in which it changed.
    pub fn month(self, series: &MonthlySeries) -> Month {
        series.month(self.at)
    }

    pub fn series(self, seed: u64) -> MonthlySeries {
        let mut random = Random::new(seed);
        let mut cells = Vec::with_capacity(self.n_months);
        for t in 0..self.n_months {
            let mean = if t < self.at { self.before } else { self.after };
            cells.push(MonthCell::Full(random.count(mean, POISSON).into()));
        }
        MonthlySeries {
            measure: Measure::Participations,
            first: Month::from_index(2019 * 12),
            cells,
        }
    }
}
