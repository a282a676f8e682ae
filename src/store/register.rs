//! The register that is open.

use std::fs;
use std::path::Path;

use chrono::NaiveDateTime;
use rusqlite::Connection;

use super::own_file::OwnFile;
use super::sql_types::count;
use super::undo::History;
use super::{CopyRules, Reader, StoreError};

/// A register that is open: its connection and what can be undone in it.
///
/// # Journal
///
/// Registers live on laptops, in synced folders and on network drives, where
/// a file is copied while it is in use. So the rollback journal is kept
/// (`journal_mode = DELETE`) rather than the faster write-ahead log: between
/// two changes the register is *one* file and whole, while a write-ahead log
/// leaves the newest changes in a second file which a copy easily forgets,
/// and needs shared memory, which network drives do not have. A facilitator
/// changes a few rows a minute, so the price is not felt. `synchronous =
/// EXTRA` also writes the folder through to the disk: a change that was
/// acknowledged is there after a power cut.
#[derive(Debug)]
pub struct Store {
    pub(super) db: Connection,
    pub(super) file: Option<OwnFile>,
    pub(super) history: History,
    /// What time it is for the changes that are made; nothing where they are not to be
    /// told afterwards.
    pub(super) now: Option<NaiveDateTime>,
    /// Changes made through this store.
    pub(super) n_changes: u64,
    /// The file was made by this store, and this was its revision then.
    pub(super) revision_when_made: Option<u64>,
    /// Where its copies go and how long they are kept.
    pub(super) copy_rules: CopyRules,
}

impl Store {
    /// The file, or nothing for a register in memory.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(OwnFile::path)
    }

    /// Tells what time it is: the changes from now on are noted with it.
    pub const fn tell_time(&mut self, now: NaiveDateTime) {
        self.now = Some(now);
    }

    /// Questions to the register.
    pub const fn read(&self) -> Reader<'_> {
        Reader { db: &self.db }
    }

    /// A number that grows with every change, also with one that another
    /// program makes in the file: what was computed from the register is
    /// still right as long as it stays the same.
    pub fn revision(&self) -> Result<u64, StoreError> {
        let elsewhere = data_version(&self.db).map_err(|error| error.at(self.path()))?;
        Ok(self.n_changes + elsewhere)
    }

    /// Whether the file was made by this store and holds nothing yet.
    pub fn is_untouched(&self) -> bool {
        let made = self.revision_when_made;
        let is_in_place = |file: &OwnFile| file.require_in_place().is_ok();
        made.is_some()
            && self.file.as_ref().is_some_and(is_in_place)
            && self.revision().is_ok_and(|now| made == Some(now))
    }

    /// Removes the file, and the folder of its copies if that is empty, where
    /// nothing was ever stored in it. Otherwise nothing is done.
    pub fn discard_untouched(self) -> Result<(), StoreError> {
        let Some(path) = self.path().filter(|_| self.is_untouched()) else {
            return Ok(());
        };
        let (path, copies) = (path.to_owned(), self.copy_rules.folder_of(path));
        // Windows removes no file that is open.
        self.db.close().map_err(|(_, error)| error)?;
        fs::remove_file(&path).map_err(|source| StoreError::from_io(source, &path))?;
        // The system refuses this of a folder with anything in it.
        let _ = fs::remove_dir(copies);
        Ok(())
    }
}

/// A number that grows when another connection changes the file.
pub(super) fn data_version(db: &Connection) -> Result<u64, StoreError> {
    Ok(db.pragma_query_value(None, "data_version", |row| count(row, 0))?)
}
