//! Lines by name on screen: each with its band, and its name in the margin
//! to the right, beside its end.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, CornerRadius, FontId, Galley, Rect, Shape, Stroke, Ui, pos2, vec2,
};
use egui_plot::{LineStyle, PlotTransform, PlotUi};

use super::chart_axes::{x_of, y_of};
use super::chart_plot::add_line;
use crate::chart::{Chart, Curve, CurveRole, Level, Point};
use crate::ui::style::{self, ChartColours};

/// The widest that names may be, in points, and as a share of the chart.
const WIDEST: f32 = 150.0;
const WIDEST_SHARE: f32 = 0.2;
const SAMPLE_WIDTH: f32 = 18.0;
const GAP: f32 = 8.0;
/// How many points back tell where a line comes from.
const COMING_FROM: usize = 4;

/// What one line looks like.
struct Look {
    ink: Color32,
    band: Color32,
    width: f32,
    style: LineStyle,
}

fn look(role: CurveRole, colours: &ChartColours) -> Look {
    match role {
        CurveRole::Own => Look {
            ink: colours.trend,
            band: Color32::TRANSPARENT,
            width: 2.75,
            style: LineStyle::Solid,
        },
        CurveRole::Communities => Look {
            ink: colours.axis,
            band: colours.axis.gamma_multiply(0.25),
            width: 1.5,
            style: LineStyle::Solid,
        },
        CurveRole::Model => Look {
            ink: colours.watch,
            band: colours.watch.gamma_multiply(0.13),
            width: 1.75,
            style: LineStyle::dashed_dense(),
        },
    }
}

/// The lines themselves, back to front.
pub(super) fn add_curves(plot: &mut PlotUi<'_>, chart: &Chart, colours: &ChartColours) {
    for curve in &chart.curves {
        let look = look(curve.role, colours);
        let stroke = Stroke::new(look.width, look.ink);
        add_line(plot, &curve.points, look.band, stroke, look.style);
    }
}

/// The margin that the names need; none where no line has a name.
pub(super) fn margin_width(ui: &Ui, chart: &Chart, width: f32) -> f32 {
    let widest = chart
        .curves
        .iter()
        .filter(|curve| !curve.label.is_empty())
        .map(|curve| {
            name_galley(ui, curve, f32::INFINITY, Color32::TRANSPARENT)
                .size()
                .x
        })
        .fold(0.0, f32::max);
    if widest > 0.0 {
        2.0 * GAP + SAMPLE_WIDTH + widest.min(WIDEST).min(width * WIDEST_SHARE).ceil()
    } else {
        0.0
    }
}

fn name_galley(ui: &Ui, curve: &Curve, width: f32, ink: Color32) -> Arc<Galley> {
    let font = if curve.role == CurveRole::Own {
        style::small_medium_font()
    } else {
        style::small_font()
    };
    ui.painter().layout(curve.label.clone(), font, ink, width)
}

/// The figures at the ends of lines and the names in the margin, for what is
/// in sight.
pub(super) fn curve_words_ui(
    ui: &Ui,
    chart: &Chart,
    transform: &PlotTransform,
    plot: Rect,
    margin: f32,
    colours: &ChartColours,
) {
    for curve in &chart.curves {
        figure_ui(ui, curve, transform, plot, colours);
    }
    let words_left = plot.right() + GAP + SAMPLE_WIDTH + GAP;
    let width = (margin - 2.0 * GAP - SAMPLE_WIDTH).max(1.0);
    let mut names: Vec<(f32, &Curve, Arc<Galley>)> = chart
        .curves
        .iter()
        .filter(|curve| !curve.label.is_empty())
        .filter_map(|curve| {
            let end = last_in_sight(curve, transform, plot)?;
            let galley = name_galley(ui, curve, width, colours.words);
            Some((y_of(transform, end.value), curve, galley))
        })
        .collect();
    names.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut tops: Vec<f32> = Vec::with_capacity(names.len());
    let mut free = plot.top() - GAP;
    for (y, _, galley) in &names {
        let top = (y - 7.0).max(free);
        free = top + galley.size().y + 2.0;
        tops.push(top);
    }
    let mut free = plot.bottom() + GAP;
    for (top, (.., galley)) in tops.iter_mut().zip(&names).rev() {
        *top = top.min(free - galley.size().y);
        free = *top - 2.0;
    }
    for (top, (_, curve, galley)) in tops.into_iter().zip(names) {
        sample_ui(ui, curve.role, pos2(plot.right() + GAP, top + 7.0), colours);
        ui.painter()
            .galley(pos2(words_left, top), galley, colours.words);
    }
}

