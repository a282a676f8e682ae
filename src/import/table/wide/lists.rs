//! Lists of people: one row per meeting, which names those who came in one
//! cell (`Anne Roy, Ben Li et Cy Om`) or in several (`Participant 1`,
//! `Participant 2`).

use std::borrow::Cow;

use super::heading::Years;
use super::persons::days;
use super::{Context, Table, score};
use crate::domain::exchange;
use crate::import::Role;
use crate::import::dates::scan;
use crate::import::error::RefusalReason;
use crate::import::people::parse_people;
use crate::import::rows::number;
use crate::import::table::{Record, TableBuilder};
use crate::import::words::normalised;

/// The header stands among the first records.
const TOP_RECORDS: usize = 20;
/// As many records tell whether cells hold lists.
const SAMPLE: usize = 60;
/// No list made by hand is wider.
const MOST_COLUMNS: usize = 200;
/// So much says a header of people or of how many there were.
const CLEAR_SCORE: u8 = 50;

pub(super) fn unpivoted(
    table: &Table,
    context: &Context<'_>,
) -> Result<Option<Table>, RefusalReason> {
    for header in 0..TOP_RECORDS.min(table.len()) {
        if let Some(sheet) = Sheet::under(table, header, context) {
            return sheet.long().map(Some);
        }
    }
    Ok(None)
}

struct Sheet<'t> {
    table: &'t Table,
    header: Record<'t>,
    rows: std::ops::Range<usize>,
    /// Columns that name people.
    lists: Vec<usize>,
    /// All others.
    kept: Vec<usize>,
}

impl<'t> Sheet<'t> {
    fn under(table: &'t Table, place: usize, context: &Context<'_>) -> Option<Self> {
        let header = table.record(place)?;
        // In a log that Essor wrote each row is one person, whatever the name.
        let is_own = header.cells().eq(exchange::COLUMNS);
        if header.len() > MOST_COLUMNS || is_own {
            return None;
        }
        let rows = place + 1..table.len();
        let sample = rows.start..rows.end.min(rows.start + SAMPLE);
        let lists = lists(table, header, &sample);
        if lists.is_empty() {
            return None;
        }
        let titles = table
            .records(0..rows.start)
            .flat_map(|record| record.cells().collect::<Vec<_>>())
            .chain(context.hints.iter().map(|hint| Cow::Borrowed(*hint)));
        let years = Years::of(titles, context.this_year).found;
        (0..header.len())
            .filter(|column| !lists.contains(column))
            .find(|column| days(table, sample.clone(), *column, &years).is_some())?;
        let kept = (0..header.len())
            .filter(|column| !lists.contains(column))
            .collect();
        Some(Self {
            table,
            header,
            rows,
            lists,
            kept,
        })
    }

    /// One record per person, with all that is told of the meeting.
    fn long(&self) -> Result<Table, RefusalReason> {
        let mut builder = TableBuilder::default();
        let of_meeting = |record: &Record<'t>| -> Vec<Cow<'t, str>> {
            self.kept
                .iter()
                .map(|column| record.cell(*column))
                .collect()
        };
        let headers = of_meeting(&self.header);
        let addresses: Vec<usize> = (0..headers.len())
            .filter(|place| {
                let header = headers.get(*place);
                header.is_some_and(|header| score(header, Role::Email) >= CLEAR_SCORE)
            })
            .collect();
        let headers = headers.iter().map(Cow::as_ref);
        builder.record(self.header.line, headers.chain([super::MEMBER]))?;
        for record in self.table.records(self.rows.clone()) {
            if record.is_blank() {
                continue;
            }
            let mut beside = of_meeting(&record);
            let mut names: Vec<String> = self
                .lists
                .iter()
                .flat_map(|column| names(&record.cell(*column)))
                .collect();
            // The address of whoever answered is not that of all.
            if names.len() > 1 {
                for place in &addresses {
                    if let Some(cell) = beside.get_mut(*place) {
                        *cell = Cow::Borrowed("");
                    }
                }
            }
            // Nobody is named: that is told of the row, which is not lost.
            if names.is_empty() {
                names.push(String::new());
            }
            for name in &names {
                let cells = beside.iter().map(Cow::as_ref);
                builder.record(record.line, cells.chain([name.as_str()]))?;
            }
        }
        Ok(builder.finish())
    }
}

