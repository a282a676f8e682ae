//! Who came to which gathering, by name.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Gathering;
use crate::domain::{ActivityId, CommunityId, PersonId, Presence, Role};
use crate::store::{Reader, StoreError};

/// Someone who was present at a gathering, or left it early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttendedRow {
    pub date: NaiveDate,
    pub activity: ActivityId,
    pub person: PersonId,
}

impl Gathering {
    /// Those who came. Who was registered only is not known to have come, and a
    /// name that names nobody is no one.
    pub(super) fn tell_attended(&self, attended: &mut Vec<AttendedRow>) {
        let came = self.named.iter().filter_map(|(person, presence)| {
            let came = matches!(presence, Presence::Present | Presence::LeftEarly);
            person.filter(|_| came)
        });
        attended.extend(came.map(|person| AttendedRow {
            date: self.date,
            activity: self.id,
            person,
        }));
    }
}

impl Reader<'_> {
    /// Those who facilitate a community or did, under the person they are read as.
    pub fn facilitators(&self, community: CommunityId) -> Result<Vec<PersonId>, StoreError> {
        let identities = self.identities()?;
        let memberships = self.memberships(community)?.into_iter();
        Ok(memberships
            .filter(|it| it.role == Role::Facilitator)
            .map(|it| identities.read_as(it.person))
            .collect())
    }

    /// All names and other spellings in the register, each once.
    pub fn spellings(&self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM person UNION SELECT text FROM alias";
        let mut query = self.db.prepare_cached(sql)?;
        let rows = query.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Everyone's name.
    pub fn person_names(&self) -> Result<BTreeMap<PersonId, String>, StoreError> {
        let mut query = self.db.prepare_cached("SELECT id, name FROM person")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
