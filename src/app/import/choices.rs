//! What the user decides about a file.

use std::path::Path;

use chrono::NaiveDate;

use crate::app::source::file_stem;
use crate::import::{DateOrder, Mapping};

/// What the user answered where the file left something open, or changed
/// where it did not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportChoices {
    /// The community of a file that names none; its file name otherwise.
    pub community: Option<String>,
    pub date_order: Option<DateOrder>,
    /// The day of a file that tells times alone.
    pub day: Option<NaiveDate>,
    pub mapping: Option<Mapping>,
}

impl ImportChoices {
    /// The community of the rows that name none.
    pub fn community_for(&self, path: &Path) -> String {
        self.community.clone().unwrap_or_else(|| file_stem(path))
    }
}
