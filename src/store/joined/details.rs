//! What is known of a meeting by all that is told of it.

use std::cmp::Reverse;

use chrono::NaiveDate;
use rusqlite::Row;

use crate::domain::{ActivityId, Clock, HeadCount, ImportId, KindId, MeetingMode, PersonId};
use crate::store::sql_types::Day;

/// A meeting as one source tells of it.
#[derive(Clone)]
pub(super) struct Part {
    pub(super) id: ActivityId,
    pub(super) kind: KindId,
    /// The code of a kind that the program knows.
    kind_code: Option<String>,
    pub(super) held_on: NaiveDate,
    pub(super) title: String,
    pub(super) heads: HeadCount,
    pub(super) clock: Option<Clock>,
    pub(super) duration_minutes: Option<u32>,
    pub(super) facilitator_minutes: Option<u32>,
    pub(super) satisfaction_percent: Option<u8>,
    pub(super) initiated_by: Option<PersonId>,
    pub(super) mode: Option<MeetingMode>,
    pub(super) notes: String,
    pub(super) import: Option<ImportId>,
    is_edited: bool,
}

impl Part {
    pub(super) fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        let begins: Option<u32> = row.get("begins_at")?;
        let ends = row.get("ends_at")?;
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind_id")?,
            kind_code: row.get("code")?,
            held_on: row.get::<_, Day>("held_on")?.0,
            title: row.get("title")?,
            heads: HeadCount {
                registered: row.get("registered")?,
                present: row.get("present")?,
                no_show: row.get("no_show")?,
                left_early: row.get("left_early")?,
            },
            clock: begins.map(|begins| Clock { begins, ends }),
            duration_minutes: row.get("duration_minutes")?,
            facilitator_minutes: row.get("facilitator_minutes")?,
            satisfaction_percent: row.get("satisfaction_percent")?,
            initiated_by: row.get("initiated_by")?,
            mode: row.get("mode")?,
            notes: row.get("notes")?,
            import: row.get("import_id")?,
            is_edited: row.get("is_edited")?,
        })
    }

    /// How much a kind says. One that the user or a file named says most, that
    /// there was a meeting says little.
    fn kind_telling(&self) -> u8 {
        match self.kind_code.as_deref() {
            None => 4,
            Some("workshop" | "webinar") => 3,
            Some("online_meeting") => 2,
            Some("meeting") => 1,
            Some(_) => 0,
        }
    }
}

/// The whole that parts make, the same in whatever order they came. Each
/// detail is that of the part that says most: what was edited by hand first,
/// then what was measured by the clock.
pub(super) fn whole_of(mut parts: Vec<Part>) -> Option<Part> {
    parts.sort_by_cached_key(|part| {
        (
            Reverse((part.is_edited, part.clock.is_some(), part.kind_telling())),
            Reverse(part.title.chars().count()),
            part.title.clone(),
            Reverse(part.duration_minutes),
            part.notes.clone(),
        )
    });
    parts.into_iter().reduce(Part::with)
}

impl Part {
    /// With what another tells, which says less.
    fn with(mut self, other: Self) -> Self {
        if !self.is_edited && other.kind_telling() > self.kind_telling() {
            self.kind = other.kind;
            self.kind_code = other.kind_code;
        }
        let is_longer = other.title.chars().count() > self.title.chars().count();
        if self.title.is_empty() || (is_longer && !self.is_edited) {
            self.title = other.title;
        }
        let most = |one: Option<u32>, other: Option<u32>| one.max(other);
        self.heads = HeadCount {
            registered: most(self.heads.registered, other.heads.registered),
            present: most(self.heads.present, other.heads.present),
            no_show: most(self.heads.no_show, other.heads.no_show),
            left_early: most(self.heads.left_early, other.heads.left_early),
        };
        self.clock = match (self.clock, other.clock) {
            (Some(one), Some(other)) => Some(one.with(other)),
            (one, other) => one.or(other),
        };
        self.duration_minutes = self.duration_minutes.or(other.duration_minutes);
        self.facilitator_minutes = self.facilitator_minutes.or(other.facilitator_minutes);
        self.satisfaction_percent = self.satisfaction_percent.or(other.satisfaction_percent);
        self.initiated_by = self.initiated_by.or(other.initiated_by);
        self.mode = self.mode.or(other.mode);
        if !self.notes.contains(&other.notes) {
            if !self.notes.is_empty() {
                self.notes.push('\n');
            }
            self.notes.push_str(&other.notes);
        }
        self
    }
}
