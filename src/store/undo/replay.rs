//! Doing the opposite of what the log says.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::log::columns;
use crate::store::{Noun, StoreError};

/// The statements that restore a row of one table.
struct Inverse {
    n_columns: usize,
    delete: String,
    insert: String,
    update: String,
}

impl Inverse {
    fn of(db: &Connection, noun: Noun) -> Result<Self, StoreError> {
        let table = noun.code();
        let columns = columns(db, noun)?;
        let places: Vec<_> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
        let sets: Vec<_> = columns
            .iter()
            .zip(&places)
            .map(|(name, place)| format!("{name} = {place}"))
            .collect();
        Ok(Self {
            n_columns: columns.len(),
            delete: format!("DELETE FROM main.{table} WHERE id = ?1"),
            insert: format!(
                "INSERT INTO main.{table} ({}) VALUES ({})",
                columns.join(", "),
                places.join(", ")
            ),
            update: format!("UPDATE main.{table} SET {} WHERE id = ?1", sets.join(", ")),
        })
    }
}

/// Undoes the rows of the log from `last` back to `first`.
///
/// Foreign keys are checked at the commit: on the way, a row may stand
/// without the one it refers to.
pub(super) fn replay(db: &Connection, first: i64, last: i64) -> Result<(), StoreError> {
    db.pragma_update(None, "defer_foreign_keys", true)?;
    let mut inverses = HashMap::new();
    for noun in Noun::ALL {
        inverses.insert(noun.code(), Inverse::of(db, noun)?);
    }
    // While rows are undone, new ones are logged behind `last`.
    let mut log = db.prepare_cached(
        "SELECT * FROM temp.undo_log WHERE seq BETWEEN ? AND ? ORDER BY seq DESC",
    )?;
    let mut rows = log.query([first, last])?;
    while let Some(row) = rows.next()? {
        let noun: String = row.get("noun")?;
        let Some(inverse) = inverses.get(noun.as_str()) else {
            continue;
        };
        let op: String = row.get("op")?;
        let (sql, n_values) = match op.as_str() {
            "I" => (&inverse.delete, 1),
            "D" => (&inverse.insert, inverse.n_columns),
            _ => (&inverse.update, inverse.n_columns),
        };
        // `seq`, `noun` and `op` stand before the values.
        let values = (3..3 + n_values)
            .map(|column| row.get::<_, Value>(column))
            .collect::<rusqlite::Result<Vec<_>>>()?;
        db.prepare_cached(sql)?.execute(params_from_iter(values))?;
    }
    Ok(())
}
