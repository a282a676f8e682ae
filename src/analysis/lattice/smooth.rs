//! Backward through the months: what is believed of each, given all of them.

use super::forward::Forward;
use super::grid::Grid;
use super::layer::{Layer, Scratch, TINY, convolve};
use super::observation::Likelihood;

/// What is believed of one month given all of them.
#[derive(Clone, Debug)]
pub struct MonthPosterior {
    /// Probability of each level, alive; with `dormant` they add up to 1.
    pub levels: Vec<f64>,
    /// Probability of growth, plateau and decline, at or above the floor.
    pub groups: [f64; 3],
    /// Probability of being alive under the floor.
    pub below_floor: f64,
    pub dormant: f64,
}

/// One month back: what `later` says of the month before it.
fn retreat(
    grid: &Grid,
    later: &mut Layer,
    seen: &Likelihood,
    t_later: usize,
    scratch: &mut Scratch,
) {
    let n = grid.n_levels();
    let reach = grid.reach;
    let chances = Grid::SLOPE_CHANGE;
    let likelihood = seen.alive(t_later);
    let dormant = later.dormant * seen.dormant(t_later);
    let mut waking = 0.0;
    for (s, row) in later.alive.chunks_exact_mut(n).enumerate() {
        for (value, likelihood) in row.iter_mut().zip(likelihood) {
            *value = *value * likelihood + TINY;
        }
        let awake = grid.awakening_slope(s);
        if awake > 0.0 {
            waking += awake
                * row
                    .iter()
                    .zip(&grid.awakening)
                    .map(|(a, b)| a * b)
                    .sum::<f64>();
        }
        // The transpose of the move: each level reads where it leads; beyond
        // the edge that is the edge.
        let wide = &mut scratch.wide;
        wide[..2 * reach].fill(row[0]);
        wide[2 * reach..2 * reach + n].copy_from_slice(row);
        wide[2 * reach + n..].fill(row[n - 1]);
        let step = &grid.moves[s];
        let first = (2 * reach as isize + step.offset) as usize;
        let mut taps = step.taps;
        taps.reverse();
        convolve(wide, first + 3, &taps, row);
    }
    scratch.sum_groups(grid, &later.alive, |s| grid.slopes[s].weight);
    let mut highest = 0.0_f64;
    for (s, row) in later.alive.chunks_exact_mut(n).enumerate() {
        let sums = &scratch.group_sums[grid.slopes[s].group as usize];
        let same = chances.same_group - chances.each_other_group;
        for (((value, sum), total), dormancy) in row
            .iter_mut()
            .zip(sums)
            .zip(&scratch.total)
            .zip(&grid.dormancy)
        {
            *value = (1.0 - dormancy)
                * (chances.keep * *value + same * sum + chances.each_other_group * total)
                + dormancy * dormant;
            highest = highest.max(*value);
        }
    }
    later.dormant = (1.0 - Grid::AWAKENING) * dormant + Grid::AWAKENING * waking;
    let scale = 1.0 / highest.max(later.dormant).max(f64::MIN_POSITIVE);
    later.dormant *= scale;
    for value in &mut later.alive {
        *value *= scale;
    }
}

/// What is believed of each month given all of them. States under the level
/// at that month's place in `floors` are told apart from their group.
pub fn smooth(
    grid: &Grid,
    seen: &Likelihood,
    forward: &Forward,
    floors: &[usize],
) -> Vec<MonthPosterior> {
    let n_months = forward.layers.len();
    let mut scratch = Scratch::new(grid);
    let mut later = Layer::new(grid, 1.0);
    let mut months = Vec::with_capacity(n_months);
    for t in (0..n_months).rev() {
        if t + 1 < n_months {
            retreat(grid, &mut later, seen, t + 1, &mut scratch);
        }
        let floor = floors.get(t).copied().unwrap_or(0);
        let month = combine(grid, &forward.layers[t], &later, floor, &mut scratch);
        months.push(month);
    }
    months.reverse();
    months
}

fn combine(
    grid: &Grid,
    before: &Layer,
    after: &Layer,
    floor: usize,
    scratch: &mut Scratch,
) -> MonthPosterior {
    let n = grid.n_levels();
    for sums in &mut scratch.group_sums {
        sums.fill(0.0);
    }
    let rows = before
        .alive
        .chunks_exact(n)
        .zip(after.alive.chunks_exact(n));
    for (slope, (a, b)) in grid.slopes.iter().zip(rows) {
        let sums = &mut scratch.group_sums[slope.group as usize];
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    let [growth, plateau, decline] = &scratch.group_sums;
    let levels: Vec<f64> = growth
        .iter()
        .zip(plateau)
        .zip(decline)
        .map(|((growth, plateau), decline)| growth + plateau + decline)
        .collect();
    let dormant = before.dormant * after.dormant;
    let alive: f64 = levels.iter().sum();
    let scale = 1.0 / (alive + dormant).max(f64::MIN_POSITIVE);
    let floor = floor.min(n);
    MonthPosterior {
        below_floor: scale * levels[..floor].iter().sum::<f64>(),
        levels: levels.iter().map(|level| scale * level).collect(),
        groups: [growth, plateau, decline].map(|sums| scale * sums[floor..].iter().sum::<f64>()),
        dormant: scale * dormant,
    }
}
