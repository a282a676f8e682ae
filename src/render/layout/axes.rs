//! The grid, the dates, and under them the community's age.

use super::super::fonts::{CAP_HEIGHT, DESCENT, Weight};
use super::super::scene::{Anchor, Area, Ink, Scene, Text};
use super::frame::{Frame, Sides};
use super::names;
use super::words::{one_line, shortened};
use crate::chart::{Chart, Tick};

/// What stands under the zero line, measured from it.
pub(super) struct Feet {
    date_line: f64,
    age_rule: f64,
    age_line: f64,
    watch_line: f64,
    pub(super) height: f64,
}

impl Feet {
    pub(super) fn of(chart: &Chart, sides: &Sides) -> Self {
        let (tick, small, unit) = (sides.letters.tick, sides.letters.small, sides.unit);
        let date_line = 12.0 * unit + tick * CAP_HEIGHT;
        let mut height = date_line + tick * DESCENT;
        let age_rule = height + 16.0 * unit;
        let age_line = age_rule + 11.0 * unit + small * CAP_HEIGHT;
        let watch_line = age_line + small * 1.45;
        if let Some(age) = &chart.age {
            height = age_line + small * DESCENT;
            if age.watch.is_some() {
                height = watch_line + small * DESCENT;
            }
        }
        Self {
            date_line,
            age_rule,
            age_line,
            watch_line,
            height,
        }
    }
}

/// The lines behind the bars.
pub(super) fn draw_grid(chart: &Chart, frame: &Frame, scene: &mut Scene) {
    let palette = &frame.sides.palette;
    let width = frame.sides.unit.max(0.5);
    for tick in chart.value.ticks.iter().filter(|tick| tick.at > 0.0) {
        let y = frame.y(tick.at, chart.value.max);
        scene.line(
            vec![(frame.plot.left, y), (frame.plot.right, y)],
            width,
            Ink::sheer(palette.muted_text, 0.2),
        );
    }
}

pub(super) fn draw(chart: &Chart, feet: &Feet, frame: &Frame, scene: &mut Scene) {
    draw_values(chart, frame, scene);
    draw_dates(chart, feet, frame, scene);
    draw_ages(chart, feet, frame, scene);
}

/// The figures left of the plot.
pub(super) fn draw_values(chart: &Chart, frame: &Frame, scene: &mut Scene) {
    let size = frame.sides.letters.tick;
    let mut lowest_free = f64::INFINITY;
    for tick in &chart.value.ticks {
        let y = frame.y(tick.at, chart.value.max);
        if tick.label.is_empty() || y + size * 0.6 > lowest_free {
            continue;
        }
        lowest_free = y - size * 0.6;
        scene.text(Text {
            words: one_line(&tick.label),
            at: (
                frame.plot.left - 10.0 * frame.sides.unit,
                y + size * CAP_HEIGHT / 2.0,
            ),
            anchor: Anchor::End,
            size,
            weight: Weight::Regular,
            ink: frame.sides.palette.muted_text,
        });
    }
}

fn draw_dates(chart: &Chart, feet: &Feet, frame: &Frame, scene: &mut Scene) {
    let sides = &frame.sides;
    let (unit, palette, bottom) = (sides.unit, &sides.palette, frame.plot.bottom);
    if chart.time.observed_end < chart.time.end {
        let x = frame.x(chart.time.observed_end);
        scene.dashes(
            &[(x, frame.data_top), (x, bottom)],
            (1.3 * unit).max(0.7),
            &[2.5 * unit, 3.5 * unit],
            palette.muted_text,
        );
    }
    let width = (1.5 * unit).max(0.75);
    scene.line(
        vec![(frame.plot.left, bottom), (frame.plot.right, bottom)],
        width,
        palette.axis,
    );
    for tick in &chart.time.ticks {
        let x = frame.x(tick.at);
        let length = if tick.label.is_empty() { 4.0 } else { 6.0 } * unit;
        scene.line(vec![(x, bottom), (x, bottom + length)], width, palette.axis);
    }
    let texts = tick_texts(
        &chart.time.ticks,
        bottom + feet.date_line,
        sides.letters.tick,
        frame,
        page_reach(frame),
    );
    for text in texts {
        scene.text(Text {
            ink: palette.text,
            ..text
        });
    }
}

