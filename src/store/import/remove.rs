//! Takes an import out again.

use rusqlite::named_params;

use crate::domain::ImportId;
use crate::store::sql_types::count;
use crate::store::{Change, Noun, StoreError};

/// What went with an import, and what stayed because it is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportRemoval {
    pub n_participations: u64,
    pub n_activities: u64,
    pub n_people: u64,
    pub n_communities: u64,
    /// Activities that the import brought and that have participations of
    /// another origin by now: they stay.
    pub n_activities_kept: u64,
}

impl Change<'_> {
    /// Takes out what an import brought: its participations and activities,
    /// and the communities, people and kinds it made, where nothing else
    /// refers to them.
    pub fn remove_import(&self, id: ImportId) -> Result<ImportRemoval, StoreError> {
        let delete = |sql: &str| -> Result<u64, StoreError> {
            let n_rows = self
                .db
                .prepare_cached(sql)?
                .execute(named_params! { ":import": id })?;
            Ok(n_rows as u64)
        };
        let mut removal = ImportRemoval {
            n_participations: delete("DELETE FROM participation WHERE import_id = :import")?,
            n_activities: delete(include_str!("remove_activities.sql"))?,
            ..ImportRemoval::default()
        };
        delete("DELETE FROM import_coverage WHERE import_id = :import")?;
        delete(include_str!("remove_aliases.sql"))?;
        removal.n_people = delete(include_str!("remove_people.sql"))?;
        removal.n_communities = delete(include_str!("remove_communities.sql"))?;
        delete(include_str!("remove_kinds.sql"))?;
        removal.n_activities_kept = self
            .db
            .prepare_cached("SELECT count(*) FROM activity WHERE import_id = :import")?
            .query_row(named_params! { ":import": id }, |row| count(row, 0))?;
        // What stays no longer belongs to an import: its key becomes NULL.
        self.delete_row(Noun::Import, id.row())?;
        Ok(removal)
    }
}
