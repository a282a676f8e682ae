//! Files that were dropped or picked. What is dropped is told apart: a register
//! is opened; files wait for a register to go to, are looked at, and open the
//! dialog of the import.

use std::path::PathBuf;

use eframe::egui::Context;

use super::commands::UiCommand;
use super::context::{Action, Cx};
use super::dialogs::{AnswersDialog, ImportDialog};
use super::tasks::Question;
use super::widgets::Notice;
use crate::app::{Arrived, ImportFile, ImportLook, ImportPlan};

#[derive(Default)]
pub(crate) struct Arrivals {
    sorting: Question<Arrived>,
    /// What is being told apart.
    dropped: Vec<PathBuf>,
    waiting: Vec<PathBuf>,
    look: Question<ImportLook>,
    /// What is being looked at.
    looked_at: Vec<ImportFile>,
}

impl Arrivals {
    /// Takes what was let go over the window, whatever it is.
    pub(crate) fn sort(&mut self, paths: Vec<PathBuf>, cx: &Cx<'_>) {
        if !self.sorting.is_open() {
            self.dropped.clear();
        }
        self.dropped.extend(paths);
        self.sorting
            .ask(cx.worker.sort_arrived(self.dropped.clone()));
    }

    /// Takes files that nobody else took.
    pub(crate) fn take(&mut self, paths: Vec<PathBuf>, cx: &mut Cx<'_>) {
        self.waiting.extend(paths);
        if cx.register.is_none() && !cx.situation.is_opening {
            // Rows need a register to go to; the files wait for it.
            cx.actions.push(Action::Run(UiCommand::NewRegister));
        }
    }

    /// The files that wait have nowhere to go.
    pub(crate) fn put_away(&mut self) {
        self.waiting.clear();
    }

    /// Whether files wait, or are being looked at.
    pub(crate) fn is_busy(&self) -> bool {
        self.sorting.is_open() || !self.waiting.is_empty() || self.look.is_open()
    }

    /// Looks at the files that wait once they have a register to go to: the
    /// one that is being opened, where one is.
    pub(crate) fn logic(&mut self, cx: &mut Cx<'_>) {
        match self.sorting.take() {
            Some(Ok(arrived)) => go_on(arrived, cx),
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        let has_place = cx.register.is_some() && !cx.situation.is_opening;
        if has_place && !self.waiting.is_empty() {
            let mut files = if self.look.is_open() {
                std::mem::take(&mut self.looked_at)
            } else {
                Vec::new()
            };
            for path in self.waiting.drain(..) {
                if files.iter().all(|file| file.path != path) {
                    files.push(ImportFile::new(path));
                }
            }
            let plan = ImportPlan {
                open_community: cx.community().map(|page| page.community.name.clone()),
                ..ImportPlan::of(files.clone())
            };
            self.look.ask(ImportDialog::look_at(cx, plan));
            self.looked_at = files;
        }
        match self.look.take() {
            Some(Ok(look)) if look.files.is_empty() => {
                let text = cx.tr.get("ui-import-no-files");
                let notice = Notice::failed(text, String::new());
                cx.actions.push(Action::Tell(notice));
            }
            Some(Ok(look)) => cx.show(ImportDialog::new(look)),
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
    }
}

/// A register is opened first, so that files which came with it go into it.
fn go_on(arrived: Arrived, cx: &mut Cx<'_>) {
    let mut registers = arrived.registers.into_iter();
    if let Some(register) = registers.next() {
        if registers.len() > 0 {
            let name = register.file_name().unwrap_or_default().to_string_lossy();
            let name = [("name", name.into_owned().into())];
            let notice = Notice::done(cx.tr.format("ui-drop-one-register", &name));
            cx.actions.push(Action::Tell(notice));
        }
        cx.actions.push(Action::Open(register));
    }
    let rows = cx.register.map_or(&[][..], |it| &it.communities);
    let in_sight = cx.community().map(|page| page.community.id);
    match in_sight.or_else(|| rows.first().map(|row| row.id)) {
        Some(community) if !cx.situation.is_opening => {
            for file in arrived.answers {
                cx.show(AnswersDialog::new(file, community));
            }
        }
        _ if !arrived.answers.is_empty() => {
            let text = cx.tr.get("checkup-drop-nowhere");
            let remedy = cx.tr.get("checkup-drop-nowhere-remedy");
            cx.actions.push(Action::Tell(Notice::failed(text, remedy)));
        }
        _ => {}
    }
    if !arrived.files.is_empty() {
        cx.actions.push(Action::ImportFiles(arrived.files));
    }
}

/// Files let go over the window.
pub(crate) fn dropped_files(ctx: &Context) -> Option<Action> {
    let dropped = ctx.input(|input| input.raw.dropped_files.clone());
    let paths = dropped.into_iter().map(|file| file.path().to_path_buf());
    let paths: Vec<PathBuf> = paths.collect();
    (!paths.is_empty()).then_some(Action::Sort(paths))
}
