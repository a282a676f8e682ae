//! Bars, the trend with its band, the forecast with its fan.

use super::curves::path;
use super::frame::{Frame, Sides};
use super::measure::{CAP_HEIGHT, Weight};
use super::shapes::{Anchor, Area, Ink, Pen, Place, Slice, Text};
use super::words::one_line;
use crate::chart::{BAND_OPACITY, Bar, BarStyle, Chart, FAN_OPACITY, Point, Role};

/// The share of its month that a bar takes.
const BAR_SHARE: f64 = 0.72;
/// Under this width of a month, in pixels, bars touch.
const FINEST_MONTH: f64 = 2.5;
/// The most months in sight in which the community's own plateau is drawn: in
/// a longer stretch the bars show it.
const LONGEST_WITH_PLATEAU: f64 = 32.0;

/// What is drawn by its value.
#[derive(Clone, Copy)]
pub(super) struct Marks<'a> {
    pub(super) bars: &'a [Bar],
    pub(super) trend: &'a [Point],
    pub(super) forecast: &'a [Point],
}

impl<'a> Marks<'a> {
    pub(super) fn of(chart: &'a Chart) -> Self {
        Self {
            bars: &chart.bars,
            trend: &chart.trend,
            forecast: &chart.forecast,
        }
    }
}

fn is_broken(bar: &Bar, max: f64) -> bool {
    bar.style != BarStyle::NotRecorded && bar.value > max
}

fn bar_sides(bar: &Bar, sides: &Sides) -> (f64, f64) {
    let middle = sides.x(bar.at + 0.5);
    let width = sides.month_width();
    // Gaps finer than a pixel would only flicker.
    let share = if width < FINEST_MONTH { 1.0 } else { BAR_SHARE };
    let half = width.min(150.0 * sides.unit) * share / 2.0;
    (middle - half, middle + half)
}

pub(super) fn draw(marks: &Marks<'_>, frame: &Frame, pen: &mut Pen) {
    pen.within(frame.data(), |pen| {
        draw_gaps(marks, frame, pen);
        let sides = &frame.sides;
        let in_sight = marks
            .bars
            .iter()
            .filter(|bar| sides.shows(bar.at) || sides.shows(bar.at + 1.0));
        for bar in in_sight {
            draw_bar(bar, frame, pen);
        }
        draw_lines(marks, frame, pen);
    });
}

/// Months in a row that were not recorded are one hatched stretch.
fn draw_gaps(marks: &Marks<'_>, frame: &Frame, pen: &mut Pen) {
    let is_gap = |bar: &Bar| bar.style == BarStyle::NotRecorded;
    for months in marks.bars.chunk_by(|one, next| is_gap(one) == is_gap(next)) {
        if let ([first, ..], [.., last]) = (months, months)
            && is_gap(first)
        {
            let data = frame.data();
            let area = Area::new(
                frame.x(first.at),
                data.top,
                frame.x(last.at + 1.0),
                data.bottom,
            );
            draw_not_recorded(area, &frame.sides, pen);
        }
    }
}

/// The look of what was not recorded.
pub(super) fn draw_not_recorded(area: Area, sides: &Sides, pen: &mut Pen) {
    let unit = sides.unit;
    pen.fill(area, Ink::sheer(Role::Background, 0.55));
    let ink = Ink::sheer(Role::MutedText, 0.42);
    pen.hatch(area, 7.0 * unit, (1.1 * unit).max(0.5), ink);
}

/// The look of the month that is still running: hollow and hatched.
pub(super) fn draw_running(area: Area, sides: &Sides, pen: &mut Pen) {
    let width = (1.5 * sides.unit).max(0.75);
    let step = (5.5 * sides.unit).max(2.5);
    pen.fill(area, Role::Background);
    pen.hatch(area, step, width, Role::Bar);
    let inset = width / 2.0;
    let (left, right) = (area.left + inset, area.right - inset);
    let (top, bottom) = (area.top + inset, area.bottom - inset);
    if left < right && top < bottom {
        let outline = vec![
            (left, bottom),
            (left, top),
            (right, top),
            (right, bottom),
            (left, bottom),
        ];
        pen.line(outline, width, Role::Axis);
    }
}

