//! The level of a life, month by month, with the stage that each month is in.

use essor::domain::Stage;

use super::random::Random;

/// The course a life takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// Grows, then stays.
    Flat,
    /// Has not stopped growing.
    Growing,
    /// Grows, stays, and grows again to a higher level.
    SecondRise,
    /// The slowdown is under way when the log ends.
    SlowingNow,
    /// Slows down to a lower plateau.
    LowPlateau,
    /// Slows down until nothing is left.
    FallingAsleep,
    /// Rises again from a low plateau or straight from the trough.
    Renewal,
    /// Stops from one month to the next.
    Stop,
    /// Ends on the day that was set at its beginning.
    PlannedEnd,
}

impl Shape {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::Growing => "growing",
            Self::SecondRise => "second rise",
            Self::SlowingNow => "slowing now",
            Self::LowPlateau => "to a low plateau",
            Self::FallingAsleep => "falling asleep",
            Self::Renewal => "renewal",
            Self::Stop => "sudden stop",
            Self::PlannedEnd => "planned end",
        }
    }

    /// Whether the life knows no slowdown and no silence: one that is found
    /// there is false.
    pub const fn never_falls(self) -> bool {
        matches!(self, Self::Flat | Self::Growing | Self::SecondRise)
    }

    /// A path of this shape.
    pub fn path(self, random: &mut Random) -> Path {
        let mut path = Path::new(random.between(0.08, 0.35));
        if self == Self::PlannedEnd {
            path.rise(random, 1.0, (2, 8), Stage::Growth);
            path.hold(random, (9, 30), Stage::Maturity);
            // The last meetings may be thinner; that is the end, no slowdown.
            path.change(
                random.between(0.3, 1.0),
                random.whole(1, 4),
                Stage::Maturity,
            );
            path.silence(random, (3, 12), Stage::Closed);
            return path;
        }
        if self == Self::Growing {
            path.rise(random, 1.0, (14, 30), Stage::Growth);
            return path;
        }
        path.rise(random, 1.0, (6, 24), Stage::Growth);
        match self {
            Self::Flat => path.hold_until(random.whole(36, 150), Stage::Maturity),
            Self::SecondRise => {
                path.hold(random, (14, 40), Stage::Maturity);
                let higher = random.between(1.6, 2.5);
                path.rise(random, higher, (6, 18), Stage::Growth);
                path.hold(random, (12, 40), Stage::Maturity);
            }
            _ => {
                path.hold_until(random.whole(34, 55), Stage::Maturity);
                self.slow_down(&mut path, random);
            }
        }
        path
    }

    fn slow_down(self, path: &mut Path, random: &mut Random) {
        match self {
            Self::SlowingNow => {
                path.fall(random, 0.15);
                let n_months = path.n_in_last_stage();
                let n_late = n_months.saturating_sub(random.whole(8, 24));
                path.end_after(path.levels.len() - n_late);
            }
            Self::LowPlateau => {
                let low = random.between(0.2, 0.5);
                path.fall(random, low);
                path.hold(random, (14, 50), Stage::Maturity);
            }
            Self::FallingAsleep => {
                path.fall(random, 0.08);
                path.silence(random, (10, 40), Stage::Dormant);
            }
            Self::Renewal => {
                if random.chance(0.25) {
                    path.fall(random, 0.08);
                    path.silence(random, (8, 24), Stage::Dormant);
                } else {
                    let low = random.between(0.15, 0.4);
                    path.fall(random, low);
                    if random.chance(0.4) {
                        path.hold(random, (10, 24), Stage::Maturity);
                    }
                }
                let again = random.between(0.6, 1.3);
                path.rise(random, again, (6, 18), Stage::Renewal);
                path.hold(random, (12, 40), Stage::Maturity);
            }
            _ => path.silence(random, (6, 30), Stage::Dormant),
        }
    }
}

/// Levels, as shares of the first plateau, and the stage of each month.
#[derive(Clone, Debug)]
pub struct Path {
    pub levels: Vec<f64>,
    pub stages: Vec<Stage>,
    now: f64,
}

