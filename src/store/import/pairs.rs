//! Meetings of a file that other sources tell of too.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use super::known::{Known, Make};
use crate::domain::{
    ActivityId, Clock, CommunityId, ImportId, Joining, KindId, KindName, MeetingPair, Month,
    OneMeeting, PairedMeeting, Told, one_meeting,
};
use crate::store::sql_types::Day;
use crate::store::{Change, StoreError};

/// A day with more meetings in one community is a day of another kind, in
/// which nothing tells which is which.
const MAX_MEETINGS_A_DAY: usize = 24;
/// What lasts longer is when people signed up, not when they met.
const MAX_MINUTES: u32 = 12 * 60;

/// What a file brings of meetings, as its rows are added.
pub(super) struct NewMeetings {
    /// The last activity before those of the file.
    last_before: i64,
    clocks: HashMap<ActivityId, Clock>,
}

/// A meeting in the register.
struct Meeting {
    id: ActivityId,
    kind: KindName,
    told: Told,
    file_name: Option<String>,
    tellings: Vec<Telling>,
}

/// As what a source tells of a meeting.
#[derive(PartialEq, Eq)]
struct Telling {
    make: Make,
    kind: KindId,
    title: String,
}

/// The which of how many it is that its source tells of under one name.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Turn {
    nth: usize,
    of: usize,
}

impl NewMeetings {
    pub(super) fn begin(change: &Change<'_>) -> Result<Self, StoreError> {
        const SQL: &str = "SELECT coalesce(max(id), 0) FROM activity";
        Ok(Self {
            last_before: change.db.query_row(SQL, [], |row| row.get(0))?,
            clocks: HashMap::new(),
        })
    }

    /// Someone was at an activity, or it was counted.
    pub(super) fn met(&mut self, activity: ActivityId, is_gathering: bool, clock: Option<Clock>) {
        if let Some(clock) = clock
            && is_gathering
            && activity.row() > self.last_before
        {
            let known = self.clocks.entry(activity).or_insert(clock);
            *known = known.with(clock);
        }
    }

    /// Writes when the meetings were.
    pub(super) fn keep_times(&self, change: &Change<'_>) -> Result<(), StoreError> {
        let mut update = change.db.prepare_cached(
            "UPDATE activity SET begins_at = :begins, ends_at = :ends WHERE id = :id",
        )?;
        for (id, clock) in &self.clocks {
            if clock.ends.unwrap_or(0).saturating_sub(clock.begins) <= MAX_MINUTES {
                update.execute(named_params! {
                    ":id": id,
                    ":begins": clock.begins,
                    ":ends": clock.ends,
                })?;
            }
        }
        Ok(())
    }

    /// How many meetings the file brought.
    pub(super) fn n_new(&self, change: &Change<'_>) -> Result<u32, StoreError> {
        let mut query = change.db.prepare_cached(include_str!("new_meetings.sql"))?;
        Ok(query.query_row([self.last_before], |row| row.get(0))?)
    }

    /// The meetings of the file that may be one with another that was there;
    /// joins those that are to be. Each is paired once at most.
    pub(super) fn pair(
        &self,
        change: &Change<'_>,
        import: ImportId,
        known: &Known,
        joining: &Joining,
    ) -> Result<Vec<MeetingPair>, StoreError> {
        let mut pairs = Vec::new();
        if self.last_before == 0 {
            return Ok(pairs);
        }
        for ((day, community), new) in self.by_day(change, import)? {
            let there = meetings_of_others(change, community, day, import)?;
            if there.is_empty() || there.len().max(new.len()) > MAX_MEETINGS_A_DAY {
                continue;
            }
            let name = change.community(community)?.name;
            let new = with_people(change, known, new)?;
            let there = with_people(change, known, there)?;
            for (one, other, found) in best_pairs(&new, &there) {
                let mut pair = MeetingPair {
                    community: name.clone(),
                    day,
                    new: one.shown(),
                    there: other.shown(),
                    found,
                    is_joined: false,
                };
                pair.is_joined = joining.is_joined(&pair);
                if pair.is_joined {
                    change.join(one.id, other.id)?;
                }
                pairs.push(pair);
            }
        }
        Ok(pairs)
    }

    fn by_day(
        &self,
        change: &Change<'_>,
        import: ImportId,
    ) -> Result<BTreeMap<(NaiveDate, CommunityId), Vec<Meeting>>, StoreError> {
        let mut query = change
            .db
            .prepare_cached(include_str!("meetings_of_file.sql"))?;
        let mut rows = query.query(named_params! {
            ":import": import,
            ":last_before": self.last_before,
        })?;
        let mut days: BTreeMap<_, Vec<_>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let key = (row.get::<_, Day>("held_on")?.0, row.get("community_id")?);
            days.entry(key).or_default().push(Meeting::of(row)?);
        }
        Ok(days)
    }
}

