//! Lives on which the alarm is measured: steady, growing, slowing down and
//! stopping ones, from seeds, and those of a table of labelled lives.

use std::collections::BTreeMap;
use std::path::Path;

use essor::analysis::{MonthCell, MonthlySeries};
use essor::domain::{Measure, Month};

/// How a life's first fall comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fall {
    None,
    Gradual,
    Stop,
}

/// A life with the place of the month in which it begins to fall.
pub struct AlarmLife {
    pub series: MonthlySeries,
    pub fall: Fall,
    pub onset: usize,
}

/// Chance with the distributions that the lives need.
pub struct Chance(fastrand::Rng);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.0.f64()
    }

    pub fn happens(&mut self, probability: f64) -> bool {
        self.0.f64() < probability
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0.usize(..end.max(1))
    }

    /// Box–Muller.
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.0.f64()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.0.f64()).cos()
    }

    /// Marsaglia and Tsang, with mean 1.
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let lift = (1.0 - self.0.f64()).powf(1.0 / shape);
            return self.gamma(shape + 1.0) * (shape + 1.0) * lift / shape;
        }
        let d = shape - 1.0 / 3.0;
        loop {
            let x = self.normal();
            let v = (1.0 + x / (9.0 * d).sqrt()).powi(3);
            let u: f64 = 1.0 - self.0.f64();
            if v > 0.0 && u.ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v / shape;
            }
        }
    }

    fn poisson(&mut self, mean: f64) -> f64 {
        if mean > 60.0 {
            return (mean + mean.sqrt() * self.normal()).round().max(0.0);
        }
        let (mut product, limit, mut n) = (self.0.f64(), (-mean).exp(), 0.0);
        while product > limit {
            product *= self.0.f64();
            n += 1.0;
        }
        n
    }

    /// A negative binomial of this size.
    pub fn count(&mut self, mean: f64, size: f64) -> f64 {
        let mean = mean * self.gamma(size);
        self.poisson(mean)
    }
}

/// The level of each month as a share of the plateau, and the onset.
fn path(chance: &mut Chance, fall: Fall) -> (Vec<f64>, usize) {
    let n_months = 48 + chance.below(84);
    let rise = 6.0 + chance.between(0.0, 20.0);
    let is_growing = fall == Fall::None && chance.happens(0.4);
    let growth = if is_growing {
        chance.between(0.005, 0.03)
    } else {
        0.0
    };
    let low = chance.between(0.1, 0.4);
    let mut levels: Vec<f64> = (0..n_months)
        .map(|t| {
            let risen = (t as f64 / rise).min(1.0);
            (low + (1.0 - low) * risen) * (growth * (t as f64 - rise).max(0.0)).exp()
        })
        .collect();
    if fall == Fall::None {
        return (levels, n_months);
    }
    let onset = 26 + chance.below(n_months - 38);
    let per_year = chance.between(0.25, 0.75);
    let is_linear = chance.happens(0.4);
    let floor = chance.between(0.05, 0.45);
    for (t, level) in levels.iter_mut().enumerate().skip(onset) {
        let years = (t - onset + 1) as f64 / 12.0;
        *level *= match fall {
            Fall::Stop => 0.02,
            _ if is_linear => (1.0 - per_year * years).max(floor),
            _ => (1.0 - per_year).powf(years).max(floor),
        };
    }
    (levels, onset)
}

/// Month factors: a dip in summer and one in December, and some unevenness.
fn season(chance: &mut Chance) -> [f64; 12] {
    let mut factors = [1.0; 12];
    let (summer, winter) = (chance.between(0.35, 1.0), chance.between(0.5, 1.0));
    for (place, factor) in factors.iter_mut().enumerate() {
        *factor = (0.12 * chance.normal()).exp();
        match place {
            6 | 7 => *factor *= summer,
            11 => *factor *= winter,
            _ => (),
        }
    }
    factors
}

/// How the community's activity comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Something every month.
    Monthly,
    /// A few meetings a year, months without one between them.
    SomeMonths,
}

/// A life of monthly totals from a seed.
pub fn life(seed: u64, rhythm: Rhythm, fall: Fall) -> AlarmLife {
    let mut chance = Chance::new(seed);
    let (levels, onset) = path(&mut chance, fall);
    let season = season(&mut chance);
    let first = Month::from_index(24_000 + chance.below(12) as i32);
    let plateau = (chance.between(3.0_f64.ln(), 60.0_f64.ln())).exp();
    let size = (chance.between(2.5_f64.ln(), 25.0_f64.ln())).exp();
    let held = match rhythm {
        Rhythm::Monthly => 1.0,
        Rhythm::SomeMonths => chance.between(0.4, 0.95),
    };
    let (mut wander, sway) = (0.0, chance.between(0.05, 0.2));
    let gap = chance.below(levels.len() * 4);
    let cells = levels
        .iter()
        .enumerate()
        .map(|(t, level)| {
            wander = 0.6 * wander + sway * 0.8 * chance.normal();
            let factor = season[(first.number() as usize - 1 + t) % 12];
            let mut mean = plateau * level * factor * f64::exp(wander);
            if chance.happens(0.02) {
                mean *= chance.between(2.0, 4.0);
            }
            let is_held = chance.happens(held);
            let count = chance.count(mean, size);
            let is_missing = (gap..gap + 3).contains(&t) || chance.happens(0.03);
            match (is_missing, is_held) {
                (true, _) => MonthCell::NotRecorded,
                (false, true) => MonthCell::Full(count),
                (false, false) => MonthCell::Full(0.0),
            }
        })
        .collect();
    AlarmLife {
        series: MonthlySeries {
            measure: Measure::Participations,
            first,
            cells,
        },
        fall,
        onset,
    }
}

/// The lives of a folder with `monthly.csv` and `labels.csv`; none if it is
/// not there.
pub fn labelled(folder: &Path) -> Vec<AlarmLife> {
    let (Ok(monthly), Ok(labels)) = (
        std::fs::read_to_string(folder.join("monthly.csv")),
        std::fs::read_to_string(folder.join("labels.csv")),
    ) else {
        return Vec::new();
    };
    let mut totals: BTreeMap<&str, Vec<(Month, f64)>> = BTreeMap::new();
    for line in monthly.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        if let [name, month, value] = fields[..]
            && let (Ok(month), Ok(value)) = (month.parse(), value.parse())
        {
            totals.entry(name).or_default().push((month, value));
        }
    }
    let mut falls: BTreeMap<&str, (Fall, Month)> = BTreeMap::new();
    for line in labels.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let [name, kind, stage, from, _] = fields[..] else {
            continue;
        };
        if let ("decline" | "dormant", Ok(from)) = (stage, from.parse()) {
            let fall = if kind == "stop" {
                Fall::Stop
            } else {
                Fall::Gradual
            };
            falls.entry(name).or_insert((fall, from));
        }
    }
    totals
        .iter()
        .filter_map(|(name, totals)| {
            let series = MonthlySeries::from_totals(Measure::Participations, totals)?;
            let end = series.cells.len();
            let (fall, onset) = falls.get(name).map_or((Fall::None, end), |(fall, from)| {
                (*fall, from.since(series.first) as usize)
            });
            Some(AlarmLife {
                series,
                fall,
                onset,
            })
        })
        .collect()
}
