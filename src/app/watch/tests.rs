use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::*;

const UNTOLD: Option<RegisterEvent> = None;

fn open() -> (TempDir, PathBuf, Store, Watch) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("a.essor");
    let mut store = Store::create(&path).expect("created");
    let mut watch = Watch::default();
    assert_eq!(watch.look(&mut store), UNTOLD);
    assert_eq!(watch.look(&mut store), UNTOLD);
    (folder, path, store, watch)
}

fn change(path: &Path, value: &str) {
    let mut store = Store::open(path).expect("opened");
    let changed: Result<(), crate::store::StoreError> =
        store.change("step", |it| it.set_setting("n", value));
    changed.expect("changed");
}

#[test]
fn what_others_change_is_told_once_and_what_is_changed_here_is_not() {
    let (_folder, path, mut store, mut watch) = open();
    let changed: Result<(), crate::store::StoreError> =
        store.change("step", |it| it.set_setting("n", "here"));
    changed.expect("changed");
    assert_eq!(watch.look(&mut store), UNTOLD);

    change(&path, "there");
    let told = RegisterEvent::Changed {
        is_history_ended: true,
    };
    assert_eq!(watch.look(&mut store), Some(told));
    assert_eq!(watch.look(&mut store), UNTOLD);
    assert_eq!(watch.look(&mut store), UNTOLD);
}

/// As on a memory stick, whose clock moves every two seconds.
#[test]
fn two_changes_within_a_tick_of_the_clock_are_both_told() {
    let (_folder, path, mut store, mut watch) = open();
    let told = Some(RegisterEvent::Changed {
        is_history_ended: false,
    });
    change(&path, "one");
    assert_eq!(watch.look(&mut store), told);
    let tick = fs::metadata(&path).and_then(|it| it.modified());
    change(&path, "two");
    let file = fs::File::options()
        .append(true)
        .open(&path)
        .expect("a file");
    file.set_modified(tick.expect("a time")).expect("set");
    assert_eq!(watch.look(&mut store), told);
}

/// Windows lets nobody move a file that is open, nor put another in its place.
#[cfg(not(windows))]
#[test]
fn a_file_that_is_missed_once_is_on_its_way() {
    let (folder, path, mut store, mut watch) = open();
    let other = folder.path().join("b.essor");
    fs::rename(&path, &other).expect("moved");
    assert_eq!(watch.look(&mut store), UNTOLD);
    fs::rename(&other, &path).expect("moved back");
    assert_eq!(watch.look(&mut store), UNTOLD);

    fs::rename(&path, &other).expect("moved");
    assert_eq!(watch.look(&mut store), UNTOLD);
    assert_eq!(watch.look(&mut store), Some(RegisterEvent::Gone));
    assert_eq!(watch.look(&mut store), UNTOLD);
    fs::rename(&other, &path).expect("moved back");
    assert_eq!(watch.look(&mut store), Some(RegisterEvent::Back));
    assert_eq!(watch.look(&mut store), UNTOLD);
}

/// Windows lets nobody move a file that is open, nor put another in its place.
#[cfg(not(windows))]
#[test]
fn another_file_under_the_name_is_told_once_and_again_after_a_refusal() {
    let (folder, path, mut store, mut watch) = open();
    let other = folder.path().join("b.essor");
    drop(Store::create(&other).expect("created"));
    fs::rename(&other, &path).expect("replaced");
    assert_eq!(watch.look(&mut store), Some(RegisterEvent::Replaced));
    assert_eq!(watch.look(&mut store), UNTOLD);
    watch.ask();
    assert_eq!(watch.look(&mut store), UNTOLD);
    watch.ask_after_refusal();
    assert!(watch.is_due());
    assert_eq!(watch.look(&mut store), Some(RegisterEvent::Replaced));
    assert!(!watch.is_due());
}
