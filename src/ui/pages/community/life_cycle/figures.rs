//! Figures of how the community is doing, each with what it is compared with.

use eframe::egui::{Label, Ui};

use crate::analysis::{self, SignFigure, SignLine};
use crate::i18n::Tr;
use crate::ui::style;

/// As many as stand in one row.
const MOST: usize = 4;
/// Under this width, in points, a figure is not to be read.
const NARROWEST: f32 = 132.0;

/// The row under the chart; nothing where the log holds no such figures.
pub(super) fn figures_ui(ui: &mut Ui, tr: &Tr, signs: &[SignLine]) {
    let room = ((ui.available_width() + style::GAP) / (NARROWEST + style::GAP)) as usize;
    let figures: Vec<SignFigure> = figures(signs, tr).take(room.clamp(1, MOST)).collect();
    let n = figures.len();
    if n == 0 {
        return;
    }
    let width = (ui.available_width() - style::GAP * (n - 1) as f32) / n as f32;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = style::GAP;
        for figure in figures {
            let card = style::card(ui).inner_margin(10);
            ui.vertical(|ui| {
                ui.set_width(width);
                let shown = card.show(ui, |ui| figure_ui(ui, &figure));
                shown.response.on_hover_text(figure.sentence);
            });
        }
    });
}

/// How high the row is, in points.
pub(super) fn height(signs: &[SignLine]) -> f32 {
    // With the gap above it, and what the frame of the chart takes.
    const HEIGHT: f32 = 108.0;
    let has_some = signs.iter().any(|line| line.reading.is_some());
    if has_some { HEIGHT } else { 0.0 }
}

fn figures(signs: &[SignLine], tr: &Tr) -> impl Iterator<Item = SignFigure> {
    let figures = signs.iter();
    figures.filter_map(move |line| analysis::sign_figure(line, tr))
}

fn figure_ui(ui: &mut Ui, figure: &SignFigure) {
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = 2.0;
    let name = style::small(ui, &figure.name);
    ui.add(Label::new(name).truncate());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(style::title(&figure.value));
        let counted = style::small(ui, &figure.counted);
        ui.add(Label::new(counted).truncate());
    });
    let usual = style::small(ui, &figure.usual);
    ui.add(Label::new(usual).truncate());
}
