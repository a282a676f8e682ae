//! Everybody beside everybody, where rings have no room.

use super::super::frame::Sides;
use super::super::measure::Weight;
use super::super::shapes::{Anchor, Area, Ink, Pen, Text};
use super::super::words::shortened;
use super::line_of;
use crate::chart::{MatrixCell, MatrixPicture, Role};

pub(super) fn draw(picture: &MatrixPicture, sides: &Sides, area: Area, pen: &mut Pen) {
    let n = picture.n_people.max(1) as f64;
    let whole = area.height().min(0.75 * area.width());
    let cell = whole / n;
    let left = f64::midpoint(area.left, area.right) - whole / 2.0;
    let (left, top) = (left.max(area.left), area.top);
    let at = |place: usize| place as f64 * cell;
    for (row, cells) in picture.cells.iter().enumerate() {
        // Neighbours of one kind are one box, so that many people stay few shapes.
        let mut from = 0;
        for run in cells.chunk_by(|one, other| one == other) {
            let to = from + run.len();
            let ink = match run.first() {
                Some(MatrixCell::Often(strength)) => Some(Ink::sheer(Role::Trend, *strength)),
                Some(MatrixCell::Met) => Some(Ink::sheer(Role::Bar, 0.28)),
                Some(MatrixCell::NeverMet) | None => None,
            };
            if let Some(ink) = ink {
                let place = Area::new(
                    left + at(from),
                    top + at(row),
                    left + at(to),
                    top + at(row + 1),
                );
                pen.fill(place, ink);
            }
            from = to;
        }
    }
    let size = sides.letters.small;
    let mut from = 0;
    for (name, n_of) in &picture.groups {
        let to = from + n_of;
        let (upper, lower) = (top + at(from), top + at(to));
        for line in [
            vec![(left, lower), (left + at(to), lower)],
            vec![(left + at(to), lower), (left + at(to), top + whole)],
        ] {
            pen.line(line, sides.unit.max(0.6), Role::Axis);
        }
        // Right of the slope that the lower half ends in.
        let x = left + at(to) + 0.8 * size;
        let middle_of = f64::midpoint(upper, lower);
        if lower - upper > 0.9 * size || n_of * 4 >= picture.n_people {
            pen.text(Text {
                words: shortened(name, Weight::Regular, size, area.right - x),
                at: (x, line_of(middle_of, size)),
                anchor: Anchor::Start,
                size,
                weight: Weight::Regular,
                ink: Role::Text,
            });
        }
        from = to;
    }
    let edge = vec![
        (left, top),
        (left, top + whole),
        (left + whole, top + whole),
    ];
    pen.line(edge, sides.unit.max(0.6), Role::Axis);
}
