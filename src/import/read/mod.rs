//! The way from bytes to rows, step by step.

mod columns;
mod day;
mod groups;
mod joined;
mod kind_column;
mod meeting_day;
mod members;
mod notes;
mod order;
mod origin;
mod progress;
mod sheets;
mod totals;
mod uncomputed;

use chrono::Datelike;

use super::dates::DateColumn;
use super::decode::{decode, unpacked};
use super::error::{Refusal, Stop};
use super::report::{Outcome, Report, Warning};
use super::rows::{Content, LogReading, LogSection, build_log, build_totals};
use super::sheet::{Workbook, archived_table};
use super::table::{
    Block, Context, Layout, Table, find_block, has_no_marks, is_of_poll, rejoined, unpivoted,
    unwrapped, with_lists,
};
use super::{ImportError, Mapping, Marks, ReadOptions, RefusalReason, TextEncoding, foreign};
use columns::Found;
use origin::Origin;
use progress::Progress;

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
/// go on. What the report says was counted over every row, never a sample.
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
    let mut progress = Progress::new(bytes.len(), progress);
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

/// The steps. What each finds goes to `report` at once, so that a refusal
/// still shows how far it came.
fn read_into(
    report: &mut Report,
    bytes: &[u8],
    options: &ReadOptions,
    progress: &mut Progress<'_>,
) -> Result<Content, Stop> {
    progress.begin(0)?;
    let Some(table) = archived_table(bytes, &mut || progress.step(0, 0, 1))? else {
        return read_file(report, bytes, options, progress);
    };
    let name = report.file_name.clone();
    report.file_name = format!("{name}/{}", table.name);
    let read = read_file(report, &table.bytes, options, progress);
    report.file_name = name;
    read
}

/// A file that is no archive.
fn read_file(
    report: &mut Report,
    bytes: &[u8],
    options: &ReadOptions,
    progress: &mut Progress<'_>,
) -> Result<Content, Stop> {
    let nothing = Mapping::default();
    let wanted = options.mapping.as_ref().unwrap_or(&nothing);
    let mut go_on = || progress.step(0, 0, 1);
    if let Some(workbook) = Workbook::open(bytes, wanted.with_hidden, &mut go_on)? {
        return sheets::read_workbook(report, workbook, wanted, options, progress);
    }
    let text = text_of(report, bytes, wanted, progress)?;
    let workbook = Workbook::of_text(&text, wanted.with_hidden, &mut || progress.step(0, 0, 1));
    if let Some(workbook) = workbook.inspect_err(|_| report.encoding = None)? {
        report.encoding = None;
        return sheets::read_workbook(report, workbook, wanted, options, progress);
    }
    if let Some(foreign) = foreign::of_text(&text) {
        // Nothing of it can be read by hand.
        report.encoding = None;
        return Err(RefusalReason::NotText(foreign).into());
    }
    let table = cut(report, text, wanted, progress)?;
    let file_name = report.file_name.clone();
    let hints = [file_name.as_str()];
    read_table(report, table, &hints, wanted, options, progress)
}

/// Cells to rows, whatever they are from. `hints` are texts beside the table
/// that may name its year.
fn read_table(
    report: &mut Report,
    mut table: Table,
    hints: &[&str],
    wanted: &Mapping,
    options: &ReadOptions,
    progress: &mut Progress<'_>,
) -> Result<Content, Stop> {
    report.n_error_cells = table.empty_errors();
    let context = Context::new(hints, options.today.year(), &wanted.marks);
    // What a known program writes is no wide sheet, whatever its numbers are.
    let known = origin::known_program(&table, wanted);
    let long = match &known {
        Some(program) if program.has_lists => with_lists(&table, &context, wanted)?,
        Some(_) => None,
        None => unpivoted(&table, &context, wanted)?,
    };
    report.is_wide |= long.is_some();
    if let Some(long) = long {
        if is_of_poll(&long) {
            report.warnings.push(Warning::Poll);
        }
        return read_long(report, &long, wanted, options, progress);
    }
    let rejoined = rejoined(&table, wanted)?;
    let read = read_long(
        report,
        rejoined.as_ref().unwrap_or(&table),
        wanted,
        options,
        progress,
    );
    // A header of dates is none of a long table, so that it would be a row.
    let may_lack_marks = match &read {
        Ok(_) => report.header_line.is_none(),
        Err(Stop::Refused(reason)) => says_little(reason),
        Err(Stop::Cancelled) => false,
    };
    if may_lack_marks && known.is_none() && has_no_marks(&table, &context) {
        return Err(RefusalReason::NoMarks.into());
    }
    read
}

