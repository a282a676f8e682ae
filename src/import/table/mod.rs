//! Text to a table of cells that remember their lines.

mod build;
mod delimiter;
mod errors;
mod header;
mod parted;
mod sections;
mod split;
mod stray;
mod stretches;
mod wide;
mod wrapped;

use std::borrow::Cow;

pub(super) use build::TableBuilder;
pub(super) use delimiter::Layout;
pub(super) use errors::ERROR;
pub(super) use header::{Block, find_block};
pub(super) use parted::rejoined;
pub(super) use sections::words as header_words;
pub(super) use stretches::Stretches;
pub(super) use wide::{Context, has_no_marks, is_of_poll, unpivoted, with_lists};
pub(super) use wrapped::unwrapped;

use super::Limit;
use super::error::{RefusalReason, Stop};
use split::{CellAt, End, Splitter};
use stray::StrayQuotes;

/// A text cut into cells. The cells point into the text: 700 000 records take
/// a few tens of megabytes beside it.
#[derive(Clone, Debug)]
pub(super) struct Table {
    text: String,
    cells: Vec<CellAt>,
    records: Vec<RecordAt>,
    /// Places in `records` of those with a quote that is never closed, or only
    /// by the next stray one; in their order.
    unclosed: Vec<usize>,
    /// Places in `records` of those with a cell that held an error; in their order.
    failed: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
struct RecordAt {
    first_cell: u32,
    /// The 1-based physical line where the record begins.
    line: u32,
}

/// One record of a [`Table`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'t> {
    text: &'t str,
    cells: &'t [CellAt],
    pub line: u32,
    pub is_unclosed: bool,
    /// A cell of it held the error of a spreadsheet.
    pub has_failed: bool,
}

impl<'t> Record<'t> {
    const fn new(text: &'t str, cells: &'t [CellAt], line: u32) -> Self {
        Self {
            text,
            cells,
            line,
            is_unclosed: false,
            has_failed: false,
        }
    }

    pub(crate) const fn len(&self) -> usize {
        self.cells.len()
    }

    /// The cell at `column` without the white space around it; empty where
    /// the record is too short.
    pub(crate) fn cell(&self, column: usize) -> Cow<'t, str> {
        match self.cells.get(column) {
            None => Cow::Borrowed(""),
            Some(cell) => resolved(*cell, self.text),
        }
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.cells
            .iter()
            .all(|cell| cell.raw(self.text).trim().is_empty())
    }

    /// The cells as they stand in the text, without white space around them.
    pub(crate) fn raw_cells(&self) -> impl Iterator<Item = &'t str> {
        let text = self.text;
        self.cells.iter().map(move |cell| cell.raw(text).trim())
    }

    /// Whether any cell holds a digit, found without resolving them.
    pub(crate) fn has_digit(&self) -> bool {
        let has_digit = |cell: &CellAt| {
            cell.raw(self.text)
                .bytes()
                .any(|byte| byte.is_ascii_digit())
        };
        self.cells.iter().any(has_digit)
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = Cow<'t, str>> {
        let text = self.text;
        self.cells.iter().map(move |cell| resolved(*cell, text))
    }

    /// The cells whose text begins with one of `signs`, found without
    /// resolving the others.
    pub(crate) fn cells_beginning_with<const N: usize>(
        &self,
        signs: [char; N],
    ) -> impl Iterator<Item = Cow<'t, str>> {
        let text = self.text;
        self.cells
            .iter()
            .filter(move |cell| cell.raw(text).trim_start_matches(' ').starts_with(signs))
            .map(move |cell| resolved(*cell, text))
            .filter(|cell| !cell.is_empty())
    }

    /// The cells as written, with the white space around them.
    pub(crate) fn untrimmed(&self) -> Vec<String> {
        self.cells
            .iter()
            .map(|cell| unquoted(cell.raw(self.text), cell.has_quotes()).into_owned())
            .collect()
    }
}

fn resolved(cell: CellAt, text: &str) -> Cow<'_, str> {
    match unquoted(cell.raw(text), cell.has_quotes()) {
        Cow::Borrowed(text) => Cow::Borrowed(plain(text.trim())),
        Cow::Owned(text) => Cow::Owned(plain(text.trim()).to_owned()),
    }
}

/// `="007"` is how programs keep a spreadsheet from changing a text.
fn plain(text: &str) -> &str {
    text.strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .filter(|rest| !rest.contains('"'))
        .unwrap_or(text)
}

/// Doubled quotes as one, single ones (after a cell went on behind its closing
/// quote) as none.
fn unquoted(raw: &str, has_quotes: bool) -> Cow<'_, str> {
    if !has_quotes {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    let mut letters = raw.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '"' {
            text.push(letter);
        } else if letters.next_if_eq(&'"').is_some() {
            text.push('"');
        }
    }
    Cow::Owned(text)
}

