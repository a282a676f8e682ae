//! The facilitator's own word on a stage.

use rusqlite::named_params;

use super::sql_types::Day;
use super::{Change, Noun, Reader, StoreError};
use crate::domain::{CommunityId, OverrideId, StageOverride};

impl Reader<'_> {
    /// What was said of a community, the latest word last.
    pub fn stage_overrides(
        &self,
        community: CommunityId,
    ) -> Result<Vec<StageOverride>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = query.query_map(named_params! { ":community": community }, |row| {
            Ok(StageOverride {
                id: row.get("id")?,
                community: row.get("community_id")?,
                stage: row.get("stage")?,
                since: row.get("since_month")?,
                said_on: row.get::<_, Day>("said_on")?.0,
                reason: row.get("reason")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds a word; the `id` in it is not looked at.
    pub fn add_stage_override(&self, word: &StageOverride) -> Result<OverrideId, StoreError> {
        let row = self
            .db
            .prepare_cached(include_str!("add.sql"))?
            .insert(named_params! {
                ":community": word.community,
                ":stage": word.stage,
                ":since_month": word.since,
                ":said_on": Day(word.said_on),
                ":reason": word.reason,
            })?;
        Ok(OverrideId::from_row(row))
    }

    /// Takes a word back.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn delete_stage_override(&self, id: OverrideId) -> Result<(), StoreError> {
        self.delete_row(Noun::StageOverride, id.row())
    }
}
