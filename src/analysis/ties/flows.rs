//! Core, active, peripheral over time, by half-years.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::survival::Survival;
use crate::analysis::Entry;
use crate::analysis::participation::{NoCircles, Ring, rings_of_year};
use crate::domain::{Month, MonthRange};

const HALF_YEAR: i32 = 6;
/// Half-years looked back at, at most.
const MOST_COLUMNS: i32 = 20;

/// Where everybody stood at the end of a half-year, by their attendance in this
/// half-year and the one before, taken together: the year by which *Members*
/// tells core, active and peripheral.
#[derive(Clone, Debug, PartialEq)]
pub struct RingColumn {
    /// The half-year.
    pub months: MonthRange,
    /// Those seen in the two half-years.
    pub rings: Result<BTreeMap<i64, Ring>, NoCircles>,
}

impl RingColumn {
    /// How many stand in a ring; nothing where it is not known.
    pub fn n_in(&self, ring: Ring) -> Option<u32> {
        let rings = self.rings.as_ref().ok()?;
        Some(rings.values().filter(|it| **it == ring).count() as u32)
    }
}

/// How people moved from the end of one half-year to the end of the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// People by the ring they stood in and the one they stand in.
    pub moves: BTreeMap<(Ring, Ring), u32>,
    /// Seen in the two last half-years and not in those before, by ring: new, or
    /// back again.
    pub new: BTreeMap<Ring, u32>,
    /// Not seen any more, by the ring they stood in.
    pub gone: BTreeMap<Ring, u32>,
}

impl Flow {
    fn n_moves(&self, is_meant: impl Fn(Ring, Ring) -> bool) -> u32 {
        let moves = self.moves.iter();
        let meant = moves.filter(|((from, to), _)| is_meant(*from, *to));
        meant.map(|(_, n)| n).sum()
    }

    /// Those who came closer.
    pub fn n_up(&self) -> u32 {
        self.n_moves(|from, to| to < from)
    }

    /// Those who drew away.
    pub fn n_down(&self) -> u32 {
        self.n_moves(|from, to| to > from)
    }

    pub fn n_new(&self) -> u32 {
        self.new.values().sum()
    }

    pub fn n_gone(&self) -> u32 {
        self.gone.values().sum()
    }
}

/// The rings over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flows {
    /// The earliest first; each has its whole year within the log.
    pub columns: Vec<RingColumn>,
    /// One less than there are columns; nothing beside a column that is not known.
    pub flows: Vec<Option<Flow>>,
    /// Half-years that half of those who come into the core stay there (Kaplan and
    /// Meier); nothing where more than half of them are there still.
    pub median_core_stay: Option<f64>,
}

impl Flows {
    /// Who stood in the core at the end of the half-year of this day, or of the
    /// first one that is known.
    pub(super) fn rings_at(&self, day: NaiveDate) -> Option<&BTreeMap<i64, Ring>> {
        let month = Month::of(day);
        let mut known = self.columns.iter().filter(|it| it.rings.is_ok());
        let column = known.find(|column| column.months.last() >= month)?;
        column.rings.as_ref().ok()
    }

    /// Where everybody stands at the end.
    pub fn now(&self) -> Option<&BTreeMap<i64, Ring>> {
        self.columns.last()?.rings.as_ref().ok()
    }
}

/// The rings at the end of each half-year up to the month of `as_of`. `entries`
/// are those that *Members* reads, in any order.
pub fn flows(entries: &[Entry], as_of: NaiveDate) -> Flows {
    let mut entries: Vec<Entry> = entries
        .iter()
        .copied()
        .filter(|entry| entry.date <= as_of)
        .collect();
    entries.sort_by_key(|entry| entry.date);
    let Some(begun) = entries.first().map(|entry| Month::of(entry.date)) else {
        return Flows::default();
    };
    let last = Month::of(as_of);
    let ends = (0..MOST_COLUMNS).rev().map(|n| last - n * HALF_YEAR);
    let columns: Vec<RingColumn> = ends
        .filter(|end| *end - (2 * HALF_YEAR - 1) >= begun || *end == last)
        .map(|end| RingColumn {
            months: MonthRange::new(end - (HALF_YEAR - 1), end),
            rings: rings_of_year(&entries, MonthRange::new(end - (2 * HALF_YEAR - 1), end))
                .map(|(_, rings)| rings),
        })
        .collect();
    let flows = columns
        .windows(2)
        .map(|pair| match pair {
            [one, next] => Some(flow(one.rings.as_ref().ok()?, next.rings.as_ref().ok()?)),
            _ => None,
        })
        .collect();
    let stays = core_stays(&columns);
    Flows {
        columns,
        flows,
        median_core_stay: Survival::of(&stays).median(),
    }
}

fn flow(before: &BTreeMap<i64, Ring>, now: &BTreeMap<i64, Ring>) -> Flow {
    let mut flow = Flow::default();
    for (person, ring) in now {
        match before.get(person) {
            Some(from) => *flow.moves.entry((*from, *ring)).or_default() += 1,
            None => *flow.new.entry(*ring).or_default() += 1,
        }
    }
    let gone = before
        .iter()
        .filter(|(person, _)| !now.contains_key(person));
    gone.for_each(|(_, ring)| *flow.gone.entry(*ring).or_default() += 1);
    flow
}

/// How many half-years each stay in the core lasted, and whether it is over. Those
/// who stood there from the beginning are watched from then on.
fn core_stays(columns: &[RingColumn]) -> Vec<(f64, bool)> {
    let mut open: BTreeMap<i64, f64> = BTreeMap::new();
    let mut stays = Vec::new();
    for column in columns {
        let Ok(rings) = &column.rings else {
            // What is not known ends no stay and lengthens none.
            stays.extend(std::mem::take(&mut open).into_values().map(|n| (n, false)));
            continue;
        };
        let is_core = |person: &i64| rings.get(person) == Some(&Ring::Core);
        open.retain(|person, n| {
            let stays_on = is_core(person);
            if !stays_on {
                stays.push((*n, true));
            }
            stays_on
        });
        for person in rings.keys().filter(|person| is_core(person)) {
            *open.entry(*person).or_default() += 1.0;
        }
    }
    stays.extend(open.into_values().map(|n| (n, false)));
    stays
}
