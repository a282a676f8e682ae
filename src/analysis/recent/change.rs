//! Eighteen months against the same calendar months before them.

use std::ops::Range;

use crate::domain::{Month, MonthRange};

const YEAR: usize = 12;
/// A change is told from this many pairs of months on: three quarters of a year, by
/// convention, as elsewhere.
const FEWEST_PAIRS: usize = 9;
/// Nine tenths of Student's t lie under these, by degrees of freedom from 1 (any table of
/// that law).
const T_90: [f64; 11] = [
    3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363,
];

/// A month that holds more than this share of all counts before is weighed as
/// if it held this much: without it, too little is left to tell a ratio by.
const HEAVIEST: f64 = 0.8;

/// The same calendar months before, and the change since.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Before {
    /// From the first to the last month compared with.
    pub months: MonthRange,
    /// How many months were known both times.
    pub n_pairs: usize,
    /// The months before, added up once for each month they were held against.
    pub value: f64,
    /// The months now that have one before, added up.
    pub now: f64,
    /// `now / value − 1`: −0.31 is 31 % less.
    pub change: f64,
    /// The 80 % interval of the change; never under −1.
    pub low: f64,
    pub high: f64,
}

/// A month now, the place of its like before, and what was counted in both.
struct Pair {
    now: f64,
    before: f64,
    place: usize,
}

/// Holds each of the last eighteen months against the same calendar month in
/// the latest year that lies wholly before them: one year earlier for the
/// first twelve, two for the last six. So season cannot pass for change, and
/// no month is held against one of the eighteen.
///
/// The interval is that of a ratio of two sums (W. G. Cochran, "Sampling
/// Techniques", 3rd edition, 1977, chapter 6) by the jackknife, the pairs that
/// share a month before left out together, with Student's t; it is never
/// narrower than counts allow that fall at random (Poisson).
pub(super) fn before(
    cells: &[Option<f64>],
    last: Range<usize>,
    first: Month,
    is_same_measure: impl Fn(usize, usize) -> bool,
) -> Option<Before> {
    let pairs: Vec<Pair> = last
        .clone()
        .filter_map(|place| {
            let earlier = (1..=2)
                .map(|years| place.checked_sub(years * YEAR))
                .find(|earlier| earlier.is_none_or(|earlier| earlier < last.start))??;
            Some(Pair {
                now: (*cells.get(place)?)?,
                before: (*cells.get(earlier)?)?,
                place: earlier,
            })
            .filter(|_| is_same_measure(place, earlier))
        })
        .collect();
    let now: f64 = pairs.iter().map(|pair| pair.now).sum();
    let value: f64 = pairs.iter().map(|pair| pair.before).sum();
    if pairs.len() < FEWEST_PAIRS || value <= 0.0 {
        return None;
    }
    let places = || pairs.iter().map(|pair| pair.place);
    let (low, high) = interval(&pairs, now, value);
    Some(Before {
        months: MonthRange::new(
            first + places().min()? as i32,
            first + places().max()? as i32,
        ),
        n_pairs: pairs.len(),
        value,
        now,
        change: now / value - 1.0,
        low: low - 1.0,
        high: high - 1.0,
    })
}

/// A month before with all the months that were held against it.
struct Shared {
    place: usize,
    before: f64,
    times: f64,
    /// How far those months are from the common ratio, in counts.
    residual: f64,
}

