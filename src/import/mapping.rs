//! How a file is read, as the person confirmed it: kept with the import and
//! used again for the next file of the same make.

use std::collections::BTreeMap;

use super::{DateOrder, Marks, Role, TextEncoding};

/// How a file is read. What is absent is found out from the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Mapping {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<TextEncoding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// The 1-based physical line of the header; 0 says that there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_line: Option<u32>,
    /// The header of the column that plays each role; `#3` is the third column
    /// whatever its header. A role that is not named has no column, unless the
    /// whole map is empty.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<Role, String>,
    /// The column of days, by its header or number; goes before the map, and
    /// the other columns are still found out where that is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_column: Option<String>,
    /// The column of the communities, where the file leaves that open; `none`
    /// says that no column names them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub community_column: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    /// Whether day and month of dates in full were exchanged by a spreadsheet:
    /// the answer to [`Question::ExchangedDays`](super::Question::ExchangedDays).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchanges_days: Option<bool>,
    /// The program that the file is from, by the code of its description;
    /// `none` says that it is from none that is described.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The kind of activity of rows that name none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What the marks of an attendance sheet mean, where they are not known.
    #[serde(skip_serializing_if = "Marks::is_empty")]
    pub marks: Marks,
    /// Rows, columns and sheets that a workbook does not show are read too.
    #[serde(skip_serializing_if = "is_false")]
    pub with_hidden: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde wants a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl Mapping {
    /// The place (0-based) that `name` means among the headers.
    pub fn place_of(name: &str, headers: &[String]) -> Option<usize> {
        let exact = headers
            .iter()
            .position(|header| header.trim() == name.trim());
        let numbered = || {
            let number: usize = name.strip_prefix('#')?.parse().ok()?;
            number.checked_sub(1)
        };
        exact.or_else(numbered)
    }

    /// The name by which the column at `place` (0-based) is found again: its
    /// header, or its number where it has none of its own.
    pub fn name_of(place: usize, headers: &[String]) -> String {
        headers
            .get(place)
            .map(|header| header.trim())
            .filter(|name| !name.is_empty())
            .filter(|name| Self::place_of(name, headers) == Some(place))
            .map_or_else(|| format!("#{}", place + 1), str::to_owned)
    }
}
