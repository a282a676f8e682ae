//! Communities.

use rusqlite::{OptionalExtension, Row, named_params};

use super::sql_types::{Day, day_or_none};
use super::{Change, Noun, Reader, StoreError};
use crate::domain::{Community, CommunityId, ImportId, folded};

impl Reader<'_> {
    /// All communities, by name; capitals and accents do not count.
    pub fn communities(&self) -> Result<Vec<Community>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = query.query_map([], community)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One community.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn community(&self, id: CommunityId) -> Result<Community, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT * FROM community WHERE id = :id")?;
        query
            .query_row(named_params! { ":id": id }, community)
            .optional()?
            .ok_or(StoreError::Gone {
                noun: Noun::Community,
            })
    }

    /// The community with this name; capitals, accents and spaces do not count.
    pub fn community_named(&self, name: &str) -> Result<Option<Community>, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT * FROM community WHERE folded_name = :folded_name")?;
        let params = named_params! { ":folded_name": folded(name) };
        Ok(query.query_row(params, community).optional()?)
    }
}

impl Change<'_> {
    /// Adds a community; the `id` in it is not looked at.
    ///
    /// [`StoreError::NameTaken`] if another one differs in capitals, accents
    /// or spaces only.
    pub fn add_community(&self, community: &Community) -> Result<CommunityId, StoreError> {
        self.insert_community(community, None)
    }

    pub(super) fn insert_community(
        &self,
        community: &Community,
        import: Option<ImportId>,
    ) -> Result<CommunityId, StoreError> {
        self.db
            .prepare_cached(include_str!("add.sql"))?
            .insert(named_params! {
                ":name": community.name,
                ":folded_name": folded(&community.name),
                ":acronym": community.acronym,
                ":group_type": community.group_type,
                ":founded_on": community.founded_on.map(Day),
                ":planned_end": community.planned_end.map(Day),
                ":sponsor": community.sponsor,
                ":colour": community.colour,
                ":notes": community.notes,
                ":is_fictitious": community.is_fictitious,
                ":import_id": import,
            })
            .map(CommunityId::from_row)
            .map_err(StoreError::from)
    }

    /// Puts this in place of what is stored of it.
    ///
    /// # Errors
    ///
    /// [`StoreError::NameTaken`] if another one is called so, and
    /// [`StoreError::Gone`] if it is not there.
    pub fn update_community(&self, community: &Community) -> Result<(), StoreError> {
        let n_rows = self
            .db
            .prepare_cached(include_str!("update.sql"))?
            .execute(named_params! {
                ":id": community.id,
                ":name": community.name,
                ":folded_name": folded(&community.name),
                ":acronym": community.acronym,
                ":group_type": community.group_type,
                ":founded_on": community.founded_on.map(Day),
                ":planned_end": community.planned_end.map(Day),
                ":sponsor": community.sponsor,
                ":colour": community.colour,
                ":notes": community.notes,
                ":is_fictitious": community.is_fictitious,
            })?;
        Noun::Community.was_there(n_rows)
    }

    /// Deletes a community with its activities, milestones, memberships and
    /// overrides. The people stay.
    pub fn delete_community(&self, id: CommunityId) -> Result<(), StoreError> {
        self.delete_row(Noun::Community, id.row())
    }
}

fn community(row: &Row<'_>) -> rusqlite::Result<Community> {
    Ok(Community {
        id: row.get("id")?,
        name: row.get("name")?,
        acronym: row.get("acronym")?,
        group_type: row.get("group_type")?,
        founded_on: day_or_none(row, "founded_on")?,
        planned_end: day_or_none(row, "planned_end")?,
        sponsor: row.get("sponsor")?,
        colour: row.get("colour")?,
        notes: row.get("notes")?,
        is_fictitious: row.get("is_fictitious")?,
    })
}
