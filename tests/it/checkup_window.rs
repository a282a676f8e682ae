//! Check-ups in the window, by keyboard alone and by what a screen reader would say.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::Language;
use essor::ui::Picked;

use super::reach::{SMALL, faults};
use super::window::Window;

/// A community of the sample; that with check-ups is CPAQQ.
fn window_of(community: &str, language: Language, size: (f32, f32), picked: Picked) -> Window {
    let mut window = Window::open_in(language, size, true, picked);
    window.wait_for("F.E.SSE");
    window.press(Modifiers::COMMAND, Key::K);
    let field = match language {
        Language::En => "What would you like to do?",
        Language::Fr => "Que voulez-vous faire ?",
    };
    window.wait_for(field);
    window
        .harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text(community);
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for(&format!("{community} —"));
    window
}

fn image(window: &Window) -> String {
    let images = window.harness.query_all_by_role(Role::Image);
    let told = images.filter_map(|node| node.accesskit_node().description());
    told.collect::<Vec<_>>().join("\n")
}

fn press_space_on(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).focus();
    window.harness.run_steps(3);
    window.press(Modifiers::NONE, Key::Space);
}

/// Opens the tab from wherever it stands.
fn open_tab(window: &mut Window) {
    let tab = window.harness.query_by_label("Check-up").is_some();
    if !tab {
        window.click("More");
    }
    window.click("Check-up");
}

#[test]
fn a_community_without_one_has_its_tab_behind_more_and_is_told_how_to_begin() {
    let mut window = window_of("CFP", Language::En, (1280.0, 800.0), Picked::Nothing);
    assert!(window.harness.query_by_label("Check-up").is_none());
    window.click("More");
    window.click("Check-up");
    window.wait_for("No check-up yet");
    window.harness.get_by_label("New check-up…");
}

#[test]
fn the_picture_is_told_in_words_and_its_table_hides_what_few_answered() {
    let mut window = window_of("CPAQQ", Language::En, (1280.0, 800.0), Picked::Nothing);
    open_tab(&mut window);
    window.wait_for("This window shows every answer");
    let told = image(&window);
    assert!(
        told.contains("check-up of") && told.contains("7 people answered"),
        "{told}"
    );
    // Four answered of the sponsor: the window shows them, what leaves it does not.
    window.press(Modifiers::COMMAND, Key::T);
    window.wait_for("Median before");
    window.wait_for("4 answers: too few to show");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Median before");
    // What members wrote stands here.
    window.wait_for("Travailler sur un vrai audit");
    window.wait_for("What would you like the group to do?");
}

#[test]
fn a_checkup_is_filled_in_by_keyboard_alone_and_undone() {
    let mut window = window_of("CFP", Language::En, (1280.0, 800.0), Picked::Nothing);
    window.click("More");
    window.click("Check-up");
    window.click("New check-up…");
    window.wait_for("question 1 of 12");
    // Nothing can be stored before something is answered.
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("question 1 of 12");
    for key in [Key::Num4, Key::Num2, Key::Num3, Key::Num0] {
        window.press(Modifiers::NONE, key);
    }
    window.wait_for("question 5 of 12");
    window.press(Modifiers::NONE, Key::ArrowLeft);
    window.wait_for("question 4 of 12");
    let unknown = window.harness.get_by_label("Welcome · 0 · I don’t know");
    assert_eq!(
        unknown.accesskit_node().toggled(),
        Some(eframe::egui::accesskit::Toggled::True)
    );
    window.type_into("What is to be tried", "Call newcomers 2 days before");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_until_gone("question 4 of 12");
    window.wait_for("One person’s view.");
    window.wait_for("Call newcomers 2 days before");
    // The figures typed into a text answered nothing.
    assert!(
        image(&window).contains("Lowest: core"),
        "{}",
        image(&window)
    );
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("No check-up yet");
}

#[test]
fn an_action_is_ticked_off_and_becomes_a_milestone() {
    let mut window = window_of("CPAQQ", Language::En, (1280.0, 800.0), Picked::Nothing);
    open_tab(&mut window);
    let action = "Réunir les comptes rendus dans un seul dossier";
    window.wait_for(action);
    press_space_on(&mut window, action);
    window.wait_for("Done on ");
    press_space_on(&mut window, &format!("Make it a milestone: {action}"));
    window.wait_for("Milestone on the life cycle");
    window.click("Life cycle");
    window.press(Modifiers::COMMAND, Key::M);
    window.wait_for(action);
}

#[test]
fn answers_of_a_file_are_brought_in_and_what_was_not_read_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.csv");
    let text = "Who carries the group?,What are meetings about?,Welcome\n2,4,9\n3,3,4\n";
    std::fs::write(&path, text).expect("written");
    let picked = Picked::File(path);
    let mut window = window_of("CFP", Language::En, (1280.0, 800.0), picked);
    window.click("More");
    window.click("Check-up");
    window.click("Read answers…");
    window.wait_for("2 new, 0 changed, 0 there already; cells left aside: 1");
    window.wait_for("2 answers");
}

