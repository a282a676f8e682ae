//! The bar at the top: what can be done from anywhere.

use std::path::PathBuf;

use eframe::egui::{Button, Response, ScrollArea, Sense, Ui, vec2};

use crate::app::ThemeChoice;
use crate::i18n::{Language, Tr};
use crate::ui::commands::{Situation, UiCommand};
use crate::ui::context::Action;
use crate::ui::platform::Platform;
use crate::ui::{brand, style, widgets};

/// What the bar shows.
pub(crate) struct TopBar<'a> {
    pub situation: Situation,
    pub theme: ThemeChoice,
    pub recent: &'a [PathBuf],
}

pub(crate) fn top_bar_ui(ui: &mut Ui, tr: &Tr, bar: &TopBar<'_>, actions: &mut Vec<Action>) {
    let is_narrow = ui.available_width() < style::NARROW_WIDTH;
    ui.horizontal(|ui| {
        mark_ui(ui);
        ui.add_space(style::GAP_LARGE);
        if is_narrow {
            ui.menu_button(tr.get("ui-menu"), |ui| {
                scrolled_ui(ui, |ui| whole_menu_ui(ui, tr, bar, actions));
            });
            if bar.situation.has_communities {
                log_button_ui(ui, tr, bar, actions);
            }
        } else {
            ui.menu_button(tr.get("ui-menu-register"), |ui| {
                scrolled_ui(ui, |ui| register_items_ui(ui, tr, bar, actions));
            });
            if bar.situation.has_register {
                log_button_ui(ui, tr, bar, actions);
                import_button_ui(ui, tr, bar, actions);
                bar_button_ui(ui, tr, bar, UiCommand::ExportPicture, actions);
                bar_button_ui(ui, tr, bar, UiCommand::Undo, actions);
                bar_button_ui(ui, tr, bar, UiCommand::Redo, actions);
            }
        }
        let rest = if is_narrow {
            LANGUAGE_WIDTH
        } else {
            LANGUAGE_WIDTH + VIEW_WIDTH
        };
        let room = ui.available_width() - rest;
        let has_search = bar.situation.has_register && room > SHORT_SEARCH_WIDTH;
        widgets::at_right_ui(ui, "bar", |ui| {
            if has_search {
                search_button_ui(ui, tr, room > SEARCH_WIDTH, actions);
            }
            language_ui(ui, tr, actions);
            if !is_narrow {
                view_menu_ui(ui, tr, bar, actions);
            }
        });
    });
}

/// A menu that may be higher than the window, at a large zoom or on a small
/// screen.
fn scrolled_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let room = ui.ctx().content_rect().height() - 60.0;
    ui.set_max_height(room);
    ScrollArea::vertical().max_height(room).show(ui, content);
}

/// Everything, where there is no room for a bar.
fn whole_menu_ui(ui: &mut Ui, tr: &Tr, bar: &TopBar<'_>, actions: &mut Vec<Action>) {
    for command in [
        UiCommand::LogActivity,
        UiCommand::Import,
        UiCommand::ExportPicture,
        UiCommand::Undo,
        UiCommand::Redo,
        UiCommand::History,
        UiCommand::Compare,
    ] {
        menu_item_ui(ui, tr, bar, command, actions);
    }
    ui.separator();
    register_items_ui(ui, tr, bar, actions);
    ui.separator();
    look_items_ui(ui, tr, bar, actions);
}

fn mark_ui(ui: &mut Ui) {
    let colour = style::palette(ui).accent;
    let (rect, _) = ui.allocate_exact_size(vec2(22.0, 20.0), Sense::empty());
    brand::draw_mark(ui.painter(), rect, colour, 2.5);
    ui.label(style::title("Essor").size(17.0).color(colour));
}

