//! The rows that could not be read, as a file to mend them by.

use std::path::Path;

use crate::app::AppError;
use crate::app::files::{self, Over};
use crate::domain::exchange::defused;
use crate::i18n::{Language, Tr};
use crate::import::RowIssue;

/// Writes the rows that could not be read: file, line, reason, value. Cells
/// that a spreadsheet would run are defused.
pub fn save_rejects<'r>(
    rejected: impl IntoIterator<Item = (&'r str, &'r [RowIssue])>,
    tr: &Tr,
    (path, over): (&Path, Over),
) -> Result<(), AppError> {
    let bytes = rejects_csv(rejected, tr).map_err(AppError::Table)?;
    files::write_output(path, over, &bytes)
}

fn rejects_csv<'r>(
    rejected: impl IntoIterator<Item = (&'r str, &'r [RowIssue])>,
    tr: &Tr,
) -> Result<Vec<u8>, csv::Error> {
    // Spreadsheets know UTF-8 by its mark alone, and in French take `;`.
    let is_french = tr.language() == Language::Fr;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(if is_french { b';' } else { b',' })
        .from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record([
        tr.get("app-rejects-file"),
        tr.get("app-rejects-line"),
        tr.get("app-rejects-reason"),
        tr.get("app-rejects-value"),
    ])?;
    for (file_name, issues) in rejected {
        for issue in issues {
            writer.write_record([
                defused(file_name).as_ref(),
                &issue.line.to_string(),
                &issue.reason.text(tr),
                defused(&issue.value).as_ref(),
            ])?;
        }
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::RowIssueReason;

    #[test]
    fn a_cell_that_a_spreadsheet_would_run_is_defused() {
        let issues = [RowIssue {
            line: 7,
            reason: RowIssueReason::BadDate,
            value: "=HYPERLINK(\"x\")".into(),
        }];
        let written = |language| {
            let files = [("=log.csv", issues.as_slice())];
            let bytes = rejects_csv(files, &Tr::new(language)).expect("written");
            String::from_utf8(bytes).expect("text")
        };
        // As a French spreadsheet takes it.
        assert!(written(Language::Fr).contains("'=log.csv;7;"));
        let text = written(Language::En);
        let row = text.lines().nth(1).expect("a row");
        assert!(row.starts_with("'=log.csv,7,"), "{row}");
        assert!(row.ends_with("\"'=HYPERLINK(\"\"x\"\")\""), "{row}");
    }
}
