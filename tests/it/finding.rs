//! Activities, notes and milestones found by their words, and what was changed told.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::app::{Settings, Worker, system_clock};
use essor::i18n::Language;
use essor::ui::{Parts, Picked};

use super::window::{Answer, Window};

const TITLE: &str = "What would you like to do?";

fn window() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window
}

impl Window {
    fn look_for(&mut self, text: &str) {
        self.press(Modifiers::COMMAND, Key::K);
        self.wait_for(TITLE);
        self.harness
            .get_by_role_and_label(Role::TextInput, TITLE)
            .type_text(text);
        self.harness.run_steps(3);
    }

    /// Logs a meeting in the community in sight.
    fn log_noted(&mut self, title: &str, note: &str) {
        self.press(Modifiers::COMMAND, Key::N);
        self.wait_for("Log an activity");
        self.wait_for("Kind · ");
        self.harness.run_steps(3);
        self.type_into("Title", title);
        self.type_into("Note", note);
        self.press(Modifiers::COMMAND, Key::Enter);
        self.wait_for("Logged:");
        self.press(Modifiers::NONE, Key::Escape);
        self.wait_until_gone("Logged:");
    }
}

#[test]
fn an_activity_is_found_by_a_word_of_its_note_and_shown_in_its_journal() {
    let mut window = window();
    window.log_noted("Evening of the bees", "Zoé asked for a quince press");
    // From another community, too.
    window.harness.get_by_label_contains("CFP, ").click();
    window.wait_for("CFP —");
    window.look_for("quinc");
    window.wait_for("Zoé asked for a quince press");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_until_gone(TITLE);
    window.wait_for("1 selected");
    // The keyboard is in the list: the activity is opened with one key.
    window.press(Modifiers::NONE, Key::F2);
    window.wait_for("Edit an activity of CPAQQ");
    window.harness.run_steps(5);
    let title = window
        .harness
        .get_by_label("Title")
        .accesskit_node()
        .value();
    assert_eq!(title.as_deref(), Some("Evening of the bees"));
}

#[test]
fn a_milestone_is_found_and_opened_in_its_community() {
    let mut window = window();
    window.look_for("nouvelle anim");
    window.wait_for("Nouvelle animation");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Milestones of F.E.SSE");
    let title = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Title");
    let typed = title.accesskit_node().value();
    assert_eq!(typed.as_deref(), Some("Nouvelle animation"));
}

#[test]
fn what_is_typed_into_the_search_does_not_move_the_field() {
    let mut window = window();
    window.look_for("f");
    let place = |window: &Window| {
        let field = window.harness.get_by_role_and_label(Role::TextInput, TITLE);
        field.rect().min
    };
    let before = place(&window);
    window
        .harness
        .get_by_role_and_label(Role::TextInput, TITLE)
        .type_text("xyzzy");
    window.wait_for("Nothing has these words");
    assert_eq!(place(&window), before);
}

#[test]
fn the_history_tells_what_when_and_where_and_outlives_the_window() {
    let mut window = window();
    window.log_noted("Evening of the bees", "");
    window.press(Modifiers::COMMAND, Key::H);
    window.wait_for("New activity · today 08:12 · CPAQQ · 20\u{a0}Mar 2026 · Evening of the bees");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("today 08:12 · undone");
    window.press(Modifiers::COMMAND, Key::Y);
    window.wait_until_gone("· undone");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("What was changed");

    // In another window, it is told and can no longer be undone.
    let parts = Parts {
        settings: Settings {
            language: Language::En,
            ..Settings::default()
        },
        keep_settings: Box::new(|_| {}),
        worker: Worker::start(system_clock(), || {}),
        picker: Box::new(Answer(Picked::Nothing)),
        mappings: window.path("mappings"),
    };
    let folder = tempfile::tempdir().expect("a folder");
    let register = window.path("sample.essor");
    let mut again = Window::of((1280.0, 800.0), folder, parts, Some(register));
    again.wait_for("Life cycle");
    again.press(Modifiers::COMMAND, Key::H);
    again.wait_for("Evening of the bees");
    let line = again.harness.get_by_label_contains("New activity · 20");
    assert!(line.accesskit_node().is_disabled());
}