/// Each meeting with the one that is most like it; the surest first. Where two
/// are like it to the same degree, nothing tells which, so that it is asked.
fn best_pairs<'m>(
    new: &'m [Meeting],
    there: &'m [Meeting],
) -> Vec<(&'m Meeting, &'m Meeting, OneMeeting)> {
    let mut all: Vec<(usize, usize, OneMeeting)> = Vec::new();
    for (place, one) in new.iter().enumerate() {
        for (other_place, other) in there.iter().enumerate() {
            // A make of file that names two meetings alike tells two.
            if one.shares_with(other, |here, there| here == there) {
                continue;
            }
            if let Some(found) = one_meeting(&one.told, &other.told) {
                all.push((place, other_place, found));
            }
        }
    }
    let (turns, turns_there) = (turns(new), turns(there));
    let is_in_turn = |one: usize, other: usize| {
        let are_alike = new
            .get(one)
            .zip(there.get(other))
            .is_some_and(|(one, other)| one.is_alike(other));
        are_alike && turns.get(one) == turns_there.get(other)
    };
    let weight = |(one, other, found): &(usize, usize, OneMeeting)| {
        let is_in_turn = is_in_turn(*one, *other);
        (
            found.is_sure,
            found.shared_percent,
            found.reason,
            is_in_turn,
        )
    };
    all.sort_by_key(|pair| Reverse(weight(pair)));
    let is_doubtful = |pair: &(usize, usize, OneMeeting)| {
        all.iter().any(|rival| {
            let is_rival = (rival.0 == pair.0) != (rival.1 == pair.1);
            is_rival && weight(rival) == weight(pair)
        })
    };
    let (mut taken, mut taken_there) = (HashSet::new(), HashSet::new());
    let mut pairs = Vec::new();
    for pair @ (one, other, found) in &all {
        if taken.contains(one) || taken_there.contains(other) {
            continue;
        }
        taken.insert(*one);
        taken_there.insert(*other);
        let found = OneMeeting {
            is_sure: found.is_sure && !is_doubtful(pair),
            ..*found
        };
        if let (Some(one), Some(other)) = (new.get(*one), there.get(*other)) {
            pairs.push((one, other, found));
        }
    }
    pairs
}

fn meetings_of_others(
    change: &Change<'_>,
    community: CommunityId,
    day: NaiveDate,
    import: ImportId,
) -> Result<Vec<Meeting>, StoreError> {
    let mut query = change
        .db
        .prepare_cached(include_str!("meetings_of_others.sql"))?;
    let params = named_params! {
        ":community": community,
        ":month": Month::of(day),
        ":day": Day(day),
        ":import": import,
    };
    let rows = query.query_map(params, Meeting::of)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The turn of each among those alike.
fn turns(meetings: &[Meeting]) -> Vec<Turn> {
    let alike = |it: &Meeting, all: &[Meeting]| all.iter().filter(|one| one.is_alike(it)).count();
    meetings
        .iter()
        .enumerate()
        .map(|(place, it)| Turn {
            nth: alike(it, &meetings[..place]),
            of: alike(it, meetings),
        })
        .collect()
}

fn with_people(
    change: &Change<'_>,
    known: &Known,
    mut meetings: Vec<Meeting>,
) -> Result<Vec<Meeting>, StoreError> {
    let mut people_met = change.db.prepare_cached(include_str!("people_met.sql"))?;
    let mut tellings = change.db.prepare_cached(include_str!("tellings.sql"))?;
    for meeting in &mut meetings {
        let people = people_met.query_map([meeting.id], |row| row.get(0))?;
        meeting.told.people = people.collect::<rusqlite::Result<_>>()?;
        let told = tellings.query_map([meeting.id], |row| {
            Ok(Telling {
                make: known.make_of(row.get(0)?),
                kind: row.get(1)?,
                title: row.get(2)?,
            })
        })?;
        meeting.tellings = told.collect::<rusqlite::Result<_>>()?;
    }
    Ok(meetings)
}

impl Meeting {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        let begins: Option<u32> = row.get("begins_at")?;
        let duration: Option<u32> = row.get("duration_minutes")?;
        let ends: Option<u32> = row.get("ends_at")?;
        let code: Option<String> = row.get("code")?;
        let kind = match code {
            Some(code) => KindName::known(&code).unwrap_or(KindName::Custom(code)),
            None => KindName::Custom(row.get("kind_name")?),
        };
        Ok(Self {
            id: row.get("id")?,
            told: Told {
                kind: Some(kind.clone()),
                title: row.get("title")?,
                clock: begins.map(|begins| Clock {
                    begins,
                    ends: ends.or(duration.map(|minutes| begins + minutes)),
                }),
                people: HashSet::new(),
                n_counted: row.get("present")?,
            },
            kind,
            file_name: row.get("file_name")?,
            tellings: Vec::new(),
        })
    }

    fn is_alike(&self, other: &Self) -> bool {
        self.shares_with(other, |here, there| {
            here.kind == there.kind && here.title == there.title
        })
    }

    fn shares_with(&self, other: &Self, is_same: impl Fn(&Telling, &Telling) -> bool) -> bool {
        let others = |here| other.tellings.iter().any(|there| is_same(here, there));
        self.tellings.iter().any(others)
    }

    fn shown(&self) -> PairedMeeting {
        PairedMeeting {
            kind: self.kind.clone(),
            title: self.told.title.clone(),
            clock: self.told.clock,
            n_people: self.told.people.len(),
            file_name: self.file_name.clone(),
        }
    }
}
