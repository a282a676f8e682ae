//! Each command is one step of undo, under its own name, and leaves nothing
//! behind when it is undone.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::app::{
    Desk, DraftKind, EntryOf, ImportChoices, NewPerson, Over, Reporter, write_sample_register,
};
use crate::domain::{
    Element, ElementNote, GroupType, KindName, Measure, MilestoneKind, Month, PromptKind,
    ReportTexts, Respondent, Role, SettledPrompt, Stage,
};

fn now() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 3, 20).expect("a day");
    day.and_hms_opt(8, 0, 0).expect("a moment")
}

/// The place of a command in the list; a new one does not compile before it
/// has one, and fails the test before it has an example.
const fn place(command: &Command) -> usize {
    match command {
        Command::AddCommunity(_) => 0,
        Command::ChangeCommunity(_) => 1,
        Command::RemoveCommunity(_) => 2,
        Command::AddMilestone(_) => 3,
        Command::ChangeMilestone(_) => 4,
        Command::RemoveMilestone(_) => 5,
        Command::SayStage(_) => 6,
        Command::WithdrawStage(_) => 7,
        Command::UndoImport(_) => 8,
        Command::KeepApart(..) => 9,
        Command::ChangeModelCurve(_) => 10,
        Command::StoreActivity(_) => 11,
        Command::RemoveActivities(_) => 12,
        Command::DuplicateActivities(_) => 13,
        Command::AddMembers(_) => 14,
        Command::AddMembership(_) => 15,
        Command::ChangeMembership(_) => 16,
        Command::RemoveMembership(_) => 17,
        Command::RenamePerson(_) => 18,
        Command::AnonymisePerson(_) => 19,
        Command::AddAlias(_) => 20,
        Command::RemoveAlias(_) => 21,
        Command::MergePeople { .. } => 22,
        Command::UnmergePerson(_) => 23,
        Command::AddKind(_) => 24,
        Command::ChangeKind(_) => 25,
        Command::MergeKinds { .. } => 26,
        Command::RemoveKind(_) => 27,
        Command::AddCheckup(_) => 28,
        Command::ChangeCheckup(_) => 29,
        Command::RemoveCheckup(_) => 30,
        Command::TickAction(_) => 31,
        Command::ShowAnswersFrom(_) => 32,
        Command::ChangeGroupKind(_) => 33,
        Command::ChangeModelFigures(_) => 34,
        Command::SettlePrompt(_) => 35,
        Command::WriteReport { .. } => 36,
    }
}

const N_COMMANDS: usize = 37;

/// A register with something of each noun in it: the sample, and a file that
/// was imported.
fn desk(folder: &Path) -> Desk {
    let register = folder.join("a.essor");
    write_sample_register((&register, Over::Nothing), now(), &Reporter::silent()).expect("written");
    let mut desk = Desk::new(Arc::new(now));
    desk.open(&register).expect("opened");
    let log = folder.join("bees.csv");
    std::fs::write(&log, "Date,Member\n2024-02-13,Ana Roy\n2024-02-13,Bo Roy\n").expect("a log");
    desk.import(
        &log,
        &ImportChoices {
            community: Some("Cercle".to_owned()),
            ..ImportChoices::default()
        },
        &Reporter::silent(),
    )
    .expect("imported");
    desk
}

