//! The page of one person: names, communities, roles, who was merged into
//! them, and what they took part in.

mod activities;
mod communities;
mod merge;
mod names;
mod role;

use chrono::NaiveDate;
use eframe::egui::{Context, ScrollArea, Ui};

use self::role::RoleForm;
use super::{buttons_ui, dialog_ui};
use crate::app::PersonPage;
use crate::domain::{CommunityId, PersonId};
use crate::i18n::Tr;
use crate::ui::actions::Action;
use crate::ui::style;

/// Whose page is open and what was typed on it.
#[derive(Clone, Debug)]
pub struct PersonDialog {
    pub person: PersonId,
    /// The community from which the page was opened.
    community: Option<CommunityId>,
    /// Nothing until it was read.
    pub(in crate::ui) page: Option<PersonPage>,
    /// The name as it is being typed; nothing while it is not.
    name: Option<String>,
    alias: String,
    /// The role that is being typed.
    role: Option<RoleForm>,
    /// Whom to look for, to merge with.
    search: String,
}

impl PersonDialog {
    pub const fn new(person: PersonId, community: Option<CommunityId>) -> Self {
        Self {
            person,
            community,
            page: None,
            name: None,
            alias: String::new(),
            role: None,
            search: String::new(),
        }
    }

    /// The person was read. A name that was not being changed follows the
    /// register.
    pub fn take(&mut self, page: PersonPage) {
        if let (Some(name), Some(before)) = (&self.name, &self.page)
            && *name == before.person.name
        {
            self.name = None;
        }
        self.page = Some(page);
    }

    /// What was to be stored is: the fields it was typed into are free again.
    pub fn take_stored(&mut self, is_done: bool) {
        if is_done {
            self.role = None;
            self.alias.clear();
            self.search.clear();
        }
    }
}

pub fn person_ui(
    ctx: &Context,
    tr: &Tr,
    dialog: &mut PersonDialog,
    today: NaiveDate,
    actions: &mut Vec<Action>,
) {
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
                    names::names_ui(ui, tr, dialog, page, actions);
                    communities::communities_ui(ui, tr, dialog, page, today, actions);
                    merge::merge_ui(ui, tr, dialog, page, actions);
                    activities::activities_ui(ui, tr, page);
                }
            });
        buttons_ui(ui, |ui| {
            if ui.button(tr.get("ui-close")).clicked() {
                actions.push(Action::CloseDialog);
            }
        });
    });
    dialog.page = page;
    if is_closed {
        actions.push(Action::CloseDialog);
    }
}

/// The title of a part of the page.
fn heading_ui(ui: &mut Ui, text: String) {
    ui.add_space(style::GAP);
    ui.separator();
    ui.label(style::medium(text));
}
