//! What is kept of check-ups, and what goes with what.

use chrono::NaiveDate;

use crate::domain::{
    Answer, Checkup, CheckupId, Community, CommunityColour, CommunityId, Element, ElementNote,
    GroupType, Level, Membership, MembershipId, Respondent, RespondentKey, Role,
};
use crate::store::{Noun, Store, StoreError};

const LABEL: &str = "app-command-add-checkup";

fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 11, 18).expect("a day")
}

fn register() -> (Store, CommunityId) {
    let mut store = Store::in_memory().expect("made");
    let community = Community {
        id: CommunityId::from_row(0),
        name: "Qualité".to_owned(),
        acronym: "CPAQQ".to_owned(),
        group_type: GroupType::default(),
        founded_on: None,
        planned_end: None,
        sponsor: String::new(),
        colour: CommunityColour::default(),
        notes: String::new(),
        is_fictitious: false,
    };
    let id = store
        .change("app-command-add-community", |change| {
            change.add_community(&community)
        })
        .expect("added");
    (store, id)
}

fn checkup(community: CommunityId, year: i32) -> Checkup {
    let level = |number| Answer::At(Level::of(number).expect("a level"));
    let mut note = ElementNote::new(Element::Core);
    note.note = "Deux personnes de plus".to_owned();
    note.action = "Demander à deux membres".to_owned();
    note.due_on = Some(day(year + 1));
    Checkup {
        id: CheckupId::from_row(0),
        community,
        held_on: day(year),
        respondents: vec![
            Respondent {
                key: RespondentKey::of_word("érable", 1),
                answers: vec![
                    (Element::Purpose, level(4)),
                    (Element::Core, Answer::DontKnow),
                ],
                wish: "Des cas".to_owned(),
                obstacle: String::new(),
            },
            Respondent {
                key: RespondentKey::default(),
                answers: vec![(Element::Core, level(2))],
                ..Respondent::default()
            },
        ],
        notes: vec![note],
    }
}

fn stored(store: &Store, community: CommunityId) -> Vec<Checkup> {
    store.read().checkups(community).expect("read")
}

#[test]
fn a_checkup_is_read_as_it_was_stored_and_undone_as_one() {
    let (mut store, community) = register();
    for year in [2025, 2024] {
        store
            .change(LABEL, |change| {
                change.add_checkup(&checkup(community, year))
            })
            .expect("added");
    }
    let read = stored(&store, community);
    assert_eq!(
        read.iter().map(|it| it.held_on).collect::<Vec<_>>(),
        [day(2024), day(2025)]
    );
    let wanted = Checkup {
        id: read[0].id,
        ..checkup(community, 2024)
    };
    assert_eq!(read[0], wanted);

    let mut changed = read[0].clone();
    changed.respondents.remove(0);
    changed.notes.clear();
    let ((), touched) = store
        .change_told::<_, StoreError>("app-command-change-checkup", |change| {
            change.update_checkup(&changed)
        })
        .expect("changed");
    assert!(touched.touches(community));
    assert_eq!(stored(&store, community)[0], changed);
    store.undo().expect("undone");
    assert_eq!(stored(&store, community), read);
    store.redo().expect("done again");
    assert_eq!(stored(&store, community)[0], changed);
}

#[test]
fn a_second_one_on_the_same_day_is_refused_and_nothing_of_it_stays() {
    let (mut store, community) = register();
    let one = checkup(community, 2025);
    store
        .change(LABEL, |change| change.add_checkup(&one))
        .expect("added");
    let again = store.change(LABEL, |change| change.add_checkup(&one));
    assert!(matches!(again, Err(StoreError::NameTaken)), "{again:?}");
    assert_eq!(stored(&store, community).len(), 1);
    let gone = Checkup {
        id: CheckupId::from_row(99),
        ..one
    };
    let changed = store.change(LABEL, |change| change.update_checkup(&gone));
    assert!(matches!(
        changed,
        Err(StoreError::Gone {
            noun: Noun::Checkup
        })
    ));
}

#[test]
fn a_community_takes_its_checkups_along_and_brings_them_back() {
    let (mut store, community) = register();
    store
        .change(LABEL, |change| {
            change.add_checkup(&checkup(community, 2025))
        })
        .expect("added");
    let before = stored(&store, community);
    store
        .change("app-command-remove-community", |change| {
            change.delete_community(community)
        })
        .expect("removed");
    let report = store.check().expect("checked");
    let n_left = |noun| {
        report
            .counts
            .iter()
            .find(|it| it.noun == noun)
            .map(|it| it.n_rows)
    };
    assert_eq!(n_left(Noun::CheckupAnswer), Some(0));
    store.undo().expect("undone");
    assert_eq!(stored(&store, community), before);
}

#[test]
fn anonymising_someone_deletes_what_was_written_freely_where_they_belong() {
    let (mut store, community) = register();
    let person = store
        .change(LABEL, |change| {
            change.add_checkup(&checkup(community, 2025))?;
            let person = change.add_person("Ada Tremblay")?;
            change.add_membership(&Membership {
                id: MembershipId::from_row(0),
                person,
                community,
                role: Role::Member,
                from: None,
                to: None,
            })?;
            Ok::<_, StoreError>(person)
        })
        .expect("added");
    store
        .change("app-command-anonymise-person", |change| {
            change.anonymise_person(person, "Personne 1")
        })
        .expect("done");
    let read = stored(&store, community);
    assert!(read[0].respondents.iter().all(|it| it.wish.is_empty()));
    assert_eq!(read[0].respondents[0].answers.len(), 2);
    store.undo().expect("undone");
    assert_eq!(stored(&store, community)[0].respondents[0].wish, "Des cas");
}
