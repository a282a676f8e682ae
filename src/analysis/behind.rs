//! The months that a reason is read from, so that they can be shown.

use crate::domain::MonthRange;

use super::{Evidence, Life, SignReading};

const YEAR: i32 = 12;

/// The months that a reason is read from, and those they are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthsBehind {
    pub now: MonthRange,
    pub before: Option<MonthRange>,
}

/// The months behind a piece of evidence for the verdict of `life`; nothing where it
/// is of no months in particular.
pub fn months_behind(evidence: &Evidence, life: &Life) -> Option<MonthsBehind> {
    let last = life
        .months
        .iter()
        .rfind(|it| it.cell.full().is_some())?
        .month;
    let only = |now| MonthsBehind { now, before: None };
    match *evidence {
        Evidence::YearOnYear { .. } => Some(MonthsBehind {
            now: MonthRange::new(last + (1 - YEAR), last),
            before: Some(MonthRange::new(last + (1 - 2 * YEAR), last + -YEAR)),
        }),
        Evidence::ShareOfPeak { peak, .. } => Some(MonthsBehind {
            now: MonthRange::new(last, last),
            before: Some(MonthRange::new(peak, peak)),
        }),
        Evidence::Slope { .. } => {
            let since = life.verdict.since?.max(last + -YEAR);
            Some(only(MonthRange::new(since.min(last), last)))
        }
        Evidence::SilentMonths { n_months, .. } => {
            let n_months = i32::try_from(n_months).ok()?.max(1);
            Some(only(MonthRange::new(last + (1 - n_months), last)))
        }
        Evidence::FewMonths { .. } => Some(only(MonthRange::new(life.series.first, last))),
        Evidence::Rival { .. } => None,
    }
}

impl SignReading {
    /// The months of the sign; what is usual is of all that were before.
    pub const fn months_behind(&self) -> MonthsBehind {
        MonthsBehind {
            now: self.months,
            before: None,
        }
    }
}
