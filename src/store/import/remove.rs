//! Takes an import out again.

use std::path::Path;

use rusqlite::named_params;

use crate::domain::ImportId;
use crate::store::own_file;
use crate::store::sql_types::count;
use crate::store::{Change, Noun, Reader, Store, StoreError, undo};

/// What goes with an import, and what stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportRemoval {
    pub n_participations: u64,
    pub n_activities: u64,
    pub n_people: u64,
    pub n_communities: u64,
    /// Participations that the import brought and that stay: they were edited
    /// by hand since, or their activity was.
    pub n_participations_kept: u64,
    /// Activities that the import brought and that stay: they were edited, or
    /// hold participations that stay or are of another origin.
    pub n_activities_kept: u64,
    /// Those of [`Self::n_activities_kept`] that were edited by hand since,
    /// themselves or one of their participations.
    pub n_activities_edited: u64,
    /// People that the import brought and that stay: they were renamed, or
    /// something else is known of them by now.
    pub n_people_kept: u64,
    pub n_communities_kept: u64,
}

impl Store {
    /// What [`Change::remove_import`] would do. It is done and taken back, so
    /// that the counts are no guess; the register stays as it is.
    pub fn try_remove_import(&mut self, id: ImportId) -> Result<ImportRemoval, StoreError> {
        let path = self.path().map(Path::to_owned);
        let mut removal = || {
            let tx = own_file::begin(&mut self.db, self.file.as_ref())?;
            undo::pause(&tx)?;
            let change = Change {
                reader: Reader { db: &tx },
            };
            let removal = change.remove_import(id)?;
            tx.rollback()?;
            Ok(removal)
        };
        removal().map_err(|error: StoreError| error.at(path.as_deref()))
    }
}

impl Change<'_> {
    /// Takes out what an import brought: its participations and activities,
    /// and the communities, people and kinds it made, where nothing else
    /// refers to them.
    ///
    /// What was edited by hand since stays, and is by hand from then on. What
    /// a later import needs too is from then on what that one brought.
    pub fn remove_import(&self, id: ImportId) -> Result<ImportRemoval, StoreError> {
        let run = |sql: &str| -> Result<u64, StoreError> {
            let n_rows = self
                .db
                .prepare_cached(sql)?
                .execute(named_params! { ":import": id })?;
            Ok(n_rows as u64)
        };
        let mut removal = ImportRemoval {
            n_participations: run(include_str!("remove_participations.sql"))?,
            n_activities: run(include_str!("remove_activities.sql"))?,
            n_people: self.remove_people(id)?,
            ..ImportRemoval::default()
        };
        run(include_str!("remove_aliases.sql"))?;
        removal.n_communities = run(include_str!("remove_communities.sql"))?;
        run(include_str!("remove_kinds.sql"))?;
        self.count_kept(id, &mut removal)?;
        run(include_str!("hand_over_activities.sql"))?;
        run(include_str!("hand_over_people.sql"))?;
        run(include_str!("hand_over_aliases.sql"))?;
        run(include_str!("hand_over_communities.sql"))?;
        run(include_str!("hand_over_kinds.sql"))?;
        // What stays no longer belongs to an import: its key becomes NULL.
        self.delete_row(Noun::Import, id.row())?;
        Ok(removal)
    }

    /// Someone whom others are merged into goes only after them, so that it
    /// takes as many rounds as merges follow one another.
    fn remove_people(&self, id: ImportId) -> Result<u64, StoreError> {
        const PEOPLE: &str =
            "SELECT count(*) FROM person WHERE import_id = :import AND NOT is_placeholder";
        let n_people = || -> Result<u64, StoreError> {
            let mut query = self.db.prepare_cached(PEOPLE)?;
            Ok(query.query_row(named_params! { ":import": id }, |row| count(row, 0))?)
        };
        let before = n_people()?;
        let mut query = self.db.prepare_cached(include_str!("remove_people.sql"))?;
        while query.execute(named_params! { ":import": id })? > 0 {}
        Ok(before - n_people()?)
    }

    fn count_kept(&self, id: ImportId, removal: &mut ImportRemoval) -> Result<(), StoreError> {
        let mut query = self.db.prepare_cached(include_str!("count_kept.sql"))?;
        query.query_row(named_params! { ":import": id }, |row| {
            removal.n_participations_kept = count(row, 0)?;
            removal.n_activities_kept = count(row, 1)?;
            removal.n_activities_edited = count(row, 2)?;
            removal.n_people_kept = count(row, 3)?;
            removal.n_communities_kept = count(row, 4)?;
            Ok(())
        })?;
        Ok(())
    }
}
