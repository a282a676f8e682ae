//! Something that the user must know before going on.

use eframe::egui::Label;

use super::{buttons_ui, dialog_ui};
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;

pub(crate) struct FailureDialog {
    message: String,
    remedy: String,
}

impl FailureDialog {
    pub(crate) const fn new(message: String, remedy: String) -> Self {
        Self { message, remedy }
    }
}

impl Dialog for FailureDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let title = tr.get("ui-failure-title");
        let mut is_understood = false;
        let is_closed = dialog_ui(cx.ctx, tr, "failure", &title, 480.0, |ui| {
            ui.add(Label::new(style::medium(&self.message)).wrap());
            ui.add(Label::new(&self.remedy).wrap());
            buttons_ui(ui, |ui| {
                is_understood = ui
                    .add(style::primary_button(ui, tr.get("ui-understood")))
                    .clicked();
            });
        });
        if is_closed || is_understood {
            cx.actions.push(Action::Close);
        }
    }
}
