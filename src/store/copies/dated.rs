//! The names of dated copies: `<name>-2026-11-22-184305-daily.essor`.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{Local, NaiveDateTime};

use super::CopyRules;
use crate::domain::{REGISTER_ENDING, local_time};
use crate::store::{StoreError, beside};

/// Why a copy was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CopyReason {
    Daily,
    Import,
    /// Before something is taken out: an import, a community.
    Removal,
    /// Before what another copy holds was put in its place.
    Restore,
    /// Before its schema was changed.
    Upgrade,
}

impl CopyReason {
    /// Those whose copies have the moment in their names.
    pub(super) const ALL: [Self; 4] = [Self::Daily, Self::Import, Self::Removal, Self::Restore];

    /// Its word in the names of files and in `--json` output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Import => "before-import",
            Self::Removal => "before-removal",
            Self::Restore => "before-restore",
            Self::Upgrade => "before-upgrade",
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

/// Sorts as time does, and no file system forbids it.
const FORMAT: &str = "%Y-%m-%d-%H%M%S";

/// The register's name without its extension, and `-`.
fn prefix(register: &Path) -> OsString {
    let mut prefix = beside::shortened(register.file_stem().unwrap_or_default());
    prefix.push("-");
    prefix
}

/// The folder of copies beside a register.
pub(in crate::store) fn folder_of(register: &Path) -> PathBuf {
    register.with_file_name(folder_name(register))
}

pub(super) fn folder_name(register: &Path) -> OsString {
    let mut name = prefix(register);
    name.push("copies");
    name
}

pub(super) fn path_of(
    folder: &Path,
    register: &Path,
    reason: CopyReason,
    made_at: NaiveDateTime,
) -> PathBuf {
    let mut name = prefix(register);
    name.push(format!(
        "{}-{}.{REGISTER_ENDING}",
        made_at.format(FORMAT),
        reason.code()
    ));
    folder.join(name)
}

/// Gives a copy the time in its name, so that it shows when someone works in
/// it later. Where that cannot be done it looks changed, and is kept.
pub(super) fn stamp(path: &Path, made_at: NaiveDateTime) {
    if let Some(time) = system_time(made_at)
        && let Ok(file) = fs::File::options().append(true).open(path)
    {
        let _ = file.set_modified(time);
    }
}

/// The moment on the system's clock, if that goes so far.
fn system_time(moment: NaiveDateTime) -> Option<SystemTime> {
    let seconds = moment.and_local_timezone(Local).earliest()?.timestamp();
    let span = Duration::from_secs(seconds.unsigned_abs());
    if seconds < 0 {
        UNIX_EPOCH.checked_sub(span)
    } else {
        UNIX_EPOCH.checked_add(span)
    }
}

/// The copy of a register before its schema was changed; the first, or a
/// further one.
pub(super) fn path_of_schema(folder: &Path, register: &Path, version: u32, nth: u32) -> PathBuf {
    let mut name = prefix(register);
    name.push(format!("schema-{version}-{nth}.{REGISTER_ENDING}"));
    folder.join(name)
}

/// The dated copies of a register, the latest first. Other files in the
/// folder are the user's own.
pub(super) fn list(register: &Path, rules: &CopyRules) -> Result<Vec<DatedCopy>, StoreError> {
    let mut copies = list_all(register, rules)?;
    copies.retain(|copy| copy.reason != CopyReason::Upgrade);
    Ok(copies)
}

/// The same with those from before an upgrade, which bear no date: theirs is
/// when they were last written.
pub(super) fn list_all(register: &Path, rules: &CopyRules) -> Result<Vec<DatedCopy>, StoreError> {
    let mut copies = Vec::new();
    for folder in rules.folders_of(register) {
        list_in(&folder, register, &mut copies)?;
    }
    copies.sort_by(|one, other| (other.made_at, &other.path).cmp(&(one.made_at, &one.path)));
    Ok(copies)
}

fn list_in(folder: &Path, register: &Path, copies: &mut Vec<DatedCopy>) -> Result<(), StoreError> {
    let io_error = |source| StoreError::from_io(source, folder);
    let files = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        files => files.map_err(io_error)?,
    };
    let prefix = prefix(register);
    for file in files {
        let file = file.map_err(io_error)?;
        let name = file.file_name();
        let Some(rest) = without(name.as_encoded_bytes(), &prefix) else {
            continue;
        };
        let of_schema = || {
            let written = file.metadata().and_then(|found| found.modified()).ok()?;
            Some((local_time(written)?, CopyReason::Upgrade))
        };
        let told = parse(rest).or_else(|| is_of_schema(rest).then(of_schema).flatten());
        if let Some((made_at, reason)) = told {
            copies.push(DatedCopy {
                path: file.path(),
                made_at,
                reason,
            });
        }
    }
    Ok(())
}

/// Whether this is the name of a copy of a register.
pub(in crate::store) fn is_name_of(register: &Path, name: &[u8]) -> bool {
    let rest = without(name, &prefix(register));
    rest.is_some_and(|rest| parse(rest).is_some() || is_of_schema(rest))
}

/// What follows the prefix in a name.
fn without<'n>(name: &'n [u8], prefix: &OsString) -> Option<&'n str> {
    let rest = name.strip_prefix(prefix.as_encoded_bytes())?;
    std::str::from_utf8(rest).ok()
}

/// Reads `2026-11-22-184305-daily.essor`.
fn parse(name: &str) -> Option<(NaiveDateTime, CopyReason)> {
    let name = name.strip_suffix(REGISTER_ENDING)?.strip_suffix('.')?;
    let (moment, reason) = CopyReason::ALL.into_iter().find_map(|reason| {
        let moment = name.strip_suffix(reason.code())?.strip_suffix('-')?;
        Some((moment, reason))
    })?;
    let made_at = NaiveDateTime::parse_from_str(moment, FORMAT).ok()?;
    Some((made_at, reason))
}

/// Whether this is `schema-1-2.essor`.
fn is_of_schema(name: &str) -> bool {
    let numbers = name.strip_prefix("schema-").and_then(|rest| {
        let rest = rest.strip_suffix(REGISTER_ENDING)?.strip_suffix('.')?;
        rest.split_once('-')
    });
    let is_number = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    numbers.is_some_and(|(version, nth)| is_number(version) && is_number(nth))
}
