//! How the window looks and speaks, in one place.

use eframe::egui::{Button, Grid};

use super::dialog_ui;
use crate::i18n::Language;
use crate::ui::bars::THEMES;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;
use crate::ui::widgets::segmented_ui;

/// With the signs of their buttons; the last is the size that is normal.
const TEXT_SIZES: [(UiCommand, Option<&str>); 3] = [
    (UiCommand::TextSmaller, Some("−")),
    (UiCommand::TextLarger, Some("+")),
    (UiCommand::TextNormal, None),
];

pub(crate) struct SettingsDialog;

impl Dialog for SettingsDialog {
    fn takes(&self, command: UiCommand) -> bool {
        TEXT_SIZES.iter().any(|(of_size, _)| *of_size == command)
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (tr, settings) = (cx.tr, cx.settings);
        let title = tr.get("ui-settings-title");
        let mut actions = Vec::new();
        let is_closed = dialog_ui(cx.ctx, tr, "settings", &title, 460.0, |ui| {
            Grid::new("settings")
                .num_columns(2)
                .spacing([style::GAP_LARGE, style::GAP])
                .show(ui, |ui| {
                    let name = tr.get("ui-language");
                    ui.label(&name);
                    let languages = Language::ALL.map(|it| (it, it.name().to_owned()));
                    let chosen = segmented_ui(ui, &name, Some(tr.language()), &languages);
                    actions.extend(chosen.map(|it| Action::set(move |own| own.language = it)));
                    ui.end_row();

                    let name = tr.get("ui-theme");
                    ui.label(&name);
                    let themes = THEMES.map(|(theme, key)| (theme, tr.get(key)));
                    let chosen = segmented_ui(ui, &name, Some(settings.theme), &themes);
                    actions.extend(chosen.map(|it| Action::set(move |own| own.theme = it)));
                    ui.end_row();

                    let percent = tr.percent(settings.text_size.factor().into());
                    ui.label(tr.format("ui-settings-text", &[("percent", percent.into())]));
                    ui.horizontal(|ui| {
                        for (command, sign) in TEXT_SIZES {
                            let sign = sign.map_or_else(|| tr.percent(1.0), str::to_owned);
                            let button = ui.add(Button::new(sign));
                            let button = button.on_hover_text(command.hint(tr, ui.ctx()));
                            if button.accessible_name(command.label(tr)).clicked() {
                                actions.push(Action::Run(command));
                            }
                        }
                    });
                    ui.end_row();
                });
        });
        cx.actions.extend(actions);
        if is_closed {
            cx.actions.push(Action::Close);
        }
    }
}
