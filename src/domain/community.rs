//! Communities and the kinds of group there are.

use chrono::NaiveDate;

use super::{CommunityColour, CommunityId};

/// What kind of group a community is. It gates the verdict: a group whose end
/// was planned from the start is not in decline when it ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum GroupType {
    #[default]
    CommunityOfPractice,
    CommunityOfInterest,
    Codevelopment,
    InformalNetwork,
    ProjectTeam,
    FunctionalTeam,
}

impl GroupType {
    pub const ALL: [Self; 6] = [
        Self::CommunityOfPractice,
        Self::CommunityOfInterest,
        Self::Codevelopment,
        Self::InformalNetwork,
        Self::ProjectTeam,
        Self::FunctionalTeam,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::CommunityOfPractice => "community_of_practice",
            Self::CommunityOfInterest => "community_of_interest",
            Self::Codevelopment => "codevelopment",
            Self::InformalNetwork => "informal_network",
            Self::ProjectTeam => "project_team",
            Self::FunctionalTeam => "functional_team",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }
}

/// A community whose life is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Community {
    pub id: CommunityId,
    pub name: String,
    /// Kept letter for letter: `F.E.SSE` has its points. Empty if there is none.
    pub acronym: String,
    pub group_type: GroupType,
    pub founded_on: Option<NaiveDate>,
    pub planned_end: Option<NaiveDate>,
    pub sponsor: String,
    pub colour: CommunityColour,
    pub notes: String,
    /// Invented for demonstration; every picture of it must say so.
    pub is_fictitious: bool,
}

impl Community {
    /// The name to show where there is room for one word or two.
    pub fn short_name(&self) -> &str {
        if self.acronym.is_empty() {
            &self.name
        } else {
            &self.acronym
        }
    }
}
