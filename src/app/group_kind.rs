//! The kind of group of a community, as the guide found it.

use chrono::NaiveDate;

use super::AppError;
use crate::domain::{
    CommunityId, GroupType, Milestone, MilestoneId, MilestoneKind, PromptKind, SettledPrompt,
};
use crate::store::{Change, Noun, StoreError};

/// A community is of this kind from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupKindChange {
    pub community: CommunityId,
    pub kind: GroupType,
    pub on: NaiveDate,
    /// The title of a milestone that tells of the drift, where one is wished.
    pub milestone: Option<String>,
}

impl GroupKindChange {
    pub(super) fn apply(self, change: &Change<'_>) -> Result<(), AppError> {
        let mut communities = change.communities()?.into_iter();
        let gone = StoreError::Gone {
            noun: Noun::Community,
        };
        let mut community = communities.find(|it| it.id == self.community).ok_or(gone)?;
        if community.group_type != self.kind {
            community.group_type = self.kind;
            change.update_community(&community)?;
        }
        // The page asks again in a year.
        let answered = SettledPrompt {
            kind: PromptKind::GroupKind,
            milestone: None,
            on: self.on,
            is_for_good: false,
        };
        change.settle_prompt(self.community, &answered)?;
        if let Some(title) = self.milestone {
            change.add_milestone(&Milestone {
                id: MilestoneId::from_row(0),
                community: self.community,
                kind: MilestoneKind::Note,
                from: self.on,
                to: None,
                title,
            })?;
        }
        Ok(())
    }
}
