//! Cells in the order of the sheet to the records of a table.

use std::collections::BTreeSet;

use super::cells::{self, CellText};
use super::hidden::Hidden;
use crate::import::dates::scan;
use crate::import::roles::{Role, header_score};
use crate::import::table::{Table, TableBuilder};
use crate::import::words::normalised;
use crate::import::{Limit, RefusalReason};

/// The first and the last cell (row and column, 0-based).
pub(super) type Region = ((u32, u32), (u32, u32));

/// Merged regions are filled up to this many rows and columns: more is a frame
/// around the sheet and no value that holds for all.
const LARGEST_MERGE: u32 = 1000;
const WIDEST_ROW: u32 = 16_384;
/// The texts of one row, in bytes.
const LONGEST_ROW: usize = 64 << 20;

/// Gathers the cells of one sheet, row by row.
#[derive(Debug)]
pub(super) struct Grid {
    builder: TableBuilder,
    row: Option<u32>,
    cells: Vec<String>,
    /// Merged regions by their first row, last first.
    merged: Vec<Region>,
    /// Those that the current row is in, with what their first cell says.
    open: Vec<(Region, String)>,
    /// Whether the column's header speaks of a day, so that its plain numbers
    /// are days.
    is_of_days: Vec<bool>,
    /// Days are counted from 1904 on.
    is_1904: bool,
    /// Bytes of text in the row so far.
    n_row_text: usize,
    /// What the sheet does not show, and is left out.
    hidden: Hidden,
    n_hidden_rows: usize,
    /// Those with something in them.
    hidden_columns: BTreeSet<usize>,
}

/// How much that holds something a sheet does not show.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::import) struct HiddenCount {
    pub n_rows: usize,
    pub n_columns: usize,
}

impl Grid {
    /// For a sheet of no more than `room` cells.
    pub(crate) fn new(
        mut merged: Vec<Region>,
        is_1904: bool,
        room: usize,
        hidden: Hidden,
    ) -> Result<Self, RefusalReason> {
        merged.retain(|(first, last)| {
            first <= last
                && first.1 <= last.1
                && last.0 - first.0 < LARGEST_MERGE
                && last.1 - first.1 < LARGEST_MERGE
        });
        let area = |(first, last): &Region| {
            u64::from(last.0 - first.0 + 1) * u64::from(last.1 - first.1 + 1)
        };
        if merged.iter().map(area).sum::<u64>() > Limit::TableCells.most() as u64 {
            return Err(RefusalReason::OverLimit(Limit::TableCells));
        }
        merged.sort_unstable_by(|one, other| other.cmp(one));
        Ok(Self {
            builder: TableBuilder::with_room(room),
            row: None,
            cells: Vec::new(),
            merged,
            open: Vec::new(),
            is_of_days: Vec::new(),
            is_1904,
            n_row_text: 0,
            hidden,
            n_hidden_rows: 0,
            hidden_columns: BTreeSet::new(),
        })
    }