/// An example of each command that can be carried out now. Those that change
/// or take back need what the others have made.
fn examples(desk: &mut Desk) -> Vec<Command> {
    let view = desk.register_view(&Reporter::silent()).expect("read");
    let sample = view
        .communities
        .iter()
        .find(|row| row.short_name == "CPAQQ");
    let id = sample.expect("a community of the sample").id;
    let page = desk.page(id, Measure::default()).expect("read");
    let people: Vec<PersonId> = desk
        .members(id)
        .expect("read")
        .lines
        .iter()
        .map(|line| line.person)
        .collect();
    let [one, other, third, ..] = people.as_slice() else {
        panic!("the sample has people");
    };
    let (one, other, third) = (*one, *other, *third);
    let activities: Vec<ActivityId> = desk
        .journal(id)
        .expect("read")
        .lines
        .iter()
        .take(2)
        .map(|line| line.row.id)
        .collect();
    let first = *activities.first().expect("an activity");
    let draft = desk.entry_basis(id, EntryOf::Edit(first)).expect("read");
    let draft = draft.draft.expect("what is stored");
    let person = desk.person_page(one).expect("read").person;
    let community = page.community;
    let milestone = page
        .milestones
        .first()
        .expect("the sample has some")
        .clone();
    let imported = desk.import_history().expect("read");
    let imported = imported.entries.first().expect("a file").batch.id;

    let word = StageOverride {
        id: OverrideId::from_row(0),
        community: id,
        stage: Stage::Maturity,
        since: Month::of(now().date()),
        said_on: now().date(),
        reason: "they said so".to_owned(),
    };
    let membership = Membership {
        id: MembershipId::from_row(0),
        person: one,
        community: id,
        role: Role::Facilitator,
        from: None,
        to: None,
    };
    let alias = Alias {
        person: one,
        text: "one@example.org".to_owned(),
    };
    let kind = |name: &str| ActivityKind {
        id: KindId::from_row(0),
        name: KindName::Custom(name.to_owned()),
        is_gathering: true,
    };
    let mut note = ElementNote::new(Element::Core);
    note.action = "Ask two members".to_owned();
    let checkup = Checkup {
        id: CheckupId::from_row(0),
        community: id,
        held_on: NaiveDate::from_ymd_opt(2020, 5, 4).expect("a day"),
        respondents: vec![Respondent::default()],
        notes: vec![note],
    };
    // What there is to be changed and taken back.
    for command in [
        Command::AddKind(kind("Tea")),
        Command::AddKind(kind("Coffee")),
        Command::StoreActivity(ActivityDraft {
            id: None,
            kind: DraftKind::Named("Tea".to_owned()),
            ..draft.clone()
        }),
        Command::SayStage(word.clone()),
        Command::AddCheckup(checkup.clone()),
        Command::AddMembership(membership.clone()),
        Command::AddAlias(alias.clone()),
        Command::MergePeople {
            from: third,
            into: other,
        },
    ] {
        desk.execute(command).expect("made");
    }
    let kinds = desk.kinds().expect("read");
    let kind_of = |name: &str| {
        let mut kinds = kinds.iter().map(|it| &it.kind);
        let found = kinds.find(|it| it.name == KindName::Custom(name.to_owned()));
        found.expect("there").id
    };
    let (tea, coffee) = (kind_of("Tea"), kind_of("Coffee"));
    let page = desk.page(id, Measure::default()).expect("read");
    let said = page.own_word().expect("it was said").id;
    let stored = desk.person_page(one).expect("read");
    let communities = stored.communities.into_iter();
    let stored = communities
        .flat_map(|it| it.memberships)
        .find(|it| it.role == Role::Facilitator)
        .expect("it was added");

    let checkups = desk.checkups(id).expect("read").checkups;
    let on = checkup.held_on;
    let held = checkups.into_iter().find(|it| it.held_on == on);
    let held = held.expect("it was added");
    let renamed = Person {
        name: "Another Name".to_owned(),
        ..person
    };
    vec![
        Command::AddCommunity(Community {
            id: CommunityId::from_row(0),
            name: "Wasps".to_owned(),
            acronym: String::new(),
            ..community.clone()
        }),
        Command::ChangeCommunity(Community {
            notes: "Noted.".to_owned(),
            ..community
        }),
        Command::RemoveCommunity(id),
        Command::AddMilestone(Milestone {
            kind: MilestoneKind::Survey,
            ..milestone.clone()
        }),
        Command::ChangeMilestone(Milestone {
            title: "Renamed".to_owned(),
            ..milestone.clone()
        }),
        Command::RemoveMilestone(milestone.id),
        Command::SayStage(word),
        Command::WithdrawStage(said),
        Command::UndoImport(imported),
        Command::KeepApart(one, other),
        Command::ChangeModelCurve(ModelCurve::new(10, 40, 20)),
        Command::StoreActivity(ActivityDraft {
            title: "Another title".to_owned(),
            ..draft.clone()
        }),
        Command::StoreActivity(ActivityDraft { id: None, ..draft }),
        Command::RemoveActivities(activities.clone()),
        Command::DuplicateActivities(activities),
        Command::AddMembers(NewMembers {
            community: id,
            people: vec![NewPerson {
                known: None,
                name: "Someone New".to_owned(),
                email: Some("new@example.org".to_owned()),
            }],
            role: Role::Member,
            from: None,
        }),
        Command::AddMembership(Membership {
            role: Role::Sponsor,
            ..membership
        }),
        Command::ChangeMembership(Membership {
            role: Role::Sponsor,
            ..stored.clone()
        }),
        Command::RemoveMembership(stored.id),
        Command::RenamePerson(renamed.clone()),
        Command::AnonymisePerson(renamed),
        Command::AddAlias(Alias {
            person: one,
            text: "first@example.org".to_owned(),
        }),
        Command::RemoveAlias(alias),
        Command::MergePeople {
            from: one,
            into: other,
        },
        Command::UnmergePerson(third),
        Command::AddKind(kind("Walk")),
        Command::ChangeKind(ActivityKind {
            id: tea,
            ..kind("Mate")
        }),
        Command::MergeKinds {
            from: tea,
            into: coffee,
        },
        Command::RemoveKind(coffee),
        Command::AddCheckup(Checkup {
            held_on: now().date(),
            ..checkup
        }),
        Command::ChangeCheckup(Checkup {
            respondents: Vec::new(),
            ..held.clone()
        }),
        Command::RemoveCheckup(held.id),
        Command::TickAction(TickedAction {
            community: id,
            checkup: held.id,
            element: Element::Core,
            done_on: Some(now().date()),
            as_milestone: true,
        }),
        Command::ShowAnswersFrom(4),
        Command::ChangeGroupKind(GroupKindChange {
            community: id,
            kind: GroupType::InformalNetwork,
            on: now().date(),
            milestone: Some("From one to the other".to_owned()),
        }),
        Command::ChangeModelFigures(ModelFigures {
            people: 12,
            ..ModelFigures::default()
        }),
        Command::SettlePrompt(PromptSettled {
            community: id,
            settled: SettledPrompt {
                kind: PromptKind::Checkup,
                milestone: None,
                on: now().date(),
                is_for_good: true,
            },
        }),
        Command::WriteReport {
            community: id,
            year: 2025,
            texts: ReportTexts {
                help: "A second facilitator.".to_owned(),
                ..ReportTexts::default()
            },
        },
    ]
}

