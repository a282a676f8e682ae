//! The states of the lattice and how a month leads to the next.
//!
//! In a month a community is asleep, or awake in a spell, at a step of it,
//! with a level and a slope: the logarithm of the expected count on a grid,
//! and how much of it is climbed or fallen each month.

use std::ops::Range;

use super::layer::{Window, width_of};
use super::spell::{Beginning, N_STEPS, Spell, Trend};

/// The slopes of each trend, in log units per month: the gentlest is 16 % in a
/// year, the steepest a loss of 97 %. They double from one to the next, because a slope
/// twice as steep is told from chance in 0.6 times the months.
const UP: [f64; 4] = [0.15, 0.075, 0.0375, 0.0125];
const FLAT: [f64; 1] = [0.0];
const DOWN: [f64; 5] = [-0.0125, -0.0375, -0.075, -0.15, -0.3];
/// What a fall may take, or a rise bring, from one month to the next, in log units:
/// from two fifths to six sevenths of the level. A leap lasts one month of its spell;
/// with slopes alone a sharp fall would begin months before it.
const LEAPS: [f64; 4] = [0.5, 0.9, 1.4, 2.0];
/// The share of leaps among the slopes that a fall or a rise begins with or changes
/// to. `tests/benches/reading.rs` dates sharp changes and gradual ones: from 0.07 to
/// 0.15 and from 0.2 to 0.5 they are read alike; with more leaps down gradual falls
/// are seen later, with fewer sharp ones earlier than they are.
const LEAP_SHARE_DOWN: f64 = 0.1;
const LEAP_SHARE_UP: f64 = 0.3;
/// Chance that a month begins another slope within a spell: about once a year. Read
/// alike from 0.04 to 0.15.
const SLOPE_CHANGE: f64 = 1.0 / 12.0;
/// Variance that the level gains in a month by itself, in squared log units: 2 % a month.
/// Read alike from 1 % to 3 %.
const DIFFUSION: f64 = 4.4e-4;
/// Chance to fall dormant in a month: at ordinary levels, once in twelve years, and near
/// zero. At ordinary levels simulated lives are read alike from 1/250 to 1/100. From
/// 1/24 to 1/40 near zero real lives are read alike; at 1/12 every trickle
/// falls asleep too early.
const DORMANCY: (f64, f64) = (1.0 / 150.0, 1.0 / 30.0);
/// The level around which falling dormant becomes likelier: one entry in three months.
/// Read alike from 0.35 to 0.6.
const DORMANCY_LEVEL: f64 = 0.35;
/// Chance to wake up in a month, once in three years: chosen, not fitted.
pub(crate) const AWAKENING: f64 = 1.0 / 40.0;
/// No community wakes up at less than this: it would look asleep.
const AWAKENING_LEVEL: f64 = 0.3;
/// The lowest level of the grid, one entry in eight months; below it is sleep.
const LOWEST_LEVEL: f64 = 0.12;

/// Awake states that differ in level alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub spell: Spell,
    /// Which step of the spell, from 0.
    pub step: usize,
    /// Its place among the slopes of the spell's trend; the leap comes after them.
    pub slope: usize,
    /// The slope's share among those of its step.
    pub weight: f32,
    /// Chance that the next month begins another slope within the spell.
    pub change: f32,
}

/// Rows that differ in slope and level alone: a step of a spell. What is said of its
/// future and its past is what the [`Lead`]s say, as sums over levels need it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Step {
    /// Its rows, as places in [`Grid::rows`].
    pub rows: Range<usize>,
    /// The chances that a row whose slope goes on stays in the step, goes to the next
    /// step, and comes from the one before.
    pub stays: f32,
    pub goes: Option<f32>,
    pub comes: Option<f32>,
    /// What is spread over its rows: so much of each of these sums over rows before.
    pub spread: Vec<(Sum, f32)>,
    /// Into which steps a row leads that begins another slope, and any row.
    pub changing: Vec<(usize, f32)>,
    pub leaving: Vec<(usize, f32)>,
}

/// A sum over the rows of the step at this place: of all, or of what begins another
/// slope.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sum {
    All(usize),
    Changing(usize),
}

/// How a month in one step, awake, leads to one in a step: the one copy of that law,
/// by which all go, forward, backward and in draws.
#[derive(Clone, Copy, Debug)]
struct Lead {
    /// Places in [`Grid::steps`].
    from: usize,
    to: usize,
    chance: f32,
    /// Whether the slope goes on unless it changes; between spells it is drawn afresh.
    keeps_slope: bool,
}

