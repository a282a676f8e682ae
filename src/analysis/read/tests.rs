//! Lives of known shapes, and lives of any shape.

use proptest::prelude::*;

use super::*;
use crate::analysis::{Evidence, MonthCell};
use crate::domain::{CommunityId, Measure, MilestoneId, MilestoneKind, Month};

fn month(year: i32, number: u32) -> Month {
    Month::new(year, number).expect("a month")
}

/// A life that goes in straight lines through (months, level) corners,
/// with the noise of a die: the same each time.
fn life_of(corners: &[(usize, f64)]) -> Vec<MonthCell> {
    let mut random = fastrand::Rng::with_seed(7);
    let mut cells = Vec::new();
    for pair in corners.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        for t in from.0..to.0 {
            let share = (t - from.0) as f64 / (to.0 - from.0) as f64;
            let level = from.1 + share * (to.1 - from.1);
            let noise = (random.f64() + random.f64() - 1.0) * 1.6 * level.sqrt();
            cells.push(MonthCell::Full((level + noise).round().max(0.0)));
        }
    }
    cells
}

fn series(cells: Vec<MonthCell>) -> MonthlySeries {
    MonthlySeries {
        measure: Measure::Participations,
        first: month(2015, 1),
        cells,
    }
}

fn read(cells: Vec<MonthCell>) -> Life {
    read_life(&series(cells), &LifeContext::default())
}

fn stages(life: &Life) -> Vec<Stage> {
    let mut stages: Vec<Stage> = life.stages.iter().map(|span| span.stage).collect();
    stages.retain(|stage| *stage != Stage::Launch);
    stages
}

/// How many months `span` is away from beginning at place `t`.
fn distance(life: &Life, stage: Stage, t: i32) -> i32 {
    let found = life.stages.iter().find(|span| span.stage == stage);
    let first = found.expect("the stage").months.first();
    first.since(life.series.first + t).abs()
}

const RISE: [(usize, f64); 3] = [(0, 2.0), (18, 24.0), (48, 24.0)];

#[test]
fn a_slide_after_a_plateau_is_a_slowdown_dated_and_explained() {
    let life = read(life_of(&[RISE[0], RISE[1], RISE[2], (72, 8.0)]));
    assert_eq!(
        stages(&life),
        [Stage::Growth, Stage::Maturity, Stage::Decline]
    );
    assert!(distance(&life, Stage::Decline, 48) <= 6);
    let verdict = &life.verdict;
    assert_eq!(verdict.stage, VerdictStage::Stage(Stage::Decline));
    assert!(verdict.confidence > 0.7);
    let interval = verdict.since_interval.expect("an interval");
    let since = verdict.since.expect("a date");
    assert!(interval.earliest <= since && since <= interval.latest);
    assert!(
        verdict.evidence.iter().any(
            |it| matches!(it, Evidence::YearOnYear { change, supports: true } if *change < -0.2)
        )
    );
    assert_eq!(life.forecast.len(), 12);
    assert!(life.forecast[11].median < 12.0);
}

#[test]
fn a_steady_life_is_mature_and_still_growing_is_growth() {
    let steady = read(life_of(&[RISE[0], RISE[1], (90, 24.0)]));
    assert_eq!(stages(&steady), [Stage::Growth, Stage::Maturity]);
    let growing = read(life_of(&[(0, 2.0), (30, 40.0)]));
    assert_eq!(stages(&growing), [Stage::Growth]);
    assert_eq!(
        growing.stages.first().map(|it| it.stage),
        Some(Stage::Launch)
    );
}

#[test]
fn a_log_that_begins_long_after_the_founding_need_not_begin_with_growth() {
    let series = series(life_of(&[(0, 24.0), (8, 24.0), (40, 7.0)]));
    let founded = |year| LifeContext {
        founded_on: Some(month(year, 1).first_day()),
        ..LifeContext::default()
    };
    let (born, underway) = (
        read_life(&series, &founded(2015)),
        read_life(&series, &founded(2011)),
    );
    assert_eq!(stages(&underway), [Stage::Maturity, Stage::Decline]);
    let growth = |life: &Life| life.months[2].probabilities.growth;
    assert!(growth(&born) > 2.0 * growth(&underway));
}

