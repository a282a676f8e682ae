//! How far the log of a community reaches.

use chrono::NaiveDate;
use rusqlite::named_params;

use crate::domain::{CommunityId, ImportId};
use crate::store::sql_types::Day;
use crate::store::{Change, Reader, StoreError};

impl Reader<'_> {
    /// The last day that is known of a community. Until then its silence is
    /// real; after it nothing was recorded.
    ///
    /// It is the end of the latest file that names the community, or of the
    /// log kept by hand if the community is in it, whichever is later: a file
    /// imported in June says nothing of July, whatever else is logged.
    pub fn observed_until(&self, community: CommunityId) -> Result<Option<NaiveDate>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("observed_until.sql"))?;
        let last = query.query_row(named_params! { ":community": community }, |row| {
            row.get::<_, Option<Day>>(0)
        })?;
        Ok(last.map(|day| day.0))
    }
}

impl Change<'_> {
    /// Notes that a file reaches until `last_day` for these communities.
    pub(super) fn cover(
        &self,
        import: ImportId,
        communities: impl IntoIterator<Item = CommunityId>,
        last_day: NaiveDate,
    ) -> Result<(), StoreError> {
        let mut insert = self.db.prepare_cached(
            "INSERT INTO import_coverage (import_id, community_id, last_day)
             VALUES (:import, :community, :last_day)",
        )?;
        for community in communities {
            insert.execute(named_params! {
                ":import": import,
                ":community": community,
                ":last_day": Day(last_day),
            })?;
        }
        Ok(())
    }
}
