//! The states of the lattice and how a month leads to the next.
//!
//! In a month a community is asleep, or awake in a spell, at a step of it,
//! with a level and a slope: the logarithm of the expected count on a grid,
//! and how much of it is climbed or fallen each month.

use super::layer::{LANES, Window};
use super::spell::{Beginning, N_STEPS, Spell, Trend};

/// The slopes of each trend, in log units per month: the gentlest is 16 % in a
/// year, the steepest a loss of 97 %.
const UP: [f64; 4] = [0.15, 0.075, 0.0375, 0.0125];
const FLAT: [f64; 1] = [0.0];
const DOWN: [f64; 5] = [-0.0125, -0.0375, -0.075, -0.15, -0.3];

/// Chance that a month begins another slope within a spell.
pub(crate) const SLOPE_CHANGE: f64 = 1.0 / 12.0;
/// Variance that the level gains in a month by itself, in squared log units.
const DIFFUSION: f64 = 4.4e-4;
/// Chance to fall dormant in a month: at ordinary levels, and near zero. From
/// 1/24 to 1/40 near zero real lives are read alike; at 1/12 every trickle
/// falls asleep too early.
const DORMANCY: (f64, f64) = (1.0 / 150.0, 1.0 / 30.0);
/// The level around which falling dormant becomes likelier.
const DORMANCY_LEVEL: f64 = 0.35;
/// Chance to wake up in a month.
pub(crate) const AWAKENING: f64 = 1.0 / 40.0;
const AWAKENING_LEVEL: f64 = 0.3;
const LOWEST_LEVEL: f64 = 0.12;

/// Awake states that differ in level alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub spell: Spell,
    /// Which step of the spell, from 0.
    pub step: usize,
    /// Its place among the slopes of the spell's trend.
    pub slope: usize,
    /// The slope's share among those of its trend.
    pub weight: f32,
}

/// A move of the level: where it begins and its weights.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Move {
    pub offset: isize,
    pub taps: [f32; 4],
}

/// What happens to the rows of a step from a month to the next, alike for all of them.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// Its rows, as places in [`Grid::rows`].
    pub rows: std::ops::Range<usize>,
    /// The chance that a row stays as it is, and that it goes on to the next step with
    /// its slope; nothing where the step is the last.
    pub stays: f32,
    pub goes: Option<f32>,
    /// What is spread over all rows of this step: so much of the sum of the rows of each
    /// of these steps, its own among them.
    pub comes_from: Vec<(usize, f32)>,
    /// The same the other way round: into which steps what of it is spread goes.
    pub leads_to: Vec<(usize, f32)>,
}

/// The lattice for one series.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    /// Spell by spell, step by step, slope by slope: the rows of a step stand
    /// together, in the same order as those of the step before.
    pub rows: Vec<Row>,
    pub steps: Vec<Step>,
    /// The chances that an awakening leads to each row: the first one, and later ones.
    pub awakes: Vec<(f32, f32)>,
    /// The move of each row.
    pub moves: Vec<Move>,
    /// The rows that can become each row, with the chance that they do.
    pub origins: Vec<Vec<(usize, f32)>>,
    /// Natural logarithms of the levels, rising.
    pub log_levels: Vec<f64>,
    pub levels: Vec<f64>,
    /// How far apart levels are, in log units.
    pub step: f64,
    /// Chance to fall dormant, by level.
    pub dormancy: Vec<f32>,
    /// How an awakening spreads over the levels; sums to 1.
    pub awakening: Vec<f32>,
    /// No move goes further than this many levels.
    pub reach: usize,
}

impl Trend {
    const fn slopes(self) -> &'static [f64] {
        match self {
            Self::Up => &UP,
            Self::Flat => &FLAT,
            Self::Down => &DOWN,
        }
    }
}

impl Spell {
    pub(crate) const fn n_slopes(self) -> usize {
        self.trend().slopes().len()
    }
}

