//! The journal, and activities logged by hand, found and used by what a screen
//! reader would say.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::ui::Picked;

use super::reach;
use super::window::Window;

const ENTRY: &str = "Log an activity for";

fn window() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window
}

fn journal() -> Window {
    let mut window = window();
    window.click("Journal");
    window.wait_for("List of");
    window
}

impl Window {
    fn begin_entry(&mut self) {
        self.press(Modifiers::COMMAND, Key::N);
        self.wait_for(ENTRY);
        // The kinds come with the register's answer.
        self.wait_for("Kind · ");
        self.harness.run_steps(3);
    }

    fn log(&mut self, title: &str) {
        self.begin_entry();
        self.type_into("Title", title);
        self.press(Modifiers::NONE, Key::Enter);
        self.wait_for("Logged:");
        self.press(Modifiers::NONE, Key::Escape);
        self.wait_until_gone(ENTRY);
    }

    fn paste(&mut self, text: &str) {
        self.harness.event(Event::Paste(text.to_owned()));
        self.harness.run_steps(3);
    }

    fn value_of(&self, label: &str) -> String {
        let field = self.harness.get_by_label(label);
        field.accesskit_node().value().unwrap_or_default()
    }

    /// How many activities the journal says that it lists.
    fn listed(&self) -> String {
        let list = self.harness.get_by_role(Role::ListBox);
        list.accesskit_node().label().expect("a name")
    }

    fn is_said(&self, label: &str) -> bool {
        let found = self.harness.query_all_by_label_contains(label).next();
        found.is_some()
    }
}

#[test]
fn a_meeting_is_logged_with_a_few_keys_and_the_form_is_ready_for_the_next() {
    let mut window = window();
    window.begin_entry();
    assert_eq!(window.value_of("Date"), "20\u{a0}Mar 2026");
    window.type_into("Title", "Evening of the bees");
    window.type_into("Who was there", "Zzoé Quill");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Zzoé Quill (new) · present");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Logged: 20\u{a0}Mar 2026 · Evening of the bees");
    assert_eq!(window.value_of("Title"), "");
    // The next may name whoever was new a moment ago.
    window.type_into("Who was there", "zzo");
    window.wait_for("Zzoé Quill");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Zzoé Quill · present");
    assert!(!window.is_said("(new)"));
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("1 person");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone(ENTRY);
    window.click("Journal");
    window.wait_for("Evening of the bees · 1 present");
}

#[test]
fn days_are_typed_in_words_or_gone_to_with_the_arrows() {
    let mut window = window();
    window.begin_entry();
    for (typed, read) in [
        ("yesterday", "Thursday 19\u{a0}Mar 2026"),
        ("vendredi dernier", "Friday 13\u{a0}Mar 2026"),
        ("12/1", "Monday 12\u{a0}Jan 2026"),
    ] {
        window.type_into("Date", typed);
        window.wait_for(read);
    }
    for (key, day) in [
        (Key::ArrowDown, "11\u{a0}Jan 2026"),
        (Key::PageDown, "11\u{a0}Dec 2025"),
        (Key::ArrowUp, "12\u{a0}Dec 2025"),
        (Key::PageUp, "12\u{a0}Jan 2026"),
    ] {
        window.press(Modifiers::NONE, key);
        assert_eq!(window.value_of("Date"), day);
    }
    window.type_into("Date", "31/2");
    window.wait_for("This cannot be read as a day");
    window.type_into("Date", "2026-03-21");
    window.wait_for("This day has not come yet");
    window.type_into("Title", "Too early");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!window.is_said("Logged:"));
}

