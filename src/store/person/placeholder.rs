//! Names that name nobody in particular.

use rusqlite::Connection;

use crate::domain::{PersonId, is_placeholder};
use crate::store::StoreError;

/// Marks those among the people of a register that was made when they were
/// people like all others. Whoever was given an e-mail is someone.
pub(in crate::store) fn mark_placeholders(db: &Connection) -> Result<(), StoreError> {
    let mut query = db.prepare(
        "SELECT id, name FROM person
         WHERE import_id IS NOT NULL AND merged_into IS NULL
           AND NOT EXISTS (SELECT 1 FROM alias WHERE alias.person_id = person.id)
           AND NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.person_id = person.id)
           AND NOT EXISTS (SELECT 1 FROM person AS other WHERE other.merged_into = person.id)
         ORDER BY id",
    )?;
    let people = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let people = people.collect::<rusqlite::Result<Vec<(PersonId, String)>>>()?;
    let mut mark = db.prepare("UPDATE person SET is_placeholder = 1 WHERE id = ?")?;
    for (id, name) in people {
        if is_placeholder(&name) {
            mark.execute([id])?;
        }
    }
    Ok(())
}
