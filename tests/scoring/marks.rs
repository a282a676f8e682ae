//! The marks of a set of lives.

use std::collections::HashMap;

use essor::domain::{Month, Stage};

use super::case::{Read, plain};
use super::{cell, mean, median};

/// A boundary that is not found counts as this many months away.
const NOT_FOUND: f64 = 24.0;

/// How well a set of lives was read. Shares are from 0 to 1; a life weighs the
/// same as any other.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks {
    pub n_lives: usize,
    /// Share of months given the right stage.
    pub months: Option<f64>,
    /// The same over months of which two annotators say the same.
    pub agreed: Option<f64>,
    /// Share of lives whose sequence of stages is right.
    pub exact: Option<f64>,
    /// Share of lives whose last stage is right.
    pub now: Option<f64>,
    /// Share of lives without a fall in which one is found.
    pub false_decline: Option<f64>,
    /// Median distance of a change to the nearest one found to that stage.
    pub boundary_months: Option<f64>,
    /// Changes found for each one there is, the mean over lives.
    pub changes: Option<f64>,
}

impl Marks {
    pub const HEADER: &str =
        "  lives  months  agreed   exact     now  false fall  boundary  changes";

    pub fn of<'a>(lives: impl IntoIterator<Item = &'a Read>) -> Self {
        let lives: Vec<One> = lives.into_iter().map(One::of).collect();
        let share = |of: fn(&One) -> Option<f64>| mean(lives.iter().filter_map(of));
        Self {
            n_lives: lives.len(),
            months: share(|it| it.months),
            agreed: share(|it| it.agreed),
            exact: share(|it| Some(it.is_exact)),
            now: share(|it| it.is_now),
            false_decline: share(|it| it.has_false_fall),
            boundary_months: median(lives.iter().flat_map(|it| &it.errors).copied().collect()),
            changes: share(|it| Some(it.changes)),
        }
    }

    pub fn row(&self) -> String {
        format!(
            "{:>7} {:>7} {:>7} {:>7} {:>7} {:>11} {:>9} {:>8}",
            self.n_lives,
            cell(self.months, 3),
            cell(self.agreed, 3),
            cell(self.exact, 3),
            cell(self.now, 3),
            cell(self.false_decline, 3),
            cell(self.boundary_months, 1),
            cell(self.changes, 2),
        )
    }
}

/// The same of one life; a share of one thing is 0 or 1.
struct One {
    months: Option<f64>,
    agreed: Option<f64>,
    is_exact: f64,
    is_now: Option<f64>,
    has_false_fall: Option<f64>,
    errors: Vec<f64>,
    changes: f64,
}

impl One {
    fn of(read: &Read) -> Self {
        let said = read.said();
        let is_right = |&(month, stage): &(Month, Stage)| {
            f64::from(said.get(&month).is_some_and(|it| it.0 == plain(stage)))
        };
        let truth = &read.case.truth;
        let second: HashMap<Month, Stage> = read.case.second.iter().copied().collect();
        let agreed = truth.iter().filter(|it| {
            second
                .get(&it.0)
                .is_some_and(|other| plain(*other) == plain(it.1))
        });
        let (found, known) = (read.found(), read.known());
        let stages = |runs: &[(Stage, Month)]| runs.iter().map(|it| it.0).collect::<Vec<_>>();
        let has_fall = found
            .iter()
            .any(|it| matches!(it.0, Stage::Decline | Stage::Dormant));
        let errors = known.iter().skip(1).map(|&(stage, month)| {
            found
                .iter()
                .skip(1)
                .filter(|it| it.0 == stage)
                .map(|it| f64::from(it.1.since(month).abs()))
                .fold(NOT_FOUND, f64::min)
        });
        Self {
            months: mean(truth.iter().map(is_right)),
            agreed: mean(agreed.map(is_right)),
            is_exact: f64::from(stages(&found) == stages(&known)),
            is_now: truth.last().map(is_right),
            has_false_fall: read.case.never_falls.then_some(f64::from(has_fall)),
            errors: errors.collect(),
            changes: found.len().saturating_sub(1) as f64
                / known.len().saturating_sub(1).max(1) as f64,
        }
    }
}
