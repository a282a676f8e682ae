//! What milestones mean for the reading: where the measure itself changed, and
//! what was tried before a stage began.

use chrono::Datelike as _;

use crate::domain::{Milestone, MilestoneKind, Month, Stage};

use super::{MonthlySeries, Remark, StageSpan};

/// A measure that changes after this day of a month counts from the next one.
const LAST_DAY_TO_COUNT: u32 = 15;
/// What happened up to this many months before a stage is named beside it.
const LONGEST_LAG: i32 = 9;
/// So many of them are named, those nearest to the beginning.
const MOST_NAMED: usize = 2;

/// The first month that is mostly counted in the new way.
pub(crate) fn first_month_after(change: &Milestone) -> Month {
    let month = Month::of(change.from);
    if change.from.day() > LAST_DAY_TO_COUNT {
        month + 1
    } else {
        month
    }
}

/// The places in the series from which on the measure is another one, in
/// order, each once.
pub fn measure_changes(milestones: &[Milestone], series: &MonthlySeries) -> Vec<usize> {
    let mut places: Vec<usize> = milestones
        .iter()
        .filter(|it| it.kind.changes_the_measure())
        .filter_map(|it| usize::try_from(first_month_after(it).since(series.first)).ok())
        .filter(|&place| place > 0 && place < series.cells.len())
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// What happened shortly before the stage began, or about when it did. That it
/// was near in time is all that is said.
pub(crate) fn coincidences(milestones: &[Milestone], spans: &[StageSpan]) -> Vec<Remark> {
    let Some(now) = spans.last() else {
        return Vec::new();
    };
    let before = spans.iter().rev().nth(1).map(|span| span.stage);
    let began = now.months.first();
    let latest = now.from_interval.map_or(began, |it| it.latest);
    let mut near: Vec<(i32, &Milestone)> = milestones
        .iter()
        .filter(|it| may_precede(it.kind, now.stage, before))
        .map(|it| (began.since(Month::of(it.from)), it))
        .filter(|(lag, it)| *lag <= LONGEST_LAG && Month::of(it.from) <= latest)
        .collect();
    near.sort_by_key(|(lag, _)| lag.abs());
    near.truncate(MOST_NAMED);
    near.into_iter()
        .map(|(lag, it)| Remark::Coincidence {
            began: now.stage,
            kind: it.kind,
            title: it.title.trim().to_owned(),
            month: Month::of(it.from),
            n_months: u32::try_from(lag).unwrap_or_default(),
        })
        .collect()
}

/// Whether a milestone of this kind is worth naming before a stage that
/// follows `before`.
fn may_precede(kind: MilestoneKind, stage: Stage, before: Option<Stage>) -> bool {
    use MilestoneKind::{FacilitatorChange, FormatChange, Pause, Survey};
    match stage {
        Stage::Renewal => matches!(kind, FormatChange | FacilitatorChange | Survey),
        Stage::Growth if before == Some(Stage::Maturity) => {
            matches!(kind, FormatChange | FacilitatorChange | Survey)
        }
        Stage::Decline | Stage::Dormant => matches!(kind, FormatChange | FacilitatorChange | Pause),
        Stage::Launch | Stage::Growth | Stage::Maturity | Stage::Closed => false,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::analysis::{DateInterval, MonthCell};
    use crate::domain::{CommunityId, Measure, MilestoneId, MonthRange};

    fn milestone(kind: MilestoneKind, from: (i32, u32, u32)) -> Milestone {
        Milestone {
            id: MilestoneId::from_row(0),
            community: CommunityId::from_row(0),
            kind,
            from: NaiveDate::from_ymd_opt(from.0, from.1, from.2).expect("a day"),
            to: None,
            title: " New format ".to_owned(),
        }
    }

    fn month(year: i32, number: u32) -> Month {
        Month::new(year, number).expect("a month")
    }

    fn spans(stage: Stage) -> Vec<StageSpan> {
        let span = |stage, first, last, from_interval| StageSpan {
            stage,
            months: MonthRange::new(first, last),
            from_interval,
            confidence: 0.8,
            is_lower_plateau: false,
        };
        vec![
            span(Stage::Decline, month(2022, 1), month(2023, 12), None),
            span(
                stage,
                month(2024, 1),
                month(2024, 9),
                Some(DateInterval {
                    earliest: month(2023, 11),
                    latest: month(2024, 3),
                }),
            ),
        ]
    }

    fn lags(milestones: &[Milestone], stage: Stage) -> Vec<u32> {
        coincidences(milestones, &spans(stage))
            .into_iter()
            .filter_map(|it| match it {
                Remark::Coincidence { n_months, .. } => Some(n_months),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn what_was_tried_before_a_renewal_is_named_and_what_is_far_is_not() {
        use MilestoneKind::{FormatChange, Note, Survey};
        let all = [
            milestone(FormatChange, (2022, 9, 1)),
            milestone(Survey, (2023, 7, 3)),
            milestone(Note, (2023, 12, 1)),
            milestone(FormatChange, (2023, 10, 9)),
            milestone(FormatChange, (2024, 5, 1)),
        ];
        assert_eq!(lags(&all, Stage::Renewal), [3, 6]);
        assert!(lags(&all, Stage::Maturity).is_empty());
    }

    #[test]
    fn what_falls_within_the_interval_is_about_the_same_time() {
        let late = [milestone(MilestoneKind::FormatChange, (2024, 3, 20))];
        assert_eq!(lags(&late, Stage::Renewal), [0]);
        let survey = [milestone(MilestoneKind::Survey, (2023, 12, 1))];
        assert!(lags(&survey, Stage::Decline).is_empty());
        let pause = [milestone(MilestoneKind::Pause, (2023, 12, 1))];
        assert_eq!(lags(&pause, Stage::Decline), [1]);
    }

    #[test]
    fn a_change_late_in_a_month_counts_from_the_next_and_only_within_the_series() {
        let series = MonthlySeries {
            measure: Measure::Participations,
            first: month(2023, 1),
            cells: vec![MonthCell::Full(4.0); 12],
        };
        let changes = [
            milestone(MilestoneKind::PlatformChange, (2023, 6, 20)),
            milestone(MilestoneKind::MeasureChange, (2023, 3, 1)),
            milestone(MilestoneKind::MeasureChange, (2023, 3, 9)),
            milestone(MilestoneKind::Survey, (2023, 5, 1)),
            milestone(MilestoneKind::PlatformChange, (2022, 5, 1)),
            milestone(MilestoneKind::PlatformChange, (2023, 12, 30)),
        ];
        assert_eq!(measure_changes(&changes, &series), [2, 6]);
    }
}
