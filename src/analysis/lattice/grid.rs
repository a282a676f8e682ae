//! The states of the lattice and how a month leads to the next.
//!
//! In a month a community is either dormant, or alive with a level and a
//! slope: the logarithm of the expected count on a grid, and how many steps of
//! that grid it climbs or falls each month.

/// What the slopes have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Growth,
    Plateau,
    Decline,
}

/// A slope, in log units per month, and its weight among those of its group.
#[derive(Clone, Copy, Debug)]
pub struct Slope {
    pub per_month: f64,
    pub group: Group,
    pub weight: f64,
}

/// How far apart levels stand, in log units. Slopes are multiples of it.
const SLOPE_UNIT: f64 = 0.025;
/// The slopes, in [`SLOPE_UNIT`]; 1 is +35 % or −26 % in a year.
const SLOPES: [f64; 18] = [
    8.0, 6.0, 4.0, 3.0, 2.0, 1.0, 0.5, 0.25, 0.0, -0.25, -0.5, -1.0, -2.0, -3.0, -4.0, -6.0, -8.0,
    -12.0,
];
/// Slow slopes are rarer: a plateau explains them almost as well.
const SLOW_WEIGHT: f64 = 0.25;

/// Chance that a month begins another group of slopes.
const GROUP_CHANGE: f64 = 1.0 / 30.0;
/// Chance that a month begins another slope of the same group.
const SLOPE_CHANGE: f64 = 1.0 / 12.0;
/// Chance that the level moves a step by itself.
const DIFFUSION: f64 = 0.25;
/// Chance to fall dormant in a month: at ordinary levels, and near zero. From
/// 1/24 to 1/36 near zero real lives are read alike; at 1/12 every trickle
/// falls asleep too early.
const DORMANCY: (f64, f64) = (1.0 / 150.0, 1.0 / 30.0);
/// The level around which falling dormant becomes likelier.
const DORMANCY_LEVEL: f64 = 0.35;
/// Chance to wake up in a month.
const AWAKENING: f64 = 1.0 / 40.0;
/// Where an awakening leads: growth, plateau, decline.
const AWAKENING_GROUPS: [f64; 3] = [0.6, 0.4, 0.0];
const AWAKENING_LEVEL: f64 = 0.3;
/// What the first month is: growth, plateau, decline; the rest is dormant.
/// Nearer to certain growth, whole lives are read better, but a log that begins
/// in the midst of a plateau no longer shows it.
const START_GROUPS: [f64; 3] = [0.79, 0.15, 0.05];
const LOWEST_LEVEL: f64 = 0.12;

/// Taps of the move of one slope: where it begins and its weights.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    pub offset: isize,
    pub taps: [f64; 4],
}

/// The lattice for one series.
#[derive(Clone, Debug)]
pub struct Grid {
    pub slopes: Vec<Slope>,
    pub moves: Vec<Move>,
    /// Natural logarithms of the levels, rising.
    pub log_levels: Vec<f64>,
    pub levels: Vec<f64>,
    /// How far apart levels are, in log units.
    pub step: f64,
    /// Chance to fall dormant, by level.
    pub dormancy: Vec<f64>,
    /// How an awakening spreads over the levels; sums to 1.
    pub awakening: Vec<f64>,
    /// No move goes further than this many levels.
    pub reach: usize,
}

/// The chances of a change of slope, given one's own.
#[derive(Clone, Copy, Debug)]
pub struct SlopeChange {
    pub keep: f64,
    pub same_group: f64,
    pub each_other_group: f64,
}

impl Grid {
    pub const SLOPE_CHANGE: SlopeChange = SlopeChange {
        keep: (1.0 - GROUP_CHANGE) * (1.0 - SLOPE_CHANGE),
        same_group: (1.0 - GROUP_CHANGE) * SLOPE_CHANGE,
        each_other_group: GROUP_CHANGE / 2.0,
    };
    pub const AWAKENING: f64 = AWAKENING;

