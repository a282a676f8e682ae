//! What was changed since the register was opened, step by step, and the way
//! back and forth through it.

use eframe::egui::{Button, Label, RichText, ScrollArea, Ui, vec2};

use super::dialog_ui;
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;

/// The steps that were undone stand above, dimmed; those that can be undone
/// below, the latest first. A click goes there.
pub(crate) struct HistoryDialog;

impl Dialog for HistoryDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let Some(register) = cx.register else {
            return;
        };
        let (ctx, tr, actions) = (cx.ctx, cx.tr, &mut *cx.actions);
        let title = tr.get("ui-history-title");
        let room = ctx.content_rect().height();
        let is_closed = dialog_ui(ctx, tr, "history", &title, 460.0, |ui| {
            if register.undo.is_empty() && register.redo.is_empty() {
                let nothing = style::quiet(ui, tr.get("ui-history-nothing"));
                ui.add(Label::new(nothing).wrap());
                return;
            }
            let hint = style::quiet(ui, tr.get("ui-history-hint"));
            ui.add(Label::new(hint).wrap());
            ui.add_space(style::GAP_SMALL);
            ScrollArea::vertical()
                .max_height((room - 190.0).max(120.0))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let n_redo = register.redo.len();
                    for (place, label) in register.redo.iter().rev().enumerate() {
                        step_ui(ui, tr, UiCommand::Redo, label, n_redo - place, actions);
                    }
                    now_ui(ui, tr);
                    for (place, label) in register.undo.iter().enumerate() {
                        step_ui(ui, tr, UiCommand::Undo, label, place + 1, actions);
                    }
                });
        });
        if is_closed {
            actions.push(Action::Close);
        }
    }
}

/// The state that the register is in, between what was undone and what was not.
fn now_ui(ui: &mut Ui, tr: &Tr) {
    let colour = style::palette(ui).accent;
    ui.label(style::medium(tr.get("ui-history-now")).color(colour));
}

/// A step, which is undone or done again with the `n_steps` − 1 before it.
fn step_ui(
    ui: &mut Ui,
    tr: &Tr,
    way: UiCommand,
    label: &str,
    n_steps: usize,
    actions: &mut Vec<Action>,
) {
    let key = if way == UiCommand::Undo {
        "ui-history-undo"
    } else {
        "ui-history-redo"
    };
    let hint = tr.format(key, &[("n", n_steps.into())]);
    let words = RichText::new(tr.get(label));
    let words = if way == UiCommand::Undo {
        words
    } else {
        words.color(style::palette(ui).quiet)
    };
    let button = Button::selectable(false, words)
        .min_size(vec2(ui.available_width(), 26.0))
        .truncate();
    if ui.add(button).on_hover_text(hint).clicked() {
        actions.push(Action::Step(way, n_steps));
    }
}
