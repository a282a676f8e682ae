//! Communities by communities: how many people each two share.

use super::super::frame::Sides;
use super::super::measure::Weight;
use super::super::shapes::{Anchor, Area, Ink, Pen, Text};
use super::super::words::{shortened, told_apart};
use super::{line_of, middle};
use crate::chart::{Role, SharedPicture};

pub(super) fn draw(picture: &SharedPicture, sides: &Sides, area: Area, pen: &mut Pen) {
    let n = picture.names.len().max(1);
    let size = sides.letters.small;
    let cell = (area.height() / n as f64)
        .min(area.width() * 0.7 / n as f64)
        .min(90.0 * sides.unit);
    let names_room = area.width() - n as f64 * cell - size;
    let names = told_apart(&picture.names, Weight::Bold, size, names_room);
    let left = area.left + (0.12 * area.width()).min(names_room / 3.0).max(0.0);
    let top = f64::midpoint(area.top, area.bottom) - n as f64 * cell / 2.0;
    let most = picture.cells.iter().flatten().copied().max().unwrap_or(1);
    for (row, name) in names.iter().enumerate() {
        let upper = top + row as f64 * cell;
        let middle_of = upper + cell / 2.0;
        let counts = picture.cells.get(row).map_or(&[][..], Vec::as_slice);
        for (column, count) in counts.iter().enumerate() {
            let from = left + column as f64 * cell;
            let gap = sides.unit.max(0.6);
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
            let at = (from + (cell - gap) / 2.0, line_of(middle_of, size));
            pen.text(middle(words, at, size, Weight::Bold, ink));
        }
        let x = left + row as f64 * cell + 0.4 * size;
        pen.text(Text {
            words: shortened(name, Weight::Bold, size, area.right - x),
            at: (x, line_of(middle_of, size)),
            anchor: Anchor::Start,
            size,
            weight: Weight::Bold,
            ink: Role::Text,
        });
    }
}
