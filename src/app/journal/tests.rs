use std::sync::Arc;

use chrono::NaiveDate;

use super::*;
use crate::app::{ActivityDraft, Command, DraftKind, DraftPerson, EntryOf};
use crate::domain::{Community, CommunityColour, GroupType, HeadCount};
use crate::i18n::Language;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

fn desk() -> (Desk, CommunityId) {
    let noon = day(3, 20).and_hms_opt(12, 0, 0).expect("a time");
    let mut desk = Desk::new(Arc::new(move || noon));
    desk.open_in_memory().expect("a register");
    desk.execute(Command::AddCommunity(Community {
        id: CommunityId::from_row(0),
        name: "Cercle".into(),
        acronym: String::new(),
        group_type: GroupType::default(),
        founded_on: None,
        planned_end: None,
        sponsor: String::new(),
        colour: CommunityColour::nth(0),
        notes: String::new(),
        is_fictitious: false,
    }))
    .expect("added");
    let store = desk.store().expect("open");
    let id = store.read().communities().expect("read")[0].id;
    (desk, id)
}

fn draft(desk: &Desk, community: CommunityId, held_on: NaiveDate, names: &[&str]) -> ActivityDraft {
    let basis = desk.entry_basis(community, EntryOf::New).expect("a basis");
    let person = |name: &&str| DraftPerson::named((*name).to_owned(), None, None);
    ActivityDraft {
        id: None,
        community,
        kind: DraftKind::Known(basis.usual_kind.expect("a kind")),
        held_on,
        title: names.join(" et "),
        head_count: HeadCount::default(),
        duration_minutes: None,
        satisfaction_percent: None,
        facilitator_minutes: None,
        notes: String::new(),
        mode: None,
        people: names.iter().map(person).collect(),
    }
}

fn titles(view: &JournalView, query: &JournalQuery) -> Vec<String> {
    let tr = Tr::new(Language::Fr);
    let names: Vec<_> = view
        .kinds
        .iter()
        .map(|kind| (kind.id, kind_name(&kind.name, &tr)))
        .collect();
    journal_order(view, query, &names, day(3, 20))
        .into_iter()
        .map(|place| view.lines[place as usize].row.title.clone())
        .collect()
}

#[test]
fn a_name_typed_twice_is_one_person_and_a_guest_only_counts() {
    let (mut desk, id) = desk();
    let first = draft(&desk, id, day(1, 12), &["Zoé Roy", "zoe roy", "Guest"]);
    desk.execute(Command::StoreActivity(first)).expect("stored");
    let again = draft(&desk, id, day(2, 9), &["ZOE ROY"]);
    desk.execute(Command::StoreActivity(again)).expect("stored");
    let view = desk.journal(id).expect("read");
    assert_eq!(view.people.len(), 1);
    assert_eq!(view.lines[0].row.count.present, Some(2));
    assert_eq!(view.lines[1].row.count.present, Some(1));
}

#[test]
fn the_list_is_filtered_by_words_and_people_and_sorted_either_way() {
    let (mut desk, id) = desk();
    for (date, names) in [
        (day(1, 12), &["Ana", "Bo"][..]),
        (day(2, 9), &["Bo"][..]),
        (day(3, 9), &["Zoé"][..]),
    ] {
        let draft = draft(&desk, id, date, names);
        desk.execute(Command::StoreActivity(draft)).expect("stored");
    }
    let view = desk.journal(id).expect("read");
    let mut query = JournalQuery::default();
    assert_eq!(titles(&view, &query), ["Zoé", "Bo", "Ana et Bo"]);
    query.person = "bo".into();
    assert_eq!(titles(&view, &query), ["Bo", "Ana et Bo"]);
    query.text = "RENCONTRE ana".into();
    assert_eq!(titles(&view, &query), ["Ana et Bo"]);
    query.show_all();
    query.sort = JournalSort::Present;
    assert_eq!(titles(&view, &query)[0], "Ana et Bo");
    query.period = JournalPeriod::Year(2025);
    assert!(titles(&view, &query).is_empty());
}

#[test]
fn what_is_changed_keeps_what_the_form_does_not_show_and_can_be_undone() {
    let (mut desk, id) = desk();
    let first = draft(&desk, id, day(1, 12), &["Ana", "Bo"]);
    desk.execute(Command::StoreActivity(first)).expect("stored");
    let activity = desk.journal(id).expect("read").lines[0].row.id;
    let basis = desk.entry_basis(id, EntryOf::Edit(activity)).expect("read");
    let mut changed = basis.draft.expect("a draft");
    changed.title = "Autre".into();
    changed.people.remove(0);
    desk.execute(Command::StoreActivity(changed))
        .expect("stored");
    let row = desk.journal(id).expect("read").lines[0].row.clone();
    assert_eq!((row.title.as_str(), row.count.present), ("Autre", Some(1)));
    desk.execute(Command::DuplicateActivities(vec![activity]))
        .expect("copied");
    desk.execute(Command::RemoveActivities(vec![activity]))
        .expect("removed");
    assert_eq!(desk.journal(id).expect("read").lines.len(), 1);
    for label in [
        "app-command-remove-activities",
        "app-command-duplicate-activities",
        "app-command-change-activity",
    ] {
        assert_eq!(desk.undo().expect("undone"), Some(label));
    }
    let row = desk.journal(id).expect("read").lines[0].row.clone();
    assert_eq!(row.count.present, Some(2));
}

#[test]
fn the_same_again_begins_a_month_after_the_last_gathering() {
    let (mut desk, id) = desk();
    let first = draft(&desk, id, day(1, 13), &["Ana", "Bo"]);
    desk.execute(Command::StoreActivity(first)).expect("stored");
    let basis = desk
        .entry_basis(id, EntryOf::NextMonth(None))
        .expect("read");
    let next = basis.draft.expect("a draft");
    assert_eq!((next.id, next.held_on), (None, day(2, 10)));
    assert_eq!(next.people.len(), 2);
}
