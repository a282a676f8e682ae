//! The rings at the end of each half-year, and who moved between them.

use super::super::frame::Sides;
use super::super::measure::Weight;
use super::super::shapes::{Anchor, Area, Ink, Pen, Slice, Text};
use super::super::words::shortened;
use super::{line_of, middle};
use crate::chart::{FlowLine, FlowMoves, FlowsPicture, Role};
use crate::domain::{CommunityColour, Stage};

/// Bends of a ribbon between two columns.
const N_SLICES: u32 = 24;

/// Where everything goes.
struct Layout {
    /// The left edge of each column, and how wide columns are.
    columns: Vec<f64>,
    width: f64,
    /// The top of each ring.
    tops: [f64; 3],
    /// The height of one person.
    person: f64,
}

pub(super) fn draw(picture: &FlowsPicture, sides: &Sides, area: Area, pen: &mut Pen) {
    let size = sides.letters.small;
    let row = 1.65 * size;
    // Two rows, and the number of a low bar under them.
    let heads = 3.7 * size;
    let lines = picture.lines.len() as f64 * row + 0.8 * size;
    let names_width = 7.5 * size;
    let plot = Area::new(
        area.left + names_width,
        area.top + heads,
        area.right - 1.5 * size,
        (area.bottom - lines).max(area.top + heads + 10.0),
    );
    let layout = Layout::of(picture, sides, plot);
    for (at, moves) in picture.moves.iter().enumerate() {
        if let Some(moves) = moves {
            draw_moves(moves, at, &layout, pen);
        }
    }
    draw_columns(picture, sides, area.top, &layout, pen);
    for (name, top) in picture.rings.iter().zip(layout.tops) {
        pen.text(Text {
            words: shortened(name, Weight::Bold, size, names_width - size),
            at: (area.left, line_of(top + 0.6 * size, size)),
            anchor: Anchor::Start,
            size,
            weight: Weight::Bold,
            ink: Role::Text,
        });
    }
    let mut middle_of = area.bottom - lines + 0.8 * size + row / 2.0;
    for (line, name, counts) in &picture.lines {
        let rule = middle_of - row / 2.0;
        let ends = vec![(area.left, rule), (area.right, rule)];
        pen.line(ends, sides.unit.max(0.5), Role::Grid);
        let ink = match line {
            FlowLine::Up => Role::Community(CommunityColour::Blue),
            FlowLine::Down => Role::Accent,
            FlowLine::Other => Role::Text,
        };
        pen.text(Text {
            words: shortened(name, Weight::Regular, size, names_width - 0.5 * size),
            at: (area.left, line_of(middle_of, size)),
            anchor: Anchor::Start,
            size,
            weight: Weight::Regular,
            ink,
        });
        for (pair, count) in layout.columns.windows(2).zip(counts) {
            let [one, next] = pair else { continue };
            let x = f64::midpoint(one + layout.width, *next);
            let words = count.map_or_else(|| "—".to_owned(), |n| n.to_string());
            let at = (x, line_of(middle_of, size));
            pen.text(middle(words, at, size, Weight::Regular, ink));
        }
        middle_of += row;
    }
}

impl Layout {
    fn of(picture: &FlowsPicture, sides: &Sides, plot: Area) -> Self {
        let n = picture.columns.len().max(2);
        let width = (30.0 * sides.unit).max(14.0);
        let step = (plot.width() - width) / (n - 1) as f64;
        let columns = (0..picture.columns.len()).map(|at| plot.left + at as f64 * step);
        let most = |ring: usize| {
            let counts = picture.columns.iter().filter_map(|it| it.counts);
            f64::from(counts.map(|it| it[ring]).max().unwrap_or(0)).max(1.0)
        };
        let gap = 0.09 * plot.height();
        let heights = [0, 1, 2].map(most);
        let person = (plot.height() - 2.0 * gap) / heights.iter().sum::<f64>();
        let second = plot.top + heights[0] * person + gap;
        Self {
            columns: columns.collect(),
            width,
            tops: [plot.top, second, second + heights[1] * person + gap],
            person,
        }
    }
}

