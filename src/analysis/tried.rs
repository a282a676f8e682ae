//! What came after something that was tried: beside it in time, never because of it.

use chrono::NaiveDate;

use crate::domain::{Milestone, Month, MonthRange};

use super::{Life, MonthsBehind};

/// So many months after it are held against as many before.
const N_MONTHS: i32 = 6;
const YEAR: i32 = 12;

/// The six whole months after something was tried.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SinceTried {
    /// Those months, and those they are held against.
    pub months: MonthsBehind,
    /// Means a month, in the unit of the measure.
    pub after: f64,
    pub before: f64,
    /// They are held against the same months a year earlier, so that the season says
    /// nothing; otherwise against those just before.
    pub is_year_before: bool,
}

/// Why nothing is said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// Six whole months have to go by, the last of which is this one.
    Until(Month),
    /// What is counted, or how, changed meanwhile.
    MeasureChanged,
    /// Months of it, or of those before, were not recorded.
    NotRecorded,
}

/// What came after something that was tried on `day`, by the measure of `life`.
pub fn since_tried(
    life: &Life,
    day: NaiveDate,
    milestones: &[Milestone],
) -> Result<SinceTried, NotYet> {
    let first = Month::of(day) + 1;
    let after = MonthRange::new(first, first + (N_MONTHS - 1));
    let last_whole = life.months.iter().rfind(|it| it.cell.full().is_some());
    if last_whole.is_none_or(|it| it.month < after.last()) {
        return Err(NotYet::Until(after.last()));
    }
    let mean_after = mean(life, after).ok_or(NotYet::NotRecorded)?;
    let year_before = shifted(after, -YEAR);
    let just_before = shifted(after, -N_MONTHS - 1);
    let known = |months| mean(life, months).map(|mean| (months, mean));
    let (before, mean_before) = known(year_before)
        .or_else(|| known(just_before))
        .ok_or(NotYet::NotRecorded)?;
    let whole = MonthRange::new(before.first(), after.last());
    let is_change = |it: &Milestone| it.kind.changes_the_measure();
    if milestones
        .iter()
        .any(|it| is_change(it) && whole.contains(Month::of(it.from)))
    {
        return Err(NotYet::MeasureChanged);
    }
    Ok(SinceTried {
        months: MonthsBehind {
            now: after,
            before: Some(before),
        },
        after: mean_after,
        before: mean_before,
        is_year_before: before == year_before,
    })
}

fn shifted(months: MonthRange, by: i32) -> MonthRange {
    MonthRange::new(months.first() + by, months.last() + by)
}

/// Nothing unless every month is known whole.
fn mean(life: &Life, months: MonthRange) -> Option<f64> {
    let known = life.months.iter().filter(|it| months.contains(it.month));
    let values: Vec<f64> = known.filter_map(|it| it.cell.full()).collect();
    let n_months = months.n_months();
    (values.len() == n_months).then(|| values.iter().sum::<f64>() / n_months as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{LifeContext, MonthCell, MonthlySeries, read_life};
    use crate::domain::{CommunityId, Measure, MilestoneId, MilestoneKind};

    /// Thirty whole months of 20 and 30 by turns of a year, from January 2023.
    fn life(gap: Option<usize>) -> Life {
        let cells = (0..30).map(|t| match gap {
            Some(gap) if gap == t => MonthCell::NotRecorded,
            _ => MonthCell::Full(if t < 18 { 20.0 } else { 30.0 }),
        });
        let series = MonthlySeries {
            measure: Measure::Participations,
            first: Month::new(2023, 1).expect("a month"),
            cells: cells.collect(),
        };
        read_life(&series, &LifeContext::default())
    }

    fn day(year: i32, month: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, 12).expect("a day")
    }

    #[test]
    fn six_months_are_held_against_the_same_months_a_year_earlier() {
        let since = since_tried(&life(None), day(2024, 6), &[]).expect("known");
        assert_eq!((since.after, since.before), (30.0, 20.0));
        assert!(since.is_year_before);
        let before = since.months.before.expect("months");
        assert_eq!(before.first(), Month::new(2023, 7).expect("a month"));
        assert_eq!(since.months.now.n_months(), 6);
        // A life that has no year before it is held against what was just before.
        let since = since_tried(&life(None), day(2023, 7), &[]).expect("known");
        assert!(!since.is_year_before);
        assert_eq!((since.after, since.before), (20.0, 20.0));
    }

    #[test]
    fn nothing_is_said_too_early_or_of_what_cannot_be_compared() {
        let until = Month::new(2025, 8).expect("a month");
        let early = since_tried(&life(None), day(2025, 2), &[]);
        assert_eq!(early, Err(NotYet::Until(until)));
        let gap = since_tried(&life(Some(20)), day(2024, 6), &[]);
        assert_eq!(gap, Err(NotYet::NotRecorded));
        let change = Milestone {
            id: MilestoneId::from_row(1),
            community: CommunityId::from_row(1),
            kind: MilestoneKind::MeasureChange,
            from: day(2024, 2),
            to: None,
            title: String::new(),
        };
        let changed = since_tried(&life(None), day(2024, 6), &[change]);
        assert_eq!(changed, Err(NotYet::MeasureChanged));
    }
}
