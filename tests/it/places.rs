//! The window comes back as it was left.

use std::cell::RefCell;
use std::rc::Rc;

use eframe::egui::accesskit::Toggled;
use egui_kittest::kittest::{NodeT, Queryable};
use essor::app::{Settings, Worker};
use essor::i18n::Language;
use essor::ui::{Parts, Picked};

use super::window::{Answer, Window};

#[test]
fn community_tab_measure_and_range_are_as_they_were_left() {
    let kept = Rc::new(RefCell::new(Settings::default()));
    let keep = {
        let kept = Rc::clone(&kept);
        move |settings: &Settings| *kept.borrow_mut() = settings.clone()
    };
    let before = Settings {
        language: Language::En,
        ..Settings::default()
    };
    let mut window = Window::keeping((1280.0, 800.0), true, Picked::Nothing, before, keep);
    window.wait_for("F.E.SSE, Slowdown");
    window
        .harness
        .get_by_label_contains("F.E.SSE, Slowdown")
        .click();
    window.wait_for("F.E.SSE —");
    window.click("Measure · Activities");
    window.click("Period · 3 years");
    window.click("Journal");
    window.wait_for("List of");

    let settings = kept.borrow().clone();
    let folder = tempfile::tempdir().expect("a folder");
    let register = settings.recent[0].clone();
    let parts = |settings: Settings| Parts {
        settings,
        keep_settings: Box::new(|_| {}),
        worker: Worker::start(essor::app::system_clock(), || {}),
        picker: Box::new(Answer(Picked::Nothing)),
        mappings: register.with_file_name("mappings"),
    };
    let mut again = Window::of((1280.0, 800.0), folder, parts(settings.clone()), None);
    again.wait_for("List of");
    again.click("Life cycle");
    again.wait_for("F.E.SSE —");
    again.harness.run_steps(3);
    for chosen in ["Measure · Activities", "Period · 3 years"] {
        again.wait_for(chosen);
        let node = again.harness.get_by_label(chosen).accesskit_node();
        assert_eq!(node.toggled(), Some(Toggled::True), "{chosen}");
    }
}
