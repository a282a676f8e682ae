//! The kind and the title.

use eframe::egui::{ComboBox, Margin, TextEdit, Ui};

use super::EntryDialog;
use crate::app::{DraftKind, kind_name};
use crate::i18n::Tr;
use crate::ui::dialogs::typed_field::{is_entered, problem_ui};

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
    let other = tr.get("ui-entry-own-kind");
    let shown = match &dialog.kind {
        Some(DraftKind::Known(id)) => kinds
            .iter()
            .find(|kind| kind.id == *id)
            .map(|kind| kind_name(&kind.name, tr))
            .unwrap_or_default(),
        Some(DraftKind::Named(_)) => other.clone(),
        None => String::new(),
    };
    ui.spacing_mut().interact_size.y = 32.0;
    let combo = ComboBox::from_id_salt("entry-kind")
        .selected_text(&shown)
        .width(170.0)
        .height(360.0)
        .truncate()
        .show_ui(ui, |ui| {
            // All of them in sight, at any size of the window.
            ui.spacing_mut().interact_size.y = 24.0;
            ui.spacing_mut().item_spacing.y = 2.0;
            for kind in kinds {
                let this = Some(DraftKind::Known(kind.id));
                ui.selectable_value(&mut dialog.kind, this, kind_name(&kind.name, tr));
            }
            let is_own = matches!(dialog.kind, Some(DraftKind::Named(_)));
            if ui.selectable_label(is_own, &other).clicked() && !is_own {
                dialog.kind = Some(DraftKind::Named(String::new()));
            }
        });
    combo.response.accessible_name(format!("{label} · {shown}"));
}

/// The name of a kind of one's own; true once Enter asks to store.
fn own_kind_ui(ui: &mut Ui, tr: &Tr, dialog: &mut EntryDialog) -> bool {
    let is_tried = dialog.is_tried;
    let Some(DraftKind::Named(name)) = &mut dialog.kind else {
        return false;
    };
    let label = ui.label(tr.get("ui-entry-own-kind-name"));
    let field = TextEdit::singleline(name)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 7));
    let field = ui.add(field).labelled_by(label.id);
    if is_tried && name.trim().is_empty() {
        problem_ui(ui, &tr.get("ui-entry-own-kind-missing"));
    }
    is_entered(ui, &field)
}
