//! Who belongs where: the members of a community, and all that is known of
//! one person.

mod known;
mod record;
mod whereabouts;

pub use known::{Found, KnownPeople};
pub use record::{PersonActivity, PersonRecord};

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::named_params;

use super::sql_types::Day;
use super::{Reader, StoreError};
use crate::domain::{CommunityId, Membership, Person, PersonId};

/// Someone of a community, under the one name they are read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberRow {
    pub person: Person,
    /// In this community, those of people merged into them included.
    pub memberships: Vec<Membership>,
}

impl Reader<'_> {
    /// Everyone who took part in a community or is one of its members, by
    /// name.
    pub fn members(&self, community: CommunityId) -> Result<Vec<MemberRow>, StoreError> {
        let identities = self.identities()?;
        let mut by_person: HashMap<PersonId, Vec<Membership>> = HashMap::new();
        for membership in self.memberships(community)? {
            let person = identities.read_as(membership.person);
            by_person.entry(person).or_default().push(membership);
        }
        let people = self.people_of(community)?;
        Ok(people
            .into_iter()
            .map(|person| MemberRow {
                memberships: by_person.remove(&person.id).unwrap_or_default(),
                person,
            })
            .collect())
    }

    /// The day of a community's first activity.
    pub fn first_day(&self, community: CommunityId) -> Result<Option<NaiveDate>, StoreError> {
        const SQL: &str = "SELECT min(held_on) FROM activity WHERE community_id = :community";
        let mut query = self.db.prepare_cached(SQL)?;
        let first = query.query_row(named_params! { ":community": community }, |row| {
            row.get::<_, Option<Day>>(0)
        })?;
        Ok(first.map(|day| day.0))
    }
}

#[cfg(test)]
mod tests;
