//! The figures of a chart as a file that a spreadsheet opens with a
//! double-click.

use crate::chart::{Cell, Datum, Table};
use crate::domain::exchange::defused;
use crate::i18n::{Language, Tr};

/// The table as CSV, as a spreadsheet of the language takes it: in French with
/// `;` between cells and a decimal comma, in English with `,` and a point.
///
/// UTF-8 with the mark by which Excel knows it. Months are `2026-03`, which
/// spreadsheets read as dates; what is not known is an empty cell; texts that
/// a spreadsheet would run have an apostrophe before them.
pub(in crate::app) fn table_bytes(table: &Table, tr: &Tr) -> csv::Result<Vec<u8>> {
    let is_french = tr.language() == Language::Fr;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(if is_french { b';' } else { b',' })
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(table.header.iter().map(|words| defused(words).into_owned()))?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|cell| cell_text(cell, is_french)))?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

/// The table as a spreadsheet takes it from the clipboard: a tab between cells.
pub fn table_for_clipboard(table: &Table, tr: &Tr) -> String {
    let is_french = tr.language() == Language::Fr;
    let header = table.header.iter().map(|words| defused(words).into_owned());
    let header = header.collect::<Vec<_>>().join("\t");
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().map(|cell| cell_text(cell, is_french));
        cells.collect::<Vec<_>>().join("\t")
    });
    std::iter::once(header)
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n")
}

fn cell_text(cell: &Cell, is_french: bool) -> String {
    match cell.datum {
        Datum::Words => defused(&cell.text).into_owned(),
        Datum::Number { value, decimals } => {
            let figure = format!("{value:.decimals$}");
            if is_french {
                figure.replace('.', ",")
            } else {
                figure
            }
        }
        Datum::Month(month) => format!("{:04}-{:02}", month.year(), month.number()),
        Datum::Missing => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Month;

    fn written(language: Language) -> String {
        let cell = |text: &str, datum| Cell {
            text: text.to_owned(),
            datum,
        };
        let month = Month::new(2026, 3).expect("a month");
        let number = Datum::Number {
            value: 1234.5,
            decimals: 1,
        };
        let table = Table {
            header: vec!["Mois".to_owned(), "=A;B".to_owned(), "c".to_owned()],
            rows: vec![vec![
                cell("mars 2026", Datum::Month(month)),
                cell("1\u{202f}234,5 (en cours)", number),
                cell("non consigné", Datum::Missing),
            ]],
        };
        let bytes = table_bytes(&table, &Tr::new(language)).expect("a table");
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn a_french_spreadsheet_finds_its_semicolons_and_commas() {
        assert_eq!(
            written(Language::Fr),
            "\u{feff}Mois;\"'=A;B\";c\r\n2026-03;1234,5;\r\n"
        );
    }

    #[test]
    fn an_english_spreadsheet_finds_its_commas_and_points() {
        assert_eq!(
            written(Language::En),
            "\u{feff}Mois,'=A;B,c\r\n2026-03,1234.5,\r\n"
        );
    }
}
