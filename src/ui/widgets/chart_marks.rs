//! The marks of a chart that are drawn by hand: months that stand apart, and
//! the legend.

use eframe::egui::{
    Color32, CornerRadius, Painter, Rect, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2,
};
use egui_plot::PlotTransform;

use super::chart_axes::{x_of, y_of};
use super::chart_lines::bar_width;
use crate::chart::{BarStyle, Chart, LegendMark};
use crate::ui::style::{self, ChartColours};

/// The running month, hatched and hollow, and the months not recorded, as
/// marks on the axis.
pub(super) fn months_apart_ui(
    ui: &Ui,
    chart: &Chart,
    transform: &PlotTransform,
    plot: Rect,
    colours: &ChartColours,
) {
    let painter = ui.painter_at(plot);
    let month_width = x_of(transform, 1.0) - x_of(transform, 0.0);
    let half = bar_width(month_width) / 2.0;
    for bar in &chart.bars {
        let left = x_of(transform, bar.at + 0.5 - half);
        let right = x_of(transform, bar.at + 0.5 + half);
        match bar.style {
            BarStyle::Full => {}
            BarStyle::Running => {
                let rect = Rect::from_min_max(
                    pos2(left, y_of(transform, bar.value)),
                    pos2(right, plot.bottom()),
                );
                draw_running(&painter, rect, colours.bar_edge);
            }
            BarStyle::NotRecorded => {
                let rect = Rect::from_min_max(
                    pos2(left, plot.bottom() - 7.0),
                    pos2(right, plot.bottom() - 1.0),
                );
                draw_not_recorded(&painter, rect, colours.bar_edge);
            }
        }
    }
}

fn draw_running(painter: &Painter, rect: Rect, colour: Color32) {
    let inside = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let (mut x, step) = (rect.left() - rect.height(), 5.0);
    while x < rect.right() {
        let stroke = Stroke::new(1.0, colour.gamma_multiply(0.7));
        inside.line_segment(
            [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())],
            stroke,
        );
        x += step;
    }
    painter.rect_stroke(
        rect,
        CornerRadius::ZERO,
        Stroke::new(1.0, colour),
        StrokeKind::Inside,
    );
}

pub(super) fn draw_not_recorded(painter: &Painter, rect: Rect, colour: Color32) {
    let points = [rect.left_center(), rect.right_center()];
    painter.extend(Shape::dashed_line(
        &points,
        Stroke::new(1.5, colour),
        2.0,
        2.0,
    ));
}

/// What each mark means; a mark and its words stay on one line.
pub(super) fn legend_ui(ui: &mut Ui, chart: &Chart, colours: &ChartColours) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * style::GAP;
        for entry in &chart.legend {
            entry_ui(ui, &entry.label, |painter, rect| {
                draw_mark(painter, rect, entry.mark, colours);
            });
        }
        if let Some(watch) = chart.age.as_ref().and_then(|age| age.watch.as_ref()) {
            entry_ui(ui, &watch.label, |painter, rect| {
                let mark = Rect::from_center_size(rect.center(), vec2(18.0, 4.0));
                painter.rect_filled(mark, CornerRadius::same(2), colours.watch);
            });
        }
    });
}

/// A mark with its words, as wide as they are, so that the line is broken
/// before the mark and never after it.
fn entry_ui(ui: &mut Ui, label: &str, draw: impl FnOnce(&Painter, Rect)) {
    const MARK_WIDTH: f32 = 18.0;
    const SPACE: f32 = 6.0;
    let words = style::small(ui, label);
    let galley = eframe::egui::WidgetText::from(words).into_galley(
        ui,
        Some(eframe::egui::TextWrapMode::Extend),
        f32::INFINITY,
        eframe::egui::TextStyle::Body,
    );
    let height = galley.size().y.max(12.0);
    let size = vec2(MARK_WIDTH + SPACE + galley.size().x, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::empty());
    response
        .widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, label));
    let mark = Rect::from_min_size(rect.min, vec2(MARK_WIDTH, height));
    let mark = Rect::from_center_size(mark.center(), vec2(MARK_WIDTH, 12.0));
    draw(ui.painter(), mark);
    let place = pos2(
        mark.right() + SPACE,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(place, galley, style::palette(ui).quiet);
}

fn draw_mark(painter: &Painter, rect: Rect, mark: LegendMark, colours: &ChartColours) {
    let box_rect = Rect::from_center_size(rect.center(), vec2(10.0, 12.0));
    match mark {
        LegendMark::Bar => {
            painter.rect_filled(box_rect, CornerRadius::ZERO, colours.bar);
        }
        LegendMark::Stage(stage) => {
            painter.rect_filled(box_rect, CornerRadius::ZERO, colours.stage(stage).strip);
        }
        LegendMark::RunningBar => draw_running(painter, box_rect, colours.bar_edge),
        LegendMark::NotRecorded => {
            draw_not_recorded(painter, rect, colours.bar_edge);
        }
        LegendMark::Trend => {
            painter.rect_filled(
                rect.shrink2(vec2(0.0, 2.0)),
                CornerRadius::ZERO,
                colours.trend_band,
            );
            painter.hline(
                rect.x_range(),
                rect.center().y,
                Stroke::new(2.25, colours.trend),
            );
        }
        LegendMark::Forecast => {
            painter.rect_filled(
                rect.shrink2(vec2(0.0, 2.0)),
                CornerRadius::ZERO,
                colours.forecast_fan,
            );
            let points = [rect.left_center(), rect.right_center()];
            painter.extend(Shape::dashed_line(
                &points,
                Stroke::new(2.0, colours.trend),
                5.0,
                3.0,
            ));
        }
    }
}
