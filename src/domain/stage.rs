//! The stages of a community's life.

use chrono::NaiveDate;

use super::{CommunityId, Month, OverrideId};

/// A stage of a community's life. `Decline` is what people are shown as
/// *slowdown* (*essoufflement*).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    Launch,
    Growth,
    Maturity,
    Decline,
    Renewal,
    Dormant,
    Closed,
}

impl Stage {
    pub const ALL: [Self; 7] = [
        Self::Launch,
        Self::Growth,
        Self::Maturity,
        Self::Decline,
        Self::Renewal,
        Self::Dormant,
        Self::Closed,
    ];

    /// The word for this stage in files and in the `--json` output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Launch => "launch",
            Self::Growth => "growth",
            Self::Maturity => "maturity",
            Self::Decline => "decline",
            Self::Renewal => "renewal",
            Self::Dormant => "dormant",
            Self::Closed => "closed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// The facilitator's own word on a stage, kept beside the computed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageOverride {
    pub id: OverrideId,
    pub community: CommunityId,
    pub stage: Stage,
    /// The month from which the facilitator sees the community in this stage.
    pub since: Month,
    /// The day on which this was said.
    pub said_on: NaiveDate,
    pub reason: String,
}
