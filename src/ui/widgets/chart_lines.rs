//! Lines with their bands, and bars.

use eframe::egui::Stroke;
use egui_plot::{FilledArea, Line, LineStyle, PlotUi};

use crate::chart::Point;

/// The share of a month that its bar takes, where a month is so many points
/// wide: a bar of a few months is no wall.
pub(super) fn bar_width(month_width: f32) -> f64 {
    const SHARE: f32 = 0.76;
    const WIDEST: f32 = 72.0;
    f64::from(SHARE.min(WIDEST / month_width.max(1.0)))
}

/// A line over the band around it.
pub(super) fn add_line(
    plot: &mut PlotUi<'_>,
    points: &[Point],
    band: eframe::egui::Color32,
    stroke: Stroke,
    line_style: LineStyle,
) {
    if points.is_empty() {
        return;
    }
    let column = |value: fn(&Point) -> f64| points.iter().map(value).collect::<Vec<_>>();
    plot.add(
        FilledArea::new(
            "",
            &column(|point| point.at),
            &column(|point| point.low),
            &column(|point| point.high),
        )
        .fill_color(band)
        .allow_hover(false),
    );
    let line: Vec<[f64; 2]> = points.iter().map(|point| [point.at, point.value]).collect();
    plot.line(
        Line::new("", line)
            .stroke(stroke)
            .style(line_style)
            .allow_hover(false),
    );
}