#[test]
fn every_command_is_undone_and_done_again_under_its_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = desk(folder.path());
    let dump = |desk: &Desk| {
        desk.store()
            .and_then(|it| Ok(it.read().dump()?))
            .expect("read")
    };
    let mut tried = BTreeSet::new();
    for command in examples(&mut desk) {
        let (label, what) = (command.label(), format!("{command:?}"));
        tried.insert(place(&command));
        let before = dump(&desk);
        let changes = desk.execute(command).expect(label);
        let after = dump(&desk);
        assert_ne!(before, after, "{what} changes nothing");
        assert!(!changes.is_empty(), "{what} is said to touch nothing");
        assert_eq!(desk.undo().expect("undone"), Some(label));
        assert!(dump(&desk) == before, "{what} leaves something behind");
        assert_eq!(desk.redo().expect("done again"), Some(label));
        assert!(dump(&desk) == after, "{what} is not done again as it was");
        assert_eq!(desk.undo().expect("undone"), Some(label));
    }
    assert!(tried.into_iter().eq(0..N_COMMANDS));
}

#[test]
fn each_command_is_called_what_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = desk(folder.path());
    for command in examples(&mut desk) {
        let variant = format!("{command:?}");
        let variant = variant.split(['(', ' ']).next().expect("a name");
        let mut words = String::new();
        for letter in variant.chars() {
            if letter.is_uppercase() {
                words.push('-');
            }
            words.extend(letter.to_lowercase());
        }
        let expected = match (variant, &command) {
            ("StoreActivity", Command::StoreActivity(draft)) if draft.id.is_some() => {
                "app-command-change-activity".to_owned()
            }
            ("StoreActivity", _) => "app-command-add-activity".to_owned(),
            _ => format!("app-command{words}"),
        };
        assert_eq!(command.label(), expected);
    }
}

