//! What is told of a change afterwards.

use chrono::{Duration, NaiveDate, NaiveDateTime};

use crate::domain::{
    Activity, ActivityId, Community, CommunityColour, CommunityId, GroupType, HeadCount, Person,
};
use crate::store::{Change, Store, StoreError};

const LABEL: &str = "app-command-add-activity";

fn at(hour: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 3, 12).expect("a day");
    day.and_hms_opt(hour, 0, 0).expect("a time")
}

fn community(name: &str, acronym: &str) -> Community {
    Community {
        id: CommunityId::from_row(0),
        name: name.to_owned(),
        acronym: acronym.to_owned(),
        group_type: GroupType::default(),
        founded_on: None,
        planned_end: None,
        sponsor: String::new(),
        colour: CommunityColour::default(),
        notes: String::new(),
        is_fictitious: false,
    }
}

fn meeting(change: &Change<'_>, community: CommunityId, title: &str) -> Activity {
    Activity {
        id: ActivityId::from_row(0),
        community,
        kind: change.activity_kinds().expect("kinds")[0].id,
        held_on: at(0).date() - Duration::days(20),
        title: title.to_owned(),
        head_count: HeadCount::default(),
        duration_minutes: None,
        facilitator_minutes: None,
        satisfaction_percent: None,
        initiated_by: None,
        mode: None,
        notes: String::new(),
        import: None,
    }
}

/// A register with one community, whose making is the first change.
fn register() -> (Store, CommunityId) {
    let mut store = Store::in_memory().expect("made");
    store.tell_time(at(8));
    let id = store
        .change("app-command-add-community", |change| {
            change.add_community(&community("Formation continue", "CFP"))
        })
        .expect("added");
    (store, id)
}

#[test]
fn a_change_tells_when_where_and_what_and_goes_on_telling_once_undone() {
    let (mut store, cfp) = register();
    store.tell_time(at(9));
    store
        .change(LABEL, |change| {
            change.add_activity(&meeting(change, cfp, "Bilan"))
        })
        .expect("added");
    let past = store.read().past_changes().expect("read");
    assert_eq!(past.len(), 2);
    let told = &past[0];
    assert_eq!((told.label.as_str(), told.made_at), (LABEL, at(9)));
    assert_eq!(
        (told.community.as_str(), told.words.as_str()),
        ("CFP", "Bilan")
    );
    assert_eq!(told.day, NaiveDate::from_ymd_opt(2026, 2, 20));
    assert!(!told.is_undone);

    store.undo().expect("undone");
    assert!(store.read().past_changes().expect("read")[0].is_undone);
    store.redo().expect("done again");
    let past = store.read().past_changes().expect("read");
    assert!(!past[0].is_undone);
    assert_eq!(store.steps_told().0, [Some(past[0].id), Some(past[1].id)]);
}

#[test]
fn what_was_removed_is_called_as_it_was() {
    let (mut store, cfp) = register();
    let id = store
        .change(LABEL, |change| {
            change.add_activity(&meeting(change, cfp, "Bilan"))
        })
        .expect("added");
    store
        .change("app-command-remove-activities", |change| {
            change.delete_activity(id)
        })
        .expect("removed");
    let told = store.read().past_changes().expect("read").remove(0);
    assert_eq!(
        (told.community.as_str(), told.words.as_str()),
        ("CFP", "Bilan")
    );
    store
        .change("app-command-remove-community", |change| {
            change.delete_community(cfp)
        })
        .expect("removed");
    let told = store.read().past_changes().expect("read").remove(0);
    assert_eq!(told.community, "CFP");
}

#[test]
fn no_name_of_a_person_outlives_them_here() {
    let (mut store, _) = register();
    let ada = store
        .change("app-command-add-members", |change| {
            change.add_person("Ada Tremblay")
        })
        .expect("added");
    let told = store.read().past_changes().expect("read").remove(0);
    assert_eq!(told.words, "Ada Tremblay");
    store
        .change("app-command-anonymise-person", |change| {
            change.anonymise_person(ada, "Personne 1")
        })
        .expect("done");
    let told = store.read().past_changes().expect("read");
    assert!(
        told.iter().all(|it| !it.words.contains("Tremblay")),
        "{told:?}"
    );
    let mut query = store.db.prepare("SELECT * FROM past_change").expect("sql");
    let n_columns = query.column_count();
    let rows = query.query_map([], |row| {
        let cells = (0..n_columns).map(|place| row.get::<_, rusqlite::types::Value>(place));
        Ok(format!("{:?}", cells.collect::<Vec<_>>()))
    });
    let rows: Vec<String> = rows.expect("rows").map(|row| row.expect("a row")).collect();
    assert!(!rows.concat().contains("Tremblay"));
}

#[test]
fn a_change_that_fails_or_changes_nothing_is_not_told() {
    let (mut store, _) = register();
    let failed = store.change(LABEL, |_| Err::<(), _>(StoreError::Cancelled));
    assert!(failed.is_err());
    store
        .change(LABEL, |_| Ok::<(), StoreError>(()))
        .expect("nothing");
    assert_eq!(store.read().past_changes().expect("read").len(), 1);
}

#[test]
fn the_oldest_make_room_for_the_newest() {
    let (mut store, _) = register();
    store
        .db
        .execute_batch(
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 2100)
             INSERT INTO past_change (id, made_at, label, community, n_communities, n_rows, words)
             SELECT i, '2026-01-01 00:00:00', 'x', '', 0, 0, '' FROM n",
        )
        .expect("filled");
    store
        .change("app-command-rename-person", |change| {
            let id = change.add_person("Ada")?;
            let name = "Ada B".to_owned();
            change.update_person(&Person { id, name })
        })
        .expect("changed");
    let past = store.read().past_changes().expect("read");
    assert_eq!(past.len(), 2_000);
    assert_eq!(past[0].words, "Ada B");
}
