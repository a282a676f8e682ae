//! Files that are brought in together: one transaction, one undo step.

use rusqlite::config::DbConfig;

use super::known::Known;
use super::names::Names;
use super::people::People;
use super::references::Ends;
use super::writer::Writer;
use super::{ImportOutcome, NewImport, NewRow};
use crate::domain::{ImportId, Joining};
use crate::store::own_file::{self, OwnFile};
use crate::store::undo::{self, Step};
use crate::store::{Change, Reader, Store, StoreError, past};

/// The cache of an import: the pages that its indexes grow on all at once stay
/// in it.
const CACHE_KIB: i64 = 32 * 1024;
/// What `SQLite` takes unasked.
const USUAL_CACHE_KIB: i64 = 2000;

/// An import under way, of one file or several, inside its transaction.
pub struct Importing<'s> {
    pub(super) change: Change<'s>,
    pub(super) names: Names,
    pub(super) people: People,
    pub(super) known: Known,
    pub(super) writer: Writer<'s>,
    /// What was there before it.
    before: Ends,
    /// Which meetings of two sources become one.
    pub(super) joining: Joining,
    done: Vec<ImportId>,
    /// A file was left half-way; nothing of any may stay.
    is_broken: bool,
}

impl<'s> Importing<'s> {
    fn begin(reader: Reader<'s>) -> Result<Self, StoreError> {
        let change = Change { reader };
        Ok(Self {
            names: Names::read(&change)?,
            people: People::read(&change)?,
            known: Known::default(),
            writer: Writer::new(&change)?,
            before: Ends::read(change.db)?,
            change,
            joining: Joining::default(),
            done: Vec::new(),
            is_broken: false,
        })
    }

    /// From now on, meetings of two sources are joined as `joining` says.
    pub fn join_as(&mut self, joining: Joining) {
        self.joining = joining;
    }

    /// Adds the rows of a file that the register, with the files before it,
    /// does not have yet.
    ///
    /// Rows are compared as a multiset: where the file has a row more often
    /// than the register (same community, day, kind, title and person with the
    /// same presence, or the same head-count), the difference is added. So a
    /// file can be imported again, and a longer export over a shorter one,
    /// while two equal rows in one file stay two.
    ///
    /// `progress` hears how many rows of how many are done; its `false` is
    /// [`StoreError::Cancelled`]. After any error nothing of the whole import
    /// stays, whatever the caller makes of it.
    pub fn add<'r>(
        &mut self,
        import: &NewImport,
        rows: impl ExactSizeIterator<Item = NewRow<'r>>,
        progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<ImportOutcome, StoreError> {
        // Until it is known better.
        let was_broken = std::mem::replace(&mut self.is_broken, true);
        let outcome = self.add_rows(import, rows, progress)?;
        self.is_broken = was_broken;
        self.done.push(outcome.id);
        Ok(outcome)
    }

    fn end(self) -> Result<Vec<ImportId>, StoreError> {
        if self.is_broken {
            return Err(StoreError::Cancelled);
        }
        self.before.check_since(self.change.db)?;
        Ok(self.done)
    }
}

impl Store {
    /// Imports files in one transaction and as one undo step: `run` gives them
    /// to [`Importing::add`], one after the other, and need hold no more than
    /// one of them. If it fails, nothing of any file stays.
    ///
    /// # Errors
    ///
    /// What `run` fails with, and as [`Store::change`]; [`StoreError::BrokenReference`]
    /// if a row that was added refers to nothing. Nothing is kept then.
    pub fn add_imports<T, E: From<StoreError>>(
        &mut self,
        label: &'static str,
        run: impl FnOnce(&mut Importing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.in_haste(|store| store.import_for_good(label, run))
    }

    /// What [`Store::add_imports`] would do. It is done and taken back, so
    /// that the counts are no guess; the register stays as it is.
    ///
    /// # Errors
    ///
    /// As [`Store::add_imports`].
    pub fn try_imports<T, E: From<StoreError>>(
        &mut self,
        run: impl FnOnce(&mut Importing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.in_haste(|store| store.import_and_take_back(run))
    }

    /// [`Store::add_imports`] of one file.
    ///
    /// # Errors
    ///
    /// As [`Store::add_imports`]; [`StoreError::Cancelled`] if `progress` says no.
    pub fn add_import<'r>(
        &mut self,
        label: &'static str,
        import: &NewImport,
        rows: impl ExactSizeIterator<Item = NewRow<'r>>,
        progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<ImportOutcome, StoreError> {
        self.add_imports(label, |importing| importing.add(import, rows, progress))
    }

    fn import_for_good<T, E: From<StoreError>>(
        &mut self,
        label: &'static str,
        run: impl FnOnce(&mut Importing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let file = self.file.as_ref();
        let path = file.map(OwnFile::path);
        let at_path = |error: StoreError| E::from(error.at(path));
        let tx = own_file::begin(&mut self.db, file).map_err(at_path)?;
        self.history.forget_if_stale(&tx).map_err(at_path)?;
        // Its inverse is short, so the log need not hold every row.
        undo::pause(&tx).map_err(at_path)?;
        let mut importing = Importing::begin(Reader { db: &tx }).map_err(at_path)?;
        let value = run(&mut importing)?;
        let imports = importing.end().map_err(at_path)?;
        undo::resume(&tx).map_err(at_path)?;
        let mut step = None;
        if !imports.is_empty() {
            let note = self
                .now
                .map(|now| past::note_imports(&tx, now, label, &imports));
            let mut done = Step::of_imports(label, imports);
            if let Some(note) = note {
                done.told_as(note.map_err(at_path)?);
            }
            self.history.make_room(&tx).map_err(at_path)?;
            step = Some(done);
        }
        tx.commit().map_err(|error| at_path(error.into()))?;
        if let Some(step) = step {
            self.history.done(step);
            self.n_changes += 1;
        }
        Ok(value)
    }

    fn import_and_take_back<T, E: From<StoreError>>(
        &mut self,
        run: impl FnOnce(&mut Importing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let file = self.file.as_ref();
        let path = file.map(OwnFile::path);
        let at_path = |error: StoreError| E::from(error.at(path));
        let tx = own_file::begin(&mut self.db, file).map_err(at_path)?;
        undo::pause(&tx).map_err(at_path)?;
        let mut importing = Importing::begin(Reader { db: &tx }).map_err(at_path)?;
        let value = run(&mut importing)?;
        importing.end().map_err(at_path)?;
        tx.rollback().map_err(|error| at_path(error.into()))?;
        Ok(value)
    }

    /// Runs an import with what many rows need and a few do not.
    ///
    /// An import deletes nothing, so that the references of all its rows can be
    /// looked up together at its end rather than row by row. Journal and commit
    /// stay as they are.
    fn in_haste<T, E: From<StoreError>>(
        &mut self,
        run: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        self.check_references(false)?;
        // Best effort: it is about time, not about what is stored.
        let _ = self.db.pragma_update(None, "cache_size", -CACHE_KIB);
        let result = run(self);
        let _ = self.db.pragma_update(None, "cache_size", -USUAL_CACHE_KIB);
        self.check_references(true)?;
        result
    }

    fn check_references(&self, is_checked: bool) -> Result<(), StoreError> {
        let set = self
            .db
            .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, is_checked);
        set.map(drop)
            .map_err(|error| StoreError::from(error).at(self.path()))
    }
}
