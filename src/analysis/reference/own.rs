//! A community's level as a share of its own highest.

use chrono::NaiveDate;

use crate::analysis::MonthlySeries;
use crate::domain::Month;

/// Months on each side of the centred mean.
const HALF_WINDOW: usize = 6;
/// The outermost month on each side counts half, so that the mean is over
/// twelve months and holds each month of the year once.
const EDGE_WEIGHT: f64 = 0.5;
/// A mean must hold at least this many months.
const FEWEST_IN_WINDOW: f64 = 4.0;

/// The level in a month of a community's life.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnShare {
    pub month: Month,
    /// Months since the founding, or since the first activity where that is
    /// not known.
    pub age_months: u32,
    /// Of its own highest level, 0 to 1.
    pub share: f64,
}

/// The centred twelve-month mean of each month as a share of the highest one.
///
/// It is made as the reference table's was: a 2 × 12 mean, weights ½, 1 × 11,
/// ½ over thirteen months. Where a life's ends cut the window the weights left
/// are shared out again, so the last month's mean is over its own half year.
/// The highest mean is the highest so far; a community that grows is always at
/// its own. Months not recorded have no weight, and a mean of fewer than four
/// months is left out. The running month does not count. Empty where nothing
/// ever happened.
pub fn shares_of_own_peak(series: &MonthlySeries, founded_on: Option<NaiveDate>) -> Vec<OwnShare> {
    let means = yearly_means(series);
    let highest = means.iter().flatten().copied().fold(0.0, f64::max);
    if highest <= 0.0 {
        return Vec::new();
    }
    let birth = founded_on.map_or(series.first, Month::of);
    means
        .into_iter()
        .enumerate()
        .filter_map(|(place, mean)| {
            let month = series.month(place);
            Some(OwnShare {
                month,
                // What came before the founding has no age.
                age_months: u32::try_from(month.since(birth)).ok()?,
                share: (mean? / highest).max(0.0),
            })
        })
        .collect()
}

/// The centred twelve-month mean of each month up to the last whole one, in
/// the measure's unit per month: see [`shares_of_own_peak`]. Nothing where
/// fewer than four months carry it.
pub fn yearly_means(series: &MonthlySeries) -> Vec<Option<f64>> {
    let values: Vec<Option<f64>> = series.cells.iter().map(|cell| cell.full()).collect();
    let Some(last) = values.iter().rposition(Option::is_some) else {
        return Vec::new();
    };
    let values = values.get(..=last).unwrap_or_default();
    (0..values.len())
        .map(|place| centred_mean(values, place))
        .collect()
}

fn centred_mean(values: &[Option<f64>], place: usize) -> Option<f64> {
    let from = place.saturating_sub(HALF_WINDOW);
    let window = values.get(from..(place + HALF_WINDOW + 1).min(values.len()))?;
    let (mut sum, mut weights) = (0.0, 0.0);
    for (at, value) in window.iter().enumerate() {
        let Some(value) = value else { continue };
        let weight = if (from + at).abs_diff(place) == HALF_WINDOW {
            EDGE_WEIGHT
        } else {
            1.0
        };
        sum += weight * value;
        weights += weight;
    }
    (weights >= FEWEST_IN_WINDOW).then(|| sum / weights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::MonthCell;
    use crate::domain::Measure;

    fn series(cells: Vec<MonthCell>) -> MonthlySeries {
        MonthlySeries {
            measure: Measure::Participations,
            first: Month::new(2020, 1).expect("a month"),
            cells,
        }
    }

    fn full(values: impl IntoIterator<Item = f64>) -> Vec<MonthCell> {
        values.into_iter().map(MonthCell::Full).collect()
    }

    #[test]
    fn the_mean_of_a_whole_window_holds_each_month_of_the_year_once() {
        // A purely seasonal life stands at its own level all along.
        let seasonal = full((0..48).map(|place| f64::from(place % 12)));
        let shares = shares_of_own_peak(&series(seasonal), None);
        let inner: Vec<f64> = shares[6..42].iter().map(|it| it.share).collect();
        assert!(
            inner.iter().all(|share| (share - inner[0]).abs() < 1e-12),
            "{inner:?}"
        );
    }

    #[test]
    fn the_ends_are_cut_and_their_weights_shared_out_again() {
        let shares = shares_of_own_peak(&series(full([8.0; 30])), None);
        assert_eq!(shares.len(), 30);
        assert!(shares.iter().all(|it| (it.share - 1.0).abs() < 1e-12));
        // Six months of 12 and then silence: the first mean is 6 × 12 of 6½.
        let shares = shares_of_own_peak(
            &series(full((0..24).map(|t| if t < 6 { 12.0 } else { 0.0 }))),
            None,
        );
        assert!((shares[0].share - 1.0).abs() < 1e-12);
        // The next window holds seven and a half months, six of them of 12.
        assert!((shares[1].share - (72.0 / 7.5) / (72.0 / 6.5)).abs() < 1e-12);
        assert!(shares[23].share.abs() < 1e-12);
    }

    #[test]
    fn age_is_counted_from_the_founding_and_what_was_not_recorded_is_no_zero() {
        let mut cells = full([5.0; 20]);
        cells[10] = MonthCell::NotRecorded;
        cells.push(MonthCell::Running(1.0));
        let founded = NaiveDate::from_ymd_opt(2019, 1, 20);
        let shares = shares_of_own_peak(&series(cells), founded);
        assert_eq!(shares.first().map(|it| it.age_months), Some(12));
        assert_eq!(shares.last().map(|it| it.age_months), Some(31));
        assert!(shares.iter().all(|it| (it.share - 1.0).abs() < 1e-12));
        let late = NaiveDate::from_ymd_opt(2020, 6, 1);
        let shares = shares_of_own_peak(&series(full([5.0; 20])), late);
        assert_eq!(shares.len(), 15);
    }

    #[test]
    fn a_life_without_activity_has_no_level() {
        assert!(shares_of_own_peak(&series(full([0.0; 20])), None).is_empty());
        assert!(shares_of_own_peak(&series(vec![MonthCell::NotRecorded; 9]), None).is_empty());
        assert!(shares_of_own_peak(&series(full([3.0; 3])), None).is_empty());
    }
}
