//! Meetings that two sources tell of are read as one, and parted again.

use super::*;
use crate::domain::{
    Clock, HeadCount, JoinRule, Joining, KindName, MeetingPair, OneMeetingReason, PairKey,
};
use crate::store::tests::day;
use crate::store::{EntryRow, ImportOutcome, NewImport, NewMember, NewRow, Noun, Store};

/// A source: its file, kind, title, time, duration, and who was there.
struct Source {
    file: &'static str,
    /// Which columns it has: one make of file has the same ones.
    columns: &'static str,
    kind: KindName,
    title: &'static str,
    clock: Option<Clock>,
    duration: Option<u32>,
    heads: HeadCount,
    notes: &'static str,
    people: &'static [(&'static str, Presence)],
}

const REGISTERED: Presence = Presence::Registered;
const PRESENT: Presence = Presence::Present;

fn by_hand() -> Source {
    Source {
        file: "suivi.xlsx",
        columns: "Rencontre",
        kind: KindName::Known("meeting"),
        title: "Rencontre de mars",
        clock: None,
        duration: Some(90),
        heads: HeadCount::default(),
        notes: "Salle Bleue",
        people: &[
            ("Ana Roy", REGISTERED),
            ("Bo Li", REGISTERED),
            ("Cléo Dué", PRESENT),
        ],
    }
}

fn of_program() -> Source {
    Source {
        file: "attendance.csv",
        columns: "Meeting Title",
        kind: KindName::Known("online_meeting"),
        title: "RENCONTRE DE MARS",
        clock: Some(Clock {
            begins: 840,
            ends: Some(905),
        }),
        duration: None,
        heads: HeadCount::default(),
        notes: "",
        people: &[
            ("Ana Roy", PRESENT),
            ("Cléo Dué", PRESENT),
            ("Dan Ott", PRESENT),
        ],
    }
}

fn counted() -> Source {
    Source {
        file: "totals.csv",
        columns: "Total",
        kind: KindName::Known("workshop"),
        title: "Rencontre de mars",
        clock: None,
        duration: None,
        heads: HeadCount {
            registered: Some(12),
            present: Some(9),
            ..HeadCount::default()
        },
        notes: "",
        people: &[],
    }
}

