//! The last eighteen months, held against the same months before and against
//! the community's own plateau.

mod change;
mod plateau;
mod words;

pub use change::Before;
pub use plateau::{PlateauKind, PlateauShare};
pub use words::{RecentWords, plateau_label, recent_sentence, recent_words};

use super::{Life, MonthCell};
use crate::domain::{Measure, Month, MonthRange};

/// How far back the lens looks, in months: a convention, long enough to hold every
/// month of the year and short enough to be recent.
const N_MONTHS: usize = 18;
/// It says nothing where fewer of its months were recorded: two thirds of them.
const FEWEST_MONTHS: usize = 12;

/// The last eighteen whole months of a life.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recent {
    pub measure: Measure,
    pub months: MonthRange,
    /// How many of them were recorded.
    pub n_months: usize,
    /// What was counted in them, or the mean of a month where the measure is
    /// no sum (see [`is_sum`]).
    pub value: f64,
    pub per_month: f64,
    pub before: Option<Before>,
    pub plateau: Option<PlateauShare>,
}

/// Whether months of this measure can be added up. People active in two
/// months may be the same, and a mean attendance is none any more once summed.
pub(crate) const fn is_sum(measure: Measure) -> bool {
    match measure {
        Measure::Participations | Measure::Activities | Measure::NewPeople => true,
        Measure::PeopleActive | Measure::AttendancePerMeeting => false,
    }
}

/// Looks at the last eighteen whole months. Nothing where the life is shorter,
/// where fewer than twelve of them were recorded, or where no stage can be
/// named yet.
///
/// `breaks` are the months from which on the measure itself is another one:
/// what lies on two sides of a break is not compared.
pub fn recent(life: &Life, breaks: &[Month]) -> Option<Recent> {
    let cells: Vec<Option<f64>> = life
        .series
        .cells
        .iter()
        .copied()
        .map(MonthCell::full)
        .collect();
    let end = cells.iter().rposition(Option::is_some)? + 1;
    let start = end.checked_sub(N_MONTHS)?;
    let known: Vec<f64> = cells.get(start..end)?.iter().flatten().copied().collect();
    if life.trend().is_empty() || known.len() < FEWEST_MONTHS {
        return None;
    }
    let total: f64 = known.iter().sum();
    let per_month = total / known.len() as f64;
    let is_same_measure = |one: usize, other: usize| {
        let (one, other) = (life.series.month(one), life.series.month(other));
        !breaks
            .iter()
            .any(|&it| one.min(other) < it && it <= one.max(other))
    };
    Some(Recent {
        measure: life.series.measure,
        months: MonthRange::new(life.series.month(start), life.series.month(end - 1)),
        n_months: known.len(),
        value: if is_sum(life.series.measure) {
            total
        } else {
            per_month
        },
        per_month,
        before: change::before(&cells, start..end, life.series.first, is_same_measure),
        plateau: plateau::plateau(life, start..end, is_same_measure),
    })
}

#[cfg(test)]
mod tests;
