//! The buttons of the import dialog, or how far the work has come.

use eframe::egui::{Align, Layout, ProgressBar, Ui};

use super::buttons_ui;
use super::state::ImportDialog;
use crate::app::{ImportPreview, Progress};
use crate::i18n::Tr;
use crate::ui::actions::Action;
use crate::ui::style;

pub(super) fn foot_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut ImportDialog,
    work: Option<(String, Progress)>,
    is_entered: bool,
    actions: &mut Vec<Action>,
) {
    if let Some((name, progress)) = work {
        buttons_ui(ui, |ui| {
            if ui.button(tr.get("ui-import-stop")).clicked() {
                actions.push(Action::CancelWork);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let bar = ProgressBar::new(progress.share().unwrap_or(0.0))
                    .desired_width(220.0)
                    .desired_height(8.0)
                    .fill(style::palette(ui).accent);
                ui.add(bar).accessible_name(&name);
                ui.label(style::quiet(ui, &name));
            });
        });
        return;
    }
    buttons_ui(ui, |ui| {
        let ready = dialog.ready();
        if ready.is_empty() {
            if ui.button(tr.get("ui-close")).clicked() {
                actions.push(Action::CloseDialog);
            }
            return;
        }
        // The question may be in another file than the one in sight.
        let is_in_sight = dialog.file().is_some_and(ImportPreview::is_open);
        if dialog.is_open() && !is_in_sight {
            let show = style::primary_button(ui, tr.get("ui-import-show-question"));
            if ui.add(show).clicked() || is_entered {
                dialog.show_question();
            }
            if ui.button(tr.get("ui-cancel")).clicked() {
                actions.push(Action::CloseDialog);
            }
            return;
        }
        let n_new = [("n", dialog.n_new().into())];
        let label = if dialog.is_open() {
            tr.get("ui-import-answer-first")
        } else {
            tr.format("ui-import-do", &n_new)
        };
        let import = style::primary_button(ui, label);
        let is_ready = !dialog.is_open() && dialog.n_new() > 0;
        let import = ui.add_enabled(is_ready, import);
        if import.clicked() || (is_ready && is_entered) {
            actions.push(Action::Import(ready));
        }
        if ui.button(tr.get("ui-cancel")).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}
