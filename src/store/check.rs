//! Reads a whole register and says what is wrong with it.

use super::sql_types::count;
use super::{Noun, Reader, Store, StoreError, migrate};

/// What was found in a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckReport {
    pub schema_version: u32,
    /// What `SQLite` says of the file, in its own (English) words.
    pub integrity_problems: Vec<String>,
    /// Rows that refer to one which is not there, by table.
    pub foreign_key_problems: Vec<(String, u64)>,
    pub counts: Vec<NounCount>,
}

/// How many there are of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NounCount {
    pub noun: Noun,
    pub n_rows: u64,
}

impl CheckReport {
    pub const fn is_sound(&self) -> bool {
        self.integrity_problems.is_empty() && self.foreign_key_problems.is_empty()
    }
}

impl Store {
    /// Reads every page of the register. Takes about a second per 100 MB.
    ///
    /// A register so damaged that it cannot even be counted is reported by
    /// [`StoreError::Damaged`].
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        self.read().check().map_err(|error| error.at(self.path()))
    }
}

impl Reader<'_> {
    fn check(self) -> Result<CheckReport, StoreError> {
        Ok(CheckReport {
            schema_version: migrate::version(self.db)?,
            integrity_problems: self.integrity_problems()?,
            foreign_key_problems: self.foreign_key_problems()?,
            counts: self.counts()?,
        })
    }

    pub(super) fn integrity_problems(self) -> Result<Vec<String>, StoreError> {
        let mut query = self.db.prepare("PRAGMA main.integrity_check")?;
        let lines = query.query_map([], |row| row.get::<_, String>(0))?;
        let mut problems = lines.collect::<rusqlite::Result<Vec<_>>>()?;
        problems.retain(|line| line != "ok");
        Ok(problems)
    }

    fn foreign_key_problems(self) -> Result<Vec<(String, u64)>, StoreError> {
        let mut query = self.db.prepare(
            "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1",
        )?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, count(row, 1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many rows there are of each noun.
    pub fn counts(&self) -> Result<Vec<NounCount>, StoreError> {
        let count_of = |noun: Noun| {
            // What several sources tell of one meeting is one activity.
            let only = match noun {
                Noun::Activity => "WHERE joined_into IS NULL",
                Noun::Participation => {
                    "WHERE activity_id NOT IN
                         (SELECT id FROM activity WHERE joined_into IS NOT NULL)"
                }
                _ => "",
            };
            let sql = format!("SELECT count(*) FROM {} {only}", noun.code());
            let n_rows = self
                .db
                .prepare_cached(&sql)?
                .query_row([], |row| count(row, 0))?;
            Ok(NounCount { noun, n_rows })
        };
        Noun::ALL.into_iter().map(count_of).collect()
    }
}
