//! The steps that can be undone and redone.

use std::collections::VecDeque;
use std::path::Path;

use rusqlite::Connection;

use super::log::{forget, last_row};
use super::replay::replay;
use super::touched;
use crate::domain::{Changes, ImportId};
use crate::store::own_file::{self, ChangeElsewhere};
use crate::store::register::data_version;
use crate::store::{Change, Reader, Store, StoreError, migrate, past};

/// How many steps are kept.
const N_STEPS_KEPT: usize = 100;

/// One change, as one press of a key undoes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Step {
    label: &'static str,
    inverse: Inverse,
    /// The row that tells of it afterwards.
    past: Option<i64>,
}

/// How a step is undone.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Inverse {
    /// By these rows of the log, both included.
    Rows { first: i64, last: i64 },
    /// By taking out what imports brought, the last first. It is not logged
    /// row by row.
    RemoveImports(Vec<ImportId>),
}

impl Step {
    /// The step between two states of the log, if anything was written.
    pub(in crate::store) fn of_rows(label: &'static str, before: i64, after: i64) -> Option<Self> {
        (after > before).then_some(Self {
            label,
            inverse: Inverse::Rows {
                first: before + 1,
                last: after,
            },
            past: None,
        })
    }

    pub(in crate::store) const fn of_imports(label: &'static str, imports: Vec<ImportId>) -> Self {
        Self {
            label,
            inverse: Inverse::RemoveImports(imports),
            past: None,
        }
    }

    /// It is told of afterwards by this row.
    pub(in crate::store) const fn told_as(&mut self, row: i64) {
        self.past = Some(row);
    }

    fn forget_rows(&self, db: &Connection) -> Result<(), StoreError> {
        match self.inverse {
            Inverse::Rows { first, last } => forget(db, first, last),
            Inverse::RemoveImports(_) => Ok(()),
        }
    }
}

/// The steps of one register since it was opened.
#[derive(Debug)]
pub(in crate::store) struct History {
    undo: VecDeque<Step>,
    redo: Vec<Step>,
    /// [`data_version`] when the steps were right.
    seen_version: u64,
    /// Why steps were dropped, until it is told.
    ended: Option<ChangeElsewhere>,
}

/// Which way to go in the history.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Undo,
    Redo,
}

impl History {
    pub(in crate::store) const fn new(seen_version: u64) -> Self {
        Self {
            undo: VecDeque::new(),
            redo: Vec::new(),
            seen_version,
            ended: None,
        }
    }

    /// Drops all steps if another program changed the file meanwhile: undoing
    /// could then overwrite what it wrote. To be asked inside a transaction.
    ///
    /// [`StoreError::Newer`] if what changed is the schema.
    pub(in crate::store) fn forget_if_stale(&mut self, db: &Connection) -> Result<(), StoreError> {
        let version = data_version(db)?;
        if version != self.seen_version {
            let had_steps = !self.undo.is_empty() || !self.redo.is_empty();
            let was_ended = self.ended.is_some_and(|ended| ended.is_history_ended);
            self.ended = Some(ChangeElsewhere {
                is_history_ended: had_steps || was_ended,
            });
            migrate::refuse_newer(db)?;
            *self = Self {
                ended: self.ended,
                ..Self::new(version)
            };
            forget(db, i64::MIN, i64::MAX)?;
        }
        Ok(())
    }

    /// What was found changed elsewhere since this was last asked.
    pub(in crate::store) const fn take_ended(&mut self) -> Option<ChangeElsewhere> {
        self.ended.take()
    }

    /// Clears the log of the steps that fall away when a new one is done.
    pub(in crate::store) fn make_room(&self, db: &Connection) -> Result<(), StoreError> {
        let n_dropped = (self.undo.len() + 1).saturating_sub(N_STEPS_KEPT);
        for step in self.redo.iter().chain(self.undo.iter().take(n_dropped)) {
            step.forget_rows(db)?;
        }
        Ok(())
    }

    /// Takes note of a change after its commit.
    pub(in crate::store) fn done(&mut self, step: Step) {
        self.redo.clear();
        self.undo.push_back(step);
        while self.undo.len() > N_STEPS_KEPT {
            self.undo.pop_front();
        }
    }

    #[cfg(test)]
    pub(super) fn n_undo(&self) -> usize {
        self.undo.len()
    }

    fn next(&self, direction: Direction) -> Option<Step> {
        match direction {
            Direction::Undo => self.undo.back(),
            Direction::Redo => self.redo.last(),
        }
        .cloned()
    }

