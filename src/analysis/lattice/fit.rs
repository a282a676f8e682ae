//! Fits season and burstiness to the counts, in a few rounds.

use super::decode::{self, Label, Run};
use super::forward::{self, Forward, Setting};
use super::grid::Grid;
use super::observation::{Count, Likelihood, Mean, Size, Weighed};
use super::season::{self, NO_SEASON, Season, SeasonMonth};
use super::smooth::{MonthPosterior, smooth};
use super::windows;

/// The sizes of the negative binomial law that are tried.
/// Under 1.5 are communities whose meetings leave many months empty.
const SIZES: [f64; 14] = [
    0.25, 0.4, 0.65, 1.0, 1.5, 2.5, 4.0, 6.5, 10.0, 16.0, 30.0, 80.0, 200.0, 600.0,
];
/// Sizes are believed to lie around 8, give or take a factor of e^1.5: so do those of the
/// meetings of real communities (head-counts have 2 to 30). Read alike from 4 to 16, and
/// from e^1 to e^1.5.
const USUAL_SIZE: (f64, f64) = (8.0, 1.5);
/// The first guess of the level is the mean of the months on each side, about a year,
/// which is free of season.
const MONTHS_AROUND: usize = 6;
/// Nothing moves any more after these: read alike from 2 to 5.
const N_ROUNDS: usize = 3;
/// Levels are this far apart, in log units, 7 % each (read alike at 4 %); farther for
/// each further 600 months, so that a date typed wrong by centuries costs no memory.
const STEP: f64 = 1.0 / 15.0;
const ROUGH_STEP: f64 = 0.2;
const MONTHS_PER_STEP: usize = 600;
/// A community under this share of the highest level it has had so far is dormant,
/// whatever trickle goes on: the rule by which lives were labelled by hand. Simulated ones
/// are read alike from 0.035 to 0.07.
const FLOOR: f64 = 0.05;
/// Chance that a trend still goes on a month into the future; without this forecasts
/// run away (`tests/benches/forecast` measures them).
const PERSISTENCE: f32 = 0.5;

/// What was read of a series of counts.
pub(crate) struct Fit {
    pub(super) grid: Grid,
    pub(super) forward: Forward,
    pub season: Season,
    pub size: f64,
    pub months: Vec<MonthPosterior>,
    /// Month by month, the place of the level under which it counts as dormant.
    pub(super) floors: Vec<usize>,
    pub(super) jumps: Vec<usize>,
    begins_active: bool,
}

/// One month ahead: probability of each level, season-free, and of sleep.
pub(crate) struct FutureMonth {
    pub levels: Vec<f64>,
    pub dormant: f64,
}

