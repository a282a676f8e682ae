//! People across: one row per meeting, one column per person.

use std::borrow::Cow;

use super::heading::{self, Dated, Years};
use super::marks::{Tally, mark, part};
use super::{Table, is_total, score};
use crate::import::dates::scan;
use crate::import::error::RefusalReason;
use crate::import::roles::header_score;
use crate::import::rows::number;
use crate::import::table::{Record, TableBuilder};
use crate::import::words::normalised;
use crate::import::{Limit, Role};

/// The record of names stands among the first.
const TOP_RECORDS: usize = 20;
const FEWEST: usize = 2;
const SAMPLE: usize = 60;
/// Logs have fewer columns.
const WIDE: usize = 40;

pub(super) fn unpivoted(
    table: &Table,
    hints: &[&str],
    this_year: i32,
) -> Result<Option<Table>, RefusalReason> {
    for header in 0..TOP_RECORDS.min(table.len()) {
        if let Some(sheet) = Sheet::under(table, header, hints, this_year)? {
            sheet.years.settle(sheet.have_years)?;
            return sheet.long().map(Some);
        }
    }
    Ok(None)
}

struct Sheet<'t> {
    table: &'t Table,
    header: usize,
    /// Places of the records that have a date, with its text.
    dates: Vec<(usize, String)>,
    /// All of them have their own years.
    have_years: bool,
    years: Years,
    people: Vec<usize>,
    /// Other columns, with their headers: titles, kinds, durations.
    kept: Vec<usize>,
}

impl<'t> Sheet<'t> {
    fn under(
        table: &'t Table,
        header: usize,
        hints: &[&str],
        this_year: i32,
    ) -> Result<Option<Self>, RefusalReason> {
        let Some(record) = table.record(header) else {
            return Ok(None);
        };
        let rows = header + 1..table.len();
        let is_of_data = record.cells().take(4).any(|cell| scan(&cell).is_some());
        if is_of_data {
            return Ok(None);
        }
        let are_names: Vec<bool> = record.cells().map(|cell| is_like_a_name(&cell)).collect();
        let n_names = are_names.iter().filter(|is_name| **is_name).count();
        if n_names < FEWEST || names_people(record) {
            return Ok(None);
        }
        let titles = table
            .records(0..rows.start)
            .flat_map(|record| record.cells().collect::<Vec<_>>())
            .chain(hints.iter().map(|hint| Cow::Borrowed(*hint)));
        let years = Years::of(titles, this_year);
        // The first rows tell whether it is worth while to read the others.
        let sample = rows.start..rows.end.min(rows.start + SAMPLE);
        let found = (0..record.len().min(4)).find_map(|column| {
            days(table, sample.clone(), column, &years.found)?;
            Some((column, days(table, rows.clone(), column, &years.found)?))
        });
        let Some((column, dates)) = found else {
            return Ok(None);
        };
        let have_years = dates.iter().all(|date| date.has_year);
        let dates: Vec<(usize, String)> = dates
            .into_iter()
            .map(|date| (date.place, date.text))
            .collect();
        let tallies = tallies(table, &dates, &are_names)?;
        let is_name = |column: &usize| are_names.get(*column) == Some(&true);
        let columns: Vec<usize> = (0..record.len()).filter(|place| *place != column).collect();
        let of_marks = |column: &usize| {
            let tally = tallies.get(*column);
            tally.filter(|tally| tally.is_of_marks() && !tally.is_of_amounts())
        };
        let marked: Vec<usize> = columns
            .iter()
            .copied()
            .filter(is_name)
            .filter(|column| of_marks(column).is_some())
            .collect();
        // Someone who never came has a column without marks.
        let n_marks: usize = marked
            .iter()
            .filter_map(|column| Some(of_marks(column)?.n_marks))
            .sum();
        let are_ticks = n_marks > 0 || marked.len() > FEWEST;
        if marked.len() < FEWEST || !are_ticks {
            return Ok(None);
        }
        let kept = columns
            .into_iter()
            .filter(|column| !is_name(column) && !is_total(&record.cell(*column)))
            .collect();
        Ok(Some(Self {
            table,
            header,
            dates,
            have_years,
            years,
            people: marked,
            kept,
        }))
    }

