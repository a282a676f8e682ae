//! Who belongs to a community, as what and when.

use rusqlite::named_params;

use crate::domain::{CommunityId, Membership, MembershipId};
use crate::store::sql_types::{Day, day_or_none};
use crate::store::{Change, Noun, Reader, StoreError};

impl Reader<'_> {
    /// The memberships of a community, in the order in which they began.
    pub fn memberships(&self, community: CommunityId) -> Result<Vec<Membership>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("memberships.sql"))?;
        let rows = query.query_map(named_params! { ":community": community }, |row| {
            Ok(Membership {
                id: row.get("id")?,
                person: row.get("person_id")?,
                community: row.get("community_id")?,
                role: row.get("role")?,
                from: day_or_none(row, "from_day")?,
                to: day_or_none(row, "to_day")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds a membership; the `id` in it is not looked at.
    pub fn add_membership(&self, membership: &Membership) -> Result<MembershipId, StoreError> {
        let row = self
            .db
            .prepare_cached(include_str!("add_membership.sql"))?
            .insert(named_params! {
                ":person": membership.person,
                ":community": membership.community,
                ":role": membership.role,
                ":from_day": membership.from.map(Day),
                ":to_day": membership.to.map(Day),
            })?;
        Ok(MembershipId::from_row(row))
    }

    /// Puts this in place of what is stored of it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn update_membership(&self, membership: &Membership) -> Result<(), StoreError> {
        let n_rows = self
            .db
            .prepare_cached(include_str!("update_membership.sql"))?
            .execute(named_params! {
                ":id": membership.id,
                ":person": membership.person,
                ":community": membership.community,
                ":role": membership.role,
                ":from_day": membership.from.map(Day),
                ":to_day": membership.to.map(Day),
            })?;
        Noun::Membership.was_there(n_rows)
    }

    /// Removes one.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn delete_membership(&self, id: MembershipId) -> Result<(), StoreError> {
        self.delete_row(Noun::Membership, id.row())
    }
}
