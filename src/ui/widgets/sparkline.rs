//! The small curve beside a community's name.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

/// Draws `values` as a curve that fills `rect`, from zero to the highest.
pub(crate) fn sparkline(painter: &Painter, rect: Rect, values: &[f64], colour: Color32) {
    let peak = values.iter().copied().fold(0.0_f64, f64::max);
    if values.len() < 2 || peak <= 0.0 {
        let y = rect.bottom();
        painter.hline(
            rect.x_range(),
            y,
            Stroke::new(1.0, colour.gamma_multiply(0.5)),
        );
        return;
    }
    let step = rect.width() / (values.len() - 1) as f32;
    let points: Vec<Pos2> = values
        .iter()
        .enumerate()
        .map(|(place, value)| {
            let share = (value.max(0.0) / peak) as f32;
            pos2(
                rect.left() + place as f32 * step,
                rect.bottom() - share * rect.height(),
            )
        })
        .collect();
    let end = points.last().copied();
    painter.add(Shape::line(points, Stroke::new(1.75, colour)));
    if let Some(end) = end {
        painter.circle_filled(end, 2.5, colour);
    }
}