    /// Moves the next step to the other side, as `opposite` if there is one.
    fn moved(&mut self, direction: Direction, opposite: Option<Step>) {
        match direction {
            Direction::Undo => {
                self.undo.pop_back();
                self.redo.extend(opposite);
            }
            Direction::Redo => {
                self.redo.pop();
                self.undo.extend(opposite);
            }
        }
    }
}

impl Store {
    /// Undoes the last change and says which it was (the key of its name); nothing
    /// if there is none.
    ///
    /// # Errors
    ///
    /// As [`Store::change`]; the step can be tried again then.
    pub fn undo(&mut self) -> Result<Option<&'static str>, StoreError> {
        self.step(Direction::Undo)
    }

    /// Does again what was undone last.
    ///
    /// # Errors
    ///
    /// As [`Store::undo`].
    pub fn redo(&mut self) -> Result<Option<&'static str>, StoreError> {
        self.step(Direction::Redo)
    }

    /// The key of the name of what [`Store::undo`] would undo.
    pub fn undo_label(&self) -> Option<&'static str> {
        self.history.next(Direction::Undo).map(|step| step.label)
    }

    /// The key of the name of what [`Store::redo`] would do again.
    pub fn redo_label(&self) -> Option<&'static str> {
        self.history.next(Direction::Redo).map(|step| step.label)
    }

    /// The keys of the names of all that can be undone, the latest first.
    pub fn undo_labels(&self) -> Vec<&'static str> {
        let steps = self.history.undo.iter().rev();
        steps.map(|step| step.label).collect()
    }

    /// The keys of the names of all that can be done again, the next first.
    pub fn redo_labels(&self) -> Vec<&'static str> {
        let steps = self.history.redo.iter().rev();
        steps.map(|step| step.label).collect()
    }

    /// The rows of the [`PastChange`](crate::domain::PastChange)s that can be undone,
    /// the latest first, and of those that can be done again, the next first.
    pub fn steps_told(&self) -> (Vec<Option<i64>>, Vec<Option<i64>>) {
        let History { undo, redo, .. } = &self.history;
        let undo = undo.iter().rev().map(|step| step.past);
        let redo = redo.iter().rev().map(|step| step.past);
        (undo.collect(), redo.collect())
    }

    /// [`Store::undo`] or [`Store::redo`], with what it touched.
    pub fn step_told(
        &mut self,
        is_back: bool,
    ) -> Result<Option<(&'static str, Changes)>, StoreError> {
        let direction = if is_back {
            Direction::Undo
        } else {
            Direction::Redo
        };
        self.told_step(direction)
    }

    fn step(&mut self, direction: Direction) -> Result<Option<&'static str>, StoreError> {
        Ok(self.told_step(direction)?.map(|(label, _)| label))
    }

    fn told_step(
        &mut self,
        direction: Direction,
    ) -> Result<Option<(&'static str, Changes)>, StoreError> {
        let path = self.path().map(Path::to_owned);
        self.try_step(direction)
            .map_err(|error| error.at(path.as_deref()))
    }

    fn try_step(
        &mut self,
        direction: Direction,
    ) -> Result<Option<(&'static str, Changes)>, StoreError> {
        let tx = own_file::begin(&mut self.db, self.file.as_ref())?;
        self.history.forget_if_stale(&tx)?;
        let Some(step) = self.history.next(direction) else {
            // The log may just have been cleared.
            tx.commit()?;
            return Ok(None);
        };
        let before = last_row(&tx)?;
        match &step.inverse {
            Inverse::Rows { first, last } => replay(&tx, *first, *last)?,
            Inverse::RemoveImports(imports) => {
                let change = Change {
                    reader: Reader { db: &tx },
                };
                for import in imports.iter().rev() {
                    change.remove_import(*import)?;
                }
            }
        }
        let changes = touched(&tx, before)?;
        let mut opposite = Step::of_rows(step.label, before, last_row(&tx)?);
        if let Some(row) = step.past {
            let undone_at = self.now.filter(|_| direction == Direction::Undo);
            past::set_undone(&tx, row, undone_at)?;
            if let Some(opposite) = &mut opposite {
                opposite.told_as(row);
            }
        }
        step.forget_rows(&tx)?;
        tx.commit()?;
        self.history.moved(direction, opposite);
        self.n_changes += 1;
        Ok(Some((step.label, changes)))
    }
}
