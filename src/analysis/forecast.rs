//! The year to come: a damped trend for the middle, the lattice for the fan.
//!
//! The middle is Holt's linear trend, damped (E. S. Gardner, "Exponential
//! Smoothing: The State of the Art, Part II", International Journal of
//! Forecasting 22 (4), 2006), on log(1 + count) freed of season. The interval
//! is what the lattice expects when half of the trends go flat each month.

use super::lattice::{Fit, FutureMonth, NegativeBinomial};
use super::{ForecastMonth, MonthlySeries};

pub const N_MONTHS: usize = 12;
const LOW: f64 = 0.1;
const HIGH: f64 = 0.9;
/// Settings tried for the middle: weights of level and trend, damping.
const LEVEL_WEIGHTS: [f64; 5] = [0.1, 0.2, 0.3, 0.5, 0.7];
const TREND_WEIGHTS: [f64; 4] = [0.0, 0.03, 0.1, 0.2];
const DAMPINGS: [f64; 3] = [0.8, 0.9, 0.97];
/// The future is never steadier than counts of this size; it also keeps the
/// probability of a zero within what an `f64` can hold.
const STEADIEST: f64 = 80.0;
/// The first months, whose mean the level starts from.
const N_START: usize = 6;

/// The twelve months after the last one in the series. A running month is the
/// last one; it counts as unknown.
pub fn forecast(
    series: &MonthlySeries,
    counts: &[Option<f64>],
    unit: f64,
    fit: &Fit,
) -> Vec<ForecastMonth> {
    let season_of = |place: usize| fit.season[series.month(place).number() as usize - 1];
    let adjusted: Vec<Option<f64>> = counts
        .iter()
        .enumerate()
        .map(|(place, count)| count.map(|count| (count / season_of(place)).ln_1p()))
        .collect();
    let middle = DampedTrend::best(&adjusted);
    let future = fit.ahead(N_MONTHS);
    (1..)
        .zip(future)
        .map(|(ahead, month)| {
            let place = counts.len() - 1 + ahead;
            let season = season_of(place);
            let [low, high] = interval(fit, &month, season);
            let median = middle.after(ahead).exp_m1().max(0.0) * season;
            ForecastMonth {
                month: series.month(place),
                median: median.clamp(low, high) * unit,
                low: low * unit,
                high: high * unit,
            }
        })
        .collect()
}

/// The counts below which a tenth and nine tenths of the months to come fall.
fn interval(fit: &Fit, month: &FutureMonth, season: f64) -> [f64; 2] {
    let laws: Vec<(f64, NegativeBinomial)> = month
        .levels
        .iter()
        .zip(fit.levels())
        .filter(|(share, _)| **share > 1e-5)
        .map(|(share, level)| {
            (
                *share,
                NegativeBinomial {
                    mean: level * season,
                    size: fit.size.min(STEADIEST),
                },
            )
        })
        .collect();
    let total = laws.iter().map(|(share, _)| share).sum::<f64>() + month.dormant;
    // A month of sleep counts nothing; the others walk up the counts together.
    let mut terms: Vec<(f64, f64)> = laws
        .iter()
        .map(|(share, law)| {
            (
                *share * law.ln_probability(0.0).exp(),
                law.mean / (law.mean + law.size),
            )
        })
        .collect();
    let most = laws.iter().map(|(_, law)| law.mean).fold(0.0, f64::max) * 12.0 + 50.0;
    let mut below = month.dormant;
    let mut count = 0.0;
    let mut found = [None; 2];
    while count < most {
        let here: f64 = terms.iter().map(|term| term.0).sum();
        for (found, share) in found.iter_mut().zip([LOW, HIGH]) {
            if found.is_none() && below + here >= share * total {
                *found = Some(count);
            }
        }
        if found[1].is_some() {
            break;
        }
        below += here;
        for (term, ratio) in &mut terms {
            *term *= *ratio * (count + fit.size.min(STEADIEST)) / (count + 1.0);
        }
        count += 1.0;
    }
    let high = found[1].unwrap_or(most);
    [found[0].unwrap_or(0.0).min(high), high]
}

/// Holt's linear trend with damping, at the end of a series.
#[derive(Clone, Copy, Debug)]
struct DampedTrend {
    level: f64,
    trend: f64,
    damping: f64,
}

impl DampedTrend {
    /// The settings that would have guessed each month best from those before.
    fn best(values: &[Option<f64>]) -> Self {
        let mut best = (
            f64::INFINITY,
            Self {
                level: 0.0,
                trend: 0.0,
                damping: 0.0,
            },
        );
        for level_weight in LEVEL_WEIGHTS {
            for trend_weight in TREND_WEIGHTS {
                for damping in DAMPINGS {
                    let (error, end) = Self::run(values, level_weight, trend_weight, damping);
                    if error < best.0 {
                        best = (error, end);
                    }
                }
            }
        }
        best.1
    }

    /// Goes through the months; gives the sum of squared errors and the end.
    fn run(
        values: &[Option<f64>],
        level_weight: f64,
        trend_weight: f64,
        damping: f64,
    ) -> (f64, Self) {
        let start: Vec<f64> = values.iter().flatten().copied().take(N_START).collect();
        let level = start.iter().sum::<f64>() / start.len().max(1) as f64;
        let mut now = Self {
            level,
            trend: 0.0,
            damping,
        };
        let mut squares = 0.0;
        for value in values {
            let expected = now.level + damping * now.trend;
            // A month that is not known moves along the trend.
            let error = value.map_or(0.0, |value| value - expected);
            squares += error * error;
            now.level = expected + level_weight * error;
            now.trend = damping * now.trend + level_weight * trend_weight * error;
        }
        (squares, now)
    }

    fn after(&self, months: usize) -> f64 {
        let mut factor = 1.0;
        let mut value = self.level;
        for _ in 0..months {
            factor *= self.damping;
            value += factor * self.trend;
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trend_goes_on_but_tires() {
        let rising: Vec<_> = (0..40).map(|t| Some(1.0 + 0.05 * f64::from(t))).collect();
        let trend = DampedTrend::best(&rising);
        let steps: Vec<f64> = (0..N_MONTHS)
            .map(|h| trend.after(h + 1) - trend.after(h))
            .collect();
        assert!(steps.iter().all(|step| *step > 0.0));
        assert!(steps.windows(2).all(|pair| pair[1] < pair[0]));
    }

    #[test]
    fn nothing_known_is_nothing_expected() {
        assert!(DampedTrend::best(&[]).after(12).abs() < 1e-12);
        assert!(DampedTrend::best(&[None, None]).after(12).abs() < 1e-12);
    }
}
