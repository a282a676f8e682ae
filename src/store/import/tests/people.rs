//! Who a name in a file is.

use super::*;

fn with(name: &str, alias: &'static str) -> Line {
    Line {
        alias: Some(alias),
        ..line("2021-03-04", MEETING, name)
    }
}

fn of(community: &'static str, name: &str) -> Line {
    Line {
        community,
        ..line("2021-03-04", MEETING, name)
    }
}

fn people(store: &Store) -> Vec<String> {
    let people = store.read().people().expect("readable");
    people.into_iter().map(|it| it.name).collect()
}

/// How many took part in the only community, and how many people they are.
fn heads_and_people(store: &Store) -> (u32, usize) {
    let community = store.read().communities().expect("readable")[0].id;
    let entries = store.read().entries(community).expect("readable");
    let people: std::collections::HashSet<_> = entries.iter().filter_map(|it| it.person).collect();
    (entries.iter().map(|it| it.count).sum(), people.len())
}

#[test]
fn a_name_with_another_email_is_another_person() {
    let mut store = Store::in_memory().expect("memory");
    let lines = [
        with("Zoé Roy", "zoe@example.org"),
        with("Zoé Roy", "zroy@example.net"),
    ];
    assert_eq!(import(&mut store, &lines).n_new_people, 2);
    assert_eq!(people(&store), ["Zoé Roy", "Zoé Roy"]);
    assert_eq!(import(&mut store, &lines).n_added, 0);
    let proposals = store.read().merge_proposals(None).expect("readable");
    assert_eq!(proposals[0].reasons, [AlikeReason::SameNameOtherEmail]);
}

#[test]
fn two_people_behind_one_address_stay_two_in_either_order() {
    let anne = [with("Anne Roy", "box@example.org")];
    let ben = [
        with("Ben Li", "box@example.org"),
        line("2021-04-01", MEETING, "Ben Li"),
    ];
    for files in [[&anne[..], &ben[..]], [&ben[..], &anne[..]]] {
        let mut store = Store::in_memory().expect("memory");
        for file in files {
            import(&mut store, file);
        }
        let mut names = people(&store);
        names.sort();
        assert_eq!(names, ["Anne Roy", "Ben Li"]);
        for file in files {
            assert_eq!(import(&mut store, file).n_added, 0);
        }
    }
}

#[test]
fn someone_who_was_renamed_keeps_the_address() {
    let mut store = Store::in_memory().expect("memory");
    let lines = [with("Salle Bleue", "ben@example.org")];
    import(&mut store, &lines);
    let person = store.read().people().expect("readable").remove(0);
    let renamed = crate::domain::Person {
        name: "Ben Li".into(),
        ..person
    };
    store
        .change("test", |change| change.update_person(&renamed))
        .expect("renamed");
    assert_eq!(import(&mut store, &lines).n_added, 0);
    assert_eq!(people(&store), ["Ben Li"]);
}

#[test]
fn someone_without_an_email_gains_it() {
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &[line("2021-03-04", MEETING, "Zoé Roy")]);
    let before = dump(&store);
    let lines = [with(" zoe  ROY", "Zoe@example.org")];
    let outcome = import(&mut store, &lines);
    assert_eq!((outcome.n_added, outcome.n_new_people), (0, 0));
    let person = store.read().people().expect("readable")[0].id;
    let aliases = store.read().aliases(person).expect("readable");
    assert_eq!(aliases[0].text, "Zoe@example.org");
    // In another community, under another name.
    let elsewhere = Line {
        community: "Relais",
        ..with("Z. R.", "zoe@example.org")
    };
    import(&mut store, &[elsewhere]);
    assert_eq!(people(&store).len(), 1);
    store.undo().expect("undone");
    store.undo().expect("undone");
    assert_eq!(dump(&store), before);
}

