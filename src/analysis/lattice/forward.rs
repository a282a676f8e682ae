//! Forward through the months: what is believed after each, given those so
//! far, and of the months to come.

use super::grid::{AWAKENING, Grid};
use super::layer::{Layer, Scratch, TINY, Window, add, convolve, dot, plus, sum, widely};
use super::observation::Likelihood;
use super::spell::{Beginning, Spell, Trend};

/// What is believed after each month given the months so far.
pub(crate) struct Forward {
    pub layers: Vec<Layer>,
}

/// What a series is besides its counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting<'a> {
    pub beginning: Beginning,
    /// How long spells last, in their usual lengths.
    pub pace: f64,
    /// Places of months from which on something else was counted: the level
    /// there says nothing of the level before.
    pub jumps: &'a [usize],
}

impl Setting<'_> {
    pub(crate) fn jumps_at(&self, t: usize) -> bool {
        self.jumps.contains(&t)
    }
}

/// The first month's weights before it is looked at.
pub(super) fn start(grid: &Grid, window: Window, beginning: Beginning) -> Layer {
    let (n, n_in_window) = (grid.n_levels(), window.len());
    let mut layer = Layer::new(grid, window, 0.0);
    layer.unborn = 1.0;
    layer.total = 1.0;
    for (values, row) in layer.awake.chunks_exact_mut(n_in_window).zip(&grid.rows) {
        let share = Grid::start(row, beginning);
        values.fill(share / n as f32);
        layer.unborn -= share;
    }
    layer
}

/// One month further, before the new month is looked at, at the levels of the window
/// that `to` has. Whatever `from` adds up to, `to` adds up to 1 or, by what is outside
/// the window, to less.
pub(super) fn predict(
    grid: &Grid,
    from: &Layer,
    is_jump: bool,
    scratch: &mut Scratch,
    to: &mut Layer,
) {
    widely!(scratch.level, step(grid, from, is_jump, scratch, to));
}

#[inline(always)]
fn step(grid: &Grid, from: &Layer, is_jump: bool, scratch: &mut Scratch, to: &mut Layer) {
    let awakening = AWAKENING as f32;
    let scale = 1.0 / from.total.max(f32::MIN_POSITIVE);
    let falling = stay_awake(grid, from, scale, scratch);
    to.unborn = scale * from.unborn * (1.0 - awakening);
    to.dormant = scale * from.dormant * (1.0 - awakening) + falling;
    to.total = 1.0;
    let born = scale * awakening * from.unborn;
    let waking = scale * awakening * from.dormant;
    let (n, n_before) = (grid.n_levels(), from.window.len());
    let after = to.window.clone();
    let awakes = grid.awakes.iter();
    let awakes = awakes.map(|(first, later)| born * first + waking * later);
    let rows = to.awake.chunks_exact_mut(after.len());
    let staying = scratch.staying.chunks_exact(n_before);
    // With room on both sides, where there is nothing.
    let room = grid.reach;
    scratch.wide.fill(0.0);
    for (((out, staying), by), awake) in rows.zip(staying).zip(&grid.moves).zip(awakes) {
        if is_jump {
            // All levels alike.
            out.fill((sum(staying) + awake) / n as f32);
            continue;
        }
        let first = room + from.window.start;
        scratch.wide[first..first + n_before].copy_from_slice(staying);
        convolve(&scratch.wide, room + after.start, (by, false), out);
        // What would leave the grid stays at its edge.
        let levels = &scratch.wide[room..room + n];
        if after.start == 0 {
            out[0] += by.below(levels);
        }
        if after.end == n
            && let Some(last) = out.last_mut()
        {
            *last += by.above(levels);
        }
        if awake > 0.0 {
            add(out, awake, &grid.awakening[after.clone()]);
        }
    }
}

/// Leaves in `scratch.staying` what is awake in each row and level of the next month,
/// before it moves, `scale` times: what stays in the row, what comes from the step
/// before, what is spread over all rows of the step. Gives how much falls asleep.
#[inline(always)]
pub(super) fn stay_awake(grid: &Grid, from: &Layer, scale: f32, scratch: &mut Scratch) -> f32 {
    let n = from.window.len();
    let dormancy = &grid.dormancy[from.window.clone()];
    scratch.add_up(grid, from);
    let kept = &mut scratch.kept[..n];
    for (kept, dormancy) in kept.iter_mut().zip(dormancy) {
        *kept = scale * (1.0 - dormancy);
    }
    for step in &grid.steps {
        scratch.share(n, &step.spread);
        let rows = step.rows.start * n..step.rows.end * n;
        let to = scratch.staying[rows.clone()].chunks_exact_mut(n);
        let own = from.awake[rows.clone()].chunks_exact(n);
        let of_rows = grid.rows[step.rows.clone()].iter();
        let by_level = (&scratch.kept[..n], &scratch.shared[..n]);
        match step.comes {
            None => {
                for ((to, own), row) in to.zip(own).zip(of_rows) {
                    let stays = step.stays * (1.0 - row.change);
                    stay(to, (own, stays), row.weight, by_level);
                }
            }
            Some(comes) => {
                // The rows of the step before stand before these, in the same order.
                let before = rows.start - rows.len()..rows.start;
                let before = from.awake[before].chunks_exact(n);
                for (((to, own), before), row) in to.zip(own).zip(before).zip(of_rows) {
                    let goes_on = 1.0 - row.change;
                    let (own, before) = ((own, step.stays * goes_on), (before, comes * goes_on));
                    stay_or_come(to, (own, before), row.weight, by_level);
                }
            }
        }
    }
    scale * dot(&scratch.total[..n], dormancy)
}

