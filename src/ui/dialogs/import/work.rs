//! What the import dialog asks for: reading the files again with other
//! answers, keeping ways of reading, and the import itself.

use std::path::PathBuf;

use super::state::ImportDialog;
use crate::app::{AppError, ImportFile, ImportLook, ImportPlan, Pending, SavedMapping};
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx};
use crate::ui::dialogs::import_result::ImportResultDialog;
use crate::ui::tasks::{Deed, Ticket};
use crate::ui::widgets::Notice;

impl ImportDialog {
    /// Reads files, and those of folders, as an import would; the bar at the
    /// bottom tells of it.
    pub(crate) fn look_at(cx: &mut Cx<'_>, plan: ImportPlan) -> Pending<ImportLook> {
        let name = named("ui-work-reading", &plan.files);
        let work = cx.worker.look_at(plan, cx.mappings.to_path_buf());
        cx.tasks.show(&work, name);
        work
    }

    /// Whether the files are being read again, or imported.
    pub(super) fn is_at_work(&self) -> bool {
        self.work.look.is_open() || self.work.import.is_some()
    }

    pub(super) const fn is_importing(&self) -> bool {
        self.work.import.is_some()
    }

    /// Something was answered by hand, and is not imported.
    pub(super) fn is_answered(&self) -> bool {
        self.is_answered && self.work.import.is_none()
    }

    /// Takes in what came of the work, and reads the files again where an
    /// answer was changed; what was being read then no longer matters.
    pub(super) fn keep_current(&mut self, cx: &mut Cx<'_>) {
        match self.work.look.take() {
            Some(Ok(look)) => self.take(look),
            Some(Err(error)) => {
                // What was stopped leaves the last reading in sight.
                self.keep_last();
                cx.tell_failed(&error);
            }
            None => {}
        }
        let mut kept = Vec::new();
        self.work.saved.retain(|ticket| match ticket.take() {
            Some(Ok(saved)) => {
                kept.push(saved);
                false
            }
            Some(Err(_)) => false,
            None => true,
        });
        for saved in kept {
            self.take_saved(saved);
        }
        match self.work.import.as_ref().and_then(Ticket::take) {
            Some(Ok(done)) => {
                self.work.import = None;
                if done.files.iter().any(|file| file.counts.n_added > 0) {
                    cx.actions.push(Action::ShowNewCommunity);
                }
                cx.actions.push(Action::Close);
                cx.show(ImportResultDialog::new(done));
            }
            Some(Err(_)) => self.work.import = None,
            None => {}
        }
        if std::mem::take(&mut self.is_changed) {
            self.is_answered = true;
            self.read_again(cx);
        }
    }

    fn read_again(&mut self, cx: &mut Cx<'_>) {
        let work = Self::look_at(cx, self.plan(self.wanted().to_vec()));
        self.work.look.ask(work);
    }

    /// Files that came while the dialog is open are looked at with the others.
    pub(super) fn add_files(&mut self, paths: Vec<PathBuf>, cx: &mut Cx<'_>) {
        for path in paths {
            if self.wanted().iter().all(|file| file.path != path) {
                self.want(ImportFile::new(path));
            }
        }
        self.read_again(cx);
    }

    pub(super) fn import(&mut self, files: Vec<ImportFile>, cx: &mut Cx<'_>) {
        if self.work.import.is_some() {
            return;
        }
        if cx.situation.is_opening {
            cx.tell_failed(&AppError::Opening);
            return;
        }
        let name = named("ui-work-importing", &files);
        let deed = Deed::new(cx.worker.import(self.plan(files)))
            .named(name)
            .changing(|done| done.changes.clone())
            .told(|done, tr| {
                let added = done.files.iter().map(|file| file.counts.n_added as usize);
                let added = [("added", added.sum::<usize>().into())];
                Some(Notice::done(tr.format("ui-imported", &added)))
            })
            .told_by_asker();
        self.work.import = Some(cx.tasks.begin(deed));
    }

    /// Keeps a way of reading under its name.
    pub(super) fn save_way(&mut self, saved: SavedMapping, cx: &mut Cx<'_>) {
        let work = cx.worker.save_mapping(cx.mappings.to_path_buf(), saved);
        let deed = Deed::new(work).told(|saved, tr| {
            let name = [("name", (&saved.name).into())];
            Some(Notice::done(tr.format("ui-import-way-saved", &name)))
        });
        self.work.saved.push(cx.tasks.begin(deed));
    }

    /// Deletes one that was kept; it can be put back while the dialog is open.
    pub(super) fn delete_way(&mut self, saved: SavedMapping, cx: &mut Cx<'_>) {
        let deed = Deed::new(cx.worker.delete_mapping(saved.clone()));
        cx.tasks.begin(deed);
        self.look.saved.all.retain(|it| *it != saved);
        self.deleted = Some(saved);
    }

    /// Files that are put away are neither read nor imported any further.
    pub(super) fn stop(&mut self) {
        self.work.look.forget();
        if let Some(import) = &self.work.import {
            import.cancel();
        }
    }
}

/// The name of work with files: of the one, or how many.
fn named(key: &'static str, files: &[ImportFile]) -> impl Fn(&Tr) -> String + 'static {
    let only = match files {
        [file] => {
            let name = file.path.file_name().unwrap_or_default();
            Some(name.to_string_lossy().into_owned())
        }
        _ => None,
    };
    let n = files.len();
    move |tr| {
        let several = || tr.format("ui-work-files", &[("n", n.into())]);
        let name = only.clone().unwrap_or_else(several);
        tr.format(key, &[("name", name.into())])
    }
}
