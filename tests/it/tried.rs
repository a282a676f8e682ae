//! Advice that was tried: a milestone, and half a year later what came after.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};

use super::window::Window;

/// The reasons of the community that slows down.
fn window() -> Window {
    let mut window = Window::slowing((1280.0, 800.0));
    window.click("Why?");
    window.wait_for("Why this reading");
    window
}

fn try_first_advice(window: &mut Window, day: &str) {
    let advice = window
        .harness
        .query_all_by_label_contains("Tried… · ")
        .next();
    advice.expect("an advice").focus();
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Milestones of F.E.SSE");
    let title = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Title");
    let typed = title.accesskit_node().value().unwrap_or_default();
    assert_eq!(typed, "Survey the members");
    window.type_into("Date", day);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_until_gone("Milestones of F.E.SSE");
    window.wait_for("What was tried here");
}

#[test]
fn what_was_tried_half_a_year_ago_tells_what_came_after_and_lights_it() {
    let mut window = window();
    try_first_advice(&mut window, "2025-07-10");
    let told = "On 10\u{a0}Jul 2025: Survey the members";
    window.wait_for(told);
    let line = window.harness.get_by_label_contains(told);
    let words = line.accesskit_node().label().unwrap_or_default();
    assert!(
        words.contains("from August 2025 to January 2026"),
        "{words}"
    );
    assert!(words.contains("a year earlier"), "{words}");
    assert!(
        words.contains("Something else may have changed too"),
        "{words}"
    );
    line.focus();
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("See the activities, ");
    // It is a milestone like any other, and is undone as one.
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_until_gone("What was tried here");
}

#[test]
fn what_was_just_tried_says_when_it_can_be_compared() {
    let mut window = window();
    try_first_advice(&mut window, "2026-03-02");
    window.wait_for("What followed can be compared once September 2026 is complete");
}
