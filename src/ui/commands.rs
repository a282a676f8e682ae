//! The commands: each once, with its name, its keys and when it makes sense.
//! Menus, buttons, the palette, the keys and the help all read the same table;
//! `deeds` has what each does.

use eframe::egui::{Context, Key, KeyboardShortcut};

use super::keys::{Keys, keys_text_on};
use super::platform::Platform;
use super::watching::Displaced;
use crate::i18n::Tr;

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
    /// It quietly asks something.
    pub has_prompt: bool,
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
    keys: Keys,
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
                        keys: const { $keys },
                        makes_sense: $makes_sense,
                    },)*
                }
            }
        }
    };
}

const NONE: Keys = Keys::NONE;

const fn plain(key: Key) -> Keys {
    Keys::plain(key)
}

const fn command(key: Key) -> Keys {
    Keys::command(key)
}

const fn shift(key: Key) -> Keys {
    Keys::shift(key)
}

/// On a Mac, the system keeps ⌘H and ⌘M for hiding and minimising windows, and
/// the key that is called Delete there deletes backwards.
const HISTORY: Keys = command(Key::H).on_mac(command(Key::Y));
const MILESTONES: Keys = command(Key::M).on_mac(command(Key::J));
const REDO: Keys = shift(Key::Z).or(command(Key::Y)).on_mac(shift(Key::Z));
const HELP_OF_MAC: Keys = command(Key::Questionmark).or(shift(Key::Slash));
const HELP: Keys = plain(Key::F1).on_mac(HELP_OF_MAC.or(plain(Key::F1)));
const DELETE_OF_MAC: Keys = plain(Key::Backspace).or(plain(Key::Delete));
const DELETE: Keys = plain(Key::Delete).on_mac(DELETE_OF_MAC.or(command(Key::Backspace)));
/// The plus of most keyboards is typed with Shift, and so becomes an equals sign.
const LARGER: Keys = command(Key::Plus).or(command(Key::Equals));
/// Whoever looks for something presses the one or the other.
const FIND: Keys = command(Key::K).or(command(Key::F));
const CLOSE: Keys = NONE.on_mac(command(Key::W));
const MINIMISE: Keys = NONE.on_mac(command(Key::M));

commands! {
    OpenRegister, "open", command(Key::O), |_| true;
    NewRegister, "new", shift(Key::N), |_| true;
    OpenSample, "sample", NONE, |_| true;
    Import, "import", command(Key::I), |_| true;
    ImportFolder, "folder", shift(Key::I), |_| true;
    ImportHistory, "imports", shift(Key::H), |it| it.has_register;
    MergePeople, "people", shift(Key::M), |it| it.has_register;
    ExportPicture, "export", command(Key::E), |it| it.has_picture;
    ExportLog, "export-log", NONE, |it| it.has_communities;
    ExportAnonymousLog, "export-anonymous-log", NONE, |it| it.has_communities;
    Undo, "undo", command(Key::Z), |it| it.undo.is_some() || it.is_changing;
    Redo, "redo", REDO, |it| it.redo.is_some() || it.is_changing;
    History, "history", HISTORY, |it| it.has_register;
    ShowTable, "table", command(Key::T), |it| it.has_picture;
    Why, "why", shift(Key::P), |it| it.has_community;
    OwnWord, "own-word", command(Key::R), |it| it.has_community;
    Milestones, "milestones", MILESTONES, |it| it.has_community;
    NewCommunity, "new-community", shift(Key::G), |it| it.has_register;
    EditCommunity, "edit-community", command(Key::G), |it| it.has_community;
    TextLarger, "text-larger", LARGER, |_| true;
    TextSmaller, "text-smaller", command(Key::Minus), |_| true;
    TextNormal, "text-normal", command(Key::Num0), |_| true;
    Palette, "palette", FIND, |_| true;
    Guide, "guide", HELP, |_| true;
    Shortcuts, "shortcuts", NONE, |_| true;
    Settings, "settings", command(Key::Comma), |_| true;
    About, "about", NONE, |_| true;
    Minimise, "minimise", MINIMISE, |_| true;
    CloseWindow, "close-window", CLOSE, |_| true;
    Quit, "quit", command(Key::Q), |_| true;
    LogActivity, "log-activity", command(Key::N), |it| it.has_communities;
    SameNextMonth, "same-next-month", shift(Key::D), |it| it.has_community;
    EditActivity, "edit-activity", plain(Key::F2), |it| it.n_chosen > 0;
    DuplicateActivities, "duplicate-activities", command(Key::D), |it| it.n_chosen > 0;
    DeleteActivities, "delete-activities", DELETE, |it| it.n_chosen > 0;
    Copies, "copies", shift(Key::B), |it| it.has_register;
    AddMembers, "add-members", NONE, |it| it.has_community;
    Compare, "compare", shift(Key::C), |it| it.has_communities;
    DismissPrompt, "dismiss-prompt", plain(Key::F8), |it| it.has_prompt;
    BesideModel, "model-table", NONE, |it| it.has_community;
    GroupKind, "group-kind", NONE, |it| it.has_community;
    ShowCheckups, "show-checkups", NONE, |it| it.has_community;
    NewCheckup, "checkup", NONE, |it| it.has_community;
    CheckupForm, "form-of-checkup", NONE, |it| it.has_community;
    CheckupAnswers, "answers-to-checkup", NONE, |it| it.has_community;
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
        self.shortcut_text_on(Platform::of(ctx), tr)
    }

    fn shortcut_text_on(self, platform: Platform, tr: &Tr) -> Option<String> {
        let shown = self.keys(platform).next()?;
        Some(keys_text_on(platform, shown, tr))
    }

    pub fn makes_sense(self, situation: &Situation) -> bool {
        (self.spec().makes_sense)(situation)
    }

    /// Its keys, the one that is shown first.
    fn keys(self, platform: Platform) -> impl Iterator<Item = KeyboardShortcut> {
        self.spec().keys.on(platform)
    }

    /// The commands of a platform. Windows and Linux have the buttons of their
    /// windows where a Mac has keys, too.
    pub fn all_on(platform: Platform) -> impl Iterator<Item = Self> {
        let is_of_mac = |it: &Self| matches!(it, Self::Minimise | Self::CloseWindow);
        let commands = Self::ALL.iter().copied();
        commands.filter(move |it| platform == Platform::Mac || !is_of_mac(it))
    }

    /// The commands that are of the program and not of a register, in the order
    /// of the platform's menus.
    pub const fn of_the_program(platform: Platform) -> &'static [Self] {
        match platform {
            Platform::Mac => &[
                Self::Palette,
                Self::Guide,
                Self::About,
                Self::Settings,
                Self::Minimise,
                Self::CloseWindow,
                Self::Quit,
            ],
            Platform::Linux | Platform::Windows => &[
                Self::Palette,
                Self::Settings,
                Self::Guide,
                Self::About,
                Self::Quit,
            ],
        }
    }

    /// The command whose keys were pressed in this frame. Those with more
    /// modifiers are asked first, since a shortcut also matches its longer kin.
    pub fn pressed(ctx: &Context) -> Option<Self> {
        let platform = Platform::of(ctx);
        let mut commands: Vec<(KeyboardShortcut, Self)> = Self::all_on(platform)
            .flat_map(|command| command.keys(platform).map(move |keys| (keys, command)))
            .collect();
        commands.sort_by_key(|(keys, _)| !keys.modifiers.shift);
        let is_pressed = |keys: &KeyboardShortcut| ctx.input_mut(|it| it.consume_shortcut(keys));
        commands
            .into_iter()
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

#[cfg(test)]
mod tests;
