use tempfile::TempDir;

use super::*;
use crate::store::copies::{CopyContent, CopyLook, copies_kept, last_copy, look_into};
use crate::store::tests::{activity_on, community_named, day};

const RULES: CopyRules = CopyRules {
    folder: None,
    kept: crate::store::CopiesKept::Always,
};

fn at(date: &str, hour: u32) -> NaiveDateTime {
    day(date).and_hms_opt(hour, 0, 0).expect("a moment")
}

/// Adds a community with one activity.
fn add(store: &mut Store, name: &str, held_on: &str) {
    store
        .change("test", |change| {
            let id = change.add_community(&community_named(name))?;
            change.add_activity(&activity_on(**change, id, held_on))?;
            Ok::<_, StoreError>(())
        })
        .expect("changed");
}

/// A register of one community, of which a copy was made before a second one
/// came.
fn register() -> (TempDir, PathBuf, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("Équipe été.essor");
    let mut store = Store::create(&path).expect("created");
    add(&mut store, "One", "2021-03-04");
    let copy = store.ensure_daily_copy(at("2026-11-22", 9));
    let copy = copy.expect("copied").expect("made");
    add(&mut store, "Two", "2021-04-05");
    (folder, path, copy)
}

fn looks(register: &Path, rules: &CopyRules) -> Vec<CopyLook> {
    let copies = copies_kept(register, rules).expect("listed");
    copies.into_iter().map(look_into).collect()
}

fn names(content: &CopyContent) -> Vec<&str> {
    let communities = content.communities.iter();
    communities.map(|it| it.name.as_str()).collect()
}

fn names_in(register: &Path) -> Vec<String> {
    let store = Store::open(register).expect("opened");
    let communities = store.read().communities().expect("readable").into_iter();
    communities.map(|it| it.name).collect()
}

fn files_of(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = fs::read_dir(folder).expect("readable").flatten();
    let mut files: Vec<_> = files
        .map(|file| {
            let path = file.path();
            let bytes = fs::read(&path).expect("readable");
            (path, bytes)
        })
        .collect();
    files.sort();
    files
}

fn put(copy: &Path, register: &Path, hour: u32) -> Result<Option<PathBuf>, StoreError> {
    let restorable = Restorable::of(copy)?;
    restorable.put_in_place_of(register, &RULES, at("2026-11-23", hour))
}

#[test]
fn copies_tell_what_they_hold_and_stay_as_they_are() {
    let (_folder, path, copy) = register();
    let beside = copy.parent().expect("a folder");
    let older = beside.join("Équipe été-schema-1-1.essor");
    let v1 = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/register/v1.essor");
    fs::copy(v1, older).expect("copied");
    let before = files_of(beside);

    let looks = looks(&path, &RULES);
    assert_eq!(
        files_of(beside),
        before,
        "nothing is changed, nothing is left"
    );
    let of = |reason| {
        let look = looks.iter().find(|look| look.copy.reason == reason);
        look.expect("listed").content.as_ref().expect("readable")
    };
    let daily = of(CopyReason::Daily);
    assert_eq!(names(daily), ["One"]);
    assert_eq!(daily.n_activities(), 1);
    assert_eq!(daily.last_day(), Some(day("2021-03-04")));
    assert!(
        names(of(CopyReason::Upgrade)).contains(&"CFP"),
        "an older schema is read"
    );
}

#[test]
fn what_cannot_be_read_is_listed_as_such() {
    let (_folder, path, copy) = register();
    let whole = fs::read(&copy).expect("readable");
    let beside = |hour: u32, bytes: &[u8]| {
        let name = format!("Équipe été-2026-11-20-{hour:02}0000-before-import.essor");
        fs::write(copy.with_file_name(name), bytes).expect("written");
    };
    beside(1, &whole[..whole.len() / 2]);
    let mut torn = whole.clone();
    let middle = torn.len() / 2;
    torn[middle..middle + 4096].fill(0xa5);
    beside(2, &torn);
    beside(3, b"a letter, and no register at all");
    beside(4, b"");
    let mut newer = whole.clone();
    newer[60..64].copy_from_slice(&9999_u32.to_be_bytes());
    beside(5, &newer);

    let looks = looks(&path, &RULES);
    assert_eq!(looks.len(), 6);
    let readable = looks.iter().filter(|look| look.content.is_ok());
    assert_eq!(
        readable
            .map(|look| look.copy.path.clone())
            .collect::<Vec<_>>(),
        [copy]
    );
    assert!(
        looks
            .iter()
            .any(|look| matches!(look.content, Err(StoreError::Newer { .. }))),
        "{looks:?}"
    );
    for look in looks.iter().filter(|look| look.content.is_err()) {
        let out = path.with_file_name("out.essor");
        restore_to(&look.copy.path, &out, false).expect_err("refused");
        assert!(!out.exists(), "{look:?}");
    }
}

#[test]
fn a_register_without_copies_has_an_empty_list_and_no_register_none() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("a.essor");
    Store::create(&path).expect("created");
    assert!(looks(&path, &RULES).is_empty());
    for name in ["gone.essor", "letter.essor"] {
        let path = folder.path().join(name);
        if name == "letter.essor" {
            fs::write(&path, "Dear all").expect("written");
        }
        copies_kept(&path, &RULES).expect_err("no register");
    }
}

#[test]
fn a_copy_becomes_a_new_register_and_takes_no_place() {
    let (folder, path, copy) = register();
    let out = folder.path().join("restored.essor");
    restore_to(&copy, &out, false).expect("restored");
    assert_eq!(names_in(&out), ["One"]);
    let error = restore_to(&copy, &path, false).expect_err("there is one");
    assert!(
        matches!(error, StoreError::AlreadyExists { .. }),
        "{error:?}"
    );
    assert_eq!(names_in(&path), ["One", "Two"]);
}

