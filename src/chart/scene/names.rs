//! The names of lines in the margin right of the plot, beside their ends, and
//! the figures at their last points.

use super::curves::{band_ink, colour, community_width, dot_radius, draw_line, is_same_line};
use super::data::draw_plated;
use super::frame::{Frame, Sides, TypeScale};
use super::measure::{CAP_HEIGHT, Weight, width};
use super::shapes::{Anchor, Area, Ink, Pen, Place, SpotKind, Text};
use super::words::{one_line, shortened, shortened_within, wrapped};
use crate::chart::{Chart, Curve, CurveRole, Role};

/// The share of the page that names may take at its right side.
const WIDEST: f64 = 0.17;
const MOST_LINES: usize = 3;
/// The share of the margin's height that names of several lines may take: names
/// far from their ends say little.
const FULLEST: f64 = 0.7;
const LINE_HEIGHT: f64 = 1.25;
/// Where letters stand in their line, from its top, in sizes.
const LINE_FOOT: f64 = 0.876;

/// How wide the margin for the names is, right of the plot; none where no
/// line has a name.
pub(super) fn margin_width(chart: &Chart, letters: &TypeScale, page_width: f64) -> f64 {
    let size = letters.small;
    let widest = chart
        .curves
        .iter()
        .map(|curve| width(&one_line(&curve.label), weight(curve.role), size))
        .fold(0.0, f64::max);
    if widest > 0.0 {
        // A hair more, so that no name is broken for its last digits.
        indent(size) + (widest + 0.1 * size).min(WIDEST * page_width)
    } else {
        0.0
    }
}

/// From the plot to the words: a gap, the sample of the line, a gap.
fn indent(size: f64) -> f64 {
    gap(size) + sample_width(size) + 0.5 * size
}

fn gap(size: f64) -> f64 {
    1.3 * size
}

fn sample_width(size: f64) -> f64 {
    1.8 * size
}

/// How wide the words in the margin may be.
pub(super) fn words_room(sides: &Sides) -> f64 {
    sides.page_width - sides.margin - sides.right - indent(sides.letters.small)
}

/// Where the words in the margin begin.
pub(super) fn words_left(sides: &Sides) -> f64 {
    sides.right + indent(sides.letters.small)
}

const fn weight(role: CurveRole) -> Weight {
    match role {
        CurveRole::Own | CurveRole::Community(_) => Weight::Bold,
        CurveRole::Communities | CurveRole::Model | CurveRole::Other => Weight::Regular,
    }
}

/// The figures at the ends of lines, then the names in the margin.
pub(super) fn draw(chart: &Chart, frame: &Frame, front: Option<usize>, pen: &mut Pen) {
    for curve in &chart.curves {
        draw_figure(curve, frame, pen);
    }
    draw_names(chart, frame, front, pen);
}

/// How many points back tell where a line comes from.
const COMING_FROM: usize = 4;

/// Right of the last point, or else on the side that the line does not come
/// from, or wherever there is room.
fn draw_figure(curve: &Curve, frame: &Frame, pen: &mut Pen) {
    let Some(last) = curve.points.last().filter(|_| !curve.figure.is_empty()) else {
        return;
    };
    let (sides, plot) = (&frame.sides, &frame.plot.area);
    if !sides.shows(last.at) {
        return;
    }
    let size = sides.letters.stage;
    let cap = size * CAP_HEIGHT;
    let (x, y) = (frame.x(last.at), frame.y(last.value));
    let away = dot_radius(sides) * 1.4 + 4.0 * sides.unit;
    let words = one_line(&curve.figure);
    let half = width(&words, Weight::Bold, size) / 2.0;
    let middle = x.min(plot.right - half).max(plot.left + half);
    let above = (Anchor::Middle, (middle, y - away));
    let below = (Anchor::Middle, (middle, y + away + cap));
    let before = curve.points.iter().rev().nth(COMING_FROM).unwrap_or(last);
    let (first, second) = if before.value > last.value {
        (below, above)
    } else {
        (above, below)
    };
    let beside = (Anchor::Start, (x + away, y + cap / 2.0));
    let found = [beside, first, second]
        .into_iter()
        .find_map(|(anchor, at)| {
            let text = Text {
                words: words.clone(),
                at,
                anchor,
                size,
                weight: Weight::Bold,
                ink: Role::Trend,
            };
            let area = text.area();
            let is_within = area.left >= plot.left
                && area.right <= plot.right
                && area.top >= plot.top
                && area.bottom <= plot.bottom + 4.0 * sides.unit;
            is_within.then_some(text)
        });
    if let Some(text) = found {
        draw_plated(text, pen);
    }
}

/// A name in the margin.
struct Name {
    /// Which of the chart's lines it is.
    place: usize,
    role: CurveRole,
    lines: Vec<String>,
    /// Where its line ends on the page.
    end: Place,
    top: f64,
}

impl Name {
    fn height(&self, size: f64) -> f64 {
        self.lines.len() as f64 * size * LINE_HEIGHT
    }
}

