//! The register through the worker, as the window uses it.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use essor::app::{
    AppError, Clock, Command, Desk, ImportChoices, ImportFile, Over, PictureChoices, Reporter,
    Worker, page_chart, write_sample_register,
};
use essor::domain::{Community, CommunityColour, CommunityId, GroupType, Measure};

use crate::support::{life_csv, write};

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2024, 2, 1)
        .expect("a day")
        .and_time(NaiveTime::MIN)
}

fn clock() -> Clock {
    Arc::new(now)
}

fn worker() -> Worker {
    Worker::start(clock(), || {})
}

fn community(name: &str) -> Community {
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

#[test]
fn a_preview_tells_what_the_import_then_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "vie.csv", life_csv());
    let worker = worker();
    worker
        .create(folder.path().join("a.essor"))
        .wait()
        .expect("made");

    let files = vec![ImportFile::new(log)];
    let mappings = folder.path().join("mappings");
    let look = || {
        let look = worker.look_at(files.clone(), mappings.clone());
        let look = look.wait().expect("read");
        let [file] = look.files.as_slice() else {
            panic!("one file");
        };
        (file.n_new, file.n_already_there)
    };
    let before = look();
    let untouched = worker.register_view().wait().expect("read");
    assert!(untouched.communities.is_empty(), "a preview stores nothing");
    let done = worker.import(files.clone()).wait().expect("imported");
    let done = done.files.first().expect("one file").counts;
    assert_eq!((done.n_added, done.n_already_there), before);
    assert_eq!(look(), (0, done.n_added));

    // From now on there is something to go back to.
    worker.import(files).wait().expect("imported");
    let full = worker.register_view().wait().expect("read");
    assert!(full.last_copy.is_some(), "a copy was made before");
}

#[test]
fn an_import_is_undone_and_redone_as_a_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "vie.csv", life_csv());
    let worker = worker();
    worker
        .create(folder.path().join("a.essor"))
        .wait()
        .expect("made");
    worker
        .import(vec![ImportFile::new(log)])
        .wait()
        .expect("imported");
    let full = worker.register_view().wait().expect("read");
    assert_eq!(full.communities.len(), 1);
    assert_eq!(full.undo, ["app-command-import"]);
    assert_eq!(full.last_copy, None, "there was nothing to copy");

    assert_eq!(
        worker.undo().wait().expect("undone"),
        Some("app-command-import")
    );
    assert!(
        worker
            .register_view()
            .wait()
            .expect("read")
            .communities
            .is_empty()
    );
    worker.redo().wait().expect("redone");
    let back = worker.register_view().wait().expect("read");
    assert_eq!(back.communities, full.communities);
}

/// A reporter that is cancelled once the work has reported `n_steps` times.
fn cancelling_after(n_steps: u32) -> Reporter {
    let itself = Arc::new(OnceLock::<Reporter>::new());
    let n_left = AtomicU32::new(n_steps);
    let known = Arc::clone(&itself);
    let reporter = Reporter::new(move || {
        let is_over = n_left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1))
            .is_err();
        if let (true, Some(reporter)) = (is_over, known.get()) {
            reporter.cancel();
        }
    });
    itself.set(reporter.clone()).ok().expect("set once");
    reporter
}

