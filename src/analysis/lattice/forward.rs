//! Forward through the months: what is believed after each, given those so
//! far, and of the months to come.

use super::grid::{AWAKENING, Grid};
use super::layer::{Layer, Scratch, TINY, add, convolve, dot, sum};
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
pub(super) fn start(grid: &Grid, beginning: Beginning) -> Layer {
    let n = grid.n_levels();
    let mut layer = Layer::new(grid, 0.0);
    layer.unborn = 1.0;
    layer.total = 1.0;
    for (values, row) in layer.awake.chunks_exact_mut(n).zip(&grid.rows) {
        let share = Grid::start(row, beginning);
        values.fill(share / n as f32);
        layer.unborn -= share;
    }
    layer
}

/// One month further, before the new month is looked at. Whatever `from` adds
/// up to, `to` adds up to 1.
pub(super) fn predict(
    grid: &Grid,
    from: &Layer,
    is_jump: bool,
    scratch: &mut Scratch,
    to: &mut Layer,
) {
    let n = grid.n_levels();
    let reach = grid.reach;
    let awakening = AWAKENING as f32;
    let scale = 1.0 / from.total.max(f32::MIN_POSITIVE);
    scratch.add_up(grid, &from.awake);
    let falling = dot(&scratch.total, &grid.dormancy);
    to.unborn = scale * from.unborn * (1.0 - awakening);
    to.dormant = scale * (from.dormant * (1.0 - awakening) + falling);
    to.total = 1.0;
    let born = scale * awakening * from.unborn;
    let waking = scale * awakening * from.dormant;
    for (kept, dormancy) in scratch.kept.iter_mut().zip(&grid.dormancy) {
        *kept = scale * (1.0 - dormancy);
    }
    for step in &grid.steps {
        scratch.shared.fill(0.0);
        for lead in &step.into {
            let sums = if lead.keeps_slope {
                &scratch.changing
            } else {
                &scratch.sums
            };
            add(&mut scratch.shared, lead.chance, &sums[lead.from]);
        }
        for s in step.rows.clone() {
            let row = &grid.rows[s];
            // What goes on with the same slope: in this step, or from the one before.
            let mut goes_on = step.into.iter().filter_map(|lead| {
                let chance = lead.chance * (1.0 - row.change);
                let is_same = lead.keeps_slope && chance > 0.0;
                let same = grid.steps[lead.from].rows.start + row.slope;
                is_same.then(|| (chance, &from.awake[same * n..(same + 1) * n]))
            });
            let inner = &mut scratch.wide[2 * reach..2 * reach + n];
            let terms = inner.iter_mut().zip(&scratch.shared).zip(&scratch.kept);
            match (goes_on.next(), goes_on.next()) {
                (Some((one, ones)), Some((two, twos))) => {
                    for ((((value, shared), kept), a), b) in terms.zip(ones).zip(twos) {
                        *value = kept * (row.weight * shared + one * a + two * b);
                    }
                }
                (Some((one, ones)), None) => {
                    for (((value, shared), kept), a) in terms.zip(ones) {
                        *value = kept * (row.weight * shared + one * a);
                    }
                }
                _ => {
                    for ((value, shared), kept) in terms {
                        *value = kept * (row.weight * shared);
                    }
                }
            }
            let by = &grid.moves[s];
            let out = &mut to.awake[s * n..(s + 1) * n];
            convolve(&scratch.wide, 2 * reach, by, false, out);
            // What would leave the grid stays at its edge.
            let beyond = &mut scratch.moved[..by.reach];
            convolve(&scratch.wide, 2 * reach - by.reach, by, false, beyond);
            out[0] += sum(beyond);
            convolve(&scratch.wide, 2 * reach + n, by, false, beyond);
            out[n - 1] += sum(beyond);
            let awake = waking * Grid::awakening_row(row) + born * Grid::first_row(row);
            if awake > 0.0 {
                add(out, awake, &grid.awakening);
            }
            if is_jump {
                spread(out);
            }
        }
    }
}

/// Makes all levels alike.
pub(crate) fn spread(row: &mut [f32]) {
    let mean = sum(row) / row.len().max(1) as f32;
    row.fill(mean);
}

/// Multiplies by the month's likelihood.
fn look(grid: &Grid, layer: &mut Layer, seen: &Likelihood, t: usize, scratch: &mut Scratch) {
    let likelihood = seen.awake(t);
    layer.unborn *= seen.dormant(t);
    layer.dormant *= seen.dormant(t);
    scratch.total.fill(0.0);
    for row in layer.awake.chunks_exact_mut(grid.n_levels()) {
        for ((value, likelihood), total) in row.iter_mut().zip(likelihood).zip(&mut scratch.total) {
            *value = *value * likelihood + TINY;
            *total += *value;
        }
    }
    layer.total = layer.unborn + layer.dormant + sum(&scratch.total);
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
            None => start(grid, setting.beginning),
            Some(before) => {
                let mut next = Layer::new(grid, 0.0);
                predict(grid, before, setting.jumps_at(t), &mut scratch, &mut next);
                next
            }
        };
        look(grid, &mut layer, seen, t, &mut scratch);
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
    let mut next = layer.clone();
    for _ in 0..n_months {
        flatten(grid, &mut layer, persistence);
        predict(grid, &layer, false, &mut scratch, &mut next);
        std::mem::swap(&mut layer, &mut next);
        each(&layer);
    }
}

/// Lets each rise end in a plateau, each fall in a low one, unless it persists.
fn flatten(grid: &Grid, layer: &mut Layer, persistence: f32) {
    let n = grid.n_levels();
    let mut flat = [vec![0.0; n], vec![0.0; n]];
    for (row, values) in grid.rows.iter().zip(layer.awake.chunks_exact_mut(n)) {
        let sums = match row.spell.trend() {
            Trend::Up => &mut flat[0],
            Trend::Down => &mut flat[1],
            Trend::Flat => continue,
        };
        add(sums, 1.0 - persistence, values);
        for value in values {
            *value *= persistence;
        }
    }
    for (row, values) in grid.rows.iter().zip(layer.awake.chunks_exact_mut(n)) {
        match (row.spell, row.step) {
            (Spell::Plateau, 0) => add(values, 1.0, &flat[0]),
            (Spell::LowPlateau, 0) => add(values, 1.0, &flat[1]),
            _ => {}
        }
    }
}
