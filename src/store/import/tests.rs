//! What an import adds, what it leaves alone, and what goes with it again.

mod edits;
mod forms;
mod meetings;
mod people;
mod references;
mod several;

use std::collections::HashMap;

use proptest::prelude::*;

use super::*;
use crate::domain::*;
use crate::store::tests::{activity_on, community_named, day};
use crate::store::{Noun, Store, StoreError};

const COMMIT: (&str, bool) = ("commit", false);
const MEETING: (&str, bool) = ("meeting", true);

/// A row of an invented file.
#[derive(Clone, Debug)]
struct Line {
    community: &'static str,
    on: String,
    kind: KindName,
    is_gathering: bool,
    name: String,
    alias: Option<&'static str>,
    presence: Presence,
    heads: HeadCount,
}

fn line(on: &str, (kind, is_gathering): (&str, bool), name: &str) -> Line {
    Line {
        community: "CFP",
        on: on.to_owned(),
        kind: KindName::known(kind).unwrap_or_else(|| KindName::Custom(kind.to_owned())),
        is_gathering,
        name: name.to_owned(),
        alias: None,
        presence: Presence::Present,
        heads: HeadCount::default(),
    }
}

impl Line {
    fn row(&self) -> NewRow<'_> {
        let is_named = !self.name.is_empty() || self.alias.is_some();
        NewRow {
            is_gathering: self.is_gathering,
            member: is_named.then_some(NewMember {
                name: &self.name,
                alias: self.alias,
                number: None,
            }),
            presence: self.presence,
            head_count: self.heads,
            ..NewRow::new(self.community, day(&self.on), &self.kind)
        }
    }
}

fn new_import() -> NewImport {
    NewImport {
        file_name: "journal.csv".to_owned(),
        mapping_json: "{}".to_owned(),
        imported_at: day("2026-01-02").and_hms_opt(3, 4, 5).expect("a moment"),
        n_rejected: 1,
        n_ignored: 2,
    }
}

fn import(store: &mut Store, lines: &[Line]) -> ImportOutcome {
    store
        .add_import(
            "import",
            &new_import(),
            lines.iter().map(Line::row),
            |_, _| true,
        )
        .expect("imported")
}

fn n(store: &Store, noun: Noun) -> u64 {
    let counts = store.read().counts().expect("readable");
    counts
        .into_iter()
        .find(|it| it.noun == noun)
        .map_or(0, |it| it.n_rows)
}

fn dump(store: &Store) -> String {
    store.read().dump().expect("readable")
}

#[test]
fn two_equal_rows_stay_two_and_the_same_file_again_adds_nothing() {
    let mut store = Store::in_memory().expect("memory");
    let lines = [
        line("2021-03-04", COMMIT, "Zoé"),
        line("2021-03-04", COMMIT, "Zoé"),
        line("2021-03-04", COMMIT, " ZOE "),
        line("2021-03-05", COMMIT, "Zoé"),
    ];
    let first = import(&mut store, &lines);
    assert_eq!((first.n_added, first.n_already_there), (4, 0));
    assert_eq!(n(&store, Noun::Activity), 4);
    assert_eq!(n(&store, Noun::Person), 1);

    let again = import(&mut store, &lines);
    assert_eq!((again.n_added, again.n_already_there), (0, 4));
    assert_eq!(n(&store, Noun::Participation), 4);

    let batch = store.read().import(first.id).expect("there");
    assert_eq!(
        (batch.n_added, batch.n_rejected, batch.n_ignored),
        (4, 1, 2)
    );
    assert_eq!(batch.imported_at, new_import().imported_at);
}

#[test]
fn a_longer_export_adds_only_what_is_new() {
    let mut store = Store::in_memory().expect("memory");
    let mut lines = vec![
        line("2021-03-04", COMMIT, "Zoé"),
        line("2021-03-05", COMMIT, "Ali"),
    ];
    import(&mut store, &lines);
    lines.push(line("2021-03-05", COMMIT, "Ali"));
    lines.push(line("2021-03-09", COMMIT, "Zoé"));
    let longer = import(&mut store, &lines);
    assert_eq!((longer.n_added, longer.n_already_there), (2, 2));
}

#[test]
fn people_at_one_gathering_share_an_activity() {
    let mut store = Store::in_memory().expect("memory");
    import(
        &mut store,
        &[
            line("2021-03-04", MEETING, "Zoé"),
            line("2021-03-04", MEETING, "Ali"),
            // A second time on the same day: a second meeting.
            line("2021-03-04", MEETING, "Zoé"),
        ],
    );
    assert_eq!(n(&store, Noun::Activity), 2);
    import(&mut store, &[line("2021-03-04", MEETING, "Bao")]);
    assert_eq!(n(&store, Noun::Activity), 2, "the newcomer joins the first");
}

