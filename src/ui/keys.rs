//! The keys of commands: on each platform those that hands know there, called
//! as they are called there.

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::platform::Platform;
use crate::i18n::{Language, Tr};

/// The first is shown, the others do the same.
type UpToThree = [Option<KeyboardShortcut>; 3];

/// The keys of a command.
///
/// `Modifiers::COMMAND` is ⌘ on a Mac and Ctrl elsewhere: egui tells the one
/// from the other in what was pressed, and Ctrl on a Mac is none of ours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keys {
    usual: UpToThree,
    mac: UpToThree,
}

impl Keys {
    pub(crate) const NONE: Self = Self {
        usual: [None; 3],
        mac: [None; 3],
    };

    const fn one(modifiers: Modifiers, key: Key) -> Self {
        let keys = [Some(KeyboardShortcut::new(modifiers, key)), None, None];
        Self {
            usual: keys,
            mac: keys,
        }
    }

    /// A key alone.
    pub(crate) const fn plain(key: Key) -> Self {
        Self::one(Modifiers::NONE, key)
    }

    /// With ⌘ or Ctrl.
    pub(crate) const fn command(key: Key) -> Self {
        Self::one(Modifiers::COMMAND, key)
    }

    /// With ⌘ or Ctrl, and Shift.
    pub(crate) const fn shift(key: Key) -> Self {
        Self::one(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
    }

    /// These do the same.
    #[must_use]
    pub(crate) const fn or(self, other: Self) -> Self {
        Self {
            usual: with(self.usual, other.usual[0]),
            mac: with(self.mac, other.mac[0]),
        }
    }

    /// On a Mac it is these instead.
    #[must_use]
    pub(crate) const fn on_mac(self, other: Self) -> Self {
        Self {
            mac: other.mac,
            ..self
        }
    }

    /// Those of a platform, the one that is shown first.
    pub(crate) fn on(self, platform: Platform) -> impl Iterator<Item = KeyboardShortcut> {
        let keys = match platform {
            Platform::Mac => self.mac,
            Platform::Linux | Platform::Windows => self.usual,
        };
        keys.into_iter().flatten()
    }
}

const fn with(keys: UpToThree, next: Option<KeyboardShortcut>) -> UpToThree {
    match keys {
        [first, None, _] => [first, next, None],
        [first, second, _] => [first, second, next],
    }
}

/// Keys as they are called on this platform, in the user's language.
pub(crate) fn keys_text(keys: KeyboardShortcut, tr: &Tr, ctx: &Context) -> String {
    keys_text_on(Platform::of(ctx), keys, tr)
}

/// On a Mac they are called by their signs, in the order of its menus.
pub(crate) fn keys_text_on(platform: Platform, keys: KeyboardShortcut, tr: &Tr) -> String {
    let KeyboardShortcut {
        modifiers,
        logical_key: key,
    } = keys;
    if platform == Platform::Mac {
        let shift = if modifiers.shift { "⇧" } else { "" };
        let command = if modifiers.command { "⌘" } else { "" };
        return format!("{shift}{command}{}", sign_of(key, tr));
    }
    let mut names = Vec::new();
    if modifiers.command {
        names.push("Ctrl".to_owned());
    }
    if modifiers.shift {
        names.push(tr.get("ui-key-shift"));
    }
    names.push(name_of(key, tr));
    // A plus between keys is told from the key by the room around it.
    let is_sign = matches!(key, Key::Plus | Key::Minus);
    let has_room = is_sign && tr.language() == Language::Fr;
    names.join(if has_room { " + " } else { "+" })
}

fn name_of(key: Key, tr: &Tr) -> String {
    match key {
        Key::Enter => tr.get("ui-key-enter"),
        Key::Delete => tr.get("ui-key-delete"),
        Key::Plus => tr.get("ui-key-plus"),
        Key::Minus => tr.get("ui-key-minus"),
        key => key.symbol_or_name().to_owned(),
    }
}

/// What stands on a key of a Mac. The one that deletes backwards is called
/// what elsewhere the one that deletes forwards is.
fn sign_of(key: Key, tr: &Tr) -> String {
    match key {
        Key::Enter => "↩".to_owned(),
        Key::Backspace => tr.get("ui-key-delete"),
        key => key.symbol_or_name().to_owned(),
    }
}
