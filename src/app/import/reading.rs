//! Reads a file for the register.

use std::path::Path;

use chrono::NaiveDate;

use super::ImportChoices;
use crate::app::source::file_label;
use crate::app::{AppError, Reporter, files};
use crate::import::{self, Content, ImportError, Outcome, ReadOptions, Reading, Report, Row};

/// How an import would read a file; a refusal is an answer too.
pub fn inspect(
    path: &Path,
    choices: &ImportChoices,
    today: NaiveDate,
    reporter: &Reporter,
) -> Result<Report, AppError> {
    let mut go_on = |done, total| reporter.step(done, total);
    Ok(read_file(path, choices, today, &mut go_on)?.report)
}

/// `progress` hears how many bytes of how many are done, and says whether to
/// go on.
pub(in crate::app) fn read_file(
    path: &Path,
    choices: &ImportChoices,
    today: NaiveDate,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Reading, AppError> {
    let bytes = files::read_input(path)?;
    let options = ReadOptions {
        today,
        mapping: choices.mapping.clone(),
        date_order: choices.date_order,
        day: choices.day,
    };
    import::read(&bytes, &file_label(path), &options, &mut |done, total| {
        progress(done as u64, total as u64)
    })
    .map_err(|source| match source {
        ImportError::Cancelled => AppError::Cancelled,
        source => AppError::Import {
            source,
            path: path.to_path_buf(),
        },
    })
}

/// An error if a file cannot be imported, or read as a source, as it is
/// understood now.
pub(in crate::app) fn require_importable(report: &Report, path: &Path) -> Result<(), AppError> {
    if report.outcome == Outcome::AskUser {
        return Err(AppError::Ambiguous {
            path: path.to_path_buf(),
        });
    }
    Ok(())
}

/// The rows of a log that is to go into a register.
pub(super) fn require_log(reading: Reading, path: &Path) -> Result<(Report, Vec<Row>), AppError> {
    require_importable(&reading.report, path)?;
    match reading.content {
        Content::Log(rows) => Ok((reading.report, rows)),
        Content::MonthlyTotals(_) => Err(AppError::OnlyTotals {
            path: path.to_path_buf(),
        }),
    }
}
