//! What Essor writes, Essor reads back the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use essor::app::{
    Desk, ExportNames, ImportFile, ImportPlan, Over, Reporter, export_log, system_clock,
};
use essor::domain::{
    Activity, ActivityId, Alias, Community, CommunityColour, CommunityId, GroupType, HeadCount,
    KindName, MeetingMode, Participation, ParticipationId, PersonId, Presence,
};
use essor::export::{ActivityTable, ExportOptions, ExportedActivity, ExportedParticipation};
use essor::i18n::{Language, Tr};
use essor::import::{Content, Outcome, ReadOptions, Row, read};
use essor::store::{Change, Store, StoreError};
use proptest::prelude::*;

use crate::support::{essor, printed, write};

fn written(activities: &[ExportedActivity], delimiter: u8) -> Vec<u8> {
    let mut table = ActivityTable::begin(Vec::new(), ExportOptions { delimiter }).expect("begun");
    for activity in activities {
        table
            .write_day(std::slice::from_ref(activity))
            .expect("written");
    }
    table.end().expect("ended").0
}

fn some(text: &str) -> Option<essor::import::SharedText> {
    (!text.is_empty()).then(|| text.into())
}

/// The rows that a file of `activities`, none on the day of another, must be
/// read as, but for the lines.
fn expected(activities: &[ExportedActivity]) -> Vec<Row> {
    let mut rows = Vec::new();
    for activity in activities {
        let kind = match &activity.kind {
            KindName::Known(code) => code,
            KindName::Custom(name) => name.as_str(),
        };
        let row = Row {
            line: 0,
            date: activity.date,
            community: some(&activity.community),
            member: None,
            email: None,
            member_number: None,
            kind: some(kind),
            title: some(&activity.title),
            presence: Presence::Present,
            asked: None,
            head_count: activity.head_count,
            clock: None,
            minutes: None,
            duration_minutes: activity.duration_minutes,
            facilitator_minutes: activity.facilitator_minutes,
            satisfaction_percent: activity.satisfaction_percent,
            notes: some(&activity.notes),
            mode: activity.mode,
        };
        let n_people = activity.participations.len();
        let is_shared_alone = n_people > 1 && !activity.is_gathering;
        let has_own_line = n_people == 0 || is_shared_alone || !activity.head_count.is_empty();
        if has_own_line {
            rows.push(row.clone());
        }
        for (place, who) in activity.participations.iter().enumerate() {
            rows.push(Row {
                member: some(&who.member),
                email: some(&who.email),
                member_number: some(&who.member_number.to_string()),
                presence: who.presence,
                minutes: who.minutes,
                head_count: HeadCount::default(),
                notes: row.notes.clone().filter(|_| place == 0 && !has_own_line),
                ..row.clone()
            });
        }
    }
    rows
}

fn text() -> impl Strategy<Value = String> {
    "[a-cA-Cé’œ0-9=+@'\",;\t\n|/-]{0,8}( [=a-c\"]{1,4})?".prop_map(|text| text.trim().to_owned())
}

fn name() -> impl Strategy<Value = String> {
    text().prop_filter("a name has letters", |text| {
        text.chars().any(char::is_alphabetic)
    })
}

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(1990, 1, 1).expect("a day")
}

prop_compose! {
    fn participation()(
        member in name(),
        email in text(),
        member_number in 0..1000_u64,
        presence in prop::sample::select(Presence::ALL.to_vec()),
        minutes in prop::option::of(0..10_000_u32),
    ) -> ExportedParticipation {
        ExportedParticipation { member, email, member_number, presence, minutes }
    }
}

