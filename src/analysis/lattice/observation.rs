//! How likely a month's count is at each level.
//!
//! Counts of people are burstier than Poisson's: they follow a negative
//! binomial law of the given size. A small share of months is anything
//! (an import, a conference), so that one of them does not make a trend.

use super::grid::Grid;

/// The share of such months, and how much busier and burstier they are. Read alike from
/// 0.01 to 0.06; `tests/simulator` has 2 %, of two to four times the usual.
const OUTLIER_SHARE: f64 = 0.03;
const OUTLIER_MEAN: f64 = 1.2;
const OUTLIER_SIZE: f64 = 0.7;
/// What a dormant community still shows: next to nothing, rarely a burst, as the lives
/// labelled dormant by hand do (a trickle does not end a dormancy).
const DORMANT: [(f64, NegativeBinomial); 2] = [
    (
        0.985,
        NegativeBinomial {
            mean: DORMANT_MEAN,
            size: 1.0,
        },
    ),
    (
        0.015,
        NegativeBinomial {
            mean: 1.5,
            size: 0.7,
        },
    ),
];
/// The expected count of a dormant month.
pub(crate) const DORMANT_MEAN: f64 = 0.03;

/// The negative binomial law by its mean and size; its variance is
/// mean + mean² / size.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NegativeBinomial {
    pub mean: f64,
    pub size: f64,
}

impl NegativeBinomial {
    /// The logarithm of the probability of `count`, which need not be whole.
    pub(crate) fn ln_probability(self, count: f64) -> f64 {
        let Self { mean, size } = self;
        ln_ways(count, size)
            + size * (size / (size + mean)).ln()
            + count * (mean / (size + mean)).ln()
    }
}

/// The part of the law that does not depend on its mean.
fn ln_ways(count: f64, size: f64) -> f64 {
    libm::lgamma(count + size) - libm::lgamma(size) - libm::lgamma(count + 1.0)
}

/// A size of the usual law, for any count.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    size: f64,
    ln_gamma: f64,
}

impl Size {
    pub(crate) fn new(size: f64) -> Self {
        Self {
            size,
            ln_gamma: libm::lgamma(size),
        }
    }
}

/// A count, for a law of any size and mean.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count {
    number: f64,
    ln_factorial: f64,
    /// What does not depend on the mean, of outliers.
    outlier: f64,
}

impl Count {
    pub(crate) fn new(count: f64) -> Self {
        Self {
            number: count,
            ln_factorial: libm::lgamma(count + 1.0),
            outlier: OUTLIER_SHARE.ln()
                + ln_ways(count, OUTLIER_SIZE)
                + OUTLIER_SIZE * OUTLIER_SIZE.ln()
                + count * OUTLIER_MEAN.ln(),
        }
    }

    pub(crate) fn under(&self, &Size { size, ln_gamma }: &Size) -> Observed {
        let ln_ways = libm::lgamma(self.number + size) - ln_gamma - self.ln_factorial;
        Observed {
            count: self.number,
            size,
            usual: (1.0 - OUTLIER_SHARE).ln() + ln_ways + size * size.ln(),
            outlier: self.outlier,
        }
    }
}

/// A count under a law of one size, outliers included, for any mean.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Observed {
    count: f64,
    size: f64,
    /// What does not depend on the mean, of the usual law and of outliers.
    usual: f64,
    outlier: f64,
}

impl Observed {
    /// The logarithms for the usual law and for outliers, given those of
    /// [`mean_logs`].
    fn ln_parts(&self, [ln_mean, ln_usual, ln_outlier]: [f64; 3]) -> [f64; 2] {
        let Self { count, size, .. } = self;
        [
            self.usual + count * ln_mean - (size + count) * ln_usual,
            self.outlier + count * ln_mean - (OUTLIER_SIZE + count) * ln_outlier,
        ]
    }

    /// The logarithm of the probability of the count at this mean.
    pub(crate) fn ln_probability(&self, mean: f64) -> f64 {
        let [usual, outlier] = self.ln_parts(mean_logs(mean, self.size));
        ln_add(usual, outlier)
    }
}

