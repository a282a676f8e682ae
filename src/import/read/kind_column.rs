//! Which column tells the kind of activity, and which tells that of a person.
//!
//! A kind of activity is the same for all who were at a meeting. What differs
//! between people of one meeting is theirs: a kind of ticket or of member, an
//! answer. Taken for the kind, it would make a meeting of each of them.

use std::collections::{HashMap, HashSet};

use crate::import::dates::{Scanned, scan};
use crate::import::report::{Report, Warning};
use crate::import::roles::{
    ColumnEvidence, Columns, KindOf, Role, asks_someone, header_score, kind_of_whom, may_be_kind,
    speaks_of_kind,
};
use crate::import::table::{Block, Table};
use crate::import::words::normalised;

/// Leaves columns about people alone, and says so where no other is the kind.
pub(super) fn settle(
    columns: &mut Columns,
    report: &mut Report,
    (table, block): (&Table, &Block),
    headers: &[String],
    evidence: &[ColumnEvidence],
    is_known_source: bool,
) {
    let of_person = |role: &Role| columns.get(role).copied();
    let (Some(day), Some(person)) = (
        of_person(&Role::Date),
        of_person(&Role::Member).or_else(|| of_person(&Role::Email)),
    ) else {
        return;
    };
    let mut left = Vec::new();
    left.extend(leave_title(columns, table, block, headers, [day, person]));
    while let Some(column) = columns.get(&Role::Activity).copied() {
        let place = Place {
            day,
            person,
            given: columns.get(&Role::GivenName).copied(),
            title: columns.get(&Role::Title).copied(),
            community: columns.get(&Role::Community).copied(),
        };
        if is_kind(table, block, headers, evidence, column, &place) {
            break;
        }
        columns.remove(&Role::Activity);
        left.push(column);
        let next = (0..headers.len())
            .filter(|other| !left.contains(other) && !columns.values().any(|used| used == other))
            .filter(|other| may_be_kind(headers, evidence, *other))
            .max_by_key(|other| {
                let score = headers
                    .get(*other)
                    .map_or(0, |header| header_score(header, Role::Activity));
                (score, std::cmp::Reverse(*other))
            });
        if let Some(next) = next {
            columns.insert(Role::Activity, next);
        }
    }
    let is_free = |column: &usize| !columns.values().any(|used| used == column);
    left.extend((0..headers.len()).filter(is_free).filter(|column| {
        headers
            .get(*column)
            .is_some_and(|header| kind_of_whom(header) == KindOf::People)
            && speaks_of_kind(headers, evidence, *column)
    }));
    left.sort_unstable();
    left.dedup();
    if !left.is_empty() && !columns.contains_key(&Role::Activity) && !is_known_source {
        let name = |column: &usize| Some(report.headers.get(*column)?.trim().to_owned());
        let headers = left.iter().filter_map(name).collect();
        report.warnings.push(Warning::KindsOfPeople { headers });
    }
}

/// The columns that tell of which meeting and of whom a record is.
struct Place {
    day: usize,
    person: usize,
    given: Option<usize>,
    title: Option<usize>,
    community: Option<usize>,
}

fn is_kind(
    table: &Table,
    block: &Block,
    headers: &[String],
    evidence: &[ColumnEvidence],
    column: usize,
    place: &Place,
) -> bool {
    const KNOWN_PERCENT: usize = 50;
    const ALL_KNOWN_PERCENT: usize = 90;
    const SEVERAL_PEOPLE: usize = 3;
    let Some((header, cells)) = headers.get(column).zip(evidence.get(column)) else {
        return true;
    };
    match kind_of_whom(header) {
        KindOf::Activity => return true,
        KindOf::People => return false,
        KindOf::Unknown => {}
    }
    if cells.n_distinct <= 1 && !asks_someone(header) {
        return true;
    }
    let is_known = cells.is_mostly(cells.n_kinds, KNOWN_PERCENT);
    let change = Change::of(table, block, column, place);
    // How someone took part: on the spot, or from afar.
    let is_mode = ["modalite", "format"]
        .iter()
        .any(|word| header.split(' ').any(|it| it == *word));
    let goes_with_people = change.n_people >= SEVERAL_PEOPLE && change.is_of_people();
    if change.is_within_meetings() {
        let is_all_known = cells.is_mostly(cells.n_kinds, ALL_KNOWN_PERCENT);
        let is_known = is_known && (is_all_known || !goes_with_people);
        !is_mode && (is_known || change.n_doubled > 0 && !goes_with_people)
    } else {
        // An answer must show that it is the same for all of a meeting.
        let needs_proof = goes_with_people || asks_someone(header);
        is_known || change.n_meetings > 0 || !needs_proof
    }
}

