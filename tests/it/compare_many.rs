//! Many communities held against one another: the table is sorted, filtered and
//! gone through, and tells which line is whose.

use std::fmt::Write as _;

use eframe::egui::{Key, Modifiers, Vec2, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::{Language, Tr};
use essor::ui::Picked;

use super::drawn::Drawn;
use super::window::Window;

const SIZE: (f32, f32) = (1280.0, 800.0);
/// As large as windows are drawn here.
const DRAWN: (f32, f32) = (1200.0, 720.0);
const CONTROL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn page(language: Language) -> Window {
    page_of(language, SIZE)
}

fn page_of(language: Language, size: (f32, f32)) -> Window {
    let mut window = Window::open_in(language, size, true, Picked::Nothing);
    window.wait_for("F.E.SSE");
    window.press(CONTROL_SHIFT, Key::C);
    window.wait_for(&tr(language).get("ui-compare-where"));
    window
}

fn tr(language: Language) -> Tr {
    Tr::new(language)
}

/// The names of the table, from the top.
fn names(window: &Window) -> Vec<String> {
    let boxes = window.harness.query_all_by_role(Role::CheckBox);
    let mut rows: Vec<(f32, String)> = boxes
        .filter_map(|node| Some((node.rect().top(), node.accesskit_node().label()?)))
        .collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|it| it.1).collect()
}

#[test]
fn every_column_sorts_by_a_click_and_by_keys_in_both_languages() {
    for language in [Language::Fr, Language::En] {
        let tr = tr(language);
        let mut window = page(language);
        let sort = |key: &str| {
            let name = tr.get(key).to_lowercase();
            tr.format("ui-journal-sort", &[("name", name.into())])
        };
        window.click(&sort("ui-compare-community"));
        let by_name = ["CFP", "CPAQQ", "F.E.SSE", "Infopreneurs Québec"];
        assert_eq!(names(&window), by_name);
        let name = tr.get("ui-compare-community").to_lowercase();
        window.click(&tr.format("ui-journal-sorted-up", &[("name", name.into())]));
        let mut backwards = by_name;
        backwards.reverse();
        assert_eq!(names(&window), backwards);
        for key in [
            "ui-compare-stage",
            "ui-compare-since",
            "ui-compare-confidence",
            "ui-compare-year",
        ] {
            // A column is reached and sorted by without a mouse.
            let header = sort(key);
            window.harness.get_by_label(&header).focus();
            window.harness.run_steps(2);
            window.press(Modifiers::NONE, Key::Enter);
            let name = tr.get(key).to_lowercase();
            let sorted = tr.format("ui-journal-sorted-up", &[("name", name.into())]);
            window.harness.get_by_label(&sorted);
            let up = names(&window);
            window.press(Modifiers::NONE, Key::Enter);
            let mut down = names(&window);
            // What nothing is known of stays last.
            let n_known = (0..up.len())
                .rev()
                .find(|place| up[*place] != down[*place])
                .map_or(0, |last| last + 1);
            assert!(n_known >= 2, "{key}: {up:?}");
            down.truncate(n_known);
            down.reverse();
            assert_eq!(up[..n_known], down, "{key}");
        }
    }
}

/// Communities of months, so many that nobody hunts for three of them.
fn many(window: &mut Window, n: usize) {
    let mut log = String::from("date,community,present\n");
    for community in 0..n {
        for month in 1..=4 {
            let present = 5 + (community + month) % 9;
            writeln!(log, "2025-{month:02}-12,Circle {community:03},{present}").expect("written");
        }
    }
    let log = window.file("circles.csv", log);
    window.drop_file(log);
    window.wait_for("into 24 communities");
    window
        .harness
        .get_by_label_contains("into 24 communities")
        .click();
    window.wait_for("new communities");
    // The new one is shown first.
    window.wait_for("COMMUNITIES · 28");
    window.click("Compare the communities");
}

