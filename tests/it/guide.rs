//! The guide under F1: what it tells, and how it is gone through.

use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::{Language, Tr};
use essor::ui::Picked;

use super::reach::{SMALL, faults};
use super::window::Window;

const STAGES: [&str; 7] = [
    "launch", "growth", "maturity", "decline", "renewal", "dormant", "closed",
];
const SECTIONS: [&str; 8] = [
    "begin", "practice", "stages", "sure", "reasons", "picture", "data", "keys",
];

fn guide(language: Language, size: (f32, f32)) -> Window {
    let mut window = Window::open_in(language, size, true, Picked::Nothing);
    window.wait_for("CPAQQ");
    window.press(Modifiers::NONE, Key::F1);
    window.wait_for(&Tr::new(language).get("guide-begin-then"));
    window
}

fn section(language: Language, code: &str) -> String {
    Tr::new(language).get(&format!("guide-section-{code}"))
}

/// The section that is open, as those hear it who do not see the list.
fn open_section(window: &Window) -> String {
    let nodes = window.harness.root().children_recursive();
    let tabs = nodes.filter_map(|node| {
        let own = node.accesskit_node();
        let is_open = own.role() == Role::Tab && own.toggled() == Some(Toggled::True);
        is_open.then(|| own.label()).flatten()
    });
    // The tab of the page under it comes first.
    tabs.last().unwrap_or_default()
}

#[test]
fn the_arrows_go_through_all_sections_and_escape_leaves_in_both_languages() {
    for language in [Language::Fr, Language::En] {
        let mut window = guide(language, (1280.0, 800.0));
        for code in SECTIONS {
            assert_eq!(open_section(&window), section(language, code));
            window.press(Modifiers::NONE, Key::ArrowDown);
        }
        // The last one stays, and the way back is the same.
        assert_eq!(open_section(&window), section(language, "keys"));
        for _ in 0..10 {
            window.press(Modifiers::NONE, Key::ArrowUp);
        }
        assert_eq!(open_section(&window), section(language, "begin"));
        window.press(Modifiers::NONE, Key::Escape);
        window.wait_until_gone(&Tr::new(language).get("guide-begin-then"));
    }
}

#[test]
fn tab_reaches_the_sections_and_enter_opens_one() {
    let mut window = guide(Language::En, (1280.0, 800.0));
    let wanted = section(Language::En, "sure");
    for _ in 0..12 {
        window.press(Modifiers::NONE, Key::Tab);
        let is_there = window.harness.get_by_label(&wanted).is_focused();
        if is_there {
            break;
        }
    }
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("is the probability of the stage");
    // The focus goes along with the arrows, and is not lost to a neighbour.
    window.press(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(open_section(&window), section(Language::En, "reasons"));
    let open = section(Language::En, "reasons");
    let open = window.harness.get_by_role_and_label(Role::Tab, &open);
    assert!(open.is_focused());
}

#[test]
fn each_stage_is_told_with_what_helps_and_pages_are_turned_by_keys() {
    for language in [Language::Fr, Language::En] {
        let tr = Tr::new(language);
        let mut window = guide(language, SMALL);
        window.press(Modifiers::NONE, Key::ArrowDown);
        window.press(Modifiers::NONE, Key::ArrowDown);
        let lead = tr.get("guide-stages-lead");
        let top = window.harness.get_by_label(&lead).rect().top();
        for stage in STAGES {
            window
                .harness
                .get_by_label(&tr.get(&format!("guide-stage-{stage}")));
            let helps = tr.get(&format!("guide-stage-{stage}-help"));
            window.harness.get_by_label_contains(&helps);
        }
        window.press(Modifiers::NONE, Key::PageDown);
        window.harness.run_steps(40);
        let turned = window.harness.get_by_label(&lead).rect().top();
        assert!(turned < top - 100.0, "{language:?}: {turned} and {top}");
        window.press(Modifiers::NONE, Key::Home);
        window.harness.run_steps(40);
        let back = window.harness.get_by_label(&lead).rect().top();
        assert!(back > top - 40.0, "{language:?}: {back} and {top}");
    }
}

#[test]
fn the_picture_is_a_real_one_in_the_language_of_the_window() {
    for language in [Language::Fr, Language::En] {
        let tr = Tr::new(language);
        let mut window = guide(language, (1280.0, 800.0));
        window.click(&section(language, "picture"));
        window.wait_for(&tr.get("guide-picture-lead"));
        let nodes = window.harness.root().children_recursive();
        let pictures: Vec<String> = nodes
            .filter(|node| node.accesskit_node().role() == Role::Image)
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        let name = tr.get("guide-picture-name");
        assert!(pictures.contains(&name), "{pictures:?}");
        for part in ["bars", "trend", "stages", "flag", "gap", "forecast", "age"] {
            let words = tr.get(&format!("guide-picture-{part}"));
            window.harness.get_by_label(&words);
        }
    }
}

#[test]
fn the_palette_finds_the_guide_by_help_and_a_section_by_the_name_of_a_stage() {
    for (language, help, stage) in [
        (Language::En, "help", "slowdown"),
        (Language::Fr, "aide", "essoufflement"),
    ] {
        let tr = Tr::new(language);
        let mut window = Window::open_in(language, (1280.0, 800.0), true, Picked::Nothing);
        window.wait_for("F.E.SSE");
        for (typed, found) in [(help, "guide-begin-then"), (stage, "guide-stages-lead")] {
            window.press(Modifiers::COMMAND, Key::K);
            let title = tr.get("ui-palette-title");
            window.wait_for(&title);
            let field = window
                .harness
                .get_by_role_and_label(Role::TextInput, &title);
            field.type_text(typed);
            window.harness.run_steps(3);
            window.press(Modifiers::NONE, Key::Enter);
            window.wait_for(&tr.get(found));
            window.press(Modifiers::NONE, Key::Escape);
            window.wait_until_gone(&tr.get(found));
        }
    }
}

#[test]
fn the_reasons_lead_to_what_their_words_mean() {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Life cycle");
    window.click("Why?");
    window.click("What confidence and interval mean: opens the guide");
    window.wait_for("is the probability of the stage");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("is the probability of the stage");
    window.harness.get_by_label("Why this reading");
}

#[test]
fn every_section_stands_in_a_small_window_and_in_a_narrow_one() {
    let mut found = Vec::new();
    for language in [Language::Fr, Language::En] {
        let mut window = guide(language, SMALL);
        for code in SECTIONS {
            window.harness.run_steps(4);
            found.extend(faults(&window, code));
            window.press(Modifiers::NONE, Key::ArrowDown);
        }
        // At 200 %, the sections are a menu.
        let mut window = guide(language, (480.0, 300.0));
        let menu = Tr::new(language).get("guide-sections");
        window.harness.get_by_label_contains(&menu);
        for code in SECTIONS {
            window.harness.run_steps(4);
            let shown = format!("{menu} · {}", section(language, code));
            window.harness.get_by_label(&shown);
            window.press(Modifiers::NONE, Key::ArrowDown);
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
