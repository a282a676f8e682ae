//! From nothing to a curve, as someone who starts Essor for the first time.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};
use essor::i18n::{Language, Tr};
use essor::ui::Picked;

use super::window::Window;

const WAYS: [&str; 3] = ["ui-command-import", "ui-command-sample", "ui-command-new"];

#[test]
fn the_first_page_has_three_ways_in_order_and_says_that_files_can_be_dropped() {
    for (language, dropped, kinds) in [
        (Language::En, "drop it", "LibreOffice"),
        (Language::Fr, "déposez-le", "LibreOffice"),
    ] {
        for size in [(1280.0, 800.0), (960.0, 600.0), (480.0, 400.0)] {
            let tr = Tr::new(language);
            let mut window = Window::open_in(language, size, false, Picked::Nothing);
            window.wait_for(&tr.get("ui-welcome-title"));
            let ways = WAYS.map(|key| {
                let name = tr.get(key);
                let way = window.harness.get_by_role_and_label(Role::Button, &name);
                let words = way.accesskit_node().description();
                (way.rect(), words.expect("what it is for"))
            });
            assert!(ways[0].0.bottom() <= ways[1].0.top());
            assert!(ways[1].0.bottom() <= ways[2].0.top());
            for (rect, _) in &ways {
                assert!(rect.right() <= size.0, "{size:?}: {rect}");
            }
            let words = &ways[0].1;
            for told in [dropped, kinds, "Teams", "CSV"] {
                assert!(words.contains(told), "{told}: {words}");
            }
        }
    }
}

/// Goes on by Tab until what has this name has the focus, then presses Enter.
fn go_to(window: &mut Window, label: &str) {
    window.wait_for(label);
    for _ in 0..60 {
        let is_there = {
            let mut there = window.harness.query_all_by_label(label);
            there.any(|node| node.is_focused())
        };
        if is_there {
            window.press(Modifiers::NONE, Key::Enter);
            return;
        }
        window.press(Modifiers::NONE, Key::Tab);
    }
    panic!("{label} is not reached by Tab");
}

#[test]
fn one_comes_from_nothing_to_a_curve_by_keys_alone_and_each_page_tells_the_next_step() {
    for language in [Language::En, Language::Fr] {
        let tr = Tr::new(language);
        let folder = tempfile::tempdir().expect("a folder");
        let place = Picked::File(folder.path().join("mine.essor"));
        let mut window = Window::open_in(language, (1280.0, 800.0), false, place);
        go_to(&mut window, &tr.get("ui-command-new"));
        window.wait_for(&tr.get("ui-empty-title"));
        window.wait_for(&tr.get("ui-empty-body"));
        go_to(&mut window, &tr.get("ui-command-new-community"));
        window.wait_for(&tr.get("ui-community-acronym"));
        window.type_into(&tr.get("ui-community-name"), "Atelier");
        window.press(Modifiers::COMMAND, Key::Enter);
        window.wait_for(&tr.get("ui-no-activity-title"));
        window.wait_for(&tr.get("ui-no-activity-body"));
        go_to(&mut window, &tr.get("ui-command-log-activity"));
        window.wait_for(&tr.get("ui-entry-counts"));
        window.type_into(&tr.get("ui-journal-field-present"), "9");
        window.press(Modifiers::NONE, Key::Enter);
        window.wait_until_gone(&tr.get("ui-no-activity-body"));
        // The chart is there, and says of what it is.
        let chart = window.harness.get_by_role(Role::Image);
        let said = chart.accesskit_node().description().expect("a summary");
        assert!(said.contains("Atelier"), "{said}");
    }
}
