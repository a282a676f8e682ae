//! Where axes are marked and with which words.

use chrono::{Datelike, NaiveDate};

use super::{AgeAxis, Tick, TickLevel, TimeAxis, ValueAxis, WatchWindow};
use crate::domain::Month;
use crate::i18n::Tr;

/// The age, in months, in which slowdowns are said to set in.
const WATCH_MONTHS: (f64, f64) = (36.0, 48.0);

/// The most months in sight that are still marked by months and by quarters.
const LONGEST_BY_MONTHS: f64 = 24.0;
const LONGEST_BY_QUARTERS: f64 = 48.0;
/// Up to this age, in months, ages are told that are no whole years.
const YOUNG: f64 = 30.0;

/// Marks the dates by months, by quarters and by years. A year's mark stands at
/// the start of January, a month's mark in the middle of that month.
pub(super) fn time_ticks(first: Month, end: f64, tr: &Tr) -> Vec<TickLevel> {
    let n_months = end.ceil() as i32;
    let by_months =
        [(1, LONGEST_BY_MONTHS), (3, LONGEST_BY_QUARTERS)].map(|(step, longest)| TickLevel {
            ticks: month_ticks(first, n_months, step, tr),
            longest,
        });
    let by_years = [1, 2, 5, 10].map(|step| TickLevel {
        ticks: year_ticks(first, n_months, step),
        longest: f64::INFINITY,
    });
    // Where no January is in sight, the first month must do.
    let has_year = by_years[0].ticks.iter().any(|tick| tick.is_major);
    let last_resort = (!has_year).then(|| TickLevel {
        ticks: vec![Tick {
            at: 0.5,
            label: tr.month_short(first),
            first_label: None,
            is_major: true,
        }],
        longest: f64::INFINITY,
    });
    by_months
        .into_iter()
        .chain(by_years)
        .chain(last_resort)
        .collect()
}

fn month_ticks(first: Month, n_months: i32, step: u32, tr: &Tr) -> Vec<Tick> {
    let mut year = None;
    (0..n_months)
        .map(|place| (place, first + place))
        .map(|(place, month)| {
            let is_named = (month.number() - 1).is_multiple_of(step);
            let is_new_year = is_named && year.replace(month.year()) != Some(month.year());
            let label = if is_new_year {
                tr.month_short(month)
            } else if is_named {
                tr.month_abbreviation(month.number()).to_owned()
            } else {
                String::new()
            };
            Tick {
                at: f64::from(place) + 0.5,
                label,
                first_label: is_named.then(|| tr.month_short(month)),
                is_major: is_new_year,
            }
        })
        .collect()
}

fn year_ticks(first: Month, n_months: i32, step: i32) -> Vec<Tick> {
    (0..n_months)
        .map(|place| (place, first + place))
        .filter(|(_, month)| month.number() == 1)
        .map(|(place, month)| {
            let is_major = month.year().rem_euclid(step) == 0;
            let label = if is_major {
                month.year().to_string()
            } else {
                String::new()
            };
            Tick {
                at: f64::from(place),
                label,
                first_label: None,
                is_major,
            }
        })
        .collect()
}

/// Marks the community's age, counted from its founding or else from the first
/// month; nothing where the axis ends before it was founded.
pub(super) fn age_axis(
    first: Month,
    founded_on: Option<NaiveDate>,
    end: f64,
    tr: &Tr,
) -> Option<AgeAxis> {
    let origin = founded_on.map_or(0.0, |day| place_of(day, first));
    if end - origin <= 0.0 {
        return None;
    }
    let (from, to) = (origin + WATCH_MONTHS.0, origin + WATCH_MONTHS.1);
    let watch = (from < end - 0.5 && to > 0.5).then(|| WatchWindow {
        from: from.max(0.0),
        to: to.min(end),
        label: tr.get("chart-age-watch"),
    });
    Some(AgeAxis {
        title: String::new(),
        from: origin.max(0.0),
        ticks: age_ticks(origin, end, tr),
        watch,
    })
}

/// Marks of the age that begins at `origin`, up to `end`.
pub(super) fn age_ticks(origin: f64, end: f64, tr: &Tr) -> Vec<TickLevel> {
    let is_young = end - origin <= YOUNG;
    let steps = [1_u32, 3, 6, 12, 24, 60, 120].into_iter();
    steps
        .filter(|step| is_young || *step >= 12)
        .map(|step| TickLevel {
            ticks: ages(origin, end, step, tr),
            longest: f64::INFINITY,
        })
        .collect()
}

fn ages(origin: f64, end: f64, step: u32, tr: &Tr) -> Vec<Tick> {
    let youngest = ((-origin).max(0.0) / f64::from(step)).ceil() as u32 * step;
    let oldest = (end - origin).max(0.0) as u32;
    (youngest..=oldest)
        .step_by(step as usize)
        .map(|age| Tick {
            at: origin + f64::from(age),
            label: if age == 0 {
                tr.get("chart-age-start")
            } else if age.is_multiple_of(12) {
                tr.age(age)
            } else {
                tr.format("domain-age-months", &[("n", age.into())])
            },
            first_label: None,
            is_major: age.is_multiple_of(12),
        })
        .collect()
}

