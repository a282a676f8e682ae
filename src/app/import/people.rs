//! People who may be one, and those who were said to be.

use crate::app::{AppError, Desk};
use crate::domain::{Merge, MergeProposal};

/// Who may be merged, and who was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeopleToMerge {
    pub proposals: Vec<MergeProposal>,
    pub merges: Vec<Merge>,
}

impl Desk {
    pub fn people_to_merge(&self) -> Result<PeopleToMerge, AppError> {
        let reader = self.store()?.read();
        Ok(PeopleToMerge {
            proposals: reader.merge_proposals(None)?,
            merges: reader.merges()?,
        })
    }
}
