//! What to keep an eye on: the alarm and the warning signs together.

use crate::domain::{Milestone, Month, Stage};

use super::milestones::measure_changes;
use super::signs::{self, AttendanceFacts, Sign, SignHistory, SignLine};
use super::{Alarm, MonthlySeries, Verdict, VerdictStage, alarm_history};

/// Signs bring an alarm forward where it is of these last months; before
/// them nothing is shown of either.
const MONTHS_WITH_SIGNS: i32 = 24;

/// Early warning, apart from the stages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Watch {
    /// Nothing where activity is not below its usual level, and where the
    /// group has closed as planned.
    pub alarm: Option<Alarm>,
    /// Every sign, those that the log cannot tell included; empty where there
    /// is no whole month.
    pub signs: Vec<SignLine>,
}

/// Watches over a life at its last whole month. `facts` is nothing for totals
/// counted elsewhere, which show no signs. Where a milestone says that the
/// measure changed, what was before it is compared with nothing.
pub fn watch(
    series: &MonthlySeries,
    facts: Option<&AttendanceFacts<'_>>,
    milestones: &[Milestone],
    verdict: &Verdict,
) -> Watch {
    let (series, facts) = since_change(series, facts, milestones);
    let (series, facts) = (&series, facts.as_ref());
    let Some(until) = last_whole(series) else {
        return Watch::default();
    };
    let signs = match facts {
        Some(facts) => signs::read_signs(facts, until),
        None => Sign::ALL
            .map(|sign| SignLine {
                sign,
                reading: None,
            })
            .to_vec(),
    };
    let alarm = if verdict.stage == VerdictStage::Stage(Stage::Closed) {
        None
    } else {
        let n_signs = facts.map_or_else(Vec::new, |facts| n_signs(series, facts, until));
        let alarm = alarm_history(series, &n_signs).now();
        // One that began in another stage speaks of what is over, or is told by the
        // verdict already.
        alarm.filter(|alarm| verdict.since.is_none_or(|since| alarm.since >= since))
    };
    Watch { alarm, signs }
}

/// The signs at the end of each of the last months, under the same conditions as in
/// [`watch`]; empty where there is no whole month.
pub fn histories(
    series: &MonthlySeries,
    facts: Option<&AttendanceFacts<'_>>,
    milestones: &[Milestone],
) -> Vec<SignHistory> {
    let (series, facts) = since_change(series, facts, milestones);
    last_whole(&series).map_or_else(Vec::new, |until| {
        signs::sign_histories(facts.as_ref(), series.first, until)
    })
}

/// What is measured in the same way as now.
fn since_change<'a>(
    series: &MonthlySeries,
    facts: Option<&AttendanceFacts<'a>>,
    milestones: &[Milestone],
) -> (MonthlySeries, Option<AttendanceFacts<'a>>) {
    let change = measure_changes(milestones, series).pop();
    let series = from_place(series, change.unwrap_or_default());
    let facts = facts.map(|facts| match change {
        Some(_) => facts.since(series.first.first_day()),
        None => *facts,
    });
    (series, facts)
}

fn last_whole(series: &MonthlySeries) -> Option<Month> {
    let last = series.cells.iter().rposition(|it| it.full().is_some())?;
    Some(series.month(last))
}

/// The series from one of its months on.
fn from_place(series: &MonthlySeries, place: usize) -> MonthlySeries {
    MonthlySeries {
        measure: series.measure,
        first: series.month(place),
        cells: series.cells.get(place..).unwrap_or_default().to_vec(),
    }
}

/// How many signs warned in each month of the series.
fn n_signs(series: &MonthlySeries, facts: &AttendanceFacts<'_>, until: Month) -> Vec<Option<u32>> {
    let count = |place: usize| {
        let month = series.month(place);
        if month > until || until.since(month) >= MONTHS_WITH_SIGNS {
            return None;
        }
        signs::n_warning(&signs::read_signs(facts, month))
    };
    (0..series.cells.len()).map(count).collect()
}

#[cfg(test)]
mod tests;