fn draw_ages(chart: &Chart, feet: &Feet, frame: &Frame, scene: &mut Scene) {
    let Some(age) = &chart.age else { return };
    let sides = &frame.sides;
    let (unit, palette) = (sides.unit, &sides.palette);
    let rule = frame.plot.bottom + feet.age_rule;
    let size = sides.letters.small;
    let from = age.ticks.first().map_or(0.0, |tick| tick.at.max(0.0));
    let from = if from < 12.0 { from } else { 0.0 };
    scene.line(
        vec![(frame.x(from), rule), (frame.plot.right, rule)],
        (1.2 * unit).max(0.6),
        palette.grid,
    );
    if let Some(watch) = &age.watch {
        let half = (2.5 * unit).max(1.2);
        let (left, right) = (frame.x(watch.from), frame.x(watch.to));
        scene.fill(
            Area::new(left, rule - half, right, rule + half),
            palette.accent,
        );
        let mut text = Text {
            words: one_line(&watch.label),
            at: (
                f64::midpoint(left, right),
                frame.plot.bottom + feet.watch_line,
            ),
            anchor: Anchor::Middle,
            size,
            weight: Weight::Regular,
            ink: palette.accent,
        };
        let half = text.width() / 2.0;
        text.at.0 = text
            .at
            .0
            .min(sides.page_width - sides.margin - half)
            .max(sides.margin + half);
        scene.text(text);
    }
    for tick in &age.ticks {
        let x = frame.x(tick.at);
        let half = 4.0 * unit;
        scene.line(
            vec![(x, rule - half), (x, rule + half)],
            (1.2 * unit).max(0.6),
            palette.axis,
        );
    }
    let room = names::words_room(sides);
    scene.text(Text {
        words: shortened(&one_line(&age.title), Weight::Regular, size, room),
        at: (names::words_left(sides), frame.plot.bottom + feet.age_line),
        anchor: Anchor::Start,
        size,
        weight: Weight::Regular,
        ink: palette.muted_text,
    });
    let line = frame.plot.bottom + feet.age_line;
    let texts = tick_texts(&age.ticks, line, size, frame, page_reach(frame));
    for text in texts {
        scene.text(Text {
            ink: palette.muted_text,
            ..text
        });
    }
}

/// How far to both sides labels may reach.
fn page_reach(frame: &Frame) -> (f64, f64) {
    let edge = 3.0 * frame.sides.unit;
    (edge, frame.sides.page_width - edge)
}

/// The labels that stand side by side without meeting, within `reach`; major
/// ones first.
pub(super) fn tick_texts(
    ticks: &[Tick],
    line: f64,
    size: f64,
    frame: &Frame,
    reach: (f64, f64),
) -> Vec<Text> {
    let mut placed: Vec<(Area, Text)> = Vec::new();
    for is_major in [true, false] {
        for tick in ticks {
            if tick.is_major != is_major || tick.label.is_empty() {
                continue;
            }
            let text = Text {
                words: one_line(&tick.label),
                at: (frame.x(tick.at), line),
                anchor: Anchor::Middle,
                size,
                weight: Weight::Regular,
                ink: frame.sides.palette.text,
            };
            let area = text.area().widened(size * 0.35);
            let is_within = area.left >= reach.0 && area.right <= reach.1;
            if is_within && placed.iter().all(|(other, _)| !other.overlaps(&area)) {
                placed.push((area, text));
            }
        }
    }
    placed.into_iter().map(|(_, text)| text).collect()
}
