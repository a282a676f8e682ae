//! Milestones: a flag on a pole for each, in as few rows as keep their words
//! apart from one another and from the other poles.

use super::super::fonts::{self, CAP_HEIGHT, Weight};
use super::super::scene::{Anchor, Ink, Scene, Text};
use super::frame::{Frame, Sides};
use super::words::{one_line, shortened};
use crate::chart::Chart;

/// Shares of the plot's width that the words of one flag may take; tried in
/// this order until all flags find a place.
const WIDEST: [f64; 5] = [0.34, 0.24, 0.17, 0.12, 0.08];
/// The share of the plot's height that flags may take.
const HIGHEST: f64 = 0.34;
const MOST_ROWS: usize = 5;

#[derive(Clone)]
struct Placed {
    x: f64,
    row: usize,
    words: String,
    /// What flag and words cover sideways.
    span: (f64, f64),
    is_left: bool,
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
    if chart.flags.is_empty() {
        return Flags {
            placed: Vec::new(),
            height: headroom,
        };
    }
    let n_rows = ((plot_height * HIGHEST / row_height(sides)) as usize).clamp(1, MOST_ROWS);
    let mut best: Vec<Placed> = Vec::new();
    let mut fewest_silent = usize::MAX;
    for share in WIDEST {
        let room = share * (sides.right - sides.left);
        let placed = place_all(chart, sides, n_rows, room);
        let n_silent = placed.iter().filter(|flag| flag.words.is_empty()).count();
        if n_silent < fewest_silent {
            fewest_silent = n_silent;
            best = placed;
        }
        if fewest_silent == 0 {
            break;
        }
    }
    let n_used = best.iter().map(|flag| flag.row + 1).max().unwrap_or(1);
    Flags {
        placed: best,
        height: headroom + n_used as f64 * row_height(sides) + 4.0 * sides.unit,
    }
}

fn place_all(chart: &Chart, sides: &Sides, n_rows: usize, room: f64) -> Vec<Placed> {
    let size = sides.letters.small;
    let (flag, gap) = flag_width(sides);
    let mut placed: Vec<Placed> = Vec::new();
    let mut silent = Vec::new();
    for wish in &chart.flags {
        let x = sides.x(wish.at);
        let words = shortened(&one_line(&wish.label), Weight::Regular, size, room);
        let width = flag + gap + fonts::width(&words, Weight::Regular, size);
        let found = (0..n_rows)
            .flat_map(|row| [(row, false), (row, true)])
            .map(|(row, is_left)| Placed {
                x,
                row,
                words: words.clone(),
                span: if is_left {
                    (x - width, x)
                } else {
                    (x, x + width)
                },
                is_left,
            })
            .find(|flag| !flag.words.is_empty() && fits(flag, &placed, sides));
        match found {
            Some(flag) => placed.push(flag),
            None => silent.push(x),
        }
    }
    // A flag without room for words still marks its day, from the lowest row.
    let lowest = placed.iter().map(|flag| flag.row).max().unwrap_or(0);
    placed.extend(silent.into_iter().map(|x| Placed {
        x,
        row: lowest,
        words: String::new(),
        span: (x, x),
        is_left: false,
    }));
    placed
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
    pub(super) fn draw(&self, frame: &Frame, scene: &mut Scene) -> Vec<f64> {
        let sides = &frame.sides;
        let size = sides.letters.small;
        let (flag, gap) = flag_width(sides);
        let ink = sides.palette.text;
        for placed in &self.placed {
            let x = placed.x;
            let middle =
                frame.plot.top + 8.0 * sides.unit + (placed.row as f64 + 0.5) * row_height(sides);
            let half = size * 0.36;
            scene.line(
                vec![(x, middle - half), (x, frame.plot.bottom)],
                (1.3 * sides.unit).max(0.7),
                Ink::sheer(ink, 0.75),
            );
            let way = if placed.is_left { -1.0 } else { 1.0 };
            scene.polygon(
                vec![
                    (x, middle - half),
                    (x + way * flag, middle),
                    (x, middle + half),
                ],
                ink,
            );
            scene.text(Text {
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
        self.placed.iter().map(|flag| flag.x).collect()
    }
}
