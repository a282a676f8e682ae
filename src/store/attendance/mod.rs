//! What was noted of each gathering: who was expected, who came and stayed.

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use super::sql_types::Day;
use super::{Reader, StoreError};
use crate::domain::{CommunityId, HeadCount};

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
        let mut query = self.db.prepare_cached(include_str!("attendance.sql"))?;
        let rows = query.query_map(named_params! { ":community": community }, Gathering::of)?;
        let (mut notes_absent, mut notes_early) = (false, false);
        let mut facts = Vec::new();
        for gathering in rows {
            let gathering = gathering?;
            notes_absent |= gathering.named.absent + gathering.named.registered > 0;
            notes_early |= gathering.named.left_early > 0;
            facts.push(gathering.facts(notes_absent, notes_early));
        }
        Ok(facts)
    }
}

/// How many names were noted each way.
#[derive(Clone, Copy)]
struct Named {
    registered: u32,
    present: u32,
    absent: u32,
    left_early: u32,
}

struct Gathering {
    date: NaiveDate,
    heads: HeadCount,
    satisfaction_percent: Option<u8>,
    named: Named,
}

impl Gathering {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        let count = |place| {
            let n: rusqlite::Result<Option<u32>> = row.get(place);
            n.map(Option::unwrap_or_default)
        };
        Ok(Self {
            date: row.get::<_, Day>(0)?.0,
            heads: HeadCount {
                registered: row.get(1)?,
                present: row.get(2)?,
                no_show: row.get(3)?,
                left_early: row.get(4)?,
            },
            satisfaction_percent: row.get(5)?,
            named: Named {
                registered: count(6)?,
                present: count(7)?,
                absent: count(8)?,
                left_early: count(9)?,
            },
        })
    }

    fn facts(&self, notes_absent: bool, notes_early: bool) -> AttendanceRow {
        let (heads, named) = (self.heads, self.named);
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