#[test]
fn a_log_that_begins_with_a_burst_begins_with_a_launch_and_not_with_a_fall() {
    let burst = [
        39, 11, 14, 6, 10, 5, 4, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    let cells = burst.map(|it| MonthCell::Full(f64::from(it)));
    let series = series(cells.to_vec());
    let born = read_life(&series, &LifeContext::default());
    assert_eq!(
        born.stages.iter().map(|it| it.stage).collect::<Vec<_>>(),
        [Stage::Launch, Stage::Dormant]
    );
    let first = born.months[4].probabilities;
    assert!(first.growth > 0.5 && first.decline < 0.1, "{first:?}");
    // One that had lived before its log did fall.
    let founded = LifeContext {
        founded_on: Some(month(2010, 1).first_day()),
        ..LifeContext::default()
    };
    let older = read_life(&series, &founded);
    assert_eq!(stages(&older), [Stage::Decline, Stage::Dormant]);
}

#[test]
fn a_sudden_stop_is_dormancy_and_its_silence_is_counted() {
    let mut cells = life_of(&RISE);
    cells.extend([MonthCell::Full(0.0); 14]);
    let life = read(cells);
    assert_eq!(stages(&life).last(), Some(&Stage::Dormant));
    assert!(distance(&life, Stage::Dormant, 48) <= 2);
    assert!(life.verdict.evidence.contains(&Evidence::SilentMonths {
        n_months: 14,
        supports: true
    }));
}

#[test]
fn what_rises_after_a_fall_is_a_renewal_and_a_lower_plateau_is_noted() {
    let corners = [RISE[0], RISE[1], RISE[2], (66, 4.0), (72, 4.0), (90, 26.0)];
    assert_eq!(
        stages(&read(life_of(&corners))).last(),
        Some(&Stage::Renewal)
    );
    let life = read(life_of(&[RISE[0], RISE[1], RISE[2], (66, 9.0), (110, 9.0)]));
    assert_eq!(life.verdict.stage, VerdictStage::Stage(Stage::Maturity));
    assert!(life.verdict.is_lower_plateau);
}

#[test]
fn the_band_around_the_trend_has_no_stairs() {
    let life = read(life_of(&[RISE[0], RISE[1], (90, 24.0)]));
    let edges: [fn(&MonthReading) -> f64; 2] = [|it| it.trend_low, |it| it.trend_high];
    for edge in edges {
        let n_level = life
            .months
            .windows(2)
            .filter(|pair| (edge(&pair[0]) - edge(&pair[1])).abs() < 1e-9)
            .count();
        assert_eq!(n_level, 0);
    }
}

#[test]
fn a_summer_dip_every_year_is_no_slowdown() {
    let mut cells = life_of(&[(0, 4.0), (14, 24.0), (80, 24.0)]);
    for year in 0..7 {
        for t in [12 * year + 6, 12 * year + 7] {
            if let Some(cell) = cells.get_mut(t) {
                *cell = MonthCell::Full(3.0);
            }
        }
    }
    // The log ends with the dip.
    cells.truncate(80);
    let life = read(cells);
    assert_eq!(stages(&life), [Stage::Growth, Stage::Maturity]);
    let august = life.forecast.iter().find(|it| it.month.number() == 8);
    let march = life.forecast.iter().find(|it| it.month.number() == 3);
    assert!(august.expect("August").median < march.expect("March").median / 2.0);
}

#[test]
fn months_not_recorded_are_not_zeros_and_a_running_month_does_not_weigh() {
    let mut cells = life_of(&[RISE[0], RISE[1], (60, 24.0)]);
    for cell in &mut cells[40..48] {
        *cell = MonthCell::NotRecorded;
    }
    let full = read(cells.clone());
    assert_eq!(stages(&full), [Stage::Growth, Stage::Maturity]);
    assert!(full.months[44].trend > 15.0);
    cells.push(MonthCell::Running(0.0));
    let running = read(cells);
    assert_eq!(running.verdict.stage, full.verdict.stage);
    assert!((running.verdict.confidence - full.verdict.confidence).abs() < 1e-6);
    assert_eq!(
        running.stages.last().map(|it| it.months.last()),
        Some(running.series.last())
    );
    assert_eq!(running.forecast[0].month, full.forecast[0].month + 1);
}

#[test]
fn a_short_life_is_too_early_to_say() {
    let short = read(vec![MonthCell::Full(9.0); 5]);
    let quiet =
        read([[MonthCell::Full(0.0); 9], [MonthCell::Full(1.0); 9]].concat()[..12].to_vec());
    for (life, n_active) in [(short, 5), (quiet, 3)] {
        assert_eq!(life.verdict.stage, VerdictStage::TooEarly);
        assert!(life.stages.is_empty() && life.forecast.is_empty());
        let n_months = life.series.cells.len() as u32;
        assert_eq!(
            life.verdict.evidence,
            [Evidence::FewMonths { n_months, n_active }]
        );
    }
}

#[test]
fn a_group_never_active_is_dormant_in_words_and_in_every_month() {
    let life = read(vec![MonthCell::Full(0.0); 24]);
    assert_eq!(stages(&life), [Stage::Dormant]);
    assert_eq!(life.verdict.stage, VerdictStage::Stage(Stage::Dormant));
    assert_eq!(life.verdict.since, Some(life.series.first));
    assert!(life.months.iter().all(|it| it.probabilities.dormant > 0.9));
    assert_eq!(
        life.verdict.evidence,
        [Evidence::SilentMonths {
            n_months: 24,
            supports: true
        }]
    );
    // A few silent months are no dormancy yet, nor anything else.
    let short = read(vec![MonthCell::Full(0.0); 8]);
    assert_eq!(short.verdict.stage, VerdictStage::TooEarly);
}

#[test]
fn where_no_stage_is_named_no_month_names_one() {
    for cells in [
        vec![MonthCell::Full(0.0); 8],
        vec![MonthCell::Full(9.0); 5],
        vec![
            MonthCell::Full(1.0),
            MonthCell::NotRecorded,
            MonthCell::Running(2.0),
        ],
    ] {
        for month in read(cells).months {
            let all = month.probabilities.all();
            assert!(all.iter().all(|it| (it - 0.2).abs() < 1e-12), "{all:?}");
        }
    }
}

#[test]
fn a_group_that_ends_as_planned_is_closed_and_one_that_stops_early_is_not() {
    let mut cells = life_of(&[(0, 8.0), (6, 12.0), (20, 12.0), (24, 3.0)]);
    cells.extend([MonthCell::Full(0.0); 8]);
    let series = series(cells);
    let planned = |end: Month| LifeContext {
        planned_end: Some(end.last_day()),
        ..LifeContext::default()
    };
    let life = read_life(&series, &planned(month(2016, 12)));
    assert_eq!(life.verdict.stage, VerdictStage::Stage(Stage::Closed));
    assert_eq!(life.verdict.since, Some(month(2017, 1)));
    assert!(!stages(&life).contains(&Stage::Decline) && !stages(&life).contains(&Stage::Dormant));
    assert!(life.forecast.is_empty());
    let early = read_life(&series, &planned(month(2020, 12)));
    assert_eq!(early.verdict.stage, VerdictStage::Stage(Stage::Dormant));
    // A plan that came and went while the meetings went on says nothing.
    let late = read_life(&series, &planned(month(2015, 12)));
    assert_ne!(late.verdict.stage, VerdictStage::Stage(Stage::Closed));
}

fn any_cell() -> impl Strategy<Value = MonthCell> {
    prop_oneof![
        6 => (0.0..40.0_f64).prop_map(|value| MonthCell::Full(value.round())),
        2 => Just(MonthCell::Full(0.0)),
        1 => prop_oneof![Just(1e15), Just(1e6), Just(0.3), Just(-5.0), Just(f64::NAN)]
            .prop_map(MonthCell::Full),
        1 => Just(MonthCell::NotRecorded),
    ]
}

fn assert_sound(life: &Life) {
    for month in &life.months {
        let it = month.probabilities;
        let total = it.growth + it.maturity + it.decline + it.renewal + it.dormant;
        assert!((total - 1.0).abs() < 1e-6, "{total}");
        assert!(month.trend_low <= month.trend && month.trend <= month.trend_high);
        assert!(month.trend.is_finite() && month.trend_low >= 0.0);
    }
    for month in &life.forecast {
        assert!(0.0 <= month.low && month.low <= month.median);
        assert!(month.median <= month.high && month.high.is_finite());
    }
    assert!((0.0..=1.0 + 1e-9).contains(&life.verdict.confidence));
    let Some(first) = life.stages.first() else {
        return;
    };
    assert_eq!(first.months.first(), life.series.first);
    assert_eq!(
        life.stages.last().map(|it| it.months.last()),
        Some(life.series.last())
    );
    for pair in life.stages.windows(2) {
        assert_eq!(pair[0].months.last() + 1, pair[1].months.first());
    }
    for span in &life.stages {
        assert!((0.0..=1.0 + 1e-9).contains(&span.confidence));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn whatever_was_counted_is_read_soundly(
        cells in prop::collection::vec(any_cell(), 0..30),
        is_running: bool,
        planned_end in prop::option::of(-3..45_i32),
    ) {
        let mut cells = cells;
        if is_running {
            cells.push(MonthCell::Running(2.0));
        }
        let series = series(cells);
        let context = LifeContext {
            planned_end: planned_end.map(|end| (series.first + end).last_day()),
            ..LifeContext::default()
        };
        let life = read_life(&series, &context);
        assert_sound(&life);
        let again = read_life(&series, &context);
        // As text, in which what is not a number equals itself.
        prop_assert_eq!(format!("{life:?}"), format!("{again:?}"));
    }
}

#[test]
fn nothing_but_zeros_and_a_date_wrong_by_centuries_are_read_soundly() {
    assert_sound(&read(vec![MonthCell::Full(0.0); 60]));
    let mut cells = vec![MonthCell::Full(0.0); 1300];
    cells.splice(..1, [MonthCell::Full(1.0)]);
    cells.extend(life_of(&RISE));
    assert_sound(&read(cells));
}

#[test]
fn a_level_that_jumps_where_the_measure_changed_is_no_new_stage() {
    let mut cells = life_of(&[RISE[0], RISE[1], (44, 30.0)]);
    cells.extend(life_of(&[(0, 9.0), (36, 9.0)]));
    let series = series(cells);
    let change = Milestone {
        id: MilestoneId::from_row(1),
        community: CommunityId::from_row(1),
        kind: MilestoneKind::MeasureChange,
        from: (series.first + 44).first_day(),
        to: None,
        title: String::new(),
    };
    let context = LifeContext {
        milestones: vec![change],
        ..LifeContext::default()
    };
    let told = read_life(&series, &context);
    assert_eq!(stages(&told), [Stage::Growth, Stage::Maturity]);
    assert!(!told.verdict.is_lower_plateau);
    let untold = read_life(&series, &LifeContext::default());
    assert!(stages(&untold).contains(&Stage::Decline));
}

#[test]
fn a_life_planned_to_be_short_has_short_spells() {
    let series = series(life_of(&[(0, 3.0), (3, 16.0), (14, 16.0), (15, 16.0)]));
    let planned = |n_months: i32| LifeContext {
        group_type: GroupType::Codevelopment,
        planned_end: Some((series.first + n_months).last_day()),
        ..LifeContext::default()
    };
    let growth = |n_months| {
        let life = read_life(&series, &planned(n_months));
        let months = life.months.iter();
        months.map(|it| it.probabilities.growth).sum::<f64>()
    };
    assert!(growth(18) < growth(120) - 1.0);
}
