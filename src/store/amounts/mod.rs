//! How long activities took, and how they were found.

use chrono::NaiveDate;
use rusqlite::named_params;

use super::sql_types::Day;
use super::{Reader, StoreError};
use crate::domain::{ActivityId, CommunityId};

/// One activity; nothing where it was not noted, which is not zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmountsRow {
    pub activity: ActivityId,
    pub date: NaiveDate,
    pub is_gathering: bool,
    pub duration_minutes: Option<u32>,
    pub facilitator_minutes: Option<u32>,
    pub satisfaction_percent: Option<u8>,
}

impl Reader<'_> {
    /// What was noted of the activities of a community, in the order of their days.
    pub fn amounts(&self, community: CommunityId) -> Result<Vec<AmountsRow>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("amounts.sql"))?;
        let rows = query.query_map(named_params! { ":community": community }, |row| {
            Ok(AmountsRow {
                activity: row.get(0)?,
                date: row.get::<_, Day>(1)?.0,
                is_gathering: row.get(2)?,
                duration_minutes: row.get(3)?,
                facilitator_minutes: row.get(4)?,
                satisfaction_percent: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
