//! The commands: each once, with its name, its keys and when it makes sense.
//! Menus, buttons, the palette, the keys and the help all read the same table;
//! `deeds` has what each does.

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::watching::Displaced;
use crate::i18n::{Language, Tr};

/// What there is now, by which it is told which commands make sense.
// Each of them is there or not, whatever the others are.
#[expect(clippy::struct_excessive_bools)]
#[derive(Clone, Copy, Debug, Default)]
pub struct Situation {
    pub has_register: bool,
    pub has_communities: bool,
    /// Another register is being opened.
    pub is_opening: bool,
    /// The register in sight is not what stands under its name.
    pub displaced: Option<Displaced>,
    pub has_picture: bool,
    /// The page of a community is in sight.
    pub has_community: bool,
    /// How many activities are chosen in the journal.
    pub n_chosen: usize,
    /// The key of the name of what would be undone.
    pub undo: Option<&'static str>,
    pub redo: Option<&'static str>,
    /// A change is being stored, or read after: what can be undone is not
    /// known yet, and nobody has to wait for it.
    pub is_changing: bool,
}

/// All that is known of a command.
struct Spec {
    /// The end of the keys of its words.
    code: &'static str,
    keys: Option<KeyboardShortcut>,
    makes_sense: fn(&Situation) -> bool,
}

macro_rules! commands {
    ($($name:ident, $code:literal, $keys:expr, $makes_sense:expr;)*) => {
        /// The commands that have a name, a shortcut and a hint, the same
        /// wherever they stand.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum UiCommand {
            $($name,)*
        }

        impl UiCommand {
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            fn spec(self) -> Spec {
                match self {
                    $(Self::$name => Spec {
                        code: $code,
                        keys: $keys.into(),
                        makes_sense: $makes_sense,
                    },)*
                }
            }
        }
    };
}