fn import_as(store: &mut Store, source: &Source, joining: &Joining) -> ImportOutcome {
    let import = NewImport {
        file_name: source.file.to_owned(),
        mapping_json: format!(r#"{{"columns":{{"title":"{}"}}}}"#, source.columns),
        imported_at: day("2026-01-02").and_hms_opt(3, 4, 5).expect("a moment"),
        n_rejected: 0,
        n_ignored: 0,
    };
    let row = NewRow {
        is_gathering: true,
        title: source.title,
        clock: source.clock,
        duration_minutes: source.duration,
        notes: source.notes,
        head_count: source.heads,
        ..NewRow::new("Cercle", day("2025-03-12"), &source.kind)
    };
    let named: Vec<NewRow<'_>> = source
        .people
        .iter()
        .map(|(name, presence)| NewRow {
            member: Some(NewMember {
                name,
                alias: None,
                number: None,
            }),
            presence: *presence,
            ..row
        })
        .collect();
    let rows = if named.is_empty() { vec![row] } else { named };
    store
        .add_imports("import", |importing| {
            importing.join_as(joining.clone());
            importing.add(&import, rows.iter().copied(), |_, _| true)
        })
        .expect("imported")
}

fn import(store: &mut Store, source: &Source) -> ImportOutcome {
    import_as(store, source, &Joining::default())
}

fn dump(store: &Store) -> String {
    store.read().dump().expect("readable")
}

/// What the register tells of its one community: each activity with its
/// details and people, whatever the numbers of its rows.
fn told(store: &Store) -> Vec<String> {
    let read = store.read();
    let Some(community) = read.communities().expect("readable").pop() else {
        return Vec::new();
    };
    let kinds = read.activity_kinds().expect("readable");
    let journal = read.journal(community.id).expect("readable");
    let mut all: Vec<String> = journal
        .rows
        .iter()
        .map(|row| {
            let it = read.activity(row.id).expect("there");
            let kind = kinds.iter().find(|kind| kind.id == it.kind);
            let mut people: Vec<String> = read
                .participations(row.id)
                .expect("readable")
                .iter()
                .map(|who| {
                    let name = read.person(who.person).expect("there").name;
                    format!("{name} {:?}", who.presence)
                })
                .collect();
            people.sort();
            format!(
                "{:?} {} {:?} {:?} {:?} {people:?}",
                kind.map(|kind| &kind.name),
                it.title.to_lowercase(),
                it.duration_minutes,
                it.head_count,
                it.notes,
            )
        })
        .collect();
    all.sort();
    all
}

fn n_heads(store: &Store) -> u32 {
    let read = store.read();
    let community = read.communities().expect("readable").pop().expect("one");
    let entries: Vec<EntryRow> = read.entries(community.id).expect("readable");
    entries.iter().map(|entry| entry.count).sum()
}

#[test]
fn in_either_order_two_sources_tell_one_meeting() {
    let mut read = Vec::new();
    for sources in [[by_hand(), of_program()], [of_program(), by_hand()]] {
        let mut store = Store::in_memory().expect("memory");
        let first = import(&mut store, &sources[0]);
        assert_eq!((first.n_new_meetings, first.pairs.len()), (1, 0));
        let second = import(&mut store, &sources[1]);
        assert_eq!((second.n_new_meetings, second.n_joined()), (0, 1));
        assert_eq!(second.n_added, 3, "each source keeps its rows");
        let pair = &second.pairs[0];
        assert_eq!(pair.found.reason, OneMeetingReason::Title);
        assert_eq!(pair.found.n_shared, 2);
        assert_eq!(pair.there.file_name.as_deref(), Some(sources[0].file));
        assert_eq!(n_heads(&store), 3, "Ana, Cléo and Dan came, each once");
        read.push(told(&store));
    }
    assert_eq!(read[0], read[1]);
    let expected = "Some(Known(\"online_meeting\")) rencontre de mars Some(90) \
        HeadCount { registered: None, present: None, no_show: None, left_early: None } \
        \"Salle Bleue\" [\"Ana Roy Present\", \"Bo Li Registered\", \"Cléo Dué Present\", \
        \"Dan Ott Present\"]";
    assert_eq!(read[0], [expected]);
}

#[test]
fn undoing_either_import_parts_them_exactly() {
    for sources in [
        [by_hand(), of_program()],
        [of_program(), by_hand()],
        [counted(), by_hand()],
    ] {
        let mut store = Store::in_memory().expect("memory");
        let first = import(&mut store, &sources[0]);
        let after_first = dump(&store);
        let second = import(&mut store, &sources[1]);
        let after_both = dump(&store);
        assert_eq!(second.n_joined(), 1);

        store.undo().expect("undone");
        assert_eq!(dump(&store), after_first);
        store.redo().expect("redone");
        assert_eq!(dump(&store), after_both);

        let removal = store
            .change("undo", |change| change.remove_import(second.id))
            .expect("removed");
        assert_eq!((removal.n_activities, removal.n_activities_kept), (1, 0));
        assert_eq!(dump(&store), after_first);
        store.undo().expect("undone");
        assert_eq!(dump(&store), after_both);

        // The first one goes: the second is whole.
        store
            .change("undo", |change| change.remove_import(first.id))
            .expect("removed");
        let mut alone = Store::in_memory().expect("memory");
        import(&mut alone, &sources[1]);
        assert_eq!(told(&store), told(&alone));
        assert_eq!(n_heads(&store), n_heads(&alone));
    }
}

#[test]
fn three_sources_are_one_meeting_and_each_can_go() {
    let sources = [by_hand(), counted(), of_program()];
    let mut store = Store::in_memory().expect("memory");
    let ids: Vec<ImportId> = sources.iter().map(|it| import(&mut store, it).id).collect();
    assert_eq!(told(&store).len(), 1);
    assert_eq!(n_heads(&store), 9, "heads say more than the names");
    for (gone, id) in ids.into_iter().enumerate() {
        store
            .change("undo", |change| change.remove_import(id))
            .expect("removed");
        let mut others = Store::in_memory().expect("memory");
        for (place, source) in sources.iter().enumerate() {
            if place != gone {
                import(&mut others, source);
            }
        }
        assert_eq!(told(&store), told(&others), "without {gone}");
        store.undo().expect("undone");
    }
}

#[test]
fn the_same_files_again_add_nothing() {
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &by_hand());
    import(&mut store, &of_program());
    let before = told(&store);
    for source in [by_hand(), of_program()] {
        let again = import(&mut store, &source);
        assert_eq!((again.n_added, again.n_already_there), (0, 3));
        assert_eq!((again.n_new_meetings, again.pairs.len()), (0, 0));
    }
    assert_eq!(told(&store), before);
}

