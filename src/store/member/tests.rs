use super::*;
use crate::domain::{
    Alias, Membership, MembershipId, Participation, ParticipationId, Presence, Role,
};
use crate::store::Store;
use crate::store::tests::{activity_on, community_named, day};

struct Given {
    store: Store,
    community: CommunityId,
    ana: PersonId,
    twin: PersonId,
}

/// Ana came in January, Anna, the same person, was registered in February
/// when only Bo is known to have come.
fn given() -> Given {
    let mut store = Store::in_memory().expect("memory");
    let (community, ana, twin) = store
        .change("test", |change| {
            let community = change.add_community(&community_named("CFP"))?;
            let ana = change.add_person("Ana Roy")?;
            let twin = change.add_person("Anna Roy")?;
            let bo = change.add_person("Bo")?;
            for (date, who) in [
                ("2021-01-10", vec![(ana, Presence::Present)]),
                (
                    "2021-02-10",
                    vec![(twin, Presence::Registered), (bo, Presence::Present)],
                ),
            ] {
                let activity = change.add_activity(&activity_on(**change, community, date))?;
                for (person, presence) in who {
                    change.add_participation(&Participation {
                        id: ParticipationId::from_row(0),
                        activity,
                        person,
                        presence,
                        minutes: None,
                        import: None,
                    })?;
                }
            }
            change.add_membership(&Membership {
                id: MembershipId::from_row(0),
                person: twin,
                community,
                role: Role::Core,
                from: Some(day("2021-01-01")),
                to: None,
            })?;
            change.add_alias(&Alias {
                person: twin,
                text: "anna@example.org".to_owned(),
            })?;
            Ok::<_, StoreError>((community, ana, twin))
        })
        .expect("stored");
    Given {
        store,
        community,
        ana,
        twin,
    }
}

#[test]
fn a_merged_person_brings_roles_aliases_and_participations() {
    let mut it = given();
    let before = it.store.read().members(it.community).expect("readable");
    assert_eq!(before.len(), 3);
    it.store
        .change("test", |change| change.merge_people(it.twin, it.ana))
        .expect("merged");
    let members = it.store.read().members(it.community).expect("readable");
    assert_eq!(members.len(), 2);
    assert_eq!(members[0].person.id, it.ana);
    assert_eq!(members[0].memberships[0].person, it.twin);

    let whereabouts = it.store.read().whereabouts().expect("readable");
    assert_eq!(whereabouts.len(), 2, "Ana, who is also Anna, and Bo");
    assert!(whereabouts[&it.ana].contains(&it.community));

    let record = it.store.read().person_record(it.ana).expect("there");
    assert_eq!(record.aliases[0].text, "anna@example.org");
    assert_eq!(record.merged[0].name, "Anna Roy");
    assert_eq!(record.memberships.len(), 1);
    let counted: Vec<_> = record
        .activities
        .iter()
        .map(|it| (it.date, it.counts))
        .collect();
    assert_eq!(
        counted,
        [(day("2021-02-10"), false), (day("2021-01-10"), true)]
    );
}

#[test]
fn someone_is_found_by_address_then_spelling_then_name_then_not_at_all() {
    let it = given();
    let known = it
        .store
        .read()
        .known_people(it.community)
        .expect("readable");
    assert_eq!(
        known.find("?", Some("ANNA@example.org")),
        Found::ByAlias(it.twin)
    );
    let by_name = Found::ByName {
        person: it.ana,
        n_namesakes: 1,
        is_likely: true,
    };
    assert_eq!(known.find(" ANA  roy", Some("other@example.org")), by_name);
    // Anna has another address: only who asks can say that it is also hers.
    assert!(matches!(
        known.find("Anna Roy", Some("other@example.org")),
        Found::ByName {
            is_likely: false,
            ..
        }
    ));
    assert_eq!(known.find("", None), Found::Nobody);
    assert_eq!(known.find("Zoé", None), Found::Nobody);
}

#[test]
fn whoever_does_not_exist_is_said_to_be_gone() {
    let it = given();
    let nobody = PersonId::from_row(999);
    assert!(matches!(
        it.store.read().person_record(nobody),
        Err(StoreError::Gone { .. })
    ));
}

#[test]
fn the_same_name_in_another_community_may_be_someone_else() {
    let mut it = given();
    let elsewhere = it
        .store
        .change("test", |change| {
            change.add_community(&community_named("Autre"))
        })
        .expect("stored");
    let known = it.store.read().known_people(elsewhere).expect("readable");
    assert_eq!(
        known.find("Ana Roy", None),
        Found::ByName {
            person: it.ana,
            n_namesakes: 1,
            is_likely: false
        }
    );
}

#[test]
fn someone_who_stands_twice_in_an_activity_was_there_once() {
    let mut it = given();
    it.store
        .change("test", |change| {
            let activity =
                change.add_activity(&activity_on(**change, it.community, "2021-03-10"))?;
            for (person, presence) in [(it.ana, Presence::Registered), (it.twin, Presence::Present)]
            {
                change.add_participation(&Participation {
                    id: ParticipationId::from_row(0),
                    activity,
                    person,
                    presence,
                    minutes: None,
                    import: None,
                })?;
            }
            change.merge_people(it.twin, it.ana)
        })
        .expect("merged");
    let record = it.store.read().person_record(it.ana).expect("there");
    let counted: Vec<_> = record.activities.iter().map(|it| it.counts).collect();
    assert_eq!(counted, [true, false, true]);
    assert_eq!(record.activities[0].presence, Presence::Present);
}
