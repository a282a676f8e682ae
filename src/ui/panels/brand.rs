//! Essor's mark: a life as a curve that rises, holds, dips and rises anew.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

/// The curve, as shares of a square, top left to bottom right.
const CURVE: [(f32, f32); 10] = [
    (0.00, 0.92),
    (0.10, 0.84),
    (0.22, 0.62),
    (0.34, 0.36),
    (0.46, 0.26),
    (0.58, 0.32),
    (0.68, 0.50),
    (0.78, 0.52),
    (0.89, 0.30),
    (1.00, 0.06),
];

/// Draws the mark into `rect`.
pub(super) fn draw_mark(painter: &Painter, rect: Rect, colour: Color32, width: f32) {
    let points: Vec<Pos2> = CURVE
        .windows(2)
        .flat_map(|pair| smooth_between(pair, rect))
        .collect();
    let end = points.last().copied();
    painter.add(Shape::line(points, Stroke::new(width, colour)));
    if let Some(end) = end {
        painter.circle_filled(end, width * 1.6, colour);
    }
}

/// A few points from one to the next, eased so that the corners round off.
fn smooth_between(pair: &[(f32, f32)], rect: Rect) -> Vec<Pos2> {
    let &[(x0, y0), (x1, y1)] = pair else {
        return Vec::new();
    };
    (0..=6)
        .map(|step| {
            let share = step as f32 / 6.0;
            let x = x0 + (x1 - x0) * share;
            let y = y0 + (y1 - y0) * share;
            pos2(
                rect.left() + x * rect.width(),
                rect.top() + y * rect.height(),
            )
        })
        .collect()
}
