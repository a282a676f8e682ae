//! What the user can ask for. Panels and dialogs push [`Action`]s; the app
//! carries them out after drawing.

use std::path::PathBuf;

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::picking::Purpose;
use crate::app::{
    Command, FileDone, ImportFile, PictureChoices, PictureFormat, SavedMapping, ThemeChoice,
};
use crate::chart::ChartKind;
use crate::domain::{CommunityId, ImportId, Measure, MilestoneId, Month, PersonId};
use crate::i18n::{Language, Tr};

/// The commands that have a name, a shortcut and a hint, the same wherever
/// they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UiCommand {
    OpenRegister,
    NewRegister,
    OpenSample,
    Import,
    ImportFolder,
    ImportHistory,
    MergePeople,
    ExportPicture,
    ExportLog,
    ExportAnonymousLog,
    Undo,
    Redo,
    History,
    ShowTable,
    OwnWord,
    Milestones,
    NewCommunity,
    EditCommunity,
    TextLarger,
    TextSmaller,
    TextNormal,
    Palette,
    Shortcuts,
    About,
    LogActivity,
    SameNextMonth,
    EditActivity,
    DuplicateActivities,
    DeleteActivities,
    AddMembers,
    Compare,
}

impl UiCommand {
    pub const ALL: [Self; 31] = [
        Self::OpenRegister,
        Self::NewRegister,
        Self::OpenSample,
        Self::Import,
        Self::ImportFolder,
        Self::ImportHistory,
        Self::MergePeople,
        Self::ExportPicture,
        Self::ExportLog,
        Self::ExportAnonymousLog,
        Self::Undo,
        Self::Redo,
        Self::History,
        Self::ShowTable,
        Self::OwnWord,
        Self::Milestones,
        Self::NewCommunity,
        Self::EditCommunity,
        Self::TextLarger,
        Self::TextSmaller,
        Self::TextNormal,
        Self::Palette,
        Self::Shortcuts,
        Self::About,
        Self::LogActivity,
        Self::SameNextMonth,
        Self::EditActivity,
        Self::DuplicateActivities,
        Self::DeleteActivities,
        Self::AddMembers,
        Self::Compare,
    ];

