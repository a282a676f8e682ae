//! From a file to rows in the register: look first, then store.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};

use super::source::{file_label, file_stem};
use super::{AppError, Desk, Reporter};
use crate::domain::{ImportId, KindName};
use crate::import::{
    self, Content, DateOrder, ImportError, KindGuess, Mapping, Outcome, ReadOptions, Reading,
    Report, Row,
};
use crate::store::{CopyReason, ImportOutcome, NewImport, NewMember, NewRow, Store};

/// The name of an import in the undo menu.
const LABEL: &str = "app-command-import";

/// What the user answered where the file left something open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportChoices {
    /// The community of a file that names none; its file name otherwise.
    pub community: Option<String>,
    pub date_order: Option<DateOrder>,
    /// The day of a file that tells times alone.
    pub day: Option<NaiveDate>,
    pub mapping: Option<Mapping>,
}

impl ImportChoices {
    /// The community of the rows that name none.
    pub fn community_for(&self, path: &Path) -> String {
        self.community.clone().unwrap_or_else(|| file_stem(path))
    }
}

/// What an import would do.
#[derive(Clone, Debug)]
pub struct ImportPreview {
    pub path: PathBuf,
    pub report: Report,
    pub choices: ImportChoices,
    pub n_new: u32,
    pub n_already_there: u32,
}

impl ImportPreview {
    /// An error if the file cannot be imported as it is understood now.
    pub fn require_importable(&self) -> Result<(), AppError> {
        require_importable(&self.report, &self.path)
    }
}

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportDone {
    pub id: ImportId,
    pub n_added: u32,
    pub n_already_there: u32,
    pub n_rejected: u32,
    pub n_ignored: u32,
}

/// How an import would read a file; a refusal is an answer too.
pub fn inspect(
    path: &Path,
    choices: &ImportChoices,
    today: NaiveDate,
    reporter: &Reporter,
) -> Result<Report, AppError> {
    Ok(read_file(path, choices, today, reporter)?.report)
}

