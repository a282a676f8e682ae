//! What a person should know before they agree.

use crate::i18n::Tr;
use crate::import::TextEncoding;

/// What of a workbook is left out as it is not shown there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    pub n_rows: usize,
    pub n_columns: usize,
    /// Sheets that hold activities.
    pub n_sheets: usize,
}

impl LeftOut {
    pub const fn n(self) -> usize {
        self.n_rows + self.n_columns + self.n_sheets
    }

    /// Rows, columns and sheets, each with its number.
    pub fn told(self, tr: &Tr) -> String {
        let parts = [
            ("import-hidden-rows", self.n_rows),
            ("import-hidden-columns", self.n_columns),
            ("import-hidden-sheets", self.n_sheets),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| tr.format(key, &[("n", n.into())]))
            .collect();
        parts.join(", ")
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    Rejected {
        n: usize,
    },
    Ignored {
        n: usize,
    },
    /// Rows equal to another one: kept, for true logs are full of them.
    Repeats {
        n: usize,
    },
    ShortRows {
        n: usize,
    },
    LongRows {
        n: usize,
    },
    NulBytes {
        n: usize,
    },
    FormulaCells {
        n: usize,
    },
    /// Cells with the error of a spreadsheet: they are empty.
    ErrorCells {
        n: usize,
    },
    /// What the workbook does not show was left out.
    Hidden {
        left_out: LeftOut,
    },
    MixedEncodings,
    /// Read in an encoding that hardly any program writes today, by the look of
    /// its words.
    OldEncoding {
        encoding: TextEncoding,
    },
    NoHeader,
    /// Rows of people who came back to a meeting: one participation each.
    Reconnections {
        n: usize,
    },
    /// Several people behind one address: they are known by their names.
    SharedAddresses {
        n: usize,
    },
    /// Columns that tell a kind of people, tickets or answers, and none of
    /// activities, were left alone.
    KindsOfPeople {
        headers: Vec<String>,
    },
    /// The days are those on which people registered.
    RegistrationDays,
    /// Rows whose cell in the column of communities names none: they go where
    /// the rows of a file go that names no community.
    NoCommunity {
        n: usize,
    },
    /// A column that may name groups is left aside.
    UnusedGroups {
        header: String,
    },
    /// Months for which a community has two totals; they are added up.
    RepeatedTotals {
        n: usize,
        /// The first of the lines that repeat a month.
        lines: Vec<u32>,
    },
    /// People who came with someone, known by their number alone.
    Unnamed {
        n: usize,
    },
    /// People whose presence is not said, in a column that says of others that they
    /// came: they count as registered.
    UnsaidPresences {
        n: usize,
    },
    /// Durations without a unit that could be told: they are left out.
    UnknownDurations {
        n: usize,
    },
    /// Cells whose formula was never computed.
    UncomputedFormulas {
        n: usize,
    },
    /// Weeks are stored on their first days.
    Weeks,
    /// The file is a poll: who said yes is registered, and nobody was there.
    Poll,
    /// Sheets of one make, one for each month, are read as one.
    JoinedSheets {
        n: usize,
    },
    /// The rows tell no day: it is the one in the name of their sheet.
    SheetDays {
        n: usize,
    },
    /// Other tables or a title in the same file were left out.
    OutsideRecords {
        n: usize,
    },
}

impl Warning {
    /// The word in the `--json` output.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Rejected { .. } => "rejected_rows",
            Self::Ignored { .. } => "ignored_rows",
            Self::Repeats { .. } => "exact_duplicates",
            Self::ShortRows { .. } => "short_rows",
            Self::LongRows { .. } => "long_rows",
            Self::NulBytes { .. } => "nul_bytes",
            Self::FormulaCells { .. } => "formula_cells",
            Self::ErrorCells { .. } => "error_cells",
            Self::Hidden { .. } => "hidden",
            Self::MixedEncodings => "mixed_encodings",
            Self::OldEncoding { .. } => "old_encoding",
            Self::NoHeader => "no_header",
            Self::Reconnections { .. } => "reconnections",
            Self::SharedAddresses { .. } => "shared_addresses",
            Self::KindsOfPeople { .. } => "kinds_of_people",
            Self::RegistrationDays => "registration_days",
            Self::NoCommunity { .. } => "no_community",
            Self::UnusedGroups { .. } => "unused_groups",
            Self::RepeatedTotals { .. } => "repeated_totals",
            Self::Unnamed { .. } => "unnamed_people",
            Self::UnsaidPresences { .. } => "unsaid_presences",
            Self::UnknownDurations { .. } => "unknown_durations",
            Self::UncomputedFormulas { .. } => "uncomputed_formulas",
            Self::OutsideRecords { .. } => "outside_records",
            Self::Weeks => "weeks",
            Self::Poll => "poll",
            Self::JoinedSheets { .. } => "joined_sheets",
            Self::SheetDays { .. } => "sheet_days",
        }
    }

    /// How many records or cells it is about, where that can be counted.
    pub const fn count(&self) -> Option<usize> {
        match self {
            Self::Rejected { n }
            | Self::Ignored { n }
            | Self::Repeats { n }
            | Self::ShortRows { n }
            | Self::LongRows { n }
            | Self::NulBytes { n }
            | Self::FormulaCells { n }
            | Self::ErrorCells { n }
            | Self::Reconnections { n }
            | Self::SharedAddresses { n }
            | Self::NoCommunity { n }
            | Self::RepeatedTotals { n, .. }
            | Self::Unnamed { n }
            | Self::UnsaidPresences { n }
            | Self::UnknownDurations { n }
            | Self::UncomputedFormulas { n }
            | Self::JoinedSheets { n }
            | Self::SheetDays { n }
            | Self::OutsideRecords { n } => Some(*n),
            Self::Hidden { left_out } => Some(left_out.n()),
            Self::MixedEncodings
            | Self::OldEncoding { .. }
            | Self::NoHeader
            | Self::KindsOfPeople { .. }
            | Self::RegistrationDays
            | Self::UnusedGroups { .. }
            | Self::Weeks
            | Self::Poll => None,
        }
    }

    /// Whether it is worth a second look before importing. Repeats by
    /// themselves are not: they are in nearly every log.
    pub(in crate::import) const fn is_serious(&self) -> bool {
        !matches!(
            self,
            Self::Repeats { .. }
                | Self::Ignored { .. }
                | Self::OutsideRecords { .. }
                | Self::ErrorCells { .. }
                | Self::Reconnections { .. }
                | Self::KindsOfPeople { .. }
                | Self::JoinedSheets { .. }
        )
    }

    pub fn text(&self, tr: &Tr) -> String {
        let key = match self {
            Self::Rejected { .. } => "import-warning-rejected",
            Self::Ignored { .. } => "import-warning-ignored",
            Self::Repeats { .. } => "import-warning-repeats",
            Self::ShortRows { .. } => "import-warning-short-rows",
            Self::LongRows { .. } => "import-warning-long-rows",
            Self::NulBytes { .. } => "import-warning-nul-bytes",
            Self::FormulaCells { .. } => "import-warning-formula-cells",
            Self::ErrorCells { .. } => "import-warning-error-cells",
            Self::Hidden { left_out } => {
                let told = left_out.told(tr);
                return tr.format("import-warning-hidden", &[("what", told.as_str().into())]);
            }
            Self::MixedEncodings => "import-warning-mixed-encodings",
            Self::OldEncoding { encoding } => {
                let encoding = encoding.name().into();
                return tr.format("import-warning-old-encoding", &[("encoding", encoding)]);
            }
            Self::KindsOfPeople { headers } => {
                let headers = headers.join(", ").into();
                return tr.format("import-warning-kinds-of-people", &[("headers", headers)]);
            }
            Self::NoHeader => "import-warning-no-header",
            Self::Reconnections { .. } => "import-warning-reconnections",
            Self::SharedAddresses { .. } => "import-warning-shared-addresses",
            Self::RegistrationDays => "import-warning-registration-days",
            Self::NoCommunity { .. } => "import-warning-no-community",
            Self::UnusedGroups { header } => {
                let header = header.as_str().into();
                return tr.format("import-warning-unused-groups", &[("header", header)]);
            }
            Self::RepeatedTotals { n, lines } => {
                let mut text: Vec<String> = lines.iter().map(ToString::to_string).collect();
                if lines.len() < *n {
                    text.push("…".to_owned());
                }
                let text = text.join(", ");
                let arguments = [("n", (*n).into()), ("lines", text.as_str().into())];
                return tr.format("import-warning-repeated-totals", &arguments);
            }
            Self::Unnamed { .. } => "import-warning-unnamed",
            Self::UnsaidPresences { .. } => "import-warning-unsaid-presences",
            Self::UnknownDurations { .. } => "import-warning-unknown-durations",
            Self::UncomputedFormulas { .. } => "import-warning-uncomputed",
            Self::OutsideRecords { .. } => "import-warning-outside",
            Self::Weeks => "import-warning-weeks",
            Self::Poll => "import-warning-poll",
            Self::JoinedSheets { .. } => "import-warning-joined-sheets",
            Self::SheetDays { .. } => "import-warning-sheet-days",
        };
        match self.count() {
            Some(n) => tr.format(key, &[("n", n.into())]),
            None => tr.get(key),
        }
    }
}
