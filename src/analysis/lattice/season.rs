//! Twelve factors for the months of the year, shrunk towards none.

/// A factor per month of the year, January first; their mean is 1.
pub(crate) type Season = [f64; 12];

pub(crate) const NO_SEASON: Season = [1.0; 12];

/// How many expected entries the belief "no season" is worth. Read alike from 2 to 8.
const SHRINKAGE: f64 = 4.0;
/// Months above this many times what is expected count for less: one import makes no
/// season.
const SPIKE: f64 = 2.5;

/// What one month says about its factor.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SeasonMonth {
    /// Its place in the year, 0 to 11.
    pub month_of_year: usize,
    pub count: f64,
    /// The expected count without season.
    pub level: f64,
    pub alive: f64,
}

/// The factors given the levels, for counts of this negative binomial `size`.
pub(crate) fn estimate(
    months: impl Iterator<Item = SeasonMonth>,
    season: &Season,
    size: f64,
) -> Season {
    let mut seen = [SHRINKAGE; 12];
    let mut expected = [SHRINKAGE; 12];
    for month in months {
        let place = month.month_of_year;
        let mean = month.level * season[place];
        let mut weight = month.alive / (1.0 + mean / size);
        let ratio = month.count / mean.max(0.5);
        if ratio > SPIKE {
            weight *= SPIKE / ratio;
        }
        seen[place] += weight * month.count;
        expected[place] += weight * month.level;
    }
    let mut factors = NO_SEASON;
    for (factor, (seen, expected)) in factors.iter_mut().zip(seen.iter().zip(expected)) {
        *factor = (seen / expected).clamp(0.02, 20.0);
    }
    let mean = factors.iter().sum::<f64>() / 12.0;
    factors.map(|factor| factor / mean)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year_after_year(n_years: usize, august: f64) -> Season {
        let months = (0..12 * n_years).map(|t| SeasonMonth {
            month_of_year: t % 12,
            count: if t % 12 == 7 { august } else { 20.0 },
            level: 20.0,
            alive: 1.0,
        });
        estimate(months, &NO_SEASON, 10.0)
    }

    #[test]
    fn a_quiet_month_of_the_year_is_found_and_one_year_is_doubted() {
        let long = year_after_year(8, 4.0);
        let short = year_after_year(1, 4.0);
        assert!(long[7] < 0.3 && long[7] < short[7] && short[7] < 1.0);
        assert!((long.iter().sum::<f64>() - 12.0).abs() < 1e-9);
    }
}
