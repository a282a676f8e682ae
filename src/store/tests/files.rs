//! What goes wrong with files, and that it costs nothing.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;

use super::{day, n_files, small_register};
use crate::store::migrate::supported_version;
use crate::store::{Store, StoreError};

/// Opens a file that must be refused and must stay as it is.
fn refused(path: &Path) -> StoreError {
    let before = fs::read(path).expect("readable");
    let files_before = n_files(path);
    let error = Store::open(path).expect_err("refused");
    assert_eq!(fs::read(path).expect("readable"), before, "changed");
    assert_eq!(n_files(path), files_before, "left something beside it");
    error
}

#[test]
fn creating_over_a_file_keeps_the_file() {
    let (_folder, path) = small_register();
    let before = fs::read(&path).expect("readable");
    assert!(matches!(
        Store::create(&path),
        Err(StoreError::AlreadyExists { .. })
    ));
    assert_eq!(fs::read(&path).expect("readable"), before);
}

#[test]
fn creating_in_a_folder_that_is_not_there_says_so() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("missing").join("a.essor");
    assert!(matches!(
        Store::create(&path),
        Err(StoreError::NotFound { .. })
    ));
}

#[test]
fn a_file_that_is_not_there_is_not_made() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("no.essor");
    assert!(matches!(
        Store::open(&path),
        Err(StoreError::NotFound { .. })
    ));
    assert!(!path.exists());
    assert!(matches!(
        Store::open(folder.path()),
        Err(StoreError::NotAFile { .. })
    ));
}

#[test]
fn files_of_other_programs_are_refused_and_not_touched() {
    let folder = TempDir::new().expect("a folder");
    let table = folder.path().join("table.csv");
    fs::write(&table, "date;membre\n2021-03-04;Zoé\n").expect("written");
    assert!(matches!(refused(&table), StoreError::Foreign { .. }));

    let other = folder.path().join("other.db");
    Connection::open(&other)
        .and_then(|db| db.execute_batch("CREATE TABLE community (id INTEGER PRIMARY KEY)"))
        .expect("written");
    assert!(matches!(refused(&other), StoreError::Foreign { .. }));
}

#[test]
fn a_newer_register_is_refused_and_not_touched() {
    let (_folder, path) = small_register();
    let db = Connection::open(&path).expect("opened");
    db.pragma_update(None, "user_version", supported_version() + 1)
        .expect("written");
    drop(db);
    let error = refused(&path);
    assert!(
        matches!(error, StoreError::Newer { version, supported, .. } if version == supported + 1)
    );
}

#[test]
fn a_register_that_a_newer_program_takes_over_while_open_is_no_longer_changed() {
    let (_folder, path) = small_register();
    let mut store = Store::open(&path).expect("opened");
    Connection::open(&path)
        .and_then(|db| db.pragma_update(None, "user_version", supported_version() + 1))
        .expect("written");
    let before = fs::read(&path).expect("readable");

    let failed = store.change("test", |it| it.set_setting("a", "b"));

    assert!(matches!(failed, Err(StoreError::Newer { path: named, .. }) if named == path));
    assert_eq!(fs::read(&path).expect("readable"), before);
}

#[test]
fn a_register_cut_short_anywhere_is_refused_and_not_touched() {
    let (_folder, path) = small_register();
    let whole = fs::read(&path).expect("readable");
    for len in [1, 15, 50, 100, 4096, whole.len() / 2, whole.len() - 1] {
        fs::write(&path, &whole[..len]).expect("written");
        let error = refused(&path);
        assert!(
            matches!(error, StoreError::Damaged { .. }),
            "{len}: {error}"
        );
    }
    fs::write(&path, "").expect("written");
    assert!(matches!(refused(&path), StoreError::Empty { .. }));
}