/// What a facilitator comes for most often.
fn log_button_ui(ui: &mut Ui, tr: &Tr, bar: &TopBar<'_>, actions: &mut Vec<Action>) {
    let command = UiCommand::LogActivity;
    let hint = command.hint(tr, ui.ctx());
    let button = style::primary_button(ui, tr.get("ui-bar-log"));
    let response = ui
        .add_enabled(command.makes_sense(&bar.situation), button)
        .on_hover_text(&hint)
        .on_disabled_hover_text(&hint);
    if response.clicked() {
        actions.push(Action::Run(command));
    }
}

/// The way on where nothing can be logged yet.
fn import_button_ui(ui: &mut Ui, tr: &Tr, bar: &TopBar<'_>, actions: &mut Vec<Action>) {
    let command = UiCommand::Import;
    if bar.situation.has_communities {
        bar_button_ui(ui, tr, bar, command, actions);
        return;
    }
    let hint = command.hint(tr, ui.ctx());
    let button = style::primary_button(ui, command.label(tr));
    if ui.add(button).on_hover_text(hint).clicked() {
        actions.push(Action::Run(command));
    }
}

/// Points that a search button needs at the end of the bar, and what stands
/// beside it.
const SEARCH_WIDTH: f32 = 130.0;
const SHORT_SEARCH_WIDTH: f32 = 52.0;
const LANGUAGE_WIDTH: f32 = 96.0;
const VIEW_WIDTH: f32 = 104.0;

/// By its word or, where there is no room for it, by its keys.
fn search_button_ui(ui: &mut Ui, tr: &Tr, has_room: bool, actions: &mut Vec<Action>) {
    let command = UiCommand::Palette;
    let name = tr.get("ui-bar-search");
    let keys = command.shortcut_text(tr, ui.ctx());
    let shown = keys.filter(|_| !has_room);
    let button = Button::new(shown.unwrap_or_else(|| name.clone()));
    let hint = command.hint(tr, ui.ctx());
    let response = ui.add(button).on_hover_text(hint);
    if response.accessible_name(name).clicked() {
        actions.push(Action::Run(command));
    }
}

fn bar_button_ui(
    ui: &mut Ui,
    tr: &Tr,
    bar: &TopBar<'_>,
    command: UiCommand,
    actions: &mut Vec<Action>,
) {
    let hint = hint(ui, tr, bar, command);
    let response = ui
        .add_enabled(
            command.makes_sense(&bar.situation),
            Button::new(command.label(tr)),
        )
        .on_hover_text(&hint)
        .on_disabled_hover_text(&hint);
    if response.clicked() {
        actions.push(Action::Run(command));
    }
}

/// The command's hint; undo and redo name what they would undo.
fn hint(ui: &Ui, tr: &Tr, bar: &TopBar<'_>, command: UiCommand) -> String {
    let hint = command.hint(tr, ui.ctx());
    let subject = match command {
        UiCommand::Undo => bar.situation.undo,
        UiCommand::Redo => bar.situation.redo,
        _ => None,
    };
    match subject {
        Some(key) => format!("{hint}\n{}", tr.get(key)),
        None => hint,
    }
}

fn menu_item_ui(
    ui: &mut Ui,
    tr: &Tr,
    bar: &TopBar<'_>,
    command: UiCommand,
    actions: &mut Vec<Action>,
) {
    let mut button = Button::new(command.label(tr));
    if let Some(shortcut) = command.shortcut_text(tr, ui.ctx()) {
        button = button.shortcut_text(shortcut);
    }
    let button = ui.add_enabled(command.makes_sense(&bar.situation), button);
    if in_sight(button).clicked() {
        actions.push(Action::Run(command));
        ui.close();
    }
}

/// Brings what the keyboard has come to in sight, in a menu that scrolls.
fn in_sight(item: Response) -> Response {
    if item.gained_focus() {
        item.scroll_to_me(None);
    }
    item
}

