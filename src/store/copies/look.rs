//! Looks into a copy without opening it for writing: nothing of it is changed,
//! and nothing is made beside it.

use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::{Connection, OpenFlags};

use super::{CopyRules, DatedCopy, dated};
use crate::store::sql_types::{count, day_or_none};
use crate::store::{Reader, StoreError, beside, header, migrate};

/// A copy, and what it holds where that can be read.
#[derive(Debug)]
pub struct CopyLook {
    pub copy: DatedCopy,
    pub n_bytes: u64,
    pub content: Result<CopyContent, StoreError>,
}

/// What a copy holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyContent {
    /// By name.
    pub communities: Vec<CopiedCommunity>,
}

/// A community in a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopiedCommunity {
    pub name: String,
    pub n_activities: u64,
    pub last_day: Option<NaiveDate>,
}

impl CopyContent {
    pub fn n_activities(&self) -> u64 {
        self.communities.iter().map(|it| it.n_activities).sum()
    }

    /// The day of the last activity.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.communities.iter().filter_map(|it| it.last_day).max()
    }
}

/// All copies of a register, the latest first; those from before an upgrade,
/// too. The register need not be readable, nor be there.
///
/// # Errors
///
/// [`StoreError::Foreign`], [`StoreError::OtherDatabase`] and [`StoreError::NotAFile`] of
/// what is no register; [`StoreError::NotFound`] where there is neither it nor a copy.
pub fn copies_kept(register: &Path, rules: &CopyRules) -> Result<Vec<DatedCopy>, StoreError> {
    let register = beside::real(register).unwrap_or_else(|_| register.to_owned());
    let found = header::look(&register, migrate::supported_version());
    let copies = dated::list_all(&register, rules)?;
    match found {
        Err(
            error @ (StoreError::Foreign { .. }
            | StoreError::OtherDatabase { .. }
            | StoreError::NotAFile { .. }),
        ) => Err(error),
        Err(error @ StoreError::NotFound { .. }) if copies.is_empty() => Err(error),
        _ => Ok(copies),
    }
}

/// Looks into a copy. One that cannot be read says why in its content.
pub fn look_into(copy: DatedCopy) -> CopyLook {
    let found = std::fs::metadata(&copy.path);
    let content = open(&copy.path).and_then(|(db, version)| {
        content(&db, version).map_err(|error| error.at(Some(&copy.path)))
    });
    CopyLook {
        n_bytes: found.map_or(0, |found| found.len()),
        content,
        copy,
    }
}

/// Opens a file to read it as it lies there, and says which schema it has.
pub(super) fn open(path: &Path) -> Result<(Connection, u32), StoreError> {
    let path = &beside::real(path)?;
    let version = header::look(path, migrate::supported_version())?;
    // A change is under way in it, or was broken off: what lies there is not
    // the whole.
    if header::journal(path).try_exists().unwrap_or(true) {
        let path = Some(path.clone());
        return Err(StoreError::Busy { path });
    }
    let open = || -> Result<Connection, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_URI
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_EXRESCODE;
        let db = Connection::open_with_flags(as_it_lies(path)?, flags)?;
        // See `Store::with_connection`.
        db.pragma_update(None, "temp_store", "MEMORY")?;
        db.pragma_update(None, "trusted_schema", false)?;
        db.pragma_update(None, "cell_size_check", true)?;
        Ok(db)
    };
    let db = open().map_err(|error| error.at(Some(path)))?;
    Ok((db, version))
}

/// An error if any page of the file is damaged.
pub(super) fn require_whole(db: &Connection, path: &Path) -> Result<(), StoreError> {
    let problems = Reader { db }.integrity_problems();
    if problems.map_err(|error| error.at(Some(path)))?.is_empty() {
        return Ok(());
    }
    Err(damaged().at(Some(path)))
}

const fn damaged() -> StoreError {
    StoreError::Damaged {
        source: None,
        path: None,
    }
}

/// The file as `SQLite` reads it without a lock and without looking for what
/// lies beside it.
fn as_it_lies(path: &Path) -> Result<String, StoreError> {
    let whole = beside::for_sqlite(path)?;
    let mut uri = String::from("file:");
    for byte in whole.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() {
            uri.push(char::from(*byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri.push_str("?mode=ro&immutable=1");
    Ok(uri)
}

/// The schema since which what several sources tell of a meeting is joined.
const JOINED_SINCE: u32 = 3;

fn content(db: &Connection, version: u32) -> Result<CopyContent, StoreError> {
    // Faster than a full check, and finds what keeps pages from being read.
    let first: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    let tables = "SELECT count(*) FROM sqlite_schema
                  WHERE type = 'table' AND name IN ('community', 'activity')";
    let n_tables: u32 = db.query_row(tables, [], |row| row.get(0))?;
    if first != "ok" || n_tables != 2 {
        return Err(damaged());
    }
    let only = if version >= JOINED_SINCE {
        "AND a.joined_into IS NULL"
    } else {
        ""
    };
    let mut query = db.prepare(&format!(
        "SELECT c.name, count(a.id), max(a.held_on) AS last_day
         FROM community AS c LEFT JOIN activity AS a ON a.community_id = c.id {only}
         GROUP BY c.id ORDER BY c.folded_name, c.id"
    ))?;
    let communities = query.query_map([], |row| {
        Ok(CopiedCommunity {
            name: row.get(0)?,
            n_activities: count(row, 1)?,
            last_day: day_or_none(row, "last_day")?,
        })
    })?;
    Ok(CopyContent {
        communities: communities.collect::<rusqlite::Result<_>>()?,
    })
}
