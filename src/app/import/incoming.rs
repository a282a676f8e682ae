//! The rows of a file as the register takes them.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::{AppError, Reporter};
use crate::domain::KindName;
use crate::import::{self, KindGuess, Report, Row};
use crate::store::{ImportOutcome, Importing, NewImport, NewMember, NewRow, Store};

/// The name of an import in the undo menu.
pub(super) const LABEL: &str = "app-command-import";

/// The rows of a file as the register takes them.
pub(in crate::app) struct Incoming<'r> {
    rows: &'r [Row],
    /// Of rows that name none.
    community: &'r str,
    /// A file has few kinds and many rows, so each is looked at once.
    kinds: HashMap<Option<&'r str>, KindGuess>,
    batch: NewImport,
}

impl<'r> Incoming<'r> {
    pub(crate) fn new(
        rows: &'r [Row],
        community: &'r str,
        report: &Report,
        now: NaiveDateTime,
    ) -> Result<Self, AppError> {
        let mapping_json = serde_json::to_string(&report.mapping);
        let usual = report.mapping.kind.as_deref();
        let mut kinds = HashMap::new();
        for row in rows {
            kinds
                .entry(row.kind.as_deref())
                .or_insert_with(|| kind_of(row.kind.as_deref().or(usual)));
        }
        gather(&mut kinds, rows);
        Ok(Self {
            rows,
            community,
            kinds,
            batch: NewImport {
                file_name: report.file_name.clone(),
                mapping_json: mapping_json.map_err(AppError::MappingNotKept)?,
                imported_at: now,
                n_rejected: report.rejected.len() as u32,
                n_ignored: report.ignored.len() as u32,
            },
        })
    }

    /// Adds the rows in one transaction of their own.
    pub(crate) fn store(
        &self,
        store: &mut Store,
        reporter: &Reporter,
    ) -> Result<ImportOutcome, AppError> {
        let progress = |done, total| reporter.step(done, total);
        Ok(store.add_import(LABEL, &self.batch, self.iter(), progress)?)
    }

    /// Adds the rows to an import of several files.
    pub(super) fn add_to(
        &self,
        importing: &mut Importing<'_>,
        progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<ImportOutcome, AppError> {
        Ok(importing.add(&self.batch, self.iter(), progress)?)
    }

    /// The communities that the rows go to.
    pub(super) fn communities(&self) -> BTreeSet<&str> {
        self.rows.iter().map(|row| self.community_of(row)).collect()
    }

    pub(super) fn community_of<'s>(&'s self, row: &'s Row) -> &'s str {
        row.community.as_deref().unwrap_or(self.community)
    }

    pub(super) fn kind_of<'s>(&'s self, row: &'s Row) -> &'s KindName {
        &self.kinds[&row.kind.as_deref()].name
    }

    fn iter(&self) -> impl ExactSizeIterator<Item = NewRow<'_>> {
        self.rows.iter().map(|row| {
            let kind = &self.kinds[&row.kind.as_deref()];
            NewRow {
                is_gathering: kind.is_gathering,
                title: row.title.as_deref().unwrap_or_default(),
                member: row.member.as_deref().map(|name| NewMember {
                    name,
                    alias: row.email.as_deref(),
                    number: row.member_number.as_deref(),
                }),
                presence: row.presence,
                clock: row.clock,
                minutes: row.minutes,
                head_count: row.head_count,
                duration_minutes: row.duration_minutes,
                facilitator_minutes: row.facilitator_minutes,
                satisfaction_percent: row.satisfaction_percent,
                mode: row.mode,
                notes: row.notes.as_deref().unwrap_or_default(),
                ..NewRow::new(self.community_of(row), row.date, &kind.name)
            }
        })
    }
}

/// What kind of activity a row tells of. A file that does not say is a list
/// of who came: a meeting.
fn kind_of(written: Option<&str>) -> KindGuess {
    let meeting = KindGuess {
        name: KindName::Known("meeting"),
        is_known: true,
        is_gathering: true,
    };
    written.map_or(meeting, import::kind_of)
}

/// What is of one day, community and title.
type Meeting<'r> = (NaiveDate, Option<&'r str>, Option<&'r str>);

/// Kinds whose words say nothing to Essor are gatherings where several people
/// stand beside one day and nobody stands there twice: one meeting of many, and
/// not a meeting of each.
fn gather<'r>(kinds: &mut HashMap<Option<&'r str>, KindGuess>, rows: &'r [Row]) {
    /// One row in so many may be written twice.
    const SLIPS: usize = 20;
    #[derive(Default)]
    struct Seen {
        n_rows: usize,
        n_meetings: usize,
        repeats: usize,
    }
    let mut seen: HashMap<Option<&str>, Seen> = kinds
        .iter()
        .filter(|(_, kind)| !kind.is_known)
        .map(|(name, _)| (*name, Seen::default()))
        .collect();
    let mut meetings: HashSet<(Option<&str>, Meeting<'r>)> = HashSet::new();
    let mut people: HashSet<(Option<&str>, Meeting<'r>, &str)> = HashSet::new();
    for row in rows {
        let name = row.kind.as_deref();
        let (Some(member), Some(seen)) = (row.member.as_deref(), seen.get_mut(&name)) else {
            continue;
        };
        let meeting = (row.date, row.community.as_deref(), row.title.as_deref());
        seen.n_rows += 1;
        seen.n_meetings += usize::from(meetings.insert((name, meeting)));
        seen.repeats += usize::from(!people.insert((name, meeting, member)));
    }
    for (name, seen) in seen {
        if let Some(kind) = kinds.get_mut(&name) {
            kind.is_gathering = seen.n_rows > 1
                && seen.n_rows >= seen.n_meetings * 2
                && seen.repeats * SLIPS <= seen.n_rows;
        }
    }
}
