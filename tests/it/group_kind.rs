//! The guide to kinds of group, in the window.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::Language;
use essor::ui::Picked;

use super::reach::{SMALL, faults};
use super::window::Window;

fn choose(window: &mut Window, label: &str) {
    {
        let mut radios = window.harness.query_all_by_role(Role::RadioButton);
        let is_it = |name: Option<String>| name.is_some_and(|it| it.contains(label));
        let radio = radios.find(|it| is_it(it.accesskit_node().label()));
        radio.expect("an answer").focus();
    }
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Space);
}

fn opened(language: Language, size: (f32, f32)) -> Window {
    let mut window = Window::open_in(language, size, true, Picked::Nothing);
    window.wait_for("F.E.SSE");
    let (field, words, first) = match language {
        Language::En => ("What would you like to do?", "Which kind", "Who decides"),
        Language::Fr => ("Que voulez-vous faire", "Quel type de groupe", "Qui décide"),
    };
    window.press(Modifiers::COMMAND, Key::K);
    window.wait_for(field);
    let field = window.harness.query_all_by_role(Role::TextInput).next();
    field.expect("a field").type_text(words);
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for(first);
    window
}

#[test]
fn six_answers_name_two_kinds_with_why_and_a_drift_is_a_milestone_that_is_undone() {
    let mut window = opened(Language::En, (1280.0, 800.0));
    window.wait_for("Answer the six questions");
    for label in [
        "The group, which invites",
        "Yes, the end of a cycle of meetings",
        "A step forward on each person’s own situation",
        "An explanation: their place counts",
        "ten people? · Yes",
        "share? · The same practice",
    ] {
        choose(&mut window, label);
    }
    window.wait_for("Nearest: Codevelopment group, because: ");
    window.wait_for("Next: ");
    window.wait_for("A cycle that ends as planned is no slowdown");
    window.wait_for("Until now it was: community of practice");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_until_gone("Who decides");
    window.wait_for("Codevelopment group");
    window.wait_for("From community of practice to codevelopment group");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_until_gone("From community of practice to codevelopment group");
    window.wait_for("Community of practice");
}

#[test]
fn nothing_is_stored_before_all_is_answered_and_it_holds_in_a_small_window() {
    for language in Language::ALL {
        let mut window = opened(language, SMALL);
        let found = faults(&window, "the kinds of group");
        assert!(found.is_empty(), "{found:#?}");
        window.press(Modifiers::COMMAND, Key::Enter);
        window.wait_for(match language {
            Language::En => "Who decides",
            Language::Fr => "Qui décide",
        });
        window.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn a_new_community_is_offered_the_six_questions_and_takes_their_answer_or_none() {
    let mut window = Window::open_in(Language::En, (1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("F.E.SSE");
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::G);
    window.wait_for("Group type · Community of practice");
    window.type_into("Name", "Entraide");
    window.click("Not sure? Six questions");
    window.wait_for("Entraide: which kind of group?");
    // It is skipped by one key, and the form is as it was.
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Who decides");
    window.wait_for("Group type · Community of practice");
    window.click("Not sure? Six questions");
    window.wait_for("Who decides");
    for label in [
        "The group, which invites",
        "Yes, the end of a cycle of meetings",
        "A step forward on each person’s own situation",
        "An explanation: their place counts",
        "ten people? · Yes",
        "share? · The same practice",
    ] {
        choose(&mut window, label);
    }
    window.wait_for("Nearest: Codevelopment group");
    // What is new has drifted from nothing.
    assert!(
        window
            .harness
            .query_by_label_contains("Until now it was")
            .is_none()
    );
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_until_gone("Who decides");
    window.wait_for("Group type · Codevelopment group");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Done: New community");
    window.wait_for("Entraide, No activity");
}
