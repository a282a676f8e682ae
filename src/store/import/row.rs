//! A row of a file on its way into the register.

use chrono::NaiveDate;

use crate::domain::{Clock, HeadCount, KindName, MeetingMode, Presence};

/// One row of a file: someone at an activity, or an activity without names.
#[derive(Clone, Copy, Debug)]
pub struct NewRow<'r> {
    /// The community's name; made if there is none of this name.
    pub community: &'r str,
    pub held_on: NaiveDate,
    pub kind: &'r KindName,
    /// For a kind that the register does not have yet.
    pub is_gathering: bool,
    pub title: &'r str,
    /// Nothing for a head-count.
    pub member: Option<NewMember<'r>>,
    pub presence: Presence,
    /// When the activity, or the member's part in it, began and ended.
    pub clock: Option<Clock>,
    /// How long the member took part.
    pub minutes: Option<u32>,
    pub head_count: HeadCount,
    pub duration_minutes: Option<u32>,
    pub facilitator_minutes: Option<u32>,
    pub satisfaction_percent: Option<u8>,
    pub notes: &'r str,
    pub mode: Option<MeetingMode>,
}

impl<'r> NewRow<'r> {
    /// A row that says no more than what happened where and when.
    pub fn new(community: &'r str, held_on: NaiveDate, kind: &'r KindName) -> Self {
        Self {
            community,
            held_on,
            kind,
            is_gathering: false,
            title: "",
            member: None,
            presence: Presence::default(),
            clock: None,
            minutes: None,
            head_count: HeadCount::default(),
            duration_minutes: None,
            facilitator_minutes: None,
            satisfaction_percent: None,
            notes: "",
            mode: None,
        }
    }
}

/// How a file names someone. Where both are blank, it names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NewMember<'r> {
    pub name: &'r str,
    /// An e-mail or a user name.
    pub alias: Option<&'r str>,
    /// With the name, the same person wherever it stands in the files of an
    /// import, and nobody else.
    pub number: Option<&'r str>,
}

impl NewMember<'_> {
    /// Names nobody.
    pub(super) fn is_blank(self) -> bool {
        self.name.trim().is_empty() && self.alias.is_none_or(|alias| alias.trim().is_empty())
    }
}
