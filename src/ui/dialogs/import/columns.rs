//! The first records of the file, each column under the role it plays, which
//! can be changed there.

use eframe::egui::{Label, ScrollArea, Ui};
use egui_extras::Column;

use super::controls::{TABLE_HEIGHT, choice_ui};
use crate::i18n::Tr;
use crate::import::{Mapping, Report, Role};
use crate::ui::style;
use crate::ui::widgets::{CELL_HEIGHT, cell, header_cell, plain_table};

/// A wider file shows its first columns.
const MAX_COLUMNS: usize = 60;
const COLUMN_WIDTH: f32 = 150.0;
/// The role, and the file's own header under it.
const HEADER_HEIGHT: f32 = 48.0;

/// Draws the records; returns the column whose role is to change, and to what.
pub(super) fn records_ui(ui: &mut Ui, tr: &Tr, report: &Report) -> Option<(usize, Option<Role>)> {
    let n_cells = report.preview.iter().map(|record| record.cells.len()).max();
    let n_columns = report
        .headers
        .len()
        .max(n_cells.unwrap_or(0))
        .min(MAX_COLUMNS);
    let mut roles: Vec<Option<Role>> = vec![None; n_columns];
    for (role, name) in &report.mapping.columns {
        let place = Mapping::place_of(name, &report.headers);
        if let Some(slot) = place.and_then(|place| roles.get_mut(place)) {
            *slot = Some(*role);
        }
    }
    let mut choices = vec![(None, tr.get("ui-import-role-none"))];
    choices.extend(Role::ALL.map(|role| (Some(role), role.name(tr))));
    let mut changed = None;
    ScrollArea::horizontal().id_salt("records").show(ui, |ui| {
        plain_table(ui)
            .id_salt("records")
            .max_scroll_height(TABLE_HEIGHT)
            .column(Column::exact(52.0))
            .columns(Column::exact(COLUMN_WIDTH).clip(true), n_columns)
            .header(HEADER_HEIGHT, |mut header| {
                header.col(|ui| header_cell(ui, tr.get("ui-import-line")));
                for (place, role) in roles.iter().enumerate() {
                    let title = report.headers.get(place).map_or("", |title| title.trim());
                    header.col(|ui| {
                        column_ui(ui, tr, place, title, *role, &choices, &mut changed);
                    });
                }
            })
            .body(|body| {
                body.rows(CELL_HEIGHT, report.preview.len(), |mut row| {
                    let Some(record) = report.preview.get(row.index()) else {
                        return;
                    };
                    row.col(|ui| header_cell(ui, record.line.to_string()));
                    for place in 0..n_columns {
                        let text = record.cells.get(place).map_or("", String::as_str);
                        row.col(|ui| cell(ui, text));
                    }
                });
            });
    });
    changed
}

/// The role of a column over its header.
fn column_ui(
    ui: &mut Ui,
    tr: &Tr,
    place: usize,
    title: &str,
    role: Option<Role>,
    choices: &[(Option<Role>, String)],
    changed: &mut Option<(usize, Option<Role>)>,
) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.spacing_mut().button_padding.y = 2.0;
        let numbered;
        let title = if title.is_empty() {
            numbered = format!("#{}", place + 1);
            &numbered
        } else {
            title
        };
        let name = tr.format("ui-import-role-of", &[("header", title.into())]);
        if let Some(role) = choice_ui(ui, &name, COLUMN_WIDTH - 14.0, &role, choices) {
            *changed = Some((place, role));
        }
        let words = if role.is_some() {
            style::small(ui, title).color(style::palette(ui).accent)
        } else {
            style::small(ui, title)
        };
        ui.add(Label::new(words).truncate());
    });
}
