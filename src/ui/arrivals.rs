//! Files that were dropped or picked: they wait for a register to go to, are
//! looked at, and open the dialog of the import.

use std::path::PathBuf;

use eframe::egui::Context;

use super::commands::UiCommand;
use super::context::{Action, Cx};
use super::dialogs::ImportDialog;
use super::tasks::Question;
use super::widgets::Notice;
use crate::app::{ImportFile, ImportLook};

#[derive(Default)]
pub struct Arrivals {
    waiting: Vec<PathBuf>,
    look: Question<ImportLook>,
    /// What is being looked at.
    looked_at: Vec<ImportFile>,
}

impl Arrivals {
    /// Takes files that nobody else took.
    pub fn take(&mut self, paths: Vec<PathBuf>, cx: &mut Cx<'_>) {
        self.waiting.extend(paths);
        if cx.register.is_none() && !cx.situation.is_opening {
            // Rows need a register to go to; the files wait for it.
            cx.actions.push(Action::Run(UiCommand::NewRegister));
        }
    }

    /// The files that wait have nowhere to go.
    pub fn put_away(&mut self) {
        self.waiting.clear();
    }

    /// Whether files wait, or are being looked at.
    pub fn is_busy(&self) -> bool {
        !self.waiting.is_empty() || self.look.is_open()
    }

    /// Looks at the files that wait once they have a register to go to.
    pub fn logic(&mut self, cx: &mut Cx<'_>) {
        if cx.register.is_some() && !self.waiting.is_empty() {
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
            self.look.ask(ImportDialog::look_at(cx, files.clone()));
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

/// Files let go over the window: registers are opened, others imported.
pub fn dropped_files(ctx: &Context) -> Vec<Action> {
    let dropped = ctx.input(|input| input.raw.dropped_files.clone());
    let paths = dropped.into_iter().map(|file| file.path().to_path_buf());
    let (registers, files): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.partition(|path| path.extension().is_some_and(|ending| ending == "essor"));
    let mut actions: Vec<Action> = registers.into_iter().map(Action::Open).collect();
    if !files.is_empty() {
        actions.push(Action::ImportFiles(files));
    }
    actions
}
