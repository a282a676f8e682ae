//! What was changed, told afterwards.

use chrono::{NaiveDate, NaiveDateTime};

/// A change that was made, whether or not it can still be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastChange {
    pub id: i64,
    pub made_at: NaiveDateTime,
    /// It was undone, and not done again.
    pub is_undone: bool,
    /// The key of its name.
    pub label: String,
    /// The one community that it touched, as it was called then; empty where there was
    /// none or there were several.
    pub community: String,
    pub n_communities: u32,
    /// How many activities, people, files or the like it was about.
    pub n_rows: u32,
    /// The day of the one activity or milestone that it was about.
    pub day: Option<NaiveDate>,
    /// The title of that activity or milestone, the name of the file or of the kind;
    /// of a person, what they are called now.
    pub words: String,
}
