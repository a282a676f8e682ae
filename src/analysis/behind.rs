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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{LifeContext, MonthCell, MonthlySeries, read_life};
    use crate::domain::{Measure, Month};

    #[test]
    fn a_reason_is_read_from_months_of_the_life_that_say_what_it_says() {
        let level = |t: i32| f64::from(if t < 40 { 24 } else { 24 - (t - 40) / 2 });
        let series = MonthlySeries {
            measure: Measure::Participations,
            first: Month::new(2020, 1).expect("a month"),
            cells: (0..66)
                .map(|t| MonthCell::Full(level(t)))
                .chain([MonthCell::Running(1.0)])
                .collect(),
        };
        let life = read_life(&series, &LifeContext::default());
        assert!(life.verdict.evidence.len() > 2);
        let total = |months: MonthRange| -> f64 {
            let values = months.iter().map(|month| {
                let place = month.since(series.first) as usize;
                series.cells[place].full().expect("a whole month")
            });
            values.sum()
        };
        for evidence in &life.verdict.evidence {
            let Some(behind) = months_behind(evidence, &life) else {
                continue;
            };
            // Whole months alone: the running one says nothing.
            assert!(total(behind.now) >= 0.0);
            if let Evidence::YearOnYear { change, .. } = evidence {
                let before = behind.before.expect("the year before");
                assert_eq!((behind.now.n_months(), before.n_months()), (12, 12));
                assert_eq!(before.last() + 1, behind.now.first());
                let found = total(behind.now) / total(before) - 1.0;
                assert!((found - change).abs() < 1e-9, "{found}, not {change}");
            }
        }
    }
}
