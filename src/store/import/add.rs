//! Adds the rows of a file.

use rusqlite::TransactionBehavior;

use super::known::{Known, Place};
use super::names::Names;
use super::{NewImport, NewRow};
use crate::domain::{Activity, ActivityId, CommunityId, HeadCount, ImportId, KindId};
use crate::domain::{Participation, ParticipationId};
use crate::store::undo::{self, Step};
use crate::store::{Change, Reader, Store, StoreError};

/// How many rows pass between two reports of progress.
const N_ROWS_PER_REPORT: u64 = 500;

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportOutcome {
    pub id: ImportId,
    /// Rows that were added.
    pub n_added: u32,
    /// Rows that the register had already.
    pub n_already_there: u32,
}

impl Store {
    /// Adds the rows of a file in one transaction and as one undo step.
    ///
    /// Rows are compared with the register as a multiset: where the file has
    /// a row more often than the register (same community, day, kind, title
    /// and person with the same presence, or the same head-count), the
    /// difference is added. So a file can be imported again, and a longer
    /// export over a shorter one, while two equal rows in one file stay two.
    ///
    /// `progress` hears how many rows of how many are done; its `false` ends
    /// the import with [`StoreError::Cancelled`], and nothing of it stays.
    pub fn add_import<'r>(
        &mut self,
        label: &'static str,
        import: &NewImport,
        rows: impl ExactSizeIterator<Item = NewRow<'r>>,
        progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<ImportOutcome, StoreError> {
        let path = self.path.clone();
        self.try_add_import(label, import, rows, progress)
            .map_err(|error| error.at(path.as_deref()))
    }

    /// What [`Store::add_import`] would do. It is done and taken back, so that
    /// the counts are no guess; the register stays as it is.
    pub fn try_import<'r>(
        &mut self,
        import: &NewImport,
        rows: impl ExactSizeIterator<Item = NewRow<'r>>,
        progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<ImportOutcome, StoreError> {
        let path = self.path.clone();
        let at_path = |error: StoreError| error.at(path.as_deref());
        let tx = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| at_path(error.into()))?;
        undo::pause(&tx).map_err(at_path)?;
        let change = Change {
            reader: Reader { db: &tx },
        };
        let outcome = change
            .import_rows(import, rows, progress)
            .map_err(at_path)?;
        tx.rollback().map_err(|error| at_path(error.into()))?;
        Ok(outcome)
    }

    fn try_add_import<'r>(
        &mut self,
        label: &'static str,
        import: &NewImport,
        rows: impl ExactSizeIterator<Item = NewRow<'r>>,
        progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<ImportOutcome, StoreError> {
        let tx = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        self.history.forget_if_stale(&tx)?;
        // Its inverse is short, so the log need not hold every row.
        undo::pause(&tx)?;
        let change = Change {
            reader: Reader { db: &tx },
        };
        let outcome = change.import_rows(import, rows, progress)?;
        undo::resume(&tx)?;
        let step = Step::of_import(label, outcome.id);
        self.history.make_room(&tx)?;
        tx.commit()?;
        self.history.done(step);
        self.n_changes += 1;
        Ok(outcome)
    }
}

impl Change<'_> {
    fn import_rows<'r>(
        &self,
        import: &NewImport,
        rows: impl ExactSizeIterator<Item = NewRow<'r>>,
        mut progress: impl FnMut(u64, u64) -> bool,
    ) -> Result<ImportOutcome, StoreError> {
        let mut outcome = ImportOutcome {
            id: self.insert_batch(import)?,
            n_added: 0,
            n_already_there: 0,
        };
        let mut names = Names::read(self, outcome.id)?;
        let mut known = Known::default();
        let n_rows = rows.len() as u64;
        let mut last_day = None;
        for (row, n_done) in rows.zip(0..) {
            if n_done % N_ROWS_PER_REPORT == 0 && !progress(n_done, n_rows) {
                return Err(StoreError::Cancelled);
            }
            last_day = last_day.max(Some(row.held_on));
            if self.import_row(outcome.id, &row, &mut names, &mut known)? {
                outcome.n_added += 1;
            } else {
                outcome.n_already_there += 1;
            }
        }
        if !progress(n_rows, n_rows) {
            return Err(StoreError::Cancelled);
        }
        if let Some(last_day) = last_day {
            self.cover(outcome.id, names.met_communities(), last_day)?;
        }
        self.set_batch_counts(outcome.id, outcome.n_added, outcome.n_already_there)?;
        Ok(outcome)
    }

    /// Adds a row, unless it is there. Says whether it was added.
    fn import_row(
        &self,
        import: ImportId,
        row: &NewRow<'_>,
        names: &mut Names,
        known: &mut Known,
    ) -> Result<bool, StoreError> {
        let community = names.community(self, row.community)?;
        let kind = names.kind(self, row)?;
        let likes = known.likes(self, community, row.held_on, kind.id, row.title)?;
        let Some(member) = row.member.filter(|member| !member.is_blank()) else {
            let place = known.place_head_count(likes, row.head_count);
            if place == Place::AlreadyThere {
                return Ok(false);
            }
            self.import_activity(import, community, kind.id, row, row.head_count)?;
            return Ok(true);
        };
        let person = names.person(self, member)?;
        let activity = match known.place_person(likes, kind.is_gathering, person, row.presence) {
            Place::AlreadyThere => return Ok(false),
            Place::Activity(activity) => activity,
            Place::NewActivity => {
                // A head-count beside a name would count that person twice.
                let heads = HeadCount::default();
                let activity = self.import_activity(import, community, kind.id, row, heads)?;
                known.made(likes, activity);
                activity
            }
        };
        self.add_participation(&Participation {
            id: ParticipationId::from_row(0),
            activity,
            person,
            presence: row.presence,
            minutes: row.minutes,
            import: Some(import),
        })?;
        Ok(true)
    }

    fn import_activity(
        &self,
        import: ImportId,
        community: CommunityId,
        kind: KindId,
        row: &NewRow<'_>,
        head_count: HeadCount,
    ) -> Result<ActivityId, StoreError> {
        self.add_activity(&Activity {
            id: ActivityId::from_row(0),
            community,
            kind,
            held_on: row.held_on,
            title: row.title.to_owned(),
            head_count,
            duration_minutes: row.duration_minutes,
            facilitator_minutes: row.facilitator_minutes,
            satisfaction_percent: row.satisfaction_percent,
            initiated_by: None,
            notes: row.notes.to_owned(),
            import: Some(import),
        })
    }
}
