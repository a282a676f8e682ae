//! A register whose file is replaced or taken away while it is open.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{day, small_register};
use crate::store::copies::copies_of;
use crate::store::{ChangeElsewhere, CopyReason, NewImport, Standing, Store, StoreError};

fn set(store: &mut Store, value: &str) -> Result<(), StoreError> {
    store.change("step", |it| it.set_setting("n", value))
}

fn standing(store: &Store) -> Standing {
    store.look().expect("a file").standing
}

/// A register that is open, and another one with a setting of its own.
fn two() -> (TempDir, Store, PathBuf, PathBuf) {
    let (folder, path) = small_register();
    let other = folder.path().join("other.essor");
    let mut store = Store::create(&other).expect("created");
    set(&mut store, "other").expect("changed");
    let store = Store::open(&path).expect("opened");
    (folder, store, path, other)
}

/// Every way of writing, none of which may write.
fn assert_all_refuse(store: &mut Store, is_right: impl Fn(&StoreError) -> bool) {
    let now = day("2026-03-20").and_hms_opt(8, 0, 0).expect("a moment");
    let import = NewImport {
        file_name: "a.csv".to_owned(),
        mapping_json: String::new(),
        imported_at: now,
        n_rejected: 0,
        n_ignored: 0,
    };
    let refusals = [
        set(store, "lost").err(),
        store.undo().err(),
        store.redo().err(),
        store
            .add_import("step", &import, [].into_iter(), |_, _| true)
            .err(),
        store
            .try_imports(|importing| importing.add(&import, [].into_iter(), |_, _| true))
            .err(),
        store.copy_before(CopyReason::Import, now).err(),
    ];
    for refusal in refusals {
        let refusal = refusal.expect("refused");
        assert!(is_right(&refusal), "{refusal}");
    }
}

fn value(path: &Path) -> Option<String> {
    let store = Store::open(path).expect("opened");
    store.read().setting("n").expect("readable")
}

#[test]
#[cfg_attr(windows, ignore = "an open file keeps its name there")]
fn nothing_is_written_once_another_file_bears_the_name() {
    let (folder, mut store, path, other) = two();
    set(&mut store, "mine").expect("changed");
    assert_eq!(standing(&store), Standing::InPlace);
    fs::rename(&other, &path).expect("replaced");
    let before = fs::read(&path).expect("readable");

    assert_eq!(standing(&store), Standing::Replaced);
    let is_right = |error: &StoreError| matches!(error, StoreError::Replaced { path: Some(_) });
    assert_all_refuse(&mut store, is_right);
    assert_eq!(fs::read(&path).expect("readable"), before);
    assert_eq!(copies_of(&path).expect("readable"), []);

    // What was in the old file can still be kept.
    let kept = folder.path().join("kept.essor");
    store.backup_to(&kept, false).expect("copied");
    assert_eq!(value(&kept).as_deref(), Some("mine"));
    assert_eq!(value(&path).as_deref(), Some("other"));
}

#[test]
#[cfg_attr(windows, ignore = "an open file keeps its name there")]
fn nothing_is_written_once_the_file_is_gone_and_all_is_well_when_it_is_back() {
    let (folder, mut store, path, _) = two();
    set(&mut store, "mine").expect("changed");
    let away = folder.path().join("away.essor");
    fs::rename(&path, &away).expect("moved");

    assert_eq!(standing(&store), Standing::Gone);
    let is_right = |error: &StoreError| matches!(error, StoreError::Displaced { path: Some(_) });
    assert_all_refuse(&mut store, is_right);
    assert!(!path.exists());

    fs::rename(&away, &path).expect("moved back");
    assert_eq!(standing(&store), Standing::InPlace);
    set(&mut store, "again").expect("changed");
    assert_eq!(store.undo().expect("undone"), Some("step"));
    assert_eq!(value(&path).as_deref(), Some("mine"));
}

/// As between the look at the name and the first page that is written.
#[test]
#[cfg_attr(windows, ignore = "an open file keeps its name there")]
fn a_file_that_goes_in_the_middle_of_a_change_is_named_as_such() {
    let (_folder, mut store, path, other) = two();
    let failed = store.change("step", |it| {
        fs::rename(&other, &path).expect("replaced");
        it.set_setting("n", "lost")
    });
    assert!(
        matches!(failed, Err(StoreError::Displaced { .. })),
        "{failed:?}"
    );
    assert_eq!(value(&path).as_deref(), Some("other"));
}

#[cfg(unix)]
#[test]
fn a_copy_of_what_is_gone_is_no_more_open_than_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, path) = small_register();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("set");
    let store = Store::open(&path).expect("opened");
    fs::remove_file(&path).expect("removed");
    let kept = folder.path().join("kept.essor");
    store.backup_to(&kept, false).expect("copied");
    let mode = fs::metadata(&kept).expect("there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
#[cfg_attr(windows, ignore = "an open file keeps its name there")]
fn an_empty_register_that_was_replaced_is_not_removed() {
    let folder = TempDir::new().expect("a folder");
    let [path, other] = ["a.essor", "b.essor"].map(|name| folder.path().join(name));
    drop(Store::create(&other).expect("created"));
    let store = Store::create(&path).expect("created");
    fs::rename(&other, &path).expect("replaced");
    assert!(!store.is_untouched());
    store.discard_untouched().expect("nothing to do");
    assert!(path.exists());
}

#[test]
fn a_change_elsewhere_is_told_once_and_ends_the_history() {
    let (_folder, path) = small_register();
    let mut here = Store::open(&path).expect("opened");
    let mut elsewhere = Store::open(&path).expect("opened");
    let told = |store: &mut Store| store.changed_elsewhere().expect("looked");
    let changed = |is_history_ended| Some(ChangeElsewhere { is_history_ended });

    set(&mut here, "here").expect("changed");
    assert_eq!(told(&mut here), None, "an own change");
    set(&mut elsewhere, "elsewhere").expect("changed");
    assert_eq!(told(&mut here), changed(true));
    assert_eq!(here.undo_labels(), Vec::<&str>::new());
    assert_eq!(told(&mut here), None, "told already");

    set(&mut elsewhere, "once more").expect("changed");
    assert_eq!(told(&mut here), changed(false), "there was no step left");

    // An own change that came between does not hide it.
    set(&mut here, "here").expect("changed");
    set(&mut elsewhere, "elsewhere").expect("changed");
    set(&mut here, "again").expect("changed");
    assert_eq!(here.undo_labels(), ["step"]);
    assert_eq!(told(&mut here), changed(true));
    assert_eq!(here.undo_labels(), ["step"]);
}