#[test]
fn heads_alone_are_enough_and_what_cannot_be_is_said_at_the_field() {
    let mut window = window();
    window.begin_entry();
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Say who came or how many");
    window.type_into("Registered", "20");
    window.type_into("No-show", "25");
    window.wait_for("There are more no-shows than registered");
    window.type_into("No-show", "6");
    window.type_into("Present", "x");
    window.wait_for("Type a whole number, or nothing");
    window.type_into("Present", "14");
    window.type_into("Duration", "1h30");
    window.type_into("Satisfaction", "4/5");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Logged: 20\u{a0}Mar 2026 · 14 present");
    window.press(Modifiers::NONE, Key::Escape);
    window.click("Journal");
    window.wait_for("eeting · 14 present");
    assert!(window.is_said("1\u{a0}h\u{a0}30") && window.is_said("80%"));
}

#[test]
fn a_list_is_pasted_and_each_is_named_once() {
    let mut window = window();
    window.begin_entry();
    window.harness.get_by_label("Who was there").focus();
    window.harness.run_steps(2);
    window.paste("Qana Roy <qana@x.ca>; \"Qli, Bo\" <bo@x.ca>\nQana Roy <qana@x.ca>");
    window.wait_for("Qana Roy (new) · present");
    window.harness.get_by_label("Bo Qli (new) · present");
    assert!(window.is_said("2 people, of whom 2 are new"));
    // How someone took part is in their menu.
    window.click("Bo Qli (new) · present");
    window.click("left early");
    window.wait_for("Bo Qli (new) · left early");
    window.click("Log it");
    window.wait_for("Logged: 20\u{a0}Mar 2026 · 2 people");
}

#[test]
fn many_names_stand_in_the_form_each_in_one_line() {
    let mut window = Window::open(reach::SMALL, true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.begin_entry();
    window.harness.get_by_label("Who was there").focus();
    window.harness.run_steps(2);
    let names = (1..=20).map(|n| format!("Zénaïde de la Tremblaye-Beauharnois {n}; "));
    window.paste(&names.collect::<String>());
    window.wait_for("20 people");
    let found = reach::faults(&window, "an activity with many names");
    assert!(found.is_empty(), "{found:#?}");
    let chips = window
        .harness
        .query_all_by_label_contains("(new) · present");
    let heights: Vec<f32> = chips.map(|chip| chip.rect().height()).collect();
    assert_eq!(heights.len(), 20);
    assert!(heights.iter().all(|height| *height < 36.0), "{heights:?}");
}

#[test]
fn an_activity_is_edited_and_the_change_is_undone() {
    let mut window = journal();
    window.log("Bees and hives");
    window.wait_for("meeting · Bees and hives");
    window
        .harness
        .get_by_label_contains("· Bees and hives")
        .click();
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::F2);
    window.wait_for("Edit an activity of");
    // The form is filled once the register has answered.
    while window.value_of("Title").is_empty() {
        window.harness.step();
    }
    window.type_into("Title", "Bees and honey");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Done: Changing an activity");
    window.wait_until_gone("Edit an activity of");
    window.wait_for("meeting · Bees and honey");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("meeting · Bees and hives");
}

#[test]
fn rows_are_chosen_duplicated_and_deleted_by_the_keyboard_and_come_back() {
    let mut window = journal();
    let before = window.listed();
    window.harness.get_by_role(Role::ListBox).focus();
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.press(Modifiers::SHIFT, Key::ArrowDown);
    window.wait_for("3 selected");
    window.press(Modifiers::NONE, Key::Delete);
    window.wait_for("Done: Deleting activities");
    while window.listed() == before {
        window.harness.step();
    }
    let fewer = window.listed();
    window.press(Modifiers::COMMAND, Key::D);
    window.wait_for("Done: Duplicating activities");
    while window.listed() == fewer {
        window.harness.step();
    }
    for _ in 0..2 {
        window.press(Modifiers::COMMAND, Key::Z);
        window.wait_for("Undone:");
        let now = window.listed();
        while window.listed() == now {
            window.harness.step();
        }
    }
    assert_eq!(window.listed(), before);
    window.harness.get_by_role(Role::ListBox).focus();
    window.press(Modifiers::COMMAND, Key::A);
    let n = before
        .trim_start_matches("List of ")
        .replace(" activities", "");
    window.wait_for(&format!("{n} selected"));
}

