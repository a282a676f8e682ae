//! The way from bytes to rows, step by step.

use std::ops::Range;

use super::dates::{ColumnTally, DateColumn};
use super::decode::{Decoded, decode};
use super::error::{Refusal, RefusalReason, Stop};
use super::report::{Outcome, PreviewRecord, Question, Report, Warning};
use super::roles::{
    ColumnEvidence, Columns, Role, assign, assign_own, assign_without_header, is_listing,
    tally_dates,
};
use super::rows::{Content, LogReading, build_log, build_totals, value_column};
use super::table::{Layout, Table, find_block};
use super::words::normalised;
use super::{ImportError, Mapping, ReadOptions};

/// A file that was read.
#[derive(Clone, Debug)]
pub struct Reading {
    pub report: Report,
    /// What the report speaks of. With open questions it is what the guesses
    /// make of the file, to be shown and not to be stored.
    pub content: Content,
}

/// Reads a whole file.
///
/// `progress` hears how many bytes are done of how many, and says whether to
/// go on. Nothing is sampled where it decides: what the report says holds for
/// every row.
///
/// # Errors
///
/// [`ImportError::Refused`] if the file holds no activities that could be
/// read, [`ImportError::Cancelled`] if `progress` said so.
pub fn read(
    bytes: &[u8],
    file_name: &str,
    options: &ReadOptions,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Reading, ImportError> {
    let mut report = Report {
        file_name: file_name.to_owned(),
        ..Report::default()
    };
    let mut progress = Progress {
        total: bytes.len(),
        tell: progress,
    };
    match read_into(&mut report, bytes, options, &mut progress) {
        Ok(content) => Ok(Reading { report, content }),
        Err(Stop::Cancelled) => Err(ImportError::Cancelled),
        Err(Stop::Refused(reason)) => {
            report.outcome = Outcome::Refuse;
            report.reason = Some(reason.clone());
            Err(ImportError::Refused(Box::new(Refusal { reason, report })))
        }
    }
}

/// Tells progress through the steps as if it were through the bytes. A third
/// of the time goes by in each of: cutting into cells, deciding on the
/// columns, making rows.
struct Progress<'p> {
    total: usize,
    tell: &'p mut dyn FnMut(usize, usize) -> bool,
}

impl Progress<'_> {
    fn step(&mut self, step: usize, done: usize, of: usize) -> bool {
        let share = (step as f64 + done as f64 / of.max(1) as f64) / 3.0;
        (self.tell)((self.total as f64 * share.min(1.0)) as usize, self.total)
    }
}

fn read_into(
    report: &mut Report,
    bytes: &[u8],
    options: &ReadOptions,
    progress: &mut Progress<'_>,
) -> Result<Content, Stop> {
    let none = Mapping::default();
    let wanted = options.mapping.as_ref().unwrap_or(&none);
    if !progress.step(0, 0, 1) {
        return Err(Stop::Cancelled);
    }

    let decoded = decode(bytes, wanted.encoding)?;
    report.encoding = Some(decoded.encoding);
    note_decoding(report, &decoded);

    let layout = match wanted
        .delimiter
        .and_then(|letter| u8::try_from(letter).ok())
    {
        Some(delimiter) if delimiter.is_ascii() => Layout::with(&decoded.text, delimiter),
        _ => Layout::guess(&decoded.text),
    };
    report.delimiter = Some(char::from(layout.delimiter));
    let n_bytes = decoded.text.len();
    let table = Table::split(decoded.text, layout, &mut |done| {
        progress.step(0, done, n_bytes)
    })?;

    let block = find_block(&table, wanted.header_line);
    let header = block.header.and_then(|place| table.record(place));
    report.header_line = header.map(|record| record.line);
    let n_columns = header.map_or_else(|| widest(&table, &block.rows), |header| header.len());
    report.headers = header.map_or_else(
        || (1..=n_columns).map(|number| format!("#{number}")).collect(),
        |header| header.untrimmed(),
    );
    report.preview = preview(&table, &block.rows);
    report.mapping = Mapping {
        encoding: report.encoding,
        delimiter: report.delimiter,
        header_line: Some(report.header_line.unwrap_or(0)),
        ..Mapping::default()
    };
    if !table
        .records(block.rows.clone())
        .any(|record| !record.is_blank())
    {
        return Err(RefusalReason::NoDataRows.into());
    }
    if block.header.is_none() {
        report.warnings.push(Warning::NoHeader);
    }
    if block.n_outside > 0 {
        report
            .warnings
            .push(Warning::OutsideRecords { n: block.n_outside });
    }

    if !progress.step(1, 0, 1) {
        return Err(Stop::Cancelled);
    }
    let headers: Vec<String> = report.headers.iter().map(|cell| normalised(cell)).collect();
    let evidence = ColumnEvidence::gather(&table, block.rows.clone(), n_columns);
    let trimmed: Vec<String> = report
        .headers
        .iter()
        .map(|cell| cell.trim().to_owned())
        .collect();
    let own = assign_own(&trimmed);
    let is_own = own.is_some();
    let columns = if !wanted.columns.is_empty() {
        of_mapping(wanted, &report.headers)?
    } else if let Some(own) = own {
        own
    } else if block.header.is_some() {
        assign(&headers, &evidence)
    } else {
        assign_without_header(&evidence)
    };
    report.columns = columns
        .iter()
        .filter_map(|(role, column)| Some((*role, report.headers.get(*column)?.clone())))
        .collect();
    report.mapping.columns = name_columns(&columns, &report.headers);

    let is_monthly = shape(&columns, &headers, wanted.columns.is_empty())?;
    report.is_monthly = is_monthly;
    let time_role = if columns.contains_key(&Role::Month) {
        Role::Month
    } else {
        Role::Date
    };
    let Some(time_column) = columns.get(&time_role).copied() else {
        return Err(RefusalReason::NoDateColumn.into());
    };
    let tally = tally_dates(&table, block.rows.clone(), time_column, options.today);
    let dates = tally.decide(options.date_order.or(wanted.date_order));
    note_dates(report, &dates, &tally);

    let n_rows = block.rows.len();
    let mut go_on = |done: usize| progress.step(2, done, n_rows);
    let content = if is_monthly {
        Content::MonthlyTotals(build_totals(
            &table, block.rows, &columns, &dates, report, &mut go_on,
        )?)
    } else {
        let reading = LogReading {
            columns: &columns,
            headers: &headers,
            evidence: &evidence,
            dates: &dates,
            is_own,
        };
        Content::Log(build_log(&table, block.rows, &reading, report, &mut go_on)?)
    };
    conclude(report);
    Ok(content)
}

