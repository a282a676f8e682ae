//! What the user decides about a file, and about all files of an import.

use chrono::NaiveDate;

use super::ImportFile;
use crate::domain::Joining;
use crate::import::{DateOrder, Mapping};

/// What the user answered where the file left something open, or changed
/// where it did not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportChoices {
    /// The community that rows go to which name none.
    pub community: Option<String>,
    pub date_order: Option<DateOrder>,
    /// The day of a file that tells times alone.
    pub day: Option<NaiveDate>,
    pub mapping: Option<Mapping>,
}

/// Files to bring in together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportPlan {
    pub files: Vec<ImportFile>,
    /// The community that is open: rows that name none go there, unless
    /// another is chosen.
    pub open_community: Option<String>,
    /// Which meetings of two sources become one.
    pub joining: Joining,
}

impl ImportPlan {
    pub fn of(files: Vec<ImportFile>) -> Self {
        Self {
            files,
            ..Self::default()
        }
    }
}
