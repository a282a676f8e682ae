//! What a year, or another stretch of days, comes to. What was not recorded is nothing,
//! never zero.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Entry;

/// The days of a report, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Period {
    /// A calendar year; nothing beyond those that a date can have.
    pub fn year(year: i32) -> Option<Self> {
        Some(Self {
            from: NaiveDate::from_ymd_opt(year, 1, 1)?,
            to: NaiveDate::from_ymd_opt(year, 12, 31)?,
        })
    }

    /// The calendar year that it is, whole.
    pub fn whole_year(self) -> Option<i32> {
        let year = self.to.year();
        (Self::year(year) == Some(self)).then_some(year)
    }

    /// The same days a year earlier.
    #[must_use]
    pub fn year_before(self) -> Self {
        let before = |day: NaiveDate| day.checked_sub_months(Months::new(12)).unwrap_or(day);
        Self {
            from: before(self.from),
            to: before(self.to),
        }
    }

    pub fn holds(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Whether it is long enough for someone's not having come to mean anything.
    fn is_a_year(self) -> bool {
        let next = self.to.checked_add_days(Days::new(1));
        let year_on = self.from.checked_add_months(Months::new(12));
        next.zip(year_on)
            .is_some_and(|(next, year_on)| next >= year_on)
    }
}

/// What was noted of an activity besides who came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActivityAmounts {
    /// The number that its [`Entry`]s have.
    pub activity: i64,
    pub date: NaiveDate,
    pub is_gathering: bool,
    pub duration_minutes: Option<u32>,
    pub facilitator_minutes: Option<u32>,
    pub satisfaction_percent: Option<u8>,
}

/// A figure that is known of some of the activities only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    pub value: f64,
    /// Of how many of them it is known, and how many there are.
    pub n: u32,
    pub of: u32,
}

/// What a period comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PeriodFigures {
    /// What was noted of it, whatever it was; zero where nothing was.
    pub n_activities: u32,
    pub meetings: Option<u32>,
    pub participations: Option<u64>,
    /// Told apart by name.
    pub people: Option<u32>,
    /// Never seen before.
    pub new: Option<u32>,
    /// Not seen in the year before, and seen before that.
    pub back: Option<u32>,
    /// Seen in the year before, and not in this one.
    pub not_seen: Option<u32>,
    /// Participations that bear no name.
    pub n_unnamed: u64,
    pub per_meeting: Option<f64>,
    /// Minutes, each multiplied by how many were there.
    pub together: Option<Known>,
    /// Minutes.
    pub facilitation: Option<Known>,
    /// Percent, a mean of the activities.
    pub satisfaction: Option<Known>,
    /// The first day of the log, where that is in the period.
    pub begins: Option<NaiveDate>,
    /// Days of it that were not recorded.
    pub n_not_recorded: u32,
}

/// What the log says of a period. `not_recorded` are stretches of days, both ends
/// included; `founded_on` tells whether the log begins with the community.
pub fn period_figures(
    (entries, amounts): (&[Entry], &[ActivityAmounts]),
    period: Period,
    not_recorded: &[(NaiveDate, NaiveDate)],
    founded_on: Option<NaiveDate>,
) -> PeriodFigures {
    /// A log that begins within so many days of the founding has all of it.
    const AT_ONCE: i64 = 31;
    let Some(begun) = entries.iter().map(|it| it.date).min() else {
        return PeriodFigures::default();
    };
    let n_not_recorded = days_in(period, not_recorded);
    let n_days = (period.to - period.from).num_days() + 1;
    if begun > period.to || i64::from(n_not_recorded) >= n_days {
        return PeriodFigures::default();
    }
    let inside: Vec<&Entry> = entries.iter().filter(|it| period.holds(it.date)).collect();
    let activities: BTreeSet<i64> = inside.iter().map(|it| it.activity).collect();
    let mut gatherings: BTreeMap<i64, u64> = BTreeMap::new();
    for it in inside.iter().filter(|it| it.is_gathering) {
        *gatherings.entry(it.activity).or_default() += u64::from(it.count);
    }
    let participations: u64 = inside.iter().map(|it| u64::from(it.count)).sum();
    let unnamed = inside.iter().filter(|it| it.person.is_none());
    let n_unnamed: u64 = unnamed.map(|it| u64::from(it.count)).sum();
    let seen = Seen::of(entries, period);
    let has_names = !seen.now.is_empty() || participations == 0;
    let is_from_birth =
        founded_on.is_some_and(|founded| (begun - founded).num_days().abs() <= AT_ONCE);
    let knows_before = begun < period.from || is_from_birth;
    let named = |known: bool, n: usize| (has_names && known).then_some(n as u32);
    let of_year = period.is_a_year() && !seen.year_before.is_empty();
    PeriodFigures {
        n_activities: activities.len() as u32,
        meetings: Some(gatherings.len() as u32),
        participations: Some(participations),
        people: named(true, seen.now.len()),
        new: named(knows_before, seen.now.difference(&seen.ever_before).count()),
        back: named(
            of_year && seen.knows_earlier,
            seen.now
                .iter()
                .filter(|it| seen.ever_before.contains(it) && !seen.year_before.contains(it))
                .count(),
        ),
        not_seen: named(of_year, seen.year_before.difference(&seen.now).count()),
        n_unnamed,
        per_meeting: (!gatherings.is_empty())
            .then(|| gatherings.values().sum::<u64>() as f64 / gatherings.len() as f64),
        together: together(amounts, period, &gatherings),
        facilitation: of_some(amounts, period, |it| it.facilitator_minutes.map(f64::from)),
        satisfaction: of_some(amounts, period, |it| {
            it.satisfaction_percent
                .filter(|_| it.is_gathering)
                .map(f64::from)
        })
        .map(|sum| Known {
            value: sum.value / f64::from(sum.n.max(1)),
            ..sum
        }),
        begins: Some(begun).filter(|begun| *begun > period.from),
        n_not_recorded,
    }
}

