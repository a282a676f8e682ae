//! The tags of one part of a workbook, one after the other and without keeping
//! any: enough to weigh a sheet and to see what it hides.

use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;

use super::GoOn;
use super::zip::Entry;
use crate::import::RefusalReason;
use crate::import::error::Stop;

/// A tag without its angle brackets.
pub(super) struct Tag<'t>(pub &'t [u8]);

/// Hears of a tag and of how many bytes of text stand before it; says whether it
/// has seen enough.
pub(super) type SeeTag<'s> =
    dyn FnMut(&Tag<'_>, u64) -> Result<ControlFlow<()>, RefusalReason> + 's;

/// Shows each tag of a part, until `see` has seen enough.
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
        let bare = Tag(tag.strip_suffix(b">").unwrap_or(&tag));
        if see(&bare, n_text as u64 - 1)?.is_break() {
            break;
        }
    }
    Ok(())
}

impl<'t> Tag<'t> {
    /// The name of what it opens, or `/` and the name of what it closes.
    pub(crate) fn whole_name(&self) -> &'t [u8] {
        let is_end = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/';
        let after_stroke = usize::from(self.0.starts_with(b"/"));
        let name = self.0.get(after_stroke..).unwrap_or_default();
        let length = name.iter().position(is_end).unwrap_or(name.len());
        self.0.get(..after_stroke + length).unwrap_or_default()
    }

    /// The name without prefix of what it opens; nothing if it closes something.
    pub(crate) fn name(&self) -> &'t [u8] {
        let name = self.whole_name();
        if name.starts_with(b"/") {
            b""
        } else {
            local(name)
        }
    }

    /// Whether what it opens ends at once.
    pub(crate) fn is_closed(&self) -> bool {
        self.0.ends_with(b"/")
    }

    /// The value of the attribute of this name, whatever its prefix.
    pub(crate) fn value(&self, name: &[u8]) -> Option<&'t [u8]> {
        let start = self.0.iter().position(u8::is_ascii_whitespace)?;
        let mut rest = self.0.get(start..)?;
        loop {
            let equals = rest.iter().position(|byte| *byte == b'=')?;
            let key = rest.get(..equals)?.trim_ascii_end();
            // A word without a value may stand before it.
            let key = key.rsplit(u8::is_ascii_whitespace).next()?;
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

    pub(crate) fn number<N: std::str::FromStr>(&self, name: &[u8]) -> Option<N> {
        std::str::from_utf8(self.value(name)?)
            .ok()?
            .trim()
            .parse()
            .ok()
    }

    pub(crate) fn is_true(&self, name: &[u8]) -> bool {
        matches!(self.value(name), Some(b"1" | b"true" | b"on"))
    }

    pub(crate) fn is_invisible(&self) -> bool {
        matches!(self.value(b"visibility"), Some(b"collapse" | b"filter"))
    }
}

fn local(name: &[u8]) -> &[u8] {
    let colon = name.iter().position(|byte| *byte == b':');
    colon
        .and_then(|colon| name.get(colon + 1..))
        .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_by_their_whole_name_and_whatever_their_prefix() {
        let tag = Tag(b"x:row spans='1:2' r=\"12\" x:hidden = \"1\" ht=\"0\"/");
        assert_eq!(tag.name(), b"row");
        assert!(tag.is_closed());
        assert_eq!(tag.number(b"r"), Some(12_u32));
        assert!(tag.is_true(b"hidden"));
        assert_eq!(tag.value(b"n"), None);
        assert_eq!(Tag(b"row").value(b"r"), None);
        assert_eq!(Tag(b"row bare r='3'").number(b"r"), Some(3_u32));
        assert_eq!(Tag(b"/x:row").name(), b"");
        assert_eq!(Tag(b"/x:row ").whole_name(), b"/x:row");
        assert!(Tag(b"table:table-row table:visibility=\"filter\"").is_invisible());
    }
}
