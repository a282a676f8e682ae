//! Writes rows by the hundred thousand.
//!
//! What [`Change::add_activity`] and [`Change::add_participation`] do, with
//! two statements that are kept ready: most of what they are given is the same
//! from row to row, and `SQLite` remembers it.

use chrono::NaiveDate;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Statement, ToSql};

use super::NewRow;
use crate::domain::Presence;
use crate::domain::{
    ActivityId, CommunityId, HeadCount, ImportId, KindId, MeetingMode, Month, PersonId,
};
use crate::store::sql_types::Day;
use crate::store::{Change, StoreError};

pub(super) struct Writer<'s> {
    db: &'s Connection,
    activity: Statement<'s>,
    participation: Statement<'s>,
    held_on: Option<NaiveDate>,
    /// What few activities have, and the last one had.
    details: Details,
    presence: Option<Presence>,
    minutes: Option<u32>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Details {
    heads: HeadCount,
    duration_minutes: Option<u32>,
    facilitator_minutes: Option<u32>,
    satisfaction_percent: Option<u8>,
    mode: Option<MeetingMode>,
}

impl<'s> Writer<'s> {
    pub(super) fn new(change: &Change<'s>) -> Result<Self, StoreError> {
        let db = change.reader.db;
        let mut activity = db.prepare(include_str!("add_activity.sql"))?;
        for place in 8..=15 {
            activity.raw_bind_parameter(place, Option::<u32>::None)?;
        }
        let mut participation = db.prepare(include_str!("add_participation.sql"))?;
        participation.raw_bind_parameter(4, Option::<u32>::None)?;
        Ok(Self {
            db,
            activity,
            participation,
            held_on: None,
            details: Details::default(),
            presence: None,
            minutes: None,
        })
    }

    /// From now on, rows are of this import.
    pub(super) fn begin_file(&mut self, import: ImportId) -> Result<(), StoreError> {
        self.activity.raw_bind_parameter(6, import)?;
        self.participation.raw_bind_parameter(5, import)?;
        Ok(())
    }

    pub(super) fn activity(
        &mut self,
        community: CommunityId,
        kind: KindId,
        row: &NewRow<'_>,
        heads: HeadCount,
    ) -> Result<ActivityId, StoreError> {
        let insert = &mut self.activity;
        insert.raw_bind_parameter(1, community)?;
        insert.raw_bind_parameter(2, kind)?;
        if self.held_on.replace(row.held_on) != Some(row.held_on) {
            insert.raw_bind_parameter(3, Day(row.held_on))?;
            insert.raw_bind_parameter(4, Month::of(row.held_on))?;
        }
        insert.raw_bind_parameter(5, Text(row.title))?;
        insert.raw_bind_parameter(7, Text(row.notes))?;
        let details = Details {
            heads,
            duration_minutes: row.duration_minutes,
            facilitator_minutes: row.facilitator_minutes,
            satisfaction_percent: row.satisfaction_percent,
            mode: row.mode,
        };
        if self.details != details {
            insert.raw_bind_parameter(8, heads.registered)?;
            insert.raw_bind_parameter(9, heads.present)?;
            insert.raw_bind_parameter(10, heads.no_show)?;
            insert.raw_bind_parameter(11, heads.left_early)?;
            insert.raw_bind_parameter(12, details.duration_minutes)?;
            insert.raw_bind_parameter(13, details.facilitator_minutes)?;
            insert.raw_bind_parameter(14, details.satisfaction_percent)?;
            insert.raw_bind_parameter(15, details.mode)?;
            self.details = details;
        }
        insert.raw_execute()?;
        Ok(ActivityId::from_row(self.db.last_insert_rowid()))
    }

    pub(super) fn participation(
        &mut self,
        activity: ActivityId,
        person: PersonId,
        row: &NewRow<'_>,
    ) -> Result<(), StoreError> {
        let insert = &mut self.participation;
        insert.raw_bind_parameter(1, activity)?;
        insert.raw_bind_parameter(2, person)?;
        if self.presence.replace(row.presence) != Some(row.presence) {
            insert.raw_bind_parameter(3, row.presence)?;
        }
        if self.minutes != row.minutes {
            insert.raw_bind_parameter(4, row.minutes)?;
            self.minutes = row.minutes;
        }
        insert.raw_execute()?;
        Ok(())
    }
}

/// A text that is handed over as it is.
struct Text<'t>(&'t str);

impl ToSql for Text<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(self.0.as_bytes())))
    }
}
