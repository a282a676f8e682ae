//! What was changed in a register, and which of it can be undone.

use super::{AppError, Desk};
use crate::domain::PastChange;

/// A change that was made, and the way back to before it or forth to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastLine {
    pub change: PastChange,
    /// Nothing where it was made before the register was opened, or where what was
    /// undone can no longer be done again.
    pub step: Option<PastStep>,
}

/// How many steps of which kind lead there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastStep {
    Undo(usize),
    Redo(usize),
}

impl Desk {
    /// What was changed, the latest first.
    pub fn past(&self) -> Result<Vec<PastLine>, AppError> {
        let store = self.store()?;
        let (undo, redo) = store.steps_told();
        let place = |steps: &[Option<i64>], id: i64| steps.iter().position(|it| *it == Some(id));
        let lines = store.read().past_changes()?.into_iter().map(|change| {
            let undo = place(&undo, change.id).map(|place| PastStep::Undo(place + 1));
            let redo = || place(&redo, change.id).map(|place| PastStep::Redo(place + 1));
            PastLine {
                step: undo.or_else(redo),
                change,
            }
        });
        Ok(lines.collect())
    }
}
