//! What is filled in is not lost by a key that went astray, and is stored from
//! wherever one is.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::ui::Picked;

use super::window::Window;

const ENTRY: &str = "Log an activity for";
const ASKED: &str = "What was filled in is not stored";

/// A window with the form of a new activity.
fn form() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.press(Modifiers::COMMAND, Key::N);
    window.wait_for(ENTRY);
    // The kinds come with the register's answer.
    window.wait_for("Kind · ");
    window.harness.run_steps(3);
    window
}

fn typed(window: &Window, label: &str) -> String {
    let field = window.harness.get_by_label(label);
    field.accesskit_node().value().unwrap_or_default()
}

/// Whether the question before something is thrown away is there.
fn is_asked(window: &Window) -> bool {
    let mut found = window.harness.query_all_by_label_contains(ASKED);
    found.next().is_some()
}

fn leave(window: &mut Window) {
    window.press(Modifiers::NONE, Key::Escape);
    window.harness.run_steps(3);
}

#[test]
fn escape_in_a_filled_form_asks_and_going_on_keeps_everything() {
    let mut window = form();
    window.type_into("Title", "Evening of the bees");
    window.type_into("Present", "14");
    window.type_into("Who was there", "Zzoé Quill");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Zzoé Quill (new) · present");
    // By its button, by Escape and by Enter.
    for way in 0..3 {
        leave(&mut window);
        window.wait_for(ASKED);
        match way {
            0 => window.click("Go on filling in"),
            1 => window.press(Modifiers::NONE, Key::Escape),
            _ => window.press(Modifiers::NONE, Key::Enter),
        }
        window.wait_until_gone(ASKED);
        window.wait_for(ENTRY);
        assert_eq!(typed(&window, "Title"), "Evening of the bees");
        assert_eq!(typed(&window, "Present"), "14");
        window.wait_for("Zzoé Quill (new) · present");
    }
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Logged: 20\u{a0}Mar 2026 · Evening of the bees");
}

#[test]
fn what_is_thrown_away_is_gone_with_its_form() {
    let mut window = form();
    window.type_into("Title", "Evening of the bees");
    leave(&mut window);
    window.wait_for(ASKED);
    window.click("Close without storing");
    window.wait_until_gone(ASKED);
    window.wait_until_gone(ENTRY);
    window.press(Modifiers::COMMAND, Key::N);
    window.wait_for(ENTRY);
    assert_eq!(typed(&window, "Title"), "");
}

#[test]
fn a_form_as_it_came_or_as_it_was_stored_is_left_without_a_question() {
    let mut window = form();
    leave(&mut window);
    assert!(!is_asked(&window));
    window.wait_until_gone(ENTRY);
    window.press(Modifiers::COMMAND, Key::N);
    window.wait_for("Kind · ");
    window.harness.run_steps(3);
    window.type_into("Title", "Evening of the bees");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Logged:");
    leave(&mut window);
    assert!(!is_asked(&window));
    window.wait_until_gone(ENTRY);
}

#[test]
fn another_day_or_another_kind_is_something_filled_in() {
    let mut window = form();
    window.type_into("Date", "yesterday");
    leave(&mut window);
    window.wait_for(ASKED);
    window.click("Go on filling in");
    window.wait_until_gone(ASKED);
    window.type_into("Date", "20\u{a0}Mar 2026");
    leave(&mut window);
    window.wait_until_gone(ENTRY);

    let mut window = form();
    let kind = window.harness.get_by_label_contains("Kind · ");
    kind.click();
    window.harness.run_steps(3);
    window
        .harness
        .get_by_label_contains("Another kind…")
        .click();
    window.wait_for("Name of the kind");
    leave(&mut window);
    window.wait_for(ASKED);
}

#[test]
fn an_activity_that_is_edited_asks_only_once_it_differs() {
    let mut window = form();
    window.type_into("Title", "Evening of the bees");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Logged:");
    leave(&mut window);
    window.click("Journal");
    window.wait_for("meeting · Evening of the bees");
    let row = window
        .harness
        .get_by_label_contains("· Evening of the bees");
    row.click();
    window.harness.run_steps(3);
    for is_changed in [false, true] {
        window.press(Modifiers::NONE, Key::F2);
        window.wait_for("Edit an activity of");
        while typed(&window, "Title").is_empty() {
            window.harness.step();
        }
        if is_changed {
            window.type_into("Title", "Evening of the wasps");
        }
        leave(&mut window);
        assert_eq!(is_asked(&window), is_changed);
    }
}

