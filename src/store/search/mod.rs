//! All that has words, wherever it stands.

use std::ops::ControlFlow;

use chrono::NaiveDate;
use rusqlite::Row;

use super::sql_types::Day;
use super::{Reader, StoreError};
use crate::domain::{ActivityId, CommunityId, KindId, MilestoneId};

/// An activity with a title or a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordedActivity {
    pub id: ActivityId,
    pub community: CommunityId,
    pub kind: KindId,
    pub held_on: NaiveDate,
    pub title: String,
    pub notes: String,
}

/// A milestone with a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordedMilestone {
    pub id: MilestoneId,
    pub community: CommunityId,
    pub from: NaiveDate,
    pub title: String,
}

impl Reader<'_> {
    /// Gives every activity that has words to `take`, in no order, until it has enough.
    pub fn worded_activities(
        &self,
        take: impl FnMut(WordedActivity) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let sql = include_str!("activities.sql");
        self.each(sql, take, |row| {
            Ok(WordedActivity {
                id: row.get("id")?,
                community: row.get("community_id")?,
                kind: row.get("kind_id")?,
                held_on: row.get::<_, Day>("held_on")?.0,
                title: row.get("title")?,
                notes: row.get("notes")?,
            })
        })
    }

    /// The same of milestones.
    pub fn worded_milestones(
        &self,
        take: impl FnMut(WordedMilestone) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let sql = include_str!("milestones.sql");
        self.each(sql, take, |row| {
            Ok(WordedMilestone {
                id: row.get("id")?,
                community: row.get("community_id")?,
                from: row.get::<_, Day>("from_day")?.0,
                title: row.get("title")?,
            })
        })
    }

    fn each<T>(
        self,
        sql: &str,
        mut take: impl FnMut(T) -> ControlFlow<()>,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<(), StoreError> {
        let mut query = self.db.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            if take(read(row)?).is_break() {
                break;
            }
        }
        Ok(())
    }
}
