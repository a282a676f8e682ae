//! Counts as bars beside a picture of people.

use super::super::frame::Sides;
use super::super::measure::{CAP_HEIGHT, Weight};
use super::super::shapes::{Anchor, Area, Pen, Text};
use super::super::words::shortened;
use super::line_of;
use crate::chart::Role;

/// A title over rows, each with its words, a bar and a count. The first of them, so many,
/// are what the others are held against. Words take this share of the width.
pub(super) fn draw(
    (title, rows, n_held_against): (&str, &[(String, u32)], usize),
    share_of_words: f64,
    sides: &Sides,
    column: Area,
    pen: &mut Pen,
) {
    let size = sides.letters.small;
    let most = rows.iter().map(|it| it.1).max().unwrap_or(0);
    if column.width() < 14.0 * size || most == 0 {
        return;
    }
    let row = 2.1 * size;
    let height = (rows.len() as f64 + 1.0) * row;
    let mut top = f64::midpoint(column.top, column.bottom) - height / 2.0;
    pen.text(Text {
        words: shortened(title, Weight::Bold, size, column.width()),
        at: (column.left, top + size * CAP_HEIGHT),
        anchor: Anchor::Start,
        size,
        weight: Weight::Bold,
        ink: Role::Text,
    });
    let words_width = share_of_words * column.width();
    let bars = (column.width() - words_width - 3.0 * size).max(1.0);
    for (at, (words, n)) in rows.iter().enumerate() {
        top += row;
        let middle_of = top + 0.3 * size;
        let text = |words: String, x: f64, ink| Text {
            words,
            at: (x, line_of(middle_of, size)),
            anchor: Anchor::Start,
            size,
            weight: Weight::Regular,
            ink,
        };
        let words = shortened(words, Weight::Regular, size, words_width - size);
        pen.text(text(words, column.left, Role::Text));
        let left = column.left + words_width;
        let right = left + bars * f64::from(*n) / f64::from(most);
        let role = if at < n_held_against {
            Role::Bar
        } else {
            Role::Trend
        };
        pen.fill(
            Area::new(
                left,
                middle_of - 0.42 * size,
                right,
                middle_of + 0.42 * size,
            ),
            role,
        );
        pen.text(text(n.to_string(), right + 0.5 * size, Role::Text));
    }
}