/// Whether the columns make a table of monthly totals; refused if they make
/// no activities at all.
fn shape(columns: &Columns, headers: &[String], is_guess: bool) -> Result<bool, RefusalReason> {
    let has = |role: Role| columns.contains_key(&role);
    let has_people = has(Role::Member) || has(Role::Email);
    let has_counts = Role::HEAD_COUNTS.into_iter().any(has);
    if is_guess && is_listing(headers) {
        return Err(RefusalReason::NotALog);
    }
    if has(Role::Month) && !has_people && value_column(columns).is_some() {
        return Ok(true);
    }
    if !has(Role::Date) {
        return Err(RefusalReason::NoDateColumn);
    }
    if has_people || has_counts {
        return Ok(false);
    }
    if has(Role::Value) {
        return Ok(true);
    }
    Err(RefusalReason::NoMemberColumn)
}

fn of_mapping(wanted: &Mapping, headers: &[String]) -> Result<Columns, RefusalReason> {
    wanted
        .columns
        .iter()
        .map(|(role, name)| match Mapping::place_of(name, headers) {
            Some(place) => Ok((*role, place)),
            None => Err(RefusalReason::MissingColumn {
                role: *role,
                header: name.clone(),
            }),
        })
        .collect()
}

/// The columns by their headers, or by number where two have the same.
fn name_columns(columns: &Columns, headers: &[String]) -> std::collections::BTreeMap<Role, String> {
    columns
        .iter()
        .map(|(role, column)| {
            let named = headers
                .get(*column)
                .map(|header| header.trim())
                .filter(|name| !name.is_empty())
                .filter(|name| Mapping::place_of(name, headers) == Some(*column));
            let name = named.map_or_else(|| format!("#{}", column + 1), str::to_owned);
            (*role, name)
        })
        .collect()
}

fn widest(table: &Table, rows: &Range<usize>) -> usize {
    const SAMPLE_RECORDS: usize = 300;
    table
        .records(rows.clone())
        .take(SAMPLE_RECORDS)
        .map(|record| record.len())
        .max()
        .unwrap_or(0)
}

fn preview(table: &Table, rows: &Range<usize>) -> Vec<PreviewRecord> {
    const PREVIEW_RECORDS: usize = 200;
    table
        .records(rows.clone())
        .filter(|record| !record.is_blank())
        .take(PREVIEW_RECORDS)
        .map(|record| PreviewRecord {
            line: record.line,
            cells: record.cells().map(std::borrow::Cow::into_owned).collect(),
        })
        .collect()
}

fn note_decoding(report: &mut Report, decoded: &Decoded) {
    if decoded.is_mixed {
        report.warnings.push(Warning::MixedEncodings);
    }
    if decoded.n_nuls > 0 {
        report
            .warnings
            .push(Warning::NulBytes { n: decoded.n_nuls });
    }
}

fn note_dates(report: &mut Report, dates: &DateColumn, tally: &ColumnTally) {
    report.date_format = dates.pattern();
    if dates.has_order {
        report.date_order = Some(dates.order);
        report.mapping.date_order = (!dates.is_open).then_some(dates.order);
    }
    if dates.is_open {
        report.questions.push(Question::DateOrder {
            guess: dates.order,
            example: tally.open_example().unwrap_or_default().to_owned(),
        });
    }
}

fn conclude(report: &mut Report) {
    let counted: [(usize, fn(usize) -> Warning); 6] = [
        (report.rejected.len(), |n| Warning::Rejected { n }),
        (report.ignored.len(), |n| Warning::Ignored { n }),
        (report.n_exact_duplicates, |n| Warning::Repeats { n }),
        (report.n_short_rows, |n| Warning::ShortRows { n }),
        (report.n_long_rows, |n| Warning::LongRows { n }),
        (report.n_formula_cells, |n| Warning::FormulaCells { n }),
    ];
    for (n, warning) in counted {
        if n > 0 {
            report.warnings.push(warning(n));
        }
    }
    report.outcome = if !report.questions.is_empty() {
        Outcome::AskUser
    } else if report.warnings.iter().any(Warning::is_serious) {
        Outcome::ImportWithWarnings
    } else {
        Outcome::Import
    };
}
