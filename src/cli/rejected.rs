//! The rejected rows of an import as a table, to mend them in a spreadsheet.

use std::path::Path;

use super::CliError;
use crate::domain::exchange;
use crate::i18n::Tr;
use crate::import::Report;

/// Writes the rejected rows of `reports`, each with the name of its file.
/// Cells that a spreadsheet would run are written so that it does not.
pub fn write(path: &Path, reports: &[(String, Report)], tr: &Tr) -> Result<(), CliError> {
    let written = table(reports, tr).and_then(|bytes| std::fs::write(path, bytes));
    written.map_err(CliError::Output)
}

fn table(reports: &[(String, Report)], tr: &Tr) -> std::io::Result<Vec<u8>> {
    // Without the mark, Excel takes the text for Windows-1252.
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record([
        tr.get("cli-rejected-header-file"),
        tr.get("cli-rejected-header-line"),
        tr.get("cli-rejected-header-reason"),
        tr.get("cli-rejected-header-value"),
    ])?;
    for (file, report) in reports {
        for issue in &report.rejected {
            writer.write_record([
                exchange::defused(file).as_ref(),
                &issue.line.to_string(),
                &issue.reason.text(tr),
                exchange::defused(&issue.value).as_ref(),
            ])?;
        }
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}
