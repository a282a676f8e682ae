//! Dates across: one row per person (or per measure, or per community), one
//! column per meeting or month.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::heading::{self, Dated, Years};
use super::legend;
use super::marks::{Mark, Part, Reader, Tally};
use super::{Context, Filled, Table, is_total, kept_headers, poll, score};
use crate::import::dates::scan;
use crate::import::error::RefusalReason;
use crate::import::mark_meaning::as_asked;
use crate::import::rows::number;
use crate::import::table::header::is_header;
use crate::import::table::{Record, TableBuilder};
use crate::import::words::normalised;
use crate::import::{Limit, Role};

/// Headers are looked for in this many records at the top, …
const TOP_RECORDS: usize = 40;
/// … fewer where they are wide.
const TOP_CELLS: usize = 200_000;
/// As many records tell what the cells under dates are, …
const SAMPLE: usize = 100;
/// … fewer where there are many dates.
const SAMPLE_CELLS: usize = 100_000;

pub(super) fn unpivoted(
    table: &Table,
    context: &Context<'_>,
) -> Result<Option<Table>, RefusalReason> {
    for header in headers(table) {
        if let Found::Sheet(sheet) = Sheet::under(table, header, context)? {
            sheet
                .years
                .settle(sheet.dates.iter().all(|date| date.has_year))?;
            return sheet.long().map(Some);
        }
    }
    Ok(None)
}

/// Whether dates stand over people, and nothing below them.
pub(super) fn has_no_marks(table: &Table, context: &Context<'_>) -> bool {
    headers(table).any(|header| {
        matches!(
            Sheet::under(table, header, context),
            Ok(Found::WithoutMarks)
        )
    })
}

/// The places of records that may be the header.
fn headers(table: &Table) -> std::ops::Range<usize> {
    let mut n_cells = 0;
    let top = 0..TOP_RECORDS.min(table.len());
    let few = top.take_while(|place| {
        n_cells += table.record(*place).map_or(0, |record| record.len());
        *place == 0 || n_cells <= TOP_CELLS
    });
    0..few.count()
}

/// What a record is the header of.
enum Found<'t> {
    Nothing,
    /// People and dates, and not one mark.
    WithoutMarks,
    Sheet(Box<Sheet<'t>>),
}

/// A sheet whose dates stand across.
struct Sheet<'t> {
    table: &'t Table,
    header: usize,
    dates: Vec<Dated>,
    years: Years,
    /// Columns beside the dates that are kept.
    kept: Vec<usize>,
    /// The column that says what a row is.
    names: Option<usize>,
    rows: std::ops::Range<usize>,
    reader: Reader<'t>,
    tally: Tally,
    is_monthly: bool,
    /// It tells who could come.
    is_poll: bool,
}

