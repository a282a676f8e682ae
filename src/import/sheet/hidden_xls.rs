//! Rows and columns that a sheet of an old workbook does not show.
//!
//! Sources: \[MS-XLS\] 2.4.28 (`BoundSheet8`), 2.4.53 (`ColInfo`) and 2.4.221 (`Row`);
//! the workbooks of 1995 say it in the same places.

use super::cfb::{self, u16_at, u32_at};
use super::hidden::Hidden;

const SHEET: u16 = 0x0085;
const BEGINNING: u16 = 0x0809;
const END: u16 = 0x000A;
const ROW: u16 = 0x0208;
const COLUMNS: u16 = 0x007D;

/// What the sheet at `place` (0-based, in the order of the workbook) hides.
pub(super) fn of_sheet(bytes: &[u8], place: usize) -> Hidden {
    let book = cfb::book(bytes).unwrap_or_default();
    let start = records(&book, 0)
        .filter(|(kind, _)| *kind == SHEET)
        .nth(place)
        .and_then(|(_, data)| u32_at(data, 0))
        .and_then(|start| usize::try_from(start).ok());
    start.map_or_else(Hidden::default, |start| of_records(records(&book, start)))
}

/// The kind of each record from `start` on, and what is in it.
fn records(book: &[u8], start: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = start;
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(book, at)?, u16_at(book, at.checked_add(2)?)?);
        let data = book.get(at + 4..)?.get(..usize::from(length))?;
        at += 4 + usize::from(length);
        Some((kind, data))
    })
}

/// What is hidden by the records of a sheet; those of a chart within it are not
/// its own.
fn of_records<'r>(records: impl Iterator<Item = (u16, &'r [u8])>) -> Hidden {
    const IS_ROW_HIDDEN: u16 = 0x20;
    const IS_COLUMN_HIDDEN: u16 = 0x01;
    let mut hidden = Hidden::default();
    let mut depth = 0_usize;
    for (kind, data) in records {
        match kind {
            BEGINNING => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            ROW if depth == 1 => {
                if let (Some(row), Some(flags)) = (u16_at(data, 0), u16_at(data, 12))
                    && flags & IS_ROW_HIDDEN != 0
                {
                    hidden.add_rows(row.into(), row.into());
                }
            }
            COLUMNS if depth == 1 => {
                if let (Some(first), Some(last), Some(flags)) =
                    (u16_at(data, 0), u16_at(data, 2), u16_at(data, 8))
                    && flags & IS_COLUMN_HIDDEN != 0
                {
                    hidden.add_columns(first.into(), last.into());
                }
            }
            _ => {}
        }
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u16]) -> Vec<u8> {
        let mut bytes = kind.to_le_bytes().to_vec();
        bytes.extend((data.len() as u16 * 2).to_le_bytes());
        bytes.extend(data.iter().flat_map(|two| two.to_le_bytes()));
        bytes
    }

    fn row(number: u16, flags: u16) -> Vec<u8> {
        record(ROW, &[number, 0, 3, 255, 0, 0, flags, 15])
    }

    #[test]
    fn rows_and_columns_of_the_sheet_itself_are_told_up_to_its_end() {
        let book = [
            record(BEGINNING, &[0x0600, 0x0010]),
            record(COLUMNS, &[1, 1, 2340, 15, 0, 0]),
            record(COLUMNS, &[2, 4, 2340, 15, 1, 0]),
            row(0, 0x0100),
            row(1, 0x0120),
            row(2, 0x0120),
            record(BEGINNING, &[0x0600, 0x0020]),
            row(5, 0x0120),
            record(END, &[]),
            row(6, 0x0130),
            row(7, 0x0110),
            record(END, &[]),
            row(8, 0x0120),
        ]
        .concat();
        let hidden = of_records(records(&book, 0));
        let rows: Vec<u32> = (0..12).filter(|row| hidden.has_row(*row)).collect();
        let columns: Vec<u32> = (0..8).filter(|it| hidden.has_column(*it)).collect();
        assert_eq!((rows, columns), (vec![1, 2, 6], vec![2, 3, 4]));
    }

    #[test]
    fn records_that_are_cut_off_hide_nothing() {
        let mut book = row(1, 0x20);
        book.truncate(book.len() - 3);
        assert_eq!(records(&book, 0).count(), 0);
        assert_eq!(records(&book, usize::MAX).count(), 0);
        assert!(!of_sheet(b"", 0).has_columns());
    }
}
