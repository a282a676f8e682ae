//! Actions of a check-up, and the limit under which answers are hidden.

use chrono::{NaiveDate, NaiveDateTime};
use std::sync::Arc;

use crate::app::{Command, Desk, TickedAction};
use crate::domain::{
    Checkup, CheckupId, Community, CommunityColour, CommunityId, Element, ElementNote, GroupType,
};

fn now() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day");
    day.and_hms_opt(9, 0, 0).expect("a time")
}

fn desk() -> (Desk, CommunityId) {
    let mut desk = Desk::new(Arc::new(now));
    desk.open_in_memory().expect("a register");
    desk.execute(Command::AddCommunity(Community {
        id: CommunityId::from_row(0),
        name: "Qualité".to_owned(),
        acronym: String::new(),
        group_type: GroupType::default(),
        founded_on: None,
        planned_end: None,
        sponsor: String::new(),
        colour: CommunityColour::default(),
        notes: String::new(),
        is_fictitious: false,
    }))
    .expect("added");
    let community = desk.community_for_checkup(None).expect("the only one").id;
    (desk, community)
}

fn note(desk: &Desk, community: CommunityId) -> ElementNote {
    let view = desk.checkups(community).expect("read");
    view.checkups[0].notes[0].clone()
}

#[test]
fn an_action_ticked_off_becomes_a_milestone_and_goes_with_it_again() {
    let (mut desk, community) = desk();
    let mut wanted = ElementNote::new(Element::Core);
    wanted.action = "Chercher deux relais".to_owned();
    desk.execute(Command::AddCheckup(Checkup {
        id: CheckupId::from_row(0),
        community,
        held_on: now().date(),
        respondents: Vec::new(),
        notes: vec![wanted],
    }))
    .expect("added");
    let checkup = desk.checkups(community).expect("read").checkups[0].id;
    let tick = |done_on, as_milestone| {
        Command::TickAction(TickedAction {
            community,
            checkup,
            element: Element::Core,
            done_on,
            as_milestone,
        })
    };
    let titles = |desk: &Desk| -> Vec<String> {
        let store = desk.store().expect("open");
        let milestones = store.read().milestones(community).expect("read");
        milestones.into_iter().map(|it| it.title).collect()
    };

    desk.execute(tick(Some(now().date()), true)).expect("done");
    assert_eq!(titles(&desk), ["Chercher deux relais"]);
    assert!(note(&desk, community).milestone.is_some());
    // Ticked once more, it is not there twice.
    desk.execute(tick(Some(now().date()), true)).expect("done");
    assert_eq!(titles(&desk).len(), 1);
    desk.execute(tick(None, false)).expect("open again");
    assert!(titles(&desk).is_empty());
    let open = note(&desk, community);
    assert_eq!((open.done_on, open.milestone), (None, None));
    desk.undo().expect("undone");
    assert_eq!(titles(&desk).len(), 1);
    // Ticking what was ticked already left no step.
    desk.undo().expect("undone");
    assert_eq!(note(&desk, community).done_on, None);
}

#[test]
fn answers_are_never_shown_of_fewer_than_three() {
    let (mut desk, community) = desk();
    let fewest = |desk: &Desk| desk.checkups(community).expect("read").fewest;
    assert_eq!(fewest(&desk), 5);
    desk.execute(Command::ShowAnswersFrom(1)).expect("kept");
    assert_eq!(fewest(&desk), 3);
    desk.execute(Command::ShowAnswersFrom(5)).expect("kept");
    assert_eq!(fewest(&desk), 5);
    desk.undo().expect("undone");
    assert_eq!(fewest(&desk), 3);
}
