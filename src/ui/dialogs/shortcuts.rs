//! Every command with its keys and what it does.

use eframe::egui::{Grid, Label, ScrollArea};

use super::dialog_ui;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::platform::Platform;
use crate::ui::style;

pub(crate) struct ShortcutsDialog;

impl Dialog for ShortcutsDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let title = tr.get("ui-shortcuts-title");
        let room = ctx.content_rect().height();
        let is_closed = dialog_ui(ctx, tr, "shortcuts", &title, 640.0, |ui| {
            ScrollArea::vertical()
                .max_height((room - 160.0).max(120.0))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    Grid::new("shortcuts")
                        .num_columns(3)
                        .spacing([style::GAP_LARGE, 6.0])
                        .striped(true)
                        .show(ui, |ui| {
                            for command in UiCommand::all_on(Platform::of(ctx)) {
                                ui.label(style::medium(command.label(tr).trim_end_matches('…')));
                                ui.label(command.shortcut_text(tr, ctx).unwrap_or_default());
                                ui.add(Label::new(style::quiet(ui, command.what(tr))).wrap());
                                ui.end_row();
                            }
                        });
                });
        });
        if is_closed {
            cx.actions.push(Action::Close);
        }
    }
}