#[test]
fn the_list_of_those_present_joins_that_of_those_registered() {
    let mut store = Store::in_memory().expect("memory");
    let mut registered = [
        line("2021-03-04", MEETING, "Zoé"),
        line("2021-03-04", MEETING, "Ali"),
    ];
    for line in &mut registered {
        line.presence = Presence::Registered;
    }
    import(&mut store, &registered);
    import(&mut store, &[line("2021-03-04", MEETING, "Zoé")]);
    assert_eq!(n(&store, Noun::Activity), 1);
    let community = store.read().communities().expect("readable")[0].id;
    let entries = store.read().entries(community).expect("readable");
    let total: u32 = entries.iter().map(|entry| entry.count).sum();
    assert_eq!(total, 1, "Zoé came, Ali did not");
}

#[test]
fn two_head_counts_are_two_activities_and_known_again() {
    let mut store = Store::in_memory().expect("memory");
    let heads = |n_heads| {
        let mut line = line("2021-03-04", MEETING, "");
        line.heads.registered = Some(n_heads);
        line
    };
    let lines = [
        heads(13),
        heads(13),
        heads(4),
        line("2021-03-04", MEETING, "Zoé"),
    ];
    import(&mut store, &lines);
    assert_eq!(n(&store, Noun::Activity), 3);
    let again = import(&mut store, &lines);
    assert_eq!((again.n_added, again.n_already_there), (0, 4));
}

#[test]
fn who_is_named_after_a_head_count_was_there() {
    let mut store = Store::in_memory().expect("memory");
    let mut heads = line("2021-03-04", MEETING, "");
    heads.heads.present = Some(13);
    import(&mut store, std::slice::from_ref(&heads));
    let names = [
        line("2021-03-04", MEETING, "Zoé"),
        line("2021-03-04", MEETING, "Bo"),
    ];
    import(&mut store, &names);
    assert_eq!(n(&store, Noun::Activity), 1);
    assert_eq!(n(&store, Noun::Participation), 2);
    let again = import(&mut store, &[heads, names[0].clone(), names[1].clone()]);
    assert_eq!((again.n_added, again.n_already_there), (0, 3));
}

#[test]
fn an_address_finds_someone_whatever_their_name() {
    let mut store = Store::in_memory().expect("memory");
    let with = |name, alias| Line {
        alias: Some(alias),
        ..line("2021-03-04", MEETING, name)
    };
    import(&mut store, &[with("Zoé Roy", "zoe@example.org")]);
    import(
        &mut store,
        &[
            with("Z. Roy", "ZOE@example.org"),
            with("", "zoe@example.org"),
            line("2021-03-04", MEETING, "zoe@example.org"),
        ],
    );
    let people = store.read().people().expect("readable");
    assert_eq!(people.len(), 1, "{people:?}");
}

#[test]
fn communities_are_found_by_name_and_new_ones_get_colours_that_differ() {
    let mut store = Store::in_memory().expect("memory");
    let mine = Community {
        colour: CommunityColour::Blue,
        ..community_named("Équipe")
    };
    store
        .change("add", |change| change.add_community(&mine))
        .expect("added");
    let of = |community| Line {
        community,
        ..line("2021-03-04", COMMIT, "Zoé")
    };
    import(&mut store, &[of("equipe"), of("Autre"), of("F.E.SSE")]);
    let communities = store.read().communities().expect("readable");
    let names: Vec<_> = communities.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Autre", "Équipe", "F.E.SSE"]);
    assert_ne!(communities[0].colour, communities[1].colour);
    assert_ne!(communities[0].colour, communities[2].colour);
}

#[test]
fn a_cancelled_import_leaves_nothing_whenever_it_is_cancelled() {
    let lines: Vec<_> = (0..1200)
        .map(|n| line("2021-03-04", COMMIT, &format!("m{n}")))
        .collect();
    let mut store = Store::in_memory().expect("memory");
    let before = dump(&store);
    for stop_at in 0..4 {
        let mut n_reports = 0;
        let failed = store.add_import(
            "import",
            &new_import(),
            lines.iter().map(Line::row),
            |n_done, n_rows| {
                assert!(n_done <= n_rows && n_rows == 1200);
                n_reports += 1;
                n_reports <= stop_at
            },
        );
        assert!(matches!(failed, Err(StoreError::Cancelled)));
        assert_eq!(dump(&store), before);
        assert_eq!(store.undo_label(), None);
    }
    // What refers to nothing is refused again, and the log is written.
    let nowhere = CommunityId::from_row(7);
    let refused = store.change("test", |change| {
        change.add_activity(&activity_on(**change, nowhere, "2021-03-04"))
    });
    assert!(matches!(refused, Err(StoreError::StillUsed)));
    store
        .change("set", |it| it.set_setting("a", "b"))
        .expect("changed");
    assert_eq!(store.undo().expect("undone"), Some("set"));
    assert_eq!(dump(&store), before);
}

