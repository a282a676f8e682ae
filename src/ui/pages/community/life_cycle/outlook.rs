//! What may come, among the reasons: how often groups like this one stopped or halved,
//! what makes it likelier and less likely here, and what that was measured on.

use eframe::egui::{Label, Ui};

use super::why::{heading_ui, padded};
use crate::analysis::{self, Life, OutlookReason};
use crate::i18n::Tr;
use crate::ui::style;

pub(super) fn outlook_ui(ui: &mut Ui, tr: &Tr, life: &Life) {
    heading_ui(ui, &tr.get("ui-outlook-title"));
    let line_ui = |ui: &mut Ui, words: &str| {
        padded(ui, |ui| ui.add(Label::new(words).wrap()));
    };
    let quiet_ui = |ui: &mut Ui, words: String| {
        padded(ui, |ui| {
            let words = style::quiet(ui, words);
            ui.add(Label::new(words).wrap())
        });
    };
    let sentence = analysis::outlook_sentence(life, tr);
    if life.outlook.is_err() {
        quiet_ui(ui, sentence);
        return;
    }
    line_ui(ui, &sentence);
    let reasons = analysis::outlook_reasons(life, tr);
    for (raises, title) in [
        (Some(true), "ui-outlook-raises"),
        (Some(false), "ui-outlook-lowers"),
        (None, "ui-outlook-aside"),
    ] {
        let of_kind = |reason: &&OutlookReason| reason.raises == raises;
        let mut of_kind = reasons.iter().filter(of_kind).peekable();
        if of_kind.peek().is_some() {
            quiet_ui(ui, tr.get(title));
        }
        for reason in of_kind {
            line_ui(ui, &reason.text);
        }
    }
    quiet_ui(ui, analysis::outlook_note(tr));
}
