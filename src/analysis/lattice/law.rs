//! The law of the lattice, written out once more: every state of a small grid, and
//! the chance of each that follows it. What reads quickly must say the same.

use super::forward::{self, Setting, forward};
use super::grid::{AWAKENING, Grid, Row};
use super::intervals::{Month, Origin, Origins};
use super::layer::{Layer, Scratch};
use super::observation::{Count, Likelihood, Weighed};
use super::smooth::{retreat, smooth};
use super::spell::{Beginning, N_STEPS, Spell};

#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    Unborn,
    Dormant,
    Awake { row: usize, level: usize },
}

/// A grid that is small, and yet has levels that no edge is near.
fn small_grid() -> Grid {
    Grid::new(3.0, 0.3, 1.0)
}

fn states(grid: &Grid) -> Vec<State> {
    let awake = (0..grid.rows.len())
        .flat_map(|row| (0..grid.n_levels()).map(move |level| State::Awake { row, level }));
    [State::Unborn, State::Dormant]
        .into_iter()
        .chain(awake)
        .collect()
}

/// The chance that a row follows another, awake, by the words of `spell.rs`.
fn row_chance(before: &Row, after: &Row) -> f64 {
    let end = before.spell.step_end(1.0);
    let same_slope = f64::from(u8::from(before.slope == after.slope));
    let (change, weight) = (f64::from(before.change), f64::from(after.weight));
    let slope = change * weight + (1.0 - change) * same_slope;
    let is_last = before.step == N_STEPS - 1;
    if before.spell == after.spell && before.step == after.step {
        (1.0 - end) * slope
    } else if before.spell == after.spell && !is_last && after.step == before.step + 1 {
        end * slope
    } else if before.spell != after.spell && is_last && after.step == 0 {
        end * before.spell.leads_to(after.spell) * weight
    } else {
        0.0
    }
}

/// The chance that level `to` follows level `from` in a row; beyond an edge is the edge.
fn level_chance(grid: &Grid, row: usize, from: usize, to: usize, is_jump: bool) -> f64 {
    let n = grid.n_levels();
    if is_jump {
        return 1.0 / n as f64;
    }
    let step = &grid.moves[row];
    let ends = step.taps.iter().zip(step.offsets).filter(|(_, offset)| {
        let place = from as isize + offset;
        place.clamp(0, n as isize - 1) == to as isize
    });
    ends.map(|(tap, _)| f64::from(*tap)).sum()
}

fn chance(grid: &Grid, from: State, to: State, is_jump: bool) -> f64 {
    let n = grid.n_levels() as f64;
    let waking = |level: usize| {
        AWAKENING
            * if is_jump {
                1.0 / n
            } else {
                f64::from(grid.awakening[level])
            }
    };
    match (from, to) {
        (State::Unborn, State::Unborn) | (State::Dormant, State::Dormant) => 1.0 - AWAKENING,
        (State::Unborn, State::Awake { row, level }) => {
            waking(level) * f64::from(Grid::first_row(&grid.rows[row]))
        }
        (State::Dormant, State::Awake { row, level }) => {
            waking(level) * f64::from(Grid::awakening_row(&grid.rows[row]))
        }
        (State::Awake { level, .. }, State::Dormant) => f64::from(grid.dormancy[level]),
        (
            State::Awake { row, level },
            State::Awake {
                row: next,
                level: end,
            },
        ) => {
            (1.0 - f64::from(grid.dormancy[level]))
                * row_chance(&grid.rows[row], &grid.rows[next])
                * level_chance(grid, next, level, end, is_jump)
        }
        (State::Unborn, State::Dormant) | (_, State::Unborn) => 0.0,
    }
}

type Matrix = Vec<Vec<f64>>;

/// From each state (a row of it) to each.
fn matrix(grid: &Grid, is_jump: bool) -> Matrix {
    let states = states(grid);
    let row = |from: &State| {
        states
            .iter()
            .map(|to| chance(grid, *from, *to, is_jump))
            .collect()
    };
    states.iter().map(row).collect()
}

/// A layer's weights, in the order of [`states`].
fn flat(layer: &Layer) -> Vec<f64> {
    let all = [layer.unborn, layer.dormant].into_iter();
    all.chain(layer.awake.iter().copied())
        .map(f64::from)
        .collect()
}

