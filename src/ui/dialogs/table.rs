//! The chart as a table.

use eframe::egui::Context;
use egui_extras::Column;

use super::dialog_ui;
use crate::chart::{Chart, TableRow};
use crate::i18n::Tr;
use crate::ui::actions::Action;
use crate::ui::style;
use crate::ui::widgets::{CELL_HEIGHT, cell, header_cell, plain_table};

pub fn table_ui(ctx: &Context, tr: &Tr, chart: &Chart, actions: &mut Vec<Action>) {
    let is_closed = dialog_ui(ctx, tr, "data-table", &chart.title, 680.0, |ui| {
        ui.label(style::quiet(ui, &chart.subtitle));
        let columns = |row: &TableRow| {
            [
                row.month.clone(),
                row.value.clone(),
                row.trend.clone(),
                row.stage.clone(),
            ]
        };
        plain_table(ui)
            .max_scroll_height(ctx.content_rect().height() - 240.0)
            .columns(Column::remainder().at_least(90.0).clip(true), 4)
            .header(CELL_HEIGHT, |mut header| {
                for text in columns(&chart.table_header) {
                    header.col(|ui| header_cell(ui, text));
                }
            })
            .body(|body| {
                body.rows(CELL_HEIGHT, chart.table.len(), |mut row| {
                    let Some(line) = chart.table.get(row.index()) else {
                        return;
                    };
                    for text in columns(line) {
                        row.col(|ui| cell(ui, text));
                    }
                });
            });
    });
    if is_closed {
        actions.push(Action::CloseDialog);
    }
}
