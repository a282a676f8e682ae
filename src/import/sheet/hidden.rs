//! Rows and columns that a sheet does not show: filtered out, folded away or
//! hidden by hand. The library that reads the cells does not tell them.

use std::collections::HashMap;
use std::ops::ControlFlow;

use super::GoOn;
use super::tag::each_tag;
use super::zip::Entry;
use crate::import::error::Stop;

/// First and last (0-based), in ascending order.
type Spans = Vec<(u32, u32)>;

/// What one sheet hides.
#[derive(Clone, Debug, Default)]
pub(super) struct Hidden {
    rows: Spans,
    columns: Spans,
}

impl Hidden {
    pub(crate) fn has_row(&self, row: u32) -> bool {
        holds(&self.rows, row)
    }

    pub(crate) fn has_column(&self, column: u32) -> bool {
        holds(&self.columns, column)
    }

    /// Whether all rows from `first` up to `end` are hidden.
    pub(crate) fn has_rows(&self, first: u32, end: u32) -> bool {
        // Spans beside each other are one.
        let after = self.rows.partition_point(|(from, _)| *from <= first);
        let span = after.checked_sub(1).and_then(|place| self.rows.get(place));
        first >= end || span.is_some_and(|(_, last)| *last >= end - 1)
    }

    /// Rows come in their order.
    pub(crate) fn add_rows(&mut self, first: u32, last: u32) {
        push(&mut self.rows, first, last);
    }

    /// Columns come in their order.
    pub(crate) fn add_columns(&mut self, first: u32, last: u32) {
        push(&mut self.columns, first, last);
    }

    pub(crate) fn has_columns(&self) -> bool {
        !self.columns.is_empty()
    }

    /// What the sheet of an Excel workbook hides that this part of it holds.
    pub(crate) fn of_xlsx(sheet: &Entry<'_>, go_on: &mut GoOn<'_>) -> Result<Self, Stop> {
        let mut hidden = Self::default();
        let mut next_row = 0;
        each_tag(sheet, go_on, &mut |tag, _| {
            match tag.name() {
                b"row" => {
                    let row = tag
                        .number(b"r")
                        .map_or(next_row, |row: u32| row.saturating_sub(1));
                    next_row = row.saturating_add(1);
                    if tag.is_true(b"hidden") {
                        push(&mut hidden.rows, row, row);
                    }
                }
                b"col" if tag.is_true(b"hidden") => {
                    if let (Some(first), Some(last)) =
                        (tag.number::<u32>(b"min"), tag.number::<u32>(b"max"))
                    {
                        let (first, last) = (first.saturating_sub(1), last.saturating_sub(1));
                        push(&mut hidden.columns, first, last);
                    }
                }
                _ => {}
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(hidden)
    }

    /// What each sheet of an `OpenDocument` workbook hides: all stand in one part.
    pub(crate) fn of_ods(content: &Entry<'_>, go_on: &mut GoOn<'_>) -> Result<Vec<Self>, Stop> {
        let mut sheets: Vec<Self> = Vec::new();
        let (mut row, mut column) = (0_u32, 0_u32);
        each_tag(content, go_on, &mut |tag, _| {
            let repeats = |name: &[u8]| tag.number(name).unwrap_or(1_u32).max(1);
            match (tag.name(), sheets.last_mut()) {
                (b"table", _) if tag.value(b"name").is_some() => {
                    sheets.push(Self::default());
                    (row, column) = (0, 0);
                }
                (b"table-column", Some(hidden)) => {
                    let next = column.saturating_add(repeats(b"number-columns-repeated"));
                    if tag.is_invisible() {
                        push(&mut hidden.columns, column, next - 1);
                    }
                    column = next;
                }
                (b"table-row", Some(hidden)) => {
                    let next = row.saturating_add(repeats(b"number-rows-repeated"));
                    if tag.is_invisible() {
                        push(&mut hidden.rows, row, next - 1);
                    }
                    row = next;
                }
                _ => {}
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(sheets)
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

/// The part of an Excel workbook that holds each of its sheets, in their order.
pub(super) fn sheet_parts<'z>(
    entries: &[Entry<'z>],
    go_on: &mut GoOn<'_>,
) -> Result<Vec<Option<Entry<'z>>>, Stop> {
    let find = |name: &[u8]| entries.iter().find(|entry| entry.name == name);
    let (Some(book), Some(relations)) = (
        find(b"xl/workbook.xml"),
        find(b"xl/_rels/workbook.xml.rels"),
    ) else {
        return Ok(Vec::new());
    };
    let mut targets: HashMap<Vec<u8>, Vec<u8>> = HashMap::new();
    each_tag(relations, go_on, &mut |tag, _| {
        if tag.name() == b"Relationship"
            && let (Some(id), Some(target)) = (tag.value(b"Id"), tag.value(b"Target"))
        {
            let path = match target.strip_prefix(b"/") {
                Some(path) => path.to_vec(),
                None => [b"xl/", target].concat(),
            };
            targets.entry(id.to_vec()).or_insert(path);
        }
        Ok(ControlFlow::Continue(()))
    })?;
    let mut parts = Vec::new();
    each_tag(book, go_on, &mut |tag, _| {
        if tag.name() == b"sheet" {
            let path = tag.value(b"id").and_then(|id| targets.get(id));
            parts.push(path.and_then(|path| find(path)).copied());
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

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
