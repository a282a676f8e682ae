use super::*;
use crate::domain::{Activity, Participation, ParticipationId};
use crate::store::Store;
use crate::store::tests::{activity_on, community_named, day};

/// The counts of the entries of one activity: of named people, of the rest.
fn counts(head_count: HeadCount, presences: &[Presence]) -> (Vec<u32>, Option<u32>) {
    let mut store = Store::in_memory().expect("memory");
    let community = store
        .change("test", |change| {
            let community = change.add_community(&community_named("CFP"))?;
            let activity = change.add_activity(&Activity {
                head_count,
                ..activity_on(**change, community, "2021-03-04")
            })?;
            for (n, presence) in presences.iter().enumerate() {
                let person = change.add_person(&format!("Person {n}"))?;
                change.add_participation(&Participation {
                    id: ParticipationId::from_row(0),
                    activity,
                    person,
                    presence: *presence,
                    minutes: None,
                    import: None,
                })?;
            }
            Ok::<_, StoreError>(community)
        })
        .expect("logged");
    let entries = store.read().entries(community).expect("readable");
    let (named, rest): (Vec<EntryRow>, Vec<EntryRow>) =
        entries.iter().partition(|it| it.person.is_some());
    assert!(rest.len() <= 1);
    assert!(
        entries
            .iter()
            .all(|it| it.is_gathering && it.date == day("2021-03-04"))
    );
    (
        named.iter().map(|it| it.count).collect(),
        rest.first().map(|it| it.count),
    )
}

fn heads(registered: Option<u32>, present: Option<u32>) -> HeadCount {
    HeadCount {
        registered,
        present,
        ..HeadCount::default()
    }
}

#[test]
fn being_registered_counts_only_where_no_presence_is_known() {
    use Presence::{Absent, LeftEarly, Present, Registered};
    let none = HeadCount::default();
    assert_eq!(counts(none, &[Registered, Registered]), (vec![1, 1], None));
    assert_eq!(counts(none, &[Registered, Present]), (vec![0, 1], None));
    assert_eq!(counts(none, &[Registered, Absent]), (vec![0, 0], None));
    assert_eq!(counts(none, &[LeftEarly, Absent]), (vec![1, 0], None));
}

#[test]
fn a_head_count_is_those_present_or_else_those_registered() {
    assert_eq!(counts(heads(Some(29), Some(15)), &[]), (vec![], Some(15)));
    assert_eq!(counts(heads(Some(29), None), &[]), (vec![], Some(29)));
    assert_eq!(counts(heads(Some(29), Some(0)), &[]), (vec![], Some(0)));
    assert_eq!(counts(HeadCount::default(), &[]), (vec![], Some(0)));
}

#[test]
fn a_head_count_beside_names_adds_only_those_without_a_name() {
    use Presence::{Present, Registered};
    let twelve = heads(None, Some(12));
    assert_eq!(counts(twelve, &[Present, Present]), (vec![1, 1], Some(10)));
    assert_eq!(counts(twelve, &[Registered]), (vec![0], Some(12)));
    assert_eq!(counts(heads(Some(12), None), &[Present]), (vec![1], None));
    assert_eq!(
        counts(heads(None, Some(1)), &[Present, Present]),
        (vec![1, 1], None)
    );
}

#[test]
fn merged_people_are_read_as_one_and_parted_again() {
    let mut store = Store::in_memory().expect("memory");
    let (community, people) = store
        .change("test", |change| {
            let community = change.add_community(&community_named("CFP"))?;
            let mut people = Vec::new();
            for n in 1..=3 {
                let on = format!("2021-03-0{n}");
                let activity = change.add_activity(&activity_on(**change, community, &on))?;
                let person = change.add_person(&format!("Person {n}"))?;
                people.push(person);
                change.add_participation(&Participation {
                    id: ParticipationId::from_row(0),
                    activity,
                    person,
                    presence: Presence::Present,
                    minutes: None,
                    import: None,
                })?;
            }
            change.merge_people(people[0], people[1])?;
            change.merge_people(people[1], people[2])?;
            Ok::<_, StoreError>((community, people))
        })
        .expect("merged");
    let who = |store: &Store| -> Vec<_> {
        let entries = store.read().entries(community).expect("readable");
        entries.iter().filter_map(|entry| entry.person).collect()
    };
    assert_eq!(who(&store), [people[2]; 3]);
    assert_eq!(
        store.read().people_of(community).expect("readable").len(),
        1
    );

    let again = store.change("test", |it| it.merge_people(people[2], people[0]));
    assert!(matches!(again, Err(StoreError::SamePerson)));

    store
        .change("test", |it| it.unmerge_person(people[1]))
        .expect("parted");
    assert_eq!(who(&store), [people[1], people[1], people[2]]);
}
