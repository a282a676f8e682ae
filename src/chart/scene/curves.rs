//! Lines by name: each with its band and, at its end, a dot where it is marked.

use super::data::band;
use super::frame::{Frame, Sides};
use super::shapes::{Ink, Pen, Place};
use crate::chart::{BAND_OPACITY, Chart, Curve, CurveRole, FAN_OPACITY, Point, Role};

/// How strongly lines are drawn that stand behind the one in front.
const BEHIND: f64 = 0.3;
/// And a line that is faint among others, once it is in front.
const STANDING_OUT: f64 = 2.2;

/// Whether two curves are parts of one line.
pub(super) fn is_same_line(one: &Curve, other: &Curve) -> bool {
    one.role == other.role && one.of == other.of
}

pub(super) const fn colour(role: CurveRole) -> Role {
    match role {
        CurveRole::Own => Role::Trend,
        CurveRole::Communities | CurveRole::Other => Role::Axis,
        CurveRole::Model => Role::Accent,
        CurveRole::Community(look) => Role::Community(look.colour),
    }
}

/// A line through the values of points.
pub(super) fn path(points: &[Point], frame: &Frame) -> Vec<Place> {
    let places = points.iter();
    places
        .map(|point| (frame.x(point.at), frame.y(point.value)))
        .collect()
}

/// The lines, the one in front last and the others faded behind it.
pub(super) fn draw(chart: &Chart, frame: &Frame, front: Option<usize>, pen: &mut Pen) {
    let meant = front.and_then(|place| chart.curves.get(place));
    let is_front = |curve: &Curve| meant.is_none_or(|meant| is_same_line(meant, curve));
    pen.within(frame.data(), |pen| {
        // A band without width would leave a hair of its colour.
        let has_band = |curve: &&Curve| curve.points.iter().any(|it| it.high > it.low);
        for curve in chart.curves.iter().filter(has_band) {
            pen.band(band(&curve.points, frame), band_ink(curve.role));
        }
        for wants_front in [false, true] {
            for curve in chart.curves.iter().filter(|it| is_front(it) == wants_front) {
                let strength = match (wants_front, curve.role) {
                    // One of too many to tell apart is told apart now.
                    (true, CurveRole::Other) if meant.is_some() => STANDING_OUT,
                    (true, _) => 1.0,
                    (false, _) => BEHIND,
                };
                let line = path(&curve.points, frame);
                draw_line(curve.role, line, strength, &frame.sides, pen);
                if let Some(last) = curve.points.last().filter(|_| !curve.figure.is_empty()) {
                    let place = (frame.x(last.at), frame.y(last.value));
                    let radius = dot_radius(&frame.sides);
                    pen.dot(place, radius * 1.4, Role::Background);
                    pen.dot(place, radius, Role::Trend);
                }
            }
        }
    });
}

pub(super) fn band_ink(role: CurveRole) -> Ink {
    let opacity = match role {
        CurveRole::Communities => 1.6 * BAND_OPACITY,
        CurveRole::Own | CurveRole::Model | CurveRole::Community(_) | CurveRole::Other => {
            FAN_OPACITY
        }
    };
    Ink::sheer(colour(role), opacity)
}

pub(super) fn draw_line(
    role: CurveRole,
    line: Vec<Place>,
    strength: f64,
    sides: &Sides,
    pen: &mut Pen,
) {
    let unit = sides.unit;
    let ink = Ink::sheer(colour(role), strength);
    // A light rim lifts a line off the others.
    let rim = Ink::sheer(Role::Background, 0.75 * strength);
    match role {
        CurveRole::Own => {
            let width = (4.2 * unit).max(2.0);
            pen.line(line.clone(), width + 3.0 * unit, rim);
            pen.line(line, width, ink);
        }
        CurveRole::Communities => pen.line(line, (2.2 * unit).max(1.0), ink),
        CurveRole::Other => {
            let ink = Ink::sheer(Role::Axis, 0.45 * strength);
            pen.line(line, (1.4 * unit).max(0.7), ink);
        }
        CurveRole::Model => {
            let width = (2.6 * unit).max(1.3);
            pen.dashes(&line, width, &[9.0 * unit, 6.0 * unit], ink);
        }
        CurveRole::Community(look) => {
            let width = community_width(sides);
            let strokes: Vec<f64> = look.pattern.strokes().iter().map(|it| it * width).collect();
            pen.line(line.clone(), width + 2.0 * unit, rim);
            if strokes.is_empty() {
                pen.line(line, width, ink);
            } else {
                pen.dashes(&line, width, &strokes, ink);
            }
        }
    }
}

/// How wide the line of one community among several is.
pub(super) fn community_width(sides: &Sides) -> f64 {
    (3.2 * sides.unit).max(1.6)
}

pub(super) fn dot_radius(sides: &Sides) -> f64 {
    (6.5 * sides.unit).max(3.0)
}
