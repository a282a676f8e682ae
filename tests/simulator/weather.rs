//! Season and noise: what moves the counts of a life besides its course.

use essor::domain::Month;

use super::random::Random;

/// Factors on the level of each month of a life.
#[derive(Clone, Debug)]
pub struct Weather {
    factors: Vec<f64>,
}

impl Weather {
    /// For `n_months` from `first` on: a dip in July and August and a smaller
    /// one in December, both drifting from year to year, and noise on the
    /// logarithm that carries over from month to month (AR(1)).
    pub fn new(random: &mut Random, first: Month, n_months: usize) -> Self {
        let mut season = [0.0; 12];
        for (place, ln_factor) in season.iter_mut().enumerate() {
            let dip: f64 = match place {
                6 | 7 => random.between(0.3, 0.95),
                11 => random.between(0.5, 1.0),
                _ => 1.0,
            };
            *ln_factor = dip.ln() + 0.08 * random.normal();
        }
        let (carry, spread) = (random.between(0.1, 0.6), random.between(0.05, 0.25));
        let fresh = spread * (1.0 - carry * carry).sqrt();
        let mut noise = spread * random.normal();
        let mut factors = Vec::with_capacity(n_months);
        for t in 0..n_months {
            let place = (first + t as i32).number() as usize - 1;
            factors.push((season[place] + noise).exp());
            noise = carry * noise + fresh * random.normal();
            season[place] += 0.06 * random.normal();
        }
        Self { factors }
    }

    pub fn factor(&self, place: usize) -> f64 {
        self.factors.get(place).copied().unwrap_or(1.0)
    }
}
