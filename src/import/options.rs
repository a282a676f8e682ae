//! What the caller decides.

use chrono::NaiveDate;

use super::{DateOrder, Mapping};

/// What the caller decides about a reading.
#[derive(Clone, Debug)]
pub struct ReadOptions {
    /// Dates after this day have not happened yet.
    pub today: NaiveDate,
    pub mapping: Option<Mapping>,
    /// The answer to [`Question::DateOrder`](super::Question::DateOrder).
    pub date_order: Option<DateOrder>,
    /// The answer to [`Question::Day`](super::Question::Day).
    pub day: Option<NaiveDate>,
}

impl ReadOptions {
    pub const fn new(today: NaiveDate) -> Self {
        Self {
            today,
            mapping: None,
            date_order: None,
            day: None,
        }
    }
}