/// A layer of weights that differ from state to state.
fn uneven(grid: &Grid) -> Layer {
    let mut layer = Layer::new(grid, grid.whole(), 0.0);
    let mut random = fastrand::Rng::with_seed(7);
    layer.unborn = 0.3;
    layer.dormant = 0.7;
    for value in &mut layer.awake {
        *value = random.f32();
    }
    layer.total = layer.unborn + layer.dormant + layer.awake.iter().sum::<f32>();
    layer
}

/// Counts without a season.
fn weighed<'a>(counts: &'a [Option<Count>], months_of_year: &'a [usize]) -> Weighed<'a> {
    Weighed {
        counts,
        months_of_year,
        season: &[1.0; 12],
        size: 8.0,
    }
}

fn scaled(mut values: Vec<f64>) -> Vec<f64> {
    let total: f64 = values.iter().sum();
    for value in &mut values {
        *value /= total;
    }
    values
}

fn assert_alike(found: &[f64], expected: &[f64], what: &str) {
    assert_eq!(found.len(), expected.len());
    for (place, (a, b)) in found.iter().zip(expected).enumerate() {
        assert!(
            (a - b).abs() < 1e-6 + 1e-4 * b.abs(),
            "{what}, state {place}: {a}, not {b}"
        );
    }
}

#[test]
fn something_follows_every_state() {
    let grid = small_grid();
    for is_jump in [false, true] {
        for (state, row) in states(&grid).iter().zip(matrix(&grid, is_jump)) {
            let total: f64 = row.iter().sum();
            assert!((total - 1.0).abs() < 1e-6, "{state:?}: {total}");
        }
    }
}

#[test]
fn a_month_forward_follows_the_law() {
    let grid = small_grid();
    let before = uneven(&grid);
    for is_jump in [false, true] {
        let law = matrix(&grid, is_jump);
        let mut after = Layer::new(&grid, grid.whole(), 0.0);
        forward::predict(
            &grid,
            &before,
            is_jump,
            &mut Scratch::new(&grid),
            &mut after,
        );
        let weights = flat(&before);
        let expected = (0..weights.len()).map(|to| {
            weights
                .iter()
                .zip(&law)
                .map(|(weight, row)| weight * row[to])
                .sum()
        });
        assert_alike(&flat(&after), &scaled(expected.collect()), "forward");
    }
}

#[test]
fn a_month_backward_follows_the_law() {
    let grid = small_grid();
    // Nothing was recorded: no month says anything of a level.
    let seen = Likelihood::new(&grid, weighed(&[None], &[0]), &[]);
    for is_jump in [false, true] {
        let law = matrix(&grid, is_jump);
        let layer = uneven(&grid);
        let weights = flat(&layer);
        let mut earlier = layer.clone();
        retreat(
            &grid,
            (&layer, &mut earlier),
            (&seen, 0),
            is_jump,
            &mut Scratch::new(&grid),
        );
        let expected = law.iter().map(|row| {
            row.iter()
                .zip(&weights)
                .map(|(chance, weight)| chance * weight)
                .sum()
        });
        assert_alike(
            &scaled(flat(&earlier)),
            &scaled(expected.collect()),
            "backward",
        );
    }
}

#[test]
fn a_draw_backward_follows_the_law() {
    let grid = small_grid();
    let (layer, states) = (uneven(&grid), states(&grid));
    let weights = flat(&layer);
    let mut scratch = Scratch::new(&grid);
    let month = Month::new(&grid, &layer, &mut scratch);
    let mut origins = Origins::new();
    for is_jump in [false, true] {
        let law = matrix(&grid, is_jump);
        for (place, state) in states.iter().enumerate() {
            let State::Awake { row, level } = *state else {
                continue;
            };
            // What leads here: unborn, asleep, and each level, of any row.
            let mut expected = vec![0.0; 2 + grid.n_levels()];
            for ((from, weight), chances) in states.iter().zip(&weights).zip(&law) {
                let at = match from {
                    State::Unborn => 0,
                    State::Dormant => 1,
                    State::Awake { level, .. } => 2 + level,
                };
                expected[at] += weight * chances[place];
            }
            let mut found = vec![0.0; expected.len()];
            month.gather_origins(row, level, is_jump, &mut origins);
            for (weight, origin) in &origins {
                let at = match origin {
                    Origin::Unborn => 0,
                    Origin::Dormant => 1,
                    Origin::Level(level) => 2 + level,
                };
                found[at] += f64::from(*weight);
            }
            if expected.iter().all(|it| *it <= 0.0) {
                // No leap leads up to the lowest level, none down to the highest.
                assert!(found.iter().all(|it| *it <= 0.0), "{state:?}");
                continue;
            }
            assert_alike(&scaled(found), &scaled(expected), &format!("{state:?}"));
        }
    }
}

