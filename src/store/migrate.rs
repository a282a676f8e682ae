//! The schema and its steps from version to version.

use rusqlite::{Connection, TransactionBehavior};

use super::{StoreError, person};
use crate::domain::APPLICATION_ID;

/// One step of the schema.
#[derive(Clone, Copy)]
pub(super) struct Migration {
    sql: &'static str,
    /// What the step asks of the rows and SQL cannot say.
    after: fn(&Connection) -> Result<(), StoreError>,
}

impl Migration {
    pub(super) const fn new(sql: &'static str) -> Self {
        Self {
            sql,
            after: |_| Ok(()),
        }
    }
}

/// The steps, in order; the first makes version 1. Those of a released
/// version are never changed: new ones are added behind.
pub(super) const MIGRATIONS: &[Migration] = &[
    Migration::new(include_str!("migrations/0001_register.sql")),
    Migration {
        sql: include_str!("migrations/0002_people_and_edits.sql"),
        after: person::mark_placeholders,
    },
    Migration::new(include_str!("migrations/0003_joined_meetings.sql")),
    Migration::new(include_str!("migrations/0004_past_changes.sql")),
    Migration::new(include_str!("migrations/0005_checkups.sql")),
    Migration::new(include_str!("migrations/0006_prompts_and_modes.sql")),
    Migration::new(include_str!("migrations/0007_reports.sql")),
];

/// The schema version that this program writes.
pub(super) const fn supported_version() -> u32 {
    MIGRATIONS.len() as u32
}

pub(super) fn version(db: &Connection) -> Result<u32, StoreError> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// An error if a newer program has meanwhile changed the schema of a register
/// that is open.
pub(super) fn refuse_newer(db: &Connection) -> Result<(), StoreError> {
    let (version, supported) = (version(db)?, supported_version());
    if version > supported {
        let path = db.path().unwrap_or_default().into();
        return Err(StoreError::Newer {
            version,
            supported,
            path,
        });
    }
    Ok(())
}

/// Brings the schema to the version after the last of `migrations`.
///
/// Each step is one transaction together with the number that says it is
/// done. Foreign keys must be off, so that a step may rebuild a table; what
/// they ask for is checked before each commit.
pub(super) fn migrate(db: &mut Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    loop {
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = version(&tx)?;
        let Some(step) = migrations.get(done as usize) else {
            return Ok(());
        };
        if done == 0 {
            tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        }
        tx.execute_batch(step.sql)?;
        (step.after)(&tx)?;
        if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
            return Err(StoreError::StillUsed);
        }
        tx.pragma_update(None, "user_version", done + 1)?;
        tx.commit()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_fails_leaves_the_version_before_it_whole() {
        let mut db = Connection::open_in_memory().expect("memory");
        let steps = [
            MIGRATIONS[0],
            Migration::new("CREATE TABLE second (id INTEGER PRIMARY KEY) STRICT;"),
            Migration::new(
                "CREATE TABLE third (id INTEGER PRIMARY KEY) STRICT; DROP TABLE no_such_table;",
            ),
        ];

        assert!(migrate(&mut db, &steps).is_err());

        assert_eq!(version(&db).expect("version"), 2);
        assert!(db.prepare("SELECT * FROM second").is_ok());
        assert!(db.prepare("SELECT * FROM third").is_err());
    }

    #[test]
    fn a_step_that_breaks_a_foreign_key_is_not_kept() {
        let mut db = Connection::open_in_memory().expect("memory");
        db.pragma_update(None, "foreign_keys", false)
            .expect("pragma");
        let steps = [
            MIGRATIONS[0],
            Migration::new(
                "INSERT INTO alias (person_id, text, folded_text) VALUES (7, 'x', 'x');",
            ),
        ];

        assert!(matches!(
            migrate(&mut db, &steps),
            Err(StoreError::StillUsed)
        ));
        assert_eq!(version(&db).expect("version"), 1);
    }
}
