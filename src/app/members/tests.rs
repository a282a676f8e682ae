use chrono::NaiveDateTime;
use std::sync::Arc;

use super::*;
use crate::app::Command;
use crate::domain::{Alias, Community, CommunityColour, GroupType, MembershipId, Person};

pub(super) fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, 20)
        .and_then(|day| day.and_hms_opt(8, 0, 0))
        .expect("a moment")
}

pub(super) fn desk() -> (Desk, CommunityId) {
    let mut desk = Desk::new(Arc::new(now));
    desk.open_in_memory().expect("a register");
    let community = Community {
        id: CommunityId::from_row(0),
        name: "CFP".to_owned(),
        acronym: String::new(),
        group_type: GroupType::default(),
        founded_on: None,
        planned_end: None,
        sponsor: String::new(),
        colour: CommunityColour::nth(0),
        notes: String::new(),
        is_fictitious: false,
    };
    desk.execute(Command::AddCommunity(community))
        .expect("stored");
    let id = desk
        .store()
        .expect("open")
        .read()
        .communities()
        .expect("read")[0]
        .id;
    (desk, id)
}

/// Takes a pasted list in as the window does.
pub(super) fn paste(desk: &mut Desk, community: CommunityId, text: &str) {
    let people = desk
        .recognise(community, text)
        .expect("read")
        .into_iter()
        .filter(|it| !it.is_member && !it.repeats && it.recognised != Recognised::NoOne)
        .map(|it| NewPerson {
            known: it.recognised.person(),
            name: it.written.name,
            email: it.written.email,
        })
        .collect();
    desk.execute(Command::AddMembers(NewMembers {
        community,
        people,
        role: Role::Member,
        from: None,
    }))
    .expect("stored");
}

fn names(desk: &Desk, community: CommunityId, query: &MembersQuery) -> Vec<String> {
    let view = desk.members(community).expect("read");
    members_order(&view.lines, query)
        .into_iter()
        .map(|place| view.lines[place].name.clone())
        .collect()
}

#[test]
fn a_pasted_list_becomes_members_once_and_is_one_step_of_undo() {
    let (mut desk, community) = desk();
    let list = "Zoé Roy <zoe@x.ca>\nAna Li\nzoe roy\nBo\nInvité";
    let seen = desk.recognise(community, list).expect("read");
    assert_eq!(
        seen.iter().map(|it| it.repeats).collect::<Vec<_>>(),
        [false, false, true, false, false]
    );
    assert_eq!(seen[4].recognised, Recognised::NoOne);
    paste(&mut desk, community, list);
    assert_eq!(
        names(&desk, community, &MembersQuery::default()),
        ["Ana Li", "Bo", "Zoé Roy"]
    );

    // The same people again, by address and by another spelling: nobody new.
    let again = desk
        .recognise(community, "Z. R. <ZOE@x.ca>, ANA LI")
        .expect("read");
    assert!(again.iter().all(|it| it.is_member));
    assert!(matches!(again[0].recognised, Recognised::ByAlias { .. }));
    assert!(matches!(
        again[1].recognised,
        Recognised::ByName { n_namesakes: 1, .. }
    ));

    assert_eq!(
        desk.undo().expect("undone"),
        Some("app-command-add-members")
    );
    assert!(names(&desk, community, &MembersQuery::default()).is_empty());
}

#[test]
fn the_list_is_filtered_without_accents_and_sorted_either_way() {
    let (mut desk, community) = desk();
    paste(&mut desk, community, "Émile Roy\nÀna Li\nBo Roy");
    let query = |text: &str, is_descending| MembersQuery {
        text: text.to_owned(),
        is_descending,
        ..MembersQuery::default()
    };
    assert_eq!(
        names(&desk, community, &query("ROY e", false)),
        ["Émile Roy"]
    );
    assert_eq!(
        names(&desk, community, &query("", true)),
        ["Émile Roy", "Bo Roy", "Àna Li"]
    );
    let lost = MembersQuery {
        status: Some(PersonStatus::Lost),
        ..MembersQuery::default()
    };
    assert!(names(&desk, community, &lost).is_empty());
}

#[test]
fn people_are_renamed_merged_and_parted_and_each_step_can_be_undone() {
    let (mut desk, community) = desk();
    paste(&mut desk, community, "Ana\nAnna");
    let view = desk.members(community).expect("read");
    let (ana, twin) = (view.lines[0].person, view.lines[1].person);
    desk.execute(Command::MergePeople {
        from: twin,
        into: ana,
    })
    .expect("merged");
    desk.execute(Command::RenamePerson(Person {
        id: ana,
        name: "Ana Roy".to_owned(),
    }))
    .expect("renamed");
    desk.execute(Command::AddAlias(Alias {
        person: ana,
        text: "ana@x.ca".to_owned(),
    }))
    .expect("stored");
    let page = desk.person_page(ana).expect("read");
    assert_eq!(page.merged[0].name, "Anna");
    // Whoever is renamed is still found under the name of before.
    let aliases: Vec<_> = page.aliases.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(aliases, ["Ana", "ana@x.ca"]);
    assert_eq!(page.communities[0].memberships.len(), 2);
    assert!(page.communities[0].strip.is_none(), "nothing is logged yet");
    assert!(page.others.is_empty());

    desk.execute(Command::UnmergePerson(twin)).expect("parted");
    assert_eq!(desk.person_page(ana).expect("read").others.len(), 1);
    for _ in 0..4 {
        desk.undo().expect("undone");
    }
    assert_eq!(
        names(&desk, community, &MembersQuery::default()),
        ["Ana", "Anna"]
    );
}

#[test]
fn a_role_holds_between_its_days() {
    let day = |text: &str| Some(text.parse::<NaiveDate>().expect("a day"));
    let membership = |role, from, to| Membership {
        id: MembershipId::from_row(0),
        person: PersonId::from_row(1),
        community: CommunityId::from_row(1),
        role,
        from,
        to,
    };
    let all = [
        membership(Role::Guest, None, None),
        membership(Role::Facilitator, None, day("2025-12-31")),
        membership(Role::Core, day("2026-01-01"), None),
        membership(Role::Sponsor, day("2026-04-01"), None),
    ];
    let role = |text| membership_today(&all, day(text).expect("a day")).map(|it| it.role);
    assert_eq!(role("2025-06-01"), Some(Role::Facilitator));
    assert_eq!(role("2026-03-20"), Some(Role::Core));
    assert_eq!(role("2026-05-01"), Some(Role::Sponsor));
}
