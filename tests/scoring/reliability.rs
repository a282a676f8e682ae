//! Whether what is said to be likely comes true that often.

use essor::analysis::VerdictStage;

use super::case::{Read, plain};
use super::cell;

/// The edges of the table's bins.
const EDGES: [f64; 8] = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1.0 + 1e-9];
/// Of the months given a probability in this range, as large a share is to be
/// right.
const HONEST: (f64, f64) = (0.7, 0.9);

/// Things said with a probability, and whether they were right.
#[derive(Clone, Debug, Default)]
pub struct Reliability {
    said: Vec<(f64, bool)>,
}

impl Reliability {
    /// Every month's stage, with the probability given to it.
    pub fn of_months<'a>(lives: impl IntoIterator<Item = &'a Read>) -> Self {
        let mut said = Vec::new();
        for read in lives {
            let months = read.said();
            for (month, stage) in &read.case.truth {
                if let Some((guess, probability)) = months.get(month) {
                    said.push((*probability, *guess == plain(*stage)));
                }
            }
        }
        Self { said }
    }

    /// The stage now, with the confidence of the verdict.
    pub fn of_verdicts<'a>(lives: impl IntoIterator<Item = &'a Read>) -> Self {
        let said = lives.into_iter().filter_map(|read| {
            let VerdictStage::Stage(stage) = read.life.verdict.stage else {
                return None;
            };
            let (_, truth) = read.case.truth.last()?;
            let is_right = plain(stage) == plain(*truth);
            Some((read.life.verdict.confidence, is_right))
        });
        Self {
            said: said.collect(),
        }
    }

    /// How many were given a probability in this range, the mean of it, and
    /// the share of them that were right.
    pub fn between(&self, low: f64, high: f64) -> (usize, Option<f64>, Option<f64>) {
        let bin = || self.said.iter().filter(|it| (low..high).contains(&it.0));
        let n = bin().count();
        (
            n,
            super::mean(bin().map(|it| it.0)),
            super::mean(bin().map(|it| f64::from(it.1))),
        )
    }

    /// Of what was given 0.7 to 0.9, the share that was right.
    pub fn honest(&self) -> Option<f64> {
        self.between(HONEST.0, HONEST.1).2
    }

    /// The mean distance between the probability given and the share that was
    /// right, over twenty bins of equal width.
    pub fn mean_gap(&self) -> Option<f64> {
        let gaps = (0..20).map(|bin| {
            let low = f64::from(bin) / 20.0;
            let (n, given, right) = self.between(low, low + 0.05 + 1e-9);
            n as f64 * (given.unwrap_or_default() - right.unwrap_or_default()).abs()
        });
        (!self.said.is_empty()).then(|| gaps.sum::<f64>() / self.said.len() as f64)
    }

    /// The table, a line for each bin.
    pub fn table(&self) -> String {
        let mut lines = vec!["  given        number    mean   right".to_owned()];
        for pair in EDGES.windows(2) {
            let (n, given, right) = self.between(pair[0], pair[1]);
            lines.push(format!(
                "  {:.2}–{:.2} {:>10} {:>7} {:>7}",
                pair[0],
                pair[1].min(1.0),
                n,
                cell(given, 3),
                cell(right, 3)
            ));
        }
        let (n, given, right) = self.between(HONEST.0, HONEST.1);
        lines.push(format!(
            "  {:.2}–{:.2} {n:>10} {:>7} {:>7}   mean gap {}",
            HONEST.0,
            HONEST.1,
            cell(given, 3),
            cell(right, 3),
            cell(self.mean_gap(), 3)
        ));
        lines.join("\n")
    }
}
