//! The one thread that owns the register.
//!
//! Questions and changes are closures sent to it, carried out one after the
//! other; each answer comes back through a [`Pending`]. The screen never
//! waits, and no two changes meet.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use chrono::NaiveDateTime;

use super::desk::Desk;
use super::files::Over;
use super::import::{
    self, FileDone, ImportFile, ImportHistory, ImportLook, ImportsDone, PeopleToMerge, SavedMapping,
};
use super::trouble;
use super::{
    AppError, Command, CommunityPage, Comparison, ExportNames, LogExported, Pending, RegisterEvent,
    RegisterView, Reporter, Stepped,
};
use crate::domain::{Changes, CommunityId, ImportId, Measure, local_time};
use crate::i18n::Tr;
use crate::store::ImportRemoval;

/// Tells the time. An argument, so that tests choose the day.
pub type Clock = Arc<dyn Fn() -> NaiveDateTime + Send + Sync>;

/// The time of the system, in its own time zone. A clock that tells none, or
/// one that no calendar has, gives the beginning of 1970.
pub fn system_clock() -> Clock {
    Arc::new(|| local_time(SystemTime::now()).unwrap_or_default())
}

type Job = Box<dyn FnOnce(&mut Desk) + Send>;
type Wake = Arc<dyn Fn() + Send + Sync>;
/// What happened to the register that is open and was not asked for yet.
type Events = Arc<Mutex<VecDeque<RegisterEvent>>>;

/// How often the file of the register is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(1500);

/// A handle to the thread. The thread ends when the last handle goes, after
/// the work it has begun.
#[derive(Clone)]
pub struct Worker {
    jobs: Sender<Job>,
    wake: Wake,
    clock: Clock,
    events: Events,
}

impl Worker {
    /// Starts the thread. `wake` is called whenever there is news to poll.
    pub fn start(clock: Clock, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (jobs, inbox) = mpsc::channel::<Job>();
        let (wake, events): (Wake, Events) = (Arc::new(wake), Arc::default());
        let desk = Desk::new(Arc::clone(&clock));
        let (desk_wake, desk_events) = (Arc::clone(&wake), Arc::clone(&events));
        let keeper = thread::Builder::new().name("register".to_owned());
        // Where there can be no thread, whoever asks is told that it is gone.
        let _ = keeper.spawn(move || keep(desk, &inbox, &desk_events, &*desk_wake));
        Self {
            jobs,
            wake,
            clock,
            events,
        }
    }

    /// The time by this worker's clock.
    pub fn now(&self) -> NaiveDateTime {
        (self.clock)()
    }

