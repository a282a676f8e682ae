//! What is noted for the person on the way.

use crate::import::report::{Outcome, PreviewRecord, Question, Report, RowIssueReason, Warning};
use crate::import::table::{Block, Table};
use crate::import::{Mapping, RefusalReason};

/// Where the table stands in the file, and its first records.
pub(super) fn note_block(report: &mut Report, table: &Table, block: &Block) {
    const PREVIEW_RECORDS: usize = 200;
    const PREVIEW_CELLS: usize = 100_000;
    let mut n_cells = 0;
    let header = block.header.and_then(|place| table.record(place));
    report.header_line = header.map(|record| record.line);
    report.headers = header.map_or_else(
        || {
            (1..=block.width(table))
                .map(|number| format!("#{number}"))
                .collect()
        },
        |header| header.untrimmed(),
    );
    report.preview = table
        .records(block.rows.iter())
        .filter(|record| !record.is_blank())
        .take(PREVIEW_RECORDS)
        .take_while(|record| {
            n_cells += record.len();
            n_cells <= PREVIEW_CELLS
        })
        .map(|record| PreviewRecord {
            line: record.line,
            cells: record.cells().map(std::borrow::Cow::into_owned).collect(),
        })
        .collect();
    report.mapping = Mapping {
        encoding: report.encoding,
        delimiter: report.delimiter,
        header_line: Some(report.header_line.unwrap_or(0)),
        ..Mapping::default()
    };
    if block.header.is_none() {
        report.warnings.push(Warning::NoHeader);
    }
    if block.n_outside > 0 {
        let known = report
            .warnings
            .iter_mut()
            .find_map(|warning| match warning {
                Warning::OutsideRecords { n } => Some(n),
                _ => None,
            });
        match known {
            Some(n) => *n += block.n_outside,
            None => report
                .warnings
                .push(Warning::OutsideRecords { n: block.n_outside }),
        }
    }
}

/// Why no row at all was accepted: what is wrong with most of them.
pub(super) fn why_nothing(report: &Report) -> RefusalReason {
    let n_of = |reason: RowIssueReason| {
        let issues = report.rejected.iter();
        issues.filter(|issue| issue.reason == reason).count()
    };
    let why = RowIssueReason::ALL
        .into_iter()
        .filter(|reason| n_of(*reason) > 0)
        .max_by_key(|reason| n_of(*reason));
    let example = report
        .rejected
        .iter()
        .find(|issue| Some(issue.reason) == why && !issue.value.is_empty())
        .map_or_else(String::new, |issue| issue.value.clone());
    RefusalReason::NoUsableRows { why, example }
}

/// The warnings that were counted, and what to do with the file.
pub(super) fn conclude(report: &mut Report) {
    const LINES_TOLD: usize = 5;
    let mut questions = report.questions.iter();
    let asks_for_groups = questions.any(|it| matches!(it, Question::Community { .. }));
    let counted = [
        Warning::Rejected {
            n: report.rejected.len(),
        },
        Warning::Ignored {
            n: report.ignored.len(),
        },
        Warning::Repeats {
            // What was joined to another row is told below.
            n: report
                .n_exact_duplicates
                .saturating_sub(report.n_reconnections),
        },
        Warning::Reconnections {
            n: report.n_reconnections,
        },
        Warning::SharedAddresses {
            n: report.n_shared_addresses,
        },
        Warning::NoCommunity {
            // Where no row names one, the column says nothing.
            n: Some(report.n_without_community)
                .filter(|n| *n < report.n_accepted)
                .unwrap_or(0),
        },
        Warning::RepeatedTotals {
            // They are no longer, once it is known whose each total is.
            n: if asks_for_groups {
                0
            } else {
                report.repeated_totals.len()
            },
            lines: report
                .repeated_totals
                .iter()
                .copied()
                .take(LINES_TOLD)
                .collect(),
        },
        Warning::Unnamed {
            n: report.n_unnamed,
        },
        Warning::UnsaidPresences { n: report.n_unsaid },
        Warning::UnknownDurations {
            n: report.n_unknown_durations,
        },
        Warning::ShortRows {
            n: report.n_short_rows,
        },
        Warning::LongRows {
            n: report.n_long_rows,
        },
        Warning::FormulaCells {
            n: report.n_formula_cells,
        },
        Warning::ErrorCells {
            n: report.n_error_cells,
        },
        Warning::Hidden {
            left_out: report.hidden,
        },
    ];
    report.warnings.extend(
        counted
            .into_iter()
            .filter(|warning| warning.count() != Some(0)),
    );
    report.outcome = if !report.questions.is_empty() {
        Outcome::AskUser
    } else if report.warnings.iter().any(Warning::is_serious) {
        Outcome::ImportWithWarnings
    } else {
        Outcome::Import
    };
}