impl<'t> Sheet<'t> {
    /// The sheet whose header is the record at `header`, if it is one.
    fn under(
        table: &'t Table,
        header: usize,
        context: &'t Context<'_>,
    ) -> Result<Found<'t>, RefusalReason> {
        let Some(record) = table.record(header) else {
            return Ok(Found::Nothing);
        };
        let cells: Vec<(usize, Cow<'_, str>)> = record
            .cells()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        let rows_above = heading::rows_above(table, header);
        let above = |column: usize| -> Vec<String> {
            rows_above
                .iter()
                .rev()
                .filter_map(|row| row.get(column).or(row.last()).cloned())
                .filter(|text| heading::may_tell_when(text))
                .collect()
        };
        let titles = || {
            table
                .records(0..header)
                .flat_map(|record| record.cells().collect::<Vec<_>>())
                .chain(cells.iter().map(|(_, cell)| cell.clone()))
                .chain(context.hints.iter().map(|hint| Cow::Borrowed(*hint)))
        };
        let years = Years::of(titles(), context.this_year);
        let dates = heading::dated(&cells, &above, &years.found);
        let n_months = dates.iter().filter(|date| date.is_month).count();
        // Headers are written alike: numbers beside dates are a row of data.
        let n_bare = dates.iter().filter(|date| date.is_bare()).count();
        // So are numbers that would be days with a year from elsewhere, `2.5`.
        let of_number = |date: &&Dated| {
            let cell = || heading::text_at(&cells, date.place);
            !date.has_year && cell().is_some_and(|cell| number::decimal(cell).is_some())
        };
        let n_numbers = dates.iter().filter(of_number).count();
        let is_mixed = |n: usize| n > 0 && n < dates.len();
        if dates.is_empty() || is_mixed(n_months) || is_mixed(n_bare) || is_mixed(n_numbers) {
            return Ok(Found::Nothing);
        }
        // Under a header that names a time and people, numbers are a row of data.
        if n_bare > 0 && table.records(0..header).any(is_header) {
            return Ok(Found::Nothing);
        }
        // One date may stand in any record: then the other headers must name
        // people, and nothing but marks stand below it.
        let is_one = dates.len() == 1;
        if is_one && !are_people_beside(&cells, &dates) {
            return Ok(Found::Nothing);
        }
        let mut reader = context.reader(table);
        let n_sample = (SAMPLE_CELLS / dates.len().max(1)).clamp(10, SAMPLE);
        for row in table.records(rows(table, header, n_sample)) {
            for date in of_record(&dates, &row) {
                reader.note(&row.cell(date.place));
            }
        }
        let sample = header + 1..table.len().min(header + 1 + n_sample);
        if !seem_marks(table, sample, &dates, &reader) {
            return Ok(Found::Nothing);
        }
        let rows = rows(table, header, table.len());
        if rows.is_empty() {
            return Ok(Found::Nothing);
        }
        let is_date = |column: &usize| {
            let found = dates.binary_search_by_key(column, |date| date.place);
            found.is_ok()
        };
        let filled = Filled::of(table, rows.clone());
        let of_legend = legend::columns_of(table, rows.clone(), reader.legend);
        let kept: Vec<usize> = filled
            .columns()
            .filter(|column| !is_date(column) && !is_total(&record.cell(*column)))
            .filter(|column| !of_legend.contains(column))
            .collect();
        let names = names(&record, &filled, &kept);
        let tally_without = |is_left_out: &dyn Fn(&Record<'_>, usize) -> bool| {
            let mut tally = Tally::default();
            for place in rows.clone() {
                let Some(row) = table.record(place) else {
                    continue;
                };
                let is_of_legend = reader.legend.is_record(place, &row, names);
                if is_of_legend || names.is_some_and(|column| is_left_out(&row, column)) {
                    continue;
                }
                for date in of_record(&dates, &row) {
                    tally.add(&reader, &row.cell(date.place));
                }
                if tally.n() > Limit::Marks.most() {
                    return Err(RefusalReason::OverLimit(Limit::Marks));
                }
            }
            Ok(tally)
        };
        // A row without a name is of no one: the hours of a poll.
        let mut tally = tally_without(&|row, column| {
            row.cell(column).is_empty() || is_beside_people(row, column, &dates, &reader)
        })?;
        if tally.is_empty() {
            // Of head-counts alone.
            tally = tally_without(&|row, column| is_total(&row.cell(column)))?;
        }
        let is_monthly = n_months > 0;
        if tally.is_empty() {
            let n_named = names.map_or(0, |column| {
                let cells = table.records(rows.clone()).map(|row| row.cell(column));
                cells.filter(|cell| may_be_name(cell)).count()
            });
            let is_bare = !is_one && !is_monthly && n_named > 1;
            return Ok(if is_bare {
                Found::WithoutMarks
            } else {
                Found::Nothing
            });
        }
        let is_sheet = if is_monthly {
            tally.is_of_amounts()
        } else if is_one {
            let has_marks = tally.n_marks + tally.n_numbers > 0;
            let is_told = tally.n_other == 0 || tally.n_marks > 0 && tally.is_of_codes();
            has_marks && is_told && tally.n_amounts == 0 && names.is_some()
        } else {
            let are_marks = tally.is_of_marks()
                || {
                    // In a small sheet one remark is more than a tenth.
                    let n_plain = tally.n_marks + tally.n_numbers;
                    tally.n_other * 3 <= n_plain && names_people(&cells)
                }
                || tally.is_of_codes() && (names_people(&cells) || tally.n_marks > 0);
            are_marks && names.is_some()
        };
        if !is_sheet {
            return Ok(Found::Nothing);
        }
        let is_poll = !is_monthly
            && names.is_some_and(|names| {
                poll::is_poll(
                    table,
                    (header, rows.clone()),
                    &dates,
                    names,
                    titles(),
                    &reader,
                )
            });
        Ok(Found::Sheet(Box::new(Self {
            table,
            header,
            dates,
            years,
            kept,
            names,
            rows,
            reader,
            tally,
            is_monthly,
            is_poll,
        })))
    }

