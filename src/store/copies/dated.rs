//! The names of dated copies: `<name>-2026-11-22-184305-daily.essor`.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{Local, NaiveDateTime};

use crate::store::StoreError;

/// Why a copy was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CopyReason {
    Daily,
    Import,
    /// Before something is taken out: an import, a community.
    Removal,
}

impl CopyReason {
    const ALL: [Self; 3] = [Self::Daily, Self::Import, Self::Removal];

    /// Its word in the names of files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Import => "before-import",
            Self::Removal => "before-removal",
        }
    }
}

/// A dated copy of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedCopy {
    pub path: PathBuf,
    pub made_at: NaiveDateTime,
    pub reason: CopyReason,
}

const EXTENSION: &str = "essor";
/// Sorts as time does, and no file system forbids it.
const FORMAT: &str = "%Y-%m-%d-%H%M%S";
const FORMAT_LEN: usize = "2026-11-22-184305".len();

/// The register's name without its extension, and `-`.
fn prefix(register: &Path) -> OsString {
    let mut prefix = register.file_stem().unwrap_or_default().to_owned();
    prefix.push("-");
    prefix
}

pub(super) fn folder_of(register: &Path) -> PathBuf {
    let mut name = prefix(register);
    name.push("copies");
    register.with_file_name(name)
}

pub(super) fn path_of(register: &Path, reason: CopyReason, made_at: NaiveDateTime) -> PathBuf {
    let mut name = prefix(register);
    name.push(format!(
        "{}-{}.{EXTENSION}",
        made_at.format(FORMAT),
        reason.code()
    ));
    folder_of(register).join(name)
}

/// Gives a copy the time in its name, so that it shows when someone works in
/// it later. Where that cannot be done it looks changed, and is kept.
pub(super) fn stamp(path: &Path, made_at: NaiveDateTime) {
    if let Some(time) = made_at.and_local_timezone(Local).earliest()
        && let Ok(file) = fs::File::options().append(true).open(path)
    {
        let _ = file.set_modified(time.into());
    }
}

/// The copy of a register before its schema was changed; the first, or a
/// further one.
pub(super) fn path_of_schema(register: &Path, version: u32, nth: u32) -> PathBuf {
    let mut name = prefix(register);
    name.push(format!("schema-{version}-{nth}.{EXTENSION}"));
    folder_of(register).join(name)
}

/// The dated copies of a register, the latest first. Other files in the
/// folder are the user's own.
pub(super) fn list(register: &Path) -> Result<Vec<DatedCopy>, StoreError> {
    let folder = folder_of(register);
    let io_error = |source| StoreError::from_io(source, &folder);
    let files = match fs::read_dir(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        files => files.map_err(io_error)?,
    };
    let prefix = prefix(register);
    let mut copies = Vec::new();
    for file in files {
        let file = file.map_err(io_error)?;
        let dated = file
            .file_name()
            .to_str()
            .zip(prefix.to_str())
            .and_then(|(name, prefix)| parse(name.strip_prefix(prefix)?));
        if let Some((made_at, reason)) = dated {
            copies.push(DatedCopy {
                path: file.path(),
                made_at,
                reason,
            });
        }
    }
    copies.sort_by(|one, other| (other.made_at, &other.path).cmp(&(one.made_at, &one.path)));
    Ok(copies)
}

/// Reads `2026-11-22-184305-daily.essor`.
fn parse(name: &str) -> Option<(NaiveDateTime, CopyReason)> {
    let (moment, rest) = name.split_at_checked(FORMAT_LEN)?;
    let code = rest.strip_prefix('-')?.strip_suffix(EXTENSION)?;
    let code = code.strip_suffix('.')?;
    let reason = CopyReason::ALL.into_iter().find(|it| it.code() == code)?;
    let made_at = NaiveDateTime::parse_from_str(moment, FORMAT).ok()?;
    Some((made_at, reason))
}
