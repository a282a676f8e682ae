//! Rows that were prepared and never filled in.
//!
//! A sheet made ready for a year ahead has its numbers, its days or its boxes in
//! hundreds of rows where nobody stands. They are told once, with their count, and
//! not as hundreds of mistakes.

use super::number;
use super::presence::{Said, of_words};
use crate::domain::Presence;
use crate::import::dates::{may_precede_day, month_of_name, scan};
use crate::import::report::{IgnoreReason, Report, RowIssueReason};
use crate::import::roles::{Columns, Role};
use crate::import::table::{Record, Stretches, Table};
use crate::import::words::normalised;

/// So many rows alike are no slip.
const FEWEST: usize = 3;

/// Takes the prepared rows from among those that could not be read.
pub(super) fn set_aside(table: &Table, places: &Stretches, columns: &Columns, report: &mut Report) {
    let is_without_who = |reason| {
        matches!(
            reason,
            RowIssueReason::MissingMember | RowIssueReason::MissingDate
        )
    };
    let has_some = report
        .rejected
        .iter()
        .any(|issue| is_without_who(issue.reason));
    // Where nothing at all was filled in, that is what is wrong with the file.
    if !has_some || report.n_accepted == 0 {
        return;
    }
    // Below the last row that is filled in, a day alone is prepared, too: above it,
    // somebody was forgotten.
    let mut is_below = vec![false; report.rejected.len()];
    let mut next = report.rejected.len();
    let lines: Vec<(u32, Option<bool>)> = table
        .records(places.iter())
        .filter(|record| !record.is_blank())
        .map(|record| (record.line, prepared(record, columns)))
        .collect();
    for (line, prepared) in lines.iter().rev() {
        let Some(place) = next.checked_sub(1) else {
            break;
        };
        let issue = report.rejected.get(place);
        if prepared.is_none() || issue.is_none_or(|issue| issue.line != *line) {
            break;
        }
        if let Some(below) = is_below.get_mut(place) {
            *below = true;
        }
        next = place;
    }
    let is_prepared: Vec<bool> = report
        .rejected
        .iter()
        .zip(&is_below)
        .map(|(issue, is_below)| {
            let found = lines.binary_search_by_key(&issue.line, |(line, _)| *line);
            let prepared = found.ok().and_then(|at| lines.get(at)?.1);
            is_without_who(issue.reason) && prepared.is_some_and(|has_day| !has_day || *is_below)
        })
        .collect();
    if is_prepared.iter().filter(|is| **is).count() < FEWEST {
        return;
    }
    let mut is_next = is_prepared.into_iter();
    report.rejected.retain(|issue| {
        let is_prepared = is_next.next().unwrap_or(false);
        if is_prepared {
            report.ignored.push((issue.line, IgnoreReason::Prepared));
        }
        !is_prepared
    });
    report.ignored.sort_by_key(|(line, _)| *line);
}

/// Whether the record holds nothing but what can be prepared: numbers, boxes that
/// are not ticked, and (then `true`) a day.
fn prepared(record: Record<'_>, columns: &Columns) -> Option<bool> {
    let is_of_who = |column: usize| {
        [Role::Member, Role::GivenName, Role::Email]
            .iter()
            .any(|role| columns.get(role) == Some(&column))
    };
    let mut has_day = false;
    for (column, cell) in record.cells().enumerate() {
        if cell.is_empty() {
            continue;
        }
        if is_of_who(column) {
            return None;
        }
        if columns.get(&Role::Date) == Some(&column) {
            scan(&cell)?;
            has_day = true;
            continue;
        }
        let is_number = || number::decimal(&cell).is_some();
        let is_unticked = || {
            let said = of_words(&normalised(&cell), &cell);
            matches!(said, Some(Said::No | Said::Was(Presence::Absent)))
        };
        // Weekdays, months and what is always the same stand beside the days.
        let is_of_days = || {
            let names_day = may_precede_day(&cell) || month_of_name(&cell).is_some();
            columns.contains_key(&Role::Date) && (names_day || scan(&cell).is_some())
        };
        let is_of_all = || {
            [Role::Activity, Role::Community]
                .iter()
                .any(|role| columns.get(role) == Some(&column))
        };
        if !is_number() && !is_unticked() && !is_of_days() && !is_of_all() {
            return None;
        }
    }
    Some(has_day)
}
