//! Why a sign cannot be told.

/// What is missing, with how much of it there is and how much it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignGap {
    /// Nothing of the kind was ever noted.
    NotNoted,
    /// Meetings of the last twelve months at which it was noted.
    FewMeetings { n: u32, needed: u32 },
    /// Meetings before these, with which they would be compared.
    FewMeetingsBefore { n: u32, needed: u32 },
    /// People at the latest meetings.
    FewPeople { n: u32, needed: u32 },
    /// Most participations of the last half-year are of heads without names.
    Unnamed,
    /// Part of the last half-year was not recorded, or lies before the log.
    NotRecorded,
    /// Half-years before the last one that are known by names.
    FewHalfYears { n: u32, needed: u32 },
    /// People who left or came in half a year.
    FewMoves { n: u32, needed: u32 },
    /// Participations with a name in half a year.
    FewParticipations { n: u32, needed: u32 },
}

impl SignGap {
    /// How it is called in the files of words, with its two numbers.
    pub(super) const fn told(self) -> (&'static str, Option<(u32, u32)>) {
        match self {
            Self::NotNoted => ("not_noted", None),
            Self::FewMeetings { n, needed } => ("few_meetings", Some((n, needed))),
            Self::FewMeetingsBefore { n, needed } => ("few_meetings_before", Some((n, needed))),
            Self::FewPeople { n, needed } => ("few_people", Some((n, needed))),
            Self::Unnamed => ("unnamed", None),
            Self::NotRecorded => ("not_recorded", None),
            Self::FewHalfYears { n, needed } => ("few_half_years", Some((n, needed))),
            Self::FewMoves { n, needed } => ("few_moves", Some((n, needed))),
            Self::FewParticipations { n, needed } => ("few_participations", Some((n, needed))),
        }
    }
}
