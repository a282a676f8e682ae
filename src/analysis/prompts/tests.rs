use super::*;
use crate::domain::CommunityId;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A day of activity on the tenth of every month of 2024 and 2025.
fn monthly() -> Vec<NaiveDate> {
    let months = (2024..2026).flat_map(|year| (1..=12).map(move |month| (year, month)));
    months
        .filter_map(|(year, month)| NaiveDate::from_ymd_opt(year, month, 10))
        .collect()
}

fn milestone(row: i64, kind: MilestoneKind, from: &str, to: Option<&str>) -> Milestone {
    Milestone {
        id: MilestoneId::from_row(row),
        community: CommunityId::from_row(1),
        kind,
        from: day(from),
        to: to.map(day),
        title: "Sonder les membres.".to_owned(),
    }
}

/// The kind of group was answered in November 2025.
const ANSWERED: [SettledPrompt; 1] = [SettledPrompt {
    kind: PromptKind::GroupKind,
    milestone: None,
    on: NaiveDate::from_ymd_opt(2025, 11, 2).expect("a day"),
    is_for_good: false,
}];

/// A register of two years in which nothing is due.
fn facts<'a>(today: &str, days: &'a [NaiveDate]) -> PromptFacts<'a> {
    PromptFacts {
        today: day(today),
        register_since: Some(day("2024-01-02")),
        community_since: None,
        stage: Some(VerdictStage::Stage(Stage::Maturity)),
        planned_end: None,
        last_checkup: None,
        milestones: &[],
        days,
        settled: &ANSWERED,
    }
}

fn dismissed(kind: PromptKind, milestone: Option<i64>, on: &str) -> SettledPrompt {
    SettledPrompt {
        kind,
        milestone: milestone.map(MilestoneId::from_row),
        on: day(on),
        is_for_good: true,
    }
}

#[test]
fn nothing_is_asked_in_the_first_week_of_a_register_nor_where_its_age_is_not_known() {
    let days = monthly();
    let mut facts = facts("2025-12-20", &days);
    facts.last_checkup = Some(day("2024-11-18"));
    assert!(prompt(&facts).is_some());
    facts.register_since = Some(day("2025-12-14"));
    assert_eq!(prompt(&facts), None);
    facts.today = day("2025-12-21");
    assert!(prompt(&facts).is_some());
    facts.register_since = None;
    assert_eq!(prompt(&facts), None);
}

#[test]
fn a_checkup_is_due_a_year_after_the_last_and_never_where_none_was_made() {
    let days = monthly();
    let mut facts = facts("2025-12-20", &days);
    assert_eq!(prompt(&facts), None);
    facts.last_checkup = Some(day("2024-12-21"));
    assert_eq!(prompt(&facts), None);
    let last = day("2024-12-20");
    facts.last_checkup = Some(last);
    assert_eq!(prompt(&facts), Some(Prompt::Checkup { last }));
}

#[test]
fn the_kind_of_group_is_asked_a_year_after_its_answer_or_the_first_day() {
    let days = monthly();
    let mut facts = facts("2025-12-20", &days);
    facts.settled = &[];
    assert_eq!(prompt(&facts), Some(Prompt::GroupKind));
    // A community that came later is asked later.
    facts.community_since = Some(day("2025-03-01"));
    assert_eq!(prompt(&facts), None);
    facts.community_since = None;
    let answered = [SettledPrompt {
        is_for_good: false,
        ..dismissed(PromptKind::GroupKind, None, "2024-12-21")
    }];
    facts.settled = &answered;
    assert_eq!(prompt(&facts), None);
    facts.today = day("2025-12-21");
    assert_eq!(prompt(&facts), Some(Prompt::GroupKind));
    let for_good = [dismissed(PromptKind::GroupKind, None, "2023-12-21")];
    facts.settled = &for_good;
    assert_eq!(prompt(&facts), None);
}

