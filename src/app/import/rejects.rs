//! The rows that could not be read, as a file to mend them by.

use std::path::Path;

use super::FileDone;
use crate::app::{AppError, files};
use crate::domain::exchange::defused;
use crate::i18n::Tr;

/// Writes the rows that could not be read: file, line, reason, value. Cells
/// that a spreadsheet would run are defused.
pub fn save_rejects(done: &[FileDone], tr: &Tr, path: &Path) -> Result<(), AppError> {
    let bytes = rejects_csv(done, tr).map_err(|source| AppError::Write {
        source: source.into(),
        path: path.to_path_buf(),
    })?;
    files::write_whole(path, &bytes).map_err(|source| AppError::Write {
        source,
        path: path.to_path_buf(),
    })
}

fn rejects_csv(done: &[FileDone], tr: &Tr) -> Result<Vec<u8>, csv::Error> {
    // Spreadsheets know UTF-8 by its mark alone.
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record([
        tr.get("app-rejects-file"),
        tr.get("app-rejects-line"),
        tr.get("app-rejects-reason"),
        tr.get("app-rejects-value"),
    ])?;
    for file in done {
        for issue in &file.rejected {
            writer.write_record([
                defused(&file.file_name).as_ref(),
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
    use crate::app::ImportDone;
    use crate::domain::ImportId;
    use crate::i18n::Language;
    use crate::import::{RowIssue, RowIssueReason};

    #[test]
    fn a_cell_that_a_spreadsheet_would_run_is_defused() {
        let done = FileDone {
            file_name: "=log.csv".into(),
            counts: ImportDone {
                id: ImportId::from_row(1),
                n_added: 0,
                n_already_there: 0,
                n_rejected: 1,
                n_ignored: 0,
            },
            rejected: vec![RowIssue {
                line: 7,
                reason: RowIssueReason::BadDate,
                value: "=HYPERLINK(\"x\")".into(),
            }],
            warnings: Vec::new(),
        };
        let bytes = rejects_csv(&[done], &Tr::new(Language::En)).expect("written");
        let text = String::from_utf8(bytes).expect("text");
        let row = text.lines().nth(1).expect("a row");
        assert!(row.starts_with("'=log.csv,7,"), "{row}");
        assert!(row.ends_with("\"'=HYPERLINK(\"\"x\"\")\""), "{row}");
    }
}
