//! Where the community stands, in words, with what speaks for it and against.

use eframe::egui::{
    Align, CornerRadius, Frame, Label, Layout, Margin, RichText, Sense, Stroke, Ui, vec2,
};

use crate::analysis::{self, Life};
use crate::domain::StageOverride;
use crate::i18n::Tr;
use crate::ui::style;

use super::signs::signs_ui;

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
                signs_ui(ui, tr, &life.watch.signs);
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
    const BUTTON_WIDTH: f32 = 98.0;
    let has_evidence = !life.verdict.evidence.is_empty();
    ui.horizontal_top(|ui| {
        let colour = style::verdict_colour(ui, Some(&life.verdict));
        let (dot, _) = ui.allocate_exact_size(vec2(12.0, 18.0), Sense::empty());
        ui.painter().circle_filled(dot.center(), 5.0, colour);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.set_width((ui.available_width() - BUTTON_WIDTH).max(120.0));
            let sentence = style::strong(analysis::verdict_sentence(life, tr));
            ui.add(Label::new(sentence).wrap());
            if let Some(alarm) = &life.watch.alarm {
                let sentence =
                    style::medium(format!("▲\u{a0}{}", analysis::alarm_sentence(alarm, tr)));
                ui.add(Label::new(sentence).wrap())
                    .on_hover_text(analysis::alarm_doubt(alarm.level, tr));
            }
            let advice = analysis::advice(&life.verdict, tr);
            if !advice.is_empty() {
                ui.add(Label::new(advice).wrap());
            }
            if let Some(own) = own_word {
                ui.add(Label::new(own_word_text(ui, tr, own)).wrap());
            }
        });
        if has_evidence {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                let key = if *is_open { "ui-why-close" } else { "ui-why" };
                if ui
                    .button(tr.get(key))
                    .on_hover_text(tr.get("ui-why-hint"))
                    .clicked()
                {
                    *is_open = !*is_open;
                }
            });
        }
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
    let (supporting, opposing): (Vec<_>, Vec<_>) = analysis::evidence_sentences(&life.verdict, tr)
        .into_iter()
        .partition(|(is_supporting, _)| *is_supporting);
    let columns = [
        ("ui-evidence-for", supporting),
        ("ui-evidence-against", opposing),
    ];
    let column_ui = |ui: &mut Ui, (title, sentences): &(&str, Vec<(bool, String)>)| {
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.label(style::medium(tr.get(title)));
        if sentences.is_empty() {
            let nothing = style::quiet(ui, tr.get("ui-evidence-none"));
            ui.add(Label::new(nothing).wrap());
        }
        for (_, sentence) in sentences {
            ui.add(Label::new(format!("•\u{a0}{sentence}")).wrap());
        }
    };
    if ui.available_width() < 520.0 {
        for column in &columns {
            column_ui(ui, column);
        }
    } else {
        let width = (ui.available_width() - style::GAP_LARGE) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
            for column in &columns {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    column_ui(ui, column);
                });
            }
        });
    }
}
