//! A community as it stood on a day, and what a period of it comes to.

use chrono::NaiveDate;

use super::{Log, SourceCommunity};
use crate::analysis::{self, Period, PeriodFigures};

impl SourceCommunity {
    /// The same as it stood at the end of a day: what came later is not there.
    pub(in crate::app) fn as_of(&self, day: NaiveDate) -> Self {
        let mut then = self.clone();
        then.milestones.retain(|it| it.from <= day);
        then.checkups.retain(|it| it.held_on <= day);
        then.own_words.retain(|it| it.said_on <= day);
        match &mut then.log {
            Log::Entries {
                entries,
                meetings,
                observed_until,
                ..
            } => {
                entries.retain(|it| it.date <= day);
                meetings.retain(|it| it.date <= day);
                *observed_until = day.min(*observed_until);
            }
            Log::Totals(totals) => totals.retain(|(month, _)| month.last_day() <= day),
        }
        then
    }

    /// The day of its first activity.
    pub(in crate::app) fn begun(&self) -> Option<NaiveDate> {
        match &self.log {
            Log::Entries { entries, .. } => entries.iter().map(|it| it.date).min(),
            Log::Totals(totals) => totals.iter().map(|total| total.0.first_day()).min(),
        }
    }

    /// The last day until which something is known, of today at most.
    pub(in crate::app) fn last_day(&self, today: NaiveDate) -> Option<NaiveDate> {
        let last = match &self.log {
            Log::Entries {
                entries,
                observed_until,
                ..
            } => {
                let last = entries.iter().map(|it| it.date).max()?;
                last.max(*observed_until)
            }
            Log::Totals(totals) => totals.iter().map(|total| total.0.last_day()).max()?,
        };
        Some(last.min(today))
    }

    /// What a period comes to. Of totals counted elsewhere, how many participations.
    pub(in crate::app) fn figures(&self, period: Period) -> PeriodFigures {
        match &self.log {
            Log::Entries {
                entries, amounts, ..
            } => analysis::period_figures(
                (entries, amounts),
                period,
                &self.not_recorded(),
                self.community.founded_on,
            ),
            Log::Totals(totals) => {
                let inside = totals
                    .iter()
                    .filter(|(month, _)| period.holds(month.first_day()));
                let values: Vec<f64> = inside.map(|total| total.1).collect();
                let sum = values.iter().sum::<f64>().max(0.0).round() as u64;
                PeriodFigures {
                    n_activities: values.len() as u32,
                    participations: (!values.is_empty()).then_some(sum),
                    ..PeriodFigures::default()
                }
            }
        }
    }
}
