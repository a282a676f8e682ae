//! Reading two people as one, and as two again.

use std::collections::HashMap;

use rusqlite::named_params;

use crate::domain::{Person, PersonId};
use crate::store::{Change, Noun, Reader, StoreError};

/// Whom each merged person is read as. Merges can follow one another: who was
/// merged into someone stays so when that one is merged into a third.
#[derive(Debug, Default)]
pub(in crate::store) struct Merges(HashMap<PersonId, PersonId>);

impl Merges {
    /// The person that `person` is read as.
    pub(in crate::store) fn read_as(&self, person: PersonId) -> PersonId {
        let mut last = person;
        // `merge_people` makes no circles; a damaged file may hold one.
        for _ in 0..=self.0.len() {
            match self.0.get(&last) {
                Some(next) => last = *next,
                None => break,
            }
        }
        last
    }
}

impl Reader<'_> {
    pub(in crate::store) fn merges(self) -> Result<Merges, StoreError> {
        const SQL: &str = "SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL";
        let mut query = self.db.prepare_cached(SQL)?;
        let rows = query.query_map([], |row| Ok((row.get("id")?, row.get("merged_into")?)))?;
        Ok(Merges(rows.collect::<rusqlite::Result<_>>()?))
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
        let merges = self.merges()?;
        if merges.read_as(from) == merges.read_as(into) {
            return Err(StoreError::SamePerson);
        }
        self.set_merged_into(merges.read_as(from), Some(merges.read_as(into)))
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
