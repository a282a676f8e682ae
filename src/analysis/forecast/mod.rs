//! The year to come, with its 80 % interval.
//!
//! The lattice says how likely each count is in each month ahead, when half of
//! the trends go flat each month. Its median follows the trend; the mean of
//! the last year knows none. They err in different ways, and the forecast goes
//! from the one to halfway between them: a forecast between two is better than
//! either (J. M. Bates and C. W. J. Granger, "The Combination of Forecasts",
//! Operational Research Quarterly 20, 1969). The interval is the lattice's.
//!
//! The constants were chosen on simulated lives of seed 1, the shared data
//! being looked at; `tests/benches/forecast` measures them on any.

mod predictive;

use predictive::Predictive;

use super::counts::Counts;
use super::lattice::{Fit, Label};
use super::{ForecastMonth, MonthlySeries};

pub(crate) const N_MONTHS: usize = 12;
const LOW: f64 = 0.1;
const HALF: f64 = 0.5;
const HIGH: f64 = 0.9;
/// How much the last year's mean weighs in the end, and after how many months
/// it does: the forecast begins where the trend ends.
const LAST_YEAR_SHARE: f64 = 0.45;
const N_MONTHS_TO_SHARE: f64 = 6.0;

/// The twelve months after the last one in the series. A running month is the
/// last one; it counts as unknown. Months before the place `same_measure_from`
/// were counted in another way.
pub(crate) fn forecast(
    series: &MonthlySeries,
    counts: &Counts,
    fit: &Fit,
    same_measure_from: usize,
) -> Vec<ForecastMonth> {
    let Counts {
        months: counts,
        unit,
    } = counts;
    let season_of = |place: usize| fit.season[series.month(place).number() as usize - 1];
    let ln_last_year = ln_mean(
        counts
            .iter()
            .enumerate()
            .skip(counts.len().saturating_sub(N_MONTHS).max(same_measure_from))
            .filter_map(|(place, count)| Some((*count)? / season_of(place))),
    );
    // The year before a slowdown says nothing of the one after it.
    let is_falling = fit
        .months
        .last()
        .map_or(0.0, |month| month.labels()[Label::Decline as usize]);
    let last_year_share = LAST_YEAR_SHARE * (1.0 - is_falling);
    let most_active = most_active(counts);
    (1..)
        .zip(fit.ahead(N_MONTHS))
        .map(|(ahead, month)| {
            let place = counts.len() - 1 + ahead;
            let season = season_of(place);
            let law = Predictive::new(fit, &month, season, most_active);
            let [low, half, high] = law.quantiles([LOW, HALF, HIGH]);
            let ln_half = (half / season).ln_1p();
            let ln_median = ln_last_year.map_or(ln_half, |last_year| {
                let share = last_year_share * (ahead as f64 / N_MONTHS_TO_SHARE).min(1.0);
                ln_half + share * (last_year - ln_half)
            });
            let median = ln_median.exp_m1() * season;
            ForecastMonth {
                month: series.month(place),
                median: median.clamp(low, high) * unit,
                low: low * unit,
                high: high * unit,
            }
        })
        .collect()
}

/// The mean of log(1 + count), which no single month can carry away.
fn ln_mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut n) = (0.0, 0_usize);
    for value in values {
        sum += value.ln_1p();
        n += 1;
    }
    (n > 0).then(|| sum / n as f64)
}

/// The largest share of the coming months that may be active after the
/// silence at the end of the counts, in the manner of Laplace's rule of
/// succession: what has not happened for long will hardly happen next. The
/// silence is counted in the community's usual gaps, since three silent months
/// are nothing to one that meets each season.
fn most_active(counts: &[Option<f64>]) -> f64 {
    let known: Vec<f64> = counts.iter().flatten().copied().collect();
    let is_silent = |count: &&f64| **count <= 0.0;
    let n_silent = known.iter().rev().take_while(is_silent).count();
    let n_lived = known.len() - n_silent;
    let n_active = known.iter().filter(|count| !is_silent(count)).count();
    let usual_gap = n_lived as f64 / n_active.max(1) as f64;
    let n_gaps = n_silent as f64 / usual_gap.max(1.0);
    (2.0 / (n_gaps + 1.0)).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(text: &str) -> f64 {
        let count = |it: char| it.to_digit(10).map(f64::from);
        most_active(&text.chars().map(count).collect::<Vec<_>>())
    }

    #[test]
    fn silence_is_measured_by_the_gaps_that_are_usual() {
        assert!((share("345434") - 1.0).abs() < 1e-12);
        let monthly = share("345434000000");
        let quarterly = share("300400500300000000");
        assert!(monthly < 0.3 && quarterly > 1.5 * monthly);
        assert!(share("34--00--0000") < 1.0);
        assert!((0.0..=1.0).contains(&share("0000")) && share("").is_finite());
    }

    #[test]
    fn a_mean_of_nothing_is_none() {
        assert_eq!(ln_mean(std::iter::empty()), None);
    }
}
