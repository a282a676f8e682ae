//! How changes from one month to the next are dated.

use essor::analysis::{Life, LifeContext, alarm_history, read_life};
use essor::domain::{Month, Stage};
use rayon::prelude::*;

use super::{cell, median};
use crate::simulator::SharpChange;

/// How many changes were found, and how they were dated.
#[derive(Clone, Debug, Default)]
pub struct SharpDates {
    pub n_series: usize,
    pub n_found: usize,
    /// In how many the 80 % interval holds the month.
    pub n_held: usize,
    /// In how many it ends before the month.
    pub n_before: usize,
    /// How many months late each was dated; early ones are negative.
    errors: Vec<f64>,
}

impl SharpDates {
    pub const HEADER: &str = "series   found    hold  before  distance    late";

    /// Over `n_each` series of each change, from these seeds on.
    pub fn of(changes: &[SharpChange], n_each: u64, seed: u64) -> Self {
        let series: Vec<(SharpChange, u64)> = changes
            .iter()
            .flat_map(|change| (0..n_each).map(move |number| (*change, seed + number)))
            .collect();
        let read = |(change, seed): &(SharpChange, u64)| {
            let series = change.series(*seed);
            let life = read_life(&series, &LifeContext::default());
            (*change, life)
        };
        let mut all = Self::default();
        for (change, life) in series.par_iter().map(read).collect::<Vec<_>>() {
            all.take(change, &life);
        }
        all
    }

    fn take(&mut self, change: SharpChange, life: &Life) {
        let month = change.month(&life.series);
        let is_fall = change.after < change.before;
        let is_sought = |stage: Stage| match stage {
            Stage::Decline => is_fall,
            Stage::Growth | Stage::Renewal => !is_fall,
            _ => false,
        };
        self.n_series += 1;
        let spans = life.stages.iter().filter(|it| is_sought(it.stage));
        let dated = spans.filter_map(|it| Some((it.months.first(), it.from_interval?)));
        let Some((first, interval)) = dated.min_by_key(|it| it.0.since(month).abs()) else {
            return;
        };
        self.n_found += 1;
        self.n_held += usize::from((interval.earliest..=interval.latest).contains(&month));
        self.n_before += usize::from(interval.latest < month);
        self.errors.push(f64::from(first.since(month)));
    }

    /// Share of all series whose interval holds the month.
    pub fn held(&self) -> f64 {
        self.n_held as f64 / self.n_series.max(1) as f64
    }

    /// The median distance of the month said from the true one.
    pub fn distance(&self) -> Option<f64> {
        median(self.errors.iter().map(|it| it.abs()).collect())
    }

    pub fn row(&self) -> String {
        format!(
            "{:>6} {:>7} {:>7} {:>7} {:>9} {:>7}",
            self.n_series,
            self.n_found,
            self.n_held,
            self.n_before,
            cell(self.distance(), 1),
            cell(median(self.errors.clone()), 1),
        )
    }
}

/// Since when an alarm that is up at the end says that activity is below its usual
/// level, in months after the true one.
pub fn alarm_distance(change: SharpChange, seed: u64) -> Option<i32> {
    let series = change.series(seed);
    let said: Month = alarm_history(&series, &[]).now()?.below_since;
    Some(said.since(change.month(&series)))
}