    const fn code(self) -> &'static str {
        match self {
            Self::OpenRegister => "open",
            Self::NewRegister => "new",
            Self::OpenSample => "sample",
            Self::Import => "import",
            Self::ImportFolder => "folder",
            Self::ImportHistory => "imports",
            Self::MergePeople => "people",
            Self::ExportPicture => "export",
            Self::ExportLog => "export-log",
            Self::ExportAnonymousLog => "export-anonymous-log",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::History => "history",
            Self::ShowTable => "table",
            Self::OwnWord => "own-word",
            Self::Milestones => "milestones",
            Self::NewCommunity => "new-community",
            Self::EditCommunity => "edit-community",
            Self::TextLarger => "text-larger",
            Self::TextSmaller => "text-smaller",
            Self::TextNormal => "text-normal",
            Self::Palette => "palette",
            Self::Shortcuts => "shortcuts",
            Self::About => "about",
            Self::LogActivity => "log-activity",
            Self::SameNextMonth => "same-next-month",
            Self::EditActivity => "edit-activity",
            Self::DuplicateActivities => "duplicate-activities",
            Self::DeleteActivities => "delete-activities",
            Self::AddMembers => "add-members",
            Self::Compare => "compare",
        }
    }

    pub fn label(self, tr: &Tr) -> String {
        tr.get(&format!("ui-command-{}", self.code()))
    }

    pub fn what(self, tr: &Tr) -> String {
        tr.get(&format!("ui-hint-{}", self.code()))
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

    const fn shortcut(self) -> Option<KeyboardShortcut> {
        let control = Modifiers::COMMAND;
        let (modifiers, key) = match self {
            Self::OpenRegister => (control, Key::O),
            Self::NewRegister => (control.plus(Modifiers::SHIFT), Key::N),
            Self::Import => (control, Key::I),
            Self::ImportFolder => (control.plus(Modifiers::SHIFT), Key::I),
            Self::MergePeople => (control.plus(Modifiers::SHIFT), Key::M),
            Self::ExportPicture => (control, Key::E),
            Self::Undo => (control, Key::Z),
            Self::Redo => (control.plus(Modifiers::SHIFT), Key::Z),
            Self::History => (control, Key::H),
            Self::ImportHistory => (control.plus(Modifiers::SHIFT), Key::H),
            Self::ShowTable => (control, Key::T),
            Self::OwnWord => (control, Key::R),
            Self::Milestones => (control, Key::M),
            Self::TextLarger => (control, Key::Plus),
            Self::TextSmaller => (control, Key::Minus),
            Self::TextNormal => (control, Key::Num0),
            Self::Palette => (control, Key::K),
            Self::Shortcuts => (Modifiers::NONE, Key::F1),
            Self::EditCommunity => (control, Key::G),
            Self::NewCommunity => (control.plus(Modifiers::SHIFT), Key::G),
            Self::Compare => (control.plus(Modifiers::SHIFT), Key::C),
            Self::LogActivity => (control, Key::N),
            Self::SameNextMonth => (control.plus(Modifiers::SHIFT), Key::D),
            Self::EditActivity => (Modifiers::NONE, Key::F2),
            Self::DuplicateActivities => (control, Key::D),
            Self::DeleteActivities => (Modifiers::NONE, Key::Delete),
            Self::OpenSample
            | Self::About
            | Self::AddMembers
            | Self::ExportLog
            | Self::ExportAnonymousLog => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Other keys for the same, which hands know from other programs. The plus
    /// of most keyboards is typed with Shift, and so becomes an equals sign.
    const ALIASES: [(Key, Self); 2] = [(Key::Equals, Self::TextLarger), (Key::Y, Self::Redo)];

    /// The command whose keys were pressed in this frame. Those with more
    /// modifiers are asked first, since a shortcut also matches its longer kin.
    pub fn pressed(ctx: &Context) -> Option<Self> {
        let mut commands = Self::ALL;
        commands.sort_by_key(|command| {
            let has_shift = command.shortcut().is_some_and(|keys| keys.modifiers.shift);
            !has_shift
        });
        let shortcuts = commands
            .into_iter()
            .filter_map(|command| Some((command.shortcut()?, command)));
        let aliases = Self::ALIASES
            .into_iter()
            .map(|(key, command)| (KeyboardShortcut::new(Modifiers::COMMAND, key), command));
        let is_pressed = |keys: &KeyboardShortcut| ctx.input_mut(|it| it.consume_shortcut(keys));
        shortcuts
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

/// What a panel or a dialog asks the app to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Run(UiCommand),
    /// Opens a register, as from the list of recent ones.
    Open(PathBuf),
    ForgetRecent(PathBuf),
    SelectCommunity(CommunityId),
    ChooseMeasure(Measure),
    ChoosePicture(ChartKind),
    /// Opens the dialog of the model curve.
    EditModel,
    /// Begins a milestone in this month.
    AddMilestoneIn(Month),
    EditMilestone(MilestoneId),
    /// Begins a word of one's own on the stage since this month.
    SayStageSince(Month),
    /// Changes the register.
    Change(Command),
    ChooseLanguage(Language),
    ChooseTheme(ThemeChoice),
    /// Asks the system for a file.
    Pick(Purpose),
    /// A file was named for a purpose, by the system's dialog or by hand.
    Picked(Purpose, PathBuf),
    /// Files, or folders of files, were dropped or picked.
    ImportFiles(Vec<PathBuf>),
    /// Reads files again with other answers.
    LookAt(Vec<ImportFile>),
    Import(Vec<ImportFile>),
    /// Keeps a way of reading.
    SaveMapping(SavedMapping),
    DeleteMapping(SavedMapping),
    /// Asks where to, then saves the rows that could not be read.
    SaveRejectsAs(Vec<FileDone>),
    /// Tells what undoing an import would do.
    TryUndoImport(ImportId),
    /// Draws the picture for the export dialog, this many pixels wide.
    PreviewPicture(PictureChoices, u32),
    /// Asks where to, then saves.
    SavePictureAs(PictureChoices, PictureFormat),
    CopyPicture(PictureChoices),
    /// Undoes, or does again, this many changes.
    Step(UiCommand, usize),
    CancelWork,
    CloseDialog,
    /// Opens someone's page.
    ShowPerson(PersonId),
    /// Looks up who the people of a pasted text are.
    Recognise(String),
    /// Reads the communities to compare anew, by another measure.
    ReadComparison,
    /// Draws up their picture anew.
    DrawComparison,
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
        for (place, command) in UiCommand::ALL.into_iter().enumerate() {
            for other in UiCommand::ALL.into_iter().skip(place + 1) {
                let keys = command.shortcut();
                assert!(
                    keys.is_none() || keys != other.shortcut(),
                    "{command:?} {other:?}"
                );
            }
        }
    }
}
