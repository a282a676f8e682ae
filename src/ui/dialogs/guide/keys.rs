//! Every command with its keys and what it does.

use eframe::egui::{Grid, Label, Ui};

use super::text::text_ui;
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::platform::Platform;
use crate::ui::style;

pub(super) fn keys_ui(ui: &mut Ui, tr: &Tr) {
    let keys = |command: UiCommand| command.shortcut_text(tr, ui.ctx()).unwrap_or_default();
    let (palette, help) = (keys(UiCommand::Palette), keys(UiCommand::Guide));
    let lead = tr.format(
        "guide-keys-lead",
        &[("palette", palette.into()), ("help", help.into())],
    );
    text_ui(ui, &lead);
    ui.label(style::strong(tr.get("ui-shortcuts-title")));
    Grid::new("shortcuts")
        .num_columns(3)
        .spacing([style::GAP_LARGE, 6.0])
        .striped(true)
        .show(ui, |ui| {
            for command in UiCommand::all_on(Platform::of(ui.ctx())) {
                ui.label(style::medium(command.label(tr).trim_end_matches('…')));
                ui.label(command.shortcut_text(tr, ui.ctx()).unwrap_or_default());
                ui.add(Label::new(style::quiet(ui, command.what(tr))).wrap());
                ui.end_row();
            }
        });
}
