//! The weights of all states in one month, and what a step from one month to
//! another needs.

use super::grid::{Grid, Move};

/// Added to every weight. Numbers near the smallest that an `f32` holds are a
/// hundred times slower to reckon with, and mean as little as this one.
pub(crate) const TINY: f32 = 1e-18;

/// The states' weights in one month.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    /// Row by row, each over the levels.
    pub awake: Vec<f32>,
    /// Silent before the first activity.
    pub unborn: f32,
    pub dormant: f32,
    /// What all of them add up to.
    pub total: f32,
}

impl Layer {
    pub(crate) fn new(grid: &Grid, weight: f32) -> Self {
        Self {
            awake: vec![weight; grid.n_awake()],
            unborn: weight,
            dormant: weight,
            total: weight * (grid.n_awake() + 2) as f32,
        }
    }
}

/// Buffers for one step, kept from month to month.
pub(crate) struct Scratch {
    /// By step: the sum of its rows over the levels.
    pub sums: Vec<Vec<f32>>,
    /// By step: the same, of what begins another slope.
    pub changing: Vec<Vec<f32>>,
    /// The sum of all rows.
    pub total: Vec<f32>,
    /// What all slopes of a step share.
    pub shared: Vec<f32>,
    /// What leads to another spell.
    pub leaving: Vec<f32>,
    /// What stays awake, by level.
    pub kept: Vec<f32>,
    /// One row's levels with room on both sides.
    pub wide: Vec<f32>,
    pub moved: Vec<f32>,
}

impl Scratch {
    pub(crate) fn new(grid: &Grid) -> Self {
        let n = grid.n_levels();
        Self {
            sums: vec![vec![0.0; n]; grid.steps.len()],
            changing: vec![vec![0.0; n]; grid.steps.len()],
            total: vec![0.0; n],
            shared: vec![0.0; n],
            leaving: vec![0.0; n],
            kept: vec![0.0; n],
            wide: vec![0.0; n + 4 * grid.reach],
            moved: vec![0.0; n + 2 * grid.reach],
        }
    }

    /// Adds up the rows of each step and all of them.
    pub(crate) fn add_up(&mut self, grid: &Grid, awake: &[f32]) {
        let n = grid.n_levels();
        self.total.fill(0.0);
        let of_steps = self.sums.iter_mut().zip(&mut self.changing);
        for ((sums, changing), step) in of_steps.zip(&grid.steps) {
            sums.fill(0.0);
            changing.fill(0.0);
            for s in step.rows.clone() {
                let row = awake.get(s * n..(s + 1) * n).unwrap_or_default();
                let change = grid.rows[s].change;
                for ((sum, changing), value) in sums.iter_mut().zip(&mut *changing).zip(row) {
                    *sum += value;
                    *changing += change * value;
                }
            }
            add(&mut self.total, 1.0, sums);
        }
    }
}

/// `to[i] += factor · from[i]`.
pub(crate) fn add(to: &mut [f32], factor: f32, from: &[f32]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += factor * from;
    }
}

/// Sums side by side are quicker than one long one (`tests/benches/speed.rs`).
const N_LANES: usize = 8;

/// `Σ a[i]`.
pub(crate) fn sum(a: &[f32]) -> f32 {
    let mut lanes = [0.0; N_LANES];
    let chunks = a.chunks_exact(N_LANES);
    let rest: f32 = chunks.remainder().iter().sum();
    for chunk in chunks {
        add(&mut lanes, 1.0, chunk);
    }
    rest + lanes.iter().sum::<f32>()
}

/// `Σ a[i] · b[i]`.
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0; N_LANES];
    let (a_chunks, b_chunks) = (a.chunks_exact(N_LANES), b.chunks_exact(N_LANES));
    let rest = a_chunks.remainder().iter().zip(b_chunks.remainder());
    let rest: f32 = rest.map(|(a, b)| a * b).sum();
    for (a, b) in a_chunks.zip(b_chunks) {
        for ((lane, a), b) in lanes.iter_mut().zip(a).zip(b) {
            *lane += a * b;
        }
    }
    rest + lanes.iter().sum::<f32>()
}

/// `out[j] = Σ taps[i] · from[first + j − offsets[i]]`; where `is_back`, `+` them.
pub(crate) fn convolve(from: &[f32], first: usize, by: &Move, is_back: bool, out: &mut [f32]) {
    let n = out.len();
    let window = |i: usize| {
        let back = if is_back {
            -by.offsets[i]
        } else {
            by.offsets[i]
        };
        let start = (first as isize - back) as usize;
        &from[start..start + n]
    };
    let windows = window(0)
        .iter()
        .zip(window(1))
        .zip(window(2))
        .zip(window(3));
    let taps = by.taps;
    let sums = windows.map(|(((one, two), three), four)| {
        taps[0] * one + taps[1] * two + taps[2] * three + taps[3] * four
    });
    for (value, sum) in out.iter_mut().zip(sums) {
        *value = sum;
    }
}
