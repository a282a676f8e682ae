//! What Windows does otherwise: a file that is open keeps its name and its place,
//! and long paths have a form of their own.

use super::*;
use crate::store::copies::copies_of;

/// A file below folders as deep as those of a synced one. `SQLite` itself
/// allows no more than 512 letters elsewhere.
fn deep(folder: &Path) -> PathBuf {
    let mut deep = folder.join("OneDrive - Société d’échanges et de pratiques");
    while deep.as_os_str().len() < 380 {
        deep.push("Communautés de pratique");
    }
    fs::create_dir_all(&deep).expect("made");
    deep.join("Équipe été.essor")
}

#[test]
fn a_register_lives_far_down_a_synced_folder() {
    let folder = TempDir::new().expect("a folder");
    let path = deep(folder.path());
    let mut store = Store::create(&path).expect("created");
    store
        .change("step", |it| it.set_setting("a", "b"))
        .expect("changed");
    let copy = store.ensure_daily_copy(day("2026-11-22").into());
    let copy = copy.expect("copied").expect("made");
    drop(store);
    for path in [&path, &copy] {
        let store = Store::open(path).expect("opened");
        let kept = store.read().setting("a").expect("readable");
        assert_eq!(kept.as_deref(), Some("b"));
    }
    assert_eq!(copies_of(&path).expect("readable").len(), 1);
}

#[test]
fn a_file_that_another_program_holds_is_named_as_such() {
    let held = std::io::ErrorKind::ResourceBusy.into();
    let error = StoreError::from_io(held, Path::new("a.essor"));
    assert!(matches!(error, StoreError::Busy { path: Some(_) }));
}

#[cfg(windows)]
mod held {
    use std::os::windows::fs::OpenOptionsExt as _;

    use super::*;

    /// Reading and writing at the same time is allowed, a new name is not: as
    /// `SQLite` and the usual programs open a file.
    const AS_USUAL: u32 = 3;

    fn hold(path: &Path) -> fs::File {
        let mut options = fs::OpenOptions::new();
        let held = options.read(true).share_mode(AS_USUAL).open(path);
        held.expect("opened")
    }

    #[test]
    fn an_open_register_gives_way_to_no_other_file() {
        let (folder, path) = small_register();
        let other = folder.path().join("other.essor");
        drop(Store::create(&other).expect("created"));
        let mut store = Store::open(&path).expect("opened");
        fs::rename(&other, &path).expect_err("replaced");
        fs::rename(&path, folder.path().join("away.essor")).expect_err("moved");
        fs::remove_file(&path).expect_err("removed");
        store
            .change("step", |it| it.set_setting("a", "b"))
            .expect("changed");
        drop(store);
        fs::rename(&other, &path).expect("free again");
    }

    #[test]
    fn a_file_that_is_open_elsewhere_is_not_written_over() {
        let (folder, path) = small_register();
        let store = Store::open(&path).expect("opened");
        let backup = folder.path().join("backup.essor");
        store.backup_to(&backup, false).expect("copied");
        let before = fs::read(&backup).expect("read");

        let held = hold(&backup);
        let refused = store.backup_to(&backup, true);
        assert!(
            matches!(refused, Err(StoreError::Busy { path: Some(_) })),
            "{refused:?}"
        );
        assert_eq!(fs::read(&backup).expect("read"), before);
        let is_draft = |name: &str| name.ends_with(".part");
        let names = fs::read_dir(folder.path()).expect("read").flatten();
        assert!(
            !names
                .into_iter()
                .any(|it| it.file_name().to_str().is_some_and(is_draft))
        );

        drop(held);
        store.backup_to(&backup, true).expect("copied");
    }

    #[test]
    fn a_copy_that_is_open_elsewhere_keeps_no_new_one_from_being_made() {
        let (_folder, path) = small_register();
        let store = Store::open(&path).expect("opened");
        let first = day("2026-01-01");
        let copy_on = |n: u64| {
            let now = (first + chrono::Days::new(n)).into();
            store.ensure_daily_copy(now).expect("copied").expect("made")
        };
        let held: Vec<_> = (0..8).map(|n| hold(&copy_on(n))).collect();
        for n in 8..20 {
            copy_on(n);
        }
        drop(held);
        let before = copies_of(&path).expect("readable").len();
        copy_on(20);
        assert!(copies_of(&path).expect("readable").len() < before);
    }
}
