//! The simulator keeps its promises: what is measured on it means something.

use std::collections::HashSet;

use essor::analysis::MonthCell;
use essor::domain::{GroupType, Month, Stage};

use crate::simulator::{Set, Shape, SimulatedLife};

const N_LIVES: usize = 60;

fn lives() -> impl Iterator<Item = SimulatedLife> {
    Set::ALL.into_iter().flat_map(|set| set.lives(7, N_LIVES))
}

#[test]
fn the_same_seed_is_the_same_life_and_another_one_is_not() {
    for set in Set::ALL {
        assert_eq!(set.lives(3, 5), set.lives(3, 5));
        assert_ne!(set.lives(3, 5), set.lives(4, 5));
        let counts: HashSet<_> = (0..20)
            .map(|number| format!("{:?}", set.life(3, number).entries))
            .collect();
        assert_eq!(counts.len(), 20);
    }
}

#[test]
fn the_truth_covers_every_month_of_the_log_and_no_other() {
    for life in lives() {
        let series = life.series();
        assert_eq!(series.first, life.first);
        assert_eq!(series.cells.len(), life.stages.len());
        let truth: Vec<(Month, Stage)> = life.truth().collect();
        assert_eq!(truth.len(), series.cells.len());
        assert_eq!(truth.last().map(|it| it.0), Some(series.last()));
        assert!((9..=175).contains(&truth.len()), "{:?}", life.recipe);
        let is_cell_full = |it: &MonthCell| it.full().is_some();
        assert!(series.cells.last().is_some_and(is_cell_full));
    }
}

#[test]
fn stages_follow_each_other_as_in_a_life_and_last() {
    for life in lives() {
        for pair in life.stages.windows(2) {
            let is_sound = pair[0] == pair[1]
                || matches!(
                    (pair[0], pair[1]),
                    (
                        Stage::Growth | Stage::Renewal | Stage::Decline | Stage::Dormant,
                        Stage::Maturity
                    ) | (
                        Stage::Maturity,
                        Stage::Growth | Stage::Decline | Stage::Dormant | Stage::Closed
                    ) | (Stage::Decline, Stage::Dormant | Stage::Renewal)
                        | (Stage::Dormant | Stage::Maturity, Stage::Renewal)
                );
            assert!(is_sound, "{pair:?} in {:?}", life.recipe);
        }
        let falls = |it: &Stage| matches!(it, Stage::Decline | Stage::Dormant);
        let shape = life.recipe.shape;
        assert!(!(shape.never_falls() && life.stages.iter().any(falls)));
    }
}

#[test]
fn silence_is_silent_and_what_was_not_recorded_is_not_logged() {
    for life in lives() {
        let series = life.series();
        for (place, stage) in life.stages.iter().enumerate() {
            let is_silent = matches!(stage, Stage::Dormant | Stage::Closed);
            let value = series.cells[place].full().unwrap_or_default();
            assert!(!is_silent || value == 0.0, "{:?}", life.recipe);
        }
        for (from, to) in &life.observed.not_recorded {
            assert!(
                !life
                    .entries
                    .iter()
                    .any(|it| (*from..=*to).contains(&it.date))
            );
        }
    }
}

#[test]
fn meetings_are_as_many_and_as_large_as_in_small_communities() {
    let mut per_year = Vec::new();
    let mut people = Vec::new();
    for life in Set::Meetings.lives(11, 200) {
        let mature = |date| {
            let place = Month::of(date).since(life.first) as usize;
            place < 34 && life.stages.get(place) == Some(&Stage::Maturity)
        };
        let counts: Vec<f64> = life
            .entries
            .iter()
            .filter(|it| mature(it.date))
            .map(|it| f64::from(it.count))
            .collect();
        let n_mature = life
            .stages
            .iter()
            .take(34)
            .filter(|it| **it == Stage::Maturity)
            .count();
        if n_mature >= 12 && !counts.is_empty() {
            per_year.push(12.0 * counts.len() as f64 / n_mature as f64);
            people.push(counts.iter().sum::<f64>() / counts.len() as f64);
        }
    }
    for (values, low, high) in [(&mut per_year, 3.0, 12.0), (&mut people, 5.0, 42.0)] {
        values.sort_by(f64::total_cmp);
        let tenth = values.len() / 10;
        let (first, last) = (values[tenth], values[values.len() - 1 - tenth]);
        assert!(
            low <= first && first < last && last <= high,
            "{first} {last}"
        );
    }
}

#[test]
fn a_planned_end_is_known_beforehand_and_comes_when_it_was_planned() {
    for life in Set::PlannedEnds.lives(5, N_LIVES) {
        assert_eq!(life.recipe.shape, Shape::PlannedEnd);
        assert!(matches!(
            life.context.group_type,
            GroupType::Codevelopment | GroupType::ProjectTeam
        ));
        let end = life.context.planned_end.map(Month::of).expect("a plan");
        let closed = life.truth().find(|it| it.1 == Stage::Closed);
        assert_eq!(closed.map(|it| it.0), Some(end + 1));
    }
}

#[test]
fn a_change_of_source_moves_the_level_and_says_where() {
    let lives = Set::SourceChanges.lives(9, 200);
    let mut n_moved = 0;
    for life in &lives {
        let [change] = &life.context.milestones[..] else {
            panic!("one change of source");
        };
        let place = Month::of(change.from).since(life.first) as usize;
        let level = |places: std::ops::Range<usize>| {
            let series = life.series();
            let year = places.filter_map(|it| series.cells.get(it)?.full());
            let year: Vec<f64> = year.collect();
            year.iter().sum::<f64>() / year.len().max(1) as f64
        };
        let (before, after) = (
            level(place.saturating_sub(12)..place),
            level(place..place + 12),
        );
        n_moved += usize::from((after / before).ln().abs() > 0.2);
    }
    assert!(n_moved > lives.len() * 7 / 10, "{n_moved}");
}
