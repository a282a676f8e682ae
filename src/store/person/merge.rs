//! Reading two people as one, and as two again.

use std::collections::{HashMap, HashSet};

use rusqlite::named_params;

use crate::domain::{Merge, Person, PersonId};
use crate::store::{Change, Noun, Reader, StoreError};

/// Whom each name of the register stands for.
#[derive(Debug, Default)]
pub(in crate::store) struct Identities {
    /// Merges can follow one another: who was merged into someone stays so
    /// when that one is merged into a third.
    merged: HashMap<PersonId, PersonId>,
    placeholders: HashSet<PersonId>,
}

impl Identities {
    /// The person that `person` is read as.
    pub(in crate::store) fn read_as(&self, person: PersonId) -> PersonId {
        let mut last = person;
        // `merge_people` makes no circles; a damaged file may hold one.
        for _ in 0..=self.merged.len() {
            match self.merged.get(&last) {
                Some(next) => last = *next,
                None => break,
            }
        }
        last
    }

    /// The same, or nobody for a name that names nobody in particular.
    pub(in crate::store) fn someone(&self, person: PersonId) -> Option<PersonId> {
        let person = self.read_as(person);
        (!self.placeholders.contains(&person)).then_some(person)
    }
}

impl Reader<'_> {
    pub(in crate::store) fn identities(self) -> Result<Identities, StoreError> {
        const MERGED: &str = "SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL";
        const PLACEHOLDERS: &str = "SELECT id FROM person WHERE is_placeholder";
        let mut query = self.db.prepare_cached(MERGED)?;
        let merged = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let merged = merged.collect::<rusqlite::Result<_>>()?;
        let mut query = self.db.prepare_cached(PLACEHOLDERS)?;
        let placeholders = query.query_map([], |row| row.get(0))?;
        Ok(Identities {
            merged,
            placeholders: placeholders.collect::<rusqlite::Result<_>>()?,
        })
    }

    /// Whom `person` is read as: themselves, unless they were merged.
    pub fn read_as(&self, person: PersonId) -> Result<PersonId, StoreError> {
        Ok(self.identities()?.read_as(person))
    }

    /// All merges that hold, by the name of who was merged. Each can be undone
    /// by [`Change::unmerge_person`] of its `merged`.
    pub fn merges(&self) -> Result<Vec<Merge>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("merges.sql"))?;
        let rows = query.query_map([], |row| {
            Ok(Merge {
                merged: Person {
                    id: row.get(0)?,
                    name: row.get(1)?,
                },
                into: Person {
                    id: row.get(2)?,
                    name: row.get(3)?,
                },
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Those who were merged straight into `person`, by name.
    pub fn merged_into(&self, person: PersonId) -> Result<Vec<Person>, StoreError> {
        const SQL: &str =
            "SELECT id, name FROM person WHERE merged_into = :person ORDER BY folded_name, id";
        let mut query = self.db.prepare_cached(SQL)?;
        let rows = query.query_map(named_params! { ":person": person }, super::person)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// From now on, `from` is read as `into`. Both keep what is theirs, so
    /// that [`Change::unmerge_person`] can part them at any later time.
    pub fn merge_people(&self, from: PersonId, into: PersonId) -> Result<(), StoreError> {
        let identities = self.identities()?;
        let (from, into) = (identities.read_as(from), identities.read_as(into));
        if from == into {
            return Err(StoreError::SamePerson);
        }
        self.set_merged_into(from, Some(into))
    }

    /// From now on, `person` stands for themselves again, and for those who
    /// were merged into them.
    pub fn unmerge_person(&self, person: PersonId) -> Result<(), StoreError> {
        self.set_merged_into(person, None)
    }

    fn set_merged_into(&self, person: PersonId, into: Option<PersonId>) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE person SET merged_into = :into WHERE id = :person";
        let n_rows = self
            .db
            .prepare_cached(SQL)?
            .execute(named_params! { ":person": person, ":into": into })?;
        Noun::Person.was_there(n_rows)
    }
}
