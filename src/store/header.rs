//! A look at a file's first bytes, before `SQLite` may touch it: opening a file
//! with `SQLite` can already change it (it rolls an interrupted change back).

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::StoreError;
use crate::domain::{FileHead, is_called_a_register};

const HEADER_LEN: usize = 100;

/// Makes sure that the file is a register which this program can read.
///
/// Says which schema version it has. Changes nothing.
pub(super) fn look(path: &Path, supported: u32) -> Result<u32, StoreError> {
    let io_error = |source| StoreError::from_io(source, path);
    let damaged = || StoreError::Damaged {
        source: None,
        path: Some(path.to_owned()),
    };
    // Asked before it is opened: opening a pipe waits for whoever writes into it.
    let metadata = fs::metadata(path).map_err(io_error)?;
    if !metadata.is_file() {
        return Err(StoreError::NotAFile {
            path: path.to_owned(),
        });
    }
    if metadata.len() == 0 {
        return Err(StoreError::Empty {
            path: path.to_owned(),
        });
    }
    let mut file = File::open(path).map_err(io_error)?;
    let mut header = Vec::with_capacity(HEADER_LEN);
    file.by_ref()
        .take(HEADER_LEN as u64)
        .read_to_end(&mut header)
        .map_err(io_error)?;
    match FileHead::of(&header) {
        FileHead::Other => {
            return Err(StoreError::Foreign {
                path: path.to_owned(),
            });
        }
        FileHead::OtherDatabase => {
            return Err(StoreError::OtherDatabase {
                path: path.to_owned(),
            });
        }
        FileHead::Register | FileHead::CutShort => {}
    }
    let Ok(header) = <[u8; HEADER_LEN]>::try_from(header) else {
        return Err(damaged());
    };
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

/// Whether a file is a register, of whatever version and whatever its name.
pub fn is_register(path: &Path) -> bool {
    let mut head = [0; FileHead::LEN];
    // Asked first: opening a pipe would wait for whoever writes into it.
    fs::metadata(path).is_ok_and(|found| found.is_file())
        && File::open(path)
            .and_then(|mut file| file.read_exact(&mut head))
            .is_ok_and(|()| FileHead::of(&head) == FileHead::Register)
}

/// Whether a file is to be opened as a register, not read as a table: it is
/// one, whatever its ending, or its ending says so. One that is called a
/// register and is none must be refused as such, and not read as text.
pub fn is_for_opening(path: &Path) -> bool {
    is_called_a_register(path) || is_register(path)
}

/// Whether a name is that of the rollback journal of a register: it must not
/// be there unless `SQLite` made it.
pub fn is_journal_of_a_register(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    let register = name.and_then(|name| Some(name.strip_suffix("-journal")?.to_owned()));
    register.is_some_and(|register| is_register(&path.with_file_name(register)))
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
pub(super) fn journal(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}
