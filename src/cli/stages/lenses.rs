//! What `essor stages` says besides the stages: the last eighteen months and
//! the reference.

use serde::Serialize;

use super::rounded::rounded;
use crate::analysis::{self, Comparison, PlateauKind, Rank, Recent, Standing};
use crate::domain::Month;
use crate::i18n::Tr;

/// The last eighteen months. Intervals are of 80 %.
#[derive(Serialize)]
pub(crate) struct RecentAnswer {
    from: Month,
    to: Month,
    /// What was counted; a mean where the measure is no sum.
    value: f64,
    per_month: f64,
    /// How many of the months were recorded.
    n_months: usize,
    /// The sum of the same months before, null where there are too few.
    before: Option<f64>,
    compared_from: Option<Month>,
    compared_to: Option<Month>,
    /// How many months were known both times.
    n_compared: usize,
    /// As a share: −0.31 is 31 % less.
    change: Option<f64>,
    change_interval: Option<[f64; 2]>,
    /// The level per month, freed of season.
    plateau: Option<f64>,
    /// `maturity` or `highest_year`.
    plateau_kind: Option<&'static str>,
    plateau_from: Option<Month>,
    plateau_to: Option<Month>,
    share_of_plateau: Option<f64>,
    text: String,
}

impl RecentAnswer {
    pub(crate) fn new(recent: &Recent, tr: &Tr) -> Self {
        let (before, plateau) = (recent.before, recent.plateau);
        Self {
            from: recent.months.first(),
            to: recent.months.last(),
            value: rounded(recent.value),
            per_month: rounded(recent.per_month),
            n_months: recent.n_months,
            before: before.map(|it| rounded(it.value)),
            compared_from: before.map(|it| it.months.first()),
            compared_to: before.map(|it| it.months.last()),
            n_compared: before.map_or(0, |it| it.n_pairs),
            change: before.map(|it| rounded(it.change)),
            change_interval: before.map(|it| [rounded(it.low), rounded(it.high)]),
            plateau: plateau.map(|it| rounded(it.level)),
            plateau_kind: plateau.map(|it| match it.kind {
                PlateauKind::Maturity => "maturity",
                PlateauKind::HighestYear => "highest_year",
            }),
            plateau_from: plateau.map(|it| it.months.first()),
            plateau_to: plateau.map(|it| it.months.last()),
            share_of_plateau: plateau.map(|it| rounded(it.share)),
            text: analysis::recent_sentence(recent, tr),
        }
    }
}

/// Where the community stands at its age.
#[derive(Serialize)]
pub(crate) struct ReferenceAnswer {
    month: Month,
    age_months: u32,
    share_of_peak: f64,
    /// `lowest`, `middle` or `highest` quarter or half; `silent` where it has
    /// no activity, as others of its age; null where there is no comparison.
    standing: Option<&'static str>,
    /// 25 to 75 in the middle half, null outside it.
    percentile: Option<f64>,
    communities: Option<u32>,
    /// The share of them that still met at this age or later.
    still_meeting: Option<f64>,
    text: String,
    note: String,
    source: &'static str,
}

impl ReferenceAnswer {
    pub(crate) fn new(standing: &Standing, tr: &Tr) -> Self {
        let (mut rank, mut communities, mut still_meeting) = (None, None, None);
        if let Comparison::Communities {
            rank: found,
            communities: n,
            still_meeting: share,
        } = standing.comparison
        {
            (rank, communities, still_meeting) = (Some(found), Some(n), Some(share));
        }
        Self {
            month: standing.month,
            age_months: standing.age_months,
            share_of_peak: rounded(standing.share_of_peak),
            standing: rank.map(|rank| match rank {
                Rank::Silent { .. } => "silent",
                Rank::LowestQuarter => "lowest",
                Rank::Percentile(_) => "middle",
                Rank::HighestQuarter => "highest",
            }),
            percentile: match rank {
                Some(Rank::Percentile(percent)) => Some(percent.round()),
                _ => None,
            },
            communities,
            still_meeting,
            text: analysis::standing_sentence(standing, tr),
            note: analysis::reference_note(standing, tr),
            source: analysis::REFERENCE_SOURCE,
        }
    }
}
