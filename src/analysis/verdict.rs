//! Where the community stands now, and the numbers that say so.

use crate::domain::Stage;

use super::{Evidence, MonthReading, StageSpan, Verdict, VerdictStage};

/// The verdict's probability is the mean over this many months at the end.
const N_LAST: usize = 3;
const YEAR: usize = 12;
/// A year is compared if this many of its months were recorded.
const ENOUGH_OF_A_YEAR: usize = 9;
/// Changes in a year under this are no change to speak of.
const STEADY: f64 = 0.1;
/// A plateau may lose or gain this much in a year.
const PLATEAU: f64 = 0.2;
/// A slope is told over this many months at least.
const SHORTEST_SLOPE: usize = 5;
/// After a change of the measure the highest level is told from this many
/// months on.
const SHORTEST_PEAK: usize = YEAR;
/// No reading of counts is surer than this, …
const SUREST: f64 = 0.99;
/// … nor than is left when this many of the months that it rests on could say
/// otherwise: twenty active months name no stage with 95 %.
const DOUBTFUL_MONTHS: f64 = 2.0;
/// Other stages are named from this probability on.
const RIVAL: f64 = 0.1;
/// A second stage this much of the first one's probability is as good a reading: it
/// stands beside it in the headline.
const AS_LIKELY: f64 = 2.0 / 3.0;
/// A plateau whose trend is under this share of the highest is low now, however it
/// began.
const LOW_NOW: f64 = 0.5;

/// The verdict of a life too short to name a stage.
pub(crate) fn too_early(n_months: u32, n_active: u32) -> Verdict {
    Verdict {
        stage: VerdictStage::TooEarly,
        since: None,
        since_interval: None,
        confidence: 0.0,
        or: None,
        is_lower_plateau: false,
        evidence: vec![Evidence::FewMonths { n_months, n_active }],
        remarks: Vec::new(),
    }
}

/// The verdict at the end of `spans`; nothing if there are none. At the places
/// `changes`, in order, the measure itself changed: nothing is compared across
/// them.
pub(crate) fn verdict(
    spans: &[StageSpan],
    months: &[MonthReading],
    changes: &[usize],
) -> Option<Verdict> {
    let now = spans.last()?;
    let stage = now.stage;
    // Months still running know less than those before; they do not speak.
    let whole: Vec<&MonthReading> = months
        .iter()
        .filter(|it| it.cell.full().is_some())
        .collect();
    let last = &whole[whole.len().saturating_sub(N_LAST)..];
    let mean = |of: Stage| {
        last.iter().map(|it| it.probabilities.of(of)).sum::<f64>() / last.len().max(1) as f64
    };
    let confidence = if stage == Stage::Closed {
        1.0
    } else {
        mean(stage).min(SUREST).min(surest(&whole, stage))
    };
    let mut evidence = Vec::new();
    let (mut or, mut is_low_now) = (None, false);
    if stage != Stage::Closed {
        // The months that the last one can be compared with.
        let from = changes.last().copied().unwrap_or_default();
        let alike = months.get(from..).unwrap_or_default();
        evidence.extend(year_on_year(alike, stage));
        if from == 0 || alike.len() >= SHORTEST_PEAK {
            evidence.extend(share_of_peak(alike, now));
        }
        evidence.extend(slope_per_year(alike, now));
        evidence.extend(silence(months, stage));
        let second = second(stage, mean);
        evidence.extend(rival(second));
        or = (second.1 > 0.0 && second.1 >= AS_LIKELY * mean(stage)).then_some(second.0);
        is_low_now = stage == Stage::Maturity && is_low(&evidence);
    }
    Some(Verdict {
        stage: VerdictStage::Stage(stage),
        since: Some(now.months.first()),
        since_interval: now.from_interval,
        confidence,
        or,
        is_lower_plateau: now.is_lower_plateau || is_low_now,
        evidence,
        remarks: Vec::new(),
    })
}

/// How sure a stage can be by the number of months that tell of it: those with some
/// activity, and of silence the silent ones too.
fn surest(whole: &[&MonthReading], stage: Stage) -> f64 {
    let tells = |it: &&&MonthReading| {
        stage == Stage::Dormant || it.cell.full().is_some_and(|value| value > 0.0)
    };
    let n_months = whole.iter().filter(tells).count().max(1);
    (1.0 - DOUBTFUL_MONTHS / n_months as f64).max(0.0)
}

