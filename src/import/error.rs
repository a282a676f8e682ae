//! Why a file was not read.

use super::report::{Report, RowIssueReason};
use super::{ForeignFile, Limit, Role, Source};
use crate::i18n::Tr;

/// Why a file was not read. Nothing of it is kept.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// It holds no activities that could be read.
    #[error("refused: {}", .0.reason.code())]
    Refused(Box<Refusal>),
    /// The caller asked to stop.
    #[error("cancelled")]
    Cancelled,
}

/// A refused file, with what had been found of it until then, from which a
/// person can choose the columns by hand.
#[derive(Debug)]
pub struct Refusal {
    pub reason: RefusalReason,
    pub report: Report,
}

#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RefusalReason {
    EmptyFile,
    NotText(ForeignFile),
    /// More than two gigabytes of text.
    TooLarge,
    /// A header and nothing under it.
    NoDataRows,
    NoDateColumn,
    /// The column that is headed like one of days holds none.
    NoDates {
        header: String,
        /// The first of its cells; shown and never logged.
        example: String,
    },
    /// The dates of a wide sheet have no years, and a title names several.
    YearsUnclear {
        years: Vec<i32>,
    },
    /// Not one row could be read, or is an attendance.
    NoUsableRows {
        /// Why most could not be read; nothing if they were read and are no
        /// attendance.
        why: Option<RowIssueReason>,
        /// The first cell at fault; shown and never logged.
        example: String,
    },
    /// Neither people nor head-counts.
    NoMemberColumn,
    /// A listing of accounts or channels with their totals: no activities.
    NotALog,
    /// A file of a known program that holds no activities; what to export
    /// instead is told under this word.
    NoEvents {
        source: &'static Source,
        advice: &'static str,
    },
    /// The mapping names a column that the file does not have.
    MissingColumn {
        role: Role,
        header: String,
    },
    /// A workbook that opens with a password only.
    Encrypted,
    /// A workbook or a compressed file that is broken off or was altered.
    Damaged,
    /// Unpacked, the file would be far larger than any table of activities.
    TooLargeUnpacked,
    /// It has more of something than any file of activities.
    OverLimit(Limit),
    /// The mapping names a sheet that the workbook does not have.
    MissingSheet {
        name: String,
    },
}

impl RefusalReason {
    /// The word for this reason in the `--json` output.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::EmptyFile => "empty_file",
            Self::NotText(_) => "not_text",
            Self::TooLarge => "too_large",
            Self::NoDataRows => "no_data_rows",
            Self::NoDateColumn | Self::NoDates { .. } => "no_date_column",
            Self::YearsUnclear { .. } => "years_unclear",
            Self::NoUsableRows { .. } => "no_usable_rows",
            Self::NoMemberColumn => "no_member_column",
            Self::NotALog | Self::NoEvents { .. } => "not_a_log",
            Self::MissingColumn { .. } => "missing_column",
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
            Self::TooLargeUnpacked => "too_large_unpacked",
            Self::OverLimit(limit) => limit.code(),
            Self::MissingSheet { .. } => "missing_sheet",
        }
    }
}

impl ImportError {
    /// What happened.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Cancelled => tr.get("import-error-cancelled"),
            Self::Refused(refusal) => refusal.reason.message(tr),
        }
    }

    /// What to do about it.
    pub fn remedy(&self, tr: &Tr) -> String {
        match self {
            Self::Cancelled => tr.get("import-error-cancelled-remedy"),
            Self::Refused(refusal) => refusal.reason.remedy(tr),
        }
    }

    /// The report of a refused file as `inspect --json` prints it.
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Refused(refusal) => refusal.report.to_json(),
            Self::Cancelled => serde_json::json!({ "version": 1, "outcome": "cancelled" }),
        }
    }
}

