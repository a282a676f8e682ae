//! Bars, the trend with its band, the forecast with its fan.

use super::super::fonts::{CAP_HEIGHT, Weight};
use super::super::scene::{Anchor, Area, Ink, Place, Scene, Text};
use super::frame::{Frame, Sides};
use crate::chart::{BAND_OPACITY, Bar, BarStyle, Chart, FAN_OPACITY, Point};

/// The share of its month that a bar takes.
const BAR_SHARE: f64 = 0.72;
/// Under this width of a month, in pixels, bars touch.
const FINEST_MONTH: f64 = 2.5;

/// What is drawn by its value.
#[derive(Clone, Copy)]
pub(super) struct Marks<'a> {
    pub(super) bars: &'a [Bar],
    pub(super) trend: &'a [Point],
    pub(super) forecast: &'a [Point],
    /// Where the value axis ends.
    pub(super) max: f64,
}

impl<'a> Marks<'a> {
    pub(super) fn of(chart: &'a Chart) -> Self {
        Self {
            bars: &chart.bars,
            trend: &chart.trend,
            forecast: &chart.forecast,
            max: chart.value.max,
        }
    }
}

fn is_broken(bar: &Bar, max: f64) -> bool {
    bar.style != BarStyle::NotRecorded && bar.value > max
}

fn bar_sides(bar: &Bar, frame: &Frame) -> (f64, f64) {
    let middle = frame.x(bar.at + 0.5);
    let width = frame.sides.month_width();
    // Gaps finer than a pixel would only flicker.
    let share = if width < FINEST_MONTH { 1.0 } else { BAR_SHARE };
    let half = width.min(150.0 * frame.sides.unit) * share / 2.0;
    (middle - half, middle + half)
}

pub(super) fn draw(marks: &Marks<'_>, frame: &Frame, scene: &mut Scene) {
    draw_gaps(marks, frame, scene);
    for bar in marks.bars {
        draw_bar(bar, marks, frame, scene);
    }
    draw_lines(marks, frame, scene);
}

/// Months in a row that were not recorded are one hatched stretch.
fn draw_gaps(marks: &Marks<'_>, frame: &Frame, scene: &mut Scene) {
    let mut start: Option<f64> = None;
    let ends = marks
        .bars
        .iter()
        .map(|bar| (bar.at, bar.style == BarStyle::NotRecorded));
    let after = marks.bars.last().map(|bar| (bar.at + 1.0, false));
    for (at, is_gap) in ends.chain(after) {
        match (start, is_gap) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let area = Area::new(
                    frame.x(from),
                    frame.data_top,
                    frame.x(at),
                    frame.plot.bottom,
                );
                draw_not_recorded(area, frame, scene);
                start = None;
            }
            _ => {}
        }
    }
}

/// The look of what was not recorded.
pub(super) fn draw_not_recorded(area: Area, frame: &Frame, scene: &mut Scene) {
    let unit = frame.sides.unit;
    let ink = frame.sides.palette.muted_text;
    scene.fill(area, Ink::sheer(frame.sides.palette.background, 0.55));
    scene.hatch(
        area,
        7.0 * unit,
        (1.1 * unit).max(0.5),
        Ink::sheer(ink, 0.42),
    );
}

/// The look of the month that is still running: hollow and hatched.
pub(super) fn draw_running(area: Area, frame: &Frame, scene: &mut Scene) {
    let palette = &frame.sides.palette;
    let width = (1.5 * frame.sides.unit).max(0.75);
    let step = (5.5 * frame.sides.unit).max(2.5);
    scene.fill(area, palette.background);
    scene.hatch(area, step, width, palette.bar);
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
        scene.line(outline, width, palette.axis);
    }
}

fn draw_bar(bar: &Bar, marks: &Marks<'_>, frame: &Frame, scene: &mut Scene) {
    let (left, right) = bar_sides(bar, frame);
    let bottom = frame.plot.bottom;
    let unit = frame.sides.unit;
    // A recorded zero leaves a trace, a month without a record does not.
    let top = frame
        .y(bar.value, marks.max)
        .min(bottom - (1.6 * unit).max(0.8));
    let area = Area::new(left, top, right, bottom);
    match bar.style {
        BarStyle::NotRecorded => return,
        BarStyle::Full => scene.fill(area, frame.sides.palette.bar),
        BarStyle::Running => draw_running(area, frame, scene),
    }
    if is_broken(bar, marks.max) {
        draw_break(area, frame, scene);
    }
}

