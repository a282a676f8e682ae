//! Text to cells.
//!
//! The `csv` crate is not used for reading: it counts only line feeds as lines
//! (a lone carriage return shifts every number after it) and does not tell a
//! quote that is never closed from one that is.

use crate::import::Limit;

/// Where a cell stands in the text. Its highest bit of `length` says that it
/// holds quotes to be resolved.
#[derive(Clone, Copy, Debug)]
pub(super) struct CellAt {
    start: u32,
    length: u32,
}

const HAS_QUOTES: u32 = 1 << 31;

/// The longest text that [`CellAt`] can point into, in bytes.
pub(super) const MAX_BYTES: usize = (HAS_QUOTES - 1) as usize;

impl CellAt {
    pub(crate) fn new(start: usize, end: usize, has_quotes: bool) -> Self {
        Self {
            start: start as u32,
            length: end.saturating_sub(start) as u32 | if has_quotes { HAS_QUOTES } else { 0 },
        }
    }

    pub(crate) fn raw(self, text: &str) -> &str {
        let start = self.start as usize;
        text.get(start..start + (self.length & !HAS_QUOTES) as usize)
            .unwrap_or_default()
    }

    /// Whether nothing stands there, not even quotes.
    pub(crate) const fn is_empty(self) -> bool {
        self.length == 0
    }

    pub(crate) const fn has_quotes(self) -> bool {
        self.length & HAS_QUOTES != 0
    }
}

/// The end of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Whole,
    /// A quote was opened in it and never closed.
    Unclosed,
}

/// Walks over the records of a text.
#[derive(Clone, Debug)]
pub(super) struct Splitter<'t> {
    text: &'t str,
    delimiter: u8,
    place: usize,
    /// The 1-based physical line at `place`.
    line: u32,
}

impl<'t> Splitter<'t> {
    /// `delimiter` is an ASCII character.
    pub(crate) const fn new(text: &'t str, delimiter: u8) -> Self {
        Self {
            text,
            delimiter,
            place: 0,
            line: 1,
        }
    }

    pub(crate) const fn place(&self) -> usize {
        self.place
    }

    /// Appends the cells of the next record to `cells`; gives its first line
    /// and how it ended, or nothing at the end of the text. Of a record with more
    /// cells than are read, one more is kept, which tells it.
    pub(crate) fn next(&mut self, cells: &mut Vec<CellAt>) -> Option<(u32, End)> {
        let bytes = self.text.as_bytes();
        if self.place >= bytes.len() {
            return None;
        }
        let first_line = self.line;
        let most = cells.len().saturating_add(Limit::Columns.most());
        loop {
            let (cell, end) = self.cell();
            if cells.len() <= most {
                cells.push(cell);
            }
            if end == End::Unclosed {
                return Some((first_line, End::Unclosed));
            }
            match bytes.get(self.place) {
                Some(byte) if *byte == self.delimiter => self.place += 1,
                _ => break,
            }
        }
        self.skip_line_end();
        Some((first_line, End::Whole))
    }

    pub(crate) const fn line(&self) -> u32 {
        self.line
    }

    /// The text of the line at the place, as if there were no quotes.
    pub(crate) fn rest_of_line(&self) -> &'t str {
        let end = self.end_of_line(self.place);
        self.text.get(self.place..end).unwrap_or_default()
    }

    /// A splitter of the line at the place and no more.
    pub(crate) fn line_alone(&self) -> Self {
        let end = self.end_of_line(self.place);
        Self {
            text: self.text.get(..end).unwrap_or_default(),
            ..self.clone()
        }
    }

    /// A splitter of what comes after the line at the place.
    pub(crate) fn after_line(&self) -> Self {
        let mut after = self.clone();
        after.place = self.end_of_line(self.place);
        after.skip_line_end();
        after
    }

    /// The cell at `place`, which is left at the delimiter or line end after it.
    fn cell(&mut self) -> (CellAt, End) {
        let bytes = self.text.as_bytes();
        let start = self.place;
        let mut opening = start;
        while bytes.get(opening) == Some(&b' ') {
            opening += 1;
        }
        if bytes.get(opening) != Some(&b'"') {
            let end = self.end_of_plain(opening);
            self.place = end;
            return (CellAt::new(start, end, false), End::Whole);
        }
        let start = opening + 1;
        let mut at = start;
        let mut has_quotes = false;
        loop {
            match bytes.get(at) {
                None => {
                    self.place = at;
                    return (CellAt::new(start, at, has_quotes), End::Unclosed);
                }
                Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                    has_quotes = true;
                    at += 2;
                }
                Some(b'"') => break,
                Some(byte) => {
                    let is_line_end =
                        *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
                    self.line = self.line.saturating_add(u32::from(is_line_end));
                    at += 1;
                }
            }
        }
        // Letters after the closing quote are kept: losing them would be silent.
        let end = self.end_of_plain(at + 1);
        self.place = end;
        let has_rest = bytes[at + 1..end].iter().any(|byte| *byte != b' ');
        if has_rest {
            (CellAt::new(start, end, true), End::Whole)
        } else {
            (CellAt::new(start, at, has_quotes), End::Whole)
        }
    }

    fn end_of_plain(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        rest.iter()
            .position(|byte| matches!(*byte, b'\n' | b'\r') || *byte == self.delimiter)
            .map_or(self.text.len(), |offset| from + offset)
    }

    fn end_of_line(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        rest.iter()
            .position(|byte| matches!(*byte, b'\n' | b'\r'))
            .map_or(self.text.len(), |offset| from + offset)
    }

    fn skip_line_end(&mut self) {
        let rest = self.text.as_bytes().get(self.place..).unwrap_or_default();
        let length = match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => return,
        };
        self.place += length;
        self.line = self.line.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Vec<(u32, Vec<String>, End)> {
        let mut splitter = Splitter::new(text, b',');
        let mut found = Vec::new();
        let mut cells = Vec::new();
        while let Some((line, end)) = splitter.next(&mut cells) {
            let texts = cells.drain(..).map(|cell| cell.raw(text).to_owned());
            found.push((line, texts.collect(), end));
        }
        found
    }

    #[test]
    fn every_line_end_counts_as_one_line() {
        let found = records("a,b\r\n1,2\r3,4\n\"5\r\nx\ry\nz\",6\n7,8");
        let lines: Vec<_> = found.iter().map(|(line, ..)| *line).collect();
        assert_eq!(lines, [1, 2, 3, 4, 8]);
        assert_eq!(found[3].1, ["5\r\nx\ry\nz", "6"]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_told() {
        assert_eq!(
            records("a,b\n1,\"2\n3,4\n").last(),
            Some(&(2, vec!["1".into(), "2\n3,4\n".into()], End::Unclosed))
        );
    }

    #[test]
    fn an_empty_last_cell_is_a_cell() {
        assert_eq!(records("a,\n").len(), 1);
        assert_eq!(records("a,\n")[0].1, ["a", ""]);
        assert_eq!(records("a,")[0].1, ["a", ""]);
    }
}
