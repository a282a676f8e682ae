//! Where a community stands at its age.

use chrono::NaiveDate;

use super::own::shares_of_own_peak;
use super::quartiles::{Rank, quartiles_at};
use crate::analysis::Life;
use crate::domain::{Measure, Month};

/// From this many whole months on a life has a highest level worth the name.
const FEWEST_MONTHS: usize = 12;

/// Against whom a level was held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Comparison {
    /// Real communities of the same age.
    Communities {
        rank: Rank,
        communities: u32,
        /// The share of them that still meets at this age or later.
        still_meeting: f64,
    },
    /// Too few of them are that old.
    NoneAsOld,
    /// They were counted in participations, this life was not.
    OtherMeasure,
}

/// A community's level in its last whole month, at its age.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    pub month: Month,
    pub age_months: u32,
    /// Of its own highest level so far, 0 to 1.
    pub share_of_peak: f64,
    pub comparison: Comparison,
    /// Months between the founding and the first month in the log; the highest
    /// level may lie there.
    pub n_months_unseen: u32,
}

/// Where a community stands at its age; nothing where its life is too short
/// to have a highest level, or where no stage can be named yet.
pub fn standing(life: &Life, founded_on: Option<NaiveDate>) -> Option<Standing> {
    let n_full = life
        .series
        .cells
        .iter()
        .filter(|cell| cell.full().is_some())
        .count();
    if life.trend().is_empty() || n_full < FEWEST_MONTHS {
        return None;
    }
    let now = *shares_of_own_peak(&life.series, founded_on).last()?;
    let comparison = if life.series.measure == Measure::Participations {
        quartiles_at(now.age_months).map_or(Comparison::NoneAsOld, |row| Comparison::Communities {
            rank: row.rank(now.share),
            communities: row.communities,
            still_meeting: row.still_meeting,
        })
    } else {
        Comparison::OtherMeasure
    };
    Some(Standing {
        month: now.month,
        age_months: now.age_months,
        share_of_peak: now.share,
        comparison,
        n_months_unseen: founded_on
            .map(|day| life.series.first.since(Month::of(day)))
            .and_then(|months| u32::try_from(months).ok())
            .unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{LifeContext, MonthlySeries, read_life};

    fn life(measure: Measure, values: impl IntoIterator<Item = f64>) -> Life {
        let first = Month::new(2018, 1).expect("a month");
        let totals: Vec<(Month, f64)> = (0..)
            .zip(values)
            .map(|(place, value)| (first + place, value))
            .collect();
        let series = MonthlySeries::from_totals(measure, &totals).expect("months");
        read_life(&series, &LifeContext::default())
    }

    #[test]
    fn a_life_at_half_its_level_is_ranked_at_its_age() {
        let values = (0..51).map(|t| if t < 30 { 20.0 } else { 10.0 });
        let now = standing(&life(Measure::Participations, values), None).expect("a standing");
        assert_eq!(now.age_months, 50);
        assert!((now.share_of_peak - 0.5).abs() < 1e-9);
        let Comparison::Communities {
            rank, communities, ..
        } = now.comparison
        else {
            panic!("{now:?}");
        };
        assert_eq!((rank, communities), (Rank::HighestQuarter, 122));
    }

    #[test]
    fn nothing_is_said_of_what_cannot_be_compared() {
        let young = life(Measure::Participations, [9.0; 8]);
        assert_eq!(standing(&young, None), None);
        let other = standing(&life(Measure::NewPeople, [9.0; 30]), None).expect("a standing");
        assert_eq!(other.comparison, Comparison::OtherMeasure);
        let old = standing(&life(Measure::Participations, [9.0; 140]), None).expect("a standing");
        assert_eq!(old.comparison, Comparison::NoneAsOld);
        let founded = NaiveDate::from_ymd_opt(2000, 1, 1);
        let late = life(Measure::Participations, [9.0; 30]);
        let late = standing(&late, founded).expect("a standing");
        assert_eq!(late.n_months_unseen, 216);
        assert_eq!(late.comparison, Comparison::NoneAsOld);
    }
}
