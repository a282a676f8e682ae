//! What a few lives read, in numbers: one that moves was moved by a decision, and not by
//! a slip that leaves every sentence as it was.

use std::fmt::Write;

use super::{LifeContext, MonthCell, MonthlySeries, alarm_history, read_life};
use crate::domain::{Measure, Month};

/// A life whose level goes in straight lines through (month, level) corners, in a year of
/// these factors, with the noise of a die; months of no number were not recorded.
fn life(corners: &[(usize, f64)], season: [f64; 4], seed: u64) -> MonthlySeries {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut cells = Vec::new();
    for pair in corners.windows(2) {
        let [(from, low), (to, high)] = [pair[0], pair[1]];
        for t in from..to {
            let share = (t - from) as f64 / (to - from) as f64;
            let level = (low + share * (high - low)) * season[t % 12 / 3];
            let noise = (random.f64() + random.f64() - 1.0) * 1.8 * level.sqrt();
            cells.push(if random.u8(0..30) == 0 {
                MonthCell::NotRecorded
            } else {
                MonthCell::Full((level + noise).round().max(0.0))
            });
        }
    }
    MonthlySeries {
        measure: Measure::Participations,
        first: Month::new(2018, 1).expect("a month"),
        cells,
    }
}

/// Each stage, what speaks for the last, each fourth month and what comes, to two digits.
fn told(series: &MonthlySeries) -> String {
    let life = read_life(series, &LifeContext::default());
    let alarm = alarm_history(series, &[]);
    let mut told = String::new();
    for span in &life.stages {
        let interval = span.from_interval;
        let (from, to) = interval.map_or((span.months.first(), span.months.first()), |it| {
            (it.earliest, it.latest)
        });
        let _ = writeln!(
            told,
            "{:?} {} ({from} to {from_latest}) to {} {:.2}",
            span.stage,
            span.months.first(),
            span.months.last(),
            span.confidence,
            from_latest = to,
        );
    }
    for evidence in &life.verdict.evidence {
        let _ = writeln!(told, "{evidence:.2?}");
    }
    let months = life.months.iter().zip(&alarm.months);
    for (month, alarm) in months.step_by(4) {
        let p = month.probabilities;
        let _ = writeln!(
            told,
            "{} trend {:.1} ({:.1} to {:.1}) stages {:.2} {:.2} {:.2} {:.2} {:.2} alarm {:.2?} of {}",
            month.month,
            month.trend,
            month.trend_low,
            month.trend_high,
            p.growth,
            p.maturity,
            p.decline,
            p.renewal,
            p.dormant,
            alarm.score,
            alarm.onset,
        );
    }
    for month in life.forecast.iter().step_by(4) {
        let _ = writeln!(
            told,
            "{} forecast {:.1} ({:.1} to {:.1})",
            month.month, month.median, month.low, month.high
        );
    }
    if let Ok(outlook) = &life.outlook {
        let _ = writeln!(told, "outlook {:.2} {:.2?}", outlook.stop, outlook.halve);
    }
    told
}

const EVEN: [f64; 4] = [1.0; 4];
const SUMMER_OFF: [f64; 4] = [1.1, 1.2, 0.4, 1.3];

#[test]
fn a_life_that_slows_down_under_its_seasons() {
    let life = life(
        &[(0, 8.0), (20, 40.0), (50, 40.0), (70, 12.0), (84, 10.0)],
        SUMMER_OFF,
        3,
    );
    insta::assert_snapshot!(told(&life));
}

#[test]
fn a_small_life_that_sleeps_and_awakes() {
    let life = life(
        &[
            (0, 2.0),
            (30, 5.0),
            (31, 0.0),
            (50, 0.0),
            (51, 4.0),
            (72, 6.0),
        ],
        EVEN,
        5,
    );
    insta::assert_snapshot!(told(&life));
}

#[test]
fn a_large_life_that_falls_at_once() {
    let life = life(&[(0, 300.0), (36, 320.0), (37, 80.0), (60, 80.0)], EVEN, 7);
    insta::assert_snapshot!(told(&life));
}

#[test]
fn a_life_that_trickles_out() {
    let corners = [(0, 6.0), (24, 14.0), (48, 12.0), (60, 1.0), (72, 0.2)];
    insta::assert_snapshot!(told(&life(&corners, EVEN, 11)));
}
