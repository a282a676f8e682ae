//! Dated notes on the time axis.

use chrono::NaiveDate;

use super::{CommunityId, MilestoneId};

/// What a milestone tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MilestoneKind {
    FormatChange,
    FacilitatorChange,
    /// A new platform: the measure itself may jump here.
    PlatformChange,
    /// Another way of counting: the measure itself changed here.
    MeasureChange,
    Survey,
    /// Something that was tried, to see what comes after it.
    Tried,
    Pause,
    PlannedClose,
    /// Nothing was recorded from its first to its last day: not zero.
    NotRecorded,
    #[default]
    Note,
}

impl MilestoneKind {
    pub const ALL: [Self; 10] = [
        Self::FormatChange,
        Self::FacilitatorChange,
        Self::PlatformChange,
        Self::MeasureChange,
        Self::Survey,
        Self::Tried,
        Self::Pause,
        Self::PlannedClose,
        Self::NotRecorded,
        Self::Note,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::FormatChange => "format_change",
            Self::FacilitatorChange => "facilitator_change",
            Self::PlatformChange => "platform_change",
            Self::MeasureChange => "measure_change",
            Self::Survey => "survey",
            Self::Tried => "tried",
            Self::Pause => "pause",
            Self::PlannedClose => "planned_close",
            Self::NotRecorded => "not_recorded",
            Self::Note => "note",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What is counted, or how, is another thing from this day on: levels
    /// before and after it cannot be compared.
    pub const fn changes_the_measure(self) -> bool {
        matches!(self, Self::PlatformChange | Self::MeasureChange)
    }

    /// It goes on for a while and has a last day.
    pub const fn lasts(self) -> bool {
        matches!(self, Self::Pause | Self::NotRecorded)
    }
}

/// A dated note on a community's time axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub id: MilestoneId,
    pub community: CommunityId,
    pub kind: MilestoneKind,
    pub from: NaiveDate,
    /// The last day, for kinds that last.
    pub to: Option<NaiveDate>,
    pub title: String,
}

impl Milestone {
    /// The same from another day on, lasting as long.
    #[must_use]
    pub fn moved_to(&self, from: NaiveDate) -> Self {
        let shift = from - self.from;
        Self {
            from,
            // The end of time is the end of it.
            to: self
                .to
                .map(|last| last.checked_add_signed(shift).unwrap_or(last)),
            ..self.clone()
        }
    }
}
