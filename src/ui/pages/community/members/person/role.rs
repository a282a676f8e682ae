//! The form of a role with its days.

use chrono::NaiveDate;
use eframe::egui::{Button, Margin, TextEdit, Ui};

use crate::app::{Command, PersonPage, typed_date_or_word};
use crate::domain::{CommunityId, Membership, MembershipId, PersonId, Role};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::dialogs::{is_entered, problem_ui};
use crate::ui::style;
use crate::ui::widgets::ChoiceBox;

/// A role that is being typed, new or changed.
#[derive(Clone, Debug)]
pub(super) struct RoleForm {
    /// Nothing for a new one.
    id: Option<MembershipId>,
    person: PersonId,
    community: CommunityId,
    role: Role,
    from: String,
    to: String,
}

impl RoleForm {
    pub(super) const fn new(person: PersonId, community: CommunityId) -> Self {
        Self {
            id: None,
            person,
            community,
            role: Role::Member,
            from: String::new(),
            to: String::new(),
        }
    }

    pub(super) fn of(membership: &Membership, tr: &Tr) -> Self {
        let day = |day: Option<NaiveDate>| day.map(|day| tr.date(day)).unwrap_or_default();
        Self {
            id: Some(membership.id),
            person: membership.person,
            community: membership.community,
            role: membership.role,
            from: day(membership.from),
            to: day(membership.to),
        }
    }

    pub(super) fn is_of(&self, membership: &Membership) -> bool {
        self.id == Some(membership.id)
    }

    pub(super) const fn is_new(&self) -> bool {
        self.id.is_none()
    }

    /// The role as it would be stored, or what is wrong with it.
    fn membership(&self, today: NaiveDate, tr: &Tr) -> Result<Membership, String> {
        let day = |text: &str| {
            if text.trim().is_empty() {
                return Ok(None);
            }
            let day = typed_date_or_word(text, today, tr);
            day.map(Some).ok_or_else(|| tr.get("ui-typed-date"))
        };
        let (from, to) = (day(&self.from)?, day(&self.to)?);
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            return Err(tr.get("ui-milestone-backwards"));
        }
        Ok(Membership {
            id: self.id.unwrap_or(MembershipId::from_row(0)),
            person: self.person,
            community: self.community,
            role: self.role,
            from,
            to,
        })
    }
}

pub(super) fn role_form_ui(
    ui: &mut Ui,
    tr: &Tr,
    form: &mut Option<RoleForm>,
    page: &PersonPage,
    today: NaiveDate,
    actions: &mut Vec<Action>,
) {
    let Some(typed) = form else {
        return;
    };
    let mut is_stored = false;
    let mut is_left = false;
    ui.horizontal_wrapped(|ui| {
        if typed.is_new() {
            community_ui(ui, tr, typed, page);
        }
        role_ui(ui, tr, typed);
        for (key, text) in [
            ("ui-person-from", &mut typed.from),
            ("ui-person-to", &mut typed.to),
        ] {
            let label = tr.get(key);
            let field = TextEdit::singleline(text)
                .hint_text(&label)
                .desired_width(120.0)
                .margin(Margin::symmetric(8, 5));
            let field = ui.add(field);
            is_stored |= is_entered(ui, &field);
            field.accessible_name(label);
        }
        let is_whole = typed.membership(today, tr).is_ok();
        let store = Button::new(tr.get("ui-store"));
        is_stored |= ui.add_enabled(is_whole, store).clicked();
        is_left = ui
            .add(style::link_button(ui, tr.get("ui-cancel")))
            .clicked();
    });
    match typed.membership(today, tr) {
        Ok(membership) if is_stored => {
            actions.push(Action::Change(if typed.is_new() {
                Command::AddMembership(membership)
            } else {
                Command::ChangeMembership(membership)
            }));
        }
        Ok(membership) => read_ui(ui, tr, typed, &membership),
        Err(problem) => problem_ui(ui, &problem),
    }
    if is_left {
        *form = None;
    }
}

/// How the days were understood, where they were typed otherwise.
fn read_ui(ui: &mut Ui, tr: &Tr, typed: &RoleForm, membership: &Membership) {
    let days = [(&typed.from, membership.from), (&typed.to, membership.to)];
    let read: Vec<String> = days
        .into_iter()
        .filter_map(|(text, day)| Some((text, tr.date(day?))))
        .filter(|(text, read)| read != text.trim())
        .map(|(_, read)| read)
        .collect();
    if !read.is_empty() {
        ui.label(style::small(ui, read.join(" – ")));
    }
}

fn community_ui(ui: &mut Ui, tr: &Tr, typed: &mut RoleForm, page: &PersonPage) {
    let name = tr.get("ui-person-community");
    let choice = ChoiceBox::new("role-community", &name).width(140.0);
    let output = choice.show(ui, Some(&typed.community), &page.all_communities);
    if let Some(community) = output.taken {
        typed.community = community;
    }
}

fn role_ui(ui: &mut Ui, tr: &Tr, typed: &mut RoleForm) {
    let name = tr.get("ui-person-role");
    let label = |role: Role| tr.get(&format!("domain-role-{}", role.code()));
    let choices = Role::ALL.map(|role| (role, label(role)));
    let choice = ChoiceBox::new("role-role", &name).width(140.0);
    if let Some(role) = choice.show(ui, Some(&typed.role), &choices).taken {
        typed.role = role;
    }
}
