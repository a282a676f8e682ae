//! What is already in the register, counted, so that only what a file has
//! more of is added.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use crate::domain::{ActivityId, CommunityId, HeadCount, KindId, PersonId, Presence};
use crate::store::sql_types::Day;
use crate::store::{Change, StoreError};

/// Activities that a file cannot tell apart: same community, day, kind and
/// title.
#[derive(Default)]
struct Likes {
    /// Those that can take participations, in the order in which they came.
    activities: Vec<ActivityId>,
    /// Participations by person and presence.
    people: HashMap<(PersonId, Presence), Seen>,
    /// Activities without names, by their head-count.
    head_counts: HashMap<HeadCount, u32>,
}

/// How often one row is there.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// In the register before the import, and not yet met in the file.
    n_unmet: u32,
    /// In the register, with what the import has added.
    n_total: u32,
}

/// Where a row goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    AlreadyThere,
    /// A participation in an activity that is there.
    Activity(ActivityId),
    NewActivity,
}

/// Which activities a row may belong to.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct LikesId(usize);

/// The rows of the communities that a file names.
#[derive(Default)]
pub(super) struct Known {
    read: HashSet<CommunityId>,
    titles: HashMap<String, usize>,
    places: HashMap<(CommunityId, NaiveDate, KindId, usize), usize>,
    likes: Vec<Likes>,
}

impl Known {
    /// The activities like this one. Reads what the register holds of the
    /// community when it is met first.
    pub(super) fn likes(
        &mut self,
        change: &Change<'_>,
        community: CommunityId,
        held_on: NaiveDate,
        kind: KindId,
        title: &str,
    ) -> Result<LikesId, StoreError> {
        if self.read.insert(community) {
            self.read_community(change, community)?;
        }
        Ok(self.find(community, held_on, kind, title))
    }

    fn find(
        &mut self,
        community: CommunityId,
        held_on: NaiveDate,
        kind: KindId,
        title: &str,
    ) -> LikesId {
        let n_titles = self.titles.len();
        let title = match self.titles.get(title) {
            Some(title) => *title,
            None => *self.titles.entry(title.to_owned()).or_insert(n_titles),
        };
        let next = self.likes.len();
        let place = *self
            .places
            .entry((community, held_on, kind, title))
            .or_insert(next);
        if place == next {
            self.likes.push(Likes::default());
        }
        LikesId(place)
    }

    fn read_community(
        &mut self,
        change: &Change<'_>,
        community: CommunityId,
    ) -> Result<(), StoreError> {
        let mut query = change.db.prepare_cached(include_str!("known_rows.sql"))?;
        let mut rows = query.query(named_params! { ":community": community })?;
        let mut last = None;
        while let Some(row) = rows.next()? {
            let activity: ActivityId = row.get(0)?;
            let title = row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?;
            let LikesId(place) = self.find(community, row.get::<_, Day>(1)?.0, row.get(2)?, title);
            let Some(likes) = self.likes.get_mut(place) else {
                continue;
            };
            let head_count = head_count(row)?;
            let is_first_row = last.replace(activity) != Some(activity);
            if is_first_row && head_count.is_empty() {
                likes.activities.push(activity);
            }
            match row.get::<_, Option<PersonId>>(8)? {
                Some(person) => {
                    let seen = likes.people.entry((person, row.get(9)?)).or_default();
                    seen.n_unmet += 1;
                    seen.n_total += 1;
                }
                None => *likes.head_counts.entry(head_count).or_default() += 1,
            }
        }
        Ok(())
    }

    /// Where a participation goes.
    ///
    /// At a gathering, the k-th time that someone stands in the file is the
    /// k-th of the activities alike; what one person does alone is an
    /// activity each time.
    pub(super) fn place_person(
        &mut self,
        LikesId(place): LikesId,
        is_gathering: bool,
        person: PersonId,
        presence: Presence,
    ) -> Place {
        let Some(likes) = self.likes.get_mut(place) else {
            return Place::NewActivity;
        };
        let seen = likes.people.entry((person, presence)).or_default();
        if seen.n_unmet > 0 {
            seen.n_unmet -= 1;
            return Place::AlreadyThere;
        }
        let nth = seen.n_total as usize;
        seen.n_total += 1;
        match likes.activities.get(nth) {
            Some(activity) if is_gathering => Place::Activity(*activity),
            _ => Place::NewActivity,
        }
    }

    /// Where a row without a name goes: it is an activity of its own.
    pub(super) fn place_head_count(&mut self, LikesId(place): LikesId, heads: HeadCount) -> Place {
        let n_unmet = self
            .likes
            .get_mut(place)
            .and_then(|likes| likes.head_counts.get_mut(&heads));
        match n_unmet {
            Some(n_unmet) if *n_unmet > 0 => {
                *n_unmet -= 1;
                Place::AlreadyThere
            }
            _ => Place::NewActivity,
        }
    }

    /// Takes note of an activity that was made for a participation.
    pub(super) fn made(&mut self, LikesId(place): LikesId, activity: ActivityId) {
        if let Some(likes) = self.likes.get_mut(place) {
            likes.activities.push(activity);
        }
    }
}

fn head_count(row: &Row<'_>) -> rusqlite::Result<HeadCount> {
    Ok(HeadCount {
        registered: row.get(4)?,
        present: row.get(5)?,
        no_show: row.get(6)?,
        left_early: row.get(7)?,
    })
}
