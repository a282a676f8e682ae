//! Sheets that are called after the days of meetings and list who was there.
//!
//! Their rows tell no day, so that the one in the name of the sheet is put beside
//! them, as it is written there: whether day or month comes first is then decided
//! over all sheets.

use chrono::Datelike;

use super::origin;
use crate::import::dates::{Scanned, scan};
use crate::import::error::Stop;
use crate::import::roles::{ColumnEvidence, Role, header_score};
use crate::import::sheet::{GoOn, HiddenCount, Workbook};
use crate::import::sources::dates_in_name;
use crate::import::table::{
    Block, Context, Record, Table, TableBuilder, find_block, header_words, unpivoted,
};
use crate::import::words::normalised;
use crate::import::{Mapping, ReadOptions};

/// The sheets of days as one table.
pub(super) struct OfDays {
    pub table: Table,
    pub n_sheets: usize,
    pub hidden: HiddenCount,
    /// The sheet, where there is one, and the day in its name as it is written.
    pub only: Option<(String, String)>,
}

/// The sheets among `names` that are called after days, as one table, if they are
/// most of them, have one header or none, and tell no day themselves.
pub(super) fn of_days(
    workbook: &mut Workbook<'_>,
    names: &[String],
    wanted: &Mapping,
    options: &ReadOptions,
    go_on: &mut GoOn<'_>,
) -> Result<Option<OfDays>, Stop> {
    let of_days: Vec<(&String, String)> = names
        .iter()
        .filter_map(|name| Some((name, day_of(name)?)))
        .collect();
    if of_days.is_empty() || of_days.len() * 2 < names.len() {
        return Ok(None);
    }
    let mut hidden = HiddenCount::default();
    let mut words: Option<Option<Vec<String>>> = None;
    let mut builder = TableBuilder::default();
    let mut read = Vec::new();
    for (name, day) in of_days {
        let (mut table, of_sheet) = match workbook.table(name, go_on) {
            Err(Stop::Cancelled) => return Err(Stop::Cancelled),
            // Told when the sheets are read one by one.
            Err(Stop::Refused(_)) => return Ok(None),
            Ok(table) => table,
        };
        table.empty_errors();
        hidden.n_rows += of_sheet.n_rows;
        hidden.n_columns += of_sheet.n_columns;
        let mut block = find_block(&table, None);
        // Names alone may look like a header.
        let is_header = |place: usize| table.record(place).is_some_and(names_columns);
        if !block.header.is_some_and(is_header) {
            block = find_block(&table, Some(NO_HEADER));
        }
        // A meeting to come is prepared and empty.
        if block.is_empty(&table) {
            continue;
        }
        if tells_days(&table, &block, name, wanted, options) {
            return Ok(None);
        }
        let header = block.header.and_then(|place| table.record(place));
        let of_header = header.as_ref().map(|header| header_words(*header));
        if words.as_ref().is_some_and(|words| *words != of_header) {
            return Ok(None);
        }
        if let (None, Some(header)) = (&words, header) {
            let cells = header.untrimmed();
            let cells = cells.iter().map(String::as_str);
            builder.record(header.line, std::iter::once("Date").chain(cells))?;
        }
        words = Some(of_header);
        // What was answered goes before the name.
        let day = options.day.map_or(day, |day| day.to_string());
        for record in table.records(block.rows.iter()).filter(|it| !it.is_blank()) {
            let cells: Vec<_> = record.cells().collect();
            let day = if names_nobody(record) { "" } else { &day };
            let cells = cells.iter().map(AsRef::as_ref);
            builder.record(record.line, std::iter::once(day).chain(cells))?;
        }
        read.push((name.clone(), day));
    }
    let n_sheets = read.len();
    Ok((n_sheets > 0).then(|| OfDays {
        table: builder.finish(),
        n_sheets,
        hidden,
        only: read.pop().filter(|_| n_sheets == 1),
    }))
}

/// See [`find_block`].
const NO_HEADER: u32 = 0;