#[test]
fn a_longer_export_of_one_source_is_seen_in_the_whole_and_can_go() {
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &by_hand());
    import(&mut store, &of_program());
    let before = told(&store);
    let mut longer = of_program();
    longer.people = &[
        ("Ana Roy", PRESENT),
        ("Cléo Dué", PRESENT),
        ("Dan Ott", PRESENT),
        ("Eve Mah", PRESENT),
    ];
    let outcome = import(&mut store, &longer);
    assert_eq!((outcome.n_added, outcome.n_new_meetings), (1, 0));
    assert_eq!(n_heads(&store), 4);
    store
        .change("undo", |change| change.remove_import(outcome.id))
        .expect("removed");
    assert_eq!(told(&store), before);
}

#[test]
fn what_the_user_decides_goes_before_the_rule() {
    let keys =
        |pairs: &[MeetingPair]| -> Vec<PairKey> { pairs.iter().map(MeetingPair::key).collect() };
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &by_hand());
    let tried = store
        .try_imports(|importing| {
            let kind = KindName::Known("online_meeting");
            let row = NewRow {
                is_gathering: true,
                title: "Rencontre de mars",
                ..NewRow::new("Cercle", day("2025-03-12"), &kind)
            };
            let import = NewImport {
                file_name: "x.csv".to_owned(),
                mapping_json: "{}".to_owned(),
                imported_at: day("2026-01-02").and_hms_opt(3, 4, 5).expect("a moment"),
                n_rejected: 0,
                n_ignored: 0,
            };
            importing.add(&import, [row].into_iter(), |_, _| true)
        })
        .expect("tried");
    assert_eq!(tried.n_joined(), 1);
    let apart = Joining {
        rule: JoinRule::default(),
        decided: keys(&tried.pairs)
            .into_iter()
            .map(|key| (key, false))
            .collect(),
    };
    let mut source = of_program();
    source.title = "Rencontre de mars";
    let outcome = import_as(&mut store, &source, &apart);
    assert_eq!((outcome.n_joined(), outcome.n_new_meetings), (0, 1));
    assert_eq!(told(&store).len(), 2);

    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &by_hand());
    let none = Joining {
        rule: JoinRule::None,
        ..Joining::default()
    };
    assert_eq!(import_as(&mut store, &of_program(), &none).n_joined(), 0);
}

#[test]
fn a_meeting_that_was_edited_stays_as_it_was_edited() {
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &by_hand());
    let second = import(&mut store, &of_program());
    let read = store.read();
    let community = read.communities().expect("readable").pop().expect("one");
    let id = read.journal(community.id).expect("readable").rows[0].id;
    let mut activity = read.activity(id).expect("there");
    activity.title = "Mars, à ma façon".to_owned();
    store
        .change("edit", |change| change.update_activity(&activity))
        .expect("changed");
    let third = import(
        &mut store,
        &Source {
            title: "mars, à ma façon",
            people: &[("Fay Tam", PRESENT), ("Bo Li", PRESENT)],
            kind: KindName::Known("webinar"),
            ..by_hand()
        },
    );
    assert_eq!(third.n_joined(), 1);
    assert_eq!(told(&store).len(), 1);
    assert!(told(&store)[0].contains("mars, à ma façon"));
    assert_eq!(n_heads(&store), 5, "Bo came after all, and Fay");
    store
        .change("undo", |change| change.remove_import(third.id))
        .expect("removed");
    assert_eq!(n_heads(&store), 3);
    store
        .change("undo", |change| change.remove_import(second.id))
        .expect("removed");
    assert!(told(&store)[0].contains("mars, à ma façon"));
    assert_eq!(n_heads(&store), 3, "an activity with all who stand in it");
}

#[test]
fn deleting_a_joined_meeting_deletes_what_each_source_told() {
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &by_hand());
    import(&mut store, &of_program());
    let before = dump(&store);
    let read = store.read();
    let community = read.communities().expect("readable").pop().expect("one");
    let id = read.journal(community.id).expect("readable").rows[0].id;
    store
        .change("delete", |change| change.delete_activity(id))
        .expect("deleted");
    assert!(told(&store).is_empty());
    store.undo().expect("undone");
    assert_eq!(dump(&store), before);
    let counts = store.read().counts().expect("readable");
    let n = counts.iter().find(|it| it.noun == Noun::Activity);
    assert_eq!(n.map(|it| it.n_rows), Some(1), "as it is seen");
}