/// The columns that name people: several of one header with numbers, or one
/// with lists in its cells.
fn lists(table: &Table, header: Record<'_>, sample: &std::ops::Range<usize>) -> Vec<usize> {
    let headers: Vec<String> = header.cells().map(|cell| normalised(&cell)).collect();
    let is_of_people = |words: &str| {
        [Role::Member, Role::Present]
            .into_iter()
            .any(|role| score(words, role) >= CLEAR_SCORE)
    };
    // Totals and remarks at the end are of no day.
    let is_dated = |record: &Record<'_>| record.cells().any(|cell| scan(&cell).is_some());
    let are_dated = table
        .records(sample.clone())
        .any(|record| is_dated(&record));
    let named = |column: usize| {
        let records = table.records(sample.clone());
        let cells = records
            .filter(move |record| !are_dated || is_dated(record))
            .map(move |record| record.cell(column));
        cells.filter(|cell| !cell.is_empty())
    };
    // A count where nobody was named is one of few.
    let are_words = |column: usize| {
        let is_word = |cell: &Cow<'_, str>| {
            number::decimal(cell).is_none() && cell.chars().any(char::is_alphabetic)
        };
        named(column).filter(is_word).count() * 2 > named(column).count()
    };
    let numbered: Vec<usize> = (0..headers.len())
        .filter(|column| {
            let Some((words, number)) = headers[*column].rsplit_once(' ') else {
                return false;
            };
            number.bytes().all(|it| it.is_ascii_digit()) && is_of_people(words)
        })
        .collect();
    let is_empty = |column: usize| named(column).next().is_none();
    if numbered.len() > 1
        && numbered
            .iter()
            .all(|column| is_empty(*column) || are_words(*column))
        && numbered
            .iter()
            .any(|column| named(*column).next().is_some())
    {
        return numbered;
    }
    let of_lists = (0..headers.len()).find(|column| {
        if !is_of_people(&headers[*column]) || !are_words(*column) {
            return false;
        }
        let n = named(*column).count();
        let n_lists = named(*column).filter(|cell| is_list(cell)).count();
        // In the answers to a form one cell of several people is enough, if
        // nothing else can be meant.
        n_lists > 0 && (2 * n_lists >= n || named(*column).any(|cell| is_clear_list(&cell)))
    });
    of_lists.into_iter().collect()
}

/// Whether a cell names several people. One comma may stand in a single name
/// (`Roy, Anne`), unless both its sides are whole names.
fn is_list(cell: &str) -> bool {
    let parts: Vec<&str> = cell.split(',').collect();
    cell.trim().contains(['\n', ';'])
        || parts.len() > 2
        || parts.len() == 2 && parts.iter().all(|part| part.split_whitespace().count() > 1)
        || has_conjunction(cell)
}

/// The words before the last of several.
const CONJUNCTIONS: [&str; 3] = [" et ", " and ", " & "];

/// Whether the parts around *et* can be names: a capital at their beginning.
fn has_conjunction(cell: &str) -> bool {
    CONJUNCTIONS.into_iter().any(|word| {
        let mut parts = cell.split(word).map(str::trim);
        cell.contains(word) && parts.all(|part| part.starts_with(char::is_uppercase))
    })
}

/// Whether a cell names several people whatever stands in the others: names in
/// full, or several words with *et* before the last.
fn is_clear_list(cell: &str) -> bool {
    let names = names(cell);
    let is_name = |name: &String| {
        let n_words = name.split_whitespace().count();
        n_words <= 4 && name.starts_with(char::is_uppercase) && !name.contains('.')
    };
    let is_whole = |name: &String| name.split_whitespace().count() > 1;
    let has_mark = cell.trim().contains([';', '\n']);
    names.len() > 1
        && names.iter().all(is_name)
        && (names.iter().all(is_whole) || has_mark || cell.contains(',') && has_conjunction(cell))
}

/// The names in a cell.
fn names(cell: &str) -> Vec<String> {
    let mut text = cell.to_owned();
    for word in CONJUNCTIONS {
        text = text.replace(word, if cell.contains(';') { "; " } else { ", " });
    }
    let people = parse_people(&text);
    people
        .into_iter()
        .map(|person| person.name)
        .filter(|name| name.chars().any(char::is_alphabetic))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_of_one_name_is_no_list() {
        for cell in ["Anne Roy", "Roy, Anne", "Roy, Anne Marie"] {
            assert!(!is_list(cell), "{cell}");
        }
        for cell in [
            "Anne Roy, Ben Li",
            "Anne\nBen",
            "Roy, Anne; Li, Ben",
            "Anne, Ben, Cy",
            "Anne, Bob et Chloé",
            "Anne & Bob",
        ] {
            assert!(is_list(cell), "{cell}");
        }
        for cell in [
            "Roy, Anne, Ph.D.",
            "Recherche et développement",
            "Anne et Bob",
        ] {
            assert!(!is_clear_list(cell), "{cell}");
        }
        for cell in [
            "Anne, Bob et Chloé",
            "Anne Roy, Ben Li",
            "Anne Roy et Cy Om",
            "Anne;Bob",
        ] {
            assert!(is_clear_list(cell), "{cell}");
        }
        assert_eq!(
            names("Anne Roy, Ben Li et Cy Om"),
            ["Anne Roy", "Ben Li", "Cy Om"]
        );
        assert_eq!(names("Roy, Anne; Li, Ben"), ["Anne Roy", "Ben Li"]);
    }
}
