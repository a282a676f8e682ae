//! What is already in the register, counted, so that only what a file has
//! more of is added.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use rustc_hash::FxHashMap;

use super::NewRow;
use super::names::KnownKind;
use crate::domain::{ActivityId, CommunityId, HeadCount, ImportId, KindId, PersonId, Presence};
use crate::store::sql_types::Day;
use crate::store::{Change, StoreError};

/// How often one row is there.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// In the register before the file, and not yet met in it.
    n_unmet: u32,
    /// In the register, with what the file has added.
    n_total: u32,
}

impl Seen {
    fn add_known(&mut self) {
        self.n_unmet += 1;
        self.n_total += 1;
    }

    /// Whether a row of the file is one that was there. Where it is not, it
    /// counts as added.
    fn meet(&mut self) -> bool {
        let is_there = self.n_unmet > 0;
        if is_there {
            self.n_unmet -= 1;
        } else {
            self.n_total += 1;
        }
        is_there
    }
}

/// Where a row goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    AlreadyThere,
    /// A participation in an activity that is there.
    Activity(ActivityId),
    NewActivity,
}

/// What files have in common that one program, or one hand, wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Make(u32);

/// Activities that a file cannot tell apart: same community, day, kind and
/// title and, where people share an activity, told by files of one make. What
/// another make tells of a meeting is a part of its own, to be joined with it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct LikesId(u32);

/// The rows of the communities that a file names. What is counted by the
/// hundred thousand stands in one table each.
#[derive(Default)]
pub(super) struct Known {
    read: HashSet<CommunityId>,
    titles: HashMap<String, u32>,
    makes: HashMap<String, Make>,
    make_of: FxHashMap<ImportId, Make>,
    /// The last import of which the make was read.
    last_import: i64,
    /// That of the file that is being added.
    make: Make,
    likes: FxHashMap<(CommunityId, NaiveDate, KindId, u32, Make), LikesId>,
    /// Those of a kind at which people share an activity, and which can take
    /// participations, in the order in which they came.
    gatherings: FxHashMap<LikesId, Vec<ActivityId>>,
    people: FxHashMap<(LikesId, PersonId, Presence), Seen>,
    /// Activities that can stand in a file as a row without a name.
    unnamed: FxHashMap<(LikesId, HeadCount), Unnamed>,
    /// The activity of the last row without a name: whoever the file names
    /// after it was there.
    headed: FxHashMap<LikesId, ActivityId>,
}

/// Activities that are alike, with the same head-count.
#[derive(Default)]
struct Unnamed {
    seen: Seen,
    /// In the order in which they came.
    ids: Vec<ActivityId>,
}

impl Known {
    /// The next file is compared with all that is there by now, the files
    /// before it included.
    pub(super) fn begin_file(
        &mut self,
        change: &Change<'_>,
        import: ImportId,
    ) -> Result<(), StoreError> {
        self.read_makes(change)?;
        self.make = self.make_of(Some(import));
        let unnamed = self.unnamed.values_mut().map(|unnamed| &mut unnamed.seen);
        for seen in self.people.values_mut().chain(unnamed) {
            seen.n_unmet = seen.n_total;
        }
        self.headed.clear();
        Ok(())
    }

    fn read_makes(&mut self, change: &Change<'_>) -> Result<(), StoreError> {
        let mut query = change.db.prepare_cached(include_str!("makes.sql"))?;
        let mut rows = query.query(named_params! { ":last": self.last_import })?;
        while let Some(row) = rows.next()? {
            let import: ImportId = row.get(0)?;
            let next = Make(self.makes.len() as u32 + 1);
            let make = *self.makes.entry(row.get(1)?).or_insert(next);
            self.make_of.insert(import, make);
            self.last_import = self.last_import.max(import.row());
        }
        Ok(())
    }

    /// The make of the file that an import brought in; without one, the hand
    /// of the user.
    pub(super) fn make_of(&self, import: Option<ImportId>) -> Make {
        let make = import.and_then(|import| self.make_of.get(&import));
        make.copied().unwrap_or_default()
    }

    /// The activities like this one. Reads what the register holds of the
    /// community when it is met first.
    pub(super) fn likes(
        &mut self,
        change: &Change<'_>,
        community: CommunityId,
        row: &NewRow<'_>,
        kind: KnownKind,
    ) -> Result<LikesId, StoreError> {
        if self.read.insert(community) {
            self.read_community(change, community)?;
        }
        Ok(self.find(community, row.held_on, kind, row.title, self.make))
    }

    fn find(
        &mut self,
        community: CommunityId,
        held_on: NaiveDate,
        kind: KnownKind,
        title: &str,
        make: Make,
    ) -> LikesId {
        let n_titles = self.titles.len() as u32;
        let title = match self.titles.get(title) {
            // Most have none.
            _ if title.is_empty() => u32::MAX,
            Some(title) => *title,
            None => *self.titles.entry(title.to_owned()).or_insert(n_titles),
        };
        // What one person does alone is told by its row alone, by whatever file.
        let make = if kind.is_gathering {
            make
        } else {
            Make::default()
        };
        let next = LikesId(self.likes.len() as u32);
        *self
            .likes
            .entry((community, held_on, kind.id, title, make))
            .or_insert(next)
    }