/// A move of the level: by how many levels, and with which weights.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Move {
    pub offsets: [isize; 4],
    pub taps: [f32; 4],
    /// No offset goes further than this.
    pub reach: usize,
}

/// The lattice for one series.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    /// Spell by spell, step by step, slope by slope: the rows of a step stand
    /// together, in the same order as those of the step before.
    pub rows: Vec<Row>,
    /// Spell by spell: the two steps of one stand together.
    pub steps: Vec<Step>,
    /// The chances that an awakening leads to each row: the first one, and later ones.
    pub awakes: Vec<(f32, f32)>,
    /// The move of each row.
    pub moves: Vec<Move>,
    /// The rows that can become each row, with the chance that they do, likely ones first.
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

    /// The share that leaps, and which way they go.
    const fn leap(self) -> Option<(f64, f64)> {
        match self {
            Self::Up => Some((LEAP_SHARE_UP, 1.0)),
            Self::Flat => None,
            Self::Down => Some((LEAP_SHARE_DOWN, -1.0)),
        }
    }
}

impl Grid {
    /// A lattice for counts up to `highest`, with levels `step` log units apart
    /// and spells `pace` times as long as usual.
    pub(crate) fn new(highest: f64, step: f64, pace: f64) -> Self {
        let bottom = LOWEST_LEVEL.ln();
        let range = (2.0 * highest.max(1.0)).ln() - bottom;
        let step = step.max(range / (width_of(usize::MAX) - 1) as f64);
        let needed = (range / step).ceil() as usize + 1;
        let n_levels = width_of(needed);
        let log_levels: Vec<f64> = (0..n_levels).map(|k| bottom + k as f64 * step).collect();
        let levels: Vec<f64> = log_levels.iter().map(|level| level.exp()).collect();
        let dormancy = log_levels
            .iter()
            .map(|level| {
                let near_zero = 1.0 / (1.0 + (4.0 * (level - DORMANCY_LEVEL.ln())).exp());
                (DORMANCY.0 + (DORMANCY.1 - DORMANCY.0) * near_zero) as f32
            })
            .collect();
        // The levels that only fill up the registers are reached by moves alone.
        let is_awake = |level: &f64| *level > AWAKENING_LEVEL && *level <= levels[needed - 1];
        let share = 1.0 / levels.iter().filter(|it| is_awake(it)).count().max(1) as f32;
        let awakening = levels
            .iter()
            .map(|level| if is_awake(level) { share } else { 0.0 })
            .collect();
        let (rows, mut steps) = rows();
        let leads = leads(&steps, pace);
        for lead in &leads {
            lead.tell(&mut steps);
        }
        let moves: Vec<Move> = rows.iter().map(|row| row.level_move(step)).collect();
        let reach = moves.iter().map(|it| it.reach).max().unwrap_or_default();
        Self {
            origins: origins(&rows, &steps, &leads),
            steps,
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

impl Lead {
    /// Tells both steps of it.
    fn tell(&self, steps: &mut [Step]) {
        let Self {
            from, to, chance, ..
        } = *self;
        if !self.keeps_slope {
            steps[from].leaving.push((to, chance));
            steps[to].spread.push((Sum::All(from), chance));
            return;
        }
        steps[from].changing.push((to, chance));
        steps[to].spread.push((Sum::Changing(from), chance));
        if from == to {
            steps[to].stays = chance;
        } else {
            steps[from].goes = Some(chance);
            steps[to].comes = Some(chance);
        }
    }
}

/// What can follow each step.
fn leads(steps: &[Step], pace: f64) -> Vec<Lead> {
    let mut leads = Vec::new();
    for from in 0..steps.len() {
        let spell = Spell::ALL[from / N_STEPS];
        let end = spell.step_end(pace);
        let mut lead = |to: usize, chance: f64, keeps_slope: bool| {
            if chance > 0.0 {
                leads.push(Lead {
                    from,
                    to,
                    chance: chance as f32,
                    keeps_slope,
                });
            }
        };
        lead(from, 1.0 - end, true);
        if from % N_STEPS + 1 < N_STEPS {
            lead(from + 1, end, true);
            continue;
        }
        for next in Spell::ALL {
            let first = next as usize * N_STEPS;
            lead(first, end * spell.leads_to(next), false);
        }
    }
    leads
}

/// The rows that can become each row from a month to the next, awake.
fn origins(rows: &[Row], steps: &[Step], leads: &[Lead]) -> Vec<Vec<(usize, f32)>> {
    let mut origins = vec![Vec::new(); rows.len()];
    for lead in leads {
        for from in steps[lead.from].rows.clone() {
            for to in steps[lead.to].rows.clone() {
                let chance = lead.chance * rows[from].slope_chance(&rows[to], lead.keeps_slope);
                if chance > 0.0 {
                    origins[to].push((from, chance));
                }
            }
        }
    }
    // A draw mostly ends at the first of them.
    for of_row in &mut origins {
        of_row.sort_by(|a, b| b.1.total_cmp(&a.1));
    }
    origins
}

impl Row {
    /// The chance of the slope of `next`, given the step that it is in.
    fn slope_chance(&self, next: &Self, keeps_slope: bool) -> f32 {
        if !keeps_slope {
            return next.weight;
        }
        let kept = if self.slope == next.slope {
            1.0 - self.change
        } else {
            0.0
        };
        kept + self.change * next.weight
    }

    fn level_move(&self, step: f64) -> Move {
        let trend = self.spell.trend();
        match (trend.slopes().get(self.slope), trend.leap()) {
            (None, Some((_, way))) => Move::leap(LEAPS.map(|leap| way * leap / step)),
            (slope, _) => {
                let bins = slope.copied().unwrap_or_default() / step;
                Move::new(bins, DIFFUSION / (step * step))
            }
        }
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
        let first = whole as isize - 1;
        Self::of(
            [first, first + 1, first + 2, first + 3],
            [
                side * (1.0 - rest),
                middle * (1.0 - rest) + side * rest,
                side * (1.0 - rest) + middle * rest,
                side * rest,
            ],
        )
    }

    /// A move by any of these numbers of levels, to the nearest.
    fn leap(bins: [f64; 4]) -> Self {
        Self::of(bins.map(|it| it.round() as isize), [0.25; 4])
    }

    /// What it moves below the lowest level of a row.
    #[inline(always)]
    pub(super) fn below(&self, row: &[f32]) -> f32 {
        let mut sum = 0.0;
        for (tap, by) in self.taps.iter().zip(self.offsets) {
            let n = by.min(0).unsigned_abs().min(row.len());
            sum += tap * row[..n].iter().sum::<f32>();
        }
        sum
    }

    /// What it moves above the highest.
    #[inline(always)]
    pub(super) fn above(&self, row: &[f32]) -> f32 {
        let mut sum = 0.0;
        for (tap, by) in self.taps.iter().zip(self.offsets) {
            let n = by.max(0).unsigned_abs().min(row.len());
            sum += tap * row[row.len() - n..].iter().sum::<f32>();
        }
        sum
    }

    fn of(offsets: [isize; 4], taps: [f64; 4]) -> Self {
        let reach = offsets.iter().map(|it| it.unsigned_abs()).max();
        Self {
            offsets,
            taps: taps.map(|tap| tap as f32),
            reach: reach.unwrap_or_default(),
        }
    }
}

fn rows() -> (Vec<Row>, Vec<Step>) {
    let (mut rows, mut steps) = (Vec::new(), Vec::new());
    for spell in Spell::ALL {
        let n_slopes = spell.trend().slopes().len();
        for step in 0..N_STEPS {
            let leap = spell.trend().leap().map(|it| it.0);
            let share = 1.0 - leap.unwrap_or_default();
            let first = rows.len();
            rows.extend((0..n_slopes).map(|slope| Row {
                spell,
                step,
                slope,
                weight: (share / n_slopes as f64) as f32,
                change: SLOPE_CHANGE as f32,
            }));
            rows.extend(leap.map(|share| Row {
                spell,
                step,
                slope: n_slopes,
                weight: share as f32,
                // It lasts one month.
                change: 1.0,
            }));
            steps.push(Step {
                rows: first..rows.len(),
                ..Step::default()
            });
        }
    }
    (rows, steps)
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
                .zip(step.offsets)
                .map(|(tap, offset)| tap * offset as f32)
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
            let spell = Spell::ALL[place / N_STEPS];
            for row in &grid.rows[step.rows.clone()] {
                assert_eq!((row.spell, row.step), (spell, place % N_STEPS));
            }
        }
        assert_eq!(next, grid.rows.len());
    }
}