    /// Takes the next cell.
    pub(crate) fn cell(
        &mut self,
        (row, column): (u32, u32),
        value: CellText<'_>,
    ) -> Result<(), RefusalReason> {
        if column >= WIDEST_ROW {
            return Ok(());
        }
        if self.row != Some(row) {
            self.go_to(row)?;
        }
        let column = column as usize;
        let text = match value {
            CellText::Number(number) => self.number(column, number),
            CellText::Text(text) => {
                self.note_header(column, &text);
                self.note_text(text.len())?;
                text.into_owned()
            }
        };
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = text;
        }
        Ok(())
    }

    /// Takes a merged region whose first cell is in this row.
    pub(crate) fn merge(&mut self, region: Region) {
        let (first, last) = region;
        if last.0 - first.0 < LARGEST_MERGE && last.1 - first.1 < LARGEST_MERGE {
            self.merged.push(region);
        }
    }

    /// What the sheet says to hide of the rows and columns that come next.
    pub(crate) const fn hidden(&mut self) -> &mut Hidden {
        &mut self.hidden
    }

    pub(crate) fn finish(mut self) -> Result<(Table, HiddenCount), RefusalReason> {
        self.end_row()?;
        while let Some(next) = self.next_merged_row() {
            self.row = Some(next);
            self.end_row()?;
        }
        let hidden = HiddenCount {
            n_rows: self.n_hidden_rows,
            n_columns: self.hidden_columns.len(),
        };
        Ok((self.builder.finish(), hidden))
    }

    /// The same long text may stand in all cells of a row.
    const fn note_text(&mut self, length: usize) -> Result<(), RefusalReason> {
        self.n_row_text += length;
        if self.n_row_text > LONGEST_ROW {
            return Err(RefusalReason::TooLargeUnpacked);
        }
        Ok(())
    }

    fn number(&self, column: usize, number: f64) -> String {
        // 1990 to 2089: other numbers are counts that stand under the header.
        const DAYS: std::ops::Range<f64> = 32_874.0..69_400.0;
        const DAYS_TO_1904: f64 = 1462.0;
        let since_1900 = number + if self.is_1904 { DAYS_TO_1904 } else { 0.0 };
        let is_day = self.is_of_days.get(column) == Some(&true) && DAYS.contains(&since_1900);
        is_day
            .then(|| cells::day_of(number, self.is_1904))
            .flatten()
            .unwrap_or_else(|| cells::number(number))
    }

    fn note_header(&mut self, column: usize, text: &str) {
        const CLEAR_SCORE: u8 = 50;
        const LONGEST_HEADER: usize = 80;
        if text.is_empty() || text.len() > LONGEST_HEADER || scan(text.trim()).is_some() {
            return;
        }
        let is_of_days = header_score(&normalised(text), Role::Date) >= CLEAR_SCORE;
        if self.is_of_days.len() <= column {
            self.is_of_days.resize(column + 1, false);
        }
        if let Some(known) = self.is_of_days.get_mut(column) {
            *known |= is_of_days;
        }
    }

    /// Ends the row and begins another. However many rows were left out
    /// between, one blank record tells of them.
    fn go_to(&mut self, row: u32) -> Result<(), RefusalReason> {
        self.end_row()?;
        while let Some(next) = self.next_merged_row().filter(|next| *next < row) {
            self.row = Some(next);
            self.end_row()?;
        }
        let after = self.row.map_or(0, |last| last.saturating_add(1));
        if row > after && self.row.is_some() && !self.hidden.has_rows(after, row) {
            self.builder.record(after.saturating_add(1), [])?;
        }
        self.row = Some(row);
        Ok(())
    }

    /// The next row after this one that a merged region fills, though the file
    /// has no cells in it.
    fn next_merged_row(&self) -> Option<u32> {
        let next = self.row?.saturating_add(1);
        self.open
            .iter()
            .any(|((_, last), text)| last.0 >= next && !text.is_empty())
            .then_some(next)
    }

    fn end_row(&mut self) -> Result<(), RefusalReason> {
        let Some(row) = self.row else { return Ok(()) };
        self.open.retain(|((_, last), _)| last.0 >= row);
        while let Some(region) = self.merged.pop_if(|(first, _)| first.0 <= row) {
            if region.0.0 == row {
                let text = self
                    .cells
                    .get(region.0.1 as usize)
                    .cloned()
                    .unwrap_or_default();
                self.open.push((region, text));
            }
        }
        for ((first, last), text) in &self.open {
            let (first, last) = (first.1 as usize, last.1 as usize);
            if text.is_empty() {
                continue;
            }
            self.n_row_text += text.len() * (last - first);
            if self.n_row_text > LONGEST_ROW {
                return Err(RefusalReason::TooLargeUnpacked);
            }
            if self.cells.len() <= last {
                self.cells.resize(last + 1, String::new());
            }
            let cells = self.cells.get_mut(first..=last).unwrap_or_default();
            for cell in cells.iter_mut().filter(|cell| cell.is_empty()) {
                cell.clone_from(text);
            }
        }
        if self.hidden.has_row(row) {
            self.n_hidden_rows += usize::from(self.cells.iter().any(|cell| !cell.is_empty()));
            self.cells.clear();
            self.n_row_text = 0;
            return Ok(());
        }
        if self.hidden.has_columns() {
            for (column, cell) in self.cells.iter_mut().enumerate() {
                if !cell.is_empty() && self.hidden.has_column(column as u32) {
                    cell.clear();
                    self.hidden_columns.insert(column);
                }
            }
        }
        self.builder
            .record(row.saturating_add(1), self.cells.iter().map(String::as_str))?;
        self.cells.clear();
        self.n_row_text = 0;
        Ok(())
    }
}
