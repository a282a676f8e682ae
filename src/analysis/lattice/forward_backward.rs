//! The exact passes over the lattice: forward, backward, and what they say of
//! each month.

use super::grid::{Grid, Group};
use super::observation::Likelihood;

/// Added to every weight. Numbers near the smallest that an `f64` holds are
/// a hundred times slower to reckon with, and mean as little as this one.
const TINY: f64 = 1e-70;

/// The states' weights in one month, slope by slope, each over the levels.
#[derive(Clone, Debug)]
pub struct Layer {
    pub alive: Vec<f64>,
    pub dormant: f64,
    /// What all of them add up to.
    pub total: f64,
}

impl Layer {
    fn new(grid: &Grid, weight: f64) -> Self {
        Self {
            alive: vec![weight; grid.n_alive()],
            dormant: weight,
            total: weight * (grid.n_alive() + 1) as f64,
        }
    }
}

/// What is believed after each month given the months so far.
pub struct Forward {
    pub layers: Vec<Layer>,
}

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
    /// The mean slope, in log units per month.
    pub slope: f64,
}

/// Buffers for one step, kept from month to month.
struct Scratch {
    group_sums: [Vec<f64>; 3],
    total: Vec<f64>,
    /// One slope's levels with room on both sides.
    wide: Vec<f64>,
    moved: Vec<f64>,
}

impl Scratch {
    fn new(grid: &Grid) -> Self {
        let n = grid.n_levels();
        Self {
            group_sums: [vec![0.0; n], vec![0.0; n], vec![0.0; n]],
            total: vec![0.0; n],
            wide: vec![0.0; n + 4 * grid.reach],
            moved: vec![0.0; n + 2 * grid.reach],
        }
    }

