//! Eighteen months against the community's own plateau.

use std::ops::Range;

use crate::analysis::Life;
use crate::domain::{MonthRange, Stage};

/// A stage of maturity counts from this many months before the eighteen on: a
/// convention, one more than the shortest stage that is told.
const SHORTEST_PLATEAU: usize = 6;
const YEAR: usize = 12;

/// What the plateau is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlateauKind {
    /// The highest stage of maturity.
    Maturity,
    /// There was none: the twelve months in which the trend was highest.
    HighestYear,
}

/// The plateau, and how the eighteen months stand to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlateauShare {
    pub kind: PlateauKind,
    pub months: MonthRange,
    /// The mean trend of those months, per month and freed of season.
    pub level: f64,
    /// The mean trend of the eighteen months as a share of it.
    pub share: f64,
}

/// Holds the mean trend of the eighteen months against that of the highest
/// stage of maturity before them. The trend is freed of season; the counts of
/// eighteen months are not, since they hold half of the year twice. A plateau
/// that goes on into the eighteen months counts up to them, or it would be
/// held against itself.
pub(super) fn plateau(
    life: &Life,
    last: Range<usize>,
    is_same_measure: impl Fn(usize, usize) -> bool,
) -> Option<PlateauShare> {
    let first = life.series.first;
    let now = mean_trend(life, &last)?;
    let is_comparable = |at: usize| is_same_measure(at, last.end - 1);
    let maturity = life
        .stages
        .iter()
        .filter(|span| span.stage == Stage::Maturity)
        .filter_map(|span| {
            let from = usize::try_from(span.months.first().since(first)).ok()?;
            let to = (from + span.months.n_months()).min(last.start);
            // What was counted in another way is left out.
            let from = (from..to).find(|&at| is_comparable(at))?;
            (to >= from + SHORTEST_PLATEAU).then_some(from..to)
        });
    let years = (YEAR..=last.start)
        .map(|to| to - YEAR..to)
        .filter(|year| is_comparable(year.start));
    let of_kind = |kind| move |(range, level)| (kind, range, level);
    let (kind, range, level) = highest(life, maturity)
        .map(of_kind(PlateauKind::Maturity))
        .or_else(|| highest(life, years).map(of_kind(PlateauKind::HighestYear)))?;
    Some(PlateauShare {
        kind,
        months: MonthRange::new(first + range.start as i32, first + (range.end as i32 - 1)),
        level,
        share: now / level,
    })
}

/// The months with the highest mean trend, and that mean; nothing where there
/// was no activity.
fn highest(
    life: &Life,
    candidates: impl Iterator<Item = Range<usize>>,
) -> Option<(Range<usize>, f64)> {
    candidates
        .filter_map(|range| Some((range.clone(), mean_trend(life, &range)?)))
        .filter(|(_, level)| *level > 0.0)
        .max_by(|a, b| a.1.total_cmp(&b.1))
}

fn mean_trend(life: &Life, range: &Range<usize>) -> Option<f64> {
    let months = life.months.get(range.clone())?;
    let sum: f64 = months.iter().map(|it| it.trend).sum();
    (!months.is_empty()).then(|| sum / months.len() as f64)
}