/// Whether a change in a year is what the stage would bring.
fn agrees(stage: Stage, change: f64) -> bool {
    match stage {
        Stage::Launch | Stage::Growth | Stage::Renewal => change > STEADY,
        Stage::Maturity => change.abs() <= PLATEAU,
        Stage::Decline => change < -STEADY,
        Stage::Dormant | Stage::Closed => change < 0.0,
    }
}

fn year_on_year(months: &[MonthReading], stage: Stage) -> Option<Evidence> {
    let end = months.iter().rposition(|it| it.cell.full().is_some())? + 1;
    let start = end.checked_sub(2 * YEAR)?;
    let (mut before, mut after, mut n_pairs) = (0.0, 0.0, 0);
    for (earlier, later) in months[start..end - YEAR]
        .iter()
        .zip(&months[end - YEAR..end])
    {
        // Only months known in both years: season must not pass for change.
        if let (Some(earlier), Some(later)) = (earlier.cell.full(), later.cell.full()) {
            before += earlier;
            after += later;
            n_pairs += 1;
        }
    }
    (n_pairs >= ENOUGH_OF_A_YEAR && before > 0.0).then(|| {
        let change = after / before - 1.0;
        Evidence::YearOnYear {
            change,
            supports: agrees(stage, change),
        }
    })
}

fn share_of_peak(months: &[MonthReading], now: &StageSpan) -> Option<Evidence> {
    let last = months.last()?;
    let peak = months.iter().max_by(|a, b| a.trend.total_cmp(&b.trend))?;
    (peak.trend > 0.0).then(|| {
        let share = last.trend / peak.trend;
        let supports = match now.stage {
            Stage::Launch | Stage::Growth => share > 0.8,
            Stage::Maturity => share > 0.6 || now.is_lower_plateau,
            Stage::Decline => share < 0.8,
            Stage::Renewal => share > 0.15,
            Stage::Dormant | Stage::Closed => share < 0.1,
        };
        Evidence::ShareOfPeak {
            share,
            peak: peak.month,
            supports,
        }
    })
}

/// How the trend has gone in this stage, over a year of it at most.
fn slope_per_year(months: &[MonthReading], now: &StageSpan) -> Option<Evidence> {
    let n_months = now
        .months
        .n_months()
        .min(months.len())
        .min(YEAR + 1)
        .saturating_sub(1);
    if now.stage == Stage::Dormant || n_months < SHORTEST_SLOPE {
        return None;
    }
    let last = months.last()?.trend;
    let first = months.get(months.len().checked_sub(n_months + 1)?)?.trend;
    (first > 0.0 && last > 0.0).then(|| {
        let per_year = (last / first).powf(YEAR as f64 / n_months as f64) - 1.0;
        Evidence::Slope {
            per_year,
            supports: agrees(now.stage, per_year),
        }
    })
}

fn silence(months: &[MonthReading], stage: Stage) -> Option<Evidence> {
    let n_months = months
        .iter()
        .rev()
        .filter_map(|it| it.cell.full())
        .take_while(|&value| value <= 0.0)
        .count() as u32;
    (n_months >= 2).then_some(Evidence::SilentMonths {
        n_months,
        supports: matches!(stage, Stage::Decline | Stage::Dormant),
    })
}

fn is_low(evidence: &[Evidence]) -> bool {
    let share =
        |it: &Evidence| matches!(it, Evidence::ShareOfPeak { share, .. } if *share < LOW_NOW);
    evidence.iter().any(share)
}

/// The likeliest stage besides `stage`, with its probability.
fn second(stage: Stage, probability: impl Fn(Stage) -> f64) -> (Stage, f64) {
    let own =
        |other: Stage| other == stage || matches!((stage, other), (Stage::Launch, Stage::Growth));
    [
        Stage::Growth,
        Stage::Maturity,
        Stage::Decline,
        Stage::Renewal,
        Stage::Dormant,
    ]
    .into_iter()
    .filter(|&other| !own(other))
    .map(|other| (other, probability(other)))
    .max_by(|a, b| a.1.total_cmp(&b.1))
    .unwrap_or((stage, 0.0))
}

fn rival((stage, probability): (Stage, f64)) -> Option<Evidence> {
    (probability >= RIVAL).then_some(Evidence::Rival { stage, probability })
}
