//! The log as the analysis reads it: who, or how many, on which day.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use super::activity::each_once;
use super::sql_types::Day;
use super::{Reader, StoreError};
use crate::domain::{ActivityId, CommunityId, HeadCount, PersonId, Presence};

/// One participation, or those of an activity whose names are not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryRow {
    pub date: NaiveDate,
    pub activity: ActivityId,
    pub is_gathering: bool,
    /// Who took part, under the person they are merged into; nothing for a
    /// head-count and for names that name nobody (*Guest*).
    pub person: Option<PersonId>,
    /// How many took part: 1 or 0 for a person, any number where there is none.
    pub count: u32,
}

impl Reader<'_> {
    /// The log of a community, day by day.
    ///
    /// Someone who was present or left early counts as 1, someone absent as 0.
    /// Someone registered counts as 1 only where nobody's presence is known.
    /// A head-count (those present, or else those registered) adds those
    /// whose names are not known: it never counts a named person twice. Nor
    /// does someone count twice who stands in one activity under two names.
    /// Every activity has at least one entry, if only one that counts 0.
    pub fn entries(&self, community: CommunityId) -> Result<Vec<EntryRow>, StoreError> {
        let identities = self.identities()?;
        let mut query = self.db.prepare_cached(include_str!("entries.sql"))?;
        let mut rows = query.query(named_params! { ":community": community })?;
        let mut entries = Vec::new();
        let mut open: Option<OpenActivity> = None;
        while let Some(row) = rows.next()? {
            let id: ActivityId = row.get(1)?;
            if open.as_ref().is_none_or(|activity| activity.id != id)
                && let Some(done) = open.replace(OpenActivity::of(row, id)?)
            {
                done.close(&mut entries);
            }
            if let Some(person) = row.get::<_, Option<PersonId>>(5)?
                && let Some(activity) = &mut open
            {
                activity
                    .named
                    .push((identities.someone(person), row.get(6)?));
            }
        }
        if let Some(done) = open {
            done.close(&mut entries);
        }
        Ok(entries)
    }
}

/// An activity whose participations are being read.
struct OpenActivity {
    date: NaiveDate,
    id: ActivityId,
    is_gathering: bool,
    head_count: HeadCount,
    /// Nobody for a name that names nobody in particular.
    named: Vec<(Option<PersonId>, Presence)>,
}

impl OpenActivity {
    fn of(row: &Row<'_>, id: ActivityId) -> rusqlite::Result<Self> {
        Ok(Self {
            date: row.get::<_, Day>(0)?.0,
            id,
            is_gathering: row.get(2)?,
            head_count: HeadCount {
                registered: row.get(3)?,
                present: row.get(4)?,
                ..HeadCount::default()
            },
            named: Vec::new(),
        })
    }

    fn close(mut self, entries: &mut Vec<EntryRow>) {
        each_once(&mut self.named);
        let is_presence_known = self.head_count.present.is_some()
            || self
                .named
                .iter()
                .any(|(_, presence)| *presence != Presence::Registered);
        let entry = |person, count| EntryRow {
            date: self.date,
            activity: self.id,
            is_gathering: self.is_gathering,
            person,
            count,
        };
        let (mut n_named, mut n_nobody) = (0, 0);
        for (person, presence) in &self.named {
            let count = match presence {
                Presence::Present | Presence::LeftEarly => 1,
                Presence::Registered => u32::from(!is_presence_known),
                Presence::Absent => 0,
            };
            n_named += count;
            match person {
                Some(_) => entries.push(entry(*person, count)),
                None => n_nobody += count,
            }
        }
        let n_unnamed = match self.head_count.participations() {
            // Registered heads say nothing once it is known who came.
            Some(_) if is_presence_known && self.head_count.present.is_none() => 0,
            Some(n_heads) => n_heads.saturating_sub(n_named),
            None => 0,
        };
        let is_anyone_known = self.named.iter().any(|(person, _)| person.is_some());
        if n_unnamed + n_nobody > 0 || !is_anyone_known {
            entries.push(entry(None, n_unnamed + n_nobody));
        }
    }
}

#[cfg(test)]
mod tests;
