use eframe::egui::os::OperatingSystem;
use eframe::egui::{Event, Modifiers, RawInput};

use super::*;
use crate::i18n::Language;
use crate::ui::keys::keys_text;

const PLATFORMS: [(Platform, OperatingSystem); 3] = [
    (Platform::Linux, OperatingSystem::Nix),
    (Platform::Windows, OperatingSystem::Windows),
    (Platform::Mac, OperatingSystem::Mac),
];

/// The commands with keys, a line each: the keys shown, and after them those
/// that do the same.
fn table(platform: Platform, tr: &Tr) -> Vec<String> {
    UiCommand::all_on(platform)
        .filter_map(|command| {
            let keys = command.keys(platform);
            let names: Vec<_> = keys.map(|it| keys_text_on(platform, it, tr)).collect();
            (!names.is_empty()).then(|| format!("{}: {}", command.spec().code, names.join(", ")))
        })
        .collect()
}

const USUAL: &[&str] = &[
    "open: Ctrl+O",
    "new: Ctrl+Shift+N",
    "import: Ctrl+I",
    "folder: Ctrl+Shift+I",
    "imports: Ctrl+Shift+H",
    "people: Ctrl+Shift+M",
    "export: Ctrl+E",
    "undo: Ctrl+Z",
    "redo: Ctrl+Shift+Z, Ctrl+Y",
    "history: Ctrl+H",
    "table: Ctrl+T",
    "why: Ctrl+Shift+P",
    "own-word: Ctrl+R",
    "milestones: Ctrl+M",
    "new-community: Ctrl+Shift+G",
    "edit-community: Ctrl+G",
    "text-larger: Ctrl+Plus, Ctrl+=",
    "text-smaller: Ctrl+Minus",
    "text-normal: Ctrl+0",
    "palette: Ctrl+K, Ctrl+F",
    "guide: F1",
    "settings: Ctrl+,",
    "quit: Ctrl+Q",
    "log-activity: Ctrl+N",
    "same-next-month: Ctrl+Shift+D",
    "edit-activity: F2",
    "duplicate-activities: Ctrl+D",
    "delete-activities: Delete",
    "copies: Ctrl+Shift+B",
    "compare: Ctrl+Shift+C",
    "dismiss-prompt: F8",
];

const MAC: &[&str] = &[
    "open: ⌘O",
    "new: ⇧⌘N",
    "import: ⌘I",
    "folder: ⇧⌘I",
    "imports: ⇧⌘H",
    "people: ⇧⌘M",
    "export: ⌘E",
    "undo: ⌘Z",
    "redo: ⇧⌘Z",
    "history: ⌘Y",
    "table: ⌘T",
    "why: ⇧⌘P",
    "own-word: ⌘R",
    "milestones: ⌘J",
    "new-community: ⇧⌘G",
    "edit-community: ⌘G",
    "text-larger: ⌘+, ⌘=",
    "text-smaller: ⌘−",
    "text-normal: ⌘0",
    "palette: ⌘K, ⌘F",
    "guide: ⌘?, ⇧⌘/, F1",
    "settings: ⌘,",
    "minimise: ⌘M",
    "close-window: ⌘W",
    "quit: ⌘Q",
    "log-activity: ⌘N",
    "same-next-month: ⇧⌘D",
    "edit-activity: F2",
    "duplicate-activities: ⌘D",
    "delete-activities: Delete, Delete, ⌘Delete",
    "copies: ⇧⌘B",
    "compare: ⇧⌘C",
    "dismiss-prompt: F8",
];

#[test]
fn each_system_has_its_own_keys_and_names_of_keys() {
    let tr = Tr::new(Language::En);
    assert_eq!(table(Platform::Linux, &tr), USUAL);
    assert_eq!(table(Platform::Windows, &tr), USUAL);
    assert_eq!(table(Platform::Mac, &tr), MAC);
}

#[test]
fn keys_have_the_names_of_the_language() {
    let (fr, en) = (Tr::new(Language::Fr), Tr::new(Language::En));
    for (command, in_french, in_english, on_mac) in [
        (UiCommand::TextLarger, "Ctrl + +", "Ctrl+Plus", "⌘+"),
        (UiCommand::TextSmaller, "Ctrl + −", "Ctrl+Minus", "⌘−"),
        (UiCommand::TextNormal, "Ctrl+0", "Ctrl+0", "⌘0"),
        (UiCommand::Redo, "Ctrl+Maj+Z", "Ctrl+Shift+Z", "⇧⌘Z"),
        (UiCommand::DeleteActivities, "Suppr", "Delete", "Suppr"),
        (UiCommand::EditActivity, "F2", "F2", "F2"),
        (UiCommand::LogActivity, "Ctrl+N", "Ctrl+N", "⌘N"),
    ] {
        for (platform, os) in PLATFORMS {
            let ctx = Context::default();
            ctx.set_os(os);
            let (french, english) = match platform {
                Platform::Mac => (on_mac, None),
                _ => (in_french, Some(in_english)),
            };
            let text = |tr| command.shortcut_text(tr, &ctx);
            assert_eq!(text(&fr).as_deref(), Some(french));
            assert!(english.is_none() || text(&en).as_deref() == english);
        }
    }
    let store = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);
    let ctx = Context::default();
    for (_, os) in PLATFORMS {
        ctx.set_os(os);
        let name = keys_text(store, &fr, &ctx);
        assert_eq!(name == "⌘↩", os == OperatingSystem::Mac, "{name}");
        assert!(command_is_in_the_hint(&fr, &ctx));
    }
}

