//! Why a file was not read.

use std::error::Error;
use std::fmt;

use super::damage::Damage;
use super::report::{LeftOut, Report, RowIssueReason};
use super::{ForeignFile, Limit, Role, Source};
use crate::i18n::Tr;

/// Why a file was not read. Nothing of it is kept.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// It holds no activities that could be read.
    #[error(transparent)]
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

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused: {}", self.reason.code())
    }
}

impl Error for Refusal {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.reason {
            RefusalReason::Damaged(damage) => damage.cause(),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RefusalReason {
    EmptyFile,
    /// It holds no table.
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
    /// A column holds quarters or halves of years: a series has months.
    LongPeriods {
        /// Empty where they stand across.
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
    /// People and dates, and not one mark where they meet.
    NoMarks,
    /// A listing of accounts or channels with their totals: no activities.
    NotALog,
    /// People with the day on which each became a member: no activities.
    MemberList {
        /// The column of those days.
        header: String,
    },
    /// A column that matters holds formulas whose values were never computed.
    Uncomputed {
        header: String,
    },
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
    /// What a workbook shows holds no activities; what it hides may.
    OnlyHidden {
        hidden: LeftOut,
    },
    /// A workbook that opens with a password only.
    Encrypted,
    /// A workbook or a compressed file that is broken off or was altered.
    Damaged(Damage),
    /// Unpacked, the file would be far larger than any table of activities.
    TooLargeUnpacked,
    /// The same of a text in a `.gz`, which can be unpacked by hand.
    TooLargePackedText,
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
            Self::NotText(foreign) => foreign.code(),
            Self::TooLarge => "too_large",
            Self::NoDataRows => "no_data_rows",
            Self::NoDateColumn | Self::NoDates { .. } => "no_date_column",
            Self::LongPeriods { .. } => "long_periods",
            Self::YearsUnclear { .. } => "years_unclear",
            Self::NoUsableRows { .. } => "no_usable_rows",
            Self::NoMemberColumn => "no_member_column",
            Self::NoMarks => "no_marks",
            Self::NotALog | Self::MemberList { .. } | Self::NoEvents { .. } => "not_a_log",
            Self::Uncomputed { .. } => "uncomputed_formulas",
            Self::MissingColumn { .. } => "missing_column",
            Self::OnlyHidden { .. } => "only_hidden",
            Self::Encrypted => "encrypted",
            Self::Damaged(_) => "damaged",
            Self::TooLargeUnpacked => "too_large_unpacked",
            Self::TooLargePackedText => "too_large_packed_text",
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
            Self::NotText(foreign) => foreign.message(tr),
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
            Self::LongPeriods { header, example } if header.is_empty() => tr.format(
                "import-error-long-periods-across",
                &[("example", example.as_str().into())],
            ),
            Self::LongPeriods { header, example } => tr.format(
                "import-error-long-periods",
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
            Self::NoMarks => tr.get("import-error-no-marks"),
            Self::NotALog => tr.get("import-error-not-a-log"),
            Self::MemberList { header } => tr.format(
                "import-error-member-list",
                &[("header", header.as_str().into())],
            ),
            Self::Uncomputed { header } => tr.format(
                "import-error-uncomputed",
                &[("header", header.as_str().into())],
            ),
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
            Self::OnlyHidden { hidden } => {
                let told = hidden.told(tr);
                tr.format(
                    "import-error-only-hidden",
                    &[("what", told.as_str().into())],
                )
            }
            Self::Encrypted => tr.get("import-error-encrypted"),
            Self::Damaged(_) => tr.get("import-error-damaged"),
            Self::TooLargeUnpacked => tr.get("import-error-unpacked"),
            Self::TooLargePackedText => tr.get("import-error-packed-text"),
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
            Self::NotText(foreign) => foreign.remedy(),
            Self::TooLarge => "import-error-too-large-remedy",
            Self::NoDataRows => "import-error-no-rows-remedy",
            Self::NoDateColumn | Self::NoDates { .. } => "import-error-no-date-remedy",
            Self::LongPeriods { .. } => "import-error-long-periods-remedy",
            Self::YearsUnclear { .. } => "import-error-years-unclear-remedy",
            Self::NoUsableRows { .. } => "import-error-no-usable-rows-remedy",
            Self::NoMemberColumn => "import-error-no-member-remedy",
            Self::NoMarks => "import-error-no-marks-remedy",
            Self::NotALog | Self::NoEvents { .. } => "import-error-not-a-log-remedy",
            Self::MemberList { .. } => "import-error-member-list-remedy",
            Self::Uncomputed { .. } => "import-error-uncomputed-remedy",
            Self::MissingColumn { .. } => "import-error-missing-column-remedy",
            Self::OnlyHidden { .. } => "import-error-only-hidden-remedy",
            Self::Encrypted => "import-error-encrypted-remedy",
            Self::Damaged(_) => "import-error-damaged-remedy",
            Self::TooLargeUnpacked => "import-error-unpacked-remedy",
            Self::TooLargePackedText => "import-error-packed-text-remedy",
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

impl RefusalReason {
    /// Of what a library that reads bytes could not read on.
    pub(super) fn damaged_by(error: impl Error + Send + Sync + 'static) -> Self {
        Self::Damaged(Damage::of(error))
    }

    pub(super) fn damaged() -> Self {
        Self::Damaged(Damage::default())
    }
}

impl From<RefusalReason> for Stop {
    fn from(reason: RefusalReason) -> Self {
        Self::Refused(reason)
    }
}
