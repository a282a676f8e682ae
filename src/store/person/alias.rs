//! Other spellings, e-mails and user names.

use rusqlite::named_params;

use crate::domain::{Alias, ImportId, PersonId, folded};
use crate::store::{Change, Noun, Reader, StoreError};

impl Reader<'_> {
    /// The aliases of a person, those of people merged into them not included.
    pub fn aliases(&self, person: PersonId) -> Result<Vec<Alias>, StoreError> {
        const SQL: &str = "SELECT text FROM alias WHERE person_id = :person ORDER BY folded_text";
        let mut query = self.db.prepare_cached(SQL)?;
        let rows = query.query_map(named_params! { ":person": person }, |row| {
            Ok(Alias {
                person,
                text: row.get("text")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// [`StoreError::NameTaken`] if someone is found under this alias already.
    pub fn add_alias(&self, alias: &Alias) -> Result<(), StoreError> {
        self.insert_alias(alias.person, &alias.text, None)
    }

    pub(in crate::store) fn insert_alias(
        &self,
        person: PersonId,
        text: &str,
        import: Option<ImportId>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO alias (person_id, text, folded_text, import_id)
                           VALUES (:person, :text, :folded_text, :import_id)";
        self.db.prepare_cached(SQL)?.execute(named_params! {
            ":person": person,
            ":text": text,
            ":folded_text": folded(text),
            ":import_id": import,
        })?;
        Ok(())
    }

    /// Removes one.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn delete_alias(&self, alias: &Alias) -> Result<(), StoreError> {
        const SQL: &str =
            "DELETE FROM alias WHERE person_id = :person AND folded_text = :folded_text";
        let n_rows = self.db.prepare_cached(SQL)?.execute(named_params! {
            ":person": alias.person,
            ":folded_text": folded(&alias.text),
        })?;
        Noun::Alias.was_there(n_rows)
    }
}
