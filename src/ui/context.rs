//! What pages, dialogs and commands work with: what is there, and how to ask
//! for more.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use eframe::egui::{Context, Ui};

use super::commands::{Situation, UiCommand};
use super::picking::Purpose;
use super::tasks::{Deed, Tasks, Ticket};
use super::widgets::Notice;
use crate::app::{
    AppError, Changes, Command, CommunityPage, Exhibit, Place, RegisterView, Settings, Worker,
};
use crate::chart::Chart;
use crate::domain::{ActivityId, CommunityColour, CommunityId, MilestoneId, PersonId};
use crate::i18n::Tr;

/// What only the shell can do.
pub(crate) enum Action {
    Run(UiCommand),
    /// Opens a register, as from the list of recent ones.
    Open(PathBuf),
    /// Opens the sample, made where there is none.
    OpenSample(PathBuf),
    /// Makes an empty register and opens it.
    Create(PathBuf),
    /// Closes the register: the welcome page comes back.
    CloseRegister,
    SelectCommunity(CommunityId),
    /// Shows an activity in the journal of its community.
    ShowActivity(CommunityId, ActivityId),
    /// Opens a milestone of a community.
    ShowMilestone(CommunityId, MilestoneId),
    /// Someone's page is wanted, of whichever community.
    ShowPerson(PersonId),
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
    /// Files and folders were dropped: registers are opened, others imported.
    Sort(Vec<PathBuf>),
    /// Files, or folders of files, are to be imported.
    ImportFiles(Vec<PathBuf>),
    /// Files that wait for a register have nowhere to go: none is made.
    PutFilesAway,
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
    pub(crate) fn show(dialog: impl Dialog + 'static) -> Self {
        Self::Show(Box::new(dialog))
    }

    pub(crate) fn set(change: impl FnOnce(&mut Settings) + 'static) -> Self {
        Self::Set(Box::new(change))
    }
}