#[test]
fn a_file_is_not_brought_in_twice_because_a_kind_was_renamed_or_merged() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::new(Arc::new(now));
    desk.create(&folder.path().join("a.essor")).expect("made");
    let log = folder.path().join("teas.csv");
    let text = "Date,Member,Type\n2024-02-13,Ana Roy,Tea time\n2024-03-12,Bo Roy,Tea time\n";
    std::fs::write(&log, text).expect("a log");
    let import = |desk: &mut Desk| {
        let choices = ImportChoices {
            community: Some("Cercle".to_owned()),
            ..ImportChoices::default()
        };
        let done = desk.import(&log, &choices, &Reporter::silent());
        let done = done.expect("imported");
        (done.n_added, done.n_already_there)
    };
    assert_eq!(import(&mut desk), (2, 0));
    let own = |desk: &Desk| {
        let kinds = desk.kinds().expect("read").into_iter();
        let mut own = kinds.filter(|it| matches!(it.kind.name, KindName::Custom(_)));
        (own.next(), own.next())
    };
    let (tea, none) = own(&desk);
    let tea = tea.expect("the file brought it");
    assert_eq!((tea.n_activities, tea.n_communities, none), (2, 1, None));

    let named = |name: &str| ActivityKind {
        name: KindName::Custom(name.to_owned()),
        ..tea.kind.clone()
    };
    for name in ["Thé", "Goûter"] {
        desk.execute(Command::ChangeKind(named(name)))
            .expect("renamed");
        assert_eq!(import(&mut desk), (0, 2), "{name}");
    }
    let meeting = desk.kinds().expect("read");
    let meeting = meeting
        .iter()
        .find(|it| it.kind.name == KindName::Known("meeting"));
    let meeting = meeting.expect("there").kind.id;
    // One that is in use is not removed, and one of the program's own stays.
    desk.execute(Command::RemoveKind(tea.kind.id))
        .expect_err("in use");
    let merge = |from, into| Command::MergeKinds { from, into };
    desk.execute(merge(meeting, tea.kind.id))
        .expect_err("it stays");
    desk.execute(merge(tea.kind.id, meeting)).expect("merged");
    assert_eq!(import(&mut desk), (0, 2));
    assert_eq!(own(&desk), (None, None));

    desk.undo().expect("the import is undone");
    desk.undo().expect("the merge is undone");
    let (back, _) = own(&desk);
    assert_eq!(
        back.map(|it| (it.kind, it.n_activities)),
        Some((named("Goûter"), 2))
    );
}

#[test]
fn no_kind_is_called_as_one_that_the_program_shows() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = desk(folder.path());
    let kind = |name: &str| ActivityKind {
        id: KindId::from_row(0),
        name: KindName::Custom(name.to_owned()),
        is_gathering: true,
    };
    for name in ["Workshop", "atelier"] {
        desk.execute(Command::AddKind(kind(name))).expect_err(name);
    }
    desk.execute(Command::AddKind(kind("Tea"))).expect("added");
    desk.execute(Command::AddKind(kind("TEA")))
        .expect_err("there is one");
}
