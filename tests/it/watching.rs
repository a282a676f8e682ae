//! What others do to the register under an open window.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use eframe::App;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use essor::app::{Desk, ImportChoices, Reporter};
use essor::ui::Picked;

use super::support::{essor, printed};
use super::window::Window;

const LOG: &str = "Date;Member\n2025-01-14;Ana\n2025-01-14;Bo\n2025-02-11;Ana\n";
const REPLACED: &str = "Another file is in the register’s place";
const GONE: &str = "The register is no longer there";
const LOAD: &str = "Load what is there now";
const COPY: &str = "Save a copy of what is shown…";

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, 20)
        .expect("a day")
        .and_time(NaiveTime::MIN)
}

/// A window on the sample register, once it is in sight.
fn on_the_sample(picker: Picked) -> Window {
    let mut window = Window::open((1280.0, 800.0), true, picker);
    window.wait_for("F.E.SSE, Slowdown");
    window
}

/// Puts a register of one community in the place of another one, as a program
/// that keeps folders in sync does.
fn replace(window: &Window) {
    let log = window.file("Bee keepers.csv", LOG);
    let draft = window.path("draft.essor");
    printed(essor("en").arg("import").arg(&draft).arg(log));
    fs::rename(draft, window.path("sample.essor")).expect("replaced");
}

/// The communities of a register by name.
fn communities(register: &Path) -> Vec<String> {
    let mut desk = Desk::new(Arc::new(now));
    desk.open_for_trial(register).expect("opened");
    let view = desk.register_view(&Reporter::silent()).expect("read");
    view.communities.into_iter().map(|row| row.name).collect()
}

/// Begins a community of this name.
fn fill_in_community(window: &mut Window, name: &str) {
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::G);
    window.wait_for("Group type · Community of practice");
    window.type_into("Name", name);
}

fn is_there(window: &Window, label: &str) -> bool {
    let mut found = window.harness.query_all_by_label_contains(label);
    found.next().is_some()
}

#[test]
fn a_register_that_was_replaced_is_told_and_what_is_there_is_loaded() {
    let mut window = on_the_sample(Picked::Nothing);
    replace(&window);
    window.wait_for(REPLACED);
    assert!(!is_there(&window, "What you are filling in"));
    window.click(LOAD);
    window.wait_for("Bee keepers, ");
    window.wait_until_gone(REPLACED);
    assert!(!is_there(&window, "F.E.SSE, "));
    assert!(!is_there(&window, "The file is no longer in its place"));
}

#[test]
fn nothing_is_stored_in_a_register_that_was_replaced() {
    let mut window = on_the_sample(Picked::Nothing);
    window.press(Modifiers::COMMAND, Key::N);
    window.wait_for("Kind · ");
    window.type_into("Title", "Evening of the bees");
    replace(&window);
    window.wait_for(REPLACED);
    // Who is typing is told what loading would cost, and goes on.
    assert!(is_there(&window, "What you are filling in is lost"));
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone(REPLACED);
    assert!(is_there(&window, "The file is no longer in its place"));
    let before = fs::read(window.path("sample.essor")).expect("read");

    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("was replaced by another file since it was opened");
    window.wait_for(REPLACED);
    let after = fs::read(window.path("sample.essor")).expect("read");
    assert!(before == after, "the new file was not touched");
    // The form holds what was typed.
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone(REPLACED);
    let title = window.harness.get_by_label("Title").value();
    assert_eq!(title.as_deref(), Some("Evening of the bees"));
}

#[test]
fn work_goes_on_with_a_copy_of_a_register_that_was_removed() {
    let place = tempfile::tempdir().expect("a folder");
    let copy = place.path().join("rescued.essor");
    let mut window = on_the_sample(Picked::File(copy.clone()));
    let before = communities(&window.path("sample.essor"));
    fs::remove_file(window.path("sample.essor")).expect("removed");
    window.wait_for(GONE);
    window.click(COPY);
    window.wait_until_gone(GONE);
    assert_eq!(communities(&copy), before);

    fill_in_community(&mut window, "Bee keepers");
    window.click("Save");
    window.wait_for("Bee keepers, ");
    assert!(communities(&copy).contains(&"Bee keepers".to_owned()));
    assert!(!window.path("sample.essor").exists());
}

#[test]
fn a_register_that_was_removed_can_be_closed() {
    let mut window = on_the_sample(Picked::Nothing);
    fs::remove_file(window.path("sample.essor")).expect("removed");
    window.wait_for(GONE);
    window.click("Close the register");
    window.wait_for("Sample register");
    window.wait_for("No register open");
    window.wait_until_gone(GONE);
}

