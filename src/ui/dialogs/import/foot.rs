//! The buttons of the import dialog, or how far the work has come.

use eframe::egui::{Align, Layout, ProgressBar, Ui};

use super::state::ImportDialog;
use super::{STORE, buttons_ui};
use crate::app::{ImportFile, ImportPreview, Progress};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::keys::keys_text;
use crate::ui::style;

/// Returns the files once they are to be imported.
pub(super) fn foot_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut ImportDialog,
    work: Option<(String, Progress)>,
    is_entered: bool,
    actions: &mut Vec<Action>,
) -> Option<Vec<ImportFile>> {
    let mut wanted = None;
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
        return wanted;
    }
    buttons_ui(ui, |ui| {
        let ready = dialog.ready();
        if ready.is_empty() {
            if ui.button(tr.get("ui-close")).clicked() {
                actions.push(Action::Leave);
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
                actions.push(Action::Leave);
            }
            return;
        }
        let label = if dialog.is_open() {
            tr.get("ui-import-answer-first")
        } else {
            dialog.import_words(tr)
        };
        let import = style::primary_button(ui, label);
        // What was answered in this frame was not read with yet.
        let is_ready = !dialog.is_changed && !dialog.is_open() && dialog.n_new() > 0;
        let import = ui.add_enabled(is_ready, import);
        if import.clicked() || (is_ready && is_entered) {
            wanted = Some(ready);
        }
        if ui.button(tr.get("ui-cancel")).clicked() {
            actions.push(Action::Leave);
        }
        if is_ready {
            ui.label(style::small(ui, keys_text(STORE, tr, ui.ctx())));
        }
    });
    wanted
}
