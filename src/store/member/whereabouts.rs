//! In which communities people are.

use std::collections::{BTreeSet, HashMap};

use crate::domain::{CommunityId, PersonId};
use crate::store::{Reader, StoreError};

impl Reader<'_> {
    /// The communities in which everyone took part or is a member, under the
    /// person each is read as.
    pub fn whereabouts(&self) -> Result<HashMap<PersonId, BTreeSet<CommunityId>>, StoreError> {
        let identities = self.identities()?;
        let mut whereabouts: HashMap<PersonId, BTreeSet<CommunityId>> = HashMap::new();
        let mut query = self.db.prepare_cached(include_str!("whereabouts.sql"))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let person = identities.read_as(row.get(0)?);
            whereabouts.entry(person).or_default().insert(row.get(1)?);
        }
        Ok(whereabouts)
    }
}
