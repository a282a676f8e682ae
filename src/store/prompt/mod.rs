//! What a community's page asked, and since when there is something to ask about.

use rusqlite::{OptionalExtension, named_params};

use super::sql_types::{Day, Moment};
use super::{Change, Reader, StoreError};
use crate::domain::{CommunityId, SettledPrompt};
use chrono::NaiveDateTime;

impl Reader<'_> {
    /// What was asked of a community and is settled, the earliest first.
    pub fn settled_prompts(
        &self,
        community: CommunityId,
    ) -> Result<Vec<SettledPrompt>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT kind, milestone_id, settled_on, is_for_good FROM prompt
             WHERE community_id = ? ORDER BY id",
        )?;
        let rows = query.query_map([community], |row| {
            Ok(SettledPrompt {
                kind: row.get("kind")?,
                milestone: row.get("milestone_id")?,
                on: row.get::<_, Day>("settled_on")?.0,
                is_for_good: row.get("is_for_good")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// When the register was first changed, or what bears this name in it; nothing where
    /// no change is noted.
    pub fn first_change(&self, name: Option<&str>) -> Result<Option<NaiveDateTime>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT made_at FROM past_change
             WHERE :name IS NULL OR community = :name ORDER BY id LIMIT 1",
        )?;
        let found = query
            .query_row(named_params! { ":name": name }, |row| {
                row.get::<_, Moment>("made_at")
            })
            .optional()?;
        Ok(found.map(|it| it.0))
    }
}

impl Change<'_> {
    /// Keeps what became of something that was asked.
    pub fn settle_prompt(
        &self,
        community: CommunityId,
        settled: &SettledPrompt,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(
                "INSERT INTO prompt (community_id, kind, milestone_id, settled_on, is_for_good)
                 VALUES (?, ?, ?, ?, ?)",
            )?
            .execute((
                community,
                settled.kind,
                settled.milestone,
                Day(settled.on),
                settled.is_for_good,
            ))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