#[test]
fn a_register_goes_back_and_what_it_held_is_kept() {
    let (folder, path, copy) = register();
    let kept = put(&copy, &path, 9).expect("restored").expect("kept");
    assert_eq!(names_in(&path), ["One"]);
    assert!(
        Store::open(&path)
            .expect("opened")
            .check()
            .expect("read")
            .is_sound()
    );
    let last = last_copy(&path, &RULES).expect("listed").expect("there");
    assert_eq!(
        (last.path, last.reason),
        (kept.clone(), CopyReason::Restore)
    );
    let left = fs::read_dir(folder.path()).expect("readable").count();
    assert_eq!(left, 2, "the register, its copies, and no journal");

    // The other way round, within the same second.
    let of_one = put(&kept, &path, 9).expect("restored").expect("kept");
    assert_ne!(of_one, kept);
    assert_eq!(names_in(&path), ["One", "Two"]);
}

#[test]
fn a_copy_of_an_older_schema_is_put_in_place_in_the_present_one() {
    let (_folder, path, _) = register();
    let older = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/register/v1.essor");
    let before = fs::read(&older).expect("readable");
    put(&older, &path, 9).expect("restored");
    assert!(names_in(&path).iter().any(|name| name == "CFP"));
    assert_eq!(fs::read(&older).expect("readable"), before);
}

#[test]
fn while_another_program_writes_nothing_is_restored_and_nothing_lost() {
    let (_folder, path, copy) = register();
    let other = Connection::open(&path).expect("opened");
    other.execute_batch("BEGIN IMMEDIATE").expect("begun");
    let store = Store::open(&path).expect("opened");
    store.db.busy_timeout(Duration::ZERO).expect("set");
    let restorable = Restorable::of(&copy).expect("whole");
    let error = restorable
        .put_into(store, at("2026-11-23", 9))
        .expect_err("busy");
    assert!(matches!(error, StoreError::Busy { .. }), "{error:?}");
    other.execute_batch("COMMIT").expect("ended");
    assert_eq!(names_in(&path), ["One", "Two"]);
}

#[test]
fn another_window_sees_the_restored_state_as_a_change() {
    let (_folder, path, copy) = register();
    let mut other = Store::open(&path).expect("opened");
    assert!(other.changed_elsewhere().expect("readable").is_none());
    put(&copy, &path, 9).expect("restored");
    assert!(other.changed_elsewhere().expect("readable").is_some());
    assert_eq!(other.read().communities().expect("readable").len(), 1);
}

#[test]
fn a_damaged_register_is_replaced_and_kept_byte_for_byte() {
    let (_folder, path, copy) = register();
    let whole = fs::read(&path).expect("readable");
    let mut torn = whole.clone();
    torn[4096..8192].fill(0xa5);
    for (hour, damaged) in [
        (1, &whole[..whole.len() / 3]),
        (2, &torn[..]),
        (3, &b""[..]),
    ] {
        fs::write(&path, damaged).expect("written");
        // Of a change that was broken off in the damaged file.
        let journal = header::journal(&path);
        fs::write(&journal, "torn").expect("written");
        let kept = put(&copy, &path, hour).expect("restored").expect("kept");
        assert_eq!(names_in(&path), ["One"], "{hour}");
        assert_eq!(fs::read(&kept).expect("readable"), damaged, "{hour}");
        assert!(!journal.exists());
    }
    fs::remove_file(&path).expect("removed");
    assert_eq!(put(&copy, &path, 4).expect("restored"), None);
    assert_eq!(names_in(&path), ["One"]);
}

#[test]
fn a_newer_register_is_not_replaced() {
    let (_folder, path, copy) = register();
    let mut newer = fs::read(&path).expect("readable");
    newer[60..64].copy_from_slice(&9999_u32.to_be_bytes());
    fs::write(&path, &newer).expect("written");
    let error = put(&copy, &path, 9).expect_err("refused");
    assert!(matches!(error, StoreError::Newer { .. }), "{error:?}");
    assert_eq!(fs::read(&path).expect("readable"), newer);
}

#[test]
fn copies_go_into_a_folder_of_ones_own_and_those_of_before_are_still_listed() {
    let (folder, path, copy) = register();
    let own = folder.path().join("safe");
    let rules = CopyRules {
        folder: Some(own.clone()),
        ..CopyRules::default()
    };
    rules.check().expect_err("there is no such folder");
    let open = |path: &Path| Store::open_keeping(path, &rules).expect("opened");
    open(&path)
        .ensure_daily_copy(at("2026-11-23", 9))
        .expect_err("it is not made: its disk may not be connected");

    fs::create_dir(&own).expect("made");
    rules.check().expect("a folder");
    let twin = folder.path().join("elsewhere").join("Équipe été.essor");
    fs::create_dir(folder.path().join("elsewhere")).expect("made");
    Store::create(&twin).expect("created");
    for path in [&path, &twin] {
        let made = open(path).ensure_daily_copy(at("2026-11-23", 9));
        let made = made.expect("copied").expect("made");
        assert!(made.starts_with(&own), "{}", made.display());
    }
    assert_eq!(files_in(&own), 2, "each register has its own");
    let listed: Vec<_> = looks(&path, &rules)
        .into_iter()
        .map(|it| it.copy.path)
        .collect();
    assert_eq!(listed.len(), 2);
    assert!(listed.contains(&copy), "{listed:?}");
    assert_eq!(looks(&twin, &rules).len(), 1);
}

fn files_in(folder: &Path) -> usize {
    fs::read_dir(folder).expect("readable").count()
}
