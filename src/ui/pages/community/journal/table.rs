//! The table: only the rows in sight are drawn.

use eframe::egui::{Align, Label, Layout, Role, Sense, Ui, WidgetInfo};
use egui_extras::TableRow;

use super::columns::{Field, NUMBER_MARGIN, header_ui};
use super::keyboard::keyboard_ui;
use super::selection::Reach;
use super::{JournalList, JournalPanel};
use crate::app::{JournalLine, kind_name};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::Action;
use crate::ui::widgets::{cell, plain_table};

const ROW_HEIGHT: f32 = 26.0;
/// Under this height, in points, the page scrolls instead of the table.
const MIN_HEIGHT: f32 = 180.0;

pub(super) fn table_ui(
    ui: &mut Ui,
    tr: &Tr,
    list: &JournalList,
    panel: &mut JournalPanel,
    actions: &mut Vec<Action>,
) {
    let fields = Field::shown(ui.available_width());
    let height = ui.available_height().max(MIN_HEIGHT);
    let rows_of_page = ((height / ROW_HEIGHT) as usize).saturating_sub(2).max(1);
    keyboard_ui(ui, tr, list, panel, height, rows_of_page, actions);
    let scroll_to = panel.scroll_to.take();
    ui.scope(|ui| {
        let mut table = plain_table(ui)
            .id_salt("journal")
            .sense(Sense::click())
            .min_scrolled_height(MIN_HEIGHT - ROW_HEIGHT)
            .max_scroll_height(height - ROW_HEIGHT);
        if let Some(row) = scroll_to {
            table = table.scroll_to_row(row, None);
        }
        for field in &fields {
            table = table.column(field.column());
        }
        let table = table.header(ROW_HEIGHT, |mut header| {
            for field in &fields {
                header.col(|ui| header_ui(ui, tr, *field, panel));
            }
        });
        table.body(|body| {
            body.rows(ROW_HEIGHT, list.order.len(), |mut row| {
                let place = row.index();
                let Some(line) = list.line(place) else {
                    return;
                };
                let is_chosen = panel.selection.is_chosen(line.row.id);
                row.set_selected(is_chosen);
                for field in &fields {
                    field_ui(&mut row, tr, list, line, *field, is_chosen);
                }
                let response = row.response();
                if response.clicked() {
                    let modifiers = response.ctx.input(|input| input.modifiers);
                    let reach = if modifiers.shift {
                        Reach::Through
                    } else if modifiers.command {
                        Reach::Toggle
                    } else {
                        Reach::Alone
                    };
                    panel.selection.reach(list, place, reach);
                    panel.is_list_wanted = true;
                }
                if response.double_clicked() {
                    actions.push(Action::Run(UiCommand::EditActivity));
                }
                response.context_menu(|ui| {
                    if !panel.selection.is_chosen(line.row.id) {
                        panel.selection.reach(list, place, Reach::Alone);
                    }
                    menu_ui(ui, tr, actions);
                });
            });
        });
    });
}

/// What can be done with the rows chosen.
fn menu_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    for command in [
        UiCommand::EditActivity,
        UiCommand::DuplicateActivities,
        UiCommand::SameNextMonth,
        UiCommand::DeleteActivities,
    ] {
        let mut button = eframe::egui::Button::new(command.label(tr));
        if let Some(keys) = command.shortcut_text(tr, ui.ctx()) {
            button = button.shortcut_text(keys);
        }
        if ui.add(button).clicked() {
            actions.push(Action::Run(command));
            ui.close();
        }
    }
}

fn field_ui(
    row: &mut TableRow<'_, '_>,
    tr: &Tr,
    list: &JournalList,
    line: &JournalLine,
    field: Field,
    is_chosen: bool,
) {
    let activity = &line.row;
    row.col(|ui| {
        if field == Field::Date {
            let date = Label::new(tr.date(activity.held_on)).truncate();
            let response = ui.add(date.selectable(false));
            response.widget_info(|| {
                let spoken = spoken_line(tr, list, line);
                WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, spoken)
            });
            return;
        }
        let text = text_of(tr, list, line, field);
        if field.is_number() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(NUMBER_MARGIN);
                cell(ui, text);
            });
        } else {
            cell(ui, text);
        }
    });
}

/// What stands in a cell; nothing where nothing was noted.
fn text_of(tr: &Tr, list: &JournalList, line: &JournalLine, field: Field) -> String {
    let activity = &line.row;
    let count = |n: Option<u32>| n.map(|n| tr.number(f64::from(n), 0)).unwrap_or_default();
    match field {
        Field::Date => tr.date(activity.held_on),
        Field::Kind => {
            let kind = list.view.kind(activity.kind);
            let kind = kind.map(|kind| kind_name(&kind.name, tr));
            let mode = activity.mode.map(|mode| {
                let mode = tr.get(&format!("domain-mode-{}", mode.code()));
                mode.to_lowercase()
            });
            let parts: Vec<String> = kind.into_iter().chain(mode).collect();
            parts.join(", ")
        }
        Field::Title => activity.title.clone(),
        Field::Registered => count(activity.count.registered),
        Field::Present => count(activity.count.present),
        Field::NoShow => count(activity.count.no_show),
        Field::LeftEarly => count(activity.count.left_early),
        Field::Duration => activity.duration_minutes.map(duration).unwrap_or_default(),
        Field::Satisfaction => activity
            .satisfaction_percent
            .map(|percent| tr.percent(f64::from(percent) / 100.0))
            .unwrap_or_default(),
        Field::Source => list
            .view
            .source(activity)
            .map_or_else(|| tr.get("ui-journal-by-hand"), str::to_owned),
    }
}

/// A length of time as both languages write it: `1 h 30`, `45 min`.
pub(crate) fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, minutes) => format!("{hours}\u{a0}h\u{a0}{minutes:02}"),
    }
}

/// The row in one breath, for those who hear it.
fn spoken_line(tr: &Tr, list: &JournalList, line: &JournalLine) -> String {
    let mut parts: Vec<String> = [Field::Date, Field::Kind, Field::Title]
        .map(|field| text_of(tr, list, line, field))
        .to_vec();
    parts.retain(|part| !part.is_empty());
    if let Some(n) = line.row.count.present {
        parts.push(tr.format("ui-journal-n-present", &[("n", n.into())]));
    } else if let Some(n) = line.row.count.registered {
        parts.push(tr.format("ui-journal-n-registered", &[("n", n.into())]));
    }
    parts.join(" · ")
}