/// A tooltip names the keys as the menu does.
fn command_is_in_the_hint(tr: &Tr, ctx: &Context) -> bool {
    let command = UiCommand::LogActivity;
    let keys = command.shortcut_text(tr, ctx).expect("it has keys");
    command.hint(tr, ctx).ends_with(&format!("({keys})"))
}

#[test]
fn no_two_commands_have_the_same_keys() {
    for (platform, _) in PLATFORMS {
        let keys: Vec<_> = UiCommand::all_on(platform)
            .flat_map(|command| command.keys(platform).map(move |keys| (keys, command)))
            .collect();
        for (place, (keys_of_one, one)) in keys.iter().enumerate() {
            for (keys_of_other, other) in keys.iter().skip(place + 1) {
                assert_ne!(keys_of_one, keys_of_other, "{platform:?} {one:?} {other:?}");
            }
        }
    }
}

/// What the window hears when a key is pressed with these modifiers.
fn pressed(os: OperatingSystem, modifiers: Modifiers, key: Key) -> Option<UiCommand> {
    let ctx = Context::default();
    ctx.set_os(os);
    let mut heard = None;
    let event = Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    };
    let input = RawInput {
        events: vec![event],
        ..RawInput::default()
    };
    let mut output = ctx.run_ui(input, |ui| heard = UiCommand::pressed(ui.ctx()));
    output.textures_delta.clear();
    heard
}

#[test]
fn what_is_pressed_on_each_keyboard_is_heard() {
    use OperatingSystem::{Mac, Nix, Windows};
    // As the window library tells them: ⌘ is command there, Ctrl elsewhere.
    let ctrl = Modifiers::CTRL.plus(Modifiers::COMMAND);
    let cmd = Modifiers::MAC_CMD.plus(Modifiers::COMMAND);
    let (shift, none) = (Modifiers::SHIFT, Modifiers::NONE);
    for (os, modifiers, key, heard) in [
        (Nix, ctrl, Key::Q, Some(UiCommand::Quit)),
        (Windows, ctrl, Key::Q, Some(UiCommand::Quit)),
        (Mac, cmd, Key::Q, Some(UiCommand::Quit)),
        (Mac, cmd, Key::Comma, Some(UiCommand::Settings)),
        (Mac, cmd, Key::W, Some(UiCommand::CloseWindow)),
        (Nix, ctrl, Key::W, None),
        (Windows, ctrl, Key::W, None),
        (Mac, cmd, Key::M, Some(UiCommand::Minimise)),
        (Nix, ctrl, Key::M, Some(UiCommand::Milestones)),
        (Nix, ctrl, Key::Y, Some(UiCommand::Redo)),
        (Windows, ctrl, Key::Y, Some(UiCommand::Redo)),
        (Mac, cmd, Key::Y, Some(UiCommand::History)),
        (Mac, cmd.plus(shift), Key::Z, Some(UiCommand::Redo)),
        (Mac, cmd, Key::Z, Some(UiCommand::Undo)),
        (Windows, ctrl.plus(shift), Key::Z, Some(UiCommand::Redo)),
        (Mac, none, Key::Backspace, Some(UiCommand::DeleteActivities)),
        (Mac, none, Key::Delete, Some(UiCommand::DeleteActivities)),
        (Mac, cmd, Key::Backspace, Some(UiCommand::DeleteActivities)),
        (Nix, none, Key::Backspace, None),
        (
            Windows,
            none,
            Key::Delete,
            Some(UiCommand::DeleteActivities),
        ),
        (
            Mac,
            cmd.plus(shift),
            Key::Questionmark,
            Some(UiCommand::Guide),
        ),
        // Hiding windows is the system's.
        (Mac, cmd, Key::H, None),
        // Ctrl of a Mac is no ⌘: in a text field it moves the caret.
        (Mac, Modifiers::CTRL, Key::N, None),
        (Mac, Modifiers::CTRL, Key::K, None),
    ] {
        assert_eq!(
            pressed(os, modifiers, key),
            heard,
            "{os:?} {modifiers:?} {key:?}"
        );
    }
}

#[test]
fn the_menu_of_the_program_has_what_belongs_to_the_platform() {
    for (platform, _) in PLATFORMS {
        let menu = UiCommand::of_the_program(platform);
        assert_eq!(menu.last(), Some(&UiCommand::Quit));
        for command in menu {
            assert!(UiCommand::all_on(platform).any(|it| it == *command));
        }
        for always in [UiCommand::Guide, UiCommand::Settings, UiCommand::About] {
            assert!(menu.contains(&always));
        }
        let is_mac = platform == Platform::Mac;
        assert_eq!(menu.contains(&UiCommand::CloseWindow), is_mac);
        assert_eq!(menu.contains(&UiCommand::Minimise), is_mac);
    }
}