#[test]
fn a_cancelled_import_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = write(folder.path(), "vie.csv", life_csv());
    // Stop at each step that is reported, until one run comes to its end.
    for n_steps in 0.. {
        let register = folder.path().join(format!("{n_steps}.essor"));
        let mut desk = Desk::new(clock());
        desk.create(&register).expect("made");
        let reporter = cancelling_after(n_steps);
        match desk.import(&log, &ImportChoices::default(), &reporter) {
            Ok(_) => {
                assert!(n_steps > 2, "there were steps to stop at");
                break;
            }
            Err(AppError::Cancelled) => {
                let view = desk.register_view(&Reporter::silent()).expect("read");
                assert!(view.communities.is_empty());
                assert!(view.undo.is_empty());
                assert!(desk.check().expect("checked").is_sound());
            }
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn a_community_that_was_removed_comes_back_with_undo() {
    let folder = tempfile::tempdir().expect("a folder");
    let worker = worker();
    worker
        .create(folder.path().join("a.essor"))
        .wait()
        .expect("made");
    worker
        .execute(Command::AddCommunity(community("CFP")))
        .wait()
        .expect("added");
    let view = worker.register_view().wait().expect("read");
    let [row] = view.communities.as_slice() else {
        panic!("one community");
    };
    assert_eq!((row.name.as_str(), row.verdict.is_none()), ("CFP", true));
    worker
        .execute(Command::RemoveCommunity(row.id))
        .wait()
        .expect("removed");
    assert_eq!(
        worker.undo().wait().expect("undone"),
        Some("app-command-remove-community")
    );
    assert_eq!(
        worker
            .register_view()
            .wait()
            .expect("read")
            .communities
            .len(),
        1
    );
    assert_eq!(
        worker.undo().wait().expect("undone"),
        Some("app-command-add-community")
    );
    assert_eq!(worker.undo().wait().expect("nothing left"), None);
}

#[test]
fn an_import_of_several_files_is_undone_and_done_again_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let logs = ["Abeilles", "Ruches", "Essaims"].map(|name| {
        let file = format!("{name}.csv");
        ImportFile::new(write(folder.path(), &file, life_csv()))
    });
    let worker = worker();
    let register = folder.path().join("a.essor");
    worker.create(register).wait().expect("made");
    let mine = Command::AddCommunity(community("CFP"));
    worker.execute(mine).wait().expect("added");
    let names = || {
        let view = worker.register_view().wait().expect("read");
        let rows = view.communities.into_iter();
        rows.map(|row| row.name).collect::<Vec<_>>()
    };

    let done = worker.import(logs.to_vec()).wait().expect("imported");
    assert_eq!((done.files.len(), done.communities.len()), (3, 3));
    let after = names();
    assert_eq!(after.len(), 4);
    let label = Some("app-command-import");
    assert_eq!(worker.undo().wait().expect("undone"), label);
    assert_eq!(names(), ["CFP"]);
    assert_eq!(worker.redo().wait().expect("done again"), label);
    assert_eq!(names(), after);
    assert_eq!(worker.undo().wait().expect("undone"), label);
    let label = Some("app-command-add-community");
    assert_eq!(worker.undo().wait().expect("undone"), label);
}

#[test]
fn a_page_and_its_picture_say_that_the_sample_is_fictitious() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = folder.path().join("exemple.essor");
    write_sample_register((&register, Over::Nothing), now(), &Reporter::silent()).expect("written");
    let worker = worker();
    let view = worker.open(register).wait().expect("opened");
    assert!(view.is_fictitious);
    assert_eq!(view.communities.len(), 4);
    for row in &view.communities {
        let page = worker
            .page(row.id, Measure::default())
            .wait()
            .expect("read");
        let chart =
            page_chart(&page, &PictureChoices::default(), now().date()).expect("there is activity");
        assert!(chart.caption.contains("fictives"), "{}", chart.caption);
    }
}

#[test]
fn asking_without_a_register_is_an_error_not_a_panic() {
    let worker = worker();
    assert!(matches!(
        worker.register_view().wait(),
        Err(AppError::NoRegister)
    ));
    assert!(matches!(worker.undo().wait(), Err(AppError::NoRegister)));
    let missing = worker.open(Path::new("nowhere.essor").to_path_buf()).wait();
    assert!(matches!(missing, Err(AppError::Store(_))));
}

#[test]
fn a_register_that_cannot_be_opened_leaves_the_other_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let worker = worker();
    let path = folder.path().join("mine.essor");
    worker.create(path.clone()).wait().expect("created");
    let broken = folder.path().join("broken.essor");
    std::fs::write(&broken, "no register").expect("written");
    worker.open(broken).wait().expect_err("refused");

    // As the window does when it is closed: nothing that was asked is lost.
    let pending = worker.execute(Command::AddCommunity(community("CFP")));
    drop(pending);
    worker.finish();
    let mut desk = Desk::new(clock());
    desk.open(&path).expect("opened");
    let view = desk.register_view(&Reporter::silent()).expect("read");
    assert_eq!(view.communities.len(), 1);
}
