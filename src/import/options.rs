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
}

impl ReadOptions {
    pub const fn new(today: NaiveDate) -> Self {
        Self {
            today,
            mapping: None,
            date_order: None,
        }
    }
}
