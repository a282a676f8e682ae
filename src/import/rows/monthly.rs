//! Rows of monthly totals.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::build::require_few_unread;
use super::intern::Interner;
use super::nowhere::names_none;
use super::{MonthlyTotal, SharedText, number};
use crate::domain::Month;
use crate::domain::exchange;
use crate::import::dates::{DateColumn, DateProblem};
use crate::import::error::Stop;
use crate::import::limits::LONGEST_NAME;
use crate::import::report::{Report, RowIssue, RowIssueReason};
use crate::import::roles::{Columns, Role};
use crate::import::table::{Record, Stretches, Table};

/// The totals in the records of `table` at `places`. Several numbers for one month (days,
/// weeks, kinds of activity) add up; two for the same month and kind are told of with their
/// lines.
pub(crate) fn build_totals(
    table: &Table,
    places: &Stretches,
    columns: &Columns,
    dates: &DateColumn,
    report: &mut Report,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Result<Vec<MonthlyTotal>, Stop> {
    const RECORDS_PER_STEP: usize = 4096;
    let mut texts = Interner::default();
    let mut sums: HashMap<(u32, Month), f64> = HashMap::with_capacity(places.len().min(1 << 20));
    let mut names: HashMap<u32, Option<SharedText>> = HashMap::new();
    let mut seen: HashSet<([u32; 3], NaiveDate)> = HashSet::with_capacity(places.len());
    let (mut are_all_first, mut are_all_last) = (true, true);
    for (n_done, place) in places.iter().enumerate() {
        if n_done % RECORDS_PER_STEP == 0 {
            if !go_on(n_done) {
                return Err(Stop::Cancelled);
            }
            require_few_unread(report)?;
        }
        let Some(record) = table.record(place).filter(|record| !record.is_blank()) else {
            continue;
        };
        report.n_records += 1;
        match read(record, columns, dates) {
            Ok((day, value)) => {
                let month = Month::of(day);
                are_all_first &= day == month.first_day();
                are_all_last &= day.succ_opt().map(Month::of) != Some(month);
                report.n_accepted += 1;
                report.cover(month.first_day());
                let cell = |role: Role| columns.get(&role).map(|column| record.cell(*column));
                let mut name = cell(Role::Community).unwrap_or_default();
                if columns.contains_key(&Role::Community) && names_none(&name) {
                    report.n_without_community += 1;
                    name = Cow::Borrowed("");
                }
                let name = texts.intern(&exchange::undefused(&name));
                let mut part = |role: Role| cell(role).map_or(0, |text| texts.intern(&text).number);
                let parts = [name.number, part(Role::Activity), part(Role::Title)];
                if !seen.insert((parts, day)) {
                    report.repeated_totals.push(record.line);
                }
                names.entry(name.number).or_insert(name.text);
                *sums.entry((name.number, month)).or_default() += value;
            }
            Err((reason, value)) => report.rejected.push(RowIssue {
                line: record.line,
                reason,
                value,
            }),
        }
    }
    require_few_unread(report)?;
    if !are_all_first && !are_all_last {
        // Of days, one month has as many as were counted.
        report.repeated_totals.clear();
    }
    let mut totals: Vec<((u32, Month), f64)> = sums.into_iter().collect();
    totals.sort_by_key(|(key, _)| *key);
    Ok(totals
        .into_iter()
        .map(|((name, month), value)| MonthlyTotal {
            community: names.get(&name).cloned().flatten(),
            month,
            value,
        })
        .collect())
}

fn read(
    record: Record<'_>,
    columns: &Columns,
    dates: &DateColumn,
) -> Result<(NaiveDate, f64), (RowIssueReason, String)> {
    if record.is_unclosed {
        return Err((RowIssueReason::UnclosedQuote, String::new()));
    }
    let cell = |role: &Role| columns.get(role).map(|column| record.cell(*column));
    if cell(&Role::Community).is_some_and(|name| name.len() > LONGEST_NAME) {
        return Err((RowIssueReason::TooLong, String::new()));
    }
    let written = cell(&Role::Month)
        .or_else(|| cell(&Role::Date))
        .unwrap_or_default();
    let day = dates.day_or_month(&written).map_err(|problem| {
        let reason = match problem {
            DateProblem::Missing => RowIssueReason::MissingDate,
            DateProblem::Bad => RowIssueReason::BadDate,
            DateProblem::OutOfRange => RowIssueReason::DateOutOfRange,
            DateProblem::InFuture => RowIssueReason::DateInFuture,
        };
        (reason, written.to_string())
    })?;
    let text = value_column(columns)
        .map(|column| record.cell(column))
        .unwrap_or_default();
    let value = number::total(&text)
        .filter(|value| *value >= 0.0)
        .ok_or_else(|| (RowIssueReason::BadNumber, text.to_string()))?;
    Ok((day, value))
}

/// The column that was counted: people where they were, else the one number.
pub(crate) fn value_column(columns: &Columns) -> Option<usize> {
    [Role::Present, Role::Registered, Role::Value]
        .iter()
        .find_map(|role| columns.get(role).copied())
}