#[test]
fn everything_has_a_name_and_stays_in_a_small_window_in_both_languages() {
    for (language, tab, new) in [
        (Language::En, "Check-up", "New check-up…"),
        (Language::Fr, "Bilan", "Faire un bilan…"),
    ] {
        let mut window = window_of("CPAQQ", language, SMALL, Picked::Nothing);
        window.click(tab);
        window.wait_for(new);
        let mut found = faults(&window, tab);
        window.click(new);
        window.harness.run_steps(4);
        for _ in 0..12 {
            found.extend(faults(&window, new));
            window.press(Modifiers::NONE, Key::Num3);
        }
        found.extend(faults(&window, "the open questions"));
        assert!(found.is_empty(), "{found:#?}");
    }
}

#[test]
fn a_weak_element_stands_in_why_as_what_members_say_and_the_day_is_a_flag() {
    let mut window = window_of("CPAQQ", Language::En, (1280.0, 800.0), Picked::Nothing);
    window.wait_for("Check-up, ");
    window.click("Why?");
    window.wait_for("not a cause of the stage");
    window.wait_for("At the last check-up, on ");
    let sentence = window
        .harness
        .get_by_label_contains("the weakest elements were: ");
    let sentence = sentence
        .accesskit_node()
        .label()
        .or(sentence.accesskit_node().value());
    let sentence = sentence.expect("words");
    assert!(sentence.contains("sponsorship, means"), "{sentence}");
    press_space_on(&mut window, "See the check-up");
    window.wait_for("This window shows every answer");

    let mut other = window_of("CFP", Language::En, (1280.0, 800.0), Picked::Nothing);
    other.click("Why?");
    other.wait_for("What speaks for it");
    assert!(
        other
            .harness
            .query_by_label_contains("At the last check-up")
            .is_none()
    );
}

const FORM: &str = "Who carries the group?,What are meetings about?,Welcome,Purpose\n\
                    2,4,9,4\n3,3,4,5\n";

#[test]
fn dropped_answers_are_shown_before_they_go_into_the_community_chosen() {
    let mut window = window_of("CFP", Language::En, (1280.0, 800.0), Picked::Nothing);
    let path = window.file("réponses.csv", FORM);
    window.drop_file(path.clone());
    window.wait_for("Answers to a check-up");
    window.wait_for("Answers: 2 new, 0 changed, 0 there already");
    window.wait_for("Line 2, welcome: “9” is no answer");
    // Left alone, nothing of it is stored.
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Answers to a check-up");
    assert!(window.harness.query_by_label("Check-up").is_none());
    window.drop_file(path);
    window.wait_for("Answers: 2 new");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_until_gone("Answers to a check-up");
    window.wait_for("2 new, 0 changed, 0 there already; cells left aside: 1");
    open_tab(&mut window);
    window.wait_for("2 answers");
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for("No check-up yet");
}

#[test]
fn exported_checkups_that_are_dropped_go_to_the_community_that_each_line_names() {
    let mut window = window_of("CFP", Language::En, (1280.0, 800.0), Picked::Nothing);
    let text = "\u{feff}date;community;respondent;purpose;core;ties;welcome\r\n\
                2025-11-18;CPAQQ;x1;4;2;3;?\r\n2025-11-18;CPAQQ;x2;5;2;3;4\r\n";
    let path = window.file("checkups.csv", text);
    window.drop_file(path);
    window.wait_for("each go to the community that they name");
    window.wait_for("Check-up of 18\u{a0}Nov 2025");
    window.click("Add these answers");
    window.wait_for("2 new, 0 changed, 0 there already.");
    assert!(window.harness.query_by_label("Check-up").is_none());
    // A log goes where logs go.
    let log = window.file("log.csv", "Date;Member;Type\n2025-01-14;Ana;meeting\n");
    window.drop_file(log);
    window.wait_for("Import");
    assert!(
        window
            .harness
            .query_by_label_contains("Answers to a check-up")
            .is_none()
    );
}

#[test]
fn what_one_person_answered_is_seen_in_the_window_and_in_no_table_that_leaves_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv = folder.path().join("beside.csv");
    let picked = Picked::File(csv.clone());
    let mut window = window_of("CFP", Language::En, (1280.0, 800.0), picked);
    let path = window.file("one.csv", "Core,Welcome,Memory,Purpose\n1,4,5,?\n");
    window.drop_file(path);
    window.wait_for("Answers: 1 new");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_until_gone("Answers to a check-up");
    open_tab(&mut window);
    window.wait_for("One person’s view.");
    assert!(
        image(&window).contains("Lowest: core"),
        "{}",
        image(&window)
    );
    window.click("Beside the model…");
    window.wait_for("At the last check-up, core is below the model");
    window.click("Save as…");
    window.wait_for("beside.csv");
    let table = std::fs::read_to_string(&csv).expect("a table");
    assert!(
        table.contains("People at a meeting") && !table.contains("check-up"),
        "{table}"
    );
    window.click("Copy");
    let copied = window.harness.output().platform_output.commands.clone();
    let copied = format!("{copied:?}");
    assert!(!copied.contains("At the last check-up"), "{copied}");
}

#[test]
fn dropped_answers_stand_in_a_small_window_in_both_languages() {
    for (language, title) in [
        (Language::En, "Answers to a check-up"),
        (Language::Fr, "Réponses à un bilan"),
    ] {
        let mut window = window_of("CPAQQ", language, SMALL, Picked::Nothing);
        let path = window.file("answers.csv", FORM);
        window.drop_file(path);
        window.wait_for(title);
        window.wait_for(match language {
            Language::En => "is no answer",
            Language::Fr => "n’est pas une réponse",
        });
        let found = faults(&window, title);
        assert!(found.is_empty(), "{found:#?}");
    }
}
