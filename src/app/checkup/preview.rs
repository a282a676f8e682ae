//! What a file of answers would bring in, before it does: the import itself, taken back.

use std::path::Path;

use super::bring::AnswersBrought;
use crate::app::{AppError, Changes, Desk};
use crate::domain::{Community, CommunityId};

/// Where the answers of a file go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswersInto {
    /// The lines name their communities.
    TheirOwn,
    Community(CommunityId),
}

impl Desk {
    /// Brings in what a file holds of check-ups, in one change.
    ///
    /// # Errors
    ///
    /// As [`Desk::bring_answers`] and [`Desk::bring_exported`].
    pub fn bring_into(
        &mut self,
        into: AnswersInto,
        path: &Path,
    ) -> Result<(AnswersBrought, Changes), AppError> {
        match into {
            AnswersInto::TheirOwn => self.bring_exported(path),
            AnswersInto::Community(id) => {
                let community = self.community_of(id)?;
                self.bring_answers(&community, path, None)
            }
        }
    }

    /// What [`Desk::bring_into`] would bring, of which nothing is stored.
    pub fn preview_answers(
        &mut self,
        into: AnswersInto,
        path: &Path,
    ) -> Result<AnswersBrought, AppError> {
        match into {
            AnswersInto::TheirOwn => self.try_exported(path),
            AnswersInto::Community(id) => {
                let community = self.community_of(id)?;
                self.try_answers(&community, path)
            }
        }
    }

    fn community_of(&self, id: CommunityId) -> Result<Community, AppError> {
        Ok(self.checkups(id)?.community)
    }
}