prop_compose! {
    fn activity()(
        community in text(),
        is_gathering in any::<bool>(),
        kind in prop_oneof![
            prop::sample::select(KindName::KNOWN.map(|(code, _)| KindName::Known(code)).to_vec()),
            text().prop_map(KindName::Custom),
        ],
        title in text(),
        counts in prop::array::uniform4(prop::option::of(0..1000_u32)),
        minutes in prop::array::uniform2(prop::option::of(0..100_000_u32)),
        satisfaction_percent in prop::option::of(0..=100_u8),
        notes in text(),
        mode in prop::option::of(prop::sample::select(MeetingMode::ALL.to_vec())),
        participations in prop::collection::vec(participation(), 0..4),
    ) -> ExportedActivity {
        let [registered, present, no_show, left_early] = counts;
        let [duration_minutes, facilitator_minutes] = minutes;
        ExportedActivity {
            date: first_day(),
            community,
            kind,
            is_gathering,
            title,
            head_count: HeadCount { registered, present, no_show, left_early },
            duration_minutes,
            facilitator_minutes,
            satisfaction_percent,
            notes,
            mode,
            participations,
        }
    }
}

proptest! {
    #[test]
    fn what_was_exported_is_imported_the_same_without_a_question(
        mut activities in prop::collection::vec(activity(), 1..6),
        days in prop::collection::btree_set(0..13_000_u64, 6),
        delimiter in prop::sample::select(vec![b';', b',']),
    ) {
        for (activity, days) in activities.iter_mut().zip(days) {
            activity.date = first_day() + Days::new(days);
        }
        let bytes = written(&activities, delimiter);
        let today = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day");
        let reading = read(&bytes, "own.csv", &ReadOptions::new(today), &mut |_, _| true)
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_ne!(reading.report.outcome, Outcome::AskUser);
        prop_assert!(reading.report.rejected.is_empty(), "{:?}", reading.report.rejected);
        let Content::Log(mut rows) = reading.content else {
            return Err(TestCaseError::fail("totals"));
        };
        for row in &mut rows {
            row.line = 0;
        }
        prop_assert_eq!(rows, expected(&activities));
    }
}

/// A register as a facilitator may have made it: people of one name, people
/// in several communities, several meetings on a day.
#[derive(Clone, Debug)]
struct Invented {
    communities: usize,
    /// Names, and whether each has an e-mail address.
    people: Vec<(&'static str, bool)>,
    /// Whether the second is read as the first.
    is_merged: bool,
    activities: Vec<InventedActivity>,
}

#[derive(Clone, Debug)]
struct InventedActivity {
    community: usize,
    day: u64,
    kind: usize,
    title: &'static str,
    present: Option<u32>,
    duration: Option<u32>,
    notes: &'static str,
    people: Vec<(usize, Presence, Option<u32>)>,
}

const KINDS: [KindName; 3] = [
    KindName::Known("meeting"),
    KindName::Known("message"),
    KindName::Known("document"),
];

prop_compose! {
    fn invented_activity()(
        community in 0..3_usize,
        day in 0..4_u64,
        kind in 0..KINDS.len(),
        title in prop::sample::select(vec!["", "", "Café", "=1+1"]),
        present in prop::option::of(0..40_u32),
        duration in prop::option::of(1..300_u32),
        notes in prop::sample::select(vec!["", "à revoir; vite"]),
        people in prop::collection::vec(
            (
                0..5_usize,
                prop::sample::select(Presence::ALL.to_vec()),
                prop::option::of(1..200_u32),
            ),
            0..4,
        ),
    ) -> InventedActivity {
        // Someone is at an activity once.
        let people: BTreeMap<usize, _> = people.into_iter().map(|it| (it.0, it)).collect();
        InventedActivity {
            community, day, kind, title, present, duration, notes,
            people: people.into_values().collect(),
        }
    }
}

prop_compose! {
    fn invented()(
        communities in 1..=3_usize,
        people in prop::collection::vec(
            (prop::sample::select(vec!["Zoé Roy", "Zoé Roy", "Bo", "Cé"]), any::<bool>()),
            5,
        ),
        is_merged in any::<bool>(),
        activities in prop::collection::vec(invented_activity(), 1..9),
    ) -> Invented {
        Invented { communities, people, is_merged, activities }
    }
}

impl Invented {
    fn store(&self) -> Store {
        let mut store = Store::in_memory().expect("memory");
        store
            .change("app-command-import", |change| self.write(change))
            .expect("written");
        store
    }

