//! A stage as a coloured dot and its word: never colour alone.

use eframe::egui::{Label, RichText, Sense, Ui, vec2};

use crate::analysis::{Verdict, VerdictStage};
use crate::i18n::Tr;
use crate::ui::style;

/// The word for where a community stands.
pub fn stage_word(tr: &Tr, verdict: Option<&Verdict>) -> String {
    match verdict.map(|verdict| verdict.stage) {
        None => tr.get("ui-stage-no-activity"),
        Some(VerdictStage::TooEarly) => tr.get("ui-stage-too-early"),
        Some(VerdictStage::Stage(stage)) => tr.get(&format!("domain-stage-{}", stage.code())),
    }
}

/// The dot, the word and what follows it.
pub fn stage_chip_ui(ui: &mut Ui, tr: &Tr, verdict: Option<&Verdict>, after: &str) {
    let colour = style::verdict_colour(ui, verdict);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(8.0, 8.0), Sense::empty());
        ui.painter().circle_filled(rect.center(), 4.0, colour);
        let word = stage_word(tr, verdict);
        ui.add(Label::new(
            RichText::new(format!("{word}{after}"))
                .font(style::small_medium_font())
                .color(colour),
        ));
    });
}
