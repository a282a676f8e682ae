//! A report as a file.

use std::path::Path;

use crate::app::files::{Over, write_output};
use crate::app::{AppError, safe_file_name};
use crate::report::{self, Report};

/// The kinds of file that come of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportFormat {
    #[default]
    Html,
    Pdf,
    /// For those who edit it.
    Docx,
}

impl ReportFormat {
    pub const ALL: [Self; 3] = [Self::Html, Self::Pdf, Self::Docx];

    /// The kind that a file's name asks for, if it is one of them.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        let mut all = Self::ALL.into_iter();
        all.find(|format| format.extension() == ending)
    }

    pub const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

/// `CPAQQ · report of the year 2025.html`, as every system takes it.
pub fn report_file_name(report: &Report, format: ReportFormat) -> String {
    format!("{}.{}", safe_file_name(&report.running), format.extension())
}

/// The report as the bytes of a file.
pub fn report_bytes(report: &Report, format: ReportFormat) -> Result<Vec<u8>, AppError> {
    Ok(match format {
        ReportFormat::Html => report::html(report)?.into_bytes(),
        ReportFormat::Pdf => report::pdf(report)?,
        ReportFormat::Docx => report::docx(report)?,
    })
}

/// Writes the report where it may go; an older file of that name stays until the new one
/// is whole.
pub fn save_report(
    report: &Report,
    format: ReportFormat,
    (path, over): (&Path, Over),
) -> Result<(), AppError> {
    write_output(path, over, &report_bytes(report, format)?)
}
