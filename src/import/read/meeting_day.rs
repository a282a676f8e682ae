//! Of several columns of days, the one that tells when people met.
//!
//! A form, a list of guests and a sheet that was typed up later tell two days:
//! when something was written down, and when people met. The second counts. It
//! is asked for where two columns may be the one, with days of both.

use crate::import::dates::{DateOrder, Scanned, scan};
use crate::import::report::{DayColumn, Question, Report};
use crate::import::roles::{ColumnEvidence, Columns, DayOf, Role, checks_in, day_of, header_score};
use crate::import::sources::Source;
use crate::import::table::{Block, Table};
use crate::import::{Mapping, RefusalReason};

/// The column of days that the person chose.
pub(super) fn take_wanted(
    columns: &mut Columns,
    wanted: &Mapping,
    headers: &[String],
) -> Result<bool, RefusalReason> {
    let Some(name) = &wanted.date_column else {
        return Ok(false);
    };
    let place = Mapping::place_of(name, headers)
        .filter(|place| *place < headers.len())
        .ok_or_else(|| RefusalReason::MissingColumn {
            role: Role::Date,
            header: name.clone(),
        })?;
    give(columns, place);
    Ok(true)
}

/// Gives the day to the column that tells when people met; asks where two may.
pub(super) fn settle(
    columns: &mut Columns,
    report: &mut Report,
    (table, block): (&Table, &Block),
    headers: &[String],
    evidence: &[ColumnEvidence],
    source: Option<&Source>,
) {
    let Some(current) = columns.get(&Role::Date).copied() else {
        return;
    };
    let candidates = candidates(headers, evidence);
    let Some(now) = headers.get(current).map(|header| day_of(header)) else {
        return;
    };
    let Some(best) = candidates.iter().max_by_key(|it| it.rank()).copied() else {
        return;
    };
    // What is known of a program says which of its days counts, but not what
    // people asked each other beside it.
    let is_known = source.is_some_and(Source::names_day);
    if is_known {
        if now == DayOf::Record && best.day >= DayOf::Plain {
            give(columns, best.column);
        }
        return;
    }
    // A day that counts is left its place by one that tells the same.
    let is_other = best.day > now
        && (now < DayOf::Plain || tell_other_days(table, block, current, best.column));
    let chosen = if is_other { best.column } else { current };
    if is_other {
        give(columns, chosen);
    }
    let rivals: Vec<usize> = candidates
        .iter()
        .filter(|it| it.column != chosen && may_be_meant(headers, best, it))
        .map(|it| it.column)
        .filter(|column| tell_other_days(table, block, chosen, *column))
        .collect();
    if rivals.is_empty() {
        return;
    }
    let mut all = rivals;
    all.push(chosen);
    all.sort_unstable();
    report.questions.push(Question::DayColumn {
        guess: Mapping::name_of(chosen, &report.headers),
        columns: all
            .into_iter()
            .map(|column| DayColumn {
                name: Mapping::name_of(column, &report.headers),
                examples: examples(table, block, column),
            })
            .collect(),
    });
}

fn give(columns: &mut Columns, place: usize) {
    columns.retain(|_, used| *used != place);
    columns.remove(&Role::Month);
    columns.insert(Role::Date, place);
}

/// A column of days.
#[derive(Clone, Copy)]
struct Candidate {
    column: usize,
    day: DayOf,
    score: u8,
    checks_in: bool,
}

impl Candidate {
    /// A day that was fixed goes before that on which someone was seen to come.
    fn rank(&self) -> (DayOf, bool, u8, std::cmp::Reverse<usize>) {
        (
            self.day,
            !self.checks_in,
            self.score,
            std::cmp::Reverse(self.column),
        )
    }
}

