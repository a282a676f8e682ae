use super::*;
use crate::domain::{Activity, Participation, ParticipationId, Presence};
use crate::store::Store;
use crate::store::tests::{activity_on, community_named, day};

/// The facts of gatherings, one a day, each of heads and names.
fn facts(gatherings: &[(HeadCount, &[Presence])]) -> Vec<AttendanceRow> {
    let mut store = Store::in_memory().expect("memory");
    let community = store
        .change("test", |change| {
            let community = change.add_community(&community_named("CFP"))?;
            for (n, (head_count, presences)) in gatherings.iter().enumerate() {
                let on = format!("2021-03-{:02}", n + 1);
                let activity = change.add_activity(&Activity {
                    head_count: *head_count,
                    satisfaction_percent: Some(80),
                    ..activity_on(**change, community, &on)
                })?;
                for (m, presence) in presences.iter().enumerate() {
                    let person = change.add_person(&format!("Person {n} {m}"))?;
                    change.add_participation(&Participation {
                        id: ParticipationId::from_row(0),
                        activity,
                        person,
                        presence: *presence,
                        minutes: None,
                        import: None,
                    })?;
                }
            }
            Ok::<_, StoreError>(community)
        })
        .expect("logged");
    store.read().attendance_facts(community).expect("readable")
}

fn heads(registered: Option<u32>, present: Option<u32>, no_show: Option<u32>) -> HeadCount {
    HeadCount {
        registered,
        present,
        no_show,
        left_early: None,
    }
}

#[test]
fn heads_tell_who_was_expected_where_two_of_three_are_noted() {
    let found = facts(&[
        (heads(Some(29), Some(15), None), &[]),
        (heads(None, Some(15), Some(14)), &[]),
        (heads(Some(29), None, Some(14)), &[]),
        (heads(Some(29), None, None), &[]),
        (heads(None, Some(15), None), &[]),
    ]);
    let counts: Vec<_> = found.iter().map(|it| (it.registered, it.present)).collect();
    let both = (Some(29), Some(15));
    assert_eq!(counts[..3], [both; 3]);
    assert_eq!(counts[3..], [(None, None), (None, Some(15))]);
    assert_eq!(found[0].date, day("2021-03-01"));
    assert_eq!(
        (found[0].left_early, found[0].satisfaction_percent),
        (None, Some(80))
    );
}

#[test]
fn names_tell_of_absence_only_once_absence_is_noted() {
    use Presence::{Absent, LeftEarly, Present, Registered};
    let none = HeadCount::default();
    let found = facts(&[
        (none, &[Present, Present]),
        (none, &[Present, LeftEarly, Absent]),
        (none, &[Present, Present]),
        (none, &[Registered, Registered]),
    ]);
    let counts: Vec<_> = found
        .iter()
        .map(|it| (it.registered, it.present, it.left_early))
        .collect();
    assert_eq!(
        counts,
        [
            (None, Some(2), None),
            (Some(3), Some(2), Some(1)),
            (Some(2), Some(2), Some(0)),
            (None, None, None),
        ]
    );
}
