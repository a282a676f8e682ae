//! What Essor is; and what went wrong, where one must know before going on.

use eframe::egui::{Context, Label};

use super::{buttons_ui, dialog_ui};
use crate::i18n::Tr;
use crate::ui::actions::Action;
use crate::ui::style;

pub fn about_ui(ctx: &Context, tr: &Tr, actions: &mut Vec<Action>) {
    let title = tr.get("ui-about-title");
    let is_closed = dialog_ui(ctx, tr, "about", &title, 460.0, |ui| {
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
        actions.push(Action::CloseDialog);
    }
}

pub fn failure_ui(ctx: &Context, tr: &Tr, message: &str, remedy: &str, actions: &mut Vec<Action>) {
    let title = tr.get("ui-failure-title");
    let mut is_understood = false;
    let is_closed = dialog_ui(ctx, tr, "failure", &title, 480.0, |ui| {
        ui.add(Label::new(style::medium(message)).wrap());
        ui.add(Label::new(remedy).wrap());
        buttons_ui(ui, |ui| {
            is_understood = ui
                .add(style::primary_button(ui, tr.get("ui-understood")))
                .clicked();
        });
    });
    if is_closed || is_understood {
        actions.push(Action::CloseDialog);
    }
}
