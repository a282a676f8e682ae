//! A community beside the model one, as a table: what can be compared in columns, what
//! differs in a sentence.

use super::frame::Sides;
use super::measure::{CAP_HEIGHT, Weight, width};
use super::shapes::{Anchor, Area, Pen, Text};
use super::words::{one_line, shortened, wrapped};
use crate::analysis::BesideRow;
use crate::chart::{BesideTable, Role};

/// Where the columns begin, as shares of the width; the sentences have the rest.
const COLUMNS: [f64; 5] = [0.0, 0.21, 0.35, 0.47, 0.6];
const LINE_HEIGHT: f64 = 1.2;
/// A row is no higher than so many lines, however few rows there are.
const HIGHEST: f64 = 3.4;

/// Draws the table between two heights.
pub(super) fn draw(table: &BesideTable, sides: &Sides, (top, bottom): (f64, f64), pen: &mut Pen) {
    let n_rows = table.rows.len() as f64 + 1.0;
    let size = sides
        .letters
        .small
        .min((bottom - top) / n_rows / (2.0 * LINE_HEIGHT))
        .max(5.5);
    let height = ((bottom - top) / n_rows).min(size * HIGHEST);
    let (left, right) = (sides.margin, sides.page_width - sides.margin);
    let x = |column: usize| {
        let share = COLUMNS.get(column).copied().unwrap_or(1.0);
        left + (right - left) * share
    };
    let hair = sides.unit.max(0.5);
    let mut y = top;
    let area = |y: f64| Area::new(left, y, right, y + height);
    for (column, head) in table.heads.iter().enumerate() {
        let cell = Cell {
            words: head,
            left: x(column),
            right: x(column + 1) - size,
            size: size * 0.92,
            weight: Weight::Regular,
            ink: Role::MutedText,
        };
        cell.draw(&area(y), pen);
    }
    y += height;
    pen.line(vec![(left, y), (right, y)], hair * 1.3, Role::Axis);
    for row in &table.rows {
        draw_row(row, &area(y), &x, size, pen);
        y += height;
        pen.line(vec![(left, y), (right, y)], hair * 0.7, Role::Grid);
    }
}

fn draw_row(row: &BesideRow, area: &Area, x: &dyn Fn(usize) -> f64, size: f64, pen: &mut Pen) {
    let differs = !row.sentence.is_empty();
    // What has nothing beside it may be as long as the columns that it leaves free.
    let own_ends = if row.model.is_empty() && row.communities.is_empty() {
        x(4)
    } else {
        x(2)
    };
    let cells = [
        (&row.what, x(0), x(1), Weight::Bold, Role::Text),
        (
            &row.own,
            x(1),
            own_ends,
            if differs {
                Weight::Bold
            } else {
                Weight::Regular
            },
            if differs { Role::Trend } else { Role::Text },
        ),
        (&row.model, x(2), x(3), Weight::Regular, Role::Text),
        (&row.communities, x(3), x(4), Weight::Regular, Role::Text),
    ];
    for (words, left, right, weight, ink) in cells {
        let cell = Cell {
            words,
            left,
            right: right - size,
            size,
            weight,
            ink,
        };
        cell.draw(area, pen);
    }
    let sentence = Cell {
        words: &row.sentence,
        left: x(4),
        right: area.right,
        size: size * 0.94,
        weight: Weight::Regular,
        ink: Role::Text,
    };
    sentence.draw(area, pen);
}

/// Words in a cell of a row, in as many lines as it has room for.
struct Cell<'a> {
    words: &'a str,
    left: f64,
    right: f64,
    size: f64,
    weight: Weight,
    ink: Role,
}

impl Cell<'_> {
    fn draw(&self, area: &Area, pen: &mut Pen) {
        let words = one_line(self.words);
        let room = self.right - self.left;
        let step = self.size * LINE_HEIGHT;
        // Rows are two lines high where there is room; a hair must not take one of them.
        let n_lines = ((area.height() / step + 0.05) as usize).clamp(1, 2);
        let is_short = width(&words, self.weight, self.size) <= room;
        let lines = if is_short || n_lines == 1 {
            vec![shortened(&words, self.weight, self.size, room)]
        } else {
            wrapped(&words, self.weight, self.size, room, n_lines)
        };
        let middle = f64::midpoint(area.top, area.bottom);
        let first = middle + self.size * CAP_HEIGHT / 2.0;
        let mut line = first - (lines.len() as f64 - 1.0) * step / 2.0;
        for words in lines {
            if !words.is_empty() {
                pen.text(Text {
                    words,
                    at: (self.left, line),
                    anchor: Anchor::Start,
                    size: self.size,
                    weight: self.weight,
                    ink: self.ink,
                });
            }
            line += step;
        }
    }
}
