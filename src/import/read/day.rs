//! The day of each row: from its column, or one for the whole file.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::columns::Found;
use super::meeting_day::only_day;
use super::origin::Origin;
use crate::import::dates::{DateColumn, DateOrder};
use crate::import::report::{Question, Report, Warning};
use crate::import::roles::{Role, names_joining};
use crate::import::rows::LogSection;
use crate::import::sources::{DayGuess, day_in_name, day_in_text};
use crate::import::table::{Block, Table};
use crate::import::{ReadOptions, RefusalReason};

/// How the days are read.
///
/// Where the rows tell none, the day is the one given, the one above the
/// table, or the one in the file's name; it is asked for if none of these is
/// without doubt.
pub(super) fn dates(
    report: &mut Report,
    table: &Table,
    block: &Block,
    found: &Found,
    origin: &Origin,
    options: &ReadOptions,
) -> Result<DateColumn, RefusalReason> {
    let date = found.columns.get(&Role::Date);
    let is_of_registration = origin.source.is_some_and(|source| {
        date.and_then(|column| origin.headers.get(*column))
            .is_some_and(|header| source.is_registration(header))
    });
    if let Some(day) = options.day
        && !report.is_monthly
        && (date.is_none() || is_of_registration)
    {
        return Ok(DateColumn::of_day(day, options.today));
    }
    let header = date.and_then(|column| origin.headers.get(*column));
    if is_of_registration || header.is_some_and(|header| names_joining(header)) {
        report.warnings.push(Warning::RegistrationDays);
    }
    let order = options.date_order.or_else(|| {
        let mapping = options.mapping.as_ref()?;
        mapping.date_order
    });
    if date.is_some() || report.is_monthly {
        let mut dates = found.dates(report, table, block, options)?;
        if let Some(column) = date.filter(|column| found.came == Some(**column)) {
            // Who has no check-in was expected on the day of the others.
            let read = |text: &str| dates.day(text).ok();
            dates.missing = only_day(table, block, *column, read);
        }
        if origin.source.is_some_and(|source| source.one_meeting) {
            let mut above = above(origin, Some(dates.order), options);
            let above = above.find_map(|guess| guess).map(|guess| guess.day);
            dates.missing = above.or(dates.missing);
        }
        if origin.source.is_some_and(|source| source.one_event)
            && let Some(column) = date
        {
            dates.missing = commonest(table, block, *column, &dates);
        }
        return Ok(dates);
    }
    let guess = above(origin, order, options)
        .find_map(|guess| guess)
        .or_else(|| day_in_name(&report.file_name, options.today));
    if let Some(guess) = guess.filter(|guess| !guess.is_open) {
        return Ok(DateColumn::of_day(guess.day, options.today));
    }
    let guess = guess.map(|guess| guess.day);
    report.questions.push(Question::Day { guess });
    // What is shown until the answer is there; none of it is stored.
    Ok(DateColumn::of_day(
        guess.unwrap_or(options.today),
        options.today,
    ))
}

/// The day that most records tell; the first of equals.
fn commonest(table: &Table, block: &Block, column: usize, dates: &DateColumn) -> Option<NaiveDate> {
    let mut n_of = BTreeMap::<NaiveDate, usize>::new();
    for record in table.records(block.rows.iter()) {
        if let Ok(day) = dates.day(&record.cell(column)) {
            *n_of.entry(day).or_default() += 1;
        }
    }
    n_of.into_iter()
        .max_by_key(|(day, n)| (*n, std::cmp::Reverse(*day)))
        .map(|(day, _)| day)
}

/// What is told above each stretch of the table.
pub(super) fn sections(
    origin: &Origin,
    dates: &DateColumn,
    options: &ReadOptions,
) -> Vec<LogSection> {
    if origin.preambles.is_empty() {
        return vec![LogSection {
            dates: dates.clone(),
            title: None,
        }];
    }
    let days = above(origin, Some(dates.order), options).map(|guess| {
        // The answer of a person goes before the file.
        guess.filter(|_| options.day.is_none())
    });
    origin
        .titles()
        .zip(days)
        .map(|(title, guess)| LogSection {
            dates: guess.map_or_else(|| dates.clone(), |guess| dates.elsewhere(guess.day)),
            title,
        })
        .collect()
}

/// The day that stands above each stretch of the table.
fn above(
    origin: &Origin,
    order: Option<DateOrder>,
    options: &ReadOptions,
) -> impl Iterator<Item = Option<DayGuess>> {
    origin.preambles.iter().map(move |preamble| {
        let labels = &origin.source?.day;
        preamble.value(labels, |text| day_in_text(text, order, options.today))
    })
}
