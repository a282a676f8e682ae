//! From the lattice's runs to the stages of a life.

use crate::domain::{Month, MonthRange, Stage};

use super::lattice::{BoundaryPlaces, Label, Run};
use super::{DateInterval, MonthReading, StageProbabilities, StageSpan};

/// A plateau under this share of an earlier one is a lower one.
const LOWER_PLATEAU: f64 = 0.75;
/// A first growth this long is told in two: launch, then growth.
const SHORTEST_SPLIT: usize = 9;
const SHORTEST_PART: usize = 3;
/// The launch lasts until the trend reaches this share of what the growth
/// leads to.
const LAUNCH_SHARE: f64 = 1.0 / 3.0;

/// The stage that each run is, in the order of the life.
fn name_runs(runs: &[Run]) -> Vec<Stage> {
    let mut has_fallen = false;
    runs.iter()
        .enumerate()
        .map(|(place, run)| match run.label {
            Label::Growth if has_fallen => Stage::Renewal,
            Label::Growth => Stage::Growth,
            Label::Plateau => Stage::Maturity,
            Label::Decline => {
                has_fallen = true;
                Stage::Decline
            }
            Label::Dormant => {
                has_fallen |= place > 0;
                Stage::Dormant
            }
        })
        .collect()
}

/// Each month's probabilities; growth after a fall is renewal.
pub fn probabilities(labels: &[[f64; Label::N]], runs: &[Run]) -> Vec<StageProbabilities> {
    let first_fall = runs
        .iter()
        .zip(name_runs(runs))
        .skip(1)
        .find(|(_, stage)| matches!(stage, Stage::Decline | Stage::Dormant))
        .or_else(|| {
            runs.iter()
                .zip(name_runs(runs))
                .find(|(_, stage)| *stage == Stage::Decline)
        })
        .map_or(usize::MAX, |(run, _)| run.from);
    labels
        .iter()
        .enumerate()
        .map(|(t, &[rise, maturity, decline, dormant])| {
            let (growth, renewal) = if t >= first_fall {
                (0.0, rise)
            } else {
                (rise, 0.0)
            };
            StageProbabilities {
                growth,
                maturity,
                decline,
                renewal,
                dormant,
            }
        })
        .collect()
}

/// The stages in order, from the first month to the last.
pub fn spans(runs: &[Run], places: &[BoundaryPlaces], months: &[MonthReading]) -> Vec<StageSpan> {
    let mut spans = Vec::with_capacity(runs.len() + 1);
    let mut highest_plateau = 0.0_f64;
    for (place, (run, stage)) in runs.iter().zip(name_runs(runs)).enumerate() {
        let here = &months[run.from..run.to];
        let from_interval = place
            .checked_sub(1)
            .and_then(|before| places.get(before))
            .map(|it| DateInterval {
                earliest: months[it.earliest].month,
                latest: months[it.latest].month,
            });
        let level = here.iter().map(|it| it.trend).sum::<f64>() / here.len().max(1) as f64;
        let is_lower_plateau = stage == Stage::Maturity && level < LOWER_PLATEAU * highest_plateau;
        if matches!(stage, Stage::Maturity) {
            highest_plateau = highest_plateau.max(level);
        }
        let cut = if place == 0 && stage == Stage::Growth {
            launch_end(here)
        } else {
            None
        };
        if let Some((cut, interval)) = cut {
            spans.push(span(Stage::Launch, &here[..cut], None, false));
            spans.push(span(Stage::Growth, &here[cut..], Some(interval), false));
        } else {
            spans.push(span(stage, here, from_interval, is_lower_plateau));
        }
        if !matches!(stage, Stage::Maturity) {
            let top = here.iter().map(|it| it.trend).fold(0.0, f64::max);
            highest_plateau = highest_plateau.max(top);
        }
    }
    spans
}

/// How many months of a first growth are its launch.
fn launch_end(months: &[MonthReading]) -> Option<(usize, DateInterval)> {
    let last = months.last()?;
    if months.len() < SHORTEST_SPLIT {
        return None;
    }
    let goal = LAUNCH_SHARE * last.trend;
    let reach = |level: fn(&MonthReading) -> f64| {
        months.iter().position(|it| level(it) >= goal).unwrap_or(0)
    };
    let cut = reach(|it| it.trend);
    let interval = DateInterval {
        earliest: months
            .get(reach(|it| it.trend_high))
            .map_or(last.month, |it| it.month),
        latest: months
            .get(reach(|it| it.trend_low))
            .map_or(last.month, |it| it.month),
    };
    (SHORTEST_PART..=months.len() - SHORTEST_PART)
        .contains(&cut)
        .then_some((cut, interval))
}

fn span(
    stage: Stage,
    months: &[MonthReading],
    from_interval: Option<DateInterval>,
    is_lower_plateau: bool,
) -> StageSpan {
    let sum: f64 = months.iter().map(|it| it.probabilities.of(stage)).sum();
    let bounds = |it: &MonthReading| it.month;
    StageSpan {
        stage,
        months: MonthRange::new(
            months.first().map_or(Month::from_index(0), bounds),
            months.last().map_or(Month::from_index(0), bounds),
        ),
        from_interval,
        confidence: sum / months.len().max(1) as f64,
        is_lower_plateau,
    }
}
