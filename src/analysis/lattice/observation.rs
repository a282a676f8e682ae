//! How likely a month's count is at each level.
//!
//! Counts of people are burstier than Poisson's: they follow a negative
//! binomial law of the given size. A small share of months is anything
//! (an import, a conference), so that one of them does not make a trend.

use super::grid::Grid;
use super::layer::Window;

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

/// A count, for a law of any size and mean, with the logarithms that none of them changes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count {
    number: f64,
    ln_factorial: f64,
    /// What does not depend on the mean, of outliers.
    outlier: f64,
    /// That of its probability asleep.
    asleep: f64,
}

impl Count {
    pub(crate) fn new(count: f64) -> Self {
        let [first, second] = DORMANT.map(|(share, law)| share.ln() + law.ln_probability(count));
        Self {
            number: count,
            asleep: ln_add(first, second),
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
    /// [`level_logs`].
    fn ln_parts(&self, [ln_mean, ln_usual, ln_outlier]: [f64; 3]) -> [f64; 2] {
        let Self { count, size, .. } = self;
        [
            self.usual + count * ln_mean - (size + count) * ln_usual,
            self.outlier + count * ln_mean - (OUTLIER_SIZE + count) * ln_outlier,
        ]
    }

    /// The logarithm of the probability of the count at this mean.
    pub(crate) fn ln_probability(&self, mean: &Mean) -> f64 {
        let ln_usual = (self.size + mean.value).ln();
        let [usual, outlier] = self.ln_parts([mean.ln, ln_usual, mean.ln_outlier]);
        ln_add(usual, outlier)
    }
}

/// A mean with what laws of every size need of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mean {
    value: f64,
    ln: f64,
    ln_outlier: f64,
}

impl Mean {
    pub(crate) fn of_ln(ln: f64) -> Self {
        let value = ln.exp();
        Self {
            value,
            ln,
            ln_outlier: ln_outlier(value),
        }
    }
}

/// The counts of a series, and by what they are weighed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weighed<'a> {
    /// Nothing where a month was not recorded.
    pub counts: &'a [Option<Count>],
    /// Each month's place in the season, 0 to 11.
    pub months_of_year: &'a [usize],
    pub season: &'a [f64; 12],
    pub size: f64,
}

/// The likelihood of each month at each level of its window, scaled by month so that the
/// largest is about 1.
pub(crate) struct Likelihood {
    windows: Vec<Window>,
    /// Month by month, over its window; ones where nothing was recorded.
    awake: Vec<Vec<f32>>,
    dormant: Vec<f32>,
}

impl Likelihood {
    /// Each month at the levels of its window in `windows`; at all levels where there
    /// are none.
    pub(crate) fn new(grid: &Grid, series: Weighed<'_>, windows: &[Window]) -> Self {
        let whole = grid.whole();
        let n_months = series.counts.len();
        let tables: Vec<Vec<[f64; 3]>> = series
            .season
            .iter()
            .map(|factor| level_logs(grid, *factor, series.size))
            .collect();
        let law = Size::new(series.size);
        let mut seen = Self {
            windows: Vec::with_capacity(n_months),
            awake: Vec::with_capacity(n_months),
            dormant: Vec::with_capacity(n_months),
        };
        let months = series.counts.iter().zip(series.months_of_year);
        for (t, (count, &month)) in months.enumerate() {
            let window = windows.get(t).unwrap_or(&whole).clone();
            let (awake, dormant) = match count {
                Some(count) => of_month(count, &law, &tables[month][window.clone()]),
                None => (vec![1.0; window.len()], 1.0),
            };
            seen.windows.push(window);
            seen.awake.push(awake);
            seen.dormant.push(dormant);
        }
        seen
    }

    /// The levels that month `t` is looked at.
    pub(crate) fn window(&self, t: usize) -> Window {
        self.windows[t].clone()
    }

    /// The likelihood of month `t` by level of its window.
    pub(crate) fn awake(&self, t: usize) -> &[f32] {
        &self.awake[t]
    }

