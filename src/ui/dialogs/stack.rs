//! The dialogs that are open, one over the other.

use eframe::egui::Context;

use super::DiscardDialog;
use crate::app::Changes;
use crate::ui::context::{Action, Cx, Dialog, Page};
use crate::ui::session::Session;

/// The one in front last.
#[derive(Default)]
pub(crate) struct Dialogs {
    open: Vec<Box<dyn Dialog>>,
}

impl Dialogs {
    pub(crate) fn push(&mut self, mut dialog: Box<dyn Dialog>) {
        dialog.lie_over(self.is_filled());
        self.open.push(dialog);
    }

    /// What is filled in in one of them would be lost.
    pub(crate) fn is_filled(&self) -> bool {
        self.open.iter().any(|dialog| dialog.is_filled())
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    pub(crate) fn clear(&mut self) {
        self.open.clear();
    }

    pub(crate) fn front(&mut self) -> Option<&mut (dyn Dialog + 'static)> {
        self.open.last_mut().map(AsMut::as_mut)
    }

    /// Leaves the one in front, unless it holds what would be lost: that is
    /// asked first.
    pub(crate) fn leave(&mut self, cx: &mut Cx<'_>) {
        if self.open.last().is_some_and(|front| front.is_filled()) {
            self.push(Box::new(DiscardDialog));
        } else {
            self.close(cx);
        }
    }

    pub(crate) fn close(&mut self, cx: &mut Cx<'_>) {
        if let Some(mut closed) = self.open.pop() {
            closed.close(cx);
        }
    }

    pub(crate) fn take_changes(&mut self, changes: &Changes, cx: &mut Cx<'_>) {
        for dialog in &mut self.open {
            dialog.take_changes(changes, cx);
        }
    }

    /// Lets each take in its answers. One that is over by them is closed,
    /// wherever it lies.
    pub(crate) fn logic(
        &mut self,
        session: &mut Session,
        ctx: &Context,
        sight: Option<&dyn Page>,
        actions: &mut Vec<Action>,
    ) {
        self.open.retain_mut(|dialog| {
            let mut asked = Vec::new();
            dialog.logic(&mut session.cx(ctx, sight, &mut asked));
            let is_over = asked.iter().any(|action| matches!(action, Action::Close));
            asked.retain(|action| !matches!(action, Action::Close));
            if is_over {
                dialog.close(&mut session.cx(ctx, sight, &mut asked));
            }
            actions.extend(asked);
            !is_over
        });
    }
}
