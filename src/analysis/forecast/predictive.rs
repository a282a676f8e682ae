//! How likely each count is in a month to come.

use crate::analysis::lattice::{Fit, FutureMonth, NegativeBinomial};

/// What is not known of the season and the burstiness to come adds this much
/// to the variance, as a share of the squared mean. It also keeps the
/// probability of a zero within what an `f64` can hold.
const UNKNOWN_VARIANCE: f64 = 0.05;
/// Levels less likely than this are left out.
const LEAST_SHARE: f64 = 1e-5;
/// The counts are walked to this many times the highest level at most, and
/// this many further.
const FARTHEST: (f64, f64) = (12.0, 50.0);

/// The law of a count: nothing while asleep, else a mixture of negative
/// binomial laws, one for each level.
pub(crate) struct Predictive {
    /// The probability that each law gives to the count in hand, weighed, and
    /// the part of the ratio to the next count's that depends on its mean.
    laws: Vec<(f64, f64)>,
    size: f64,
    asleep: f64,
    most: f64,
}

impl Predictive {
    /// The law of a month of this season, in which the community is active
    /// with no more than this probability.
    pub(crate) fn new(fit: &Fit, month: &FutureMonth, season: f64, most_active: f64) -> Self {
        let size = 1.0 / (1.0 / fit.size + UNKNOWN_VARIANCE);
        let alive: f64 = month.levels.iter().sum();
        let total = (alive + month.dormant).max(f64::MIN_POSITIVE);
        let active = (alive / total).min(most_active);
        let scale = active / alive.max(f64::MIN_POSITIVE);
        let mut highest = 0.0_f64;
        let levels = month.levels.iter().zip(fit.levels());
        let laws = levels
            .filter(|(share, _)| **share > LEAST_SHARE * total)
            .map(|(share, level)| {
                let mean = level * season;
                highest = highest.max(mean);
                let zero = NegativeBinomial { mean, size }.ln_probability(0.0).exp();
                (scale * share * zero, mean / (mean + size))
            })
            .collect();
        Self {
            laws,
            size,
            asleep: 1.0 - active,
            most: FARTHEST.0 * highest + FARTHEST.1,
        }
    }

    /// The counts below which these shares of the months fall, in rising
    /// order. Half of a count's own probability lies below it, and between
    /// two counts it goes in a straight line: so the interval between two
    /// shares holds neither more nor less than it claims on the whole, however
    /// low the counts.
    ///
    /// # Source
    ///
    /// Y. Ma, M. Genton and E. Parzen, "Asymptotic Properties of Sample
    /// Quantiles of Discrete Distributions", Annals of the Institute of
    /// Statistical Mathematics 63, 2011, pp. 227–243.
    pub(crate) fn quantiles<const N: usize>(mut self, shares: [f64; N]) -> [f64; N] {
        let mut quantiles = [self.most; N];
        let mut open = shares.into_iter().zip(&mut quantiles).peekable();
        let (mut count, mut below, mut middle_before) = (0.0, 0.0, 0.0);
        // Sleep and a zero of the awake are the same count.
        let mut extra = self.asleep;
        while count < self.most && open.peek().is_some() {
            let here = extra + self.laws.iter().map(|law| law.0).sum::<f64>();
            let middle = below + here / 2.0;
            while let Some((share, quantile)) = open.next_if(|it| it.0 <= middle) {
                let way = (share - middle_before) / (middle - middle_before).max(1e-12);
                *quantile = (count - 1.0 + way).max(0.0);
            }
            below += here;
            middle_before = middle;
            extra = 0.0;
            for (probability, ratio) in &mut self.laws {
                *probability *= *ratio * (count + self.size) / (count + 1.0);
            }
            count += 1.0;
        }
        quantiles
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A law of one level.
    fn law(mean: f64, size: f64, asleep: f64) -> Predictive {
        let zero = NegativeBinomial { mean, size }.ln_probability(0.0).exp();
        Predictive {
            laws: vec![((1.0 - asleep) * zero, mean / (mean + size))],
            size,
            asleep,
            most: 1e3,
        }
    }

    #[test]
    fn the_interval_of_many_counts_is_that_of_their_law() {
        let [low, half, high] = law(200.0, 18.0, 0.0).quantiles([0.1, 0.5, 0.9]);
        // A gamma law of shape 18, widened by the counts' own noise.
        assert!((135.0..145.0).contains(&low), "{low}");
        assert!((193.0..200.0).contains(&half), "{half}");
        assert!((260.0..272.0).contains(&high), "{high}");
    }

    #[test]
    fn the_interval_of_few_counts_holds_as_much_as_it_claims_on_the_whole() {
        let mut held = 0.0;
        let means: Vec<f64> = (4..60).map(|it| f64::from(it) / 10.0).collect();
        for &mean in &means {
            let [low, high] = law(mean, 8.0, 0.0).quantiles([0.1, 0.9]);
            let law = NegativeBinomial { mean, size: 8.0 };
            let counts = (0..99).map(f64::from);
            held += counts
                .filter(|count| (low..=high).contains(count))
                .map(|count| law.ln_probability(count).exp())
                .sum::<f64>();
        }
        let share = held / means.len() as f64;
        assert!((0.76..0.84).contains(&share), "{share}");
    }

    #[test]
    fn who_sleeps_for_sure_is_foretold_nothing() {
        let [low, half, high] = law(20.0, 5.0, 1.0).quantiles([0.1, 0.5, 0.9]);
        assert!(low < 1e-9 && half < 1e-9 && high < 1.0);
    }
}