    fn long(&self) -> Result<Table, RefusalReason> {
        let measures = self.measures();
        if !measures.is_empty() && self.tally.n_marks == 0 {
            self.head_counts(&measures)
        } else if self.is_monthly {
            self.totals()
        } else {
            self.people()
        }
    }

    fn label(&self, place: usize) -> Cow<'t, str> {
        let record = self.table.record(place);
        match (record, self.names) {
            (Some(record), Some(column)) => record.cell(column),
            _ => Cow::Borrowed(""),
        }
    }

    fn header_line(&self) -> u32 {
        self.table
            .record(self.header)
            .map_or(1, |record| record.line)
    }

    /// Rows whose label is a head-count, if most labels are.
    fn measures(&self) -> Vec<(Role, usize)> {
        let mut measures = Vec::new();
        let mut n_others = 0;
        for place in self.rows.clone() {
            let label = self.label(place);
            match head_count(&label) {
                Some(role) if measures.iter().all(|(known, _)| *known != role) => {
                    measures.push((role, place));
                }
                None if label.is_empty() || is_total(&label) => {}
                None => n_others += 1,
                Some(_) => return Vec::new(),
            }
        }
        // One number more beside those that are known is no person.
        if n_others > 0 && n_others >= measures.len() {
            measures.clear();
        }
        measures
    }

    /// One record per date with a column for each measure.
    fn head_counts(&self, measures: &[(Role, usize)]) -> Result<Table, RefusalReason> {
        let mut builder = TableBuilder::default();
        let labels: Vec<Cow<'_, str>> = measures
            .iter()
            .map(|(_, place)| self.label(*place))
            .collect();
        if self.is_monthly {
            // Of several measures a month is counted by one: who was present.
            let (_, place) = measures
                .iter()
                .find(|(role, _)| *role == Role::Present)
                .or(measures.first())
                .copied()
                .unwrap_or((Role::Value, self.rows.start));
            builder.record(self.header_line(), ["month", "value"])?;
            return self.values(builder, place, None).map(TableBuilder::finish);
        }
        let header = std::iter::once("Date").chain(labels.iter().map(Cow::as_ref));
        builder.record(self.header_line(), header)?;
        for date in &self.dates {
            let cells: Vec<Cow<'_, str>> = measures
                .iter()
                .filter_map(|(_, place)| Some(self.table.record(*place)?.cell(date.place)))
                .collect();
            if cells.iter().any(|cell| number::decimal(cell).is_some()) {
                let line = measures
                    .first()
                    .and_then(|(_, place)| self.table.record(*place))
                    .map_or(1, |record| record.line);
                let record = std::iter::once(date.text.as_str());
                builder.record(line, record.chain(cells.iter().map(Cow::as_ref)))?;
            }
        }
        Ok(builder.finish())
    }

    /// One record per month (and community) with its total.
    fn totals(&self) -> Result<Table, RefusalReason> {
        let labelled: Vec<usize> = self
            .rows
            .clone()
            .filter(|place| !is_total(&self.label(*place)))
            .collect();
        let mut builder = TableBuilder::default();
        let is_of_many = labelled.len() > 1;
        let header: &[&str] = if is_of_many {
            &["month", "community", "value"]
        } else {
            &["month", "value"]
        };
        builder.record(self.header_line(), header.iter().copied())?;
        let places = if labelled.is_empty() {
            self.rows.clone().take(1).collect()
        } else {
            labelled
        };
        for place in places {
            let label = self.label(place);
            builder = self.values(builder, place, is_of_many.then_some(&*label))?;
        }
        Ok(builder.finish())
    }

    fn values(
        &self,
        mut builder: TableBuilder,
        place: usize,
        community: Option<&str>,
    ) -> Result<TableBuilder, RefusalReason> {
        let Some(record) = self.table.record(place) else {
            return Ok(builder);
        };
        for date in of_record(&self.dates, &record) {
            let value = record.cell(date.place);
            if !matches!(self.reader.mark(&value), Mark::Nothing) {
                let cells = [Some(date.text.as_str()), community, Some(&*value)];
                builder.record(record.line, cells.into_iter().flatten())?;
            }
        }
        Ok(builder)
    }

    /// One record per mark.
    fn people(&self) -> Result<Table, RefusalReason> {
        let numbers = self.tally.numbers();
        let mut builder = TableBuilder::default();
        let kept = kept_headers(self.table, self.header, &self.kept, self.names);
        let header = std::iter::once("Date")
            .chain(kept.iter().map(String::as_str))
            .chain(if self.is_poll {
                [poll::ANSWER, "Minutes"]
            } else {
                ["Présence", "Minutes"]
            });
        builder.record(self.header_line(), header)?;
        let days = if self.is_poll {
            numbered_days(&self.dates)
        } else {
            Vec::new()
        };
        for place in self.rows.clone() {
            let Some(record) = self.table.record(place) else {
                continue;
            };
            if record.is_blank()
                || self.reader.legend.is_record(place, &record, self.names)
                || self.names.is_some_and(|column| {
                    record.cell(column).is_empty()
                        || self.is_poll && poll::counts_votes(&record.cell(column))
                        || is_beside_people(&record, column, &self.dates, &self.reader)
                })
            {
                continue;
            }
            let beside: Vec<Cow<'_, str>> = self
                .kept
                .iter()
                .map(|column| record.cell(*column))
                .collect();
            // One answer a day, though several hours of it were proposed.
            let mut answered = HashSet::new();
            for (number, date) in of_record(&self.dates, &record).enumerate() {
                let text = record.cell(date.place);
                let part = if self.is_poll {
                    match poll::answer(&text, &self.reader) {
                        Some(presence) if answered.insert(days.get(number)) => {
                            Part::Was(presence, String::new())
                        }
                        _ => Part::Nothing,
                    }
                } else {
                    self.reader.part(&text, numbers)
                };
                let (presence, minutes) = match part {
                    Part::Nothing => continue,
                    Part::Was(presence, minutes) => (presence.code().into(), minutes),
                    Part::Unknown => (Cow::from(as_asked(&text)), String::new()),
                };
                let cells = std::iter::once(date.text.as_str())
                    .chain(beside.iter().map(Cow::as_ref))
                    .chain([&*presence, minutes.as_str()]);
                builder.record(record.line, cells)?;
            }
        }
        Ok(builder.finish())
    }
}

