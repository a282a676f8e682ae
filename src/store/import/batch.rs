//! What is kept of an import besides its rows.

use chrono::NaiveDateTime;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::domain::{ImportBatch, ImportId};
use crate::store::sql_types::Moment;
use crate::store::{Change, Noun, Reader, StoreError};

/// A file about to be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewImport {
    /// The file's name without its folder.
    pub file_name: String,
    /// How the file was read: the mapping as JSON.
    pub mapping_json: String,
    pub imported_at: NaiveDateTime,
    pub n_rejected: u32,
    pub n_ignored: u32,
}

impl Reader<'_> {
    /// All imports, the latest first.
    pub fn imports(&self) -> Result<Vec<ImportBatch>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("batch_list.sql"))?;
        let rows = query.query_map([], batch)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One import.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn import(&self, id: ImportId) -> Result<ImportBatch, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT * FROM import_batch WHERE id = :id")?;
        query
            .query_row(named_params! { ":id": id }, batch)
            .optional()?
            .ok_or(StoreError::Gone { noun: Noun::Import })
    }
}

impl Change<'_> {
    pub(super) fn insert_batch(&self, import: &NewImport) -> Result<ImportId, StoreError> {
        let row = self
            .db
            .prepare_cached(include_str!("batch_add.sql"))?
            .insert(named_params! {
                ":file_name": import.file_name,
                ":imported_at": Moment(import.imported_at),
                ":mapping_json": import.mapping_json,
                ":n_rejected": import.n_rejected,
                ":n_ignored": import.n_ignored,
            })?;
        Ok(ImportId::from_row(row))
    }

    pub(super) fn set_batch_counts(
        &self,
        id: ImportId,
        n_added: u32,
        n_already_there: u32,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE import_batch
                           SET n_added = :n_added, n_already_there = :n_already_there
                           WHERE id = :id";
        let n_rows = self.db.prepare_cached(SQL)?.execute(named_params! {
            ":id": id,
            ":n_added": n_added,
            ":n_already_there": n_already_there,
        })?;
        Noun::Import.was_there(n_rows)
    }
}

fn batch(row: &Row<'_>) -> rusqlite::Result<ImportBatch> {
    Ok(ImportBatch {
        id: row.get("id")?,
        file_name: row.get("file_name")?,
        imported_at: row.get::<_, Moment>("imported_at")?.0,
        mapping_json: row.get("mapping_json")?,
        n_added: row.get("n_added")?,
        n_already_there: row.get("n_already_there")?,
        n_rejected: row.get("n_rejected")?,
        n_ignored: row.get("n_ignored")?,
    })
}
