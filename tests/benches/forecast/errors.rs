//! How far forecasts were off.

use std::fmt::Write as _;

use essor::analysis::ForecastMonth;

use super::rivals::{N_RIVALS, Past, RIVALS};
use super::scoring::{cell, mean, median};

/// One year foretold from one month of one life. Errors are mean absolute
/// ones, in the measure's own unit, the program's own first.
#[derive(Clone, Debug)]
pub struct Trial {
    errors: [f64; N_RIVALS + 1],
    /// What a year off by the same months a year before would cost.
    scale: f64,
    /// After a silent year.
    pub is_asleep: bool,
    n_months: usize,
    n_held: usize,
    /// The same with each count spread from half below it to half above, a
    /// zero over all that is less.
    n_held_spread: f64,
    n_above: usize,
    n_below: usize,
    width: f64,
}

impl Trial {
    pub fn new(
        future: &[Option<f64>],
        forecast: &[ForecastMonth],
        rivals: &[Vec<f64>; N_RIVALS],
        past: &Past,
    ) -> Self {
        let error = |point: &dyn Fn(usize) -> f64| {
            let months = future.iter().enumerate();
            let off = months.filter_map(|(t, value)| Some((point(t) - (*value)?).abs()));
            mean(off).unwrap_or_default()
        };
        let mut errors = [0.0; N_RIVALS + 1];
        errors[0] = error(&|t| forecast[t].median);
        for (own, points) in errors[1..].iter_mut().zip(rivals) {
            *own = error(&|t| points[t]);
        }
        let mut trial = Self {
            errors,
            scale: past.scale(),
            is_asleep: past.is_asleep(),
            n_months: 0,
            n_held: 0,
            n_held_spread: 0.0,
            n_above: 0,
            n_below: 0,
            width: 0.0,
        };
        for (month, value) in forecast.iter().zip(future) {
            let Some(value) = *value else { continue };
            let is_held = (month.low..=month.high).contains(&value);
            trial.n_months += 1;
            trial.n_held += usize::from(is_held);
            trial.n_held_spread += spread(value, month);
            trial.n_above += usize::from(value > month.high);
            trial.n_below += usize::from(value < month.low);
            trial.width += month.high - month.low;
        }
        trial
    }
}

/// How much of a count, spread over the numbers that round to it, is held.
fn spread(value: f64, month: &ForecastMonth) -> f64 {
    let from = if value < 0.5 { 0.0 } else { value - 0.5 };
    let to = value + 0.5;
    let held = to.min(month.high) - from.max(month.low);
    held.max(0.0) / (to - from)
}

/// The errors of many years.
pub struct Errors {
    n_trials: usize,
    held: f64,
    held_spread: f64,
    above: f64,
    below: f64,
    width: Option<f64>,
    /// Scaled and plain, each year weighing the same.
    scaled: [Option<f64>; N_RIVALS + 1],
    plain: [Option<f64>; N_RIVALS + 1],
}

impl Errors {
    pub fn of(trials: &[Trial]) -> Self {
        let n_months: usize = trials.iter().map(|it| it.n_months).sum();
        let per_month = |of: &dyn Fn(&Trial) -> f64| {
            trials.iter().map(of).sum::<f64>() / n_months.max(1) as f64
        };
        let per_rival = |of: &dyn Fn(&Trial, usize) -> f64| {
            std::array::from_fn(|rival| mean(trials.iter().map(|it| of(it, rival))))
        };
        Self {
            n_trials: trials.len(),
            held: per_month(&|it| it.n_held as f64),
            held_spread: per_month(&|it| it.n_held_spread),
            above: per_month(&|it| it.n_above as f64),
            below: per_month(&|it| it.n_below as f64),
            width: median(
                trials
                    .iter()
                    .map(|it| it.width / it.n_months.max(1) as f64 / it.scale)
                    .collect(),
            ),
            scaled: per_rival(&|it, rival| it.errors[rival] / it.scale),
            plain: per_rival(&|it, rival| it.errors[rival]),
        }
    }

    pub fn row(&self) -> String {
        let mut row = format!(
            "{:>6} {:>6.3} {:>6.3} {:>6.3} {:>6.3} {:>6}",
            self.n_trials,
            self.held,
            self.held_spread,
            self.below,
            self.above,
            cell(self.width, 2)
        );
        for errors in [&self.scaled, &self.plain] {
            row.push_str("  |");
            for error in errors {
                let _ = write!(row, " {:>8}", cell(*error, 3));
            }
        }
        row
    }
}

pub fn header() -> String {
    let mut header = format!(
        "{:>6} {:>6} {:>6} {:>6} {:>6} {:>6}",
        "years", "held", "spread", "below", "above", "width"
    );
    for _ in 0..2 {
        header.push_str("  |    Essor");
        for (name, _) in RIVALS {
            let _ = write!(header, " {name:>8}");
        }
    }
    header
}

pub const fn explanation() -> &'static str {
    "held: share of months within the 80 % interval; spread: the same, each count spread over all
that rounds to it; below, above: share of months outside; width: median, in scales.
Then the mean absolute scaled error (scale: that of the seasonal-naive forecast over the past, 0.3 at
least) and the plain one.
naive: the same month a year before; mean12: the mean of the last year, times season;
ETS: augurs' AutoETS on the counts; ETS log: the same, damped, on log(1 + count) freed of season."
}
