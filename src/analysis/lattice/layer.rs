//! The weights of all states in one month, what a step from one month to another needs,
//! and the loops over levels.
//!
//! Levels go side by side, [`LANES`] at a time, as many as the processor takes at once.
//! Each number is reckoned by itself, one operation after another, whatever it is: the
//! results are the same to the last bit everywhere.

use super::grid::{Grid, Move, Sum};

/// Added to every weight. Numbers near the smallest that an `f32` holds are a
/// hundred times slower to reckon with, and mean as little as this one.
pub(crate) const TINY: f32 = 1e-18;

/// Levels side by side. The number of levels is a multiple of it.
pub(crate) const LANES: usize = 8;

/// Does the work with the widest registers that this processor has.
macro_rules! widely {
    ($level:expr, $work:expr) => {
        fearless_simd::dispatch!($level, _ => $work)
    };
}
pub(crate) use widely;

/// The levels that are looked at in a month: the first, and the one after the last;
/// both are multiples of [`LANES`].
pub(crate) type Window = std::ops::Range<usize>;

/// The states' weights in one month.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    /// Row by row, each over the levels of the window; elsewhere there is nothing.
    pub awake: Vec<f32>,
    pub window: Window,
    /// Silent before the first activity.
    pub unborn: f32,
    pub dormant: f32,
    /// What all of them add up to.
    pub total: f32,
}

impl Layer {
    pub(crate) fn new(grid: &Grid, window: Window, weight: f32) -> Self {
        let n_awake = grid.rows.len() * window.len();
        Self {
            awake: vec![weight; n_awake],
            window,
            unborn: weight,
            dormant: weight,
            total: weight * (n_awake + 2) as f32,
        }
    }

    /// Makes it one of another window. What it weighs is to be written anew.
    pub(crate) fn become_of(&mut self, grid: &Grid, window: Window) {
        self.awake.resize(grid.rows.len() * window.len(), 0.0);
        self.window = window;
    }

    /// The weights of a row over the levels of the window.
    #[inline(always)]
    pub(crate) fn row(&self, row: usize) -> &[f32] {
        let n = self.window.len();
        &self.awake[row * n..(row + 1) * n]
    }
}

/// Buffers for one step, kept from month to month. What is over levels is over those of
/// one window, and has room for all of them.
pub(crate) struct Scratch {
    /// Which registers there are.
    pub level: fearless_simd::Level,
    /// By step: the sum of its rows.
    pub sums: Vec<Vec<f32>>,
    /// By step: the same, of what begins another slope.
    pub changing: Vec<Vec<f32>>,
    /// The sum of all rows.
    pub total: Vec<f32>,
    /// What all slopes of a step share.
    pub shared: Vec<f32>,
    /// What all rows of a step do, whatever their slope.
    pub alike: Vec<f32>,
    /// What stays awake, by level.
    pub kept: Vec<f32>,
    /// What is awake in each row before it moves.
    pub staying: Vec<f32>,
    /// One row's levels, all of them, with [`Grid::reach`] on both sides.
    pub wide: Vec<f32>,
}

impl Scratch {
    pub(crate) fn new(grid: &Grid) -> Self {
        let n = grid.n_levels();
        let by_step = vec![vec![0.0; n]; grid.steps.len()];
        Self {
            level: fearless_simd::Level::new(),
            sums: by_step.clone(),
            changing: by_step,
            total: vec![0.0; n],
            shared: vec![0.0; n],
            alike: vec![0.0; n],
            kept: vec![0.0; n],
            staying: vec![0.0; n * grid.rows.len()],
            wide: vec![0.0; n + 2 * grid.reach],
        }
    }