const NONE: Option<KeyboardShortcut> = None;

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn control(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

commands! {
    OpenRegister, "open", control(Key::O), |_| true;
    NewRegister, "new", shift(Key::N), |_| true;
    OpenSample, "sample", NONE, |_| true;
    Import, "import", control(Key::I), |_| true;
    ImportFolder, "folder", shift(Key::I), |_| true;
    ImportHistory, "imports", shift(Key::H), |it| it.has_register;
    MergePeople, "people", shift(Key::M), |it| it.has_register;
    ExportPicture, "export", control(Key::E), |it| it.has_picture;
    ExportLog, "export-log", NONE, |it| it.has_communities;
    ExportAnonymousLog, "export-anonymous-log", NONE, |it| it.has_communities;
    Undo, "undo", control(Key::Z), |it| it.undo.is_some() || it.is_changing;
    Redo, "redo", shift(Key::Z), |it| it.redo.is_some() || it.is_changing;
    History, "history", control(Key::H), |it| it.has_register;
    ShowTable, "table", control(Key::T), |it| it.has_picture;
    OwnWord, "own-word", control(Key::R), |it| it.has_community;
    Milestones, "milestones", control(Key::M), |it| it.has_community;
    NewCommunity, "new-community", shift(Key::G), |it| it.has_register;
    EditCommunity, "edit-community", control(Key::G), |it| it.has_community;
    TextLarger, "text-larger", control(Key::Plus), |_| true;
    TextSmaller, "text-smaller", control(Key::Minus), |_| true;
    TextNormal, "text-normal", control(Key::Num0), |_| true;
    Palette, "palette", control(Key::K), |_| true;
    Shortcuts, "shortcuts", plain(Key::F1), |_| true;
    About, "about", NONE, |_| true;
    LogActivity, "log-activity", control(Key::N), |it| it.has_community;
    SameNextMonth, "same-next-month", shift(Key::D), |it| it.has_community;
    EditActivity, "edit-activity", plain(Key::F2), |it| it.n_chosen > 0;
    DuplicateActivities, "duplicate-activities", control(Key::D), |it| it.n_chosen > 0;
    DeleteActivities, "delete-activities", plain(Key::Delete), |it| it.n_chosen > 0;
    AddMembers, "add-members", NONE, |it| it.has_community;
    Compare, "compare", shift(Key::C), |it| it.has_communities;
}

impl UiCommand {
    pub fn label(self, tr: &Tr) -> String {
        tr.get(&format!("ui-command-{}", self.spec().code))
    }

    pub fn what(self, tr: &Tr) -> String {
        tr.get(&format!("ui-hint-{}", self.spec().code))
    }

    /// What it does, and its shortcut.
    pub fn hint(self, tr: &Tr, ctx: &Context) -> String {
        let hint = self.what(tr);
        match self.shortcut_text(tr, ctx) {
            Some(shortcut) => format!("{hint} ({shortcut})"),
            None => hint,
        }
    }

    pub fn shortcut_text(self, tr: &Tr, ctx: &Context) -> Option<String> {
        self.shortcut().map(|keys| keys_text(keys, tr, ctx))
    }

    pub fn makes_sense(self, situation: &Situation) -> bool {
        (self.spec().makes_sense)(situation)
    }

    fn shortcut(self) -> Option<KeyboardShortcut> {
        self.spec().keys
    }

    /// Other keys for the same, which hands know from other programs. The plus
    /// of most keyboards is typed with Shift, and so becomes an equals sign.
    const ALIASES: [(Key, Self); 2] = [(Key::Equals, Self::TextLarger), (Key::Y, Self::Redo)];

    /// The command whose keys were pressed in this frame. Those with more
    /// modifiers are asked first, since a shortcut also matches its longer kin.
    pub fn pressed(ctx: &Context) -> Option<Self> {
        let mut commands: Vec<(KeyboardShortcut, Self)> = Self::ALL
            .iter()
            .filter_map(|command| Some((command.shortcut()?, *command)))
            .collect();
        commands.sort_by_key(|(keys, _)| !keys.modifiers.shift);
        let aliases = Self::ALIASES
            .into_iter()
            .map(|(key, command)| (KeyboardShortcut::new(Modifiers::COMMAND, key), command));
        let is_pressed = |keys: &KeyboardShortcut| ctx.input_mut(|it| it.consume_shortcut(keys));
        commands
            .into_iter()
            .chain(aliases)
            .find(|(keys, command)| {
                // In a text field these keys belong to the text.
                let is_of_text =
                    matches!(command, Self::Undo | Self::Redo | Self::DeleteActivities)
                        && ctx.text_edit_focused();
                !is_of_text && is_pressed(keys)
            })
            .map(|(_, command)| command)
    }
}

/// Keys as they are called in the user's language; on a Mac by their signs.
pub fn keys_text(keys: KeyboardShortcut, tr: &Tr, ctx: &Context) -> String {
    if ctx.os().is_mac() {
        return ctx.format_shortcut(&keys);
    }
    let mut names = Vec::new();
    if keys.modifiers.command || keys.modifiers.ctrl {
        names.push("Ctrl".to_owned());
    }
    if keys.modifiers.shift {
        names.push(tr.get("ui-key-shift"));
    }
    let is_sign = matches!(keys.logical_key, Key::Plus | Key::Minus);
    names.push(match keys.logical_key {
        Key::Enter => tr.get("ui-key-enter"),
        Key::Delete => tr.get("ui-key-delete"),
        Key::Plus => tr.get("ui-key-plus"),
        Key::Minus => tr.get("ui-key-minus"),
        key => key.name().to_owned(),
    });
    // A plus between keys is told from the key by the room around it.
    let has_signs = is_sign && tr.language() == Language::Fr;
    names.join(if has_signs { " + " } else { "+" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_names_of_the_language() {
        let ctx = Context::default();
        ctx.set_os(eframe::egui::os::OperatingSystem::Nix);
        let (fr, en) = (Tr::new(Language::Fr), Tr::new(Language::En));
        for (command, in_french, in_english) in [
            (UiCommand::TextLarger, "Ctrl + +", "Ctrl+Plus"),
            (UiCommand::TextSmaller, "Ctrl + −", "Ctrl+Minus"),
            (UiCommand::TextNormal, "Ctrl+0", "Ctrl+0"),
            (UiCommand::Redo, "Ctrl+Maj+Z", "Ctrl+Shift+Z"),
            (UiCommand::DeleteActivities, "Suppr", "Delete"),
            (UiCommand::EditActivity, "F2", "F2"),
        ] {
            let text = |tr| command.shortcut_text(tr, &ctx);
            assert_eq!(text(&fr).as_deref(), Some(in_french));
            assert_eq!(text(&en).as_deref(), Some(in_english));
        }
    }

    #[test]
    fn no_two_commands_have_the_same_keys() {
        for (place, command) in UiCommand::ALL.iter().enumerate() {
            for other in UiCommand::ALL.iter().skip(place + 1) {
                let keys = command.shortcut();
                assert!(
                    keys.is_none() || keys != other.shortcut(),
                    "{command:?} {other:?}"
                );
            }
        }
    }
}
