//! People on concentric rings and the ties between them.

use std::f64::consts::TAU;

use super::super::frame::Sides;
use super::super::measure::{CAP_HEIGHT, Weight};
use super::super::shapes::{Anchor, Area, Ink, Pen, Place, SpotKind, Text};
use super::super::words::shortened;
use super::{line_of, middle};
use crate::chart::{RingPerson, RingsPicture, Role};
use crate::domain::Stage;

/// How deep each ring is at least, as a share of the outermost; the rest goes to
/// where people are.
const DEPTH: f64 = 0.22;
/// A dot, as a share of that; and the room around it, in its radius.
const DOT: f64 = 0.055;
const SMALLEST_DOT: f64 = 0.022;
const ROOM: f64 = 2.5;
/// The same where a name stands under each dot.
const ROOM_FOR_NAME: f64 = 4.6;
/// The longest label that a dot has room for, in letters.
const IN_DOT: usize = 4;
/// A page so much wider than high has what remains beside the rings.
const WIDE: f64 = 1.35;

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
        draw_remaining(picture, sides, column, pen);
    }
}

/// The edges of the rings, from the centre to 1.
type Edges = [f64; 4];

fn edges(people: &[RingPerson]) -> Edges {
    let n = people.len().max(1) as f64;
    let mut edges = [0.0; 4];
    for ring in 0..3 {
        let of_ring = people.iter().filter(|it| it.ring.min(2) == ring).count();
        let depth = DEPTH + (1.0 - 3.0 * DEPTH) * of_ring as f64 / n;
        edges[ring + 1] = edges[ring] + depth;
    }
    edges[3] = 1.0;
    edges
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

/// Where everybody stands around the centre.
struct Dots {
    places: Vec<Place>,
    radius: f64,
}

/// The room around a dot, in its radius.
fn room(people: &[RingPerson]) -> f64 {
    let has_names = people.iter().any(|it| it.label.chars().count() > IN_DOT);
    if has_names { ROOM_FOR_NAME } else { ROOM }
}

impl Dots {
    /// How wide a name under someone may be: it ends before those in the same line.
    fn room_beside(&self, person: usize, height: f64) -> f64 {
        let widest = 16.0 * self.radius;
        let Some(own) = self.places.get(person) else {
            return widest;
        };
        let others = self.places.iter().enumerate().filter(|it| it.0 != person);
        let beside = others.filter(|it| (it.1.1 - own.1).abs() < height);
        let nearest = beside
            .map(|it| (it.1.0 - own.0).abs())
            .fold(widest, f64::min);
        nearest.max(ROOM_FOR_NAME * self.radius) * 0.96
    }

    fn of(people: &[RingPerson], edges: &Edges, outer: f64) -> Self {
        let ring_of = |person: &RingPerson| person.ring.min(2);
        let room = room(people);
        // A name takes the height of a line under its dot.
        let between = if room > ROOM { 3.6 } else { 2.25 };
        let mut radius = DOT * outer;
        let mut tracks = [1_usize; 3];
        // Rows within a ring, then smaller dots, until all have room.
        while radius > SMALLEST_DOT * outer {
            let has_room = (0..3).all(|ring| {
                let n = people.iter().filter(|it| ring_of(it) == ring).count();
                let most = most_tracks(edges, ring, outer, between * radius);
                let enough = (1..=most).find(|n_tracks| {
                    (0..*n_tracks)
                        .map(|track| {
                            on_track(
                                track_radius(edges, ring, track, *n_tracks, outer),
                                room * radius,
                            )
                        })
                        .sum::<usize>()
                        >= n
                });
                tracks[ring] = enough.unwrap_or(most);
                enough.is_some()
            });
            if has_room {
                break;
            }
            radius *= 0.92;
        }
        let n = people.len().max(1) as f64;
        let mut places = vec![(0.0, 0.0); people.len()];
        for (ring, n_tracks) in tracks.into_iter().enumerate() {
            let seated = people.iter().enumerate();
            let of_ring: Vec<usize> = seated
                .filter(|it| ring_of(it.1) == ring)
                .map(|it| it.0)
                .collect();
            for track in 0..n_tracks {
                let on: Vec<usize> = of_ring
                    .iter()
                    .copied()
                    .skip(track)
                    .step_by(n_tracks)
                    .collect();
                let around = track_radius(edges, ring, track, n_tracks, outer);
                // One alone in the core stands in the middle.
                let around = if ring == 0 && of_ring.len() == 1 {
                    0.0
                } else {
                    around
                };
                let wanted = on.iter().map(|it| *it as f64 / n * TAU).collect();
                let apart = room * radius / around.max(1.0);
                for (person, angle) in on.into_iter().zip(spread(wanted, apart)) {
                    // The first seat is at the top, and the round goes clockwise.
                    places[person] = (around * angle.sin(), -around * angle.cos());
                }
            }
        }
        Self { places, radius }
    }
}

/// Between which shares of the outermost edge people of a ring stand: the core off
/// the centre, all of them off the names on the edges.
fn span(edges: &Edges, ring: usize) -> (f64, f64) {
    let depth = edges[ring + 1] - edges[ring];
    let inner = edges[ring] + if ring == 0 { 0.25 } else { 0.1 } * depth;
    (inner, edges[ring + 1] - 0.14 * depth)
}

/// How many rows a ring has room for, which must not touch one another.
fn most_tracks(edges: &Edges, ring: usize, outer: f64, between: f64) -> usize {
    let (inner, edge) = span(edges, ring);
    (((edge - inner) * outer / between) as usize).clamp(1, 3)
}

fn track_radius(edges: &Edges, ring: usize, track: usize, n_tracks: usize, outer: f64) -> f64 {
    let (inner, edge) = span(edges, ring);
    let share = (track as f64 + 0.5) / n_tracks as f64;
    outer * (inner + (edge - inner) * share)
}

fn on_track(around: f64, room: f64) -> usize {
    (TAU * around / room) as usize
}

/// Angles in order around a circle, each as near as can be to where it is wanted,
/// none nearer to the next than `apart`.
fn spread(wanted: Vec<f64>, apart: f64) -> Vec<f64> {
    let n = wanted.len();
    if n < 2 {
        return wanted;
    }
    if n as f64 * apart >= TAU {
        let first = wanted.first().copied().unwrap_or_default();
        let step = TAU / n as f64;
        return (0..n).map(|at| first + at as f64 * step).collect();
    }
    let mut angles = wanted;
    for _ in 0..400 {
        let mut is_still = true;
        for at in 0..n {
            let next = (at + 1) % n;
            let turn = if next == 0 { TAU } else { 0.0 };
            let lacking = apart - (angles[next] + turn - angles[at]);
            if lacking > 1e-6 {
                angles[at] -= lacking / 2.0;
                angles[next] += lacking / 2.0;
                is_still = false;
            }
        }
        if is_still {
            break;
        }
    }
    angles
}

/// How many ties remain without the most tied, as bars.
fn draw_remaining(picture: &RingsPicture, sides: &Sides, column: Area, pen: &mut Pen) {
    let size = sides.letters.small;
    let most = picture.remaining.iter().map(|it| it.1).max().unwrap_or(0);
    if column.width() < 14.0 * size || most == 0 {
        return;
    }
    let row = 2.1 * size;
    let height = (picture.remaining.len() as f64 + 1.0) * row;
    let mut top = f64::midpoint(column.top, column.bottom) - height / 2.0;
    pen.text(Text {
        words: shortened(&picture.remaining_title, Weight::Bold, size, column.width()),
        at: (column.left, top + size * CAP_HEIGHT),
        anchor: Anchor::Start,
        size,
        weight: Weight::Bold,
        ink: Role::Text,
    });
    let words_width = 0.42 * column.width();
    let bars = (column.width() - words_width - 3.0 * size).max(1.0);
    for (at, (words, n)) in picture.remaining.iter().enumerate() {
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
        let role = if at == 0 { Role::Bar } else { Role::Trend };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_stands_on_anybody_and_few_stay_where_they_sit() {
        let people = |n: usize| -> Vec<RingPerson> {
            (0..n)
                .map(|at| RingPerson {
                    ring: [2, 0, 2, 1, 2][at % 5],
                    label: at.to_string(),
                    words: String::new(),
                })
                .collect()
        };
        for n in [1, 2, 8, 25, 50] {
            let people = people(n);
            let dots = Dots::of(&people, &edges(&people), 400.0);
            for (at, one) in dots.places.iter().enumerate() {
                assert!(one.0.hypot(one.1) + dots.radius <= 400.0);
                for other in &dots.places[at + 1..] {
                    let apart = (one.0 - other.0).hypot(one.1 - other.1);
                    assert!(apart > 1.9 * dots.radius, "{n}: {apart} {}", dots.radius);
                }
            }
        }
        assert_eq!(spread(vec![0.1, 2.0, 4.0], 0.3), [0.1, 2.0, 4.0]);
    }
}
