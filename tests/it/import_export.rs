//! What Essor writes, Essor reads back the same.

use chrono::NaiveDate;
use essor::domain::{HeadCount, KindName, Presence};
use essor::export::{ExportOptions, ExportedActivity, ExportedParticipation, write_activities};
use essor::import::{Content, Outcome, ReadOptions, Row, read};
use proptest::prelude::*;

fn written(activities: &[ExportedActivity], delimiter: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_activities(&mut bytes, activities, ExportOptions { delimiter }).expect("written");
    bytes
}

fn some(text: &str) -> Option<std::sync::Arc<str>> {
    (!text.is_empty()).then(|| text.into())
}

/// The rows that a file of `activities` must be read as, but for the lines.
fn expected(activities: &[ExportedActivity]) -> Vec<Row> {
    let mut rows = Vec::new();
    for activity in activities {
        let kind = match &activity.kind {
            KindName::Known(code) => code,
            KindName::Custom(name) => name.as_str(),
        };
        let row = Row {
            line: 0,
            date: activity.date,
            community: some(&activity.community),
            member: None,
            email: None,
            kind: some(kind),
            title: some(&activity.title),
            presence: Presence::Present,
            head_count: activity.head_count,
            minutes: None,
            duration_minutes: activity.duration_minutes,
            facilitator_minutes: activity.facilitator_minutes,
            satisfaction_percent: activity.satisfaction_percent,
            notes: some(&activity.notes),
        };
        let has_own_line = activity.participations.is_empty() || !activity.head_count.is_empty();
        if has_own_line {
            rows.push(row.clone());
        }
        for (place, who) in activity.participations.iter().enumerate() {
            rows.push(Row {
                member: some(&who.member),
                email: some(&who.email),
                presence: who.presence,
                minutes: who.minutes,
                head_count: HeadCount::default(),
                notes: row.notes.clone().filter(|_| place == 0 && !has_own_line),
                ..row.clone()
            });
        }
    }
    rows
}

fn text() -> impl Strategy<Value = String> {
    "[a-cA-Cé’œ0-9=+@'\",;\t\n|/-]{0,8}( [=a-c\"]{1,4})?".prop_map(|text| text.trim().to_owned())
}

fn name() -> impl Strategy<Value = String> {
    text().prop_filter("a name has letters", |text| {
        text.chars().any(char::is_alphabetic)
    })
}

prop_compose! {
    fn participation()(
        member in name(),
        email in text(),
        presence in prop::sample::select(Presence::ALL.to_vec()),
        minutes in prop::option::of(0..10_000_u32),
    ) -> ExportedParticipation {
        ExportedParticipation { member, email, presence, minutes }
    }
}

prop_compose! {
    fn activity()(
        days in 0..13_000_u64,
        community in text(),
        kind in prop_oneof![
            prop::sample::select(KindName::KNOWN.map(|(code, _)| KindName::Known(code)).to_vec()),
            text().prop_map(KindName::Custom),
        ],
        title in text(),
        counts in prop::array::uniform4(prop::option::of(0..1000_u32)),
        minutes in prop::array::uniform2(prop::option::of(0..100_000_u32)),
        satisfaction_percent in prop::option::of(0..=100_u8),
        notes in text(),
        participations in prop::collection::vec(participation(), 0..4),
    ) -> ExportedActivity {
        let [registered, present, no_show, left_early] = counts;
        let [duration_minutes, facilitator_minutes] = minutes;
        let first = NaiveDate::from_ymd_opt(1990, 1, 1).expect("a day");
        ExportedActivity {
            date: first + chrono::Days::new(days),
            community,
            kind,
            title,
            head_count: HeadCount { registered, present, no_show, left_early },
            duration_minutes,
            facilitator_minutes,
            satisfaction_percent,
            notes,
            participations,
        }
    }
}

proptest! {
    #[test]
    fn what_was_exported_is_imported_the_same_without_a_question(
        activities in prop::collection::vec(activity(), 1..6),
        delimiter in prop::sample::select(vec![b';', b',']),
    ) {
        let bytes = written(&activities, delimiter);
        let today = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day");
        let reading = read(&bytes, "own.csv", &ReadOptions::new(today), &mut |_, _| true)
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_ne!(reading.report.outcome, Outcome::AskUser);
        prop_assert!(reading.report.rejected.is_empty(), "{:?}", reading.report.rejected);
        let Content::Log(mut rows) = reading.content else {
            return Err(TestCaseError::fail("totals"));
        };
        for row in &mut rows {
            row.line = 0;
        }
        prop_assert_eq!(rows, expected(&activities));
    }
}
