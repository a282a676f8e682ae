//! What was decided at a check-up and is ticked off.

use chrono::NaiveDate;

use crate::app::AppError;
use crate::domain::{CheckupId, CommunityId, Element, Milestone, MilestoneId, MilestoneKind};
use crate::store::{Change, Noun, StoreError};

/// An action that is ticked off, or is open again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TickedAction {
    pub community: CommunityId,
    pub checkup: CheckupId,
    pub element: Element,
    /// Nothing where it is open again.
    pub done_on: Option<NaiveDate>,
    /// Whether it is to stand on the time axis as something that was tried.
    pub as_milestone: bool,
}

impl TickedAction {
    pub(in crate::app) fn apply(self, change: &Change<'_>) -> Result<(), AppError> {
        let gone = StoreError::Gone {
            noun: Noun::Checkup,
        };
        let checkups = change.checkups(self.community)?;
        let mut checkup = checkups
            .into_iter()
            .find(|it| it.id == self.checkup)
            .ok_or(gone)?;
        let gone = StoreError::Gone {
            noun: Noun::CheckupNote,
        };
        let mut note = checkup.note(self.element).cloned().ok_or(gone)?;
        note.done_on = self.done_on;
        match (self.done_on, note.milestone) {
            (Some(day), None) if self.as_milestone => {
                note.milestone = Some(change.add_milestone(&Milestone {
                    id: MilestoneId::from_row(0),
                    community: self.community,
                    kind: MilestoneKind::Tried,
                    from: day,
                    to: None,
                    title: note.action.clone(),
                })?);
            }
            // What is not done any more was not tried.
            (None, Some(milestone)) => {
                change.delete_milestone(milestone)?;
                note.milestone = None;
            }
            _ => {}
        }
        checkup.set_note(note);
        Ok(change.update_checkup(&checkup)?)
    }
}
