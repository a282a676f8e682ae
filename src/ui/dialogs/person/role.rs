//! The form of a role with its days.

use chrono::NaiveDate;
use eframe::egui::{Button, ComboBox, Margin, TextEdit, Ui};

use crate::app::{Command, PersonPage};
use crate::domain::{CommunityId, Membership, MembershipId, PersonId, Role};
use crate::i18n::Tr;
use crate::ui::actions::Action;
use crate::ui::dialogs::typed_field::{is_entered, problem_ui};
use crate::ui::style;

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
    fn membership(&self, tr: &Tr) -> Result<Membership, String> {
        let day = |text: &str| {
            if text.trim().is_empty() {
                return Ok(None);
            }
            let day = tr.typed_date(text);
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
        let is_whole = typed.membership(tr).is_ok();
        let store = Button::new(tr.get("ui-store"));
        is_stored |= ui.add_enabled(is_whole, store).clicked();
        is_left = ui
            .add(style::link_button(ui, tr.get("ui-cancel")))
            .clicked();
    });
    match typed.membership(tr) {
        Ok(membership) if is_stored => {
            actions.push(Action::Change(if typed.is_new() {
                Command::AddMembership(membership)
            } else {
                Command::ChangeMembership(membership)
            }));
        }
        Ok(_) => {}
        Err(problem) => problem_ui(ui, &problem),
    }
    if is_left {
        *form = None;
    }
}

fn community_ui(ui: &mut Ui, tr: &Tr, typed: &mut RoleForm, page: &PersonPage) {
    let name = |id: CommunityId| {
        let found = page.all_communities.iter().find(|(other, _)| *other == id);
        found.map_or("", |(_, name)| name.as_str())
    };
    let combo = ComboBox::from_id_salt("role-community")
        .selected_text(name(typed.community))
        .width(140.0)
        .truncate()
        .show_ui(ui, |ui| {
            for (id, name) in &page.all_communities {
                ui.selectable_value(&mut typed.community, *id, name);
            }
        });
    let spoken = format!(
        "{} · {}",
        tr.get("ui-person-community"),
        name(typed.community)
    );
    combo.response.accessible_name(spoken);
}

fn role_ui(ui: &mut Ui, tr: &Tr, typed: &mut RoleForm) {
    let name = |role: Role| tr.get(&format!("domain-role-{}", role.code()));
    let combo = ComboBox::from_id_salt("role-role")
        .selected_text(name(typed.role))
        .width(140.0)
        .show_ui(ui, |ui| {
            for role in Role::ALL {
                ui.selectable_value(&mut typed.role, role, name(role));
            }
        });
    let spoken = format!("{} · {}", tr.get("ui-person-role"), name(typed.role));
    combo.response.accessible_name(spoken);
}
