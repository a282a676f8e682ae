//! The order of day, month and year, decided on the whole column.

use chrono::NaiveDate;

use super::scan::{full_year, scan};
use super::{DateProblem, Scanned, first_possible_day};
use crate::domain::Month;

/// The order of the numbers in dates such as `03/04/2020`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    Dmy,
    Mdy,
    Ymd,
}

impl DateOrder {
    pub const ALL: [Self; 3] = [Self::Dmy, Self::Mdy, Self::Ymd];

    /// The word for this order on the command line and in mappings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }

    fn day(self, [a, b, c]: [u32; 3]) -> Option<NaiveDate> {
        let (year, month, day) = match self {
            Self::Dmy => (c, b, a),
            Self::Mdy => (c, a, b),
            Self::Ymd => (a, b, c),
        };
        NaiveDate::from_ymd_opt(full_year(year) as i32, month, day)
    }
}

/// What is known of one order after seeing the column.
#[derive(Clone, Copy, Debug, Default)]
struct OrderTally {
    /// Days of the calendar.
    n_real: usize,
    /// Days of the calendar that are neither too early nor still to come.
    n_in_range: usize,
    /// Days before the one in the row above.
    n_back_in_time: usize,
    last: Option<NaiveDate>,
}

/// Gathers what the texts of one column say.
#[derive(Clone, Debug)]
pub(crate) struct ColumnTally {
    today: NaiveDate,
    orders: [OrderTally; 3],
    /// Texts that are a different day in each of the first two orders.
    n_open: usize,
    n_numbers: usize,
    n_days: usize,
    n_months: usize,
    first_text: Option<Box<str>>,
    open_text: Option<Box<str>>,
}

impl ColumnTally {
    pub const fn new(today: NaiveDate) -> Self {
        Self {
            today,
            orders: [OrderTally {
                n_real: 0,
                n_in_range: 0,
                n_back_in_time: 0,
                last: None,
            }; 3],
            n_open: 0,
            n_numbers: 0,
            n_days: 0,
            n_months: 0,
            first_text: None,
            open_text: None,
        }
    }

    pub fn add(&mut self, text: &str) {
        let Some(scanned) = scan(text) else { return };
        match scanned {
            Scanned::Day(_) => self.n_days += 1,
            Scanned::Month(_) => self.n_months += 1,
            Scanned::Impossible => return,
            Scanned::Numbers(numbers) => self.add_numbers(numbers, text),
        }
        if self.first_text.is_none() {
            self.first_text = Some(text.into());
        }
    }

    fn add_numbers(&mut self, numbers: [u32; 3], text: &str) {
        self.n_numbers += 1;
        let days = DateOrder::ALL.map(|order| order.day(numbers));
        for (tally, day) in self.orders.iter_mut().zip(days) {
            let Some(day) = day else { continue };
            tally.n_real += 1;
            tally.n_in_range += usize::from((first_possible_day()..=self.today).contains(&day));
            tally.n_back_in_time += usize::from(tally.last.is_some_and(|last| day < last));
            tally.last = Some(day);
        }
        if let [Some(day_first), Some(month_first), _] = days {
            if day_first != month_first {
                self.n_open += 1;
                self.open_text.get_or_insert_with(|| text.into());
            }
        }
    }

    /// How the column is to be read, unless `wanted` says so already.
    pub fn decide(&self, wanted: Option<DateOrder>) -> DateColumn {
        let [dmy, mdy, ymd] = self.orders;
        let (order, is_open) = if let Some(order) = wanted {
            (order, false)
        } else if ymd.n_in_range > dmy.n_in_range.max(mdy.n_in_range) {
            // Years first only where nothing else reads as well: two-digit
            // years make almost any date a date of this order too.
            (DateOrder::Ymd, false)
        } else if dmy.n_real != mdy.n_real {
            // A number from 13 to 31 settles it.
            let order = if dmy.n_real > mdy.n_real {
                DateOrder::Dmy
            } else {
                DateOrder::Mdy
            };
            (order, false)
        } else {
            let in_range = dmy.n_in_range.cmp(&mdy.n_in_range);
            let in_sequence = mdy.n_back_in_time.cmp(&dmy.n_back_in_time);
            let order = if in_range.then(in_sequence).is_lt() {
                DateOrder::Mdy
            } else {
                DateOrder::Dmy
            };
            (order, self.n_open > 0)
        };
        let has_numbers = self.n_numbers > 0;
        DateColumn {
            order,
            is_open: is_open && has_numbers,
            has_order: has_numbers,
            today: self.today,
            sample: self.first_text.clone(),
        }
    }

