//! What the verdict rests on: what speaks for it and against, the warning
//! signs, what one should know, and what is usually tried.

use eframe::egui::{Label, TextStyle, Ui};

use super::signs::signs_ui;
use crate::analysis::{self, Life};
use crate::i18n::Tr;
use crate::ui::style;
use crate::ui::widgets::in_two_voices;

/// From this width on, in points, what is tried stands beside the evidence.
const ROOM_FOR_COLUMNS: f32 = 640.0;

pub(super) fn evidence_ui(ui: &mut Ui, tr: &Tr, life: &Life) {
    if ui.available_width() < ROOM_FOR_COLUMNS {
        reasons_ui(ui, tr, life);
        ui.add_space(style::GAP);
        advice_ui(ui, tr, life);
    } else {
        let width = (ui.available_width() - style::GAP_LARGE) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
            for column_ui in [reasons_ui, advice_ui] {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    column_ui(ui, tr, life);
                });
            }
        });
    }
    signs_ui(ui, tr, &life.watch.signs);
    let remarks = analysis::remark_sentences(&life.verdict.remarks, tr);
    if !remarks.is_empty() {
        ui.add_space(style::GAP);
        list_ui(ui, &tr.get("ui-evidence-remarks"), &remarks);
    }
}

/// What speaks for the verdict, and what against.
fn reasons_ui(ui: &mut Ui, tr: &Tr, life: &Life) {
    let (supporting, opposing): (Vec<_>, Vec<_>) = analysis::evidence_sentences(&life.verdict, tr)
        .into_iter()
        .partition(|(is_supporting, _)| *is_supporting);
    let sides = [
        ("ui-evidence-for", supporting),
        ("ui-evidence-against", opposing),
    ];
    for (place, (title, reasons)) in sides.into_iter().enumerate() {
        if place > 0 {
            ui.add_space(style::GAP_SMALL);
        }
        let sentences: Vec<String> = reasons.into_iter().map(|(_, text)| text).collect();
        list_ui(ui, &tr.get(title), &sentences);
        if sentences.is_empty() {
            let nothing = style::quiet(ui, tr.get("ui-evidence-none"));
            ui.add(Label::new(nothing).wrap());
        }
    }
}

/// What facilitators usually try, each with its source quietly after it.
fn advice_ui(ui: &mut Ui, tr: &Tr, life: &Life) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = LINE_GAP;
        ui.label(style::medium(tr.get("ui-advice")));
        for item in analysis::advice(&life.verdict, tr) {
            let body = TextStyle::Body.resolve(ui.style());
            let text = format!("•\u{a0}{}  ", item.text);
            let words = in_two_voices(
                (&text, body, ui.visuals().text_color()),
                (&item.source, style::small_font(), style::palette(ui).quiet),
            );
            ui.add(Label::new(words).wrap());
        }
    });
}

/// Between the lines of a list, in points.
const LINE_GAP: f32 = 3.0;

fn list_ui(ui: &mut Ui, title: &str, sentences: &[String]) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = LINE_GAP;
        ui.label(style::medium(title));
        for sentence in sentences {
            ui.add(Label::new(format!("•\u{a0}{sentence}")).wrap());
        }
    });
}
