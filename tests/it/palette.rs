//! Everything that can be done, found by typing.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;
use essor::ui::Picked;

use super::window::Window;

const TITLE: &str = "What would you like to do?";

fn window() -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    // Some commands are for the page that is open.
    window.wait_for("Life cycle");
    window
}

fn find(window: &mut Window, text: &str) {
    window.press(Modifiers::COMMAND, Key::K);
    window.wait_for(TITLE);
    window
        .harness
        .get_by_role_and_label(Role::TextInput, TITLE)
        .type_text(text);
    window.harness.run_steps(3);
}

#[test]
fn a_command_is_found_by_the_beginning_of_any_word_of_it() {
    let mut window = window();
    find(&mut window, "MILE");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Milestones of");
}

#[test]
fn a_community_is_found_and_shown() {
    let mut window = window();
    find(&mut window, "info");
    window.press(Modifiers::NONE, Key::Enter);
    // The page that was open goes, and another has its name.
    window.wait_until_gone("amélioration de la qualité");
    let names = window.harness.query_all_by_label("Infopreneurs Québec");
    assert!(names.count() > 0);
}

#[test]
fn someone_of_the_community_in_sight_is_found_and_their_page_opens() {
    let mut window = window();
    find(&mut window, "Amelie Cote");
    window.wait_for("Amélie Côté");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_until_gone(TITLE);
    window.wait_for("Communities and roles");
}

#[test]
fn where_communities_are_compared_anyone_is_found() {
    let mut window = window();
    window.click("Compare");
    window.wait_for("4 of 4 communities in the picture");
    find(&mut window, "Amelie Cote");
    window.wait_for("Amélie Côté");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_until_gone(TITLE);
    window.wait_for("Communities and roles");
}

#[test]
fn what_cannot_be_found_or_done_is_not_offered() {
    let mut window = window();
    find(&mut window, "xyzzy");
    window.wait_for("Nothing has these words");
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::NONE, Key::Escape);
    // Nothing was done yet that could be undone.
    find(&mut window, "undo");
    window.wait_for("Nothing has these words");
}

#[test]
fn the_arrows_go_through_the_finds_and_round() {
    let mut window = window();
    find(&mut window, "re");
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    // The first find in the list of commands.
    window.wait_until_gone(TITLE);
}

#[test]
fn the_help_lists_every_command() {
    let mut window = window();
    find(&mut window, "shortcuts");
    window.press(Modifiers::NONE, Key::Enter);
    window.wait_for("Commands and their shortcuts");
    window.harness.get_by_label("Read the chart as a table");
    window.harness.get_by_label("Version, licence and privacy");
}

#[test]
fn the_history_goes_back_over_several_changes_at_once_and_forth_again() {
    let mut window = window();
    window.press(Modifiers::COMMAND, Key::H);
    window.wait_for("Nothing was changed in this register yet");
    window.press(Modifiers::NONE, Key::Escape);
    for word in ["first", "second"] {
        window.press(Modifiers::COMMAND, Key::R);
        window.wait_for("Your own reading of");
        window.click("Stage · Renewal");
        let why = window.harness.get_by_label("Why");
        why.focus();
        window.harness.run_steps(2);
        window.harness.get_by_label("Why").type_text(word);
        window.harness.run_steps(2);
        window.press(Modifiers::COMMAND, Key::Enter);
        window.wait_until_gone("Your own reading of");
    }
    window.press(Modifiers::COMMAND, Key::H);
    window.wait_for("What was changed");
    // The lines say when; the notice of what was done does not.
    let steps = "A word on a stage · ";
    // The register is read anew after each change.
    while window.harness.query_all_by_label_contains(steps).count() < 2 {
        window.harness.step();
    }
    // A dialog finds its place in its first frames.
    window.harness.run_steps(3);
    let oldest = window.harness.query_all_by_label_contains(steps).last();
    oldest.expect("a step").click();
    window.wait_until_gone("Yours, of");
    // Both can be done again.
    let newest = window.harness.query_all_by_label_contains(steps).next();
    newest.expect("a step").click();
    window.wait_for("Yours, of");
}

#[test]
fn text_is_made_larger_up_to_twice_its_size_and_normal_again() {
    let mut window = window();
    let factor = |window: &Window| window.harness.ctx.zoom_factor();
    assert!((factor(&window) - 1.0).abs() < 1e-6);
    // Where plus is typed with Shift, an equals sign comes.
    for key in [Key::Plus, Key::Equals] {
        let before = factor(&window);
        window.press(Modifiers::COMMAND, key);
        assert!(factor(&window) > before);
    }
    for _ in 0..20 {
        window.press(Modifiers::COMMAND, Key::Plus);
    }
    assert!((factor(&window) - 2.0).abs() < 1e-6);
    window.press(Modifiers::COMMAND, Key::Num0);
    assert!((factor(&window) - 1.0).abs() < 1e-6);
    window.press(Modifiers::COMMAND, Key::Minus);
    assert!(factor(&window) < 1.0);
}
