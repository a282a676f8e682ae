//! Essor's mark: a life as a curve that rises, holds, dips and rises anew.

use eframe::egui::epaint::CubicBezierShape;
use eframe::egui::{Color32, Painter, Rect, Stroke, vec2};

/// The curve in three arcs of four points, as shares of a square.
const ARCS: [[(f32, f32); 4]; 3] = [
    [(0.00, 0.95), (0.32, 0.95), (0.22, 0.24), (0.45, 0.24)],
    [(0.45, 0.24), (0.64, 0.24), (0.58, 0.60), (0.73, 0.58)],
    [(0.73, 0.58), (0.88, 0.56), (0.86, 0.22), (0.98, 0.07)],
];

/// Draws the mark into `rect`.
pub(super) fn draw_mark(painter: &Painter, rect: Rect, colour: Color32, width: f32) {
    for arc in ARCS {
        let points = arc.map(|(x, y)| rect.lerp_inside(vec2(x, y)));
        painter.add(CubicBezierShape::from_points_stroke(
            points,
            false,
            Color32::TRANSPARENT,
            Stroke::new(width, colour),
        ));
    }
    painter.circle_filled(rect.lerp_inside(vec2(0.98, 0.07)), width * 1.5, colour);
}
