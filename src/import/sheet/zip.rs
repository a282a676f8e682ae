//! The list of contents of a zip container, as far as it is needed to weigh
//! what is in it before it is opened.

use std::io::Read;

use flate2::read::DeflateDecoder;

#[derive(Clone, Copy)]
pub(super) struct Entry<'z> {
    pub name: &'z [u8],
    /// It is not to be had without a password.
    pub is_locked: bool,
    is_deflated: bool,
    pub packed: &'z [u8],
}

impl<'z> Entry<'z> {
    /// What is in the entry, unpacked while it is read.
    pub(crate) fn reader(&self) -> Box<dyn Read + 'z> {
        if self.is_deflated {
            Box::new(DeflateDecoder::new(self.packed))
        } else {
            Box::new(self.packed)
        }
    }
}

pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes(two.try_into().ok()?)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(four.try_into().ok()?)).ok()
}

/// The type that an `OpenDocument` container says to be of; nothing of others.
pub(super) fn kind(entries: &[Entry<'_>]) -> Vec<u8> {
    const LONGEST_KIND: u64 = 200;
    let mut kind = Vec::new();
    if let Some(entry) = entries.iter().find(|entry| entry.name == b"mimetype") {
        let mut reader = entry.reader().take(LONGEST_KIND);
        if reader.read_to_end(&mut kind).is_err() {
            kind.clear();
        }
    }
    kind.truncate(kind.trim_ascii_end().len());
    kind
}

/// All entries; nothing if the container is broken.
pub(super) fn entries(bytes: &[u8]) -> Option<Vec<Entry<'_>>> {
    const END: &[u8] = b"PK\x05\x06";
    const LONGEST_END: usize = 22 + 65_535;
    let from = bytes.len().saturating_sub(LONGEST_END);
    let end = from
        + bytes
            .get(from..)?
            .windows(END.len())
            .rposition(|window| window == END)?;
    let n_entries = u16_at(bytes, end + 10)?;
    let mut at = u32_at(bytes, end + 16)?;
    let mut entries = Vec::new();
    for _ in 0..n_entries {
        let head = bytes.get(at..)?;
        if !head.starts_with(b"PK\x01\x02") {
            return None;
        }
        let length_of = |place| u16_at(head, place);
        let name_length = length_of(28)?;
        let local = u32_at(head, 42)?;
        let start = local
            .checked_add(30 + u16_at(bytes, local.checked_add(26)?)?)?
            .checked_add(u16_at(bytes, local.checked_add(28)?)?)?;
        entries.push(Entry {
            name: head.get(46..46 + name_length)?,
            is_locked: length_of(8)? & 1 != 0,
            is_deflated: length_of(10)? != 0,
            packed: bytes.get(start..start.checked_add(u32_at(head, 20)?)?)?,
        });
        at = at.checked_add(46 + name_length + length_of(30)? + length_of(32)?)?;
    }
    Some(entries)
}
