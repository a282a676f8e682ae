//! The gate through which every change goes.

use std::ops::Deref;

use rusqlite::Connection;

use super::own_file::{self, OwnFile};
use super::{Noun, Store, StoreError, past, undo};
use crate::domain::Changes;

/// Questions to the register. The answers are in the folders of the nouns.
///
/// # Errors
///
/// Each fails where the file cannot be read: [`StoreError::Damaged`],
/// [`StoreError::Busy`], [`StoreError::Io`]. What else one may meet is said there.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'s> {
    pub(super) db: &'s Connection,
}

/// A change under way, inside its transaction: everything a [`Reader`] can
/// ask, and what can be added, updated and deleted.
///
/// # Errors
///
/// What is updated or deleted and is not there is [`StoreError::Gone`]; what others
/// refer to and is deleted, [`StoreError::StillUsed`]. The rest is as in
/// [`Store::change`].
#[derive(Debug)]
pub struct Change<'s> {
    pub(super) reader: Reader<'s>,
}

impl<'s> Deref for Change<'s> {
    type Target = Reader<'s>;

    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}

impl Store {
    /// Carries out a change as one transaction and one undo step.
    ///
    /// `label` is the key of its name. If `run` fails, nothing of it stays. A
    /// change that changes no row leaves no step.
    ///
    /// # Errors
    ///
    /// What `run` fails with. Before and after it, what every change may meet: the file is
    /// no longer in its place ([`StoreError::Displaced`], [`StoreError::Replaced`]),
    /// another program holds it ([`StoreError::Busy`]) or has brought it to a newer
    /// schema ([`StoreError::Newer`]), it cannot be written ([`StoreError::ReadOnly`],
    /// [`StoreError::DiskFull`], [`StoreError::Io`]).
    pub fn change<T, E: From<StoreError>>(
        &mut self,
        label: &'static str,
        run: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.change_told(label, run).map(|(value, _)| value)
    }

    /// [`Store::change`], with what it touched.
    ///
    /// # Errors
    ///
    /// As [`Store::change`].
    pub fn change_told<T, E: From<StoreError>>(
        &mut self,
        label: &'static str,
        run: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<(T, Changes), E> {
        let file = self.file.as_ref();
        let path = file.map(OwnFile::path);
        let at_path = |error: StoreError| E::from(error.at(path));
        let tx = own_file::begin(&mut self.db, file).map_err(at_path)?;
        self.history.forget_if_stale(&tx).map_err(at_path)?;
        let before = undo::last_row(&tx).map_err(at_path)?;
        let value = run(&Change {
            reader: Reader { db: &tx },
        })?;
        let changes = undo::touched(&tx, before).map_err(at_path)?;
        let last = undo::last_row(&tx).map_err(at_path)?;
        let mut step = undo::Step::of_rows(label, before, last);
        if let Some(step) = &mut step {
            if let Some(now) = self.now {
                let rows = (before + 1, last);
                let note = past::note(&tx, now, label, rows, &changes).map_err(at_path)?;
                step.told_as(note);
            }
            self.history.make_room(&tx).map_err(at_path)?;
        }
        tx.commit().map_err(|error| at_path(error.into()))?;
        if let Some(step) = step {
            self.history.done(step);
            self.n_changes += 1;
        }
        Ok((value, changes))
    }
}

impl Change<'_> {
    /// Deletes the row of a noun.
    pub(super) fn delete_row(&self, noun: Noun, row: i64) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM {} WHERE id = ?", noun.code());
        noun.was_there(self.db.prepare_cached(&sql)?.execute([row])?)
    }
}

impl Noun {
    /// An error if a change of one row found none.
    pub(super) const fn was_there(self, n_rows: usize) -> Result<(), StoreError> {
        if n_rows == 0 {
            return Err(StoreError::Gone { noun: self });
        }
        Ok(())
    }
}
