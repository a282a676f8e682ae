//! Monthly series: what is counted, month by month.

use chrono::NaiveDate;

use crate::domain::{Measure, Month};

/// One participation or one head-count, as the analysis needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    pub date: NaiveDate,
    /// Which activity it belongs to; any numbering that tells activities apart.
    pub activity: i64,
    pub is_gathering: bool,
    /// Who took part; nothing for a head-count.
    pub person: Option<i64>,
    /// How many took part: 1 for a person who did, 0 for one who did not
    /// (absent), the head-count where there are no names.
    pub count: u32,
}

/// How far the log reaches and where it has holes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObservedPeriod {
    /// The last day that the log covers. The silence until then is real.
    pub until: NaiveDate,
    /// Stretches, both days included, in which nothing was recorded: not zero.
    pub not_recorded: Vec<(NaiveDate, NaiveDate)>,
}

/// What is known of one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MonthCell {
    /// The whole month was observed; a zero is a true one.
    Full(f64),
    /// The month is still running: its value is a lower bound.
    Running(f64),
    NotRecorded,
}

impl MonthCell {
    /// The value of a whole month; nothing if it is not a finite number.
    pub const fn full(self) -> Option<f64> {
        match self {
            Self::Full(value) if value.is_finite() => Some(value),
            Self::Full(_) | Self::Running(_) | Self::NotRecorded => None,
        }
    }

    /// What was counted, in a whole month or a running one.
    pub const fn observed(self) -> Option<f64> {
        match self {
            Self::Full(value) | Self::Running(value) if value.is_finite() => Some(value),
            Self::Full(_) | Self::Running(_) | Self::NotRecorded => None,
        }
    }
}

/// A measure, month by month without a hole, from the first month with an
/// entry to the last one observed.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthlySeries {
    pub measure: Measure,
    pub first: Month,
    /// In the measure's own unit: participations, people, activities of the month.
    pub cells: Vec<MonthCell>,
}

/// No community is older, and a series of months is never longer: one mistyped year
/// would make it one of centuries.
pub(super) const LONGEST_SERIES: i32 = 12 * 100;

/// The first month that a series up to `last` can have.
pub(super) fn earliest(last: Month) -> Month {
    last - (LONGEST_SERIES - 1)
}

impl MonthlySeries {
    pub fn month(&self, place: usize) -> Month {
        self.first + place as i32
    }

    pub fn last(&self) -> Month {
        self.first + (self.cells.len() as i32 - 1)
    }

    /// A series of monthly totals counted elsewhere: every total is that of a
    /// whole month, and a month without one was not recorded. Totals of the
    /// same month are added up; those of another century are left out. Nothing if
    /// there are none.
    pub fn from_totals(measure: Measure, totals: &[(Month, f64)]) -> Option<Self> {
        let last = totals.iter().map(|total| total.0).max()?;
        let earliest = earliest(last);
        let months = totals.iter().map(|total| total.0);
        let first = months.filter(|month| *month >= earliest).min()?;
        let mut cells = vec![MonthCell::NotRecorded; (last.since(first) + 1) as usize];
        for (month, total) in totals {
            if let Some(cell) = cells.get_mut(month.since(first) as usize) {
                *cell = MonthCell::Full(cell.full().unwrap_or(0.0) + total);
            }
        }
        Some(Self {
            measure,
            first,
            cells,
        })
    }
}
