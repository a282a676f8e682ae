//! Dated notes on the time axis.

use chrono::NaiveDate;
use rusqlite::named_params;

use super::sql_types::{Day, day_or_none};
use super::{Change, Noun, Reader, StoreError};
use crate::domain::{CommunityId, Milestone, MilestoneId, MilestoneKind};

impl Reader<'_> {
    /// The milestones of a community, the earliest first.
    pub fn milestones(&self, community: CommunityId) -> Result<Vec<Milestone>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = query.query_map(named_params! { ":community": community }, |row| {
            Ok(Milestone {
                id: row.get("id")?,
                community: row.get("community_id")?,
                kind: row.get("kind")?,
                from: row.get::<_, Day>("from_day")?.0,
                to: day_or_none(row, "to_day")?,
                title: row.get("title")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The stretches, both days included, in which nothing was recorded of a
    /// community: not zero. One without a last day is its first day alone.
    pub fn not_recorded(
        &self,
        community: CommunityId,
    ) -> Result<Vec<(NaiveDate, NaiveDate)>, StoreError> {
        let stretches = self.milestones(community)?.into_iter().filter_map(|it| {
            (it.kind == MilestoneKind::NotRecorded).then(|| (it.from, it.to.unwrap_or(it.from)))
        });
        Ok(stretches.collect())
    }
}

impl Change<'_> {
    /// Adds a milestone; the `id` in it is not looked at.
    pub fn add_milestone(&self, milestone: &Milestone) -> Result<MilestoneId, StoreError> {
        let row = self
            .db
            .prepare_cached(include_str!("add.sql"))?
            .insert(named_params! {
                ":community": milestone.community,
                ":kind": milestone.kind,
                ":from_day": Day(milestone.from),
                ":to_day": milestone.to.map(Day),
                ":title": milestone.title,
            })?;
        Ok(MilestoneId::from_row(row))
    }

    /// Puts this in place of what is stored of it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn update_milestone(&self, milestone: &Milestone) -> Result<(), StoreError> {
        let n_rows = self
            .db
            .prepare_cached(include_str!("update.sql"))?
            .execute(named_params! {
                ":id": milestone.id,
                ":community": milestone.community,
                ":kind": milestone.kind,
                ":from_day": Day(milestone.from),
                ":to_day": milestone.to.map(Day),
                ":title": milestone.title,
            })?;
        Noun::Milestone.was_there(n_rows)
    }

    /// Removes one.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn delete_milestone(&self, id: MilestoneId) -> Result<(), StoreError> {
        self.delete_row(Noun::Milestone, id.row())
    }
}
