//! Quotes that open no cell.
//!
//! Somebody writes `"b` or `5" screens` by hand, and everything up to the next
//! quote, or to the end of the file, becomes one cell: rows would be lost without
//! a word. Such a quote is known by the lines in that cell, which look like rows
//! of the table. A cell that a program wrote on many lines holds other lines, or
//! at most some like that.

use std::collections::BTreeMap;

use super::split::{End, Splitter};
use crate::import::dates::scan;

/// Lines of a cell that are enough to know what it holds.
const SAMPLE_LINES: usize = 50;

/// Finds the records that a stray quote made.
#[derive(Debug)]
pub(super) struct StrayQuotes {
    delimiter: char,
    /// How many cells most records have.
    width: usize,
    /// How many more bytes may be read twice, so that a file of nothing but
    /// quotes ends in time.
    n_bytes_left: usize,
}

impl StrayQuotes {
    pub(crate) fn of(text: &str, delimiter: u8) -> Self {
        const BYTES_AT_LEAST: usize = 1 << 20;
        Self {
            delimiter: char::from(delimiter),
            width: commonest_width(text, delimiter),
            n_bytes_left: text.len().saturating_mul(4).max(BYTES_AT_LEAST),
        }
    }

    /// Whether a stray quote made the record that goes from `before` to `after`.
    pub(crate) fn is_one_in(
        &mut self,
        before: &Splitter<'_>,
        after: &Splitter<'_>,
        end: End,
    ) -> bool {
        let is_one_line = end == End::Whole && after.line() <= before.line() + 1;
        if self.width < 2 || is_one_line {
            return false;
        }
        let mut line = before.after_line();
        let n_bytes = after.place() - before.place();
        if n_bytes > self.n_bytes_left {
            return false;
        }
        let own = before.rest_of_line();
        let days = self.places_of_days(own);
        let (mut n_lines, mut n_alike) = (0_usize, 0_usize);
        while n_lines < SAMPLE_LINES && line.place() < after.place() {
            let text = line.rest_of_line();
            if !text.trim().is_empty() {
                n_lines += 1;
                n_alike += usize::from(self.is_row(&line, text, &days));
            }
            line = line.after_line();
        }
        // A program writes nothing between a closing quote and the next cell.
        let is_sloppy = end == End::Unclosed || self.goes_on_behind_quote(before, after);
        let is_stray = if is_sloppy {
            n_alike * 2 > n_lines
        } else {
            n_alike > 0 && n_alike == n_lines && !days.is_empty()
        };
        if is_stray {
            self.n_bytes_left -= n_bytes;
        }
        is_stray
    }

    /// Whether the line at `line`, whose text is `text`, is like a row: as wide,
    /// with a day where the row with the quote has one.
    fn is_row(&self, line: &Splitter<'_>, text: &str, days: &[usize]) -> bool {
        let mut cells = Vec::new();
        let end = line.line_alone().next(&mut cells);
        let is_as_wide = match end {
            Some((_, End::Whole)) => cells.len() == self.width,
            // A stray quote stands in this line too.
            _ => text.split(self.delimiter).count() >= self.width,
        };
        let places = || self.places_of_days(text);
        is_as_wide && (days.is_empty() || places().iter().any(|place| days.contains(place)))
    }

    fn places_of_days(&self, line: &str) -> Vec<usize> {
        line.split(self.delimiter)
            .map(|cell| cell.trim_matches([' ', '"']))
            .enumerate()
            .filter(|(_, cell)| scan(cell).is_some())
            .map(|(place, _)| place)
            .collect()
    }

    /// Whether letters stand right behind the quote that closes the last cell of
    /// many lines between `before` and `after`.
    fn goes_on_behind_quote(&self, before: &Splitter<'_>, after: &Splitter<'_>) -> bool {
        let mut line = before.clone();
        let mut last = "";
        while line.place() < after.place() {
            last = line.rest_of_line();
            line = line.after_line();
        }
        // The first quote of the last line closes the cell, unless it is doubled.
        let mut rest = last;
        while let Some((_, behind)) = rest.split_once('"') {
            let Some(behind_doubled) = behind.strip_prefix('"') else {
                let next = behind.trim_start_matches(' ').chars().next();
                return next.is_some_and(|letter| letter != self.delimiter);
            };
            rest = behind_doubled;
        }
        false
    }
}

/// How many cells most of the first records have, of those with several.
fn commonest_width(text: &str, delimiter: u8) -> usize {
    const SAMPLE_RECORDS: usize = 300;
    let mut splitter = Splitter::new(text, delimiter);
    let mut cells = Vec::new();
    let mut n_by_width = BTreeMap::<usize, usize>::new();
    for _ in 0..SAMPLE_RECORDS {
        cells.clear();
        if splitter.next(&mut cells).is_none() {
            break;
        }
        if cells.len() > 1 {
            *n_by_width.entry(cells.len()).or_default() += 1;
        }
    }
    n_by_width
        .into_iter()
        .max_by_key(|(width, n)| (*n, *width))
        .map_or(0, |(width, _)| width)
}
