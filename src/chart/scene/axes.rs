//! The grid, the dates, and under them the community's age.

use super::frame::{Frame, Sides};
use super::measure::{CAP_HEIGHT, DESCENT, Weight};
use super::names;
use super::shapes::{Anchor, Area, Ink, Pen, Text};
use super::words::{one_line, shortened};
use crate::chart::{Chart, Role, Tick, TickLevel};

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
pub(super) fn draw_grid(chart: &Chart, frame: &Frame, pen: &mut Pen) {
    let area = frame.plot.area;
    for tick in chart.value.ticks.iter().filter(|tick| tick.at > 0.0) {
        let y = frame.y(tick.at);
        let line = vec![(area.left, y), (area.right, y)];
        let ink = Ink::sheer(Role::MutedText, 0.2);
        pen.line(line, frame.sides.unit.max(0.5), ink);
    }
}

pub(super) fn draw(chart: &Chart, feet: &Feet, frame: &Frame, pen: &mut Pen) {
    draw_values(chart, frame, pen);
    draw_dates(chart, feet, frame, pen);
    draw_ages(chart, feet, frame, pen);
}

/// The figures left of the plot.
pub(super) fn draw_values(chart: &Chart, frame: &Frame, pen: &mut Pen) {
    let size = frame.sides.letters.tick;
    let mut lowest_free = f64::INFINITY;
    for tick in &chart.value.ticks {
        let y = frame.y(tick.at);
        if tick.label.is_empty() || y + size * 0.6 > lowest_free {
            continue;
        }
        lowest_free = y - size * 0.6;
        pen.text(Text {
            words: one_line(&tick.label),
            at: (
                frame.plot.area.left - 10.0 * frame.sides.unit,
                y + size * CAP_HEIGHT / 2.0,
            ),
            anchor: Anchor::End,
            size,
            weight: Weight::Regular,
            ink: Role::MutedText,
        });
    }
}

fn draw_dates(chart: &Chart, feet: &Feet, frame: &Frame, pen: &mut Pen) {
    let sides = &frame.sides;
    let (unit, area) = (sides.unit, frame.plot.area);
    let observed_end = chart.time.observed_end;
    if observed_end < chart.time.end && sides.shows(observed_end) {
        let x = frame.x(observed_end);
        pen.dashes(
            &[(x, frame.plot.data_top), (x, area.bottom)],
            (1.3 * unit).max(0.7),
            &[2.5 * unit, 3.5 * unit],
            Role::MutedText,
        );
    }
    let width = (1.5 * unit).max(0.75);
    let line = vec![(area.left, area.bottom), (area.right, area.bottom)];
    pen.line(line, width, Role::Axis);
    let place = (area.bottom + feet.date_line, sides.letters.tick);
    let marks = Marks::of(&chart.time.ticks, place, frame, page_reach(frame));
    for tick in marks.ticks {
        let x = frame.x(tick.at);
        let length = if tick.label.is_empty() { 4.0 } else { 6.0 } * unit;
        let line = vec![(x, area.bottom), (x, area.bottom + length)];
        pen.line(line, width, Role::Axis);
    }
    marks.words.into_iter().for_each(|text| pen.text(text));
}