pub(super) fn read_file(
    path: &Path,
    choices: &ImportChoices,
    today: NaiveDate,
    reporter: &Reporter,
) -> Result<Reading, AppError> {
    let bytes = fs::read(path).map_err(|source| AppError::Read {
        source,
        path: path.to_path_buf(),
    })?;
    let options = ReadOptions {
        today,
        mapping: choices.mapping.clone(),
        date_order: choices.date_order,
        day: choices.day,
    };
    import::read(&bytes, &file_label(path), &options, &mut |done, total| {
        reporter.step(done as u64, total as u64)
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
pub(super) fn require_importable(report: &Report, path: &Path) -> Result<(), AppError> {
    if report.outcome == Outcome::AskUser {
        return Err(AppError::Ambiguous {
            path: path.to_path_buf(),
        });
    }
    Ok(())
}

/// The rows of a log that is to go into a register.
fn require_log(reading: Reading, path: &Path) -> Result<(Report, Vec<Row>), AppError> {
    require_importable(&reading.report, path)?;
    match reading.content {
        Content::Log(rows) => Ok((reading.report, rows)),
        Content::MonthlyTotals(_) => Err(AppError::OnlyTotals {
            path: path.to_path_buf(),
        }),
    }
}

/// The rows of a file as the register takes them.
pub(super) struct Incoming<'r> {
    rows: &'r [Row],
    /// Of rows that name none.
    community: &'r str,
    /// A file has few kinds and many rows, so each is looked at once.
    kinds: HashMap<Option<&'r str>, KindGuess>,
    batch: NewImport,
}

impl<'r> Incoming<'r> {
    pub(super) fn new(
        rows: &'r [Row],
        community: &'r str,
        report: &Report,
        now: NaiveDateTime,
    ) -> Self {
        let mut kinds = HashMap::new();
        for row in rows {
            kinds
                .entry(row.kind.as_deref())
                .or_insert_with(|| kind_of_row(row));
        }
        Self {
            rows,
            community,
            kinds,
            batch: NewImport {
                file_name: report.file_name.clone(),
                mapping_json: serde_json::to_string(&report.mapping).unwrap_or_default(),
                imported_at: now,
                n_rejected: report.rejected.len() as u32,
                n_ignored: report.ignored.len() as u32,
            },
        }
    }

    /// Adds the rows in one transaction.
    pub(super) fn store(
        &self,
        store: &mut Store,
        reporter: &Reporter,
    ) -> Result<ImportOutcome, AppError> {
        let progress = |done, total| reporter.step(done, total);
        Ok(store.add_import(LABEL, &self.batch, self.iter(), progress)?)
    }

    /// Tells what [`Incoming::store`] would do.
    fn try_out(&self, store: &mut Store, reporter: &Reporter) -> Result<ImportOutcome, AppError> {
        let progress = |done, total| reporter.step(done, total);
        Ok(store.try_import(&self.batch, self.iter(), progress)?)
    }

    fn iter(&self) -> impl ExactSizeIterator<Item = NewRow<'_>> {
        self.rows.iter().map(|row| {
            let community = row.community.as_deref().unwrap_or(self.community);
            let kind = &self.kinds[&row.kind.as_deref()];
            NewRow {
                is_gathering: kind.is_gathering,
                title: row.title.as_deref().unwrap_or_default(),
                member: row.member.as_deref().map(|name| NewMember {
                    name,
                    alias: row.email.as_deref(),
                }),
                presence: row.presence,
                minutes: row.minutes,
                head_count: row.head_count,
                duration_minutes: row.duration_minutes,
                facilitator_minutes: row.facilitator_minutes,
                satisfaction_percent: row.satisfaction_percent,
                notes: row.notes.as_deref().unwrap_or_default(),
                ..NewRow::new(community, row.date, &kind.name)
            }
        })
    }
}

/// What kind of activity a row tells of. A file that does not say is a list
/// of who came: a meeting.
fn kind_of_row(row: &Row) -> KindGuess {
    row.kind.as_deref().map_or(
        KindGuess {
            name: KindName::Known("meeting"),
            is_gathering: true,
        },
        import::kind_of,
    )
}

impl Desk {
    /// Reads a file as an import would, and counts what it would add.
    ///
    /// The rows go into the register inside a transaction that is taken back:
    /// what is told is what the import itself would do, not a guess at it.
    pub fn preview_import(
        &mut self,
        path: &Path,
        choices: &ImportChoices,
        reporter: &Reporter,
    ) -> Result<ImportPreview, AppError> {
        let now = self.now();
        let reading = read_file(path, choices, now.date(), reporter)?;
        let mut preview = ImportPreview {
            path: path.to_path_buf(),
            report: reading.report,
            choices: choices.clone(),
            n_new: 0,
            n_already_there: 0,
        };
        if let (Content::Log(rows), Outcome::Import | Outcome::ImportWithWarnings) =
            (reading.content, preview.report.outcome)
        {
            let community = choices.community_for(path);
            let incoming = Incoming::new(&rows, &community, &preview.report, now);
            let outcome = incoming.try_out(self.store_mut()?, reporter)?;
            preview.n_new = outcome.n_added;
            preview.n_already_there = outcome.n_already_there;
        }
        Ok(preview)
    }

    /// Brings a file into the register, after a dated copy of it was made.
    pub fn import(
        &mut self,
        path: &Path,
        choices: &ImportChoices,
        reporter: &Reporter,
    ) -> Result<ImportDone, AppError> {
        let now = self.now();
        let (report, rows) = require_log(read_file(path, choices, now.date(), reporter)?, path)?;
        let store = self.store_mut()?;
        store.copy_before(CopyReason::Import, now)?;
        let community = choices.community_for(path);
        let outcome = Incoming::new(&rows, &community, &report, now).store(store, reporter)?;
        Ok(ImportDone {
            id: outcome.id,
            n_added: outcome.n_added,
            n_already_there: outcome.n_already_there,
            n_rejected: report.rejected.len() as u32,
            n_ignored: report.ignored.len() as u32,
        })
    }
}