impl Table {
    /// Cuts `text` into cells. `go_on` hears how many bytes are done.
    pub(crate) fn split(
        text: String,
        layout: Layout,
        go_on: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Self, Stop> {
        const RECORDS_PER_STEP: usize = 4096;
        if text.len() > split::MAX_BYTES {
            return Err(RefusalReason::TooLarge.into());
        }
        let mut cells = Vec::with_capacity(text.len() / 8);
        let mut records = Vec::with_capacity(text.len() / 32);
        let mut unclosed = Vec::new();
        let mut splitter = Splitter::new(&text, layout.delimiter);
        let mut quotes = StrayQuotes::of(&text, layout.delimiter);
        loop {
            let (before, first_cell) = (splitter.clone(), cells.len());
            let Some((line, end)) = splitter.next(&mut cells) else {
                break;
            };
            let is_stray = quotes.is_one_in(&before, &splitter, end);
            if is_stray || end == End::Unclosed {
                unclosed.push(records.len());
            }
            // An empty line need not take the room of a cell.
            if cells.len() == first_cell + 1 && cells.last().is_some_and(|it| it.is_empty()) {
                cells.truncate(first_cell);
            }
            if cells.len() - first_cell > Limit::Columns.most() && !is_stray {
                return Err(RefusalReason::OverLimit(Limit::Columns).into());
            }
            if cells.len() > Limit::Cells.most() {
                return Err(RefusalReason::OverLimit(Limit::Cells).into());
            }
            records.push(RecordAt {
                first_cell: first_cell as u32,
                line,
            });
            if is_stray {
                // What the quote swallowed is read again, line by line.
                cells.truncate(first_cell);
                before.line_alone().next(&mut cells);
                splitter = before.after_line();
            } else if end == End::Unclosed {
                break;
            }
            if records.len().is_multiple_of(RECORDS_PER_STEP) && !go_on(splitter.place()) {
                return Err(Stop::Cancelled);
            }
        }
        if layout.has_sep_line && !records.is_empty() {
            records.remove(0);
            unclosed = unclosed
                .into_iter()
                .filter_map(|place| place.checked_sub(1))
                .collect();
        }
        Ok(Self {
            text,
            cells,
            records,
            unclosed,
            failed: Vec::new(),
        })
    }

    pub(crate) const fn len(&self) -> usize {
        self.records.len()
    }

    pub(crate) const fn n_cells(&self) -> usize {
        self.cells.len()
    }

    pub(crate) fn record(&self, place: usize) -> Option<Record<'_>> {
        let at = self.records.get(place)?;
        let end = self
            .records
            .get(place + 1)
            .map_or(self.cells.len(), |next| next.first_cell as usize);
        Some(Record {
            text: &self.text,
            cells: self.cells.get(at.first_cell as usize..end)?,
            line: at.line,
            is_unclosed: self.unclosed.binary_search(&place).is_ok(),
            has_failed: self.failed.binary_search(&place).is_ok(),
        })
    }

    pub(crate) fn records(
        &self,
        places: impl IntoIterator<Item = usize>,
    ) -> impl Iterator<Item = Record<'_>> {
        places.into_iter().filter_map(|place| self.record(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(crate) fn table(text: &str) -> Table {
        let layout = Layout::guess(text);
        Table::split(text.to_owned(), layout, &mut |_| true).expect("a table")
    }

    #[test]
    fn quotes_within_quotes_and_after_them_are_kept_as_text() {
        let table = table("a,b\n\"say \"\"yes\"\", then\",\"x\"y\n");
        let record = table.record(1).expect("a record");
        assert_eq!(record.cell(0), "say \"yes\", then");
        assert_eq!(record.cell(1), "xy");
        assert_eq!(record.cell(7), "");
    }

    #[test]
    fn a_stray_quote_takes_its_own_line_and_no_more() {
        let table = table("date,who\n1,a\n2,\"b\n3,c\n4,d\n");
        assert_eq!(table.len(), 5);
        let lines: Vec<_> = table
            .records(0..5)
            .map(|record| (record.line, record.is_unclosed))
            .collect();
        assert_eq!(
            lines,
            [(1, false), (2, false), (3, true), (4, false), (5, false)]
        );
    }

    fn lines_of(text: &str) -> (Vec<u32>, Vec<u32>) {
        let table = table(text);
        let records = || table.records(0..table.len());
        (
            records().map(|record| record.line).collect(),
            records()
                .filter(|record| record.is_unclosed)
                .map(|record| record.line)
                .collect(),
        )
    }

    #[test]
    fn stray_quotes_that_close_each_other_swallow_no_rows() {
        let rows = "Date,Membre,Note\n2021-01-05,Anne,a\n2021-01-06,Ben,\"b\n\
            2021-01-07,Cy,c\n2021-01-08,Di,d\n2021-01-09,Ed,";
        let all: Vec<u32> = (1..=7).collect();
        for (end, stray) in [
            ("\"e\n2021-01-10,Flo,f\n", vec![3, 6]),
            ("\"e, and more\n2021-01-10,Flo,f\n", vec![3, 6]),
            ("5\"\n2021-01-10,Flo,f\n", vec![3]),
        ] {
            assert_eq!(lines_of(&format!("{rows}{end}")), (all.clone(), stray));
        }
    }

    #[test]
    fn a_title_above_the_table_hides_no_stray_quote() {
        let text = "Suivi de la CoP\nDate,Membre,Note\n2021-01-05,Anne,a\n\
            2021-01-06,Ben,\"b\n2021-01-07,Cy,c\n2021-01-08,Di,d\n";
        assert_eq!(lines_of(text), ((1..=6).collect(), vec![4]));
    }

    #[test]
    fn a_cell_of_many_lines_stays_one_though_a_line_in_it_looks_like_a_row() {
        let text = "date,who,text\n2021-01-05,Anne,\"as I wrote,\n2021-01-04,Ben,b\n\
            it is so\"\n2021-01-06,Ben,\"one, two,\nthree, four, five\"\n2021-01-07,Cy,c\n";
        assert_eq!(lines_of(text), (vec![1, 2, 5, 7], vec![]));
    }

    #[test]
    fn a_cell_that_was_cut_off_is_one_record() {
        let table = table("date,who,text\n1,a,b\n2,b,\"Dear all\nhow are\nyou");
        assert_eq!(table.len(), 3);
    }

    #[test]
    fn a_cancelled_split_ends_at_once() {
        let text = "1,2\n".repeat(5000);
        let layout = Layout::guess(&text);
        let error = Table::split(text, layout, &mut |_| false).expect_err("cancelled");
        assert!(matches!(error, Stop::Cancelled));
    }
}
