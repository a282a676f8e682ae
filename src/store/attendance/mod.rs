//! What was noted of each gathering: who was expected, who came and stayed.

mod by_name;

pub use by_name::AttendedRow;

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use super::activity::each_once;
use super::sql_types::Day;
use super::{Reader, StoreError};
use crate::domain::{ActivityId, CommunityId, HeadCount, PersonId, Presence};

/// One gathering; nothing where it was not noted, which is not zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttendanceRow {
    pub date: NaiveDate,
    /// Those expected, whether they came or not.
    pub registered: Option<u32>,
    pub present: Option<u32>,
    /// Of those present.
    pub left_early: Option<u32>,
    pub satisfaction_percent: Option<u8>,
}

impl Reader<'_> {
    /// The gatherings of a community in the order of their days.
    ///
    /// Names go before heads. A log that has never named anyone absent (or
    /// gone early) until some day does not tell who was, so that until then
    /// it is not known; from then on a gathering without any had none.
    pub fn attendance_facts(
        &self,
        community: CommunityId,
    ) -> Result<Vec<AttendanceRow>, StoreError> {
        Ok(self.attendance(community)?.0)
    }

    /// The same, beside everyone who came to one of them by name.
    pub fn attendance(
        &self,
        community: CommunityId,
    ) -> Result<(Vec<AttendanceRow>, Vec<AttendedRow>), StoreError> {
        let identities = self.identities()?;
        let mut query = self.db.prepare_cached(include_str!("attendance.sql"))?;
        let mut rows = query.query(named_params! { ":community": community })?;
        let mut gatherings: Vec<Gathering> = Vec::new();
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            if gatherings.last().is_none_or(|last| last.id != id) {
                gatherings.push(Gathering::of(row, id)?);
            }
            if let Some(person) = row.get::<_, Option<PersonId>>(7)?
                && let Some(gathering) = gatherings.last_mut()
            {
                let person = identities.someone(person);
                gathering.named.push((person, row.get(8)?));
            }
        }
        let (mut notes_absent, mut notes_early) = (false, false);
        let mut attended = Vec::new();
        let facts = gatherings.into_iter().map(|mut gathering| {
            each_once(&mut gathering.named);
            gathering.tell_attended(&mut attended);
            let named = Named::of(&gathering.named);
            notes_absent |= named.absent + named.registered > 0;
            notes_early |= named.left_early > 0;
            gathering.facts(named, notes_absent, notes_early)
        });
        Ok((facts.collect(), attended))
    }
}

/// How many names were noted each way.
#[derive(Clone, Copy, Default)]
struct Named {
    registered: u32,
    present: u32,
    absent: u32,
    left_early: u32,
}

impl Named {
    fn of(named: &[(Option<PersonId>, Presence)]) -> Self {
        let mut counts = Self::default();
        for (_, presence) in named {
            *match presence {
                Presence::Registered => &mut counts.registered,
                Presence::Present => &mut counts.present,
                Presence::Absent => &mut counts.absent,
                Presence::LeftEarly => &mut counts.left_early,
            } += 1;
        }
        counts
    }
}

struct Gathering {
    id: ActivityId,
    date: NaiveDate,
    heads: HeadCount,
    satisfaction_percent: Option<u8>,
    /// Nobody for a name that names nobody in particular.
    named: Vec<(Option<PersonId>, Presence)>,
}

impl Gathering {
    fn of(row: &Row<'_>, id: ActivityId) -> rusqlite::Result<Self> {
        Ok(Self {
            id,
            date: row.get::<_, Day>(1)?.0,
            heads: HeadCount {
                registered: row.get(2)?,
                present: row.get(3)?,
                no_show: row.get(4)?,
                left_early: row.get(5)?,
            },
            satisfaction_percent: row.get(6)?,
            named: Vec::new(),
        })
    }

    fn facts(&self, named: Named, notes_absent: bool, notes_early: bool) -> AttendanceRow {
        let heads = self.heads;
        let came = named.present + named.left_early;
        let (registered, present, left_early) = if came + named.absent > 0 {
            // Heads may say more than the few names that were taken.
            let present = came.max(heads.present.unwrap_or_default());
            let expected = present + named.absent + named.registered;
            let expected = notes_absent.then_some(expected);
            let early = notes_early.then_some(named.left_early);
            (
                heads.registered.max(expected),
                Some(present),
                early.or(heads.left_early),
            )
        } else {
            let missed = |present| heads.no_show.map(|missed| missed + present);
            let expected = heads.registered.or(heads.present.and_then(missed));
            let came = |registered: u32| {
                heads
                    .no_show
                    .map(|missed| registered.saturating_sub(missed))
            };
            let present = heads.present.or(heads.registered.and_then(came));
            (expected, present, heads.left_early)
        };
        AttendanceRow {
            date: self.date,
            registered: registered.zip(present).map(|(all, came)| all.max(came)),
            present,
            left_early,
            satisfaction_percent: self.satisfaction_percent,
        }
    }
}

#[cfg(test)]
mod tests;
