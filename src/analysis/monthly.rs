//! Counts a measure month by month out of dated entries.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use crate::domain::{Measure, Month};

use super::series::earliest;
use super::{Entry, MonthCell, MonthlySeries, ObservedPeriod};

/// What one month holds, for any measure.
#[derive(Default)]
struct Tally {
    participations: u64,
    at_gatherings: u64,
    people: HashSet<i64>,
    new_people: u64,
    activities: HashSet<i64>,
    gatherings: HashSet<i64>,
}

impl Tally {
    fn is_empty(&self) -> bool {
        self.activities.is_empty()
    }

    /// The value of the measure; nothing where it has none.
    fn value(&self, measure: Measure) -> Option<f64> {
        Some(match measure {
            Measure::Participations => self.participations as f64,
            Measure::PeopleActive => self.people.len() as f64,
            Measure::Activities => self.activities.len() as f64,
            Measure::AttendancePerMeeting if self.gatherings.is_empty() => return None,
            Measure::AttendancePerMeeting => {
                self.at_gatherings as f64 / self.gatherings.len() as f64
            }
            Measure::NewPeople => self.new_people as f64,
        })
    }
}

/// The measure from the month of the first entry to the last one observed.
///
/// A month without entries is a true zero, unless nothing was recorded for
/// most of it. The last month is running unless it was observed to its end.
/// Entries after the day `today`, or after the last one observed, are plans
/// and do not count; nor do those of a century before. Nothing if no entry is left.
pub fn monthly_series(
    entries: &[Entry],
    measure: Measure,
    observed: &ObservedPeriod,
    today: NaiveDate,
) -> Option<MonthlySeries> {
    let until = observed.until.min(today);
    let mut entries: Vec<&Entry> = entries.iter().filter(|entry| entry.date <= until).collect();
    entries.sort_by_key(|entry| entry.date);
    let last = Month::of(until);
    let earliest = earliest(last).first_day();
    entries.retain(|entry| entry.date >= earliest);
    let first = Month::of(entries.first()?.date);
    let mut tallies = Vec::new();
    tallies.resize_with((last.since(first) + 1) as usize, Tally::default);
    let mut known = HashSet::new();
    for entry in entries {
        if let Some(tally) = tallies.get_mut(Month::of(entry.date).since(first) as usize) {
            count(tally, entry, &mut known);
        }
    }
    let cells = tallies
        .iter()
        .enumerate()
        .map(|(place, tally)| {
            let month = first + place as i32;
            if tally.is_empty() && is_unrecorded(month, until, &observed.not_recorded) {
                return MonthCell::NotRecorded;
            }
            match tally.value(measure) {
                None => MonthCell::NotRecorded,
                Some(value) if until < month.last_day() => MonthCell::Running(value),
                Some(value) => MonthCell::Full(value),
            }
        })
        .collect();
    Some(MonthlySeries {
        measure,
        first,
        cells,
    })
}

fn count(tally: &mut Tally, entry: &Entry, known: &mut HashSet<i64>) {
    tally.activities.insert(entry.activity);
    tally.participations += u64::from(entry.count);
    if entry.is_gathering {
        tally.gatherings.insert(entry.activity);
        tally.at_gatherings += u64::from(entry.count);
    }
    // Someone registered who was absent is not active.
    if let (Some(person), 1..) = (entry.person, entry.count) {
        tally.people.insert(person);
        if known.insert(person) {
            tally.new_people += 1;
        }
    }
}

