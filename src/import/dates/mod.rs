//! Texts to days.
//!
//! A single text such as `03/04/2020` cannot say which number is the month, so
//! the order is decided on the whole column ([`DateColumn`]) and asked for
//! where even that leaves it open. A date with a time and an offset is the day
//! as written: the day on which it was for those who took part.

mod column;
mod halves;
mod names;
mod period;
mod scan;
mod time;

use chrono::NaiveDate;

pub use column::DateOrder;
pub(super) use column::{ColumnTally, DateColumn};
pub(super) use halves::Halves;
pub(super) use names::{may_precede_day, month as month_of_name};
pub(super) use period::is_long_period;
pub(super) use scan::{Scanned, scan};
pub(super) use time::{Span, is_time_alone, span_of};

/// Why a text is no usable day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateProblem {
    Missing,
    Bad,
    OutOfRange,
    InFuture,
}

/// The first day that an activity log can plausibly hold.
pub(super) fn first_possible_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(1990, 1, 1).unwrap_or(NaiveDate::MIN)
}