    /// A text that is a different day in each order.
    pub fn open_example(&self) -> Option<&str> {
        self.open_text.as_deref()
    }
}

/// How a column of dates is read.
#[derive(Clone, Debug)]
pub(crate) struct DateColumn {
    pub order: DateOrder,
    /// The column itself does not say which order is right.
    pub is_open: bool,
    /// The order matters: some dates are written in numbers alone.
    pub has_order: bool,
    today: NaiveDate,
    sample: Option<Box<str>>,
}

impl DateColumn {
    pub fn day(&self, text: &str) -> Result<NaiveDate, DateProblem> {
        if text.is_empty() {
            return Err(DateProblem::Missing);
        }
        let day = match scan(text) {
            Some(Scanned::Day(day)) => Some(day),
            Some(Scanned::Numbers(numbers)) => self.order.day(numbers),
            Some(Scanned::Month(_) | Scanned::Impossible) | None => None,
        };
        let day = day.ok_or(DateProblem::Bad)?;
        if day < first_possible_day() {
            Err(DateProblem::OutOfRange)
        } else if day > self.today {
            Err(DateProblem::InFuture)
        } else {
            Ok(day)
        }
    }

    pub fn month(&self, text: &str) -> Result<Month, DateProblem> {
        match scan(text) {
            Some(Scanned::Month(month)) if month < Month::of(first_possible_day()) => {
                Err(DateProblem::OutOfRange)
            }
            Some(Scanned::Month(month)) if month > Month::of(self.today) => {
                Err(DateProblem::InFuture)
            }
            Some(Scanned::Month(month)) => Ok(month),
            _ => self.day(text).map(Month::of),
        }
    }

    /// How the dates are written, as a pattern: `dd/mm/yyyy hh:mm`.
    pub fn pattern(&self) -> Option<String> {
        let sample = self.sample.as_deref()?;
        if sample.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some("0".repeat(sample.len()));
        }
        let date_length = match scan(sample)? {
            Scanned::Numbers(_) => {
                let mut n_groups = 0;
                let mut was_digit = false;
                sample
                    .find(|letter: char| {
                        n_groups += usize::from(letter.is_ascii_digit() && !was_digit);
                        was_digit = letter.is_ascii_digit();
                        n_groups == 3 && !was_digit
                    })
                    .unwrap_or(sample.len())
            }
            _ if sample.starts_with(|letter: char| letter.is_ascii_digit()) => sample.len().min(10),
            _ => sample.len(),
        };
        let (date, time) = sample.split_at_checked(date_length)?;
        let separator = date.chars().find(|letter| !letter.is_ascii_digit())?;
        let year = if date
            .rsplit(separator)
            .next()
            .is_some_and(|last| last.len() == 4)
        {
            "yyyy"
        } else {
            "yy"
        };
        let pattern = match scan(sample)? {
            Scanned::Numbers(_) => match self.order {
                DateOrder::Dmy => format!("dd{separator}mm{separator}{year}"),
                DateOrder::Mdy => format!("mm{separator}dd{separator}{year}"),
                DateOrder::Ymd => format!("yy{separator}mm{separator}dd"),
            },
            Scanned::Month(_) => return Some("yyyy-mm".to_owned()),
            _ if sample
                .as_bytes()
                .get(4)
                .is_some_and(|byte| !byte.is_ascii_digit())
                && !sample.contains(' ') | (sample.len() > 10) =>
            {
                format!("yyyy{separator}mm{separator}dd")
            }
            _ => return Some("d MMM yyyy".to_owned()),
        };
        let has_time = time.contains(':') || time.contains('h');
        let has_offset = time.contains('T')
            && time
                .get(6..)
                .is_some_and(|rest| rest.contains(['+', '-', 'Z']));
        Some(match (has_time, has_offset) {
            (_, true) => "ISO 8601 with offset".to_owned(),
            (true, false) => format!("{pattern} hh:mm"),
            (false, false) => pattern,
        })
    }
}
