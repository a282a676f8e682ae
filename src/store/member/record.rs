//! All that is known of one person.

use chrono::NaiveDate;
use rusqlite::named_params;

use crate::domain::{
    ActivityId, Alias, CommunityId, KindName, Membership, Person, PersonId, Presence,
};
use crate::store::activity::telling;
use crate::store::sql_types::{Day, day_or_none};
use crate::store::{Reader, StoreError};

/// Someone, with all that is theirs and of those merged into them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRecord {
    pub person: Person,
    /// Each with the person it was stored for.
    pub aliases: Vec<Alias>,
    /// Everyone who is read as them.
    pub merged: Vec<Person>,
    pub memberships: Vec<Membership>,
    /// The latest first.
    pub activities: Vec<PersonActivity>,
}

/// What someone was noted at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonActivity {
    pub activity: ActivityId,
    pub community: CommunityId,
    pub date: NaiveDate,
    pub kind: KindName,
    pub title: String,
    pub presence: Presence,
    /// It counts as taking part, as in [`Reader::entries`]: an activity at which
    /// someone stands under two names is here once.
    pub counts: bool,
}

impl Reader<'_> {
    /// Everything about one person, those merged into them included.
    ///
    /// [`StoreError::Gone`] if there is no such person.
    pub fn person_record(&self, person: PersonId) -> Result<PersonRecord, StoreError> {
        Ok(PersonRecord {
            person: self.person(person)?,
            aliases: self.aliases_of_all(person)?,
            merged: self.all_merged_into(person)?,
            memberships: self.memberships_of(person)?,
            activities: self.activities_of(person)?,
        })
    }

    fn aliases_of_all(self, person: PersonId) -> Result<Vec<Alias>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("aliases.sql"))?;
        let rows = query.query_map(named_params! { ":person": person }, |row| {
            Ok(Alias {
                person: row.get("person_id")?,
                text: row.get("text")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn all_merged_into(self, person: PersonId) -> Result<Vec<Person>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("merged.sql"))?;
        let rows = query.query_map(named_params! { ":person": person }, |row| {
            Ok(Person {
                id: row.get("id")?,
                name: row.get("name")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn memberships_of(self, person: PersonId) -> Result<Vec<Membership>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("memberships.sql"))?;
        let rows = query.query_map(named_params! { ":person": person }, |row| {
            Ok(Membership {
                id: row.get("id")?,
                person: row.get("person_id")?,
                community: row.get("community_id")?,
                role: row.get("role")?,
                from: day_or_none(row, "from_day")?,
                to: day_or_none(row, "to_day")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn activities_of(self, person: PersonId) -> Result<Vec<PersonActivity>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("activities.sql"))?;
        let rows = query.query_map(named_params! { ":person": person }, |row| {
            let code: Option<String> = row.get("code")?;
            let known = code.as_deref().and_then(KindName::known);
            let kind = match known {
                Some(kind) => kind,
                None => KindName::Custom(row.get::<_, Option<String>>("name")?.unwrap_or_default()),
            };
            Ok(PersonActivity {
                activity: row.get("id")?,
                community: row.get("community_id")?,
                date: row.get::<_, Day>("held_on")?.0,
                kind,
                title: row.get("title")?,
                presence: row.get("presence")?,
                counts: row.get("counts")?,
            })
        })?;
        let mut activities: Vec<PersonActivity> = Vec::new();
        for row in rows {
            let row = row?;
            match activities.last_mut() {
                Some(last) if last.activity == row.activity => {
                    if telling(row.presence) > telling(last.presence) {
                        *last = row;
                    }
                }
                _ => activities.push(row),
            }
        }
        Ok(activities)
    }
}
