//! The records of a file: those read, those that could not be, those left
//! aside.

use eframe::egui::{ScrollArea, Ui};
use egui_extras::Column;

use crate::i18n::Tr;
use crate::import::{Report, Role};
use crate::ui::style;
use crate::ui::widgets::{CELL_HEIGHT, cell, header_cell, plain_table, segmented_ui};

/// Which records are in sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Listing {
    #[default]
    Read,
    Rejected,
    Ignored,
}

/// The height of the table, in points.
const HEIGHT: f32 = 190.0;
/// A wider file shows its first columns.
const MAX_COLUMNS: usize = 24;

pub(super) fn listing_ui(ui: &mut Ui, tr: &Tr, report: &Report, listing: &mut Listing) {
    ui.add_space(style::GAP_SMALL);
    let counted = |key: &str, n: usize| tr.format(key, &[("n", n.into())]);
    let mut choices = vec![(Listing::Read, tr.get("ui-import-list-read"))];
    if !report.rejected.is_empty() {
        let label = counted("ui-import-list-rejected", report.rejected.len());
        choices.push((Listing::Rejected, label));
    }
    if !report.ignored.is_empty() {
        let label = counted("ui-import-list-ignored", report.ignored.len());
        choices.push((Listing::Ignored, label));
    }
    // After another reading the list chosen may be empty.
    if !choices.iter().any(|(choice, _)| choice == listing) {
        *listing = Listing::Read;
    }
    if choices.len() > 1 {
        let name = tr.get("ui-import-lists");
        if let Some(chosen) = segmented_ui(ui, &name, Some(*listing), &choices) {
            *listing = chosen;
        }
    } else {
        ui.label(style::medium(tr.get("ui-import-list-read")));
    }
    match listing {
        Listing::Read => records_ui(ui, tr, report),
        Listing::Rejected => rejected_ui(ui, tr, report),
        Listing::Ignored => ignored_ui(ui, tr, report),
    }
}

/// The first records, each column under the role it plays.
fn records_ui(ui: &mut Ui, tr: &Tr, report: &Report) {
    let role_of = |header: &str| -> Option<Role> {
        report
            .columns
            .iter()
            .find(|(_, own)| own.trim() == header.trim())
            .map(|(role, _)| *role)
    };
    let n_cells = report.preview.iter().map(|record| record.cells.len()).max();
    let n_columns = report
        .headers
        .len()
        .max(n_cells.unwrap_or(0))
        .min(MAX_COLUMNS);
    ScrollArea::horizontal().id_salt("records").show(ui, |ui| {
        plain_table(ui)
            .id_salt("records")
            .max_scroll_height(HEIGHT)
            .column(Column::exact(52.0))
            .columns(
                Column::initial(132.0)
                    .at_least(60.0)
                    .resizable(true)
                    .clip(true),
                n_columns,
            )
            .header(CELL_HEIGHT, |mut header| {
                header.col(|ui| header_cell(ui, tr.get("ui-import-line")));
                for place in 0..n_columns {
                    let name = report.headers.get(place).map_or("", |header| header.trim());
                    header.col(|ui| match role_of(name) {
                        Some(role) => {
                            let words =
                                style::medium(role.name(tr)).color(style::palette(ui).accent);
                            ui.label(words).on_hover_text(name);
                        }
                        None => header_cell(ui, name),
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
}

fn rejected_ui(ui: &mut Ui, tr: &Tr, report: &Report) {
    let titles = ["ui-import-line", "ui-import-reason", "ui-import-value"];
    lines_ui(
        ui,
        tr,
        "rejected",
        &titles,
        report.rejected.len(),
        |place| {
            report
                .rejected
                .get(place)
                .map(|issue| (issue.line, issue.reason.text(tr), issue.value.clone()))
        },
    );
}

fn ignored_ui(ui: &mut Ui, tr: &Tr, report: &Report) {
    let titles = ["ui-import-line", "ui-import-reason"];
    lines_ui(ui, tr, "ignored", &titles, report.ignored.len(), |place| {
        report
            .ignored
            .get(place)
            .map(|(line, reason)| (*line, reason.text(tr), String::new()))
    });
}

/// A table of lines of the file with a reason and, perhaps, the cell at fault.
fn lines_ui(
    ui: &mut Ui,
    tr: &Tr,
    name: &str,
    titles: &[&str],
    n_rows: usize,
    line_at: impl Fn(usize) -> Option<(u32, String, String)>,
) {
    plain_table(ui)
        .id_salt(name)
        .max_scroll_height(HEIGHT)
        .column(Column::exact(70.0))
        .columns(Column::remainder().clip(true), titles.len() - 1)
        .header(CELL_HEIGHT, |mut header| {
            for title in titles {
                header.col(|ui| header_cell(ui, tr.get(title)));
            }
        })
        .body(|body| {
            body.rows(CELL_HEIGHT, n_rows, |mut row| {
                let Some((line, reason, value)) = line_at(row.index()) else {
                    return;
                };
                row.col(|ui| cell(ui, tr.number(f64::from(line), 0)));
                row.col(|ui| cell(ui, reason));
                if titles.len() > 2 {
                    row.col(|ui| cell(ui, value));
                }
            });
        });
}
