//! The last eighteen months in figures that say what they are compared with.

use eframe::egui::{Label, Ui};

use crate::analysis::{self, Recent};
use crate::i18n::Tr;
use crate::ui::style;

/// Under this width, in points, the figures stand one under the other.
const ROOM_FOR_ALL: f32 = 600.0;

/// What part of the width each figure has; the first one is the shortest.
const SHARES: [f32; 3] = [0.23, 0.385, 0.385];

/// The strip shown with the lens of eighteen months.
pub(super) fn recent_ui(ui: &mut Ui, tr: &Tr, recent: Option<&Recent>) {
    let Some(recent) = recent else {
        let words = style::small(ui, tr.get("ui-recent-none"));
        ui.add(Label::new(words).wrap());
        return;
    };
    let words = analysis::recent_words(recent, tr);
    let share = match (words.share.as_str(), words.plateau.as_str()) {
        ("", _) => String::new(),
        (share, plateau) => format!("{share} {plateau}"),
    };
    let figures = [
        (words.value, words.period),
        (words.change, words.compared),
        (share, words.level),
    ];
    let figures = figures.iter().filter(|(figure, _)| !figure.is_empty());
    let card = style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if ui.available_width() < ROOM_FOR_ALL {
            for figure in figures {
                figure_ui(ui, figure);
            }
        } else {
            let room = ui.available_width() - style::GAP_LARGE * (SHARES.len() - 1) as f32;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
                for (figure, share) in figures.zip(SHARES) {
                    ui.vertical(|ui| {
                        ui.set_width(room * share);
                        figure_ui(ui, figure);
                    });
                }
            });
        }
    });
    card.response.on_hover_text(tr.get("ui-recent-hint"));
}

fn figure_ui(ui: &mut Ui, (figure, compared): &(String, String)) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add(Label::new(style::strong(figure)).wrap());
    ui.add(Label::new(style::small(ui, compared)).wrap());
}