/// Reads monthly counts, the first of them in this month of the year (0 to 11).
/// `None` is a month not recorded.
pub(crate) fn fit(counts: &[Option<f64>], first_month_of_year: usize, setting: Setting<'_>) -> Fit {
    let highest = counts.iter().flatten().copied().fold(1.0, f64::max);
    let coarseness = (1 + counts.len() / MONTHS_PER_STEP) as f64;
    let months_of_year: Vec<usize> = (0..counts.len())
        .map(|t| (first_month_of_year + t) % 12)
        .collect();
    let seen: Vec<Option<Count>> = counts.iter().map(|count| count.map(Count::new)).collect();
    let mut season = NO_SEASON;
    let mut size = best_size(&around_means(counts, &seen), SIZES.len() / 2);
    let mut levels = Vec::new();
    // Season and size need the levels only roughly.
    let grid = Grid::new(highest, ROUGH_STEP * coarseness, setting.pace);
    let (mut windows, mut room) = (Vec::new(), Vec::new());
    for _ in 0..N_ROUNDS {
        let series = Weighed {
            counts: &seen,
            months_of_year: &months_of_year,
            season: &season,
            size: SIZES[size],
        };
        let likely = Likelihood::new(&grid, series, &windows::within(&windows, &grid));
        let past = forward::forward(&grid, &likely, counts.len(), setting, room);
        let months = smooth(&grid, &likely, &past, &[], setting);
        room = past.layers;
        windows = windows::of(&months, &grid);
        levels.clear();
        levels.extend(months.iter().map(|month| month.mean_level(&grid)));
        let facts = counts.iter().zip(&months).zip(&levels).zip(&months_of_year);
        let facts = facts.filter_map(|(((count, month), &level), &month_of_year)| {
            Some(SeasonMonth {
                month_of_year,
                count: (*count)?,
                level,
                alive: 1.0 - month.dormant,
            })
        });
        season = season::estimate(facts, &season, SIZES[size]);
        let facts = seen.iter().zip(&months).zip(&months_of_year);
        let facts: Vec<SizeMonth> = facts
            .filter_map(|((count, month), &at)| {
                Some(SizeMonth::new(&grid, month, (*count)?, season[at]))
            })
            .collect();
        size = best_size(&facts, size);
    }
    let grid = Grid::new(highest, STEP * coarseness, setting.pace);
    let series = Weighed {
        counts: &seen,
        months_of_year: &months_of_year,
        season: &season,
        size: SIZES[size],
    };
    let likely = Likelihood::new(&grid, series, &windows::within(&windows, &grid));
    let past = forward::forward(&grid, &likely, counts.len(), setting, room);
    let mut peak = 0.0_f64;
    let floors: Vec<usize> = levels
        .iter()
        .enumerate()
        .map(|(t, &level)| {
            // What was counted before a jump is no measure of what is now.
            peak = if setting.jumps_at(t) {
                level
            } else {
                peak.max(level)
            };
            grid.levels.partition_point(|&other| other < FLOOR * peak)
        })
        .collect();
    let months = smooth(&grid, &likely, &past, &floors, setting);
    Fit {
        grid,
        forward: past,
        season,
        size: SIZES[size],
        months,
        floors,
        jumps: setting.jumps.to_vec(),
        begins_active: counts
            .iter()
            .flatten()
            .next()
            .is_some_and(|&count| count > 0.0),
    }
}

/// What one month says about the size: its count, and likely means of it.
struct SizeMonth {
    count: Count,
    /// Three means with their weights, which stand for all of them (the
    /// Gauss-Hermite rule over the logarithm of the level).
    means: [(f64, Mean); 3],
}

impl SizeMonth {
    fn new(grid: &Grid, month: &MonthPosterior, count: Count, factor: f64) -> Self {
        let (mean, deviation) = month.ln_level(grid);
        let (awake, mean) = (1.0 - month.dormant, mean + factor.ln());
        let node = |share: f64, by: f64| (awake * share, Mean::of_ln(mean + by * deviation));
        let far = 3.0_f64.sqrt();
        Self {
            count,
            means: [
                node(2.0 / 3.0, 0.0),
                node(1.0 / 6.0, -far),
                node(1.0 / 6.0, far),
            ],
        }
    }
}

/// Before anything is believed, levels are the mean of the months around.
fn around_means(counts: &[Option<f64>], seen: &[Option<Count>]) -> Vec<SizeMonth> {
    let mean_at = |t: usize| {
        let near = t.saturating_sub(MONTHS_AROUND)..(t + MONTHS_AROUND + 1).min(counts.len());
        let near = counts.get(near).unwrap_or_default().iter().flatten();
        near.clone().sum::<f64>() / near.count().max(1) as f64
    };
    let months = seen.iter().enumerate();
    months
        .filter_map(|(t, count)| {
            let mean = mean_at(t);
            // Of silence no size is likelier than another.
            (mean > 0.0).then_some(())?;
            let mean = Mean::of_ln(mean.ln());
            Some(SizeMonth {
                count: (*count)?,
                means: [(1.0, mean), (0.0, mean), (0.0, mean)],
            })
        })
        .collect()
}

/// The place of the size under which the counts are likeliest, given what is
/// believed of the levels (the M step of A. P. Dempster, N. M. Laird and D. B.
/// Rubin, "Maximum Likelihood from Incomplete Data via the EM Algorithm", 1977). It is
/// looked for uphill from that at the place `near`.
fn best_size(months: &[SizeMonth], near: usize) -> usize {
    let (mut best, mut highest) = (near, likely_under(months, SIZES[near]));
    for way in [1, -1] {
        let next = |place: usize| place.checked_add_signed(way).filter(|it| *it < SIZES.len());
        while let Some(place) = next(best) {
            let score = likely_under(months, SIZES[place]);
            if score <= highest {
                break;
            }
            (best, highest) = (place, score);
        }
    }
    best
}

