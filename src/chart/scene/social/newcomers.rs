//! Newcomers by year: rows of figures.

use super::super::frame::Sides;
use super::super::measure::Weight;
use super::super::shapes::{Anchor, Area, Ink, Pen, Text};
use super::super::words::{shortened, wrapped};
use super::line_of;
use crate::chart::{NewcomersPicture, Role};

/// Lines that the name of a column may take.
const HEADER_LINES: usize = 3;
/// The latest years that are drawn, where there is no room for all.
const FEWEST_ROWS: usize = 3;

pub(super) fn draw(picture: &NewcomersPicture, sides: &Sides, area: Area, pen: &mut Pen) {
    let size = sides.letters.tick;
    let small = sides.letters.small;
    let n_columns = picture.header.len().max(1);
    let width = area.width() / n_columns as f64;
    let line = small * 1.3;
    let head = line * HEADER_LINES as f64 + 0.6 * small;
    let room = (area.height() - head).max(size);
    let n_rows = picture
        .rows
        .len()
        .min(((room / (1.5 * size)) as usize).max(FEWEST_ROWS));
    // What is left out is the oldest; the table has all.
    let rows = &picture.rows[picture.rows.len() - n_rows..];
    let height = (room / n_rows.max(1) as f64).min(3.2 * size);
    let column = |at: usize| area.left + at as f64 * width;
    for (at, name) in picture.header.iter().enumerate() {
        let lines = wrapped(name, Weight::Regular, small, width - small, HEADER_LINES);
        let first = area.top + head - 0.6 * small - line * (lines.len() as f64 - 0.7);
        for (place, words) in lines.into_iter().enumerate() {
            pen.text(Text {
                words,
                at: (column(at), first + place as f64 * line),
                anchor: Anchor::Start,
                size: small,
                weight: Weight::Regular,
                ink: Role::MutedText,
            });
        }
    }
    for (place, row) in rows.iter().enumerate() {
        let top = area.top + head + place as f64 * height;
        if place % 2 == 0 {
            let ground = Area::new(area.left - 0.4 * size, top, area.right, top + height);
            pen.fill(ground, Ink::sheer(Role::Grid, 0.35));
        }
        for (at, words) in row.iter().enumerate() {
            let weight = if at == 0 {
                Weight::Bold
            } else {
                Weight::Regular
            };
            pen.text(Text {
                words: shortened(words, weight, size, width - 0.6 * size),
                at: (column(at), line_of(top + height / 2.0, size)),
                anchor: Anchor::Start,
                size,
                weight,
                ink: Role::Text,
            });
        }
    }
}
