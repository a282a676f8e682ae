//! What others do to the register while the window shows it.

use eframe::egui::Context;

use super::context::Action;
use super::dialogs::DisplacedDialog;
use super::register::OpenRegister;
use super::widgets::Notice;
use crate::app::{Changes, RegisterEvent, Worker};
use crate::i18n::Tr;

/// The file that the window shows no longer bears its name: it is read, and
/// no longer written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Displaced {
    /// Another file bears it.
    Replaced,
    Gone,
}

#[derive(Default)]
pub(crate) struct Watching {
    displaced: Option<Displaced>,
    was_focused: bool,
    /// What is said once the register was read again.
    to_say: Option<&'static str>,
}

impl Watching {
    pub(crate) const fn displaced(&self) -> Option<Displaced> {
        self.displaced
    }

    /// Another register is in sight, or none.
    pub(crate) const fn begin_anew(&mut self) {
        self.displaced = None;
        self.to_say = None;
    }

    /// The register was read again: what is then to be said, if anything.
    pub(crate) fn take_notice(&mut self, tr: &Tr) -> Option<Notice> {
        self.to_say.take().map(|key| Notice::done(tr.get(key)))
    }

    /// Takes note of what others did to the register, and reads it anew.
    pub(crate) fn logic(
        &mut self,
        ctx: &Context,
        worker: &Worker,
        register: &mut OpenRegister,
        tr: &Tr,
        actions: &mut Vec<Action>,
    ) {
        self.look_on_focus(ctx, worker);
        // While another one is opened, it is not known which is meant.
        if register.is_opening() || register.view().is_none() {
            return;
        }
        while let Some(event) = worker.event() {
            if matches!(event, RegisterEvent::Changed { .. }) {
                register.refresh(worker, Changes::everything());
            }
            actions.extend(self.take(event, tr));
        }
    }

    /// Whoever comes back to the window wants to see what is there now.
    fn look_on_focus(&mut self, ctx: &Context, worker: &Worker) {
        let is_focused = ctx.input(|input| input.focused);
        if is_focused && !self.was_focused {
            worker.look();
        }
        self.was_focused = is_focused;
    }

    fn take(&mut self, event: RegisterEvent, tr: &Tr) -> Option<Action> {
        let before = self.displaced;
        match event {
            RegisterEvent::Changed { is_history_ended } => {
                let for_good = "ui-changed-elsewhere-for-good";
                let is_for_good = is_history_ended || self.to_say == Some(for_good);
                self.to_say = Some(if is_for_good {
                    for_good
                } else {
                    "ui-changed-elsewhere"
                });
                None
            }
            RegisterEvent::Back => {
                self.displaced = None;
                Some(Action::Tell(Notice::done(tr.get("ui-displaced-back"))))
            }
            RegisterEvent::Replaced => self.displace(before, Displaced::Replaced),
            RegisterEvent::Gone => self.displace(before, Displaced::Gone),
        }
    }

    /// The dialog tells by itself that a file which was gone was replaced. What
    /// is told twice is what a change was refused for.
    fn displace(&mut self, before: Option<Displaced>, now: Displaced) -> Option<Action> {
        self.displaced = Some(now);
        let is_new = before.is_none_or(|before| before == now);
        is_new.then(|| Action::show(DisplacedDialog::default()))
    }
}
