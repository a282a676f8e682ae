//! Brings back what a copy holds: in a new file, or in place of what the
//! register holds, of which a copy is made first.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::{CopyReason, CopyRules, copy, dated, look};
use crate::store::migrate::{self, MIGRATIONS, migrate};
use crate::store::own_file::OwnFile;
use crate::store::permissions::Permissions;
use crate::store::{Store, StoreError, beside, header, whole_file};

/// Writes what a copy holds into a file that is not there yet, or that it may
/// replace. The copy stays as it is.
///
/// # Errors
///
/// What the copy is, if it is no whole register that this program can read; what
/// keeps a file from being written there.
pub fn restore_to(from: &Path, path: &Path, may_replace: bool) -> Result<(), StoreError> {
    let (db, _) = look::open(from)?;
    look::require_whole(&db, from)?;
    copy(&db, path, may_replace, Permissions::of(from))
}

/// A copy that can be put in place of a register: it was checked as a whole.
pub struct Restorable {
    /// In the present schema.
    db: Connection,
}

impl Restorable {
    /// Checks a copy and reads it in the present schema; it stays as it is.
    ///
    /// # Errors
    ///
    /// As [`restore_to`].
    pub fn of(from: &Path) -> Result<Self, StoreError> {
        let (db, version) = look::open(from)?;
        look::require_whole(&db, from)?;
        let present = || {
            if version == migrate::supported_version() {
                return Ok(db);
            }
            let mut memory = Connection::open_in_memory()?;
            Backup::new(&db, &mut memory)?.run_to_completion(5000, Duration::ZERO, None)?;
            memory.pragma_update(None, "foreign_keys", false)?;
            migrate(&mut memory, MIGRATIONS)?;
            Ok(memory)
        };
        let db = present().map_err(|error: StoreError| error.at(Some(from)))?;
        Ok(Self { db })
    }

    /// Puts it in place of what a register holds, after a copy of that was made.
    /// The register must not be open here; says where the copy is, if there was
    /// anything to copy.
    ///
    /// # Errors
    ///
    /// After any of them the register holds what it held. Those of opening it, unless
    /// it is damaged, empty or gone; [`StoreError::Busy`], [`StoreError::DiskFull`],
    /// [`StoreError::ReadOnly`] and [`StoreError::Io`] say what kept it from being written.
    pub fn put_in_place_of(
        &self,
        register: &Path,
        rules: &CopyRules,
        now: NaiveDateTime,
    ) -> Result<Option<PathBuf>, StoreError> {
        let register = &beside::real(register)?;
        let put = match Store::open_keeping(register, rules) {
            Ok(store) => self.put_into(store, now),
            Err(error) => Err(error),
        };
        match put {
            Err(
                StoreError::Damaged { .. } | StoreError::Empty { .. } | StoreError::NotFound { .. },
            ) => self.put_over(register, rules, now),
            put => put.map_err(|error| error.at(Some(register))),
        }
    }

    /// Writes it into a register that can be read, as one transaction. The file
    /// stays the one it is, and other programs see it as a change.
    fn put_into(
        &self,
        mut store: Store,
        now: NaiveDateTime,
    ) -> Result<Option<PathBuf>, StoreError> {
        // From now on until it is closed nobody else writes: what another
        // program stores is in the copy, or comes after.
        store
            .db
            .pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
        store.db.execute_batch("BEGIN EXCLUSIVE; COMMIT")?;
        store
            .file
            .as_ref()
            .map_or(Ok(()), OwnFile::require_in_place)?;
        migrate::refuse_newer(&store.db)?;
        let kept = match store.path() {
            Some(register) => {
                let folder = store.copy_rules.make_folder(register)?;
                let at = free_moment(&folder, register, now);
                store.copy_before(CopyReason::Restore, at)?
            }
            None => None,
        };
        let done = Backup::new(&self.db, &mut store.db)?.step(-1)?;
        if done != StepResult::Done {
            return Err(StoreError::Busy { path: None });
        }
        store.db.close().map_err(|(_, error)| error)?;
        Ok(kept)
    }

    /// Writes it under the name of a file that cannot be read, which is kept
    /// among the copies, byte for byte.
    fn put_over(
        &self,
        register: &Path,
        rules: &CopyRules,
        now: NaiveDateTime,
    ) -> Result<Option<PathBuf>, StoreError> {
        let kept = keep_bytes(register, rules, now)?;
        // It would be rolled back into the file that comes.
        let journal = header::journal(register);
        match fs::remove_file(&journal) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::from_io(error, &journal));
            }
            _ => {}
        }
        copy(&self.db, register, true, Permissions::of(register))?;
        Ok(kept)
    }
}

/// Keeps a file, and the journal of a change that was broken off in it, among
/// the copies. Nothing if there is no file.
fn keep_bytes(
    register: &Path,
    rules: &CopyRules,
    now: NaiveDateTime,
) -> Result<Option<PathBuf>, StoreError> {
    if !register.try_exists().unwrap_or(true) {
        return Ok(None);
    }
    let folder = rules.make_folder(register)?;
    let at = free_moment(&folder, register, now);
    let kept = dated::path_of(&folder, register, CopyReason::Restore, at);
    for (from, to) in [
        (register.to_owned(), kept.clone()),
        (header::journal(register), header::journal(&kept)),
    ] {
        if !from.try_exists().unwrap_or(true) {
            continue;
        }
        whole_file::write(&to, false, Permissions::of(register), |draft| {
            let copied = fs::copy(&from, draft).map(drop);
            copied.map_err(|source| StoreError::from_io(source, &to))
        })?;
    }
    Ok(Some(kept))
}

/// The moment at or after `now` of which there is no such copy yet: two within
/// a second are two states.
fn free_moment(folder: &Path, register: &Path, now: NaiveDateTime) -> NaiveDateTime {
    let mut at = now;
    while dated::path_of(folder, register, CopyReason::Restore, at)
        .try_exists()
        .unwrap_or(false)
    {
        at += TimeDelta::seconds(1);
    }
    at
}

#[cfg(test)]
mod tests;
