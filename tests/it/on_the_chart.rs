//! Milestones and words of one's own, begun where the chart was clicked.

use eframe::egui::{CursorIcon, Key, Modifiers, Pos2, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::ui::Picked;

use super::window::Window;

fn window() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("Table");
    window
}

fn middle_of_chart(window: &Window) -> Pos2 {
    let chart = window.harness.get_by_role(Role::Image);
    chart.rect().center()
}

fn click_the_chart(window: &mut Window) {
    window.harness.get_by_role(Role::Image).click();
    window.harness.run_steps(4);
}

/// The flag whose name begins so: where it stands, and its whole name.
fn flag(window: &Window, name: &str) -> (Pos2, String) {
    let flag = window.harness.get_by_label_contains(name);
    let name = flag.accesskit_node().label().expect("a name");
    (flag.rect().center(), name)
}

#[test]
fn a_month_that_is_clicked_gets_a_milestone() {
    let mut window = window();
    click_the_chart(&mut window);
    let entry = "Add a milestone in ";
    let node = window.harness.get_by_label_contains(entry);
    let month = node.accesskit_node().label().expect("a name");
    let month = month
        .trim_start_matches(entry)
        .trim_end_matches('…')
        .to_owned();
    node.click();
    window.wait_for("Milestones of");
    // The day is the first of that month.
    let (month, year) = month
        .split_once('\u{a0}')
        .or(month.split_once(' '))
        .expect("a month");
    let date = window.harness.get_by_label("Date").accesskit_node().value();
    assert_eq!(date, Some(format!("1\u{a0}{} {year}", &month[..3])));
    window.type_into("Title", "Shorter evenings");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Milestone: Shorter evenings");
}

#[test]
fn a_flag_is_dragged_to_another_day_and_back_by_undo() {
    let mut window = window();
    click_the_chart(&mut window);
    window
        .harness
        .get_by_label_contains("Add a milestone in")
        .click();
    window.wait_for("Milestones of");
    window.type_into("Title", "Shorter evenings");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Milestone: Shorter evenings");
    window.wait_until_gone("Milestones of");
    let (from, before) = flag(&window, "Milestone: Shorter evenings");
    let to = from + eframe::egui::vec2(-120.0, 0.0);
    for is_kept in [false, true] {
        window.harness.hover_at(from);
        window.harness.run_steps(2);
        assert_eq!(
            window.harness.output().platform_output.cursor_icon,
            CursorIcon::ResizeHorizontal
        );
        window.harness.drag_at(from);
        window.harness.run_steps(2);
        window.harness.hover_at(to);
        window.harness.run_steps(2);
        if !is_kept {
            window.press(Modifiers::NONE, Key::Escape);
        }
        window.harness.drop_at(to);
        window.harness.run_steps(3);
        if !is_kept {
            assert_eq!(flag(&window, "Milestone: Shorter evenings").1, before);
        }
    }
    window.wait_for("Done: Changing a milestone");
    window.wait_until_gone(&before);
    window.press(Modifiers::COMMAND, Key::Z);
    window.wait_for(&before);
}

#[test]
fn a_flag_that_is_clicked_can_be_edited() {
    let mut window = window();
    click_the_chart(&mut window);
    window
        .harness
        .get_by_label_contains("Add a milestone in")
        .click();
    window.wait_for("Milestones of");
    window.type_into("Title", "Shorter evenings");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Milestone: Shorter evenings");
    window.wait_until_gone("Milestones of");
    window
        .harness
        .get_by_label_contains("Milestone: Shorter")
        .click();
    window.wait_for("Milestones of");
    window.type_into("Title", "Longer evenings");
    window.click("Save");
    window.wait_for("Milestone: Longer evenings");
    window.wait_until_gone("Shorter evenings");
}

#[test]
fn a_word_of_ones_own_begins_with_the_month_that_was_clicked() {
    let mut window = window();
    click_the_chart(&mut window);
    let entry = "Your own reading since ";
    let node = window.harness.get_by_label_contains(entry);
    let month = node.accesskit_node().label().expect("a name");
    let month = month
        .trim_start_matches(entry)
        .trim_end_matches('…')
        .to_owned();
    node.click();
    window.wait_for("Your own reading of");
    let since = window.harness.get_by_label("Since which month");
    assert_eq!(since.accesskit_node().value(), Some(month));
}

#[test]
fn what_is_forecast_has_no_word_of_ones_own() {
    let mut window = window();
    let chart = window.harness.get_by_role(Role::Image).rect();
    let future = Pos2::new(chart.right() - 4.0, middle_of_chart(&window).y);
    window.harness.drag_at(future);
    window.harness.drop_at(future);
    window.harness.run_steps(4);
    window.harness.get_by_label_contains("Add a milestone in");
    let own = window
        .harness
        .query_by_label_contains("Your own reading since");
    assert!(own.is_none());
}

#[test]
fn the_chart_is_zoomed_and_moved_by_keyboard() {
    let mut window = window();
    window.harness.get_by_role(Role::Image).focus();
    window.harness.run_steps(2);
    let whole = flag_places(&window);
    window.press(Modifiers::NONE, Key::Plus);
    window.harness.run_steps(3);
    let closer = flag_places(&window);
    assert_ne!(closer, whole);
    window.press(Modifiers::NONE, Key::ArrowLeft);
    window.harness.run_steps(3);
    assert_ne!(flag_places(&window), closer);
    window.press(Modifiers::NONE, Key::Home);
    window.harness.run_steps(3);
    assert_eq!(flag_places(&window), whole);
}

/// Where the flags in sight stand, by name.
fn flag_places(window: &Window) -> Vec<(String, i32)> {
    let flags = window.harness.query_all_by_label_contains("Milestone: ");
    flags
        .map(|flag| {
            let name = flag.accesskit_node().label().expect("a name");
            (name, flag.rect().center().x.round() as i32)
        })
        .collect()
}
