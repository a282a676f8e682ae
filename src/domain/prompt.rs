//! What a community's page may quietly ask, and what became of it.

use chrono::NaiveDate;

use super::MilestoneId;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PromptKind {
    /// What was tried half a year ago: did it help?
    Tried,
    /// Nothing was logged for longer than is usual.
    Silence,
    /// The last check-up is a year old.
    Checkup,
    /// Whether it is still this kind of group.
    GroupKind,
}

impl PromptKind {
    pub const ALL: [Self; 4] = [Self::Tried, Self::Silence, Self::Checkup, Self::GroupKind];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Tried => "tried",
            Self::Silence => "silence",
            Self::Checkup => "checkup",
            Self::GroupKind => "group_kind",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What was asked and is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettledPrompt {
    pub kind: PromptKind,
    /// What was tried, where it is about that.
    pub milestone: Option<MilestoneId>,
    pub on: NaiveDate,
    /// It was dismissed and never comes again; otherwise it was answered.
    pub is_for_good: bool,
}