    /// Adds up the slopes of each group, each slope times its `weight`.
    fn sum_groups(&mut self, grid: &Grid, alive: &[f64], weight: impl Fn(usize) -> f64) {
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

/// The first month's weights before it is looked at.
fn start(grid: &Grid) -> Layer {
    let n = grid.n_levels();
    let mut layer = Layer::new(grid, 0.0);
    layer.dormant = 1.0;
    layer.total = 1.0;
    for (s, row) in layer.alive.chunks_exact_mut(n).enumerate() {
        row.fill(grid.start(s) / n as f64);
        layer.dormant -= grid.start(s);
    }
    layer
}

/// One month further, before the new month is looked at. Whatever `from` adds
/// up to, `to` adds up to 1.
fn predict(grid: &Grid, from: &Layer, scratch: &mut Scratch, to: &mut Layer) {
    let n = grid.n_levels();
    let reach = grid.reach;
    let chances = Grid::SLOPE_CHANGE;
    let scale = 1.0 / from.total.max(f64::MIN_POSITIVE);
    scratch.sum_groups(grid, &from.alive, |_| 1.0);
    let falling: f64 = scratch
        .total
        .iter()
        .zip(&grid.dormancy)
        .map(|(a, b)| a * b)
        .sum();
    to.dormant = scale * (from.dormant * (1.0 - Grid::AWAKENING) + falling);
    let waking = scale * from.dormant * Grid::AWAKENING;
    to.total = 1.0;
    let keep = scale * chances.keep;
    let rows = from.alive.chunks_exact(n).zip(to.alive.chunks_exact_mut(n));
    for (s, (row, out)) in rows.enumerate() {
        let slope = &grid.slopes[s];
        let same = scale * slope.weight * (chances.same_group - chances.each_other_group);
        let other = scale * slope.weight * chances.each_other_group;
        let sums = &scratch.group_sums[slope.group as usize];
        let inner = &mut scratch.wide[2 * reach..2 * reach + n];
        for ((((value, own), sum), total), dormancy) in inner
            .iter_mut()
            .zip(row)
            .zip(sums)
            .zip(&scratch.total)
            .zip(&grid.dormancy)
        {
            *value = (1.0 - dormancy) * (keep * own + same * sum + other * total);
        }
        let step = &grid.moves[s];
        // Place j of `moved` is level j − reach and takes from the level
        // `offset` lower, and the three below that one.
        let first = (reach as isize - step.offset) as usize;
        convolve(&scratch.wide, first, &step.taps, &mut scratch.moved);
        out.copy_from_slice(&scratch.moved[reach..reach + n]);
        // What would leave the grid stays at its edge.
        out[0] += scratch.moved[..reach].iter().sum::<f64>();
        out[n - 1] += scratch.moved[reach + n..].iter().sum::<f64>();
        let awake = waking * grid.awakening_slope(s);
        if awake > 0.0 {
            for (value, share) in out.iter_mut().zip(&grid.awakening) {
                *value += awake * share;
            }
        }
    }
}

/// `out[j] = Σ taps[i] · from[first + j − i]`.
fn convolve(from: &[f64], first: usize, taps: &[f64; 4], out: &mut [f64]) {
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

/// Multiplies by the month's likelihood; gives the logarithm of what is left.
fn look(grid: &Grid, layer: &mut Layer, seen: &Likelihood, t: usize, scratch: &mut Scratch) -> f64 {
    let likelihood = seen.alive(t);
    layer.dormant *= seen.dormant(t);
    // Summed by level first: sums side by side are quicker than one long one.
    scratch.total.fill(0.0);
    for row in layer.alive.chunks_exact_mut(grid.n_levels()) {
        for ((value, likelihood), total) in row.iter_mut().zip(likelihood).zip(&mut scratch.total) {
            *value = *value * likelihood + TINY;
            *total += *value;
        }
    }
    layer.total = layer.dormant + scratch.total.iter().sum::<f64>();
    layer.total.max(f64::MIN_POSITIVE).ln()
}

/// Goes through the months once and keeps what is believed after each.
pub fn forward(grid: &Grid, seen: &Likelihood, n_months: usize) -> Forward {
    let mut scratch = Scratch::new(grid);
    let mut layers: Vec<Layer> = Vec::with_capacity(n_months);
    for t in 0..n_months {
        let mut layer = match layers.last() {
            None => start(grid),
            Some(before) => {
                let mut next = Layer::new(grid, 0.0);
                predict(grid, before, &mut scratch, &mut next);
                next
            }
        };
        look(grid, &mut layer, seen, t, &mut scratch);
        layers.push(layer);
    }
    Forward { layers }
}

/// How likely the counts are under these settings; keeps nothing.
pub fn ln_evidence(grid: &Grid, seen: &Likelihood, n_months: usize) -> f64 {
    let mut scratch = Scratch::new(grid);
    let mut layer = start(grid);
    let mut next = layer.clone();
    let mut total = seen.ln_scale();
    for t in 0..n_months {
        if t > 0 {
            predict(grid, &layer, &mut scratch, &mut next);
            std::mem::swap(&mut layer, &mut next);
        }
        total += look(grid, &mut layer, seen, t, &mut scratch);
    }
    total
}

/// The months after the last one, one after another, when each trend goes on
/// with probability `persistence` and is flat else.
pub fn ahead(
    grid: &Grid,
    last: &Layer,
    n_months: usize,
    persistence: f64,
    mut each: impl FnMut(&Layer),
) {
    let mut scratch = Scratch::new(grid);
    let mut layer = last.clone();
    let mut next = layer.clone();
    for _ in 0..n_months {
        flatten(grid, &mut layer, persistence);
        predict(grid, &layer, &mut scratch, &mut next);
        std::mem::swap(&mut layer, &mut next);
        each(&layer);
    }
}

fn flatten(grid: &Grid, layer: &mut Layer, persistence: f64) {
    let n = grid.n_levels();
    let mut flat = vec![0.0; n];
    for (slope, row) in grid.slopes.iter().zip(layer.alive.chunks_exact_mut(n)) {
        let kept = if slope.group == Group::Plateau {
            0.0
        } else {
            persistence
        };
        for (sum, value) in flat.iter_mut().zip(row) {
            *sum += (1.0 - kept) * *value;
            *value *= kept;
        }
    }
    let plateau = grid
        .slopes
        .iter()
        .position(|slope| slope.group == Group::Plateau);
    for (row, s) in layer.alive.chunks_exact_mut(n).zip(0..) {
        if Some(s) == plateau {
            row.copy_from_slice(&flat);
        }
    }
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
    // The slopes of each level, each times its weight.
    scratch.total.fill(0.0);
    let rows = before
        .alive
        .chunks_exact(n)
        .zip(after.alive.chunks_exact(n));
    for (slope, (a, b)) in grid.slopes.iter().zip(rows) {
        let sums = &mut scratch.group_sums[slope.group as usize];
        for (((sum, climb), a), b) in sums.iter_mut().zip(&mut scratch.total).zip(a).zip(b) {
            let weight = a * b;
            *sum += weight;
            *climb += slope.per_month * weight;
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
    let climb: f64 = scratch.total.iter().sum();
    let floor = floor.min(n);
    MonthPosterior {
        below_floor: scale * levels[..floor].iter().sum::<f64>(),
        levels: levels.iter().map(|level| scale * level).collect(),
        groups: [growth, plateau, decline].map(|sums| scale * sums[floor..].iter().sum::<f64>()),
        dormant: scale * dormant,
        slope: if alive > 0.0 { climb / alive } else { 0.0 },
    }
}
