use chrono::NaiveDate;

use super::*;
use crate::domain::{Community, CommunityColour, GroupType};

fn worker() -> Worker {
    let day = NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day");
    let now = day.and_hms_opt(8, 0, 0).expect("a moment");
    Worker::start(Arc::new(move || now), || {})
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
        colour: CommunityColour::nth(0),
        notes: String::new(),
        is_fictitious: false,
    }
}

/// An index past the end, as a mistake in the program would make one.
fn broken() -> u8 {
    let none: Vec<u8> = Vec::new();
    none[none.capacity()]
}

#[test]
fn a_panic_is_told_and_the_register_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let worker = worker();
    let path = folder.path().join("a.essor");
    worker.create(path).wait().expect("made");
    let add = |name| worker.execute(Command::AddCommunity(community(name)));
    add("Before").wait().expect("added");

    let told = worker.run(|_, _| Ok(broken())).wait();
    assert!(matches!(told, Err(AppError::Bug { place }) if place.contains("tests.rs")));

    add("After").wait().expect("added");
    let view = worker.register_view().wait().expect("read");
    let names: Vec<_> = view.communities.iter().map(|row| &row.name).collect();
    assert_eq!(names, ["After", "Before"]);
}

#[test]
fn a_panic_beside_the_register_is_told_too() {
    let told = worker().aside(|_| Ok(broken())).wait();
    assert!(matches!(told, Err(AppError::Bug { .. })));
}

#[test]
fn work_that_was_cancelled_before_it_began_is_not_done() {
    let worker = worker();
    let gate = worker.run(|_, _| {
        thread::sleep(std::time::Duration::from_millis(50));
        Ok(())
    });
    let work = worker.run::<()>(|_, _| panic!("it was not to be done"));
    work.cancel();
    assert!(matches!(work.wait(), Err(AppError::Cancelled)));
    gate.wait().expect("done");
}

#[test]
fn an_answer_is_there_once_and_tells_how_far_it_came() {
    let worker = worker();
    let work = worker.run(|_, reporter| {
        reporter.step(3, 4);
        Ok(7)
    });
    worker.finish();
    assert_eq!(work.progress().share(), Some(0.75));
    assert!(work.reporter().is_awaited());
    assert!(matches!(work.poll(), Some(Ok(7))));
    let reporter = work.reporter().clone();
    drop(work);
    assert!(!reporter.is_awaited());
}

/// What happened by the time the file was looked at on purpose.
fn event(worker: &Worker) -> Option<RegisterEvent> {
    worker.look();
    worker.finish();
    worker.event()
}

#[test]
fn what_happens_to_the_register_is_told_and_not_mixed_up_with_the_next_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let [path, other] = ["a.essor", "b.essor"].map(|name| folder.path().join(name));
    let (worker, elsewhere) = (worker(), self::worker());
    assert_eq!(event(&worker), None, "nothing is open");
    worker.create(path.clone()).wait().expect("made");
    assert_eq!(event(&worker), None);

    elsewhere.open(path.clone()).wait().expect("opened");
    let add = |worker: &Worker, name| {
        worker
            .execute(Command::AddCommunity(community(name)))
            .wait()
    };
    add(&elsewhere, "There").expect("added");
    let told = event(&worker);
    assert!(matches!(told, Some(RegisterEvent::Changed { .. })));
    assert_eq!(event(&worker), None);

    elsewhere.create(other.clone()).wait().expect("made");
    std::fs::rename(&other, &path).expect("replaced");
    // Nobody looked yet: the change itself finds it, and has it told.
    let refused = add(&worker, "Lost").expect_err("refused");
    assert!(refused.is_displaced(), "{refused}");
    worker.finish();
    assert_eq!(worker.event(), Some(RegisterEvent::Replaced));
    let refused = add(&worker, "Lost").expect_err("refused");
    assert!(refused.is_displaced(), "{refused}");
    // What is told of the old one is no news of the next.
    let view = worker.open(path).wait().expect("opened");
    assert!(view.communities.is_empty());
    assert_eq!(worker.event(), None);
    assert_eq!(event(&worker), None);
    add(&worker, "Kept").expect("added");

    worker.close().wait().expect("closed");
    assert_eq!(event(&worker), None);
    let none = worker.register_view().wait();
    assert!(matches!(none, Err(AppError::NoRegister)));
}
