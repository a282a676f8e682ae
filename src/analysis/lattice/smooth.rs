//! Backward through the months: what is believed of each, given all of them.

use fearless_simd::Simd;

use super::forward::{Forward, Setting};
use super::grid::{AWAKENING, Grid};
use super::layer::{
    LANES, Layer, Scratch, TINY, WIDTHS, Way, add, at_width, dot, each, held, lanes, lanes_mut,
    levels, levels_mut, moved, plus, sum, times, widely,
};
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
        simd => at_width!(
            earlier.window.len(),
            B,
            step_back::<_, B>(simd, grid, (later, earlier), likelihood, is_jump, scratch)
        )
    );
}

#[inline(always)]
fn step_back<S: Simd, const B: usize>(
    simd: S,
    grid: &Grid,
    (later, earlier): (&Layer, &mut Layer),
    (likelihood, asleep): (&[f32], f32),
    is_jump: bool,
    scratch: &mut Scratch,
) {
    let (n, reach) = (grid.n_levels(), grid.reach);
    let (before, after) = (earlier.window.clone(), later.window.clone());
    // So that the weights stay about 1 on average.
    let scale = later.awake.len() as f32 / later.total.max(f32::MIN_POSITIVE);
    let (dormant, unborn) = (
        scale * asleep * later.dormant,
        scale * asleep * later.unborn,
    );
    let likely = &mut scratch.total[..after.len()];
    for (likely, likelihood) in lanes_mut(likely).iter_mut().zip(lanes(likelihood)) {
        *likely = (held(simd, likelihood) * scale).into();
    }
    let (mut waking, mut born) = (0.0, 0.0);
    scratch.wide.fill(0.0);
    let awakening = lanes(&grid.awakening[after.clone()]);
    let of_steps = grid.steps.iter().zip(&mut scratch.sums);
    for (step, sums) in of_steps {
        let sums = levels_mut::<B>(sums);
        *sums = [[0.0; LANES]; B];
        for place in step.rows.clone() {
            let (row, by) = (&grid.rows[place], &grid.moves[place]);
            let (first, awake) = grid.awakes[place];
            let value = &mut earlier.rows_mut::<B>()[place];
            // With room on both sides.
            let inner = &mut scratch.wide[reach + after.start..reach + after.end];
            let weights = lanes(later.row(place)).iter().zip(lanes(likely));
            for (inner, (weight, likely)) in lanes_mut(inner).iter_mut().zip(weights) {
                *inner = (held(simd, weight) * held(simd, likely) + TINY).into();
            }
            if is_jump {
                // All levels alike.
                let mean = sum(simd, lanes(inner)) / n as f32;
                waking += awake * mean;
                born += first * mean;
                *value = [[mean; LANES]; B];
            } else {
                if awake + first > 0.0 {
                    let here = dot(simd, lanes(inner), awakening);
                    waking += awake * here;
                    born += first * here;
                }
                // Beyond an edge is the edge.
                if before.start < by.reach {
                    let lowest = scratch.wide[reach];
                    scratch.wide[reach - by.reach..reach].fill(lowest);
                }
                if before.end + by.reach > n {
                    let highest = scratch.wide[reach + n - 1];
                    scratch.wide[reach + n..][..by.reach].fill(highest);
                }
                // The transpose of the move: each level reads where it leads.
                moved(
                    simd,
                    &scratch.wide,
                    reach + before.start,
                    (by, Way::Back),
                    value,
                );
            }
            add(simd, sums, row.weight, value);
        }
    }
    let dormancy = levels::<B>(&grid.dormancy[before]);
    let kept = levels_mut::<B>(&mut scratch.kept);
    let one = held(simd, &[1.0; LANES]);
    each!(simd, kept, |_, b| one - held(simd, &dormancy[b]));
    let total = levels_mut::<B>(&mut scratch.total);
    *total = [[0.0; LANES]; B];
    let shared = levels_mut::<B>(&mut scratch.shared);
    let alike = levels_mut::<B>(&mut scratch.alike);
    for step in &grid.steps {
        // What begins another slope, and what all rows of the step do.
        *shared = [[0.0; LANES]; B];
        *alike = [[0.0; LANES]; B];
        for (to, chance) in &step.changing {
            add(simd, shared, *chance, levels(&scratch.sums[*to]));
        }
        for (to, chance) in &step.leaving {
            add(simd, alike, *chance, levels(&scratch.sums[*to]));
        }
        times(simd, shared, kept);
        times(simd, alike, kept);
        // All rows of the step may fall asleep as well.
        add(simd, alike, dormant, dormancy);
        // The rows of the next step still say what they lead to.
        let (head, tail) = earlier.rows_mut::<B>().split_at_mut(step.rows.end);
        let own = head[step.rows.start..].iter_mut();
        let own = own.zip(&grid.rows[step.rows.clone()]);
        match step.goes {
            Some(goes) => {
                for ((value, row), next) in own.zip(&*tail) {
                    let (goes_on, change) = (1.0 - row.change, row.change);
                    let (stays, goes) = (step.stays * goes_on, goes * goes_on);
                    each!(simd, value, |old, b| {
                        let here = old * stays + held(simd, &next[b]) * goes;
                        let own = held(simd, &kept[b]) * here;
                        own + (held(simd, &shared[b]) * change + held(simd, &alike[b]))
                    });
                    plus(simd, total, value);
                }
            }
            None => {
                for (value, row) in own {
                    let (stays, change) = (step.stays * (1.0 - row.change), row.change);
                    each!(simd, value, |old, b| {
                        let own = held(simd, &kept[b]) * (old * stays);
                        own + (held(simd, &shared[b]) * change + held(simd, &alike[b]))
                    });
                    plus(simd, total, value);
                }
            }
        }
    }
    let awakening = AWAKENING as f32;
    earlier.dormant = (1.0 - awakening) * dormant + awakening * waking;
    earlier.unborn = (1.0 - awakening) * unborn + awakening * born;
    earlier.total = sum(simd, total) + earlier.dormant + earlier.unborn;
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
            &mut scratch,
        ));
    }
    months.reverse();
    months
}

