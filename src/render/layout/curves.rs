//! Lines by name: each with its band and, at its end, a dot where it is marked.

use super::super::scene::{Ink, Place, Scene};
use super::frame::{Frame, Sides};
use crate::chart::{BAND_OPACITY, Chart, CurveRole, FAN_OPACITY, Point, Rgb};

pub(super) fn colour(role: CurveRole, sides: &Sides) -> Rgb {
    match role {
        CurveRole::Own => sides.palette.trend,
        CurveRole::Communities | CurveRole::Other => sides.palette.axis,
        CurveRole::Model => sides.palette.accent,
        CurveRole::Community(look) => sides.palette.community(look.colour),
    }
}

pub(super) fn draw(chart: &Chart, frame: &Frame, scene: &mut Scene) {
    let max = chart.value.max;
    let path = |points: &[Point], of: fn(&Point) -> f64| -> Vec<Place> {
        points
            .iter()
            .map(|point| (frame.x(point.at), frame.y(of(point), max)))
            .collect()
    };
    for curve in &chart.curves {
        // A band without width would leave a hair of its colour.
        let has_band = curve.points.iter().any(|point| point.high > point.low);
        if has_band {
            let mut corners = path(&curve.points, |point| point.high);
            corners.extend(path(&curve.points, |point| point.low).into_iter().rev());
            scene.polygon(corners, band_ink(curve.role, &frame.sides));
        }
    }
    for curve in &chart.curves {
        let line = path(&curve.points, |point| point.value);
        draw_line(curve.role, line, &frame.sides, scene);
        let marked = curve.points.last().filter(|_| !curve.figure.is_empty());
        if let Some(last) = marked {
            let place = (frame.x(last.at), frame.y(last.value, max));
            draw_dot(place, &frame.sides, scene);
        }
    }
}

pub(super) fn band_ink(role: CurveRole, sides: &Sides) -> Ink {
    let opacity = match role {
        CurveRole::Communities => 1.6 * BAND_OPACITY,
        CurveRole::Own | CurveRole::Model | CurveRole::Community(_) | CurveRole::Other => {
            FAN_OPACITY
        }
    };
    Ink::sheer(colour(role, sides), opacity)
}

pub(super) fn draw_line(role: CurveRole, line: Vec<Place>, sides: &Sides, scene: &mut Scene) {
    let unit = sides.unit;
    let ink = colour(role, sides);
    match role {
        CurveRole::Own => {
            let width = (4.2 * unit).max(2.0);
            // A light rim lifts the line off the others.
            let rim = Ink::sheer(sides.palette.background, 0.75);
            scene.line(line.clone(), width + 3.0 * unit, rim);
            scene.line(line, width, ink);
        }
        CurveRole::Communities => scene.line(line, (2.2 * unit).max(1.0), ink),
        CurveRole::Other => {
            let ink = Ink::sheer(ink, 0.45);
            scene.line(line, (1.4 * unit).max(0.7), ink);
        }
        CurveRole::Model => {
            let width = (2.6 * unit).max(1.3);
            scene.dashes(&line, width, &[9.0 * unit, 6.0 * unit], ink);
        }
        CurveRole::Community(look) => {
            let width = community_width(sides);
            let strokes: Vec<f64> = look.pattern.strokes().iter().map(|it| it * width).collect();
            let rim = Ink::sheer(sides.palette.background, 0.75);
            scene.line(line.clone(), width + 2.0 * unit, rim);
            if strokes.is_empty() {
                scene.line(line, width, ink);
            } else {
                scene.dashes(&line, width, &strokes, ink);
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

/// A round of sixteen corners.
fn round((x, y): Place, radius: f64) -> Vec<Place> {
    (0..16)
        .map(|corner| {
            let turn = f64::from(corner) / 16.0 * std::f64::consts::TAU;
            (x + radius * turn.cos(), y + radius * turn.sin())
        })
        .collect()
}

fn draw_dot(place: Place, sides: &Sides, scene: &mut Scene) {
    let radius = dot_radius(sides);
    scene.polygon(round(place, radius * 1.4), sides.palette.background);
    scene.polygon(round(place, radius), sides.palette.trend);
}

/// Where the line of one community among several ends.
pub(super) fn draw_end(place: Place, ink: Rgb, sides: &Sides, scene: &mut Scene) {
    scene.polygon(round(place, 1.3 * community_width(sides)), ink);
}