impl Grid {
    /// A lattice for counts up to `highest`, with levels `step` log units apart
    /// and spells `pace` times as long as usual.
    pub(crate) fn new(highest: f64, step: f64, pace: f64) -> Self {
        let bottom = LOWEST_LEVEL.ln();
        let needed = (((2.0 * highest.max(1.0)).ln() - bottom) / step).ceil() as usize + 1;
        let n_levels = needed.next_multiple_of(LANES);
        let log_levels: Vec<f64> = (0..n_levels).map(|k| bottom + k as f64 * step).collect();
        let levels: Vec<f64> = log_levels.iter().map(|level| level.exp()).collect();
        let dormancy = log_levels
            .iter()
            .map(|level| {
                let near_zero = 1.0 / (1.0 + (4.0 * (level - DORMANCY_LEVEL.ln())).exp());
                (DORMANCY.0 + (DORMANCY.1 - DORMANCY.0) * near_zero) as f32
            })
            .collect();
        let is_awake = |level: &f64| *level > AWAKENING_LEVEL;
        let share = 1.0 / levels.iter().filter(|it| is_awake(it)).count().max(1) as f32;
        let awakening = levels
            .iter()
            .map(|level| if is_awake(level) { share } else { 0.0 })
            .collect();
        let rows = rows();
        let moves: Vec<Move> = rows
            .iter()
            .map(|row| Move::new(row.per_month() / step, DIFFUSION / (step * step)))
            .collect();
        let reach = moves
            .iter()
            .map(|it| it.offset.unsigned_abs() + 4)
            .max()
            .unwrap_or(4);
        Self {
            origins: origins(&rows, pace),
            steps: steps(pace),
            awakes: rows
                .iter()
                .map(|row| (Self::first_row(row), Self::awakening_row(row)))
                .collect(),
            rows,
            moves,
            log_levels,
            levels,
            step,
            dormancy,
            awakening,
            reach,
        }
    }

    pub(crate) const fn n_levels(&self) -> usize {
        self.levels.len()
    }

    /// The window of all levels.
    pub(crate) const fn whole(&self) -> Window {
        0..self.levels.len()
    }

    /// The chance to begin in a row.
    pub(crate) fn start(row: &Row, beginning: Beginning) -> f32 {
        let at_first = spell_share(row, row.spell.at_first(beginning));
        match (beginning, row.spell, row.step) {
            // Born this month: growth is at its first step.
            (Beginning::Birth, Spell::Growth, 0) => at_first * N_STEPS as f32,
            (Beginning::Birth, Spell::Growth, _) => 0.0,
            _ => at_first,
        }
    }

    /// The chance that an awakening from dormancy leads to a row.
    pub(crate) fn awakening_row(row: &Row) -> f32 {
        first_step(row, row.spell.after_dormancy())
    }

    /// The chance that the first activity leads to a row.
    pub(crate) fn first_row(row: &Row) -> f32 {
        let is_growth = row.spell == Spell::Growth;
        first_step(row, if is_growth { 1.0 } else { 0.0 })
    }
}

/// Every step of every spell, where spells last `pace` times as long as usual. Sums of
/// rows are spread evenly, which all slopes of a trend are.
fn steps(pace: f64) -> Vec<Step> {
    let change = SLOPE_CHANGE as f32;
    let kinds = Spell::ALL
        .into_iter()
        .flat_map(|spell| (0..N_STEPS).map(move |step| (spell, step)));
    let end = |spell: Spell| spell.step_end(pace) as f32;
    let is_last = |step: usize| step + 1 == N_STEPS;
    // What is spread over the rows of one step out of the sum of another's.
    let spread = |(from, from_step): (Spell, usize), (to, to_step): (Spell, usize)| {
        if from == to && from_step == to_step {
            change * (1.0 - end(from))
        } else if from == to && from_step + 1 == to_step {
            change * end(from)
        } else if from != to && is_last(from_step) && to_step == 0 {
            (from.step_end(pace) * from.leads_to(to)) as f32
        } else {
            0.0
        }
    };
    let all: Vec<(Spell, usize)> = kinds.collect();
    let mut next = 0;
    let step_of = |&(spell, step): &(Spell, usize)| {
        let first = next;
        next += spell.n_slopes();
        let others = |weight: &dyn Fn((Spell, usize)) -> f32| {
            let weights = all.iter().map(|&other| weight(other)).enumerate();
            weights.filter(|(_, weight)| *weight > 0.0).collect()
        };
        let even = |other: Spell| 1.0 / other.n_slopes() as f32;
        Step {
            rows: first..next,
            stays: (1.0 - change) * (1.0 - end(spell)),
            goes: (!is_last(step)).then(|| (1.0 - change) * end(spell)),
            comes_from: others(&|other| even(spell) * spread(other, (spell, step))),
            leads_to: others(&|other| even(other.0) * spread((spell, step), other)),
        }
    };
    all.iter().map(step_of).collect()
}

/// The rows that can become each row from a month to the next, awake.
fn origins(rows: &[Row], pace: f64) -> Vec<Vec<(usize, f32)>> {
    let leading_to = |to: &Row| {
        let chances = rows.iter().map(|from| from.becomes(to, pace)).enumerate();
        chances.filter(|(_, chance)| *chance > 0.0).collect()
    };
    rows.iter().map(leading_to).collect()
}

