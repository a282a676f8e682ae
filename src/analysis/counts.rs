//! Turns a measure into counts that the lattice can weigh.
//!
//! Large logs are bursty: a thousand rows in a month are not a thousand
//! independent people. They are scaled to a size at which their noise is that
//! of people, and single months far above their neighbours are cut.

use super::MonthlySeries;

/// Busy months are scaled to about this many; read alike from 30 to 80
/// (`tests/benches/reading.rs`, as all constants here).
const USUAL_TOP: f64 = 60.0;
const TOP_SHARE: f64 = 0.98;
/// A month may be this many times its neighbours' median: by a lower bound the real lives
/// are read worse, as bursts are part of them.
const SPIKE: f64 = 5.0;
/// The median is over this many months on each side.
const NEIGHBOURS: usize = 6;

/// Counts, and how much of the measure one of them stands for.
pub(crate) struct Counts {
    /// Nothing for months that are running or were not recorded.
    pub months: Vec<Option<f64>>,
    pub unit: f64,
}

impl Counts {
    pub(crate) fn of(series: &MonthlySeries) -> Self {
        let values: Vec<Option<f64>> = series
            .cells
            .iter()
            .map(|cell| cell.full().map(|value| value.max(0.0)))
            .collect();
        let calm = without_spikes(&values);
        let mut sorted: Vec<f64> = calm.iter().flatten().copied().collect();
        sorted.sort_unstable_by(f64::total_cmp);
        let place = (sorted.len().saturating_sub(1) as f64 * TOP_SHARE).round() as usize;
        let top = sorted.get(place).copied().unwrap_or_default();
        let unit = (top / USUAL_TOP).max(1.0);
        let months = calm
            .into_iter()
            .map(|value| value.map(|value| value / unit))
            .collect();
        Self { months, unit }
    }
}

fn without_spikes(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let floor = median(
        values
            .iter()
            .flatten()
            .copied()
            .filter(|&it| it > 0.0)
            .collect(),
    ) / SPIKE;
    let cap = |t: usize| {
        let range = t.saturating_sub(NEIGHBOURS)..(t + NEIGHBOURS + 1).min(values.len());
        let near = values.get(range).unwrap_or_default();
        SPIKE * median(near.iter().flatten().copied().collect()).max(floor)
    };
    values
        .iter()
        .enumerate()
        .map(|(t, value)| value.map(|value| value.min(cap(t))))
        .collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    match values.len() {
        0 => 0.0,
        n if n % 2 == 1 => values[n / 2],
        n => f64::midpoint(values[n / 2 - 1], values[n / 2]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::MonthCell;
    use crate::domain::{Measure, Month};

    fn counts(cells: Vec<MonthCell>) -> Counts {
        Counts::of(&MonthlySeries {
            measure: Measure::Participations,
            first: Month::from_index(24_000),
            cells,
        })
    }

    #[test]
    fn small_counts_stay_and_large_ones_are_scaled() {
        let small = counts(vec![MonthCell::Full(7.0); 30]);
        assert!((small.unit - 1.0).abs() < 1e-12 && small.months[3] == Some(7.0));
        let large = counts(vec![MonthCell::Full(1200.0); 30]);
        assert!((large.unit - 20.0).abs() < 1e-12 && large.months[3] == Some(60.0));
    }

    #[test]
    fn a_lone_spike_is_cut_and_what_is_not_whole_is_left_out() {
        let mut cells = vec![MonthCell::Full(4.0); 20];
        cells[9] = MonthCell::Full(400.0);
        cells[10] = MonthCell::NotRecorded;
        cells[19] = MonthCell::Running(1.0);
        let found = counts(cells);
        assert_eq!(found.months[9..11], [Some(20.0), None]);
        assert_eq!(found.months[19], None);
    }
}
