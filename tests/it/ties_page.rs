//! Who comes with whom, in the tab of health: by keys, in numbers, with what is
//! missing where nothing can be told.

use std::path::PathBuf;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::Language;
use essor::ui::Picked;

use super::window::Window;

const INTRO: &str = "From presences by name at meetings.";
const TITLE: &str = "who comes with whom";

/// The page of health of the community of the sample that slows down.
fn health() -> Window {
    let mut window = Window::slowing((1280.0, 800.0));
    window.click("Health");
    window.wait_for(INTRO);
    window
}

/// What is said of the picture by the one who is shown on it.
fn told(window: &Window) -> Option<String> {
    let picture = window.harness.get_by_label_contains(TITLE);
    picture.accesskit_node().value()
}

/// By keys: it may stand below the window.
fn choose(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).focus();
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::Enter);
}

#[test]
fn someone_is_chosen_by_keys_told_by_number_and_let_go_by_escape() {
    let mut window = health();
    window.wait_for(TITLE);
    assert_eq!(told(&window), None);
    window.harness.get_by_label_contains(TITLE).focus();
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.harness.run_steps(2);
    let first = told(&window).expect("someone is told of");
    assert!(first.contains("meetings of "), "{first}");
    let who = first.split(':').next().unwrap_or_default();
    assert!(who.parse::<u32>().is_ok(), "a number, no name: {first}");
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.harness.run_steps(2);
    assert_ne!(told(&window), Some(first));
    window.press(Modifiers::NONE, Key::Escape);
    window.harness.run_steps(2);
    assert_eq!(told(&window), None);
}

#[test]
fn each_part_has_its_picture_or_says_what_is_missing() {
    let mut window = health();
    window.wait_for(TITLE);
    choose(&mut window, "What is shown · Rings and flows");
    window.wait_for("moves between the circles");
    choose(&mut window, "as a table");
    window.wait_for("Came closer");
    choose(&mut window, "What is shown · Newcomers");
    window.wait_for("Back within 90 days");
    choose(&mut window, "What is shown · Bridges");
    window.wait_for("several communities");
}

/// The export dialog over the page, whose files go to `path`.
fn export(path: PathBuf, part: Option<&str>) -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::File(path));
    window.wait_for("CFP, ");
    window.harness.get_by_label_contains("CFP, ").click();
    window.wait_for("CFP —");
    window.click("Health");
    window.wait_for(TITLE);
    if let Some(part) = part {
        choose(&mut window, part);
    }
    window.press(Modifiers::COMMAND, Key::E);
    window.wait_for("Preview of the picture");
    window
}

#[test]
fn the_pictures_of_people_are_saved_without_names_unless_they_are_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    let saved = |has_names: bool| {
        let path = folder.path().join(format!("{has_names}.svg"));
        let mut window = export(path.clone(), None);
        if has_names {
            let names = window.harness.query_all_by_label("with names");
            names.last().expect("a choice of the dialog").click();
            window.harness.run_steps(4);
        }
        window.click("Format · SVG");
        window.click("Editable words");
        window.click("Save as…");
        window.wait_for("Picture saved");
        std::fs::read_to_string(path).expect("the drawing")
    };
    let is_named = |svg: &str| svg.contains("People are named.");
    let (plain, named) = (saved(false), saved(true));
    assert!(plain.contains(TITLE) && !is_named(&plain), "numbers");
    assert!(is_named(&named), "names");
}

#[test]
fn another_picture_of_people_is_chosen_in_the_dialog() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("shared.csv");
    let mut window = export(path.clone(), None);
    for picture in ["Ties", "Rings and flows", "Newcomers", "Bridges"] {
        assert!(
            window
                .harness
                .query_by_role_and_label(Role::RadioButton, picture)
                .is_some()
        );
    }
    let bridges = window
        .harness
        .get_by_role_and_label(Role::RadioButton, "Bridges");
    bridges.click();
    window.harness.run_steps(4);
    window.click("Format · CSV");
    window.click("Save as…");
    window.wait_for("Picture saved");
    let text = std::fs::read_to_string(path).expect("the figures");
    assert!(text.contains("F.E.SSE") && text.contains("CPAQQ"), "{text}");
}

#[test]
fn newcomers_are_a_table_that_is_saved_with_its_rows() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("newcomers.csv");
    let mut window = export(path.clone(), Some("What is shown · Newcomers"));
    window.click("Format · CSV");
    window.click("Save as…");
    window.wait_for("Picture saved");
    let text = std::fs::read_to_string(path).expect("the figures");
    let mut lines = text.lines();
    let header = lines.next().expect("a header");
    assert!(header.contains("Back within 90 days"), "{header}");
    let row = lines.next().expect("a year");
    assert!(row.starts_with("20"), "{row}");
}

#[test]
fn the_page_speaks_french() {
    let mut window = Window::open_in(Language::Fr, (1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("F.E.SSE, Essoufflement");
    window
        .harness
        .get_by_label_contains("F.E.SSE, Essoufflement")
        .click();
    window.wait_for("F.E.SSE —");
    window.click("Santé");
    window.wait_for("qui vient avec qui");
    window.wait_for("Passerelles");
}