fn draw_ages(chart: &Chart, feet: &Feet, frame: &Frame, pen: &mut Pen) {
    let Some(age) = &chart.age else { return };
    let (sides, bottom) = (&frame.sides, frame.plot.area.bottom);
    let unit = sides.unit;
    let rule = bottom + feet.age_rule;
    let size = sides.letters.small;
    let width = (1.2 * unit).max(0.6);
    let from = sides.x_within(age.from);
    pen.line(vec![(from, rule), (sides.right, rule)], width, Role::Grid);
    if let Some(watch) = &age.watch {
        let half = (2.5 * unit).max(1.2);
        let (left, right) = (sides.x_within(watch.from), sides.x_within(watch.to));
        let mark = Area::new(left, rule - half, right, rule + half);
        if mark.width() > 0.0 {
            pen.fill(mark, Role::Accent);
            let mut text = Text {
                words: one_line(&watch.label),
                at: (f64::midpoint(left, right), bottom + feet.watch_line),
                anchor: Anchor::Middle,
                size,
                weight: Weight::Regular,
                ink: Role::Accent,
            };
            let half = text.width() / 2.0;
            text.at.0 = text
                .at
                .0
                .min(sides.page_width - sides.margin - half)
                .max(sides.margin + half);
            pen.text(text);
        }
    }
    let line = bottom + feet.age_line;
    let marks = Marks::of(&age.ticks, (line, size), frame, page_reach(frame));
    for tick in marks.ticks {
        let (x, half) = (frame.x(tick.at), 4.0 * unit);
        pen.line(vec![(x, rule - half), (x, rule + half)], width, Role::Axis);
    }
    pen.text(Text {
        words: shortened(
            &one_line(&age.title),
            Weight::Regular,
            size,
            names::words_room(sides),
        ),
        at: (names::words_left(sides), line),
        anchor: Anchor::Start,
        size,
        weight: Weight::Regular,
        ink: Role::MutedText,
    });
    for text in marks.words {
        pen.text(Text {
            ink: Role::MutedText,
            ..text
        });
    }
}

/// How far to both sides labels may reach.
fn page_reach(frame: &Frame) -> (f64, f64) {
    let edge = 3.0 * frame.sides.unit;
    (edge, frame.sides.page_width - edge)
}

/// How an axis is marked: as finely as its labels stay apart.
pub(super) struct Marks<'a> {
    /// Those in sight.
    pub(super) ticks: Vec<&'a Tick>,
    pub(super) words: Vec<Text>,
}

impl<'a> Marks<'a> {
    /// `place` is the line that labels stand on, and their size; `reach` is how
    /// far to both sides they may reach.
    pub(super) fn of(
        levels: &'a [TickLevel],
        place: (f64, f64),
        frame: &Frame,
        reach: (f64, f64),
    ) -> Self {
        let range = frame.sides.range;
        let in_sight = range.1 - range.0;
        let mut marks = Self {
            ticks: Vec::new(),
            words: Vec::new(),
        };
        for level in levels.iter().filter(|level| in_sight <= level.longest) {
            let shown = level.ticks.iter().filter(|it| frame.sides.shows(it.at));
            let ticks: Vec<&Tick> = shown.collect();
            let (words, is_whole) = tick_texts(&ticks, place, frame, reach);
            let is_found = is_whole && !words.is_empty();
            // A coarser level that says less is no better.
            if is_found || marks.ticks.is_empty() || words.len() > marks.words.len() {
                marks = Self { ticks, words };
            }
            if is_found {
                break;
            }
        }
        marks
    }
}

/// The labels that stand side by side without meeting, within `reach`; major
/// ones first. Whether those are all but the ones at the edges.
fn tick_texts(
    ticks: &[&Tick],
    (line, size): (f64, f64),
    frame: &Frame,
    reach: (f64, f64),
) -> (Vec<Text>, bool) {
    let mut placed: Vec<(Area, Text)> = Vec::new();
    let mut is_whole = true;
    let first = ticks.iter().find(|tick| !tick.label.is_empty());
    for is_major in [true, false] {
        for tick in ticks {
            if tick.is_major != is_major || tick.label.is_empty() {
                continue;
            }
            let text = Text {
                words: one_line(match &tick.first_label {
                    Some(full) if first == Some(tick) => full,
                    _ => &tick.label,
                }),
                at: (frame.x(tick.at), line),
                anchor: Anchor::Middle,
                size,
                weight: Weight::Regular,
                ink: Role::Text,
            };
            let area = text.area().widened(size * 0.35);
            if area.left < reach.0 || area.right > reach.1 {
                continue;
            }
            if placed.iter().all(|(other, _)| !other.overlaps(&area)) {
                placed.push((area, text));
            } else {
                is_whole = false;
            }
        }
    }
    let texts = placed.into_iter().map(|(_, text)| text).collect();
    (texts, is_whole)
}
