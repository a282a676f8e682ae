//! Asked before what was filled in is thrown away.

use eframe::egui::Label;

use super::{buttons_ui, dialog_ui, is_enter_free};
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;

pub(crate) struct DiscardDialog;

impl Dialog for DiscardDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let title = tr.get("ui-discard-title");
        let mut is_kept = is_enter_free(cx.ctx);
        let mut is_discarded = false;
        let is_closed = dialog_ui(cx.ctx, tr, "discard", &title, 460.0, |ui| {
            ui.add(Label::new(tr.get("ui-discard-body")).wrap());
            buttons_ui(ui, |ui| {
                let keep = style::primary_button(ui, tr.get("ui-discard-keep"));
                is_kept |= ui.add(keep).clicked();
                is_discarded = ui.button(tr.get("ui-discard-do")).clicked();
            });
        });
        if is_discarded {
            // Itself, and what lies beneath it.
            cx.actions.extend([Action::Close, Action::Close]);
        } else if is_kept || is_closed {
            cx.actions.push(Action::Close);
        }
    }
}