fn draw_bar(bar: &Bar, frame: &Frame, pen: &mut Pen) {
    let (left, right) = bar_sides(bar, &frame.sides);
    let data = frame.data();
    let unit = frame.sides.unit;
    // A recorded zero leaves a trace, a month without a record does not.
    let top = frame.y(bar.value).min(data.bottom - (1.6 * unit).max(0.8));
    let area = Area::new(left, top.max(data.top), right, data.bottom);
    match bar.style {
        BarStyle::NotRecorded => return,
        BarStyle::Full => pen.fill(area, Role::Bar),
        BarStyle::Running => draw_running(area, &frame.sides, pen),
    }
    if is_broken(bar, frame.plot.max) {
        draw_break(area, frame, pen);
    }
}

/// Two slanted cuts say that a bar is longer than it looks.
fn draw_break(bar: Area, frame: &Frame, pen: &mut Pen) {
    let unit = frame.sides.unit;
    let rise = (bar.width() * 0.5).min(8.0 * unit);
    let thick = (3.0 * unit).max(1.5);
    for place in [14.0, 22.0] {
        let y = bar.top + place * unit;
        let (left, right) = (bar.left - unit, bar.right + unit);
        pen.polygon(
            vec![
                (left, y + rise / 2.0),
                (right, y - rise / 2.0),
                (right, y - rise / 2.0 + thick),
                (left, y + rise / 2.0 + thick),
            ],
            Role::Background,
        );
    }
}

/// The parts of a trend between months that were not recorded.
fn recorded(trend: &[Point], bars: &[Bar]) -> Vec<Vec<Point>> {
    let gaps: Vec<i64> = bars
        .iter()
        .filter(|bar| bar.style == BarStyle::NotRecorded)
        .map(|bar| bar.at.floor() as i64)
        .collect();
    let is_recorded = |point: &&Point| !gaps.contains(&(point.at.floor() as i64));
    let points: Vec<Point> = trend.iter().filter(is_recorded).copied().collect();
    points
        .chunk_by(|one, next| next.at - one.at < 1.5)
        .map(<[Point]>::to_vec)
        .collect()
}

/// The band around a line.
pub(super) fn band(points: &[Point], frame: &Frame) -> Vec<Slice> {
    let slices = points.iter().map(|point| Slice {
        x: frame.x(point.at),
        upper: frame.y(point.high),
        lower: frame.y(point.low),
    });
    slices.collect()
}

fn draw_lines(marks: &Marks<'_>, frame: &Frame, pen: &mut Pen) {
    let unit = frame.sides.unit;
    let width = (3.6 * unit).max(1.8);
    let parts = recorded(marks.trend, marks.bars);
    for part in &parts {
        pen.band(band(part, frame), Ink::sheer(Role::Trend, BAND_OPACITY));
    }
    let fan = band(marks.forecast, frame);
    pen.band(fan, Ink::sheer(Role::Trend, FAN_OPACITY));
    for part in &parts {
        // A light rim lifts the line off the bars.
        let rim = Ink::sheer(Role::Background, 0.7);
        let line = path(part, frame);
        pen.line(line.clone(), width + 3.0 * unit, rim);
        pen.line(line, width, Role::Trend);
    }
    let ahead = path(marks.forecast, frame);
    let strokes = [11.0 * unit, 7.0 * unit];
    pen.dashes(&ahead, width * 0.9, &strokes, Role::Trend);
}

