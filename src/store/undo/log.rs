//! The log of row changes and the triggers that write it.

use std::fmt::Write as _;

use rusqlite::Connection;

use crate::store::{Noun, StoreError};

/// Columns of a table, the first of which is `id`.
pub(super) fn columns(db: &Connection, noun: Noun) -> Result<Vec<String>, StoreError> {
    let mut query = db.prepare_cached("SELECT name FROM pragma_table_info(?) ORDER BY cid")?;
    let names = query.query_map([noun.code()], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Makes the log and begins to write it.
///
/// The columns of the log have no type, so that each value keeps its own.
/// `op` says what happened: `I`nserted, `U`pdated, `D`eleted. The values are
/// those of the row before it happened; of an inserted row, its `id`.
pub(in crate::store) fn install(db: &Connection) -> Result<(), StoreError> {
    let mut n_columns = 0;
    for noun in Noun::ALL {
        n_columns = n_columns.max(columns(db, noun)?.len());
    }
    db.execute_batch(&format!(
        "CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, noun TEXT, op TEXT, {})",
        values(n_columns)
    ))?;
    resume(db)
}

/// `c0, c1, …`: the columns of the log that hold a row's values.
pub(super) fn values(n_columns: usize) -> String {
    let names: Vec<_> = (0..n_columns).map(|place| format!("c{place}")).collect();
    names.join(", ")
}

/// Begins to write the log, at first or after [`pause`].
pub(in crate::store) fn resume(db: &Connection) -> Result<(), StoreError> {
    let mut sql = String::new();
    for noun in Noun::ALL {
        let table = noun.code();
        let columns = columns(db, noun)?;
        let into = values(columns.len());
        let old: Vec<_> = columns.iter().map(|name| format!("old.{name}")).collect();
        let old = old.join(", ");
        // Writing to a String cannot fail.
        let _ = write!(
            sql,
            "CREATE TEMP TRIGGER undo_insert_{table} AFTER INSERT ON main.{table} BEGIN
                 INSERT INTO undo_log (noun, op, c0) VALUES ('{table}', 'I', new.id);
             END;
             CREATE TEMP TRIGGER undo_update_{table} AFTER UPDATE ON main.{table} BEGIN
                 INSERT INTO undo_log (noun, op, {into}) VALUES ('{table}', 'U', {old});
             END;
             CREATE TEMP TRIGGER undo_delete_{table} AFTER DELETE ON main.{table} BEGIN
                 INSERT INTO undo_log (noun, op, {into}) VALUES ('{table}', 'D', {old});
             END;"
        );
    }
    Ok(db.execute_batch(&sql)?)
}

/// Stops writing the log; a rollback of the transaction undoes the stop.
pub(in crate::store) fn pause(db: &Connection) -> Result<(), StoreError> {
    let mut sql = String::new();
    for noun in Noun::ALL {
        for event in ["insert", "update", "delete"] {
            let _ = write!(sql, "DROP TRIGGER temp.undo_{event}_{};", noun.code());
        }
    }
    Ok(db.execute_batch(&sql)?)
}

/// The number of the last row of the log, 0 if there is none.
pub(in crate::store) fn last_row(db: &Connection) -> Result<i64, StoreError> {
    let mut query = db.prepare_cached("SELECT coalesce(max(seq), 0) FROM temp.undo_log")?;
    Ok(query.query_row([], |row| row.get(0))?)
}

/// Removes rows of the log, the first and the last included.
pub(super) fn forget(db: &Connection, first: i64, last: i64) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM temp.undo_log WHERE seq BETWEEN ? AND ?")?
        .execute([first, last])?;
    Ok(())
}
