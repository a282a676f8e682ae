//! A column that may name communities, though no word of its header says so.

use std::collections::{HashMap, HashSet};

use crate::import::Mapping;
use crate::import::report::{Question, Report, Warning};
use crate::import::roles::{ColumnEvidence, Columns, Role};
use crate::import::table::{Block, Record, Table};
use crate::import::words::normalised;

/// Records that are enough to see whether days repeat.
const SAMPLE_RECORDS: usize = 5000;
/// A column of more different texts names no communities of one facilitator;
/// in a table of totals there may be thousands, each with its months.
const MOST_GROUPS: usize = 60;
/// So many columns are looked at closely.
const MOST_CANDIDATES: usize = 40;

/// Asks about the column without a role by which days that repeat would be
/// told apart, or tells that one may name groups of people.
pub(super) fn look(
    report: &mut Report,
    table: &Table,
    block: &Block,
    columns: &Columns,
    headers: &[String],
    evidence: &[ColumnEvidence],
) {
    let has = |role: Role| columns.contains_key(&role);
    let Some(date) = columns.get(&Role::Month).or(columns.get(&Role::Date)) else {
        return;
    };
    if has(Role::Community) || block.header.is_none() {
        return;
    }
    let has_people = has(Role::Member) || has(Role::Email);
    let step = block.rows.len().div_ceil(SAMPLE_RECORDS).max(1);
    let records: Vec<Record<'_>> = table
        .records(block.rows.iter().step_by(step))
        .filter(|record| !record.cell(*date).is_empty())
        .collect();
    let is_total = !has_people && !has(Role::Title) && !has(Role::Activity);
    let n_dated = evidence.get(*date).map_or(0, |cells| cells.n_filled);
    let candidates = evidence.iter().enumerate().filter(|(column, cells)| {
        let header = headers.get(*column).map_or("", String::as_str);
        let is_free = !header.is_empty() && !columns.values().any(|used| used == column);
        let most = if is_total { usize::MAX } else { MOST_GROUPS };
        is_free && may_name_groups(cells, n_dated, most)
    });
    for (column, _) in candidates.take(MOST_CANDIDATES) {
        let header = headers.get(column).map_or("", String::as_str);
        let written = report.headers.get(column).map_or("", |text| text.trim());
        if has_people {
            let is_told =
                is_word_of(header, &OF_GROUPS) && are_several_a_day(&records, *date, column);
            if !is_told {
                continue;
            }
            let member = columns.get(&Role::Member).or(columns.get(&Role::Email));
            if member.is_some_and(|member| have_people_several(&records, *member, column)) {
                ask(report, written.to_owned(), &records, column);
            } else {
                let header = written.to_owned();
                report.warnings.push(Warning::UnusedGroups { header });
            }
            return;
        }
        if !is_word_of(header, &OF_MEETINGS) && are_parted(&records, *date, column) {
            ask(report, written.to_owned(), &records, column);
            return;
        }
    }
}

/// The column that was named as that of the communities; `none` of none.
pub(super) fn answered(columns: &mut Columns, wanted: &Mapping, headers: &[String]) -> bool {
    let Some(name) = wanted.community_column.as_deref() else {
        return false;
    };
    if let Some(place) = Mapping::place_of(name, headers) {
        columns.retain(|role, column| *role != Role::Community && *column != place);
        columns.insert(Role::Community, place);
    }
    true
}

/// Words of groups that people of one list may belong to.
const OF_GROUPS: [&str; 22] = [
    "region",
    "site",
    "pole",
    "section",
    "antenne",
    "secteur",
    "sector",
    "zone",
    "cluster",
    "district",
    "key",
    "cle",
    "club",
    "unit",
    "unite",
    "branch",
    "branche",
    "division",
    "cellule",
    "comite",
    "committee",
    "hub",
];

/// Words of what two meetings of one day, or those who came to one, differ in.
const OF_MEETINGS: [&str; 57] = [
    "lieu",
    "salle",
    "room",
    "place",
    "location",
    "venue",
    "where",
    "ou",
    "adresse",
    "address",
    "ville",
    "city",
    "format",
    "mode",
    "modalite",
    "langue",
    "language",
    "statut",
    "status",
    "comment",
    "commentaire",
    "note",
    "notes",
    "remarque",
    "remarques",
    "heure",
    "time",
    "host",
    "animateur",
    "animatrice",
    "animation",
    "facilitateur",
    "facilitatrice",
    "facilitator",
    "session",
    "seance",
    "moment",
    "creneau",
    "slot",
    "shift",
    "plage",
    "matin",
    "jour",
    "day",
    "sexe",
    "gender",
    "genre",
    "age",
    "intervenant",
    "intervenante",
    "speaker",
    "conferencier",
    "conferenciere",
    "responsable",
    "theme",
    "sujet",
    "topic",
];

fn is_word_of(header: &str, words: &[&str]) -> bool {
    header
        .split(' ')
        .any(|word| words.contains(&word) || words.contains(&word.trim_end_matches('s')))
}

/// Few texts that stand in most rows, each in several.
fn may_name_groups(cells: &ColumnEvidence, n_dated: usize, most: usize) -> bool {
    let is_of_texts = !cells.is_mostly(cells.n_numbers, 50)
        && !cells.is_mostly(cells.n_days, 20)
        && !cells.is_mostly(cells.n_months, 20)
        && !cells.is_mostly(cells.n_emails, 20)
        && !cells.is_mostly(cells.n_durations, 50)
        && !cells.is_mostly(cells.n_presences, 60);
    is_of_texts
        && (2..=most).contains(&cells.n_distinct)
        && cells.n_distinct * 2 <= cells.n_filled
        && cells.n_filled * 10 >= n_dated * 8
}

/// Whether days repeat, and hardly any does among the rows of one text.
fn are_parted(records: &[Record<'_>], date: usize, column: usize) -> bool {
    let mut days = HashSet::new();
    let mut parted = HashSet::new();
    for record in records {
        let day = record.cell(date);
        parted.insert((day.clone(), record.cell(column)));
        days.insert(day);
    }
    let n = records.len();
    days.len() * 4 <= n * 3 && parted.len() * 20 >= n * 19
}

/// Whether several texts stand beside one day.
fn are_several_a_day(records: &[Record<'_>], date: usize, column: usize) -> bool {
    let mut first = HashMap::new();
    let n_other = records.iter().filter(|record| {
        let text = record.cell(column);
        let day = record.cell(date);
        *first.entry(day).or_insert_with(|| text.clone()) != text
    });
    n_other.count() * 10 >= records.len()
}

/// Whether the text changes from row to row of one person: it is not of the
/// person, then.
fn have_people_several(records: &[Record<'_>], member: usize, column: usize) -> bool {
    let mut first = HashMap::new();
    let mut several = HashSet::new();
    for record in records {
        let who = normalised(&record.cell(member));
        let text = record.cell(column);
        if *first.entry(who.clone()).or_insert_with(|| text.clone()) != text {
            several.insert(who);
        }
    }
    several.len() * 5 >= first.len()
}

fn ask(report: &mut Report, header: String, records: &[Record<'_>], column: usize) {
    const EXAMPLES: usize = 3;
    const LONGEST: usize = 30;
    let mut examples: Vec<String> = Vec::new();
    for record in records {
        let text: String = record.cell(column).chars().take(LONGEST).collect();
        if !text.is_empty() && !examples.contains(&text) {
            examples.push(text);
        }
        if examples.len() == EXAMPLES {
            break;
        }
    }
    report
        .questions
        .push(Question::Community { header, examples });
}
