//! Reads a life out of a monthly series.

use chrono::NaiveDate;

use crate::domain::{GroupType, Milestone, Month, Stage};

use super::counts::Counts;
use super::lattice::{self, Beginning, MonthPosterior, Setting};
use super::{
    Life, MonthReading, MonthlySeries, StageProbabilities, VerdictStage, Watch, calibration,
    closing, forecast, milestones, outlook, remarks, stages, verdict,
};

/// A stage is named from this many whole months and active ones on: a convention, told
/// wherever it is applied.
const FEWEST_MONTHS: usize = 6;
const FEWEST_ACTIVE: usize = 4;
/// A log that begins this many months after the founding begins with it: a convention,
/// for few know the day.
const LATEST_BIRTH: i32 = 6;
/// Spells are as long as usual in a life planned for this many months or more,
/// and never shorter than this share of it. Set by the planned ends of `tests/simulator`
/// (`tests/benches/reading.rs`).
const OPEN_ENDED_LIFE: f64 = 72.0;
const FASTEST_PACE: f64 = 0.2;
/// The band around the trend: 80 %, as every interval here.
const BAND: (f64, f64) = (0.1, 0.9);

/// What is known of the community besides its log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LifeContext {
    pub group_type: GroupType,
    /// The day on which it was to end.
    pub planned_end: Option<NaiveDate>,
    /// The day on which it began; not known, its log is taken to begin with it.
    pub founded_on: Option<NaiveDate>,
    /// Some of them change the measure, others may explain what follows.
    pub milestones: Vec<Milestone>,
    /// Days or totals of another century, which are no part of the series.
    pub n_left_out: u32,
}

/// Reads the stages of a life, where it stands now and the year to come, all in the
/// unit of the measure, per month. The same series always gives the same reading; where
/// it is too short to name a stage, the months alone are there.
///
/// # Source
///
/// The models are named where they are made: `analysis/lattice` (stages and trend),
/// `analysis/calibration` (probabilities), `analysis/forecast`.
pub fn read_life(series: &MonthlySeries, context: &LifeContext) -> Life {
    let counts = Counts::of(series);
    let first_month = series.first.number() as usize - 1;
    let jumps = milestones::measure_changes(&context.milestones, series);
    let setting = Setting {
        beginning: beginning(series, context),
        pace: pace(series, context),
        jumps: &jumps,
    };
    let fit = lattice::fit(&counts.months, first_month, setting);
    let runs = fit.runs();
    let labels: Vec<_> = fit.months.iter().map(MonthPosterior::labels).collect();
    let probabilities = stages::probabilities(&labels, &runs, setting.beginning);
    let mut months: Vec<MonthReading> = fit
        .months
        .iter()
        .zip(&series.cells)
        .zip(probabilities)
        .enumerate()
        .map(|(t, ((month, cell), probabilities))| {
            let quantile = |share| fit.quantile(&month.levels, month.dormant, share) * counts.unit;
            let (trend_low, trend_high) = (quantile(BAND.0), quantile(BAND.1));
            MonthReading {
                month: series.month(t),
                cell: *cell,
                trend: (fit.level(month) * counts.unit).clamp(trend_low, trend_high),
                trend_low,
                trend_high,
                probabilities: calibration::calibrate(probabilities),
            }
        })
        .collect();
    if months.iter().all(is_without_activity) {
        months = months.into_iter().map(silent).collect();
    }
    let full: Vec<f64> = series.cells.iter().filter_map(|cell| cell.full()).collect();
    let n_active = full.iter().filter(|&&value| value > 0.0).count();
    let is_short = full.len() < FEWEST_MONTHS || n_active < FEWEST_ACTIVE;
    let silence = if is_short {
        stages::fell_silent(&months)
    } else {
        None
    };
    let same_measure_from = jumps.last().copied().unwrap_or(0);
    let outlook = |verdict| outlook::outlook(series, same_measure_from, context, verdict);
    if is_short && silence.is_none() {
        let verdict = verdict::too_early(full.len() as u32, n_active as u32);
        let life = Life {
            series: series.clone(),
            months: months.into_iter().map(unnamed).collect(),
            stages: Vec::new(),
            outlook: outlook(&verdict),
            verdict,
            forecast: Vec::new(),
            watch: Watch::default(),
            is_long_enough: false,
            year_on_year: None,
        };
        return remarks::with_remarks(life, context, &fit.season);
    }
    let mut spans = silence.unwrap_or_else(|| {
        let places = lattice::boundary_places(&fit, &runs);
        stages::spans(&runs, &places, &months, setting)
    });
    closing::close_as_planned(&mut spans, &months, context);
    let verdict = verdict::verdict(&spans, &months, &jumps)
        .unwrap_or_else(|| verdict::too_early(full.len() as u32, n_active as u32));
    // One stage has one confidence and one name, wherever it is said.
    if let Some(now) = spans.last_mut() {
        now.confidence = verdict.confidence;
        now.is_lower_plateau = verdict.is_lower_plateau;
    }
    let forecast = if verdict.stage == VerdictStage::Stage(Stage::Closed) {
        Vec::new()
    } else {
        forecast::forecast(series, &counts, &fit, same_measure_from)
    };
    let life = Life {
        series: series.clone(),
        months,
        stages: spans,
        year_on_year: verdict.year_on_year(),
        outlook: outlook(&verdict),
        verdict,
        forecast,
        watch: Watch::default(),
        is_long_enough: true,
    };
    remarks::with_remarks(life, context, &fit.season)
}

fn is_without_activity(month: &MonthReading) -> bool {
    month.cell.observed().is_none_or(|value| value <= 0.0)
}

/// A month of a group that was never active: there is no trend to read, and no stage
/// but silence.
fn silent(month: MonthReading) -> MonthReading {
    MonthReading {
        trend: 0.0,
        trend_low: 0.0,
        trend_high: 0.0,
        probabilities: StageProbabilities {
            dormant: 1.0,
            ..StageProbabilities::default()
        },
        ..month
    }
}

/// A month of a life too short to name a stage: none is likelier than another, or the
/// months would say what the verdict does not.
fn unnamed(month: MonthReading) -> MonthReading {
    MonthReading {
        probabilities: StageProbabilities::from_all([0.2; 5]),
        ..month
    }
}

/// A life planned to be short has shorter spells.
fn pace(series: &MonthlySeries, context: &LifeContext) -> f64 {
    let Some(end) = context.planned_end.map(Month::of) else {
        return 1.0;
    };
    let first = context.founded_on.map_or(series.first, Month::of);
    let n_months = end.since(first.min(series.first)) + 1;
    (f64::from(n_months) / OPEN_ENDED_LIFE).clamp(FASTEST_PACE, 1.0)
}

/// How the log begins. One that is older than its log was growing before it.
fn beginning(series: &MonthlySeries, context: &LifeContext) -> Beginning {
    match context.founded_on {
        Some(day) if series.first.since(Month::of(day)) > LATEST_BIRTH => Beginning::Underway,
        _ => Beginning::Birth,
    }
}

#[cfg(test)]
mod tests;
