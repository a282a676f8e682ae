//! Records to rows of an activity log.

mod build;
mod duration;
mod guests;
mod intern;
mod mode;
mod monthly;
mod nowhere;
pub(super) mod number;
mod people;
mod prepared;
pub(super) mod presence;
mod reading;
mod reconnect;
mod said;
mod shared_box;
mod text;

use chrono::NaiveDate;

use crate::domain::{Clock, HeadCount, MeetingMode, Month, Presence};

pub(super) use build::build_log;
pub(super) use duration::is_whole_minutes;
pub(super) use monthly::{build_totals, value_column};
pub(super) use reading::{LogReading, LogSection};
pub use text::SharedText;

/// One row of an activity log: someone at an activity, or an activity with its
/// head-count. Texts that repeat share their memory.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The 1-based physical line of the file where it begins.
    pub line: u32,
    pub date: NaiveDate,
    pub community: Option<SharedText>,
    /// The name as written; the e-mail where there is no name.
    pub member: Option<SharedText>,
    pub email: Option<SharedText>,
    /// Tells people of one name apart.
    pub member_number: Option<SharedText>,
    /// The kind of activity as written; see [`kind_of`](super::kind_of).
    pub kind: Option<SharedText>,
    pub title: Option<SharedText>,
    /// Absent while it is asked.
    pub presence: Presence,
    /// The mark for the part of `member`, where nobody explained it yet.
    pub asked: Option<SharedText>,
    /// How many took part, where there are no names.
    pub head_count: HeadCount,
    /// When the activity, or the part that `member` took, began and ended.
    pub clock: Option<Clock>,
    /// How long `member` took part.
    pub minutes: Option<u32>,
    /// How long the activity took.
    pub duration_minutes: Option<u32>,
    pub facilitator_minutes: Option<u32>,
    /// 0 to 100.
    pub satisfaction_percent: Option<u8>,
    pub notes: Option<SharedText>,
    /// Where people were, if the file says so.
    pub mode: Option<MeetingMode>,
}

/// What was counted elsewhere for one community in one month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthlyTotal {
    pub community: Option<SharedText>,
    pub month: Month,
    /// Zero is a recorded zero; a month without a total was not recorded.
    pub value: f64,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    Log(Vec<Row>),
    /// Sorted by community in the order of the file, then by month.
    MonthlyTotals(Vec<MonthlyTotal>),
}

#[cfg(test)]
impl Row {
    /// Someone present for some minutes.
    fn of_person(name: &str, email: &str, minutes: u32) -> Self {
        Self {
            line: 0,
            date: NaiveDate::from_ymd_opt(2024, 3, 22).expect("a day"),
            community: None,
            member: (!name.is_empty()).then(|| name.into()),
            email: (!email.is_empty()).then(|| email.into()),
            member_number: None,
            kind: None,
            title: None,
            presence: Presence::Present,
            asked: None,
            head_count: HeadCount::default(),
            clock: None,
            minutes: Some(minutes),
            duration_minutes: None,
            facilitator_minutes: None,
            satisfaction_percent: None,
            notes: None,
            mode: None,
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_row_of_which_a_file_has_millions_is_small() {
        assert!(size_of::<super::Row>() <= 144);
    }
}
