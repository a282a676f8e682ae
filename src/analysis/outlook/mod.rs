//! The outlook: how often groups that stood like this one fell silent, or lost half of
//! their activity, within twelve months. It is a statement of its own, apart from the
//! stage: what a life has been and whether it goes on are two questions.
//!
//! Two chances of a few terms each, every one of which can be said in words; how they
//! were fitted and what they were worth is told where the constants are, in `risk`.

mod risk;
mod terms;
mod words;

pub use risk::{OutlookTerms, OutlookWeights, outlook_chances_by};
pub use terms::outlook_terms;
pub use words::{
    OutlookReason, chances_sentence, outlook_because, outlook_note, outlook_reasons,
    outlook_sentence, outlook_short,
};

use crate::domain::Stage;

use super::{LifeContext, MonthlySeries, Verdict, VerdictStage};

/// The chances of the coming twelve months, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook {
    /// That nothing at all happens in months seven to twelve ahead.
    pub stop: f64,
    /// That the next twelve months hold less than half of the last twelve; nothing where
    /// those were silent.
    pub halve: Option<f64>,
    /// What both rest on.
    pub terms: OutlookTerms,
}

/// Why nothing is said of what comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoOutlook {
    /// Under twelve whole months, or since the way of counting changed.
    FewMonths,
    /// Under three active months: no rhythm to go by.
    FewActive,
    /// Its end is planned: that it comes is no risk.
    PlannedEnd,
    /// It has ended as planned.
    Closed,
}

impl NoOutlook {
    pub const fn code(self) -> &'static str {
        match self {
            Self::FewMonths => "few_months",
            Self::FewActive => "few_active",
            Self::PlannedEnd => "planned_end",
            Self::Closed => "closed",
        }
    }
}

/// What comes after the last whole month of `series`, of which only the months from
/// the place `same_measure_from` on count the same thing.
pub(super) fn outlook(
    series: &MonthlySeries,
    same_measure_from: usize,
    context: &LifeContext,
    verdict: &Verdict,
) -> Result<Outlook, NoOutlook> {
    if verdict.stage == VerdictStage::Stage(Stage::Closed) {
        return Err(NoOutlook::Closed);
    }
    let last_day = series.last().last_day();
    if context.planned_end.is_some_and(|end| end >= last_day) {
        return Err(NoOutlook::PlannedEnd);
    }
    let terms = outlook_terms(series, same_measure_from, context.founded_on)?;
    let (stop, halve) = risk::chances(&terms);
    Ok(Outlook { stop, halve, terms })
}

#[cfg(test)]
mod tests;
