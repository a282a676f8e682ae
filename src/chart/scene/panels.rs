//! A page of small life cycles in rows and columns, all on the same axes.

use super::axes;
use super::data::{self, Marks, draw_plated};
use super::frame::{Frame, Sides};
use super::measure::{CAP_HEIGHT, Weight};
use super::shapes::{Anchor, Area, Pen, SpotKind, Text};
use super::words::{one_line, shortened, told_apart};
use crate::chart::{Chart, Panel, Role, StageBand};

/// The proportions that a panel should have, as width to height.
const PROPORTIONS: f64 = 1.9;
/// How wide a panel in a window should be at least, and how high at most.
const COMFORTABLE: f64 = 250.0;
const LARGEST: f64 = 230.0;
/// Lines in a panel are thinner than in a picture of its own.
const FINER: f64 = 0.62;
/// The height of a line of words, in sizes.
const LINE_HEIGHT: f64 = 1.3;
/// A panel this many lines high has its verdict in a line of its own.
const LINES_FOR_VERDICT: f64 = 7.5;
/// A plot this many lines high has words on its strip of stages.
const LINES_FOR_STRIP: f64 = 6.0;

struct Grid {
    columns: usize,
    rows: usize,
}

impl Grid {
    /// The grid whose cells come nearest to the right proportions.
    fn of(n_panels: usize, space: &Area) -> Self {
        let size_with = |columns: usize| {
            let rows = n_panels.div_ceil(columns);
            let width = space.width() / columns as f64;
            (width / PROPORTIONS).min(space.height() / rows as f64)
        };
        let columns = (1..=n_panels.max(1))
            .max_by(|one, other| {
                let order = size_with(*one).total_cmp(&size_with(*other));
                // Of grids as good, the one with fewer columns.
                order.then(other.cmp(one))
            })
            .unwrap_or(1);
        Self {
            columns,
            rows: n_panels.div_ceil(columns),
        }
    }

    fn cell(&self, place: usize, space: &Area, gap: f64) -> Area {
        let (row, column) = (place / self.columns, place % self.columns);
        let width = (space.width() + gap) / self.columns as f64;
        let height = space.height() / self.rows as f64;
        let left = space.left + column as f64 * width;
        let top = space.top + row as f64 * height;
        Area::new(left, top, left + width - gap, top + height)
    }
}

/// The height that so many panels should have in a window this wide, in pixels
/// at scale 1.
pub fn height_of_panels(n_panels: usize, width: f64) -> f64 {
    let columns = (width / COMFORTABLE).floor().max(1.0);
    let rows = (n_panels as f64 / columns).ceil().max(1.0);
    rows * (width / columns.min(n_panels.max(1) as f64) / PROPORTIONS).min(LARGEST)
}

/// Draws the panels between `top` and `bottom`, the dates of each column under
/// its last one.
pub(super) fn draw(chart: &Chart, sides: &Sides, (top, bottom): (f64, f64), pen: &mut Pen) {
    let size = sides.letters.small;
    let dates_height = sides.letters.tick * 1.5 + 8.0 * sides.unit;
    let space = Area::new(sides.left, top, sides.right, bottom - dates_height);
    let grid = Grid::of(chart.panels.len(), &space);
    let gap = (16.0 * sides.unit).max(7.0);
    let n_panels = chart.panels.len();
    let names: Vec<String> = chart.panels.iter().map(|it| one_line(&it.name)).collect();
    let room = grid.cell(0, &space, gap).width();
    let names = told_apart(&names, Weight::Bold, size, room);
    for (place, panel) in chart.panels.iter().enumerate() {
        let cell = grid.cell(place, &space, gap);
        let has_verdict = cell.height() > LINES_FOR_VERDICT * size;
        let n_lines = if has_verdict { 2.0 } else { 1.0 };
        let room_below = (0.12 * cell.height()).min(1.4 * size).max(4.0);
        let plot = Area::new(
            cell.left,
            cell.top + (n_lines * LINE_HEIGHT + 0.35) * size,
            cell.right,
            cell.bottom - room_below,
        );
        if plot.height() < 2.0 || plot.width() < 2.0 {
            continue;
        }
        let name = names.get(place).map_or("", String::as_str);
        draw_words((name, panel), &cell, has_verdict, sides, pen);
        pen.spot(cell, SpotKind::Panel(place), &panel.hover);
        let frame = frame(chart, panel, sides, plot);
        draw_panel(chart, panel, &frame, pen);
        if place % grid.columns == 0 {
            axes::draw_values(chart, &frame, pen);
        }
        if place + grid.columns >= n_panels {
            draw_dates(chart, &frame, gap, pen);
        }
    }
}

