//! What a workbook would cost, looked at before it is opened.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read};

use super::GoOn;
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
            let n_said = if is_called(tag, b"sst") {
                attribute(tag, b"uniqueCount").map_or(0, number)
            } else {
                0
            };
            n_texts += usize::from(is_called(tag, b"si"));
            let most = Limit::DenseCells.most();
            if n_texts > most || n_said > most as u64 {
                return Err(RefusalReason::OverLimit(Limit::DenseCells));
            }
            Ok(())
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
            if is_called(tag, b"sheet") {
                n_sheets += 1;
                if n_sheets > Limit::Sheets.most() {
                    return Err(RefusalReason::OverLimit(Limit::Sheets));
                }
                let part = attribute(tag, b":id");
                if part.is_some_and(|part| !known.insert(part.to_vec())) {
                    return Err(RefusalReason::damaged());
                }
            }
            Ok(())
        })?;
    }
    for entry in named(b"workbook.xml.rels") {
        let mut known = HashSet::new();
        each_tag(entry, go_on, &mut |tag, _| {
            let part = attribute(tag, b"Target").filter(|_| is_called(tag, b"Relationship"));
            if part.is_some_and(|part| !known.insert(part.to_vec())) {
                return Err(RefusalReason::damaged());
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Hears of a tag, and of how much text stands before it.
pub(super) type SeeTag<'s> = dyn FnMut(&[u8], u64) -> Result<(), RefusalReason> + 's;

/// Gives each tag of a part, without its brackets, with how many bytes of text
/// stand before it.
pub(super) fn each_tag(
    entry: &Entry<'_>,
    go_on: &mut GoOn<'_>,
    see: &mut SeeTag<'_>,
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
        let n_text = reader.skip_until(b'<').map_err(damaged)?;
        if n_text == 0 {
            break;
        }
        tag.clear();
        let mut start = reader.by_ref().take(LONGEST_TAG as u64);
        start.read_until(b'>', &mut tag).map_err(damaged)?;
        if !tag.ends_with(b">") {
            reader.skip_until(b'>').map_err(damaged)?;
        }
        see(tag.strip_suffix(b">").unwrap_or(&tag), n_text as u64 - 1)?;
    }
    Ok(())
}

/// Whether a name ends so; capitals do not tell parts apart.
fn ends_with(name: &[u8], ending: &[u8]) -> bool {
    let from = name.len().saturating_sub(ending.len());
    let end = name.get(from..).unwrap_or_default();
    end.eq_ignore_ascii_case(ending)
}

/// Whether a tag opens an element of this name, with or without a prefix.
fn is_called(tag: &[u8], name: &[u8]) -> bool {
    let end = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/';
    let own = tag.split(end).next().unwrap_or_default();
    own == name || own.strip_suffix(name).is_some_and(|it| it.ends_with(b":"))
}

pub(super) fn number(text: &[u8]) -> u64 {
    std::str::from_utf8(text)
        .ok()
        .and_then(|text| text.trim().parse().ok())
        .unwrap_or(1)
}

/// The value of an attribute within a tag.
pub(super) fn attribute<'t>(tag: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    let at = tag.windows(name.len()).position(|part| part == name)? + name.len();
    let rest = tag.get(at..)?;
    let quote = *rest.iter().find(|byte| matches!(byte, b'"' | b'\''))?;
    let mut parts = rest.split(|byte| *byte == quote);
    parts.next()?;
    parts.next()
}
