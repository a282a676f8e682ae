//! Whether the intervals on dates of change hold what they claim.

use essor::domain::{Month, Stage};

use super::case::{Read, plain};
use super::{cell, mean, median};

/// A change found this many months away is another one.
const FARTHEST: i32 = 24;

/// The intervals of changes that were found.
#[derive(Clone, Debug, Default)]
pub struct Boundaries {
    n_known: usize,
    /// Whether the interval holds the true month, and its width in months.
    matched: Vec<(bool, f64)>,
}

impl Boundaries {
    pub fn of<'a>(lives: impl IntoIterator<Item = &'a Read>) -> Self {
        let mut all = Self::default();
        for read in lives {
            let mut free: Vec<_> = read
                .life
                .stages
                .iter()
                .filter(|span| span.from_interval.is_some())
                .collect();
            let known: Vec<(Stage, Month)> = read.known().into_iter().skip(1).collect();
            all.n_known += known.len();
            for (stage, month) in known {
                let distance = |place: &usize| {
                    free.get(*place)
                        .map_or(i32::MAX, |span| span.months.first().since(month).abs())
                };
                let nearest = (0..free.len())
                    .filter(|&place| plain(free[place].stage) == stage)
                    .min_by_key(distance)
                    .filter(|place| distance(place) <= FARTHEST);
                let Some(span) = nearest.map(|place| free.remove(place)) else {
                    continue;
                };
                if let Some(interval) = span.from_interval {
                    let is_held = (interval.earliest..=interval.latest).contains(&month);
                    let width = interval.latest.since(interval.earliest);
                    all.matched.push((is_held, f64::from(width)));
                }
            }
        }
        all
    }

    /// Share of the intervals of changes found that hold the true month.
    pub fn coverage(&self) -> Option<f64> {
        mean(self.matched.iter().map(|it| f64::from(it.0)))
    }

    pub fn row(&self) -> String {
        format!(
            "{:>7} {:>7} {:>7} {:>7}",
            self.n_known,
            self.matched.len(),
            cell(self.coverage(), 3),
            cell(median(self.matched.iter().map(|it| it.1).collect()), 0)
        )
    }

    pub const HEADER: &str = "changes   found   hold   width";
}
