//! Sheets of one make, one for each month, as one table.

use chrono::Datelike;

use super::origin;
use crate::import::dates::{Scanned, month_of_name, scan};
use crate::import::error::Stop;
use crate::import::sheet::{GoOn, HiddenCount, Workbook};
use crate::import::table::{Context, Table, TableBuilder, find_block, header_words, unpivoted};
use crate::import::{Mapping, ReadOptions};

/// Sheets that were joined.
pub(super) struct Joined {
    pub table: Table,
    pub n_sheets: usize,
    /// Their days stood across.
    pub is_wide: bool,
    /// What the sheets do not show.
    pub hidden: HiddenCount,
}

/// The sheets among `names` that are called after months, as one table,
/// if there are several and all have the same header.
pub(super) fn joined(
    workbook: &mut Workbook<'_>,
    names: &[String],
    file_name: &str,
    wanted: &Mapping,
    options: &ReadOptions,
    go_on: &mut GoOn<'_>,
) -> Result<Option<Joined>, Stop> {
    let of_months: Vec<&String> = names.iter().filter(|name| names_month(name)).collect();
    // A single sheet beside others is chosen, or asked about, like any other.
    if of_months.len() < 2 || of_months.len() * 2 < names.len() {
        return Ok(None);
    }
    let nothing = Mapping::default();
    let mut hidden = HiddenCount::default();
    let mut words: Option<Vec<String>> = None;
    let mut builder = TableBuilder::default();
    let (mut n_sheets, mut n_wide) = (0, 0);
    for name in of_months {
        let (mut table, of_sheet) = match workbook.table(name, go_on) {
            Err(Stop::Cancelled) => return Err(Stop::Cancelled),
            // Told when the sheets are read one by one.
            Err(Stop::Refused(_)) => return Ok(None),
            Ok(table) => table,
        };
        table.empty_errors();
        let long = if origin::known_program(&table, wanted).is_some() {
            None
        } else {
            let hints = [name.as_str(), file_name];
            let context = Context::new(&hints, options.today.year(), &wanted.marks);
            unpivoted(&table, &context, &nothing).unwrap_or_default()
        };
        let is_wide = long.is_some();
        if let Some(long) = long {
            table = long;
        }
        hidden.n_rows += of_sheet.n_rows;
        hidden.n_columns += of_sheet.n_columns;
        let block = find_block(&table, None);
        // A month to come is prepared and empty.
        if block.is_empty(&table) {
            continue;
        }
        let header = block.header.and_then(|place| table.record(place));
        let Some(header) = header.map(header_words) else {
            return Ok(None);
        };
        if words.as_ref().is_some_and(|words| *words != header) {
            return Ok(None);
        }
        let places: Vec<usize> = match &words {
            None => (0..table.len()).collect(),
            Some(_) => block.rows.iter().collect(),
        };
        words = Some(header);
        n_sheets += 1;
        n_wide += usize::from(is_wide);
        for record in table.records(places) {
            let cells: Vec<_> = record.cells().collect();
            builder.record(record.line, cells.iter().map(AsRef::as_ref))?;
        }
    }
    let is_one_make = n_sheets > 1 && (n_wide == 0 || n_wide == n_sheets);
    Ok(is_one_make.then(|| Joined {
        table: builder.finish(),
        n_sheets,
        is_wide: n_wide > 0,
        hidden,
    }))
}

/// Whether the name of a sheet is a month, with little beside it: `Janvier`,
/// `janv. 24`, `2024-01`.
fn names_month(name: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let name = name.trim();
    if matches!(scan(name), Some(Scanned::Month(_))) {
        return true;
    }
    let mut words = name
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.clone().count() <= MOST_WORDS && words.any(|word| month_of_name(word).is_some())
}

#[cfg(test)]
mod tests {
    use super::names_month;

    #[test]
    fn sheets_of_months_are_known_by_their_names() {
        for name in ["Janvier", "janv. 24", "2024-01", "01-2024", "Mars 2024"] {
            assert!(names_month(name), "{name}");
        }
        for name in [
            "Feuil1",
            "Légende",
            "Membres",
            "2023",
            "Bilan de la CoP en mars 2023",
            "Total",
        ] {
            assert!(!names_month(name), "{name}");
        }
    }
}
