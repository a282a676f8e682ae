//! Reads the people in sight, and keeps them current.

use eframe::egui::Context;

use super::actions::Action;
use super::dialogs::{AddMembersDialog, Dialog, PersonDialog};
use super::essor_app::EssorApp;
use super::panels::CommunityTab;
use crate::app::{AppError, MembersView, PastedPerson, Pending, PersonPage};
use crate::domain::{CommunityId, PersonId};

/// The people in sight, and what is being read of them.
#[derive(Default)]
pub(super) struct People {
    pub view: Option<MembersView>,
    /// Tells one reading of `view` from the next.
    pub reading: u64,
    /// What was read is of an earlier state of the register.
    is_stale: bool,
    /// The work is nothing once it has failed: it is not begun again until the
    /// register changes.
    members: Option<(CommunityId, Option<Pending<MembersView>>)>,
    page: Option<(PersonId, Pending<PersonPage>)>,
    pasted: Option<Pending<Vec<PastedPerson>>>,
    /// A text that is to be looked up once the one before is.
    next_pasted: Option<String>,
}

impl People {
    /// The register has changed.
    pub(super) fn outdate(&mut self) {
        self.is_stale = true;
    }

    /// Everyone of a community, as last read.
    pub(super) fn view_of(&self, community: Option<CommunityId>) -> Option<&MembersView> {
        self.view
            .as_ref()
            .filter(|view| Some(view.community) == community)
    }
}

impl EssorApp {
    /// Takes in what was read and asks for what is in sight and not current.
    pub(super) fn keep_people_current(&mut self, ctx: &Context) {
        self.take_members();
        self.take_person();
        self.take_pasted();
        if self.shown.register.is_none() {
            return;
        }
        let is_stale = std::mem::take(&mut self.people.is_stale);
        if let Some(Dialog::Person(dialog)) = &self.dialog {
            let asked = self.people.page.as_ref().map(|(person, _)| *person);
            let is_needed = dialog.page.is_none() && asked != Some(dialog.person);
            if is_stale || is_needed {
                self.read_person(dialog.person);
            }
        }
        let Some(community) = self.shown.community else {
            return;
        };
        // The palette finds people too.
        let is_palette_open = matches!(self.dialog, Some(Dialog::Palette(_)));
        if self.panel.tab != CommunityTab::Members && !is_palette_open {
            if is_stale {
                // Read again when the tab is opened.
                self.people.view = None;
            }
            return;
        }
        let asked = self.people.members.as_ref().map(|(asked, _)| *asked);
        let is_there = self.people.view_of(Some(community)).is_some();
        if is_stale || (!is_there && asked != Some(community)) {
            let work = self
                .parts
                .worker
                .run(move |desk, _| desk.members(community));
            self.people.members = Some((community, Some(work)));
            ctx.request_repaint();
        }
    }

    fn read_person(&mut self, person: PersonId) {
        let work = self
            .parts
            .worker
            .run(move |desk, _| desk.person_page(person));
        self.people.page = Some((person, work));
    }

    fn take_members(&mut self) {
        let Some((community, answer)) = self
            .people
            .members
            .as_ref()
            .and_then(|(community, work)| Some((*community, work.as_ref()?.poll()?)))
        else {
            return;
        };
        match answer {
            Ok(view) => {
                self.people.members = None;
                self.people.view = Some(view);
                self.people.reading += 1;
            }
            Err(error) => {
                self.people.members = Some((community, None));
                self.say_failed(&error);
            }
        }
    }

    fn take_person(&mut self) {
        let Some((person, answer)) = self
            .people
            .page
            .as_ref()
            .and_then(|(person, work)| Some((*person, work.poll()?)))
        else {
            return;
        };
        self.people.page = None;
        let Some(Dialog::Person(dialog)) = &mut self.dialog else {
            return;
        };
        if dialog.person != person {
            return;
        }
        match answer {
            Ok(page) => dialog.take(page),
            // What was undone may have been the person.
            Err(AppError::Store(_)) if dialog.page.is_some() => self.dialog = None,
            Err(error) => {
                self.dialog = None;
                self.say_failed(&error);
            }
        }
    }

    fn take_pasted(&mut self) {
        let Some(answer) = self.people.pasted.as_ref().and_then(Pending::poll) else {
            return;
        };
        self.people.pasted = None;
        match (answer, &mut self.dialog) {
            (Ok(people), Some(Dialog::AddMembers(dialog))) => dialog.take(people),
            (Ok(_), _) => {}
            (Err(error), _) => self.say_failed(&error),
        }
        if let Some(text) = self.people.next_pasted.take() {
            self.recognise(text);
        }
    }

    /// Looks up who the people of a text are; a newer text waits until the
    /// one being looked up is done, and all between are passed over.
    fn recognise(&mut self, text: String) {
        if self.people.pasted.is_some() {
            self.people.next_pasted = Some(text);
            return;
        }
        if let Some(community) = self.shown.community {
            let work = self
                .parts
                .worker
                .run(move |desk, _| desk.recognise(community, &text));
            self.people.pasted = Some(work);
        }
    }

    /// Opens the dialog that takes a pasted list.
    pub(super) fn add_members(&mut self) {
        if self.shown.page.is_some() {
            self.dialog = Some(Dialog::AddMembers(AddMembersDialog::new()));
        }
    }

    /// Carries out what concerns people.
    pub(super) fn carry_out_for_people(&mut self, action: Action) {
        match action {
            Action::ShowPerson(person) => {
                let dialog = PersonDialog::new(person, self.shown.community);
                self.dialog = Some(Dialog::Person(Box::new(dialog)));
            }
            Action::Recognise(text) => self.recognise(text),
            _ => {}
        }
    }
}