/// The frame of one panel.
fn frame(chart: &Chart, panel: &Panel, sides: &Sides, plot: Area) -> Frame {
    let size = sides.letters.small;
    let strip = if plot.height() > LINES_FOR_STRIP * size {
        1.45 * size
    } else {
        0.4 * size
    };
    let data_top = (plot.top + strip + 2.0 * sides.unit).min(plot.bottom - 1.0);
    let sides = sides.between(plot.left, plot.right, FINER);
    let mut frame = Frame::new(chart, sides, (plot.top, plot.bottom), data_top);
    if let Some((top, _)) = &panel.own_top {
        frame.plot.max = *top;
    }
    frame
}

/// Who it is, and where it stands.
fn draw_words(
    (name, panel): (&str, &Panel),
    cell: &Area,
    has_verdict: bool,
    sides: &Sides,
    pen: &mut Pen,
) {
    let size = sides.letters.small;
    let mut line = cell.top + size * CAP_HEIGHT;
    let mut write = |words: &str, weight, ink| {
        pen.text(Text {
            words: shortened(&one_line(words), weight, size, cell.width()),
            at: (cell.left, line),
            anchor: Anchor::Start,
            size,
            weight,
            ink,
        });
        line += size * LINE_HEIGHT;
    };
    write(name, Weight::Bold, Role::Text);
    if has_verdict {
        write(&panel.verdict, Weight::Regular, Role::MutedText);
    }
}

fn draw_panel(chart: &Chart, panel: &Panel, frame: &Frame, pen: &mut Pen) {
    for band in &panel.stages {
        draw_stage(band, frame, pen);
    }
    axes::draw_grid(chart, frame, pen);
    let marks = Marks {
        bars: &panel.bars,
        trend: &panel.trend,
        forecast: &[],
    };
    data::draw(&marks, frame, pen);
    draw_own_top(panel, frame, pen);
    let (unit, area) = (frame.sides.unit, frame.plot.area);
    let line = vec![(area.left, area.bottom), (area.right, area.bottom)];
    pen.line(line, (1.5 * unit).max(0.6), Role::Axis);
}

/// Where the panel's own axis ends.
fn draw_own_top(panel: &Panel, frame: &Frame, pen: &mut Pen) {
    if let Some((_, words)) = &panel.own_top {
        let size = frame.sides.letters.small * 0.92;
        let text = Text {
            words: one_line(words),
            at: (
                frame.plot.area.left + 0.4 * size,
                frame.plot.data_top + size * (CAP_HEIGHT + 0.3),
            ),
            anchor: Anchor::Start,
            size,
            weight: Weight::Regular,
            ink: Role::MutedText,
        };
        draw_plated(text, pen);
    }
}

/// The tint behind the data, and over it the strip, with its word where that
/// fits.
fn draw_stage(band: &StageBand, frame: &Frame, pen: &mut Pen) {
    let sides = &frame.sides;
    let area = frame.plot.area;
    let (left, right) = (sides.x_within(band.from), sides.x_within(band.to));
    let strip_bottom = frame.plot.data_top - 2.0 * sides.unit;
    let strip = Area::new(left, area.top, right, strip_bottom);
    let below = Area::new(left, strip_bottom, right, area.bottom);
    pen.fill(below, Role::Tint(band.stage));
    pen.fill(strip, Role::Strip(band.stage));
    pen.line(
        vec![(left, area.top), (left, strip_bottom)],
        sides.unit.max(0.5),
        Role::Background,
    );
    let size = sides.letters.small * 0.92;
    let text = Text {
        words: one_line(&band.label),
        at: (
            f64::midpoint(left, right),
            f64::midpoint(strip.top, strip.bottom) + size * CAP_HEIGHT / 2.0,
        ),
        anchor: Anchor::Middle,
        size,
        weight: Weight::Regular,
        ink: Role::StripText(band.stage),
    };
    if strip.height() >= size * 1.2 && text.width() + 0.6 * size <= strip.width() {
        pen.text(text);
    }
}

/// The dates that fit under this panel, clear of its neighbours'.
fn draw_dates(chart: &Chart, frame: &Frame, gap: f64, pen: &mut Pen) {
    let sides = &frame.sides;
    let size = sides.letters.tick;
    let area = frame.plot.area;
    let line = area.bottom + 8.0 * sides.unit + size * CAP_HEIGHT + 2.0;
    let reach = (area.left - gap * 0.4, area.right + gap * 0.4);
    let marks = axes::Marks::of(&chart.time.ticks, (line, size), frame, reach);
    for tick in marks.ticks {
        let x = frame.x(tick.at);
        let mark = vec![(x, area.bottom), (x, area.bottom + 6.0 * sides.unit)];
        pen.line(mark, sides.unit.max(0.5), Role::Axis);
    }
    marks.words.into_iter().for_each(|text| pen.text(text));
}
