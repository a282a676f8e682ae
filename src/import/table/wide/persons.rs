//! People across: one row per meeting, one column per person.

use std::borrow::Cow;

use super::heading::{self, Dated, Years};
use super::legend;
use super::marks::{Numbers, Part, Reader, Tally};
use super::{Context, Table, is_total, score};
use crate::import::dates::scan;
use crate::import::error::RefusalReason;
use crate::import::mark_meaning::as_asked;
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
    context: &Context<'_>,
) -> Result<Option<Table>, RefusalReason> {
    for header in 0..TOP_RECORDS.min(table.len()) {
        if let Some(sheet) = Sheet::under(table, header, context)? {
            sheet.years.settle(sheet.have_years)?;
            return sheet.long().map(Some);
        }
    }
    Ok(None)
}

/// Whether days stand beside people, and nothing where they meet.
pub(super) fn has_no_marks(table: &Table, context: &Context<'_>) -> bool {
    let top = 0..TOP_RECORDS.min(table.len());
    top.into_iter().any(|header| {
        let Some(record) = table.record(header) else {
            return false;
        };
        let are_names: Vec<bool> = record.cells().map(|cell| is_like_a_name(&cell)).collect();
        let n_names = are_names.iter().filter(|is_name| **is_name).count();
        if n_names < FEWEST || names_people(record) {
            return false;
        }
        let rows = header + 1..table.len();
        // Looked at first: in a log the first row says that it is none.
        let is_bare = |row: Record<'_>| {
            let mut cells = are_names.iter().zip(row.raw_cells());
            cells.all(|(is_name, cell)| !is_name || cell.is_empty())
        };
        if !table.records(rows.clone()).all(is_bare) {
            return false;
        }
        let titles = context.hints.iter().map(|hint| Cow::Borrowed(*hint));
        let years = Years::of(titles, context.this_year).found;
        (0..record.len().min(4)).any(|column| days(table, rows.clone(), column, &years).is_some())
    })
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
    reader: Reader<'t>,
    /// Other columns, with their headers: titles, kinds, durations.
    kept: Vec<usize>,
}

impl<'t> Sheet<'t> {
    fn under(
        table: &'t Table,
        header: usize,
        context: &'t Context<'_>,
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
            .chain(context.hints.iter().map(|hint| Cow::Borrowed(*hint)));
        let years = Years::of(titles, context.this_year);
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
        let mut reader = context.reader(table);
        for (place, _) in dates.iter().take(SAMPLE) {
            if let Some(record) = table.record(*place) {
                record.cells().for_each(|cell| reader.note(&cell));
            }
        }
        let tallies = tallies(table, &dates, &are_names, &reader)?;
        let columns: Vec<usize> = (0..record.len()).filter(|place| *place != column).collect();
        let is_name = |column: &usize| are_names.get(*column) == Some(&true);
        let marked: Vec<usize> = columns
            .iter()
            .copied()
            .filter(is_name)
            .filter(|column| {
                tallies.get(*column).is_some_and(|tally| {
                    let are_codes = tally.n_marks > 0 && tally.is_of_codes();
                    (tally.is_of_marks() || are_codes) && tally.numbers() == Numbers::Flags
                })
            })
            .collect();
        // Someone who never came has a column without marks.
        let n_marks: usize = marked
            .iter()
            .filter_map(|column| Some(tallies.get(*column)?.n_marks))
            .sum();
        let are_ticks = n_marks > 0 || marked.len() > FEWEST;
        if marked.len() < FEWEST || !are_ticks {
            return Ok(None);
        }
        let of_legend = legend::columns_of(table, rows, reader.legend);
        let kept = columns
            .into_iter()
            .filter(|column| !is_name(column) && !is_total(&record.cell(*column)))
            .filter(|column| !of_legend.contains(column))
            .collect();
        Ok(Some(Self {
            table,
            header,
            dates,
            have_years,
            years,
            people: marked,
            reader,
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
                let presence = match self.reader.part(&text, Numbers::Flags) {
                    Part::Nothing => continue,
                    Part::Was(presence, _) => presence.code().into(),
                    Part::Unknown => Cow::from(as_asked(&text)),
                };
                let name = header.cell(*column);
                let cells = [date.as_str(), &*name]
                    .into_iter()
                    .chain(beside.iter().map(Cow::as_ref))
                    .chain([&*presence]);
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
    reader: &Reader<'_>,
) -> Result<Vec<Tally>, RefusalReason> {
    let mut tallies = vec![Tally::default(); are_names.len()];
    let mut n_filled = 0;
    for record in table.records(dates.iter().map(|(place, _)| *place)) {
        let columns = tallies.iter_mut().zip(are_names);
        for ((tally, is_name), cell) in columns.zip(record.cells()) {
            if *is_name && !cell.is_empty() {
                tally.add(reader, &cell);
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
    // `2.5` is a score, and no second of May, where nothing tells the year.
    let is_score = |date: &Dated| {
        let cell = || heading::text_at(&cells, date.place);
        !date.has_year && cell().is_some_and(is_of_one_decimal)
    };
    if dates.iter().any(is_score) {
        return None;
    }
    // Totals, a legend and remarks may stand at the end.
    let last = dates.last().map_or(0, |date| date.place);
    let n_cells = cells.iter().filter(|(place, _)| *place <= last).count();
    let is_of_days = dates.iter().all(|date| !date.is_month)
        && dates.len() >= FEWEST
        && dates.len() + 2 >= n_cells
        && dates.len() * 2 > n_cells;
    is_of_days.then_some(dates)
}

/// Whether a text is a number with other than two digits behind its mark.
fn is_of_one_decimal(text: &str) -> bool {
    let behind = text.split_once(['.', ',']).map_or("", |(_, behind)| behind);
    behind.len() != 2 && number::decimal(text).is_some()
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