#[test]
fn one_name_in_two_communities_is_two_people_until_the_user_says_otherwise() {
    let mut store = Store::in_memory().expect("memory");
    let lines = [of("CFP", "Zoé Roy"), of("Relais", "Zoé Roy")];
    import(&mut store, &lines);
    assert_eq!(people(&store).len(), 2);
    let proposals = store.read().merge_proposals(None).expect("readable");
    assert_eq!(proposals.len(), 1);
    assert_eq!(proposals[0].reasons, [AlikeReason::SameName]);
    let community = |name| {
        let found = store.read().community_named(name).expect("readable");
        found.expect("there").id
    };
    let one = store.read().merge_proposals(Some(community("CFP")));
    assert_eq!(one.expect("readable"), proposals);

    let (keep, merge) = (proposals[0].keep.id, proposals[0].merge.id);
    store
        .change("test", |change| change.merge_people(merge, keep))
        .expect("merged");
    assert!(
        store
            .read()
            .merge_proposals(None)
            .expect("readable")
            .is_empty()
    );
    let merges = store.read().merges().expect("readable");
    assert_eq!((merges[0].merged.id, merges[0].into.id), (merge, keep));
    // Merged, each still takes what files say of their community.
    assert_eq!(import(&mut store, &lines).n_added, 0);
    store
        .change("test", |change| {
            change.unmerge_person(merge)?;
            change.keep_apart(keep, merge)?;
            change.keep_apart(merge, keep)
        })
        .expect("parted");
    assert!(
        store
            .read()
            .merge_proposals(None)
            .expect("readable")
            .is_empty()
    );
    assert_eq!(n(&store, Noun::KeptApart), 1);
    store
        .change("test", |change| change.delete_person(merge))
        .expect("deleted");
    assert_eq!(n(&store, Noun::KeptApart), 0);
}

#[test]
fn a_bare_name_that_two_bear_is_neither_and_nothing_is_added_again() {
    let mut store = Store::in_memory().expect("memory");
    let bare = |on: &str| line(on, MEETING, "Zoé Roy");
    let first = [with("Zoé Roy", "zoe@example.org"), bare("2021-04-01")];
    import(&mut store, &first);
    assert_eq!(people(&store).len(), 1, "the only one of that name");
    let second = [
        with("Zoé Roy", "zroy@example.net"),
        bare("2021-05-01"),
        bare("2021-06-01"),
    ];
    import(&mut store, &second);
    assert_eq!(
        people(&store).len(),
        3,
        "the bare name of May is someone else"
    );
    for lines in [&first[..], &second[..]] {
        assert_eq!(import(&mut store, lines).n_added, 0);
    }
}

#[test]
fn names_that_name_nobody_count_and_are_nobody() {
    let mut store = Store::in_memory().expect("memory");
    let lines = [
        line("2021-03-04", MEETING, "Invité"),
        line("2021-03-04", MEETING, "Zoé"),
        line("2021-03-04", MEETING, "invitée"),
        line("2021-03-04", MEETING, "Invité"),
        line("2021-03-04", MEETING, "iPhone"),
        line("2021-04-01", MEETING, "Invité"),
    ];
    let outcome = import(&mut store, &lines);
    assert_eq!(
        (outcome.n_added, outcome.n_unnamed, outcome.n_new_people),
        (6, 5, 1)
    );
    assert_eq!(
        n(&store, Noun::Activity),
        2,
        "two guests are at one meeting"
    );
    assert_eq!(heads_and_people(&store), (6, 1));
    assert_eq!(people(&store), ["Zoé"]);
    let community = store.read().communities().expect("readable")[0].id;
    assert_eq!(
        store.read().people_of(community).expect("readable").len(),
        1
    );
    let facts = store.read().attendance_facts(community).expect("readable");
    assert_eq!(facts[0].present, Some(5));
    assert!(
        store
            .read()
            .merge_proposals(None)
            .expect("readable")
            .is_empty()
    );

    assert_eq!(import(&mut store, &lines).n_added, 0);
    let longer = [lines.to_vec(), vec![line("2021-03-04", MEETING, "Invité")]].concat();
    assert_eq!(import(&mut store, &longer).n_added, 1);
    assert_eq!(heads_and_people(&store), (7, 1));
    while store.undo().expect("undone").is_some() {}
    assert_eq!(n(&store, Noun::Person), 0);
}

