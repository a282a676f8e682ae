//! The strip of stages over the plot, and their tint behind it.

use super::super::fonts::{self, CAP_HEIGHT, DESCENT, Weight};
use super::super::scene::{Anchor, Area, Ink, Scene, Text};
use super::frame::{Frame, Sides};
use super::words::one_line;
use crate::chart::{Chart, Rgb};

/// How small a name may get before it moves above the strip.
const SMALLEST: f64 = 0.84;
/// How far from its stage a name above the strip may stand, in its own widths.
const FARTHEST: f64 = 0.8;

struct Label {
    words: String,
    size: f64,
    middle: f64,
    band_middle: f64,
    is_outside: bool,
    ink: Rgb,
}

pub(super) struct Stages {
    labels: Vec<Label>,
    /// Height of the row of names above the strip.
    pub(super) outside_height: f64,
    pub(super) strip_height: f64,
}

struct Wanted<'a> {
    words: &'a str,
    from: f64,
    to: f64,
    ink: Rgb,
    outside_ink: Rgb,
}

pub(super) fn plan(chart: &Chart, sides: &Sides) -> Stages {
    if chart.stages.is_empty() {
        return Stages {
            labels: Vec::new(),
            outside_height: 0.0,
            strip_height: 0.0,
        };
    }
    let palette = &sides.palette;
    let mut wanted: Vec<Wanted<'_>> = chart
        .stages
        .iter()
        .map(|band| Wanted {
            words: &band.label,
            from: sides.x(band.from),
            to: sides.x(band.to),
            ink: palette.stage(band.stage).text,
            outside_ink: palette.text,
        })
        .collect();
    if !chart.forecast.is_empty() {
        wanted.push(Wanted {
            words: &chart.forecast_label,
            from: sides.x(chart.time.observed_end),
            to: sides.x(chart.time.end),
            ink: palette.trend,
            outside_ink: palette.trend,
        });
    }
    // Where room above the strip is scarce, the stage of today comes first.
    let today = chart.stages.len() - 1;
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|place| (*place != today, *place));
    let mut labels: Vec<Label> = Vec::new();
    for wish in order.into_iter().filter_map(|place| wanted.get(place)) {
        let label = inside(wish, sides).or_else(|| outside(wish, &labels, sides));
        labels.extend(label);
    }
    let has_outside = labels.iter().any(|label| label.is_outside);
    Stages {
        labels,
        outside_height: if has_outside {
            sides.letters.small * 1.55
        } else {
            0.0
        },
        strip_height: sides.letters.stage * 1.75,
    }
}

/// On its strip, if it fits there.
fn inside(wish: &Wanted<'_>, sides: &Sides) -> Option<Label> {
    let words = one_line(wish.words);
    let full = sides.letters.stage;
    let room = wish.to - wish.from - 10.0 * sides.unit;
    let size = full.min(full * room / fonts::width(&words, Weight::Bold, full).max(1.0));
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
    let width = fonts::width(&words, Weight::Bold, size);
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
            let other_width = fonts::width(&other.words, Weight::Bold, other.size);
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
    let middle = std::iter::once(band_middle)
        .chain(beside)
        .map(|middle| middle.clamp(first, last))
        .filter(|middle| is_free(middle) && shift(middle) <= width * FARTHEST)
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
    pub(super) fn draw(&self, chart: &Chart, frame: &Frame, strip_top: f64, scene: &mut Scene) {
        let sides = &frame.sides;
        let unit = sides.unit;
        let (plot, palette) = (&frame.plot, &sides.palette);
        let strip_bottom = plot.top - 4.0 * unit;
        for (place, band) in chart.stages.iter().enumerate() {
            let colours = palette.stage(band.stage);
            let (left, right) = (frame.x(band.from), frame.x(band.to));
            scene.fill(Area::new(left, plot.top, right, plot.bottom), colours.tint);
            // A sliver of the ground parts two strips.
            let gap = if place == 0 {
                0.0
            } else {
                (2.0 * unit).min((right - left) / 4.0)
            };
            scene.fill(
                Area::new(left + gap, strip_top, right, strip_bottom),
                colours.strip,
            );
            if place > 0 {
                scene.line(
                    vec![(left, frame.data_top), (left, plot.bottom)],
                    unit.max(0.5),
                    Ink::sheer(palette.muted_text, 0.35),
                );
            }
        }
        for label in &self.labels {
            let cap = label.size * CAP_HEIGHT;
            let line = if label.is_outside {
                strip_top - 0.42 * label.size
            } else {
                f64::midpoint(strip_top, strip_bottom) + cap / 2.0
            };
            if label.is_outside {
                scene.line(
                    vec![
                        (label.middle, line + label.size * DESCENT),
                        (label.band_middle, strip_top),
                    ],
                    (1.2 * unit).max(0.6),
                    palette.axis,
                );
            }
            scene.text(Text {
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
