//! The records that could not be read, and those left aside.

use eframe::egui::Ui;

use super::controls::lines_table_ui;
use crate::i18n::Tr;
use crate::import::Report;

pub(super) fn rejected_ui(ui: &mut Ui, tr: &Tr, report: &Report) {
    let titles = ["ui-import-reason", "ui-import-value"];
    let n_rows = report.rejected.len();
    lines_table_ui(ui, tr, "rejected", &titles, n_rows, |place| {
        let issue = report.rejected.get(place)?;
        Some((issue.line, vec![issue.reason.text(tr), issue.value.clone()]))
    });
}

pub(super) fn ignored_ui(ui: &mut Ui, tr: &Tr, report: &Report) {
    let titles = ["ui-import-reason"];
    lines_table_ui(ui, tr, "ignored", &titles, report.ignored.len(), |place| {
        let (line, reason) = report.ignored.get(place)?;
        Some((*line, vec![reason.text(tr)]))
    });
}
