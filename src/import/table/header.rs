//! Where the table begins, and where it ends.
//!
//! A file may open with a title, with the particulars of the meeting, or with
//! a summary, and hold further tables after the one of interest, each behind a
//! blank line or a title. A header is a record whose words name both a time and
//! who or how many; of several, the first counts whose table is not a mere
//! summary.

use super::sections::{sections, words};
use super::{Record, Stretches, Table};
use crate::import::dates::{Scanned, scan};
use crate::import::roles::{Role, header_score};
use crate::import::rows::number;
use crate::import::sources;
use crate::import::words::normalised;

/// The table of interest within the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// The place of the header among the records; nothing if there is none.
    pub header: Option<usize>,
    /// The places of the records under it; of each further stretch, the same
    /// header stands above.
    pub rows: Stretches,
    /// Records outside of it that hold something.
    pub n_outside: usize,
}

impl Block {
    /// Whether nothing stands under the header.
    pub(crate) fn is_empty(&self, table: &Table) -> bool {
        table
            .records(self.rows.iter())
            .all(|record| record.is_blank())
    }

    /// How many cells the widest of the first records has.
    pub(crate) fn width(&self, table: &Table) -> usize {
        const SAMPLE_RECORDS: usize = 300;
        table
            .records(self.rows.iter())
            .take(SAMPLE_RECORDS)
            .map(|record| record.len())
            .max()
            .unwrap_or(0)
    }
}

/// Headers are looked for in this many records at the top, in this many after
/// each blank one, and among those without any digit, …
pub(super) const TOP_RECORDS: usize = 40;
const AFTER_BLANK: usize = 3;
/// … of which no more than this many are looked at, …
const MAX_CANDIDATES: usize = 3000;
/// … with no more cells than this in all, …
const MAX_CANDIDATE_CELLS: usize = 300_000;
/// … nor more in one of them: further to the right nothing names what the first
/// columns do not.
const HEADER_CELLS: usize = 2000;

/// The table of interest; with `header_line`, the one whose header is there
/// (0: there is no header).
pub(crate) fn find_block(table: &Table, header_line: Option<u32>) -> Block {
    if let Some(line) = header_line {
        let header = (0..table.len()).find(|place| {
            table
                .record(*place)
                .is_some_and(|record| record.line == line)
        });
        return match header {
            Some(header) => sections(table, headers(table), Some(header)).block(table, header),
            None => Block::without_header(table, 0),
        };
    }
    let sections = sections(table, headers(table), None);
    if let Some(header) = sections.of_interest(table) {
        return sections.block(table, header);
    }
    let first = (0..table.len())
        .find(|place| {
            table
                .record(*place)
                .is_some_and(|record| !record.is_blank())
        })
        .unwrap_or(0);
    let has_header = table.record(first).is_some_and(is_all_words);
    if has_header {
        Block {
            header: Some(first),
            ..Block::without_header(table, first + 1)
        }
    } else {
        Block::without_header(table, first)
    }
}

impl Block {
    fn without_header(table: &Table, first: usize) -> Self {
        Self {
            header: None,
            rows: std::iter::once(first..table.len().max(first)).collect(),
            n_outside: 0,
        }
    }
}

/// Places of records that may be headers, in their order.
fn headers(table: &Table) -> Vec<usize> {
    let mut is_near_blank = 0;
    let mut n_cells = 0;
    (0..table.len())
        .filter(|place| {
            let Some(record) = table.record(*place) else {
                return false;
            };
            if record.is_blank() {
                is_near_blank = AFTER_BLANK;
                return false;
            }
            let is_candidate = *place < TOP_RECORDS || is_near_blank > 0 || !record.has_digit();
            is_near_blank = is_near_blank.saturating_sub(1);
            is_candidate
        })
        .take(MAX_CANDIDATES)
        .take_while(|place| {
            n_cells += table
                .record(*place)
                .map_or(0, |record| record.len().min(HEADER_CELLS));
            n_cells <= MAX_CANDIDATE_CELLS
        })
        .filter(|place| table.record(*place).is_some_and(is_header))
        .collect()
}

/// Whether the words of the record name a time and who or how many.
pub(super) fn is_header(record: Record<'_>) -> bool {
    if !is_all_words(record) {
        return false;
    }
    let (mut has_time, mut has_who) = (false, false);
    for cell in record.cells().take(HEADER_CELLS) {
        if has_time && has_who {
            return true;
        }
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
    (has_time && has_who) || sources::score(&words(record)) > 0
}

/// Whether no cell of the record is a date or a number, as in a header.
fn is_all_words(record: Record<'_>) -> bool {
    const LONGEST_HEADER: usize = 200;
    !record.is_blank()
        && record.cells().take(HEADER_CELLS).all(|cell| {
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
            3. Again,,\nName,Join Time,Leave Time\nAnne,01/02/2020,x\nBob,01/02/2020,x\n";
        assert_eq!(found(text), (Some(4), 3, 6));
    }

    #[test]
    fn a_table_that_goes_on_under_the_same_header_is_read_to_its_end() {
        let text = "2023,\nDate,Membre\n2023-01-02,Anne\n2023-02-02,Bob\n\n\
            2024,\nDate,Membre\n2024-01-02,Anne\n";
        assert_eq!(found(text), (Some(2), 3, 2));
    }

    #[test]
    fn a_second_header_ends_a_table_though_no_line_is_blank() {
        let text = "Name,Join Time,Role\nAnne,01/02/2020,x\nGuests,,\n\
            User Name,Registration,Join Time,Role\nBob,01/02/2020,01/02/2020,y\n";
        assert_eq!(found(text), (Some(1), 1, 3));
    }

    #[test]
    fn a_table_without_a_header_is_all_rows() {
        assert_eq!(
            found("2020-01-02,Anne\n2020-01-03,Membre 5\n"),
            (None, 2, 0)
        );
    }
}
