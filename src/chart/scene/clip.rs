//! Cuts shapes to an area, exactly where they leave it.

use super::shapes::{Area, Place, Slice};

/// The parts of a line inside the area.
pub(super) fn line(path: &[Place], area: &Area) -> Vec<Vec<Place>> {
    let mut parts: Vec<Vec<Place>> = Vec::new();
    let mut current: Vec<Place> = Vec::new();
    for pair in path.windows(2) {
        let &[from, to] = pair else { continue };
        let Some((enter, leave)) = inside(from, to, area) else {
            parts.extend(finished(&mut current));
            continue;
        };
        if current.last() != Some(&enter) {
            parts.extend(finished(&mut current));
            current.push(enter);
        }
        current.push(leave);
        if leave != to {
            parts.extend(finished(&mut current));
        }
    }
    parts.extend(finished(&mut current));
    parts
}

fn finished(current: &mut Vec<Place>) -> Option<Vec<Place>> {
    let part = std::mem::take(current);
    (part.len() > 1).then_some(part)
}

/// The part of a straight line inside the area, by Liang and Barsky.
fn inside(from: Place, to: Place, area: &Area) -> Option<(Place, Place)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    for (step, room) in [
        (-dx, from.0 - area.left),
        (dx, area.right - from.0),
        (-dy, from.1 - area.top),
        (dy, area.bottom - from.1),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            first = first.max(room / step);
        } else {
            last = last.min(room / step);
        }
    }
    let place = |share: f64| {
        if share <= 0.0 {
            from
        } else if share >= 1.0 {
            to
        } else {
            (from.0 + dx * share, from.1 + dy * share)
        }
    };
    (first <= last).then(|| (place(first), place(last)))
}

/// A shape without hollows, cut on one side of the area after the other, by
/// Sutherland and Hodgman.
pub(super) fn polygon(corners: Vec<Place>, area: &Area) -> Vec<Place> {
    let corners = cut(corners, |(x, _)| x - area.left);
    let corners = cut(corners, |(x, _)| area.right - x);
    let corners = cut(corners, |(_, y)| y - area.top);
    cut(corners, |(_, y)| area.bottom - y)
}

/// What of a shape is where there is room, on one side of an edge.
fn cut(corners: Vec<Place>, room: impl Fn(Place) -> f64) -> Vec<Place> {
    let Some(first) = corners.first().copied() else {
        return corners;
    };
    let mut kept = Vec::with_capacity(corners.len() + 1);
    let after = corners.iter().copied().skip(1).chain([first]);
    for (corner, next) in corners.iter().copied().zip(after) {
        let (here, there) = (room(corner), room(next));
        if here >= 0.0 {
            kept.push(corner);
        }
        if (here < 0.0) != (there < 0.0) {
            let share = here / (here - there);
            kept.push((
                corner.0 + (next.0 - corner.0) * share,
                corner.1 + (next.1 - corner.1) * share,
            ));
        }
    }
    kept
}

/// A band inside the area. Where an edge crosses the top or the bottom a slice
/// is put in, so that the cut is exact.
pub(super) fn band(slices: &[Slice], area: &Area) -> Vec<Slice> {
    let mut kept: Vec<Slice> = Vec::new();
    let mut keep = |slice: Slice| {
        let cut = Slice {
            x: slice.x,
            upper: slice.upper.clamp(area.top, area.bottom),
            lower: slice.lower.clamp(area.top, area.bottom),
        };
        if kept.last() != Some(&cut) {
            kept.push(cut);
        }
    };
    for pair in slices.windows(2) {
        let &[from, to] = pair else { continue };
        if to.x < area.left || from.x > area.right || to.x <= from.x {
            continue;
        }
        let mut shares = vec![0.0, 1.0];
        let mut cross = |start: f64, end: f64, edge: f64| {
            let share = (edge - start) / (end - start);
            if share > 0.0 && share < 1.0 {
                shares.push(share);
            }
        };
        cross(from.x, to.x, area.left);
        cross(from.x, to.x, area.right);
        for edge in [area.top, area.bottom] {
            cross(from.upper, to.upper, edge);
            cross(from.lower, to.lower, edge);
        }
        shares.sort_by(f64::total_cmp);
        let between = |start: f64, end: f64, share: f64| start + (end - start) * share;
        for share in shares {
            let x = between(from.x, to.x, share);
            if (area.left - 1e-9..=area.right + 1e-9).contains(&x) {
                keep(Slice {
                    x,
                    upper: between(from.upper, to.upper, share),
                    lower: between(from.lower, to.lower, share),
                });
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const AREA: Area = Area::new(0.0, 0.0, 100.0, 50.0);

    #[test]
    fn a_line_is_cut_where_it_leaves_and_goes_on_where_it_comes_back() {
        let path = [(10.0, 25.0), (30.0, -25.0), (50.0, 25.0), (150.0, 25.0)];
        assert_eq!(
            line(&path, &AREA),
            [
                vec![(10.0, 25.0), (20.0, 0.0)],
                vec![(40.0, 0.0), (50.0, 25.0), (100.0, 25.0)]
            ]
        );
        assert!(line(&[(-5.0, 10.0), (-1.0, 40.0)], &AREA).is_empty());
    }

    #[test]
    fn a_band_is_cut_at_the_edges_and_not_moved_onto_them() {
        let slice = |x, upper, lower| Slice { x, upper, lower };
        // The upper edge leaves half-way: there the cut begins.
        let cut = band(&[slice(0.0, 20.0, 40.0), slice(20.0, -20.0, 40.0)], &AREA);
        assert_eq!(
            cut,
            [
                slice(0.0, 20.0, 40.0),
                slice(10.0, 0.0, 40.0),
                slice(20.0, 0.0, 40.0)
            ]
        );
        let cut = band(&[slice(-10.0, 10.0, 30.0), slice(10.0, 30.0, 50.0)], &AREA);
        assert_eq!(cut, [slice(0.0, 20.0, 40.0), slice(10.0, 30.0, 50.0)]);
    }

    #[test]
    fn a_shape_is_cut_at_all_sides() {
        let huge = vec![(-9.0, -9.0), (200.0, -9.0), (200.0, 90.0), (-9.0, 90.0)];
        let mut cut = polygon(huge, &AREA);
        cut.sort_by(|a, b| a.partial_cmp(b).expect("numbers"));
        assert_eq!(cut, [(0.0, 0.0), (0.0, 50.0), (100.0, 0.0), (100.0, 50.0)]);
        let beside = vec![(110.0, 0.0), (120.0, 0.0), (120.0, 9.0)];
        assert!(polygon(beside, &AREA).is_empty());
    }

    proptest! {
        #[test]
        fn nothing_is_left_outside(
            path in prop::collection::vec((-300.0..300.0_f64, -300.0..300.0_f64), 0..12)
        ) {
            let near = AREA.widened(1e-6);
            let near = Area::new(near.left, near.top - 1e-6, near.right, near.bottom + 1e-6);
            for place in line(&path, &AREA).concat().into_iter().chain(polygon(path.clone(), &AREA)) {
                prop_assert!(near.holds(place), "{place:?}");
            }
            let mut slices: Vec<Slice> = path
                .iter()
                .map(|(x, y)| Slice { x: *x, upper: *y, lower: y + 40.0 })
                .collect();
            slices.sort_by(|a, b| a.x.total_cmp(&b.x));
            for slice in band(&slices, &AREA) {
                prop_assert!(near.holds((slice.x, slice.upper)) && near.holds((slice.x, slice.lower)));
            }
        }
    }
}
