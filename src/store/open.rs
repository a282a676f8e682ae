//! Making and opening registers.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::migrate::{MIGRATIONS, migrate, supported_version};
use super::undo::{self, History};
use super::{Noun, Store, StoreError, copies, header, whole_file};

/// How long to wait for another program that is writing.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// More statements than the program has, so that each is compiled once.
const N_STATEMENTS_KEPT: usize = 128;

impl Store {
    /// Makes a new register; a file that is already there is not touched.
    ///
    /// It appears under its name only once it is whole.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        whole_file::write(path, |draft| {
            let mut db = Connection::open(draft)?;
            migrate(&mut db, MIGRATIONS)?;
            db.close().map_err(|(_, error)| error.into())
        })?;
        Self::open(path)
    }

    /// Opens a register, bringing an older schema to the present one after
    /// making a copy.
    ///
    /// A file that is not a register, that is damaged or that was written by
    /// a newer version of the program is left as it is, byte for byte. Only
    /// what costs nothing is checked; [`Store::check`] reads everything.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let version = header::look(path, supported_version())?;
        Self::open_known(path, version).map_err(|error| error.at(Some(path)))
    }

    fn open_known(path: &Path, version: u32) -> Result<Self, StoreError> {
        // Without CREATE: a file that vanishes meanwhile is not made anew.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_EXRESCODE;
        let mut db = Connection::open_with_flags(path, flags)?;
        db.busy_timeout(BUSY_TIMEOUT)?;
        // Reading the schema finds a file whose beginning is torn.
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        if version < supported_version() {
            copies::copy_before_migration(&db, path, version)?;
            db.pragma_update(None, "foreign_keys", false)?;
            migrate(&mut db, MIGRATIONS)?;
        }
        Self::with_connection(db, Some(path))
    }

    /// A register that is gone when it is dropped.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut db = Connection::open_in_memory()?;
        migrate(&mut db, MIGRATIONS)?;
        Self::with_connection(db, None)
    }

    fn with_connection(db: Connection, path: Option<&Path>) -> Result<Self, StoreError> {
        db.set_prepared_statement_cache_capacity(N_STATEMENTS_KEPT);
        // See `Store` for why these two.
        db.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        db.pragma_update(None, "synchronous", "EXTRA")?;
        db.pragma_update(None, "foreign_keys", true)?;
        // Names of people go into no temporary file, and nothing that a file
        // brings in its schema may do more than a register needs.
        db.pragma_update(None, "temp_store", "MEMORY")?;
        db.pragma_update(None, "trusted_schema", false)?;
        db.pragma_update(None, "cell_size_check", true)?;
        has_every_table(&db)?;
        undo::install(&db)?;
        let history = History::new(super::register::data_version(&db)?);
        Ok(Self {
            db,
            path: path.map(Path::to_owned),
            history,
            n_changes: 0,
        })
    }
}

/// A register without one of its tables is damaged, whatever its header says.
fn has_every_table(db: &Connection) -> Result<(), StoreError> {
    let mut query = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")?;
    for noun in Noun::ALL {
        if !query.exists([noun.code()])? {
            return Err(StoreError::Damaged {
                source: None,
                path: None,
            });
        }
    }
    Ok(())
}
