//! Where the register lies open: what can be asked of it and done to it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use rayon::prelude::*;

use super::source::{SourceCommunity, file_label};
use super::{
    AppError, Clock, Command, CommunityPage, CommunityRow, ExportNames, LogExported, RegisterView,
    Reporter, export_log, model_curve,
};
use crate::analysis::Life;
use crate::domain::{CommunityId, ImportId, Measure, Month};
use crate::store::{self, CheckReport, CopyReason, ImportRemoval, Store};

/// A register that is open, if one is, with what was read of it.
pub struct Desk {
    clock: Clock,
    store: Option<Store>,
    /// Lives as of `lives_revision`; nothing for a community without activity.
    lives: HashMap<(CommunityId, Measure), Option<Life>>,
    lives_revision: (u64, NaiveDate),
}

impl Desk {
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            store: None,
            lives: HashMap::new(),
            lives_revision: (0, NaiveDate::MIN),
        }
    }

    pub fn now(&self) -> NaiveDateTime {
        (self.clock)()
    }

    /// Opens a register, after today's copy of it was made.
    pub fn open(&mut self, path: &Path) -> Result<(), AppError> {
        let store = Store::open(path)?;
        // A folder that takes no copies must not keep the register shut; the
        // status bar tells how old the last copy is.
        let _ = store.ensure_daily_copy(self.now());
        self.put(store);
        Ok(())
    }

    /// Makes an empty register and opens it.
    pub fn create(&mut self, path: &Path) -> Result<(), AppError> {
        let store = Store::create(path)?;
        self.put(store);
        Ok(())
    }

    /// Closes and removes the register if it was made here and nothing was
    /// stored in it: an empty file would be the trace of an import that was
    /// refused. Says whether it did.
    pub fn discard_new(&mut self) -> Result<bool, AppError> {
        let Some(store) = self.store.take_if(|store| store.is_untouched()) else {
            return Ok(false);
        };
        self.lives.clear();
        store.discard_untouched()?;
        Ok(true)
    }

    /// Opens an empty register that is gone when the desk is.
    pub fn open_in_memory(&mut self) -> Result<(), AppError> {
        let store = Store::in_memory()?;
        self.put(store);
        Ok(())
    }

    /// Opens another register by `open` and reads it. If that fails or is
    /// cancelled, the one that was open stays so.
    pub fn open_viewed(
        &mut self,
        reporter: &Reporter,
        open: impl FnOnce(&mut Self) -> Result<(), AppError>,
    ) -> Result<RegisterView, AppError> {
        let before = self.store.take();
        let view = open(self).and_then(|()| self.register_view(reporter));
        if view.is_err() {
            self.store = before;
            self.lives.clear();
        }
        view
    }

    fn put(&mut self, store: Store) {
        self.store = Some(store);
        self.lives.clear();
    }

    pub(super) fn store(&self) -> Result<&Store, AppError> {
        self.store.as_ref().ok_or(AppError::NoRegister)
    }

    pub(super) fn store_mut(&mut self) -> Result<&mut Store, AppError> {
        self.store.as_mut().ok_or(AppError::NoRegister)
    }

    /// The register as a whole, with the life of every community by the
    /// default measure.
    pub fn register_view(&mut self, reporter: &Reporter) -> Result<RegisterView, AppError> {
        self.forget_stale_lives()?;
        let today = self.now().date();
        let store = self.store()?;
        let path = store.path().map(Path::to_path_buf).unwrap_or_default();
        let communities = store.read().communities()?;
        let n_communities = communities.len() as u64;
        let measure = Measure::default();
        let mut sources = Vec::with_capacity(communities.len());
        for (community, n_done) in communities.into_iter().zip(0..) {
            if !reporter.step(n_done, n_communities) {
                return Err(AppError::Cancelled);
            }
            sources.push(SourceCommunity::of_store(store.read(), community)?);
        }
        let lives = &self.lives;
        let rows: Vec<(CommunityRow, Option<Life>)> = sources
            .par_iter()
            .map(|source| {
                let id = source.community.id;
                let life = lives
                    .get(&(id, measure))
                    .cloned()
                    .unwrap_or_else(|| source.life(measure, None, today));
                (community_row(source, life.as_ref(), today), life)
            })
            .collect();
        let view = RegisterView {
            last_copy: store::last_copy(&path)?.map(|copy| copy.made_at),
            path,
            is_fictitious: !sources.is_empty()
                && sources.iter().all(|source| source.community.is_fictitious),
            undo: store.undo_labels(),
            redo: store.redo_labels(),
            communities: rows.iter().map(|(row, _)| row.clone()).collect(),
        };
        for (row, life) in rows {
            self.lives.insert((row.id, measure), life);
        }
        Ok(view)
    }

    /// One community by one measure.
    pub fn page(&mut self, id: CommunityId, measure: Measure) -> Result<CommunityPage, AppError> {
        self.forget_stale_lives()?;
        let today = self.now().date();
        let store = self.store()?;
        let reader = store.read();
        let source = SourceCommunity::of_store(reader, reader.community(id)?)?;
        let known = self.lives.get(&(id, measure)).cloned();
        let life = known.unwrap_or_else(|| source.life(measure, None, today));
        let page = CommunityPage {
            measure,
            recent: life.as_ref().and_then(|life| source.recent(life)),
            standing: life.as_ref().and_then(|life| source.standing(life)),
            model: model_curve::of_store(reader)?,
            own_words: source.own_words,
            n_activities: reader.n_activities(id)?,
            n_people: reader.people_of(id)?.len() as u64,
            source: store.path().map(file_label).unwrap_or_default(),
            milestones: source.milestones,
            community: source.community,
            ended: life.as_ref().and_then(|life| ended(life, today)),
            life: life.clone(),
        };
        self.lives.insert((id, measure), life);
        Ok(page)
    }

    /// Lives hold for one state of the register and one day.
    fn forget_stale_lives(&mut self) -> Result<(), AppError> {
        let revision = (self.store()?.revision()?, self.now().date());
        if revision != self.lives_revision {
            self.lives.clear();
            self.lives_revision = revision;
        }
        Ok(())
    }

    /// The life of each of `sources`, in their order; those that were read
    /// already are not read again.
    pub(super) fn lives_of(
        &mut self,
        sources: &[SourceCommunity],
        measure: Measure,
    ) -> Result<Vec<Option<Life>>, AppError> {
        self.forget_stale_lives()?;
        let today = self.now().date();
        let known = &self.lives;
        let lives: Vec<Option<Life>> = sources
            .par_iter()
            .map(|source| {
                let life = known.get(&(source.community.id, measure)).cloned();
                life.unwrap_or_else(|| source.life(measure, None, today))
            })
            .collect();
        for (source, life) in sources.iter().zip(&lives) {
            let key = (source.community.id, measure);
            self.lives.insert(key, life.clone());
        }
        Ok(lives)
    }

    /// Carries out a change.
    pub fn execute(&mut self, command: Command) -> Result<(), AppError> {
        let label = command.label();
        if matches!(
            command,
            Command::UndoImport(_) | Command::RemoveCommunity(_)
        ) {
            // Best effort: it can be undone, until the window is closed.
            let now = self.now();
            let _ = self.store()?.copy_before(CopyReason::Removal, now);
        }
        self.store_mut()?
            .change(label, |change| command.apply(change))
    }

    /// Undoes the last change; the answer is the key of its name.
    pub fn undo(&mut self) -> Result<Option<&'static str>, AppError> {
        Ok(self.store_mut()?.undo()?)
    }

    /// Undoes the last changes, or does again what was undone; the answer is
    /// the key of the name of the last of them.
    pub fn step(
        &mut self,
        is_back: bool,
        n_steps: usize,
    ) -> Result<Option<&'static str>, AppError> {
        let mut last = None;
        for _ in 0..n_steps {
            let step = if is_back { self.undo()? } else { self.redo()? };
            // The history ends where another program changed the file.
            let Some(name) = step else { break };
            last = Some(name);
        }
        Ok(last)
    }

    pub fn redo(&mut self) -> Result<Option<&'static str>, AppError> {
        Ok(self.store_mut()?.redo()?)
    }

    /// Takes back all that one import has added, as one change, after a copy
    /// was made.
    pub fn undo_import(&mut self, id: ImportId) -> Result<ImportRemoval, AppError> {
        let now = self.now();
        self.store()?.copy_before(CopyReason::Removal, now)?;
        self.store_mut()?
            .change("app-command-undo-import", |change| {
                Ok(change.remove_import(id)?)
            })
    }

    pub fn check(&self) -> Result<CheckReport, AppError> {
        Ok(self.store()?.check()?)
    }

    /// Writes the whole log as tables for other programs; see
    /// [`super::export_log`].
    pub fn export_log(
        &self,
        folder: &Path,
        names: &ExportNames,
        reporter: &Reporter,
    ) -> Result<LogExported, AppError> {
        export_log(self.store()?.read(), folder, names, reporter)
    }

    pub fn backup(&self, path: &Path) -> Result<PathBuf, AppError> {
        self.store()?.backup_to(path)?;
        Ok(path.to_path_buf())
    }
}

fn community_row(source: &SourceCommunity, life: Option<&Life>, today: NaiveDate) -> CommunityRow {
    CommunityRow {
        id: source.community.id,
        short_name: source.community.short_name().to_owned(),
        name: source.community.name.clone(),
        verdict: life.map(|life| life.verdict.clone()),
        age_months: source.age_months(today),
        trend: life
            .map(|life| life.trend().iter().map(|month| month.trend).collect())
            .unwrap_or_default(),
    }
}
/// A log that is kept is seldom this many months behind.
const MONTHS_BEHIND: i32 = 3;

/// The last month of a log that was not kept up to this day.
fn ended(life: &Life, today: NaiveDate) -> Option<Month> {
    let last = life.months.last()?.month;
    (Month::of(today).since(last) >= MONTHS_BEHIND).then_some(last)
}
