//! Whether a year swings alike more than chance would make it.

use crate::analysis::{Life, MonthReading};

/// Each month of the year was seen at least this often: what was seen twice is no
/// "usually".
const FEWEST_YEARS: u32 = 3;
/// The swing is above that of all of this many shuffles of the same years, so that
/// one series in fifty has one by chance.
const N_SHUFFLES: usize = 49;
/// Every reading of the same counts shuffles them alike.
const SEED: u64 = 0x05EA_50A1;
const YEAR: usize = 12;

/// Whether some months of the year are busier than others, year after year, at the
/// level of one in fifty.
///
/// The swing is what is left when months are taken as shares of the trend, measured
/// from the mean of their year and added up by month of the year. Where no month is
/// like another by more than chance, the months of a year may as well change places:
/// they do, many times, and the swing must be above all of those.
///
/// # Source
///
/// G. A. Barnard's test against simulated orders (JRSS B 25, 1963, p. 294), whose
/// level is exact for any number of years; the square root, under which counts vary
/// alike whatever their mean, by M. S. Bartlett (Supplement to the JRSS 3, 1936).
pub(super) fn swings_alike(life: &Life) -> bool {
    let first = life.series.first.number() as usize - 1;
    let mut n_seen = [0; YEAR];
    let mut years: Vec<Vec<Share>> = Vec::new();
    for (start, months) in (0..).step_by(YEAR).zip(life.months.chunks(YEAR)) {
        let year = shares(months, first + start);
        for month in &year {
            n_seen[month.of_year] += 1;
        }
        years.push(year);
    }
    if n_seen.iter().any(|&n| n < FEWEST_YEARS) {
        return false;
    }
    let found = swing(&years, &n_seen);
    let mut random = fastrand::Rng::with_seed(SEED);
    (0..N_SHUFFLES).all(|_| {
        for year in &mut years {
            shuffle(year, &mut random);
        }
        swing(&years, &n_seen) < found
    })
}

/// A month of a year as a share of the trend, under the square root.
struct Share {
    /// 0 to 11, January first.
    of_year: usize,
    /// Above the mean of its year.
    above: f64,
}

/// The whole months in which the community was rather awake than not; `first` is the
/// place in its year of the first of them.
fn shares(months: &[MonthReading], first: usize) -> Vec<Share> {
    let mut shares: Vec<Share> = months
        .iter()
        .enumerate()
        .filter(|(_, it)| it.trend > 0.0 && it.probabilities.dormant < 0.5)
        .filter_map(|(t, it)| {
            Some(Share {
                of_year: (first + t) % YEAR,
                above: (it.cell.full()?.max(0.0) / it.trend).sqrt(),
            })
        })
        .collect();
    let mean = shares.iter().map(|it| it.above).sum::<f64>() / shares.len().max(1) as f64;
    for share in &mut shares {
        share.above -= mean;
    }
    shares
}

/// How far the months of the year stand from the mean, over all years.
fn swing(years: &[Vec<Share>], n_seen: &[u32; YEAR]) -> f64 {
    let mut sums = [0.0; YEAR];
    for month in years.iter().flatten() {
        sums[month.of_year] += month.above;
    }
    let each = sums.iter().zip(n_seen);
    each.map(|(sum, n)| sum * sum / f64::from(*n)).sum()
}

/// Gives the shares of a year to its months in any order.
fn shuffle(year: &mut [Share], random: &mut fastrand::Rng) {
    for last in (1..year.len()).rev() {
        let other = random.usize(..=last);
        let above = year[last].above;
        year[last].above = year[other].above;
        year[other].above = above;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::month;
    use super::super::*;
    use crate::analysis::{MonthlySeries, read_life};

    /// A count of this mean, by the multiplication of D. E. Knuth.
    fn poisson(random: &mut fastrand::Rng, mean: f64) -> f64 {
        let (mut product, mut count) = (random.f64(), 0.0);
        while product > (-mean).exp() {
            product *= random.f64();
            count += 1.0;
        }
        count
    }

    /// How many of forty lives of this many months are said to have a season;
    /// `mean` is by month of the year.
    fn n_said(n_months: usize, mean: impl Fn(usize) -> f64) -> usize {
        let is_said = |seed: u64| {
            let mut random = fastrand::Rng::with_seed(seed);
            let cells = (0..n_months).map(|t| MonthCell::Full(poisson(&mut random, mean(t % 12))));
            let series = MonthlySeries {
                measure: Measure::Participations,
                first: month(2020, 1),
                cells: cells.collect(),
            };
            let remarks = read_life(&series, &LifeContext::default()).verdict.remarks;
            let is_season = |it: &Remark| matches!(it, Remark::SeasonTakenOut { .. });
            remarks.iter().any(is_season)
        };
        (0..40).filter(|seed| is_said(*seed)).count()
    }

    #[test]
    fn chance_is_no_season() {
        for (n_months, mean) in [(24, 4.0), (36, 20.0), (60, 4.0), (72, 20.0)] {
            let n = n_said(n_months, |_| mean);
            assert!(n <= 2, "{n} of 40 at {n_months} months around {mean}");
        }
    }

    #[test]
    fn a_quiet_summer_is_told_from_the_third_year_on() {
        let summer = |mean: f64| {
            move |it: usize| {
                if matches!(it, 6 | 7) {
                    0.3 * mean
                } else {
                    mean
                }
            }
        };
        assert_eq!(n_said(35, summer(20.0)), 0);
        assert!(n_said(36, summer(20.0)) >= 36);
        assert!(n_said(60, summer(8.0)) >= 36);
    }
}
