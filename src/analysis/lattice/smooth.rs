//! Backward through the months: what is believed of each, given all of them.

use super::forward::{Forward, Setting, weigh};
use super::grid::{AWAKENING, Grid};
use super::layer::{Layer, Scratch, add, convolve, dot, plus, sum, times, widely};
use super::observation::Likelihood;
use super::spell::Spell;

/// What is believed of one month given all of them.
#[derive(Clone, Debug)]
pub(crate) struct MonthPosterior {
    /// Probability of each level, awake; with `dormant` they add up to 1.
    pub levels: Vec<f64>,
    /// Probability of each spell, at or above the floor.
    pub spells: [f64; Spell::N],
    /// Probability of being awake under the floor.
    pub below_floor: f64,
    /// Probability of sleep, that before the first activity included.
    pub dormant: f64,
}

/// One month back: what `later` says of the month before it, at the levels of the window
/// that `earlier` has.
pub(super) fn retreat(
    grid: &Grid,
    (later, earlier): (&Layer, &mut Layer),
    (seen, t_later): (&Likelihood, usize),
    is_jump: bool,
    scratch: &mut Scratch,
) {
    let likelihood = (seen.awake(t_later), seen.dormant(t_later));
    widely!(
        scratch.level,
        step_back(grid, (later, earlier), likelihood, is_jump, scratch)
    );
}

#[inline(always)]
fn step_back(
    grid: &Grid,
    (later, earlier): (&Layer, &mut Layer),
    (likelihood, asleep): (&[f32], f32),
    is_jump: bool,
    scratch: &mut Scratch,
) {
    let (n, reach) = (grid.n_levels(), grid.reach);
    let (before, after) = (earlier.window.clone(), later.window.clone());
    let n_before = before.len();
    let (dormant, unborn) = (later.dormant * asleep, later.unborn * asleep);
    let (mut waking, mut born) = (0.0, 0.0);
    scratch.wide.fill(0.0);
    let rows = later.awake.chunks_exact(after.len());
    let rows = rows.zip(earlier.awake.chunks_exact_mut(n_before));
    for ((row, values), ((first, awake), by)) in rows.zip(grid.awakes.iter().zip(&grid.moves)) {
        // With room on both sides.
        let place = reach + after.start;
        let inner = &mut scratch.wide[place..place + after.len()];
        inner.copy_from_slice(row);
        weigh(inner, likelihood);
        if is_jump {
            // All levels alike.
            let mean = sum(inner) / n as f32;
            waking += awake * mean;
            born += first * mean;
            values.fill(mean);
            continue;
        }
        if awake + first > 0.0 {
            let here = dot(inner, &grid.awakening[after.clone()]);
            waking += awake * here;
            born += first * here;
        }
        // Beyond an edge is the edge.
        if before.start < reach {
            let lowest = scratch.wide[reach];
            scratch.wide[..reach].fill(lowest);
        }
        if before.end + reach > n {
            let highest = scratch.wide[reach + n - 1];
            scratch.wide[reach + n..].fill(highest);
        }
        // The transpose of the move: each level reads where it leads.
        convolve(&scratch.wide, reach + before.start, (by, true), values);
    }
    scratch.add_up_weighed(grid, earlier);
    let dormancy = &grid.dormancy[before];
    let (kept, total) = (
        &mut scratch.kept[..n_before],
        &mut scratch.total[..n_before],
    );
    total.fill(0.0);
    for (kept, dormancy) in kept.iter_mut().zip(dormancy) {
        *kept = 1.0 - dormancy;
    }
    for step in &grid.steps {
        let (shared, alike) = (
            &mut scratch.shared[..n_before],
            &mut scratch.alike[..n_before],
        );
        shared.fill(0.0);
        alike.fill(0.0);
        for (to, chance) in &step.changing {
            add(shared, *chance, &scratch.sums[*to]);
        }
        for (to, chance) in &step.leaving {
            add(alike, *chance, &scratch.sums[*to]);
        }
        times(shared, kept);
        times(alike, kept);
        // All rows of the step may fall asleep as well.
        add(alike, dormant, dormancy);
        // The rows of the next step still say what they lead to.
        let rows = step.rows.start * n_before..step.rows.end * n_before;
        let (head, tail) = earlier.awake.split_at_mut(rows.end);
        let own = head[rows.start..].chunks_exact_mut(n_before);
        let own = own.zip(&grid.rows[step.rows.clone()]);
        match step.goes {
            Some(goes) => {
                for ((values, row), next) in own.zip(tail.chunks_exact(n_before)) {
                    let goes_on = 1.0 - row.change;
                    let chances = (step.stays * goes_on, goes * goes_on, row.change);
                    stay_or_go((values, next), chances, (kept, shared, alike));
                    plus(total, values);
                }
            }
            None => {
                for (values, row) in own {
                    let chances = (step.stays * (1.0 - row.change), row.change);
                    stay(values, chances, (kept, shared, alike));
                    plus(total, values);
                }
            }
        }
    }
    let awakening = AWAKENING as f32;
    earlier.dormant = (1.0 - awakening) * dormant + awakening * waking;
    earlier.unborn = (1.0 - awakening) * unborn + awakening * born;
    // So that the weights stay about 1 on average.
    let total = sum(total) + earlier.dormant + earlier.unborn;
    let scale = earlier.awake.len() as f32 / total.max(f32::MIN_POSITIVE);
    earlier.dormant *= scale;
    earlier.unborn *= scale;
    for value in &mut earlier.awake {
        *value *= scale;
    }
}

