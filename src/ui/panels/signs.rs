//! The warning signs, each with its value, what is usual and a mark.

use eframe::egui::{Grid, Label, RichText, Ui};

use crate::analysis::{self, SignLine};
use crate::i18n::Tr;
use crate::ui::style;

/// The block of signs; nothing where there are none to speak of.
pub(super) fn signs_ui(ui: &mut Ui, tr: &Tr, signs: &[SignLine]) {
    if signs.is_empty() {
        return;
    }
    ui.add_space(style::GAP_SMALL);
    ui.label(style::medium(tr.get("ui-signs-title")));
    Grid::new("warning-signs")
        .num_columns(3)
        .spacing([style::GAP_LARGE, 3.0])
        .show(ui, |ui| {
            for line in signs {
                ui.label(mark(ui, tr, line));
                ui.label(analysis::sign_name(line.sign, tr));
                let sentence = analysis::sign_sentence(line, tr);
                let sentence = if line.reading.is_some() {
                    RichText::new(sentence)
                } else {
                    style::quiet(ui, sentence)
                };
                ui.add(Label::new(sentence).wrap());
                ui.end_row();
            }
        });
}

/// A shape with a word, so that it reads without colour.
fn mark(ui: &Ui, tr: &Tr, line: &SignLine) -> RichText {
    match line.reading {
        Some(reading) if reading.warns => {
            style::medium(format!("▲\u{a0}{}", tr.get("ui-signs-warns")))
        }
        Some(_) => RichText::new(format!("●\u{a0}{}", tr.get("ui-signs-usual"))),
        None => style::quiet(ui, format!("–\u{a0}{}", tr.get("ui-signs-missing"))),
    }
}
