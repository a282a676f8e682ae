//! Which lines are told apart, and how: each by its name, a colour and a
//! pattern, so that no two are alike to anyone.

use super::super::{CurveLook, CurveRole, LinePattern};
use super::lines::Line;
use crate::domain::CommunityColour;

/// The looks of the lines that have one, by place.
pub(super) struct Named(Vec<Option<CurveLook>>);

impl Named {
    pub(super) fn role(&self, place: usize) -> CurveRole {
        match self.0.get(place) {
            Some(Some(look)) => CurveRole::Community(*look),
            _ => CurveRole::Other,
        }
    }

    pub(super) fn n_named(&self) -> usize {
        self.0.iter().flatten().count()
    }
}

/// Gives at most `n_most` lines a look; where there are more, those with the
/// highest peaks have one. A line's pattern is that of its place in the list, so that
/// it is the same in every picture of the same communities.
pub(super) fn named(lines: &[Line<'_>], n_most: usize) -> Named {
    let mut order: Vec<usize> = (0..lines.len())
        .filter(|at| lines.get(*at).is_some_and(|line| !line.places.is_empty()))
        .collect();
    let peak = |at: &usize| lines.get(*at).map_or(0.0, |line| line.peak);
    order.sort_by(|one, other| peak(other).total_cmp(&peak(one)));
    order.truncate(n_most);
    order.sort_unstable();

    let mut looks: Vec<Option<CurveLook>> = vec![None; lines.len()];
    let mut taken: Vec<CurveLook> = Vec::new();
    for at in order {
        let Some((line, slot)) = lines.get(at).zip(looks.get_mut(at)) else {
            continue;
        };
        // The next one comes first, so that neighbours differ.
        let mut patterns = LinePattern::ALL;
        patterns.rotate_left(at % LinePattern::ALL.len());
        let look = free_look(line.colour, &patterns, &taken);
        taken.push(look);
        *slot = Some(look);
    }
    Named(looks)
}

/// The community's own colour, or one that nobody has where that is taken, in
/// the first pattern; once all colours are taken, its own in a pattern that is
/// free with it.
fn free_look(own: CommunityColour, patterns: &[LinePattern], taken: &[CurveLook]) -> CurveLook {
    let is_free = |colour: &CommunityColour| taken.iter().all(|look| look.colour != *colour);
    let all = || std::iter::once(own).chain(CommunityColour::ALL);
    let colours = all().filter(is_free).chain(all());
    colours
        .flat_map(|colour| {
            patterns.iter().map(move |pattern| CurveLook {
                colour,
                pattern: *pattern,
            })
        })
        .find(|look| !taken.contains(look))
        .unwrap_or(CurveLook {
            colour: own,
            pattern: LinePattern::Solid,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(colour: CommunityColour, level: f64) -> Line<'static> {
        Line {
            name: "x",
            colour,
            places: vec![(0, level)],
            peak: level,
            is_monthly: false,
        }
    }

    #[test]
    fn no_two_lines_look_alike_even_if_all_communities_have_one_colour() {
        let lines: Vec<Line<'_>> = (0..12).map(|_| line(CommunityColour::Red, 1.0)).collect();
        let named = named(&lines, 12);
        for at in 0..12 {
            for other in at + 1..12 {
                assert_ne!(named.role(at), named.role(other));
            }
        }
    }

    #[test]
    fn a_colour_comes_twice_only_once_all_are_taken() {
        let lines: Vec<Line<'_>> = (0..8).map(|_| line(CommunityColour::Red, 1.0)).collect();
        let named = named(&lines, 12);
        let mut colours: Vec<&str> = (0..8)
            .filter_map(|at| match named.role(at) {
                CurveRole::Community(look) => Some(look.colour.code()),
                _ => None,
            })
            .collect();
        colours.sort_unstable();
        colours.dedup();
        assert_eq!(colours.len(), 8);
    }

    #[test]
    fn a_line_looks_the_same_whoever_else_is_too_young_to_be_drawn() {
        let mut lines: Vec<Line<'_>> = (0..5)
            .map(|place| line(CommunityColour::nth(place), 1.0))
            .collect();
        let all = named(&lines, 12);
        lines[1].places.clear();
        let fewer = named(&lines, 12);
        for at in [0, 2, 3, 4] {
            assert_eq!(all.role(at), fewer.role(at));
        }
    }

    #[test]
    fn neighbours_differ_in_pattern_and_keep_their_own_colours() {
        let lines = [
            line(CommunityColour::Blue, 1.0),
            line(CommunityColour::Teal, 1.0),
        ];
        let named = named(&lines, 12);
        let look = |at| match named.role(at) {
            CurveRole::Community(look) => look,
            other => panic!("{other:?}"),
        };
        assert_eq!(look(0).colour, CommunityColour::Blue);
        assert_eq!(look(1).colour, CommunityColour::Teal);
        assert_ne!(look(0).pattern, look(1).pattern);
    }

    #[test]
    fn of_more_lines_than_can_be_told_apart_the_highest_are() {
        let lines: Vec<Line<'_>> = (0..60)
            .map(|place| line(CommunityColour::nth(place), place as f64))
            .collect();
        let named = named(&lines, 12);
        assert_eq!(named.n_named(), 12);
        assert_eq!(named.role(47), CurveRole::Other);
        assert_ne!(named.role(48), CurveRole::Other);
    }
}
