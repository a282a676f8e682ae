//! Work under way: what it has come to, how to stop it, what came of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError};

use super::AppError;

/// How far a piece of work has come, in units of its own (rows, bytes,
/// communities). A total of zero means that the end is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
}

impl Progress {
    /// The share done, 0 to 1, where the total is known.
    pub fn share(self) -> Option<f32> {
        (self.total > 0).then(|| (self.done as f64 / self.total as f64).clamp(0.0, 1.0) as f32)
    }
}

/// The two ends of a piece of work meet here: the worker reports and asks
/// whether to go on, the asker looks and may cancel.
#[derive(Clone)]
pub struct Reporter {
    state: Arc<ReporterState>,
}

struct ReporterState {
    done: AtomicU64,
    total: AtomicU64,
    is_cancelled: AtomicBool,
    /// Nobody waits for the answer any more: it was taken, or let go.
    is_over: AtomicBool,
    wake: Box<dyn Fn() + Send + Sync>,
}

impl Reporter {
    /// `wake` is called when there is news, from whichever thread has it.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            state: Arc::new(ReporterState {
                done: AtomicU64::new(0),
                total: AtomicU64::new(0),
                is_cancelled: AtomicBool::new(false),
                is_over: AtomicBool::new(false),
                wake: Box::new(wake),
            }),
        }
    }

    /// For work that nobody watches.
    pub fn silent() -> Self {
        Self::new(|| {})
    }

    /// Tells how far the work has come; false means stop.
    pub fn step(&self, done: u64, total: u64) -> bool {
        self.state.done.store(done, Ordering::Relaxed);
        self.state.total.store(total, Ordering::Relaxed);
        (self.state.wake)();
        !self.is_cancelled()
    }

    pub fn is_cancelled(&self) -> bool {
        self.state.is_cancelled.load(Ordering::Relaxed)
    }

    pub fn cancel(&self) {
        self.state.is_cancelled.store(true, Ordering::Relaxed);
    }

    pub fn progress(&self) -> Progress {
        Progress {
            done: self.state.done.load(Ordering::Relaxed),
            total: self.state.total.load(Ordering::Relaxed),
        }
    }

    /// Whether someone still waits for the answer.
    pub fn is_awaited(&self) -> bool {
        !self.state.is_over.load(Ordering::Relaxed)
    }

    pub(super) fn wake(&self) {
        (self.state.wake)();
    }
}

/// An answer that is being worked on.
pub struct Pending<T> {
    answer: Receiver<Result<T, AppError>>,
    reporter: Reporter,
}

impl<T> Pending<T> {
    pub(super) fn new(answer: Receiver<Result<T, AppError>>, reporter: Reporter) -> Self {
        Self { answer, reporter }
    }

    /// The answer if it is there; asks once and does not wait.
    pub fn poll(&self) -> Option<Result<T, AppError>> {
        match self.answer.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(AppError::WorkerGone)),
        }
    }

    /// Waits for the answer: for the command line and for tests.
    pub fn wait(self) -> Result<T, AppError> {
        self.answer.recv().unwrap_or(Err(AppError::WorkerGone))
    }

    pub fn progress(&self) -> Progress {
        self.reporter.progress()
    }

    /// The other end of the work: how far it is, and how to stop it.
    pub fn reporter(&self) -> &Reporter {
        &self.reporter
    }

    /// Asks the work to stop; what it had changed is rolled back, and the
    /// answer is [`AppError::Cancelled`].
    pub fn cancel(&self) {
        self.reporter.cancel();
    }
}

impl<T> Drop for Pending<T> {
    fn drop(&mut self) {
        self.reporter.state.is_over.store(true, Ordering::Relaxed);
    }
}
