//! Where the table begins, and where it ends.
//!
//! A file may open with a title, with the particulars of the meeting, or with
//! a summary, and hold further tables after the one of interest, each behind a
//! blank line. A header is a record whose words name both a time and who or
//! how many; of several, the first counts whose table is not a mere summary.

use std::ops::Range;

use super::{Record, Table};
use crate::import::dates::{Scanned, scan};
use crate::import::roles::{Role, header_score};
use crate::import::rows::number;
use crate::import::words::normalised;

/// The table of interest within the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// The place of the header among the records; nothing if there is none.
    pub header: Option<usize>,
    /// The places of the records under it.
    pub rows: Range<usize>,
    /// Records outside of it that hold something.
    pub n_outside: usize,
}

impl Block {
    /// Whether nothing stands under the header.
    pub fn is_empty(&self, table: &Table) -> bool {
        table
            .records(self.rows.clone())
            .all(|record| record.is_blank())
    }

    /// How many cells the widest of the first records has.
    pub fn width(&self, table: &Table) -> usize {
        const SAMPLE_RECORDS: usize = 300;
        table
            .records(self.rows.clone())
            .take(SAMPLE_RECORDS)
            .map(|record| record.len())
            .max()
            .unwrap_or(0)
    }
}

/// Headers are looked for in this many records at the top, …
pub(super) const TOP_RECORDS: usize = 40;
/// … and in this many after each blank one, …
const AFTER_BLANK: usize = 3;
/// … of which no more than this many are looked at.
const MAX_BLANKS: usize = 1000;

/// The table of interest; with `header_line`, the one whose header is there
/// (0: there is no header).
pub(crate) fn find_block(table: &Table, header_line: Option<u32>) -> Block {
    let ends = blanks(table);
    if let Some(line) = header_line {
        let header = (0..table.len()).find(|place| {
            table
                .record(*place)
                .is_some_and(|record| record.line == line)
        });
        let first = header.map_or(0, |place| place + 1);
        return block(table, header, first, &section_ends(table, &ends));
    }
    let headers = section_headers(table, &ends);
    let ends = section_ends(table, &ends);
    let blocks: Vec<Block> = headers
        .into_iter()
        .map(|place| block(table, Some(place), place + 1, &ends))
        .collect();
    let largest = blocks
        .iter()
        .map(|block| block.rows.len())
        .max()
        .unwrap_or(0);
    if let Some(found) = blocks
        .into_iter()
        .find(|block| block.rows.len() * 2 >= largest)
    {
        return found;
    }
    let first = (0..table.len())
        .find(|place| {
            table
                .record(*place)
                .is_some_and(|record| !record.is_blank())
        })
        .unwrap_or(0);
    let header = table
        .record(first)
        .is_some_and(|record| is_all_words(record))
        .then_some(first);
    let first_row = header.map_or(first, |place| place + 1);
    block(table, header, first_row, &[])
}

/// The places of blank records, as far as they can part tables.
fn blanks(table: &Table) -> Vec<usize> {
    (0..table.len())
        .filter(|place| table.record(*place).is_some_and(|record| record.is_blank()))
        .take(MAX_BLANKS)
        .collect()
}

/// Places where a record may be the header of a table.
fn section_headers(table: &Table, blanks: &[usize]) -> Vec<usize> {
    let after_blanks = blanks
        .iter()
        .flat_map(|blank| blank + 1..=blank + AFTER_BLANK);
    let mut places: Vec<usize> = (0..TOP_RECORDS.min(table.len()))
        .chain(after_blanks)
        .filter(|place| table.record(*place).is_some_and(is_header))
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// Blank records behind which another table begins.
fn section_ends(table: &Table, blanks: &[usize]) -> Vec<usize> {
    blanks
        .iter()
        .copied()
        .filter(|blank| {
            (blank + 1..=blank + AFTER_BLANK)
                .any(|place| table.record(place).is_some_and(is_header))
        })
        .collect()
}

fn block(table: &Table, header: Option<usize>, first: usize, ends: &[usize]) -> Block {
    let end = ends
        .iter()
        .copied()
        .find(|end| *end >= first)
        .unwrap_or(table.len());
    let outside = (0..header.unwrap_or(first)).chain(end..table.len());
    let n_outside = outside
        .filter(|place| {
            table
                .record(*place)
                .is_some_and(|record| !record.is_blank())
        })
        .count();
    Block {
        header,
        rows: first..end.max(first),
        n_outside,
    }
}

/// Whether the words of the record name a time and who or how many.
pub(super) fn is_header(record: Record<'_>) -> bool {
    if !is_all_words(record) {
        return false;
    }
    let (mut has_time, mut has_who) = (false, false);
    for cell in record.cells() {
        let words = normalised(&cell);
        if words.is_empty() {
            continue;
        }
        let best = |roles: &[Role]| {
            roles
                .iter()
                .map(|role| header_score(&words, *role))
                .max()
                .unwrap_or(0)
        };
        let time = best(&[Role::Date, Role::Month]);
        let who = best(&[
            Role::Member,
            Role::Email,
            Role::Registered,
            Role::Present,
            Role::Value,
        ]);
        if time >= who {
            has_time |= time > 0;
        } else {
            has_who = true;
        }
    }
    has_time && has_who
}

/// Whether no cell of the record is a date or a number, as in a header.
fn is_all_words(record: Record<'_>) -> bool {
    const LONGEST_HEADER: usize = 200;
    !record.is_blank()
        && record.cells().all(|cell| {
            cell.len() <= LONGEST_HEADER
                && number::decimal(&cell).is_none()
                && !matches!(
                    scan(&cell),
                    Some(Scanned::Day(_) | Scanned::Numbers(_) | Scanned::Month(_))
                )
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::tests::table;

    fn found(text: &str) -> (Option<u32>, usize, usize) {
        let table = table(text);
        let block = find_block(&table, None);
        let line = block
            .header
            .and_then(|place| table.record(place))
            .map(|record| record.line);
        (line, block.rows.len(), block.n_outside)
    }

    #[test]
    fn titles_and_blank_lines_before_the_header_are_passed_over() {
        assert_eq!(found("date,membre\n2020-01-02,Anne\n"), (Some(1), 1, 0));
        assert_eq!(
            found("\nPrésences 2020,\n,\ndate,membre\n2020-01-02,Anne\n"),
            (Some(4), 1, 1)
        );
    }

    #[test]
    fn a_summary_before_and_a_second_table_behind_are_left_out() {
        let text = "Topic,Start Time,User Email\nTea,01/02/2020,a@b.c\n,,\n\
            Name,Join Time,Role\nAnne,01/02/2020,x\nBob,01/02/2020,x\nCy,01/02/2020,x\n\n\
            3. Again,,\nName,Join Time,Role\nAnne,01/02/2020,x\nBob,01/02/2020,x\n";
        assert_eq!(found(text), (Some(4), 3, 6));
    }

    #[test]
    fn a_table_without_a_header_is_all_rows() {
        assert_eq!(
            found("2020-01-02,Anne\n2020-01-03,Membre 5\n"),
            (None, 2, 0)
        );
    }
}