fn candidates(headers: &[String], evidence: &[ColumnEvidence]) -> Vec<Candidate> {
    let n_most = evidence.iter().map(|cells| cells.n_filled).max();
    let n_most = n_most.unwrap_or_default();
    let of = |(column, (header, cells)): (usize, (&String, &ColumnEvidence))| {
        let day = day_of(header);
        let checks_in = checks_in(header);
        let holds_days = match day {
            DayOf::Unknown => cells.is_of_days(),
            _ => cells.is_mostly(cells.n_days, 50),
        };
        // Who did not come has no check-in; a meeting has its day in most rows.
        let is_filled = checks_in || cells.n_filled * 2 >= n_most;
        (holds_days && is_filled).then(|| Candidate {
            column,
            day,
            score: header_score(header, Role::Date),
            checks_in,
        })
    };
    headers
        .iter()
        .zip(evidence)
        .enumerate()
        .filter_map(of)
        .collect()
}

/// Whether a second column may be meant as well as the best one: of as much
/// sureness, or a plain *Date* beside a column whose header names the meeting
/// and no day.
fn may_be_meant(headers: &[String], best: Candidate, other: &Candidate) -> bool {
    const SAYS_DAY: u8 = 50;
    if best.day < DayOf::Unknown || other.checks_in {
        return false;
    }
    let is_bare = headers
        .get(best.column)
        .is_some_and(|header| header_score(header, Role::Date) < SAYS_DAY);
    match best.day {
        DayOf::Meeting if is_bare => other.day >= DayOf::Plain,
        DayOf::Unknown => other.day >= DayOf::Record,
        _ => other.day == best.day,
    }
}

/// Records that are enough to compare two columns.
const SAMPLE_RECORDS: usize = 500;

/// Whether two columns tell different days in more than a few records.
fn tell_other_days(table: &Table, block: &Block, one: usize, other: usize) -> bool {
    const SLIPS_PERCENT: usize = 5;
    let pairs = table
        .records(block.rows.iter())
        .take(SAMPLE_RECORDS)
        .filter_map(|record| Some((scan(&record.cell(one))?, scan(&record.cell(other))?)));
    let (mut n_pairs, mut n_other) = (0_usize, 0_usize);
    for (one, other) in pairs {
        n_pairs += 1;
        n_other += usize::from(!may_be_same(one, other));
    }
    n_other * 100 > n_pairs * SLIPS_PERCENT
}

/// Whether two texts may tell one day, in whatever order.
fn may_be_same(one: Scanned, other: Scanned) -> bool {
    let days = |scanned| match scanned {
        Scanned::Day(day) => vec![day],
        Scanned::Numbers(numbers) => DateOrder::ALL
            .iter()
            .filter_map(|order| order.day(numbers))
            .collect(),
        Scanned::Month(_) | Scanned::Impossible => Vec::new(),
    };
    match (one, other) {
        (Scanned::Numbers(one), Scanned::Numbers(other)) => one == other,
        _ => days(one).iter().any(|day| days(other).contains(day)),
    }
}

/// A few different days of a column, as they are written.
fn examples(table: &Table, block: &Block, column: usize) -> Vec<String> {
    const MOST: usize = 3;
    let mut found: Vec<String> = Vec::new();
    let cells = table
        .records(block.rows.iter())
        .take(SAMPLE_RECORDS)
        .map(|record| record.cell(column))
        .filter(|cell| scan(cell).is_some());
    for cell in cells {
        if found.len() < MOST && !found.iter().any(|known| *known == *cell) {
            found.push(cell.into_owned());
        }
    }
    found
}

/// The column of days on which someone was seen to come, where there is one.
pub(super) fn of_coming(headers: &[String], evidence: &[ColumnEvidence]) -> Option<usize> {
    headers
        .iter()
        .zip(evidence)
        .position(|(header, cells)| checks_in(header) && cells.is_mostly(cells.n_days, 50))
}

/// The one day of a column, if there is no other in it.
pub(super) fn only_day(
    table: &Table,
    block: &Block,
    column: usize,
    read: impl Fn(&str) -> Option<chrono::NaiveDate>,
) -> Option<chrono::NaiveDate> {
    let mut only = None;
    for record in table.records(block.rows.iter()) {
        let Some(day) = read(&record.cell(column)) else {
            continue;
        };
        if only.is_some_and(|known| known != day) {
            return None;
        }
        only = Some(day);
    }
    only
}