/// Whether a cell beside the dates can be someone's name.
fn may_be_name(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic) && !is_total(cell) && head_count(cell).is_none()
}

/// A label that says as much as this is sure.
const CLEAR_SCORE: u8 = 50;

/// The head-count that a label names.
fn head_count(label: &str) -> Option<Role> {
    Role::HEAD_COUNTS
        .into_iter()
        .max_by_key(|role| score(label, *role))
        .filter(|role| score(label, *role) >= CLEAR_SCORE)
}

/// Whether a row among those of people is a sum over them, or tells of the
/// meetings: its theme, its place, how long it took. Pseudonyms have a number.
fn is_beside_people(row: &Record<'_>, names: usize, dates: &[Dated], reader: &Reader<'_>) -> bool {
    const OF_MEETINGS: [Role; 7] = [
        Role::Title,
        Role::Activity,
        Role::Duration,
        Role::FacilitatorTime,
        Role::Satisfaction,
        Role::Notes,
        Role::Mode,
    ];
    const WORDS: [&str; 16] = [
        "lieu",
        "salle",
        "place",
        "room",
        "location",
        "heure",
        "heures",
        "time",
        "animateur",
        "animatrice",
        "animation",
        "facilitateur",
        "facilitatrice",
        "facilitator",
        "host",
        "cumul",
    ];
    let label = row.cell(names);
    if is_total(&label) || is_sentence(&label) {
        return true;
    }
    if label.chars().any(|letter| letter.is_ascii_digit()) {
        return false;
    }
    let words = normalised(&label);
    let is_label = head_count(&label).is_some()
        || OF_MEETINGS
            .into_iter()
            .any(|role| score(&label, role) >= CLEAR_SCORE)
        || WORDS.contains(&words.split(' ').next().unwrap_or_default());
    let has_marks = || {
        of_record(dates, row).any(|date| matches!(reader.mark(&row.cell(date.place)), Mark::Was(_)))
    };
    is_label && !has_marks()
}

