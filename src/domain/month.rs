//! Calendar months, the unit of time of every series.

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

/// A calendar month of a year between −9999 and 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

/// A text that is not a month written as `YYYY-MM`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a month written as YYYY-MM: {0}")]
pub struct MonthParseError(pub String);

impl Month {
    /// The month `month` (1 to 12) of `year`, or nothing if there is none.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((-9999..=9999).contains(&year) && (1..=12).contains(&month))
            .then(|| Self(year * 12 + month as i32 - 1))
    }

    /// The month that `date` falls in.
    pub fn of(date: NaiveDate) -> Self {
        Self(date.year() * 12 + date.month0() as i32)
    }

    /// The month with this count of months since January of the year 0.
    pub const fn from_index(index: i32) -> Self {
        Self(index)
    }

    /// Months since January of the year 0.
    pub const fn index(self) -> i32 {
        self.0
    }

    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    pub const fn number(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), self.number(), 1).unwrap_or(NaiveDate::MIN)
    }

    pub fn last_day(self) -> NaiveDate {
        (self + 1).first_day().pred_opt().unwrap_or(NaiveDate::MAX)
    }

    /// Months from `earlier` to this one; negative if `earlier` is later.
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

impl Add<i32> for Month {
    type Output = Self;
    fn add(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }
}

impl Sub<i32> for Month {
    type Output = Self;
    fn sub(self, months: i32) -> Self {
        Self(self.0.saturating_sub(months))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = MonthParseError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = || {
            let (year, month) = text.trim().split_once('-')?;
            if year.len() != 4 || month.is_empty() || month.len() > 2 {
                return None;
            }
            let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            if !digits(year) || !digits(month) {
                return None;
            }
            Self::new(year.parse().ok()?, month.parse().ok()?)
        };
        parse().ok_or_else(|| MonthParseError(text.to_owned()))
    }
}

impl serde::Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// Months from `first` to `last`, both included; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct MonthRange {
    first: Month,
    last: Month,
}

impl MonthRange {
    /// The range between two months, in whichever order they come.
    pub fn new(one: Month, other: Month) -> Self {
        Self {
            first: one.min(other),
            last: one.max(other),
        }
    }

    pub const fn first(self) -> Month {
        self.first
    }

    pub const fn last(self) -> Month {
        self.last
    }

    pub fn contains(self, month: Month) -> bool {
        (self.first..=self.last).contains(&month)
    }

    pub fn n_months(self) -> usize {
        (self.last.since(self.first) + 1) as usize
    }

    pub fn iter(self) -> impl DoubleEndedIterator<Item = Month> {
        (self.first.index()..=self.last.index()).map(Month::from_index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_month_is_read_only_in_its_one_spelling() {
        assert_eq!("2021-03".parse(), Ok(Month::new(2021, 3).expect("March")));
        for wrong in [
            "", "2021", "2021-13", "2021-00", "21-03", "2021-3x", "+021-03",
        ] {
            assert!(wrong.parse::<Month>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn going_forth_and_back_in_time_ends_where_it_began(
            index in 1900 * 12..2200 * 12, step in -600..600
        ) {
            let month = Month::from_index(index);
            prop_assert_eq!((month + step) - step, month);
            prop_assert_eq!((month + step).since(month), step);
            prop_assert_eq!(Month::of(month.first_day()), month);
            prop_assert_eq!(Month::of(month.last_day()), month);
            prop_assert_eq!(month.to_string().parse(), Ok(month));
        }
    }
}
