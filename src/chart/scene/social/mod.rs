//! Pictures of people, between the heading and the caption.

mod bars;
mod dots;
mod flows;
mod matrix;
mod newcomers;
mod rings;
mod shared;

use super::frame::Sides;
use super::measure::{CAP_HEIGHT, Weight};
use super::shapes::{Anchor, Area, Pen, Place, Text};
use super::words::wrapped;
use crate::chart::{Role, Social};

/// Draws the picture between these heights; `chosen` is someone whose ties stand
/// out.
pub(super) fn draw(
    social: &Social,
    sides: &Sides,
    (top, bottom): (f64, f64),
    chosen: Option<usize>,
    pen: &mut Pen,
) {
    let area = Area::new(
        sides.margin,
        top,
        sides.page_width - sides.margin,
        bottom.max(top + 1.0),
    );
    match social {
        Social::Rings(picture) => rings::draw(picture, sides, area, chosen, pen),
        Social::Matrix(picture) => matrix::draw(picture, sides, area, pen),
        Social::Flows(picture) => flows::draw(picture, sides, area, pen),
        Social::Newcomers(picture) => newcomers::draw(picture, sides, area, pen),
        Social::Shared(picture) => shared::draw(picture, sides, area, pen),
        Social::Nothing(missing) => draw_missing(missing, sides, area, pen),
    }
}

/// Why there is nothing to see.
fn draw_missing(missing: &str, sides: &Sides, area: Area, pen: &mut Pen) {
    let size = sides.letters.subtitle;
    let lines = wrapped(missing, Weight::Regular, size, area.width() * 0.8, 4);
    let mut line = f64::midpoint(area.top, area.bottom) - lines.len() as f64 * size * 0.7;
    for words in lines {
        line += size * 1.4;
        let at = (f64::midpoint(area.left, area.right), line);
        pen.text(middle(words, at, size, Weight::Regular, Role::MutedText));
    }
}

/// Words in the middle of a place, on the line that letters stand on.
fn middle(words: String, at: Place, size: f64, weight: Weight, ink: Role) -> Text {
    Text {
        words,
        at,
        anchor: Anchor::Middle,
        size,
        weight,
        ink,
    }
}

/// The line that letters stand on whose capitals have this middle.
fn line_of(middle: f64, size: f64) -> f64 {
    middle + size * CAP_HEIGHT / 2.0
}