    pub(crate) fn dormant(&self, t: usize) -> f32 {
        self.dormant[t]
    }
}

/// How likely a count is awake, by the logarithms of the levels, and asleep.
fn of_month(count: &Count, law: &Size, levels: &[[f64; 3]]) -> (Vec<f32>, f32) {
    let (seen, asleep) = (count.under(law), count.asleep);
    let logs: Vec<[f64; 2]> = levels.iter().map(|level| seen.ln_parts(*level)).collect();
    let highest = logs.iter().flatten().copied().fold(asleep, f64::max);
    // Single precision from here on: what is lost is far below what any month can say.
    let awake = logs
        .iter()
        .map(|[usual, outlier]| exp((usual - highest) as f32) + exp((outlier - highest) as f32));
    (awake.collect(), exp((asleep - highest) as f32))
}

/// The logarithms of each level under one season factor, as in [`level_logs`].
fn level_logs(grid: &Grid, factor: f64, size: f64) -> Vec<[f64; 3]> {
    let ln_factor = factor.ln();
    let levels = grid.levels.iter().zip(&grid.log_levels);
    levels
        .map(|(level, ln_level)| {
            let mean = level * factor;
            [ln_level + ln_factor, (size + mean).ln(), ln_outlier(mean)]
        })
        .collect()
}

/// The logarithm that outliers need of a mean.
fn ln_outlier(mean: f64) -> f64 {
    (OUTLIER_SIZE + OUTLIER_MEAN * mean).ln()
}

/// e to a power that is not above zero, in single precision, the same to the last bit on
/// every system: each has an `exp` of its own, and at this precision their last bits
/// would show in answers. Two to the nearest whole power, times the series of what is
/// left, which is 0.35 at most.
#[inline]
fn exp(x: f32) -> f32 {
    const SERIES: [f32; 7] = [
        1.0 / 720.0,
        1.0 / 120.0,
        1.0 / 24.0,
        1.0 / 6.0,
        0.5,
        1.0,
        1.0,
    ];
    /// Added to a number, it leaves no room for what follows the point.
    const WHOLE: f32 = 12_582_912.0;
    /// ln 2 in two parts; the first has so few digits that its products are exact.
    const LN_2: (f32, f32) = (0.693_359_4, -2.121_944_4e-4);
    let x = x.max(-86.0);
    let power = x * std::f32::consts::LOG2_E + WHOLE;
    let n = power - WHOLE;
    let rest = x - n * LN_2.0 - n * LN_2.1;
    let series = SERIES[1..]
        .iter()
        .fold(SERIES[0], |sum, term| sum * rest + term);
    series * f32::from_bits(power.to_bits().wrapping_add(127) << 23)
}

/// ln (e^a + e^b).
fn ln_add(a: f64, b: f64) -> f64 {
    /// Farther apart than this the smaller one is beyond the digits of the larger.
    const FAR: f64 = 40.0;
    let (highest, apart) = (a.max(b), (a - b).abs());
    if apart > FAR {
        return highest;
    }
    highest + (-apart).exp().ln_1p()
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
        let series = Weighed {
            counts: &[None, Some(Count::new(0.0))],
            months_of_year: &[0, 1],
            season: &[1.0; 12],
            size: 8.0,
        };
        let seen = Likelihood::new(&grid, series, &[]);
        assert!(seen.awake(0).iter().all(|it| (it - 1.0).abs() < 1e-6));
        assert!(seen.dormant(1) > 0.9);
        assert!(seen.awake(1).last().is_some_and(|&it| it < 0.1));
    }

    #[test]
    fn the_powers_of_e_are_right_to_single_precision() {
        for step in 0..8600 {
            let x = -0.01 * step as f32;
            let exact = f64::from(x).exp();
            let miss = (f64::from(exp(x)) / exact - 1.0).abs();
            assert!(miss < 4e-7, "{x}: {miss}");
        }
        assert!(exp(-1e9) < 1e-30 && (exp(0.0) - 1.0).abs() < 1e-7);
    }
}