#[test]
fn a_register_that_comes_back_is_worked_on() {
    let mut window = on_the_sample(Picked::Nothing);
    let (path, away) = (window.path("sample.essor"), window.path("away.essor"));
    fs::rename(&path, &away).expect("moved");
    window.wait_for(GONE);
    fs::rename(&away, &path).expect("moved back");
    window.wait_for("The register is in its place again");
    window.wait_until_gone(GONE);
    fill_in_community(&mut window, "Bee keepers");
    window.click("Save");
    window.wait_for("Bee keepers, ");
    assert!(communities(&path).contains(&"Bee keepers".to_owned()));
}

#[test]
fn what_another_process_stores_comes_into_sight_and_is_not_undone_here() {
    let mut window = on_the_sample(Picked::Nothing);
    fill_in_community(&mut window, "Weavers");
    window.click("Save");
    window.wait_for("Weavers, ");
    window.wait_for("Done: ");

    let log = window.file("Bee keepers.csv", LOG);
    let register = window.path("sample.essor");
    printed(essor("en").arg("import").arg(&register).arg(log));
    window.wait_for("can no longer be undone");
    window.wait_for("Bee keepers, ");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("Weavers, ");
    let stored = communities(&register);
    for name in ["Weavers", "Bee keepers"] {
        assert!(stored.contains(&name.to_owned()), "{name}");
    }
    // And once more, now that there is nothing to undo.
    let more = window.file("more.csv", "Date;Member\n2025-03-11;Cy\n");
    let mut desk = Desk::new(Arc::new(now));
    desk.open(&register).expect("opened");
    let silent = Reporter::silent();
    desk.import(&more, &ImportChoices::default(), &silent)
        .expect("imported");
    window.wait_for("it was read again.");
    assert!(!is_there(&window, "can no longer be undone"));
    window.wait_for("more, ");
}

/// A window without a register, which gets one at this place for `file`.
fn for_a_file(register: &Path, name: &str, text: &str) -> Window {
    let picker = Picked::File(register.to_owned());
    let mut window = Window::open((1280.0, 800.0), false, picker);
    window.wait_for("Sample register");
    let file = window.file(name, text);
    window.drop_file(file);
    window
}

#[test]
fn a_first_import_that_is_refused_leaves_no_register() {
    let place = tempfile::tempdir().expect("a folder");
    let register = place.path().join("mine.essor");
    let mut window = for_a_file(&register, "empty.csv", "");
    window.wait_for("is empty");
    assert!(register.exists());
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_for("the new register “mine.essor” was not kept");
    window.wait_for("Sample register");
    let left = fs::read_dir(place.path()).expect("a folder").count();
    assert_eq!(left, 0);
}

#[test]
fn a_first_import_that_is_called_off_leaves_no_register() {
    let place = tempfile::tempdir().expect("a folder");
    let register = place.path().join("mine.essor");
    let mut window = for_a_file(&register, "circle.csv", LOG);
    window.wait_for("Import 3 rows");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_for("was not kept");
    assert!(!register.exists());

    // The next one is made anew, and kept with what comes in.
    let file = window.file("circle.csv", LOG);
    window.drop_file(file);
    window.click("Import 3 rows");
    window.wait_for("3 rows added.");
    window.click("See the community");
    window.wait_for("circle, Too early to say");
    assert_eq!(communities(&register), ["circle"]);
}

#[test]
fn a_window_that_is_closed_in_the_first_import_leaves_no_register() {
    let place = tempfile::tempdir().expect("a folder");
    let register = place.path().join("mine.essor");
    let mut window = for_a_file(&register, "circle.csv", LOG);
    window.wait_for("Import 3 rows");
    window.harness.state_mut().on_exit(None);
    assert!(!register.exists());
}

#[test]
fn a_register_that_was_wanted_for_itself_stays() {
    let place = tempfile::tempdir().expect("a folder");
    let register = place.path().join("mine.essor");
    let picker = Picked::File(register.clone());
    let mut window = Window::open((1280.0, 800.0), false, picker);
    window.wait_for("Sample register");
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::N);
    window.wait_for("This register is still empty");
    let file = window.file("circle.csv", LOG);
    window.drop_file(file);
    window.wait_for("Import 3 rows");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Import 3 rows");
    window.harness.run_steps(10);
    window.harness.state_mut().on_exit(None);
    assert!(register.exists());
}
