//! What a reading found: everything a person is shown before they agree.

mod issues;
mod json;
mod warnings;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use issues::{IgnoreReason, RowIssue, RowIssueReason};
pub use json::ReportJson;
pub use warnings::{LeftOut, Warning};

use super::{DateOrder, Mapping, RefusalReason, Role, TextEncoding, UnknownMark};
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
    /// Several columns hold days that may be those of the meetings; `guess` is
    /// the one that the report shows.
    DayColumn {
        columns: Vec<DayColumn>,
        guess: String,
    },
    /// A spreadsheet took some dates for days of another order and left others
    /// as texts.
    ExchangedDays {
        /// A date that stayed a text.
        text: String,
        /// A date as it stands, and as it was probably written.
        day: NaiveDate,
        exchanged: NaiveDate,
    },
    /// Several sheets of a workbook hold activities; `guess` is the one that
    /// the report shows.
    Sheet { names: Vec<String>, guess: String },
    /// Days or months repeat, and a column of few texts would part them: it may
    /// name the communities.
    Community {
        header: String,
        /// Some of what it holds.
        examples: Vec<String>,
    },
    /// Marks of an attendance sheet, or words in a column of presence, that are
    /// not known, the commonest first; until they are, nobody was there by them.
    Marks { marks: Vec<UnknownMark> },
}

impl Question {
    /// Whether it asks on what days the activities were.
    pub const fn is_of_dates(&self) -> bool {
        match self {
            Self::DateOrder { .. }
            | Self::Day { .. }
            | Self::DayColumn { .. }
            | Self::ExchangedDays { .. } => true,
            Self::Sheet { .. } | Self::Community { .. } | Self::Marks { .. } => false,
        }
    }

    /// The word in the `--json` output.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::DateOrder { .. } => "date_order",
            Self::Day { .. } => "day",
            Self::DayColumn { .. } => "date_column",
            Self::ExchangedDays { .. } => "exchanged_days",
            Self::Sheet { .. } => "sheet",
            Self::Community { .. } => "community",
            Self::Marks { .. } => "marks",
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
            Self::DayColumn { columns, .. } => {
                let columns: Vec<String> = columns.iter().map(|it| it.text(tr)).collect();
                let columns = columns.join(&tr.get("import-question-date-column-or"));
                tr.format(
                    "import-question-date-column",
                    &[("columns", columns.into())],
                )
            }
            Self::ExchangedDays {
                text,
                day,
                exchanged,
            } => tr.format(
                "import-question-exchanged-days",
                &[
                    ("text", text.as_str().into()),
                    ("day", tr.date(*day).into()),
                    ("exchanged", tr.date(*exchanged).into()),
                ],
            ),
            Self::Sheet { .. } => tr.get("import-question-sheet"),
            Self::Community { header, examples } => {
                let examples = examples.join(", ");
                tr.format(
                    "import-question-community",
                    &[
                        ("header", header.as_str().into()),
                        ("examples", examples.as_str().into()),
                    ],
                )
            }
            Self::Marks { marks } => {
                let listed: Vec<String> = marks.iter().map(|mark| mark.told(tr)).collect();
                let listed = listed.join(", ");
                let n = [("n", marks.len().into()), ("marks", listed.as_str().into())];
                tr.format("import-question-marks", &n)
            }
        }
    }
}

/// A column that may hold the days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayColumn {
    /// By which it is found again.
    pub name: String,
    /// A few of its days, as written.
    pub examples: Vec<String>,
}

impl DayColumn {
    /// Its name with the days.
    pub fn text(&self, tr: &Tr) -> String {
        tr.format(
            "import-question-date-column-one",
            &[
                ("name", self.name.as_str().into()),
                ("examples", self.examples.join(" · ").into()),
            ],
        )
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
    /// Accepted rows whose cell in the column of communities names none.
    pub n_without_community: usize,
    /// Lines whose total is for a month (or day) and community that had one.
    pub repeated_totals: Vec<u32>,
    /// People who came with someone and have no name.
    pub n_unnamed: usize,
    /// Durations left out, as nothing tells their unit.
    pub n_unknown_durations: usize,
    /// Rows whose presence is not said, in a column that says it of others.
    pub n_unsaid: usize,
    /// Records with fewer cells than the header.
    pub n_short_rows: usize,
    /// Records with more cells than the header; what is too much is left out.
    pub n_long_rows: usize,
    /// Cells that a spreadsheet would run. They are text here.
    pub n_formula_cells: usize,
    /// Cells with the error of a spreadsheet. They are empty here.
    pub n_error_cells: usize,
    /// What a workbook does not show, and is left out.
    pub hidden: LeftOut,
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
