//! Backward through the months: what is believed of each, given all of them.

use super::forward::{Forward, Setting, spread};
use super::grid::{AWAKENING, Grid, Lead};
use super::layer::{Layer, Scratch, TINY, add, convolve, dot, sum};
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

/// One month back: what `later` says of the month before it.
pub(super) fn retreat(
    grid: &Grid,
    later: &mut Layer,
    seen: &Likelihood,
    t_later: usize,
    is_jump: bool,
    scratch: &mut Scratch,
) {
    let n = grid.n_levels();
    let reach = grid.reach;
    let likelihood = seen.awake(t_later);
    // So that the weights stay about 1 on average.
    let scale = (grid.n_awake() + 2) as f32 / later.total.max(f32::MIN_POSITIVE);
    let dormant = scale * later.dormant * seen.dormant(t_later);
    let unborn = scale * later.unborn * seen.dormant(t_later);
    let (mut waking, mut born) = (0.0, 0.0);
    for (here, step) in grid.steps.iter().enumerate() {
        // The sums are of what each slope leads to, by its weight.
        let sums = &mut scratch.sums[here];
        sums.fill(0.0);
        for s in step.rows.clone() {
            let values = &mut later.awake[s * n..(s + 1) * n];
            let wide = &mut scratch.wide;
            let inner = &mut wide[2 * reach..2 * reach + n];
            for ((inner, value), likelihood) in inner.iter_mut().zip(&*values).zip(likelihood) {
                *inner = scale * value * likelihood + TINY;
            }
            if is_jump {
                spread(inner);
            }
            let row = &grid.rows[s];
            let (awake, first) = (Grid::awakening_row(row), Grid::first_row(row));
            if awake + first > 0.0 {
                let here = dot(inner, &grid.awakening);
                waking += awake * here;
                born += first * here;
            }
            // The transpose of the move: each level reads where it leads; beyond
            // the edge that is the edge.
            let (lowest, highest) = (inner[0], inner[n - 1]);
            wide[..2 * reach].fill(lowest);
            wide[2 * reach + n..].fill(highest);
            convolve(wide, 2 * reach, &grid.moves[s], true, values);
            add(sums, row.weight, values);
        }
    }
    scratch.total.fill(0.0);
    for (here, step) in grid.steps.iter().enumerate() {
        scratch.shared.fill(0.0);
        scratch.leaving.fill(0.0);
        for lead in &step.out_of {
            let sums = if lead.keeps_slope {
                &mut scratch.shared
            } else {
                &mut scratch.leaving
            };
            add(sums, lead.chance, &scratch.sums[lead.to]);
        }
        for s in step.rows.clone() {
            let row = &grid.rows[s];
            let keeps_slope = step.out_of.iter().filter(|it| it.keeps_slope);
            let chance = |lead: &Lead| lead.chance * (1.0 - row.change);
            let mut stays = 0.0;
            let mut goes_on = None;
            for lead in keeps_slope {
                if lead.to == here {
                    stays = chance(lead);
                } else if chance(lead) > 0.0 {
                    let next = grid.steps[lead.to].rows.start + row.slope;
                    goes_on = Some((chance(lead), next - (s + 1)));
                }
            }
            // The rows of the next step still say what they lead to.
            let (head, tail) = later.awake.split_at_mut((s + 1) * n);
            let values = &mut head[s * n..];
            let shared = scratch.shared.iter().zip(&scratch.leaving);
            let terms = values.iter_mut().zip(shared);
            if let Some((goes, next)) = goes_on {
                for ((value, (shared, leaving)), next) in terms.zip(&tail[next * n..]) {
                    *value = stays * *value + row.change * shared + leaving + goes * next;
                }
            } else {
                for (value, (shared, leaving)) in terms {
                    *value = stays * *value + row.change * shared + leaving;
                }
            }
            let terms = values.iter_mut().zip(&grid.dormancy);
            for ((value, dormancy), total) in terms.zip(&mut scratch.total) {
                *value = (1.0 - dormancy) * *value + dormancy * dormant;
                *total += *value;
            }
        }
    }
    let awakening = AWAKENING as f32;
    later.dormant = (1.0 - awakening) * dormant + awakening * waking;
    later.unborn = (1.0 - awakening) * unborn + awakening * born;
    later.total = sum(&scratch.total) + later.dormant + later.unborn;
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
    let mut later = Layer::new(grid, 1.0);
    let mut months = Vec::with_capacity(n_months);
    for t in (0..n_months).rev() {
        let after = t + 1;
        if after < n_months {
            let is_jump = setting.jumps_at(after);
            retreat(grid, &mut later, seen, after, is_jump, &mut scratch);
        }
        let floor = floors.get(t).copied().unwrap_or(0);
        months.push(combine(grid, &forward.layers[t], &later, floor));
    }
    months.reverse();
    months
}

fn combine(grid: &Grid, before: &Layer, after: &Layer, floor: usize) -> MonthPosterior {
    let n = grid.n_levels();
    let floor = floor.min(n);
    let mut total = vec![0.0_f32; n];
    let mut of_spell = vec![0.0_f32; n];
    let mut spells = [0.0; Spell::N];
    let n_rows = grid.rows.len();
    let pairs = before
        .awake
        .chunks_exact(n)
        .zip(after.awake.chunks_exact(n));
    for (s, (a, b)) in pairs.enumerate() {
        for ((value, a), b) in of_spell.iter_mut().zip(a).zip(b) {
            *value += a * b;
        }
        let spell = grid.rows[s].spell;
        if s + 1 == n_rows || grid.rows[s + 1].spell != spell {
            spells[spell as usize] = f64::from(sum(&of_spell[floor..]));
            add(&mut total, 1.0, &of_spell);
            of_spell.fill(0.0);
        }
    }
    let asleep = before.dormant * after.dormant + before.unborn * after.unborn;
    let levels: Vec<f64> = total.iter().copied().map(f64::from).collect();
    let awake: f64 = levels.iter().sum();
    let scale = 1.0 / (awake + f64::from(asleep)).max(f64::MIN_POSITIVE);
    MonthPosterior {
        below_floor: scale * levels[..floor].iter().sum::<f64>(),
        levels: levels.iter().map(|level| scale * level).collect(),
        spells: spells.map(|share| scale * share),
        dormant: scale * f64::from(asleep),
    }
}
