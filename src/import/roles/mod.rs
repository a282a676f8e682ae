//! Which column is what.
//!
//! Headers are compared word by word, in French and English, never as whole
//! phrases: every program and every translation writes them a little
//! differently. What the cells of the column hold has the last word.

mod assign;
mod day_words;
mod evidence;
mod kind_words;
mod membership;
mod names;
mod vocabulary;

use std::collections::BTreeMap;

use crate::i18n::Tr;

pub(super) use assign::{assign, assign_own, assign_without_header, may_be_kind, speaks_of_kind};
pub(super) use day_words::{DayOf, checks_in, day_of};
pub(super) use evidence::{ColumnEvidence, tally_dates};
pub(super) use kind_words::{KindOf, asks_someone, kind_of_whom};
pub(super) use membership::names_membership;
pub(super) use vocabulary::{header_score, is_last_use, is_listing, names_joining};

/// What a column tells.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The day.
    Date,
    /// The month, in tables of monthly totals.
    Month,
    Community,
    /// The kind of activity.
    Activity,
    Title,
    /// The name of a person; the family name where [`Role::GivenName`] stands too.
    Member,
    GivenName,
    Email,
    /// A number by which the file tells people of one name apart, and knows one
    /// in several communities.
    MemberNumber,
    /// How the person took part: present, registered, joined, left, …
    Presence,
    /// How many were registered, where there are no names.
    Registered,
    /// How many were present.
    Present,
    NoShow,
    LeftEarly,
    /// How long the activity took; beside a person, how long they took part.
    Duration,
    /// How long the person took part, where the activity's duration stands too.
    Minutes,
    FacilitatorTime,
    Satisfaction,
    /// The number of a monthly total.
    Value,
    Notes,
    /// Where people were: in the room, online, or both at once.
    Mode,
}

impl Role {
    pub const ALL: [Self; 21] = [
        Self::Date,
        Self::Month,
        Self::Community,
        Self::Activity,
        Self::Title,
        Self::Member,
        Self::GivenName,
        Self::Email,
        Self::MemberNumber,
        Self::Presence,
        Self::Registered,
        Self::Present,
        Self::NoShow,
        Self::LeftEarly,
        Self::Duration,
        Self::Minutes,
        Self::FacilitatorTime,
        Self::Satisfaction,
        Self::Value,
        Self::Notes,
        Self::Mode,
    ];

    /// The word for this role in mappings and in the `--json` output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Month => "month",
            Self::Community => "community",
            Self::Activity => "activity",
            Self::Title => "title",
            Self::Member => "member",
            Self::GivenName => "given_name",
            Self::Email => "email",
            Self::MemberNumber => "member_number",
            Self::Presence => "presence",
            Self::Registered => "registered",
            Self::Present => "present",
            Self::NoShow => "no_show",
            Self::LeftEarly => "left_early",
            Self::Duration => "duration",
            Self::Minutes => "minutes",
            Self::FacilitatorTime => "facilitator_time",
            Self::Satisfaction => "satisfaction",
            Self::Value => "value",
            Self::Notes => "notes",
            Self::Mode => "mode",
        }
    }

    /// What a person is told.
    pub fn name(self, tr: &Tr) -> String {
        tr.get(&format!("import-role-{}", self.code()))
    }

    /// The roles that hold a head-count.
    pub const HEAD_COUNTS: [Self; 4] = [
        Self::Registered,
        Self::Present,
        Self::NoShow,
        Self::LeftEarly,
    ];
}

/// The place (0-based) of the column for each role that has one.
pub(super) type Columns = BTreeMap<Role, usize>;
