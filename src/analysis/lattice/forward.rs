//! Forward through the months: what is believed after each, given those so
//! far, and of the months to come.

use super::grid::{Grid, Group};
use super::layer::{Layer, Scratch, TINY, convolve};
use super::observation::Likelihood;

/// What is believed after each month given the months so far.
pub struct Forward {
    pub layers: Vec<Layer>,
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

/// Lets each trend go flat unless it persists.
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