/// Who came when, of those who have a name.
struct Seen {
    now: BTreeSet<i64>,
    year_before: BTreeSet<i64>,
    ever_before: BTreeSet<i64>,
    /// Whether names were noted before the year before.
    knows_earlier: bool,
}

impl Seen {
    fn of(entries: &[Entry], period: Period) -> Self {
        let a_year_before = period.from.checked_sub_months(Months::new(12));
        let a_year_before = a_year_before.unwrap_or(period.from);
        let among = |is_then: &dyn Fn(NaiveDate) -> bool| -> BTreeSet<i64> {
            let came = entries.iter().filter(|it| it.count > 0 && is_then(it.date));
            came.filter_map(|it| it.person).collect()
        };
        Self {
            now: among(&|day| period.holds(day)),
            year_before: among(&|day| day >= a_year_before && day < period.from),
            ever_before: among(&|day| day < period.from),
            knows_earlier: !among(&|day| day < a_year_before).is_empty(),
        }
    }
}

fn days_in(period: Period, stretches: &[(NaiveDate, NaiveDate)]) -> u32 {
    let days = period.from.iter_days().take_while(|day| *day <= period.to);
    let is_hole = |day: &NaiveDate| stretches.iter().any(|(a, b)| (a..=b).contains(&day));
    days.filter(is_hole).count() as u32
}

/// The sum of what is known, and of how many activities it is.
fn of_some(
    amounts: &[ActivityAmounts],
    period: Period,
    value: impl Fn(&ActivityAmounts) -> Option<f64>,
) -> Option<Known> {
    let (mut sum, mut n, mut of) = (0.0, 0, 0);
    for it in amounts.iter().filter(|it| period.holds(it.date)) {
        of += u32::from(it.is_gathering);
        if let Some(value) = value(it) {
            sum += value;
            n += 1;
        }
    }
    (n > 0).then_some(Known { value: sum, n, of })
}

/// The hours of meetings times who was there.
fn together(
    amounts: &[ActivityAmounts],
    period: Period,
    gatherings: &BTreeMap<i64, u64>,
) -> Option<Known> {
    of_some(amounts, period, |it| {
        let minutes = it.duration_minutes?;
        Some(f64::from(minutes) * *gatherings.get(&it.activity)? as f64)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn came(date: NaiveDate, activity: i64, person: i64) -> Entry {
        Entry {
            date,
            activity,
            is_gathering: true,
            person: Some(person),
            count: 1,
        }
    }

    /// 2022: one and two; 2023: two and three; 2024: one, three and four, of whom four
    /// is new and one is back; two is not seen.
    fn entries() -> Vec<Entry> {
        vec![
            came(day(2022, 3, 1), 1, 1),
            came(day(2022, 3, 1), 1, 2),
            came(day(2023, 3, 1), 2, 2),
            came(day(2023, 3, 1), 2, 3),
            came(day(2024, 3, 1), 3, 1),
            came(day(2024, 3, 1), 3, 3),
            came(day(2024, 6, 1), 4, 4),
        ]
    }

    fn figures(year: i32, amounts: &[ActivityAmounts]) -> PeriodFigures {
        let period = Period::year(year).expect("a year");
        period_figures((&entries(), amounts), period, &[], None)
    }

    #[test]
    fn people_of_a_year_are_counted_as_by_hand() {
        let it = figures(2024, &[]);
        assert_eq!((it.meetings, it.participations), (Some(2), Some(3)));
        assert_eq!((it.people, it.new, it.back), (Some(3), Some(1), Some(1)));
        assert_eq!((it.not_seen, it.per_meeting), (Some(1), Some(1.5)));
        assert_eq!((it.together, it.satisfaction), (None, None));
    }

    #[test]
    fn what_the_log_cannot_know_is_nothing() {
        // In its first year everyone would be new, and nobody could be back.
        let first = figures(2022, &[]);
        assert_eq!((first.people, first.new, first.back), (Some(2), None, None));
        assert_eq!(figures(2021, &[]), PeriodFigures::default());
        let head_count = Entry {
            person: None,
            count: 9,
            ..came(day(2024, 1, 5), 1, 0)
        };
        let period = Period::year(2024).expect("a year");
        let it = period_figures((&[head_count], &[]), period, &[], None);
        assert_eq!(
            (it.participations, it.people, it.n_unnamed),
            (Some(9), None, 9)
        );
        let gap = [(day(2023, 12, 1), day(2025, 1, 1))];
        let it = period_figures((&entries(), &[]), period, &gap, None);
        assert_eq!(it.participations, None);
    }

    #[test]
    fn hours_are_those_of_the_meetings_that_have_them() {
        let amounts = |activity, date, minutes| ActivityAmounts {
            activity,
            date,
            is_gathering: true,
            duration_minutes: minutes,
            facilitator_minutes: None,
            satisfaction_percent: minutes.map(|_| 80),
        };
        let noted = [
            amounts(3, day(2024, 3, 1), Some(90)),
            amounts(4, day(2024, 6, 1), None),
        ];
        let it = figures(2024, &noted);
        let known = |value| Some(Known { value, n: 1, of: 2 });
        assert_eq!((it.together, it.satisfaction), (known(180.0), known(80.0)));
        assert_eq!(it.facilitation, None);
    }
}
