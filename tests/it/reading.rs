//! Lives whose stages are known are read as well as the program promises,
//! with a margin for how few they are here; `cargo bench --bench reading`
//! measures many more.

use essor::analysis::{Life, LifeContext, MonthCell, MonthlySeries, VerdictStage, read_life};
use essor::domain::{Month, Stage};

use crate::scoring::{Boundaries, Case, Marks, Read, Reliability, SharpDates, alarm_distance};
use crate::simulator::{Circumstance, Recipe, Recording, Set, Shape, SharpChange};

/// Nothing was fitted on the lives of this seed.
const SEED: u64 = 20;
/// A build without optimisation reads three lives a second.
const N_LIVES: usize = 24;
const N_PLANNED: usize = 8;
const N_FLAT: u64 = 3;

fn read(set: Set, n_lives: usize) -> Vec<Read> {
    Read::all(set.lives(SEED, n_lives).iter().map(Case::from).collect())
}

fn flat_series(seed: u64) -> MonthlySeries {
    let recipe = Recipe {
        shape: Shape::Flat,
        recording: Recording::Totals,
        circumstance: Circumstance::Plain,
        seed,
    };
    let mut series = recipe.life().series();
    series.cells.truncate(60);
    series
}

fn read_alone(series: &MonthlySeries) -> Life {
    read_life(series, &LifeContext::default())
}

fn is_fall(verdict: VerdictStage) -> bool {
    matches!(
        verdict,
        VerdictStage::Stage(Stage::Decline | Stage::Dormant | Stage::Closed)
    )
}

#[test]
fn simulated_lives_are_read_as_they_were_made() {
    let lives = read(Set::Totals, N_LIVES);
    let marks = Marks::of(&lives);
    let row = marks.row();
    let at_least = |mark: Option<f64>, goal: f64| mark.is_some_and(|it| it >= goal);
    let at_most = |mark: Option<f64>, goal: f64| mark.is_some_and(|it| it <= goal);
    assert!(at_least(marks.months, 0.75), "{row}");
    assert!(at_least(marks.now, 0.7), "{row}");
    assert!(at_least(marks.exact, 0.4), "{row}");
    assert!(at_most(marks.false_decline, 0.2), "{row}");
    assert!(at_most(marks.boundary_months, 6.0), "{row}");
    let changes = marks.changes;
    assert!(at_least(changes, 0.6) && at_most(changes, 1.3), "{row}");

    let months = Reliability::of_months(&lives);
    let honest = months.honest().expect("months in the range");
    // So few lives are read better or worse together; what must not be is that
    // more is promised than held.
    assert!(honest >= 0.66, "\n{}", months.table());
    assert!(at_most(months.mean_gap(), 0.15), "\n{}", months.table());
    let held = Boundaries::of(&lives).coverage();
    assert!(at_least(held, 0.65), "{held:?}");
}

#[test]
fn what_changes_from_one_month_to_the_next_is_dated_by_that_month() {
    let falls = SharpDates::of(&SharpChange::FALLS, 4, SEED);
    let row = falls.row();
    assert!(falls.n_found >= 14 && falls.held() >= 0.75, "{row}");
    assert!(falls.distance().is_some_and(|it| it <= 1.0), "{row}");
    let rises = SharpChange::FALLS.map(SharpChange::risen);
    let rises = SharpDates::of(&rises, 2, SEED);
    assert!(rises.held() >= 0.6, "{}", rises.row());
}

#[test]
fn an_alarm_does_not_begin_before_a_sharp_fall() {
    let falls = [(4.5, 1.1, 12, 24), (20.0, 5.0, 36, 42)];
    for (before, after, at, n_months) in falls {
        let change = SharpChange {
            before,
            after,
            at,
            n_months,
        };
        let said: Vec<i32> = (0..40)
            .filter_map(|it| alarm_distance(change, it))
            .collect();
        let n_early = said.iter().filter(|it| **it < -1).count();
        let n_right = said.iter().filter(|it| it.abs() <= 1).count();
        assert!(said.len() >= 36, "{said:?}");
        assert!(
            n_early <= said.len() / 4 && n_right >= said.len() / 2,
            "{said:?}"
        );
    }
}

#[test]
fn a_group_that_ends_as_planned_is_closed_and_was_not_slowing_down() {
    for Read { case, life } in read(Set::PlannedEnds, N_PLANNED) {
        assert_eq!(
            life.verdict.stage,
            VerdictStage::Stage(Stage::Closed),
            "{}",
            case.name
        );
        let end = case.context.planned_end.map(Month::of).expect("a plan");
        let fall = life.stages.iter().find(|span| {
            matches!(span.stage, Stage::Decline | Stage::Dormant) && span.months.last() >= end
        });
        assert_eq!(fall, None, "{}", case.name);
        assert!(life.forecast.is_empty());
    }
}

#[test]
fn neither_a_running_month_nor_an_unrecorded_stretch_is_a_slowdown() {
    for seed in 0..N_FLAT {
        let series = flat_series(seed);
        let before = read_alone(&series).verdict;
        assert!(!is_fall(before.stage), "{seed}");
        let mut running = series.clone();
        running.cells.push(MonthCell::Running(0.0));
        assert_eq!(read_alone(&running).verdict.stage, before.stage, "{seed}");
        let mut unrecorded = series;
        unrecorded.cells.extend([MonthCell::NotRecorded; 6]);
        let after = read_alone(&unrecorded).verdict;
        assert!(!is_fall(after.stage), "{seed}: {after:?}");
    }
}

#[test]
fn a_drop_with_a_note_that_the_measure_changed_is_no_slowdown() {
    let recipe = Recipe {
        shape: Shape::Flat,
        recording: Recording::Totals,
        circumstance: Circumstance::SourceChange,
        seed: 0,
    };
    let mut n_drops = 0;
    for seed in 0..8 {
        let life = Recipe { seed, ..recipe }.life();
        let mut series = life.series();
        let change = Month::of(life.context.milestones[0].from).since(series.first) as usize;
        let level = |cells: &[MonthCell]| {
            let known: Vec<f64> = cells.iter().filter_map(|cell| cell.full()).collect();
            known.iter().sum::<f64>() / known.len().max(1) as f64
        };
        // Those whose plateau lies on both sides and that fall by a third.
        let is_drop = change > 30
            && series.cells.len() > change + 18
            && level(&series.cells[change..change + 18])
                < 0.7 * level(&series.cells[change - 12..change]);
        if !is_drop {
            continue;
        }
        series.cells.truncate(change + 18);
        n_drops += 1;
        let told = read_life(&series, &life.context);
        assert!(!is_fall(told.verdict.stage), "{seed}: {:?}", told.stages);
    }
    assert!(n_drops > 0);
}

#[test]
fn too_little_to_go_by_has_no_stage_however_steep() {
    for (seed, shape) in [(1, Shape::Growing), (2, Shape::Stop), (3, Shape::Flat)] {
        let recipe = Recipe {
            shape,
            recording: Recording::Totals,
            circumstance: Circumstance::Plain,
            seed,
        };
        let mut young = recipe.life().series();
        young.cells.truncate(5);
        let mut sparse = recipe.life().series();
        sparse.cells.truncate(14);
        for (place, cell) in sparse.cells.iter_mut().enumerate() {
            *cell = MonthCell::Full(if place % 5 == 0 { 20.0 } else { 0.0 });
        }
        for series in [young, sparse] {
            let life = read_alone(&series);
            assert_eq!(life.verdict.stage, VerdictStage::TooEarly);
            assert!(life.stages.is_empty() && life.trend().is_empty());
            assert!(life.forecast.is_empty());
        }
    }
}