fn register_items_ui(ui: &mut Ui, tr: &Tr, bar: &TopBar<'_>, actions: &mut Vec<Action>) {
    ui.set_min_width(260.0);
    for command in [
        UiCommand::OpenRegister,
        UiCommand::NewRegister,
        UiCommand::OpenSample,
    ] {
        menu_item_ui(ui, tr, bar, command, actions);
    }
    if bar.situation.has_register {
        ui.separator();
        menu_item_ui(ui, tr, bar, UiCommand::LogActivity, actions);
        menu_item_ui(ui, tr, bar, UiCommand::NewCommunity, actions);
        menu_item_ui(ui, tr, bar, UiCommand::EditCommunity, actions);
        menu_item_ui(ui, tr, bar, UiCommand::OwnWord, actions);
        menu_item_ui(ui, tr, bar, UiCommand::Milestones, actions);
        menu_item_ui(ui, tr, bar, UiCommand::AddMembers, actions);
        menu_item_ui(ui, tr, bar, UiCommand::ShowTable, actions);
        menu_item_ui(ui, tr, bar, UiCommand::History, actions);
        ui.separator();
        menu_item_ui(ui, tr, bar, UiCommand::ImportFolder, actions);
        menu_item_ui(ui, tr, bar, UiCommand::ImportHistory, actions);
        menu_item_ui(ui, tr, bar, UiCommand::MergePeople, actions);
        ui.separator();
        menu_item_ui(ui, tr, bar, UiCommand::ExportLog, actions);
        menu_item_ui(ui, tr, bar, UiCommand::ExportAnonymousLog, actions);
        menu_item_ui(ui, tr, bar, UiCommand::Copies, actions);
    }
    if !bar.recent.is_empty() {
        ui.separator();
        ui.label(style::small(ui, tr.get("ui-recent")));
        for path in bar.recent.iter().take(5) {
            let name = path
                .file_name()
                .unwrap_or(path.as_os_str())
                .to_string_lossy();
            let button = in_sight(ui.button(name.as_ref()));
            if button.on_hover_text(path.display().to_string()).clicked() {
                actions.push(Action::Open(path.clone()));
                ui.close();
            }
        }
    }
    ui.separator();
    for command in UiCommand::of_the_program(Platform::of(ui.ctx())) {
        menu_item_ui(ui, tr, bar, *command, actions);
    }
}

fn language_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    let choices = [
        (Language::Fr, "FR".to_owned()),
        (Language::En, "EN".to_owned()),
    ];
    let name = tr.get("ui-language");
    if let Some(language) = widgets::segmented_ui(ui, &name, Some(tr.language()), &choices) {
        actions.push(Action::set(move |settings| settings.language = language));
    }
}

pub(crate) const THEMES: [(ThemeChoice, &str); 3] = [
    (ThemeChoice::System, "ui-theme-system"),
    (ThemeChoice::Light, "ui-theme-light"),
    (ThemeChoice::Dark, "ui-theme-dark"),
];

fn theme_items_ui(ui: &mut Ui, tr: &Tr, bar: &TopBar<'_>, actions: &mut Vec<Action>) {
    for (theme, key) in THEMES {
        let radio = widgets::radio_ui(ui, bar.theme == theme, tr.get(key));
        if in_sight(radio).clicked() {
            actions.push(Action::set(move |settings| settings.theme = theme));
            ui.close();
        }
    }
}

/// How the window looks: light or dark, large or small.
fn view_menu_ui(ui: &mut Ui, tr: &Tr, bar: &TopBar<'_>, actions: &mut Vec<Action>) {
    ui.menu_button(tr.get("ui-view"), |ui| {
        look_items_ui(ui, tr, bar, actions);
    });
}

fn look_items_ui(ui: &mut Ui, tr: &Tr, bar: &TopBar<'_>, actions: &mut Vec<Action>) {
    theme_items_ui(ui, tr, bar, actions);
    ui.separator();
    for command in [
        UiCommand::TextLarger,
        UiCommand::TextSmaller,
        UiCommand::TextNormal,
    ] {
        menu_item_ui(ui, tr, bar, command, actions);
    }
}