    /// Adds up the rows of each step and all of them, and what begins another slope.
    #[inline(always)]
    pub(crate) fn add_up(&mut self, grid: &Grid, layer: &Layer) {
        let n = layer.window.len();
        let total = &mut self.total[..n];
        total.fill(0.0);
        let of_steps = self.sums.iter_mut().zip(&mut self.changing);
        let mut rows = layer.awake.chunks_exact(n).zip(&grid.rows);
        for ((sums, changing), step) in of_steps.zip(&grid.steps) {
            let (sums, changing) = (&mut sums[..n], &mut changing[..n]);
            sums.fill(0.0);
            changing.fill(0.0);
            // Most rows begin another slope with the same chance.
            let usual = grid.rows[step.rows.start].change;
            for (row, of_row) in rows.by_ref().take(step.rows.len()) {
                plus(sums, row);
                let more = of_row.change - usual;
                if more > 0.0 {
                    add(changing, more, row);
                }
            }
            add(changing, usual, sums);
            plus(total, sums);
        }
    }

    /// By step, in `sums`: its rows by their weight, which is what each slope leads to.
    #[inline(always)]
    pub(crate) fn add_up_weighed(&mut self, grid: &Grid, layer: &Layer) {
        let n = layer.window.len();
        let mut rows = layer.awake.chunks_exact(n).zip(&grid.rows);
        for (sums, step) in self.sums.iter_mut().zip(&grid.steps) {
            let sums = &mut sums[..n];
            sums.fill(0.0);
            for (row, of_row) in rows.by_ref().take(step.rows.len()) {
                add(sums, of_row.weight, row);
            }
        }
    }

    /// Leaves in `shared` what is spread over the rows of a step, of which `kept` stays
    /// awake.
    #[inline(always)]
    pub(crate) fn share(&mut self, n: usize, spread: &[(Sum, f32)]) {
        let shared = &mut self.shared[..n];
        shared.fill(0.0);
        for (sum, weight) in spread {
            let sum = match *sum {
                Sum::All(step) => &self.sums[step],
                Sum::Changing(step) => &self.changing[step],
            };
            add(shared, *weight, sum);
        }
        times(shared, &self.kept);
    }
}

/// `to[i] *= by[i]`.
#[inline(always)]
pub(crate) fn times(to: &mut [f32], by: &[f32]) {
    let n = to.len();
    let by = &by[..n];
    for i in 0..n {
        to[i] *= by[i];
    }
}

/// `to[i] += factor · from[i]`.
#[inline(always)]
pub(crate) fn add(to: &mut [f32], factor: f32, from: &[f32]) {
    let n = to.len();
    let from = &from[..n];
    for i in 0..n {
        to[i] += factor * from[i];
    }
}

/// `to[i] += from[i]`.
#[inline(always)]
pub(crate) fn plus(to: &mut [f32], from: &[f32]) {
    let n = to.len();
    let from = &from[..n];
    for i in 0..n {
        to[i] += from[i];
    }
}

/// `Σ a[i]`. In the same order whatever the registers are.
#[inline(always)]
pub(crate) fn sum(a: &[f32]) -> f32 {
    let mut sums = [0.0; LANES];
    for a in a.chunks_exact(LANES) {
        for (sum, a) in sums.iter_mut().zip(a) {
            *sum += a;
        }
    }
    sums.iter().sum()
}

/// `Σ a[i] · b[i]`, in the same order too.
#[inline(always)]
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0; LANES];
    for (a, b) in a.chunks_exact(LANES).zip(b.chunks_exact(LANES)) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}

/// `out[j] = Σ taps[i] · from[first + j − offsets[i]]`; where `is_back`, `+` them.
#[inline(always)]
pub(crate) fn convolve(from: &[f32], first: usize, (by, is_back): (&Move, bool), out: &mut [f32]) {
    let n = out.len();
    let way = if is_back { -1 } else { 1 };
    let window = |i: usize| {
        let start = (first as isize - way * by.offsets[i]) as usize;
        &from[start..start + n]
    };
    let (one, two, three, four) = (window(0), window(1), window(2), window(3));
    let taps = by.taps;
    for i in 0..n {
        let near = taps[0] * one[i] + taps[1] * two[i];
        let far = taps[2] * three[i] + taps[3] * four[i];
        out[i] = near + far;
    }
}
