//! Where the register lies open: what can be asked of it and done to it.

use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use rayon::prelude::*;

use super::files::{Over, require_output};
use super::known::Known;
use super::source::{SourceCommunity, file_label};
use super::watch::Watch;
use super::{
    AppError, CheckupView, Clock, Command, CommunityPage, CommunityRow, ExportNames, LogExported,
    RegisterEvent, RegisterView, Reporter, export_log, model_curve,
};
use crate::analysis::Life;
use crate::domain::{Changes, CommunityId, ImportId, Measure};
use crate::store::{self, CheckReport, CopyReason, CopyRules, ImportRemoval, Standing, Store};

/// A register that is open, if one is, with what was read of it.
pub struct Desk {
    clock: Clock,
    store: Option<Store>,
    watch: Watch,
    /// How often another register, or none, took the place of the one before.
    n_turns: u64,
    pub(super) known: Known,
    pub(super) copy_rules: CopyRules,
    /// Today's copy could not be made.
    pub(super) is_copy_missing: bool,
}

/// A step back or forth in the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stepped {
    /// The key of the name of the change; of several, the last.
    pub label: &'static str,
    /// What it touched; of several, all of them.
    pub changes: Changes,
}

/// An import that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportUndone {
    pub removal: ImportRemoval,
    pub changes: Changes,
}

