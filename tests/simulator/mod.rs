//! Lives of communities whose stages are known: a test tool, not part of the
//! program. The same seed always gives the same life.
//!
//! A life is made in three steps, none of which knows the engine: a path of
//! levels with the stage of each month ([`shape`]), the season and noise on it
//! ([`weather`]), and a log as someone would have kept it ([`log`]), of monthly
//! totals or of meetings with head-counts on irregular dates.

// Each test and bench that includes this file uses a part of it.
#![allow(dead_code, unused_imports)]

mod log;
mod random;
mod recipe;
mod shape;
mod sharp;
mod weather;

use essor::analysis::{Entry, LifeContext, MonthlySeries, ObservedPeriod, monthly_series};
use essor::domain::{Measure, Month, Stage};

pub use log::Recording;
pub use recipe::{Circumstance, Recipe, Set};
pub use shape::Shape;
pub use sharp::SharpChange;

/// A life as it was logged, and the truth about it.
#[derive(Clone, Debug, PartialEq)]
pub struct SimulatedLife {
    pub recipe: Recipe,
    pub entries: Vec<Entry>,
    pub observed: ObservedPeriod,
    pub context: LifeContext,
    pub first: Month,
    /// The stage of each month from `first` to the last one observed.
    pub stages: Vec<Stage>,
}

impl SimulatedLife {
    /// Participations month by month, as the program counts them.
    ///
    /// # Panics
    ///
    /// If the life has no entry: every life is made with one in its first month.
    pub fn series(&self) -> MonthlySeries {
        let until = self.observed.until;
        monthly_series(
            &self.entries,
            Measure::Participations,
            &self.observed,
            until,
        )
        .expect("a life has entries")
    }

    /// The stage of each month.
    pub fn truth(&self) -> impl Iterator<Item = (Month, Stage)> {
        (self.first.index()..)
            .map(Month::from_index)
            .zip(self.stages.iter().copied())
    }
}
