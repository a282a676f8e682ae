//! How many cells an `OpenDocument` sheet becomes.
//!
//! It says "this row a million times" in a few bytes. Empty rows at the end are
//! like that in every sheet and cost nothing; all others are copied out by the
//! library that reads them, so they are counted first.

use std::ops::ControlFlow;

use super::GoOn;
use super::tag::{Tag, each_tag};
use super::zip::Entry;
use crate::import::error::Stop;
use crate::import::limits::LONGEST_REPEATS;
use crate::import::{Limit, RefusalReason};

#[derive(Default)]
struct Tally {
    width: u64,
    filled_width: u64,
    row_repeats: u64,
    widest: u64,
    /// Rows down to the last that holds something, and those after it.
    n_rows: u64,
    n_empty_rows: u64,
    n_before: u64,
    n_sheets: usize,
    /// Bytes of text in the cell so far, and how often it stands there.
    n_text: u64,
    cell_repeats: u64,
    /// Bytes of text in the row, with all that is repeated in it.
    n_row_text: u64,
    /// Bytes that repeats have added in all.
    n_repeated: u64,
    is_in_cell: bool,
}

impl Tally {
    fn tag(&mut self, tag: &Tag<'_>) -> Result<(), RefusalReason> {
        // Digits may be written as entities, which no program does.
        let repeats = |name: &[u8]| match tag.value(name) {
            None => Ok(1),
            Some(_) => tag.number(name).ok_or_else(RefusalReason::damaged),
        };
        match tag.whole_name() {
            // A spreadsheet has no tables in its cells: what stands there would be
            // counted otherwise than it is read.
            b"table:table"
            | b"table:table-row"
            | b"table:table-cell"
            | b"table:covered-table-cell"
                if self.is_in_cell =>
            {
                return Err(RefusalReason::damaged());
            }
            b"table:table" => {
                *self = Self {
                    n_before: self.n_cells(),
                    n_sheets: self.n_sheets + 1,
                    n_repeated: self.n_repeated,
                    ..Self::default()
                };
            }
            b"table:table-row" => {
                self.width = 0;
                self.filled_width = 0;
                self.n_row_text = 0;
                self.row_repeats = repeats(b"number-rows-repeated")?;
                if tag.is_closed() {
                    self.end_row();
                }
            }
            b"/table:table-row" => self.end_row(),
            b"table:table-cell" | b"table:covered-table-cell" => {
                self.cell_repeats = repeats(b"number-columns-repeated")?;
                self.width = self.width.saturating_add(self.cell_repeats);
                // A cell that may hold something has a type, a formula or text.
                if tag.value(b"value-type").is_some()
                    || tag.value(b"formula").is_some()
                    || !tag.is_closed()
                {
                    self.filled_width = self.width;
                }
                self.n_text = 2 * tag.0.len() as u64;
                self.is_in_cell = !tag.is_closed();
            }
            b"/table:table-cell" | b"/table:covered-table-cell" => {
                let more = self
                    .n_text
                    .saturating_mul(self.cell_repeats.saturating_sub(1));
                self.n_repeated = self.n_repeated.saturating_add(more);
                self.n_row_text = self
                    .n_row_text
                    .saturating_add(self.n_text)
                    .saturating_add(more);
                self.is_in_cell = false;
            }
            // So many spaces beside each other.
            b"text:s" => {
                let n_spaces = repeats(b"c")?;
                self.n_text = self.n_text.saturating_add(n_spaces);
                self.n_repeated = self.n_repeated.saturating_add(n_spaces);
            }
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) {
        if self.filled_width > 0 {
            self.n_rows = self
                .n_rows
                .saturating_add(self.n_empty_rows)
                .saturating_add(self.row_repeats);
            self.n_empty_rows = 0;
            let more = self
                .n_row_text
                .saturating_mul(self.row_repeats.saturating_sub(1));
            self.n_repeated = self.n_repeated.saturating_add(more);
            self.widest = self.widest.max(self.filled_width);
        } else {
            self.n_empty_rows = self.n_empty_rows.saturating_add(self.row_repeats);
        }
    }

    const fn n_cells(&self) -> u64 {
        self.n_before
            .saturating_add(self.n_rows.saturating_mul(self.widest))
    }
}

/// Refuses sheets that become more cells or more text than are read.
pub(super) fn check(content: &Entry<'_>, go_on: &mut GoOn<'_>) -> Result<(), Stop> {
    let mut tally = Tally::default();
    each_tag(content, go_on, &mut |tag, n_text| {
        tally.n_text = tally.n_text.saturating_add(n_text);
        tally.tag(tag)?;
        if tally.n_cells() > Limit::DenseCells.most() as u64 {
            return Err(RefusalReason::OverLimit(Limit::DenseCells));
        }
        if tally.n_sheets > Limit::Sheets.most() {
            return Err(RefusalReason::OverLimit(Limit::Sheets));
        }
        if tally.n_repeated > LONGEST_REPEATS {
            return Err(RefusalReason::TooLargeUnpacked);
        }
        Ok(ControlFlow::Continue(()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn n_cells(xml: &str) -> u64 {
        let mut tally = Tally::default();
        for part in xml.split('<').skip(1) {
            let tag = part.split('>').next().unwrap_or_default();
            tally.tag(&Tag(tag.as_bytes())).expect("no table in a cell");
        }
        tally.n_cells()
    }

    #[test]
    fn repeated_cells_count_but_not_the_empty_end_of_the_sheet() {
        let row = "<table:table-row><table:table-cell office:value-type=\"string\">\
            </table:table-cell></table:table-row>";
        let end = "<table:table-row table:number-rows-repeated=\"1048575\">\
            <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        assert_eq!(
            n_cells(&format!("<table:table table:name=\"a\">{row}{end}")),
            1
        );
        assert_eq!(
            n_cells(&format!("<table:table table:name=\"a\">{row}{end}{row}")),
            1_048_577
        );
    }
}
