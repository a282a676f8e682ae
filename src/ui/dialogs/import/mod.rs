//! What an import would do, before anything is stored: how each file was
//! understood and why, all of which can be changed in place.

mod columns;
mod controls;
pub(super) mod counts;
mod facts;
mod foot;
mod groups;
mod lists;
mod pairs;
mod question;
mod rows;
mod saved;
mod state;
mod target;
mod work;

use std::path::PathBuf;

use eframe::egui::{ScrollArea, Ui};

pub(crate) use state::ImportDialog;
use state::View;

pub(super) use controls::{alert_box, lines_table_ui};
pub(super) use facts::delimiter_name;

use super::{STORE, buttons_ui, dialog_ui, is_enter_free};
use crate::app::ImportPreview;
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;
use crate::ui::widgets::segmented_ui;

impl Dialog for ImportDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        self.keep_current(cx);
    }

    fn take_files(&mut self, paths: Vec<PathBuf>, cx: &mut Cx<'_>) -> Vec<PathBuf> {
        // The dialog closes once its import is done: what comes meanwhile is
        // for the next one.
        if self.is_importing() {
            return paths;
        }
        self.add_files(paths, cx);
        Vec::new()
    }

    fn is_filled(&self) -> bool {
        self.is_answered()
    }

    fn close(&mut self, _cx: &mut Cx<'_>) {
        self.stop();
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let dialog = self;
        let title = dialog.title(tr);
        let room = ctx.content_rect().height();
        let is_stored = ctx.input_mut(|input| input.consume_shortcut(&STORE));
        if is_stored {
            dialog.settle_community();
        }
        let is_entered = is_enter_free(ctx) || is_stored;
        let work = cx.tasks.in_sight(tr).into_iter().next();
        let work = work.filter(|_| dialog.is_at_work());
        let is_closed = dialog_ui(ctx, tr, "import", &title, 1080.0, |ui| {
            ScrollArea::vertical()
                .max_height((room - 200.0).max(120.0))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    // The scroll bar stands beside what it moves, not on it.
                    ui.set_max_width(ui.available_width() - 10.0);
                    groups::groups_ui(ui, tr, dialog);
                    reading_ui(ui, dialog, cx);
                });
            if let Some(ready) = foot::foot_ui(ui, tr, dialog, work, is_entered, cx.actions) {
                dialog.import(ready, cx);
            }
        });
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }
}

/// The file in sight.
fn reading_ui(ui: &mut Ui, dialog: &mut ImportDialog, cx: &mut Cx<'_>) {
    let tr = cx.tr;
    question::trouble_ui(ui, tr, dialog);
    question::questions_ui(ui, tr, dialog);
    target::question_ui(ui, tr, dialog);
    if !dialog.can_be_mended() {
        return;
    }
    saved::saved_ui(ui, tr, dialog, cx);
    target::target_ui(ui, tr, dialog);
    counts::counts_ui(ui, tr, dialog);
    facts::facts_ui(ui, tr, dialog);
    counts::warnings_ui(ui, tr, dialog);
    pairs::pairs_ui(ui, tr, dialog);
    view_ui(ui, tr, dialog);
}

/// The rows of the file in sight, in one of four views.
fn view_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog) {
    let Some(file) = dialog.file() else {
        return;
    };
    ui.add_space(style::GAP_SMALL);
    let report = &file.report;
    let counted = |key: &str, n: usize| tr.format(key, &[("n", n.into())]);
    let mut choices = Vec::new();
    if !file.rows.rows.is_empty() {
        choices.push((View::Stored, tr.get("ui-import-list-stored")));
    }
    choices.push((View::Records, tr.get("ui-import-list-records")));
    if !report.rejected.is_empty() {
        let label = counted("ui-import-list-rejected", report.rejected.len());
        choices.push((View::Rejected, label));
    }
    if !report.ignored.is_empty() {
        let label = counted("ui-import-list-ignored", report.ignored.len());
        choices.push((View::Ignored, label));
    }
    // After another reading the view chosen may be empty.
    let wanted = dialog.view;
    let first = choices.first().map_or(View::Records, |(view, _)| *view);
    let is_there = choices.iter().any(|(view, _)| *view == wanted);
    let view = if is_there { wanted } else { first };
    let name = tr.get("ui-import-lists");
    let period = period(tr, file);
    let clicked = ui
        .horizontal_wrapped(|ui| {
            let clicked = segmented_ui(ui, &name, Some(view), &choices);
            ui.label(style::quiet(ui, period.unwrap_or_default()));
            clicked
        })
        .inner;
    ui.add_space(style::GAP_SMALL);
    match view {
        View::Stored => rows::rows_ui(ui, tr, file),
        View::Rejected => lists::rejected_ui(ui, tr, report),
        View::Ignored => lists::ignored_ui(ui, tr, report),
        View::Records => {
            if let Some((place, role)) = columns::records_ui(ui, tr, report) {
                dialog.play(place, role);
            }
        }
    }
    if let Some(clicked) = clicked {
        dialog.view = clicked;
    }
}

/// From when to when the rows are, unless that hangs on an answer.
fn period(tr: &Tr, file: &ImportPreview) -> Option<String> {
    let report = &file.report;
    let (first, last) = report.first_date.zip(report.last_date)?;
    let dates = [
        ("first", tr.date(first).into()),
        ("last", tr.date(last).into()),
    ];
    (!file.is_open()).then(|| tr.format("ui-import-from-to", &dates))
}
