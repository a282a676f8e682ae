//! Where people stand on their rings.

use std::f64::consts::TAU;

use super::super::shapes::Place;
use crate::chart::RingPerson;

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
pub(super) const IN_DOT: usize = 4;

/// The edges of the rings, from the centre to 1.
pub(super) type Edges = [f64; 4];

pub(super) fn edges(people: &[RingPerson]) -> Edges {
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

/// Where everybody stands around the centre.
pub(super) struct Dots {
    pub(super) places: Vec<Place>,
    pub(super) radius: f64,
}

/// The room around a dot, in its radius.
fn room(people: &[RingPerson]) -> f64 {
    let has_names = people.iter().any(|it| it.label.chars().count() > IN_DOT);
    if has_names { ROOM_FOR_NAME } else { ROOM }
}

impl Dots {
    /// How wide a name under someone may be: it ends before those in the same line.
    pub(super) fn room_beside(&self, person: usize, height: f64) -> f64 {
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

    pub(super) fn of(people: &[RingPerson], edges: &Edges, outer: f64) -> Self {
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
