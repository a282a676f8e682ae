//! Identifiers. Each noun has its own type, so that one cannot be passed for
//! another; only the store turns them into numbers and back.

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// The identifier with this row number.
            pub const fn from_row(row: i64) -> Self {
                Self(row)
            }

            /// The row number of this identifier.
            pub const fn row(self) -> i64 {
                self.0
            }
        }
    )+};
}

id! {
    /// A [`Community`](super::Community).
    CommunityId,
    /// A [`Person`](super::Person).
    PersonId,
    /// A [`Membership`](super::Membership).
    MembershipId,
    /// An [`ActivityKind`](super::ActivityKind).
    KindId,
    /// An [`Activity`](super::Activity).
    ActivityId,
    /// A [`Participation`](super::Participation).
    ParticipationId,
    /// A [`Milestone`](super::Milestone).
    MilestoneId,
    /// A [`Checkup`](super::Checkup).
    CheckupId,
    /// An [`ImportBatch`](super::ImportBatch).
    ImportId,
    /// A [`StageOverride`](super::StageOverride).
    OverrideId,
}
