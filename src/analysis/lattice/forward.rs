//! Forward through the months: what is believed after each, given those so
//! far, and of the months to come.

use fearless_simd::Simd;

use super::grid::{AWAKENING, Grid};
use super::layer::{
    LANES, Layer, Levels, Scratch, TINY, WIDTHS, Way, add, at_width, dot, each, held, lanes,
    lanes_mut, levels, levels_mut, moved, rows_mut, sum, widely,
};
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

/// Leaves in `layer` the first month's weights before it is looked at.
pub(super) fn start(grid: &Grid, beginning: Beginning, layer: &mut Layer) {
    let (n, n_in_window) = (grid.n_levels(), layer.window.len());
    layer.unborn = 1.0;
    layer.dormant = 0.0;
    layer.total = 1.0;
    for (values, row) in layer.awake.chunks_exact_mut(n_in_window).zip(&grid.rows) {
        let share = Grid::start(row, beginning);
        values.fill(share / n as f32);
        layer.unborn -= share;
    }
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
    scratch.add_up(grid, from);
    step(grid, (from, to), is_jump, scratch);
}

/// The same once the rows of `from` were added up.
fn step(grid: &Grid, (from, to): (&Layer, &mut Layer), is_jump: bool, scratch: &mut Scratch) {
    leave(grid, from, scratch, to);
    widely!(
        scratch.level,
        simd => at_width!(
            to.window.len(),
            B,
            arrive::<_, B>(simd, grid, (from, to), is_jump, scratch)
        )
    );
}

/// What becomes of the states of a month before levels move.
fn leave(grid: &Grid, from: &Layer, scratch: &mut Scratch, to: &mut Layer) {
    let scale = scale_of(from);
    let asleep = scale * (1.0 - AWAKENING as f32);
    let falling = stay_awake(grid, from, scale, scratch);
    to.unborn = asleep * from.unborn;
    to.dormant = asleep * from.dormant + falling;
    to.total = 1.0;
}

/// So that all weights add up to 1.
fn scale_of(layer: &Layer) -> f32 {
    1.0 / layer.total.max(f32::MIN_POSITIVE)
}

/// What is awake moves, and what awakes comes in.
#[inline(always)]
fn arrive<S: Simd, const B: usize>(
    simd: S,
    grid: &Grid,
    (from, to): (&Layer, &mut Layer),
    is_jump: bool,
    scratch: &mut Scratch,
) {
    let awakening = scale_of(from) * AWAKENING as f32;
    let (born, waking) = (awakening * from.unborn, awakening * from.dormant);
    let (n, n_before) = (grid.n_levels(), from.window.len());
    let after = to.window.clone();
    let awakes = grid.awakes.iter();
    let awakes = awakes.map(|(first, later)| born * first + waking * later);
    let staying = scratch.staying.chunks_exact(n_before);
    // With room on both sides, where there is nothing.
    let room = grid.reach;
    scratch.wide.fill(0.0);
    let rows = to.rows_mut::<B>().iter_mut();
    for (((out, staying), by), awake) in rows.zip(staying).zip(&grid.moves).zip(awakes) {
        if is_jump {
            // All levels alike.
            let total = sum(simd, lanes(staying));
            *out = [[(total + awake) / n as f32; LANES]; B];
            continue;
        }
        let first = room + from.window.start;
        let wide = lanes_mut(&mut scratch.wide[first..first + n_before]);
        for (wide, staying) in wide.iter_mut().zip(lanes(staying)) {
            *wide = *staying;
        }
        moved(
            simd,
            &scratch.wide,
            room + after.start,
            (by, Way::Forth),
            out,
        );
        // What would leave the grid stays at its edge.
        let all = &scratch.wide[room..room + n];
        if after.start == 0 && from.window.start < by.reach {
            out[0][0] += by.below(all);
        }
        if after.end == n && from.window.end + by.reach > n {
            out[B - 1][LANES - 1] += by.above(all);
        }
        if awake > 0.0 {
            add(simd, out, awake, levels(&grid.awakening[after.clone()]));
        }
    }
}

