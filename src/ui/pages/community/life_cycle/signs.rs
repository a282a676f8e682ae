//! The alarm, and the mark that tells a sign that warns from one that does not.

use eframe::egui::{Label, Sense, Shape, Stroke, Ui, vec2};

use crate::analysis::{self, Alarm};
use crate::i18n::Tr;
use crate::ui::style;

const LINE_HEIGHT: f32 = 18.0;

/// The line that says that activity is below its usual level.
pub(super) fn alarm_ui(ui: &mut Ui, tr: &Tr, alarm: &Alarm) {
    ui.horizontal_top(|ui| {
        mark_ui(ui, true);
        let sentence = style::medium(analysis::alarm_sentence(alarm, tr));
        ui.add(Label::new(sentence).wrap())
            .on_hover_text(analysis::alarm_doubt(alarm.level, tr));
    });
}

/// A triangle where it warns, else a ring: shapes, so that it reads without colour.
pub(super) fn mark_ui(ui: &mut Ui, warns: bool) {
    let (place, _) = ui.allocate_exact_size(vec2(12.0, LINE_HEIGHT), Sense::hover());
    let (centre, ink) = (place.center(), ui.visuals().text_color());
    let shape = if warns {
        Shape::convex_polygon(
            vec![
                centre + vec2(0.0, -5.0),
                centre + vec2(5.5, 4.5),
                centre + vec2(-5.5, 4.5),
            ],
            ink,
            Stroke::NONE,
        )
    } else {
        Shape::circle_stroke(centre, 4.0, Stroke::new(1.5, ink))
    };
    ui.painter().add(shape);
}
