//! The very rows that will be stored, a part of them.

use chrono::NaiveDate;
use eframe::egui::{Label, RichText, ScrollArea, Ui};
use egui_extras::{Column, TableRow};

use super::controls::TABLE_HEIGHT;
use crate::app::{ImportPreview, WindowRow, kind_name};
use crate::domain::HeadCount;
use crate::i18n::Tr;
use crate::import::Question;
use crate::ui::style;
use crate::ui::widgets::{CELL_HEIGHT, cell, header_cell, plain_table};

/// A column of the preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Line,
    Date,
    Person,
    Presence,
    Kind,
    Title,
    Community,
    Minutes,
    Counts,
}

/// The columns, their headers and their widths in points.
const COLUMNS: [(Shown, &str, f32); 9] = [
    (Shown::Line, "ui-import-line", 56.0),
    (Shown::Date, "ui-import-row-date", 104.0),
    (Shown::Person, "ui-import-row-person", 160.0),
    (Shown::Presence, "ui-import-row-presence", 104.0),
    (Shown::Kind, "ui-import-row-kind", 118.0),
    (Shown::Title, "ui-import-row-title", 150.0),
    (Shown::Community, "ui-import-row-community", 140.0),
    (Shown::Minutes, "ui-import-row-minutes", 72.0),
    (Shown::Counts, "ui-import-row-counts", 190.0),
];

pub(super) fn rows_ui(ui: &mut Ui, tr: &Tr, file: &ImportPreview) {
    let rows = &file.rows.rows;
    let mut columns = COLUMNS.to_vec();
    // What no row has needs no room.
    columns.retain(|(column, ..)| {
        let is_always = matches!(column, Shown::Line | Shown::Date | Shown::Kind);
        is_always || rows.iter().any(|row| !text_of(tr, row, *column).is_empty())
    });
    ScrollArea::horizontal().id_salt("stored").show(ui, |ui| {
        let mut table = plain_table(ui)
            .id_salt("stored")
            .max_scroll_height(TABLE_HEIGHT);
        for (_, _, width) in &columns {
            table = table.column(Column::exact(*width).clip(true));
        }
        table
            .header(CELL_HEIGHT, |mut header| {
                for (_, key, _) in &columns {
                    header.col(|ui| header_cell(ui, tr.get(key)));
                }
            })
            .body(|body| {
                body.rows(CELL_HEIGHT, rows.len(), |mut row| {
                    if let Some(shown) = rows.get(row.index()) {
                        row_ui(&mut row, tr, file, &columns, shown);
                    }
                });
            });
    });
}

/// What a row has in a column; the line and the date of a row that will be
/// stored are drawn otherwise.
fn text_of(tr: &Tr, row: &WindowRow, column: Shown) -> String {
    match (row, column) {
        (WindowRow::Stored { person, .. }, Shown::Person) => person.clone().unwrap_or_default(),
        (
            WindowRow::Stored {
                asked: Some(mark), ..
            },
            Shown::Presence,
        ) => tr.format("ui-import-row-asked", &[("mark", mark.as_str().into())]),
        (
            WindowRow::Stored {
                person: Some(_),
                presence,
                ..
            },
            Shown::Presence,
        ) => tr.get(&format!("ui-import-presence-{}", presence.code())),
        (WindowRow::Stored { kind, .. }, Shown::Kind) => kind_name(kind, tr),
        (WindowRow::Stored { title, .. }, Shown::Title) => title.clone(),
        (
            WindowRow::Stored { community, .. } | WindowRow::Total { community, .. },
            Shown::Community,
        ) => community.clone(),
        (WindowRow::Stored { minutes, .. }, Shown::Minutes) => minutes
            .map(|minutes| tr.number(f64::from(minutes), 0))
            .unwrap_or_default(),
        (WindowRow::Stored { head_count, .. }, Shown::Counts) => counts_text(tr, head_count),
        (WindowRow::Total { month, .. }, Shown::Date) => tr.month_short(*month),
        (WindowRow::Total { value, .. }, Shown::Counts) => tr.number(*value, 0),
        _ => String::new(),
    }
}

fn row_ui(
    row: &mut TableRow<'_, '_>,
    tr: &Tr,
    file: &ImportPreview,
    columns: &[(Shown, &str, f32)],
    shown: &WindowRow,
) {
    match shown {
        WindowRow::Stored { .. } | WindowRow::Total { .. } => {
            for (column, ..) in columns {
                row.col(|ui| match (shown, column) {
                    (WindowRow::Stored { line, .. }, Shown::Line) => {
                        header_cell(ui, line.to_string());
                    }
                    (WindowRow::Stored { date, .. }, Shown::Date) => date_ui(ui, tr, *date, file),
                    (WindowRow::Stored { asked: Some(_), .. }, Shown::Presence) => {
                        doubt_ui(ui, text_of(tr, shown, *column));
                    }
                    _ => cell(ui, text_of(tr, shown, *column)),
                });
            }
        }
        WindowRow::Rejected(place) => {
            let Some(issue) = file.report.rejected.get(*place) else {
                return;
            };
            row.col(|ui| header_cell(ui, issue.line.to_string()));
            let texts = [issue.value.clone(), issue.reason.text(tr)];
            for text in texts {
                row.col(|ui| {
                    let words = style::medium(text).color(style::palette(ui).alert);
                    ui.add(Label::new(words).extend());
                });
            }
        }
        WindowRow::Gap(n) => {
            row.col(|ui| header_cell(ui, "…"));
            row.col(|ui| {
                let words = tr.format("ui-import-row-gap", &[("n", (*n).into())]);
                ui.add(Label::new(style::quiet(ui, words)).extend());
            });
        }
    }
}

/// A date; in doubt while it is asked how dates are read.
fn date_ui(ui: &mut Ui, tr: &Tr, date: NaiveDate, file: &ImportPreview) {
    let mut questions = file.report.questions.iter();
    if questions.any(Question::is_of_dates) {
        let text = tr.format("ui-import-row-doubt", &[("date", tr.date(date).into())]);
        doubt_ui(ui, text);
    } else {
        cell(ui, tr.date(date));
    }
}

/// What a question is about.
fn doubt_ui(ui: &mut Ui, text: String) {
    let words = RichText::new(text).color(style::palette(ui).alert);
    ui.add(Label::new(words).extend());
}

fn counts_text(tr: &Tr, counts: &HeadCount) -> String {
    let parts = [
        ("ui-import-count-registered", counts.registered),
        ("ui-import-count-present", counts.present),
        ("ui-import-count-no-show", counts.no_show),
        ("ui-import-count-left-early", counts.left_early),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter_map(|(key, n)| Some(tr.format(key, &[("n", n?.into())])))
        .collect();
    parts.join(" · ")
}
