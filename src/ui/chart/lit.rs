//! The months behind a reason, lit on the chart while the others pale.

use eframe::egui::{Align2, CornerRadius, Rect, Stroke, Ui, pos2, vec2};

use super::Canvas;
use crate::analysis::MonthsBehind;
use crate::chart::scene::Plot;
use crate::chart::{BarStyle, Chart};
use crate::domain::MonthRange;
use crate::i18n::Tr;
use crate::ui::style;

/// A mean is told of this many months or more.
const FEWEST_MONTHS: usize = 3;

/// Draws over the finished chart.
pub(super) fn lit_ui(
    ui: &Ui,
    tr: &Tr,
    chart: &Chart,
    (canvas, plot): (&Canvas, &Plot),
    behind: MonthsBehind,
) {
    let area = canvas.area(&plot.area);
    let across = |months: MonthRange| {
        let from = f64::from(months.first().since(chart.time.first));
        let to = f64::from(months.last().since(chart.time.first)) + 1.0;
        let x = |at: f64| {
            canvas
                .place((plot.x(at), 0.0))
                .x
                .clamp(area.left(), area.right())
        };
        (x(from), x(to))
    };
    let mut lit: Vec<(f32, f32)> = [Some(behind.now), behind.before]
        .into_iter()
        .flatten()
        .map(across)
        .collect();
    lit.sort_by(|one, other| one.0.total_cmp(&other.0));
    let painter = ui.painter_at(area);
    let veil = style::veil(ui);
    let mut from = area.left();
    for (left, right) in lit.into_iter().chain([(area.right(), area.right())]) {
        if left > from {
            let rect = Rect::from_x_y_ranges(from..=left, area.y_range());
            painter.rect_filled(rect, CornerRadius::ZERO, veil);
        }
        from = from.max(right);
    }
    let colours = style::palette(ui);
    let stretches = [
        (Some(behind.now), colours.accent),
        (behind.before, colours.quiet),
    ];
    for (months, ink) in stretches {
        let Some((months, mean)) = months.and_then(|it| Some((it, mean(chart, it)?))) else {
            continue;
        };
        let (left, right) = across(months);
        let y = canvas.place((0.0, plot.y(mean))).y;
        let stroke = Stroke::new(2.0, ink);
        painter.line_segment([pos2(left, y), pos2(right, y)], stroke);
        for x in [left, right] {
            painter.line_segment([pos2(x, y - 4.0), pos2(x, y + 4.0)], stroke);
        }
        let decimals = usize::from(mean < 100.0);
        let words = tr.format(
            "ui-lit-mean",
            &[("value", tr.number(mean, decimals).into())],
        );
        let galley = painter.layout_no_wrap(words, style::small_medium_font(), ink);
        let half = galley.size().x / 2.0;
        let middle = f32::midpoint(left, right).clamp(area.left() + half, area.right() - half);
        let place = Align2::CENTER_BOTTOM.anchor_size(pos2(middle, y - 5.0), galley.size());
        painter.rect_filled(
            place.expand2(vec2(3.0, 0.0)),
            CornerRadius::same(3),
            colours.surface,
        );
        painter.galley(place.min, galley, ink);
    }
}

/// The mean of the whole months of a stretch, where it is long enough to have one.
fn mean(chart: &Chart, months: MonthRange) -> Option<f64> {
    let bars = chart.bars.iter();
    let values: Vec<f64> = bars
        .filter(|bar| bar.style == BarStyle::Full && months.contains(bar.month))
        .map(|bar| bar.value)
        .collect();
    (values.len() >= FEWEST_MONTHS).then(|| values.iter().sum::<f64>() / values.len() as f64)
}
