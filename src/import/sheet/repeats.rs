//! How many cells an `OpenDocument` sheet becomes.
//!
//! It says "this row a million times" in a few bytes. Empty rows at the end are
//! like that in every sheet and cost nothing; all others are copied out by the
//! library that reads them, so they are counted first.

use std::io::{self, BufRead, BufReader};

use super::GoOn;
use super::zip::Entry;
use crate::import::RefusalReason;
use crate::import::error::Stop;

/// Beyond any register of people and days; a few hundred megabytes.
pub(super) const MAX_CELLS: u64 = 8_000_000;

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
}

impl Tally {
    fn tag(&mut self, tag: &[u8]) {
        let repeats = |name: &[u8]| attribute(tag, name).map_or(1, number);
        if tag.starts_with(b"table:table ") {
            self.n_before = self.n_cells();
            let n_before = self.n_before;
            *self = Self {
                n_before,
                ..Self::default()
            };
        } else if tag.starts_with(b"table:table-row") {
            self.width = 0;
            self.filled_width = 0;
            self.row_repeats = repeats(b"table:number-rows-repeated");
            if tag.ends_with(b"/") {
                self.end_row();
            }
        } else if tag.starts_with(b"/table:table-row") {
            self.end_row();
        } else if tag.starts_with(b"table:table-cell")
            || tag.starts_with(b"table:covered-table-cell")
        {
            self.width = self
                .width
                .saturating_add(repeats(b"table:number-columns-repeated"));
            // A cell that may hold something has a type, a formula or text.
            if attribute(tag, b"office:value-type").is_some()
                || attribute(tag, b"table:formula").is_some()
                || !tag.ends_with(b"/")
            {
                self.filled_width = self.width;
            }
        }
    }

    fn end_row(&mut self) {
        if self.filled_width > 0 {
            self.n_rows = self
                .n_rows
                .saturating_add(self.n_empty_rows)
                .saturating_add(self.row_repeats);
            self.n_empty_rows = 0;
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

fn number(text: &[u8]) -> u64 {
    std::str::from_utf8(text)
        .ok()
        .and_then(|text| text.trim().parse().ok())
        .unwrap_or(1)
}

/// The value of an attribute within a tag.
fn attribute<'t>(tag: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    let at = tag.windows(name.len()).position(|part| part == name)? + name.len();
    let rest = tag.get(at..)?;
    let quote = *rest.iter().find(|byte| matches!(byte, b'"' | b'\''))?;
    let mut parts = rest.split(|byte| *byte == quote);
    parts.next()?;
    parts.next()
}

/// Refuses sheets that become more than [`MAX_CELLS`].
pub(super) fn check(content: &Entry<'_>, go_on: &mut GoOn<'_>) -> Result<(), Stop> {
    const TAGS_PER_STEP: usize = 64 * 1024;
    const LONGEST_TAG: usize = 1 << 20;
    let mut reader = BufReader::with_capacity(64 * 1024, content.reader());
    let mut tally = Tally::default();
    let mut tag = Vec::new();
    for n_tags in 0_usize.. {
        if n_tags.is_multiple_of(TAGS_PER_STEP) && !go_on() {
            return Err(Stop::Cancelled);
        }
        let damaged = |error: io::Error| RefusalReason::damaged_by(error);
        if reader.skip_until(b'<').map_err(damaged)? == 0 {
            break;
        }
        tag.clear();
        reader.read_until(b'>', &mut tag).map_err(damaged)?;
        tag.truncate(LONGEST_TAG);
        tally.tag(tag.strip_suffix(b">").unwrap_or(&tag));
        if tally.n_cells() > MAX_CELLS {
            return Err(RefusalReason::TooLargeUnpacked.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn n_cells(xml: &str) -> u64 {
        let mut tally = Tally::default();
        for part in xml.split('<').skip(1) {
            let tag = part.split('>').next().unwrap_or_default();
            tally.tag(tag.as_bytes());
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
