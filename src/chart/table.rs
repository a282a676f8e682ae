//! The data of a chart as a table: as words for those who cannot see the
//! picture, and as figures for a spreadsheet.

use crate::domain::Month;
use crate::i18n::Tr;

/// What a cell holds beside its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Datum {
    Words,
    /// A figure with as many decimals as are worth keeping.
    Number {
        value: f64,
        decimals: usize,
    },
    Month(Month),
    /// Nothing is known here, whatever the words say.
    Missing,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub text: String,
    pub datum: Datum,
}

impl Cell {
    pub(super) fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            datum: Datum::Words,
        }
    }

    pub(super) fn number(value: f64, decimals: usize, tr: &Tr) -> Self {
        Self {
            text: tr.number(value, decimals),
            datum: Datum::Number { value, decimals },
        }
    }

    /// A share, read in percent.
    pub(super) fn share(share: f64, tr: &Tr) -> Self {
        Self {
            text: tr.percent(share),
            datum: Datum::Number {
                value: share * 100.0,
                decimals: 1,
            },
        }
    }

    pub(super) fn month(month: Month, tr: &Tr) -> Self {
        Self {
            text: tr.month(month),
            datum: Datum::Month(month),
        }
    }

    pub(super) fn missing(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            datum: Datum::Missing,
        }
    }

    /// The same figure said otherwise.
    #[must_use]
    pub(super) fn said(self, text: String) -> Self {
        Self { text, ..self }
    }

    pub(super) fn known(cell: Option<Self>) -> Self {
        cell.unwrap_or_else(|| Self::missing("—"))
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub header: Vec<String>,
    /// Each as long as the header.
    pub rows: Vec<Vec<Cell>>,
}
