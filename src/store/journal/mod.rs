//! The activities of a community as lines of a table: what a line shows, and
//! who took part, to look for them.

use std::ops::Range;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};

use super::activity::each_once;
use super::sql_types::Day;
use super::{Reader, StoreError};
use crate::domain::{
    ActivityId, CommunityId, HeadCount, ImportId, KindId, MeetingMode, PersonId, Presence,
};

/// Who is named at an activity, and how they took part; nobody for a name that
/// names nobody in particular.
type Named = Vec<(Option<PersonId>, Presence)>;

/// One activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalRow {
    pub id: ActivityId,
    pub kind: KindId,
    pub held_on: NaiveDate,
    pub title: String,
    /// By heads and by names, whichever tell more. What was not noted is
    /// `None`, which is not zero.
    pub count: HeadCount,
    pub duration_minutes: Option<u32>,
    pub satisfaction_percent: Option<u8>,
    /// Where people were, if it is noted.
    pub mode: Option<MeetingMode>,
    /// The import that brought it, if one did.
    pub import: Option<ImportId>,
    people: Range<usize>,
}

/// All activities of a community.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// In the order of their days.
    pub rows: Vec<JournalRow>,
    people: Vec<PersonId>,
}

impl Journal {
    /// Those named at an activity, came or not, as they are read.
    pub fn people(&self, row: &JournalRow) -> &[PersonId] {
        self.people.get(row.people.clone()).unwrap_or_default()
    }
}

impl Reader<'_> {
    /// The last activity of a community where people came together.
    pub fn last_gathering(&self, community: CommunityId) -> Result<Option<ActivityId>, StoreError> {
        let mut query = self.db.prepare_cached(include_str!("last_gathering.sql"))?;
        let params = named_params! { ":community": community };
        Ok(query.query_row(params, |row| row.get(0)).optional()?)
    }

    /// All activities of a community.
    pub fn journal(&self, community: CommunityId) -> Result<Journal, StoreError> {
        let params = named_params! { ":community": community };
        let mut query = self.db.prepare_cached(include_str!("activities.sql"))?;
        let rows = query.query_map(params, journal_row)?;
        let mut journal = Journal {
            rows: rows.collect::<rusqlite::Result<_>>()?,
            people: Vec::new(),
        };
        let identities = self.identities()?;
        let mut query = self.db.prepare_cached(include_str!("participations.sql"))?;
        let mut named = query.query(params)?;
        let mut rows = journal.rows.iter_mut();
        let mut here: Option<(ActivityId, Named)> = None;
        // Both lists come in the same order, so that one pass joins them.
        let mut put = |(id, mut people): (ActivityId, Named)| {
            if let Some(row) = rows.find(|row| row.id == id) {
                each_once(&mut people);
                row.count = with_named(row.count, &people);
                let first = journal.people.len();
                journal
                    .people
                    .extend(people.iter().filter_map(|(person, _)| *person));
                row.people = first..journal.people.len();
            }
        };
        while let Some(row) = named.next()? {
            let (id, person, presence) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let person = identities.someone(person);
            match &mut here {
                Some((activity, people)) if *activity == id => people.push((person, presence)),
                _ => {
                    if let Some(done) = here.replace((id, vec![(person, presence)])) {
                        put(done);
                    }
                }
            }
        }
        if let Some(done) = here {
            put(done);
        }
        Ok(journal)
    }
}

/// Names go with heads, which may tell more than the few names taken.
fn with_named(heads: HeadCount, named: &[(Option<PersonId>, Presence)]) -> HeadCount {
    let count = |wanted: Presence| {
        let fitting = named.iter().filter(|(_, presence)| *presence == wanted);
        fitting.count() as u32
    };
    let early = count(Presence::LeftEarly);
    let came = count(Presence::Present) + early;
    let absent = count(Presence::Absent);
    let registered = count(Presence::Registered);
    let some = |n: u32| (n > 0).then_some(n);
    // Names of those who came do not say that anyone had to register.
    let expected = some(absent + registered).map(|missed| missed + came);
    HeadCount {
        registered: heads.registered.max(expected),
        present: heads.present.max(some(came)),
        no_show: heads.no_show.max(some(absent)),
        left_early: heads.left_early.max(some(early)),
    }
}

fn journal_row(row: &Row<'_>) -> rusqlite::Result<JournalRow> {
    Ok(JournalRow {
        id: row.get("id")?,
        kind: row.get("kind_id")?,
        held_on: row.get::<_, Day>("held_on")?.0,
        title: row.get("title")?,
        count: HeadCount {
            registered: row.get("registered")?,
            present: row.get("present")?,
            no_show: row.get("no_show")?,
            left_early: row.get("left_early")?,
        },
        duration_minutes: row.get("duration_minutes")?,
        satisfaction_percent: row.get("satisfaction_percent")?,
        mode: row.get("mode")?,
        import: row.get("import_id")?,
        people: 0..0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_expected_came_was_absent_or_was_registered() {
        let named = [
            (None, Presence::Present),
            (None, Presence::Present),
            (None, Presence::LeftEarly),
            (None, Presence::Absent),
            (None, Presence::Registered),
            (None, Presence::Registered),
        ];
        let heads = with_named(HeadCount::default(), &named);
        assert_eq!((heads.registered, heads.present), (Some(6), Some(3)));
        assert_eq!((heads.no_show, heads.left_early), (Some(1), Some(1)));
    }
}
