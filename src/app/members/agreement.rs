//! A form, a pasted list and an import of the same names agree on who is who.

use proptest::prelude::*;
use proptest::sample::select;

use super::tests::{desk, now, paste};
use crate::app::{
    ActivityDraft, Command, Desk, DraftKind, DraftPerson, ImportChoices, Reporter, inspect,
};
use crate::domain::{CommunityId, HeadCount, identity_key};

/// Names of which some are one person's and some are only alike.
const NAMES: [&str; 8] = [
    "Zoé L’Écuyer",
    "Jean-Pierre Roy",
    "Jean Pierre Roy",
    "Jeanpierre Roy",
    "Ève Côté-Sœur",
    "Marie Tremblay",
    "Marie Tremblais",
    "Noël D'Amours",
];

/// A name as it is written here or there.
fn spelling() -> impl Strategy<Value = String> {
    let changes: [fn(&str) -> String; 7] = [
        str::to_owned,
        str::to_uppercase,
        str::to_lowercase,
        |name| unicode_normalization::UnicodeNormalization::nfd(name).collect(),
        |name| name.replace('’', "'").replace('é', "e"),
        |name| name.replace(' ', "  "),
        |name| name.replace(' ', "\u{a0}"),
    ];
    (select(&NAMES), select(changes.to_vec())).prop_map(|(name, change)| change(name))
}

/// Whom each of the names finds, and how many people there are.
fn who_is_who(desk: &Desk, community: CommunityId, names: &[String]) -> (Vec<String>, usize) {
    let reader = desk.store().expect("open").read();
    let found = desk.recognise(community, &names.join("\n")).expect("read");
    let found = found.into_iter().map(|person| {
        let person = person.recognised.person().expect("known");
        // Spaces are tidied here and kept there; the person is the same.
        identity_key(&reader.person(person).expect("there").name)
    });
    let n_people = reader.people_of(community).expect("read").len();
    (found.collect(), n_people)
}

fn by_form(names: &[String]) -> (Vec<String>, usize) {
    let (mut desk, community) = desk();
    let people = names
        .iter()
        .map(|name| DraftPerson::named(name.clone(), None, None));
    let draft = ActivityDraft {
        id: None,
        community,
        kind: DraftKind::Named("Rencontre".to_owned()),
        held_on: now().date(),
        title: String::new(),
        head_count: HeadCount::default(),
        duration_minutes: None,
        satisfaction_percent: None,
        facilitator_minutes: None,
        notes: String::new(),
        mode: None,
        people: people.collect(),
    };
    desk.execute(Command::StoreActivity(draft)).expect("stored");
    who_is_who(&desk, community, names)
}

fn by_paste(names: &[String]) -> (Vec<String>, usize) {
    let (mut desk, community) = desk();
    paste(&mut desk, community, &names.join("\n"));
    who_is_who(&desk, community, names)
}

/// As a log, or as the report of one meeting with its connections; with how
/// many people a look at the file told before.
fn by_import(names: &[String], is_of_connections: bool) -> ((Vec<String>, usize), usize) {
    let (mut desk, community) = desk();
    let mut text = if is_of_connections {
        "Full Name\tUser Action\tTimestamp\n".to_owned()
    } else {
        "communauté;date;membre;activité\n".to_owned()
    };
    for name in names {
        let (before, after) = if is_of_connections {
            ("", "\tJoined\t2026-03-18, 10:00:00\n")
        } else {
            ("CFP;2026-03-18;", ";Rencontre\n")
        };
        text.extend([before, name, after]);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.csv");
    std::fs::write(&path, text).expect("written");
    let choices = ImportChoices {
        community: Some("CFP".to_owned()),
        ..ImportChoices::default()
    };
    let silent = Reporter::silent();
    let report = inspect(&path, &choices, now().date(), &silent).expect("read");
    desk.import(&path, &choices, &silent).expect("imported");
    (who_is_who(&desk, community, names), report.n_members)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_form_a_paste_and_an_import_agree(names in prop::collection::vec(spelling(), 2..12)) {
        let form = by_form(&names);
        prop_assert_eq!(&by_paste(&names), &form);
        for is_of_connections in [false, true] {
            let (import, n_told) = by_import(&names, is_of_connections);
            prop_assert_eq!(&import, &form);
            prop_assert_eq!(n_told, import.1);
        }
    }
}
