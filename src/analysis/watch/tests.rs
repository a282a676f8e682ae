use chrono::NaiveDate;

use super::*;
use crate::analysis::{AlarmLevel, Entry, LifeContext, MeetingFacts, MonthCell, read_life};
use crate::domain::{CommunityId, GroupType, Measure, Milestone, MilestoneId, MilestoneKind};

fn first() -> Month {
    Month::new(2019, 9).expect("a month")
}

fn day(age: i32) -> NaiveDate {
    (first() + age).first_day()
}

/// Counts that waver around a level, always in the same way.
fn wavering(n_months: i32, level: impl Fn(i32) -> f64) -> Vec<MonthCell> {
    let waver = [1.1, 0.8, 1.0, 1.25, 0.9, 1.0, 0.75, 1.15, 1.05, 0.95, 0.85];
    (0..n_months)
        .map(|age| MonthCell::Full((level(age) * waver[age as usize % waver.len()]).round()))
        .collect()
}

fn watched(cells: Vec<MonthCell>, context: &LifeContext) -> Watch {
    let series = MonthlySeries {
        measure: Measure::Participations,
        first: first(),
        cells,
    };
    let life = read_life(&series, context);
    watch(&series, None, &context.milestones, &life.verdict)
}

fn alarm(cells: Vec<MonthCell>) -> Option<Alarm> {
    watched(cells, &LifeContext::default()).alarm
}

/// No alarm in any month, not only in the last.
fn is_calm(cells: &[MonthCell]) -> bool {
    let series = MonthlySeries {
        measure: Measure::Participations,
        first: first(),
        cells: cells.to_vec(),
    };
    let history = alarm_history(&series, &[]);
    history.spells(AlarmLevel::Watch.threshold()).is_empty()
}

#[test]
fn growth_and_a_plateau_reached_gently_raise_no_alarm() {
    let growing = |age: i32| 4.0 + 0.5 * f64::from(age);
    assert!(is_calm(&wavering(60, growing)));
    let levelling = |age: i32| 30.0 * (1.0 - (-f64::from(age) / 10.0).exp());
    assert!(is_calm(&wavering(72, levelling)));
}

#[test]
fn a_stop_is_told_within_two_months() {
    let stop = |age: i32| if age < 40 { 20.0 } else { 0.0 };
    assert_eq!(alarm(wavering(40, stop)), None);
    let told = alarm(wavering(42, stop)).expect("an alarm");
    assert!(told.since <= first() + 41);
    assert_eq!(told.below_since, first() + 40);
    let later = alarm(wavering(44, stop)).expect("an alarm");
    assert_eq!(later.level, AlarmLevel::Warning);
}

#[test]
fn a_slow_fall_is_told_within_the_year() {
    let falling = |age: i32| 24.0 * 0.93_f64.powi((age - 40).max(0));
    assert_eq!(alarm(wavering(40, falling)), None);
    let told = alarm(wavering(52, falling)).expect("an alarm");
    assert!(told.strength > 0.0 && told.since > first() + 40);
}

#[test]
fn months_not_recorded_are_no_fall() {
    let mut cells = wavering(40, |_| 20.0);
    for cell in &mut cells[34..39] {
        *cell = MonthCell::NotRecorded;
    }
    assert!(is_calm(&cells));
    cells.truncate(38);
    assert!(is_calm(&cells));
}

#[test]
fn a_month_still_running_is_no_fall() {
    let mut cells = wavering(40, |_| 20.0);
    cells.push(MonthCell::Running(0.0));
    assert_eq!(alarm(cells), None);
}

#[test]
fn a_summer_that_is_quiet_every_year_is_no_fall() {
    let quiet_summer = |age: i32| match (first() + age).number() {
        7 | 8 => 5.0,
        _ => 20.0,
    };
    assert!(is_calm(&wavering(70, quiet_summer)));
}

#[test]
fn a_group_that_has_closed_as_planned_has_no_alarm() {
    let ending = |age: i32| if age < 20 { 16.0 } else { 0.0 };
    assert!(alarm(wavering(24, ending)).is_some());
    let context = LifeContext {
        group_type: GroupType::Codevelopment,
        planned_end: Some((first() + 19).last_day()),
        ..LifeContext::default()
    };
    assert_eq!(watched(wavering(24, ending), &context).alarm, None);
}

#[test]
fn a_measure_that_changed_is_no_fall() {
    let level = |age: i32| if age < 40 { 30.0 } else { 9.0 };
    let cells = wavering(46, level);
    assert!(alarm(cells.clone()).is_some());
    let change = Milestone {
        id: MilestoneId::from_row(1),
        community: CommunityId::from_row(1),
        kind: MilestoneKind::MeasureChange,
        from: day(40),
        to: None,
        title: String::new(),
    };
    let context = LifeContext {
        milestones: vec![change],
        ..LifeContext::default()
    };
    assert_eq!(watched(cells, &context).alarm, None);
}

#[test]
fn totals_show_every_sign_as_missing() {
    let signs = watched(wavering(40, |_| 20.0), &LifeContext::default()).signs;
    assert_eq!(signs.len(), Sign::ALL.len());
    assert!(signs.iter().all(|line| line.reading.is_none()));
    let tr = crate::i18n::Tr::new(crate::i18n::Language::Fr);
    assert!(
        signs
            .iter()
            .all(|line| crate::analysis::sign_sentence(line, &tr) == "–")
    );
}

/// Meetings of twenty, with some missing and leaving at each.
fn meetings(n_months: i32, missing: impl Fn(i32) -> u32) -> Vec<MeetingFacts> {
    (0..n_months)
        .map(|age| MeetingFacts {
            date: day(age),
            registered: Some(20 + missing(age)),
            present: Some(20),
            left_early: Some(missing(age) / 2),
            satisfaction_percent: None,
        })
        .collect()
}

#[test]
fn signs_that_agree_bring_the_alarm_forward() {
    let level = |age: i32| 24.0 * 0.94_f64.powi((age - 40).max(0));
    let series = MonthlySeries {
        measure: Measure::Participations,
        first: first(),
        cells: wavering(58, level),
    };
    let verdict = read_life(&series, &LifeContext::default()).verdict;
    let entries: Vec<Entry> = Vec::new();
    let told = |missing: fn(i32) -> u32| {
        let meetings = meetings(58, missing);
        let facts = AttendanceFacts {
            meetings: &meetings,
            entries: &entries,
            not_recorded: &[],
        };
        let watch = watch(&series, Some(&facts), &[], &verdict);
        (
            watch.alarm.map(|it| it.since),
            signs::n_warning(&watch.signs),
        )
    };
    let (usual, n_usual) = told(|age| 2 + (age % 2) as u32);
    let (drifting, n_drifting) = told(|age| if age < 38 { 2 + (age % 2) as u32 } else { 14 });
    assert_eq!((n_usual, n_drifting), (Some(0), Some(2)));
    assert!(
        drifting.is_some() && drifting < usual,
        "{drifting:?} {usual:?}"
    );
}
