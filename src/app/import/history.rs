//! The imports of a register, and what undoing one would do.

use crate::app::{AppError, Desk};
use crate::domain::{ImportBatch, ImportId};
use crate::import::Mapping;
use crate::store::ImportRemoval;

/// An import as the history tells of it.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryEntry {
    pub batch: ImportBatch,
    /// How the file was read; nothing if a later version wrote it so that it
    /// cannot be understood.
    pub mapping: Option<Mapping>,
}

/// The imports of a register, the latest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportHistory {
    pub entries: Vec<HistoryEntry>,
}

impl Desk {
    pub fn import_history(&self) -> Result<ImportHistory, AppError> {
        let batches = self.store()?.read().imports()?;
        let entries = batches.into_iter().map(|batch| HistoryEntry {
            mapping: serde_json::from_str(&batch.mapping_json).ok(),
            batch,
        });
        Ok(ImportHistory {
            entries: entries.collect(),
        })
    }

    /// What undoing an import would take back and what it would keep.
    pub fn try_undo_import(&mut self, id: ImportId) -> Result<ImportRemoval, AppError> {
        Ok(self.store_mut()?.try_remove_import(id)?)
    }
}
