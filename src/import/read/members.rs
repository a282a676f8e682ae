//! Lists of members, which are no logs.

use std::collections::HashSet;

use crate::import::dates::{Scanned, scan};
use crate::import::roles::{ColumnEvidence, Columns, Role, names_membership};
use crate::import::table::{Block, Table};

/// The column (0-based) of the days on which people became members, where the
/// table tells nothing else: everybody stands in it once, each with a day of
/// their own.
pub(super) fn joining_column(
    columns: &Columns,
    headers: &[String],
    evidence: &[ColumnEvidence],
    table: &Table,
    block: &Block,
) -> Option<usize> {
    const OF_MEETINGS: [Role; 4] = [
        Role::Title,
        Role::Duration,
        Role::Minutes,
        Role::Satisfaction,
    ];
    let is_named = |column: usize| {
        headers
            .get(column)
            .is_some_and(|header| names_membership(header))
    };
    let is_of_days = |column: &usize| {
        evidence
            .get(*column)
            .is_some_and(ColumnEvidence::is_of_days)
    };
    let date = match columns.get(&Role::Date) {
        Some(date) => *date,
        // The words for joining are none by which a day of meeting is known.
        None => (0..headers.len())
            .filter(is_of_days)
            .find(|column| is_named(*column))?,
    };
    let who = *columns.get(&Role::Email).or(columns.get(&Role::Member))?;
    if !is_named(date) || OF_MEETINGS.iter().any(|role| columns.contains_key(role)) {
        return None;
    }
    // Two people of one name may stand in a list, and do not in each row.
    let people = evidence.get(who)?;
    let is_each_once = people.n_filled > 1 && people.is_mostly(people.n_distinct, 90);
    (is_each_once && has_several_days(table, block, date)).then_some(date)
}

/// Whether the days differ: those who joined on one day joined a meeting.
fn has_several_days(table: &Table, block: &Block, column: usize) -> bool {
    const SAMPLE_RECORDS: usize = 200;
    let mut days = HashSet::new();
    for record in table.records(block.rows.iter()).take(SAMPLE_RECORDS) {
        match scan(&record.cell(column)) {
            Some(Scanned::Day(day)) => {
                days.insert(day.to_string());
            }
            Some(Scanned::Numbers(numbers)) => {
                days.insert(format!("{numbers:?}"));
            }
            Some(Scanned::Month(_) | Scanned::Impossible) | None => {}
        }
    }
    days.len() > 1
}
