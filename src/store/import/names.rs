//! Finds what communities and kinds the names in a file stand for, or makes them.

use std::collections::HashMap;

use rusqlite::types::FromSql;

use super::NewRow;
use crate::domain::{
    Community, CommunityColour, CommunityId, CommunityNames, GroupType, ImportId, KindId, KindName,
};
use crate::store::{Change, StoreError};

/// A kind as an import needs it.
#[derive(Clone, Copy)]
pub(super) struct KnownKind {
    pub(super) id: KindId,
    pub(super) is_gathering: bool,
}

/// The names in the register and those met so far in the files. Spellings are
/// folded once each: the same few stand in thousands of rows.
pub(super) struct Names {
    communities: CommunityNames<CommunityId>,
    kinds: HashMap<KindName, KnownKind>,
    /// Those that the present file names.
    met_communities: HashMap<String, CommunityId>,
    pub(super) n_new_communities: u32,
}

impl Names {
    pub(super) fn read(change: &Change<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            communities: CommunityNames::of(
                change
                    .communities()?
                    .iter()
                    .map(|it| (it.name.as_str(), it.acronym.as_str(), it.id)),
            ),
            kinds: HashMap::new(),
            met_communities: HashMap::new(),
            n_new_communities: 0,
        })
    }

    pub(super) fn community(
        &mut self,
        change: &Change<'_>,
        import: ImportId,
        name: &str,
    ) -> Result<CommunityId, StoreError> {
        if let Some(id) = self.met_communities.get(name) {
            return Ok(*id);
        }
        let id = if let Some(id) = self.communities.meant_by(name) {
            id
        } else {
            let id = change.insert_community(&self.new_community(name), Some(import))?;
            self.communities.add(name, id);
            self.n_new_communities += 1;
            id
        };
        self.met_communities.insert(name.to_owned(), id);
        Ok(id)
    }

    /// The communities that the file names, in the order they were made. The
    /// next file begins with none.
    pub(super) fn take_met_communities(&mut self) -> Vec<CommunityId> {
        let mut ids: Vec<_> = self.met_communities.drain().map(|(_, id)| id).collect();
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
        import: ImportId,
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
                id: change.insert_activity_kind(row.kind, row.is_gathering, Some(import))?,
                is_gathering: row.is_gathering,
            },
        };
        self.kinds.insert(row.kind.clone(), kind);
        Ok(kind)
    }
}

pub(super) fn pairs<T: FromSql>(
    change: &Change<'_>,
    sql: &str,
) -> Result<HashMap<String, T>, StoreError> {
    let mut query = change.db.prepare_cached(sql)?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
