//! A community begun by hand, changed and removed, or left alone, in the
//! window.

use std::iter;

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;
use essor::ui::Picked;

use super::window::Window;

fn window() -> Window {
    Window::slowing((1280.0, 800.0))
}

fn value(window: &Window, label: &str) -> String {
    let field = window.harness.get_by_role_and_label(Role::TextInput, label);
    field.value().unwrap_or_default()
}

#[test]
fn a_community_begins_without_any_file_and_its_first_meeting_is_logged() {
    let folder = tempfile::tempdir().expect("a folder");
    let register = Picked::File(folder.path().join("mine.essor"));
    let mut window = Window::open((1280.0, 800.0), false, register);
    window.wait_for("New register…");
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::N);
    window.wait_for("This register is still empty");
    window.click("New community…");
    window.wait_for("Group type · Community of practice");

    // What is missing is said, and nothing is stored.
    window.click("Save");
    window.harness.get_by_label("Give it a name.");
    window.type_into("Name", "Cercle des archivistes");
    window.type_into("Founded on", "mars 2019");
    window.harness.get_by_label("1\u{a0}Mar 2019");
    window.type_into("Planned end", "May 2018");
    window
        .harness
        .get_by_label_contains("The end is before the beginning");
    window.type_into("Planned end", "");
    window.press(Modifiers::NONE, Key::Backspace);
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Done: New community");
    window.wait_for("Cercle des archivistes, No activity");
    window.wait_for("Community of practice · founded in March 2019");

    window.press(Modifiers::COMMAND, Key::N);
    window.wait_for("Log an activity");
}

#[test]
fn what_is_known_of_a_community_is_changed_and_changed_back() {
    let mut window = window();
    window.click("Community details…");
    window.wait_for("Details of F.E.SSE");
    window.type_into("Acronym", "FESSE-2");
    window.click("Group type · Community of practice");
    window.click("Informal network");
    window.wait_for("Group type · Informal network");
    window.click("Colour · Pink");
    window.harness.get_by_label("Pink");
    window.click("Save");
    window.wait_for("Done: Changing a community");
    window.wait_for("FESSE-2, ");
    window.wait_for("Informal network · ");

    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("Undone: Changing a community");
    window.wait_for("F.E.SSE, Slowdown");
}

#[test]
fn a_name_that_is_taken_is_told_and_what_was_typed_stays() {
    let mut window = window();
    window.click("Community details…");
    window.wait_for("Details of F.E.SSE");
    window.type_into("Name", "infopreneurs quebec");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("This name is already taken");
    window.harness.run_steps(3);
    assert_eq!(value(&window, "Name"), "infopreneurs quebec");
}

#[test]
fn a_community_that_is_removed_comes_back_whole() {
    let mut window = window();
    window.click("Community details…");
    window.click("Remove from the register");
    window.wait_for("Done: Removing a community");
    window.wait_until_gone("F.E.SSE, Slowdown");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("F.E.SSE, Slowdown");
    window
        .harness
        .get_by_label_contains("F.E.SSE, Slowdown")
        .click();
    window.wait_for("F.E.SSE —");
}

#[test]
fn a_log_that_ended_long_ago_is_not_told_as_the_present() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    let months = (0..18).map(|n| format!("{}-{:02}-12;20", 2024 + n / 12, n % 12 + 1));
    let log = iter::once("Date;Present".to_owned()).chain(months);
    let log = window.file("circle.csv", log.collect::<Vec<_>>().join("\n"));
    window.drop_file(log);
    window.choose_new_community();
    window.import("Import 18 rows");
    window.wait_for("The log ends in June 2025, and so does this reading");
}

#[test]
fn a_long_list_is_filtered_by_name_and_by_stage() {
    use std::fmt::Write as _;

    let folder = tempfile::tempdir().expect("a folder");
    let mut log = String::from("date,community,member\n");
    for month in 0..24 {
        for group in 0..12 {
            let n = if group == 3 { 10 - month / 3 } else { 5 };
            for person in 0..n {
                let (year, number) = (2024 + month / 12, month % 12 + 1);
                writeln!(log, "{year}-{number:02}-10,Cercle {group:02},Anne {person}")
                    .expect("written");
            }
        }
    }
    let log = super::support::write(folder.path(), "cercles.csv", log);
    let register = folder.path().join("cercles.essor");
    super::support::printed(
        super::support::essor("en")
            .arg("import")
            .args([&register, &log]),
    );
    let mut window = Window::open((1280.0, 800.0), false, Picked::File(register));
    window.wait_for("Open a register…");
    window.press(Modifiers::COMMAND, Key::O);
    window.wait_for("COMMUNITIES · 12");
    window.type_into("Name or stage", "cercle 07");
    window.wait_until_gone("Cercle 05, ");
    window.harness.get_by_label_contains("Cercle 07, ");
    window.type_into("Name or stage", "nothing like it");
    window.wait_for("No community has these words.");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_for("Cercle 05, ");
}
