//! Why a file was not written.

use crate::i18n::Tr;

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    #[error("the file could not be written")]
    Write(#[source] csv::Error),
}

impl ExportError {
    /// What happened.
    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Write(_) => tr.get("import-export-write"),
        }
    }

    /// What to do about it.
    pub fn remedy(&self, tr: &Tr) -> String {
        match self {
            Self::Write(_) => tr.get("import-export-write-remedy"),
        }
    }
}

impl From<csv::Error> for ExportError {
    fn from(source: csv::Error) -> Self {
        Self::Write(source)
    }
}

impl From<std::io::Error> for ExportError {
    fn from(source: std::io::Error) -> Self {
        Self::Write(source.into())
    }
}
