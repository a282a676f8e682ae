//! The page of one person, in place of the list: names, communities, roles, who was
//! merged into them, and what they took part in.

mod activities;
mod communities;
mod head;
mod merge;
mod names;
mod role;

use eframe::egui::{Align, Layout, Ui, vec2};

use self::role::RoleForm;
use crate::app::{AppError, Changes, PersonPage};
use crate::domain::{CommunityId, PersonId};
use crate::ui::context::{Action, Cx};
use crate::ui::pages::community::page_keys::page_keys;
use crate::ui::style;
use crate::ui::tasks::{Question, Ticket};

/// From this width on, in points, names stand beside what the log tells.
const ROOM_FOR_TWO: f32 = 760.0;
const NAMES: f32 = 300.0;

/// Whose page is open and what was typed on it.
pub(super) struct PersonPanel {
    person: PersonId,
    /// The community from which the page was opened.
    community: CommunityId,
    /// Nothing until it was read.
    page: Option<PersonPage>,
    /// The name as it is being typed; nothing while it is not.
    name: Option<String>,
    alias: String,
    /// The role that is being typed.
    role: Option<RoleForm>,
    /// Whom to look for, to merge with.
    search: String,
    /// The row of the activities where the keyboard stands.
    at: usize,
    /// A field had the keyboard in the frame before: Escape leaves the field first.
    is_typing: bool,
    /// The keyboard goes to the way back in the next frame.
    is_focus_wanted: bool,
    question: Question<PersonPage>,
    is_asked: bool,
    /// The changes that are being stored.
    waiting: Vec<Ticket<Changes>>,
}

/// Where one goes from the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Back,
    /// To the person before or after, in the order of the list.
    Before,
    After,
}

/// The place of the person in the list, and how many are listed.
pub(super) type Place = (usize, usize);

impl PersonPanel {
    pub(super) fn new(person: PersonId, community: CommunityId) -> Self {
        Self {
            person,
            community,
            page: None,
            name: None,
            alias: String::new(),
            role: None,
            search: String::new(),
            at: 0,
            is_typing: false,
            is_focus_wanted: true,
            question: Question::default(),
            is_asked: false,
            waiting: Vec::new(),
        }
    }

    pub(super) const fn person(&self) -> PersonId {
        self.person
    }

    /// Something was typed and not stored.
    pub(super) fn is_filled(&self) -> bool {
        let name = self.name.as_deref();
        let is_renamed = self
            .page
            .as_ref()
            .is_some_and(|page| name.is_some_and(|name| name.trim() != page.person.name));
        is_renamed || self.role.is_some() || !self.alias.trim().is_empty()
    }

    /// The register has changed.
    pub(super) const fn outdate(&mut self) {
        self.is_asked = false;
    }

    /// Where else the person is, if they are not of `community`; nothing while that is
    /// not known.
    pub(super) fn elsewhere(&self, community: CommunityId) -> Option<CommunityId> {
        let communities = &self.page.as_ref()?.communities;
        let is_here = communities.iter().any(|it| it.id == community);
        communities.first().map(|it| it.id).filter(|_| !is_here)
    }

    pub(super) const fn is_read(&self) -> bool {
        self.page.is_some()
    }

    /// The person was read. A name that was not being changed follows the
    /// register; whoever was merged is now someone else.
    fn take(&mut self, page: PersonPage) {
        if let (Some(name), Some(before)) = (&self.name, &self.page)
            && *name == before.person.name
        {
            self.name = None;
        }
        self.person = page.person.id;
        self.page = Some(page);
    }

    /// What was to be stored is: the fields it was typed into are free again.
    fn take_stored(&mut self) {
        self.role = None;
        self.alias.clear();
        self.search.clear();
    }

    /// Takes in what was read; false once there is no such person.
    pub(super) fn logic(&mut self, cx: &mut Cx<'_>) -> bool {
        let mut is_stored = false;
        self.waiting.retain(|ticket| {
            let answer = ticket.take();
            is_stored |= matches!(answer, Some(Ok(_)));
            answer.is_none()
        });
        if is_stored {
            self.take_stored();
        }
        match self.question.take() {
            Some(Ok(page)) => self.take(page),
            // What was undone may have been the person.
            Some(Err(AppError::Store(_))) if self.page.is_some() => return false,
            Some(Err(error)) => {
                cx.tell_failed(&error);
                return false;
            }
            None => {}
        }
        if !self.is_asked {
            self.is_asked = true;
            let person = self.person;
            let work = cx.worker.run(move |desk, _| desk.person_page(person));
            self.question.ask(work);
        }
        true
    }

    /// Draws the page; tells where one wants to go from it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, place: Option<Place>) -> Option<Way> {
        let tr = cx.tr;
        let mut actions = Vec::new();
        let mut way = head::pressed_way(ui, self.is_typing);
        // The page is drawn while what is typed changes.
        let page = self.page.take();
        let name = page.as_ref().map(|page| page.person.name.as_str());
        let is_focus_wanted = std::mem::take(&mut self.is_focus_wanted);
        way = head::head_ui(ui, tr, name, place, is_focus_wanted).or(way);
        match &page {
            Some(page) => self.parts_ui(ui, cx, page, &mut actions),
            None => {
                ui.label(style::quiet(ui, tr.get("ui-person-reading")));
            }
        }
        self.page = page;
        self.is_typing = ui.ctx().text_edit_focused();
        page_keys(ui);
        for action in actions {
            match action {
                Action::Change(command) => {
                    let ticket = cx.change(command);
                    self.waiting.push(ticket);
                }
                action => cx.actions.push(action),
            }
        }
        way
    }

    /// What the log tells and who they are: side by side, or the one under the other
    /// with the longest list last.
    fn parts_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, page: &PersonPage, actions: &mut Vec<Action>) {
        let (tr, today) = (cx.tr, cx.today());
        let room = ui.available_width();
        if room < ROOM_FOR_TWO {
            communities::communities_ui(ui, tr, self, page, today, actions);
            self.who_ui(ui, cx, page, actions);
            activities::activities_ui(ui, tr, self, (page, today), actions);
            return;
        }
        let column = Layout::top_down(Align::Min);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
            let width = room - NAMES - style::GAP_LARGE;
            ui.allocate_ui_with_layout(vec2(width, 0.0), column, |ui| {
                ui.set_width(width);
                communities::communities_ui(ui, tr, self, page, today, actions);
                activities::activities_ui(ui, tr, self, (page, today), actions);
            });
            ui.allocate_ui_with_layout(vec2(NAMES, 0.0), column, |ui| {
                ui.set_width(NAMES);
                self.who_ui(ui, cx, page, actions);
            });
        });
    }

    /// Names, who is the same, and being forgotten.
    fn who_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, page: &PersonPage, actions: &mut Vec<Action>) {
        let tr = cx.tr;
        part_ui(ui, |ui| names::names_ui(ui, tr, self, page, actions));
        part_ui(ui, |ui| merge::merge_ui(ui, tr, self, page, actions));
        names::anonymise_ui(ui, tr, page, actions);
    }
}

/// A part of the page.
fn part_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        content(ui);
    });
}
