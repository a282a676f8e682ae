//! Asked before someone's name is taken out of the register: what goes, what stays, and
//! where the name is kept all the same.

use eframe::egui::Label;

use super::{buttons_ui, dialog_ui, is_enter_free};
use crate::app::Command;
use crate::domain::Person;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;

pub(crate) struct AnonymiseDialog {
    /// As they are called now.
    name: String,
    /// Under the name that is left.
    left: Person,
}

impl AnonymiseDialog {
    pub(crate) const fn new(name: String, left: Person) -> Self {
        Self { name, left }
    }
}

impl Dialog for AnonymiseDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let title = tr.format("ui-anonymise-title", &[("name", (&self.name).into())]);
        // Enter does what can be done again.
        let mut is_kept = is_enter_free(cx.ctx);
        let mut is_done = false;
        let is_closed = dialog_ui(cx.ctx, tr, "anonymise", &title, 480.0, |ui| {
            let left = [("name", (&self.left.name).into())];
            for text in [
                tr.get("ui-anonymise-goes"),
                tr.format("ui-anonymise-stays", &left),
                tr.get("ui-anonymise-copies"),
                tr.get("ui-anonymise-undo"),
            ] {
                ui.add(Label::new(text).wrap());
            }
            buttons_ui(ui, |ui| {
                let keep = style::primary_button(ui, tr.get("ui-anonymise-keep"));
                is_kept |= ui.add(keep).clicked();
                is_done = ui.button(tr.get("ui-person-anonymise")).clicked();
            });
        });
        if is_done {
            let command = Command::AnonymisePerson(self.left.clone());
            cx.actions.extend([Action::Close, Action::Change(command)]);
        } else if is_kept || is_closed {
            cx.actions.push(Action::Close);
        }
    }
}