/// Moves lie in each column in the order of where they come from or go to, so that
/// none crosses another within a ring; who came or went is at the foot.
fn draw_moves(moves: &FlowMoves, at: usize, layout: &Layout, pen: &mut Pen) {
    let (Some(left), Some(right)) = (layout.columns.get(at), layout.columns.get(at + 1)) else {
        return;
    };
    let (left, right) = (left + layout.width, *right);
    let mut out = layout.tops;
    let mut into = layout.tops;
    let mut ribbons = Vec::new();
    for (from, start) in out.iter_mut().enumerate() {
        for (to, end) in into.iter_mut().enumerate() {
            let mut all = moves.moves.iter();
            let n = all
                .find(|it| (it.0, it.1) == (from, to))
                .map_or(0, |it| it.2);
            if n > 0 {
                let height = f64::from(n) * layout.person;
                ribbons.push((from, to, *start, *end, height));
                *start += height;
                *end += height;
            }
        }
    }
    // Moves lie over those who stay.
    ribbons.sort_by_key(|it| it.0 != it.1);
    for (from, to, start, end, height) in ribbons {
        let slices = ribbon((left, start), (right, end), height);
        match to.cmp(&from) {
            std::cmp::Ordering::Equal => pen.band(slices, Role::Grid),
            std::cmp::Ordering::Less => {
                let blue = Role::Community(CommunityColour::Blue);
                pen.band(slices, Ink::sheer(blue, 0.88));
            }
            std::cmp::Ordering::Greater => {
                pen.band(slices.clone(), Ink::sheer(Role::Accent, 0.9));
                // The second sign, for those who do not see the colour.
                for pair in slices.windows(2) {
                    if let [one, next] = pair {
                        let line = vec![(one.x, one.lower), (next.x, next.upper)];
                        pen.line(line, 0.9, Role::Background);
                    }
                }
            }
        }
    }
    let tab = (0.16 * (right - left)).min(0.9 * layout.width);
    for ring in 0..3 {
        let gone = f64::from(moves.gone[ring]) * layout.person;
        let top = out[ring];
        pen.fill(Area::new(left, top, left + tab, top + gone), Role::Bar);
        let new = f64::from(moves.new[ring]) * layout.person;
        let top = into[ring];
        pen.fill(Area::new(right - tab, top, right, top + new), Role::Axis);
    }
}

fn ribbon((left, start): (f64, f64), (right, end): (f64, f64), height: f64) -> Vec<Slice> {
    (0..=N_SLICES)
        .map(|bend| {
            let share = f64::from(bend) / f64::from(N_SLICES);
            let eased = share * share * (3.0 - 2.0 * share);
            let upper = start + (end - start) * eased;
            Slice {
                x: left + (right - left) * share,
                upper,
                lower: upper + height,
            }
        })
        .collect()
}

fn draw_columns(picture: &FlowsPicture, sides: &Sides, top: f64, layout: &Layout, pen: &mut Pen) {
    let size = sides.letters.small;
    let looks = [
        (Role::Trend, Role::Background),
        (
            Role::Strip(Stage::Maturity),
            Role::StripText(Stage::Maturity),
        ),
        (Role::Background, Role::Text),
    ];
    let step = match layout.columns.as_slice() {
        [one, next, ..] => next - one,
        _ => 10.0 * size,
    };
    for (column, left) in picture.columns.iter().zip(&layout.columns) {
        let x = left + layout.width / 2.0;
        for (words, below, ink) in [
            (&column.months, 0.6, Role::Text),
            (&column.year, 1.8, Role::MutedText),
        ] {
            let words = shortened(words, Weight::Regular, 0.92 * size, 0.98 * step);
            let at = (x, line_of(top + below * size, size));
            pen.text(middle(words, at, 0.92 * size, Weight::Regular, ink));
        }
        let Some(counts) = column.counts else {
            let middle_of = line_of(layout.tops[1], size);
            pen.text(middle(
                "?".to_owned(),
                (x, middle_of),
                size,
                Weight::Bold,
                Role::MutedText,
            ));
            continue;
        };
        for ((n, top), (fill, ink)) in counts.into_iter().zip(layout.tops).zip(looks) {
            if n == 0 {
                continue;
            }
            let bottom = top + f64::from(n) * layout.person;
            let place = Area::new(*left, top, left + layout.width, bottom);
            pen.fill(place, Role::Axis);
            let rim = sides.unit.max(0.8);
            let inside = Area::new(
                place.left + rim,
                place.top + rim,
                place.right - rim,
                place.bottom - rim,
            );
            pen.fill(inside, fill);
            // A low bar has its number above.
            let is_high = bottom - top >= 1.15 * size;
            let (middle_of, ink) = if is_high {
                (f64::midpoint(top, bottom), ink)
            } else {
                (top - 0.75 * size, Role::Text)
            };
            let at = (x, line_of(middle_of, size));
            pen.text(middle(n.to_string(), at, size, Weight::Bold, ink));
        }
    }
}