/// The community's own plateau: a dashed height with its name.
pub(super) fn draw_plateau(chart: &Chart, frame: &Frame, pen: &mut Pen) {
    let Some(level) = &chart.plateau else { return };
    let (sides, data) = (&frame.sides, frame.data());
    let y = frame.y(level.at);
    let in_sight = sides.range.1 - sides.range.0;
    if in_sight > LONGEST_WITH_PLATEAU || y < data.top {
        return;
    }
    let unit = sides.unit;
    let line = [(data.left, y), (data.right, y)];
    let strokes = [9.0 * unit, 6.5 * unit];
    pen.dashes(&line, (2.0 * unit).max(1.0), &strokes, Role::Accent);
    let size = sides.letters.small;
    let above = y - 0.45 * size;
    // Over the line, or under it at the very top; at the right, where there
    // are neither milestones nor bars.
    let text = Text {
        words: one_line(&level.label),
        at: (
            data.right - 0.6 * size,
            if above - size >= data.top {
                above
            } else {
                y + 0.45 * size + size * CAP_HEIGHT
            },
        ),
        anchor: Anchor::End,
        size,
        weight: Weight::Bold,
        ink: Role::Accent,
    };
    draw_plated(text, pen);
}

/// Words on a ground of their own.
pub(super) fn draw_plated(text: Text, pen: &mut Pen) {
    let plate = text.area().widened(0.25 * text.size);
    pen.fill(plate, Ink::sheer(Role::Background, 0.82));
    pen.text(text);
}

/// Room above the data for the figures of what is higher than the axis.
pub(super) fn figures_height(chart: &Chart, sides: &Sides) -> f64 {
    if figures(chart, sides).is_empty() {
        0.0
    } else {
        sides.letters.small * 1.3
    }
}

/// A figure of what is higher than the axis: its words, and where they may
/// stand.
struct Figure<'a> {
    words: &'a str,
    sides: (f64, f64),
    is_edge: bool,
}

/// Those in sight: broken bars, then the highest edge of band or fan.
fn figures<'a>(chart: &'a Chart, sides: &Sides) -> Vec<Figure<'a>> {
    let bars = chart
        .bars
        .iter()
        .filter(|bar| is_broken(bar, chart.value.max) && sides.shows(bar.at + 0.5));
    let broken = bars.map(|bar| Figure {
        words: &bar.figure,
        sides: bar_sides(bar, sides),
        is_edge: false,
    });
    let edges = chart.beyond.iter().filter(|edge| sides.shows(edge.at));
    let highest = edges
        .max_by(|one, other| one.value.total_cmp(&other.value))
        .map(|edge| Figure {
            words: &edge.label,
            sides: (sides.x(edge.at), sides.x(edge.at)),
            is_edge: true,
        });
    broken.chain(highest).collect()
}

/// Writes the figures over the data, clear of the poles of flags.
pub(super) fn draw_figures(chart: &Chart, frame: &Frame, poles: &[f64], pen: &mut Pen) {
    let sides = &frame.sides;
    let size = sides.letters.small;
    let line = frame.plot.data_top - 0.3 * size;
    let mut taken: Vec<Area> = Vec::new();
    for figure in figures(chart, sides) {
        let (left, right) = figure.sides;
        let middle = f64::midpoint(left, right);
        if figure.is_edge {
            draw_arrow((middle, frame.plot.data_top), 0.36 * size, pen);
        }
        let aside = if figure.is_edge { 0.5 * size } else { 0.0 };
        let anchors = [
            (Anchor::Middle, middle),
            (Anchor::Start, left + aside),
            (Anchor::End, right - aside),
        ];
        let found = anchors.into_iter().find_map(|(anchor, x)| {
            let text = Text {
                words: one_line(figure.words),
                at: (x, line),
                anchor,
                size,
                weight: Weight::Bold,
                ink: if figure.is_edge {
                    Role::Trend
                } else {
                    Role::Text
                },
            };
            let area = text.area().widened(0.3 * size * CAP_HEIGHT);
            let is_free = area.left >= sides.left
                && area.right <= sides.page_width - sides.margin
                && taken.iter().all(|other| !other.overlaps(&area))
                && poles
                    .iter()
                    .all(|pole| *pole < area.left || *pole > area.right);
            is_free.then_some((area, text))
        });
        if let Some((area, text)) = found {
            taken.push(area);
            pen.text(text);
        }
    }
}

/// A small arrow that points beyond the axis.
fn draw_arrow((x, top): Place, half: f64, pen: &mut Pen) {
    let corners = vec![(x - half, top + half), (x, top), (x + half, top + half)];
    pen.polygon(corners, Role::Trend);
}
