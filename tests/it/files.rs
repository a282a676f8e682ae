//! Registers as files: what is left of a run that failed, names that look like
//! something else, clocks that are wrong.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use essor::app::{Desk, ImportChoices, Reporter, Worker};
use essor::domain::Measure;

use crate::support::{essor, json, life_csv, names_in, write};

fn desk_on(day: &str) -> Desk {
    let day: NaiveDate = day.parse().expect("a day");
    Desk::new(Arc::new(move || {
        day.and_hms_opt(23, 59, 59).expect("a moment")
    }))
}

#[test]
fn a_first_import_that_is_refused_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "broken.csv", [0_u8, 1, 2, 0, 255]);
    essor("en")
        .current_dir(folder.path())
        .args(["import", "new.essor", "broken.csv"])
        .assert()
        .code(1);
    assert_eq!(names_in(folder.path()), ["broken.csv"]);
}

#[test]
fn a_new_register_is_discarded_only_while_nothing_was_stored_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let broken = write(folder.path(), "broken.csv", [0_u8, 1, 2, 0, 255]);
    let log = write(folder.path(), "log.csv", life_csv());
    let path = folder.path().join("new.essor");
    let import = |desk: &mut Desk, file: &Path| {
        desk.import(file, &ImportChoices::default(), &Reporter::silent())
    };
    std::fs::create_dir(folder.path().join("new-copies")).expect("made");

    let mut desk = desk_on("2024-02-01");
    desk.create(&path).expect("made");
    assert!(import(&mut desk, &broken).is_err());
    assert!(desk.discard_new().expect("removed"));
    assert_eq!(names_in(folder.path()), ["broken.csv", "log.csv"]);
    assert!(!desk.discard_new().expect("nothing"));

    desk.create(&path).expect("made");
    import(&mut desk, &log).expect("imported");
    desk.undo().expect("undone");
    assert!(!desk.discard_new().expect("kept"));
    drop(desk);
    let mut desk = desk_on("2024-02-01");
    desk.open(&path).expect("opened");
    assert!(!desk.discard_new().expect("kept"));
    assert!(path.exists());
}

#[test]
fn names_that_sqlite_gives_a_meaning_are_files_like_any_other() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "log.csv", life_csv());
    for name in [":memory:", "file:b.essor", "file:c.essor?mode=memory"] {
        if cfg!(windows) {
            continue;
        }
        for args in [
            ["import", name, "log.csv"],
            ["backup", name, "--out=file:d"],
        ] {
            essor("en")
                .current_dir(folder.path())
                .args(args)
                .assert()
                .success();
        }
        for made in [name, "file:d"] {
            let checked = essor("en")
                .current_dir(folder.path())
                .args(["check", made])
                .output()
                .expect("run");
            assert!(checked.status.success(), "{made}");
            assert!(folder.path().join(made).is_file(), "{made}");
        }
        std::fs::remove_file(folder.path().join("file:d")).expect("there");
    }
}

#[test]
fn another_sqlite_file_with_the_ending_of_a_register_is_refused_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "log.csv", life_csv());
    // A file of SQLite that has no mark of ours.
    let mut head = vec![0_u8; 4096];
    head[..16].copy_from_slice(b"SQLite format 3\0");
    let other = write(folder.path(), "other.essor", &head);
    for args in [
        vec!["check".as_ref(), other.as_os_str()],
        vec!["stages".as_ref(), other.as_os_str()],
        vec!["import".as_ref(), other.as_os_str(), log.as_os_str()],
    ] {
        let run = essor("en").args(&args).output().expect("run");
        assert_eq!(run.status.code(), Some(1), "{args:?}");
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(said.contains("is not an Essor register"), "{said}");
    }
    assert_eq!(std::fs::read(&other).expect("readable"), head);
    assert_eq!(names_in(folder.path()), ["log.csv", "other.essor"]);
}

#[test]
fn a_register_is_one_whatever_its_ending() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "log.csv", life_csv());
    let path = folder.path().join("Notre communauté.sauvegarde");
    essor("en")
        .args(["import".as_ref(), path.as_os_str(), log.as_os_str()])
        .assert()
        .success();
    let stages = json(essor("en").args(["stages".as_ref(), path.as_os_str(), "--json".as_ref()]));
    assert_eq!(stages["community"], "log");
}

#[test]
fn no_clock_is_so_wrong_that_a_register_cannot_be_used() {
    for day in [
        "0001-01-01",
        "1901-12-13",
        "1969-12-31",
        "2262-04-12",
        "9999-12-31",
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let log = write(folder.path(), "log.csv", life_csv());
        let path = folder.path().join("a.essor");
        let mut desk = desk_on(day);
        desk.create(&path).expect("made");
        // A day that lies ahead may be refused; it must not end the program.
        let _ = desk.import(&log, &ImportChoices::default(), &Reporter::silent());
        drop(desk);
        let mut desk = desk_on("2024-02-01");
        desk.open(&path).expect("opened");
        desk.import(&log, &ImportChoices::default(), &Reporter::silent())
            .expect("imported");
        drop(desk);

        let mut desk = desk_on(day);
        desk.open(&path).expect("opened");
        let view = desk.register_view(&Reporter::silent()).expect("read");
        for community in &view.communities {
            for measure in Measure::ALL {
                desk.page(community.id, measure).expect("read");
            }
        }
        assert!(desk.check().expect("read").is_sound(), "{day}");
        assert!(view.last_copy.is_some(), "{day}");
    }
}

#[test]
fn the_register_opened_last_is_opened_where_it_still_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.essor");
    let worker = Worker::start(essor::app::system_clock(), || {});
    let open_last = || worker.open_last(path.clone()).wait().expect("asked");
    assert_eq!(open_last().map(|view| view.path), None);
    worker.create(path.clone()).wait().expect("made");
    assert_eq!(open_last().map(|view| view.path), Some(path.clone()));
}
