//! The chart as a table.

use eframe::egui::ScrollArea;
use egui_extras::Column;

use super::dialog_ui;
use crate::ui::context::{Action, Cx, Dialog, Page};
use crate::ui::style;
use crate::ui::widgets::{CELL_HEIGHT, cell, header_cell, plain_table};

/// The narrowest that a column may be, in points; with more of them than fit,
/// the table scrolls sideways.
const COLUMN_WIDTH: f32 = 100.0;

pub struct TableDialog;

impl Dialog for TableDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let Some(chart) = cx.sight.and_then(Page::chart) else {
            cx.actions.push(Action::Close);
            return;
        };
        let (ctx, tr) = (cx.ctx, cx.tr);
        let table = &chart.table;
        let n_columns = table.header.len();
        let width = (n_columns as f32 * COLUMN_WIDTH + 60.0).max(680.0);
        let is_closed = dialog_ui(ctx, tr, "data-table", &chart.title, width, |ui| {
            ui.label(style::quiet(ui, &chart.subtitle));
            ScrollArea::horizontal().show(ui, |ui| {
                ui.set_min_width(n_columns as f32 * COLUMN_WIDTH);
                plain_table(ui)
                    .max_scroll_height(ctx.content_rect().height() - 240.0)
                    .columns(
                        Column::remainder().at_least(COLUMN_WIDTH - 10.0).clip(true),
                        n_columns,
                    )
                    .header(CELL_HEIGHT, |mut header| {
                        for text in &table.header {
                            header.col(|ui| header_cell(ui, text));
                        }
                    })
                    .body(|body| {
                        body.rows(CELL_HEIGHT, table.rows.len(), |mut row| {
                            let Some(line) = table.rows.get(row.index()) else {
                                return;
                            };
                            for it in line {
                                row.col(|ui| cell(ui, &it.text));
                            }
                        });
                    });
            });
        });
        if is_closed {
            cx.actions.push(Action::Close);
        }
    }
}
