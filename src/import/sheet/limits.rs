//! What a workbook would cost, looked at before it is opened.

use std::collections::HashSet;
use std::io::Read;
use std::ops::ControlFlow;

use super::GoOn;
use super::tag::each_tag;
use super::zip::Entry;
use crate::import::error::Stop;
use crate::import::limits::PACKED_WORKBOOK;
use crate::import::{Limit, RefusalReason};

/// Unpacks all of the container, keeping nothing: what its list of contents says
/// of lengths need not be true, and a part may have any name.
pub(super) fn check(bytes: &[u8], entries: &[Entry<'_>], go_on: &mut GoOn<'_>) -> Result<(), Stop> {
    let mut left = PACKED_WORKBOOK.most(bytes.len()) as u64;
    let mut buffer = vec![0; 64 * 1024];
    for entry in entries {
        let mut reader = entry.reader();
        loop {
            let n_read = reader
                .read(&mut buffer)
                .map_err(RefusalReason::damaged_by)? as u64;
            if n_read == 0 {
                break;
            }
            left = left
                .checked_sub(n_read)
                .ok_or(RefusalReason::TooLargeUnpacked)?;
            if !go_on() {
                return Err(Stop::Cancelled);
            }
        }
    }
    Ok(())
}

/// Refuses a list of texts that is longer than any table, or says so of itself:
/// room is made for all of them at once.
pub(super) fn check_shared_texts(entries: &[Entry<'_>], go_on: &mut GoOn<'_>) -> Result<(), Stop> {
    let texts = entries
        .iter()
        .filter(|entry| ends_with(entry.name, b"sharedStrings.xml"));
    for entry in texts {
        let mut n_texts = 0_usize;
        each_tag(entry, go_on, &mut |tag, _| {
            let most = Limit::DenseCells.most();
            n_texts += usize::from(tag.name() == b"si");
            let n_said = (tag.name() == b"sst").then(|| tag.value(b"uniqueCount"));
            if n_texts > most || n_said.flatten().is_some_and(|said| is_more(said, most)) {
                return Err(RefusalReason::OverLimit(Limit::DenseCells));
            }
            Ok(ControlFlow::Continue(()))
        })?;
    }
    Ok(())
}

/// Refuses a workbook of too many sheets, and one whose sheets are all the same
/// part of the file: a spreadsheet program writes each by itself.
pub(super) fn check_sheets(entries: &[Entry<'_>], go_on: &mut GoOn<'_>) -> Result<(), Stop> {
    let named = |ending: &'static [u8]| {
        let entries = entries.iter();
        entries.filter(move |entry| ends_with(entry.name, ending))
    };
    for entry in named(b"workbook.xml") {
        let mut n_sheets = 0_usize;
        let mut known = HashSet::new();
        each_tag(entry, go_on, &mut |tag, _| {
            if tag.name() == b"sheet" {
                n_sheets += 1;
                if n_sheets > Limit::Sheets.most() {
                    return Err(RefusalReason::OverLimit(Limit::Sheets));
                }
                let part = tag.value(b"id");
                if part.is_some_and(|part| !known.insert(part.to_vec())) {
                    return Err(RefusalReason::damaged());
                }
            }
            Ok(ControlFlow::Continue(()))
        })?;
    }
    for entry in named(b"workbook.xml.rels") {
        let mut known = HashSet::new();
        each_tag(entry, go_on, &mut |tag, _| {
            let part = tag
                .value(b"Target")
                .filter(|_| tag.name() == b"Relationship");
            if part.is_some_and(|part| !known.insert(part.to_vec())) {
                return Err(RefusalReason::damaged());
            }
            Ok(ControlFlow::Continue(()))
        })?;
    }
    Ok(())
}

/// Whether a name ends so; capitals do not tell parts apart.
fn ends_with(name: &[u8], ending: &[u8]) -> bool {
    let from = name.len().saturating_sub(ending.len());
    let end = name.get(from..).unwrap_or_default();
    end.eq_ignore_ascii_case(ending)
}

/// Whether a number is written that is larger than `most`.
fn is_more(written: &[u8], most: usize) -> bool {
    let written = std::str::from_utf8(written).unwrap_or_default().trim();
    // One that no machine can hold is larger, too.
    written.parse().map_or_else(
        |_| !written.is_empty() && written.bytes().all(|it| it.is_ascii_digit()),
        |said: usize| said > most,
    )
}
