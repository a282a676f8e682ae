use chrono::NaiveDate;

use crate::domain::{
    Community, CommunityColour, CommunityId, GroupType, Milestone, MilestoneId, MilestoneKind,
    PromptKind, SettledPrompt,
};
use crate::store::{Store, StoreError};

const LABEL: &str = "app-command-settle-prompt";

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, number).expect("a day")
}

fn add_community(store: &mut Store, name: &str) -> CommunityId {
    let community = Community {
        id: CommunityId::from_row(0),
        name: name.to_owned(),
        acronym: String::new(),
        group_type: GroupType::default(),
        founded_on: None,
        planned_end: None,
        sponsor: String::new(),
        colour: CommunityColour::default(),
        notes: String::new(),
        is_fictitious: false,
    };
    let added = store.change(LABEL, |change| change.add_community(&community));
    added.expect("added")
}

fn settle(store: &mut Store, community: CommunityId, milestone: Option<MilestoneId>) {
    let settled = SettledPrompt {
        kind: PromptKind::Tried,
        milestone,
        on: day(20),
        is_for_good: true,
    };
    let kept = store.change_told(LABEL, |change| change.settle_prompt(community, &settled));
    let ((), changes) = kept.expect("kept");
    assert!(changes.touches(community), "{changes:?}");
}

fn settled(store: &Store, community: CommunityId) -> Vec<SettledPrompt> {
    store.read().settled_prompts(community).expect("read")
}

#[test]
fn what_was_settled_is_of_its_community_and_undone() {
    let mut store = Store::in_memory().expect("made");
    let (one, other) = (
        add_community(&mut store, "A"),
        add_community(&mut store, "B"),
    );
    settle(&mut store, one, None);
    assert_eq!(settled(&store, one).len(), 1);
    assert!(settled(&store, other).is_empty());
    store.step_told(true).expect("undone");
    assert!(settled(&store, one).is_empty());
    store.step_told(false).expect("redone");
    assert_eq!(settled(&store, one)[0].on, day(20));
}

#[test]
fn it_goes_with_its_community_and_comes_back_with_it() {
    let mut store = Store::in_memory().expect("made");
    let community = add_community(&mut store, "A");
    let milestone = Milestone {
        id: MilestoneId::from_row(0),
        community,
        kind: MilestoneKind::Tried,
        from: day(1),
        to: None,
        title: String::new(),
    };
    let id = store
        .change(LABEL, |change| change.add_milestone(&milestone))
        .expect("added");
    settle(&mut store, community, Some(id));
    let removed = store.change(LABEL, |change| change.delete_community(community));
    removed.expect("removed");
    assert!(settled(&store, community).is_empty());
    store.step_told(true).expect("undone");
    assert_eq!(settled(&store, community)[0].milestone, Some(id));
}

#[test]
fn the_first_change_tells_since_when_there_is_a_register() {
    let mut store = Store::in_memory().expect("made");
    assert_eq!(store.read().first_change(None).expect("read"), None);
    for (number, name) in [(3, "A"), (9, "B")] {
        store.tell_time(day(number).and_hms_opt(9, 0, 0).expect("a moment"));
        add_community(&mut store, name);
    }
    let first = |name: Option<&str>| -> Result<_, StoreError> {
        Ok(store.read().first_change(name)?.map(|it| it.date()))
    };
    assert_eq!(first(None).expect("read"), Some(day(3)));
    assert_eq!(first(Some("B")).expect("read"), Some(day(9)));
    assert_eq!(first(Some("C")).expect("read"), None);
}
