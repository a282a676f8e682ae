//! What pages, dialogs and commands work with: what is there, and how to ask
//! for more.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use eframe::egui::Context;

use super::commands::{Situation, UiCommand};
use super::dialogs::Dialog;
use super::pages::Page;
use super::picking::{Purpose, Wanted};
use super::tasks::{Deed, Tasks, Ticket};
use super::widgets::Notice;
use crate::app::{AppError, Changes, Command, CommunityPage, RegisterView, Settings, Worker};
use crate::domain::CommunityId;
use crate::i18n::Tr;

/// What only the shell can do.
pub enum Action {
    Run(UiCommand),
    /// Opens a register, as from the list of recent ones.
    Open(PathBuf),
    /// Opens the sample, made where there is none.
    OpenSample(PathBuf),
    /// Makes an empty register and opens it.
    Create(PathBuf),
    SelectCommunity(CommunityId),
    /// Brings the page of this name in sight.
    GoTo(&'static str),
    /// Changes the register, which is told in a notice.
    Change(Command),
    /// Undoes, or does again, this many changes.
    Step(UiCommand, usize),
    /// Changes the settings, and keeps them.
    Set(Box<dyn FnOnce(&mut Settings)>),
    /// Asks the system for a file.
    Pick(Wanted),
    /// Files, or folders of files, were dropped or picked.
    ImportFiles(Vec<PathBuf>),
    /// Opens a dialog, over the one that is open.
    Show(Box<dyn Dialog>),
    /// Leaves the dialog in front, unless it holds what would be lost.
    Leave,
    /// Closes the dialog in front.
    Close,
    /// A community that comes with the next reading is shown.
    ShowNewCommunity,
    Tell(Notice),
    /// Asks the work that the user sees to stop.
    CancelWork,
}

impl Action {
    pub fn show(dialog: impl Dialog + 'static) -> Self {
        Self::Show(Box::new(dialog))
    }

    pub fn set(change: impl FnOnce(&mut Settings) + 'static) -> Self {
        Self::Set(Box::new(change))
    }
}

pub struct Cx<'a> {
    pub ctx: &'a Context,
    pub tr: &'a Tr,
    pub worker: &'a Worker,
    pub tasks: &'a mut Tasks,
    pub settings: &'a Settings,
    /// The folder of the ways of reading that are kept.
    pub mappings: &'a Path,
    /// The register as a whole, once one is open.
    pub register: Option<&'a RegisterView>,
    /// The page in sight; nothing for the page itself.
    pub sight: Option<&'a dyn Page>,
    pub situation: Situation,
    pub actions: &'a mut Vec<Action>,
}

impl Cx<'_> {
    pub fn today(&self) -> NaiveDate {
        self.worker.now().date()
    }

    /// The community in sight.
    pub fn community(&self) -> Option<&CommunityPage> {
        self.sight.and_then(Page::community)
    }

    pub fn show(&mut self, dialog: impl Dialog + 'static) {
        self.actions.push(Action::show(dialog));
    }

    /// Says that something failed.
    pub fn tell_failed(&mut self, error: &AppError) {
        let notice = Notice::of_error(error, self.tr);
        self.actions.push(Action::Tell(notice));
    }

    /// Changes the register; the asker closes or goes on by the ticket.
    pub fn change(&mut self, command: Command) -> Ticket<Changes> {
        let deed = self.deed_of(command);
        self.tasks.begin(deed)
    }

    /// The same for an asker that itself shows what was stored.
    pub fn change_and_show(&mut self, command: Command) -> Ticket<Changes> {
        let deed = self.deed_of(command).told_by_asker();
        self.tasks.begin(deed)
    }

    fn deed_of(&self, command: Command) -> Deed<Changes> {
        let label = command.label();
        // What was meant for one register must not go to the next.
        let work = if self.situation.is_opening {
            self.worker.refuse(AppError::Opening)
        } else {
            self.worker.execute(command)
        };
        Deed::new(work).changing(Clone::clone).told(move |_, tr| {
            let name = [("name", tr.get(label).into())];
            let notice = Notice::done(tr.format("ui-changed", &name));
            Some(notice.offering(UiCommand::Undo))
        })
    }

    /// Asks the system for a file and goes on with it.
    pub fn pick(
        &mut self,
        purpose: Purpose,
        suggestion: PathBuf,
        then: impl FnOnce(PathBuf, &mut Cx<'_>) + 'static,
    ) {
        let wanted = Wanted::new(purpose, suggestion, then);
        self.actions.push(Action::Pick(wanted));
    }
}
