//! The imports of the register, and undoing one of them.

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui};

use super::import::{alert_box, delimiter_name};
use super::{buttons_ui, dialog_ui};
use crate::app::ImportRemoval;
use crate::app::{Changes, Command, HistoryEntry, ImportHistory};
use crate::domain::ImportId;
use crate::i18n::Tr;
use crate::import::Mapping;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;
use crate::ui::tasks::Question;

/// The history, once it is read, and the import that is to be undone.
#[derive(Default)]
pub(crate) struct ImportHistoryDialog {
    history: Option<ImportHistory>,
    asked: Option<(ImportId, Option<ImportRemoval>)>,
    question: Question<ImportHistory>,
    is_asked: bool,
    /// What undoing the import in `asked` would do, and of which it is asked.
    removal: Question<ImportRemoval>,
    removal_of: Option<ImportId>,
}

impl ImportHistoryDialog {
    fn take(&mut self, history: ImportHistory) {
        let is_there = |id| history.entries.iter().any(|entry| entry.batch.id == id);
        self.asked = self.asked.take().filter(|(id, _)| is_there(*id));
        // What undoing would do may be something else now.
        self.removal_of = None;
        self.removal.forget();
        self.history = Some(history);
    }

    /// Asks what undoing the import would do that was chosen.
    fn keep_removal_current(&mut self, cx: &mut Cx<'_>) {
        let chosen = self.asked.as_ref().map(|(id, _)| *id);
        if self.removal_of != chosen {
            self.removal_of = chosen;
            match chosen {
                Some(id) => self.removal.ask(cx.worker.try_undo_import(id)),
                None => self.removal.forget(),
            }
        }
        match self.removal.take() {
            Some(Ok(removal)) => {
                if let Some((_, known)) = &mut self.asked {
                    *known = Some(removal);
                }
            }
            Some(Err(error)) => {
                // It can be asked for again.
                self.asked = None;
                cx.tell_failed(&error);
            }
            None => {}
        }
    }
}

impl Dialog for ImportHistoryDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        match self.question.take() {
            Some(Ok(history)) => self.take(history),
            Some(Err(error)) => cx.tell_failed(&error),
            None => {}
        }
        if !self.is_asked {
            self.is_asked = true;
            self.question.ask(cx.worker.import_history());
        }
        self.keep_removal_current(cx);
    }

    fn take_changes(&mut self, _changes: &Changes, _cx: &mut Cx<'_>) {
        self.is_asked = false;
    }

    /// What was undone here can be done again at once.
    fn takes(&self, command: UiCommand) -> bool {
        matches!(command, UiCommand::Undo | UiCommand::Redo)
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let dialog = self;
        let title = tr.get("ui-imports-title");
        let room = ctx.content_rect().height();
        let is_closed = dialog_ui(ctx, tr, "files-imported", &title, 780.0, |ui| {
            let Some(history) = &dialog.history else {
                ui.label(style::quiet(ui, tr.get("ui-imports-reading")));
                return;
            };
            if history.entries.is_empty() {
                ui.label(style::quiet(ui, tr.get("ui-imports-empty")));
            }
            ScrollArea::vertical()
                .max_height((room - 200.0).max(120.0))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 10.0);
                    for entry in &history.entries {
                        entry_ui(ui, tr, entry, &mut dialog.asked, cx.actions);
                        ui.separator();
                    }
                });
            buttons_ui(ui, |ui| {
                if ui.button(tr.get("ui-close")).clicked() {
                    cx.actions.push(Action::Leave);
                }
            });
        });
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }
}

