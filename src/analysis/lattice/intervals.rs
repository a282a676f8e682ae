//! Between which months a change happened: many lives are drawn from the
//! posterior, and in each the change is put where it fits best.

use super::decode::{Label, Run};
use super::fit::Fit;
use super::grid::{Grid, Group};

const N_LIVES: usize = 200;
/// Every reading of the same counts draws the same lives.
const SEED: u64 = 0x0E55_0A11;
const EARLIEST: f64 = 0.1;
const LATEST: f64 = 0.9;

/// The first month of a run, at the earliest and at the latest (80 %).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundaryPlaces {
    pub earliest: usize,
    pub latest: usize,
}

/// For each run after the first, where it may have begun.
pub fn boundary_places(fit: &Fit, runs: &[Run]) -> Vec<BoundaryPlaces> {
    if runs.len() < 2 {
        return Vec::new();
    }
    let mut random = fastrand::Rng::with_seed(SEED);
    let mut places = vec![Vec::with_capacity(N_LIVES); runs.len() - 1];
    let mut life = Vec::new();
    for _ in 0..N_LIVES {
        draw(fit, &mut random, &mut life);
        for (pair, found) in runs.windows(2).zip(&mut places) {
            if let [before, after] = pair {
                found.push(best_cut(&life, *before, *after));
            }
        }
    }
    places
        .into_iter()
        .map(|mut found| {
            found.sort_unstable();
            let at = |share: f64| found[((N_LIVES - 1) as f64 * share).round() as usize];
            BoundaryPlaces {
                earliest: at(EARLIEST),
                latest: at(LATEST),
            }
        })
        .collect()
}

/// The place between the middles of the two runs' outer ends at which cutting
/// leaves the fewest months of the wrong label.
fn best_cut(life: &[Label], before: Run, after: Run) -> usize {
    let mut wrong = life[before.from..after.to]
        .iter()
        .filter(|&&label| label != after.label)
        .count() as isize;
    let (mut best, mut fewest) = (after.from, isize::MAX);
    for place in before.from + 1..after.to {
        let label = life[place - 1];
        wrong += isize::from(label != before.label) - isize::from(label != after.label);
        let is_nearer = place.abs_diff(after.from) < best.abs_diff(after.from);
        if wrong < fewest || (wrong == fewest && is_nearer) {
            (best, fewest) = (place, wrong);
        }
    }
    best
}

/// A state of the lattice in one month.
#[derive(Clone, Copy)]
enum State {
    Dormant,
    Alive { slope: usize, level: usize },
}

/// Draws one life backward from the posterior and writes its labels.
fn draw(fit: &Fit, random: &mut fastrand::Rng, life: &mut Vec<Label>) {
    let grid = &fit.grid;
    life.clear();
    let mut candidates = Vec::new();
    let mut later: Option<State> = None;
    for layer in fit.forward.layers.iter().rev() {
        let state = match later {
            None => draw_last(grid, &layer.alive, layer.dormant, random),
            Some(later) => {
                candidates.clear();
                predecessors(grid, &layer.alive, layer.dormant, later, &mut candidates);
                pick(&candidates, random)
            }
        };
        life.push(label(fit, state));
        later = Some(state);
    }
    life.reverse();
}

fn label(fit: &Fit, state: State) -> Label {
    match state {
        State::Alive { slope, level } if level >= fit.floor => match fit.grid.slopes[slope].group {
            Group::Growth => Label::Growth,
            Group::Plateau => Label::Plateau,
            Group::Decline => Label::Decline,
        },
        State::Alive { .. } | State::Dormant => Label::Dormant,
    }
}

fn draw_last(grid: &Grid, alive: &[f64], dormant: f64, random: &mut fastrand::Rng) -> State {
    let mut left = random.f64() * (dormant + alive.iter().sum::<f64>());
    left -= dormant;
    if left < 0.0 {
        return State::Dormant;
    }
    let place = alive.iter().position(|weight| {
        left -= weight;
        left < 0.0
    });
    let place = place.unwrap_or(0);
    State::Alive {
        slope: place / grid.n_levels(),
        level: place % grid.n_levels(),
    }
}

/// The states that can lead to `later`, with their weights.
fn predecessors(
    grid: &Grid,
    alive: &[f64],
    dormant: f64,
    later: State,
    candidates: &mut Vec<(f64, State)>,
) {
    let n = grid.n_levels();
    match later {
        State::Dormant => {
            candidates.push((dormant * (1.0 - Grid::AWAKENING), State::Dormant));
            for (place, weight) in alive.iter().enumerate() {
                let (slope, level) = (place / n, place % n);
                candidates.push((weight * grid.dormancy[level], State::Alive { slope, level }));
            }
        }
        State::Alive {
            slope: to,
            level: end,
        } => {
            let waking = Grid::AWAKENING * grid.awakening_slope(to) * grid.awakening[end];
            candidates.push((dormant * waking, State::Dormant));
            let step = &grid.moves[to];
            for (i, tap) in (0..).zip(step.taps) {
                let place = end as isize - step.offset - i;
                // At an edge all that would go beyond it ends there.
                let (first, last) = if end == 0 {
                    (0, place)
                } else if end + 1 == n {
                    (place, n as isize - 1)
                } else {
                    (place, place)
                };
                for level in first.max(0)..=last.min(n as isize - 1) {
                    let level = level as usize;
                    let moved = tap * (1.0 - grid.dormancy[level]);
                    for slope in 0..grid.slopes.len() {
                        let weight = alive[slope * n + level] * moved * grid.slope_step(slope, to);
                        candidates.push((weight, State::Alive { slope, level }));
                    }
                }
            }
        }
    }
}

fn pick(candidates: &[(f64, State)], random: &mut fastrand::Rng) -> State {
    let mut left = random.f64() * candidates.iter().map(|it| it.0).sum::<f64>();
    for (weight, state) in candidates {
        left -= weight;
        if left < 0.0 {
            return *state;
        }
    }
    candidates.last().map_or(State::Dormant, |it| it.1)
}
