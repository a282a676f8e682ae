//! Making and opening registers.

use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::migrate::{self, MIGRATIONS, Migration, migrate};
use super::own_file::OwnFile;
use super::permissions::Permissions;
use super::undo::{self, History};
use super::{CopyRules, Noun, Store, StoreError, beside, copies, header, past, sweep, whole_file};

/// How long to wait for another program that is writing.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// More statements than the program has, so that each is compiled once.
const N_STATEMENTS_KEPT: usize = 128;

impl Store {
    /// Makes a new register; a file that is already there is not touched.
    ///
    /// It appears under its name only once it is whole.
    ///
    /// # Errors
    ///
    /// [`StoreError::AlreadyExists`], [`StoreError::NameTooLong`], or what keeps a file from
    /// being written there.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        Self::write_new(path, false, |_| Ok::<_, StoreError>(()))?;
        let mut store = Self::open(path)?;
        store.revision_when_made = Some(store.revision()?);
        Ok(store)
    }

    /// Writes a register with what `fill` puts into it. It appears under its
    /// name only once it is whole, and after an error not at all; a file of
    /// that name stays unless it `may_replace` that one.
    ///
    /// # Errors
    ///
    /// What `fill` fails with, and as [`Store::create`].
    pub fn write_new<E: From<StoreError>>(
        path: &Path,
        may_replace: bool,
        fill: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let at_path = |error: StoreError| E::from(error.at(Some(path)));
        beside::refuse_long(path)?;
        whole_file::write(path, may_replace, Permissions::USUAL, |draft| {
            let made = || -> Result<Self, StoreError> {
                let mut db = Connection::open(beside::for_sqlite(draft)?)?;
                migrate(&mut db, MIGRATIONS)?;
                Self::with_connection(db, None)
            };
            let mut store = made().map_err(at_path)?;
            fill(&mut store)?;
            let closed = store.db.close();
            closed.map_err(|(_, error)| at_path(error.into()))
        })
    }

    /// Opens a register, bringing an older schema to the present one after
    /// making a copy.
    ///
    /// A file that is not a register, that is damaged or that was written by
    /// a newer version of the program is left as it is, byte for byte. Only
    /// what costs nothing is checked; [`Store::check`] reads everything.
    /// Through a link, it is the file itself that is opened.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::NotAFile`], [`StoreError::Empty`],
    /// [`StoreError::Foreign`], [`StoreError::OtherDatabase`], [`StoreError::Damaged`] and
    /// [`StoreError::Newer`] say what the file is; [`StoreError::Busy`],
    /// [`StoreError::ReadOnly`] and [`StoreError::Io`] what keeps it from being opened.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_keeping(path, &CopyRules::default())
    }

    /// The same, with copies where the user wants them.
    ///
    /// # Errors
    ///
    /// As [`Store::open`].
    pub fn open_keeping(path: &Path, rules: &CopyRules) -> Result<Self, StoreError> {
        Self::open_with(path, MIGRATIONS, rules)
    }

    /// Opens a register to look at it or to try something out, and leaves the
    /// file and what stands beside it as they are. An older one is brought to
    /// the present schema in memory: names of people go into no other file.
    ///
    /// What is stored in this one may be lost with it.
    ///
    /// # Errors
    ///
    /// As [`Store::open`].
    pub fn open_for_trial(path: &Path) -> Result<Self, StoreError> {
        let path = &beside::real(path)?;
        let version = header::look(path, migrate::supported_version())?;
        let open = || {
            let db = connect(path)?;
            if version == migrate::supported_version() {
                return Self::with_connection(db, Some(path));
            }
            let mut copy = Connection::open_in_memory()?;
            // Pages by the thousand; another program may write in between.
            Backup::new(&db, &mut copy)?.run_to_completion(5000, Duration::ZERO, None)?;
            copy.pragma_update(None, "foreign_keys", false)?;
            migrate(&mut copy, MIGRATIONS)?;
            Self::with_connection(copy, None)
        };
        open().map_err(|error: StoreError| error.at(Some(path)))
    }

    fn open_with(
        path: &Path,
        migrations: &[Migration],
        rules: &CopyRules,
    ) -> Result<Self, StoreError> {
        let path = &beside::real(path)?;
        let version = header::look(path, migrations.len() as u32)?;
        beside::refuse_long(path)?;
        let store = Self::open_known(path, version, migrations, rules);
        let mut store = store.map_err(|error| error.at(Some(path)))?;
        store.keep_copies_by(rules.clone());
        sweep::sweep(path, rules);
        Ok(store)
    }

    fn open_known(
        path: &Path,
        version: u32,
        migrations: &[Migration],
        rules: &CopyRules,
    ) -> Result<Self, StoreError> {
        let mut db = connect(path)?;
        if (version as usize) < migrations.len() {
            copies::copy_before_migration(&db, path, version, rules)?;
            db.pragma_update(None, "foreign_keys", false)?;
            migrate(&mut db, migrations)?;
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
        // A plan is made once: the bundled SQLite would make it anew each time a parameter
        // is bound to another value, since it keeps statistics of columns.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
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
            file: path.map(OwnFile::new),
            history,
            now: None,
            n_changes: 0,
            revision_when_made: None,
            copy_rules: CopyRules::default(),
        })
    }
}