/// The likelihood of each month at each level, scaled by month so that the
/// largest is about 1.
pub(crate) struct Likelihood {
    n_levels: usize,
    /// Month by month; ones where nothing was recorded.
    awake: Vec<f32>,
    dormant: Vec<f32>,
}

impl Likelihood {
    /// `months_of_year` gives each month's place in `season` (0 to 11).
    pub(crate) fn new(
        grid: &Grid,
        counts: &[Option<f64>],
        months_of_year: &[usize],
        season: &[f64; 12],
        size: f64,
    ) -> Self {
        let n_levels = grid.n_levels();
        let tables: Vec<Vec<[f64; 3]>> = season
            .iter()
            .map(|factor| level_logs(grid, *factor, size))
            .collect();
        let mut awake = vec![1.0_f32; n_levels * counts.len()];
        let mut dormant = vec![1.0_f32; counts.len()];
        let mut logs = vec![[0.0; 2]; n_levels];
        let law = Size::new(size);
        let months = awake.chunks_exact_mut(n_levels).zip(&mut dormant);
        for ((row, dormant), (count, &month)) in months.zip(counts.iter().zip(months_of_year)) {
            let Some(count) = *count else { continue };
            let seen = Count::new(count).under(&law);
            let [first, second] =
                DORMANT.map(|(share, law)| share.ln() + law.ln_probability(count));
            let asleep = ln_add(first, second);
            let mut highest = asleep;
            for (logs, of_level) in logs.iter_mut().zip(&tables[month]) {
                *logs = seen.ln_parts(*of_level);
                highest = highest.max(logs[0]).max(logs[1]);
            }
            // Single precision from here on: what is lost is far below what
            // any month can say.
            for (value, [usual, outlier]) in row.iter_mut().zip(&logs) {
                *value = exp(usual - highest) + exp(outlier - highest);
            }
            *dormant = exp(asleep - highest);
        }
        Self {
            n_levels,
            awake,
            dormant,
        }
    }

    /// The likelihood of month `t` by level.
    pub(crate) fn awake(&self, t: usize) -> &[f32] {
        &self.awake[t * self.n_levels..(t + 1) * self.n_levels]
    }

    pub(crate) fn dormant(&self, t: usize) -> f32 {
        self.dormant[t]
    }
}

/// [`mean_logs`] of each level under one season factor.
fn level_logs(grid: &Grid, factor: f64, size: f64) -> Vec<[f64; 3]> {
    let levels = grid.levels.iter();
    levels
        .map(|level| mean_logs(level * factor, size))
        .collect()
}

/// ln mean, ln (size + mean), and the latter for the outliers.
fn mean_logs(mean: f64, size: f64) -> [f64; 3] {
    [
        mean.ln(),
        (size + mean).ln(),
        (OUTLIER_SIZE + OUTLIER_MEAN * mean).ln(),
    ]
}

/// In single precision, the same to the last bit on every system: each has an
/// `exp` of its own, and at this precision their last bits would show in answers.
fn exp(x: f64) -> f32 {
    libm::exp(x) as f32
}

fn ln_add(a: f64, b: f64) -> f64 {
    a.max(b) + (-(a - b).abs()).exp().ln_1p()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_adds_up_to_one_and_has_its_mean() {
        let law = NegativeBinomial {
            mean: 7.5,
            size: 3.0,
        };
        let probability = |count: u32| law.ln_probability(count.into()).exp();
        let total: f64 = (0..400).map(probability).sum();
        let mean: f64 = (0..400)
            .map(|count| f64::from(count) * probability(count))
            .sum();
        assert!((total - 1.0).abs() < 1e-9);
        assert!((mean - 7.5).abs() < 1e-6);
    }

    #[test]
    fn a_month_not_recorded_says_nothing_and_a_zero_speaks_for_sleep() {
        let grid = Grid::new(20.0, 0.05, 1.0);
        let seen = Likelihood::new(&grid, &[None, Some(0.0)], &[0, 1], &[1.0; 12], 8.0);
        assert!(seen.awake(0).iter().all(|it| (it - 1.0).abs() < 1e-6));
        assert!(seen.dormant(1) > 0.9);
        assert!(seen.awake(1).last().is_some_and(|&it| it < 0.1));
    }
}