    /// A lattice for counts up to `highest`, with levels `step` log units apart.
    pub fn new(highest: f64, step: f64) -> Self {
        let slopes = slopes();
        let bottom = LOWEST_LEVEL.ln();
        let n_levels = (((2.0 * highest.max(1.0)).ln() - bottom) / step).ceil() as usize + 1;
        let log_levels: Vec<f64> = (0..n_levels).map(|k| bottom + k as f64 * step).collect();
        let levels: Vec<f64> = log_levels.iter().map(|level| level.exp()).collect();
        let dormancy = log_levels
            .iter()
            .map(|level| {
                let near_zero = 1.0 / (1.0 + (4.0 * (level - DORMANCY_LEVEL.ln())).exp());
                DORMANCY.0 + (DORMANCY.1 - DORMANCY.0) * near_zero
            })
            .collect();
        let n_awake = levels
            .iter()
            .filter(|&&it| it > AWAKENING_LEVEL)
            .count()
            .max(1);
        let awakening = levels
            .iter()
            .map(|&level| {
                if level > AWAKENING_LEVEL {
                    1.0 / n_awake as f64
                } else {
                    0.0
                }
            })
            .collect();
        let moves: Vec<Move> = slopes
            .iter()
            .map(|slope| Move::new(slope.per_month / step))
            .collect();
        let reach = moves
            .iter()
            .map(|it| it.offset.unsigned_abs() + 4)
            .max()
            .unwrap_or(4);
        Self {
            slopes,
            moves,
            log_levels,
            levels,
            step,
            dormancy,
            awakening,
            reach,
        }
    }

    pub const fn n_levels(&self) -> usize {
        self.levels.len()
    }

    /// The number of (slope, level) pairs.
    pub const fn n_alive(&self) -> usize {
        self.slopes.len() * self.levels.len()
    }

    /// The chance to begin with slope `s`.
    pub fn start(&self, s: usize) -> f64 {
        let slope = &self.slopes[s];
        START_GROUPS[slope.group as usize] * slope.weight
    }

    /// The chance that an awakening leads to slope `s`.
    pub fn awakening_slope(&self, s: usize) -> f64 {
        let slope = &self.slopes[s];
        AWAKENING_GROUPS[slope.group as usize] * slope.weight
    }

    /// The chance that slope `from` becomes slope `to` from a month to the next.
    pub fn slope_step(&self, from: usize, to: usize) -> f64 {
        let (a, b) = (&self.slopes[from], &self.slopes[to]);
        let chances = Self::SLOPE_CHANGE;
        let kept = if from == to { chances.keep } else { 0.0 };
        if a.group == b.group {
            kept + chances.same_group * b.weight
        } else {
            chances.each_other_group * b.weight
        }
    }
}

impl Move {
    /// A move by `bins` levels, which may be a fraction, blurred by diffusion.
    fn new(bins: f64) -> Self {
        let whole = bins.floor();
        let rest = bins - whole;
        let (side, middle) = (DIFFUSION / 2.0, 1.0 - DIFFUSION);
        Self {
            offset: whole as isize - 1,
            taps: [
                side * (1.0 - rest),
                middle * (1.0 - rest) + side * rest,
                side * (1.0 - rest) + middle * rest,
                side * rest,
            ],
        }
    }
}

fn slopes() -> Vec<Slope> {
    let group_of = |slope: f64| {
        if slope > 0.0 {
            Group::Growth
        } else if slope < 0.0 {
            Group::Decline
        } else {
            Group::Plateau
        }
    };
    let raw = |slope: f64| {
        if slope != 0.0 && slope.abs() < 1.0 {
            SLOW_WEIGHT
        } else {
            1.0
        }
    };
    SLOPES
        .iter()
        .map(|&slope| {
            let group = group_of(slope);
            let in_group: f64 = SLOPES
                .iter()
                .filter(|&&other| group_of(other) == group)
                .map(|&other| raw(other))
                .sum();
            Slope {
                per_month: slope * SLOPE_UNIT,
                group,
                weight: raw(slope) / in_group,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_can_follow_a_state_adds_up_to_one() {
        let grid = Grid::new(60.0, 0.05);
        for from in 0..grid.slopes.len() {
            let total: f64 = (0..grid.slopes.len())
                .map(|to| grid.slope_step(from, to))
                .sum();
            assert!((total - 1.0).abs() < 1e-12);
            assert!((grid.moves[from].taps.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
        let awake: f64 = (0..grid.slopes.len())
            .map(|s| grid.awakening_slope(s))
            .sum();
        assert!((awake - 1.0).abs() < 1e-12);
        assert!((grid.awakening.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_slope_that_is_a_fraction_of_a_level_moves_by_it_on_average() {
        for bins in [-12.0, -0.5, -0.25, 0.0, 0.25, 3.0] {
            let step = Move::new(bins);
            let mean: f64 = step
                .taps
                .iter()
                .zip(0..)
                .map(|(tap, i)| tap * (step.offset + i) as f64)
                .sum();
            assert!((mean - bins).abs() < 1e-12, "{bins}");
        }
    }
}
