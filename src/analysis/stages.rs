//! From the lattice's runs to the stages of a life.

use crate::domain::{Month, MonthRange, Stage};

use super::lattice::{Beginning, BoundaryPlaces, Label, Run, Setting};
use super::{DateInterval, MonthCell, MonthReading, StageProbabilities, StageSpan};

/// A plateau under this share of an earlier one is a lower one: those who labelled lives by
/// hand let a plateau end there. So does the next: what is awake for two years is a plateau.
const LOWER_PLATEAU: f64 = 0.75;
/// A plateau straight after dormancy, if no longer, is a renewal.
const LONGEST_AWAKENING: usize = 24;
/// A log that begins with the community, and with a fall no longer than this, begins
/// with a launch that was busier than what came after it: both who labelled lives by
/// hand called that a growth. Read alike from 9 to 24.
const LONGEST_LAUNCH: usize = 12;
/// A first growth this long is told in two: launch, then growth. Where the one ends and
/// the other begins is a convention; so are the constants below.
const SHORTEST_SPLIT: usize = 9;
const SHORTEST_PART: usize = 3;
/// After a few meetings, whole months of silence from which on it is no pause.
const LONG_SILENCE: usize = 12;
/// The launch lasts until the trend reaches this share of what the growth
/// leads to.
const LAUNCH_SHARE: f64 = 1.0 / 3.0;

/// The stage that each run is, in the order of the life.
fn name_runs(runs: &[Run], beginning: Beginning) -> Vec<Stage> {
    let mut has_fallen = false;
    let mut before = None;
    let mut stages = Vec::with_capacity(runs.len());
    for run in runs {
        let stage = match run.label {
            // Nothing was there to fall from.
            Label::Decline
                if before.is_none()
                    && beginning == Beginning::Birth
                    && run.to - run.from <= LONGEST_LAUNCH =>
            {
                Stage::Launch
            }
            Label::Renewal if stages == [Stage::Launch] => Stage::Growth,
            Label::Growth => Stage::Growth,
            // Waking up at once is a renewal without a ramp, until it lasts.
            Label::Plateau
                if has_fallen
                    && before == Some(Label::Dormant)
                    && run.to - run.from <= LONGEST_AWAKENING =>
            {
                Stage::Renewal
            }
            Label::Plateau => Stage::Maturity,
            Label::Decline => Stage::Decline,
            Label::Renewal => Stage::Renewal,
            Label::Dormant => Stage::Dormant,
        };
        // Silence before the first activity is no fall.
        has_fallen |= match stage {
            Stage::Decline => true,
            Stage::Dormant => before.is_some(),
            _ => false,
        };
        before = Some(run.label);
        stages.push(stage);
    }
    stages
}

/// Each month's probabilities; an awakening without a ramp is a renewal, and what
/// falls from a busy launch is one with the growth that it began.
pub(crate) fn probabilities(
    labels: &[[f64; Label::N]],
    runs: &[Run],
    beginning: Beginning,
) -> Vec<StageProbabilities> {
    let stages = name_runs(runs, beginning);
    let mut months = Vec::with_capacity(labels.len());
    for (run, stage) in runs.iter().zip(stages) {
        for month in labels.get(run.from..run.to).unwrap_or_default() {
            let [growth, plateau, decline, renewal, dormant] = *month;
            let mut it = StageProbabilities {
                growth,
                maturity: plateau,
                decline,
                renewal,
                dormant,
            };
            match (run.label, stage) {
                (Label::Plateau, Stage::Renewal) => {
                    (it.renewal, it.maturity) = (renewal + plateau, 0.0);
                }
                (Label::Decline, Stage::Launch) => {
                    (it.growth, it.decline) = (growth + decline, 0.0);
                }
                (Label::Renewal, Stage::Growth) => {
                    (it.growth, it.renewal) = (growth + renewal, 0.0);
                }
                _ => {}
            }
            months.push(it);
        }
    }
    months
}

/// The stages in order, from the first month to the last.
///
/// Plateaus are compared where the same thing was counted: not across jumps, and not
/// with a launch.
pub(crate) fn spans(
    runs: &[Run],
    places: &[BoundaryPlaces],
    months: &[MonthReading],
    setting: Setting<'_>,
) -> Vec<StageSpan> {
    let (jumps, beginning) = (setting.jumps, setting.beginning);
    let mut spans = Vec::with_capacity(runs.len() + 1);
    let mut highest_plateau = 0.0_f64;
    for (place, (run, stage)) in runs.iter().zip(name_runs(runs, beginning)).enumerate() {
        let here = &months[run.from..run.to];
        if jumps.iter().any(|jump| (run.from..run.to).contains(jump)) {
            highest_plateau = 0.0;
        }
        let from_interval = place
            .checked_sub(1)
            .and_then(|before| places.get(before))
            .map(|it| DateInterval {
                // The month said must lie within the interval said.
                earliest: months[it.earliest.min(run.from)].month,
                latest: months[it.latest.max(run.from)].month,
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
        if !matches!(stage, Stage::Maturity | Stage::Launch) {
            let top = here.iter().map(|it| it.trend).fold(0.0, f64::max);
            highest_plateau = highest_plateau.max(top);
        }
    }
    spans
}

/// The stages of a life of a few meetings, or none, and a long silence since: nothing
/// is to be read of how it went, but that it is silent. Nothing where that is not so.
pub(crate) fn fell_silent(months: &[MonthReading]) -> Option<Vec<StageSpan>> {
    let is_active = |it: &MonthReading| match it.cell {
        MonthCell::Full(value) | MonthCell::Running(value) => value > 0.0,
        MonthCell::NotRecorded => false,
    };
    let n_lived = months
        .iter()
        .rposition(is_active)
        .map_or(0, |last| last + 1);
    let (life, silence) = months.split_at(n_lived);
    let n_silent = silence.iter().filter(|it| it.cell.full().is_some());
    if n_silent.count() < LONG_SILENCE {
        return None;
    }
    if life.is_empty() {
        return Some(vec![span(Stage::Dormant, silence, None, false)]);
    }
    let since = silence.first()?.month;
    let interval = DateInterval {
        earliest: since,
        latest: since,
    };
    Some(vec![
        span(Stage::Launch, life, None, false),
        span(Stage::Dormant, silence, Some(interval), false),
    ])
}

/// How many months of a first growth are its launch.
fn launch_end(months: &[MonthReading]) -> Option<(usize, DateInterval)> {
    let last = months.last()?;
    if months.len() < SHORTEST_SPLIT {
        return None;
    }
    let goal = LAUNCH_SHARE * last.trend;
    let reach = |level: fn(&MonthReading) -> f64| {
        months
            .iter()
            .position(|it| level(it) >= goal)
            .unwrap_or(months.len() - 1)
    };
    let cut = reach(|it| it.trend);
    let interval = DateInterval {
        earliest: months.get(reach(|it| it.trend_high))?.month,
        latest: months.get(reach(|it| it.trend_low))?.month,
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
