//! What an import would do, before anything is stored.

use eframe::egui::{Align, Context, Label, Layout, Margin, ProgressBar, ScrollArea, TextEdit, Ui};

use super::import_facts::{counts_ui, facts_ui, question_ui, refusal_ui, warnings_ui};
use super::import_tables::{Listing, listing_ui};
use super::{buttons_ui, dialog_ui};
use crate::app::{ImportChoices, ImportPreview, Progress};
use crate::i18n::Tr;
use crate::import::{Outcome, Role};
use crate::ui::actions::Action;
use crate::ui::style;

pub struct ImportDialog {
    preview: ImportPreview,
    /// The community as typed, for a file that names none.
    community: String,
    listing: Listing,
}

impl ImportDialog {
    pub fn new(preview: ImportPreview) -> Self {
        let file_stem = preview.path.file_stem().unwrap_or_default();
        let community = preview
            .choices
            .community
            .clone()
            .unwrap_or_else(|| file_stem.to_string_lossy().into_owned());
        Self {
            preview,
            community,
            listing: Listing::default(),
        }
    }

    pub fn is_of(&self, preview: &ImportPreview) -> bool {
        self.preview.path == preview.path
    }

    /// Takes a newer reading of the same file.
    pub fn take(&mut self, preview: ImportPreview) {
        self.preview = preview;
    }

    /// The answers given so far.
    fn choices(&self) -> ImportChoices {
        let community = self.community.trim();
        ImportChoices {
            community: (!community.is_empty()).then(|| community.to_owned()),
            ..self.preview.choices.clone()
        }
    }

    fn names_its_communities(&self) -> bool {
        self.preview.report.columns.contains_key(&Role::Community)
    }

    fn is_refused(&self) -> bool {
        // A question is open, not an obstacle.
        self.preview.report.outcome != Outcome::AskUser
            && self.preview.require_importable().is_err()
    }
}

/// `work` is what is under way: reading the file again, or the import itself.
pub fn import_ui(
    ctx: &Context,
    tr: &Tr,
    dialog: &mut ImportDialog,
    work: Option<(String, Progress)>,
    actions: &mut Vec<Action>,
) {
    let title = tr.format(
        "ui-import-title",
        &[("name", (&dialog.preview.report.file_name).into())],
    );
    let room = ctx.content_rect().height();
    let is_closed = dialog_ui(ctx, tr, "import", &title, 860.0, |ui| {
        ScrollArea::vertical()
            .max_height((room - 210.0).max(120.0))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                if dialog.is_refused() {
                    refusal_ui(ui, tr, &dialog.preview);
                } else {
                    reading_ui(ui, tr, dialog, actions);
                }
            });
        foot_ui(ui, tr, dialog, work, actions);
    });
    if is_closed {
        actions.push(Action::CloseDialog);
    }
}

fn reading_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog, actions: &mut Vec<Action>) {
    let report = &dialog.preview.report;
    if let Some(order) = question_ui(ui, tr, report, dialog.preview.choices.date_order) {
        let choices = ImportChoices {
            date_order: Some(order),
            ..dialog.choices()
        };
        actions.push(Action::PreviewImport(dialog.preview.path.clone(), choices));
    }
    counts_ui(ui, tr, &dialog.preview);
    facts_ui(ui, tr, report);
    if !dialog.names_its_communities() {
        community_ui(ui, tr, dialog, actions);
    }
    warnings_ui(ui, tr, &dialog.preview.report);
    listing_ui(ui, tr, &dialog.preview.report, &mut dialog.listing);
}

/// Which community a file is about that does not say so.
fn community_ui(ui: &mut Ui, tr: &Tr, dialog: &mut ImportDialog, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let label = ui.label(tr.get("ui-import-community"));
        let field = TextEdit::singleline(&mut dialog.community)
            .desired_width(280.0)
            .margin(Margin::symmetric(10, 6));
        let response = ui.add(field).labelled_by(label.id);
        // What is new depends on the community, so the file is read again.
        if response.lost_focus() && dialog.choices() != dialog.preview.choices {
            let path = dialog.preview.path.clone();
            actions.push(Action::PreviewImport(path, dialog.choices()));
        }
        ui.add(Label::new(style::small(ui, tr.get("ui-import-community-hint"))).truncate());
    });
}

fn foot_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &ImportDialog,
    work: Option<(String, Progress)>,
    actions: &mut Vec<Action>,
) {
    if let Some((name, progress)) = work {
        buttons_ui(ui, |ui| {
            if ui.button(tr.get("ui-import-stop")).clicked() {
                actions.push(Action::CancelWork);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let bar = ProgressBar::new(progress.share().unwrap_or(0.0))
                    .desired_width(220.0)
                    .desired_height(8.0)
                    .fill(style::palette(ui).accent);
                ui.add(bar).accessible_name(&name);
                ui.label(style::quiet(ui, &name));
            });
        });
        return;
    }
    buttons_ui(ui, |ui| {
        if dialog.is_refused() {
            if ui.button(tr.get("ui-close")).clicked() {
                actions.push(Action::CloseDialog);
            }
            return;
        }
        let has_community = dialog.names_its_communities() || !dialog.community.trim().is_empty();
        let is_ready = dialog.preview.require_importable().is_ok() && has_community;
        let label = if dialog.preview.report.outcome == Outcome::AskUser {
            tr.get("ui-import-answer-first")
        } else {
            tr.format("ui-import-do", &[("n", dialog.preview.n_new.into())])
        };
        let import = style::primary_button(ui, label);
        let is_ready = is_ready && dialog.preview.n_new > 0;
        if ui.add_enabled(is_ready, import).clicked() {
            let path = dialog.preview.path.clone();
            actions.push(Action::Import(path, dialog.choices()));
        }
        if ui.button(tr.get("ui-cancel")).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}