#[test]
fn three_of_many_are_chosen_by_a_few_letters_each_and_the_head_of_the_table_stays() {
    let mut window = page(Language::En);
    many(&mut window, 24);
    window.wait_for("28 of 28 communities");
    window.click("None");
    window.wait_for("0 of 28 communities");
    window.harness.get_by_label("Find in the table").focus();
    window.harness.run_steps(2);
    for (wanted, so_far) in [("017", 1), ("cfp", 2), ("021", 3)] {
        window
            .harness
            .get_by_label("Find in the table")
            .type_text(wanted);
        window.harness.run_steps(3);
        assert_eq!(names(&window).len(), 1, "{wanted}");
        window.press(Modifiers::NONE, Key::Enter);
        window.wait_for(&format!("{so_far} of 28 communities"));
    }

    // Or all that have a word, and no others.
    window
        .harness
        .get_by_label("Find in the table")
        .type_text("circle 00");
    window.harness.run_steps(3);
    window.click("Only these (10)");
    window.wait_for("10 of 28 communities");
    window.press(Modifiers::NONE, Key::Escape);

    // The rows go by under the head.
    let head = window.harness.get_by_label("Sort by stage").rect();
    let first = names(&window).first().cloned().expect("a row");
    let row = window.harness.get_by_role_and_label(Role::CheckBox, &first);
    let over = row.rect().center();
    window.harness.hover_at(over);
    for _ in 0..6 {
        window.harness.event(eframe::egui::Event::MouseWheel {
            unit: eframe::egui::MouseWheelUnit::Point,
            delta: Vec2::new(0.0, -120.0),
            phase: eframe::egui::TouchPhase::Move,
            source: eframe::egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        window.harness.run_steps(20);
    }
    let now = names(&window);
    assert!(!now.contains(&first), "{now:?}");
    let head_now = window.harness.get_by_label("Sort by stage").rect();
    assert!((head_now.left() - head.left()).abs() < 1.0);
    assert!(head_now.bottom() < 800.0 && head_now.top() > 0.0);
}

/// How many pixels of a part of the window differ.
fn n_other(one: &Drawn, two: &Drawn, rect: eframe::egui::Rect) -> usize {
    let mut n = 0;
    for y in rect.top() as usize..(rect.bottom() as usize).min(one.height) {
        for x in rect.left() as usize..(rect.right() as usize).min(one.width) {
            let at = 4 * (y * one.width + x);
            n += usize::from(one.rgba[at..at + 3] != two.rgba[at..at + 3]);
        }
    }
    n
}

#[test]
fn a_row_brings_its_line_to_the_front_and_a_name_in_the_picture_lights_its_row() {
    let mut window = page_of(Language::En, DRAWN);
    let chart = window.harness.get_by_role(Role::Image).rect();
    window.harness.remove_cursor();
    window.harness.run_steps(12);
    let at_rest = window.picture();

    // By the pointer on a row, by the keyboard in it, and in the list beside.
    let row = |window: &Window, name: &str| {
        let row = window.harness.get_by_role_and_label(Role::CheckBox, name);
        row.rect()
    };
    let place = row(&window, "CPAQQ").center();
    window.harness.hover_at(place);
    window.harness.run_steps(6);
    let pointed = window.picture();
    assert!(n_other(&at_rest, &pointed, chart) > 200, "the others pale");
    window.harness.remove_cursor();
    window.harness.run_steps(6);
    window
        .harness
        .get_by_role_and_label(Role::CheckBox, "CPAQQ")
        .focus();
    window.harness.run_steps(6);
    let focused = window.picture();
    assert!(n_other(&pointed, &focused, chart) < 50, "the same line");

    let mut window = page_of(Language::En, DRAWN);
    let beside = window.harness.query_all_by_role(Role::ListBoxOption);
    let rows = beside.map(|row| (row.accesskit_node().label(), row.rect()));
    let place = rows
        .filter(|(label, _)| label.as_ref().is_some_and(|it| it.starts_with("CPAQQ, ")))
        .map(|(_, rect)| rect.center())
        .next()
        .expect("a row of the list");
    window.harness.hover_at(place);
    window.harness.run_steps(6);
    let from_list = window.picture();
    // Left of it, the hint of the list may lie over the picture.
    let right = chart.with_min_x(chart.center().x);
    assert!(
        n_other(&at_rest, &from_list, right) > 100,
        "the others pale"
    );
    assert!(n_other(&pointed, &from_list, right) < 50, "the same line");

    // Its row is lit as well.
    let lit = row(&window, "CPAQQ");
    let line = lit
        .with_max_x(lit.left() + 500.0)
        .with_min_x(lit.right() + 4.0);
    assert!(n_other(&at_rest, &from_list, line) > 500, "its row is lit");
}

#[test]
fn where_several_are_in_sight_the_form_says_which_it_is_for_and_takes_another() {
    for language in [Language::Fr, Language::En] {
        let mut window = page(language);
        let label = tr(language).get("ui-entry-community");
        window.press(Modifiers::COMMAND, Key::N);
        window.wait_for(&format!("{label} · CPAQQ"));
        window.press(Modifiers::NONE, Key::Escape);
        window.wait_until_gone(&format!("{label} · CPAQQ"));
    }
}

/// Where a community stands in the list beside the page.
fn top_in_list(window: &Window, name: &str) -> f32 {
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    let begins = format!("{name}, ");
    let mut rows = rows.filter(|row| {
        let label = row.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(&begins))
    });
    rows.next().expect("a row of the list").rect().top()
}

#[test]
fn the_list_stands_in_the_order_of_the_names_it_shows_and_many_are_sorted_otherwise() {
    let mut window = page(Language::En);
    let tops =
        ["CFP", "CPAQQ", "F.E.SSE", "Infopreneurs Québec"].map(|name| top_in_list(&window, name));
    assert!(tops.is_sorted(), "{tops:?}");
    many(&mut window, 24);
    window.wait_for("28 of 28 communities");
    window.click("Order · By name");
    window.click("By stage");
    window.wait_for("Order · By stage");
    // In the order of a life: growth, maturity, slowdown, renewal.
    let tops =
        ["Infopreneurs Québec", "CFP", "F.E.SSE", "CPAQQ"].map(|name| top_in_list(&window, name));
    assert!(tops.is_sorted(), "{tops:?}");
}
