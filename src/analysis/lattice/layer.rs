//! The weights of all states in one month, and what a step from one month to
//! another needs.

use super::grid::Grid;

/// Added to every weight. Numbers near the smallest that an `f64` holds are
/// a hundred times slower to reckon with, and mean as little as this one.
pub const TINY: f64 = 1e-70;

/// The states' weights in one month, slope by slope, each over the levels.
#[derive(Clone, Debug)]
pub struct Layer {
    pub alive: Vec<f64>,
    pub dormant: f64,
    /// What all of them add up to.
    pub total: f64,
}

impl Layer {
    pub fn new(grid: &Grid, weight: f64) -> Self {
        Self {
            alive: vec![weight; grid.n_alive()],
            dormant: weight,
            total: weight * (grid.n_alive() + 1) as f64,
        }
    }
}

/// Buffers for one step, kept from month to month.
pub struct Scratch {
    pub group_sums: [Vec<f64>; 3],
    pub total: Vec<f64>,
    /// One slope's levels with room on both sides.
    pub wide: Vec<f64>,
    pub moved: Vec<f64>,
}

impl Scratch {
    pub fn new(grid: &Grid) -> Self {
        let n = grid.n_levels();
        Self {
            group_sums: [vec![0.0; n], vec![0.0; n], vec![0.0; n]],
            total: vec![0.0; n],
            wide: vec![0.0; n + 4 * grid.reach],
            moved: vec![0.0; n + 2 * grid.reach],
        }
    }

    /// Adds up the slopes of each group, each slope times its `weight`.
    pub fn sum_groups(&mut self, grid: &Grid, alive: &[f64], weight: impl Fn(usize) -> f64) {
        self.total.fill(0.0);
        for sums in &mut self.group_sums {
            sums.fill(0.0);
        }
        for (s, row) in alive.chunks_exact(grid.n_levels()).enumerate() {
            let weight = weight(s);
            let sums = &mut self.group_sums[grid.slopes[s].group as usize];
            for (sum, value) in sums.iter_mut().zip(row) {
                *sum += weight * value;
            }
        }
        for sums in &self.group_sums {
            for (total, sum) in self.total.iter_mut().zip(sums) {
                *total += sum;
            }
        }
    }
}

/// `out[j] = Σ taps[i] · from[first + j − i]`.
pub fn convolve(from: &[f64], first: usize, taps: &[f64; 4], out: &mut [f64]) {
    let n = out.len();
    let window = |back: usize| &from[first - back..first - back + n];
    let windows = window(0)
        .iter()
        .zip(window(1))
        .zip(window(2))
        .zip(window(3));
    let sums = windows.map(|(((now, one), two), three)| {
        taps[0] * now + taps[1] * one + taps[2] * two + taps[3] * three
    });
    for (value, sum) in out.iter_mut().zip(sums) {
        *value = sum;
    }
}
