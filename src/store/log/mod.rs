//! The whole log of a community, to be written down elsewhere.

use std::collections::HashMap;

use rusqlite::named_params;

use super::activity::activity;
use super::{Reader, StoreError};
use crate::domain::{Activity, CommunityId, PersonId, Presence};

/// An activity with all who are named at it.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggedActivity {
    pub activity: Activity,
    /// In the order in which they came, merged people as whom they are read.
    pub participations: Vec<LoggedParticipation>,
}

/// Someone at an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoggedParticipation {
    pub person: PersonId,
    pub presence: Presence,
    pub minutes: Option<u32>,
}

/// What someone is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedName {
    pub name: String,
    pub email: Option<String>,
    /// It names nobody in particular.
    pub is_placeholder: bool,
}

impl Reader<'_> {
    /// Gives every activity of a community to `each`, in the order of their
    /// days, until it fails.
    pub fn each_logged<E: From<StoreError>>(
        &self,
        community: CommunityId,
        mut each: impl FnMut(LoggedActivity) -> Result<(), E>,
    ) -> Result<(), E> {
        let identities = self.identities()?;
        let failed = |error: rusqlite::Error| E::from(StoreError::from(error));
        let query = self.db.prepare_cached(include_str!("activities.sql"));
        let mut query = query.map_err(failed)?;
        let params = named_params! { ":community": community };
        let mut rows = query.query(params).map_err(failed)?;
        let mut last: Option<LoggedActivity> = None;
        while let Some(row) = rows.next().map_err(failed)? {
            let id = row.get("id").map_err(failed)?;
            if last.as_ref().is_none_or(|logged| logged.activity.id != id) {
                let next = LoggedActivity {
                    activity: activity(row).map_err(failed)?,
                    participations: Vec::new(),
                };
                if let Some(done) = last.replace(next) {
                    each(done)?;
                }
            }
            let person: Option<PersonId> = row.get("person_id").map_err(failed)?;
            if let (Some(person), Some(logged)) = (person, &mut last) {
                logged.participations.push(LoggedParticipation {
                    person: identities.read_as(person),
                    presence: row.get("presence").map_err(failed)?,
                    minutes: row.get("minutes").map_err(failed)?,
                });
            }
        }
        last.map_or(Ok(()), each)
    }

    /// What everyone is called. Who has no e-mail address has that of someone
    /// merged into them.
    pub fn logged_names(&self) -> Result<HashMap<PersonId, LoggedName>, StoreError> {
        let identities = self.identities()?;
        let mut query = self.db.prepare_cached(include_str!("names.sql"))?;
        let rows = query.query_map([], |row| {
            let id: PersonId = row.get(0)?;
            let name = LoggedName {
                name: row.get(1)?,
                email: row.get(2)?,
                is_placeholder: row.get(3)?,
            };
            Ok((id, name))
        })?;
        let mut names: HashMap<PersonId, LoggedName> = rows.collect::<rusqlite::Result<_>>()?;
        let mut merged: Vec<(PersonId, String)> = names
            .iter()
            .filter_map(|(id, name)| Some((*id, name.email.clone()?)))
            .collect();
        merged.sort_unstable();
        for (person, email) in merged {
            if let Some(name) = names.get_mut(&identities.read_as(person)) {
                name.email.get_or_insert(email);
            }
        }
        Ok(names)
    }
}
