//! What happened on a day, and who took part.

use chrono::NaiveDate;

use super::{ActivityId, CommunityId, ImportId, KindId, MeetingMode, ParticipationId, PersonId};

/// A kind of activity. The list can be extended by the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityKind {
    pub id: KindId,
    pub name: KindName,
    /// People come together at one time (a meeting, a workshop), as against
    /// something one person does (a message, a document).
    pub is_gathering: bool,
}

/// How a kind is called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum KindName {
    /// One that Essor knows; `code` is translated on screen.
    Known(&'static str),
    /// One that the user or a file brought, shown as written.
    Custom(String),
}

impl KindName {
    /// The kinds every register begins with, and whether each is a gathering.
    pub const KNOWN: [(&'static str, bool); 9] = [
        ("meeting", true),
        ("online_meeting", true),
        ("workshop", true),
        ("webinar", true),
        ("message", false),
        ("document", false),
        ("contribution", false),
        ("visit", false),
        ("other", false),
    ];

    pub fn known(code: &str) -> Option<Self> {
        Self::KNOWN
            .into_iter()
            .find(|(known, _)| *known == code)
            .map(|(known, _)| Self::Known(known))
    }
}

/// Head-counts, where no names were taken. What was not counted is `None`,
/// which is not zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct HeadCount {
    pub registered: Option<u32>,
    pub present: Option<u32>,
    pub no_show: Option<u32>,
    pub left_early: Option<u32>,
}

impl HeadCount {
    pub const fn is_empty(&self) -> bool {
        self.registered.is_none()
            && self.present.is_none()
            && self.no_show.is_none()
            && self.left_early.is_none()
    }

    /// How many took part: those present, or those registered where presence
    /// is not known.
    pub fn participations(&self) -> Option<u32> {
        self.present.or(self.registered)
    }
}

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    pub id: ActivityId,
    pub community: CommunityId,
    pub kind: KindId,
    pub held_on: NaiveDate,
    pub title: String,
    pub head_count: HeadCount,
    pub duration_minutes: Option<u32>,
    pub facilitator_minutes: Option<u32>,
    /// Mean satisfaction, 0 to 100.
    pub satisfaction_percent: Option<u8>,
    pub initiated_by: Option<PersonId>,
    /// Where people were, if it is noted.
    pub mode: Option<MeetingMode>,
    pub notes: String,
    /// The import that brought it, if one did.
    pub import: Option<ImportId>,
}

/// How someone took part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Presence {
    Registered,
    #[default]
    Present,
    Absent,
    LeftEarly,
}

impl Presence {
    pub const ALL: [Self; 4] = [
        Self::Registered,
        Self::Present,
        Self::Absent,
        Self::LeftEarly,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Present => "present",
            Self::Absent => "absent",
            Self::LeftEarly => "left_early",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|presence| presence.code() == code)
    }
}

/// One person at one activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participation {
    pub id: ParticipationId,
    pub activity: ActivityId,
    pub person: PersonId,
    pub presence: Presence,
    pub minutes: Option<u32>,
    pub import: Option<ImportId>,
}
