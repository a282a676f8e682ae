//! What holds for the register as a whole; what goes wrong with files.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::Connection;
use tempfile::TempDir;

use super::migrate::supported_version;
use super::*;
use crate::domain::{
    Activity, ActivityId, Community, CommunityColour, CommunityId, GroupType, HeadCount, KindName,
};
use crate::i18n::{Language, Tr};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub(super) fn community_named(name: &str) -> Community {
    Community {
        id: CommunityId::from_row(0),
        name: name.to_owned(),
        acronym: String::new(),
        group_type: GroupType::default(),
        founded_on: None,
        planned_end: None,
        sponsor: String::new(),
        colour: CommunityColour::default(),
        notes: String::new(),
        is_fictitious: false,
    }
}

pub(super) fn activity_on(read: Reader<'_>, community: CommunityId, on: &str) -> Activity {
    let kind = read
        .activity_kind_named(&KindName::Known("meeting"))
        .expect("readable")
        .expect("a kind that is always there");
    Activity {
        id: ActivityId::from_row(0),
        community,
        kind: kind.id,
        held_on: day(on),
        title: String::new(),
        head_count: HeadCount::default(),
        duration_minutes: None,
        facilitator_minutes: None,
        satisfaction_percent: None,
        initiated_by: None,
        notes: String::new(),
        import: None,
    }
}

/// A register in a folder of its own with one community and one activity.
fn small_register() -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("Mes communautés.essor");
    let mut store = Store::create(&path).expect("created");
    store
        .change("test", |change| {
            let id = change.add_community(&community_named("CFP"))?;
            change.add_activity(&activity_on(**change, id, "2021-03-04"))?;
            Ok::<_, StoreError>(())
        })
        .expect("changed");
    (folder, path)
}

/// Opens a file that must be refused and must stay as it is.
fn refused(path: &Path) -> StoreError {
    let before = fs::read(path).expect("readable");
    let files_before = n_files(path);
    let error = Store::open(path).expect_err("refused");
    assert_eq!(fs::read(path).expect("readable"), before, "changed");
    assert_eq!(n_files(path), files_before, "left something beside it");
    error
}

fn n_files(path: &Path) -> usize {
    fs::read_dir(path.parent().expect("a folder"))
        .expect("readable")
        .count()
}

#[test]
fn what_was_changed_is_there_when_the_register_is_opened_again() {
    let (_folder, path) = small_register();
    let store = Store::open(&path).expect("opened");
    assert_eq!(store.read().communities().expect("readable").len(), 1);
    assert_eq!(
        store.read().last_entry_date().expect("readable"),
        Some(day("2021-03-04"))
    );
    let report = store.check().expect("readable");
    assert!(report.is_sound());
    assert_eq!(report.schema_version, supported_version());
}

