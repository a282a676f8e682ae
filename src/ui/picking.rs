//! Asking the system for a file, off the thread that draws.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use eframe::egui::Context;

use super::platform::Platform;
use crate::domain::REGISTER_ENDING;
use crate::i18n::Tr;

/// What a file is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    OpenRegister,
    NewRegister,
    /// A copy of the register that is open.
    SaveCopy,
    /// A register made of a dated copy.
    RestoreCopy,
    Import,
    ImportFolder,
    /// Where copies go from now on.
    CopiesFolder,
    ExportLog,
    ExportAnonymousLog,
    SavePng,
    SaveSvg,
    SavePdf,
    /// A report as a web page.
    SaveHtml,
    /// A report to be edited.
    SaveDocx,
    SaveRejects,
    SaveCsv,
    /// The form of a check-up.
    SaveForm,
    /// Answers to a check-up.
    Answers,
}

impl Purpose {
    pub const fn code(self) -> &'static str {
        match self {
            Self::OpenRegister => "open",
            Self::NewRegister => "new",
            Self::SaveCopy => "copy",
            Self::RestoreCopy => "restored",
            Self::Import => "import",
            Self::ImportFolder => "folder",
            Self::CopiesFolder => "copies-folder",
            Self::ExportLog => "export-log",
            Self::ExportAnonymousLog => "export-anonymous-log",
            Self::SaveRejects => "rejects",
            Self::SavePng => "png",
            Self::SaveSvg => "svg",
            Self::SavePdf => "pdf",
            Self::SaveHtml => "html",
            Self::SaveDocx => "docx",
            Self::SaveCsv => "csv",
            Self::SaveForm => "form",
            Self::Answers => "answers",
        }
    }

    pub const fn is_save(self) -> bool {
        matches!(
            self,
            Self::NewRegister
                | Self::SaveCopy
                | Self::RestoreCopy
                | Self::SavePng
                | Self::SaveSvg
                | Self::SavePdf
                | Self::SaveHtml
                | Self::SaveDocx
                | Self::SaveRejects
                | Self::SaveCsv
                | Self::SaveForm
        )
    }

    /// Whether a folder is asked for.
    pub const fn is_folder(self) -> bool {
        matches!(
            self,
            Self::ImportFolder | Self::CopiesFolder | Self::ExportLog | Self::ExportAnonymousLog
        )
    }

    /// The kinds of file to choose among in the dialog of a platform: the key of
    /// a name, and endings. A register is one whatever its ending.
    pub fn kinds(self, platform: Platform) -> Vec<(String, &'static [&'static str])> {
        let own = (format!("ui-pick-kind-{}", self.code()), self.endings());
        match self {
            _ if self.endings().is_empty() => Vec::new(),
            // There, all kinds are one list of endings, and none stands for any.
            Self::OpenRegister if platform == Platform::Mac => Vec::new(),
            Self::OpenRegister => vec![own, ("ui-pick-kind-any".to_owned(), &["*"][..])],
            _ => vec![own],
        }
    }

    /// The endings of the files that serve it; none means any file.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::OpenRegister | Self::NewRegister | Self::SaveCopy | Self::RestoreCopy => {
                &[REGISTER_ENDING]
            }
            Self::Import
            | Self::ImportFolder
            | Self::CopiesFolder
            | Self::ExportLog
            | Self::ExportAnonymousLog
            | Self::Answers => &[],
            Self::SaveForm | Self::SaveHtml => &["html"],
            Self::SaveDocx => &["docx"],
            Self::SavePng => &["png"],
            Self::SaveSvg => &["svg"],
            Self::SavePdf => &["pdf"],
            Self::SaveCsv | Self::SaveRejects => &["csv"],
        }
    }

    pub fn title(self, tr: &Tr) -> String {
        tr.get(&format!("ui-pick-title-{}", self.code()))
    }

    /// A file to write has the ending of its kind, typed or not.
    pub fn with_ending(self, path: PathBuf) -> PathBuf {
        match self.endings().first() {
            Some(ending)
                if self.is_save()
                    && path
                        .extension()
                        .is_none_or(|own| !own.eq_ignore_ascii_case(ending)) =>
            {
                let mut name = path.file_name().unwrap_or_default().to_os_string();
                name.push(".");
                name.push(ending);
                path.with_file_name(name)
            }
            _ => path,
        }
    }
}

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    File(PathBuf),
    /// Several, where several can be chosen.
    Files(Vec<PathBuf>),
    /// The user changed their mind.
    Nothing,
    /// This system has no such dialog: the path has to be typed.
    NoDialog,
}

/// The system's file dialog; tests put their own in its place.
pub trait FilePicker {
    /// Asks for a file and sends what came of it; wakes `ctx` then.
    fn pick(&self, ctx: &Context, tr: &Tr, purpose: Purpose, suggestion: &Path)
    -> Receiver<Picked>;
}

