//! A group that ends when it was to end is closed, not in decline.

use crate::domain::{GroupType, Month, MonthRange, Stage};

use super::{LifeContext, MonthReading, StageSpan};

/// Activity may go on this many months after the planned end.
const GRACE: i32 = 1;
/// A fall that begins this many months before the planned end is the end: in
/// groups made for a task, which end when it is done, and in others.
const WINDING_DOWN_TASK: i32 = 12;
const WINDING_DOWN: i32 = 6;

/// Where the planned end has passed and activity stopped with it, ends the
/// stages with a closed one and takes back a fall that was only the end.
pub(crate) fn close_as_planned(
    spans: &mut Vec<StageSpan>,
    months: &[MonthReading],
    context: &LifeContext,
) {
    let Some(end) = context.planned_end.map(Month::of) else {
        return;
    };
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return;
    };
    let is_observed = last.month > end || (last.month == end && last.cell.full().is_some());
    let went_on = months
        .iter()
        .any(|it| it.month > end + GRACE && it.cell.observed().is_some_and(|value| value > 0.0));
    if !is_observed || end <= first.month || went_on {
        return;
    }
    let active = months
        .iter()
        .rev()
        .find(|it| it.cell.observed().is_some_and(|value| value > 0.0));
    let last_active = active.map_or(first.month, |it| it.month);
    let closed_from = (last_active + 1).max(end).min(last.month);
    let winding_down = match context.group_type {
        GroupType::Codevelopment | GroupType::ProjectTeam => WINDING_DOWN_TASK,
        _ => WINDING_DOWN,
    };
    while let Some(fall) = spans.pop_if(|span| {
        matches!(span.stage, Stage::Decline | Stage::Dormant)
            && span.months.first() >= end - winding_down
    }) {
        if spans.is_empty() {
            // The whole life is one fall; there is no stage to go back to.
            spans.push(fall);
            break;
        }
    }
    spans.retain(|span| span.months.first() < closed_from);
    if let Some(before) = spans.last_mut() {
        before.months = MonthRange::new(before.months.first(), closed_from - 1);
    }
    spans.push(StageSpan {
        stage: Stage::Closed,
        months: MonthRange::new(closed_from, last.month),
        from_interval: None,
        confidence: 1.0,
        is_lower_plateau: false,
    });
}