    fn read_community(
        &mut self,
        change: &Change<'_>,
        community: CommunityId,
    ) -> Result<(), StoreError> {
        let mut query = change.db.prepare_cached(include_str!("known_rows.sql"))?;
        let mut rows = query.query(named_params! { ":community": community })?;
        let mut last = None;
        let mut n_people = 0;
        while let Some(row) = rows.next()? {
            let activity: ActivityId = row.get(0)?;
            let title = row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?;
            let is_gathering: bool = row.get(10)?;
            let kind = KnownKind {
                id: row.get(2)?,
                is_gathering,
            };
            let make = self.make_of(row.get(11)?);
            let likes = self.find(community, row.get::<_, Day>(1)?.0, kind, title, make);
            let heads = head_count(row)?;
            let person: Option<PersonId> = row.get(8)?;
            let is_next = last.replace(activity) != Some(activity);
            n_people = if is_next { 1 } else { n_people + 1 };
            if is_next && is_gathering {
                self.gathered(likes, activity);
            }
            // What one person did alone stands in files by its name only. That
            // is most of a long log, and need not be kept in mind.
            let is_shared = is_gathering || person.is_none() || !heads.is_empty();
            let is_noted = if is_shared { is_next } else { n_people == 2 };
            if is_noted {
                let unnamed = self.unnamed.entry((likes, heads)).or_default();
                unnamed.seen.add_known();
                unnamed.ids.push(activity);
            }
            if let Some(person) = person {
                let seen = self.people.entry((likes, person, row.get(9)?));
                seen.or_default().add_known();
            }
        }
        Ok(())
    }

    /// Where a participation goes.
    ///
    /// After a row without a name, to the activity of that row. Otherwise, at
    /// a gathering, the k-th time that someone stands in the file is the
    /// k-th of the activities alike; what one person does alone is an
    /// activity each time.
    pub(super) fn place_person(
        &mut self,
        likes: LikesId,
        person: PersonId,
        presence: Presence,
    ) -> Place {
        let seen = self.people.entry((likes, person, presence)).or_default();
        let nth = seen.n_total as usize;
        if seen.meet() {
            return Place::AlreadyThere;
        }
        self.place(likes, nth)
    }

    /// Whether one of several people is there already, and was not met yet.
    pub(super) fn is_there(
        &mut self,
        likes: LikesId,
        people: &[PersonId],
        presence: Presence,
    ) -> bool {
        people.iter().any(|person| {
            let seen = self.people.get_mut(&(likes, *person, presence));
            seen.is_some_and(|seen| seen.n_unmet > 0 && seen.meet())
        })
    }

    /// Where someone goes whose name names nobody in particular: with the
    /// others, however many there are of that name.
    pub(super) fn place_placeholder(
        &mut self,
        likes: LikesId,
        name: PersonId,
        presence: Presence,
    ) -> Place {
        let seen = self.people.entry((likes, name, presence)).or_default();
        if seen.meet() {
            return Place::AlreadyThere;
        }
        self.place(likes, 0)
    }

    /// The activity that the file has just named, or the n-th of those alike,
    /// where people share one.
    fn place(&self, likes: LikesId, nth: usize) -> Place {
        if let Some(activity) = self.headed.get(&likes) {
            return Place::Activity(*activity);
        }
        let activities = self.gatherings.get(&likes);
        match activities.and_then(|activities| activities.get(nth)) {
            Some(activity) => Place::Activity(*activity),
            None => Place::NewActivity,
        }
    }

    /// Where a row without a name goes: it is an activity of its own.
    pub(super) fn place_unnamed(&mut self, likes: LikesId, heads: HeadCount) -> Place {
        let unnamed = self.unnamed.entry((likes, heads)).or_default();
        let nth = unnamed.seen.n_total - unnamed.seen.n_unmet;
        if !unnamed.seen.meet() {
            return Place::NewActivity;
        }
        if let Some(activity) = unnamed.ids.get(nth as usize) {
            self.headed.insert(likes, *activity);
        }
        Place::AlreadyThere
    }

    /// Takes note of an activity that was made for a row without a name.
    pub(super) fn made_unnamed(
        &mut self,
        likes: LikesId,
        heads: HeadCount,
        activity: ActivityId,
        is_gathering: bool,
    ) {
        self.unnamed
            .entry((likes, heads))
            .or_default()
            .ids
            .push(activity);
        self.headed.insert(likes, activity);
        if is_gathering {
            self.gathered(likes, activity);
        }
    }

    /// Takes note of a gathering that people can share.
    pub(super) fn gathered(&mut self, likes: LikesId, activity: ActivityId) {
        self.gatherings.entry(likes).or_default().push(activity);
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
