//! The page of health: each sign with what is seen, what is usual, since when and what
//! it means, or what is missing to tell it.

use std::fmt::Write as _;

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::Language;
use essor::ui::Picked;

use super::reach::{SMALL, faults};
use super::window::Window;

const INTRO: &str = "Each sign compares the last months with what is usual in this community";

/// The community of the sample that slows down.
fn window() -> Window {
    Window::slowing((1280.0, 800.0))
}

impl Window {
    /// What is said, in no order, by those of a role.
    fn said(&self, role: Role) -> Vec<String> {
        let nodes = self.harness.query_all_by_role(role);
        nodes
            .filter_map(|node| {
                let own = node.accesskit_node();
                own.label().or(own.value())
            })
            .collect()
    }
}

#[test]
fn each_sign_says_what_is_seen_what_is_usual_since_when_and_what_it_means() {
    let mut window = window();
    window.click("Health");
    window.wait_for(INTRO);
    let labels = window.said(Role::Label);
    let n = |part: &str| labels.iter().filter(|label| label.contains(part)).count();
    for sign in [
        "Registered but absent",
        "Leaving before the end",
        "People leaving and coming",
        "Activity on few shoulders",
        "Satisfaction",
    ] {
        assert!(n(sign) > 0, "{sign}: {labels:#?}");
    }
    let n_states = n("To watch") + n("No clear change");
    assert!(n(", usually ") >= 3 && n("Read from ") >= 3, "{labels:#?}");
    assert!(n_states >= n("Read from "), "{labels:#?}");
    for meaning in ["signing up binds people less", "the group renews itself"] {
        assert!(n(meaning) == 1, "{meaning}: {labels:#?}");
    }
    // The sample's empty chairs grow: since when is told, and seen on a curve.
    assert!(
        n("To watch at the end of every month since ") > 0,
        "{labels:#?}"
    );
    let curves = window.said(Role::Image);
    let is_curve = |it: &&String| it.starts_with("At the end of each month from ");
    assert!(curves.iter().filter(is_curve).count() >= 3, "{curves:#?}");
}

#[test]
fn the_reasons_lead_there_with_the_same_figures_and_a_sign_leads_to_its_activities() {
    let mut window = window();
    window.click("Why?");
    window.wait_for("Warning signs");
    let said = window.said(Role::Button);
    let is_sign = |it: &&String| it.contains(", usually ");
    let figures: Vec<String> = said.iter().filter(is_sign).cloned().collect();
    assert!(figures.len() >= 3, "{said:#?}");
    // By keys: in the panel it may be below the others.
    let link = "These signs explained, with their curves";
    window.harness.get_by_label(link).focus();
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for(INTRO);
    let labels = window.said(Role::Label);
    for figure in figures {
        let sentence = format!("{figure}.");
        assert!(labels.contains(&sentence), "{sentence}: {labels:#?}");
    }
    let link = "Registered but absent · See the activities, ";
    window.harness.get_by_label_contains(link).click();
    window.wait_for("Show all");
}

/// A register of one community, from a file of so many rows; the folder keeps it.
fn of_file(log: &str, n_rows: usize) -> (Window, tempfile::TempDir) {
    let place = tempfile::tempdir().expect("a folder");
    let register = Picked::File(place.path().join("mine.essor"));
    let mut window = Window::open((1280.0, 800.0), false, register);
    window.wait_for("Sample register");
    let log = window.file("cercle.csv", log);
    window.drop_file(log);
    window.import(&format!("Import {n_rows} rows"));
    window.click("See the community");
    window.wait_for("cercle, ");
    window.wait_for("Life cycle");
    (window, place)
}

#[test]
fn head_counts_alone_leave_no_empty_tabs_and_an_honest_page_behind_more() {
    let mut log = String::from("Date;Type;Présents\n");
    for month in 0..24 {
        let (year, month) = (2024 + month / 12, month % 12 + 1);
        let n = 12 + month % 3;
        writeln!(log, "{year}-{month:02}-15;rencontre;{n}").expect("written");
    }
    let (mut window, _place) = of_file(&log, 24);
    let tabs = window.said(Role::Tab);
    assert_eq!(tabs, ["Life cycle", "Journal", "Report"]);
    window.click("More");
    window.click("Health");
    window.wait_for("No sign can be read yet");
    let labels = window.said(Role::Label);
    let has = |part: &str| labels.iter().any(|label| label.contains(part));
    for reason in [
        "What the log cannot tell",
        "The log has never noted it.",
        "Most participations of the last six months have no name",
    ] {
        assert!(has(reason), "{reason}: {labels:#?}");
    }
    // An open tab stands with the others, and its neighbour stays where it was.
    let tabs = window.said(Role::Tab);
    assert_eq!(tabs, ["Life cycle", "Journal", "Health", "Report"]);
    // Nor do the reasons speak of ties.
    window.click("Life cycle");
    window.click("Why?");
    window.wait_for("Why this reading");
    window.harness.run_steps(40);
    let told = window.harness.query_by_label("What the ties say");
    assert!(told.is_none());
}

#[test]
fn few_meetings_are_said_to_be_few() {
    let mut log = String::from("Date;Membre;Présence\n");
    for month in 5..=9 {
        for member in 1..=12 {
            let how = if member > 9 { "absent" } else { "présent" };
            writeln!(log, "2025-0{month}-10;Membre {member};{how}").expect("written");
        }
    }
    let (mut window, _place) = of_file(&log, 60);
    window.click("More");
    window.click("Health");
    window.wait_for("There is no earlier meeting to compare with: it takes 6.");
}

#[test]
fn before_anything_is_logged_the_page_says_what_it_waits_for() {
    let mut window = window();
    window.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::G);
    window.wait_for("Group type · ");
    window.type_into("Name", "Cercle neuf");
    window.press(Modifiers::COMMAND, Key::Enter);
    window.wait_for("Cercle neuf, No activity");
    window.wait_for("More");
    window.click("More");
    window.click("Health");
    window.wait_for("Nothing to read yet");
}

#[test]
fn all_of_it_is_named_and_in_sight_in_a_small_window_in_both_languages() {
    for (language, tab, sign) in [
        (Language::En, "Health", "Registered but absent"),
        (Language::Fr, "Santé", "Inscriptions sans présence"),
    ] {
        let mut window = Window::open_in(language, SMALL, true, Picked::Nothing);
        window.wait_for(tab);
        window.click(tab);
        window.wait_for(sign);
        let found = faults(&window, tab);
        assert!(found.is_empty(), "{found:#?}");
        // What is below the window comes by the page keys.
        let top = |window: &Window| {
            let mut found = window.harness.query_all_by_label_contains(sign);
            found.next().map(|node| node.rect().top())
        };
        let before = top(&window);
        window.press(Modifiers::NONE, Key::PageDown);
        window.harness.run_steps(20);
        assert!(top(&window) < before, "{:?} {before:?}", top(&window));
    }
}
