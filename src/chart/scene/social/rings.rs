//! People on concentric rings and the ties between them.

use std::f64::consts::TAU;

use super::super::frame::Sides;
use super::super::measure::Weight;
use super::super::shapes::{Area, Ink, Pen, Place, SpotKind};
use super::super::words::shortened;
use super::dots::{Dots, Edges, IN_DOT, edges};
use super::{bars, line_of, middle};
use crate::chart::{RingPerson, RingsPicture, Role};
use crate::domain::Stage;

/// A page so much wider than high has what remains beside the rings.
const WIDE: f64 = 1.35;
/// The share of its rows that words take.
const WORDS: f64 = 0.42;

pub(super) fn draw(
    picture: &RingsPicture,
    sides: &Sides,
    area: Area,
    chosen: Option<usize>,
    pen: &mut Pen,
) {
    let is_wide = area.width() > WIDE * area.height() && picture.remaining.len() > 1;
    let side = area.height().min(area.width());
    let across = if is_wide {
        Area::new(area.left, area.top, area.left + side * 1.1, area.bottom)
    } else {
        area
    };
    let centre = (
        f64::midpoint(across.left, across.right),
        f64::midpoint(across.top, across.bottom),
    );
    let outer = (side / 2.0 - 2.0 * sides.unit).max(1.0);
    let edges = edges(&picture.people);
    draw_ground(&edges, sides, centre, outer, pen);
    let dots = Dots::of(&picture.people, &edges, outer);
    let place = |person: usize| {
        let (x, y) = dots.places.get(person).copied().unwrap_or_default();
        (centre.0 + x, centre.1 + y)
    };
    let is_of = |a: usize, b: usize| chosen == Some(a) || chosen == Some(b);
    // The ties of someone who is chosen lie over the others.
    for is_front in [false, true] {
        for tie in picture
            .ties
            .iter()
            .filter(|it| is_of(it.a, it.b) == is_front)
        {
            let width = (1.0 + 6.0 * tie.strength) * sides.unit.max(0.6);
            let opacity = match (chosen, is_front) {
                (Some(_), false) => 0.25,
                (Some(_), true) => 1.0,
                (None, _) => 0.62,
            };
            let role = if is_front { Role::Accent } else { Role::Bar };
            pen.line(
                vec![place(tie.a), place(tie.b)],
                width,
                Ink::sheer(role, opacity),
            );
        }
    }
    for (at, person) in picture.people.iter().enumerate() {
        let tied = picture
            .ties
            .iter()
            .any(|it| is_of(it.a, it.b) && (it.a == at || it.b == at));
        let look = (chosen == Some(at), tied);
        draw_person(at, person, (place(at), dots.radius), look, sides, pen);
    }
    // No dot lies over a name.
    for (at, person) in picture.people.iter().enumerate() {
        let room = dots.room_beside(at, 1.4 * sides.letters.small);
        draw_label(person, (place(at), dots.radius), room, sides, pen);
    }
    draw_ring_names((picture, &edges), sides, centre, outer, pen);
    if is_wide {
        let column = Area::new(
            across.right + 40.0 * sides.unit,
            area.top,
            area.right,
            area.bottom,
        );
        let title = &picture.remaining_title;
        bars::draw((title, &picture.remaining, 1), WORDS, sides, column, pen);
    }
}

/// The grounds of the rings, each a little darker further in.
fn draw_ground(edges: &Edges, sides: &Sides, centre: Place, outer: f64, pen: &mut Pen) {
    for edge in edges.iter().skip(1).rev() {
        pen.dot(centre, edge * outer, Ink::sheer(Role::Trend, 0.045));
        let n_bends = 120;
        let around = (0..=n_bends).map(|bend| {
            let angle = f64::from(bend) / f64::from(n_bends) * TAU;
            (
                centre.0 + edge * outer * angle.cos(),
                centre.1 + edge * outer * angle.sin(),
            )
        });
        pen.line(around.collect(), sides.unit.max(0.6), Role::Grid);
    }
}

