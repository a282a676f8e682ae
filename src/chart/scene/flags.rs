//! Milestones: a flag on a pole for each, in as few rows as keep their words
//! apart from one another and from the other poles.

use super::frame::{Frame, Sides};
use super::measure::{CAP_HEIGHT, Weight, width};
use super::shapes::{Anchor, Area, Ink, Pen, SpotKind, Text};
use super::words::{one_line, shortened};
use crate::chart::{Chart, Flag, Role};

/// Shares of the plot's width that the words of one flag may take; tried in
/// this order until all flags find a place.
const WIDEST: [f64; 5] = [0.34, 0.24, 0.17, 0.12, 0.08];
/// The share of the plot's height that flags may take.
const HIGHEST: f64 = 0.34;
const MOST_ROWS: usize = 7;

#[derive(Clone)]
struct Placed {
    /// Which of the chart's flags it is.
    place: usize,
    x: f64,
    row: usize,
    full: String,
    /// The full words or what there was room for.
    words: String,
    /// What flag and words cover sideways.
    span: (f64, f64),
    is_left: bool,
}

impl Placed {
    fn moved(&self, row: usize, is_left: bool, sides: &Sides) -> Self {
        let (flag, gap) = flag_width(sides);
        let words = width(&self.words, Weight::Regular, sides.letters.small);
        let width = flag + gap + words;
        Self {
            row,
            is_left,
            span: if is_left {
                (self.x - width, self.x)
            } else {
                (self.x, self.x + width)
            },
            ..self.clone()
        }
    }
}

pub(super) struct Flags {
    placed: Vec<Placed>,
    pub(super) height: f64,
}

fn row_height(sides: &Sides) -> f64 {
    sides.letters.small * 1.5
}

/// The width of the flag itself and of the gap before its words.
fn flag_width(sides: &Sides) -> (f64, f64) {
    (sides.letters.small * 0.62, sides.letters.small * 0.3)
}

pub(super) fn plan(chart: &Chart, sides: &Sides, plot_height: f64) -> Flags {
    let headroom = 10.0 * sides.unit;
    if in_sight(chart, sides).next().is_none() {
        return Flags {
            placed: Vec::new(),
            height: headroom,
        };
    }
    let n_rows = ((plot_height * HIGHEST / row_height(sides)) as usize).clamp(1, MOST_ROWS);
    let n_flags = in_sight(chart, sides).count();
    let n_silent = |placed: &Vec<Placed>| n_flags - placed.len();
    let mut best: Vec<Placed> = Vec::new();
    for share in WIDEST {
        let room = share * (sides.right - sides.left);
        // Words right of their pole read best: other orders must save two rows.
        let rows = |(place, placed): &(usize, Vec<Placed>)| {
            (
                n_silent(placed),
                lowest_row(placed) + usize::from(*place > 0),
            )
        };
        let found = Order::ALL
            .map(|order| place_all(chart, sides, n_rows, room, order))
            .into_iter()
            .enumerate()
            .min_by_key(rows)
            .map(|(_, placed)| placed)
            .unwrap_or_default();
        if best.is_empty() || n_silent(&found) < n_silent(&best) {
            best = found;
        }
        if n_silent(&best) == 0 {
            break;
        }
    }
    spell_out(&mut best, sides);
    let mut n_used = lowest_row(&best);
    // Flags that found no room for words still mark their day, under the others.
    let silent: Vec<Placed> = in_sight(chart, sides)
        .filter(|(place, _)| best.iter().all(|flag| flag.place != *place))
        .map(|(place, wish)| {
            let x = sides.x(wish.at);
            Placed {
                place,
                x,
                row: n_used,
                full: String::new(),
                words: String::new(),
                span: (x, x),
                is_left: false,
            }
        })
        .collect();
    n_used += usize::from(!silent.is_empty());
    best.extend(silent);
    Flags {
        placed: best,
        height: headroom + n_used as f64 * row_height(sides) + 4.0 * sides.unit,
    }
}

/// The flags in sight, each with its place among all.
fn in_sight<'a>(chart: &'a Chart, sides: &Sides) -> impl Iterator<Item = (usize, &'a Flag)> {
    let flags = chart.flags.iter().enumerate();
    let sides = *sides;
    flags.filter(move |(_, flag)| sides.shows(flag.at))
}

/// How many rows are taken.
fn lowest_row(placed: &[Placed]) -> usize {
    placed.iter().map(|flag| flag.row + 1).max().unwrap_or(0)
}

/// In which order flags take their places, and on which side of the pole first.
#[derive(Clone, Copy)]
struct Order {
    is_backwards: bool,
    left_first: bool,
}

impl Order {
    const ALL: [Self; 4] = [
        Self::new(false, false),
        Self::new(true, false),
        Self::new(false, true),
        Self::new(true, true),
    ];

    const fn new(is_backwards: bool, left_first: bool) -> Self {
        Self {
            is_backwards,
            left_first,
        }
    }
}

/// Places the flags one after the other, each in the highest row where it
/// fits; those that fit nowhere are left out.
fn place_all(chart: &Chart, sides: &Sides, n_rows: usize, room: f64, order: Order) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    let mut wishes: Vec<_> = in_sight(chart, sides).collect();
    if order.is_backwards {
        wishes.reverse();
    }
    for (place, wish) in wishes {
        let full = one_line(&wish.label);
        let words = shortened(&full, Weight::Regular, sides.letters.small, room);
        if words.is_empty() {
            continue;
        }
        let flag = Placed {
            place,
            x: sides.x(wish.at),
            row: 0,
            full,
            words,
            span: (0.0, 0.0),
            is_left: false,
        };
        let free = || {
            (0..n_rows)
                .flat_map(|row| [(row, order.left_first), (row, !order.left_first)])
                .map(|(row, is_left)| flag.moved(row, is_left, sides))
                .filter(|flag| fits(flag, &placed, sides))
        };
        // What is known and what is forecast stay apart where there is room.
        let border = sides.x(chart.time.observed_end);
        let crosses = |flag: &Placed| flag.span.0 < border && flag.span.1 > border;
        let found = free().find(|flag| !crosses(flag)).or_else(|| free().next());
        placed.extend(found);
    }
    placed
}