#[test]
fn the_list_is_filtered_as_one_types_and_shows_all_again() {
    let mut window = journal();
    let all = window.listed();
    window.log("Quill and ink");
    window.wait_for("meeting · Quill and ink");
    window.harness.get_by_role(Role::ListBox).focus();
    window.harness.run_steps(3);
    // Letters typed in the list begin a filter.
    window.harness.event(Event::Text("q".to_owned()));
    window.harness.step();
    window.harness.event(Event::Text("uill INK".to_owned()));
    window.harness.run_steps(3);
    window.wait_for("List of 1 activity");
    window.click("Show all");
    window.wait_until_gone("List of 1 activity");
    assert_ne!(window.listed(), all);
    window.type_into("Person", "nobody of this name");
    window.wait_for("No activity fits these filters");
    window.harness.get_by_label("Person").focus();
}

#[test]
fn the_table_is_sorted_by_a_heading_and_the_other_way_round() {
    let mut window = journal();
    window.click("Sort by Present");
    window.wait_for("Sorted by Present, highest first");
    window.click("Sorted by Present, highest first");
    window.wait_for("Sorted by Present, lowest first");
}

#[test]
fn the_same_meeting_is_begun_again_a_month_later_in_one_key() {
    let mut window = window();
    window.begin_entry();
    window.type_into("Date", "2026-01-13");
    window.type_into("Title", "Second Tuesday");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Logged:");
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::D);
    assert_eq!(window.value_of("Date"), "10\u{a0}Feb 2026");
    assert_eq!(window.value_of("Title"), "Second Tuesday");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Logged: 10\u{a0}Feb 2026");
    window
        .harness
        .get_by_label_contains("Undo · Logged: 10\u{a0}Feb")
        .click();
    window.wait_until_gone("Logged:");
}

#[test]
fn twelve_people_are_all_in_sight_and_no_name_that_is_offered_is_cut() {
    let mut window = window();
    window.begin_entry();
    window.harness.get_by_label("Who was there").focus();
    window.harness.run_steps(2);
    let names = (1..=12).map(|n| format!("Chantal Gagné-Desrosiers {n}; "));
    window.paste(&names.collect::<String>());
    window.wait_for("12 people");
    window.harness.run_steps(3);
    let chips = window
        .harness
        .query_all_by_label_contains("Gagné-Desrosiers");
    let edge = window
        .harness
        .get_by_label_contains("Or give numbers alone")
        .rect();
    let chips: Vec<_> = chips.map(|chip| chip.rect()).collect();
    assert_eq!(chips.len(), 12);
    assert!(
        chips.iter().all(|chip| chip.bottom() < edge.top()),
        "{chips:?}"
    );
}

#[test]
fn an_activity_is_moved_to_another_community_with_all_that_is_stored_of_it() {
    let mut window = journal();
    window.begin_entry();
    window.type_into("Title", "Bees and hives");
    window.type_into("Facilitation time", "2 h");
    window.type_into("Note", "Quince press");
    window.type_into("Who was there", "Zzoé Quill");
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Logged:");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone(ENTRY);
    window.wait_for("meeting · Bees and hives");
    window
        .harness
        .get_by_label_contains("· Bees and hives")
        .click();
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::F2);
    while window.value_of("Title").is_empty() {
        window.harness.step();
    }
    assert_eq!(window.value_of("Facilitation time"), "2\u{a0}h");
    assert_eq!(window.value_of("Note"), "Quince press");
    window
        .harness
        .get_by_label_contains("Community · CPAQQ")
        .click();
    window.harness.run_steps(3);
    window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, "CFP")
        .click();
    window.wait_for("Edit an activity of CFP");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Done: Changing an activity");
    window.wait_until_gone("meeting · Bees and hives");
    window.harness.get_by_label_contains("CFP, ").click();
    window.wait_for("meeting · Bees and hives");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_until_gone("meeting · Bees and hives");
}
