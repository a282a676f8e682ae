//! The one quiet line of a community's page.

use super::source::SourceCommunity;
use super::{AppError, Desk};
use crate::analysis::{self, Life, Prompt, PromptFacts};
use crate::domain::{CommunityId, SettledPrompt};
use crate::store::Change;

/// Something that a community's page asked is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromptSettled {
    pub community: CommunityId,
    pub settled: SettledPrompt,
}

impl PromptSettled {
    pub(super) fn apply(self, change: &Change<'_>) -> Result<(), AppError> {
        Ok(change.settle_prompt(self.community, &self.settled)?)
    }
}

impl Desk {
    /// What is asked of a community now, if anything is.
    pub(super) fn prompt(
        &self,
        source: &SourceCommunity,
        life: Option<&Life>,
    ) -> Result<Option<Prompt>, AppError> {
        let reader = self.store()?.read();
        let community = &source.community;
        let since =
            |name| -> Result<_, AppError> { Ok(reader.first_change(name)?.map(|it| it.date())) };
        Ok(analysis::prompt(&PromptFacts {
            today: self.now().date(),
            register_since: since(None)?,
            community_since: since(Some(community.short_name()))?,
            stage: life.map(|life| life.verdict.stage),
            planned_end: source.planned_end(),
            last_checkup: source.checkups.last().map(|it| it.held_on),
            milestones: &source.milestones,
            days: &source.days(),
            settled: &reader.settled_prompts(community.id)?,
        }))
    }
}
