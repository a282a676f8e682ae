//! The reasons beside the curve, and what they lead to.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;
use essor::i18n::Language;
use essor::ui::Picked;

use super::window::Window;

const REASON: &str = "over the last twelve whole months";

fn window(size: (f32, f32)) -> Window {
    let mut window = Window::slowing(size);
    window.click("Why?");
    window.wait_for("Why this reading");
    window
}

#[test]
fn reasons_and_curve_are_in_sight_together_in_small_windows_too() {
    for size in [(960.0, 600.0), (1280.0, 800.0), (1920.0, 1080.0)] {
        let mut window = window(size);
        window.harness.run_steps(4);
        let chart = window.harness.get_by_role(Role::Image).rect();
        let reason = window.harness.get_by_label_contains(REASON).rect();
        assert!(chart.right() < reason.left(), "{size:?}: side by side");
        assert!(
            reason.right() <= size.0 && reason.bottom() <= size.1,
            "{size:?}"
        );
        // Most of the curve is above the end of the window.
        assert!(chart.top() + 120.0 < size.1, "{size:?}: {chart:?}");
        assert!(chart.width() > 300.0, "{size:?}");
    }
}

#[test]
fn a_reason_leads_to_its_activities_and_escape_puts_the_reasons_away() {
    let mut window = window((1280.0, 800.0));
    window.harness.get_by_label_contains(REASON).click();
    window.wait_for("See the activities, ");
    window
        .harness
        .get_by_label_contains("See the activities, ")
        .click();
    // The journal shows those months alone, and says of how many.
    window.wait_for("Show all");
    window.click("Show all");
    window.wait_until_gone("Show all");

    window.click("Life cycle");
    window.wait_for("Why this reading");
    // A dialog in front has Escape for itself.
    window.press(Modifiers::COMMAND, Key::T);
    window.wait_for("Month");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Month");
    window.harness.get_by_label("Why this reading");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Why this reading");
}

#[test]
fn what_the_ties_say_stands_among_the_reasons_without_a_cause_and_leads_to_health() {
    let mut window = window((1280.0, 800.0));
    window.wait_for("What the ties say");
    window.wait_for("no more than chance.");
    window.harness.get_by_label_contains("CFP, ").click();
    window.wait_for("CFP —");
    window.wait_for("of them rest on one person.");
    window.wait_for("and no cause");
    window.wait_until_gone("no more than chance.");
    // By keys: in the panel it is below the others.
    let link = "See who comes with whom";
    window.harness.get_by_label(link).focus();
    window.harness.run_steps(2);
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("From presences by name at meetings.");
}

#[test]
fn what_the_ties_say_is_said_in_french() {
    let mut window = Window::open_in(Language::Fr, (1280.0, 800.0), true, Picked::Nothing);
    window.wait_for("CFP, ");
    window.harness.get_by_label_contains("CFP, ").click();
    window.wait_for("CFP —");
    window.click("Pourquoi\u{202f}?");
    window.wait_for("Ce que disent les liens");
    window.wait_for("d’entre eux tiennent à une seule personne.");
}

#[test]
fn the_reasons_stay_when_another_community_comes() {
    let mut window = window((1280.0, 800.0));
    window.harness.get_by_label_contains("CFP, ").click();
    window.wait_for("CFP —");
    window.harness.get_by_label("Why this reading");
}

#[test]
fn controls_stay_where_they_are_whatever_is_chosen_with_them() {
    let mut window = window((1280.0, 800.0));
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Why this reading");
    window.harness.run_steps(3);
    let place = |window: &Window, name: &str| window.harness.get_by_label(name).rect().min;
    let controls = [
        "Measure · Activities",
        "Picture · Reference",
        "Period · 3 years",
    ];
    let before = controls.map(|name| place(&window, name));
    window.click("Period · Last 18 months");
    window.wait_for("than in the same months, ");
    // A chosen word is a hair wider than the same unchosen.
    let stays = |window: &Window, n: usize| {
        let moved = controls.iter().zip(before).take(n);
        moved
            .map(|(name, before)| (place(window, name) - before).length())
            .all(|moved| moved < 2.0)
    };
    assert!(stays(&window, 3));
    window.click("Measure · Activities");
    window.harness.run_steps(20);
    assert!(stays(&window, 3));
    window.click("Picture · Reference");
    window.wait_for("real communities of the same age");
    // There, the whole life is shown: no period is to be chosen.
    assert!(stays(&window, 2));
}
