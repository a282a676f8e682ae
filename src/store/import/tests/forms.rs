//! Forms look people up by a rule of their own, which must not part from that of
//! imports: whoever is offered while a meeting is typed is who a file would be about.

use super::*;
use crate::store::Found;

const NAMES: [&str; 3] = ["Zoé Roy", "Ali Ba", "Bao Li"];
const ADDRESSES: [Option<&str>; 4] = [
    None,
    Some("zoe@example.org"),
    Some("ali@example.org"),
    Some("team@example.org"),
];

fn anyone() -> impl Strategy<Value = Line> {
    (0..2_usize, 0..NAMES.len(), 0..ADDRESSES.len()).prop_map(|(community, name, address)| Line {
        community: ["CFP", "AQ"][community],
        alias: ADDRESSES[address],
        ..line("2021-03-04", MEETING, NAMES[name])
    })
}

/// Who came on a day of the community, where one person did.
fn who_came(store: &Store, community: CommunityId, on: &str) -> Option<PersonId> {
    let entries = store.read().entries(community).expect("readable");
    let mut came = entries.iter().filter(|entry| entry.date == day(on));
    came.next().and_then(|entry| entry.person)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whom_a_form_offers_is_whom_a_file_is_about(
        file in prop::collection::vec(anyone(), 1..8),
        wanderer in 0..NAMES.len(),
    ) {
        const LATER: &str = "2022-05-06";
        let mut store = Store::in_memory().expect("memory");
        let community = store
            .change("test", |change| {
                // Someone whom no community has yet.
                change.add_person(NAMES[wanderer])?;
                change.add_community(&community_named("CFP"))
            })
            .expect("stored");
        import(&mut store, &file);
        for name in NAMES {
            for address in ADDRESSES {
                let known = store.read().known_people(community).expect("readable");
                let found = known.find(name, address);
                let later = Line { alias: address, ..line(LATER, MEETING, name) };
                let outcome = import(&mut store, &[later]);
                let came = who_came(&store, community, LATER);
                match found {
                    Found::ByAlias(person) | Found::ByName { person, is_likely: true, .. } => {
                        prop_assert_eq!(came, Some(person), "{}, {:?}: {:?}", name, address, found);
                    }
                    // A person is asked, and is told how many there are.
                    Found::ByName { is_likely: false, .. } => {}
                    Found::Nobody => prop_assert_eq!(outcome.n_new_people, 1),
                }
                store.undo().expect("undone");
            }
        }
    }
}