/// Whether a refusal may come of people and dates without a mark.
const fn says_little(reason: &RefusalReason) -> bool {
    matches!(
        reason,
        RefusalReason::NoDataRows
            | RefusalReason::NoDateColumn
            | RefusalReason::NoDates { .. }
            | RefusalReason::NoMemberColumn
            | RefusalReason::NoUsableRows { .. }
    )
}

/// A long table to rows.
fn read_long(
    report: &mut Report,
    table: &Table,
    wanted: &Mapping,
    options: &ReadOptions,
    progress: &mut Progress<'_>,
) -> Result<Content, Stop> {
    let block = find_block(table, wanted.header_line);
    notes::note_block(report, table, &block);
    report.mapping.marks.clone_from(&wanted.marks);
    report.mapping.with_hidden = wanted.with_hidden;
    if block.is_empty(table) {
        return Err(RefusalReason::NoDataRows.into());
    }
    progress.begin(1)?;
    let origin = Origin::of(report, table, &block, wanted)?;
    let found = columns::find(report, table, &block, wanted, &origin)?;
    let dates = day::dates(report, table, &block, &found, &origin, options)?;
    let sections = day::sections(&origin, &dates, options);
    let content = rows(
        report,
        table,
        &block,
        &found,
        &origin,
        &(dates, sections),
        &wanted.marks,
        progress,
    )?;
    if report.n_accepted == 0 && report.questions.is_empty() {
        return Err(notes::why_nothing(report).into());
    }
    notes::conclude(report);
    Ok(content)
}

/// Bytes to text.
fn text_of(
    report: &mut Report,
    bytes: &[u8],
    wanted: &Mapping,
    progress: &mut Progress<'_>,
) -> Result<String, Stop> {
    let n_packed = bytes.len();
    let bytes = unpacked(bytes, &mut |_| progress.step(0, 0, n_packed))?;
    let decoded = decode(&bytes, wanted.encoding)?;
    report.encoding = Some(decoded.encoding);
    if decoded.is_mixed {
        report.warnings.push(Warning::MixedEncodings);
    }
    let is_old = matches!(
        decoded.encoding,
        TextEncoding::MacRoman | TextEncoding::Cp850
    );
    if is_old && wanted.encoding.is_none() {
        report.warnings.push(Warning::OldEncoding {
            encoding: decoded.encoding,
        });
    }
    if decoded.n_nuls > 0 {
        report
            .warnings
            .push(Warning::NulBytes { n: decoded.n_nuls });
    }
    Ok(decoded.text)
}

/// Text to cells.
fn cut(
    report: &mut Report,
    text: String,
    wanted: &Mapping,
    progress: &mut Progress<'_>,
) -> Result<Table, Stop> {
    let text = unwrapped(&text).unwrap_or(text);
    let delimiter = wanted
        .delimiter
        .and_then(|letter| u8::try_from(letter).ok())
        .filter(u8::is_ascii);
    let layout = match delimiter {
        Some(delimiter) => Layout::with(&text, delimiter),
        None => Layout::guess(&text),
    };
    report.delimiter = Some(char::from(layout.delimiter));
    let n_bytes = text.len();
    Table::split(text, layout, &mut |done| progress.step(0, done, n_bytes))
}

/// Cells to rows.
fn rows(
    report: &mut Report,
    table: &Table,
    block: &Block,
    found: &Found,
    origin: &Origin,
    (dates, sections): &(DateColumn, Vec<LogSection>),
    marks: &Marks,
    progress: &mut Progress<'_>,
) -> Result<Content, Stop> {
    let n_rows = block.rows.len();
    let mut go_on = |done: usize| progress.step(2, done, n_rows);
    if report.is_monthly {
        let totals = build_totals(
            table,
            &block.rows,
            &found.columns,
            dates,
            report,
            &mut go_on,
        )?;
        return Ok(Content::MonthlyTotals(totals));
    }
    let reading = LogReading {
        columns: &found.columns,
        headers: &found.headers,
        evidence: &found.evidence,
        sections,
        is_own: found.is_own,
        source: origin.source,
        kind: origin.kind.as_deref(),
        connection: origin.connection,
        came: found.came,
        whole_name: origin.whole_name,
        marks,
    };
    let rows = build_log(table, &block.rows, &reading, report, &mut go_on)?;
    Ok(Content::Log(rows))
}
