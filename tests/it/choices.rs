//! Lists that unfold, and where the keyboard is, before and after.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::ui::Picked;

use super::window::Window;

fn window() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window
}

fn begin_entry() -> Window {
    let mut window = window();
    window.press(Modifiers::COMMAND, Key::N);
    window.wait_for("Kind · ");
    window.harness.run_steps(3);
    window
}

impl Window {
    fn tap(&mut self, key: Key) {
        self.press(Modifiers::NONE, key);
    }

    /// What a screen reader says of the control that has the focus.
    pub fn focused(&self) -> String {
        let mut nodes = self.harness.root().children_recursive();
        let found = nodes.find(|node| node.accesskit_node().is_focused());
        let node = found.map(|node| node.accesskit_node());
        node.and_then(|node| node.label()).unwrap_or_default()
    }

    /// The choices of the list that is unfolded.
    fn unfolded(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .map(|node| node.accesskit_node())
            .filter(|node| node.role() == Role::ListBoxOption)
            .filter_map(|node| node.label())
            // Those of the list of communities.
            .filter(|label| !label.contains(", "))
            .collect()
    }
}

#[test]
fn a_choice_is_made_with_the_arrows_and_the_focus_stays() {
    let mut window = begin_entry();
    window.harness.get_by_label_contains("Kind · ").focus();
    window.harness.run_steps(3);
    let before = window.focused();
    window.tap(Key::Enter);
    let choices = window.unfolded();
    assert!(choices.len() > 4, "{choices:?}");
    window.tap(Key::Home);
    for _ in 0..3 {
        window.tap(Key::ArrowDown);
    }
    assert_eq!(window.focused(), before, "nothing is chosen yet");
    window.tap(Key::Enter);
    assert_eq!(window.unfolded(), Vec::<String>::new());
    assert_eq!(window.focused(), format!("Kind · {}", choices[3]));
    // Folded, the arrow unfolds it, and Escape folds it as it was.
    window.tap(Key::ArrowDown);
    assert_eq!(window.unfolded(), choices);
    window.tap(Key::ArrowUp);
    window.tap(Key::Escape);
    assert_eq!(window.unfolded(), Vec::<String>::new());
    assert_eq!(window.focused(), format!("Kind · {}", choices[3]));
    window.harness.get_by_label("Title");
}

#[test]
fn tab_folds_a_list_and_goes_on() {
    let mut window = begin_entry();
    window.harness.get_by_label_contains("Kind · ").focus();
    window.harness.run_steps(3);
    window.tap(Key::Space);
    assert!(!window.unfolded().is_empty());
    window.tap(Key::Tab);
    assert_eq!(window.unfolded(), Vec::<String>::new());
    assert_eq!(window.focused(), "Title");
}

#[test]
fn a_choice_made_by_the_pointer_leaves_the_focus_with_its_box() {
    let mut window = begin_entry();
    let kind = window.harness.get_by_label_contains("Kind · ");
    kind.click();
    window.harness.run_steps(3);
    let last = window.unfolded().pop().expect("choices");
    window.click(&last);
    assert_eq!(window.unfolded(), Vec::<String>::new());
    assert_eq!(window.focused(), format!("Kind · {last}"));
}

#[test]
fn what_is_refused_takes_the_keyboard_to_the_field_at_fault() {
    let mut window = begin_entry();
    window.tap(Key::Enter);
    window.wait_for("Say who came or how many");
    assert_eq!(window.focused(), "Title");
    window.type_into("No-show", "x");
    window.type_into("Title", "An evening");
    window.tap(Key::Enter);
    assert_eq!(window.focused(), "No-show");
    window.type_into("No-show", "");
    window.press(Modifiers::NONE, Key::Backspace);
    // What is typed on is not interrupted.
    window.type_into("Satisfaction", "5000");
    assert_eq!(window.focused(), "Satisfaction");
    window.tap(Key::Escape);
    window.click("Close without storing");

    window.press(Modifiers::COMMAND, Key::M);
    window.wait_for("Milestones of");
    window.type_into("Date", "someday");
    window.click("Add the milestone");
    assert_eq!(window.focused(), "Date");
    window.tap(Key::Escape);
    window.click("Close without storing");

    window.press(Modifiers::COMMAND, Key::R);
    window.wait_for("Since which month");
    window.click("Save");
    assert_eq!(window.focused(), "Why");
}

#[test]
fn the_bar_is_gone_through_from_left_to_right() {
    let mut window = window();
    window.harness.get_by_label("Search…").focus();
    window.harness.run_steps(3);
    for label in ["Language · FR", "Language · EN", "View"] {
        window.tap(Key::Tab);
        assert_eq!(window.focused(), label);
    }
    window.press(Modifiers::COMMAND, Key::E);
    window.wait_for("Preview of the picture");
    window.click("Other");
    window.harness.get_by_label("Width").focus();
    window.harness.run_steps(3);
    window.tap(Key::Tab);
    assert_eq!(window.focused(), "Height");
}

#[test]
fn a_low_window_has_every_command_in_a_menu_that_fits() {
    let mut window = Window::open((620.0, 420.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.click("Menu");
    window.harness.get_by_label("About Essor");
    for label in [
        "Add members…",
        "Table",
        "Larger text",
        "Text in its normal size",
    ] {
        // Behind the name stand the keys.
        let found = window.harness.query_all_by_label_contains(label).next();
        assert!(found.is_some(), "{label}");
    }
    let mut window = Window::open((960.0, 420.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.click("Register");
    // What is below comes in sight when the keyboard goes there.
    window.harness.get_by_label("About Essor").focus();
    window.harness.run_steps(10);
    let last = window.harness.get_by_label("About Essor").rect();
    assert!(last.bottom() <= 420.0, "{last}");
}

#[test]
fn every_day_is_said_in_words_alike() {
    let mut window = begin_entry();
    window.type_into("Date", "tomorrow");
    window.wait_for("This day has not come yet");
    window.tap(Key::Escape);
    window.click("Close without storing");
    window.press(Modifiers::COMMAND, Key::M);
    window.wait_for("Milestones of");
    window.type_into("Date", "vendredi dernier");
    window.wait_for("13\u{a0}Mar 2026");
    window.tap(Key::Escape);
    window.click("Close without storing");
    window.press(Modifiers::COMMAND, Key::G);
    window.wait_for("Founded on");
    window.type_into("Founded on", "yesterday");
    window.wait_for("19\u{a0}Mar 2026");
}
