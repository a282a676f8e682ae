//! Where the community stands, in words, with what speaks for it and against.

use eframe::egui::{
    Align, CornerRadius, Frame, Label, Layout, Margin, RichText, Sense, Stroke, Ui, vec2,
};

use crate::analysis::{self, Life};
use crate::domain::StageOverride;
use crate::i18n::Tr;
use crate::ui::style;

/// The box; `is_open` tells whether the evidence is unfolded.
pub(super) fn verdict_ui(
    ui: &mut Ui,
    tr: &Tr,
    life: &Life,
    own_word: Option<&StageOverride>,
    is_open: &mut bool,
) {
    let tint = style::verdict_tint(ui, &life.verdict);
    Frame::new()
        .fill(tint.ground)
        .stroke(Stroke::new(1.0, tint.edge))
        .corner_radius(CornerRadius::same(9))
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            head_ui(ui, tr, life, own_word, is_open);
            if *is_open {
                ui.add_space(style::GAP_SMALL);
                evidence_ui(ui, tr, life);
            }
        });
}

fn head_ui(
    ui: &mut Ui,
    tr: &Tr,
    life: &Life,
    own_word: Option<&StageOverride>,
    is_open: &mut bool,
) {
    let has_evidence = !life.verdict.evidence.is_empty();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if has_evidence {
            let key = if *is_open { "ui-why-close" } else { "ui-why" };
            if ui.button(tr.get(key)).on_hover_text(tr.get("ui-why-hint")).clicked() {
                *is_open = !*is_open;
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let colour = style::verdict_colour(ui, Some(&life.verdict));
            let (dot, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::empty());
            ui.painter().circle_filled(dot.center(), 5.0, colour);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                let sentence = style::strong(analysis::verdict_sentence(life, tr));
                ui.add(Label::new(sentence).wrap());
                let advice = analysis::verdict_advice(&life.verdict, tr);
                if !advice.is_empty() {
                    ui.add(Label::new(advice).wrap());
                }
                if let Some(own) = own_word {
                    ui.add(Label::new(own_word_text(ui, tr, own)).wrap());
                }
            });
        });
    });
}

/// The facilitator's own word, beside the computed one.
fn own_word_text(ui: &Ui, tr: &Tr, own: &StageOverride) -> RichText {
    let stage = tr.get(&format!("domain-stage-{}", own.stage.code()));
    let text = tr.format(
        "ui-own-word",
        &[
            ("stage", stage.into()),
            ("since", tr.month(own.since).into()),
            ("reason", (&own.reason).into()),
        ],
    );
    style::quiet(ui, text)
}

/// Two columns: for and against.
fn evidence_ui(ui: &mut Ui, tr: &Tr, life: &Life) {
    let (supporting, opposing): (Vec<_>, Vec<_>) = life
        .verdict
        .evidence
        .iter()
        .partition(|evidence| evidence.supports());
    let said = |all: Vec<&analysis::Evidence>| -> Vec<String> {
        all.into_iter()
            .map(|evidence| analysis::evidence_sentence(evidence, tr))
            .collect()
    };
    let columns = [
        ("ui-evidence-for", "+", said(supporting)),
        ("ui-evidence-against", "−", said(opposing)),
    ];
    let column_ui = |ui: &mut Ui, (title, sign, sentences): &(&str, &str, Vec<String>)| {
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.label(style::medium(tr.get(title)));
        if sentences.is_empty() {
            let nothing = style::quiet(ui, tr.get("ui-evidence-none"));
            ui.add(Label::new(nothing).wrap());
        }
        for sentence in sentences {
            ui.add(Label::new(format!("{sign} {sentence}")).wrap());
        }
    };
    if ui.available_width() < 520.0 {
        for column in &columns {
            column_ui(ui, column);
        }
    } else {
        ui.columns(2, |sides| {
            for (side, column) in sides.iter_mut().zip(&columns) {
                column_ui(side, column);
            }
        });
    }
}