/// Whether a record says of its columns what they hold.
fn names_columns(record: Record<'_>) -> bool {
    const CLEAR_SCORE: u8 = 50;
    record.cells().any(|cell| {
        let words = normalised(&cell);
        let mut roles = Role::ALL.iter();
        roles.any(|role| header_score(&words, *role) >= CLEAR_SCORE)
    })
}

/// Whether the rows tell when they were, or stand in another shape than one person
/// below the other.
fn tells_days(
    table: &Table,
    block: &Block,
    name: &str,
    wanted: &Mapping,
    options: &ReadOptions,
) -> bool {
    const CLEAR_SCORE: u8 = 50;
    let header = block.header.and_then(|place| table.record(place));
    let is_headed = header.is_some_and(|header| {
        header.cells().any(|cell| {
            let words = normalised(&cell);
            [Role::Date, Role::Month]
                .iter()
                .any(|role| header_score(&words, *role) >= CLEAR_SCORE)
        })
    });
    let width = table
        .records(block.rows.iter())
        .map(|record| record.len())
        .max()
        .unwrap_or(0);
    let holds_days = || {
        let columns = ColumnEvidence::gather(table, &block.rows, width);
        columns
            .iter()
            .any(|cells| cells.is_of_days() || cells.is_mostly(cells.n_months, 50))
    };
    let is_wide = || {
        let hints = [name];
        let context = Context::new(&hints, options.today.year(), &wanted.marks);
        !matches!(unpivoted(table, &context, &Mapping::default()), Ok(None))
    };
    is_headed || holds_days() || origin::known_program(table, wanted).is_some() || is_wide()
}

/// The day in the name of a sheet that tells nothing else but a meeting, as it is
/// written: `2024-03-12`, `12 mars 2024`, `Rencontre du 12-03-2024`.
fn day_of(name: &str) -> Option<String> {
    const OF_MEETINGS: [&str; 17] = [
        "reunion",
        "rencontre",
        "seance",
        "atelier",
        "presences",
        "presence",
        "du",
        "de",
        "la",
        "le",
        "meeting",
        "session",
        "workshop",
        "attendance",
        "of",
        "the",
        "on",
    ];
    let is_day = |text: &String| {
        let scanned = scan(text);
        matches!(scanned, Some(Scanned::Day(_) | Scanned::Numbers(_)))
    };
    let day = dates_in_name(name).into_iter().find(is_day)?;
    let of_day = normalised(&day);
    let words = normalised(name);
    let is_known = |word: &str| {
        let is_of_day = of_day.split(' ').any(|part| part == word);
        is_of_day || OF_MEETINGS.contains(&word) || word == "1er" || word.chars().count() == 1
    };
    words.split(' ').all(is_known).then_some(day)
}

/// Whether the first words of a record are a total or a remark, so that it names
/// nobody: without a day it is listed and not stored.
fn names_nobody(record: Record<'_>) -> bool {
    let first = record.cells().find(|cell| !cell.is_empty());
    first.is_some_and(|cell| {
        let words = normalised(&cell);
        let word = words.split(' ').next().unwrap_or_default();
        cell.contains(':')
            || matches!(
                word,
                "total" | "totaux" | "totals" | "somme" | "sum" | "nombre" | "nb"
            )
    })
}

#[cfg(test)]
mod tests {
    use super::day_of;

    #[test]
    fn a_sheet_is_of_a_day_where_its_name_tells_nothing_else() {
        for name in [
            "2024-03-12",
            "12 mars 2024",
            "12-03-2024",
            "12.03.2024",
            "Réunion du 12-03-2024",
            "20240312",
            "March 12, 2024",
        ] {
            assert!(day_of(name).is_some(), "{name}");
        }
        for name in [
            "Membres 2024-03-12",
            "Export_20240312",
            "mars 2024",
            "2024",
            "12 mars",
            "Feuil1",
        ] {
            assert_eq!(day_of(name), None, "{name}");
        }
    }
}
