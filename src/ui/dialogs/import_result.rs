//! What an import did.

use eframe::egui::{Label, ScrollArea, Ui};

use super::import::{counts, lines_table_ui};
use super::{buttons_ui, dialog_ui, is_enter_free};
use crate::app::{FileDone, ImportsDone, Settings};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::picking::Purpose;
use crate::ui::style;
use crate::ui::tasks::Deed;
use crate::ui::widgets::Notice;

pub(crate) struct ImportResultDialog {
    done: ImportsDone,
}

impl ImportResultDialog {
    pub(crate) const fn new(done: ImportsDone) -> Self {
        Self { done }
    }
}

impl Dialog for ImportResultDialog {
    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let done = &self.done;
        let title = match done.files.as_slice() {
            [file] => tr.format("ui-result-title", &[("name", (&file.file_name).into())]),
            files => tr.format("ui-result-title-files", &[("n", files.len().into())]),
        };
        let room = ctx.content_rect().height();
        let mut is_saved = false;
        let is_entered = is_enter_free(ctx);
        let is_closed = dialog_ui(ctx, tr, "result", &title, 760.0, |ui| {
            ScrollArea::vertical()
                .max_height((room - 200.0).max(120.0))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 10.0);
                    summary_ui(ui, tr, done);
                    is_saved = rejected_ui(ui, tr, done);
                });
            foot_ui(ui, tr, done, is_entered, cx.actions);
        });
        if is_closed {
            cx.actions.push(Action::Close);
        }
        if is_saved {
            save_rejects_as(cx, done.files.clone());
        }
    }
}

/// Asks where to, then saves the rows that could not be read.
fn save_rejects_as(cx: &mut Cx<'_>, files: Vec<FileDone>) {
    let place = Settings::documents_folder().join(cx.tr.get("ui-file-rejects"));
    cx.pick(Purpose::SaveRejects, place, move |path, cx| {
        let work = cx.worker.save_rejects(files, cx.tr.clone(), path.clone());
        cx.tasks.begin(Deed::new(work).told(move |(), tr| {
            let name = [("path", path.display().to_string().into())];
            Some(Notice::done(tr.format("ui-result-rejected-saved", &name)))
        }));
    });
}

fn summary_ui(ui: &mut Ui, tr: &Tr, done: &ImportsDone) {
    let n_added = done.sum(|it| it.n_added);
    ui.add(Label::new(style::medium(added_words(tr, done, n_added))).wrap());
    let mut figures = vec![
        ("ui-import-n-new", n_added, true),
        (
            "ui-result-n-meetings",
            done.sum(|it| it.n_new_meetings),
            false,
        ),
        ("ui-result-n-joined", done.sum(|it| it.n_joined), false),
        ("ui-result-n-people", done.sum(|it| it.n_new_people), false),
        (
            "ui-result-n-communities",
            done.sum(|it| it.n_new_communities),
            false,
        ),
        (
            "ui-import-n-there",
            done.sum(|it| it.n_already_there),
            false,
        ),
        ("ui-import-n-ignored", done.sum(|it| it.n_ignored), false),
        ("ui-import-n-rejected", done.sum(|it| it.n_rejected), false),
    ];
    // What seldom is has a figure where it is.
    let is_seldom = |key: &str| ["ui-result-n-joined", "ui-result-n-communities"].contains(&key);
    figures.retain(|(key, count, _)| *count > 0 || !is_seldom(key));
    counts::figures_ui(ui, tr, &figures);
    for file in &done.files {
        for warning in file.warnings.iter().filter(|it| !counts::is_counted(it)) {
            let mut text = warning.text(tr);
            if done.files.len() > 1 {
                text = format!("{} · {text}", file.file_name);
            }
            ui.add(Label::new(style::small(ui, text)).wrap());
        }
    }
}

/// How many rows went where.
fn added_words(tr: &Tr, done: &ImportsDone, n_added: usize) -> String {
    let added = ("added", n_added.into());
    match done.communities.as_slice() {
        _ if n_added == 0 => tr.format("ui-imported", &[added]),
        [] => tr.format("ui-imported", &[added]),
        [(_, name)] => tr.format("ui-result-into", &[added, ("name", name.into())]),
        several => {
            let n = ("communities", several.len().into());
            tr.format("ui-result-into-several", &[added, n])
        }
    }
}

/// The rows that could not be read, of all files one below the other; true
/// where they are to be saved.
fn rejected_ui(ui: &mut Ui, tr: &Tr, done: &ImportsDone) -> bool {
    let rejected: Vec<_> = done
        .files
        .iter()
        .flat_map(|file| file.rejected.iter().map(|issue| (&file.file_name, issue)))
        .collect();
    let mut is_saved = false;
    if rejected.is_empty() {
        return is_saved;
    }
    ui.add_space(style::GAP_SMALL);
    ui.horizontal(|ui| {
        let n = [("n", rejected.len().into())];
        ui.label(style::medium(tr.format("ui-result-rejected", &n)));
        is_saved = ui.button(tr.get("ui-result-save-rejected")).clicked();
    });
    let titles = ["ui-import-reason", "ui-import-value", "ui-result-file"];
    let titles = if done.files.len() > 1 {
        &titles[..]
    } else {
        &titles[..2]
    };
    lines_table_ui(ui, tr, "rejected", titles, rejected.len(), |place| {
        let (file, issue) = rejected.get(place)?;
        let mut cells = vec![issue.reason.text(tr), issue.value.clone(), (*file).clone()];
        cells.truncate(titles.len());
        Some((issue.line, cells))
    });
    is_saved
}

fn foot_ui(ui: &mut Ui, tr: &Tr, done: &ImportsDone, is_entered: bool, actions: &mut Vec<Action>) {
    buttons_ui(ui, |ui| {
        // What one most likely does next, and nothing beside it so large.
        let (label, next) = match done.communities.as_slice() {
            [] => (tr.get("ui-close"), None),
            [(id, _)] => (tr.get("ui-result-show"), Some(Action::SelectCommunity(*id))),
            _ => (
                tr.get("ui-result-compare"),
                Some(Action::Run(UiCommand::Compare)),
            ),
        };
        let has_next = next.is_some();
        if ui.add(style::primary_button(ui, label)).clicked() || is_entered {
            actions.push(Action::Close);
            actions.extend(next);
        }
        if has_next && ui.button(tr.get("ui-close")).clicked() {
            actions.push(Action::Close);
        }
        let is_added = done.files.iter().any(|file| file.counts.n_added > 0);
        if is_added && ui.button(tr.get("ui-result-undo")).clicked() {
            actions.extend([Action::Close, Action::Run(UiCommand::Undo)]);
        }
        if done.sum(|it| it.n_new_people) > 0
            && ui.button(UiCommand::MergePeople.label(tr)).clicked()
        {
            actions.extend([Action::Close, Action::Run(UiCommand::MergePeople)]);
        }
    });
}
