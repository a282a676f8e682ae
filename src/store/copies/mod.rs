//! Copies of a register: backups where the user wants them, and dated copies
//! in a folder beside it, or in one that the user chose.
//!
//! The folder `<name>-copies` is visible, and its files are registers like
//! any other.

mod dated;
mod look;
mod restore;
mod rules;
mod thin;

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::Connection;

use super::own_file::OwnFile;
use super::permissions::Permissions;
use super::{Store, StoreError, beside, whole_file};
pub(super) use dated::is_name_of;
pub use dated::{CopyReason, DatedCopy};
pub use look::{CopiedCommunity, CopyContent, CopyLook, copies_kept, look_into};
pub use restore::{Restorable, restore_to};
pub use rules::{CopiesKept, CopyRules};

impl Store {
    /// Writes a copy of the register to a file that is not there yet, or that
    /// it may replace.
    ///
    /// # Errors
    ///
    /// [`StoreError::AlreadyExists`] unless it may replace it; what keeps a file from being
    /// written there.
    pub fn backup_to(&self, path: &Path, may_replace: bool) -> Result<(), StoreError> {
        let file = self.file.as_ref();
        let permissions = file.map_or(Permissions::USUAL, OwnFile::permissions);
        copy(&self.db, path, may_replace, permissions)
    }

    /// Makes the copy of the day, unless there is one, and thins the older
    /// ones. Says where it is if it was made; a register in memory has none.
    pub fn ensure_daily_copy(&self, now: NaiveDateTime) -> Result<Option<PathBuf>, StoreError> {
        let Some(register) = self.path() else {
            return Ok(None);
        };
        let is_of_today = |copy: &DatedCopy| copy.made_at.date() == now.date();
        if dated::list(register, &self.copy_rules)?
            .iter()
            .any(is_of_today)
        {
            return Ok(None);
        }
        let made = self.copy_before(CopyReason::Daily, now)?;
        thin::thin(register, &self.copy_rules, now.date())?;
        Ok(made)
    }

    /// Where copies go from now on, and how long they are kept.
    pub fn keep_copies_by(&mut self, rules: CopyRules) {
        self.copy_rules = rules;
    }

    /// Makes a copy before something that changes much.
    pub fn copy_before(
        &self,
        reason: CopyReason,
        now: NaiveDateTime,
    ) -> Result<Option<PathBuf>, StoreError> {
        let Some(file) = &self.file else {
            return Ok(None);
        };
        // A copy is of the file beside which it stands, or of none.
        file.require_in_place()?;
        let register = file.path();
        let folder = self.copy_rules.make_folder(register)?;
        let path = dated::path_of(&folder, register, reason, now);
        match copy(&self.db, &path, false, Permissions::of(register)) {
            // Two within a second: the first is the one to go back to.
            Ok(()) => {
                dated::stamp(&path, now);
                Ok(Some(path))
            }
            Err(StoreError::AlreadyExists { .. }) => Ok(Some(path)),
            Err(error) => Err(error),
        }
    }
}

/// The dated copies beside a register, the latest first.
#[cfg(test)]
pub(super) fn copies_of(register: &Path) -> Result<Vec<DatedCopy>, StoreError> {
    dated::list(register, &CopyRules::default())
}

/// The latest dated copy of a register.
pub fn last_copy(register: &Path, rules: &CopyRules) -> Result<Option<DatedCopy>, StoreError> {
    Ok(dated::list(register, rules)?.into_iter().next())
}

/// Keeps an older register as it is, before its schema is changed. Thinning
/// leaves this copy alone: it is the only one that an older program can read.
pub(super) fn copy_before_migration(
    db: &Connection,
    register: &Path,
    version: u32,
    rules: &CopyRules,
) -> Result<(), StoreError> {
    let folder = rules.make_folder(register)?;
    let mut nth = 1;
    loop {
        let path = dated::path_of_schema(&folder, register, version, nth);
        match copy(db, &path, false, Permissions::of(register)) {
            Err(StoreError::AlreadyExists { .. }) => nth += 1,
            done => return done,
        }
    }
}

/// Copies a database while it is open: what is not committed is not in it.
fn copy(
    db: &Connection,
    path: &Path,
    may_replace: bool,
    permissions: Permissions,
) -> Result<(), StoreError> {
    beside::refuse_long(path)?;
    let written = whole_file::write(path, may_replace, permissions, |draft| {
        let draft = beside::for_sqlite(draft)?;
        // As bytes, since a path need not be text where they are its form.
        let name: &[u8] = match draft.to_str() {
            Some(name) => name.as_bytes(),
            None if cfg!(unix) => draft.as_os_str().as_encoded_bytes(),
            None => {
                let source = std::io::ErrorKind::InvalidFilename.into();
                return Err(StoreError::from_io(source, path));
            }
        };
        db.execute("VACUUM INTO CAST(? AS TEXT)", [name])?;
        Ok(())
    });
    written.map_err(|error: StoreError| error.at(Some(path)))
}

#[cfg(test)]
mod tests;