    fn write(&self, change: &Change<'_>) -> Result<(), StoreError> {
        let communities = ["CFP", "F.E.SSE", "Infopreneurs Québec"];
        let communities: Vec<CommunityId> = communities[..self.communities]
            .iter()
            .map(|name| change.add_community(&community(name)))
            .collect::<Result<_, _>>()?;
        let mut people: Vec<PersonId> = Vec::new();
        for (place, (name, has_email)) in self.people.iter().enumerate() {
            let person = change.add_person(name)?;
            if *has_email {
                let text = format!("no{place}@example.org");
                change.add_alias(&Alias { person, text })?;
            }
            people.push(person);
        }
        if self.is_merged {
            change.merge_people(people[1], people[0])?;
        }
        for activity in &self.activities {
            let kind = change.activity_kind_named(&KINDS[activity.kind])?;
            let id = change.add_activity(&Activity {
                id: ActivityId::from_row(0),
                community: communities[activity.community % communities.len()],
                kind: kind.expect("known").id,
                held_on: first_day() + Days::new(activity.day),
                title: activity.title.to_owned(),
                head_count: HeadCount {
                    present: activity.present,
                    ..HeadCount::default()
                },
                duration_minutes: activity.duration,
                facilitator_minutes: activity.duration.map(|minutes| minutes / 2),
                satisfaction_percent: activity.duration.map(|minutes| (minutes % 101) as u8),
                initiated_by: None,
                mode: (activity.day % 3 == 0).then_some(MeetingMode::Hybrid),
                notes: activity.notes.to_owned(),
                import: None,
            })?;
            for (person, presence, minutes) in &activity.people {
                change.add_participation(&Participation {
                    id: ParticipationId::from_row(0),
                    activity: id,
                    person: people[*person],
                    presence: *presence,
                    minutes: *minutes,
                    import: None,
                })?;
            }
        }
        Ok(())
    }
}

fn community(name: &str) -> Community {
    Community {
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
    }
}

/// The log of a register without its numbers: every activity with who was
/// there, and everyone with where they were.
fn log_of(store: &Store) -> (Vec<String>, Vec<String>) {
    let reader = store.read();
    let names = reader.logged_names().expect("names");
    let kinds = reader.activity_kinds().expect("kinds");
    let mut activities = Vec::new();
    let mut people: BTreeMap<PersonId, Vec<String>> = BTreeMap::new();
    for community in reader.communities().expect("communities") {
        let mut each = |logged: essor::store::LoggedActivity| {
            let it = &logged.activity;
            let kind = kinds.iter().find(|kind| kind.id == it.kind);
            let what = format!(
                "{} {} {:?} {:?} {:?} {:?} {:?}",
                community.name,
                it.held_on,
                kind.map(|kind| &kind.name),
                it.title,
                it.head_count,
                it.duration_minutes,
                it.notes,
            );
            let mut seen = BTreeSet::new();
            let mut who = Vec::new();
            for there in &logged.participations {
                if seen.insert((there.person, there.presence.code())) {
                    let how = format!("{} {:?}", there.presence.code(), there.minutes);
                    who.push(format!("{} {how}", names[&there.person].name));
                    let where_they_were = people.entry(there.person).or_default();
                    where_they_were.push(format!("{what} {how}"));
                }
            }
            who.sort();
            activities.push(format!("{what} {who:?}"));
            Ok::<_, StoreError>(())
        };
        reader.each_logged(community.id, &mut each).expect("read");
    }
    activities.sort();
    let mut people: Vec<String> = people
        .into_iter()
        .map(|(person, mut there)| {
            there.sort();
            format!("{:?} {there:?}", names[&person])
        })
        .collect();
    people.sort();
    (activities, people)
}

fn exported(store: &Store, names: &ExportNames) -> (tempfile::TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("export");
    let done = export_log(
        store.read(),
        (&out, Over::Nothing),
        names,
        &Reporter::silent(),
    )
    .expect("exported");
    (folder, done.paths)
}

/// Brings files into the register at `path`; gives how many rows were added.
fn import(path: &Path, files: &[PathBuf]) -> u32 {
    let mut desk = Desk::new(system_clock());
    if path.exists() {
        desk.open(path).expect("opened");
    } else {
        desk.create(path).expect("made");
    }
    let files: Vec<_> = files.iter().cloned().map(ImportFile::new).collect();
    let done = desk.import_files(&ImportPlan::of(files), &Reporter::silent());
    let done = done.expect("imported");
    done.files.iter().map(|file| file.counts.n_added).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_log_that_was_exported_and_imported_is_the_same_log(invented in invented()) {
        let store = invented.store();
        let (folder, files) = exported(&store, &ExportNames::AsTheyAre);
        let register = folder.path().join("back.essor");
        let n_added = import(&register, &files);
        let back = Store::open(&register).expect("opened");
        let (activities, people) = log_of(&back);
        let (activities_before, people_before) = log_of(&store);
        prop_assert_eq!(activities, activities_before);
        prop_assert_eq!(people, people_before);
        drop(back);
        prop_assert!(n_added > 0);
        prop_assert_eq!(import(&register, &files), 0, "the same again adds nothing");
    }

    #[test]
    fn nothing_that_someone_wrote_is_in_an_anonymous_export(invented in invented()) {
        let store = invented.store();
        let names = ExportNames::Numbered(Tr::new(Language::Fr));
        let (_folder, files) = exported(&store, &names);
        for file in files {
            let text = fs::read_to_string(file).expect("text");
            for word in ["Zoé", "Bo;", "Cé;", "@", "Café", "1+1", "revoir", "CFP", "SSE", "Info"] {
                prop_assert!(!text.contains(word), "{word} in {text}");
            }
        }
    }
}

#[test]
fn logs_that_end_on_different_days_are_exported_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let early = "date;membre;communauté\n2019-01-10;Ana;Tôt\n2019-02-10;Ana;Tôt\n\
                 2019-03-10;Bo;Tôt\n";
    let late = "date;membre;communauté\n2019-01-10;Zoé;Tard\n2024-02-10;Zoé;Tard\n";
    let early = write(folder.path(), "Tôt.csv", early);
    let late = write(folder.path(), "Tard.csv", late);
    let register = folder.path().join("a.essor");
    import(&register, &[early, late]);
    let out = folder.path().join("out");
    let export = || {
        let mut command = essor("en");
        command.arg("export").arg(&register).arg("--out").arg(&out);
        command
    };
    let text = printed(&mut export());
    assert!(text.ends_with("5 lines\n"), "{text}");
    let names: BTreeSet<String> = fs::read_dir(&out)
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("a file")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let wanted = ["activities-2019-03-10.csv", "activities-2024-02-10.csv"];
    assert_eq!(names, wanted.map(str::to_owned).into());

    let back = folder.path().join("b.essor");
    import(&back, &wanted.map(|name| out.join(name)));
    let until = |path: &Path| {
        let store = Store::open(path).expect("opened");
        let reader = store.read();
        let communities = reader.communities().expect("read").into_iter();
        communities
            .map(|it| (it.name, reader.observed_until(it.id).expect("read")))
            .collect::<Vec<_>>()
    };
    assert_eq!(until(&back), until(&register));

    // What is there is not written over.
    let refused = export().assert().code(1).get_output().stderr.clone();
    let refused = String::from_utf8(refused).expect("UTF-8");
    assert!(refused.contains("activities-2019-03-10.csv"), "{refused}");
}

#[test]
fn of_files_one_of_which_is_refused_nothing_is_stored() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = write(folder.path(), "good.csv", "date;membre\n2019-01-10;Ana\n");
    let bad = write(folder.path(), "bad.csv", "colour;shape\nred;round\n");
    let register = folder.path().join("new.essor");
    let mut command = essor("en");
    command.args(["import", "--community", "Cercle"]);
    command.arg(&register).arg(&good).arg(&bad);
    command.assert().code(1);
    assert!(!register.exists());
}
