//! Whether every row that an import added refers to rows that are there.

use rusqlite::Connection;

use crate::store::{Noun, StoreError};

/// Where each table ended before an import. An import adds rows and lets the
/// references of others be, so that the rows behind these are all there is to
/// look at, however much the register holds.
pub(super) struct Ends {
    last: Vec<(Noun, i64)>,
}

impl Ends {
    pub(crate) fn read(db: &Connection) -> Result<Self, StoreError> {
        let last_of = |noun: Noun| {
            let sql = format!("SELECT coalesce(max(id), 0) FROM {}", noun.code());
            let last = db
                .prepare_cached(&sql)?
                .query_row([], |row| row.get::<_, i64>(0))?;
            Ok((noun, last))
        };
        let last = Noun::ALL.into_iter().map(last_of);
        Ok(Self {
            last: last.collect::<Result<_, StoreError>>()?,
        })
    }

    /// An error if a row added since refers to one that is not there.
    pub(crate) fn check_since(&self, db: &Connection) -> Result<(), StoreError> {
        for &(noun, last) in &self.last {
            for (column, parent) in references(db, noun)? {
                let table = noun.code();
                let sql = format!(
                    "SELECT 1 FROM {table} AS child
                     WHERE child.id > ? AND child.\"{column}\" IS NOT NULL AND NOT EXISTS (
                         SELECT 1 FROM \"{parent}\" AS parent
                         WHERE parent.id = child.\"{column}\")"
                );
                if db.prepare_cached(&sql)?.exists([last])? {
                    return Err(StoreError::BrokenReference { noun });
                }
            }
        }
        Ok(())
    }
}

/// The columns of a table that refer to the `id` of another, and which.
fn references(db: &Connection, noun: Noun) -> Result<Vec<(String, String)>, StoreError> {
    let mut query =
        db.prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)")?;
    let rows = query.query_map([noun.code()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
