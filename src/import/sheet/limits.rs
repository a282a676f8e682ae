//! Zip containers that are far larger inside than outside.

use std::io::Read;

use super::GoOn;
use super::zip::Entry;
use crate::import::RefusalReason;
use crate::import::error::Stop;

/// No more than this many times the size of the file, …
const LARGEST_FACTOR: u64 = 100;
/// … which a small file may exceed up to here, …
const ALWAYS_ALLOWED: u64 = 64 << 20;
/// … and a large one not beyond here.
const NEVER_ALLOWED: u64 = 1 << 30;

/// How many bytes a compressed file of `n_packed` may hold.
pub(in crate::import) fn most_unpacked(n_packed: usize) -> u64 {
    (n_packed as u64)
        .saturating_mul(LARGEST_FACTOR)
        .clamp(ALWAYS_ALLOWED, NEVER_ALLOWED)
}

/// Unpacks all texts of the container, keeping nothing: what its list of
/// contents says of their lengths need not be true.
pub(super) fn check(bytes: &[u8], entries: &[Entry<'_>], go_on: &mut GoOn<'_>) -> Result<(), Stop> {
    let mut left = most_unpacked(bytes.len());
    let mut buffer = vec![0; 64 * 1024];
    let texts = entries.iter().filter(|entry| {
        let is = |ending: &[u8]| entry.name.ends_with(ending);
        is(b".xml") || is(b".rels") || is(b".bin")
    });
    for entry in texts {
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
