//! What becomes of those who come for the first time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};

use super::survival::Survival;
use super::{Attended, Flows};
use crate::analysis::participation::Ring;

/// Whoever came in the first days of a log may have been there before it.
const FOUNDING_DAYS: u64 = 90;
/// Meetings with the same person of the core that make a first tie.
const TIE_FROM: u32 = 3;
/// Of the first three meetings, those with the same person that make a tie.
const EARLY_MEETINGS: usize = 3;
const EARLY_TIE_FROM: usize = 2;
const EARLY_TIES: usize = 3;
const DAYS_IN_A_MONTH: f64 = 365.25 / 12.0;

/// Those who came for the first time in one year. Who has not been watched long
/// enough counts for as long as they were (Kaplan and Meier).
#[derive(Clone, Debug, PartialEq)]
pub struct Cohort {
    pub year: i32,
    pub n: u32,
    /// The share that came a second time within 90 and 180 days.
    pub back_90: Option<f64>,
    pub back_180: Option<f64>,
    /// Months, and meetings, until half of them had met the same person of the core
    /// three times; nothing where half of them have not, which is a state of its own.
    pub median_months_to_core: Option<f64>,
    pub median_meetings_to_core: Option<f64>,
    /// Of those with three meetings, how many had met three people at two of them.
    pub three_ties: u32,
    pub three_meetings: u32,
}

/// The newcomers up to `to`, by the year they came in, the earliest first.
pub fn cohorts(
    attended: &[Attended],
    left_out: &BTreeSet<i64>,
    flows: &Flows,
    to: NaiveDate,
) -> Vec<Cohort> {
    let is_kept = |it: &&Attended| it.date <= to && !left_out.contains(&it.person);
    let mut meetings: BTreeMap<(NaiveDate, i64), BTreeSet<i64>> = BTreeMap::new();
    for it in attended.iter().filter(is_kept) {
        let people = meetings.entry((it.date, it.activity)).or_default();
        people.insert(it.person);
    }
    let mut came: BTreeMap<i64, Vec<(NaiveDate, &BTreeSet<i64>)>> = BTreeMap::new();
    for ((day, _), people) in &meetings {
        for person in people {
            came.entry(*person).or_default().push((*day, people));
        }
    }
    let Some(((begun, _), _)) = meetings.first_key_value() else {
        return Vec::new();
    };
    let founded_until = *begun + Days::new(FOUNDING_DAYS);
    let mut years: BTreeMap<i32, Vec<Newcomer>> = BTreeMap::new();
    for (person, came) in &came {
        let Some((first, _)) = came.first().filter(|it| it.0 > founded_until) else {
            continue;
        };
        let newcomer = Newcomer::of(*person, came, flows, to);
        years.entry(first.year()).or_default().push(newcomer);
    }
    let cohorts = years.into_iter();
    cohorts.map(|(year, all)| cohort(year, &all)).collect()
}

/// One newcomer: after how long, and whether it came about.
struct Newcomer {
    back_days: (f64, bool),
    months_to_core: (f64, bool),
    meetings_to_core: (f64, bool),
    three_ties: Option<bool>,
}

impl Newcomer {
    fn of(person: i64, came: &[(NaiveDate, &BTreeSet<i64>)], flows: &Flows, to: NaiveDate) -> Self {
        let first = came.first().map_or(to, |it| it.0);
        let since = |day: NaiveDate| (day - first).num_days() as f64;
        let back = came.iter().find(|it| it.0 > first);
        let mut shared: BTreeMap<i64, u32> = BTreeMap::new();
        let mut tied = None;
        for (place, (day, people)) in came.iter().enumerate() {
            let rings = flows.rings_at(*day);
            let is_core = |it: &i64| rings.and_then(|rings| rings.get(it)) == Some(&Ring::Core);
            for other in people.iter().filter(|it| **it != person && is_core(it)) {
                let n = shared.entry(*other).or_default();
                *n += 1;
                if *n == TIE_FROM && tied.is_none() {
                    tied = Some((*day, place + 1));
                }
            }
        }
        Self {
            back_days: (since(back.map_or(to, |it| it.0)), back.is_some()),
            months_to_core: (
                since(tied.map_or(to, |it| it.0)) / DAYS_IN_A_MONTH,
                tied.is_some(),
            ),
            meetings_to_core: (tied.map_or(came.len(), |it| it.1) as f64, tied.is_some()),
            three_ties: came.get(..EARLY_MEETINGS).map(|early| {
                let mut n_shared: BTreeMap<i64, usize> = BTreeMap::new();
                for other in early.iter().flat_map(|it| it.1).filter(|it| **it != person) {
                    *n_shared.entry(*other).or_default() += 1;
                }
                let companions = n_shared.values().filter(|n| **n >= EARLY_TIE_FROM);
                companions.count() >= EARLY_TIES
            }),
        }
    }
}

fn cohort(year: i32, all: &[Newcomer]) -> Cohort {
    let survival = |told: fn(&Newcomer) -> (f64, bool)| {
        Survival::of(&all.iter().map(told).collect::<Vec<_>>())
    };
    let back = survival(|it| it.back_days);
    let early = || all.iter().filter_map(|it| it.three_ties);
    Cohort {
        year,
        n: all.len() as u32,
        back_90: back.come_about_by(90.0),
        back_180: back.come_about_by(180.0),
        median_months_to_core: survival(|it| it.months_to_core).median(),
        median_meetings_to_core: survival(|it| it.meetings_to_core).median(),
        three_ties: early().filter(|it| *it).count() as u32,
        three_meetings: early().count() as u32,
    }
}
