//! Who comes with whom, in the tab of health: by keys, in numbers, with what is
//! missing where nothing can be told.

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
