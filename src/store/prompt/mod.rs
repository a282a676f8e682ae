//! What a community's page asked, and since when there is something to ask about.

use chrono::NaiveDateTime;
use rusqlite::named_params;

use super::sql_types::{Day, Moment};
use super::{Change, Reader, StoreError};
use crate::domain::{CommunityId, SettledPrompt};

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

    /// When the register was first changed or a file imported into it or, with a name,
    /// when what is called so was first changed; nothing where that is not noted.
    pub fn first_change(&self, name: Option<&str>) -> Result<Option<NaiveDateTime>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT min(at) FROM (
                 SELECT made_at AS at FROM past_change WHERE :name IS NULL OR community = :name
                 UNION ALL
                 SELECT imported_at FROM import_batch WHERE :name IS NULL
             )",
        )?;
        let first: Option<Moment> =
            query.query_row(named_params! { ":name": name }, |row| row.get(0))?;
        Ok(first.map(|it| it.0))
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
