//! What goes wrong with files, and that it costs nothing.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

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
    assert!(matches!(refused(&other), StoreError::OtherDatabase { .. }));
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

/// A register and its journal as a kill in the middle of a change leaves
/// them: copied while the change is half on the disk.
fn killed(path: &Path) -> PathBuf {
    let db = Connection::open(path).expect("opened");
    db.execute_batch(
        "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;
         INSERT INTO setting (key, value)
         WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
         SELECT 'key' || i, hex(randomblob(100)) FROM n;",
    )
    .expect("half a change");
    let killed = path.with_file_name("killed.essor");
    fs::copy(path, &killed).expect("copied");
    fs::copy(
        path.with_extension("essor-journal"),
        killed.with_extension("essor-journal"),
    )
    .expect("copied");
    assert!(
        fs::metadata(&killed).expect("there").len() > 100_000,
        "spilled"
    );
    killed
}

#[test]
fn a_change_cut_off_by_a_kill_is_rolled_back_on_opening() {
    let (_folder, path) = small_register();
    let before = Store::open(&path)
        .and_then(|store| store.read().dump())
        .expect("readable");
    let killed = killed(&path);

    let store = Store::open(&killed).expect("opened");

    assert!(store.check().expect("readable").is_sound());
    assert_eq!(store.read().dump().expect("readable"), before);
}

#[cfg(unix)]
#[test]
fn a_change_cut_off_by_a_kill_is_rolled_back_through_a_link() {
    let (folder, path) = small_register();
    let before = Store::open(&path)
        .and_then(|store| store.read().dump())
        .expect("readable");
    let killed = killed(&path);
    // Cut short as well, so that it is whole with its journal only.
    let len = fs::metadata(&killed).expect("there").len();
    fs::File::options()
        .write(true)
        .open(&killed)
        .and_then(|file| file.set_len(len / 2))
        .expect("cut");
    let elsewhere = folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).expect("made");
    let link = elsewhere.join("link.essor");
    std::os::unix::fs::symlink(&killed, &link).expect("linked");

    let store = Store::open(&link).expect("opened");

    assert!(store.check().expect("readable").is_sound());
    assert_eq!(store.read().dump().expect("readable"), before);
    let copy = store
        .ensure_daily_copy(day("2026-11-22").into())
        .expect("copied")
        .expect("made");
    assert!(copy.starts_with(folder.path().join("killed-copies")));
}

#[test]
fn drafts_of_killed_runs_are_swept_and_nothing_else() {
    let (folder, path) = small_register();
    let name = path.file_name().and_then(|it| it.to_str()).expect("a name");
    let stem = path.file_stem().and_then(|it| it.to_str()).expect("a name");
    let copies = folder.path().join(format!("{stem}-copies"));
    fs::create_dir_all(&copies).expect("made");
    // No system gives a process this number.
    let gone = 4_194_999;
    let own = std::process::id();
    let file = |folder: &Path, name: String| {
        let file = folder.join(name);
        fs::write(&file, "half").expect("written");
        file
    };
    let dated = format!("{stem}-2026-11-22-184305-daily.essor");
    let dead = [
        file(folder.path(), format!("{name}.{gone}.part")),
        file(folder.path(), format!("{name}.{gone}.part-journal")),
        file(&copies, format!("{dated}.{gone}.part")),
        file(&copies, format!("{stem}-schema-1-2.essor.{gone}.part")),
    ];
    let kept = [
        file(folder.path(), format!("{name}.{own}.part")),
        file(folder.path(), format!("film.mp4.{gone}.part")),
        file(folder.path(), format!("{name}.part")),
        file(folder.path(), format!("{name}.x{gone}.part")),
        file(&copies, format!("{dated}.{own}.part")),
        file(&copies, format!("mine.essor.{gone}.part")),
    ];

    Store::open(&path).expect("opened");

    // Elsewhere it cannot be known so soon that a process is gone.
    if cfg!(target_os = "linux") {
        assert!(dead.iter().all(|file| !file.exists()));
    }
    assert!(kept.iter().all(|file| file.exists()));
}

#[test]
fn odd_names_are_names_like_any_other() {
    let folder = TempDir::new().expect("a folder");
    let mut names: Vec<OsString> = [
        ":memory:",
        "file:a.essor?mode=memory",
        "%41 #1.essor",
        "a'b\"c.essor",
        ".essor",
        "é\u{301}.essor",
    ]
    .map(Into::into)
    .to_vec();
    names.push(format!("{}.essor", "x".repeat(230)).into());
    if cfg!(windows) {
        names.retain(|name| !name.to_string_lossy().contains([':', '?', '"']));
    } else {
        names.extend(["a.essor ", "a. .", "-"].map(OsString::from));
    }
    #[cfg(target_os = "linux")]
    names.push(std::os::unix::ffi::OsStringExt::from_vec(
        b"caf\xe9.essor".to_vec(),
    ));
    for name in names {
        let path = folder.path().join(&name);
        let mut store = Store::create(&path).expect("created");
        store
            .change("test", |it| it.set_setting("a", "b"))
            .expect("changed");
        drop(store);
        let store = Store::open(&path).expect("opened");
        let kept = store.read().setting("a").expect("readable");
        assert_eq!(kept.as_deref(), Some("b"), "{}", path.display());
        for moment in ["2026-11-22", "2026-11-23"] {
            let copy = store.ensure_daily_copy(day(moment).into());
            let copy = copy.expect("copied").expect("made");
            Store::open(&copy).expect("a register");
        }
        let n_copies = crate::store::copies::copies_of(&path)
            .expect("readable")
            .len();
        assert_eq!(n_copies, 2, "{}", path.display());
    }
}

#[test]
fn names_that_are_too_long_are_refused_before_anything_is_made() {
    let folder = TempDir::new().expect("a folder");
    let long = folder.path().join(format!("{}.essor", "x".repeat(245)));
    let empty = Path::new("");
    let deep = folder.path().join("d".repeat(250)).join("e".repeat(250));
    let deep = deep.join("a.essor");
    // On Windows a whole path may have 32,767 letters: there, the folder is missing.
    let too_long = [long.as_path(), deep.as_path()];
    for path in &too_long[..if cfg!(windows) { 1 } else { 2 }] {
        let refused = Store::create(path);
        assert!(
            matches!(refused, Err(StoreError::NameTooLong { .. })),
            "{refused:?}"
        );
    }
    assert!(Store::create(empty).is_err());
    assert!(Store::create(folder.path()).is_err());
    let n_files = fs::read_dir(folder.path()).expect("readable").count();
    assert_eq!(n_files, 0);
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
