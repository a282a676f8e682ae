//! The page of one person: names, communities, roles, who was merged into
//! them, and what they took part in.

mod activities;
mod communities;
mod merge;
mod names;
mod role;

use eframe::egui::{ScrollArea, Ui};

use self::role::RoleForm;
use super::{buttons_ui, dialog_ui};
use crate::app::{AppError, Changes, PersonPage};
use crate::domain::{CommunityId, PersonId};
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;
use crate::ui::tasks::{Question, Ticket};

/// Whose page is open and what was typed on it.
pub(crate) struct PersonDialog {
    person: PersonId,
    /// The community from which the page was opened.
    community: Option<CommunityId>,
    /// Nothing until it was read.
    page: Option<PersonPage>,
    /// The name as it is being typed; nothing while it is not.
    name: Option<String>,
    alias: String,
    /// The role that is being typed.
    role: Option<RoleForm>,
    /// Whom to look for, to merge with.
    search: String,
    question: Question<PersonPage>,
    is_asked: bool,
    /// The changes that are being stored.
    waiting: Vec<Ticket<Changes>>,
}

impl PersonDialog {
    pub(crate) fn new(person: PersonId, community: Option<CommunityId>) -> Self {
        Self {
            person,
            community,
            page: None,
            name: None,
            alias: String::new(),
            role: None,
            search: String::new(),
            question: Question::default(),
            is_asked: false,
            waiting: Vec::new(),
        }
    }

    /// The person was read. A name that was not being changed follows the
    /// register.
    fn take(&mut self, page: PersonPage) {
        if let (Some(name), Some(before)) = (&self.name, &self.page)
            && *name == before.person.name
        {
            self.name = None;
        }
        self.page = Some(page);
    }

    /// What was to be stored is: the fields it was typed into are free again.
    fn take_stored(&mut self) {
        self.role = None;
        self.alias.clear();
        self.search.clear();
    }

    fn ask(&mut self, cx: &Cx<'_>) {
        let person = self.person;
        let work = cx.worker.run(move |desk, _| desk.person_page(person));
        self.question.ask(work);
    }
}

impl Dialog for PersonDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
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
            Some(Err(AppError::Store(_))) if self.page.is_some() => {
                cx.actions.push(Action::Close);
            }
            Some(Err(error)) => {
                cx.tell_failed(&error);
                cx.actions.push(Action::Close);
            }
            None => {}
        }
        if !self.is_asked {
            self.is_asked = true;
            self.ask(cx);
        }
    }

    fn take_changes(&mut self, _changes: &Changes, cx: &mut Cx<'_>) {
        self.ask(cx);
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr, today) = (cx.ctx, cx.tr, cx.today());
        let dialog = self;
        let mut actions = Vec::new();
        // The page is drawn while what is typed changes.
        let page = dialog.page.take();
        let title = page.as_ref().map_or_else(
            || tr.get("ui-person-reading"),
            |page| page.person.name.clone(),
        );
        let is_closed = dialog_ui(ctx, tr, "person", &title, 780.0, |ui| {
            ScrollArea::vertical()
                .max_height(ctx.content_rect().height() - 190.0)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    // The scroll bar stands beside the page, not on it.
                    ui.set_max_width(ui.available_width() - 12.0);
                    if let Some(page) = &page {
                        ui.spacing_mut().item_spacing.y = 6.0;
                        names::names_ui(ui, tr, dialog, page, &mut actions);
                        communities::communities_ui(ui, tr, dialog, page, today, &mut actions);
                        merge::merge_ui(ui, tr, dialog, page, &mut actions);
                        activities::activities_ui(ui, tr, page);
                    }
                });
            buttons_ui(ui, |ui| {
                if ui.button(tr.get("ui-close")).clicked() {
                    actions.push(Action::Leave);
                }
            });
        });
        dialog.page = page;
        if is_closed {
            actions.push(Action::Leave);
        }
        for action in actions {
            match action {
                Action::Change(command) => {
                    let ticket = cx.change(command);
                    dialog.waiting.push(ticket);
                }
                action => cx.actions.push(action),
            }
        }
    }
}

/// The title of a part of the page.
fn heading_ui(ui: &mut Ui, text: String) {
    ui.add_space(style::GAP);
    ui.separator();
    ui.label(style::medium(text));
}
