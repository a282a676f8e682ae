//! The strip of stages over the plot, and their tint behind it.

use super::frame::{Frame, Sides};
use super::measure::{CAP_HEIGHT, DESCENT, Weight, width as measured};
use super::shapes::{Anchor, Area, Ink, Pen, Text};
use super::words::{one_line, shortened};
use crate::chart::{Chart, OwnReading, Role};
use crate::domain::Stage;

/// How small a name may get before it moves above the strip.
const SMALLEST: f64 = 0.84;
/// How much of a name above the strip must stand over its own stage, in letter
/// sizes, so that it is not taken for that of another.
const LEAST_OVER: f64 = 0.5;

struct Label {
    words: String,
    size: f64,
    middle: f64,
    band_middle: f64,
    is_outside: bool,
    ink: Role,
}

pub(super) struct Stages {
    labels: Vec<Label>,
    /// Height of the row of names above the strip.
    pub(super) outside_height: f64,
    /// Height of the strip and of the own reading under it.
    pub(super) strip_height: f64,
    /// Height of the own reading alone.
    own_height: f64,
    /// Stages in sight that no name on or over the strip tells.
    pub(super) unnamed: Vec<Stage>,
}

struct Wanted<'a> {
    words: &'a str,
    from: f64,
    to: f64,
    ink: Role,
    outside_ink: Role,
}

pub(super) fn plan(chart: &Chart, sides: &Sides) -> Stages {
    if chart.stages.is_empty() {
        return Stages {
            labels: Vec::new(),
            outside_height: 0.0,
            strip_height: 0.0,
            own_height: 0.0,
            unnamed: Vec::new(),
        };
    }
    let mut wanted: Vec<Wanted<'_>> = chart
        .stages
        .iter()
        .map(|band| Wanted {
            words: &band.label,
            from: sides.x_within(band.from),
            to: sides.x_within(band.to),
            ink: Role::StripText(band.stage),
            outside_ink: Role::Text,
        })
        .collect();
    if !chart.forecast.is_empty() {
        wanted.push(Wanted {
            words: &chart.forecast_label,
            from: sides.x_within(chart.time.observed_end),
            to: sides.x_within(chart.time.end),
            ink: Role::Trend,
            outside_ink: Role::Trend,
        });
    }
    // Where room above the strip is scarce, the stage of today comes first.
    let today = chart.stages.len() - 1;
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.retain(|place| wanted.get(*place).is_some_and(|it| it.to > it.from));
    order.sort_by_key(|place| (*place != today, *place));
    let mut labels: Vec<Label> = Vec::new();
    let mut unnamed: Vec<Stage> = Vec::new();
    for place in order {
        let Some(wish) = wanted.get(place) else {
            continue;
        };
        let label = inside(wish, sides).or_else(|| outside(wish, &labels, sides));
        if label.is_none()
            && let Some(band) = chart.stages.get(place)
            && !unnamed.contains(&band.stage)
        {
            unnamed.push(band.stage);
        }
        labels.extend(label);
    }
    unnamed.sort_by_key(|stage| Stage::ALL.iter().position(|it| it == stage));
    let own_height = if in_sight(chart, sides).is_some() {
        sides.letters.small * 1.5
    } else {
        0.0
    };
    let has_outside = labels.iter().any(|label| label.is_outside);
    Stages {
        labels,
        outside_height: if has_outside {
            sides.letters.small * 1.55
        } else {
            0.0
        },
        strip_height: sides.letters.stage * 1.75 + own_height,
        own_height,
        unnamed,
    }
}

/// The own reading, where it can be seen.
fn in_sight<'a>(chart: &'a Chart, sides: &Sides) -> Option<&'a OwnReading> {
    let own = chart.own_reading.as_ref()?;
    (sides.range.1 > own.from && sides.range.0 < chart.time.observed_end).then_some(own)
}

/// On its strip, if it fits there.
fn inside(wish: &Wanted<'_>, sides: &Sides) -> Option<Label> {
    let words = one_line(wish.words);
    let full = sides.letters.stage;
    let room = wish.to - wish.from - 10.0 * sides.unit;
    let size = full.min(full * room / measured(&words, Weight::Bold, full).max(1.0));
    let middle = f64::midpoint(wish.from, wish.to);
    (size >= full * SMALLEST).then_some(Label {
        words,
        size,
        middle,
        band_middle: middle,
        is_outside: false,
        ink: wish.ink,
    })
}