/// Gives words that were cut back what there is room for after all.
fn spell_out(placed: &mut [Placed], sides: &Sides) {
    for place in 0..placed.len() {
        let (before, rest) = placed.split_at_mut(place);
        let Some((flag, after)) = rest.split_first_mut() else {
            continue;
        };
        if flag.words == flag.full {
            continue;
        }
        let longer = [1.0].iter().chain(&WIDEST).map(|share| {
            let room = share * (sides.right - sides.left);
            let words = shortened(&flag.full, Weight::Regular, sides.letters.small, room);
            Placed {
                words,
                ..flag.clone()
            }
            .moved(flag.row, flag.is_left, sides)
        });
        let found = longer
            .into_iter()
            .find(|it| fits(it, before, sides) && fits(it, after, sides));
        if let Some(found) = found
            && found.words.chars().count() > flag.words.chars().count()
        {
            *flag = found;
        }
    }
}

/// Whether the words meet no other words and no pole, and the pole no words.
fn fits(flag: &Placed, others: &[Placed], sides: &Sides) -> bool {
    let (left, right) = flag.span;
    if left < sides.left || right > sides.page_width - sides.margin {
        return false;
    }
    let gap = sides.letters.small * 0.6;
    others.iter().all(|other| {
        let is_same_row = other.row == flag.row;
        let words_meet = is_same_row && left < other.span.1 + gap && other.span.0 < right + gap;
        // A pole stands in its own row and in all rows under it.
        let my_pole_crosses =
            other.row >= flag.row && flag.x > other.span.0 - gap && flag.x < other.span.1 + gap;
        let its_pole_crosses =
            flag.row >= other.row && other.x > left - gap && other.x < right + gap;
        let share_a_pole = (other.x - flag.x).abs() < 0.5 && !is_same_row;
        !words_meet && (share_a_pole || !(my_pole_crosses || its_pole_crosses))
    })
}

impl Flags {
    /// Draws the flags and returns where their poles stand.
    pub(super) fn draw(&self, chart: &Chart, frame: &Frame, pen: &mut Pen) -> Vec<f64> {
        let sides = &frame.sides;
        let size = sides.letters.small;
        let (flag, gap) = flag_width(sides);
        let ink = Role::Text;
        for placed in &self.placed {
            let x = placed.x;
            let middle = frame.plot.area.top
                + 8.0 * sides.unit
                + (placed.row as f64 + 0.5) * row_height(sides);
            let half = size * 0.36;
            pen.line(
                vec![(x, middle - half), (x, frame.plot.area.bottom)],
                (1.3 * sides.unit).max(0.7),
                Ink::sheer(ink, 0.75),
            );
            let grip = 4.5_f64.max(3.0 * sides.unit);
            let around = Area::new(x - grip, middle - half, x + grip, frame.plot.area.bottom);
            if let Some(wish) = chart.flags.get(placed.place) {
                pen.spot(around, SpotKind::Flag(wish.milestone), &wish.label);
            }
            let way = if placed.is_left { -1.0 } else { 1.0 };
            pen.polygon(
                vec![
                    (x, middle - half),
                    (x + way * flag, middle),
                    (x, middle + half),
                ],
                ink,
            );
            pen.text(Text {
                words: placed.words.clone(),
                at: (x + way * (flag + gap), middle + size * CAP_HEIGHT / 2.0),
                anchor: if placed.is_left {
                    Anchor::End
                } else {
                    Anchor::Start
                },
                size,
                weight: Weight::Regular,
                ink,
            });
        }
        let poles: Vec<f64> = self.placed.iter().map(|flag| flag.x).collect();
        self.draw_note(chart, &poles, frame, pen);
        poles
    }

    /// How many flags have no name, where there is room between the poles.
    fn draw_note(&self, chart: &Chart, poles: &[f64], frame: &Frame, pen: &mut Pen) {
        let sides = &frame.sides;
        let mut nameless = self.placed.iter().filter(|flag| flag.words.is_empty());
        let Some(row) = nameless.next().map(|flag| flag.row) else {
            return;
        };
        let Some(words) = chart.unnamed_flags.get(nameless.count()) else {
            return;
        };
        let size = sides.letters.small;
        let gap = 0.5 * size;
        let needed = width(words, Weight::Regular, size) + 2.0 * gap;
        let mut edges = poles.to_vec();
        edges.extend([sides.left, sides.right]);
        edges.sort_by(f64::total_cmp);
        let room = edges.windows(2).rev().find_map(|pair| match pair {
            [from, to] if to - from >= needed => Some(*to),
            _ => None,
        });
        let Some(right) = room else { return };
        let middle = row_middle(frame, row);
        pen.text(Text {
            words: words.clone(),
            at: (right - gap, middle + size * CAP_HEIGHT / 2.0),
            anchor: Anchor::End,
            size,
            weight: Weight::Regular,
            ink: Role::MutedText,
        });
    }
}

/// The middle of a row of flags.
fn row_middle(frame: &Frame, row: usize) -> f64 {
    let sides = &frame.sides;
    frame.plot.area.top + 8.0 * sides.unit + (row as f64 + 0.5) * row_height(sides)
}