/// A life with a gap in its log, a silence and a change of what is counted.
const COUNTS: [Option<f64>; 14] = [
    None,
    Some(0.0),
    Some(1.0),
    Some(3.0),
    Some(2.0),
    None,
    Some(4.0),
    Some(5.0),
    Some(2.0),
    Some(1.0),
    Some(0.0),
    Some(0.0),
    Some(0.0),
    Some(2.0),
];
const JUMP: usize = 7;

/// Whatever month it is reckoned at, the probability of all counts is the same: what
/// went before it, forward, times what comes after it, backward.
#[test]
fn forward_times_backward_is_the_same_in_every_month() {
    let grid = small_grid();
    let setting = Setting {
        beginning: Beginning::Birth,
        pace: 1.0,
        jumps: &[JUMP],
    };
    let months: Vec<usize> = (0..COUNTS.len()).map(|t| t % 12).collect();
    let counts = COUNTS.map(|count| count.map(Count::new));
    let seen = Likelihood::new(&grid, weighed(&counts, &months), &[]);
    let likelihood = |t: usize, state: &State| match state {
        State::Awake { level, .. } => f64::from(seen.awake(t)[*level]),
        State::Dormant | State::Unborn => f64::from(seen.dormant(t)),
    };
    let (states, laws) = (states(&grid), [matrix(&grid, false), matrix(&grid, true)]);
    let law = |t: usize| &laws[usize::from(setting.jumps_at(t))];

    let past = forward(&grid, &seen, COUNTS.len(), setting, Vec::new());
    // Written out: forward from the month before the first look, …
    let mut before: Vec<Vec<f64>> = Vec::new();
    for t in 0..COUNTS.len() {
        let ahead: Vec<f64> = match before.last() {
            None => {
                let mut first = Layer::new(&grid, grid.whole(), 0.0);
                forward::start(&grid, setting.beginning, &mut first);
                flat(&first)
            }
            Some(last) => (0..states.len())
                .map(|to| {
                    last.iter()
                        .zip(law(t))
                        .map(|(weight, row)| weight * row[to])
                        .sum()
                })
                .collect(),
        };
        before.push(
            ahead
                .iter()
                .zip(&states)
                .map(|(weight, state)| weight * likelihood(t, state))
                .collect(),
        );
    }
    // … and backward from the last.
    let mut after = vec![vec![1.0; states.len()]; COUNTS.len()];
    for t in (1..COUNTS.len()).rev() {
        let seen: Vec<f64> = after[t]
            .iter()
            .zip(&states)
            .map(|(weight, state)| weight * likelihood(t, state))
            .collect();
        after[t - 1] = law(t)
            .iter()
            .map(|row| {
                row.iter()
                    .zip(&seen)
                    .map(|(chance, weight)| chance * weight)
                    .sum()
            })
            .collect();
    }

    let both: Vec<Vec<f64>> = before
        .iter()
        .zip(&after)
        .map(|(a, b)| a.iter().zip(b).map(|(a, b)| a * b).collect())
        .collect();
    let totals: Vec<f64> = both.iter().map(|month| month.iter().sum()).collect();
    for total in &totals {
        assert!((total / totals[0] - 1.0).abs() < 1e-9, "{totals:?}");
    }

    let floors = vec![3; COUNTS.len()];
    let read = smooth(&grid, &seen, &past, &floors, setting);
    for (t, (month, exact)) in read.iter().zip(&both).enumerate() {
        assert_alike(
            &scaled(flat(&past.layers[t])),
            &scaled(before[t].clone()),
            "so far",
        );
        let exact = scaled(exact.clone());
        let (mut levels, mut spells) = (vec![0.0; grid.n_levels()], [0.0; Spell::N]);
        let (mut asleep, mut below) = (0.0, 0.0);
        for (state, share) in states.iter().zip(&exact) {
            match state {
                State::Unborn | State::Dormant => asleep += share,
                State::Awake { row, level } => {
                    levels[*level] += share;
                    if *level < floors[t] {
                        below += share;
                    } else {
                        spells[grid.rows[*row].spell as usize] += share;
                    }
                }
            }
        }
        assert_alike(&month.levels, &levels, "levels");
        assert_alike(&month.spells, &spells, "spells");
        assert_alike(
            &[month.dormant, month.below_floor],
            &[asleep, below],
            "asleep and low",
        );
    }
}