#[test]
fn a_guest_with_an_email_is_someone() {
    let mut store = Store::in_memory().expect("memory");
    let lines = [
        with("Guest", "zoe@example.org"),
        with("Guest", "ali@example.org"),
        with("Zoé Roy", "zoe@example.org"),
    ];
    import(&mut store, &lines);
    assert_eq!(people(&store), ["ali@example.org", "zoe@example.org"]);
}

#[test]
fn two_names_of_one_person_count_once_at_a_meeting() {
    let mut store = Store::in_memory().expect("memory");
    let lines = [
        line("2021-03-04", MEETING, "M5 (Marie Tremblay)"),
        line("2021-03-04", MEETING, "Marie Tremblay"),
    ];
    import(&mut store, &lines);
    let proposal = store
        .read()
        .merge_proposals(None)
        .expect("readable")
        .remove(0);
    assert_eq!(proposal.keep.name, "Marie Tremblay");
    store
        .change("test", |it| {
            it.merge_people(proposal.merge.id, proposal.keep.id)
        })
        .expect("merged");
    assert_eq!(heads_and_people(&store), (1, 1));
    let community = store.read().communities().expect("readable")[0].id;
    let facts = store.read().attendance_facts(community).expect("readable");
    assert_eq!(facts[0].present, Some(1));
}

#[test]
fn someone_renamed_is_found_under_their_former_name() {
    let mut store = Store::in_memory().expect("memory");
    let lines = [line("2021-03-04", MEETING, "Zoe Roi")];
    import(&mut store, &lines);
    let mut person = store.read().people().expect("readable").remove(0);
    person.name = "Zoé Roy".to_owned();
    store
        .change("test", |change| change.update_person(&person))
        .expect("renamed");
    assert_eq!(import(&mut store, &lines).n_added, 0);
    import(&mut store, &[of("Relais", "Zoe Roi")]);
    assert_eq!(
        people(&store),
        ["Zoe Roi", "Zoé Roy"],
        "in another community"
    );
}

#[test]
fn of_someone_made_anonymous_no_name_is_left_and_the_figures_stay() {
    let mut store = Store::in_memory().expect("memory");
    let lines = [
        with("Zoé Roy", "zoe@example.org"),
        line("2021-03-11", MEETING, "Zoé Roy"),
        line("2021-03-18", MEETING, "Z. Roy"),
    ];
    import(&mut store, &lines);
    let known = store.read().people().expect("readable");
    let id = |name: &str| known.iter().find(|it| it.name == name).expect("there").id;
    let (zoe, other) = (id("Zoé Roy"), id("Z. Roy"));
    store
        .change("merge", |change| change.merge_people(other, zoe))
        .expect("merged");
    let before = dump(&store);
    let (heads, n_people) = heads_and_people(&store);
    store
        .change("test", |change| change.anonymise_person(zoe, "Anonyme 1"))
        .expect("done");
    let left = dump(&store).to_lowercase();
    assert!(!left.contains("zoé") && !left.contains("zoe") && !left.contains("z. roy"));
    assert_eq!(heads_and_people(&store), (heads, n_people));
    assert_eq!(store.undo().expect("undone"), Some("test"));
    assert_eq!(dump(&store), before);
}

/// A file of thousands of communities looks up the names of each.
#[test]
fn a_statement_is_compiled_once_whatever_it_is_bound_to() {
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &[of("CFP", "Zoé Roy"), of("AQ", "Ali Ba")]);
    store
        .change("test", |change| {
            let mut query = change.db.prepare(include_str!("../namesakes.sql"))?;
            for community in change.communities()? {
                let mut rows =
                    query.query(rusqlite::named_params! { ":community": community.id })?;
                assert!(rows.next()?.is_some());
            }
            assert_eq!(query.get_status(rusqlite::StatementStatus::RePrepare), 0);
            Ok::<_, StoreError>(())
        })
        .expect("read");
}
