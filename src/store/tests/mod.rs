//! What holds for the register as a whole.

mod displaced;
mod files;
mod windows;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
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
        mode: None,
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
    store.backup_to(&backup, false).expect("written");
    let copied = Store::open(&backup).expect("opened");
    assert_eq!(
        copied.read().dump().expect("readable"),
        store.read().dump().expect("readable")
    );
    for taken in [&backup, &path] {
        assert!(matches!(
            store.backup_to(taken, false),
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
        StoreError::OtherDatabase { path: path.clone() },
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
        StoreError::Replaced { path: None },
        StoreError::Displaced { path: None },
        StoreError::DiskFull { path: None },
        StoreError::from_io(std::io::ErrorKind::BrokenPipe.into(), &path),
        StoreError::Gone {
            noun: Noun::Milestone,
        },
        StoreError::NameTaken,
        StoreError::StillUsed,
        StoreError::SamePerson,
        StoreError::BrokenReference { noun: Noun::Alias },
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
