//! Dates in columns of their own for the year, the month and often the day.
//!
//! They are put together in the place of the first of them, so that everything
//! that follows finds one column of dates.

use std::borrow::Cow;

use super::wide::fits;
use super::{Record, Table, TableBuilder};
use crate::import::dates::month_of_name;
use crate::import::words::normalised;
use crate::import::{Mapping, RefusalReason};

/// The header is looked for in this many records at the top.
const TOP_RECORDS: usize = 40;

/// `table` with its dates in one column, if they stand in several.
pub(in crate::import) fn rejoined(
    table: &Table,
    wanted: &Mapping,
) -> Result<Option<Table>, RefusalReason> {
    let found = (0..TOP_RECORDS.min(table.len()))
        .find_map(|place| Some((place, Parts::named_in(table.record(place)?)?)));
    let Some((header, parts)) = found else {
        return Ok(None);
    };
    if !parts.hold_dates(table, header + 1) {
        return Ok(None);
    }
    let mut builder = TableBuilder::default();
    for (place, record) in table.records(0..table.len()).enumerate() {
        let date = if place > header {
            parts.date(record)
        } else {
            None
        };
        // Titles, the header and what is no date stay as they are written.
        let date = date.unwrap_or_else(|| parts.as_written(record));
        let cells = (0..record.len()).filter_map(|column| match parts.part_at(column) {
            None => Some(record.cell(column)),
            Some(0) => Some(Cow::Owned(date.clone())),
            Some(_) => None,
        });
        let cells: Vec<Cow<'_, str>> = cells.collect();
        builder.record(record.line, cells.iter().map(Cow::as_ref))?;
        if record.is_unclosed {
            builder.note_unclosed();
        }
    }
    let joined = builder.finish();
    Ok(fits(&joined, header, wanted).then_some(joined))
}

/// The columns of the parts.
struct Parts {
    year: usize,
    month: usize,
    day: Option<usize>,
}

impl Parts {
    /// The columns that the header `record` names so, and no other column that
    /// might be of dates.
    fn named_in(record: Record<'_>) -> Option<Self> {
        let words: Vec<String> = record.cells().map(|cell| normalised(&cell)).collect();
        let find = |names: &[&str]| words.iter().position(|word| names.contains(&word.as_str()));
        let has_date = words
            .iter()
            .any(|word| word.split(' ').any(|it| it == "date"));
        let parts = Self {
            year: find(&["annee", "an", "year"])?,
            month: find(&["mois", "month"])?,
            day: find(&["jour", "day"]),
        };
        (!has_date).then_some(parts)
    }

    /// Whether most of the first records hold the parts of a date.
    fn hold_dates(&self, table: &Table, first: usize) -> bool {
        const SAMPLE_RECORDS: usize = 200;
        let records = || {
            table
                .records(first..table.len())
                .filter(|record| !record.is_blank())
                .take(SAMPLE_RECORDS)
        };
        let n_dates = records()
            .filter(|record| self.date(*record).is_some())
            .count();
        n_dates * 2 > records().count()
    }

    /// The date of a record as programs write it.
    fn date(&self, record: Record<'_>) -> Option<String> {
        let year = number(&record.cell(self.year)).filter(|year| (1000..10_000).contains(year))?;
        let month = record.cell(self.month);
        let month = number(&month)
            .or_else(|| month_of_name(month.trim_end_matches('.')))
            .filter(|month| (1..=12).contains(month))?;
        let Some(day) = self.day else {
            return Some(format!("{year}-{month:02}"));
        };
        let day = number(&record.cell(day)).filter(|day| (1..=31).contains(day))?;
        Some(format!("{year}-{month:02}-{day:02}"))
    }

    fn as_written(&self, record: Record<'_>) -> String {
        let places = self.places();
        let cells = places.iter().map(|column| record.cell(*column));
        let filled: Vec<Cow<'_, str>> = cells.filter(|cell| !cell.is_empty()).collect();
        filled.join(" ")
    }

    /// The columns from left to right.
    fn places(&self) -> Vec<usize> {
        let mut places = vec![self.year, self.month];
        places.extend(self.day);
        places.sort_unstable();
        places
    }

    /// Which part, from left to right, the column holds.
    fn part_at(&self, column: usize) -> Option<usize> {
        self.places().iter().position(|place| *place == column)
    }
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::tests::table;

    fn first_column(text: &str) -> Option<Vec<String>> {
        let joined = rejoined(&table(text), &Mapping::default()).expect("small")?;
        let records = joined.records(0..joined.len());
        Some(records.map(|record| record.cell(0).into_owned()).collect())
    }

    #[test]
    fn days_in_three_columns_become_one() {
        let text = "Jour;Mois;Année;Nom\n12;1;2021;Anne\n9;févr.;2021;Ben\n?;2;2021;Cy\n";
        let dates = first_column(text).expect("dates in parts");
        assert_eq!(
            dates,
            ["Jour Mois Année", "2021-01-12", "2021-02-09", "? 2 2021"]
        );
    }

    #[test]
    fn a_table_with_whole_dates_stays_as_it_is() {
        for text in [
            "Date;Mois;Année;Nom\n12/01/2021;1;2021;Anne\n",
            "Mois;Participants\n2021-01;12\n",
            "Année;Mois;Nom\nP1;01/2021;Anne\nP2;02/2021;Ben\n",
        ] {
            assert_eq!(first_column(text), None, "{text}");
        }
    }
}