/// The name of each ring on its upper edge, over a plate so that it can be read.
fn draw_ring_names(
    (picture, edges): (&RingsPicture, &Edges),
    sides: &Sides,
    centre: Place,
    outer: f64,
    pen: &mut Pen,
) {
    let size = sides.letters.small;
    for (edge, name) in edges.iter().skip(1).zip(&picture.rings) {
        // The outermost stands inside, so that it stays on the page.
        let above = if *edge < 1.0 { 0.0 } else { 0.75 * size };
        let middle_of = centre.1 - edge * outer + above;
        let words = shortened(name, Weight::Regular, size, 1.7 * edge * outer);
        let at = (centre.0, line_of(middle_of, size));
        let text = middle(words, at, size, Weight::Regular, Role::MutedText);
        let half = text.width() / 2.0 + 0.4 * size;
        let plate = Area::new(
            centre.0 - half,
            middle_of - 0.62 * size,
            centre.0 + half,
            middle_of + 0.62 * size,
        );
        if half > 0.5 * size {
            pen.fill(plate, Ink::sheer(Role::Background, 0.85));
        }
        pen.text(text);
    }
}

fn draw_person(
    at: usize,
    person: &RingPerson,
    (place, radius): (Place, f64),
    (is_chosen, is_tied): (bool, bool),
    sides: &Sides,
    pen: &mut Pen,
) {
    let (fill, edge, _) = look_of(person);
    let rim = (1.6 * sides.unit).max(0.8);
    if is_chosen || is_tied {
        let more = if is_chosen { 4.0 } else { 2.4 };
        pen.dot(place, radius + more * rim, Role::Accent);
    }
    pen.dot(place, radius + rim, Role::Background);
    pen.dot(place, radius, edge);
    pen.dot(place, radius - rim, fill);
    let reach = radius + rim;
    let spot = Area::new(
        place.0 - reach,
        place.1 - reach,
        place.0 + reach,
        place.1 + reach,
    );
    pen.spot(spot, SpotKind::Person(at), &person.words);
}

/// The colours of a dot, of its edge and of what stands on it.
fn look_of(person: &RingPerson) -> (Role, Role, Role) {
    match person.ring {
        0 => (Role::Trend, Role::Trend, Role::Background),
        1 => (
            Role::Strip(Stage::Maturity),
            Role::Trend,
            Role::StripText(Stage::Maturity),
        ),
        2 => (Role::Background, Role::Axis, Role::Text),
        _ => (Role::Background, Role::Grid, Role::MutedText),
    }
}

fn draw_label(
    person: &RingPerson,
    (place, radius): (Place, f64),
    room: f64,
    sides: &Sides,
    pen: &mut Pen,
) {
    let (_, _, ink) = look_of(person);
    let fits = |size: f64| {
        let text = middle(person.label.clone(), place, size, Weight::Bold, ink);
        text.width() <= 1.75 * radius
    };
    let size = (1.05 * radius).min(sides.letters.small);
    if fits(size) || person.label.chars().count() <= IN_DOT {
        let size = if fits(size) { size } else { 0.8 * size };
        let line = (place.0, line_of(place.1, size));
        pen.text(middle(person.label.clone(), line, size, Weight::Bold, ink));
    } else {
        // A name stands under its dot.
        let size = sides.letters.small * 0.85;
        let words = shortened(&person.label, Weight::Regular, size, room);
        let line = place.1 + radius + 1.05 * size;
        let text = middle(words, (place.0, line), size, Weight::Regular, Role::Text);
        let half = text.width() / 2.0 + 0.15 * size;
        pen.fill(
            Area::new(
                place.0 - half,
                line - 0.85 * size,
                place.0 + half,
                line + 0.25 * size,
            ),
            Ink::sheer(Role::Background, 0.7),
        );
        pen.text(text);
    }
}