/// A row's levels, and which share of them it is about.
type Part<'a> = (&'a [f32], f32);

#[inline(always)]
fn stay(
    to: &mut [f32],
    (own, stays): (&[f32], f32),
    weight: f32,
    (kept, shared): (&[f32], &[f32]),
) {
    let n = to.len();
    let (own, kept, shared) = (&own[..n], &kept[..n], &shared[..n]);
    for i in 0..n {
        to[i] = kept[i] * (stays * own[i]) + weight * shared[i];
    }
}

#[inline(always)]
fn stay_or_come(
    to: &mut [f32],
    ((own, stays), (before, comes)): (Part<'_>, Part<'_>),
    weight: f32,
    (kept, shared): (&[f32], &[f32]),
) {
    let n = to.len();
    let (own, before, kept, shared) = (&own[..n], &before[..n], &kept[..n], &shared[..n]);
    for i in 0..n {
        let here = stays * own[i] + comes * before[i];
        to[i] = kept[i] * here + weight * shared[i];
    }
}

/// Multiplies by the month's likelihood.
fn look(layer: &mut Layer, seen: &Likelihood, t: usize, scratch: &mut Scratch) {
    let likelihood = seen.awake(t);
    layer.unborn *= seen.dormant(t);
    layer.dormant *= seen.dormant(t);
    let total = &mut scratch.total[..likelihood.len()];
    total.fill(0.0);
    widely!(
        scratch.level,
        for row in layer.awake.chunks_exact_mut(likelihood.len()) {
            weigh(row, likelihood);
            plus(total, row);
        }
    );
    let total = sum(total);
    layer.total = layer.unborn + layer.dormant + total;
}

/// Multiplies a row by the likelihood of its levels.
#[inline(always)]
pub(super) fn weigh(row: &mut [f32], likelihood: &[f32]) {
    let n = row.len();
    let likelihood = &likelihood[..n];
    for i in 0..n {
        row[i] = row[i] * likelihood[i] + TINY;
    }
}

/// Goes through the months once and keeps what is believed after each.
pub(crate) fn forward(
    grid: &Grid,
    seen: &Likelihood,
    n_months: usize,
    setting: Setting<'_>,
) -> Forward {
    let mut scratch = Scratch::new(grid);
    let mut layers: Vec<Layer> = Vec::with_capacity(n_months);
    for t in 0..n_months {
        let mut layer = match layers.last() {
            None => start(grid, seen.window(t), setting.beginning),
            Some(before) => {
                let mut next = Layer::new(grid, seen.window(t), 0.0);
                predict(grid, before, setting.jumps_at(t), &mut scratch, &mut next);
                next
            }
        };
        look(&mut layer, seen, t, &mut scratch);
        layers.push(layer);
    }
    Forward { layers }
}

/// The months after the last one, one after another, when each trend goes on
/// with probability `persistence` and is flat else.
pub(crate) fn ahead(
    grid: &Grid,
    last: &Layer,
    n_months: usize,
    persistence: f32,
    mut each: impl FnMut(&Layer),
) {
    let mut scratch = Scratch::new(grid);
    let mut layer = last.clone();
    for _ in 0..n_months {
        flatten(grid, &mut layer, persistence);
        let mut next = Layer::new(grid, grid.whole(), 0.0);
        predict(grid, &layer, false, &mut scratch, &mut next);
        layer = next;
        each(&layer);
    }
}

/// Lets each rise end in a plateau, each fall in a low one, unless it persists.
fn flatten(grid: &Grid, layer: &mut Layer, persistence: f32) {
    let n = layer.window.len();
    let mut flat = [vec![0.0; n], vec![0.0; n]];
    for (row, values) in grid.rows.iter().zip(layer.awake.chunks_exact_mut(n)) {
        let sums = match row.spell.trend() {
            Trend::Up => &mut flat[0],
            Trend::Down => &mut flat[1],
            Trend::Flat => continue,
        };
        for (sum, value) in sums.iter_mut().zip(values.iter()) {
            *sum += (1.0 - persistence) * value;
        }
        for value in values {
            *value *= persistence;
        }
    }
    for (row, values) in grid.rows.iter().zip(layer.awake.chunks_exact_mut(n)) {
        match (row.spell, row.step) {
            (Spell::Plateau, 0) => give(values, &flat[0]),
            (Spell::LowPlateau, 0) => give(values, &flat[1]),
            _ => {}
        }
    }
}

fn give(to: &mut [f32], from: &[f32]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from;
    }
}
