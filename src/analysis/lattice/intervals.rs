//! Between which months a change happened: many lives are drawn from the
//! posterior, and in each the change is put where it fits best.

use super::decode::{Label, Run};
use super::fit::Fit;
use super::grid::{Grid, Group};
use super::layer::Layer;

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
    let lives = draw_lives(fit);
    let mut places = vec![Vec::with_capacity(N_LIVES); runs.len() - 1];
    for life in &lives {
        for (pair, found) in runs.windows(2).zip(&mut places) {
            if let [before, after] = pair {
                found.push(best_cut(life, *before, *after));
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
#[derive(Clone, Copy, Default)]
enum State {
    #[default]
    Dormant,
    Alive {
        slope: usize,
        level: usize,
    },
}

/// Draws lives backward from the posterior, all of them month by month, so
/// that a month's weights are gone through while they are at hand.
fn draw_lives(fit: &Fit) -> Vec<Vec<Label>> {
    let grid = &fit.grid;
    let mut random = fastrand::Rng::with_seed(SEED);
    let layers = &fit.forward.layers;
    let mut lives = vec![vec![Label::Dormant; layers.len()]; N_LIVES];
    let mut states: Vec<State> = Vec::new();
    for (t, layer) in layers.iter().enumerate().rev() {
        let month = Month::new(grid, layer);
        if states.is_empty() {
            states.resize_with(N_LIVES, || month.draw(layer.dormant, |_| 1.0, &mut random));
        } else {
            for state in &mut states {
                *state = month.before(*state, &mut random);
            }
        }
        for (life, state) in lives.iter_mut().zip(&states) {
            life[t] = label(fit, t, *state);
        }
    }
    lives
}

fn label(fit: &Fit, t: usize, state: State) -> Label {
    match state {
        State::Alive { slope, level } if level >= fit.floors[t] => {
            match fit.grid.slopes[slope].group {
                Group::Growth => Label::Growth,
                Group::Plateau => Label::Plateau,
                Group::Decline => Label::Decline,
            }
        }
        State::Alive { .. } | State::Dormant => Label::Dormant,
    }
}

/// One month's weights, with what the draws of all lives share.
struct Month<'a> {
    grid: &'a Grid,
    layer: &'a Layer,
    /// By level: the weights of each group of slopes.
    groups: Vec<[f64; 3]>,
    /// The weight of all that falls asleep.
    falling: f64,
}

impl<'a> Month<'a> {
    fn new(grid: &'a Grid, layer: &'a Layer) -> Self {
        let mut groups = vec![[0.0; 3]; grid.n_levels()];
        for (slope, row) in grid
            .slopes
            .iter()
            .zip(layer.alive.chunks_exact(grid.n_levels()))
        {
            for (sums, weight) in groups.iter_mut().zip(row) {
                sums[slope.group as usize] += weight;
            }
        }
        let falling = groups.iter().zip(&grid.dormancy);
        let falling = falling
            .map(|(sums, chance)| sums.iter().sum::<f64>() * chance)
            .sum();
        Self {
            grid,
            layer,
            groups,
            falling,
        }
    }

    /// Draws the state of this month, given that of the next.
    fn before(&self, next: State, random: &mut fastrand::Rng) -> State {
        match next {
            State::Dormant => self.before_sleep(random),
            State::Alive { slope, level } => self.before_life(slope, level, random),
        }
    }

    fn before_sleep(&self, random: &mut fastrand::Rng) -> State {
        let asleep = self.layer.dormant * (1.0 - Grid::AWAKENING);
        if random.f64() * (asleep + self.falling) < asleep {
            return State::Dormant;
        }
        self.draw(0.0, |level| self.grid.dormancy[level], random)
    }

    /// Draws any state: sleep by the weight `asleep`, the others by their own
    /// times a `share` of their level.
    fn draw(&self, asleep: f64, share: impl Fn(usize) -> f64, random: &mut fastrand::Rng) -> State {
        let weigh = |(level, sums): (usize, &[f64; 3])| {
            (sums.iter().sum::<f64>() * share(level), Some(level))
        };
        let levels = self.groups.iter().enumerate().map(weigh);
        let Some(level) = pick(std::iter::once((asleep, None)).chain(levels), random) else {
            return State::Dormant;
        };
        let n = self.grid.n_levels();
        let slopes = (0..self.grid.slopes.len()).map(|slope| {
            let weight = self.layer.alive[slope * n + level];
            (weight, State::Alive { slope, level })
        });
        pick(slopes, random)
    }

    fn before_life(&self, to: usize, end: usize, random: &mut fastrand::Rng) -> State {
        let grid = self.grid;
        let n = grid.n_levels();
        let waking = Grid::AWAKENING * grid.awakening_slope(to) * grid.awakening[end];
        let asleep = (self.layer.dormant * waking, None);
        let step = &grid.moves[to];
        let from = (0..).zip(step.taps).flat_map(|(i, tap)| {
            let place = end as isize - step.offset - i;
            // At an edge all that would go beyond it ends there.
            let (first, last) = if end == 0 {
                (0, place)
            } else if end + 1 == n {
                (place, n as isize - 1)
            } else {
                (place, place)
            };
            let levels = first.max(0)..=last.min(n as isize - 1);
            levels.map(move |level| {
                (
                    tap * self.weight_towards(level as usize, to),
                    Some(level as usize),
                )
            })
        });
        let Some(level) = pick(std::iter::once(asleep).chain(from), random) else {
            return State::Dormant;
        };
        let slopes = (0..grid.slopes.len()).map(|slope| {
            let weight = self.layer.alive[slope * n + level] * grid.slope_step(slope, to);
            (weight, State::Alive { slope, level })
        });
        pick(slopes, random)
    }

    /// The weight of all at this level that stay alive and take slope `to`.
    fn weight_towards(&self, level: usize, to: usize) -> f64 {
        let chances = Grid::SLOPE_CHANGE;
        let slope = &self.grid.slopes[to];
        let sums = &self.groups[level];
        let own = sums[slope.group as usize];
        let others = sums.iter().sum::<f64>() - own;
        let kept = chances.keep * self.layer.alive[to * self.grid.n_levels() + level];
        let changed = slope.weight * (chances.same_group * own + chances.each_other_group * others);
        (1.0 - self.grid.dormancy[level]) * (kept + changed)
    }
}

/// Draws one of a few things by weight.
fn pick<T>(things: impl Iterator<Item = (f64, T)> + Clone, random: &mut fastrand::Rng) -> T
where
    T: Copy + Default,
{
    let mut left = random.f64() * things.clone().map(|it| it.0).sum::<f64>();
    let mut last = T::default();
    for (weight, thing) in things {
        left -= weight;
        if weight > 0.0 {
            last = thing;
            if left < 0.0 {
                break;
            }
        }
    }
    last
}
