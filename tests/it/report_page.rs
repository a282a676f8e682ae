//! The report in the window: its pages in words, its texts by keyboard, its files.

use std::fs;

use eframe::egui::{Key, Modifiers, ViewportEvent, ViewportId, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::Language;
use essor::ui::Picked;

use super::reach::{SMALL, faults};
use super::window::Window;

const SHEET: &str = "Page 1 of ";

/// The report of the community of the sample that slows down.
fn report(picked: Picked) -> Window {
    let mut window = Window::open_in(Language::En, (1280.0, 800.0), true, picked);
    window.wait_for("F.E.SSE");
    window.harness.get_by_label_contains("F.E.SSE,").click();
    window.wait_for("F.E.SSE —");
    window.click("Report");
    window.wait_for(SHEET);
    window
}

/// What is written on the pages.
fn told(window: &Window) -> String {
    let images = window.harness.query_all_by_role(Role::Image);
    let told = images.filter_map(|node| node.accesskit_node().description());
    told.collect::<Vec<_>>().join("\n")
}

fn wait_until(window: &mut Window, what: &str, is_so: impl Fn(&str) -> bool) {
    for _ in 0..400 {
        if is_so(&told(window)) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        window.harness.run_steps(1);
    }
    panic!("{what}: {}", told(window));
}

#[test]
fn the_pages_are_told_in_words_for_either_reader_and_in_either_language() {
    let mut window = report(Picked::Nothing);
    let pages = told(&window);
    for words in [
        "participations in ",
        "People who came",
        "Not seen again",
        "How this was counted",
    ] {
        assert!(pages.contains(words), "{words}: {pages}");
    }
    window.click("For whom the report is · Members");
    wait_until(&mut window, "for the members", |told| {
        told.contains("For the members")
    });
    assert!(!told(&window).contains("Not seen again"));
    window.click("Language of the report · Français");
    wait_until(&mut window, "in French", |told| {
        told.contains("Pour les membres")
    });
}

#[test]
fn what_is_typed_is_kept_when_the_field_is_left_and_undone() {
    let mut window = report(Picked::Nothing);
    window.type_into("Help wanted", "Four hours a month");
    window.press(Modifiers::NONE, Key::Tab);
    wait_until(&mut window, "the text", |told| {
        told.contains("Four hours a month")
    });
    window.type_into("Story 1", "The grid is used by three teams");
    // A story that is told has a value and a source of its own.
    window.wait_for("What story 1 shows");
    window.press(Modifiers::NONE, Key::Tab);
    wait_until(&mut window, "the story", |told| {
        told.contains("The grid is used")
    });
    // Somewhere else than in a field, whose own changes would be undone.
    window.harness.get_by_label("PDF…").focus();
    window.harness.run_steps(2);
    window.press(Modifiers::COMMAND, Key::Z);
    wait_until(&mut window, "undone", |told| {
        !told.contains("The grid is used")
    });
    assert!(told(&window).contains("Four hours a month"));
}

#[test]
fn what_is_being_typed_is_kept_when_another_tab_is_opened() {
    let mut window = report(Picked::Nothing);
    window.type_into("What comes next", "Two facilitators");
    window.click("Journal");
    window.wait_until_gone(SHEET);
    window.click("Report");
    wait_until(&mut window, "kept", |told| {
        told.contains("Two facilitators")
    });
}

#[test]
fn what_is_being_typed_is_kept_before_the_window_goes() {
    let mut window = report(Picked::Nothing);
    window.type_into("Help wanted", "Four hours a month");
    window.harness.run_steps(10);
    assert!(!told(&window).contains("Four hours a month"));
    let viewports = &mut window.harness.input_mut().viewports;
    let root = viewports.get_mut(&ViewportId::ROOT).expect("a window");
    root.events.push(ViewportEvent::Close);
    wait_until(&mut window, "the text", |told| {
        told.contains("Four hours a month")
    });
}

#[test]
fn each_kind_of_file_is_written_where_it_was_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    for (button, name, head) in [
        ("PDF…", "r.pdf", &b"%PDF-"[..]),
        ("Web page…", "r.html", b"<!doctype html>"),
        ("Word…", "r.docx", b"PK"),
    ] {
        let path = folder.path().join(name);
        let mut window = report(Picked::File(path.clone()));
        window.click(button);
        window.wait_for("Report saved");
        assert!(
            fs::read(&path).expect("written").starts_with(head),
            "{name}"
        );
    }
}

#[test]
fn a_community_of_which_nothing_is_logged_has_it_behind_more() {
    let mut window = Window::open_in(Language::En, (1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("F.E.SSE");
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::G);
    window.wait_for("Group type · Community of practice");
    window.type_into("Name", "Brand new");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Brand new");
    assert!(window.harness.query_by_label("Report").is_none());
    window.click("More");
    window.click("Report");
    window.wait_for("Nothing to report yet");
}

#[test]
fn it_holds_in_a_small_window() {
    let mut window = Window::open_in(Language::Fr, SMALL, true, Picked::Nothing);
    window.wait_for("F.E.SSE");
    window.harness.get_by_label_contains("F.E.SSE,").click();
    window.wait_for("F.E.SSE —");
    window.click("Rapport");
    window.wait_for("Page 1 sur ");
    let found = faults(&window, "the report");
    assert!(found.is_empty(), "{found:?}");
}
