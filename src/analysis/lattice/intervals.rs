//! Between which months a change happened: many lives are drawn from the
//! posterior, and in each the change is put where it fits best.

use super::decode::{Label, Run};
use super::fit::Fit;
use super::forward::stay_awake;
use super::grid::{AWAKENING, Grid};
use super::layer::{Layer, Scratch};
use super::spell::Spell;

/// Chosen between time and grain: a tenth of so many is six.
const N_LIVES: usize = 60;
/// Every reading of the same counts draws the same lives.
const SEED: u64 = 0x0E55_0A11;
/// The share of drawn lives in which it began before the interval, and by its end: 80 %
/// lie between. `tests/benches/reading.rs` counts how many intervals hold the month.
const EARLIEST: f64 = 0.1;
const LATEST: f64 = 0.9;

/// The first month of a run, at the earliest and at the latest (80 %).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BoundaryPlaces {
    pub earliest: usize,
    pub latest: usize,
}

/// For each run after the first, where it may have begun.
pub(crate) fn boundary_places(fit: &Fit, runs: &[Run]) -> Vec<BoundaryPlaces> {
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
    Unborn,
    #[default]
    Dormant,
    Awake {
        row: usize,
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
    let mut origins = Origins::new();
    let mut scratch = Scratch::new(grid);
    for (t, layer) in layers.iter().enumerate().rev() {
        let month = Month::new(grid, layer, &mut scratch);
        if states.is_empty() {
            states.resize_with(N_LIVES, || month.draw(&mut random));
        } else {
            let is_jump = fit.jumps.contains(&(t + 1));
            for state in &mut states {
                *state = month.before(*state, is_jump, &mut random, &mut origins);
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
        State::Awake { row, level } if level >= fit.floors[t] => match fit.grid.rows[row].spell {
            Spell::Growth => Label::Growth,
            Spell::Plateau | Spell::LowPlateau => Label::Plateau,
            Spell::Decline => Label::Decline,
            Spell::Renewal => Label::Renewal,
        },
        State::Awake { .. } | State::Dormant | State::Unborn => Label::Dormant,
    }
}

/// Where an awake month comes from.
#[derive(Clone, Copy, Default)]
pub(super) enum Origin {
    Unborn,
    #[default]
    Dormant,
    Level(usize),
}

/// Those of one state, by weight.
pub(super) type Origins = Vec<(f32, Origin)>;

/// One month's weights, with what the draws of all lives share.
pub(super) struct Month<'a> {
    grid: &'a Grid,
    layer: &'a Layer,
    /// The sums of its rows, and what stays awake in each.
    scratch: &'a Scratch,
    /// The weight of all that falls asleep.
    falling: f32,
}

impl<'a> Month<'a> {
    pub(super) fn new(grid: &'a Grid, layer: &'a Layer, scratch: &'a mut Scratch) -> Self {
        scratch.add_up(grid, layer);
        let falling = stay_awake(grid, layer, 1.0, scratch);
        Self {
            grid,
            layer,
            scratch,
            falling,
        }
    }

    /// Draws any state by its weight.
    fn draw(&self, random: &mut fastrand::Rng) -> State {
        let (unborn, dormant) = (self.layer.unborn, self.layer.dormant);
        let mut left = random.f32() * self.layer.total;
        left -= unborn;
        if left < 0.0 {
            return State::Unborn;
        }
        if left < dormant {
            return State::Dormant;
        }
        self.draw_awake(|_| 1.0, random)
    }

    /// Draws an awake state by its weight times a `share` of its level.
    fn draw_awake(&self, share: impl Fn(usize) -> f32, random: &mut fastrand::Rng) -> State {
        let window = self.layer.window.clone();
        let levels = window.clone().zip(&self.scratch.total);
        let level = pick(
            levels.map(|(level, sum)| (sum * share(level), level)),
            random,
        );
        let rows = (0..self.grid.rows.len()).map(|row| (self.weight(row, level), row));
        let row = pick(rows, random);
        State::Awake { row, level }
    }

    /// Draws the state of this month, given that of the next, and whether
    /// what is counted changes between the two.
    /// `origins` is room for them.
    fn before(
        &self,
        next: State,
        is_jump: bool,
        random: &mut fastrand::Rng,
        origins: &mut Origins,
    ) -> State {
        match next {
            State::Unborn => State::Unborn,
            State::Dormant => {
                let asleep = self.layer.dormant * (1.0 - AWAKENING as f32);
                if random.f32() * (asleep + self.falling) < asleep {
                    State::Dormant
                } else {
                    self.draw_awake(|level| self.grid.dormancy[level], random)
                }
            }
            State::Awake { row, level } => {
                self.gather_origins(row, level, is_jump, origins);
                self.draw_origin(row, origins, random)
            }
        }
    }

    /// Where an awake state may come from. Each is looked at twice to draw one.
    pub(super) fn gather_origins(
        &self,
        to: usize,
        end: usize,
        is_jump: bool,
        origins: &mut Origins,
    ) {
        let grid = self.grid;
        let n = grid.n_levels();
        let row = &grid.rows[to];
        let awakening = if is_jump {
            1.0 / n as f32
        } else {
            grid.awakening[end]
        };
        let waking = AWAKENING as f32 * awakening;
        let asleep = self.layer.dormant * waking * Grid::awakening_row(row);
        let unborn = self.layer.unborn * waking * Grid::first_row(row);
        origins.clear();
        origins.push((asleep, Origin::Dormant));
        origins.push((unborn, Origin::Unborn));
        let window = &self.layer.window;
        let towards = &self.scratch.staying[to * window.len()..][..window.len()];
        let mut from = |tap: f32, levels: std::ops::Range<usize>| {
            for level in levels.start.max(window.start)..levels.end.min(window.end) {
                let weight = tap * towards[level - window.start];
                origins.push((weight, Origin::Level(level)));
            }
        };
        if is_jump {
            // From anywhere.
            from(1.0 / n as f32, 0..n);
            return;
        }
        let step = &grid.moves[to];
        for (tap, by) in step.taps.iter().zip(step.offsets) {
            // At an edge all that would go beyond it ends there.
            let place = end as isize - by;
            let level = |place: isize| place.clamp(0, n as isize) as usize;
            let levels = match end {
                0 => 0..level(place + 1),
                end if end + 1 == n => level(place)..n,
                _ => level(place)..level(place + 1),
            };
            from(*tap, levels);
        }
    }

    fn draw_origin(&self, to: usize, origins: &Origins, random: &mut fastrand::Rng) -> State {
        match pick(origins.iter().copied(), random) {
            Origin::Dormant => State::Dormant,
            Origin::Unborn => State::Unborn,
            Origin::Level(level) => {
                let rows = self.grid.origins[to].iter();
                let rows = rows.map(|(row, chance)| (chance * self.weight(*row, level), *row));
                let all = self.staying(to, level) / (1.0 - self.grid.dormancy[level]);
                let row = pick_of(all, rows, random);
                State::Awake { row, level }
            }
        }
    }

    /// What stays awake on the way to a row, at a level of the window.
    fn staying(&self, to: usize, level: usize) -> f32 {
        let window = &self.layer.window;
        self.scratch.staying[to * window.len() + level - window.start]
    }

    /// The weight of a state; there is none outside the window.
    fn weight(&self, row: usize, level: usize) -> f32 {
        let window = &self.layer.window;
        let place = level.checked_sub(window.start);
        let place = place.filter(|place| *place < window.len());
        place.map_or(0.0, |place| self.layer.row(row)[place])
    }
}

/// Draws one of a few things by weight.
fn pick<T>(things: impl Iterator<Item = (f32, T)> + Clone, random: &mut fastrand::Rng) -> T
where
    T: Copy + Default,
{
    let all = things.clone().map(|it| it.0).sum();
    pick_of(all, things, random)
}

/// The same where it is known what they weigh together.
fn pick_of<T>(all: f32, things: impl Iterator<Item = (f32, T)>, random: &mut fastrand::Rng) -> T
where
    T: Copy + Default,
{
    let mut left = random.f32() * all;
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
