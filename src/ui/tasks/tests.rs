use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;

use chrono::NaiveDate;

use super::*;
use crate::app::Worker;
use crate::i18n::Language;

fn worker() -> Worker {
    let day = NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day");
    let now = day.and_hms_opt(8, 0, 0).expect("a moment");
    Worker::start(Arc::new(move || now), || {})
}

fn tr() -> Tr {
    Tr::new(Language::En)
}

/// Waits for everything that was asked of the worker.
fn ended(tasks: &mut Tasks, worker: &Worker) -> Vec<Ended> {
    worker.finish();
    tasks.take_ended(&tr())
}

fn saying(word: &'static str) -> impl FnOnce(&u32, &Tr) -> Option<Notice> {
    move |_, _| Some(Notice::done(word.to_owned()))
}

#[test]
fn the_newest_question_is_answered_and_the_older_one_is_cancelled() {
    let worker = worker();
    let (go, gate) = mpsc::channel::<()>();
    let (tell, told) = mpsc::channel();
    let (tell_start, started) = mpsc::channel();
    let older = worker.run(move |_, reporter| {
        let _ = tell_start.send(());
        let _ = gate.recv_timeout(Duration::from_secs(10));
        let _ = tell.send(reporter.is_cancelled());
        Ok(1)
    });
    let mut question = Question::default();
    question.ask(older);
    started.recv().expect("it has begun");
    question.ask(worker.run(|_, _| Ok(2)));
    go.send(()).expect("it waits");
    worker.finish();
    assert!(matches!(question.take(), Some(Ok(2))));
    assert_eq!(told.recv(), Ok(true));
    assert!(question.take().is_none());
}

#[test]
fn a_question_is_cancelled_when_the_asker_is_gone() {
    let worker = worker();
    let (go, gate) = mpsc::channel::<()>();
    let (tell, told) = mpsc::channel();
    let (tell_start, started) = mpsc::channel();
    let mut question = Question::default();
    question.ask(worker.run(move |_, reporter| {
        let _ = tell_start.send(());
        let _ = gate.recv_timeout(Duration::from_secs(10));
        let _ = tell.send(reporter.is_cancelled());
        Ok(())
    }));
    started.recv().expect("it has begun");
    drop(question);
    go.send(()).expect("it waits");
    assert_eq!(told.recv(), Ok(true));
}

#[test]
fn two_deeds_of_one_kind_are_both_done_told_and_answered() {
    let worker = worker();
    let mut tasks = Tasks::default();
    let first = tasks.begin(Deed::new(worker.run(|_, _| Ok(1))).told(saying("first")));
    let second = tasks.begin(Deed::new(worker.run(|_, _| Ok(2))).told(saying("second")));
    let told: Vec<Option<Notice>> = ended(&mut tasks, &worker)
        .into_iter()
        .map(|end| end.notice)
        .collect();
    assert_eq!(
        told,
        ["first", "second"].map(|word| Some(Notice::done(word.to_owned())))
    );
    assert_eq!(first.take(), Some(Ok(1)));
    assert_eq!(second.take(), Some(Ok(2)));
}

#[test]
fn what_fails_is_told_whether_or_not_anyone_waits_for_it() {
    let worker = worker();
    for is_held in [true, false] {
        let mut tasks = Tasks::default();
        let work = worker.run::<u32>(|_, _| Err(AppError::NothingToShow));
        let deed = Deed::new(work).told(saying("done")).told_by_asker();
        let ticket = tasks.begin(deed);
        let held = is_held.then_some(ticket);
        let ends = ended(&mut tasks, &worker);
        let notice = ends.first().and_then(|end| end.notice.clone());
        assert_eq!(
            notice,
            Some(Notice::of_error(&AppError::NothingToShow, &tr()))
        );
        if let Some(ticket) = held {
            assert_eq!(ticket.take(), Some(Err(Failed)));
        }
    }
}

#[test]
fn what_the_asker_would_have_said_is_told_when_they_are_gone() {
    let worker = worker();
    for is_held in [true, false] {
        let mut tasks = Tasks::default();
        let deed = Deed::new(worker.run(|_, _| Ok(1)))
            .told(saying("done"))
            .told_by_asker();
        let ticket = tasks.begin(deed);
        let held = is_held.then_some(ticket);
        let ends = ended(&mut tasks, &worker);
        let is_told = ends.iter().any(|end| end.notice.is_some());
        assert_eq!(is_told, !is_held);
        drop(held);
    }
}

#[test]
fn work_with_a_name_stands_in_the_bar_until_it_is_over() {
    let worker = worker();
    let (go, gate) = mpsc::channel::<()>();
    let mut tasks = Tasks::default();
    let work = worker.run(move |_, reporter| {
        let _ = gate.recv_timeout(Duration::from_secs(10));
        if reporter.is_cancelled() {
            return Err(AppError::Cancelled);
        }
        Ok(1)
    });
    let ticket = tasks.begin(Deed::new(work).named(|_| "Working".to_owned()));
    let names = |tasks: &Tasks| -> Vec<String> {
        let shown = tasks.in_sight(&tr()).into_iter();
        shown.map(|(name, _)| name).collect()
    };
    assert_eq!(names(&tasks), ["Working"]);
    tasks.cancel_first();
    go.send(()).expect("it waits");
    assert_eq!(ended(&mut tasks, &worker).len(), 1);
    assert!(names(&tasks).is_empty());
    assert_eq!(ticket.take(), Some(Err(Failed)));
}
