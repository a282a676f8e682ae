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
    let mut labels = Vec::new();
    let mut taken = f64::NEG_INFINITY;
    for wish in wanted {
        labels.extend(placed(&wish, &mut taken, sides));
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

/// On its strip if it fits there; else above it, right of what is `taken`;
/// else nowhere: the tint and the table still tell.
fn placed(wish: &Wanted<'_>, taken: &mut f64, sides: &Sides) -> Option<Label> {
    let words = one_line(wish.words);
    let band_middle = f64::midpoint(wish.from, wish.to);
    let width = |size: f64| fonts::width(&words, Weight::Bold, size);
    let inner = wish.to - wish.from - 10.0 * sides.unit;
    let full = sides.letters.stage;
    let size = full.min(full * inner / width(full).max(1.0));
    if size >= full * SMALLEST {
        return Some(Label {
            words,
            size,
            middle: band_middle,
            band_middle,
            is_outside: false,
            ink: wish.ink,
        });
    }
    let size = sides.letters.small;
    let width = width(size);
    let left = (band_middle - width / 2.0)
        .max(*taken)
        .min(sides.page_width - sides.margin - width);
    let middle = left + width / 2.0;
    if left < *taken || left < sides.margin || (middle - band_middle).abs() > width * FARTHEST {
        return None;
    }
    *taken = left + width + size * 0.8;
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
