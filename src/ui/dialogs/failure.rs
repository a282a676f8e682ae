//! Something that the user must know before going on.

use std::path::PathBuf;

use eframe::egui::Label;

use super::{CopiesDialog, buttons_ui, dialog_ui, is_enter_free};
use crate::app::AppError;
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;

pub(crate) struct FailureDialog {
    message: String,
    remedy: String,
    /// A register that cannot be opened, and of which a copy can be restored.
    register: Option<PathBuf>,
}

impl FailureDialog {
    pub(crate) fn of(error: &AppError, tr: &Tr) -> Self {
        let register = error.damaged_register();
        Self {
            message: error.message(tr),
            remedy: if register.is_some() {
                tr.get("ui-failure-damaged")
            } else {
                error.remedy(tr)
            },
            register: register.map(std::borrow::ToOwned::to_owned),
        }
    }
}

impl Dialog for FailureDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let title = tr.get("ui-failure-title");
        let (mut is_understood, mut are_copies_asked) = (false, false);
        // Enter goes on by what the dialog offers.
        let is_entered = is_enter_free(cx.ctx);
        let is_closed = dialog_ui(cx.ctx, tr, "failure", &title, 480.0, |ui| {
            ui.add(Label::new(style::medium(&self.message)).wrap());
            ui.add(Label::new(&self.remedy).wrap());
            buttons_ui(ui, |ui| {
                if self.register.is_some() {
                    let copies = style::primary_button(ui, tr.get("ui-failure-copies"));
                    are_copies_asked = ui.add(copies).clicked() || is_entered;
                    is_understood = ui.button(tr.get("ui-close")).clicked();
                } else {
                    let button = style::primary_button(ui, tr.get("ui-understood"));
                    is_understood = ui.add(button).clicked() || is_entered;
                }
            });
        });
        if is_closed || is_understood || are_copies_asked {
            cx.actions.push(Action::Close);
        }
        if let Some(register) = self.register.take_if(|_| are_copies_asked) {
            cx.show(CopiesDialog::new(register));
        }
    }
}
