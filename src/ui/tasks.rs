//! Work under way. A *question* belongs to whoever asked it: a newer one takes
//! its place, and it is cancelled when the asker is gone. A *deed* changes or
//! writes something: it is never dropped, never gives way to another, and what
//! came of it is always told, to the asker and in a notice.

use std::cell::RefCell;
use std::rc::Rc;

use super::widgets::Notice;
use crate::app::{AppError, Changes, Pending, Progress, Reporter};
use crate::i18n::Tr;

/// A question that is open, or none.
pub(crate) struct Question<T> {
    work: Option<Pending<T>>,
}

impl<T> Default for Question<T> {
    fn default() -> Self {
        Self { work: None }
    }
}

impl<T> Question<T> {
    /// Asks; an older question that is still open no longer matters.
    pub(crate) fn ask(&mut self, work: Pending<T>) {
        self.forget();
        self.work = Some(work);
    }

    /// The answer, once, when it is there.
    pub(crate) fn take(&mut self) -> Option<Result<T, AppError>> {
        let answer = self.work.as_ref()?.poll()?;
        self.work = None;
        Some(answer)
    }

    pub(crate) const fn is_open(&self) -> bool {
        self.work.is_some()
    }

    /// How far the work has come, while it is open.
    pub(crate) fn progress(&self) -> Option<Progress> {
        self.work.as_ref().map(Pending::progress)
    }

    /// The answer is no longer wanted.
    pub(crate) fn forget(&mut self) {
        if let Some(work) = self.work.take() {
            work.cancel();
        }
    }
}

impl<T> Drop for Question<T> {
    fn drop(&mut self) {
        self.forget();
    }
}

/// The deed failed, which was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Failed;

/// What came of a deed, for whoever asked for it.
pub(crate) struct Ticket<T> {
    answer: Rc<RefCell<Option<Result<T, Failed>>>>,
    work: Rc<RefCell<Option<Reporter>>>,
}

impl<T> Ticket<T> {
    /// For a deed that begins later.
    pub(crate) fn new() -> Self {
        Self {
            answer: Rc::default(),
            work: Rc::default(),
        }
    }

    /// Another hold on the same deed.
    pub(crate) fn share(&self) -> Self {
        Self {
            answer: Rc::clone(&self.answer),
            work: Rc::clone(&self.work),
        }
    }

    /// The answer, once, when it is there.
    pub(crate) fn take(&self) -> Option<Result<T, Failed>> {
        self.answer.borrow_mut().take()
    }

    /// Asks the work to stop; the answer is then that it failed.
    pub(crate) fn cancel(&self) {
        if let Some(work) = self.work.borrow().as_ref() {
            work.cancel();
        }
    }

    fn is_held_elsewhere(&self) -> bool {
        Rc::strong_count(&self.answer) > 1
    }
}

/// The words of a notice for what a deed came to.
type Told<T> = Box<dyn FnOnce(&T, &Tr) -> Option<Notice>>;
/// The name of a piece of work in the language that the window then has.
type Name = Box<dyn Fn(&Tr) -> String>;

/// A piece of work that is to be done whatever happens to whoever asked.
pub(crate) struct Deed<T> {
    work: Pending<T>,
    ticket: Ticket<T>,
    changes: Option<fn(&T) -> Changes>,
    told: Told<T>,
    is_told_when_held: bool,
    name: Option<Name>,
}

impl<T> Deed<T> {
    pub(crate) fn new(work: Pending<T>) -> Self {
        Self {
            work,
            ticket: Ticket::new(),
            changes: None,
            told: Box::new(|_, _| None),
            is_told_when_held: true,
            name: None,
        }
    }

    /// The register changes by it, in this.
    #[must_use]
    pub(crate) fn changing(mut self, changes: fn(&T) -> Changes) -> Self {
        self.changes = Some(changes);
        self
    }

    /// What is said once it is done.
    #[must_use]
    pub(crate) fn told(mut self, told: impl FnOnce(&T, &Tr) -> Option<Notice> + 'static) -> Self {
        self.told = Box::new(told);
        self
    }

    /// The asker says it, unless they are gone.
    #[must_use]
    pub(crate) fn told_by_asker(mut self) -> Self {
        self.is_told_when_held = false;
        self
    }