/// The 80 % interval of `now / before`.
fn interval(pairs: &[Pair], now: f64, before: f64) -> (f64, f64) {
    let ratio = now / before;
    let mut months: Vec<Shared> = Vec::with_capacity(YEAR);
    for pair in pairs {
        let residual = pair.now - ratio * pair.before;
        if let Some(month) = months.iter_mut().find(|it| it.place == pair.place) {
            month.times += 1.0;
            month.residual += residual;
        } else {
            months.push(Shared {
                place: pair.place,
                before: pair.before,
                times: 1.0,
                residual,
            });
        }
    }
    // Half of one count stands for none: its logarithm must exist.
    let counted = now.max(0.5);
    // The jackknife: what the ratio would be without each month in turn.
    let n_months = months.len() as f64;
    let squares: f64 = months
        .iter()
        .map(|it| {
            let weight = (it.times * it.before / before).min(HEAVIEST);
            (it.residual / (1.0 - weight)).powi(2)
        })
        .sum();
    let seen = squares * (n_months - 1.0) / n_months / (counted * counted);
    let held: f64 = months
        .iter()
        .map(|it| it.times * it.times * it.before)
        .sum();
    let at_random = 1.0 / counted + held / (before * before);
    let t = T_90
        .get(months.len().saturating_sub(2))
        .copied()
        .unwrap_or(T_90[T_90.len() - 1]);
    let reach = (t * seen.max(at_random).sqrt()).exp();
    let middle = counted / before;
    let low = if now > 0.0 { middle / reach } else { 0.0 };
    (low, middle * reach)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Month = Month::from_index(24_000);

    fn change(values: &[f64]) -> Option<Before> {
        let cells: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
        before(&cells, values.len() - 18..values.len(), FIRST, |_, _| true)
    }

    #[test]
    fn season_never_passes_for_change() {
        let season = |t: usize| {
            [
                0.0, 2.0, 9.0, 12.0, 15.0, 7.0, 1.0, 0.0, 11.0, 13.0, 10.0, 3.0,
            ][t % 12]
        };
        for shift in 0..12 {
            let values: Vec<f64> = (0..48).map(|t| season(t + shift)).collect();
            let found = change(&values).expect("a change");
            assert!(found.change.abs() < 1e-12, "{found:?}");
            assert_eq!(found.n_pairs, 18);
            assert_eq!(found.months, MonthRange::new(FIRST + 18, FIRST + 29));
        }
    }

    #[test]
    fn no_month_is_held_against_one_of_the_eighteen() {
        // All of the last eighteen are of 5, all before of 10.
        let values: Vec<f64> = (0..36).map(|t| if t < 18 { 10.0 } else { 5.0 }).collect();
        let found = change(&values).expect("a change");
        assert!((found.change + 0.5).abs() < 1e-12);
        assert!((found.value - 180.0).abs() < 1e-9 && (found.now - 90.0).abs() < 1e-9);
    }

    #[test]
    fn too_few_months_before_or_none_counted_say_nothing() {
        assert_eq!(change(&[4.0; 22]), None);
        assert!(change(&[4.0; 27]).is_some());
        let silent: Vec<f64> = (0..40).map(|t| if t < 22 { 0.0 } else { 5.0 }).collect();
        assert_eq!(change(&silent), None);
    }

    #[test]
    fn silence_after_activity_is_less_with_a_bound() {
        let values: Vec<f64> = (0..40).map(|t| if t < 22 { 3.0 } else { 0.0 }).collect();
        let found = change(&values).expect("a change");
        assert!((found.change + 1.0).abs() < 1e-12 && (found.low + 1.0).abs() < 1e-12);
        assert!(found.high > -1.0 && found.high < -0.8, "{found:?}");
    }

    #[test]
    fn months_of_another_measure_are_not_compared() {
        let cells = vec![Some(6.0); 48];
        let found = before(&cells, 30..48, FIRST, |one, other| {
            (one >= 36) == (other >= 36)
        });
        // Only six months of the eighteen, and their likes, are before the break.
        assert_eq!(found, None);
    }

    /// Counts that fall at random about a seasonal level, over-dispersed.
    fn counts(level: impl Fn(usize) -> f64, size: f64, random: &mut fastrand::Rng) -> Vec<f64> {
        (0..48)
            .map(|t| {
                let season = 1.0 + 0.5 * (t as f64 * std::f64::consts::TAU / 12.0).sin();
                // A sum of exponentials is a gamma; the counts are Poisson on it.
                let rate: f64 = (0..size as usize)
                    .map(|_| -random.f64().max(1e-12).ln())
                    .sum();
                let mean = level(t) * season * rate / size;
                let (mut count, mut left) = (0.0, mean);
                loop {
                    left -= -random.f64().max(1e-12).ln();
                    if left < 0.0 {
                        return count;
                    }
                    count += 1.0;
                }
            })
            .collect()
    }

    #[test]
    fn the_interval_holds_the_true_change_about_as_often_as_it_says() {
        let mut random = fastrand::Rng::with_seed(7);
        for (level, size, factor) in [(20.0, 4.0, 1.0), (6.0, 3.0, 0.6), (60.0, 8.0, 0.7)] {
            let n_runs = 600;
            let n_held = (0..n_runs)
                .filter(|_| {
                    let step = |t: usize| if t < 30 { level } else { level * factor };
                    let found = change(&counts(step, size, &mut random)).expect("a change");
                    (found.low..=found.high).contains(&(factor - 1.0))
                })
                .count();
            let share = n_held as f64 / f64::from(n_runs);
            println!("level {level}, size {size}, factor {factor}: {share:.3} held");
            assert!((0.74..=0.88).contains(&share), "{level} {size}: {share}");
        }
    }
}