impl Row {
    /// The chance that it becomes `next` from a month to the next.
    fn becomes(&self, next: &Self, pace: f64) -> f32 {
        let end = self.spell.step_end(pace) as f32;
        let change = SLOPE_CHANGE as f32;
        let kept = if self.slope == next.slope {
            1.0 - change
        } else {
            0.0
        };
        let slope = kept + change * next.weight;
        if self.spell == next.spell {
            match next.step.checked_sub(self.step) {
                Some(0) => (1.0 - end) * slope,
                Some(1) => end * slope,
                _ => 0.0,
            }
        } else if self.step + 1 == N_STEPS {
            end * first_step(next, self.spell.leads_to(next.spell))
        } else {
            0.0
        }
    }

    /// What the level gains in a month, in log units.
    fn per_month(&self) -> f64 {
        let slopes = self.spell.trend().slopes();
        slopes.get(self.slope).copied().unwrap_or_default()
    }
}

/// A row's part of what is spread over all rows of its spell.
fn spell_share(row: &Row, share: f64) -> f32 {
    share as f32 * row.weight / N_STEPS as f32
}

/// A row's part of what is spread over the first step of its spell.
fn first_step(row: &Row, share: f64) -> f32 {
    if row.step == 0 {
        share as f32 * row.weight
    } else {
        0.0
    }
}

impl Move {
    /// A move by `bins` levels, which may be a fraction, blurred so that its
    /// variance is `variance` squared levels more.
    fn new(bins: f64, variance: f64) -> Self {
        let whole = bins.floor();
        let rest = bins - whole;
        let (side, middle) = (variance / 2.0, 1.0 - variance);
        Self {
            offset: whole as isize - 1,
            taps: [
                side * (1.0 - rest),
                middle * (1.0 - rest) + side * rest,
                side * (1.0 - rest) + middle * rest,
                side * rest,
            ]
            .map(|tap| tap as f32),
        }
    }
}

impl Move {
    /// What it moves below the lowest level of a row.
    #[inline(always)]
    pub(super) fn below(&self, row: &[f32]) -> f32 {
        let taps = self.taps.iter().zip(self.offset..);
        let down = taps.take_while(|(_, by)| *by < 0);
        down.map(|(tap, by)| tap * row[..by.unsigned_abs().min(row.len())].iter().sum::<f32>())
            .sum()
    }

    /// What it moves above the highest.
    #[inline(always)]
    pub(super) fn above(&self, row: &[f32]) -> f32 {
        let taps = self.taps.iter().zip(self.offset..);
        let up = taps.skip_while(|(_, by)| *by <= 0);
        let first = |by: isize| row.len().saturating_sub(by.unsigned_abs());
        up.map(|(tap, by)| tap * row[first(by)..].iter().sum::<f32>())
            .sum()
    }
}

fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for spell in Spell::ALL {
        let n_slopes = spell.n_slopes();
        for step in 0..N_STEPS {
            rows.extend((0..n_slopes).map(|slope| Row {
                spell,
                step,
                slope,
                weight: 1.0 / n_slopes as f32,
            }));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_can_follow_a_state_adds_up_to_one() {
        let grid = Grid::new(60.0, 0.0667, 1.0);
        for from in 0..grid.rows.len() {
            let total: f32 = grid
                .origins
                .iter()
                .flatten()
                .filter(|it| it.0 == from)
                .map(|it| it.1)
                .sum();
            assert!((total - 1.0).abs() < 1e-6);
            assert!((grid.moves[from].taps.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        }
        let sum = |of: fn(&Row) -> f32| grid.rows.iter().map(of).sum::<f32>();
        assert!((sum(Grid::awakening_row) - 1.0).abs() < 1e-6);
        assert!((sum(Grid::first_row) - 1.0).abs() < 1e-6);
        assert!((grid.awakening.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!(sum(|row| Grid::start(row, Beginning::Birth)) < 1.0);
        assert!(sum(|row| Grid::start(row, Beginning::Underway)) < 1.0);
    }

    #[test]
    fn a_slope_that_is_a_fraction_of_a_level_moves_by_it_on_average() {
        for bins in [-12.0, -0.5, -0.25, 0.0, 0.25, 3.0] {
            let step = Move::new(bins, 0.1);
            let mean: f32 = step
                .taps
                .iter()
                .zip(0..)
                .map(|(tap, i)| tap * (step.offset + i) as f32)
                .sum();
            assert!((f64::from(mean) - bins).abs() < 1e-5, "{bins}");
        }
    }

    #[test]
    fn the_rows_of_the_steps_are_all_rows_in_order() {
        let grid = Grid::new(10.0, 0.1, 0.2);
        let mut next = 0;
        for (place, step) in grid.steps.iter().enumerate() {
            assert_eq!(step.rows.start, next);
            next = step.rows.end;
            let (spell, at) = (Spell::ALL[place / N_STEPS], place % N_STEPS);
            for row in &grid.rows[step.rows.clone()] {
                assert_eq!((row.spell, row.step), (spell, at));
            }
        }
        assert_eq!(next, grid.rows.len());
    }
}
