//! What someone was noted at.

use eframe::egui::Ui;
use egui_extras::Column;

use super::heading_ui;
use crate::app::{PersonPage, kind_name};
use crate::i18n::Tr;
use crate::ui::style;
use crate::ui::widgets::{CELL_HEIGHT, cell, header_cell, plain_table};

pub(super) fn activities_ui(ui: &mut Ui, tr: &Tr, page: &PersonPage) {
    let n = [("n", page.activities.len().into())];
    heading_ui(ui, tr.format("ui-person-activities", &n));
    if page.activities.is_empty() {
        ui.label(style::quiet(ui, tr.get("ui-person-never-seen")));
        return;
    }
    plain_table(ui)
        .id_salt("person-activities")
        .min_scrolled_height(140.0)
        .max_scroll_height(240.0)
        .column(Column::exact(104.0).clip(true))
        .column(Column::remainder().at_least(80.0).clip(true))
        .column(Column::remainder().at_least(110.0).clip(true))
        .column(Column::exact(150.0).clip(true))
        .header(CELL_HEIGHT, |mut header| {
            for key in [
                "ui-person-column-date",
                "ui-person-community",
                "ui-person-column-activity",
                "ui-person-column-presence",
            ] {
                header.col(|ui| header_cell(ui, tr.get(key)));
            }
        })
        .body(|body| {
            body.rows(CELL_HEIGHT, page.activities.len(), |mut row| {
                let Some(line) = page.activities.get(row.index()) else {
                    return;
                };
                let kind = kind_name(&line.kind, tr);
                let what = match line.title.trim() {
                    "" => kind,
                    title => format!("{title} · {kind}"),
                };
                let presence = tr.get(&format!("domain-presence-{}", line.presence.code()));
                row.col(|ui| cell(ui, tr.date(line.date)));
                row.col(|ui| cell(ui, &line.community));
                row.col(|ui| cell(ui, what));
                row.col(|ui| cell(ui, presence));
            });
        });
}
