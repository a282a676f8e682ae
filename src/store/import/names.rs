//! Finds who and what the names in a file stand for, or makes them.

use std::collections::HashMap;

use rusqlite::types::FromSql;

use super::{NewMember, NewRow};
use crate::domain::{
    Community, CommunityColour, CommunityId, GroupType, ImportId, KindId, KindName, PersonId,
};
use crate::store::{Change, StoreError, folded};

/// A kind as an import needs it.
#[derive(Clone, Copy)]
pub(super) struct KnownKind {
    pub(super) id: KindId,
    pub(super) is_gathering: bool,
}

/// The names in the register and those met so far in the file. Spellings are
/// folded once each: the same few stand in thousands of rows.
pub(super) struct Names {
    import: ImportId,
    communities: HashMap<String, CommunityId>,
    people: HashMap<String, PersonId>,
    aliases: HashMap<String, PersonId>,
    kinds: HashMap<KindName, KnownKind>,
    met_communities: HashMap<String, CommunityId>,
    met_members: HashMap<(String, Option<String>), PersonId>,
}

impl Names {
    pub(super) fn read(change: &Change<'_>, import: ImportId) -> Result<Self, StoreError> {
        Ok(Self {
            import,
            communities: pairs(change, "SELECT folded_name, id FROM community")?,
            // Of several people with one name, the first.
            people: pairs(
                change,
                "SELECT folded_name, id FROM person ORDER BY id DESC",
            )?,
            aliases: pairs(change, "SELECT folded_text, person_id FROM alias")?,
            kinds: HashMap::new(),
            met_communities: HashMap::new(),
            met_members: HashMap::new(),
        })
    }

    pub(super) fn community(
        &mut self,
        change: &Change<'_>,
        name: &str,
    ) -> Result<CommunityId, StoreError> {
        if let Some(id) = self.met_communities.get(name) {
            return Ok(*id);
        }
        let folded_name = folded(name);
        let id = if let Some(id) = self.communities.get(&folded_name) {
            *id
        } else {
            let id = change.insert_community(&self.new_community(name), Some(self.import))?;
            self.communities.insert(folded_name, id);
            id
        };
        self.met_communities.insert(name.to_owned(), id);
        Ok(id)
    }

    /// The communities that the file names, in the order they were made.
    pub(super) fn met_communities(&self) -> Vec<CommunityId> {
        let mut ids: Vec<_> = self.met_communities.values().copied().collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// A community of which a file tells no more than the name.
    fn new_community(&self, name: &str) -> Community {
        Community {
            id: CommunityId::from_row(0),
            name: name.trim().to_owned(),
            acronym: String::new(),
            group_type: GroupType::default(),
            founded_on: None,
            planned_end: None,
            sponsor: String::new(),
            colour: CommunityColour::nth(self.communities.len()),
            notes: String::new(),
            is_fictitious: false,
        }
    }

    pub(super) fn kind(
        &mut self,
        change: &Change<'_>,
        row: &NewRow<'_>,
    ) -> Result<KnownKind, StoreError> {
        if let Some(kind) = self.kinds.get(row.kind) {
            return Ok(*kind);
        }
        let kind = match change.activity_kind_named(row.kind)? {
            Some(kind) => KnownKind {
                id: kind.id,
                is_gathering: kind.is_gathering,
            },
            None => KnownKind {
                id: change.insert_activity_kind(row.kind, row.is_gathering, Some(self.import))?,
                is_gathering: row.is_gathering,
            },
        };
        self.kinds.insert(row.kind.clone(), kind);
        Ok(kind)
    }

    /// Someone is found by their alias first, then by their name; an alias
    /// that is new is remembered for the next file.
    pub(super) fn person(
        &mut self,
        change: &Change<'_>,
        member: NewMember<'_>,
    ) -> Result<PersonId, StoreError> {
        let met = (member.name.to_owned(), member.alias.map(str::to_owned));
        if let Some(id) = self.met_members.get(&met) {
            return Ok(*id);
        }
        let alias = member
            .alias
            .map(str::trim)
            .filter(|alias| !alias.is_empty());
        let folded_alias = alias.map(folded);
        let by_alias = folded_alias
            .as_ref()
            .and_then(|alias| self.aliases.get(alias))
            .copied();
        let id = match by_alias {
            Some(id) => id,
            None => self.person_named(change, member.name, alias)?,
        };
        if let (None, Some(alias), Some(folded_alias)) = (by_alias, alias, folded_alias) {
            change.insert_alias(id, alias, Some(self.import))?;
            self.aliases.insert(folded_alias, id);
        }
        self.met_members.insert(met, id);
        Ok(id)
    }

    fn person_named(
        &mut self,
        change: &Change<'_>,
        name: &str,
        alias: Option<&str>,
    ) -> Result<PersonId, StoreError> {
        let name = match name.trim() {
            "" => alias.unwrap_or_default(),
            name => name,
        };
        let folded_name = folded(name);
        // A name in a file may be what someone is called elsewhere.
        let known = self
            .aliases
            .get(&folded_name)
            .or_else(|| self.people.get(&folded_name));
        if let Some(id) = known {
            return Ok(*id);
        }
        let id = change.insert_person(name, Some(self.import))?;
        self.people.insert(folded_name, id);
        Ok(id)
    }
}

fn pairs<T: FromSql>(change: &Change<'_>, sql: &str) -> Result<HashMap<String, T>, StoreError> {
    let mut query = change.db.prepare_cached(sql)?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
