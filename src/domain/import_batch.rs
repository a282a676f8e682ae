//! One file brought in.

use chrono::NaiveDateTime;

use super::ImportId;

/// One file brought in: what it was, how it was read, what was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportBatch {
    pub id: ImportId,
    /// The file's name without its folder.
    pub file_name: String,
    pub imported_at: NaiveDateTime,
    /// How the file was read: the mapping as JSON.
    pub mapping_json: String,
    pub n_added: u32,
    pub n_already_there: u32,
    pub n_rejected: u32,
    pub n_ignored: u32,
}
