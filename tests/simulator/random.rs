//! Random numbers of the laws that lives need, from one seed.

use std::f64::consts::TAU;

/// Means above this are drawn in parts, so that `exp(−mean)` stays a number.
const LARGEST_PART: f64 = 30.0;

/// A source of random numbers.
#[derive(Clone, Debug)]
pub struct Random(fastrand::Rng);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.0.f64()
    }

    /// Between two positive numbers, each doubling as likely as the others.
    pub fn log_between(&mut self, low: f64, high: f64) -> f64 {
        self.between(low.ln(), high.ln()).exp()
    }

    /// A whole number, both ends included.
    pub fn whole(&mut self, low: usize, high: usize) -> usize {
        self.0.usize(low..=high.max(low))
    }

    pub fn chance(&mut self, probability: f64) -> bool {
        self.0.f64() < probability
    }

    /// One of several, by their weights.
    ///
    /// # Panics
    ///
    /// If there are none.
    pub fn one_of<T: Copy>(&mut self, weighted: &[(T, f64)]) -> T {
        let mut left = self.0.f64() * weighted.iter().map(|it| it.1).sum::<f64>();
        for (value, weight) in weighted {
            left -= weight;
            if left < 0.0 {
                return *value;
            }
        }
        weighted.last().expect("something to choose from").0
    }

    /// The standard normal law, by G. Box and M. Muller (1958).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.0.f64()).ln()).sqrt();
        radius * (TAU * self.0.f64()).cos()
    }

    /// The gamma law of this shape and mean 1, by G. Marsaglia and W. Tsang,
    /// "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000).
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let power = (1.0 - self.0.f64()).powf(1.0 / shape);
            return self.gamma(shape + 1.0) * power * (shape + 1.0) / shape;
        }
        let d = shape - 1.0 / 3.0;
        loop {
            let x = self.normal();
            let v = (1.0 + x / (9.0 * d).sqrt()).powi(3);
            if v > 0.0 && (1.0 - self.0.f64()).ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v / shape;
            }
        }
    }

    fn poisson(&mut self, mean: f64) -> u32 {
        let (mut left, mut count) = (mean, 0);
        while left > 0.0 {
            let part = left.min(LARGEST_PART);
            left -= part;
            let goal = (-part).exp();
            let mut product = self.0.f64();
            while product > goal {
                count += 1;
                product *= self.0.f64();
            }
        }
        count
    }

    /// The negative binomial law; its variance is mean + mean² / size.
    pub fn count(&mut self, mean: f64, size: f64) -> u32 {
        let mean = mean * self.gamma(size);
        self.poisson(mean)
    }
}
