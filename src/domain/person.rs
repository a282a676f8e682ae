//! People and their place in communities.

use chrono::NaiveDate;

use super::{CommunityId, MembershipId, PersonId};

/// Someone, under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
}

/// Two people whom the user declared to be one: the first is read as the
/// second from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    pub merged: Person,
    pub into: Person,
}

/// Another spelling, e-mail or user name under which a person is found in files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    pub person: PersonId,
    /// As it was written.
    pub text: String,
}

/// What a member is in a community.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    Facilitator,
    Sponsor,
    Core,
    #[default]
    Member,
    Guest,
}

impl Role {
    pub const ALL: [Self; 5] = [
        Self::Facilitator,
        Self::Sponsor,
        Self::Core,
        Self::Member,
        Self::Guest,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator",
            Self::Sponsor => "sponsor",
            Self::Core => "core",
            Self::Member => "member",
            Self::Guest => "guest",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A person's belonging to a community, between two days where they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    pub id: MembershipId,
    pub person: PersonId,
    pub community: CommunityId,
    pub role: Role,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}
