//! Where axes are marked and with which words.

use chrono::{Datelike, NaiveDate};

use super::{AgeAxis, Tick, TimeAxis, ValueAxis, WatchWindow};
use crate::domain::Month;
use crate::i18n::Tr;

/// The age, in months, in which slowdowns are said to set in.
const WATCH_MONTHS: (f64, f64) = (36.0, 48.0);

/// Room on an axis: how wide the picture is and how many months it shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Width of one month, in letter widths.
    letters_per_month: f64,
}

impl Room {
    /// `width_px` is the picture's width at scale 1.
    pub(super) fn new(width_px: u32, n_months: f64) -> Self {
        // Letters grow with the picture, less so in small ones; between the
        // margins a picture of 1600 px takes some 160 letters of an axis label.
        let scale = f64::from(width_px.clamp(320, 7680)) / 1600.0;
        let n_letters = if scale < 1.0 {
            160.0 * scale.powf(0.3)
        } else {
            160.0
        };
        Self {
            letters_per_month: n_letters / n_months.max(1.0),
        }
    }

    /// Whether labels this long fit side by side, this many months apart.
    fn fits(self, n_letters: f64, months_apart: f64) -> bool {
        self.letters_per_month * months_apart >= n_letters
    }
}

/// Marks the dates: years where the life is long, quarters or months where it
/// is short. A year's mark stands at the start of January, a month's mark in
/// the middle of that month.
pub(super) fn time_ticks(first: Month, end: f64, room: Room, tr: &Tr) -> Vec<Tick> {
    let months = (0..end.ceil() as i32).map(|place| (place, first + place));
    for step in [1_u32, 3] {
        // A label with its year is wider than its neighbours, and the first
        // and every January carry one.
        let fits = room.fits(11.0, f64::from(step));
        if !fits || (step == 3 && end > 48.0) {
            continue;
        }
        let mut year = None;
        return months
            .filter(|(_, month)| (month.number() - 1).is_multiple_of(step))
            .map(|(place, month)| {
                let is_new_year = year.replace(month.year()) != Some(month.year());
                Tick {
                    at: f64::from(place) + 0.5,
                    label: if is_new_year {
                        tr.month_short(month)
                    } else {
                        tr.month_abbreviation(month.number()).to_owned()
                    },
                    is_major: is_new_year,
                }
            })
            .collect();
    }
    let years_apart = [1, 2, 5, 10]
        .into_iter()
        .find(|years| room.fits(6.5, f64::from(*years) * 12.0))
        .unwrap_or(10);
    let ticks: Vec<Tick> = months
        .clone()
        .filter(|(_, month)| month.number() == 1)
        .map(|(place, month)| {
            let is_major = month.year().rem_euclid(years_apart) == 0;
            Tick {
                at: f64::from(place),
                label: if is_major {
                    month.year().to_string()
                } else {
                    String::new()
                },
                is_major,
            }
        })
        .collect();
    if ticks.iter().any(|tick| tick.is_major) {
        return ticks;
    }
    // No January in sight and no room for quarters: the first month must do.
    vec![Tick {
        at: 0.5,
        label: tr.month_short(first),
        is_major: true,
    }]
}

/// Marks the community's age, counted from its founding or else from the first
/// month; nothing where the axis ends before it was founded.
pub(super) fn age_axis(
    first: Month,
    founded_on: Option<NaiveDate>,
    end: f64,
    room: Room,
    tr: &Tr,
) -> Option<AgeAxis> {
    let origin = founded_on.map_or(0.0, |day| place_of(day, first));
    let oldest = end - origin;
    if oldest <= 0.0 {
        return None;
    }
    // Whole years, but for lives too short to show a few of them.
    let step = [1.0, 3.0, 6.0, 12.0, 24.0, 60.0, 120.0]
        .into_iter()
        .filter(|step| *step >= 12.0 || oldest <= 30.0)
        .find(|step| room.fits(8.0, *step))
        .unwrap_or(240.0);
    let youngest = (-origin).max(0.0);
    let mut ticks = Vec::new();
    let mut count = (youngest / step).ceil();
    while count * step <= oldest {
        let age_months = count * step;
        let n_months = age_months as u32;
        let label = if n_months == 0 {
            tr.get("chart-age-start")
        } else if n_months.is_multiple_of(12) {
            tr.age(n_months)
        } else {
            tr.format("domain-age-months", &[("n", n_months.into())])
        };
        ticks.push(Tick {
            at: origin + age_months,
            label,
            is_major: (age_months as u32).is_multiple_of(12),
        });
        count += 1.0;
    }
    let (from, to) = (origin + WATCH_MONTHS.0, origin + WATCH_MONTHS.1);
    let watch = (from < end - 0.5 && to > 0.5).then(|| WatchWindow {
        from: from.max(0.0),
        to: to.min(end),
        label: tr.get("chart-age-watch"),
    });
    Some(AgeAxis {
        title: String::new(),
        ticks,
        watch,
    })
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

    fn dates(n_months: f64, width_px: u32) -> Vec<String> {
        let first = Month::new(2020, 9).expect("a month");
        let room = Room::new(width_px, n_months);
        labels(&time_ticks(first, n_months, room, &Tr::new(Language::Fr)))
    }

    #[test]
    fn long_lives_are_marked_by_years_and_short_ones_by_months() {
        assert_eq!(
            dates(5.0, 1600),
            ["sept. 2020", "oct.", "nov.", "déc.", "janv. 2021"]
        );
        assert_eq!(dates(24.0, 1600)[..3], ["oct. 2020", "janv. 2021", "avr."]);
        assert_eq!(
            dates(78.0, 1600),
            ["2021", "2022", "2023", "2024", "2025", "2026", "2027"]
        );
        assert_eq!(dates(372.0, 640)[..3], ["2022", "2024", "2026"]);
        assert_eq!(dates(720.0, 640)[..3], ["2025", "2030", "2035"]);
    }

    #[test]
    fn ages_start_at_the_founding_and_the_watch_window_lies_between_three_and_four() {
        let first = Month::new(2020, 9).expect("a month");
        let tr = Tr::new(Language::Fr);
        let age = age_axis(first, None, 60.0, Room::new(1600, 60.0), &tr).expect("an age");
        assert_eq!(
            labels(&age.ticks),
            ["début", "1 an", "2 ans", "3 ans", "4 ans", "5 ans"]
        );
        let watch = age.watch.expect("a window");
        assert_eq!((watch.from, watch.to), (36.0, 48.0));

        let founded = NaiveDate::from_ymd_opt(2018, 9, 1);
        let older = age_axis(first, founded, 60.0, Room::new(1600, 60.0), &tr).expect("an age");
        assert_eq!(labels(&older.ticks)[..2], ["2 ans", "3 ans"]);
        assert_eq!(older.watch.expect("a window").from, 12.0);

        let young = age_axis(first, None, 20.0, Room::new(1600, 20.0), &tr).expect("an age");
        assert_eq!(young.watch, None);
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
