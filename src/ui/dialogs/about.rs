//! What Essor is; and what went wrong, where one must know before going on.

use eframe::egui::Label;

use super::dialog_ui;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;

pub(crate) struct AboutDialog;

impl Dialog for AboutDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let tr = cx.tr;
        let title = tr.get("ui-about-title");
        let is_closed = dialog_ui(cx.ctx, tr, "about", &title, 460.0, |ui| {
            let version = [("version", env!("CARGO_PKG_VERSION").into())];
            ui.label(style::quiet(ui, tr.format("ui-about-version", &version)));
            for key in [
                "ui-about-what",
                "ui-about-promise",
                "ui-about-licence",
                "ui-about-reference",
            ] {
                ui.add(Label::new(tr.get(key)).wrap());
            }
        });
        if is_closed {
            cx.actions.push(Action::Close);
        }
    }
}
