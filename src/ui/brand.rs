//! Essor's mark: a life as a curve that rises, holds, dips and rises anew.

use eframe::egui::epaint::CubicBezierShape;
use eframe::egui::{Color32, IconData, Painter, Pos2, Rect, Stroke, pos2, vec2};

use crate::ui::style;

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

/// A point of an arc, `share` of the way along it.
fn arc_point(arc: &[(f32, f32); 4], share: f32) -> Pos2 {
    let rest = 1.0 - share;
    let weights = [
        rest.powi(3),
        3.0 * rest.powi(2) * share,
        3.0 * rest * share.powi(2),
        share.powi(3),
    ];
    let (mut x, mut y) = (0.0, 0.0);
    for ((at_x, at_y), weight) in arc.iter().zip(weights) {
        x += at_x * weight;
        y += at_y * weight;
    }
    pos2(x, y)
}

/// The mark on a round-cornered ground, for the window's frame and the task
/// bar.
pub(crate) fn window_icon() -> IconData {
    const SIZE: u32 = 128;
    const STEPS: u16 = 40;
    let side = SIZE as f32;
    let inside = Rect::from_min_max(pos2(26.0, 30.0), pos2(102.0, 98.0));
    let on_curve: Vec<Pos2> = ARCS
        .iter()
        .flat_map(|arc| (0..=STEPS).map(|step| arc_point(arc, f32::from(step) / f32::from(STEPS))))
        .map(|point| inside.lerp_inside(point.to_vec2()))
        .collect();
    let end = inside.lerp_inside(vec2(0.98, 0.07));
    let (ground, ink) = style::icon_colours();
    let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    for row in 0..SIZE {
        for column in 0..SIZE {
            let pixel = pos2(column as f32 + 0.5, row as f32 + 0.5);
            let to_curve = on_curve
                .iter()
                .map(|point| point.distance(pixel))
                .fold(pixel.distance(end) - 6.0, f32::min);
            let is_ink = (5.5 - to_curve).clamp(0.0, 1.0);
            // Distance to a square whose corners are rounded by 28.
            let corner = (pixel - pos2(side / 2.0, side / 2.0)).abs() - vec2(36.0, 36.0);
            let outside = corner.max(vec2(0.0, 0.0)).length() - 28.0;
            let is_ground = (0.5 - outside).clamp(0.0, 1.0);
            let colour = ground.lerp_to_gamma(ink, is_ink);
            rgba.extend([
                colour.r(),
                colour.g(),
                colour.b(),
                (is_ground * 255.0) as u8,
            ]);
        }
    }
    IconData {
        rgba,
        width: SIZE,
        height: SIZE,
    }
}