pub(crate) struct Cx<'a> {
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
    pub(crate) fn today(&self) -> NaiveDate {
        self.worker.now().date()
    }

    /// The community in sight.
    pub(crate) fn community(&self) -> Option<&CommunityPage> {
        self.sight.and_then(Page::community)
    }

    pub(crate) fn show(&mut self, dialog: impl Dialog + 'static) {
        self.actions.push(Action::show(dialog));
    }

    /// Says that something failed.
    pub(crate) fn tell_failed(&mut self, error: &AppError) {
        let notice = Notice::of_error(error, self.tr);
        self.actions.push(Action::Tell(notice));
    }

    /// Changes the register; the asker closes or goes on by the ticket.
    pub(crate) fn change(&mut self, command: Command) -> Ticket<Changes> {
        let deed = self.deed_of(command);
        self.tasks.begin(deed)
    }

    /// The same for an asker that itself shows what was stored.
    pub(crate) fn change_and_show(&mut self, command: Command) -> Ticket<Changes> {
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
    pub(crate) fn pick(
        &mut self,
        purpose: Purpose,
        suggestion: PathBuf,
        then: impl FnOnce(PathBuf, &mut Cx<'_>) + 'static,
    ) {
        let wanted = Wanted::new(purpose, suggestion, then);
        self.actions.push(Action::Pick(wanted));
    }
}

/// Something that lies over the page until it is answered or left.
pub(crate) trait Dialog {
    /// Draws it.
    fn ui(&mut self, cx: &mut Cx<'_>);

    /// Takes in the answers to what it asked; called before each frame.
    fn logic(&mut self, _cx: &mut Cx<'_>) {}

    /// The register was read anew after these changes.
    fn take_changes(&mut self, _changes: &Changes, _cx: &mut Cx<'_>) {}

    /// Whether a command goes by its keys while this dialog is in front.
    fn takes(&self, _command: UiCommand) -> bool {
        false
    }

    /// Carries out a command that it takes, in its own way; false leaves it to
    /// the command.
    fn run(&mut self, _command: UiCommand, _cx: &mut Cx<'_>) -> bool {
        false
    }

    /// Takes files that were dropped or picked; those it does not take come
    /// back.
    fn take_files(&mut self, paths: Vec<PathBuf>, _cx: &mut Cx<'_>) -> Vec<PathBuf> {
        paths
    }

    /// What was filled in would be lost if it were left now.
    fn is_filled(&self) -> bool {
        false
    }

    /// It is laid over the others; whether something is filled in there.
    fn lie_over(&mut self, _is_filled: bool) {}

    /// It is being closed.
    fn close(&mut self, _cx: &mut Cx<'_>) {}
}

/// How a picture in sight is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Look {
    /// The stretch of the time axis in sight, in months from its start, where it
    /// is not the whole.
    pub range: Option<(f64, f64)>,
    /// Whether each small picture has a scale of its own.
    pub own_scale: bool,
}

/// What can be in sight in the middle of the window.
pub(crate) trait Page {
    fn name(&self) -> &'static str;

    /// Takes in what was read and asks for what is in sight and not current;
    /// called before each frame while the page is in sight.
    fn logic(&mut self, cx: &mut Cx<'_>);

    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>);

    /// The window or the register is about to go: what is half written is kept.
    fn leave(&mut self, _cx: &mut Cx<'_>) {}

    /// Another register is open.
    fn take_register(&mut self, register: &RegisterView);

    /// The register was read anew after these changes.
    fn take_changes(&mut self, register: &RegisterView, changes: &Changes);

    /// A community was chosen, on whichever page.
    fn select(&mut self, _community: CommunityId) {}

    /// An activity of the community that was chosen is to be in sight.
    fn show_activity(&mut self, _activity: ActivityId) {}

    /// A milestone of that community is to be opened once it was read.
    fn show_milestone(&mut self, _milestone: MilestoneId) {}

    /// Tells where the user is, as far as it is of this page.
    fn tell_place(&self, _place: &mut Place) {}

    /// Goes back to where the user was.
    fn go_back_to(&mut self, _place: &Place, _register: &RegisterView) {}

    /// Someone's page is wanted.
    fn show_person(&mut self, _person: PersonId) {}

    /// The community that the page is of.
    fn selected(&self) -> Option<CommunityId> {
        None
    }

    /// A community is pointed at outside the page, or none any more.
    fn point_at(&mut self, _community: Option<CommunityId>) {}

    /// The colour of a community in the picture in sight, where that tells it
    /// from others.
    fn colour_of(&self, _community: CommunityId) -> Option<CommunityColour> {
        None
    }

    /// What was last read of that community.
    fn community(&self) -> Option<&CommunityPage> {
        None
    }

    /// The picture in sight, in the window's language.
    fn chart(&self) -> Option<&Chart> {
        None
    }

    /// How that picture is looked at.
    fn look(&self) -> Look {
        Look::default()
    }

    /// What pictures of the page are made of.
    fn exhibit(&self) -> Option<Exhibit> {
        None
    }

    /// How many rows commands would be carried out on.
    fn n_chosen(&self) -> usize {
        0
    }

    /// Carries out a command in its own way; false leaves it to the command.
    fn run(&mut self, _command: UiCommand, _cx: &mut Cx<'_>) -> bool {
        false
    }
}

/// A file that is wanted, and what is then done with it.
pub(crate) struct Wanted {
    purpose: Purpose,
    suggestion: PathBuf,
    then: Then,
}

type Then = Box<dyn FnOnce(PathBuf, &mut Cx<'_>)>;

impl Wanted {
    /// `suggestion` is where the dialog begins.
    pub(crate) fn new(
        purpose: Purpose,
        suggestion: PathBuf,
        then: impl FnOnce(PathBuf, &mut Cx<'_>) + 'static,
    ) -> Self {
        Self {
            purpose,
            suggestion,
            then: Box::new(then),
        }
    }

    pub(crate) const fn purpose(&self) -> Purpose {
        self.purpose
    }

    pub(crate) fn suggestion(&self) -> &Path {
        &self.suggestion
    }

    /// Goes on with the file that was named.
    pub(crate) fn go(self, path: PathBuf, cx: &mut Cx<'_>) {
        (self.then)(self.purpose.with_ending(path), cx);
    }
}