/// Leaves in `scratch.staying` what is awake in each row and level of the next month,
/// before it moves, `scale` times: what stays in the row, what comes from the step
/// before, what is spread over all rows of the step. Its rows were added up. Gives how
/// much falls asleep.
pub(super) fn stay_awake(grid: &Grid, from: &Layer, scale: f32, scratch: &mut Scratch) -> f32 {
    widely!(
        scratch.level,
        simd => at_width!(
            from.window.len(),
            B,
            stay_awake_within::<_, B>(simd, grid, from, scale, scratch)
        )
    )
}

#[inline(always)]
fn stay_awake_within<S: Simd, const B: usize>(
    simd: S,
    grid: &Grid,
    from: &Layer,
    scale: f32,
    scratch: &mut Scratch,
) -> f32 {
    let dormancy = levels::<B>(&grid.dormancy[from.window.clone()]);
    let one = held(simd, &[1.0; LANES]);
    each!(simd, levels_mut::<B>(&mut scratch.kept), |_, b| {
        (one - held(simd, &dormancy[b])) * scale
    });
    let rows = from.rows::<B>();
    for step in &grid.steps {
        scratch.share::<_, B>(simd, &step.spread);
        let (kept, shared) = (levels::<B>(&scratch.kept), levels::<B>(&scratch.shared));
        let to = &mut rows_mut::<B>(&mut scratch.staying)[step.rows.clone()];
        let own = &rows[step.rows.clone()];
        let of_rows = &grid.rows[step.rows.clone()];
        match step.comes {
            None => {
                for ((to, own), row) in to.iter_mut().zip(own).zip(of_rows) {
                    let stays = step.stays * (1.0 - row.change);
                    each!(simd, to, |_, b| {
                        let here = held(simd, &own[b]) * stays;
                        held(simd, &kept[b]) * here + held(simd, &shared[b]) * row.weight
                    });
                }
            }
            Some(comes) => {
                // The rows of the step before stand before these, in the same order.
                let before = &rows[step.rows.start - own.len()..step.rows.start];
                for (((to, own), before), row) in to.iter_mut().zip(own).zip(before).zip(of_rows) {
                    let goes_on = 1.0 - row.change;
                    let (stays, comes) = (step.stays * goes_on, comes * goes_on);
                    each!(simd, to, |_, b| {
                        let here = held(simd, &own[b]) * stays + held(simd, &before[b]) * comes;
                        held(simd, &kept[b]) * here + held(simd, &shared[b]) * row.weight
                    });
                }
            }
        }
    }
    scale * dot(simd, levels::<B>(&scratch.total), dormancy)
}

/// Multiplies by the month's likelihood, and adds up the rows.
fn look(
    grid: &Grid,
    layer: &mut Layer,
    (likelihood, asleep): (&[f32], f32),
    scratch: &mut Scratch,
) {
    layer.unborn *= asleep;
    layer.dormant *= asleep;
    widely!(
        scratch.level,
        simd => at_width!(likelihood.len(), B, {
            for row in layer.rows_mut::<B>() {
                weigh(simd, row, levels(likelihood));
            }
        })
    );
    scratch.add_up(grid, layer);
    let total: f32 = scratch.total[..likelihood.len()].iter().sum();
    layer.total = layer.unborn + layer.dormant + total;
}

/// Multiplies a row by the likelihood of its levels.
#[inline(always)]
fn weigh<S: Simd, const B: usize>(simd: S, row: &mut Levels<B>, likelihood: &Levels<B>) {
    each!(simd, row, |old, b| old * held(simd, &likelihood[b]) + TINY);
}

/// Goes through the months once and keeps what is believed after each.
///
/// Layers that are no longer needed are `room` for it.
pub(crate) fn forward(
    grid: &Grid,
    seen: &Likelihood,
    n_months: usize,
    setting: Setting<'_>,
    mut room: Vec<Layer>,
) -> Forward {
    let mut scratch = Scratch::new(grid);
    let mut layers: Vec<Layer> = Vec::with_capacity(n_months);
    for t in 0..n_months {
        let mut layer = room.pop().unwrap_or_default();
        layer.become_of(grid, seen.window(t));
        if t == 0 {
            start(grid, setting.beginning, &mut layer);
        }
        let (likelihood, is_jump) = ((seen.awake(t), seen.dormant(t)), setting.jumps_at(t));
        if let Some(before) = layers.last() {
            step(grid, (before, &mut layer), is_jump, &mut scratch);
        }
        look(grid, &mut layer, likelihood, &mut scratch);
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