/// Two slanted cuts say that a bar is longer than it looks.
fn draw_break(bar: Area, frame: &Frame, scene: &mut Scene) {
    let unit = frame.sides.unit;
    let rise = (bar.width() * 0.5).min(8.0 * unit);
    let thick = (3.0 * unit).max(1.5);
    for place in [14.0, 22.0] {
        let y = bar.top + place * unit;
        let (left, right) = (bar.left - unit, bar.right + unit);
        scene.polygon(
            vec![
                (left, y + rise / 2.0),
                (right, y - rise / 2.0),
                (right, y - rise / 2.0 + thick),
                (left, y + rise / 2.0 + thick),
            ],
            frame.sides.palette.background,
        );
    }
}

fn draw_lines(marks: &Marks<'_>, frame: &Frame, scene: &mut Scene) {
    let unit = frame.sides.unit;
    let trend = frame.sides.palette.trend;
    let max = marks.max;
    let path = |points: &[Point], of: fn(&Point) -> f64| -> Vec<Place> {
        points
            .iter()
            .map(|point| (frame.x(point.at), frame.y(of(point), max)))
            .collect()
    };
    let band = |points: &[Point]| {
        let mut corners = path(points, |point| point.high);
        corners.extend(path(points, |point| point.low).into_iter().rev());
        corners
    };
    let width = (3.6 * unit).max(1.8);
    scene.polygon(band(marks.trend), Ink::sheer(trend, BAND_OPACITY));
    scene.polygon(band(marks.forecast), Ink::sheer(trend, FAN_OPACITY));
    // A light rim lifts the lines off the bars.
    let rim = Ink::sheer(frame.sides.palette.background, 0.7);
    let line = path(marks.trend, |point| point.value);
    scene.line(line.clone(), width + 3.0 * unit, rim);
    scene.line(line, width, trend);
    let ahead = path(marks.forecast, |point| point.value);
    scene.dashes(&ahead, width * 0.9, &[11.0 * unit, 7.0 * unit], trend);
}

/// Room above the data for the figures of broken bars.
pub(super) fn figures_height(chart: &Chart, sides: &Sides) -> f64 {
    if chart.bars.iter().any(|bar| is_broken(bar, chart.value.max)) {
        sides.letters.small * 1.3
    } else {
        0.0
    }
}

/// Writes the figure of each broken bar over it, clear of the poles of flags.
pub(super) fn draw_figures(chart: &Chart, frame: &Frame, poles: &[f64], scene: &mut Scene) {
    let sides = &frame.sides;
    let size = sides.letters.small;
    let line = frame.data_top - 0.3 * size;
    let mut taken: Vec<Area> = Vec::new();
    for (place, bar) in chart.bars.iter().enumerate() {
        if !is_broken(bar, chart.value.max) {
            continue;
        }
        // The table words the figure as the language does.
        let figure = chart
            .table
            .rows
            .get(place)
            .and_then(|row| row.get(1))
            .map_or_else(|| format!("{:.0}", bar.value), |cell| cell.text.clone());
        let (left, right) = bar_sides(bar, frame);
        let anchors = [
            (Anchor::Middle, f64::midpoint(left, right)),
            (Anchor::Start, left),
            (Anchor::End, right),
        ];
        let found = anchors.into_iter().find_map(|(anchor, x)| {
            let text = Text {
                words: figure.clone(),
                at: (x, line),
                anchor,
                size,
                weight: Weight::Bold,
                ink: sides.palette.text,
            };
            let area = text.area().widened(0.3 * size * CAP_HEIGHT);
            let is_free = area.left >= sides.left
                && area.right <= sides.right
                && taken.iter().all(|other| !other.overlaps(&area))
                && poles
                    .iter()
                    .all(|pole| *pole < area.left || *pole > area.right);
            is_free.then_some((area, text))
        });
        if let Some((area, text)) = found {
            taken.push(area);
            scene.text(text);
        }
    }
}