/// The last point that can be seen, if any can.
fn last_in_sight<'a>(curve: &'a Curve, transform: &PlotTransform, plot: Rect) -> Option<&'a Point> {
    let in_sight = |point: &&Point| {
        let x = x_of(transform, point.at);
        (plot.left() - 1.0..=plot.right() + 1.0).contains(&x)
    };
    curve.points.iter().rev().find(in_sight)
}

/// The same line, short, before its name.
fn sample_ui(ui: &Ui, role: CurveRole, from: eframe::egui::Pos2, colours: &ChartColours) {
    let look = look(role, colours);
    let to = from + vec2(SAMPLE_WIDTH, 0.0);
    let painter = ui.painter();
    let band = Rect::from_min_max(from - vec2(0.0, 5.0), to + vec2(0.0, 5.0));
    painter.rect_filled(band, CornerRadius::ZERO, look.band);
    let stroke = Stroke::new(look.width, look.ink);
    if role == CurveRole::Model {
        painter.extend(Shape::dashed_line(&[from, to], stroke, 5.0, 3.0));
    } else {
        painter.line_segment([from, to], stroke);
    }
}

/// A dot at the end of the line, with its figure beside it.
fn figure_ui(
    ui: &Ui,
    curve: &Curve,
    transform: &PlotTransform,
    plot: Rect,
    colours: &ChartColours,
) {
    let Some(last) = curve.points.last().filter(|_| !curve.figure.is_empty()) else {
        return;
    };
    let place = pos2(x_of(transform, last.at), y_of(transform, last.value));
    if !plot.expand(1.0).contains(place) {
        return;
    }
    let painter = ui.painter();
    let ink = look(curve.role, colours).ink;
    painter.circle(place, 4.5, ink, Stroke::new(2.0, colours.flag_ground));
    let font = style::strong_font();
    let size = painter
        .layout_no_wrap(curve.figure.clone(), font.clone(), ink)
        .size();
    let before = curve.points.iter().rev().nth(COMING_FROM).unwrap_or(last);
    let above = place.y - GAP - size.y;
    let below = place.y + GAP;
    let is_falling = before.value > last.value;
    // On the side that the line does not come from, where there is room.
    let is_below = above < plot.top() || (is_falling && below + size.y <= plot.bottom());
    let from = if place.x + GAP + size.x <= plot.right() {
        place + vec2(GAP, -size.y / 2.0)
    } else {
        pos2(plot.right() - size.x, if is_below { below } else { above })
    };
    plated_ui(ui, &curve.figure, font, from, ink, colours);
}

/// Words on a ground of their own.
fn plated_ui(
    ui: &Ui,
    words: &str,
    font: FontId,
    from: eframe::egui::Pos2,
    ink: Color32,
    colours: &ChartColours,
) {
    let painter = ui.painter();
    let galley = painter.layout_no_wrap(words.to_owned(), font.clone(), ink);
    let plate = Rect::from_min_size(from, galley.size()).expand2(vec2(3.0, 0.0));
    painter.rect_filled(plate, CornerRadius::same(3), colours.flag_ground);
    painter.text(from, Align2::LEFT_TOP, words, font, ink);
}

/// The community's own plateau: a dashed height with its name.
pub(super) fn plateau_ui(
    ui: &Ui,
    level: &Level,
    transform: &PlotTransform,
    plot: Rect,
    colours: &ChartColours,
) {
    let y = y_of(transform, level.at);
    if !plot.y_range().contains(y) {
        return;
    }
    let ends = [pos2(plot.left(), y), pos2(plot.right(), y)];
    ui.painter().extend(Shape::dashed_line(
        &ends,
        Stroke::new(1.5, colours.watch),
        7.0,
        5.0,
    ));
    let font = style::small_medium_font();
    let size = ui
        .painter()
        .layout_no_wrap(level.label.clone(), font.clone(), colours.watch)
        .size();
    // Over the line, or under it at the very top; at the right, where there are
    // neither milestones nor bars.
    let top = if y - size.y - 3.0 >= plot.top() {
        y - size.y - 3.0
    } else {
        y + 3.0
    };
    let from = pos2(plot.right() - GAP - size.x, top);
    plated_ui(ui, &level.label, font, from, colours.watch, colours);
}
