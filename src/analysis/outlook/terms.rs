//! What the outlook goes by, out of the whole months of a series.

use chrono::NaiveDate;

use super::{NoOutlook, OutlookTerms};
use crate::analysis::MonthlySeries;
use crate::domain::Month;

const YEAR: usize = 12;
const TWO_YEARS: usize = 24;
const HALF_YEAR: usize = 6;
/// Under these nothing is said.
const FEWEST_MONTHS: usize = YEAR;
const FEWEST_ACTIVE: usize = 3;

/// The terms at the last whole month of `series`, read from the place
/// `same_measure_from` on: only from there was the same thing counted. Months not
/// recorded are left out, and one still running is not looked at.
///
/// # Errors
///
/// [`NoOutlook::FewMonths`] under twelve whole months, [`NoOutlook::FewActive`] under
/// three active ones.
pub fn outlook_terms(
    series: &MonthlySeries,
    same_measure_from: usize,
    founded_on: Option<NaiveDate>,
) -> Result<OutlookTerms, NoOutlook> {
    let alike = series.cells.get(same_measure_from..).unwrap_or_default();
    let Some(last) = alike.iter().rposition(|cell| cell.full().is_some()) else {
        return Err(NoOutlook::FewMonths);
    };
    let alike = &alike[..=last];
    let whole: Vec<f64> = alike.iter().filter_map(|cell| cell.full()).collect();
    if whole.len() < FEWEST_MONTHS {
        return Err(NoOutlook::FewMonths);
    }
    if whole.iter().filter(|&&value| value > 0.0).count() < FEWEST_ACTIVE {
        return Err(NoOutlook::FewActive);
    }
    // By the calendar: a month not recorded is passed over, not stepped across.
    let of_last = |n: usize| -> Vec<f64> {
        let from = alike.len().saturating_sub(n);
        alike[from..]
            .iter()
            .filter_map(|cell| cell.full())
            .collect()
    };
    let year = of_last(YEAR);
    if year.is_empty() {
        return Err(NoOutlook::FewMonths);
    }
    let n_active = year.iter().filter(|&&value| value > 0.0).count();
    let n_silent = whole.iter().rev().take_while(|&&value| value <= 0.0);
    let now = series.month(same_measure_from + last);
    let first = founded_on.map_or(series.first, |day| Month::of(day).min(series.first));
    Ok(OutlookTerms {
        mean_of_year: mean(&year),
        mean_of_two: mean(&of_last(TWO_YEARS)),
        mean_of_half: mean(&of_last(HALF_YEAR)),
        n_active: n_active as u32,
        n_of_year: year.len() as u32,
        n_silent: n_silent.count() as u32,
        usual_gap: usual_gap(alike.iter().map(|cell| cell.full())),
        age: (now.since(first) + 1).max(1) as u32,
    })
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// How many months usually lie from one active month to the next.
fn usual_gap(months: impl Iterator<Item = Option<f64>>) -> f64 {
    let active: Vec<usize> = months
        .enumerate()
        .filter(|(_, value)| value.is_some_and(|value| value > 0.0))
        .map(|(place, _)| place)
        .collect();
    let gaps: Vec<f64> = active
        .windows(2)
        .map(|pair| (pair[1] - pair[0]) as f64)
        .collect();
    mean(&gaps)
}
