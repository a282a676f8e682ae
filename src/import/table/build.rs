//! A table made cell by cell, by what is no text of its own.

use super::split::{CellAt, MAX_BYTES};
use super::{RecordAt, Table};
use crate::import::RefusalReason;

/// Puts a [`Table`] together. What a record's line is, the caller says.
#[derive(Debug, Default)]
pub(in crate::import) struct TableBuilder {
    text: String,
    cells: Vec<CellAt>,
    records: Vec<RecordAt>,
    unclosed: Vec<usize>,
}

impl TableBuilder {
    /// Adds a record of `cells`, which stands in `line` (1-based) of its source.
    pub fn record<'c>(
        &mut self,
        line: u32,
        cells: impl IntoIterator<Item = &'c str>,
    ) -> Result<(), RefusalReason> {
        self.records.push(RecordAt {
            first_cell: u32::try_from(self.cells.len()).map_err(|_| RefusalReason::TooLarge)?,
            line,
        });
        for cell in cells {
            let start = self.text.len();
            self.text.push_str(cell);
            if self.text.len() > MAX_BYTES {
                return Err(RefusalReason::TooLarge);
            }
            self.cells.push(CellAt::new(start, self.text.len(), false));
        }
        Ok(())
    }

    /// The last record was cut off by a quote that is never closed.
    pub fn note_unclosed(&mut self) {
        self.unclosed.extend(self.records.len().checked_sub(1));
    }

    pub fn finish(self) -> Table {
        Table {
            text: self.text,
            cells: self.cells,
            records: self.records,
            unclosed: self.unclosed,
        }
    }
}
