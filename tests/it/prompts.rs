//! The one quiet line of a community's page.

use chrono::NaiveDate;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::Language;

use super::reach::{SMALL, faults};
use super::window::Window;

const WIDE: (f32, f32) = (1280.0, 800.0);
const CHECKUP: &str = "The last check-up was on ";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A community of the sample, which was made on 20 March 2026, on another day.
fn window_of(community: &str, language: Language, size: (f32, f32), on: &str) -> Window {
    let mut window = Window::on_day(language, size, day(on));
    let field = match language {
        Language::En => "What would you like to do?",
        Language::Fr => "Que voulez-vous faire",
    };
    window.wait_for("F.E.SSE");
    window.press(Modifiers::COMMAND, Key::K);
    window.wait_for(field);
    let field = window.harness.query_all_by_role(Role::TextInput).next();
    field.expect("a field").type_text(community);
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for(&format!("{community} —"));
    window
}

fn says(window: &Window, words: &str) -> bool {
    let mut found = window.harness.query_all_by_label_contains(words);
    found.next().is_some()
}

#[test]
fn a_checkup_that_is_due_is_said_in_one_line_and_dismissed_for_good_by_one_key() {
    let mut window = window_of("CPAQQ", Language::En, WIDE, "2027-03-20");
    window.wait_for(CHECKUP);
    // Nothing else is asked beside it, and no picture tells of it.
    assert!(!says(&window, "Is it still so?"));
    let images = window.harness.query_all_by_role(Role::Image);
    let told: Vec<String> = images
        .filter_map(|it| it.accesskit_node().description())
        .collect();
    assert!(!told.is_empty() && !told.iter().any(|it| it.contains(CHECKUP)));
    window.press(Modifiers::NONE, Key::F8);
    window.wait_until_gone(CHECKUP);
    window.wait_for("Done: Reminder dismissed");
    window.harness.run_steps(5);
    assert!(!says(&window, "Is it still so?"), "a week of rest");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for(CHECKUP);
    // The line leads to what it is about.
    window.click("New check-up…");
    window.wait_for("question 1 of 12");
}

#[test]
fn a_community_without_a_checkup_is_never_asked_for_one_but_for_its_kind_once_a_year() {
    let mut window = window_of("CFP", Language::En, WIDE, "2027-04-05");
    window.wait_for("Is it still so?");
    assert!(!says(&window, CHECKUP));
    let dismiss = "Don’t remind me again · Kind of group";
    window.harness.get_by_label_contains(dismiss).focus();
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Space);
    window.wait_until_gone("Is it still so?");
}

#[test]
fn a_silence_is_said_against_the_usual_rhythm_and_leads_to_the_entry() {
    let mut window = window_of("CPAQQ", Language::En, WIDE, "2026-12-01");
    window.wait_for("Nothing is logged since ");
    window.click("Log an activity…");
    window.wait_for("In person or online · Not noted");
}

#[test]
fn what_was_tried_is_asked_after_and_not_in_the_first_week() {
    let told = "Did it help?";
    let tried = |on: &str| {
        let mut window = window_of("F.E.SSE", Language::En, WIDE, on);
        window.click("Why?");
        window.wait_for("Why this reading");
        let advice = window.harness.query_all_by_label_contains("Tried… · ");
        advice.into_iter().next().expect("an advice").focus();
        window.harness.run_steps(3);
        window.press(Modifiers::NONE, Key::Enter);
        window.wait_for("Milestones of F.E.SSE");
        window.type_into("Date", "2025-07-10");
        window.press(Modifiers::NONE, Key::Enter);
        window.wait_until_gone("Milestones of F.E.SSE");
        window.wait_for("What was tried here");
        window
    };
    let window = tried("2026-03-26");
    assert!(!says(&window, told), "the register is six days old");
    let mut window = tried("2026-03-27");
    window.wait_for(told);
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Journal");
    window.click("See what followed");
    window.wait_for("What was tried here");
}

#[test]
fn the_line_holds_in_a_small_window_in_both_languages() {
    for (language, words) in [
        (Language::En, CHECKUP),
        (Language::Fr, "Le dernier bilan date du "),
    ] {
        let mut window = window_of("CPAQQ", language, SMALL, "2027-03-20");
        window.wait_for(words);
        let found = faults(&window, "the quiet line");
        assert!(found.is_empty(), "{found:#?}");
    }
}
