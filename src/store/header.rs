//! A look at a file's first bytes, before `SQLite` may touch it: opening a file
//! with `SQLite` can already change it (it rolls an interrupted change back).

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::StoreError;

/// Marks a `SQLite` file as a register: `Esor` in ASCII.
pub(super) const APPLICATION_ID: u32 = 0x4573_6F72;

const HEADER_LEN: usize = 100;
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Makes sure that the file is a register which this program can read.
///
/// Says which schema version it has. Changes nothing.
pub(super) fn look(path: &Path, supported: u32) -> Result<u32, StoreError> {
    let io_error = |source| StoreError::from_io(source, path);
    let foreign = || StoreError::Foreign {
        path: path.to_owned(),
    };
    let damaged = || StoreError::Damaged {
        source: None,
        path: Some(path.to_owned()),
    };
    // Before it is opened: opening a pipe waits for someone to write.
    let metadata = fs::metadata(path).map_err(io_error)?;
    if !metadata.is_file() {
        return Err(foreign());
    }
    let mut file = File::open(path).map_err(io_error)?;
    let mut header = Vec::with_capacity(HEADER_LEN);
    file.by_ref()
        .take(HEADER_LEN as u64)
        .read_to_end(&mut header)
        .map_err(io_error)?;
    let n_compared = header.len().min(MAGIC.len());
    if header.get(..n_compared) != MAGIC.get(..n_compared) {
        return Err(foreign());
    }
    let Ok(header) = <[u8; HEADER_LEN]>::try_from(header) else {
        return Err(damaged());
    };
    if big_endian(&header, 68) != APPLICATION_ID {
        return Err(foreign());
    }
    let version = big_endian(&header, 60);
    if version > supported {
        return Err(StoreError::Newer {
            version,
            supported,
            path: path.to_owned(),
        });
    }
    if is_cut_short(&header, metadata.len()) && !journal(path).try_exists().unwrap_or(false) {
        return Err(damaged());
    }
    Ok(version)
}

/// Whether the file is shorter than its header says. While a journal waits to
/// be rolled back, the length means nothing.
fn is_cut_short(header: &[u8; HEADER_LEN], len_bytes: u64) -> bool {
    let page_bytes = match big_endian(header, 16) >> 16 {
        1 => 65_536,
        bytes => u64::from(bytes),
    };
    // The count of pages holds only if the same change wrote both marks.
    let is_count_valid = big_endian(header, 24) == big_endian(header, 92);
    is_count_valid && len_bytes < page_bytes * u64::from(big_endian(header, 28))
}

fn big_endian(header: &[u8; HEADER_LEN], at: usize) -> u32 {
    header
        .get(at..at + 4)
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, u32::from_be_bytes)
}

/// The rollback journal of a `SQLite` file.
fn journal(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}
