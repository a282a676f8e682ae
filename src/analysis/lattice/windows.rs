//! The levels that are worth looking at in each month: once a life was read roughly,
//! most levels of most months are known to be out of the question.

use super::grid::Grid;
use super::layer::{Window, width_of};
use super::smooth::MonthPosterior;

/// Levels outside have less than this probability, below and above.
const NEGLIGIBLE: f64 = 1e-5;
/// Another season and another size of the law move the level by less than this, in log
/// units.
const MARGIN: f64 = 0.15;

/// The lowest and the highest level that matter, as logarithms, month by month.
pub(super) fn of(months: &[MonthPosterior], grid: &Grid) -> Vec<(f64, f64)> {
    let of_month = |month: &MonthPosterior| {
        let lowest = edge(0..grid.n_levels(), month);
        let highest = edge((0..grid.n_levels()).rev(), month);
        match (lowest, highest) {
            (Some(lowest), Some(highest)) => (
                grid.log_levels[lowest] - MARGIN,
                grid.log_levels[highest] + MARGIN,
            ),
            _ => (f64::NEG_INFINITY, f64::INFINITY),
        }
    };
    months.iter().map(of_month).collect()
}

/// The first of the places outside of which there is more than nothing.
fn edge(mut places: impl Iterator<Item = usize>, month: &MonthPosterior) -> Option<usize> {
    let mut outside = 0.0;
    places.find(|&place| {
        outside += month.levels[place];
        outside > NEGLIGIBLE
    })
}

/// The same as windows of a lattice, no wider than need be.
pub(super) fn within(months: &[(f64, f64)], grid: &Grid) -> Vec<Window> {
    let of_month = |&(lowest, highest): &(f64, f64)| {
        let place = |level: f64| grid.log_levels.partition_point(|&it| it < level);
        let (first, end) = (place(lowest), place(highest));
        let width = width_of(end - first);
        let first = first.min(grid.n_levels() - width);
        first..first + width
    };
    months.iter().map(of_month).collect()
}
