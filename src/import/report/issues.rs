//! Records that made no row.

use crate::i18n::Tr;

/// A record that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowIssue {
    /// The 1-based physical line where the record begins.
    pub line: u32,
    pub reason: RowIssueReason,
    /// The cell that is at fault, shortened; it may hold a name, so it is
    /// shown and never logged.
    pub value: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RowIssueReason {
    MissingMember,
    MissingDate,
    BadDate,
    /// Before 1990.
    DateOutOfRange,
    DateInFuture,
    BadNumber,
    UnclosedQuote,
    /// A name, an address or a title longer than any.
    TooLong,
}

impl RowIssueReason {
    pub const ALL: [Self; 8] = [
        Self::MissingMember,
        Self::MissingDate,
        Self::BadDate,
        Self::DateOutOfRange,
        Self::DateInFuture,
        Self::BadNumber,
        Self::UnclosedQuote,
        Self::TooLong,
    ];

    /// The word in the `--json` output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MissingMember => "missing_member",
            Self::MissingDate => "missing_date",
            Self::BadDate => "bad_date",
            Self::DateOutOfRange => "date_out_of_range",
            Self::DateInFuture => "date_in_future",
            Self::BadNumber => "bad_number",
            Self::UnclosedQuote => "unclosed_quote",
            Self::TooLong => "too_long",
        }
    }

    pub fn text(self, tr: &Tr) -> String {
        tr.get(&format!("import-issue-{}", self.code()))
    }
}

/// Why a well-formed record is no attendance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum IgnoreReason {
    /// Someone left; their coming is another record.
    Left,
    /// They said that they would not come.
    Declined,
    /// They wait for a place, or did not say whether they would come.
    Unconfirmed,
    /// Cancelled or refunded.
    Cancelled,
    /// The header again, where files were pasted together.
    RepeatedHeader,
    /// A row that was made ready and not filled in.
    Prepared,
    /// A mark of which someone said that it tells nothing of presence.
    NotConcerned,
}

impl IgnoreReason {
    pub const ALL: [Self; 7] = [
        Self::Left,
        Self::Declined,
        Self::Unconfirmed,
        Self::Cancelled,
        Self::RepeatedHeader,
        Self::Prepared,
        Self::NotConcerned,
    ];

    /// The word in the `--json` output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Declined => "declined",
            Self::Unconfirmed => "unconfirmed",
            Self::Cancelled => "cancelled",
            Self::RepeatedHeader => "repeated_header",
            Self::Prepared => "prepared",
            Self::NotConcerned => "not_concerned",
        }
    }

    pub fn text(self, tr: &Tr) -> String {
        tr.get(&format!("import-ignored-{}", self.code()))
    }
}
