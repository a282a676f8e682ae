//! Adds the rows of a file.

use super::known::Place;
use super::pairs::NewMeetings;
use super::people::Who;
use super::{Importing, NewImport, NewRow};
use crate::domain::{CommunityId, HeadCount, ImportId, MeetingPair};
use crate::store::StoreError;

/// How many rows pass between two reports of progress.
const N_ROWS_PER_REPORT: u64 = 500;

/// What the import of one file did.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportOutcome {
    pub id: ImportId,
    /// Rows that were added.
    pub n_added: u32,
    /// Rows that the register had already.
    pub n_already_there: u32,
    /// People whom the register did not know.
    pub n_new_people: u32,
    /// Rows, added or there, whose name names nobody in particular.
    pub n_unnamed: u32,
    /// Those that its rows went to.
    pub communities: Vec<CommunityId>,
    /// Communities that were made for it.
    pub n_new_communities: u32,
    /// Meetings that it brought and that were joined to none.
    pub n_new_meetings: u32,
    /// Meetings of the file that may be, or are by now, one with another.
    pub pairs: Vec<MeetingPair>,
}

impl ImportOutcome {
    /// How many meetings became one with a meeting that was there.
    pub fn n_joined(&self) -> u32 {
        self.pairs.iter().filter(|pair| pair.is_joined).count() as u32
    }
}

impl Importing<'_> {
    pub(super) fn add_rows<'r>(
        &mut self,
        import: &NewImport,
        rows: impl ExactSizeIterator<Item = NewRow<'r>>,
        mut progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<ImportOutcome, StoreError> {
        let mut outcome = ImportOutcome {
            id: self.change.insert_batch(import)?,
            n_added: 0,
            n_already_there: 0,
            n_new_people: 0,
            n_unnamed: 0,
            communities: Vec::new(),
            n_new_communities: 0,
            n_new_meetings: 0,
            pairs: Vec::new(),
        };
        let mut meetings = NewMeetings::begin(&self.change)?;
        self.known.begin_file(&self.change, outcome.id)?;
        self.writer.begin_file(outcome.id)?;
        let n_people_before = self.people.n_new;
        let n_communities_before = self.names.n_new_communities;
        let n_rows = rows.len() as u64;
        let mut last_day = None;
        for (row, n_done) in rows.zip(0..) {
            if n_done % N_ROWS_PER_REPORT == 0 && !progress(n_done, n_rows) {
                return Err(StoreError::Cancelled);
            }
            last_day = last_day.max(Some(row.held_on));
            if self.add_row(&row, &mut outcome, &mut meetings)? {
                outcome.n_added += 1;
            } else {
                outcome.n_already_there += 1;
            }
        }
        if !progress(n_rows, n_rows) {
            return Err(StoreError::Cancelled);
        }
        outcome.communities = self.names.take_met_communities();
        if let Some(last_day) = last_day {
            let communities = outcome.communities.iter().copied();
            self.change.cover(outcome.id, communities, last_day)?;
        }
        outcome.n_new_people = self.people.n_new - n_people_before;
        outcome.n_new_communities = self.names.n_new_communities - n_communities_before;
        meetings.keep_times(&self.change)?;
        self.change.follow_parts(outcome.id)?;
        outcome.pairs = meetings.pair(&self.change, outcome.id, &self.known, &self.joining)?;
        outcome.n_new_meetings = meetings.n_new(&self.change)? - outcome.n_joined();
        self.change
            .set_batch_counts(outcome.id, outcome.n_added, outcome.n_already_there)?;
        Ok(outcome)
    }

    /// Adds a row, unless it is there. Says whether it was added.
    fn add_row(
        &mut self,
        row: &NewRow<'_>,
        outcome: &mut ImportOutcome,
        meetings: &mut NewMeetings,
    ) -> Result<bool, StoreError> {
        let (change, import) = (&self.change, outcome.id);
        let community = self.names.community(change, import, row.community)?;
        let kind = self.names.kind(change, import, row)?;
        let likes = self.known.likes(change, community, row, kind)?;
        let Some(member) = row.member.filter(|member| !member.is_blank()) else {
            let heads = row.head_count;
            if self.known.place_unnamed(likes, heads) == Place::AlreadyThere {
                return Ok(false);
            }
            let activity = self.writer.activity(community, kind.id, row, heads)?;
            meetings.met(activity, kind.is_gathering, row.clock);
            self.known
                .made_unnamed(likes, heads, activity, kind.is_gathering);
            return Ok(true);
        };
        let who = self.people.who(change, import, community, member)?;
        let (person, place) = match who {
            Who::Person(person) => {
                let known = &mut self.known;
                let place = known.place_person(likes, person, row.presence);
                (person, place)
            }
            Who::OneOf(namesakes) => {
                if self.known.is_there(likes, &namesakes, row.presence) {
                    return Ok(false);
                }
                let people = &mut self.people;
                let person = people.one_of(change, import, community, member.name, &namesakes)?;
                let known = &mut self.known;
                let place = known.place_person(likes, person, row.presence);
                (person, place)
            }
            Who::Placeholder(name) => {
                outcome.n_unnamed += 1;
                let known = &mut self.known;
                let place = known.place_placeholder(likes, name, row.presence);
                (name, place)
            }
        };
        let activity = match place {
            Place::AlreadyThere => return Ok(false),
            Place::Activity(activity) => activity,
            Place::NewActivity => {
                // A head-count beside a name would count that person twice.
                let heads = HeadCount::default();
                let activity = self.writer.activity(community, kind.id, row, heads)?;
                if kind.is_gathering {
                    self.known.gathered(likes, activity);
                }
                activity
            }
        };
        meetings.met(activity, kind.is_gathering, row.clock);
        self.writer.participation(activity, person, row)?;
        Ok(true)
    }
}
