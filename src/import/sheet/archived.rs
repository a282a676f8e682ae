//! A table that stands alone in an archive, as mail programs and platforms pack it.

use std::io::Read;

use super::GoOn;
use super::zip;
use crate::import::RefusalReason;
use crate::import::error::Stop;
use crate::import::foreign::{self, ForeignFile};
use crate::import::limits::{PACKED_TEXT, PACKED_TWICE};

/// A file that was taken out of an archive.
pub(in crate::import) struct Archived {
    /// Its name there, which may tell a day.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The one table in the archive that `bytes` are; nothing where they are none,
/// or where nothing tells which of several files is meant.
pub(in crate::import) fn archived_table(
    bytes: &[u8],
    go_on: &mut GoOn<'_>,
) -> Result<Option<Archived>, Stop> {
    const BYTES_PER_STEP: u64 = 1 << 20;
    if !zip::is_zip(bytes) {
        return Ok(None);
    }
    let entries = zip::entries(bytes).unwrap_or_default();
    let names: Vec<&[u8]> = entries.iter().map(|entry| entry.name).collect();
    let is_of_one = match foreign::of_entries(&names, &zip::kind(&entries)) {
        ForeignFile::Archive(contents) => contents.has_one_table(),
        _ => false,
    };
    let table = entries.iter().find(|entry| foreign::is_table(entry.name));
    let Some(table) = table.filter(|table| is_of_one && !table.is_locked) else {
        return Ok(None);
    };
    let mut reader = table.reader();
    let mut unpacked = Vec::new();
    loop {
        let n_read = reader
            .by_ref()
            .take(BYTES_PER_STEP)
            .read_to_end(&mut unpacked)
            .map_err(RefusalReason::damaged_by)?;
        if n_read == 0 {
            break;
        }
        let most = if zip::is_zip(&unpacked) {
            PACKED_TWICE
        } else {
            PACKED_TEXT
        };
        if unpacked.len() > most.most(table.packed.len()) {
            return Err(RefusalReason::TooLargeUnpacked.into());
        }
        if !go_on() {
            return Err(Stop::Cancelled);
        }
    }
    Ok(Some(Archived {
        name: String::from_utf8_lossy(table.name).into_owned(),
        bytes: unpacked,
    }))
}