/// Where a day falls on the time axis, in months from the start of `first`.
pub(super) fn place_of(day: NaiveDate, first: Month) -> f64 {
    let month = Month::of(day);
    let n_days = f64::from(month.last_day().day());
    f64::from(month.since(first)) + f64::from(day.day0()) / n_days
}

impl TimeAxis {
    /// The month that covers a place on the axis, in months from its start.
    pub fn month_at(&self, at: f64) -> Month {
        self.first + at.floor() as i32
    }

    /// The day at a place on the axis, in months from its start.
    pub fn day_at(&self, at: f64) -> NaiveDate {
        let month = self.month_at(at);
        let last = month.last_day();
        let n_days = f64::from(last.day());
        let day = ((at - at.floor()) * n_days).round() as u32 + 1;
        month.first_day().with_day(day).unwrap_or(last)
    }
}

/// An axis from zero to a little above `highest`, marked at steps of 1, 2 or 5
/// times a power of ten. Whole counts are never marked between two of them.
pub(super) fn value_axis(highest: f64, is_count: bool, title: String, tr: &Tr) -> ValueAxis {
    let highest = if highest.is_finite() && highest > 0.0 {
        highest.min(1e12)
    } else {
        1.0
    };
    let rough = highest / 8.0;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|nice| nice * power)
        .find(|step| *step >= rough * 0.999)
        .unwrap_or(power * 10.0);
    let step = if is_count { step.max(1.0) } else { step };
    let decimals = (-step.log10().floor()).clamp(0.0, 6.0) as usize;
    let max = highest * 1.05;
    let ticks = (0..=(max / step).floor() as u32)
        .map(|count| f64::from(count) * step)
        .map(|at| Tick {
            at,
            label: tr.number(at, decimals),
            first_label: None,
            is_major: true,
        })
        .collect();
    ValueAxis { max, ticks, title }
}

#[cfg(test)]
// The places are whole numbers and come out exactly.
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use proptest::prelude::*;

    fn labels(ticks: &[Tick]) -> Vec<String> {
        ticks
            .iter()
            .filter(|tick| !tick.label.is_empty())
            .map(|tick| tick.label.replace('\u{a0}', " "))
            .collect()
    }

    fn dates(n_months: f64, level: usize) -> Vec<String> {
        let first = Month::new(2020, 9).expect("a month");
        labels(&time_ticks(first, n_months, &Tr::new(Language::Fr))[level].ticks)
    }

    #[test]
    fn dates_are_marked_by_months_by_quarters_and_by_years() {
        assert_eq!(
            dates(5.0, 0),
            ["sept. 2020", "oct.", "nov.", "déc.", "janv. 2021"]
        );
        assert_eq!(dates(24.0, 1)[..3], ["oct. 2020", "janv. 2021", "avr."]);
        assert_eq!(
            dates(78.0, 2),
            ["2021", "2022", "2023", "2024", "2025", "2026", "2027"]
        );
        assert_eq!(dates(372.0, 3)[..3], ["2022", "2024", "2026"]);
        assert_eq!(dates(720.0, 4)[..3], ["2025", "2030", "2035"]);
        // Four months without a January.
        assert_eq!(dates(4.0, 6), ["sept. 2020"]);
    }

    #[test]
    fn ages_start_at_the_founding_and_the_watch_window_lies_between_three_and_four() {
        let first = Month::new(2020, 9).expect("a month");
        let tr = Tr::new(Language::Fr);
        let years = 0;
        let age = age_axis(first, None, 60.0, &tr).expect("an age");
        assert_eq!(
            labels(&age.ticks[years].ticks),
            ["début", "1 an", "2 ans", "3 ans", "4 ans", "5 ans"]
        );
        let watch = age.watch.expect("a window");
        assert_eq!((watch.from, watch.to), (36.0, 48.0));

        let founded = NaiveDate::from_ymd_opt(2018, 9, 1);
        let older = age_axis(first, founded, 60.0, &tr).expect("an age");
        assert_eq!(labels(&older.ticks[years].ticks)[..2], ["2 ans", "3 ans"]);
        assert_eq!(older.watch.expect("a window").from, 12.0);

        let young = age_axis(first, None, 20.0, &tr).expect("an age");
        assert_eq!(young.watch, None);
        let unborn = NaiveDate::from_ymd_opt(2030, 9, 1);
        assert_eq!(age_axis(first, unborn, 20.0, &tr), None);
    }

    #[test]
    fn counts_are_never_marked_between_two_whole_numbers() {
        let tr = Tr::new(Language::Fr);
        let title = String::new();
        let few = value_axis(2.0, true, title.clone(), &tr);
        assert_eq!(labels(&few.ticks), ["0", "1", "2"]);
        let shares = value_axis(2.0, false, title, &tr);
        assert_eq!(labels(&shares.ticks), ["0,0", "0,5", "1,0", "1,5", "2,0"]);
    }

    proptest! {
        #[test]
        fn the_value_axis_holds_its_highest_value_in_a_few_nice_steps(highest in 0.0..1e7_f64) {
            let axis = value_axis(highest, false, String::new(), &Tr::new(Language::En));
            prop_assert!(axis.max >= highest);
            prop_assert!((4..=10).contains(&axis.ticks.len()), "{:?}", axis.ticks);
            prop_assert_eq!(axis.ticks[0].at, 0.0);
        }
    }
}