/// A connection to a file that is there.
fn connect(path: &Path) -> Result<Connection, StoreError> {
    // Without CREATE: a file that vanishes meanwhile is not made anew.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let db = Connection::open_with_flags(beside::for_sqlite(path)?, flags)?;
    db.busy_timeout(BUSY_TIMEOUT)?;
    // Reading the schema finds a file whose beginning is torn.
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(db)
}

/// A register without one of its tables is damaged, whatever its header says.
fn has_every_table(db: &Connection) -> Result<(), StoreError> {
    let mut query = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")?;
    for table in Noun::ALL.map(Noun::code).into_iter().chain([past::TABLE]) {
        if !query.exists([table])? {
            return Err(StoreError::Damaged {
                source: None,
                path: None,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::copies::copies_of;

    #[test]
    fn an_older_register_is_copied_and_then_brought_to_the_new_schema() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let path = folder.path().join("a.essor");
        let mut store = Store::create(&path).expect("created");
        store
            .change("test", |it| it.set_setting("a", "b"))
            .expect("changed");
        let before = store.read().dump().expect("readable");
        drop(store);
        let copy = |nth| {
            folder.path().join(format!(
                "a-copies/a-schema-{}-{nth}.essor",
                MIGRATIONS.len()
            ))
        };

        let after = |sql| [MIGRATIONS, &[Migration::new(sql)]].concat();
        let broken = after("DELETE FROM setting; DROP TABLE no_such_table;");
        assert!(Store::open_with(&path, &broken, &CopyRules::default()).is_err());
        let store = Store::open(&path).expect("still of the old schema");
        assert_eq!(store.read().dump().expect("readable"), before);
        drop(store);

        let next = after("UPDATE setting SET value = 'c';");
        let store = Store::open_with(&path, &next, &CopyRules::default()).expect("migrated");
        assert_eq!(
            store.read().setting("a").expect("readable").as_deref(),
            Some("c")
        );
        assert!(matches!(Store::open(&path), Err(StoreError::Newer { .. })));
        for nth in [1, 2] {
            let old = Store::open(&copy(nth)).expect("opened");
            assert_eq!(old.read().dump().expect("readable"), before);
        }
        assert_eq!(copies_of(&path).expect("readable"), []);
    }
    #[test]
    fn registers_of_every_version_are_brought_to_the_present_one() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let path = folder.path().join("a.essor");
        let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/register/v1.essor");
        std::fs::copy(old, &path).expect("copied");
        let store = Store::open(&path).expect("migrated");
        let report = store.check().expect("readable");
        assert!(report.is_sound());
        assert_eq!(report.schema_version as usize, MIGRATIONS.len());
        let community = |name| {
            let found = store.read().community_named(name).expect("readable");
            found.expect("there").id
        };
        let people = |name| {
            let people = store.read().people_of(community(name)).expect("readable");
            people.into_iter().map(|it| it.name).collect::<Vec<_>>()
        };
        // Guests were people in version 1; they are none any more, and count.
        assert_eq!(
            people("CFP"),
            ["Ali Ben Saïd", "Marie Tremblay", "Zoé L’Écuyer"]
        );
        let entries = store.read().entries(community("CFP")).expect("readable");
        assert_eq!(entries.iter().map(|it| it.count).sum::<u32>(), 7);
        assert_eq!(
            store.read().merge_proposals(None).expect("readable").len(),
            1
        );
        assert!(folder.path().join("a-copies/a-schema-1-1.essor").exists());
    }
}
