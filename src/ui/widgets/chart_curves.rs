//! Lines by name on screen: each with its band, and its name in the margin
//! to the right, beside its end.

use std::sync::Arc;

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align2, Color32, CornerRadius, FontId, Galley, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2,
    vec2,
};
use egui_plot::{LineStyle, PlotTransform, PlotUi};

use super::chart_axes::{x_of, y_of};
use super::chart_lines::add_line;
use crate::chart::{Chart, Curve, CurveRole, Level, LinePattern, Point};
use crate::ui::style::{self, ChartColours};

/// The widest that names may be, in points, and as a share of the chart.
const WIDEST: f32 = 150.0;
const WIDEST_SHARE: f32 = 0.2;
const SAMPLE_WIDTH: f32 = 18.0;
const GAP: f32 = 8.0;
/// The most rows of a name, and the share of the margin's height that names of
/// several rows may take.
const MOST_ROWS: usize = 4;
const FULLEST: f32 = 0.8;
/// How many points back tell where a line comes from.
const COMING_FROM: usize = 4;

/// What one line looks like.
struct Look {
    ink: Color32,
    band: Color32,
    width: f32,
    style: LineStyle,
}

/// How wide the line of one community among several is, in points.
const COMMUNITY_WIDTH: f32 = 2.25;

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
        CurveRole::Other => Look {
            ink: colours.axis.gamma_multiply(0.45),
            band: Color32::TRANSPARENT,
            width: 1.0,
            style: LineStyle::Solid,
        },
        CurveRole::Community(look) => Look {
            ink: colours.community(look.colour),
            band: Color32::TRANSPARENT,
            width: COMMUNITY_WIDTH,
            style: LineStyle::Solid,
        },
    }
}

/// The lines themselves, back to front.
pub(super) fn add_curves(plot: &mut PlotUi<'_>, chart: &Chart, colours: &ChartColours) {
    let others = chart.curves.iter();
    for curve in others.filter(|curve| !matches!(curve.role, CurveRole::Community(_))) {
        let look = look(curve.role, colours);
        let stroke = Stroke::new(look.width, look.ink);
        add_line(plot, &curve.points, look.band, stroke, look.style);
    }
}

/// The lines of communities among one another, each in its pattern, which the
/// plot itself does not know.
pub(super) fn community_lines_ui(
    ui: &Ui,
    chart: &Chart,
    transform: &PlotTransform,
    plot: Rect,
    colours: &ChartColours,
) {
    let painter = ui.painter_at(plot);
    for curve in &chart.curves {
        if let CurveRole::Community(own) = curve.role {
            let path: Vec<Pos2> = curve
                .points
                .iter()
                .map(|point| pos2(x_of(transform, point.at), y_of(transform, point.value)))
                .collect();
            let ink = colours.community(own.colour);
            let stroke = Stroke::new(COMMUNITY_WIDTH, ink);
            patterned_line(&painter, &path, own.pattern, stroke);
            if let Some(end) = path.last().filter(|_| !curve.label.is_empty()) {
                painter.circle_filled(*end, 1.3 * COMMUNITY_WIDTH, ink);
            }
        }
    }
}

fn patterned_line(painter: &Painter, path: &[Pos2], pattern: LinePattern, stroke: Stroke) {
    let lengths: Vec<f32> = pattern
        .strokes()
        .iter()
        .map(|length| *length as f32 * stroke.width)
        .collect();
    let (drawn, free): (Vec<f32>, Vec<f32>) = lengths
        .chunks_exact(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
        .unzip();
    if drawn.is_empty() {
        painter.line(path.to_vec(), stroke);
    } else {
        let dashes = Shape::dashed_line_with_offset(path, stroke, &drawn, &free, 0.0);
        painter.extend(dashes);
    }
}

/// The margin that the names need; none where no line has a name.
pub(super) fn margin_width(ui: &Ui, chart: &Chart, width: f32) -> f32 {
    let widest = chart
        .curves
        .iter()
        .filter(|curve| !curve.label.is_empty())
        .map(|curve| {
            name_galley(ui, curve, (f32::INFINITY, 1), Color32::TRANSPARENT)
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

/// The name in at most so many rows of at most this width.
fn name_galley(
    ui: &Ui,
    curve: &Curve,
    (max_width, max_rows): (f32, usize),
    ink: Color32,
) -> Arc<Galley> {
    let is_strong = matches!(curve.role, CurveRole::Own | CurveRole::Community(_));
    let font = if is_strong {
        style::small_medium_font()
    } else {
        style::small_font()
    };
    let mut job = LayoutJob::simple(curve.label.clone(), font, ink, max_width);
    job.wrap.max_rows = max_rows;
    ui.painter().layout_job(job)
}

/// In how many rows names may stand so that they stay beside their ends.
fn rows_of_names(ui: &Ui, chart: &Chart, width: f32, height: f32) -> usize {
    let named = || chart.curves.iter().filter(|curve| !curve.label.is_empty());
    let taken = |n_rows: usize| -> f32 {
        named()
            .map(|curve| name_galley(ui, curve, (width, n_rows), Color32::TRANSPARENT))
            .map(|galley| galley.size().y + 2.0)
            .sum()
    };
    (2..=MOST_ROWS)
        .rev()
        .find(|n_rows| taken(*n_rows) <= FULLEST * height)
        .unwrap_or(1)
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
    let n_rows = rows_of_names(ui, chart, width, plot.height());
    let mut names: Vec<(f32, &Curve, Arc<Galley>)> = chart
        .curves
        .iter()
        .filter(|curve| !curve.label.is_empty())
        .filter_map(|curve| {
            let end = last_in_sight(curve, transform, plot)?;
            let ink = match curve.role {
                CurveRole::Community(own) => colours.community(own.colour),
                _ => colours.words,
            };
            let galley = name_galley(ui, curve, (width, n_rows), ink);
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
    match role {
        CurveRole::Model => {
            painter.extend(Shape::dashed_line(&[from, to], stroke, 5.0, 3.0));
        }
        CurveRole::Community(own) => patterned_line(painter, &[from, to], own.pattern, stroke),
        CurveRole::Own | CurveRole::Communities | CurveRole::Other => {
            painter.line_segment([from, to], stroke);
        }
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