#[test]
fn between_two_changes_the_register_is_one_file() {
    let (_folder, path) = small_register();
    let _store = Store::open(&path).expect("opened");
    assert_eq!(n_files(&path), 1);
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
        Err(StoreError::Foreign { .. } | StoreError::Io { .. })
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
fn a_register_cut_short_anywhere_is_refused_and_not_touched() {
    let (_folder, path) = small_register();
    let whole = fs::read(&path).expect("readable");
    for len in [0, 1, 15, 50, 100, 4096, whole.len() / 2, whole.len() - 1] {
        fs::write(&path, &whole[..len]).expect("written");
        let error = refused(&path);
        assert!(
            matches!(error, StoreError::Damaged { .. }),
            "{len}: {error}"
        );
    }
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
fn a_failed_change_leaves_nothing() {
    let mut store = Store::in_memory().expect("memory");
    let before = store.read().dump().expect("readable");
    let failed: Result<(), StoreError> = store.change("test", |change| {
        change.add_community(&community_named("CFP"))?;
        change.add_community(&community_named("  cfp "))?;
        Ok(())
    });
    assert!(matches!(failed, Err(StoreError::NameTaken)));
    assert_eq!(store.read().dump().expect("readable"), before);
    assert_eq!(store.undo_label(), None);
}

#[test]
fn a_row_cannot_refer_to_one_that_is_not_there() {
    let mut store = Store::in_memory().expect("memory");
    let nowhere = CommunityId::from_row(7);
    let failed = store.change("test", |change| {
        change.add_activity(&activity_on(**change, nowhere, "2021-03-04"))
    });
    assert!(matches!(failed, Err(StoreError::StillUsed)));
    let gone = store.change("test", |change| change.delete_community(nowhere));
    assert!(matches!(
        gone,
        Err(StoreError::Gone {
            noun: Noun::Community
        })
    ));
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

#[test]
fn the_revision_grows_with_changes_made_here_and_elsewhere() {
    let (_folder, path) = small_register();
    let mut store = Store::open(&path).expect("opened");
    let first = store.revision().expect("readable");
    store
        .change("test", |it| it.set_setting("a", "b"))
        .expect("changed");
    let second = store.revision().expect("readable");
    assert!(second > first);
    let mut other = Store::open(&path).expect("opened");
    other
        .change("test", |it| it.set_setting("a", "c"))
        .expect("changed");
    assert!(store.revision().expect("readable") > second);
}

#[test]
fn a_backup_is_a_register_and_overwrites_nothing() {
    let (folder, path) = small_register();
    let store = Store::open(&path).expect("opened");
    let backup = folder.path().join("backup.essor");
    store.backup_to(&backup).expect("written");
    let copied = Store::open(&backup).expect("opened");
    assert_eq!(
        copied.read().dump().expect("readable"),
        store.read().dump().expect("readable")
    );
    for taken in [&backup, &path] {
        assert!(matches!(
            store.backup_to(taken),
            Err(StoreError::AlreadyExists { .. })
        ));
    }
    assert_eq!(n_files(&path), 2, "no draft is left");
}

#[test]
fn every_sql_file_fits_the_schema() {
    let store = Store::in_memory().expect("memory");
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store")];
    let mut n_files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() && !path.ends_with("migrations") {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "sql") {
                let sql = fs::read_to_string(&path).expect("readable");
                if let Err(error) = store.db.prepare(&sql) {
                    panic!("{}: {error}", path.display());
                }
                n_files += 1;
            }
        }
    }
    assert!(n_files >= 20, "{n_files}");
}

#[test]
fn errors_are_told_in_both_languages_with_what_to_do() {
    let path = PathBuf::from("/home/zoé/registre.essor");
    let errors = [
        StoreError::NotFound { path: path.clone() },
        StoreError::AlreadyExists { path: path.clone() },
        StoreError::Foreign { path: path.clone() },
        StoreError::Damaged {
            source: None,
            path: None,
        },
        StoreError::Newer {
            version: 2,
            supported: 1,
            path: path.clone(),
        },
        StoreError::Busy { path: None },
        StoreError::ReadOnly {
            path: Some(path.clone()),
        },
        StoreError::DiskFull { path: None },
        StoreError::from_io(std::io::ErrorKind::BrokenPipe.into(), &path),
        StoreError::Gone {
            noun: Noun::Milestone,
        },
        StoreError::NameTaken,
        StoreError::StillUsed,
        StoreError::SamePerson,
        StoreError::Cancelled,
        StoreError::Sql {
            source: rusqlite::Error::QueryReturnedNoRows,
        },
    ];
    for language in Language::ALL {
        let tr = Tr::new(language);
        for noun in Noun::ALL {
            assert!(!noun.label(&tr).starts_with("store-"), "{noun:?}");
        }
        for error in &errors {
            for text in [error.message(&tr), error.remedy(&tr)] {
                assert!(!text.starts_with("store-") && !text.contains('$'), "{text}");
            }
        }
    }
}
