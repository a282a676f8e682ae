//! How the window looks and speaks.

use eframe::egui::{Button, Ui};

use super::setting_ui;
use crate::i18n::{Language, WeekStart};
use crate::ui::bars::THEMES;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx};
use crate::ui::widgets::segmented_ui;

/// With the signs of their buttons; the last is the size that is normal.
pub(super) const TEXT_SIZES: [(UiCommand, Option<&str>); 3] = [
    (UiCommand::TextSmaller, Some("−")),
    (UiCommand::TextLarger, Some("+")),
    (UiCommand::TextNormal, None),
];

pub(super) fn looks_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (tr, settings) = (cx.tr, cx.settings);
    let mut actions = Vec::new();

    let name = tr.get("ui-language");
    setting_ui(ui, &name, |ui| {
        let languages = Language::ALL.map(|it| (it, it.name().to_owned()));
        let chosen = segmented_ui(ui, &name, Some(tr.language()), &languages);
        actions.extend(chosen.map(|it| Action::set(move |own| own.language = it)));
    });

    let name = tr.get("ui-theme");
    setting_ui(ui, &name, |ui| {
        let themes = THEMES.map(|(theme, key)| (theme, tr.get(key)));
        let chosen = segmented_ui(ui, &name, Some(settings.theme), &themes);
        actions.extend(chosen.map(|it| Action::set(move |own| own.theme = it)));
    });

    let percent = tr.percent(settings.text_size.factor().into());
    let name = tr.format("ui-settings-text", &[("percent", percent.into())]);
    setting_ui(ui, &name, |ui| {
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
    });

    let name = tr.get("ui-settings-week");
    setting_ui(ui, &name, |ui| {
        let days = WeekStart::ALL.map(|it| {
            let number = it.first_day().number_from_monday();
            (it, tr.get(&format!("ui-weekday-{number}")))
        });
        let chosen = segmented_ui(ui, &name, Some(settings.week_start), &days);
        actions.extend(chosen.map(|it| Action::set(move |own| own.week_start = it)));
    });
    cx.actions.extend(actions);
}
