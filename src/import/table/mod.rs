//! Text to a table of cells that remember their lines.

mod build;
mod delimiter;
mod header;
mod sections;
mod split;
mod stretches;
mod wide;
mod wrapped;

use std::borrow::Cow;

pub(super) use build::TableBuilder;
pub(super) use delimiter::Layout;
pub(super) use header::{Block, find_block};
pub(super) use stretches::Stretches;
pub(super) use wide::unpivoted;
pub(super) use wrapped::unwrapped;

use super::error::{RefusalReason, Stop};
use split::{CellAt, End, Splitter};

/// A text cut into cells. The cells point into the text: 700 000 records take
/// a few tens of megabytes beside it.
#[derive(Debug)]
pub(super) struct Table {
    text: String,
    cells: Vec<CellAt>,
    records: Vec<RecordAt>,
    /// Places in `records` of those whose quote is never closed.
    unclosed: Option<usize>,
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
}

impl<'t> Record<'t> {
    const fn new(text: &'t str, cells: &'t [CellAt], line: u32) -> Self {
        Self {
            text,
            cells,
            line,
            is_unclosed: false,
        }
    }

    pub const fn len(&self) -> usize {
        self.cells.len()
    }

    /// The cell at `column` without the white space around it; empty where
    /// the record is too short.
    pub fn cell(&self, column: usize) -> Cow<'t, str> {
        match self.cells.get(column) {
            None => Cow::Borrowed(""),
            Some(cell) => resolved(*cell, self.text),
        }
    }

    pub fn is_blank(&self) -> bool {
        self.cells
            .iter()
            .all(|cell| cell.raw(self.text).trim().is_empty())
    }

    /// Whether any cell holds a digit, found without resolving them.
    pub fn has_digit(&self) -> bool {
        let has_digit = |cell: &CellAt| {
            cell.raw(self.text)
                .bytes()
                .any(|byte| byte.is_ascii_digit())
        };
        self.cells.iter().any(has_digit)
    }

    pub fn cells(&self) -> impl Iterator<Item = Cow<'t, str>> {
        let text = self.text;
        self.cells.iter().map(move |cell| resolved(*cell, text))
    }

    /// The cells whose text begins with one of `signs`, found without
    /// resolving the others.
    pub fn cells_beginning_with<const N: usize>(
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
    pub fn untrimmed(&self) -> Vec<String> {
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
    pub fn split(
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
        let mut unclosed = None;
        let mut splitter = Splitter::new(&text, layout.delimiter);
        loop {
            let (place, first_cell) = (splitter.place(), cells.len());
            let Some((line, end)) = splitter.next(&mut cells) else {
                break;
            };
            records.push(RecordAt {
                first_cell: first_cell as u32,
                line,
            });
            if end == End::Unclosed && unclosed.is_none() {
                unclosed = Some(records.len() - 1);
                splitter.resume_after_line(place, line);
                let width = records
                    .get(1)
                    .map_or(first_cell, |second| second.first_cell as usize);
                if !swallowed_rows(&splitter, width) {
                    break;
                }
            } else if end == End::Unclosed {
                break;
            }
            if records.len().is_multiple_of(RECORDS_PER_STEP) && !go_on(splitter.place()) {
                return Err(Stop::Cancelled);
            }
        }
        if layout.has_sep_line && !records.is_empty() {
            records.remove(0);
            unclosed = unclosed.and_then(|place| place.checked_sub(1));
        }
        Ok(Self {
            text,
            cells,
            records,
            unclosed,
        })
    }

    pub const fn len(&self) -> usize {
        self.records.len()
    }

    pub fn record(&self, place: usize) -> Option<Record<'_>> {
        let at = self.records.get(place)?;
        let end = self
            .records
            .get(place + 1)
            .map_or(self.cells.len(), |next| next.first_cell as usize);
        Some(Record {
            text: &self.text,
            cells: self.cells.get(at.first_cell as usize..end)?,
            line: at.line,
            is_unclosed: self.unclosed == Some(place),
        })
    }

    pub fn records(
        &self,
        places: impl IntoIterator<Item = usize>,
    ) -> impl Iterator<Item = Record<'_>> {
        places.into_iter().filter_map(|place| self.record(place))
    }
}

/// Whether the lines after an unclosed quote look like rows of `width` cells,
/// in which case one stray quote must not take the rest of the file with it.
/// Otherwise they are the lines of one long cell that was cut off.
fn swallowed_rows(splitter: &Splitter<'_>, width: usize) -> bool {
    const SAMPLE_RECORDS: usize = 50;
    if width < 2 {
        return false;
    }
    let mut rest = splitter.clone();
    let mut cells = Vec::new();
    let (mut n_rows, mut n_alike) = (0_usize, 0_usize);
    while n_rows < SAMPLE_RECORDS && rest.next(&mut cells).is_some() {
        n_rows += 1;
        n_alike += usize::from(cells.len() == width);
        cells.clear();
    }
    n_alike * 2 > n_rows
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