impl Desk {
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            store: None,
            watch: Watch::default(),
            n_turns: 0,
            known: Known::default(),
            copy_rules: CopyRules::default(),
            is_copy_missing: false,
        }
    }

    pub fn now(&self) -> NaiveDateTime {
        (self.clock)()
    }

    /// Opens a register, after today's copy of it was made.
    pub fn open(&mut self, path: &Path) -> Result<(), AppError> {
        let store = Store::open_keeping(path, &self.copy_rules)?;
        // A folder that takes no copies must not keep the register shut; the
        // status bar tells that there is none of today.
        let copied = store.ensure_daily_copy(self.now());
        self.put(store);
        self.is_copy_missing = copied.is_err();
        Ok(())
    }

    /// Opens a register to try something out on it: no copy is made, and an
    /// older one is left as it is.
    pub fn open_for_trial(&mut self, path: &Path) -> Result<(), AppError> {
        self.put(Store::open_for_trial(path)?);
        Ok(())
    }

    /// Makes an empty register and opens it.
    pub fn create(&mut self, path: &Path) -> Result<(), AppError> {
        let mut store = Store::create(path)?;
        store.keep_copies_by(self.copy_rules.clone());
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
        self.turn();
        store.discard_untouched()?;
        Ok(true)
    }

    /// Closes the register.
    pub fn close(&mut self) {
        self.store = None;
        self.turn();
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
        let before = (
            self.store.take(),
            std::mem::take(&mut self.watch),
            self.n_turns,
        );
        let view = open(self).and_then(|()| self.register_view(reporter));
        if view.is_err() {
            (self.store, self.watch, self.n_turns) = before;
            self.known.clear();
        }
        view
    }

    /// Lets go of the register and opens it anew: what was under way when the
    /// work on it broke off is taken back.
    pub(super) fn open_again(&mut self) {
        // What bears its name by now may be another one, which nobody asked for.
        let store = self.store.as_ref().filter(|store| {
            let found = store.look();
            found.is_some_and(|found| found.standing == Standing::InPlace)
        });
        let path = store.and_then(Store::path);
        if let Some(path) = path.map(Path::to_path_buf) {
            self.store = None;
            self.store = Store::open_keeping(&path, &self.copy_rules).ok();
        }
        self.known.clear();
    }

    fn put(&mut self, store: Store) {
        self.store = Some(store);
        self.turn();
    }

    /// What is known is of the register that was open before.
    fn turn(&mut self) {
        self.watch = Watch::default();
        self.n_turns += 1;
        self.known.clear();
        self.is_copy_missing = false;
    }

    /// Grows when another register is opened, or none is open any more.
    pub(super) const fn n_turns(&self) -> u64 {
        self.n_turns
    }

    /// When the file of the register is looked at; nothing if there is none.
    pub(super) fn watch(&mut self) -> Option<&mut Watch> {
        self.store.as_ref()?.path()?;
        Some(&mut self.watch)
    }

    /// Looks at the register's file, and tells what others did to it.
    pub(super) fn look(&mut self) -> Option<RegisterEvent> {
        self.watch.look(self.store.as_mut()?)
    }

    pub(super) fn store(&self) -> Result<&Store, AppError> {
        self.store.as_ref().ok_or(AppError::NoRegister)
    }

    /// The register, to be changed now.
    pub(super) fn store_mut(&mut self) -> Result<&mut Store, AppError> {
        let now = self.now();
        let store = self.store.as_mut().ok_or(AppError::NoRegister)?;
        store.tell_time(now);
        Ok(store)
    }

    /// The register as a whole, with the life of every community by the
    /// default measure.
    pub fn register_view(&mut self, reporter: &Reporter) -> Result<RegisterView, AppError> {
        self.freshen()?;
        let today = self.now().date();
        let store = self.store.as_ref().ok_or(AppError::NoRegister)?;
        let communities = store.read().communities()?;
        let n_communities = communities.len() as u64;
        let measure = Measure::default();
        let mut unknown = Vec::new();
        for (community, n_done) in communities.iter().zip(0..) {
            if !reporter.step(n_done, n_communities) {
                return Err(AppError::Cancelled);
            }
            if !self.known.rows.contains_key(&community.id) {
                unknown.push(self.known.source(store.read(), community.id)?);
            }
        }
        self.read_lives(&unknown, measure)?;
        for source in &unknown {
            let life = self.known.lives.get(&(source.community.id, measure));
            let row = community_row(source, life.and_then(Option::as_ref), today);
            let is_fictitious = source.community.is_fictitious;
            self.known.rows.insert(row.id, (row, is_fictitious));
        }
        let store = self.store()?;
        let path = store.path().map(Path::to_path_buf).unwrap_or_default();
        let rows = communities
            .iter()
            .filter_map(|community| self.known.rows.get(&community.id));
        Ok(RegisterView {
            last_copy: self.last_copy(&path),
            is_copy_missing: self.is_copy_missing,
            path,
            is_fictitious: !communities.is_empty()
                && rows.clone().all(|(_, is_fictitious)| *is_fictitious),
            undo: store.undo_labels(),
            redo: store.redo_labels(),
            communities: rows.map(|(row, _)| row.clone()).collect(),
        })
    }

    /// When the last copy was made. A folder of copies that cannot be read must
    /// not keep the register from being shown.
    fn last_copy(&self, register: &Path) -> Option<NaiveDateTime> {
        let copy = store::last_copy(register, &self.copy_rules).ok().flatten();
        copy.map(|copy| copy.made_at)
    }

    /// One community by one measure.
    pub fn page(&mut self, id: CommunityId, measure: Measure) -> Result<CommunityPage, AppError> {
        let source = self.source(id)?;
        self.read_lives(std::slice::from_ref(&source), measure)?;
        let today = self.now().date();
        let store = self.store()?;
        let reader = store.read();
        let life = self.known.lives.get(&(id, measure)).cloned().flatten();
        let label = store.path().map(file_label).unwrap_or_default();
        Ok(CommunityPage {
            prompt: self.prompt(&source, life.as_ref())?,
            checkups: CheckupView::of_store(reader, source.community.clone(), label.clone())?,
            measure,
            recent: life.as_ref().and_then(|life| source.recent(life)),
            standing: life.as_ref().and_then(|life| source.standing(life)),
            model: model_curve::of_store(reader)?,
            own_words: source.own_words.clone(),
            n_activities: reader.n_activities(id)?,
            n_people: reader.people_of(id)?.len() as u64,
            source: label,
            milestones: source.milestones.clone(),
            community: source.community.clone(),
            ended: life.as_ref().and_then(|life| life.log_ended(today)),
            life,
        })
    }

    /// Drops what was read and does not hold any more: it holds for one state
    /// of the register and one day.
    fn freshen(&mut self) -> Result<(), AppError> {
        let today = self.now().date();
        let store = self.store.as_ref().ok_or(AppError::NoRegister)?;
        let revision = store.revision()?;
        self.known.freshen(store.read(), revision, today)
    }

    /// A community with its log, as it is now.
    pub(super) fn source(&mut self, id: CommunityId) -> Result<Arc<SourceCommunity>, AppError> {
        self.freshen()?;
        let store = self.store.as_ref().ok_or(AppError::NoRegister)?;
        self.known.source(store.read(), id)
    }

    /// Reads those lives of `sources` that are not known, on all cores.
    fn read_lives(
        &mut self,
        sources: &[Arc<SourceCommunity>],
        measure: Measure,
    ) -> Result<(), AppError> {
        self.freshen()?;
        let today = self.now().date();
        let known = &self.known.lives;
        let lives: Vec<(CommunityId, Option<Life>)> = sources
            .par_iter()
            .map(|source| (source.community.id, source))
            .filter(|(id, _)| !known.contains_key(&(*id, measure)))
            .map(|(id, source)| (id, source.life(measure, None, today)))
            .collect();
        let lives = lives.into_iter().map(|(id, life)| ((id, measure), life));
        self.known.lives.extend(lives);
        Ok(())
    }

    /// The life of each of `sources`, in their order; those that were read
    /// already are not read again.
    pub(super) fn lives_of(
        &mut self,
        sources: &[Arc<SourceCommunity>],
        measure: Measure,
    ) -> Result<Vec<Option<Life>>, AppError> {
        self.read_lives(sources, measure)?;
        let life = |source: &Arc<SourceCommunity>| {
            let known = self.known.lives.get(&(source.community.id, measure));
            known.cloned().flatten()
        };
        Ok(sources.iter().map(life).collect())
    }

    /// Does something to the register that answers with what it touched; what
    /// was read of the rest holds on.
    pub(super) fn follow<T>(
        &mut self,
        run: impl FnOnce(&mut Store) -> Result<(T, Changes), AppError>,
    ) -> Result<(T, Changes), AppError> {
        let store = self.store_mut()?;
        let before = store.revision()?;
        let (value, changes) = run(store)?;
        let after = store.revision()?;
        self.known.follow(before, after, &changes);
        Ok((value, changes))
    }

    /// Carries out a change; the answer is what it touched.
    pub fn execute(&mut self, command: Command) -> Result<Changes, AppError> {
        let label = command.label();
        match command {
            Command::UndoImport(id) => return Ok(self.undo_import(id)?.changes),
            Command::RemoveCommunity(_) => self.copy_before_removal()?,
            _ => {}
        }
        let told = self.follow(|store| store.change_told(label, |change| command.apply(change)));
        Ok(told?.1)
    }

    /// Undoes the last change; the answer is the key of its name.
    pub fn undo(&mut self) -> Result<Option<&'static str>, AppError> {
        Ok(self.step(true, 1)?.map(|step| step.label))
    }

    pub fn redo(&mut self) -> Result<Option<&'static str>, AppError> {
        Ok(self.step(false, 1)?.map(|step| step.label))
    }

    /// Undoes the last changes, or does again what was undone; nothing if
    /// there is no such change.
    pub fn step(&mut self, is_back: bool, n_steps: usize) -> Result<Option<Stepped>, AppError> {
        let mut stepped: Option<Stepped> = None;
        for _ in 0..n_steps {
            let (label, changes) = self.follow(|store| {
                let step = store.step_told(is_back)?;
                Ok(step.map_or((None, Changes::default()), |(label, changes)| {
                    (Some(label), changes)
                }))
            })?;
            // The history ends where another program changed the file.
            let Some(label) = label else { break };
            let mut all = stepped.map_or_else(Changes::default, |before| before.changes);
            all.merge(changes);
            stepped = Some(Stepped {
                label,
                changes: all,
            });
        }
        Ok(stepped)
    }

    /// Takes back all that one import has added, as one change, after a copy
    /// was made.
    pub fn undo_import(&mut self, id: ImportId) -> Result<ImportUndone, AppError> {
        self.copy_before_removal()?;
        let label = Command::UndoImport(id).label();
        let (removal, changes) = self.follow(|store| {
            store.change_told(label, |change| -> Result<_, AppError> {
                Ok(change.remove_import(id)?)
            })
        })?;
        Ok(ImportUndone { removal, changes })
    }

    /// A removal can be undone until the register is closed; afterwards the
    /// copy is all there is. So what cannot be copied is not removed.
    fn copy_before_removal(&self) -> Result<(), AppError> {
        let copied = self.store()?.copy_before(CopyReason::Removal, self.now());
        Ok(copied.map(drop)?)
    }

    pub fn check(&self) -> Result<CheckReport, AppError> {
        Ok(self.store()?.check()?)
    }

    /// Writes the whole log as tables for other programs; see
    /// [`super::export_log`].
    pub fn export_log(
        &self,
        (folder, over): (&Path, Over),
        names: &ExportNames,
        reporter: &Reporter,
    ) -> Result<LogExported, AppError> {
        export_log(self.store()?.read(), (folder, over), names, reporter)
    }

    pub fn backup(&self, path: &Path, over: Over) -> Result<(), AppError> {
        require_output(path, over, self.store()?.path())?;
        Ok(self.store()?.backup_to(path, over != Over::Nothing)?)
    }
}

fn community_row(source: &SourceCommunity, life: Option<&Life>, today: NaiveDate) -> CommunityRow {
    CommunityRow {
        id: source.community.id,
        short_name: source.community.short_name().to_owned(),
        colour: source.community.colour,
        name: source.community.name.clone(),
        verdict: life.map(|life| life.verdict.clone()),
        outlook: life.and_then(|life| life.outlook_at(today)),
        age_months: source.age_months(today),
        trend: life
            .map(|life| life.trend().iter().map(|month| month.trend).collect())
            .unwrap_or_default(),
    }
}
