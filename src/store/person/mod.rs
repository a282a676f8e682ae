//! People, the names they are found under, and where they belong.

mod alias;
mod folded;
mod membership;
mod merge;

use rusqlite::{OptionalExtension, Row, named_params};

pub use folded::folded;

use super::{Change, Noun, Reader, StoreError};
use crate::domain::{CommunityId, ImportId, Person, PersonId};

impl Reader<'_> {
    /// All people by name, without those who are merged into another.
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = query.query_map([], person)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Who took part in a community or is one of its members, by name.
    pub fn people_of(&self, community: CommunityId) -> Result<Vec<Person>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("of_community.sql"))?;
        let rows = query.query_map(named_params! { ":community": community }, person)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    pub fn person(&self, id: PersonId) -> Result<Person, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT id, name FROM person WHERE id = :id")?;
        query
            .query_row(named_params! { ":id": id }, person)
            .optional()?
            .ok_or(StoreError::Gone { noun: Noun::Person })
    }
}

impl Change<'_> {
    pub fn add_person(&self, name: &str) -> Result<PersonId, StoreError> {
        self.insert_person(name, None)
    }

    pub(super) fn insert_person(
        &self,
        name: &str,
        import: Option<ImportId>,
    ) -> Result<PersonId, StoreError> {
        const SQL: &str = "INSERT INTO person (name, folded_name, import_id)
                           VALUES (:name, :folded_name, :import_id)";
        let row = self.db.prepare_cached(SQL)?.insert(named_params! {
            ":name": name,
            ":folded_name": folded(name),
            ":import_id": import,
        })?;
        Ok(PersonId::from_row(row))
    }

    pub fn update_person(&self, person: &Person) -> Result<(), StoreError> {
        const SQL: &str =
            "UPDATE person SET name = :name, folded_name = :folded_name WHERE id = :id";
        let n_rows = self.db.prepare_cached(SQL)?.execute(named_params! {
            ":id": person.id,
            ":name": person.name,
            ":folded_name": folded(&person.name),
        })?;
        Noun::Person.was_there(n_rows)
    }

    /// Deletes a person with their aliases, memberships and participations.
    pub fn delete_person(&self, id: PersonId) -> Result<(), StoreError> {
        self.delete_row(Noun::Person, id.row())
    }
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        name: row.get("name")?,
    })
}