fn entry_ui(
    ui: &mut Ui,
    tr: &Tr,
    entry: &HistoryEntry,
    asked: &mut Option<(ImportId, Option<ImportRemoval>)>,
    actions: &mut Vec<Action>,
) {
    let batch = &entry.batch;
    let when = format!(
        "{} {}",
        tr.date(batch.imported_at.date()),
        batch.imported_at.format("%H:%M")
    );
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = [
                ("name", (&batch.file_name).into()),
                ("when", when.as_str().into()),
            ];
            let undo = ui.button(tr.get("ui-imports-undo"));
            let is_asked = asked.as_ref().is_some_and(|(id, _)| *id == batch.id);
            if undo.clicked() && !is_asked {
                *asked = Some((batch.id, None));
            }
            undo.accessible_name(tr.format("ui-imports-undo-which", &name));
            ui.label(style::quiet(ui, &when));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(style::medium(&batch.file_name)).truncate());
            });
        });
    });
    let counts = [
        ("added", batch.n_added.into()),
        ("there", batch.n_already_there.into()),
        ("rejected", batch.n_rejected.into()),
        ("ignored", batch.n_ignored.into()),
    ];
    ui.add(Label::new(tr.format("ui-imports-counts", &counts)).wrap());
    let how = match &entry.mapping {
        Some(mapping) => how_read(tr, mapping),
        None => tr.get("ui-imports-how-unknown"),
    };
    ui.add(Label::new(style::small(ui, how)).wrap());
    if let Some((id, removal)) = asked.as_ref()
        && *id == batch.id
        && let Some(removal) = *removal
        && removal_ui(ui, tr, batch.id, removal, actions)
    {
        *asked = None;
    }
}

/// How a file was read, in a line.
fn how_read(tr: &Tr, mapping: &Mapping) -> String {
    let mut parts = Vec::new();
    parts.extend(mapping.sheet.clone());
    parts.extend(mapping.encoding.map(|it| it.name().to_owned()));
    parts.extend(mapping.delimiter.map(|it| delimiter_name(tr, it)));
    if let Some(order) = mapping.date_order {
        parts.push(tr.get(&format!("ui-import-order-{}", order.code())));
    }
    parts.extend(mapping.columns.iter().map(|(role, header)| {
        let words = [
            ("role", role.name(tr).into()),
            ("header", header.as_str().into()),
        ];
        tr.format("ui-import-column", &words)
    }));
    parts.join(" · ")
}

/// What undoing takes back and keeps; true once it is asked for, or not any
/// more.
fn removal_ui(
    ui: &mut Ui,
    tr: &Tr,
    id: ImportId,
    removal: ImportRemoval,
    actions: &mut Vec<Action>,
) -> bool {
    let mut is_over = false;
    alert_box(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let back = [
            ("ui-imports-n-participations", removal.n_participations),
            ("ui-imports-n-activities", removal.n_activities),
            ("ui-imports-n-people", removal.n_people),
            ("ui-imports-n-communities", removal.n_communities),
        ];
        let text = match counted(tr, &back) {
            Some(what) => tr.format("ui-imports-takes-back", &[("what", what.into())]),
            None => tr.get("ui-imports-takes-nothing"),
        };
        ui.add(Label::new(style::medium(text)).wrap());
        let kept = [
            ("ui-imports-n-participations", removal.n_participations_kept),
            ("ui-imports-n-activities", removal.n_activities_kept),
            ("ui-imports-edited", removal.n_activities_edited),
            ("ui-imports-n-people", removal.n_people_kept),
            ("ui-imports-n-communities", removal.n_communities_kept),
        ];
        let text = match counted(tr, &kept) {
            Some(what) => tr.format("ui-imports-keeps", &[("what", what.into())]),
            None => tr.get("ui-imports-keeps-nothing"),
        };
        ui.add(Label::new(text).wrap());
        ui.horizontal(|ui| {
            let button = style::primary_button(ui, tr.get("ui-imports-do"));
            if ui.add(button).clicked() {
                actions.push(Action::Change(Command::UndoImport(id)));
                is_over = true;
            }
            is_over |= ui.button(tr.get("ui-imports-leave")).clicked();
        });
    });
    is_over
}

/// What there is of each, in a line; nothing if there is none of any.
fn counted(tr: &Tr, counts: &[(&str, u64)]) -> Option<String> {
    let there = counts.iter().filter(|(_, n)| *n > 0);
    let parts: Vec<String> = there
        .map(|(key, n)| tr.format(key, &[("n", (*n).into())]))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