impl RefusalReason {
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::EmptyFile => tr.get("import-error-empty"),
            Self::NotText(foreign) => tr.get(match foreign {
                ForeignFile::Spreadsheet | ForeignFile::OldSpreadsheet => {
                    "import-error-spreadsheet"
                }
                ForeignFile::Archive => "import-error-archive",
                ForeignFile::Pdf => "import-error-pdf",
                ForeignFile::Picture => "import-error-picture",
                ForeignFile::Database => "import-error-database",
                ForeignFile::Unknown => "import-error-no-text",
            }),
            Self::TooLarge => tr.get("import-error-too-large"),
            Self::NoDataRows => tr.get("import-error-no-rows"),
            Self::NoDateColumn => tr.get("import-error-no-date"),
            Self::NoDates { header, example } => tr.format(
                "import-error-no-dates",
                &[
                    ("header", header.as_str().into()),
                    ("example", example.as_str().into()),
                ],
            ),
            Self::YearsUnclear { years } => {
                let years: Vec<String> = years.iter().map(ToString::to_string).collect();
                let years = years.join(", ");
                tr.format(
                    "import-error-years-unclear",
                    &[("years", years.as_str().into())],
                )
            }
            Self::NoUsableRows { why: None, .. } => tr.get("import-error-no-attendance"),
            Self::NoUsableRows {
                why: Some(why),
                example,
            } if example.is_empty() => tr.format(
                "import-error-no-usable-rows",
                &[("why", why.text(tr).into())],
            ),
            Self::NoUsableRows {
                why: Some(why),
                example,
            } => tr.format(
                "import-error-no-usable-rows-like",
                &[
                    ("why", why.text(tr).into()),
                    ("example", example.as_str().into()),
                ],
            ),
            Self::NoMemberColumn => tr.get("import-error-no-member"),
            Self::NotALog => tr.get("import-error-not-a-log"),
            Self::NoEvents { source, .. } => tr.format(
                "import-error-no-events",
                &[("source", source.name(tr).into())],
            ),
            Self::MissingColumn { role, header } => tr.format(
                "import-error-missing-column",
                &[
                    ("role", role.name(tr).into()),
                    ("header", header.as_str().into()),
                ],
            ),
            Self::Encrypted => tr.get("import-error-encrypted"),
            Self::Damaged => tr.get("import-error-damaged"),
            Self::TooLargeUnpacked => tr.get("import-error-unpacked"),
            Self::OverLimit(limit) => tr.format(
                &format!("import-error-{}", limit.code()),
                &[("n", limit.most().into())],
            ),
            Self::MissingSheet { name } => tr.format(
                "import-error-missing-sheet",
                &[("name", name.as_str().into())],
            ),
        }
    }

    pub fn remedy(&self, tr: &Tr) -> String {
        if let Self::NoEvents { advice, .. } = self {
            return tr.get(&format!("import-advice-{advice}"));
        }
        if let Self::OverLimit(limit) = self {
            return tr.get(&format!("import-error-{}-remedy", limit.code()));
        }
        tr.get(match self {
            Self::EmptyFile => "import-error-empty-remedy",
            Self::NotText(foreign) => match foreign {
                ForeignFile::Spreadsheet | ForeignFile::OldSpreadsheet => {
                    "import-error-spreadsheet-remedy"
                }
                ForeignFile::Archive => "import-error-archive-remedy",
                ForeignFile::Database => "import-error-database-remedy",
                ForeignFile::Pdf | ForeignFile::Picture | ForeignFile::Unknown => {
                    "import-error-no-text-remedy"
                }
            },
            Self::TooLarge => "import-error-too-large-remedy",
            Self::NoDataRows => "import-error-no-rows-remedy",
            Self::NoDateColumn | Self::NoDates { .. } => "import-error-no-date-remedy",
            Self::YearsUnclear { .. } => "import-error-years-unclear-remedy",
            Self::NoUsableRows { .. } => "import-error-no-usable-rows-remedy",
            Self::NoMemberColumn => "import-error-no-member-remedy",
            Self::NotALog | Self::NoEvents { .. } => "import-error-not-a-log-remedy",
            Self::MissingColumn { .. } => "import-error-missing-column-remedy",
            Self::Encrypted => "import-error-encrypted-remedy",
            Self::Damaged => "import-error-damaged-remedy",
            Self::TooLargeUnpacked => "import-error-unpacked-remedy",
            Self::MissingSheet { .. } | Self::OverLimit(_) => "import-error-missing-sheet-remedy",
        })
    }
}

/// Why reading ended early, inside the pipeline.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stop {
    Refused(RefusalReason),
    Cancelled,
}

impl From<RefusalReason> for Stop {
    fn from(reason: RefusalReason) -> Self {
        Self::Refused(reason)
    }
}
