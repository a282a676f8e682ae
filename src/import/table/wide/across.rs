//! Dates across: one row per person (or per measure, or per community), one
//! column per meeting or month.

use std::borrow::Cow;

use super::heading::{self, Dated, Years};
use super::marks::{Mark, Tally, mark, part};
use super::{Table, is_total, kept_headers, score};
use crate::import::Role;
use crate::import::error::RefusalReason;
use crate::import::rows::number;
use crate::import::table::header::is_header;
use crate::import::table::{Record, TableBuilder};
use crate::import::words::normalised;

/// Headers are looked for in this many records at the top.
const TOP_RECORDS: usize = 40;
pub(super) fn unpivoted(
    table: &Table,
    hints: &[&str],
    this_year: i32,
) -> Result<Option<Table>, RefusalReason> {
    for header in 0..TOP_RECORDS.min(table.len()) {
        if let Some(sheet) = Sheet::under(table, header, hints, this_year) {
            sheet
                .years
                .settle(sheet.dates.iter().all(|date| date.has_year))?;
            return sheet.long().map(Some);
        }
    }
    Ok(None)
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
    tally: Tally,
    is_monthly: bool,
}

impl<'t> Sheet<'t> {
    /// The sheet whose header is the record at `header`, if it is one.
    fn under(table: &'t Table, header: usize, hints: &[&str], this_year: i32) -> Option<Self> {
        let record = table.record(header)?;
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
        let titles = table
            .records(0..header)
            .flat_map(|record| record.cells().collect::<Vec<_>>())
            .chain(cells.iter().map(|(_, cell)| cell.clone()))
            .chain(hints.iter().map(|hint| Cow::Borrowed(*hint)));
        let years = Years::of(titles, this_year);
        let dates = heading::dated(&cells, &above, &years.found);
        let n_months = dates.iter().filter(|date| date.is_month).count();
        // Headers are written alike: numbers beside dates are a row of data.
        let n_bare = dates.iter().filter(|date| date.is_bare()).count();
        let is_mixed = |n: usize| n > 0 && n < dates.len();
        if dates.is_empty() || is_mixed(n_months) || is_mixed(n_bare) {
            return None;
        }
        // Under a header that names a time and people, numbers are a row of data.
        if n_bare > 0 && table.records(0..header).any(is_header) {
            return None;
        }
        // One date may stand in any record: then the other headers must name
        // people, and nothing but marks stand below it.
        let is_one = dates.len() == 1;
        if is_one && !are_people_beside(&cells, &dates) {
            return None;
        }
        if !seem_marks(table, header, &dates) {
            return None;
        }
        let is_date = |column: usize| dates.iter().any(|date| date.place == column);
        let rows = rows(table, header);
        let width = table
            .records(rows.clone())
            .map(|record| record.len())
            .max()?
            .max(record.len());
        let kept: Vec<usize> = (0..width)
            .filter(|column| !is_date(*column) && !is_total(&record.cell(*column)))
            .filter(|column| {
                table
                    .records(rows.clone())
                    .any(|record| !record.cell(*column).is_empty())
            })
            .collect();
        let names = names(table, &record, &rows, &kept);
        let tally_without = |is_left_out: &dyn Fn(&Record<'_>, usize) -> bool| {
            let mut tally = Tally::default();
            for row in table.records(rows.clone()) {
                if names.is_some_and(|column| is_left_out(&row, column)) {
                    continue;
                }
                for date in &dates {
                    tally.add(mark(&row.cell(date.place)));
                }
            }
            tally
        };
        let mut tally = tally_without(&|row, column| is_beside_people(row, column, &dates));
        if tally.is_empty() {
            // Of head-counts alone.
            tally = tally_without(&|row, column| is_total(&row.cell(column)));
        }
        let is_monthly = n_months > 0;
        let is_sheet = if is_monthly {
            tally.is_of_amounts()
        } else if is_one {
            let has_marks = tally.n_marks + tally.n_numbers > 0;
            has_marks && tally.n_other == 0 && tally.n_amounts == 0 && names.is_some()
        } else {
            let are_marks = tally.is_of_marks() || {
                // In a small sheet one remark is more than a tenth.
                let n_plain = tally.n_marks + tally.n_numbers;
                tally.n_other * 3 <= n_plain && names_people(&cells)
            };
            are_marks && names.is_some()
        };
        is_sheet.then_some(Self {
            table,
            header,
            dates,
            years,
            kept,
            names,
            rows,
            tally,
            is_monthly,
        })
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
        for date in &self.dates {
            let value = record.cell(date.place);
            if !matches!(mark(&value), Mark::Nothing) {
                let cells = [Some(date.text.as_str()), community, Some(&*value)];
                builder.record(record.line, cells.into_iter().flatten())?;
            }
        }
        Ok(builder)
    }