fn combine(
    grid: &Grid,
    (before, after): (&Layer, &Layer),
    floor: usize,
    scratch: &mut Scratch,
) -> MonthPosterior {
    widely!(
        scratch.level,
        simd => at_width!(
            before.window.len(),
            B,
            combine_within::<_, B>(simd, grid, (before, after), floor, scratch)
        )
    )
}

#[inline(always)]
fn combine_within<S: Simd, const B: usize>(
    simd: S,
    grid: &Grid,
    (before, after): (&Layer, &Layer),
    floor: usize,
    scratch: &mut Scratch,
) -> MonthPosterior {
    let window = &before.window;
    let floor = floor.saturating_sub(window.start).min(window.len());
    let total = levels_mut::<B>(&mut scratch.total);
    let of_spell = levels_mut::<B>(&mut scratch.shared);
    *total = [[0.0; LANES]; B];
    *of_spell = [[0.0; LANES]; B];
    let mut spells = [0.0; Spell::N];
    let pairs = before.rows::<B>().iter().zip(after.rows::<B>());
    for (place, (a, b)) in pairs.enumerate() {
        each!(simd, of_spell, |old, block| {
            old + held(simd, &a[block]) * held(simd, &b[block])
        });
        let spell = grid.rows[place].spell;
        let next = grid.rows.get(place + 1);
        if next.is_none_or(|next| next.spell != spell) {
            let above = &of_spell.as_flattened()[floor..];
            spells[spell as usize] = f64::from(above.iter().sum::<f32>());
            plus(simd, total, of_spell);
            *of_spell = [[0.0; LANES]; B];
        }
    }
    let total = total.as_flattened();
    let asleep = before.dormant * after.dormant + before.unborn * after.unborn;
    let weight = |weights: &[f32]| weights.iter().copied().map(f64::from).sum::<f64>();
    let scale = 1.0 / (weight(total) + f64::from(asleep)).max(f64::MIN_POSITIVE);
    let mut levels = vec![0.0; grid.n_levels()];
    for (level, weight) in levels[window.clone()].iter_mut().zip(total) {
        *level = scale * f64::from(*weight);
    }
    MonthPosterior {
        below_floor: scale * weight(&total[..floor]),
        levels,
        spells: spells.map(|share| scale * share),
        dormant: scale * f64::from(asleep),
    }
}
