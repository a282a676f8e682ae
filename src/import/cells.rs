//! The cells of a table as they are, for what is no log of activities.

use super::decode::decode;
use super::error::{Refusal, Stop};
use super::foreign;
use super::report::{Outcome, Report};
use super::sheet::Workbook;
use super::table::{Layout, Table};
use super::{ImportError, RefusalReason};

/// The most lines that such a table has.
const MOST_LINES: usize = 5_000;

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellLine {
    /// Of the file, from 1.
    pub line: u32,
    /// Without the white space around them.
    pub cells: Vec<String>,
}

/// The lines of a CSV file, or of the first sheet of a workbook, without those that are
/// blank.
///
/// # Errors
///
/// [`ImportError::Refused`] if there is no table in it.
pub fn cells(bytes: &[u8], file_name: &str) -> Result<Vec<CellLine>, ImportError> {
    table(bytes)
        .map_err(|stop| match stop {
            Stop::Cancelled => ImportError::Cancelled,
            Stop::Refused(reason) => {
                let report = Report {
                    file_name: file_name.to_owned(),
                    outcome: Outcome::Refuse,
                    reason: Some(reason.clone()),
                    ..Report::default()
                };
                ImportError::Refused(Box::new(Refusal { reason, report }))
            }
        })
        .map(|table| {
            let records = (0..table.len().min(MOST_LINES)).filter_map(|at| table.record(at));
            records
                .filter(|record| !record.is_blank())
                .map(|record| CellLine {
                    line: record.line,
                    cells: record.cells().map(std::borrow::Cow::into_owned).collect(),
                })
                .collect()
        })
}

fn table(bytes: &[u8]) -> Result<Table, Stop> {
    if let Some(mut workbook) = Workbook::open(bytes, false, &mut || true)? {
        let first = workbook.candidates().into_iter().next();
        let name = first.ok_or(RefusalReason::EmptyFile)?;
        return Ok(workbook.table(&name, &mut || true)?.0);
    }
    let text = decode(bytes, None)?.text;
    if let Some(foreign) = foreign::of_text(&text) {
        return Err(RefusalReason::NotText(foreign).into());
    }
    let layout = Layout::guess(&text);
    Table::split(text, layout, &mut |_| true)
}