/// The logarithm of how likely the counts are under a size, and that size by itself.
fn likely_under(months: &[SizeMonth], size: f64) -> f64 {
    let law = Size::new(size);
    let surprise = (size / USUAL_SIZE.0).ln() / USUAL_SIZE.1;
    let mut likely = -0.5 * surprise * surprise;
    for month in months {
        let seen = month.count.under(&law);
        for (weight, mean) in month.means.iter().filter(|(weight, _)| *weight > 0.0) {
            likely += weight * seen.ln_probability(mean);
        }
    }
    likely
}

impl MonthPosterior {
    /// The geometric mean of the level while awake.
    pub(super) fn mean_level(&self, grid: &Grid) -> f64 {
        if self.levels.iter().sum::<f64>() <= 0.0 {
            return 0.0;
        }
        self.ln_level(grid).0.exp()
    }

    /// Mean and standard deviation of the logarithm of the level while awake.
    fn ln_level(&self, grid: &Grid) -> (f64, f64) {
        let pairs = || self.levels.iter().zip(&grid.log_levels);
        let awake = self.levels.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        let mean = pairs().map(|(share, ln)| share * ln).sum::<f64>() / awake;
        let spread = pairs().map(|(share, ln)| share * (ln - mean) * (ln - mean));
        (mean, (spread.sum::<f64>() / awake).sqrt())
    }

    /// The probability of each label; they add up to 1.
    pub(crate) fn labels(&self) -> [f64; Label::N] {
        let [growth, plateau, decline, low_plateau, renewal] = self.spells;
        let asleep = self.dormant + self.below_floor;
        [growth, plateau + low_plateau, decline, renewal, asleep]
    }
}

impl Fit {
    /// The likeliest sequence of labels without short runs.
    pub(crate) fn runs(&self) -> Vec<Run> {
        let labels: Vec<_> = self.months.iter().map(MonthPosterior::labels).collect();
        decode::decode(&labels, self.begins_active)
    }

    /// The expected count of a month, without season, sleep included.
    pub(crate) fn level(&self, month: &MonthPosterior) -> f64 {
        (1.0 - month.dormant) * month.mean_level(&self.grid) + month.dormant * super::DORMANT_MEAN
    }

    /// The level that the month's level is under with this probability. What
    /// is believed of one level is spread evenly over the logarithms nearest
    /// to it: the result does not jump from level to level.
    pub(crate) fn quantile(&self, levels: &[f64], dormant: f64, probability: f64) -> f64 {
        let mut below = dormant;
        if below >= probability {
            return super::DORMANT_MEAN;
        }
        for (share, ln_level) in levels.iter().zip(&self.grid.log_levels) {
            if below + share >= probability && *share > 0.0 {
                let within = (probability - below) / share - 0.5;
                return (ln_level + within * self.grid.step).exp();
            }
            below += share;
        }
        self.grid.levels.last().copied().unwrap_or_default()
    }

    /// The levels of the lattice.
    pub(crate) fn levels(&self) -> &[f64] {
        &self.grid.levels
    }

    /// What the coming months look like.
    pub(crate) fn ahead(&self, n_months: usize) -> Vec<FutureMonth> {
        let mut months = Vec::with_capacity(n_months);
        if let Some(last) = self.forward.layers.last() {
            forward::ahead(&self.grid, last, n_months, PERSISTENCE, |layer| {
                let mut levels = vec![0.0; self.grid.n_levels()];
                for row in layer.awake.chunks_exact(levels.len()) {
                    for (level, value) in levels.iter_mut().zip(row) {
                        *level += f64::from(*value);
                    }
                }
                months.push(FutureMonth {
                    levels,
                    dormant: f64::from(layer.dormant + layer.unborn),
                });
            });
        }
        months
    }
}
