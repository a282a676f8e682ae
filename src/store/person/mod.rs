//! People, the names they are found under, and where they belong.

mod alias;
mod membership;
mod merge;
mod placeholder;
mod proposals;

pub(super) use merge::Identities;
pub(super) use placeholder::mark_placeholders;
use rusqlite::{OptionalExtension, Row, named_params};

use super::{Change, Noun, Reader, StoreError};
use crate::domain::{CommunityId, ImportId, Person, PersonId, folded};

impl Reader<'_> {
    /// All people by name, without those who are merged into another and the
    /// names that name nobody in particular.
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

    /// One person.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
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
    /// Adds someone of this name; there may be others of the same.
    pub fn add_person(&self, name: &str) -> Result<PersonId, StoreError> {
        self.insert_person(name, None, false)
    }

    pub(super) fn insert_person(
        &self,
        name: &str,
        import: Option<ImportId>,
        is_placeholder: bool,
    ) -> Result<PersonId, StoreError> {
        const SQL: &str = "INSERT INTO person (name, folded_name, import_id, is_placeholder)
             VALUES (:name, :folded_name, :import_id, :is_placeholder)";
        let row = self.db.prepare_cached(SQL)?.insert(named_params! {
            ":name": name,
            ":folded_name": folded(name),
            ":import_id": import,
            ":is_placeholder": is_placeholder,
        })?;
        Ok(PersonId::from_row(row))
    }

    /// Renames a person. They are still found under the former name in files
    /// of their communities, unless it is someone's other spelling already.
    pub fn update_person(&self, person: &Person) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE person
                           SET name = :name, folded_name = :folded_name, is_edited = 1
                           WHERE id = :id";
        self.db
            .prepare_cached(include_str!("keep_former_name.sql"))?
            .execute(named_params! { ":id": person.id, ":folded_name": folded(&person.name) })?;
        let n_rows = self.db.prepare_cached(SQL)?.execute(named_params! {
            ":id": person.id,
            ":name": person.name,
            ":folded_name": folded(&person.name),
        })?;
        Noun::Person.was_there(n_rows)
    }

    /// Puts `name` in place of all names, spellings and addresses of a person
    /// and of those merged into them. What they took part in stays.
    pub fn anonymise_person(&self, id: PersonId, name: &str) -> Result<(), StoreError> {
        self.forget_words_of_checkups(id)?;
        self.db
            .prepare_cached(include_str!("forget_aliases.sql"))?
            .execute(named_params! { ":person": id })?;
        let n_rows = self
            .db
            .prepare_cached(include_str!("forget_names.sql"))?
            .execute(named_params! {
                ":person": id,
                ":name": name,
                ":folded_name": folded(name),
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
