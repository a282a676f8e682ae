//! What was read of the register and still holds.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::source::SourceCommunity;
use super::{AppError, CommunityRow};
use crate::analysis::Life;
use crate::domain::{Changes, CommunityId, Measure};
use crate::store::Reader;

/// Logs are kept up to this many entries in all, some 15 MB. A larger one is
/// read again where it is needed; its lives are kept all the same.
const N_ENTRIES_KEPT: usize = 200_000;

/// What was read of the register, as of one state of it and one day.
#[derive(Default)]
pub(super) struct Known {
    revision: u64,
    day: NaiveDate,
    sources: HashMap<CommunityId, Arc<SourceCommunity>>,
    n_entries: usize,
    /// Until when each community was observed as it was read.
    reach: HashMap<CommunityId, NaiveDate>,
    /// Whether the log kept by hand may reach to another day than it did.
    is_reach_due: bool,
    /// The lines of the list, with whether the community was invented.
    pub(super) rows: HashMap<CommunityId, (CommunityRow, bool)>,
    /// Nothing for a community without activity.
    pub(super) lives: HashMap<(CommunityId, Measure), Option<Life>>,
}

impl Known {
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Drops what does not hold any more at this revision and day.
    pub(super) fn freshen(
        &mut self,
        reader: Reader<'_>,
        revision: u64,
        day: NaiveDate,
    ) -> Result<(), AppError> {
        if (revision, day) != (self.revision, self.day) {
            self.clear();
            (self.revision, self.day) = (revision, day);
        }
        if self.is_reach_due {
            self.reach_anew(reader)?;
            self.is_reach_due = false;
        }
        Ok(())
    }

    /// Takes note of an own change: what it did not touch holds on, if nobody
    /// else wrote meanwhile.
    pub(super) fn follow(&mut self, before: u64, after: u64, changes: &Changes) {
        let own = before + u64::from(!changes.is_empty());
        if self.revision != before || after != own {
            return;
        }
        self.revision = after;
        let met: HashSet<CommunityId> = self.reach.keys().copied().collect();
        for community in met.into_iter().filter(|id| changes.touches(*id)) {
            self.forget(community);
        }
        self.is_reach_due |= changes.shared.reach;
    }

    fn forget(&mut self, community: CommunityId) {
        if let Some(source) = self.sources.remove(&community) {
            self.n_entries -= source.n_entries();
        }
        self.reach.remove(&community);
        self.rows.remove(&community);
        self.lives.retain(|(id, _), _| *id != community);
    }

    /// A community is known until the last day of the log kept by hand, so a
    /// meeting of one can lengthen the lives of others. Those stay whose
    /// series is the same.
    fn reach_anew(&mut self, reader: Reader<'_>) -> Result<(), AppError> {
        let mut moved = Vec::new();
        for (id, known) in &self.reach {
            let until = reader.observed_until(*id)?.unwrap_or(NaiveDate::MIN);
            if until != *known {
                moved.push((*id, until));
            }
        }
        for (id, until) in moved {
            let Some(source) = self.sources.get_mut(&id) else {
                self.forget(id);
                continue;
            };
            Arc::make_mut(source).observe_until(until);
            let day = self.day;
            let is_right = |measure, life: &Option<Life>| {
                source.series(measure, None, day) == life.as_ref().map(|life| life.series.clone())
            };
            self.lives
                .retain(|(of, measure), life| *of != id || is_right(*measure, life));
            self.reach.insert(id, until);
            if !self.lives.contains_key(&(id, Measure::default())) {
                self.rows.remove(&id);
            }
        }
        Ok(())
    }

    /// A community with its log, read if it is not known.
    pub(super) fn source(
        &mut self,
        reader: Reader<'_>,
        id: CommunityId,
    ) -> Result<Arc<SourceCommunity>, AppError> {
        if let Some(source) = self.sources.get(&id) {
            return Ok(Arc::clone(source));
        }
        let source = Arc::new(SourceCommunity::of_store(reader, reader.community(id)?)?);
        self.reach.insert(id, source.observed_until());
        if self.n_entries + source.n_entries() <= N_ENTRIES_KEPT {
            self.n_entries += source.n_entries();
            self.sources.insert(id, Arc::clone(&source));
        }
        Ok(source)
    }
}
