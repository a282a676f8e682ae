//! The community's own rhythm, against which a silence is long or short.

use chrono::{Days, NaiveDate};

use super::{Entry, Gaps};

/// A silence shorter than this is none, whatever the rhythm, in days: the
/// span after which communities online speak of people who come back.
const SHORTEST_WINDOW: u32 = 90;
/// Usual gaps between two days of activity that make a window: someone who
/// misses four meetings in a row is not seen any more.
const GAPS_IN_A_WINDOW: u32 = 4;
/// A rhythm changes; these latest gaps tell it.
const GAPS_LOOKED_AT: usize = 24;
/// Days of activity under which nothing is said of anyone.
const FEWEST_DAYS: usize = 4;

/// How often a community does something, and what follows from it.
///
/// # Source
///
/// 90 days of silence before someone counts as coming back, and again before
/// a regular counts as lost, are the definitions of the `dsc` metrics for
/// Discourse communities. There is no norm of how often a community meets, so
/// a slower one is given as many of its own gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// The usual number of days from one day of activity to the next.
    pub gap_days: u32,
    /// The length of a window, in recorded days.
    pub window_days: u32,
    /// The first day of the present window, which ends with the last activity.
    pub now_from: NaiveDate,
    /// The first day of the window before.
    pub before_from: NaiveDate,
}

/// The rhythm of `entries`, which are sorted; nothing where the log is
/// shorter than two windows, since nobody can be told new, back or gone then.
pub(super) fn rhythm(entries: &[Entry], gaps: &Gaps) -> Option<Rhythm> {
    let mut days: Vec<NaiveDate> = entries.iter().map(|entry| entry.date).collect();
    days.dedup();
    if days.len() < FEWEST_DAYS {
        return None;
    }
    let (begun, as_of) = (*days.first()?, *days.last()?);
    let mut between: Vec<u32> = days
        .windows(2)
        .rev()
        .take(GAPS_LOOKED_AT)
        .filter_map(|pair| match pair {
            [one, next] => Some(recorded_days(*one, *next, gaps)),
            _ => None,
        })
        .collect();
    between.sort_unstable();
    let gap_days = *between.get(between.len() / 2)?;
    let window_days = (GAPS_IN_A_WINDOW * gap_days).max(SHORTEST_WINDOW);
    let now_from = back_from(as_of, window_days, gaps);
    let before_from = back_from(now_from.pred_opt()?, window_days, gaps);
    (before_from >= begun).then_some(Rhythm {
        gap_days,
        window_days,
        now_from,
        before_from,
    })
}

/// The days from `one`, which is not counted, to `next`, without those that
/// were not recorded.
pub(super) fn recorded_days(one: NaiveDate, next: NaiveDate, gaps: &Gaps) -> u32 {
    let all = (next - one).num_days();
    let unrecorded: i64 = apart(gaps)
        .into_iter()
        .map(|(from, to)| {
            let (from, to) = (from.max(one.succ_opt().unwrap_or(one)), to.min(next));
            (to - from).num_days().max(-1) + 1
        })
        .sum();
    u32::try_from(all - unrecorded).unwrap_or(0)
}

/// The first day of a window of `n_days` recorded days that ends with `last`.
fn back_from(last: NaiveDate, n_days: u32, gaps: &Gaps) -> NaiveDate {
    let mut last = last;
    let mut missing = i64::from(n_days);
    for (from, to) in apart(gaps).into_iter().rev() {
        if from > last {
            continue;
        }
        let after = (last - to).num_days().max(0);
        if missing <= after {
            break;
        }
        missing -= after;
        last = from.pred_opt().unwrap_or(NaiveDate::MIN);
    }
    let earlier = Days::new(u64::try_from(missing - 1).unwrap_or(0));
    last.checked_sub_days(earlier).unwrap_or(NaiveDate::MIN)
}

/// The stretches in order, those that meet as one.
fn apart(gaps: &Gaps) -> Vec<(NaiveDate, NaiveDate)> {
    let mut sorted: Vec<_> = gaps
        .iter()
        .copied()
        .filter(|(from, to)| from <= to)
        .collect();
    sorted.sort_unstable();
    let mut apart: Vec<(NaiveDate, NaiveDate)> = Vec::with_capacity(sorted.len());
    for (from, to) in sorted {
        match apart.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => apart.push((from, to)),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day") + Days::new(number)
    }

    proptest! {
        #[test]
        fn a_window_holds_as_many_recorded_days_as_it_is_long(
            n_days in 1..400_u32,
            gaps in proptest::collection::vec((0..2000_u64, 0..90_u64), 0..6),
        ) {
            let gaps: Vec<_> = gaps.iter().map(|(from, n)| (day(*from), day(from + n))).collect();
            let last = day(2100);
            let first = back_from(last, n_days, &gaps);
            let eve = first.pred_opt().expect("a day");
            prop_assert_eq!(recorded_days(eve, last, &gaps), n_days);
        }
    }
}
