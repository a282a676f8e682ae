//! The question for a file that is open, and going on with its answer.

use std::sync::mpsc::{Receiver, TryRecvError};

use eframe::egui::Context;

use super::context::{Action, Cx, Dialog, Wanted};
use super::dialogs::PathDialog;
use super::picking::{FilePicker, Picked, Purpose};
use crate::i18n::Tr;

/// A question to the system that is open.
struct OpenPick {
    wanted: Wanted,
    answer: Receiver<Picked>,
}

impl OpenPick {
    fn poll(&self) -> Option<Picked> {
        match self.answer.try_recv() {
            Ok(picked) => Some(picked),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Picked::NoDialog),
        }
    }
}

/// The question to the system that is open, if one is.
#[derive(Default)]
pub(crate) struct Picking {
    open: Option<OpenPick>,
}

impl Picking {
    /// Asks the system for a file, one question at a time; the answer is a
    /// dialog to type the path in, for whoever asks again does not see the
    /// system's.
    pub(crate) fn ask(
        &mut self,
        picker: &dyn FilePicker,
        ctx: &Context,
        tr: &Tr,
        wanted: Wanted,
    ) -> Option<Box<dyn Dialog>> {
        if self.open.take().is_some() {
            return Some(Box::new(PathDialog::new(wanted)));
        }
        let answer = picker.pick(ctx, tr, wanted.purpose(), wanted.suggestion());
        self.open = Some(OpenPick { wanted, answer });
        None
    }

    pub(crate) const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The system's answer, once, when it is there.
    pub(crate) fn take(&mut self) -> Option<Answered> {
        let picked = self.open.as_ref()?.poll()?;
        let OpenPick { wanted, .. } = self.open.take()?;
        Some(Answered { wanted, picked })
    }
}

/// What the system answered to what was wanted.
pub(crate) struct Answered {
    wanted: Wanted,
    picked: Picked,
}

impl Answered {
    /// Goes on with the file that was named, if one was.
    pub(crate) fn go_on(self, cx: &mut Cx<'_>) {
        let Self { wanted, picked } = self;
        match picked {
            Picked::File(path) => wanted.go(path, cx),
            Picked::Files(paths) if wanted.purpose() == Purpose::Import => {
                cx.actions.push(Action::ImportFiles(paths));
            }
            Picked::Files(paths) => {
                if let Some(path) = paths.into_iter().next() {
                    wanted.go(path, cx);
                }
            }
            Picked::NoDialog => cx.show(PathDialog::new(wanted)),
            Picked::Nothing if wanted.purpose() == Purpose::NewRegister => {
                cx.actions.push(Action::PutFilesAway);
            }
            Picked::Nothing => {}
        }
    }
}