    fn long(&self) -> Result<Table, RefusalReason> {
        let mut builder = TableBuilder::default();
        let Some(header) = self.table.record(self.header) else {
            return Ok(builder.finish());
        };
        let kept: Vec<Cow<'_, str>> = self
            .kept
            .iter()
            .map(|column| header.cell(*column))
            .collect();
        let headers = ["Date", super::MEMBER]
            .into_iter()
            .chain(kept.iter().map(Cow::as_ref))
            .chain(["Présence"]);
        builder.record(header.line, headers)?;
        for (place, date) in &self.dates {
            let Some(record) = self.table.record(*place) else {
                continue;
            };
            let beside: Vec<Cow<'_, str>> = self
                .kept
                .iter()
                .map(|column| record.cell(*column))
                .collect();
            for column in &self.people {
                let text = record.cell(*column);
                let Some((presence, _)) = part(&text, mark(&text), false) else {
                    continue;
                };
                let name = header.cell(*column);
                let cells = [date.as_str(), &*name]
                    .into_iter()
                    .chain(beside.iter().map(Cow::as_ref))
                    .chain([presence.code()]);
                builder.record(record.line, cells)?;
            }
        }
        Ok(builder.finish())
    }
}

/// What the columns under names hold beside the days, in one walk over the cells.
fn tallies(
    table: &Table,
    dates: &[(usize, String)],
    are_names: &[bool],
) -> Result<Vec<Tally>, RefusalReason> {
    let mut tallies = vec![Tally::default(); are_names.len()];
    let mut n_filled = 0;
    for record in table.records(dates.iter().map(|(place, _)| *place)) {
        let columns = tallies.iter_mut().zip(are_names);
        for ((tally, is_name), cell) in columns.zip(record.cells()) {
            if *is_name && !cell.is_empty() {
                tally.add(mark(&cell));
                n_filled += 1;
            }
        }
        // A long log of few columns is no such sheet, however many rows it has.
        let is_sheet = are_names.len() > WIDE;
        if is_sheet && n_filled > Limit::Marks.most() {
            return Err(RefusalReason::OverLimit(Limit::Marks));
        }
    }
    Ok(tallies)
}

/// The days in a column, if it holds hardly anything else.
pub(super) fn days(
    table: &Table,
    rows: std::ops::Range<usize>,
    column: usize,
    years: &[i32],
) -> Option<Vec<Dated>> {
    let cells: Vec<(usize, Cow<'_, str>)> = rows
        .filter_map(|place| Some((place, table.record(place)?.cell(column))))
        .filter(|(_, cell)| !cell.is_empty())
        .collect();
    let dates = heading::dated(&cells, &|_| Vec::new(), years);
    let is_of_days = dates.iter().all(|date| !date.is_month)
        && dates.len() >= FEWEST
        // A row of totals may stand at the end.
        && dates.len() + 2 >= cells.len()
        && dates.len() * 2 > cells.len();
    is_of_days.then_some(dates)
}

/// Whether the headers already name a column of people: a long table.
fn names_people(record: Record<'_>) -> bool {
    record.cells().any(|cell| {
        [Role::Member, Role::GivenName, Role::Email]
            .into_iter()
            .any(|role| score(&cell, role) > 60)
    })
}

/// Words that play no known role.
fn is_like_a_name(header: &str) -> bool {
    if header.len() > 80
        || !header.chars().any(char::is_alphabetic)
        || number::decimal(header).is_some()
        || is_total(header)
    {
        return false;
    }
    let words = normalised(header);
    let mut roles = Role::ALL.into_iter();
    !words.is_empty() && roles.all(|role| header_score(&words, role) < 50)
}
