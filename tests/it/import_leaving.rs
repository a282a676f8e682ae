//! What was answered in an import is not lost on the way out, nor passed over
//! on the way in.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use essor::ui::Picked;

use super::window::Window;

const ASKED: &str = "What was filled in is not stored";

fn import_of(name: &str, text: &str) -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let log = window.file(name, text);
    window.drop_file(log);
    window
}

#[test]
fn going_on_keeps_the_answers() {
    let mut window = import_of("either.csv", "Date,Member\n01/02/2024,Ana\n03/04/2024,Bo\n");
    window.wait_for("Answer the question first");
    window.click("Order of dates · Month, day, year");
    window.wait_for("Import 2 rows");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_for(ASKED);
    window.click("Go on filling in");
    window.wait_until_gone(ASKED);
    window.wait_for("Import 2 rows");
    // January and March: the month came first, as was answered.
    window
        .harness
        .get_by_label_contains("from 2\u{a0}Jan 2024 to 4\u{a0}Mar 2024");
}

#[test]
fn control_and_enter_take_a_community_that_is_still_being_typed() {
    let mut window = import_of("circle.csv", "Date,Member\n2024-02-13,Ana\n");
    window.wait_for("Import 1 row into CPAQQ");
    window.choose_new_community();
    window.wait_for("Import 1 row into the new community “circle”");
    let field = window
        .harness
        .get_by_role_and_label(Role::TextInput, "New community");
    field.focus();
    window.harness.run_steps(2);
    window.press(Modifiers::COMMAND, Key::A);
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "New community")
        .type_text("Bee keepers");
    window.harness.run_steps(2);
    // The file is read again with the community, then imported into it.
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Import 1 row");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("1 row added");
    window.click("See the community");
    window.wait_for("Bee keepers, Too early to say");
}
