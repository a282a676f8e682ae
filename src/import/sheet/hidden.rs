//! Rows and columns that a sheet does not show: filtered out, folded away or
//! hidden by hand. The library that reads the cells does not tell them.

use std::io::{BufRead, BufReader, Read};

use super::GoOn;
use super::zip::{self, Entry};
use crate::import::RefusalReason;
use crate::import::error::Stop;

/// First and last (0-based), in ascending order.
type Spans = Vec<(u32, u32)>;

/// What one sheet hides.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    rows: Spans,
    columns: Spans,
}

impl Hidden {
    pub fn has_row(&self, row: u32) -> bool {
        holds(&self.rows, row)
    }

    pub fn has_column(&self, column: u32) -> bool {
        holds(&self.columns, column)
    }

    /// Whether all rows from `first` up to `end` are hidden.
    pub fn has_rows(&self, first: u32, end: u32) -> bool {
        // Spans beside each other are one.
        let after = self.rows.partition_point(|(from, _)| *from <= first);
        let span = after.checked_sub(1).and_then(|place| self.rows.get(place));
        first >= end || span.is_some_and(|(_, last)| *last >= end - 1)
    }

    /// Rows come in their order.
    pub fn add_rows(&mut self, first: u32, last: u32) {
        push(&mut self.rows, first, last);
    }

    /// Columns come in their order.
    pub fn add_columns(&mut self, first: u32, last: u32) {
        push(&mut self.columns, first, last);
    }

    pub fn has_columns(&self) -> bool {
        !self.columns.is_empty()
    }

    /// What the sheet at `place` (0-based, in the order of the workbook) of an
    /// Excel workbook hides.
    pub fn of_xlsx(bytes: &[u8], place: usize, go_on: &mut GoOn<'_>) -> Result<Self, Stop> {
        let entries = zip::entries(bytes).unwrap_or_default();
        let Some(sheet) = sheet_entry(&entries, place, go_on)? else {
            return Ok(Self::default());
        };
        let mut hidden = Self::default();
        let mut next_row = 0;
        each_tag(sheet, go_on, &mut |tag| {
            match tag.name() {
                b"row" => {
                    let row = tag
                        .number(b"r")
                        .map_or(next_row, |row| row.saturating_sub(1));
                    next_row = row.saturating_add(1);
                    if tag.is_true(b"hidden") {
                        push(&mut hidden.rows, row, row);
                    }
                }
                b"col" if tag.is_true(b"hidden") => {
                    if let (Some(first), Some(last)) = (tag.number(b"min"), tag.number(b"max")) {
                        let (first, last) = (first.saturating_sub(1), last.saturating_sub(1));
                        push(&mut hidden.columns, first, last);
                    }
                }
                _ => {}
            }
            true
        })?;
        Ok(hidden)
    }

    /// The same of an `OpenDocument` sheet.
    pub fn of_ods(bytes: &[u8], place: usize, go_on: &mut GoOn<'_>) -> Result<Self, Stop> {
        let entries = zip::entries(bytes).unwrap_or_default();
        let Some(content) = entries.iter().find(|entry| entry.name == b"content.xml") else {
            return Ok(Self::default());
        };
        let mut hidden = Self::default();
        let (mut n_tables, mut row, mut column) = (0_usize, 0_u32, 0_u32);
        each_tag(content, go_on, &mut |tag| {
            let is_meant = n_tables == place + 1;
            let repeats = |name: &[u8]| tag.number(name).unwrap_or(1).max(1);
            match tag.name() {
                b"table" => n_tables += 1,
                b"table-column" if is_meant => {
                    let next = column.saturating_add(repeats(b"number-columns-repeated"));
                    if tag.is_invisible() {
                        push(&mut hidden.columns, column, next - 1);
                    }
                    column = next;
                }
                b"table-row" if is_meant => {
                    let next = row.saturating_add(repeats(b"number-rows-repeated"));
                    if tag.is_invisible() {
                        push(&mut hidden.rows, row, next - 1);
                    }
                    row = next;
                }
                _ => {}
            }
            n_tables <= place + 1
        })?;
        Ok(hidden)
    }
}

fn holds(spans: &Spans, place: u32) -> bool {
    let after = spans.partition_point(|(first, _)| *first <= place);
    after
        .checked_sub(1)
        .and_then(|before| spans.get(before))
        .is_some_and(|(_, last)| place <= *last)
}

/// Rows come in their order; what does not is no sheet that a program wrote.
fn push(spans: &mut Spans, first: u32, last: u32) {
    match spans.last_mut() {
        Some((_, known)) if first <= *known => {}
        Some((_, known)) if first == known.saturating_add(1) => *known = last.max(first),
        _ => spans.push((first, last.max(first))),
    }
}