/// Above its strip, as near to it as the names already there let it; else
/// nowhere: the table still tells.
fn outside(wish: &Wanted<'_>, others: &[Label], sides: &Sides) -> Option<Label> {
    let words = one_line(wish.words);
    let size = sides.letters.small;
    let width = measured(&words, Weight::Bold, size);
    let gap = size * 0.8;
    let band_middle = f64::midpoint(wish.from, wish.to);
    let (first, last) = (
        sides.margin + width / 2.0,
        sides.page_width - sides.margin - width / 2.0,
    );
    if first > last {
        return None;
    }
    let neighbours: Vec<(&Label, f64)> = others
        .iter()
        .filter(|other| other.is_outside)
        .map(|other| {
            let other_width = measured(&other.words, Weight::Bold, other.size);
            (other, f64::midpoint(width, other_width) + gap)
        })
        .collect();
    // Names keep the order of their stages, so that no leaders cross.
    let is_free = |middle: &f64| {
        neighbours.iter().all(|(other, apart)| {
            let is_right = band_middle > other.band_middle;
            let ahead = if is_right {
                middle - other.middle
            } else {
                other.middle - middle
            };
            ahead >= apart - 0.01
        })
    };
    let beside = neighbours
        .iter()
        .flat_map(|(other, apart)| [other.middle - apart, other.middle + apart]);
    let shift = |middle: &f64| (middle - band_middle).abs();
    let farthest = f64::midpoint(width, wish.to - wish.from) - LEAST_OVER * size;
    let middle = std::iter::once(band_middle)
        .chain(beside)
        .map(|middle| middle.clamp(first, last))
        .filter(|middle| is_free(middle) && shift(middle) <= farthest.max(0.0))
        .min_by(|a, b| shift(a).total_cmp(&shift(b)))?;
    Some(Label {
        words,
        size,
        middle,
        band_middle,
        is_outside: true,
        ink: wish.outside_ink,
    })
}

impl Stages {
    pub(super) fn draw(&self, chart: &Chart, frame: &Frame, strip_top: f64, pen: &mut Pen) {
        let sides = &frame.sides;
        let unit = sides.unit;
        let plot = &frame.plot.area;
        let strip_bottom = plot.top - 4.0 * unit - self.own_height;
        for (place, band) in chart.stages.iter().enumerate() {
            let (left, right) = (sides.x_within(band.from), sides.x_within(band.to));
            if right <= left {
                continue;
            }
            pen.fill(
                Area::new(left, plot.top, right, plot.bottom),
                Role::Tint(band.stage),
            );
            // A sliver of the ground parts two strips.
            let is_first = place == 0 || left <= sides.left;
            let gap = if is_first {
                0.0
            } else {
                (2.0 * unit).min((right - left) / 4.0)
            };
            pen.fill(
                Area::new(left + gap, strip_top, right, strip_bottom),
                Role::Strip(band.stage),
            );
            if !is_first {
                pen.line(
                    vec![(left, frame.plot.data_top), (left, plot.bottom)],
                    unit.max(0.5),
                    Ink::sheer(Role::MutedText, 0.35),
                );
            }
        }
        if let Some(own) = in_sight(chart, sides) {
            let height = self.own_height - 4.0 * unit;
            draw_own(own, chart, (strip_bottom + 4.0 * unit, height), sides, pen);
        }
        for label in &self.labels {
            let cap = label.size * CAP_HEIGHT;
            let line = if label.is_outside {
                strip_top - 0.42 * label.size
            } else {
                f64::midpoint(strip_top, strip_bottom) + cap / 2.0
            };
            if label.is_outside {
                pen.line(
                    vec![
                        (label.middle, line + label.size * DESCENT),
                        (label.band_middle, strip_top),
                    ],
                    (1.2 * unit).max(0.6),
                    Role::Axis,
                );
            }
            pen.text(Text {
                words: label.words.clone(),
                at: (label.middle, line),
                anchor: Anchor::Middle,
                size: label.size,
                weight: Weight::Bold,
                ink: label.ink,
            });
        }
    }
}

/// A hollow strip under that of the stages, with its words on it or before it.
fn draw_own(
    own: &OwnReading,
    chart: &Chart,
    (top, height): (f64, f64),
    sides: &Sides,
    pen: &mut Pen,
) {
    let (left, right) = (
        sides.x_within(own.from),
        sides.x_within(chart.time.observed_end),
    );
    let area = Area::new(left, top, right, top + height);
    let size = sides.letters.small.min(height / 1.1);
    pen.fill(area, Ink::sheer(Role::Strip(own.stage), 0.35));
    let edge = (1.5 * sides.unit).max(0.75);
    let outline = vec![
        (left, area.bottom),
        (left, top),
        (right, top),
        (right, area.bottom),
        (left, area.bottom),
    ];
    pen.line(outline, edge, Role::StripText(own.stage));
    let words = one_line(&own.label);
    let width = measured(&words, Weight::Regular, size);
    let gap = 0.5 * size;
    let (x, anchor, ink) = if width + 2.0 * gap <= area.width() {
        let middle = f64::midpoint(left, right);
        (middle, Anchor::Middle, Role::StripText(own.stage))
    } else if left - gap - width >= sides.left {
        (left - gap, Anchor::End, Role::Text)
    } else {
        (right + gap, Anchor::Start, Role::Text)
    };
    let room = match anchor {
        Anchor::Start => sides.page_width - sides.margin - x,
        Anchor::Middle | Anchor::End => width,
    };
    pen.text(Text {
        words: shortened(&words, Weight::Regular, size, room),
        at: (x, f64::midpoint(top, area.bottom) + size * CAP_HEIGHT / 2.0),
        anchor,
        size,
        weight: Weight::Regular,
        ink,
    });
}