    /// One record per mark.
    fn people(&self) -> Result<Table, RefusalReason> {
        // Durations of a meeting are in minutes; small numbers are how often
        // someone spoke or whom they brought along.
        const SHORTEST_MINUTES: f64 = 10.0;
        let is_minutes = self.tally.is_of_amounts() && self.tally.largest >= SHORTEST_MINUTES;
        let mut builder = TableBuilder::default();
        let kept = kept_headers(self.table, self.header, &self.kept, self.names);
        let header = std::iter::once("Date")
            .chain(kept.iter().map(String::as_str))
            .chain(["Présence", "Minutes"]);
        builder.record(self.header_line(), header)?;
        for record in self.table.records(self.rows.clone()) {
            if record.is_blank()
                || self.names.is_some_and(|column| {
                    record.cell(column).is_empty() || is_beside_people(&record, column, &self.dates)
                })
            {
                continue;
            }
            let beside: Vec<Cow<'_, str>> = self
                .kept
                .iter()
                .map(|column| record.cell(*column))
                .collect();
            for date in &self.dates {
                let text = record.cell(date.place);
                let Some((presence, minutes)) = part(&text, mark(&text), is_minutes) else {
                    continue;
                };
                let cells = std::iter::once(date.text.as_str())
                    .chain(beside.iter().map(Cow::as_ref))
                    .chain([presence.code(), minutes.as_str()]);
                builder.record(record.line, cells)?;
            }
        }
        Ok(builder.finish())
    }
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
fn is_beside_people(row: &Record<'_>, names: usize, dates: &[Dated]) -> bool {
    const OF_MEETINGS: [Role; 6] = [
        Role::Title,
        Role::Activity,
        Role::Duration,
        Role::FacilitatorTime,
        Role::Satisfaction,
        Role::Notes,
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
    if is_total(&label) {
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
        dates
            .iter()
            .any(|date| matches!(mark(&row.cell(date.place)), Mark::Was(_)))
    };
    is_label && !has_marks()
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
fn seem_marks(table: &Table, header: usize, dates: &[Dated]) -> bool {
    const SAMPLE: usize = 100;
    let mut tally = Tally::default();
    for record in table.records(header + 1..table.len().min(header + 1 + SAMPLE)) {
        for date in dates {
            tally.add(mark(&record.cell(date.place)));
        }
    }
    tally.may_be_marks()
}

/// The records under the header, as far as the table goes: two blank ones in a
/// row end it.
fn rows(table: &Table, header: usize) -> std::ops::Range<usize> {
    let first = header + 1;
    let mut end = first;
    let mut n_blank = 0;
    for place in first..table.len() {
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
fn names(
    table: &Table,
    header: &Record<'_>,
    rows: &std::ops::Range<usize>,
    kept: &[usize],
) -> Option<usize> {
    let best = |role: Role| {
        kept.iter()
            .copied()
            .map(|column| (score(&header.cell(column), role), column))
            .filter(|(score, _)| *score > 30)
            .max_by_key(|(score, column)| (*score, std::cmp::Reverse(*column)))
            .map(|(_, column)| column)
    };
    let holds_words = |column: usize| {
        table.records(rows.clone()).any(|record| {
            let cell = record.cell(column);
            cell.chars().any(char::is_alphabetic)
        })
    };
    best(Role::Member)
        .or_else(|| best(Role::Email))
        .or_else(|| kept.iter().copied().find(|column| holds_words(*column)))
}
