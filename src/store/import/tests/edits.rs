//! What stays of an import that is taken out.

use super::*;

/// A register with a meeting of three and one of one, and the import's number.
fn imported() -> (Store, ImportId) {
    let mut store = Store::in_memory().expect("memory");
    let outcome = import(
        &mut store,
        &[
            line("2021-03-04", MEETING, "Zoé"),
            line("2021-03-04", MEETING, "Ali"),
            line("2021-03-04", MEETING, "Guest"),
            line("2021-04-01", MEETING, "Ali"),
        ],
    );
    (store, outcome.id)
}

fn all_activities(store: &Store) -> Vec<Activity> {
    let community = store.read().communities().expect("readable")[0].id;
    let months = MonthRange::new(Month::of(day("2021-01-01")), Month::of(day("2021-12-01")));
    store
        .read()
        .activities(community, months)
        .expect("readable")
}

fn remove(store: &mut Store, id: ImportId) -> ImportRemoval {
    let before = dump(store);
    let foretold = store.try_remove_import(id).expect("tried");
    assert_eq!(dump(store), before);
    let removal = store
        .change("remove", |change| change.remove_import(id))
        .expect("removed");
    assert_eq!(removal, foretold);
    assert!(store.check().expect("readable").is_sound());
    let after = dump(store);
    store.undo().expect("undone");
    assert_eq!(dump(store), before);
    store.redo().expect("redone");
    assert_eq!(dump(store), after);
    removal
}

#[test]
fn an_edited_activity_stays_with_all_who_stand_in_it() {
    let (mut store, id) = imported();
    let mut first = all_activities(&store).pop().expect("the earliest");
    first.title = "Accueil".to_owned();
    store
        .change("edit", |change| change.update_activity(&first))
        .expect("edited");
    let removal = remove(&mut store, id);
    assert_eq!(
        removal,
        ImportRemoval {
            n_participations: 1,
            n_activities: 1,
            n_participations_kept: 3,
            n_activities_kept: 1,
            n_activities_edited: 1,
            n_people_kept: 2,
            n_communities_kept: 1,
            ..ImportRemoval::default()
        }
    );
    let left = all_activities(&store);
    assert_eq!((left.len(), left[0].import), (1, None));
}

#[test]
fn an_edited_participation_stays_with_its_activity() {
    let (mut store, id) = imported();
    let first = all_activities(&store).pop().expect("the earliest").id;
    let mut ali = store.read().participations(first).expect("readable")[1].clone();
    ali.presence = Presence::LeftEarly;
    store
        .change("edit", |change| change.update_participation(&ali))
        .expect("edited");
    let removal = remove(&mut store, id);
    assert_eq!(
        (removal.n_participations, removal.n_participations_kept),
        (3, 1)
    );
    assert_eq!(
        (removal.n_activities_kept, removal.n_activities_edited),
        (1, 1)
    );
    assert_eq!((removal.n_people, removal.n_people_kept), (1, 1));
    let left = store.read().participations(first).expect("readable");
    assert_eq!((left.len(), left[0].import), (1, None));
}

#[test]
fn undoing_an_edit_lets_go_of_what_it_kept() {
    let (mut store, id) = imported();
    let mut first = all_activities(&store).pop().expect("the earliest");
    first.notes = "x".to_owned();
    store
        .change("edit", |change| change.update_activity(&first))
        .expect("edited");
    store.undo().expect("undone");
    assert_eq!(remove(&mut store, id).n_activities_kept, 0);
    assert_eq!(n(&store, Noun::Person), 0);
    assert_eq!(n(&store, Noun::Community), 0);
}

#[test]
fn people_renamed_and_communities_described_stay() {
    let (mut store, id) = imported();
    let mut zoe = store.read().people().expect("readable").pop().expect("Zoé");
    zoe.name = "Zoé Roy".to_owned();
    let mut community = store.read().communities().expect("readable").remove(0);
    community.sponsor = "Parrain".to_owned();
    store
        .change("edit", |change| {
            change.update_person(&zoe)?;
            change.update_community(&community)
        })
        .expect("edited");
    let removal = remove(&mut store, id);
    assert_eq!((removal.n_people, removal.n_people_kept), (1, 1));
    assert_eq!((removal.n_communities, removal.n_communities_kept), (0, 1));
    // They are found again.
    import(&mut store, &[line("2021-03-04", MEETING, "Zoé")]);
    assert_eq!(n(&store, Noun::Person), 1);
}

#[test]
fn what_a_later_import_needs_goes_with_that_one() {
    let (mut store, first) = imported();
    let lines = [
        line("2021-03-04", MEETING, "Bao"),
        line("2021-05-01", MEETING, "Ali"),
        line("2021-05-01", MEETING, "Guest"),
    ];
    let second = import(&mut store, &lines).id;
    let removal = remove(&mut store, first);
    assert_eq!((removal.n_activities, removal.n_activities_kept), (1, 1));
    assert_eq!((removal.n_people, removal.n_people_kept), (1, 1));
    assert_eq!(import(&mut store, &lines).n_added, 0);
    store.undo().expect("undone");
    assert_eq!(all_activities(&store)[0].import, Some(second));
    remove(&mut store, second);
    for noun in [Noun::Person, Noun::Activity, Noun::Community, Noun::Alias] {
        assert_eq!(n(&store, noun), 0, "{noun:?}");
    }
}

#[test]
fn people_merged_among_those_of_an_import_go_with_it() {
    let (mut store, id) = imported();
    let people = store.read().people().expect("readable");
    let (ali, zoe) = (people[0].id, people[1].id);
    store
        .change("merge", |change| change.merge_people(ali, zoe))
        .expect("merged");
    assert_eq!(remove(&mut store, id).n_people, 2);
    assert_eq!(n(&store, Noun::Person), 0);
}