/// Whether a label is a remark: a capital, and then words as no name has them.
fn is_sentence(label: &str) -> bool {
    const FEWEST_WORDS: usize = 5;
    const FEWEST_PLAIN: usize = 3;
    const PARTICLES: [&str; 16] = [
        "de", "du", "des", "la", "le", "les", "van", "der", "den", "von", "el", "al", "da", "do",
        "dos", "et",
    ];
    let words: Vec<&str> = label.split_whitespace().collect();
    let is_plain = |word: &&&str| word.starts_with(char::is_lowercase) && !PARTICLES.contains(word);
    words.len() >= FEWEST_WORDS
        && label.starts_with(char::is_uppercase)
        && words.iter().filter(is_plain).count() >= FEWEST_PLAIN
}

/// Whether one of the headers names people.
fn names_people(headers: &[(usize, Cow<'_, str>)]) -> bool {
    headers.iter().any(|(_, header)| {
        [Role::Member, Role::GivenName, Role::Email]
            .into_iter()
            .any(|role| score(header, role) > 60)
    })
}

/// Whether the only one of `dates` stands beside headers that name people and no
/// other time: a full date, as nobody writes it in a row of data there.
fn are_people_beside(headers: &[(usize, Cow<'_, str>)], dates: &[Dated]) -> bool {
    let is_full = |date: &Dated| date.has_year && !date.is_month && !date.is_bare();
    let tells_time = headers
        .iter()
        .filter(|(place, _)| dates.iter().all(|date| date.place != *place))
        .any(|(_, header)| {
            [Role::Date, Role::Month]
                .into_iter()
                .any(|role| score(header, role) > 50)
        });
    dates.iter().all(is_full) && names_people(headers) && !tells_time
}

/// Whether the first cells under the dates hold little but marks and numbers,
/// so that a long table of several dates is not read once for each of its rows.
fn seem_marks(
    table: &Table,
    sample: std::ops::Range<usize>,
    dates: &[Dated],
    reader: &Reader<'_>,
) -> bool {
    let mut tally = Tally::default();
    for record in table.records(sample) {
        for date in of_record(dates, &record) {
            tally.add(reader, &record.cell(date.place));
        }
    }
    tally.may_be_marks()
}

/// Those of `dates` that the record reaches: it may be shorter than the header.
fn of_record<'d>(dates: &'d [Dated], record: &Record<'_>) -> impl Iterator<Item = &'d Dated> {
    let length = record.len();
    dates.iter().take_while(move |date| date.place < length)
}

/// For each date the number of its day: the same for several hours of it.
fn numbered_days(dates: &[Dated]) -> Vec<usize> {
    let mut numbers = HashMap::new();
    let days = dates.iter().map(|date| scan(&date.text));
    days.map(|day| {
        let next = numbers.len();
        *numbers.entry(day).or_insert(next)
    })
    .collect()
}

/// The records under the header, as far as the table goes, at most so many: two
/// blank ones in a row end it.
fn rows(table: &Table, header: usize, most: usize) -> std::ops::Range<usize> {
    let first = header + 1;
    let mut end = first;
    let mut n_blank = 0;
    for place in first..table.len().min(first.saturating_add(most)) {
        if table.record(place).is_none_or(|record| record.is_blank()) {
            n_blank += 1;
            if n_blank > 1 {
                break;
            }
        } else {
            n_blank = 0;
            end = place + 1;
        }
    }
    first..end
}

/// The column that names what each row is: by its header, or the first that
/// holds words.
fn names(header: &Record<'_>, filled: &Filled, kept: &[usize]) -> Option<usize> {
    let best = |role: Role| {
        kept.iter()
            .copied()
            .map(|column| (score(&header.cell(column), role), column))
            .filter(|(score, _)| *score > 30)
            .max_by_key(|(score, column)| (*score, std::cmp::Reverse(*column)))
            .map(|(_, column)| column)
    };
    let mut of_words = kept.iter().copied();
    best(Role::Member)
        .or_else(|| best(Role::Email))
        .or_else(|| of_words.find(|column| filled.holds_words(*column)))
}