/// A *Title* that goes with the person is what they are called: the column, if
/// it was left.
fn leave_title(
    columns: &mut Columns,
    table: &Table,
    block: &Block,
    headers: &[String],
    [day, person]: [usize; 2],
) -> Option<usize> {
    let title = columns.get(&Role::Title).copied()?;
    let is_bare = headers
        .get(title)
        .is_some_and(|header| ["title", "titre"].contains(&header.as_str()));
    let place = Place {
        day,
        person,
        given: columns.get(&Role::GivenName).copied(),
        title: None,
        community: columns.get(&Role::Community).copied(),
    };
    if !is_bare {
        return None;
    }
    let change = Change::of(table, block, title, &place);
    let is_of_people = change.is_within_meetings() && change.is_of_people();
    is_of_people.then(|| columns.remove(&Role::Title)).flatten()
}

/// With what the texts of a column change.
#[derive(Debug, Default)]
#[expect(clippy::struct_field_names, reason = "all of them are counts")]
struct Change {
    /// Meetings of several people, and those of them with several texts.
    n_meetings: usize,
    n_mixed: usize,
    /// People with several texts on one day: they did several things.
    n_doubled: usize,
    /// People of several meetings, and those of them with one text.
    n_people: usize,
    n_constant: usize,
}

impl Change {
    fn of(table: &Table, block: &Block, column: usize, place: &Place) -> Self {
        const MOST_RECORDS: usize = 20_000;
        #[derive(Default)]
        struct Seen {
            others: HashSet<String>,
            texts: HashSet<String>,
        }
        let mut meetings: HashMap<String, Seen> = HashMap::new();
        let mut people: HashMap<String, Seen> = HashMap::new();
        let mut places: HashMap<(String, String), HashSet<String>> = HashMap::new();
        for record in table.records(block.rows.iter()).take(MOST_RECORDS) {
            let cell = |column: Option<usize>| {
                column.map_or_else(Default::default, |column| record.cell(column))
            };
            let text = normalised(&record.cell(column));
            let day = record.cell(place.day);
            let who = format!("{}\t{}", record.cell(place.person), cell(place.given));
            if text.is_empty() || day.is_empty() || who.trim().is_empty() {
                continue;
            }
            let day = match scan(&day) {
                Some(Scanned::Day(day)) => day.to_string(),
                Some(Scanned::Numbers(numbers)) => format!("{numbers:?}"),
                _ => continue,
            };
            let meeting = format!("{day}\t{}\t{}", cell(place.title), cell(place.community));
            places
                .entry((meeting.clone(), who.clone()))
                .or_default()
                .insert(text.clone());
            let of_person = people.entry(who.clone()).or_default();
            of_person.others.insert(meeting.clone());
            of_person.texts.insert(text.clone());
            let of_meeting = meetings.entry(meeting).or_default();
            of_meeting.others.insert(who);
            of_meeting.texts.insert(text);
        }
        let shared = || meetings.values().filter(|seen| seen.others.len() > 1);
        let returned = || people.values().filter(|seen| seen.others.len() > 1);
        Self {
            n_meetings: shared().count(),
            n_mixed: shared().filter(|seen| seen.texts.len() > 1).count(),
            n_doubled: places.values().filter(|texts| texts.len() > 1).count(),
            n_people: returned().count(),
            n_constant: returned().filter(|seen| seen.texts.len() == 1).count(),
        }
    }

    /// People of one meeting have different texts.
    fn is_within_meetings(&self) -> bool {
        const MIXED_PERCENT: usize = 20;
        self.n_mixed * 100 > self.n_meetings * MIXED_PERCENT
    }

    /// Whoever came again has the same text again.
    fn is_of_people(&self) -> bool {
        const CONSTANT_PERCENT: usize = 80;
        self.n_people > 0 && self.n_constant * 100 >= self.n_people * CONSTANT_PERCENT
    }
}
