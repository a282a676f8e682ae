//! Copies of a register: backups where the user wants them, and dated copies
//! in a folder beside it.
//!
//! The folder `<name>-copies` is visible, and its files are registers like
//! any other: to go back to one, open it.

mod dated;
mod thin;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::Connection;

use super::{Store, StoreError, whole_file};
pub use dated::{CopyReason, DatedCopy};

impl Store {
    /// Writes a copy of the register to a file that is not there yet.
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        copy(&self.db, path)
    }

    /// Makes the copy of the day, unless there is one, and thins the older
    /// ones. Says where it is if it was made; a register in memory has none.
    pub fn ensure_daily_copy(&self, now: NaiveDateTime) -> Result<Option<PathBuf>, StoreError> {
        let Some(register) = self.path() else {
            return Ok(None);
        };
        let is_of_today = |copy: &DatedCopy| copy.made_at.date() == now.date();
        if copies_of(register)?.iter().any(is_of_today) {
            return Ok(None);
        }
        let made = self.copy_before(CopyReason::Daily, now)?;
        thin::thin(register, now.date())?;
        Ok(made)
    }

    /// Makes a copy before something that changes much.
    pub fn copy_before(
        &self,
        reason: CopyReason,
        now: NaiveDateTime,
    ) -> Result<Option<PathBuf>, StoreError> {
        let Some(register) = self.path() else {
            return Ok(None);
        };
        let path = dated::path_of(register, reason, now);
        make_folder(register)?;
        match copy(&self.db, &path) {
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

/// The dated copies of a register, the latest first. The register itself need
/// not be readable, nor be there.
pub fn copies_of(register: &Path) -> Result<Vec<DatedCopy>, StoreError> {
    dated::list(register)
}

/// The latest dated copy of a register.
pub fn last_copy(register: &Path) -> Result<Option<DatedCopy>, StoreError> {
    Ok(dated::list(register)?.into_iter().next())
}

/// Keeps an older register as it is, before its schema is changed. Thinning
/// leaves this copy alone: it is the only one that an older program can read.
pub(super) fn copy_before_migration(
    db: &Connection,
    register: &Path,
    version: u32,
) -> Result<(), StoreError> {
    make_folder(register)?;
    let mut nth = 1;
    loop {
        match copy(db, &dated::path_of_schema(register, version, nth)) {
            Err(StoreError::AlreadyExists { .. }) => nth += 1,
            done => return done,
        }
    }
}

fn make_folder(register: &Path) -> Result<(), StoreError> {
    let folder = dated::folder_of(register);
    fs::create_dir_all(&folder).map_err(|source| StoreError::from_io(source, &folder))
}

/// Copies a database while it is open: what is not committed is not in it.
fn copy(db: &Connection, path: &Path) -> Result<(), StoreError> {
    whole_file::write(path, |draft| {
        let Some(draft) = draft.to_str() else {
            return Err(StoreError::from_io(
                std::io::ErrorKind::InvalidFilename.into(),
                path,
            ));
        };
        db.execute("VACUUM INTO ?", [draft])?;
        Ok(())
    })
}

#[cfg(test)]
mod tests;
