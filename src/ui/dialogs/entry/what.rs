//! The kind and the title.

use eframe::egui::{Margin, TextEdit, Ui};

use super::EntryDialog;
use crate::app::{DraftKind, kind_name};
use crate::i18n::Tr;
use crate::ui::dialogs::typed_field::{focus_fault, is_entered, problem_ui};
use crate::ui::widgets::ChoiceBox;

impl EntryDialog {
    /// The kind, if one is chosen or named.
    pub(super) fn kind(&self) -> Option<DraftKind> {
        match self.kind.as_ref()? {
            DraftKind::Named(name) if name.trim().is_empty() => None,
            kind => Some(kind.clone()),
        }
    }
}

/// True once Enter asks to store.
pub(super) fn what_ui(ui: &mut Ui, tr: &Tr, dialog: &mut EntryDialog) -> bool {
    let mut is_stored = false;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(170.0);
            kind_ui(ui, tr, dialog);
        });
        ui.vertical(|ui| {
            let label = ui.label(tr.get("ui-journal-field-title"));
            let field = TextEdit::singleline(&mut dialog.title)
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 7));
            let field = ui.add(field).labelled_by(label.id);
            let is_empty = dialog.is_empty();
            focus_fault(&field, is_empty, &mut dialog.tried);
            is_stored |= is_entered(ui, &field);
        });
    });
    is_stored |= own_kind_ui(ui, tr, dialog);
    is_stored
}

fn kind_ui(ui: &mut Ui, tr: &Tr, dialog: &mut EntryDialog) {
    let label = tr.get("ui-journal-field-kind");
    ui.label(&label);
    let kinds = dialog.basis.as_ref().map(|basis| basis.kinds.as_slice());
    let kinds = kinds.unwrap_or_default();
    let mut choices: Vec<_> = kinds
        .iter()
        .map(|kind| (DraftKind::Known(kind.id), kind_name(&kind.name, tr)))
        .collect();
    let own = DraftKind::Named(String::new());
    choices.push((own.clone(), tr.get("ui-entry-own-kind")));
    // Whatever its name, it is the last choice.
    let chosen = match &dialog.kind {
        Some(DraftKind::Named(_)) => Some(&own),
        kind => kind.as_ref(),
    };
    ui.spacing_mut().interact_size.y = 30.0;
    let output = ChoiceBox::new("entry-kind", &label).show(ui, chosen, &choices);
    if let Some(kind) = output.taken {
        dialog.kind = Some(kind);
    }
}

/// The name of a kind of one's own; true once Enter asks to store.
fn own_kind_ui(ui: &mut Ui, tr: &Tr, dialog: &mut EntryDialog) -> bool {
    let is_tried = dialog.tried.is_tried();
    let Some(DraftKind::Named(name)) = &mut dialog.kind else {
        return false;
    };
    let label = ui.label(tr.get("ui-entry-own-kind-name"));
    let field = TextEdit::singleline(name)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 7));
    let field = ui.add(field).labelled_by(label.id);
    let is_missing = name.trim().is_empty();
    focus_fault(&field, is_missing, &mut dialog.tried);
    if is_tried && is_missing {
        problem_ui(ui, &tr.get("ui-entry-own-kind-missing"));
    }
    is_entered(ui, &field)
}