#[test]
fn what_was_tried_is_asked_after_once_half_a_year_can_be_told_each_for_itself() {
    let days = monthly();
    let tried = [
        milestone(1, MilestoneKind::Tried, "2025-04-10", None),
        milestone(2, MilestoneKind::Tried, "2025-05-10", None),
        milestone(3, MilestoneKind::Tried, "2025-07-10", None),
        milestone(4, MilestoneKind::Tried, "2023-07-10", None),
        milestone(5, MilestoneKind::Note, "2025-05-11", None),
    ];
    let mut facts = facts("2025-12-20", &days);
    facts.milestones = &tried;
    let asked = prompt(&facts).expect("asked");
    assert_eq!(asked.milestone(), Some(MilestoneId::from_row(2)));
    assert!(matches!(&asked, Prompt::Tried { title, .. } if title == "Sonder les membres"));
    let one = [dismissed(PromptKind::Tried, Some(2), "2025-12-01")];
    facts.settled = &one;
    let asked = prompt(&facts).expect("the other");
    assert_eq!(asked.milestone(), Some(MilestoneId::from_row(1)));
    let both = [one[0], dismissed(PromptKind::Tried, Some(1), "2025-12-01")];
    facts.settled = &both;
    facts.community_since = Some(day("2025-12-01"));
    assert_eq!(prompt(&facts), None);
}

#[test]
fn a_silence_is_one_against_the_usual_rhythm_and_not_the_break_of_every_summer() {
    let mut days = monthly();
    let last = day("2025-12-10");
    assert_eq!(prompt(&facts("2026-02-20", &days)), None, "72 days");
    let told = prompt(&facts("2026-04-01", &days)).expect("112 days");
    assert_eq!(
        told,
        Prompt::Silence {
            since: last,
            usual: 31
        }
    );
    // After a year it is a stage, and no news.
    assert_eq!(
        prompt(&facts("2027-01-10", &days)).map(|it| it.kind()),
        Some(PromptKind::GroupKind)
    );
    // Four months without a meeting, every year.
    days.retain(|it| !(5..=8).contains(&chrono::Datelike::month(it)));
    assert_eq!(prompt(&facts("2026-04-01", &days)), None);
    // Who meets every week is told sooner, never before four weeks; who has hardly
    // begun has no rhythm.
    let weekly: Vec<_> = (0..20)
        .map(|week| last - Days::new(7 * week))
        .rev()
        .collect();
    assert_eq!(prompt(&facts("2026-01-06", &weekly)), None);
    assert!(prompt(&facts("2026-01-07", &weekly)).is_some());
    assert_eq!(prompt(&facts("2026-01-07", &weekly[14..])), None);
}

#[test]
fn a_silence_that_is_explained_or_of_a_group_that_is_over_is_not_told() {
    let days = monthly();
    let mut facts = facts("2026-04-01", &days);
    let paused = [milestone(1, MilestoneKind::Pause, "2025-12-20", None)];
    facts.milestones = &paused;
    assert_eq!(prompt(&facts), None);
    let earlier = [milestone(
        1,
        MilestoneKind::Pause,
        "2024-07-01",
        Some("2024-08-31"),
    )];
    facts.milestones = &earlier;
    assert!(prompt(&facts).is_some());
    facts.planned_end = Some(day("2025-12-31"));
    assert_eq!(prompt(&facts), None);
    facts.planned_end = None;
    facts.stage = Some(VerdictStage::Stage(Stage::Dormant));
    assert_eq!(prompt(&facts), None);
}

#[test]
fn one_is_asked_at_a_time_and_a_week_of_rest_follows() {
    let days = monthly();
    let mut facts = facts("2026-04-01", &days);
    facts.last_checkup = Some(day("2024-12-21"));
    assert_eq!(
        prompt(&facts).map(|it| it.kind()),
        Some(PromptKind::Silence)
    );
    let settled = [dismissed(PromptKind::Silence, None, "2026-04-01")];
    facts.settled = &settled;
    facts.today = day("2026-04-07");
    assert_eq!(prompt(&facts), None);
    facts.today = day("2026-04-08");
    assert_eq!(
        prompt(&facts).map(|it| it.kind()),
        Some(PromptKind::Checkup)
    );
}
