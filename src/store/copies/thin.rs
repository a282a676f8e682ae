//! Thins dated copies out as they age.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::dated::{self, DatedCopy};
use super::{CopiesKept, CopyRules};
use crate::domain::{Month, local_time};
use crate::store::{StoreError, is_held};

/// How long every copy is kept.
const DAYS_OF_ALL: i64 = 7;
/// How long after that one copy a week is kept, before it is one a month.
const DAYS_OF_WEEKS: i64 = 8 * 7;

/// A copy is written no later than this after the moment in its name; clocks
/// that are set back or forth for summer are allowed for.
const AFTERWARDS: TimeDelta = TimeDelta::hours(3);

/// Which span of time a copy stands for, if it is not kept anyway.
#[derive(PartialEq, Eq, Hash)]
enum Span {
    Week(i32, u32),
    Month(Month),
}

/// After so long without a copy the clock may as well have jumped.
const DAYS_AWAY: i64 = 90;

/// Removes the copies that are not worth their place any more.
pub(super) fn thin(register: &Path, rules: &CopyRules, today: NaiveDate) -> Result<(), StoreError> {
    let copies = dated::list(register, rules)?;
    if !is_clock_steady(&copies, today) {
        return Ok(());
    }
    for copy in to_remove(copies, rules.kept) {
        if was_changed(&copy) {
            continue;
        }
        match fs::remove_file(&copy.path) {
            // Someone else tidied up, which is what was wanted.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            // Someone looks into it: it is gone another day.
            Err(error) if is_held(&error) => {}
            removed => removed.map_err(|source| StoreError::from_io(source, &copy.path))?,
        }
    }
    Ok(())
}

/// Whether today follows the days on which the copies were made. Where it may
/// not, nothing is removed until a day that does.
fn is_clock_steady(copies: &[DatedCopy], today: NaiveDate) -> bool {
    let mut days = copies.iter().map(|copy| copy.made_at.date());
    let is_last = days.next().is_none_or(|last| last == today);
    let before = days.find(|day| *day != today);
    is_last && before.is_none_or(|day| (today - day).num_days() <= DAYS_AWAY)
}

/// Whether someone went on working in a copy, which is then no copy any more.
fn was_changed(copy: &DatedCopy) -> bool {
    let changed_at = fs::metadata(&copy.path).and_then(|found| found.modified());
    changed_at.is_ok_and(|time| {
        // A moment that no calendar holds is not that of the copy.
        local_time(time).is_none_or(|changed_at| changed_at - copy.made_at > AFTERWARDS)
    })
}

/// Of `copies`, the latest first: all of the last 7 days are kept, then the
/// last of each week for 8 weeks, then the last of each month for as long as
/// the user wants them.
///
/// Ages are counted from copy to copy, and a gap of many months, or years, is
/// no more than a day: a clock that jumps must not make the copies before it
/// old.
fn to_remove(copies: Vec<DatedCopy>, kept_for: CopiesKept) -> Vec<DatedCopy> {
    let most_days = kept_for.years().map(|years| i64::from(years) * 366);
    let mut kept = HashSet::new();
    let mut last_day = None;
    let mut age_days = 0;
    copies
        .into_iter()
        .filter(|copy| {
            let day = copy.made_at.date();
            let gap_days = last_day
                .replace(day)
                .map_or(0, |next: NaiveDate| (next - day).num_days());
            age_days += if gap_days > DAYS_AWAY { 1 } else { gap_days };
            if age_days <= DAYS_OF_ALL {
                return false;
            }
            if most_days.is_some_and(|most| age_days > most) {
                return true;
            }
            let span = if age_days <= DAYS_OF_ALL + DAYS_OF_WEEKS {
                let week = day.iso_week();
                Span::Week(week.year(), week.week())
            } else {
                Span::Month(Month::of(day))
            };
            !kept.insert(span)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::CopyReason;
    use chrono::Days;

    fn copy_on(day: NaiveDate) -> DatedCopy {
        DatedCopy {
            path: day.to_string().into(),
            made_at: day.and_hms_opt(9, 0, 0).expect("nine o'clock"),
            reason: CopyReason::Daily,
        }
    }

    #[test]
    fn a_year_of_days_leaves_a_week_of_days_eight_weeks_and_the_months() {
        let first = NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day");
        let mut kept: Vec<DatedCopy> = Vec::new();
        for n_days in 0..365 {
            let today = first + Days::new(n_days);
            kept.insert(0, copy_on(today));
            let removed = to_remove(kept.clone(), CopiesKept::Always);
            kept.retain(|copy| !removed.contains(copy));
        }

        let today = first + Days::new(364);
        let older_than = |days: i64| {
            kept.iter()
                .filter(|copy| (today - copy.made_at.date()).num_days() > days)
                .count()
        };
        assert_eq!(
            kept.len() - older_than(7),
            8,
            "today and the seven days before"
        );
        assert!((8..=9).contains(&(older_than(7) - older_than(63))), "weeks");
        assert!((10..=11).contains(&older_than(63)), "months");
    }

    #[test]
    fn copies_older_than_the_user_wants_go_and_the_others_stay() {
        let first = NaiveDate::from_ymd_opt(2020, 1, 15).expect("a day");
        let months: Vec<DatedCopy> = (0..48)
            .rev()
            .map(|n| copy_on(first + chrono::Months::new(n)))
            .collect();
        let n_left = |kept| months.len() - to_remove(months.clone(), kept).len();
        assert_eq!(n_left(CopiesKept::Always), 48);
        assert_eq!(n_left(CopiesKept::FiveYears), 48);
        assert_eq!(n_left(CopiesKept::TwoYears), 25);
        assert_eq!(n_left(CopiesKept::OneYear), 13);
    }

    #[test]
    fn a_day_on_a_clock_that_is_years_off_makes_no_copy_old() {
        let first = NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day");
        let week: Vec<DatedCopy> = (0..7)
            .rev()
            .map(|n| copy_on(first + Days::new(n)))
            .collect();
        for (day, place) in [("2040-05-05", 0), ("1970-01-01", 7)] {
            let mut copies = week.clone();
            copies.insert(place, copy_on(day.parse().expect("a day")));
            assert_eq!(to_remove(copies, CopiesKept::OneYear), [], "{day}");
        }
    }
}
