//! A table made cell by cell, by what is no text of its own.

use super::split::CellAt;
use super::{RecordAt, Table};
use crate::import::limits::LONGEST_TEXTS;
use crate::import::{Limit, RefusalReason};

impl Table {
    /// Puts the records of `other` behind those of this table, without its header,
    /// counting lines on.
    pub(crate) fn append(&mut self, other: &Self) -> Result<(), RefusalReason> {
        let last = self.records.last().map_or(0, |record| record.line);
        let nothing = Self {
            text: String::new(),
            cells: Vec::new(),
            records: Vec::new(),
            unclosed: Vec::new(),
            failed: Vec::new(),
        };
        let mut builder = TableBuilder::of(std::mem::replace(self, nothing));
        for record in other.records(1..other.len()) {
            let cells: Vec<_> = record.cells().collect();
            let line = last.saturating_add(record.line);
            builder.record(line, cells.iter().map(AsRef::as_ref))?;
        }
        *self = builder.finish();
        Ok(())
    }
}

/// Puts a [`Table`] together. What a record's line is, the caller says.
#[derive(Debug)]
pub(in crate::import) struct TableBuilder {
    text: String,
    cells: Vec<CellAt>,
    records: Vec<RecordAt>,
    unclosed: Vec<usize>,
    /// No more cells than these.
    room: usize,
}

impl Default for TableBuilder {
    fn default() -> Self {
        Self::with_room(Limit::TableCells.most())
    }
}

impl TableBuilder {
    /// For a table of no more than `room` cells.
    pub(crate) const fn with_room(room: usize) -> Self {
        Self {
            text: String::new(),
            cells: Vec::new(),
            records: Vec::new(),
            unclosed: Vec::new(),
            room,
        }
    }

    /// Adds a record of `cells`, which stands in `line` (1-based) of its source.
    pub(crate) fn record<'c>(
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
            if start + cell.len() > LONGEST_TEXTS {
                return Err(RefusalReason::TooLargeUnpacked);
            }
            if self.cells.len() >= self.room {
                return Err(RefusalReason::OverLimit(Limit::TableCells));
            }
            self.text.push_str(cell);
            self.cells.push(CellAt::new(start, self.text.len(), false));
        }
        Ok(())
    }

    /// Goes on behind the records of `table`, whose lines stay as they are.
    pub(crate) fn of(table: Table) -> Self {
        Self {
            text: table.text,
            cells: table.cells,
            records: table.records,
            unclosed: table.unclosed,
            room: Limit::TableCells.most(),
        }
    }

    /// The last record was cut off by a quote that is never closed.
    pub(crate) fn note_unclosed(&mut self) {
        self.unclosed.extend(self.records.len().checked_sub(1));
    }

    pub(crate) fn finish(self) -> Table {
        Table {
            text: self.text,
            cells: self.cells,
            records: self.records,
            unclosed: self.unclosed,
            failed: Vec::new(),
        }
    }
}