#[test]
fn an_import_is_undone_and_redone_as_one_step() {
    let mut store = Store::in_memory().expect("memory");
    store
        .change("add", |it| it.add_community(&community_named("CFP")))
        .expect("added");
    let before = dump(&store);
    import(
        &mut store,
        &[
            line("2021-03-04", COMMIT, "Zoé"),
            line("2021-03-04", MEETING, "Ali"),
        ],
    );
    let after = dump(&store);
    for _ in 0..2 {
        assert_eq!(store.undo().expect("undone"), Some("import"));
        assert_eq!(dump(&store), before);
        assert_eq!(store.redo().expect("redone"), Some("import"));
        assert_eq!(dump(&store), after);
    }
}

#[test]
fn taking_an_import_out_keeps_what_is_in_use_and_can_be_undone() {
    let mut store = Store::in_memory().expect("memory");
    let first = import(
        &mut store,
        &[
            line("2021-03-04", MEETING, "Zoé"),
            line("2021-03-05", MEETING, "Ali"),
        ],
    );
    // A second file adds someone to the first meeting.
    import(&mut store, &[line("2021-03-04", MEETING, "Bao")]);
    let before = dump(&store);

    let removal = store
        .change("remove", |change| change.remove_import(first.id))
        .expect("removed");

    assert_eq!(
        removal,
        ImportRemoval {
            n_participations: 2,
            n_activities: 1,
            n_people: 2,
            n_activities_kept: 1,
            n_communities_kept: 1,
            ..ImportRemoval::default()
        }
    );
    assert_eq!(store.read().people().expect("readable").len(), 1);
    assert!(store.check().expect("readable").is_sound());
    store.undo().expect("undone");
    assert_eq!(dump(&store), before);
    let gone = store.change("remove", |it| it.remove_import(ImportId::from_row(99)));
    assert!(matches!(gone, Err(StoreError::Gone { noun: Noun::Import })));
}

#[test]
fn a_meeting_logged_by_hand_is_not_counted_twice() {
    let mut store = Store::in_memory().expect("memory");
    store
        .change("log", |change| {
            let community = change.add_community(&community_named("CFP"))?;
            let person = change.add_person("Zoé")?;
            let activity = change.add_activity(&activity_on(**change, community, "2021-03-04"))?;
            change.add_participation(&Participation {
                id: ParticipationId::from_row(0),
                activity,
                person,
                presence: Presence::Present,
                minutes: None,
                import: None,
            })
        })
        .expect("logged");
    let outcome = import(
        &mut store,
        &[
            line("2021-03-04", MEETING, "Zoé"),
            line("2021-03-04", MEETING, "Ali"),
        ],
    );
    assert_eq!((outcome.n_joined(), outcome.n_new_meetings), (1, 0));
    assert_eq!(n(&store, Noun::Activity), 1);
    let community = store.read().communities().expect("readable")[0].id;
    let entries = store.read().entries(community).expect("readable");
    let total: u32 = entries.iter().map(|entry| entry.count).sum();
    assert_eq!(total, 2, "Zoé and Ali, each once");
}

fn any_line() -> impl Strategy<Value = Line> {
    (1..4_u8, 0..3_u8, 0..4_u8, 0..2_usize).prop_map(|(date, kind, name, presence)| {
        let kind = [COMMIT, MEETING, ("workshop", true)][kind as usize];
        let name = ["", "Zoé", "Ali", "Bao"][name as usize];
        let mut line = line(&format!("2021-03-0{date}"), kind, name);
        if name.is_empty() {
            line.heads.present = Some(u32::from(date));
        } else {
            line.presence = [Presence::Present, Presence::Registered][presence];
        }
        line
    })
}