    /// Runs `work` on the thread that owns the register.
    pub fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk, &Reporter) -> Result<T, AppError> + Send + 'static,
    ) -> Pending<T> {
        let (reporter, answer, pending) = self.channel();
        let events = Arc::clone(&self.events);
        let job: Job = Box::new(move |desk| {
            let n_turns = desk.n_turns();
            let result = if reporter.is_cancelled() {
                Err(AppError::Cancelled)
            } else {
                let now = desk.now();
                let result = trouble::caught(now, || work(desk, &reporter));
                if matches!(result, Err(AppError::Bug { .. })) {
                    desk.open_again();
                }
                let is_displaced = result.as_ref().is_err_and(AppError::is_displaced);
                if let Some(watch) = desk.watch().filter(|_| is_displaced) {
                    watch.ask_after_refusal();
                }
                result
            };
            if desk.n_turns() != n_turns {
                // Before the answer, so that they are not taken for its own.
                lock(&events).clear();
            }
            // The asker may have stopped waiting; the work is done all the same.
            let _ = answer.send(result);
            reporter.wake();
        });
        // Where the thread is gone, the answer's sender is dropped with the
        // job, and the asker is told so.
        let _ = self.jobs.send(job);
        pending
    }

    /// Runs `work` beside the register: what needs no data, such as drawing a
    /// picture, must not make the next change wait.
    pub fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Reporter) -> Result<T, AppError> + Send + 'static,
    ) -> Pending<T> {
        let (reporter, answer, pending) = self.channel();
        let now = self.now();
        thread::spawn(move || {
            let result = trouble::caught(now, || work(&reporter));
            let _ = answer.send(result);
            reporter.wake();
        });
        pending
    }

    /// An answer that is there at once: it is not to be done now.
    pub fn refuse<T>(&self, error: AppError) -> Pending<T> {
        let (_, answer, pending) = self.channel();
        let _ = answer.send(Err(error));
        pending
    }

    fn channel<T>(&self) -> (Reporter, Sender<Result<T, AppError>>, Pending<T>) {
        let wake = Arc::clone(&self.wake);
        let reporter = Reporter::new(move || wake());
        let (answer, inbox) = mpsc::channel();
        let pending = Pending::new(inbox, reporter.clone());
        (reporter, answer, pending)
    }

    /// Waits until all that was asked for before is done, or was cancelled.
    pub fn finish(&self) {
        let _ = self.run(|_, _| Ok(())).wait();
    }

    /// What happened next to the register that is open, without having been
    /// asked for here. It is not of the one that was open before, if this is
    /// asked while none is being opened.
    pub fn event(&self) -> Option<RegisterEvent> {
        lock(&self.events).pop_front()
    }

    /// Asks for a look at the register's file, which it would have had later.
    pub fn look(&self) {
        let _ = self.jobs.send(Box::new(|desk| {
            if let Some(watch) = desk.watch() {
                watch.ask();
            }
        }));
    }

    /// Closes the register.
    pub fn close(&self) -> Pending<()> {
        self.run(|desk, _| {
            desk.close();
            Ok(())
        })
    }

    /// See [`Desk::discard_new`].
    pub fn discard_new(&self) -> Pending<bool> {
        self.run(|desk, _| desk.discard_new())
    }

    pub fn backup(&self, path: PathBuf) -> Pending<PathBuf> {
        self.run(move |desk, _| desk.backup(&path, Over::Nothing).map(|()| path))
    }

    /// Opens a register in place of the one that is open.
    pub fn open(&self, path: PathBuf) -> Pending<RegisterView> {
        self.run(move |desk, reporter| desk.open_viewed(reporter, |desk| desk.open(&path)))
    }

    /// Makes an empty register and opens it.
    pub fn create(&self, path: PathBuf) -> Pending<RegisterView> {
        self.run(move |desk, reporter| desk.open_viewed(reporter, |desk| desk.create(&path)))
    }

    /// Opens the register that was open last, if it is still there: one that
    /// was moved is no reason for an error at the start. Whether it is there is
    /// asked here, since a network drive that is gone answers late.
    pub fn open_last(&self, path: PathBuf) -> Pending<Option<RegisterView>> {
        self.run(move |desk, reporter| {
            if !path.try_exists().unwrap_or(false) {
                return Ok(None);
            }
            let view = desk.open_viewed(reporter, |desk| desk.open(&path))?;
            Ok(Some(view))
        })
    }

    /// Opens the sample register in the user's documents, made where there is
    /// none yet.
    pub fn open_sample(&self, path: PathBuf) -> Pending<RegisterView> {
        self.run(move |desk, reporter| {
            if !path.exists() {
                super::demo::write_sample_register((&path, Over::Nothing), desk.now(), reporter)?;
            }
            desk.open_viewed(reporter, |desk| desk.open(&path))
        })
    }

    pub fn register_view(&self) -> Pending<RegisterView> {
        self.run(Desk::register_view)
    }

    pub fn page(&self, community: CommunityId, measure: Measure) -> Pending<CommunityPage> {
        self.run(move |desk, _| desk.page(community, measure))
    }

    pub fn execute(&self, command: Command) -> Pending<Changes> {
        self.run(move |desk, _| desk.execute(command))
    }

    /// Undoes the last change; the answer is the key of its name.
    pub fn undo(&self) -> Pending<Option<&'static str>> {
        self.run(|desk, _| desk.undo())
    }

    pub fn redo(&self) -> Pending<Option<&'static str>> {
        self.run(|desk, _| desk.redo())
    }

    /// Undoes this many changes, or does them again.
    pub fn step(&self, is_back: bool, n_steps: usize) -> Pending<Option<Stepped>> {
        self.run(move |desk, _| desk.step(is_back, n_steps))
    }

    /// Reads files, and those of folders, as an import would and stores
    /// nothing; `mappings` is the folder of the ways of reading kept.
    pub fn look_at(&self, files: Vec<ImportFile>, mappings: PathBuf) -> Pending<ImportLook> {
        self.run(move |desk, reporter| desk.look_at(&files, &mappings, reporter))
    }

    pub fn import(&self, files: Vec<ImportFile>) -> Pending<ImportsDone> {
        self.run(move |desk, reporter| desk.import_files(&files, reporter))
    }

    pub fn export_log(&self, folder: PathBuf, names: ExportNames) -> Pending<LogExported> {
        self.run(move |desk, reporter| desk.export_log((&folder, Over::Nothing), &names, reporter))
    }

    pub fn import_history(&self) -> Pending<ImportHistory> {
        self.run(|desk, _| desk.import_history())
    }

    /// What undoing an import would do.
    pub fn try_undo_import(&self, id: ImportId) -> Pending<ImportRemoval> {
        self.run(move |desk, _| desk.try_undo_import(id))
    }

    pub fn people_to_merge(&self) -> Pending<PeopleToMerge> {
        self.run(|desk, _| desk.people_to_merge())
    }

    pub fn save_rejects(&self, done: Vec<FileDone>, tr: Tr, path: PathBuf) -> Pending<()> {
        self.aside(move |_| {
            let rejected = done
                .iter()
                .map(|file| (file.file_name.as_str(), file.rejected.as_slice()));
            // The system's dialog asked already.
            import::save_rejects(rejected, &tr, (&path, Over::AnyFile))
        })
    }

    pub fn save_mapping(&self, folder: PathBuf, saved: SavedMapping) -> Pending<SavedMapping> {
        self.aside(move |_| import::save_mapping(&folder, saved))
    }

    pub fn delete_mapping(&self, saved: SavedMapping) -> Pending<()> {
        self.aside(move |_| import::delete_mapping(&saved))
    }

    /// All communities by one measure.
    pub fn comparison(&self, measure: Measure) -> Pending<Comparison> {
        self.run(move |desk, reporter| desk.comparison(measure, reporter))
    }
}

/// Does what is asked, and looks at the file of the register now and then. It
/// wakes nobody unless there is something to tell.
fn keep(mut desk: Desk, inbox: &Receiver<Job>, events: &Events, wake: &(dyn Fn() + Send + Sync)) {
    let mut looked_at = Instant::now();
    loop {
        // With nothing to look at, it sleeps until it is asked.
        let wait = match desk.watch() {
            Some(_) => LOOK_EVERY.saturating_sub(looked_at.elapsed()),
            None => Duration::MAX,
        };
        match inbox.recv_timeout(wait) {
            Ok(job) => job(&mut desk),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let is_time = looked_at.elapsed() >= LOOK_EVERY;
        if desk.watch().is_none_or(|watch| !is_time && !watch.is_due()) {
            continue;
        }
        looked_at = Instant::now();
        let now = desk.now();
        // A mistake in a look is noted, and the next one is a new one.
        if let Ok(Some(event)) = trouble::caught(now, || Ok(desk.look())) {
            lock(events).push_back(event);
            wake();
        }
    }
}

/// Events are whole whatever became of who had them in hand.
fn lock(events: &Events) -> std::sync::MutexGuard<'_, VecDeque<RegisterEvent>> {
    events.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