/// A list of the same day, kind and title as [`by_hand`], by other hands: it
/// has a time, and not the same people.
fn by_other_hands() -> Source {
    Source {
        file: "presences.csv",
        columns: "Activité",
        clock: Some(Clock {
            begins: 840,
            ends: Some(900),
        }),
        duration: Some(60),
        notes: "Par visio",
        people: &[
            ("Ana Roy", PRESENT),
            ("Cléo Dué", PRESENT),
            ("Dan Ott", PRESENT),
        ],
        ..by_hand()
    }
}

#[test]
fn two_lists_alike_in_day_kind_and_title_tell_one_meeting_and_each_keeps_its_own() {
    let mut read = Vec::new();
    for sources in [[by_hand(), by_other_hands()], [by_other_hands(), by_hand()]] {
        let mut store = Store::in_memory().expect("memory");
        let first = import(&mut store, &sources[0]);
        let after_first = dump(&store);
        let second = import(&mut store, &sources[1]);
        assert_eq!((second.n_new_meetings, second.n_joined()), (0, 1));
        assert_eq!((second.n_added, second.n_already_there), (3, 0));
        assert_eq!(n_heads(&store), 3, "Ana, Cléo and Dan came, each once");
        let after_both = dump(&store);
        read.push(told(&store));

        for source in &sources {
            let again = import(&mut store, source);
            assert_eq!((again.n_added, again.n_already_there), (0, 3));
            assert!(again.pairs.is_empty());
            store.undo().expect("undone");
        }
        let remove = |store: &mut Store, id| {
            store
                .change("undo", |change| change.remove_import(id))
                .expect("removed");
        };
        remove(&mut store, second.id);
        assert_eq!(dump(&store), after_first);
        store.undo().expect("undone");
        assert_eq!(dump(&store), after_both);
        remove(&mut store, first.id);
        let mut alone = Store::in_memory().expect("memory");
        import(&mut alone, &sources[1]);
        assert_eq!(told(&store), told(&alone), "the second is whole");
    }
    assert_eq!(read[0], read[1]);
    assert!(read[0][0].contains("Salle Bleue") && read[0][0].contains("Par visio"));
}

#[test]
fn lists_without_a_title_are_one_meeting_by_their_kind() {
    let untitled = |source: Source| Source {
        title: "",
        ..source
    };
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &untitled(by_hand()));
    let second = import(&mut store, &untitled(by_other_hands()));
    assert_eq!((second.n_new_meetings, second.n_joined()), (0, 1));
    assert_eq!(second.pairs[0].found.reason, OneMeetingReason::Kind);
    assert_eq!(n_heads(&store), 3);
}

#[test]
fn two_meetings_of_one_name_are_joined_each_with_its_turn() {
    let twice = |source: Source| Source {
        clock: None,
        people: &[("Ana Roy", PRESENT), ("Ana Roy", PRESENT)],
        ..source
    };
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &twice(by_hand()));
    assert_eq!(told(&store).len(), 2);
    let second = import(&mut store, &twice(by_other_hands()));
    assert_eq!((second.n_new_meetings, second.n_joined()), (0, 2));
    assert_eq!(n_heads(&store), 2);
}

#[test]
fn a_longer_list_of_one_make_tells_a_second_meeting_of_the_same_name() {
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &by_hand());
    let longer = import(
        &mut store,
        &Source {
            people: &[
                ("Ana Roy", REGISTERED),
                ("Bo Li", REGISTERED),
                ("Cléo Dué", PRESENT),
                ("Cléo Dué", PRESENT),
            ],
            ..by_hand()
        },
    );
    assert_eq!((longer.n_added, longer.n_new_meetings), (1, 1));
    assert_eq!((longer.n_joined(), told(&store).len()), (0, 2));
}

#[test]
fn a_meeting_logged_by_hand_keeps_what_was_logged_when_a_list_tells_of_it_too() {
    let mut store = Store::in_memory().expect("memory");
    let first = import(&mut store, &by_hand());
    // What stays of an import that is removed is by hand from then on.
    let community = store
        .read()
        .communities()
        .expect("readable")
        .pop()
        .expect("one");
    let id = store.read().journal(community.id).expect("readable").rows[0].id;
    let mut activity = store.read().activity(id).expect("there");
    activity.notes = "Notre note".to_owned();
    store
        .change("edit", |change| {
            change.update_activity(&activity)?;
            change.remove_import(first.id)
        })
        .expect("changed");
    let before = told(&store);
    let second = import(&mut store, &by_other_hands());
    assert_eq!(second.n_joined(), 1);
    assert!(told(&store)[0].contains("Notre note"));
    assert_eq!(n_heads(&store), 3);
    store
        .change("undo", |change| change.remove_import(second.id))
        .expect("removed");
    assert_eq!(told(&store), before);
}
