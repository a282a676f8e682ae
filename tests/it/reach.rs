//! What everyone can reach: every control has a name, and nothing stands
//! outside a small window, in either language.

use eframe::egui::{Key, Modifiers, Pos2, Rect, accesskit::Role};
use egui_kittest::kittest::{AccessKitNode, NodeT};
use essor::i18n::Language;
use essor::ui::Picked;

use super::window::Window;

/// The smallest screens that people still have.
pub const SMALL: (f32, f32) = (960.0, 600.0);

const CONTROL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// Each dialog, by the keys that open it.
const DIALOGS: [(&str, Modifiers, Key); 14] = [
    ("the palette", Modifiers::COMMAND, Key::K),
    ("the guide", Modifiers::NONE, Key::F1),
    ("the history", Modifiers::COMMAND, Key::H),
    ("the table", Modifiers::COMMAND, Key::T),
    ("an own word", Modifiers::COMMAND, Key::R),
    ("the milestones", Modifiers::COMMAND, Key::M),
    ("a picture to export", Modifiers::COMMAND, Key::E),
    ("an activity to log", Modifiers::COMMAND, Key::N),
    ("a community", Modifiers::COMMAND, Key::G),
    ("a new community", CONTROL_SHIFT, Key::G),
    ("the imported files", CONTROL_SHIFT, Key::H),
    ("people to merge", CONTROL_SHIFT, Key::M),
    ("the copies", CONTROL_SHIFT, Key::B),
    ("the settings", Modifiers::COMMAND, Key::Comma),
];

/// The sample register in a small window, with its first chart.
fn small_window(language: Language) -> Window {
    let mut window = Window::open_in(language, SMALL, true, Picked::Nothing);
    window.wait_for(match language {
        Language::Fr => "Tableau",
        Language::En => "Table",
    });
    window
}

const CONTROLS: [Role; 9] = [
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::Link,
    Role::MultilineTextInput,
    Role::RadioButton,
    Role::Slider,
    Role::SpinButton,
    Role::TextInput,
];

/// What is wrong with what is on the screen: controls without a name, and
/// words that stand out of the window sideways.
pub fn faults(window: &Window, place: &str) -> Vec<String> {
    let screen = Rect::from_min_size(Pos2::ZERO, SMALL.into());
    let mut faults = Vec::new();
    for node in window.harness.root().children_recursive() {
        let own = node.accesskit_node();
        // Only what has a place can be looked at.
        if own.raw_bounds().is_none() {
            continue;
        }
        let name = own.label().or(own.value()).unwrap_or_default();
        if CONTROLS.contains(&own.role()) && name.trim().is_empty() {
            faults.push(format!(
                "{place}: a {:?} without a name at {}",
                own.role(),
                node.rect()
            ));
        }
        let is_word = CONTROLS.contains(&own.role()) || own.role() == Role::Label;
        let rect = node.rect();
        let is_out = rect.left() < screen.left() - 0.5 || rect.right() > screen.right() + 0.5;
        if is_word && is_out {
            faults.push(format!(
                "{place}: {name:?} stands out of the window at {rect}"
            ));
        }
    }
    faults
}

#[test]
fn every_control_has_a_name_and_stands_in_a_small_window() {
    let mut found = Vec::new();
    for language in [Language::Fr, Language::En] {
        let mut window = small_window(language);
        found.extend(faults(&window, "the life cycle"));
        for (place, modifiers, key) in DIALOGS {
            window.press(modifiers, key);
            window.harness.run_steps(20);
            assert!(has_dialog(&window), "{place} did not open");
            found.extend(faults(&window, place));
            window.press(Modifiers::NONE, Key::Escape);
            window.harness.run_steps(3);
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_other_pages_and_a_question_of_an_import_stand_in_a_small_window_too() {
    let mut found = Vec::new();
    for (language, journal, members, question) in [
        (Language::Fr, "Journal", "Membres", "Répondez d’abord"),
        (
            Language::En,
            "Journal",
            "Members",
            "Answer the question first",
        ),
    ] {
        let mut window = small_window(language);
        for tab in [journal, members] {
            window.click(tab);
            window.harness.run_steps(20);
            found.extend(faults(&window, tab));
        }
        window.press(CONTROL_SHIFT, Key::C);
        window.harness.run_steps(20);
        found.extend(faults(&window, "the comparison"));
        let log = "Date,Member\n01/02/2024,Ana\n";
        let log = window.file("a_log_with_a_name_as_long_as_they_come_2024.csv", log);
        window.drop_file(log);
        window.wait_for(question);
        found.extend(faults(&window, "an import"));
    }
    assert!(found.is_empty(), "{found:#?}");
}

fn has_dialog(window: &Window) -> bool {
    let mut nodes = window.harness.root().children_recursive();
    nodes.any(|node| node.accesskit_node().role() == Role::Dialog)
}

/// The control that has the focus: where it stands, and whether it is part of
/// a dialog.
fn focused(window: &Window) -> Option<(Rect, bool)> {
    let nodes = window.harness.root().children_recursive();
    let mut focused = nodes.filter(|node| {
        let own = node.accesskit_node();
        own.is_focused() && CONTROLS.contains(&own.role())
    });
    focused.next().map(|node| {
        let own = node.accesskit_node();
        let mut above = std::iter::successors(own.parent(), AccessKitNode::parent);
        (node.rect(), above.any(|node| node.role() == Role::Dialog))
    })
}

#[test]
fn tab_goes_round_in_a_dialog_and_escape_closes_it() {
    let mut window = small_window(Language::Fr);
    for (place, modifiers, key) in DIALOGS {
        window.press(modifiers, key);
        window.harness.run_steps(20);
        let mut visited: Vec<Rect> = Vec::new();
        for _ in 0..12 {
            window.press(Modifiers::NONE, Key::Tab);
            if let Some((rect, is_in_dialog)) = focused(&window) {
                assert!(is_in_dialog, "{place}: the focus went to {rect}");
                visited.push(rect);
            }
        }
        assert!(!visited.is_empty(), "{place}: nothing is reached by Tab");
        window.press(Modifiers::NONE, Key::Escape);
        window.harness.run_steps(3);
        assert!(!has_dialog(&window), "{place} stays open");
    }
}
