use std::path::PathBuf;

use chrono::{Days, NaiveDateTime};
use tempfile::TempDir;

use super::*;
use crate::store::tests::day;

fn at(date: &str, hour: u32) -> NaiveDateTime {
    day(date).and_hms_opt(hour, 0, 0).expect("a moment")
}

fn register() -> (TempDir, PathBuf, Store) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("Équipe été.essor");
    let mut store = Store::create(&path).expect("created");
    store
        .change("test", |it| it.set_setting("a", "b"))
        .expect("changed");
    (folder, path, store)
}

#[test]
fn one_copy_a_day_is_made_in_a_visible_folder() {
    let (folder, path, store) = register();
    assert_eq!(
        last_copy(&path, &CopyRules::default()).expect("readable"),
        None
    );
    let made = store
        .ensure_daily_copy(at("2026-11-22", 9))
        .expect("copied")
        .expect("made");
    assert_eq!(
        made,
        folder
            .path()
            .join("Équipe été-copies/Équipe été-2026-11-22-090000-daily.essor")
    );
    let again = store
        .ensure_daily_copy(at("2026-11-22", 17))
        .expect("copied");
    assert_eq!(again, None);
    store
        .ensure_daily_copy(at("2026-11-23", 8))
        .expect("copied");
    let last = last_copy(&path, &CopyRules::default())
        .expect("readable")
        .expect("there");
    assert_eq!(last.made_at, at("2026-11-23", 8));
    let copy = Store::open(&made).expect("opened");
    assert_eq!(
        copy.read().setting("a").expect("readable").as_deref(),
        Some("b")
    );
}

#[test]
fn old_copies_are_thinned_and_other_files_are_left_alone() {
    let (_folder, path, store) = register();
    let start = at("2026-01-01", 9);
    store.ensure_daily_copy(start).expect("copied");
    let own = dated::folder_of(&path).join("Équipe été-2020 à garder.essor");
    std::fs::write(&own, "mine").expect("written");
    for n_days in 1..40 {
        store
            .ensure_daily_copy(start + Days::new(n_days))
            .expect("copied");
    }
    let n_copies = copies_of(&path).expect("readable").len();
    assert!((12..=14).contains(&n_copies), "{n_copies}");
    assert!(own.exists());
}

#[test]
fn a_copy_before_an_import_is_named_so_and_listed_for_a_lost_register() {
    let (_folder, path, store) = register();
    store
        .copy_before(CopyReason::Import, at("2026-11-22", 9))
        .expect("copied");
    drop(store);
    std::fs::remove_file(&path).expect("removed");
    let copies = copies_of(&path).expect("readable");
    assert_eq!(copies.len(), 1);
    assert_eq!(copies[0].reason, CopyReason::Import);
}

#[test]
fn an_older_schema_is_kept_beside_before_it_is_changed() {
    let (_folder, path, store) = register();
    for _ in 0..2 {
        copy_before_migration(&store.db, &path, 1, &CopyRules::default()).expect("copied");
    }
    let folder = dated::folder_of(&path);
    assert!(folder.join("Équipe été-schema-1-1.essor").exists());
    assert!(folder.join("Équipe été-schema-1-2.essor").exists());
    assert_eq!(copies_of(&path).expect("readable"), []);
}

#[test]
fn a_register_in_memory_has_no_copies() {
    let store = Store::in_memory().expect("memory");
    let made = store
        .ensure_daily_copy(at("2026-11-22", 9))
        .expect("nothing");
    assert_eq!(made, None);
}

#[test]
fn a_copy_that_someone_went_on_working_in_is_kept() {
    let (_folder, path, store) = register();
    let start = at("2026-01-01", 9);
    let made = store
        .ensure_daily_copy(start)
        .expect("copied")
        .expect("made");
    store
        .ensure_daily_copy(start + Days::new(1))
        .expect("copied");
    let mut copy = Store::open(&made).expect("opened");
    copy.change("test", |it| it.set_setting("a", "worked on"))
        .expect("changed");
    drop(copy);
    for n_days in 200..203 {
        store
            .ensure_daily_copy(start + Days::new(n_days))
            .expect("copied");
    }
    let left = copies_of(&path).expect("readable");
    assert!(left.iter().any(|copy| copy.path == made), "{left:?}");
}

#[test]
fn a_clock_that_jumps_by_years_thins_no_copy_away() {
    for far in ["2041-03-01", "1969-12-30", "0001-01-01", "9999-12-31"] {
        let (_folder, path, store) = register();
        let start = at("2026-01-01", 9);
        for n_days in 0..7 {
            store
                .ensure_daily_copy(start + Days::new(n_days))
                .expect("copied");
        }
        let before = copies_of(&path).expect("readable");
        let jumped = store.ensure_daily_copy(at(far, 9)).expect("copied");
        assert!(jumped.is_some(), "{far}");
        // The day after the clock was set right again.
        store
            .ensure_daily_copy(start + Days::new(7))
            .expect("copied");

        let after = copies_of(&path).expect("readable");
        assert!(before.iter().all(|copy| after.contains(copy)), "{far}");
        assert_eq!(after.len(), 9, "{far}");
    }
}

#[cfg(unix)]
#[test]
fn copies_and_their_folder_are_open_to_those_who_may_read_the_register() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
    for (of_register, of_folder) in [(0o600, 0o700), (0o640, 0o750), (0o644, 0o755)] {
        let (folder, path, store) = register();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(of_register)).expect("set");
        let copy = store
            .ensure_daily_copy(at("2026-11-22", 9))
            .expect("copied")
            .expect("made");
        let backup = folder.path().join("backup.essor");
        store.backup_to(&backup, false).expect("copied");
        assert_eq!(mode(&copy), of_register);
        assert_eq!(mode(&backup), of_register);
        assert_eq!(mode(&dated::folder_of(&path)), of_folder);
    }
}

#[cfg(unix)]
#[test]
fn a_draft_is_never_open_to_more_than_its_register() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, path, _store) = register();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).expect("set");
    let target = folder.path().join("copy.essor");
    let mut seen = 0;
    whole_file::write(&target, false, Permissions::of(&path), |draft| {
        let found = std::fs::metadata(draft).expect("there");
        seen = found.permissions().mode() & 0o777;
        Ok::<_, StoreError>(())
    })
    .expect("written");
    assert_eq!(seen, 0o600);
}

#[test]
fn a_long_name_has_copies_of_its_own() {
    let folder = TempDir::new().expect("a folder");
    let name = "é".repeat(115);
    let [one, other] = ["a", "b"].map(|end| folder.path().join(format!("{name}{end}.essor")));
    for path in [&one, &other] {
        let store = Store::create(path).expect("created");
        for reason in CopyReason::ALL {
            store
                .copy_before(reason, at("2026-11-22", 9))
                .expect("copied");
        }
    }
    for path in [&one, &other] {
        let n_copies = copies_of(path).expect("readable").len();
        assert_eq!(n_copies, CopyReason::ALL.len());
    }
}