/// Whether more than half of the month's days, up to `until`, lie in stretches
/// that were not recorded.
fn is_unrecorded(month: Month, until: NaiveDate, stretches: &[(NaiveDate, NaiveDate)]) -> bool {
    let last_day = month.last_day().min(until);
    let n_days = last_day.day();
    let n_unrecorded = month
        .first_day()
        .iter_days()
        .take(n_days as usize)
        .filter(|day| {
            stretches
                .iter()
                .any(|(from, to)| (from..=to).contains(&day))
        })
        .count();
    2 * n_unrecorded > n_days as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn entry(date: NaiveDate, activity: i64, person: i64) -> Entry {
        Entry {
            date,
            activity,
            is_gathering: true,
            person: Some(person),
            count: 1,
        }
    }

    /// January: a meeting of two and a message; February: silence; March: a
    /// meeting where one was absent; April: a head-count of 9.
    fn entries() -> Vec<Entry> {
        let message = Entry {
            is_gathering: false,
            ..entry(day(2024, 1, 20), 2, 1)
        };
        let absent = Entry {
            count: 0,
            ..entry(day(2024, 3, 5), 3, 2)
        };
        let head_count = Entry {
            person: None,
            count: 9,
            ..entry(day(2024, 4, 2), 4, 0)
        };
        vec![
            head_count,
            entry(day(2024, 1, 10), 1, 1),
            entry(day(2024, 1, 10), 1, 2),
            message,
            entry(day(2024, 3, 5), 3, 3),
            absent,
        ]
    }

    fn cells(measure: Measure, observed: &ObservedPeriod) -> Vec<MonthCell> {
        let today = day(2024, 12, 31);
        monthly_series(&entries(), measure, observed, today).map_or(Vec::new(), |it| it.cells)
    }

    fn until(date: NaiveDate) -> ObservedPeriod {
        ObservedPeriod {
            until: date,
            not_recorded: Vec::new(),
        }
    }

    #[test]
    fn each_measure_counts_its_own_thing_month_by_month() {
        use MonthCell::{Full, NotRecorded, Running};
        let observed = until(day(2024, 4, 15));
        let found = |measure| cells(measure, &observed);
        assert_eq!(
            found(Measure::Participations),
            [Full(3.0), Full(0.0), Full(1.0), Running(9.0)]
        );
        assert_eq!(
            found(Measure::PeopleActive),
            [Full(2.0), Full(0.0), Full(1.0), Running(0.0)]
        );
        assert_eq!(
            found(Measure::Activities),
            [Full(2.0), Full(0.0), Full(1.0), Running(1.0)]
        );
        assert_eq!(
            found(Measure::AttendancePerMeeting),
            [Full(2.0), NotRecorded, Full(1.0), Running(9.0)]
        );
        assert_eq!(
            found(Measure::NewPeople),
            [Full(2.0), Full(0.0), Full(1.0), Running(0.0)]
        );
    }

    #[test]
    fn a_month_that_was_not_recorded_is_not_zero_and_one_with_entries_is_kept() {
        let mut observed = until(day(2024, 4, 30));
        observed.not_recorded = vec![(day(2024, 1, 5), day(2024, 2, 20))];
        assert_eq!(
            cells(Measure::Participations, &observed)[..2],
            [MonthCell::Full(3.0), MonthCell::NotRecorded]
        );
        observed.not_recorded = vec![(day(2024, 2, 1), day(2024, 2, 10))];
        assert_eq!(
            cells(Measure::Participations, &observed)[1],
            MonthCell::Full(0.0)
        );
    }

    #[test]
    fn what_is_planned_for_later_does_not_count() {
        let observed = until(day(2024, 12, 31));
        let series = monthly_series(
            &entries(),
            Measure::Participations,
            &observed,
            day(2024, 3, 31),
        );
        assert_eq!(series.map(|it| it.cells.len()), Some(3));
        assert!(
            monthly_series(
                &entries(),
                Measure::Participations,
                &observed,
                day(2023, 1, 1)
            )
            .is_none()
        );
        assert!(monthly_series(&[], Measure::Participations, &observed, day(2024, 1, 1)).is_none());
    }

    #[test]
    fn totals_keep_their_holes() {
        let month = |number| Month::new(2024, number).expect("a month");
        let totals = [(month(5), 4.0), (month(2), 0.0), (month(5), 1.0)];
        let series = MonthlySeries::from_totals(Measure::Activities, &totals).expect("a series");
        assert_eq!(series.first, month(2));
        assert_eq!(
            series.cells,
            [
                MonthCell::Full(0.0),
                MonthCell::NotRecorded,
                MonthCell::NotRecorded,
                MonthCell::Full(5.0)
            ]
        );
        assert!(MonthlySeries::from_totals(Measure::Activities, &[]).is_none());
    }
}
