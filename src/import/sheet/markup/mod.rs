//! Workbooks as texts in angle brackets: the tables of a web page, and the XML
//! that spreadsheet programs wrote before they had containers. Many programs give
//! one of the two the name of a workbook.

mod page;
mod tags;
mod workbook_xml;

use super::GoOn;
use super::grid::{Grid, HiddenCount};
use super::hidden::Hidden;
use crate::import::error::Stop;
use crate::import::limits::LONGEST_REPEATS;
use crate::import::table::Table;
use crate::import::{Limit, RefusalReason};

/// A table within the text.
pub(super) struct Sheet {
    pub name: String,
    pub is_shown: bool,
    pub table: Table,
    /// What of it is left out as it is not shown.
    pub hidden: HiddenCount,
}

/// The tables of `text`, and how many records of it are in none of them; nothing
/// if it is no text in angle brackets.
pub(super) fn sheets(
    text: &str,
    with_hidden: bool,
    go_on: &mut GoOn<'_>,
) -> Result<Option<(Vec<Sheet>, usize)>, Stop> {
    if !is_markup(text) {
        return Ok(None);
    }
    let sheets = if workbook_xml::is_workbook(text) {
        (workbook_xml::sheets(text, with_hidden, go_on)?, 0)
    } else {
        page::tables(text, go_on)?
    };
    Ok(Some(sheets))
}

/// Whether `text` is one in angle brackets: a header may have some, too.
fn is_markup(text: &str) -> bool {
    const BEGINNINGS: [&str; 18] = [
        "?xml", "!doctype", "!--", "html", "head", "body", "table", "div", "meta", "style",
        "script", "center", "span", "title", "form", "p>", "br", "workbook",
    ];
    let text =
        text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    let Some(name) = text.strip_prefix('<') else {
        return false;
    };
    let begins = |beginning: &&str| {
        name.get(..beginning.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(beginning))
    };
    let is_whole = || {
        let is_name = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
        is_name && text.trim_end().ends_with('>') && text.contains("</")
    };
    BEGINNINGS.iter().any(begins) || is_whole()
}

/// How much all tables of the text have become, with what spans repeat.
#[derive(Default)]
struct Size {
    n_cells: u64,
    /// Bytes of text that spans have added.
    n_repeated: u64,
}

impl Size {
    /// Adds `n_cells`, each of them with so many bytes of text.
    const fn add(&mut self, n_cells: u64, n_text: usize) -> Result<(), RefusalReason> {
        self.n_cells = self.n_cells.saturating_add(n_cells);
        if self.n_cells > Limit::TableCells.most() as u64 {
            return Err(RefusalReason::OverLimit(Limit::TableCells));
        }
        let more = n_cells.saturating_sub(1).saturating_mul(n_text as u64);
        self.n_repeated = self.n_repeated.saturating_add(more);
        if self.n_repeated > LONGEST_REPEATS {
            return Err(RefusalReason::TooLargeUnpacked);
        }
        Ok(())
    }
}

/// Cells of one table, with what each spans, to its grid.
struct Spread {
    grid: Grid,
    n_rows_filled: usize,
    width: u32,
    row: Option<u32>,
}

impl Spread {
    fn new() -> Result<Self, RefusalReason> {
        let room = Limit::TableCells.most();
        Ok(Self {
            grid: Grid::new(Vec::new(), false, room, Hidden::default())?,
            n_rows_filled: 0,
            width: 0,
            row: None,
        })
    }

    /// Takes a cell that spans so many rows and columns.
    fn cell(
        &mut self,
        (row, column): (u32, u32),
        (n_rows, n_columns): (u32, u32),
        value: super::cells::CellText<'_>,
        size: &mut Size,
    ) -> Result<(), RefusalReason> {
        let last = column.saturating_add(n_columns.saturating_sub(1));
        let area = u64::from(n_rows).saturating_mul(u64::from(n_columns));
        // A row holds all cells up to its last.
        if self.row != Some(row) {
            self.row = Some(row);
            self.n_rows_filled += 1;
            size.add(u64::from(column), 0)?;
        }
        let n_text = match &value {
            super::cells::CellText::Text(text) => text.len(),
            super::cells::CellText::Number(_) => 0,
        };
        size.add(area, n_text)?;
        self.width = self.width.max(last.saturating_add(1));
        self.grid.cell((row, column), value)?;
        if area > 1 {
            let bottom = row.saturating_add(n_rows.saturating_sub(1));
            self.grid.merge(((row, column), (bottom, last)));
        }
        Ok(())
    }

    /// The table, if there are rows and columns in it.
    fn finish(self) -> Result<Option<(Table, HiddenCount)>, RefusalReason> {
        if self.n_rows_filled < 2 || self.width < 2 {
            return Ok(None);
        }
        self.grid.finish().map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_in_angle_brackets_is_no_page() {
        assert!(is_markup("\n<TABLE border=1>"));
        assert!(is_markup("<div>…"));
        assert!(is_markup("<?xml version=\"1.0\"?>"));
        assert!(is_markup("<log><entry/></log>\n"));
        assert!(!is_markup("<Date>;<Nom>\n2024-01-12;Anne\n"));
        assert!(!is_markup("Date;Nom"));
    }

    #[test]
    fn spans_that_fill_the_memory_are_refused() {
        let mut spread = Spread::new().expect("no region");
        let mut size = Size::default();
        let text = || super::super::cells::CellText::Text("x".into());
        let wide = (1, 1_000_000);
        for row in 0..8 {
            assert_eq!(spread.cell((row, 0), wide, text(), &mut size), Ok(()));
        }
        let refused = spread.cell((8, 0), wide, text(), &mut size);
        let over = RefusalReason::OverLimit(Limit::TableCells);
        assert_eq!(refused, Err(over));
    }
}
