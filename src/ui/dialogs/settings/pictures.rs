//! How pictures begin. Each can still be made otherwise.

use eframe::egui::{Label, Ui};

use super::setting_ui;
use crate::app::Theme;
use crate::i18n::Language;
use crate::ui::context::{Action, Cx};
use crate::ui::style;
use crate::ui::widgets::segmented_ui;

pub(super) fn pictures_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (tr, settings) = (cx.tr, cx.settings);
    let mut actions = Vec::new();
    let hint = style::quiet(ui, tr.get("ui-settings-pictures-hint"));
    ui.add(Label::new(hint).wrap());
    ui.add_space(style::GAP);

    let name = tr.get("ui-settings-picture-language");
    setting_ui(ui, &name, |ui| {
        let as_window = [(None, tr.get("ui-settings-as-window"))];
        let languages = Language::ALL.map(|it| (Some(it), it.name().to_owned()));
        let choices: Vec<_> = as_window.into_iter().chain(languages).collect();
        let chosen = segmented_ui(ui, &name, Some(settings.picture_language), &choices);
        actions.extend(chosen.map(|it| Action::set(move |own| own.picture_language = it)));
    });

    let name = tr.get("ui-export-theme");
    setting_ui(ui, &name, |ui| {
        let themes = [
            (Theme::Light, tr.get("ui-theme-light")),
            (Theme::Dark, tr.get("ui-theme-dark")),
        ];
        let chosen = segmented_ui(ui, &name, Some(settings.picture.theme), &themes);
        actions.extend(chosen.map(|it| Action::set(move |own| own.picture.theme = it)));
    });
    cx.actions.extend(actions);
}
