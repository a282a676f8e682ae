//! How a log is read.

use crate::import::Marks;
use crate::import::dates::DateColumn;
use crate::import::roles::{ColumnEvidence, Columns};
use crate::import::sources::Source;

/// How the columns of a log are read.
pub(crate) struct LogReading<'r> {
    pub columns: &'r Columns,
    pub headers: &'r [String],
    pub evidence: &'r [ColumnEvidence],
    /// Of each stretch of the table; of the last, all further ones.
    pub sections: &'r [LogSection],
    /// The file was written by Essor, which also writes activities without
    /// anybody.
    pub is_own: bool,
    /// The program that the file is from.
    pub source: Option<&'static Source>,
    /// The kind of rows that name none.
    pub kind: Option<&'r str>,
    /// The columns of coming and going, where each row is a connection.
    pub connection: Option<[usize; 2]>,
    /// The column that shows who came of those registered.
    pub came: Option<usize>,
    /// The column of whole names, for rows without names in parts.
    pub whole_name: Option<usize>,
    /// What a person said that marks mean.
    pub marks: &'r Marks,
}

/// What is told above one stretch of a log.
#[derive(Clone, Debug)]
pub(crate) struct LogSection {
    pub dates: DateColumn,
    /// The title of rows that name none.
    pub title: Option<String>,
}
