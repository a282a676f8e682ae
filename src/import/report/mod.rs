//! What a reading found: everything a person is shown before they agree.

mod issues;
mod json;
mod warnings;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use issues::{IgnoreReason, RowIssue, RowIssueReason};
pub use json::ReportJson;
pub use warnings::Warning;

use super::{DateOrder, Mapping, RefusalReason, Role, TextEncoding};
use crate::i18n::Tr;

/// What to do with the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    Import,
    ImportWithWarnings,
    /// The file itself cannot settle the [`Report::questions`].
    AskUser,
    #[default]
    Refuse,
}

impl Outcome {
    /// The word in the `--json` output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::ImportWithWarnings => "import_with_warnings",
            Self::AskUser => "ask_user",
            Self::Refuse => "refuse",
        }
    }
}

/// What the file itself cannot settle.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Question {
    /// All dates make sense both ways; `guess` is what the report shows.
    DateOrder {
        guess: DateOrder,
        /// They would make sense with two digits of the year in front, too.
        may_begin_with_year: bool,
        /// A date of the file that can be read in two ways.
        example: String,
    },
    /// The file tells times and not of which day; `guess` is from its name.
    Day { guess: Option<NaiveDate> },
    /// Several sheets of a workbook hold activities; `guess` is the one that
    /// the report shows.
    Sheet { names: Vec<String>, guess: String },
}

impl Question {
    /// The word in the `--json` output.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::DateOrder { .. } => "date_order",
            Self::Day { .. } => "day",
            Self::Sheet { .. } => "sheet",
        }
    }

    pub fn text(&self, tr: &Tr) -> String {
        match self {
            Self::DateOrder {
                example,
                may_begin_with_year,
                ..
            } => {
                let key = if *may_begin_with_year {
                    "import-question-date-order-or-year"
                } else {
                    "import-question-date-order"
                };
                tr.format(key, &[("example", example.as_str().into())])
            }
            Self::Day { .. } => tr.get("import-question-day"),
            Self::Sheet { .. } => tr.get("import-question-sheet"),
        }
    }
}

/// A record as it was cut into cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewRecord {
    /// The 1-based physical line where it begins.
    pub line: u32,
    pub cells: Vec<String>,
}

/// What a reading found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub file_name: String,
    pub outcome: Outcome,
    /// Why the file was refused.
    pub reason: Option<RefusalReason>,
    pub questions: Vec<Question>,
    /// The program that the file is from, by the code of its description.
    pub source: Option<String>,
    /// The sheets of a workbook, and the one that was read.
    pub sheets: Vec<String>,
    pub sheet: Option<String>,
    /// People stood beside each other's dates, one column or row a date; the
    /// preview shows them one below the other.
    pub is_wide: bool,
    pub encoding: Option<TextEncoding>,
    pub delimiter: Option<char>,
    /// The 1-based physical line of the header.
    pub header_line: Option<u32>,
    /// The header's cells as in the file, white space and all.
    pub headers: Vec<String>,
    /// The header of the column for each role, as in the file.
    pub columns: BTreeMap<Role, String>,
    /// How the dates are written: `dd/mm/yyyy`.
    pub date_format: Option<String>,
    /// The order in which dates were read, where it matters.
    pub date_order: Option<DateOrder>,
    /// The file holds monthly totals.
    pub is_monthly: bool,
    /// Records under the header that are not blank.
    pub n_records: usize,
    pub n_accepted: usize,
    pub rejected: Vec<RowIssue>,
    /// Records that are well formed and no attendance, with their lines.
    pub ignored: Vec<(u32, IgnoreReason)>,
    pub first_date: Option<NaiveDate>,
    pub last_date: Option<NaiveDate>,
    /// Different people who were there or registered.
    pub n_members: usize,
    /// Different pairs of a day and one of them.
    pub n_member_days: usize,
    /// Accepted rows that repeat another one. They are kept.
    pub n_exact_duplicates: usize,
    /// Rows that were joined to another: someone came back to one meeting.
    pub n_reconnections: usize,
    /// Rows of several people behind one address, known by their names alone.
    pub n_shared_addresses: usize,
    /// Rows whose word for presence is not known; they count as present.
    pub n_unknown_presences: usize,
    /// Records with fewer cells than the header.
    pub n_short_rows: usize,
    /// Records with more cells than the header; what is too much is left out.
    pub n_long_rows: usize,
    /// Cells that a spreadsheet would run. They are text here.
    pub n_formula_cells: usize,
    pub warnings: Vec<Warning>,
    /// The first records under the header.
    pub preview: Vec<PreviewRecord>,
    /// How the file was read, to read it so again.
    pub mapping: Mapping,
}

impl Report {
    /// Widens the period so that it holds `day`.
    pub(super) fn cover(&mut self, day: NaiveDate) {
        self.first_date = Some(self.first_date.map_or(day, |first| first.min(day)));
        self.last_date = Some(self.last_date.map_or(day, |last| last.max(day)));
    }
}