/// The part of the workbook that holds the sheet at `place`.
fn sheet_entry<'e, 'z>(
    entries: &'e [Entry<'z>],
    place: usize,
    go_on: &mut GoOn<'_>,
) -> Result<Option<&'e Entry<'z>>, Stop> {
    let find = |name: &[u8]| entries.iter().find(|entry| entry.name == name);
    let (Some(book), Some(relations)) = (
        find(b"xl/workbook.xml"),
        find(b"xl/_rels/workbook.xml.rels"),
    ) else {
        return Ok(None);
    };
    let mut ids = Vec::new();
    each_tag(book, go_on, &mut |tag| {
        if tag.name() == b"sheet" {
            ids.push(tag.value(b"id").map(<[u8]>::to_vec));
        }
        true
    })?;
    let Some(id) = ids.into_iter().nth(place).flatten() else {
        return Ok(None);
    };
    let mut target = None;
    each_tag(relations, go_on, &mut |tag| {
        let is_it = tag.name() == b"Relationship" && tag.value(b"Id") == Some(&*id);
        if is_it {
            target = tag.value(b"Target").map(<[u8]>::to_vec);
        }
        !is_it
    })?;
    let Some(target) = target else {
        return Ok(None);
    };
    let path = match target.strip_prefix(b"/") {
        Some(path) => path.to_vec(),
        None => [b"xl/", &*target].concat(),
    };
    Ok(find(&path))
}

/// An opening tag, without its angle brackets.
struct Tag<'t>(&'t [u8]);

impl<'t> Tag<'t> {
    /// Its name without prefix; nothing that a closing tag has.
    fn name(&self) -> &'t [u8] {
        let end = self
            .0
            .iter()
            .position(|byte| byte.is_ascii_whitespace() || *byte == b'/')
            .unwrap_or(self.0.len());
        local(self.0.get(..end).unwrap_or_default())
    }

    /// The value of the attribute of this name, whatever its prefix.
    fn value(&self, name: &[u8]) -> Option<&'t [u8]> {
        let start = self.0.iter().position(u8::is_ascii_whitespace)?;
        let mut rest = self.0.get(start..)?;
        loop {
            let equals = rest.iter().position(|byte| *byte == b'=')?;
            let key = rest.get(..equals)?.trim_ascii();
            rest = rest.get(equals + 1..)?.trim_ascii_start();
            let quote = *rest.first()?;
            rest = rest.get(1..)?;
            let end = rest.iter().position(|byte| *byte == quote)?;
            if local(key) == name {
                return rest.get(..end);
            }
            rest = rest.get(end + 1..)?;
        }
    }

    fn number(&self, name: &[u8]) -> Option<u32> {
        std::str::from_utf8(self.value(name)?)
            .ok()?
            .trim()
            .parse()
            .ok()
    }

    fn is_true(&self, name: &[u8]) -> bool {
        matches!(self.value(name), Some(b"1" | b"true" | b"on"))
    }

    fn is_invisible(&self) -> bool {
        matches!(self.value(b"visibility"), Some(b"collapse" | b"filter"))
    }
}

fn local(name: &[u8]) -> &[u8] {
    let colon = name.iter().position(|byte| *byte == b':');
    colon
        .and_then(|colon| name.get(colon + 1..))
        .unwrap_or(name)
}

/// Shows each opening tag to `take`, until it has seen enough.
fn each_tag(
    entry: &Entry<'_>,
    go_on: &mut GoOn<'_>,
    take: &mut dyn FnMut(&Tag<'_>) -> bool,
) -> Result<(), Stop> {
    const TAGS_PER_STEP: usize = 64 * 1024;
    const LONGEST_TAG: usize = 1 << 20;
    let mut reader = BufReader::with_capacity(64 * 1024, entry.reader());
    let mut tag = Vec::new();
    for n_tags in 0_usize.. {
        if n_tags.is_multiple_of(TAGS_PER_STEP) && !go_on() {
            return Err(Stop::Cancelled);
        }
        let damaged = RefusalReason::damaged_by;
        if reader.skip_until(b'<').map_err(damaged)? == 0 {
            break;
        }
        tag.clear();
        let mut start = reader.by_ref().take(LONGEST_TAG as u64);
        start.read_until(b'>', &mut tag).map_err(damaged)?;
        if !tag.ends_with(b">") {
            reader.skip_until(b'>').map_err(damaged)?;
        }
        let bare = tag.strip_suffix(b">").unwrap_or(&tag);
        let is_opening = !bare.starts_with(b"/");
        if is_opening && !take(&Tag(bare)) {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_by_their_whole_name_and_whatever_their_prefix() {
        let tag = Tag(b"x:row spans='1:2' r=\"12\" x:hidden = \"1\" ht=\"0\"/");
        assert_eq!(tag.name(), b"row");
        assert_eq!(tag.number(b"r"), Some(12));
        assert!(tag.is_true(b"hidden"));
        assert_eq!(tag.value(b"n"), None);
        assert_eq!(Tag(b"row").value(b"r"), None);
        assert!(Tag(b"table:table-row table:visibility=\"filter\"").is_invisible());
    }

    #[test]
    fn spans_know_what_is_in_them_and_whether_a_gap_is_theirs() {
        let mut hidden = Hidden::default();
        for row in [2, 3, 4, 9] {
            push(&mut hidden.rows, row, row);
        }
        assert_eq!(hidden.rows, [(2, 4), (9, 9)]);
        assert!(hidden.has_row(3) && hidden.has_row(9));
        assert!(!hidden.has_row(1) && !hidden.has_row(5));
        assert!(hidden.has_rows(2, 5) && hidden.has_rows(9, 10));
        assert!(!hidden.has_rows(2, 6));
    }
}
