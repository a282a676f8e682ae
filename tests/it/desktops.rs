//! The window as each system has it: the same program, told that it stands on
//! another desktop.

use eframe::egui::accesskit::Role;
use eframe::egui::os::OperatingSystem;
use eframe::egui::{Event, Key, Modifiers, TextStyle, ViewportCommand, ViewportId};
use egui_kittest::kittest::Queryable;
use essor::ui::Picked;

use crate::window::Window;

/// What a key with ⌘ is told as, and with Ctrl elsewhere.
const MAC: Modifiers = Modifiers::MAC_CMD.plus(Modifiers::COMMAND);
const CTRL: Modifiers = Modifiers::CTRL.plus(Modifiers::COMMAND);
const CLOSE: ViewportCommand = ViewportCommand::Close;

fn window_on(os: OperatingSystem) -> Window {
    let mut window = Window::open((1280.0, 800.0), true, Picked::Nothing);
    window.harness.ctx.set_os(os);
    window.wait_for("Life cycle");
    window
}

impl Window {
    /// Presses keys; what the window asks the desktop for in that frame.
    fn hit(&mut self, modifiers: Modifiers, key: Key) -> Vec<ViewportCommand> {
        let input = self.harness.input_mut();
        input.events.push(Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        });
        self.harness.step();
        let output = self.harness.output();
        let root = output.viewport_output.get(&ViewportId::ROOT);
        let asked = root.map(|it| it.commands.clone()).unwrap_or_default();
        self.harness.run_steps(2);
        asked
    }
}

#[test]
fn the_window_is_left_by_the_keys_of_its_desktop() {
    for (os, modifiers) in [
        (OperatingSystem::Nix, CTRL),
        (OperatingSystem::Windows, CTRL),
        (OperatingSystem::Mac, MAC),
    ] {
        let mut window = window_on(os);
        assert!(window.hit(modifiers, Key::Q).contains(&CLOSE), "{os:?}");
        let is_mac = os == OperatingSystem::Mac;
        let asked = window.hit(modifiers, Key::W);
        assert_eq!(asked.contains(&CLOSE), is_mac, "{os:?}");
        let asked = window.hit(modifiers, Key::M);
        let minimised = ViewportCommand::Minimized(true);
        assert_eq!(asked.contains(&minimised), is_mac, "{os:?}");
    }
}

#[test]
fn what_is_filled_in_is_asked_about_before_the_window_is_left() {
    for (os, modifiers) in [(OperatingSystem::Nix, CTRL), (OperatingSystem::Mac, MAC)] {
        let mut window = window_on(os);
        window.press(modifiers, Key::R);
        window.wait_for("Your own reading of");
        window.click("Stage · Renewal");
        window.type_into("Why", "they say so");
        assert!(!window.hit(modifiers, Key::Q).contains(&CLOSE), "{os:?}");
        window.wait_for("What was filled in is not stored");
        window.click("Close without storing");
        window.wait_until_gone("Your own reading of");
        assert!(window.hit(modifiers, Key::Q).contains(&CLOSE), "{os:?}");
    }
}

#[test]
fn on_a_mac_what_is_closed_is_the_dialog_in_front() {
    let mut window = window_on(OperatingSystem::Mac);
    window.press(MAC, Key::Comma);
    window.wait_for("Text: 100%");
    assert!(!window.hit(MAC, Key::W).contains(&CLOSE));
    window.wait_until_gone("Text: 100%");
    assert!(window.hit(MAC, Key::W).contains(&CLOSE));
}

#[test]
fn the_settings_are_changed_at_once() {
    let mut window = window_on(OperatingSystem::Nix);
    window.press(CTRL, Key::Comma);
    window.wait_for("Text: 100%");
    window.click("Larger text");
    assert!(window.harness.ctx.zoom_factor() > 1.0);
    window.press(CTRL, Key::Num0);
    assert!((window.harness.ctx.zoom_factor() - 1.0).abs() < 1e-6);
    window.click("Theme · Dark");
    assert!(window.harness.ctx.global_style().visuals.dark_mode);
    window.click("Language · Français");
    window.wait_for("Réglages");
    window.press(Modifiers::NONE, Key::Escape);
    window.wait_until_gone("Réglages");
}

#[test]
fn menus_and_tooltips_name_the_keys_of_the_desktop() {
    for (os, open, redo, quit) in [
        (OperatingSystem::Nix, "Ctrl+O", "Ctrl+Shift+Z", "Ctrl+Q"),
        (OperatingSystem::Windows, "Ctrl+O", "Ctrl+Shift+Z", "Ctrl+Q"),
        (OperatingSystem::Mac, "⌘O", "⇧⌘Z", "⌘Q"),
    ] {
        let mut window = window_on(os);
        window.click("Register");
        for keys in [open, quit] {
            let names = window.harness.query_all_by_label_contains(keys);
            assert!(names.count() > 0, "{os:?} {keys}");
        }
        window.press(Modifiers::NONE, Key::Escape);
        window.press(Modifiers::NONE, Key::F1);
        window.click("Keys");
        window.wait_for("Commands and their shortcuts");
        window.harness.get_by_label(redo);
        let is_mac = os == OperatingSystem::Mac;
        let close = window.harness.query_all_by_label("Close window");
        assert_eq!(close.count() > 0, is_mac);
        let odd = if is_mac { "Ctrl" } else { "⌘" };
        let names = window.harness.query_all_by_label_contains(odd);
        assert_eq!(names.count(), 0, "{os:?}");
    }
}

#[test]
fn the_signs_of_the_keys_of_a_mac_can_be_drawn() {
    let window = window_on(OperatingSystem::Mac);
    let signs = "⇧⌘↩";
    for style in [TextStyle::Body, TextStyle::Button, TextStyle::Small] {
        let font = style.resolve(&window.harness.ctx.global_style());
        let has = window
            .harness
            .ctx
            .fonts_mut(|it| it.has_glyphs(&font, signs));
        assert!(has, "{style:?}");
    }
}

#[test]
fn activities_are_deleted_by_either_key_on_a_mac() {
    for key in [Key::Backspace, Key::Delete] {
        let mut window = window_on(OperatingSystem::Mac);
        window.click("Journal");
        window.wait_for("List of");
        window.harness.get_by_role(Role::ListBox).focus();
        window.harness.run_steps(3);
        window.press(Modifiers::NONE, Key::ArrowDown);
        window.wait_for("1 selected");
        window.press(Modifiers::NONE, key);
        window.wait_for("Done: Deleting activities");
    }
}
