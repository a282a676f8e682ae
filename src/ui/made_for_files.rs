//! A register that was made for files to go to. If nothing of them does, it is
//! let go of: an empty file would be the trace of an import that was none.

use std::path::PathBuf;

use super::register::OpenRegister;
use super::tasks::Question;
use crate::app::{AppError, Worker};

#[derive(Default)]
pub(crate) struct MadeForFiles {
    path: Option<PathBuf>,
    discarding: Question<bool>,
}

impl MadeForFiles {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self {
            path: Some(path),
            discarding: Question::default(),
        }
    }

    /// Whether there is one of which it is not known yet.
    const fn is_open(&self) -> bool {
        self.path.is_some() && !self.discarding.is_open()
    }

    /// It is a register like any other from now on.
    pub(crate) fn keep(&mut self) {
        *self = Self::default();
    }

    /// Lets go of it once nothing can come in any more; one with a community
    /// is kept.
    pub(crate) fn logic(&mut self, register: &OpenRegister, is_coming: bool, worker: &Worker) {
        let Some(view) = register.view().filter(|_| self.is_open()) else {
            return;
        };
        if !view.communities.is_empty() {
            self.keep();
        } else if !is_coming && !register.is_opening() && !register.is_refreshing() {
            self.let_go(worker);
        }
    }

    /// Removes it, unless something was stored in it.
    pub(crate) fn let_go(&mut self, worker: &Worker) {
        if self.is_open() {
            self.discarding.ask(worker.discard_new());
        }
    }

    /// The one that was removed, once.
    pub(crate) fn take(&mut self) -> Option<Result<PathBuf, AppError>> {
        let answer = self.discarding.take()?;
        let path = self.path.take()?;
        answer
            .map(|is_removed| is_removed.then_some(path))
            .transpose()
    }
}
