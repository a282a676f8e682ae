//! Core, active, peripheral: how the participation of a year is spread.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Entry, Gaps};
use crate::domain::{Month, MonthRange};

/// The shares that are often quoted of communities of practice. A habit of
/// thought and no target: what counts is how people move between circles.
///
/// # Source
///
/// Wenger, `McDermott` and Snyder, "Cultivating Communities of Practice", 2002:
/// core 10 to 15 %, active 15 to 20 %, the rest peripheral.
pub(crate) const USUAL_CORE: (f64, f64) = (0.10, 0.15);
pub(crate) const USUAL_ACTIVE: (f64, f64) = (0.15, 0.20);

/// The year that is looked at.
const N_MONTHS: i32 = 12;
/// Months with activity, and people, under which shares say nothing.
const FEWEST_MONTHS: u32 = 6;
const FEWEST_PEOPLE: u32 = 8;
/// Shares are told only where most participations have a name.
const MOSTLY_NAMED: f64 = 0.8;

/// How close someone is to a community, by how often they take part. The one
/// meaning of these words, wherever they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ring {
    Core,
    Active,
    Peripheral,
}

impl Ring {
    pub const ALL: [Self; 3] = [Self::Core, Self::Active, Self::Peripheral];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Active => "active",
            Self::Peripheral => "peripheral",
        }
    }
}

/// How many people were how close in one year, of those seen in it. Core took
/// part in at least one active month of two, active in at least one of four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CircleShares {
    pub core: u32,
    pub active: u32,
    pub peripheral: u32,
    /// Months of the year in which the community did anything.
    pub n_months: u32,
}

impl CircleShares {
    pub const fn n_people(&self) -> u32 {
        self.core + self.active + self.peripheral
    }

    /// Months of the year in which someone of the core took part, at least.
    pub const fn core_from(&self) -> u32 {
        self.n_months.div_ceil(2)
    }

    /// The same for who is active.
    pub const fn active_from(&self) -> u32 {
        self.n_months.div_ceil(4)
    }

    /// Where someone stands who took part in so many months of the year.
    const fn ring(&self, n_seen: u32) -> Ring {
        if n_seen >= self.core_from() {
            Ring::Core
        } else if n_seen >= self.active_from() {
            Ring::Active
        } else {
            Ring::Peripheral
        }
    }

    /// Of those seen in the year.
    pub fn share(&self, n: u32) -> f64 {
        f64::from(n) / f64::from(self.n_people().max(1))
    }
}

/// The year up to the last activity, beside the one before where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circles {
    pub months: MonthRange,
    pub now: CircleShares,
    pub before: Option<CircleShares>,
}

/// Why nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCircles {
    /// Fewer than six months with activity, or than eight people, in the year.
    TooFew,
    /// Heads were counted without names.
    MostlyUnnamed,
}

/// The circles of the year that ends with `as_of`. `entries` are sorted.
pub(super) fn circles(
    entries: &[Entry],
    as_of: NaiveDate,
    gaps: &Gaps,
) -> Result<Circles, NoCircles> {
    let last = Month::of(as_of);
    let months = MonthRange::new(last - (N_MONTHS - 1), last);
    let (now, _) = rings_of_year(entries, months)?;
    let earlier = MonthRange::new(months.first() - N_MONTHS, months.first() - 1);
    // A year that is not known whole is not compared with.
    let is_whole = entries
        .first()
        .is_some_and(|entry| Month::of(entry.date) <= earlier.first())
        && !gaps.iter().any(|(from, to)| {
            *from <= earlier.last().last_day() && *to >= earlier.first().first_day()
        });
    let before = is_whole.then(|| rings_of_year(entries, earlier).ok());
    let before = before.flatten().map(|(shares, _)| shares);
    Ok(Circles {
        months,
        now,
        before,
    })
}

/// How many are how close in the year of these months, and where each of them
/// stands. `entries` are sorted.
pub(in crate::analysis) fn rings_of_year(
    entries: &[Entry],
    months: MonthRange,
) -> Result<(CircleShares, BTreeMap<i64, Ring>), NoCircles> {
    let from = entries.partition_point(|entry| Month::of(entry.date) < months.first());
    let to = entries.partition_point(|entry| Month::of(entry.date) <= months.last());
    let mut active_months = BTreeSet::new();
    let mut people: BTreeMap<i64, BTreeSet<Month>> = BTreeMap::new();
    let (mut n_named, mut n_all) = (0_u64, 0_u64);
    for entry in entries.get(from..to).unwrap_or_default() {
        let month = Month::of(entry.date);
        n_all += u64::from(entry.count);
        if entry.count == 0 {
            continue;
        }
        active_months.insert(month);
        if let Some(person) = entry.person {
            n_named += u64::from(entry.count);
            people.entry(person).or_default().insert(month);
        }
    }
    let n_months = active_months.len() as u32;
    if n_all > 0 && (n_named as f64) < MOSTLY_NAMED * n_all as f64 {
        return Err(NoCircles::MostlyUnnamed);
    }
    let mut shares = CircleShares {
        core: 0,
        active: 0,
        peripheral: 0,
        n_months,
    };
    let mut rings = BTreeMap::new();
    for (person, seen) in people {
        let ring = shares.ring(seen.len() as u32);
        *match ring {
            Ring::Core => &mut shares.core,
            Ring::Active => &mut shares.active,
            Ring::Peripheral => &mut shares.peripheral,
        } += 1;
        rings.insert(person, ring);
    }
    if n_months < FEWEST_MONTHS || shares.n_people() < FEWEST_PEOPLE {
        return Err(NoCircles::TooFew);
    }
    Ok((shares, rings))
}
