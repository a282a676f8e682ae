//! Asked before a copy takes the place of what a register holds.

use std::path::{Path, PathBuf};

use eframe::egui::Label;

use crate::app::{AppError, CopyLook, Restored, copy_content};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::dialogs::{buttons_ui, dialog_ui, is_enter_free};
use crate::ui::moments::long_moment;
use crate::ui::style;
use crate::ui::tasks::{Deed, Ticket};
use crate::ui::widgets::Notice;

pub(super) struct RestoreDialog {
    register: PathBuf,
    copy: PathBuf,
    /// The register is the one in the window; otherwise it cannot be opened.
    is_open: bool,
    when: String,
    content: String,
    answer: Ticket<Restored>,
}

impl RestoreDialog {
    pub(super) fn new(
        register: &Path,
        look: &CopyLook,
        is_open: bool,
        answer: Ticket<Restored>,
        tr: &Tr,
    ) -> Self {
        let content = look.content.as_ref().ok();
        Self {
            register: register.to_owned(),
            copy: look.copy.path.clone(),
            is_open,
            when: long_moment(tr, look.copy.made_at),
            content: content.map_or_else(String::new, |it| copy_content(it, tr)),
            answer,
        }
    }

    /// Begins to restore; the end is told whatever becomes of this dialog.
    fn restore(&self, cx: &mut Cx<'_>) {
        let work = if cx.situation.is_opening {
            cx.worker.refuse(AppError::Opening)
        } else {
            let (register, copy) = (self.register.clone(), self.copy.clone());
            cx.worker.restore_in_place(register, copy)
        };
        let when = self.when.clone();
        let deed = Deed::new(work)
            .named(|tr| tr.get("ui-work-restoring"))
            .told(move |_, tr| {
                let when = [("when", when.into())];
                let notice = Notice::done(tr.format("ui-copies-restored", &when));
                Some(notice.offering(UiCommand::Copies))
            })
            .answering(self.answer.share());
        let deed = if self.is_open {
            deed.changing(|restored| restored.changes.clone())
        } else {
            deed
        };
        cx.tasks.begin(deed);
    }
}

impl Dialog for RestoreDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let title = tr.get("ui-restore-title");
        // What is there now is kept, so Enter may do it.
        let mut is_done = is_enter_free(cx.ctx);
        let mut is_left = false;
        let is_closed = dialog_ui(cx.ctx, tr, "restore", &title, 500.0, |ui| {
            let name = self.register.file_name().unwrap_or_default();
            let state = [
                ("name", name.to_string_lossy().into_owned().into()),
                ("when", self.when.as_str().into()),
                ("content", self.content.as_str().into()),
            ];
            let kept = if self.is_open {
                "ui-restore-kept"
            } else {
                "ui-restore-kept-damaged"
            };
            for text in [tr.format("ui-restore-state", &state), tr.get(kept)] {
                ui.add(Label::new(text).wrap());
            }
            buttons_ui(ui, |ui| {
                let restore = style::primary_button(ui, tr.get("ui-restore-do"));
                is_done |= ui.add(restore).clicked();
                is_left = ui.button(tr.get("ui-restore-leave")).clicked();
            });
        });
        if is_done {
            self.restore(cx);
        }
        if is_done || is_left || is_closed {
            cx.actions.push(Action::Close);
        }
    }
}
