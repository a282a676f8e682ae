//! Counts a measure month by month out of dated entries.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use crate::domain::{Measure, Month};

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
/// and do not count. Nothing if no entry is left.
pub fn monthly_series(
    entries: &[Entry],
    measure: Measure,
    observed: &ObservedPeriod,
    today: NaiveDate,
) -> Option<MonthlySeries> {
    let until = observed.until.min(today);
    let mut entries: Vec<&Entry> = entries.iter().filter(|entry| entry.date <= until).collect();
    entries.sort_by_key(|entry| entry.date);
    let first = Month::of(entries.first()?.date);
    let last = Month::of(until);
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