#[test]
fn control_and_enter_store_from_any_field_and_stand_beside_the_button() {
    for field in ["Date", "Title", "Who was there", "Present", "Satisfaction"] {
        let mut window = form();
        window.harness.get_by_label("Ctrl+Enter");
        window.type_into("Title", "Evening of the bees");
        let focused = window.harness.get_by_role_and_label(Role::TextInput, field);
        focused.focus();
        window.harness.run_steps(2);
        window.press(Modifiers::COMMAND, Key::Enter);
        window.wait_for("Logged: 20\u{a0}Mar 2026 · Evening of the bees");
    }
}

#[test]
fn control_and_enter_import_a_file() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let log = window.file("bees.csv", "Date,Member\n2024-02-13,Ana\n");
    window.drop_file(log);
    window.wait_for("Import 1 row");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("1 row added");
}

#[test]
fn a_form_that_is_stored_while_another_lies_over_it_closes_itself_alone() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.press(Modifiers::COMMAND, Key::M);
    window.wait_for("Milestones of");
    window.type_into("Title", "A new start");
    window.press(Modifiers::NONE, Key::Enter);
    let log = window.file("bees.csv", "Date,Member\n2024-02-13,Ana\n");
    window.drop_file(log);
    window.wait_for("Import 1 row");
    window.wait_until_gone("Milestones of");
    window.wait_for("Import 1 row");
}

#[test]
fn every_form_asks_before_what_was_filled_in_is_lost() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let command_shift = Modifiers::COMMAND | Modifiers::SHIFT;
    for (title, modifiers, key, field) in [
        ("Your own reading of", Modifiers::COMMAND, Key::R, "Why"),
        ("Milestones of", Modifiers::COMMAND, Key::M, "Title"),
        ("New community", command_shift, Key::G, "Name"),
    ] {
        // Nothing was filled in: there is nothing to ask.
        window.press(modifiers, key);
        window.wait_for(field);
        leave(&mut window);
        assert!(!is_asked(&window), "{title}");
        window.press(modifiers, key);
        window.wait_for(field);
        window.type_into(field, "Evening of the bees");
        leave(&mut window);
        window.wait_for(ASKED);
        window.click("Go on filling in");
        window.wait_until_gone(ASKED);
        assert_eq!(typed(&window, field), "Evening of the bees", "{title}");
        leave(&mut window);
        window.click("Close without storing");
        window.wait_until_gone(ASKED);
        assert!(window.harness.query_by_label(field).is_none(), "{title}");
    }
    window.click("Picture · Reference");
    window.click("Change the model…");
    window.wait_for("Keep this curve");
    leave(&mut window);
    assert!(!is_asked(&window));
    window.click("Change the model…");
    window.wait_for("Keep this curve");
    let lowest = "Second plateau, at its lowest";
    window.harness.get_by_label(lowest).focus();
    window.harness.run_steps(2);
    window.harness.get_by_label(lowest).type_text("30");
    window.press(Modifiers::NONE, Key::Tab);
    leave(&mut window);
    window.wait_for(ASKED);
}

#[test]
fn files_that_wait_for_a_register_are_let_go_when_none_is_made() {
    let mut window = Window::open((1280.0, 800.0), false, Picked::NoDialog);
    let log = window.file("bees.csv", "Date,Member\n2024-02-13,Ana\n");
    window.drop_file(log);
    window.wait_for("Path of the file");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Path of the file");

    let register = window.file("mine.essor", "");
    std::fs::remove_file(&register).expect("only its place is wanted");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    window.wait_for("Path of the file");
    window.type_into("Path of the file", &register.display().to_string());
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("New community…");
    window.harness.run_steps(20);
    assert!(
        window
            .harness
            .query_by_label_contains("Import 1 row")
            .is_none()
    );
}
