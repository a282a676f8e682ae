//! What a window begins with: a register and a language.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, mpsc};

use chrono::{NaiveDate, NaiveTime};
use egui_kittest::kittest::Queryable;
use essor::app::{Settings, Worker};
use essor::i18n::Language;
use essor::ui::{Parts, Picked, in_language};

use crate::window::{Answer, Window, sample_in};

const SIZE: (f32, f32) = (1280.0, 800.0);

/// A drive that is gone answers late, and only to whoever asks it: the window
/// draws meanwhile.
#[test]
fn the_register_opened_last_is_asked_for_beside_the_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sample.essor");
    let now = NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day");
    let worker = Worker::start(Arc::new(move || now.and_time(NaiveTime::MIN)), || {});
    let (go_on, is_waited_for) = mpsc::channel::<()>();
    let busy = worker.run(move |_, _| {
        let _ = is_waited_for.recv();
        Ok(())
    });
    let parts = Parts {
        settings: Settings {
            language: Language::En,
            recent: vec![path.clone()],
            ..Settings::default()
        },
        keep_settings: Box::new(|_| {}),
        worker,
        picker: Box::new(Answer(Picked::Nothing)),
        mappings: folder.path().join("mappings"),
    };
    assert!(!path.exists());
    let mut window = Window::of(SIZE, folder, parts, None);
    window.harness.run_steps(5);
    assert!(window.harness.query_by_label("Life cycle").is_none());

    // Had the window looked for it, it would have found none.
    let folder = path.parent().expect("a folder");
    assert_eq!(sample_in(folder), path);
    go_on.send(()).expect("someone waits");
    busy.wait().expect("done");
    window.wait_for("Life cycle");
}

#[test]
fn a_language_asked_for_on_the_line_holds_for_that_window_alone() {
    let kept = Rc::new(RefCell::new(Vec::new()));
    let keep = {
        let kept = Rc::clone(&kept);
        move |settings: &Settings| kept.borrow_mut().push(settings.language)
    };
    let own = Settings {
        language: Language::En,
        ..Settings::default()
    };
    let (settings, keep) = in_language(own, Some(Language::Fr), keep);
    let mut window = Window::keeping(SIZE, true, Picked::Nothing, settings, keep);
    window.wait_for("Cycle de vie");
    // That the register was opened is kept, the language is not.
    assert!(!kept.borrow().is_empty());
    assert!(kept.borrow().iter().all(|it| *it == Language::En));

    // Chosen in the window, another one is.
    let own = Settings {
        language: Language::Fr,
        ..Settings::default()
    };
    let kept_last = Rc::new(RefCell::new(None));
    let keep = {
        let kept = Rc::clone(&kept_last);
        move |settings: &Settings| *kept.borrow_mut() = Some(settings.language)
    };
    let (settings, keep) = in_language(own, Some(Language::Fr), keep);
    let mut window = Window::keeping(SIZE, true, Picked::Nothing, settings, keep);
    window.click("Langue · EN");
    window.wait_for("Life cycle");
    assert_eq!(*kept_last.borrow(), Some(Language::En));
}
