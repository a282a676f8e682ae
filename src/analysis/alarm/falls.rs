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
/// As many at most: 8 in the logarithm, one in three thousand of the highest level.
const MOST_STEPS: usize = 160;
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
/// one month to the next was told as a slide that began months before it. Each weighs
/// what one of [`SHAPES`] does.
const SHARP: [(Shape, f64); 3] = [
    (Shape::Step(0.5), 1.0 / 7.0),
    (Shape::Step(0.3), 1.0 / 7.0),
    (Shape::Step(0.15), 1.0 / 7.0),
];
const N_SHAPES: usize = SHAPES.len() + SHARP.len();
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

/// Falls that began in one month. What was counted since is likely by these factors, of
/// which each month gives one of at least [`MISFIT`] and at most 1.
struct Onset {
    place: usize,
    /// Logarithms of the usual level's possible values.
    levels: [f64; NODES.len()],
    /// How likely it is without a fall and with each, by possible level.
    none: [f64; NODES.len()],
    falls: [[f64; NODES.len()]; N_SHAPES],
}

/// Every fall that may be under way.
pub(crate) struct Falls {
    onsets: Vec<Onset>,
    /// What each fall takes, by months since it began, in steps of the table.
    down: [[f64; N_SHAPES]; LONGEST],
}

/// What the falls say together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weight {
    /// Logarithm of the odds for a fall, up to a constant.
    pub score: f64,
    /// Where the likeliest one began.
    pub onset: usize,
}

/// Every shape, with its weight: those that count first.
fn shapes() -> impl Iterator<Item = (Shape, f64)> {
    SHAPES.into_iter().chain(SHARP)
}

impl Falls {
    pub(crate) fn new() -> Self {
        let mut down = [[0.0; N_SHAPES]; LONGEST];
        for (n, down) in down.iter_mut().enumerate() {
            for (down, (shape, _)) in down.iter_mut().zip(shapes()) {
                *down = -shape.log_share(n) / STEP;
            }
        }
        Self {
            onsets: Vec::with_capacity(LONGEST + 1),
            down,
        }
    }

    /// Opens the falls that begin in this month, from the level usual before.
    pub(crate) fn open(&mut self, place: usize, usual: Usual) {
        let level = usual.level.ln();
        self.onsets.push(Onset {
            place,
            levels: NODES.map(|(node, _)| level + node * usual.doubt),
            none: [1.0; NODES.len()],
            falls: [[1.0; NODES.len()]; N_SHAPES],
        });
    }

    /// Forgets the falls that began long ago: what came of them is usual now.
    pub(crate) fn forget(&mut self, place: usize) {
        self.onsets.retain(|onset| place - onset.place < LONGEST);
    }

    /// Takes in the count of a month.
    pub(crate) fn take(&mut self, place: usize, count: f64, past: &Past, month_of_year: usize) {
        let levels = self.onsets.iter().flat_map(|it| it.levels);
        let (lowest, highest) = levels.fold((f64::MAX, f64::MIN), |(low, high), level| {
            (level.min(low), level.max(high))
        });
        if lowest > highest {
            return;
        }
        let deepest = self.down.iter().flatten().copied().fold(0.0, f64::max);
        let season = past.season(month_of_year);
        let table = Table::of(count, season, past, (lowest - STEP * deepest, highest));
        for onset in &mut self.onsets {
            let down = &self.down[place - onset.place];
            for (node, level) in onset.levels.iter().enumerate() {
                let usual = (level - table.lowest) / STEP;
                onset.none[node] *= table.at(usual);
                for (fall, down) in onset.falls.iter_mut().zip(down) {
                    fall[node] *= table.at(usual - down);
                }
            }
        }
    }

    /// The weight of all falls against none; nothing if none could be judged.
    pub(crate) fn weight(&self) -> Option<Weight> {
        let mut best: Option<(f64, usize)> = None;
        let mut odds = 0.0;
        for onset in &self.onsets {
            let none = over_levels(&onset.none);
            let (counted, sharp) = onset.falls.split_at(SHAPES.len());
            let counted = weighed(counted, &SHAPES) / none;
            let all = counted + weighed(sharp, &SHARP) / none;
            odds += counted;
            if best.is_none_or(|(highest, _)| all > highest) {
                best = Some((all, onset.place));
            }
        }
        best.map(|(_, onset)| Weight {
            score: odds.ln(),
            onset,
        })
    }
}

/// How likely it is over all of these shapes.
fn weighed(falls: &[[f64; NODES.len()]], shapes: &[(Shape, f64)]) -> f64 {
    let mut sum = 0.0;
    for (fall, (_, weight)) in falls.iter().zip(shapes) {
        sum += weight * over_levels(fall);
    }
    sum
}

/// How likely it is over the possible levels.
fn over_levels(likely: &[f64; NODES.len()]) -> f64 {
    let mut sum = 0.0;
    for (likely, (_, weight)) in likely.iter().zip(&NODES) {
        sum += weight * likely;
    }
    sum
}

/// How likely one count is by the logarithm of the level, against the level that fits it
/// best.
struct Table {
    lowest: f64,
    /// At each step, and by how much more at the next.
    likely: Vec<(f64, f64)>,
}

impl Table {
    /// For the logarithms of levels between these.
    fn of(
        count: f64,
        (factor, doubt): (f64, f64),
        past: &Past,
        (lowest, highest): (f64, f64),
    ) -> Self {
        let size = 1.0 / (past.burst + doubt);
        let kernel = |log_mean: f64, mean: f64| {
            let seen = if count > 0.0 { count * log_mean } else { 0.0 };
            seen - (count + size) * (size + mean).ln()
        };
        let fitting = count.max(1e-6);
        let best = kernel(fitting.ln(), fitting);
        // A month without anything may have had nothing held.
        let fits = if count > 0.0 {
            MISFIT
        } else {
            past.silence.max(MISFIT)
        };
        let n_steps = (((highest - lowest) / STEP) as usize + 2).min(MOST_STEPS);
        // What is far below is as likely as nothing at all.
        let lowest = highest - STEP * (n_steps - 1) as f64;
        let (first, by) = (factor.ln() + lowest, STEP.exp());
        let mut mean = first.exp();
        let mut likely: Vec<(f64, f64)> = Vec::with_capacity(n_steps);
        for step in 0..n_steps {
            let log_mean = first + STEP * step as f64;
            let here = fits + (1.0 - fits) * (kernel(log_mean, mean) - best).exp();
            if let Some((before, rise)) = likely.last_mut() {
                *rise = here - *before;
            }
            likely.push((here, 0.0));
            mean *= by;
        }
        Self { lowest, likely }
    }

    /// So many steps from the lowest level; between two of them, what lies between.
    fn at(&self, steps: f64) -> f64 {
        let steps = steps.max(0.0);
        let below = (steps as usize).min(self.likely.len() - 1);
        let (likely, rise) = self.likely[below];
        likely + rise * (steps - below as f64)
    }
}