#[test]
fn a_register_with_torn_pages_is_named_as_damaged() {
    let (_folder, path) = small_register();
    let whole = fs::read(&path).expect("readable");
    // The page of the schema: found on opening.
    let mut torn = whole.clone();
    torn[100..2000].fill(0xA5);
    fs::write(&path, &torn).expect("written");
    assert!(matches!(refused(&path), StoreError::Damaged { .. }));
    // Any later page: found by the check.
    let mut torn = whole;
    torn[4096 * 3..4096 * 4].fill(0xA5);
    fs::write(&path, &torn).expect("written");
    let found = Store::open(&path).and_then(|store| store.check());
    assert!(match found {
        Ok(report) => !report.is_sound(),
        Err(error) => matches!(error, StoreError::Damaged { .. }),
    });
}

#[test]
fn a_change_cut_off_by_a_kill_is_rolled_back_on_opening() {
    let (folder, path) = small_register();
    let before = Store::open(&path)
        .and_then(|store| store.read().dump())
        .expect("readable");
    // A copy of the file and its journal, taken while a change is half on the
    // disk, is what a kill leaves.
    let db = Connection::open(&path).expect("opened");
    db.execute_batch(
        "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;
         INSERT INTO setting (key, value)
         WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
         SELECT 'key' || i, hex(randomblob(100)) FROM n;",
    )
    .expect("half a change");
    let killed = folder.path().join("killed.essor");
    fs::copy(&path, &killed).expect("copied");
    fs::copy(
        path.with_extension("essor-journal"),
        killed.with_extension("essor-journal"),
    )
    .expect("copied");
    assert!(
        fs::metadata(&killed).expect("there").len() > 100_000,
        "spilled"
    );

    let store = Store::open(&killed).expect("opened");

    assert!(store.check().expect("readable").is_sound());
    assert_eq!(store.read().dump().expect("readable"), before);
}

#[test]
fn a_register_held_by_another_program_is_busy_and_readable_afterwards() {
    let (_folder, path) = small_register();
    let mut store = Store::open(&path).expect("opened");
    store
        .db
        .busy_timeout(std::time::Duration::ZERO)
        .expect("set");
    let other = Connection::open(&path).expect("opened");
    other.execute_batch("BEGIN IMMEDIATE").expect("held");
    let change = |store: &mut Store| store.change("test", |it| it.set_setting("a", "b"));
    assert!(
        matches!(change(&mut store), Err(StoreError::Busy { path: Some(named) }) if named == path)
    );
    other.execute_batch("ROLLBACK").expect("let go");
    change(&mut store).expect("changed");
}

#[test]
fn a_register_that_cannot_be_written_can_be_read() {
    let (_folder, path) = small_register();
    let mut permissions = fs::metadata(&path).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("set");
    if fs::OpenOptions::new().append(true).open(&path).is_ok() {
        return; // The tests run as someone who may write everywhere.
    }
    let mut store = Store::open(&path).expect("opened");
    assert_eq!(store.read().communities().expect("readable").len(), 1);
    let failed = store.change("test", |it| it.set_setting("a", "b"));
    assert!(matches!(failed, Err(StoreError::ReadOnly { .. })));
}

#[test]
fn a_folder_that_cannot_be_written_is_named_and_its_register_can_be_read() {
    let (folder, path) = small_register();
    let set_readonly = |is_readonly| {
        let mut permissions = fs::metadata(folder.path()).expect("there").permissions();
        permissions.set_readonly(is_readonly);
        fs::set_permissions(folder.path(), permissions).expect("set");
    };
    set_readonly(true);
    let new = folder.path().join("new.essor");
    if fs::write(&new, "").is_ok() {
        set_readonly(false);
        return; // The tests run as someone who may write everywhere.
    }
    let created = Store::create(&new);
    let mut store = Store::open(&path).expect("opened");
    let changed = store.change("test", |it| it.set_setting("a", "b"));
    let copied = store.ensure_daily_copy(day("2026-11-22").into());
    set_readonly(false);
    assert!(matches!(created, Err(StoreError::ReadOnly { .. })));
    assert!(matches!(changed, Err(StoreError::ReadOnly { .. })));
    assert!(matches!(copied, Err(StoreError::ReadOnly { .. })));
    assert_eq!(store.read().communities().expect("readable").len(), 1);
}