/// How often each different row stands in a file.
fn multiset(lines: &[Line]) -> HashMap<String, u32> {
    let mut counts = HashMap::new();
    for line in lines {
        *counts.entry(format!("{line:?}")).or_default() += 1;
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The register ends with each row as often as the file that has it most.
    #[test]
    fn two_files_add_up_to_the_larger_count_of_each_row(
        one in prop::collection::vec(any_line(), 0..30),
        other in prop::collection::vec(any_line(), 0..30),
    ) {
        let mut store = Store::in_memory().expect("memory");
        let empty = dump(&store);
        let first = import(&mut store, &one);
        prop_assert_eq!(first.n_added as usize, one.len());
        let (one_counts, other_counts) = (multiset(&one), multiset(&other));
        let n_new: u32 = other_counts
            .iter()
            .map(|(row, n)| n.saturating_sub(one_counts.get(row).copied().unwrap_or(0)))
            .sum();
        let second = import(&mut store, &other);
        prop_assert_eq!(second.n_added, n_new);
        let both: Vec<_> = one.into_iter().chain(other).collect();
        for lines in [&both[..first.n_added as usize], &both[first.n_added as usize..]] {
            prop_assert_eq!(import(&mut store, lines).n_added, 0);
            store.undo().expect("undone");
        }
        while store.undo().expect("undone").is_some() {}
        prop_assert_eq!(dump(&store), empty);
    }
}

#[test]
fn forty_thousand_rows_are_imported_once_undone_and_done_again() {
    let lines: Vec<_> = (0..40_000)
        .map(|n| {
            let date = day("2011-01-01") + chrono::Days::new(n / 12);
            line(&date.to_string(), COMMIT, &format!("m{}", n * n % 503))
        })
        .collect();
    let folder = tempfile::TempDir::new().expect("a folder");
    let mut store = Store::create(&folder.path().join("big.essor")).expect("created");
    import(&mut store, &lines);
    import(&mut store, &lines);
    let community = store.read().communities().expect("readable")[0].id;
    let n_entries = store.read().entries(community).expect("readable").len();
    assert_eq!(n_entries, 40_000);
    store.undo().expect("undone");
    store.undo().expect("undone");
    assert_eq!(n(&store, Noun::Activity), 0);
    store.redo().expect("redone");
    assert_eq!(n(&store, Noun::Participation), 40_000);
}

#[test]
fn a_log_reaches_as_far_as_the_files_that_name_its_community() {
    let mut store = Store::in_memory().expect("made");
    let of = |community, on: &str| Line {
        community,
        ..line(on, MEETING, "Zoé")
    };
    let until = |store: &Store, name: &str| {
        let reader = store.read();
        let community = reader
            .community_named(name)
            .expect("readable")
            .expect("there");
        reader.observed_until(community.id).expect("readable")
    };
    import(&mut store, &[of("CFP", "2015-03-20")]);
    let early = [of("CPAQQ", "2020-01-10"), of("Relais", "2020-06-01")];
    import(&mut store, &early);
    assert_eq!(until(&store, "CFP"), Some(day("2015-03-20")));
    // Silent since January, in a file that reaches until June.
    assert_eq!(until(&store, "CPAQQ"), Some(day("2020-06-01")));

    // A longer export in which CPAQQ has nothing new: its silence is known.
    let longer = [early.to_vec(), vec![of("Relais", "2020-12-01")]].concat();
    let outcome = import(&mut store, &longer);
    assert_eq!(until(&store, "CPAQQ"), Some(day("2020-12-01")));
    store
        .change("remove", |change| change.remove_import(outcome.id))
        .expect("removed");
    assert_eq!(until(&store, "CPAQQ"), Some(day("2020-06-01")));

    // What is logged by hand reaches as far as the latest of it, …
    store
        .change("by hand", |change| {
            let known = change.community_named("CPAQQ")?.expect("there").id;
            let new = change.add_community(&community_named("Infopreneurs"))?;
            change.add_activity(&activity_on(**change, known, "2020-07-01"))?;
            change.add_activity(&activity_on(**change, new, "2021-02-01"))
        })
        .expect("logged");
    assert_eq!(until(&store, "CPAQQ"), Some(day("2021-02-01")));
    // … but a month is whole only by a community's own log.
    store
        .change("by hand", |change| {
            let other = change.community_named("Infopreneurs")?.expect("there").id;
            change.add_activity(&activity_on(**change, other, "2021-02-28"))
        })
        .expect("logged");
    assert_eq!(until(&store, "Infopreneurs"), Some(day("2021-02-28")));
    assert_eq!(until(&store, "CPAQQ"), Some(day("2021-02-27")));
    assert_eq!(until(&store, "CFP"), Some(day("2015-03-20")));

    // A row added among those of a file says nothing of the years after it.
    store
        .change("by hand", |change| {
            let known = change.community_named("CFP")?.expect("there").id;
            change.add_activity(&activity_on(**change, known, "2015-01-10"))
        })
        .expect("logged");
    assert_eq!(until(&store, "CFP"), Some(day("2015-03-20")));
}