/// What a row leads to, level by level: it stays, it begins another slope, or it does
/// what all rows of its step do.
#[inline(always)]
fn stay(
    values: &mut [f32],
    (stays, change): (f32, f32),
    (kept, shared, alike): (&[f32], &[f32], &[f32]),
) {
    let n = values.len();
    let (kept, shared, alike) = (&kept[..n], &shared[..n], &alike[..n]);
    for i in 0..n {
        let own = kept[i] * (stays * values[i]);
        values[i] = own + (change * shared[i] + alike[i]);
    }
}

/// The same where it may go to the next step as well.
#[inline(always)]
fn stay_or_go(
    (values, next): (&mut [f32], &[f32]),
    (stays, goes, change): (f32, f32, f32),
    (kept, shared, alike): (&[f32], &[f32], &[f32]),
) {
    let n = values.len();
    let (next, kept, shared, alike) = (&next[..n], &kept[..n], &shared[..n], &alike[..n]);
    for i in 0..n {
        let own = kept[i] * (stays * values[i] + goes * next[i]);
        values[i] = own + (change * shared[i] + alike[i]);
    }
}

/// What is believed of each month given all of them. States under the level
/// at that month's place in `floors` are told apart from their spell.
pub(crate) fn smooth(
    grid: &Grid,
    seen: &Likelihood,
    forward: &Forward,
    floors: &[usize],
    setting: Setting<'_>,
) -> Vec<MonthPosterior> {
    let n_months = forward.layers.len();
    let mut scratch = Scratch::new(grid);
    let window = |t: usize| {
        forward
            .layers
            .get(t)
            .map_or(grid.whole(), |it| it.window.clone())
    };
    let mut later = Layer::new(grid, window(n_months.saturating_sub(1)), 1.0);
    let mut earlier = later.clone();
    let mut months = Vec::with_capacity(n_months);
    for t in (0..n_months).rev() {
        let after = t + 1;
        if after < n_months {
            let is_jump = setting.jumps_at(after);
            earlier.become_of(grid, window(t));
            let pair = (&later, &mut earlier);
            retreat(grid, pair, (seen, after), is_jump, &mut scratch);
            std::mem::swap(&mut later, &mut earlier);
        }
        let floor = floors.get(t).copied().unwrap_or(0);
        months.push(combine(
            grid,
            (&forward.layers[t], &later),
            floor,
            scratch.level,
        ));
    }
    months.reverse();
    months
}

fn combine(
    grid: &Grid,
    (before, after): (&Layer, &Layer),
    floor: usize,
    level: fearless_simd::Level,
) -> MonthPosterior {
    let window = &before.window;
    let n = window.len();
    let floor = floor.saturating_sub(window.start).min(n);
    let mut total = vec![0.0_f32; n];
    let mut of_spell = vec![0.0_f32; n];
    let mut spells = [0.0; Spell::N];
    let pairs = before
        .awake
        .chunks_exact(n)
        .zip(after.awake.chunks_exact(n));
    widely!(
        level,
        for (s, (a, b)) in pairs.enumerate() {
            add_product(&mut of_spell, a, b);
            let spell = grid.rows[s].spell;
            if grid.rows.get(s + 1).is_none_or(|next| next.spell != spell) {
                spells[spell as usize] = f64::from(of_spell[floor..].iter().sum::<f32>());
                plus(&mut total, &of_spell);
                of_spell.fill(0.0);
            }
        }
    );
    let asleep = before.dormant * after.dormant + before.unborn * after.unborn;
    let weight = |weights: &[f32]| weights.iter().copied().map(f64::from).sum::<f64>();
    let scale = 1.0 / (weight(&total) + f64::from(asleep)).max(f64::MIN_POSITIVE);
    let mut levels = vec![0.0; grid.n_levels()];
    for (level, weight) in levels[window.clone()].iter_mut().zip(&total) {
        *level = scale * f64::from(*weight);
    }
    MonthPosterior {
        below_floor: scale * weight(&total[..floor]),
        levels,
        spells: spells.map(|share| scale * share),
        dormant: scale * f64::from(asleep),
    }
}

/// `to[i] += a[i] · b[i]`.
#[inline(always)]
fn add_product(to: &mut [f32], a: &[f32], b: &[f32]) {
    let n = to.len();
    let (a, b) = (&a[..n], &b[..n]);
    for i in 0..n {
        to[i] += a[i] * b[i];
    }
}
