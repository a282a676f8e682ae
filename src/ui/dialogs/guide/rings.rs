//! A community drawn as rings: a core in the middle, those who are active around it, those
//! who look on at the edge, and the practice that they share.

use eframe::egui::{Align2, Role as Said, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::i18n::Tr;
use crate::ui::style;

/// Points of the picture, and the radii of its rings.
const HEIGHT: f32 = 210.0;
const RADII: [f32; 3] = [34.0, 66.0, 96.0];
/// How many people stand on each ring.
const PEOPLE: [usize; 3] = [4, 8, 13];

pub(super) fn rings_ui(ui: &mut Ui, tr: &Tr) {
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let names = ["core", "active", "edge"].map(|it| tr.get(&format!("guide-practice-{it}")));
    response
        .widget_info(|| WidgetInfo::labeled(Said::Image, true, tr.get("guide-practice-picture")));
    let colours = style::palette(ui);
    let painter = ui.painter_at(rect);
    let middle = rect.left_center() + vec2(HEIGHT * 0.5, 0.0);
    let beside = middle.x + HEIGHT * 0.5 + style::GAP_LARGE;
    for ((radius, n_people), name) in RADII.iter().zip(PEOPLE).zip(&names).rev() {
        painter.circle(
            middle,
            *radius,
            colours.accent_soft,
            Stroke::new(1.0, colours.line),
        );
        for at in 0..n_people {
            let turn = at as f32 / n_people as f32 * std::f32::consts::TAU + radius;
            let place = middle + vec2(turn.cos(), turn.sin()) * (radius - 13.0);
            painter.circle_filled(place, 4.5, colours.accent.gamma_multiply(0.75));
        }
        // A line from the upper edge of the ring to its name.
        let from = middle + vec2(0.0, -radius);
        let y = from.y + 8.0;
        let edge = middle.x + (radius.powi(2) - (radius - 8.0).powi(2)).max(0.0).sqrt();
        painter.hline(edge..=beside - 6.0, y, Stroke::new(1.0, colours.edge));
        let place = eframe::egui::pos2(beside, y);
        let ink = ui.visuals().text_color();
        painter.text(place, Align2::LEFT_CENTER, name, style::small_font(), ink);
    }
    ui.add_space(style::GAP_SMALL);
}