    /// Takes the user's time: stands by this name in the bar at the bottom.
    #[must_use]
    pub(crate) fn named(mut self, name: impl Fn(&Tr) -> String + 'static) -> Self {
        self.name = Some(Box::new(name));
        self
    }

    /// The answer goes to this ticket.
    #[must_use]
    pub(crate) fn answering(mut self, ticket: Ticket<T>) -> Self {
        self.ticket = ticket;
        self
    }
}

/// What a deed has come to.
pub(crate) struct Ended {
    /// What it changed in the register, where it could.
    pub changes: Option<Changes>,
    pub notice: Option<Notice>,
}

trait Running {
    fn is_changing(&self) -> bool;
    fn end(&mut self, tr: &Tr) -> Option<Ended>;
}

impl<T> Running for Option<Deed<T>> {
    fn is_changing(&self) -> bool {
        self.as_ref().is_some_and(|deed| deed.changes.is_some())
    }

    fn end(&mut self, tr: &Tr) -> Option<Ended> {
        let answer = self.as_ref()?.work.poll()?;
        let deed = self.take()?;
        let is_held = deed.ticket.is_held_elsewhere();
        let (changes, notice, answer) = match answer {
            Ok(done) => {
                let is_told = deed.is_told_when_held || !is_held;
                let notice = (deed.told)(&done, tr).filter(|_| is_told);
                let changes = deed.changes.map(|changes| changes(&done));
                (changes, notice, Ok(done))
            }
            Err(error) => {
                // Some of several steps may have been done.
                let changes = deed.changes.map(|_| Changes::everything());
                (changes, Some(Notice::of_error(&error, tr)), Err(Failed))
            }
        };
        *deed.ticket.answer.borrow_mut() = Some(answer);
        Some(Ended { changes, notice })
    }
}

struct Named {
    name: Name,
    work: Reporter,
}

/// All work that is under way and told.
#[derive(Default)]
pub(crate) struct Tasks {
    deeds: Vec<Box<dyn Running>>,
    named: Vec<Named>,
}

impl Tasks {
    /// Begins a deed.
    pub(crate) fn begin<T: 'static>(&mut self, deed: Deed<T>) -> Ticket<T> {
        let ticket = deed.ticket.share();
        *ticket.work.borrow_mut() = Some(deed.work.reporter().clone());
        let mut deed = deed;
        if let Some(name) = deed.name.take() {
            self.named.push(Named {
                name,
                work: deed.work.reporter().clone(),
            });
        }
        self.deeds.push(Box::new(Some(deed)));
        ticket
    }

    /// Shows a question in the bar at the bottom while it is open.
    pub(crate) fn show<T>(&mut self, work: &Pending<T>, name: impl Fn(&Tr) -> String + 'static) {
        self.named.push(Named {
            name: Box::new(name),
            work: work.reporter().clone(),
        });
    }

    /// The deeds that have ended since it was last asked.
    pub(crate) fn take_ended(&mut self, tr: &Tr) -> Vec<Ended> {
        self.named.retain(|named| named.work.is_awaited());
        let mut ended = Vec::new();
        self.deeds.retain_mut(|deed| match deed.end(tr) {
            Some(end) => {
                ended.push(end);
                false
            }
            None => true,
        });
        ended
    }

    /// Whether a deed under way changes the register.
    pub(crate) fn is_changing(&self) -> bool {
        self.deeds.iter().any(|deed| deed.is_changing())
    }

    /// The work that takes the user's time, the one that began first first.
    pub(crate) fn in_sight(&self, tr: &Tr) -> Vec<(String, Progress)> {
        let named = self.named.iter().filter(|it| it.work.is_awaited());
        named
            .map(|it| ((it.name)(tr), it.work.progress()))
            .collect()
    }

    /// Asks the work that stands first to stop.
    pub(crate) fn cancel_first(&self) {
        if let Some(first) = self.named.iter().find(|it| it.work.is_awaited()) {
            first.work.cancel();
        }
    }

    /// Asks all work that has a name to stop: the window closes, and none of
    /// it was a change made by hand.
    pub(crate) fn cancel_named(&self) {
        for named in &self.named {
            named.work.cancel();
        }
    }
}

#[cfg(test)]
mod tests;