/// The dialog of the desktop.
pub struct SystemPicker;

/// Nobody reads a dialog and closes it in less: an answer of "no file" within
/// this time means that there was no dialog, which is all that a desktop
/// without a portal says.
const TOO_FAST_FOR_A_PERSON: Duration = Duration::from_millis(400);

impl FilePicker for SystemPicker {
    fn pick(
        &self,
        ctx: &Context,
        tr: &Tr,
        purpose: Purpose,
        suggestion: &Path,
    ) -> Receiver<Picked> {
        let (sender, receiver) = mpsc::channel();
        let ctx = ctx.clone();
        let mut dialog = rfd::FileDialog::new().set_title(purpose.title(tr));
        for (name, endings) in purpose.kinds(Platform::of(&ctx)) {
            dialog = dialog.add_filter(tr.get(&name), endings);
        }
        if let Some(folder) = suggestion.parent() {
            dialog = dialog.set_directory(folder);
        }
        if let Some(name) = suggestion.file_name()
            && purpose.is_save()
        {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
        std::thread::spawn(move || {
            let asked_at = Instant::now();
            let files = match purpose {
                Purpose::Import => dialog.pick_files(),
                purpose if purpose.is_folder() => dialog.pick_folder().map(|path| vec![path]),
                purpose if purpose.is_save() => dialog.save_file().map(|path| vec![path]),
                _ => dialog.pick_file().map(|path| vec![path]),
            };
            let picked = match files {
                Some(paths) => Picked::Files(paths),
                None if asked_at.elapsed() < TOO_FAST_FOR_A_PERSON => Picked::NoDialog,
                None => Picked::Nothing,
            };
            // The window may be gone; then nobody waits for the answer.
            let _ = sender.send(picked);
            ctx.request_repaint();
        });
        receiver
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    const ALL: [Purpose; 16] = [
        Purpose::OpenRegister,
        Purpose::NewRegister,
        Purpose::SaveCopy,
        Purpose::RestoreCopy,
        Purpose::Import,
        Purpose::ImportFolder,
        Purpose::CopiesFolder,
        Purpose::ExportLog,
        Purpose::ExportAnonymousLog,
        Purpose::SavePng,
        Purpose::SaveSvg,
        Purpose::SavePdf,
        Purpose::SaveHtml,
        Purpose::SaveDocx,
        Purpose::SaveRejects,
        Purpose::SaveCsv,
    ];

    #[test]
    fn every_purpose_has_its_words_in_both_dialogs() {
        for tr in [Tr::new(Language::Fr), Tr::new(Language::En)] {
            for purpose in ALL {
                let kind = if purpose.endings().is_empty() {
                    "do"
                } else {
                    "kind"
                };
                for part in ["title", "explain", "do", kind] {
                    let key = format!("ui-pick-{part}-{}", purpose.code());
                    assert!(!tr.get(&key).contains(&key), "{key}");
                }
            }
        }
    }

    #[test]
    fn a_file_to_write_gets_the_ending_of_its_kind_once() {
        let path = |text: &str| PathBuf::from(text);
        let named = |purpose: Purpose, text: &str| purpose.with_ending(path(text));
        assert_eq!(named(Purpose::SavePng, "a/F.E.SSE"), path("a/F.E.SSE.png"));
        assert_eq!(named(Purpose::SavePng, "a/b.png"), path("a/b.png"));
        assert_eq!(named(Purpose::NewRegister, "mine"), path("mine.essor"));
        assert_eq!(named(Purpose::NewRegister, "A.ESSOR"), path("A.ESSOR"));
        assert_eq!(named(Purpose::Import, "log"), path("log"));
    }

    #[test]
    fn a_register_of_any_ending_can_be_chosen_to_be_opened() {
        let tr = Tr::new(Language::En);
        let kinds = |purpose: Purpose, platform| {
            let kinds = purpose.kinds(platform).into_iter();
            let told = kinds.map(|(name, endings)| (tr.get(&name), endings.join(" ")));
            told.collect::<Vec<_>>()
        };
        let kind = |name: &str, endings: &str| (name.to_owned(), endings.to_owned());
        for platform in [Platform::Linux, Platform::Windows] {
            let offered = [kind("Essor registers", "essor"), kind("All files", "*")];
            assert_eq!(kinds(Purpose::OpenRegister, platform), offered);
        }
        assert_eq!(kinds(Purpose::OpenRegister, Platform::Mac), []);
        for platform in [Platform::Linux, Platform::Windows, Platform::Mac] {
            let offered = [kind("Essor register", "essor")];
            assert_eq!(kinds(Purpose::NewRegister, platform), offered);
            assert_eq!(kinds(Purpose::Import, platform), []);
        }
    }
}
