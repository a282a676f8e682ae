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

/// The columns and their widths, in points.
const COLUMNS: [(&str, f32); 9] = [
    ("ui-import-line", 56.0),
    ("ui-import-row-date", 104.0),
    ("ui-import-row-person", 160.0),
    ("ui-import-row-presence", 104.0),
    ("ui-import-row-kind", 118.0),
    ("ui-import-row-title", 150.0),
    ("ui-import-row-community", 140.0),
    ("ui-import-row-minutes", 72.0),
    ("ui-import-row-counts", 190.0),
];

pub(super) fn rows_ui(ui: &mut Ui, tr: &Tr, file: &ImportPreview) {
    let rows = &file.rows.rows;
    ScrollArea::horizontal().id_salt("stored").show(ui, |ui| {
        let mut table = plain_table(ui)
            .id_salt("stored")
            .max_scroll_height(TABLE_HEIGHT);
        for (_, width) in COLUMNS {
            table = table.column(Column::exact(width).clip(true));
        }
        table
            .header(CELL_HEIGHT, |mut header| {
                for (key, _) in COLUMNS {
                    header.col(|ui| header_cell(ui, tr.get(key)));
                }
            })
            .body(|body| {
                body.rows(CELL_HEIGHT, rows.len(), |mut row| {
                    if let Some(shown) = rows.get(row.index()) {
                        row_ui(&mut row, tr, file, shown);
                    }
                });
            });
    });
}

fn row_ui(row: &mut TableRow<'_, '_>, tr: &Tr, file: &ImportPreview, shown: &WindowRow) {
    match shown {
        WindowRow::Stored {
            line,
            date,
            community,
            kind,
            title,
            person,
            presence,
            minutes,
            head_count,
        } => {
            row.col(|ui| header_cell(ui, line.to_string()));
            row.col(|ui| date_ui(ui, tr, *date, file));
            let is_named = person.is_some();
            let person = person.clone().unwrap_or_default();
            let presence = tr.get(&format!("ui-import-presence-{}", presence.code()));
            let minutes = minutes.map(|minutes| tr.number(f64::from(minutes), 0));
            for text in [
                person,
                if is_named { presence } else { String::new() },
                kind_name(kind, tr),
                title.clone(),
                community.clone(),
                minutes.unwrap_or_default(),
                counts_text(tr, head_count),
            ] {
                row.col(|ui| cell(ui, text));
            }
        }
        WindowRow::Total {
            month,
            community,
            value,
        } => {
            row.col(|_| {});
            row.col(|ui| cell(ui, tr.month_short(*month)));
            for _ in 0..4 {
                row.col(|_| {});
            }
            row.col(|ui| cell(ui, community));
            row.col(|_| {});
            row.col(|ui| cell(ui, tr.number(*value, 0)));
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
    let is_asked =
        |question: &Question| matches!(question, Question::DateOrder { .. } | Question::Day { .. });
    if questions.any(is_asked) {
        let text = tr.format("ui-import-row-doubt", &[("date", tr.date(date).into())]);
        let words = RichText::new(text).color(style::palette(ui).alert);
        ui.add(Label::new(words).extend());
    } else {
        cell(ui, tr.date(date));
    }
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
