//! The names of what stands beside a register: its copies and its drafts.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::StoreError;

/// The longest name of a file that the usual file systems take, in bytes.
const MAX_NAME: usize = 255;
/// What `SQLite` puts behind a register's name for the time of a change.
const JOURNAL: &str = "-journal";
/// The longest whole path that `SQLite` opens, its journal's included.
const MAX_PATH: usize = 510;
/// The longest whole path that Windows opens in its usual form.
const MAX_USUAL_PATH: usize = 247;
/// The longest name that goes whole into the names of copies and drafts, so
/// that a day, a reason and a process still stand behind it.
const MAX_STEM: usize = 180;

/// The file itself, where `path` is a link to it. A journal that a killed
/// change has left is beside the file, not beside the link.
pub(super) fn real(path: &Path) -> Result<PathBuf, StoreError> {
    let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    if !is_link {
        return Ok(path.to_owned());
    }
    fs::canonicalize(path).map_err(|source| StoreError::from_io(source, path))
}

/// The path as `SQLite` is told it: whole, so that `:memory:` and `file:…` are
/// names of files like any other.
pub(super) fn for_sqlite(path: &Path) -> Result<PathBuf, StoreError> {
    let whole = std::path::absolute(path).map_err(|source| StoreError::from_io(source, path))?;
    let unlimited = whole.to_str().filter(|_| cfg!(windows)).and_then(unlimited);
    Ok(unlimited.map_or(whole, PathBuf::from))
}

/// A whole path that is too long for Windows, in the form that has no limit there.
/// The standard library does the same for itself.
fn unlimited(whole: &str) -> Option<String> {
    let is_long = whole.encode_utf16().count() + JOURNAL.len() > MAX_USUAL_PATH;
    if !is_long || whole.starts_with(r"\\?\") || whole.starts_with(r"\\.\") {
        return None;
    }
    Some(match whole.strip_prefix(r"\\") {
        Some(share) => format!(r"\\?\UNC\{share}"),
        None => format!(r"\\?\{whole}"),
    })
}

/// Refuses a name to which the journal of a change cannot be added, before
/// anything is made under it.
pub(super) fn refuse_long(path: &Path) -> Result<(), StoreError> {
    let Some(name) = path.file_name() else {
        return Err(StoreError::from_io(
            io::ErrorKind::InvalidFilename.into(),
            path,
        ));
    };
    let whole = for_sqlite(path)?;
    let is_long = len(name) + JOURNAL.len() > MAX_NAME
        || (cfg!(unix) && len(whole.as_os_str()) + JOURNAL.len() > MAX_PATH);
    if is_long {
        return Err(StoreError::NameTooLong {
            path: path.to_owned(),
        });
    }
    Ok(())
}

/// The length by which a file system limits a name.
fn len(name: &OsStr) -> usize {
    if cfg!(windows) {
        name.to_string_lossy().encode_utf16().count()
    } else {
        name.len()
    }
}

/// A name, cut where it is too long to have more put behind it. What is left
/// tells it from other long names that begin alike.
pub(super) fn shortened(name: &OsStr) -> OsString {
    if name.len() <= MAX_STEM {
        return name.to_owned();
    }
    let text = name.to_string_lossy();
    let mut end = MAX_STEM - 9;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or_default();
    format!("{head}~{:08x}", fingerprint(name.as_encoded_bytes())).into()
}

/// Fowler, Noll and Vo's hash (FNV-1a): the same in every version and on every
/// system, so that copies are found again.
pub(super) fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// What follows a name in that of its drafts, before and after the number of
/// the process that writes them.
const DRAFT: (&str, &str) = (".", ".part");

/// The name under which process `process` writes the file `path`.
pub(super) fn draft(path: &Path, process: u32) -> PathBuf {
    let mut name = shortened(path.file_name().unwrap_or_default());
    name.push(format!("{}{process}{}", DRAFT.0, DRAFT.1));
    path.with_file_name(name)
}

/// Of a draft's name, or that of its journal, the name of the file and the
/// process that writes it.
pub(super) fn parse_draft(name: &[u8]) -> Option<(&[u8], u32)> {
    let name = name.strip_suffix(JOURNAL.as_bytes()).unwrap_or(name);
    let name = name.strip_suffix(DRAFT.1.as_bytes())?;
    let dot = name.iter().rposition(|byte| *byte == b'.')?;
    let (file, process) = (name.get(..dot)?, name.get(dot + 1..)?);
    let process = std::str::from_utf8(process).ok()?;
    if !process.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    Some((file, process.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_leave_room_and_are_told_apart() {
        let [one, other] = ["a", "b"].map(|end| OsString::from("é".repeat(115) + end));
        assert_ne!(shortened(&one), shortened(&other));
        assert!(shortened(&one).len() <= MAX_STEM);
        assert_eq!(shortened(OsStr::new("é.essor")), "é.essor");
    }

    #[test]
    fn long_paths_of_windows_are_told_in_the_form_without_limit() {
        let long = "é".repeat(240);
        for (path, told) in [
            (r"C:\short".to_owned(), None),
            (format!(r"C:\{long}"), Some(format!(r"\\?\C:\{long}"))),
            (
                format!(r"\\nas\share\{long}"),
                Some(format!(r"\\?\UNC\nas\share\{long}")),
            ),
            (format!(r"\\?\C:\{long}"), None),
        ] {
            assert_eq!(unlimited(&path), told, "{path}");
        }
    }

    #[test]
    fn drafts_are_known_by_their_names() {
        let path = draft(Path::new("x/a.essor"), 42);
        assert_eq!(path, Path::new("x/a.essor.42.part"));
        for (name, found) in [
            ("a.essor.42.part", Some(("a.essor", 42))),
            ("a.essor.42.part-journal", Some(("a.essor", 42))),
            ("a.essor.part", None),
            ("a.essor.+4.part", None),
            ("a.essor.42.part2", None),
        ] {
            let found = found.map(|(name, process)| (str::as_bytes(name), process));
            assert_eq!(parse_draft(name.as_bytes()), found, "{name}");
        }
    }
}
