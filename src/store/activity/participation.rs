//! Who took part.

use rusqlite::named_params;

use crate::domain::{ActivityId, Participation, ParticipationId};
use crate::store::{Change, Noun, Reader, StoreError};

impl Reader<'_> {
    /// The participations in an activity, in the order in which they came.
    pub fn participations(&self, activity: ActivityId) -> Result<Vec<Participation>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("participations.sql"))?;
        let rows = query.query_map(named_params! { ":activity": activity }, |row| {
            Ok(Participation {
                id: row.get("id")?,
                activity: row.get("activity_id")?,
                person: row.get("person_id")?,
                presence: row.get("presence")?,
                minutes: row.get("minutes")?,
                import: row.get("import_id")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Adds a participation; the `id` in it is not looked at.
    pub fn add_participation(
        &self,
        participation: &Participation,
    ) -> Result<ParticipationId, StoreError> {
        let row = self
            .db
            .prepare_cached(include_str!("add_participation.sql"))?
            .insert(named_params! {
                ":activity": participation.activity,
                ":person": participation.person,
                ":presence": participation.presence,
                ":minutes": participation.minutes,
                ":import_id": participation.import,
            })?;
        Ok(ParticipationId::from_row(row))
    }

    /// Updates a participation; which import brought it stays as it is.
    pub fn update_participation(&self, participation: &Participation) -> Result<(), StoreError> {
        let n_rows = self
            .db
            .prepare_cached(include_str!("update_participation.sql"))?
            .execute(named_params! {
                ":id": participation.id,
                ":activity": participation.activity,
                ":person": participation.person,
                ":presence": participation.presence,
                ":minutes": participation.minutes,
            })?;
        Noun::Participation.was_there(n_rows)
    }

    /// Removes one.
    ///
    /// # Errors
    ///
    /// [`StoreError::Gone`] if it is not there.
    pub fn delete_participation(&self, id: ParticipationId) -> Result<(), StoreError> {
        self.delete_row(Noun::Participation, id.row())
    }
}
