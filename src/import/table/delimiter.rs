//! What stands between the cells.

use super::Record;
use super::header::{TOP_RECORDS, is_header};
use super::split::Splitter;

/// How the text is laid out in cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    pub delimiter: u8,
    /// The first line is `sep=;` or its like, which Excel obeys.
    pub has_sep_line: bool,
}

const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
const SAMPLE_RECORDS: usize = 300;
/// No more of a text with long lines.
const SAMPLE_BYTES: usize = 1 << 20;

impl Layout {
    /// The delimiter that cuts the text into the most regular table.
    pub(crate) fn guess(text: &str) -> Self {
        if let Some(delimiter) = sep_line(text) {
            return Self {
                delimiter,
                has_sep_line: true,
            };
        }
        let mut best = (0.0, CANDIDATES[0]);
        for delimiter in CANDIDATES {
            let score = regularity(text, delimiter);
            if score > best.0 {
                best = (score, delimiter);
            }
        }
        Self {
            delimiter: best.1,
            has_sep_line: false,
        }
    }

    pub(crate) fn with(text: &str, delimiter: u8) -> Self {
        Self {
            delimiter,
            has_sep_line: sep_line(text).is_some(),
        }
    }
}

fn sep_line(text: &str) -> Option<u8> {
    let first = text.lines().next()?.trim_matches(['"', '\r']);
    let named = first
        .strip_prefix("sep=")
        .or_else(|| first.strip_prefix("SEP="))?;
    match named.as_bytes() {
        [byte] if CANDIDATES.contains(byte) => Some(*byte),
        _ => None,
    }
}

/// How regular the table is that `delimiter` makes of the text: the share of
/// records with the commonest width (of two cells or more), weighed by that
/// width, since the wrong character also stands regularly in dates and
/// decimals, but less often. A header that can be read counts twice: a file of
/// several tables has no common width.
fn regularity(text: &str, delimiter: u8) -> f64 {
    let mut splitter = Splitter::new(text, delimiter);
    let mut cells = Vec::new();
    let mut n_by_width = std::collections::BTreeMap::<usize, usize>::new();
    let mut n_records = 0_usize;
    let mut has_header = false;
    while n_records < SAMPLE_RECORDS
        && splitter.place() < SAMPLE_BYTES
        && let Some((line, _)) = splitter.next(&mut cells)
    {
        let is_blank = cells.iter().all(|cell| cell.raw(text).trim().is_empty());
        if !is_blank {
            n_records += 1;
            *n_by_width.entry(cells.len()).or_default() += 1;
            has_header = has_header
                || (n_records <= TOP_RECORDS && is_header(Record::new(text, &cells, line)));
        }
        cells.clear();
    }
    let regularity = n_by_width
        .into_iter()
        .filter(|(width, _)| *width > 1)
        .map(|(width, n)| n as f64 / n_records as f64 * (width as f64 + 1.0).ln())
        .fold(0.0, f64::max);
    if has_header {
        regularity * 2.0
    } else {
        regularity
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_that_makes_a_regular_table() {
        for (text, delimiter) in [
            ("date,who\n2020-01-01,Anne\n", b','),
            ("Jour;Heures\n01/02/2020;1,5\n02/02/2020;2,0\n", b';'),
            ("When\tName\n2/2/22, 4:00 PM\tBo, Al\n", b'\t'),
            ("a|b|c\nx, y|2|3\n", b'|'),
            ("d,w\n\"1;2;3;4;5\",x\n\"1;2\",y\n", b','),
            ("sep=;\na,b;c\n", b';'),
            ("alone\n", b','),
        ] {
            assert_eq!(Layout::guess(text).delimiter, delimiter, "{text}");
        }
    }
}
