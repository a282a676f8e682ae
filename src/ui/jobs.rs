//! The work under way and what comes of it.

use std::collections::VecDeque;
use std::path::PathBuf;

use eframe::egui::ColorImage;

use super::actions::UiCommand;
use super::picking::{OpenPick, Picked, Purpose};
use crate::app::ImportRemoval;
use crate::app::{
    AppError, Changes, CommunityPage, Comparison, ImportFile, ImportHistory, ImportLook,
    ImportsDone, LogExported, Pending, PeopleToMerge, PictureChoices, Progress, RegisterView,
    SavedMapping, Stepped,
};
use crate::domain::ImportId;
use crate::i18n::Tr;

/// Why a register was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFor {
    Opening,
    /// It changed under the same window.
    Refreshing,
}

/// What came of a piece of work.
pub enum News {
    Register(ReadFor, Result<RegisterView, AppError>),
    Page(Result<Box<CommunityPage>, AppError>),
    /// The answer is the key of the name of what was undone or redone.
    Undone(UiCommand, Result<Option<&'static str>, AppError>),
    /// The key of the name of what was changed.
    Changed(&'static str, Result<(), AppError>),
    Looked(Result<ImportLook, AppError>),
    Imported(Result<ImportsDone, AppError>),
    /// What undoing an import would do.
    Removal(ImportId, Result<ImportRemoval, AppError>),
    History(Result<ImportHistory, AppError>),
    People(Result<PeopleToMerge, AppError>),
    MappingSaved(Result<SavedMapping, AppError>),
    MappingDeleted(Result<(), AppError>),
    RejectsSaved(PathBuf, Result<(), AppError>),
    /// The picture with what it was asked for with.
    Picture(PictureChoices, Result<ColorImage, AppError>),
    /// A picture for the clipboard.
    Copied(Result<ColorImage, AppError>),
    Saved(PathBuf, Result<(), AppError>),
    /// The folder that the log was exported into.
    LogExported(PathBuf, Result<LogExported, AppError>),
    Picked(Purpose, Picked),
    Comparison(Result<Comparison, AppError>),
}

/// At most one piece of work of each kind; a newer question takes the place
/// of an older one, whose answer no longer matters.
#[derive(Default)]
pub struct Jobs {
    pub register: Option<(ReadFor, Pending<RegisterView>)>,
    pub page: Option<Pending<CommunityPage>>,
    pub undo: Option<(UiCommand, Pending<Option<Stepped>>)>,
    /// Changes are not questions: none takes the place of another.
    pub changes: VecDeque<(&'static str, Pending<Changes>)>,
    /// The files that are looked at, folders as they were named.
    pub look: Option<(Vec<ImportFile>, Pending<ImportLook>)>,
    pub import: Option<(Vec<ImportFile>, Pending<ImportsDone>)>,
    pub removal: Option<(ImportId, Pending<ImportRemoval>)>,
    pub history: Option<Pending<ImportHistory>>,
    pub people: Option<Pending<PeopleToMerge>>,
    pub mapping: Option<Pending<SavedMapping>>,
    pub mapping_deleted: Option<Pending<()>>,
    pub rejects: Option<(PathBuf, Pending<()>)>,
    pub picture: Option<(PictureChoices, Pending<ColorImage>)>,
    pub copying: Option<Pending<ColorImage>>,
    pub saving: Option<(PathBuf, Pending<()>)>,
    pub log_export: Option<(PathBuf, Pending<LogExported>)>,
    pub pick: Option<OpenPick>,
    pub comparison: Option<Pending<Comparison>>,
}

/// The label and the answer of a piece of work that has ended.
fn ended<L, T>(slot: &mut Option<(L, Pending<T>)>) -> Option<(L, Result<T, AppError>)> {
    let answer = slot.as_ref()?.1.poll()?;
    slot.take().map(|(label, _)| (label, answer))
}

fn ended_plain<T>(slot: &mut Option<Pending<T>>) -> Option<Result<T, AppError>> {
    let answer = slot.as_ref()?.poll()?;
    *slot = None;
    Some(answer)
}

impl Jobs {
    /// What has ended since it was last asked, one at a time.
    pub fn next(&mut self) -> Option<News> {
        if let Some((why, answer)) = ended(&mut self.register) {
            return Some(News::Register(why, answer));
        }
        if let Some(answer) = ended_plain(&mut self.page) {
            return Some(News::Page(answer.map(Box::new)));
        }
        if let Some((command, answer)) = ended(&mut self.undo) {
            return Some(News::Undone(
                command,
                answer.map(|it| it.map(|step| step.label)),
            ));
        }
        if let Some((label, work)) = self.changes.front()
            && let Some(answer) = work.poll()
        {
            let label = *label;
            self.changes.pop_front();
            return Some(News::Changed(label, answer.map(drop)));
        }
        if let Some((_, answer)) = ended(&mut self.look) {
            return Some(News::Looked(answer));
        }
        if let Some(news) = self.next_of_dialogs() {
            return Some(news);
        }
        if let Some((_, answer)) = ended(&mut self.import) {
            return Some(News::Imported(answer));
        }
        if let Some((choices, answer)) = ended(&mut self.picture) {
            return Some(News::Picture(choices, answer));
        }
        if let Some(answer) = ended_plain(&mut self.copying) {
            return Some(News::Copied(answer));
        }
        if let Some((path, answer)) = ended(&mut self.saving) {
            return Some(News::Saved(path, answer));
        }
        if let Some((folder, answer)) = ended(&mut self.log_export) {
            return Some(News::LogExported(folder, answer));
        }
        if let Some(answer) = ended_plain(&mut self.comparison) {
            return Some(News::Comparison(answer));
        }
        let picked = self.pick.as_ref()?.poll()?;
        self.pick
            .take()
            .map(|pick| News::Picked(pick.purpose, picked))
    }

    /// What has ended of what the dialogs of imports and people asked.
    fn next_of_dialogs(&mut self) -> Option<News> {
        if let Some((id, answer)) = ended(&mut self.removal) {
            return Some(News::Removal(id, answer));
        }
        if let Some(answer) = ended_plain(&mut self.history) {
            return Some(News::History(answer));
        }
        if let Some(answer) = ended_plain(&mut self.people) {
            return Some(News::People(answer));
        }
        if let Some(answer) = ended_plain(&mut self.mapping) {
            return Some(News::MappingSaved(answer));
        }
        if let Some(answer) = ended_plain(&mut self.mapping_deleted) {
            return Some(News::MappingDeleted(answer));
        }
        let (path, answer) = ended(&mut self.rejects)?;
        Some(News::RejectsSaved(path, answer))
    }

    /// The work that takes the user's time, by name.
    pub fn visible(&self, tr: &Tr) -> Option<(String, Progress)> {
        let with_files = |key: &str, files: &[ImportFile]| {
            let name = match files {
                [file] => {
                    let name = file.path.file_name().unwrap_or_default();
                    name.to_string_lossy().into_owned()
                }
                files => tr.format("ui-work-files", &[("n", files.len().into())]),
            };
            tr.format(key, &[("name", name.into())])
        };
        if let Some((files, work)) = &self.import {
            return Some((with_files("ui-work-importing", files), work.progress()));
        }
        if let Some((files, work)) = &self.look {
            return Some((with_files("ui-work-reading", files), work.progress()));
        }
        if let Some((_, work)) = &self.log_export {
            return Some((tr.get("ui-work-exporting"), work.progress()));
        }
        match &self.register {
            Some((ReadFor::Opening, work)) => Some((tr.get("ui-work-opening"), work.progress())),
            _ => None,
        }
    }

    /// Asks the work that the user sees to stop.
    pub fn cancel(&self) {
        if let Some((_, work)) = &self.import {
            work.cancel();
        } else if let Some((_, work)) = &self.look {
            work.cancel();
        } else if let Some((_, work)) = &self.log_export {
            work.cancel();
        } else if let Some((ReadFor::Opening, work)) = &self.register {
            work.cancel();
        }
    }

    pub const fn is_opening(&self) -> bool {
        matches!(self.register, Some((ReadFor::Opening, _)))
    }

    /// Stops whatever only asks or can be asked for again; changes are left
    /// to end.
    pub fn cancel_questions(&self) {
        if let Some((_, work)) = &self.register {
            work.cancel();
        }
        if let Some((_, work)) = &self.look {
            work.cancel();
        }
        if let Some((_, work)) = &self.log_export {
            work.cancel();
        }
        if let Some(work) = &self.comparison {
            work.cancel();
        }
        self.cancel_import();
    }

    /// What is being looked at no longer matters.
    pub fn drop_look(&mut self) {
        if let Some((_, work)) = self.look.take() {
            work.cancel();
        }
    }

    pub fn cancel_import(&self) {
        if let Some((_, work)) = &self.import {
            work.cancel();
        }
    }
}
