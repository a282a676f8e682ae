//! The falls that may be under way, each weighed against none.
//!
//! Which falls are tried, and from how long ago, was chosen by hand; the
//! thresholds are set for these, by `cargo bench --bench alarm`, which prints the delays.

use super::past::{Past, Usual};

/// Falls are looked for that began up to this many months ago.
pub(crate) const LONGEST: usize = 24;
/// A month that fits no expectation: its odds against one that fits best.
const MISFIT: f64 = 0.01;
/// Steps of the table of likelihoods, in the logarithm of the level.
const STEP: f64 = 0.05;
const N_STEPS: usize = 160;
/// The places and weights at which an uncertain usual level is tried.
const NODES: [(f64, f64); 3] = [
    (-1.732_050_8, 1.0 / 6.0),
    (0.0, 2.0 / 3.0),
    (1.732_050_8, 1.0 / 6.0),
];

/// How a fall goes on.
#[derive(Clone, Copy)]
enum Shape {
    /// At once, to this share of the usual level.
    Step(f64),
    /// By this much of the logarithm each month.
    Ramp(f64),
}

/// Mild and heavy falls, at once and month after month, with their weights,
/// which add up to 1. The share of one in fifty stands for a stop.
const SHAPES: [(Shape, f64); 5] = [
    (Shape::Step(0.7), 1.0 / 7.0),
    (Shape::Step(0.02), 1.0 / 7.0),
    (Shape::Ramp(0.025), 1.0 / 7.0),
    (Shape::Ramp(0.05), 2.0 / 7.0),
    (Shape::Ramp(0.1), 2.0 / 7.0),
];
/// Falls at once that tell when it began, and no more: the odds, and with them the
/// thresholds, are those of [`SHAPES`] alone. Without these a fall to a quarter from
/// one month to the next was told as a slide that began months before it.
const SHARP: [Shape; 3] = [Shape::Step(0.5), Shape::Step(0.3), Shape::Step(0.15)];
/// The weight of each of them, that of one of [`SHAPES`].
const SHARP_WEIGHT: f64 = 1.0 / 7.0;
/// No ramp goes further down than this, as a logarithm.
const DEEPEST: f64 = -3.0;

impl Shape {
    /// The logarithm of what is left in the nth month, the first being 0.
    fn log_share(self, n: usize) -> f64 {
        match self {
            Self::Step(share) => share.ln(),
            Self::Ramp(slope) => (-slope * (n + 1) as f64).max(DEEPEST),
        }
    }
}

/// Falls that began in one month.
struct Onset {
    place: usize,
    /// Logarithms of the usual level's possible values.
    levels: [f64; NODES.len()],
    /// Log-likelihoods of no fall and of each fall, by possible level.
    none: [f64; NODES.len()],
    falls: [[f64; NODES.len()]; SHAPES.len()],
    sharp: [[f64; NODES.len()]; SHARP.len()],
}

/// Every fall that may be under way.
#[derive(Default)]
pub(crate) struct Falls {
    onsets: Vec<Onset>,
}

/// What the falls say together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weight {
    /// Logarithm of the odds for a fall, up to a constant.
    pub score: f64,
    /// Where the likeliest one began.
    pub onset: usize,
}

impl Falls {
    /// Opens the falls that begin in this month, from the level usual before.
    pub(crate) fn open(&mut self, place: usize, usual: Usual) {
        self.onsets.push(Onset {
            place,
            levels: NODES.map(|(node, _)| usual.level.ln() + node * usual.doubt),
            none: [0.0; NODES.len()],
            falls: [[0.0; NODES.len()]; SHAPES.len()],
            sharp: [[0.0; NODES.len()]; SHARP.len()],
        });
    }

    /// Forgets the falls that began long ago: what came of them is usual now.
    pub(crate) fn forget(&mut self, place: usize) {
        self.onsets.retain(|onset| place - onset.place < LONGEST);
    }

