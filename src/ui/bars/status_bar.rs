//! The bar at the bottom: the register, its latest copy, work under way.

use eframe::egui::{Align, Label, Layout, ProgressBar, Ui};

use crate::app::Progress;
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx};
use crate::ui::dialogs::DisplacedDialog;
use crate::ui::moments::short_moment;
use crate::ui::style;

pub(crate) fn status_bar_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (tr, register) = (cx.tr, cx.register);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
        match register {
            Some(register) => {
                let name = register
                    .path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy();
                let label = Label::new(style::small(ui, name.as_ref())).truncate();
                ui.add(label)
                    .on_hover_text(register.path.display().to_string());
                if cx.situation.displaced.is_some() {
                    let colour = style::palette(ui).alert;
                    let text = style::small(ui, tr.get("ui-displaced")).color(colour);
                    if ui.link(text).clicked() {
                        cx.actions.push(Action::show(DisplacedDialog::default()));
                    }
                }
                let copied = register.last_copy.map(|copied_at| {
                    let when = short_moment(tr, copied_at, cx.worker.now());
                    tr.format("ui-last-copy", &[("when", when.into())])
                });
                let missing = register.is_copy_missing.then(|| tr.get("ui-copy-missing"));
                let is_missing = missing.is_some();
                if let Some(text) = missing.or(copied) {
                    let words = style::small(ui, text);
                    let words = if is_missing {
                        words.color(style::palette(ui).alert)
                    } else {
                        words
                    };
                    // Nothing to attend to, but a way there.
                    let words = words.underline();
                    let hint = UiCommand::Copies.hint(tr, ui.ctx());
                    if ui.link(words).on_hover_text(hint).clicked() {
                        cx.actions.push(Action::Run(UiCommand::Copies));
                    }
                }
            }
            None => {
                ui.label(style::small(ui, tr.get("ui-no-register")));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if register.is_some_and(|register| register.is_fictitious) {
                let colour = style::palette(ui).alert;
                ui.label(style::small(ui, tr.get("ui-fictitious")).color(colour));
            }
            // The others stand in line behind it.
            if let Some((name, progress)) = cx.tasks.in_sight(tr).first() {
                work_ui(ui, tr, name, *progress, cx.actions);
            }
        });
    });
}

/// Work under way, from the right: cancel, how far, what.
fn work_ui(ui: &mut Ui, tr: &Tr, name: &str, progress: Progress, actions: &mut Vec<Action>) {
    ui.spacing_mut().button_padding.y = 1.0;
    let cancel = style::link_button(ui, tr.get("ui-cancel"));
    if ui.add(cancel).clicked() {
        actions.push(Action::CancelWork);
    }
    if let Some(share) = progress.share() {
        let bar = ProgressBar::new(share)
            .desired_width(140.0)
            .desired_height(8.0)
            .fill(style::palette(ui).accent);
        ui.add(bar).accessible_name(name);
    }
    ui.label(style::small(ui, name));
}
