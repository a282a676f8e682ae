//! Whatever is done can be undone and redone.

use proptest::prelude::*;

use crate::domain::*;
use crate::store::tests::{activity_on, community_named, day};
use crate::store::{Change, Reader, Store, StoreError};

/// A change of a random register. Numbers choose among what is there.
#[derive(Clone, Debug)]
enum Deed {
    AddCommunity(u8),
    RenameCommunity(usize, u8),
    DeleteCommunity(usize),
    AddActivity(usize, Option<u32>),
    EditActivity(usize, usize),
    DeleteActivity(usize),
    AddPerson(u8),
    DeletePerson(usize),
    Merge(usize, usize),
    AddParticipation(usize, usize),
    AddMilestone(usize),
    AddAlias(usize, u8),
    Join(usize, usize),
    Set(u8, String),
    DeleteKind(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let n = || 0..8_usize;
    prop_oneof![
        (0..6_u8).prop_map(Deed::AddCommunity),
        (n(), 0..6_u8).prop_map(|(which, name)| Deed::RenameCommunity(which, name)),
        n().prop_map(Deed::DeleteCommunity),
        (n(), any::<Option<u32>>()).prop_map(|(which, heads)| Deed::AddActivity(which, heads)),
        (n(), n()).prop_map(|(which, who)| Deed::EditActivity(which, who)),
        n().prop_map(Deed::DeleteActivity),
        (0..6_u8).prop_map(Deed::AddPerson),
        n().prop_map(Deed::DeletePerson),
        (n(), n()).prop_map(|(from, into)| Deed::Merge(from, into)),
        (n(), n()).prop_map(|(activity, who)| Deed::AddParticipation(activity, who)),
        n().prop_map(Deed::AddMilestone),
        (n(), 0..6_u8).prop_map(|(who, text)| Deed::AddAlias(who, text)),
        (n(), n()).prop_map(|(who, community)| Deed::Join(who, community)),
        (0..3_u8, "\\PC{0,5}").prop_map(|(key, value)| Deed::Set(key, value)),
        n().prop_map(Deed::DeleteKind),
    ]
}

fn pick<T: Clone>(all: &[T], which: usize) -> Result<T, StoreError> {
    let gone = StoreError::Gone {
        noun: crate::store::Noun::Setting,
    };
    all.get(which % all.len().max(1)).cloned().ok_or(gone)
}

fn all_activities(read: Reader<'_>) -> Result<Vec<Activity>, StoreError> {
    let always = MonthRange::new(Month::from_index(0), Month::from_index(40_000));
    let mut activities = Vec::new();
    for community in read.communities()? {
        activities.extend(read.activities(community.id, always)?);
    }
    Ok(activities)
}

fn carry_out(change: &Change<'_>, deed: &Deed) -> Result<(), StoreError> {
    let community = |which: &usize| pick(&change.communities()?, *which);
    let person = |which: &usize| pick(&change.people()?, *which);
    let activity = |which: &usize| pick(&all_activities(**change)?, *which);
    match deed {
        Deed::AddCommunity(name) => {
            change.add_community(&community_named(&format!("Community {name}")))?;
        }
        Deed::RenameCommunity(which, name) => {
            let name = format!("Community {name}");
            let old = community(which)?;
            change.update_community(&Community { name, ..old })?;
        }
        Deed::DeleteCommunity(which) => change.delete_community(community(which)?.id)?,
        Deed::AddActivity(which, present) => {
            let mut new = activity_on(**change, community(which)?.id, "2021-03-04");
            new.head_count.present = *present;
            change.add_activity(&new)?;
        }
        Deed::EditActivity(which, who) => {
            let mut edited = activity(which)?;
            edited.initiated_by = Some(person(who)?.id);
            edited.held_on = edited.held_on + chrono::Days::new(20);
            change.update_activity(&edited)?;
        }
        Deed::DeleteActivity(which) => change.delete_activity(activity(which)?.id)?,
        Deed::AddPerson(name) => {
            change.add_person(&format!("Person {name}"))?;
        }
        Deed::DeletePerson(which) => change.delete_person(person(which)?.id)?,
        Deed::Merge(from, into) => change.merge_people(person(from)?.id, person(into)?.id)?,
        Deed::AddParticipation(which, who) => {
            change.add_participation(&Participation {
                id: ParticipationId::from_row(0),
                activity: activity(which)?.id,
                person: person(who)?.id,
                presence: Presence::Present,
                minutes: None,
                import: None,
            })?;
        }
        Deed::AddMilestone(which) => {
            change.add_milestone(&Milestone {
                id: MilestoneId::from_row(0),
                community: community(which)?.id,
                kind: MilestoneKind::Pause,
                from: day("2021-03-04"),
                to: None,
                title: "Été".to_owned(),
            })?;
        }
        Deed::AddAlias(who, text) => change.add_alias(&Alias {
            person: person(who)?.id,
            text: format!("alias {text}"),
        })?,
        Deed::Join(who, which) => {
            change.add_membership(&Membership {
                id: MembershipId::from_row(0),
                person: person(who)?.id,
                community: community(which)?.id,
                role: Role::Core,
                from: None,
                to: None,
            })?;
        }
        Deed::Set(key, value) => change.set_setting(&format!("key {key}"), value)?,
        Deed::DeleteKind(which) => {
            // All but meetings, the kind of every activity here.
            let kinds = change.activity_kinds()?.split_off(1);
            change.delete_activity_kind(pick(&kinds, *which)?.id)?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Deeds that fail (a name that is taken, nothing to choose from) must
    /// leave nothing, so they are part of the test. Some deeds share a step.
    #[test]
    fn undoing_all_then_redoing_all_comes_back_to_the_same(
        steps in prop::collection::vec(prop::collection::vec(deed(), 1..4), 1..40)
    ) {
        let mut store = Store::in_memory().expect("memory");
        let dump = |store: &Store| store.read().dump().expect("readable");
        let mut states = vec![dump(&store)];
        for deeds in &steps {
            let label_before = store.undo_label();
            let done = store.change("step", |change| {
                deeds.iter().try_for_each(|deed| carry_out(change, deed))
            });
            let after = dump(&store);
            if done.is_err() {
                prop_assert_eq!(Some(&after), states.last());
                prop_assert_eq!(store.undo_label(), label_before);
            } else if Some(&after) != states.last() {
                states.push(after);
            } else if store.history_len() == states.len() {
                // A step that changed rows to what they were already.
                states.push(after);
            }
        }
        // Twice, as what was redone must be undoable again.
        for _ in 0..2 {
            for state in states.iter().rev().skip(1) {
                prop_assert_eq!(store.undo().expect("undone"), Some("step"));
                prop_assert_eq!(&dump(&store), state);
            }
            prop_assert_eq!(store.undo().expect("nothing"), None);
            for state in states.iter().skip(1) {
                prop_assert_eq!(store.redo().expect("redone"), Some("step"));
                prop_assert_eq!(&dump(&store), state);
            }
            prop_assert_eq!(store.redo().expect("nothing"), None);
        }
        prop_assert!(store.check().expect("readable").is_sound());
    }
}

impl Store {
    fn history_len(&self) -> usize {
        self.history.n_undo()
    }
}

#[test]
fn a_hundred_steps_are_kept_and_their_log_no_longer_than_that() {
    let mut store = Store::in_memory().expect("memory");
    for n in 0..130 {
        store
            .change("step", |it| it.set_setting("n", &n.to_string()))
            .expect("changed");
    }
    let n_logged: i64 = store
        .db
        .query_row("SELECT count(*) FROM temp.undo_log", [], |row| row.get(0))
        .expect("readable");
    assert_eq!(n_logged, 100);
    while store.undo().expect("undone").is_some() {}
    assert_eq!(
        store.read().setting("n").expect("readable").as_deref(),
        Some("29")
    );
}

#[test]
fn a_new_change_ends_what_could_be_redone() {
    let mut store = Store::in_memory().expect("memory");
    let set = |store: &mut Store, value: &str| {
        store
            .change("step", |it| it.set_setting("n", value))
            .expect("changed");
    };
    set(&mut store, "1");
    set(&mut store, "2");
    store.undo().expect("undone");
    assert_eq!(store.redo_label(), Some("step"));
    set(&mut store, "3");
    assert_eq!(store.redo_label(), None);
}

#[test]
fn a_change_made_elsewhere_is_never_overwritten_by_undo() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let path = folder.path().join("a.essor");
    let mut here = Store::create(&path).expect("created");
    let mut elsewhere = Store::open(&path).expect("opened");
    here.change("step", |it| it.set_setting("n", "here"))
        .expect("changed");
    elsewhere
        .change("step", |it| it.set_setting("n", "elsewhere"))
        .expect("changed");

    assert_eq!(here.undo().expect("nothing to undo"), None);

    let value = here.read().setting("n").expect("readable");
    assert_eq!(value.as_deref(), Some("elsewhere"));
}