fn draw_names(chart: &Chart, frame: &Frame, front: Option<usize>, pen: &mut Pen) {
    let sides = &frame.sides;
    let size = sides.letters.small;
    for name in names(chart, frame) {
        let middle = name.top + size * LINE_HEIGHT / 2.0;
        let left = sides.right + gap(size);
        let right = left + sample_width(size);
        let half = size * 0.45;
        let is_of_several = matches!(name.role, CurveRole::Community(_));
        let is_at_margin = name.end.0 > sides.right - 2.0 * sides.month_width().max(sides.unit);
        let ink = Ink::sheer(colour(name.role), 0.6);
        let into_margin = (left - 0.2 * size, middle);
        if is_at_margin {
            let lead = vec![(sides.right, name.end.1), into_margin];
            pen.line(lead, sides.unit.max(0.6), ink);
        } else if is_of_several {
            // Dots, so that nobody takes it for a line that goes on.
            let lead = [name.end, (sides.right, name.end.1), into_margin];
            let unit = sides.unit.max(0.6);
            pen.dashes(&lead, unit, &[1.2 * unit, 4.5 * unit], ink);
        }
        if is_of_several {
            pen.dot(name.end, 1.3 * community_width(sides), colour(name.role));
        }
        if name.role != CurveRole::Own && !is_of_several {
            let band = Area::new(left, middle - half, right, middle + half);
            pen.fill(band, band_ink(name.role));
        }
        draw_line(
            name.role,
            vec![(left, middle), (right, middle)],
            1.0,
            sides,
            pen,
        );
        let bottom = name.top + name.height(size);
        let around = Area::new(sides.right, name.top, sides.page_width, bottom);
        let full = chart.curves.get(name.place).map_or("", |it| &it.label);
        pen.spot(around, SpotKind::Name(name.place), full);
        let curve = |place: usize| chart.curves.get(place);
        let both = front.and_then(curve).zip(curve(name.place));
        let is_front = both.is_some_and(|(front, own)| is_same_line(front, own));
        for (place, words) in name.lines.into_iter().enumerate() {
            pen.text(Text {
                words,
                at: (
                    words_left(sides),
                    name.top + size * (place as f64 * LINE_HEIGHT + LINE_FOOT),
                ),
                anchor: Anchor::Start,
                size,
                weight: if is_front {
                    Weight::Bold
                } else {
                    weight(name.role)
                },
                ink: if is_of_several {
                    colour(name.role)
                } else {
                    Role::Text
                },
            });
        }
    }
}

/// The names one under the other, each as near to the end of its line as the
/// others let it; in fewer lines where the plot is low.
fn names(chart: &Chart, frame: &Frame) -> Vec<Name> {
    let sides = &frame.sides;
    let size = sides.letters.small;
    let room = words_room(sides);
    let space = (frame.plot.area.top, frame.plot.area.bottom);
    let mut names = Vec::new();
    for n_lines in (1..=MOST_LINES).rev() {
        names = chart
            .curves
            .iter()
            .enumerate()
            .filter(|(_, curve)| !curve.label.is_empty())
            .filter_map(|(place, curve)| {
                // The last point in sight.
                let mut points = curve.points.iter().rev();
                let last = points.find(|point| sides.shows(point.at))?;
                let words = one_line(&curve.label);
                let lines = if curve.role == CurveRole::Own {
                    vec![shortened(&words, Weight::Bold, size, room)]
                } else {
                    wrapped(&words, weight(curve.role), size, room, n_lines)
                };
                let end = (frame.x(last.at), frame.y(last.value));
                Some(Name {
                    place,
                    role: curve.role,
                    lines,
                    end,
                    top: end.1 - size * LINE_HEIGHT / 2.0,
                })
            })
            .collect();
        tell_apart(&mut names, chart, size, room);
        let height: f64 = names.iter().map(|name: &Name| name.height(size)).sum();
        if height <= FULLEST * (space.1 - space.0) {
            break;
        }
    }
    // The community's own name is the last to go.
    while names.iter().map(|name| name.height(size)).sum::<f64>() > space.1 - space.0 {
        if names.is_empty() {
            return names;
        }
        names.remove(0);
    }
    spread(&mut names, size, space);
    names
}

/// Names of lines that would be cut to the same words are cut in their middle.
fn tell_apart(names: &mut [Name], chart: &Chart, size: f64, room: f64) {
    let lines: Vec<Vec<String>> = names.iter().map(|name| name.lines.clone()).collect();
    for name in names {
        if lines.iter().filter(|other| **other == name.lines).count() > 1
            && let Some(curve) = chart.curves.get(name.place)
        {
            let words = one_line(&curve.label);
            name.lines = vec![shortened_within(&words, weight(name.role), size, room)];
        }
    }
}

/// Pushes names apart that would meet, within the space.
fn spread(names: &mut [Name], size: f64, (from, to): (f64, f64)) {
    names.sort_by(|a, b| a.end.1.total_cmp(&b.end.1));
    let mut free = from;
    for name in names.iter_mut() {
        name.top = name.top.max(free);
        free = name.top + name.height(size);
    }
    let mut free = to;
    for name in names.iter_mut().rev() {
        name.top = name.top.min(free - name.height(size));
        free = name.top;
    }
}
