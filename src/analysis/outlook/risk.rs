//! The two chances and the constants that they are made of.
//!
//! # How the constants were fitted
//!
//! On the meetings of 124 real chapters (R-Ladies meetup archive, CC BY 4.0; yes-answers
//! a month, 2012 to August 2026), cut at every month from the twelfth on that twelve
//! known months follow, with three active months or more before it and one of them
//! among the last six; each cut weighs a sixth, being so like its neighbours. Logistic
//! regressions with a Gaussian prior on the standardised weights, of variance 0.03 for
//! a stop and 0.01 for halving: with 124 lives, weights let loose fit the past better
//! and the coming year worse.
//! `cargo bench --bench outlook -- MEETINGS.csv 2026-08` fits them again, prints this
//! table and what the chances are worth for chapters that had no part in the fit.
//!
//! The chance of halving is put together from both cases: groups that stop nearly
//! always lose half, and of those that go on some do.
//!
//! # Source
//!
//! S. le Cessie and J. C. van Houwelingen, "Ridge Estimators in Logistic Regression",
//! Applied Statistics 41 (1), 1992.

/// What the outlook goes by, at the end of the last whole month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutlookTerms {
    /// Participations a month: over the last twelve months, …
    pub mean_of_year: f64,
    /// … over the last twenty-four, or as many as there are, …
    pub mean_of_two: f64,
    /// … and over the last six.
    pub mean_of_half: f64,
    /// Active months of the last twelve, …
    pub n_active: u32,
    /// … of which this many were recorded.
    pub n_of_year: u32,
    /// Whole months without activity at the end.
    pub n_silent: u32,
    /// Months from one active month to the next, on average.
    pub usual_gap: f64,
    /// Months since the founding or, if it is not known, since the log began.
    pub age: u32,
}

/// How many terms speak for a stop, and how many for halving.
const N_STOP: usize = 5;
const N_HALVE: usize = 2;

/// What the terms weigh, in log-odds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutlookWeights {
    /// A constant, and a weight for each of [`OutlookTerms::for_stop`].
    pub stop: (f64, [f64; N_STOP]),
    /// The same of [`OutlookTerms::for_halving`], among groups that do not stop.
    pub halve: (f64, [f64; N_HALVE]),
    /// The share of groups that stop and thereby halve.
    pub halve_if_stopped: f64,
}

/// In the order of [`OutlookTerms::for_stop`] and [`OutlookTerms::for_halving`].
const WEIGHTS: OutlookWeights = OutlookWeights {
    stop: (-0.108, [-0.217, -0.218, -1.173, 0.387, 0.187]),
    halve: (-2.063, [-0.351, 0.272]),
    halve_if_stopped: 0.815,
};

/// What the terms were on average where the constants were fitted: a term speaks for a
/// stop or against it as compared with these.
pub(super) const USUAL_STOP: [f64; N_STOP] = [2.417, 2.508, 0.462, 0.641, 3.590];
pub(super) const USUAL_HALVE: [f64; N_HALVE] = [-0.066, 3.539];

/// Small counts are no smaller than this in a logarithm, so that none is endless.
const HALF_A_HEAD: f64 = 0.5;
const ONE_HEAD: f64 = 1.0;

impl OutlookTerms {
    /// How many come (ln, last year and last two), in what share of the months, how
    /// long it has been silent (ln), how old it is (ln).
    pub fn for_stop(&self) -> [f64; N_STOP] {
        [
            (self.mean_of_year + HALF_A_HEAD).ln(),
            (self.mean_of_two + HALF_A_HEAD).ln(),
            f64::from(self.n_active) / f64::from(self.n_of_year.max(1)),
            f64::from(self.n_silent).ln_1p(),
            f64::from(self.age).ln(),
        ]
    }

    /// The last six months against the year (ln of the ratio), and the age (ln).
    pub fn for_halving(&self) -> [f64; N_HALVE] {
        let ln = |mean: f64| (mean + ONE_HEAD).ln();
        [
            ln(self.mean_of_half) - ln(self.mean_of_year),
            f64::from(self.age).ln(),
        ]
    }

    /// By how much each term moves the log-odds of a stop from what is usual.
    pub(super) fn moves_to_stop(&self) -> [f64; N_STOP] {
        moves(WEIGHTS.stop.1, self.for_stop(), USUAL_STOP)
    }

    pub(super) fn moves_to_halving(&self) -> [f64; N_HALVE] {
        moves(WEIGHTS.halve.1, self.for_halving(), USUAL_HALVE)
    }
}

fn moves<const N: usize>(weights: [f64; N], terms: [f64; N], usual: [f64; N]) -> [f64; N] {
    std::array::from_fn(|place| weights[place] * (terms[place] - usual[place]))
}

/// The chances of a stop and of halving, by the constants above.
pub(super) fn chances(terms: &OutlookTerms) -> (f64, Option<f64>) {
    outlook_chances_by(&WEIGHTS, terms)
}

/// The same by other weights.
pub fn outlook_chances_by(weights: &OutlookWeights, terms: &OutlookTerms) -> (f64, Option<f64>) {
    let stop = chance(weights.stop, terms.for_stop());
    let halve = (terms.mean_of_year > 0.0).then(|| {
        let going_on = chance(weights.halve, terms.for_halving());
        stop * weights.halve_if_stopped + (1.0 - stop) * going_on
    });
    (stop, halve)
}

fn chance<const N: usize>((constant, weights): (f64, [f64; N]), terms: [f64; N]) -> f64 {
    let pairs = weights.iter().zip(terms);
    let odds = pairs.fold(constant, |odds, (weight, term)| odds + weight * term);
    1.0 / (1.0 + (-odds).exp())
}
