//! Communities by communities: how many people each two share, and the same as bars.

use super::super::frame::Sides;
use super::super::measure::Weight;
use super::super::shapes::{Anchor, Area, Ink, Pen, Text};
use super::super::words::{shortened, told_apart};
use super::{bars, line_of, middle};
use crate::chart::{Role, SharedPicture};

/// The widest that a square is, on a page of 1600 × 900.
const WIDEST: f64 = 190.0;
/// The room that names right of the squares take at least, in letters.
const NAMES: f64 = 9.0;
/// A page so much wider than high has the bars beside the squares, another under them.
const WIDE: f64 = 1.1;
const SHARE_OF_SQUARES: f64 = 0.56;
/// The share of a row that the names of a pair take.
const WORDS: f64 = 0.62;

pub(super) fn draw(picture: &SharedPicture, sides: &Sides, area: Area, pen: &mut Pen) {
    let size = sides.letters.stage;
    let (squares, column) = if area.width() > WIDE * area.height() {
        let across = area.left + SHARE_OF_SQUARES * area.width();
        (
            Area::new(area.left, area.top, across - 2.0 * size, area.bottom),
            Area::new(across, area.top, area.right, area.bottom),
        )
    } else {
        let down = area.top + SHARE_OF_SQUARES * area.height();
        (
            Area::new(area.left, area.top, area.right, down - size),
            Area::new(area.left, down + size, area.right, area.bottom),
        )
    };
    draw_squares(picture, sides, squares, pen);
    // The pairs that there is room for: those that share most stand first.
    let n_rows = (column.height() / (2.1 * sides.letters.small)) as usize;
    let n_rows = n_rows.saturating_sub(1).min(picture.pairs.len());
    let title = &picture.pairs_title;
    // Both names of a pair are told, shortened where they must be.
    let small = sides.letters.small;
    let room = (WORDS * column.width() - 3.0 * small) / 2.0;
    let names = told_apart(&picture.names, Weight::Regular, small, room.max(small));
    let name = |place: usize| names.get(place).map_or("", String::as_str);
    let pairs = picture.pairs.iter().take(n_rows);
    let rows: Vec<(String, u32)> = pairs
        .map(|(a, b, n)| (format!("{} – {}", name(*a), name(*b)), *n))
        .collect();
    bars::draw((title, &rows, 0), WORDS, sides, column, pen);
}

/// A staircase: each community has a row, and the column above its name.
fn draw_squares(picture: &SharedPicture, sides: &Sides, area: Area, pen: &mut Pen) {
    let n = picture.names.len().max(2);
    let size = sides.letters.stage;
    let n_columns = (n - 1) as f64;
    // The first row has a name alone.
    let head = 2.0 * size;
    let cell = ((area.height() - head) / n_columns)
        .min((area.width() - NAMES * size) / n_columns)
        .min(WIDEST * sides.unit)
        .max(1.0);
    let names_room = (area.width() - n_columns * cell - size).max(size);
    let names = told_apart(&picture.names, Weight::Bold, size, names_room);
    let top = f64::midpoint(area.top, area.bottom) - f64::midpoint(n_columns * cell, head);
    let most = picture.cells.iter().flatten().copied().max().unwrap_or(1);
    for (row, name) in names.iter().enumerate() {
        let upper = top + head + (row as f64 - 1.0) * cell;
        let middle_of = if row == 0 {
            top + head / 2.0
        } else {
            upper + cell / 2.0
        };
        let counts = picture.cells.get(row).map_or(&[][..], Vec::as_slice);
        for (column, count) in counts.iter().enumerate() {
            let from = area.left + column as f64 * cell;
            let gap = (2.0 * sides.unit).max(0.8);
            let place = Area::new(from, upper, from + cell - gap, upper + cell - gap);
            let share = f64::from(*count) / f64::from(most.max(1));
            let opacity = if *count == 0 {
                0.0
            } else {
                0.15 + 0.75 * share
            };
            pen.fill(place, Ink::sheer(Role::Grid, 0.5));
            pen.fill(place, Ink::sheer(Role::Trend, opacity));
            let ink = match (count, opacity > 0.5) {
                (0, _) => Role::MutedText,
                (_, true) => Role::Background,
                (_, false) => Role::Text,
            };
            let words = if *count == 0 {
                "–".to_owned()
            } else {
                count.to_string()
            };
            let size = size.min(0.5 * cell);
            let at = (from + (cell - gap) / 2.0, line_of(middle_of, size));
            pen.text(middle(words, at, size, Weight::Bold, ink));
        }
        let size = size.min(0.8 * cell);
        // The first stands over its column.
        let x = area.left + row as f64 * cell + if row == 0 { 0.0 } else { 0.5 * size };
        pen.text(Text {
            words: shortened(name, Weight::Bold, size, (area.right - x).max(size)),
            at: (x, line_of(middle_of, size)),
            anchor: Anchor::Start,
            size,
            weight: Weight::Bold,
            ink: Role::Text,
        });
    }
}
