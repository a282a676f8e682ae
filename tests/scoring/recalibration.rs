//! What would make the probabilities truest.

use essor::analysis::StageProbabilities;
use rayon::prelude::*;

use super::case::{Read, plain};

/// One month in so many is looked at; neighbours say nearly the same.
const EACH: usize = 4;
/// No probability counts as less, so that one month cannot outweigh all.
const LEAST: f64 = 1e-4;

/// A power on the probabilities and a share of doubt mixed in after it.
#[derive(Clone, Copy, Debug)]
pub struct Recalibration {
    pub power: f64,
    pub doubt: f64,
    /// The mean of −ln of what is given to the true stage.
    pub log_loss: f64,
    /// The same without any change.
    pub log_loss_now: f64,
}

impl Recalibration {
    /// The best of a grid for these lives.
    pub fn best<'a>(lives: impl IntoIterator<Item = &'a Read>) -> Option<Self> {
        let months: Vec<([f64; 5], f64)> = lives
            .into_iter()
            .flat_map(|read| {
                let months = read.life.months.iter().zip(&read.case.truth);
                months
                    .step_by(EACH)
                    .map(|(month, (_, stage))| {
                        let all: StageProbabilities = month.probabilities;
                        (all.all(), all.of(plain(*stage)))
                    })
                    .collect::<Vec<_>>()
            })
            .collect();
        let log_loss_now = log_loss(&months, 1.0, 0.0);
        let powers = (12..=32).map(|it| f64::from(it) / 20.0);
        let grid: Vec<(f64, f64)> = powers
            .flat_map(|power| (0..=12).map(move |it| (power, f64::from(it) / 100.0)))
            .collect();
        grid.into_par_iter()
            .map(|(power, doubt)| Self {
                power,
                doubt,
                log_loss: log_loss(&months, power, doubt),
                log_loss_now,
            })
            .min_by(|a, b| a.log_loss.total_cmp(&b.log_loss))
            .filter(|_| !months.is_empty())
    }
}

/// `months` gives all stages' probabilities and the true one's.
fn log_loss(months: &[([f64; 5], f64)], power: f64, doubt: f64) -> f64 {
    let loss = |(all, own): &([f64; 5], f64)| {
        let total: f64 = all.iter().map(|it| it.powf(power)).sum();
        let n_possible = all.iter().filter(|it| **it > 0.0).count();
        let is_possible = f64::from(*own > 0.0);
        let given = (1.0 - doubt) * own.powf(power) / total
            + is_possible * doubt / n_possible.max(1) as f64;
        -given.max(LEAST).ln()
    };
    months.iter().map(loss).sum::<f64>() / months.len().max(1) as f64
}