/// How a rise goes.
#[derive(Clone, Copy)]
enum Curve {
    Linear,
    LogLinear,
    Logistic,
}

/// No rise begins at less than this: logarithms need a number.
const LEAST: f64 = 0.04;
/// A slowdown lasts this many months.
const SLOWDOWN: (usize, usize) = (8, 48);

impl Path {
    const fn new(start: f64) -> Self {
        Self {
            levels: Vec::new(),
            stages: Vec::new(),
            now: start,
        }
    }

    fn push(&mut self, level: f64, stage: Stage) {
        self.levels.push(level);
        self.stages.push(stage);
        self.now = level;
    }

    fn rise(&mut self, random: &mut Random, to: f64, n_months: (usize, usize), stage: Stage) {
        let curve = random.one_of(&[
            (Curve::Linear, 1.0),
            (Curve::LogLinear, 1.0),
            (Curve::Logistic, 1.0),
        ]);
        let n_months = random.whole(n_months.0, n_months.1);
        let from = self.now.max(LEAST);
        for t in 1..=n_months {
            let share = t as f64 / n_months as f64;
            let level = match curve {
                Curve::Linear => from + share * (to - from),
                Curve::LogLinear => from * (to / from).powf(share),
                Curve::Logistic => from + (to - from) / (1.0 + (-10.0 * (share - 0.5)).exp()),
            };
            self.push(level, stage);
        }
        self.now = to;
    }

    /// Straight to `share` of the level now.
    fn change(&mut self, share: f64, n_months: usize, stage: Stage) {
        let from = self.now;
        for t in 1..=n_months {
            let way = t as f64 / n_months as f64;
            self.push(from * (1.0 + way * (share - 1.0)), stage);
        }
    }

    fn hold(&mut self, random: &mut Random, n_months: (usize, usize), stage: Stage) {
        let n_months = random.whole(n_months.0, n_months.1);
        self.hold_until(self.levels.len() + n_months, stage);
    }

    fn hold_until(&mut self, month: usize, stage: Stage) {
        while self.levels.len() < month {
            self.push(self.now, stage);
        }
    }

    /// Loses 25 to 75 % of its level a year, or of the level it falls from,
    /// until it comes to a share of that level.
    fn fall(&mut self, random: &mut Random, to_share: f64) {
        let from = self.now;
        let (is_linear, loss) = loop {
            let is_linear = random.chance(0.5);
            let loss = random.between(0.25, 0.75);
            let years = if is_linear {
                (1.0 - to_share) / loss
            } else {
                to_share.ln() / (1.0 - loss).ln()
            };
            if (SLOWDOWN.0..=SLOWDOWN.1).contains(&((12.0 * years) as usize)) {
                break (is_linear, loss);
            }
        };
        for t in 1.. {
            let years = f64::from(t) / 12.0;
            let share = if is_linear {
                1.0 - loss * years
            } else {
                (1.0 - loss).powf(years)
            };
            if share < to_share {
                break;
            }
            self.push(from * share, Stage::Decline);
        }
    }

    fn silence(&mut self, random: &mut Random, n_months: (usize, usize), stage: Stage) {
        self.now = 0.0;
        self.hold(random, n_months, stage);
    }

    fn n_in_last_stage(&self) -> usize {
        let last = self.stages.last();
        self.stages
            .iter()
            .rev()
            .take_while(|stage| Some(*stage) == last)
            .count()
    }

    /// Leaves out the months after these.
    pub fn end_after(&mut self, n_months: usize) {
        self.levels.truncate(n_months);
        self.stages.truncate(n_months);
    }

    /// Leaves out the first months.
    pub fn forget_first(&mut self, n_months: usize) {
        self.levels.drain(..n_months);
        self.stages.drain(..n_months);
    }

    /// The months of the first plateau, in places.
    pub fn first_plateau(&self) -> std::ops::Range<usize> {
        let from = self.stages.iter().position(|it| *it == Stage::Maturity);
        let from = from.unwrap_or(self.stages.len());
        let n_months = self.stages[from..]
            .iter()
            .take_while(|it| **it == Stage::Maturity)
            .count();
        from..from + n_months
    }
}
