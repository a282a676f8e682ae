//! Where the community stands at its age, and what it is held against.

use eframe::egui::{Label, Ui};

use crate::analysis::{self, Standing};
use crate::i18n::Tr;
use crate::ui::style;

/// The strip shown with the picture of the reference.
pub(super) fn standing_ui(ui: &mut Ui, tr: &Tr, standing: Option<&Standing>) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let sentence = style::strong(analysis::standing_text(standing, tr));
        ui.add(Label::new(sentence).wrap());
        let mut note = standing
            .map(|standing| analysis::reference_note(standing, tr))
            .unwrap_or_default();
        note.push(' ');
        note.push_str(&tr.format(
            "ui-reference-source",
            &[("source", analysis::REFERENCE_SOURCE.into())],
        ));
        ui.add(Label::new(style::small(ui, note.trim_start())).wrap());
    });
}
