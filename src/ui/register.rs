//! The register that is open, as it was last read.

use super::tasks::{Question, Tasks};
use crate::app::{AppError, Changes, Pending, RegisterView, Worker};
use crate::domain::CommunityId;

/// What came of reading a register.
pub(crate) enum Read {
    /// Another register is open now.
    Opened,
    /// None is open any more.
    Closed,
    /// It was read anew after these changes; a community that was waited for
    /// came with it.
    Refreshed(Changes, Option<CommunityId>),
    OpeningFailed(AppError),
    RefreshFailed(AppError),
}

#[derive(Default)]
pub(crate) struct OpenRegister {
    view: Option<RegisterView>,
    opening: Question<RegisterView>,
    /// The one that was open last, which may be gone.
    opening_last: Question<Option<RegisterView>>,
    refreshing: Question<RegisterView>,
    /// What changed since the reading in sight.
    changes: Changes,
    /// A community that comes with the next reading is shown.
    is_new_wanted: bool,
    /// It was closed, which is to be told.
    is_closed: bool,
}

impl OpenRegister {
    pub(crate) const fn view(&self) -> Option<&RegisterView> {
        self.view.as_ref()
    }

    pub(crate) const fn is_opening(&self) -> bool {
        self.opening.is_open() || self.opening_last.is_open()
    }

    /// Whether what is in sight is not what the register holds.
    pub(crate) const fn is_refreshing(&self) -> bool {
        self.refreshing.is_open()
    }

    /// Opens another register in place of this one.
    pub(crate) fn open(&mut self, tasks: &mut Tasks, work: Pending<RegisterView>) {
        tasks.show(&work, |tr| tr.get("ui-work-opening"));
        self.opening_last.forget();
        self.opening.ask(work);
    }

    /// Opens the one that was open last, if it is still there.
    pub(crate) fn open_last(&mut self, tasks: &mut Tasks, work: Pending<Option<RegisterView>>) {
        tasks.show(&work, |tr| tr.get("ui-work-opening"));
        self.opening_last.ask(work);
    }

    /// None is open any more, and none is being opened.
    pub(crate) fn close(&mut self) {
        self.opening.forget();
        self.opening_last.forget();
        self.put_out_of_sight();
    }

    /// The one in sight is no more; one that is being opened still comes.
    pub(crate) fn put_out_of_sight(&mut self) {
        self.refreshing.forget();
        self.changes = Changes::default();
        self.is_new_wanted = false;
        self.view = None;
        self.is_closed = true;
    }

    /// Reads it anew after `changes`.
    pub(crate) fn refresh(&mut self, worker: &Worker, changes: Changes) {
        // What is being opened is read as a whole.
        if self.is_opening() || self.view.is_none() {
            return;
        }
        self.changes.merge(changes);
        self.refreshing.ask(worker.register_view());
    }

    pub(crate) const fn want_new_community(&mut self) {
        self.is_new_wanted = true;
    }

    /// What has been read since it was last asked.
    pub(crate) fn take(&mut self) -> Option<Read> {
        if std::mem::take(&mut self.is_closed) {
            return Some(Read::Closed);
        }
        let opened = self.opening.take().map(|answer| answer.map(Some));
        if let Some(answer) = opened.or_else(|| self.opening_last.take()) {
            return match answer {
                Ok(Some(view)) => {
                    self.refreshing.forget();
                    self.changes = Changes::default();
                    self.is_new_wanted = false;
                    self.view = Some(view);
                    Some(Read::Opened)
                }
                Ok(None) => None,
                Err(error) => Some(Read::OpeningFailed(error)),
            };
        }
        match self.refreshing.take()? {
            Ok(view) => {
                let new = self.new_community(&view);
                self.is_new_wanted = false;
                self.view = Some(view);
                let changes = std::mem::take(&mut self.changes);
                Some(Read::Refreshed(changes, new))
            }
            Err(error) => Some(Read::RefreshFailed(error)),
        }
    }

    /// What an import brought is what one wants to see after it.
    fn new_community(&self, view: &RegisterView) -> Option<CommunityId> {
        let before = self.view.as_ref().filter(|_| self.is_new_wanted)?;
        let ids = view.communities.iter().map(|row| row.id);
        let mut new = ids.filter(|id| before.communities.iter().all(|row| row.id != *id));
        new.next()
    }
}