    /// Takes in the count of a month.
    pub(crate) fn take(&mut self, place: usize, count: f64, past: &Past, month_of_year: usize) {
        let highest = self
            .onsets
            .iter()
            .flat_map(|it| it.levels)
            .fold(f64::MIN, f64::max);
        let table = Table::of(count, past.season(month_of_year), past, highest);
        for onset in &mut self.onsets {
            let n = place - onset.place;
            for (node, level) in onset.levels.iter().enumerate() {
                onset.none[node] += table.at(*level);
                for (fall, (shape, _)) in onset.falls.iter_mut().zip(SHAPES) {
                    fall[node] += table.at(level + shape.log_share(n));
                }
                for (fall, shape) in onset.sharp.iter_mut().zip(SHARP) {
                    fall[node] += table.at(level + shape.log_share(n));
                }
            }
        }
    }

    /// The weight of all falls against none; nothing if none could be judged.
    pub(crate) fn weight(&self) -> Option<Weight> {
        let mut best: Option<(f64, usize)> = None;
        let mut odds = Vec::with_capacity(self.onsets.len());
        for onset in &self.onsets {
            let none = over_levels(&onset.none);
            let mut logs = onset.falls.map(|fall| over_levels(&fall) - none);
            for (log, (_, weight)) in logs.iter_mut().zip(SHAPES) {
                *log += f64::ln(weight);
            }
            odds.push(log_sum(&logs));
            let sharp = onset
                .sharp
                .map(|fall| over_levels(&fall) - none + SHARP_WEIGHT.ln());
            let log = log_sum(&[log_sum(&logs), log_sum(&sharp)]);
            if best.is_none_or(|(highest, _)| log > highest) {
                best = Some((log, onset.place));
            }
        }
        best.map(|(_, onset)| Weight {
            score: log_sum(&odds),
            onset,
        })
    }
}

/// The likelihood over the possible levels.
fn over_levels(logs: &[f64; NODES.len()]) -> f64 {
    let mut weighed = *logs;
    for (log, (_, weight)) in weighed.iter_mut().zip(NODES) {
        *log += weight.ln();
    }
    log_sum(&weighed)
}

fn log_sum(logs: &[f64]) -> f64 {
    let highest = logs.iter().copied().fold(f64::MIN, f64::max);
    highest
        + logs
            .iter()
            .map(|log| (log - highest).exp())
            .sum::<f64>()
            .ln()
}

/// Log-likelihoods of one count by the logarithm of the level, against the
/// level that fits it best.
struct Table {
    lowest: f64,
    logs: Vec<f64>,
}

impl Table {
    fn of(count: f64, season: (f64, f64), past: &Past, highest: f64) -> Self {
        let (factor, doubt) = season;
        let size = 1.0 / (past.burst + doubt);
        let kernel = |mean: f64| {
            let seen = if count > 0.0 { count * mean.ln() } else { 0.0 };
            seen - (count + size) * (size + mean).ln()
        };
        let best = kernel(count.max(1e-6));
        // A month without anything may have had nothing held.
        let fits = if count > 0.0 {
            MISFIT
        } else {
            past.silence.max(MISFIT)
        };
        let lowest = highest - STEP * (N_STEPS - 1) as f64;
        let logs = (0..N_STEPS)
            .map(|step| {
                let mean = factor * (lowest + STEP * step as f64).exp();
                (fits + (1.0 - fits) * (kernel(mean) - best).exp()).ln()
            })
            .collect();
        Self { lowest, logs }
    }

    fn at(&self, log_level: f64) -> f64 {
        let place = ((log_level - self.lowest) / STEP).clamp(0.0, (N_STEPS - 1) as f64);
        let below = place as usize;
        let share = place - below as f64;
        let low = self.logs.get(below).copied().unwrap_or_default();
        let high = self.logs.get(below + 1).copied().unwrap_or(low);
        low + (high - low) * share
    }
}
