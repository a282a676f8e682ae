//! A page of small life cycles in rows and columns, all on the same axes.

use super::super::fonts::{CAP_HEIGHT, Weight};
use super::super::scene::{Anchor, Area, Ink, Scene, Text};
use super::axes;
use super::data::{self, Marks};
use super::frame::{Frame, Sides};
use super::words::{one_line, shortened};
use crate::chart::{Chart, Panel, StageBand};

/// The proportions that a panel should have, as width to height.
const PROPORTIONS: f64 = 1.9;
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

/// Draws the panels between `top` and `bottom`, the dates of each column under
/// its last one.
pub(super) fn draw(chart: &Chart, sides: &Sides, (top, bottom): (f64, f64), scene: &mut Scene) {
    let size = sides.letters.small;
    let dates_height = sides.letters.tick * 1.5 + 8.0 * sides.unit;
    let space = Area::new(sides.left, top, sides.right, bottom - dates_height);
    let grid = Grid::of(chart.panels.len(), &space);
    let gap = (16.0 * sides.unit).max(7.0);
    let n_panels = chart.panels.len();
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
        draw_words(panel, &cell, has_verdict, sides, scene);
        let frame = frame(sides, plot, size);
        draw_panel(chart, panel, &frame, scene);
        if place % grid.columns == 0 {
            axes::draw_values(chart, &frame, scene);
        }
        if place + grid.columns >= n_panels {
            draw_dates(chart, &frame, gap, scene);
        }
    }
}

/// The frame of one panel.
fn frame(sides: &Sides, plot: Area, size: f64) -> Frame {
    let strip = if plot.height() > LINES_FOR_STRIP * size {
        1.45 * size
    } else {
        0.4 * size
    };
    Frame {
        sides: sides.between(plot.left, plot.right, FINER),
        plot,
        data_top: (plot.top + strip + 2.0 * sides.unit).min(plot.bottom - 1.0),
    }
}

/// Who it is, and where it stands.
fn draw_words(panel: &Panel, cell: &Area, has_verdict: bool, sides: &Sides, scene: &mut Scene) {
    let size = sides.letters.small;
    let mut line = cell.top + size * CAP_HEIGHT;
    let mut write = |words: &str, weight, ink| {
        scene.text(Text {
            words: shortened(&one_line(words), weight, size, cell.width()),
            at: (cell.left, line),
            anchor: Anchor::Start,
            size,
            weight,
            ink,
        });
        line += size * LINE_HEIGHT;
    };
    write(&panel.name, Weight::Bold, sides.palette.text);
    if has_verdict {
        write(&panel.verdict, Weight::Regular, sides.palette.muted_text);
    }
}

fn draw_panel(chart: &Chart, panel: &Panel, frame: &Frame, scene: &mut Scene) {
    for band in &panel.stages {
        draw_stage(band, frame, scene);
    }
    axes::draw_grid(chart, frame, scene);
    let marks = Marks {
        bars: &panel.bars,
        trend: &panel.trend,
        forecast: &[],
        max: chart.value.max,
    };
    data::draw(&marks, frame, scene);
    let unit = frame.sides.unit;
    scene.line(
        vec![
            (frame.plot.left, frame.plot.bottom),
            (frame.plot.right, frame.plot.bottom),
        ],
        (1.5 * unit).max(0.6),
        frame.sides.palette.axis,
    );
}

/// The tint behind the data, and over it the strip, with its word where that
/// fits.
fn draw_stage(band: &StageBand, frame: &Frame, scene: &mut Scene) {
    let sides = &frame.sides;
    let colours = sides.palette.stage(band.stage);
    let (left, right) = (frame.x(band.from), frame.x(band.to));
    let strip_bottom = frame.data_top - 2.0 * sides.unit;
    let strip = Area::new(left, frame.plot.top, right, strip_bottom);
    scene.fill(
        Area::new(left, strip_bottom, right, frame.plot.bottom),
        colours.tint,
    );
    scene.fill(strip, colours.strip);
    scene.line(
        vec![(left, frame.plot.top), (left, strip_bottom)],
        sides.unit.max(0.5),
        Ink::from(sides.palette.background),
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
        ink: colours.text,
    };
    if strip.height() >= size * 1.2 && text.width() + 0.6 * size <= strip.width() {
        scene.text(text);
    }
}

/// The dates that fit under this panel, clear of its neighbours'.
fn draw_dates(chart: &Chart, frame: &Frame, gap: f64, scene: &mut Scene) {
    let sides = &frame.sides;
    let size = sides.letters.tick;
    let line = frame.plot.bottom + 8.0 * sides.unit + size * CAP_HEIGHT + 2.0;
    for tick in &chart.time.ticks {
        let x = frame.x(tick.at);
        scene.line(
            vec![
                (x, frame.plot.bottom),
                (x, frame.plot.bottom + 6.0 * sides.unit),
            ],
            sides.unit.max(0.5),
            sides.palette.axis,
        );
    }
    let reach = (frame.plot.left - gap * 0.4, frame.plot.right + gap * 0.4);
    for text in axes::tick_texts(&chart.time.ticks, line, size, frame, reach) {
        scene.text(text);
    }
}
