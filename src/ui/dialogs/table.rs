//! The chart as a table, to be read, copied and saved.

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui};
use egui_extras::Column;

use super::{buttons_ui, dialog_ui};
use crate::app::{
    self, PictureChoices, PictureFormat, Settings, picture_file_name, table_for_clipboard,
};
use crate::chart::{Chart, Datum, Table};
use crate::ui::context::{Action, Cx, Dialog, Page};
use crate::ui::picking::Purpose;
use crate::ui::style;
use crate::ui::tasks::Deed;
use crate::ui::widgets::{CELL_HEIGHT, Notice, cell, plain_table};

/// The narrowest that a column may be, in points; with more of them than fit,
/// the table scrolls sideways.
const COLUMN_WIDTH: f32 = 108.0;
/// Names of columns are whole, in as many as three lines.
const HEADER_HEIGHT: f32 = 50.0;

pub(crate) struct TableDialog;

/// Whether a column holds figures, which stand under one another at the right.
fn is_of_figures(table: &Table, place: usize) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.get(place));
    let mut figures = cells.filter(|cell| cell.datum != Datum::Missing).peekable();
    figures.peek().is_some() && figures.all(|cell| matches!(cell.datum, Datum::Number { .. }))
}

fn in_column_ui(ui: &mut Ui, is_of_figures: bool, content: impl FnOnce(&mut Ui)) {
    if is_of_figures {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(style::GAP);
            content(ui);
        });
    } else {
        content(ui);
    }
}

/// The figures of a picture, in a table that is so high at most.
pub(crate) fn table_ui(ui: &mut Ui, table: &Table, height: f32) {
    let n_columns = table.header.len();
    let figures: Vec<bool> = (0..n_columns)
        .map(|place| is_of_figures(table, place))
        .collect();
    let columns = || table.header.iter().zip(figures.iter().copied());
    ScrollArea::horizontal().show(ui, |ui| {
        ui.set_min_width(n_columns as f32 * COLUMN_WIDTH);
        plain_table(ui)
            .max_scroll_height(height)
            .columns(
                Column::remainder().at_least(COLUMN_WIDTH - 10.0).clip(true),
                n_columns,
            )
            .header(HEADER_HEIGHT, |mut header| {
                for (text, is_of_figures) in columns() {
                    header.col(|ui| {
                        in_column_ui(ui, is_of_figures, |ui| {
                            let words = style::small(ui, text).font(style::small_medium_font());
                            ui.add(Label::new(words).wrap());
                        });
                    });
                }
            })
            .body(|body| {
                body.rows(CELL_HEIGHT, table.rows.len(), |mut row| {
                    let Some(line) = table.rows.get(row.index()) else {
                        return;
                    };
                    for (it, is_of_figures) in line.iter().zip(figures.iter().copied()) {
                        row.col(|ui| in_column_ui(ui, is_of_figures, |ui| cell(ui, &it.text)));
                    }
                });
            });
    });
}

impl Dialog for TableDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let Some(chart) = cx.sight.and_then(Page::chart) else {
            cx.actions.push(Action::Close);
            return;
        };
        let (ctx, tr) = (cx.ctx, cx.tr);
        let width = (chart.table.header.len() as f32 * COLUMN_WIDTH + 60.0).max(680.0);
        let (mut is_copied, mut is_saved) = (false, false);
        let is_closed = dialog_ui(ctx, tr, "data-table", &chart.title, width, |ui| {
            ui.label(style::quiet(ui, &chart.subtitle));
            table_ui(ui, &chart.table, ctx.content_rect().height() - 320.0);
            buttons_ui(ui, |ui| {
                is_saved = ui.button(tr.get("ui-save-as")).clicked();
                let copy = ui.button(tr.get("ui-export-copy"));
                is_copied = copy.on_hover_text(tr.get("ui-table-copy-hint")).clicked();
            });
        });
        if is_copied {
            ctx.copy_text(table_for_clipboard(&chart.table, tr));
            let notice = Notice::done(tr.get("ui-table-copied"));
            cx.actions.push(Action::Tell(notice));
        }
        if is_saved {
            let chart = chart.clone();
            save_as(cx, chart);
        }
        if is_closed {
            cx.actions.push(Action::Close);
        }
    }
}

/// Asks where to, under a name that says what is inside, then saves.
fn save_as(cx: &mut Cx<'_>, chart: Chart) {
    let Some(exhibit) = cx.sight.and_then(Page::exhibit) else {
        return;
    };
    let choices = PictureChoices {
        kind: chart.kind,
        language: cx.tr.language(),
        ..PictureChoices::default()
    };
    let format = PictureFormat::Csv;
    let name = picture_file_name(&exhibit.name(cx.tr), &choices, cx.today(), format);
    let place = Settings::documents_folder().join(name);
    cx.pick(Purpose::SaveCsv, place, move |path, cx| {
        let target = path.clone();
        let work = cx
            .worker
            .aside(move |_| app::save_picture(&chart, &choices, format, &target));
        let deed = Deed::new(work).told(move |(), tr| {
            let name = [("path", path.display().to_string().into())];
            Some(Notice::done(tr.format("ui-saved-table", &name)))
        });
        cx.tasks.begin(deed);
    });
}
