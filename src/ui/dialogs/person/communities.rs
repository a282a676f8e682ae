//! Where someone takes part, since when and as what.

use chrono::NaiveDate;
use eframe::egui::{Align, Label, Layout, Ui};

use super::role::{RoleForm, role_form_ui};
use super::{PersonDialog, heading_ui};
use crate::app::{Command, PersonCommunity, PersonPage};
use crate::domain::Membership;
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::presence_ui;

pub(super) fn communities_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut PersonDialog,
    page: &PersonPage,
    today: NaiveDate,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, tr.get("ui-person-communities"));
    for community in &page.communities {
        presence_line_ui(ui, tr, community, actions);
        for membership in &community.memberships {
            let is_typed = dialog
                .role
                .as_ref()
                .is_some_and(|form| form.is_of(membership));
            if is_typed {
                role_form_ui(ui, tr, &mut dialog.role, page, today, actions);
            } else if membership_ui(ui, tr, community, membership, today, actions) {
                dialog.role = Some(RoleForm::of(membership, tr));
            }
        }
        ui.add_space(style::GAP_SMALL);
    }
    if dialog.role.as_ref().is_some_and(RoleForm::is_new) {
        role_form_ui(ui, tr, &mut dialog.role, page, today, actions);
    } else if let Some(community) = first_choice(dialog, page) {
        let add = ui.button(tr.get("ui-person-add-role"));
        if add.clicked() {
            dialog.role = Some(RoleForm::new(page.person.id, community));
        }
    }
}

/// The community that a new role is probably for.
fn first_choice(dialog: &PersonDialog, page: &PersonPage) -> Option<crate::domain::CommunityId> {
    let of_page = page.communities.first().map(|it| it.id);
    let any = page.all_communities.first().map(|(id, _)| *id);
    dialog.community.or(of_page).or(any)
}

fn presence_line_ui(ui: &mut Ui, tr: &Tr, community: &PersonCommunity, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
        let open = ui
            .scope(|ui| {
                ui.spacing_mut().button_padding.x = 2.0;
                ui.add(style::link_button(ui, &community.name).truncate())
            })
            .inner;
        if open.clicked() {
            actions.push(Action::Close);
            actions.push(Action::SelectCommunity(community.id));
        }
        let which = [("name", community.name.as_str().into())];
        open.accessible_name(tr.format("ui-person-open-community", &which));
        match (community.first, community.last) {
            (Some(first), Some(last)) if first == last => {
                let seen = [
                    ("n", community.n_participations.into()),
                    ("date", tr.date(first).into()),
                ];
                ui.label(tr.format("ui-person-seen-once", &seen));
            }
            (Some(first), Some(last)) => {
                let seen = [
                    ("n", community.n_participations.into()),
                    ("first", tr.date(first).into()),
                    ("last", tr.date(last).into()),
                ];
                ui.label(tr.format("ui-person-seen", &seen));
            }
            _ => {
                ui.label(style::quiet(ui, tr.get("ui-person-never-seen")));
            }
        }
    });
    if let Some((strip, seen)) = &community.strip {
        let width = (strip.is_recorded.len() as f32 * 6.0).min(ui.available_width());
        presence_ui(ui, tr, strip, seen, width, 14.0);
        let months = [
            ("from", tr.month_short(strip.first).into()),
            ("to", tr.month_short(strip.last()).into()),
        ];
        ui.label(style::small(ui, tr.format("ui-person-strip", &months)));
    }
}

/// A role with its days; true if it is to be changed.
fn membership_ui(
    ui: &mut Ui,
    tr: &Tr,
    community: &PersonCommunity,
    membership: &Membership,
    today: NaiveDate,
    actions: &mut Vec<Action>,
) -> bool {
    let role = tr.get(&format!("domain-role-{}", membership.role.code()));
    let days = match (membership.from, membership.to) {
        (None, None) => String::new(),
        (Some(from), None) => tr.format("ui-person-since", &[("from", tr.date(from).into())]),
        (None, Some(to)) => tr.format("ui-person-until", &[("to", tr.date(to).into())]),
        (Some(from), Some(to)) => {
            let days = [("from", tr.date(from).into()), ("to", tr.date(to).into())];
            tr.format("ui-person-from-to", &days)
        }
    };
    let is_over = membership.to.is_some_and(|to| to < today);
    let mut is_changed = false;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let which = |key: &str| {
                let which = [
                    ("role", role.as_str().into()),
                    ("community", community.name.as_str().into()),
                ];
                tr.format(key, &which)
            };
            let remove = ui.add(style::link_button(ui, tr.get("ui-remove")));
            if remove.clicked() {
                let command = Command::RemoveMembership(membership.id);
                actions.push(Action::Change(command));
            }
            remove.accessible_name(which("ui-person-remove-role"));
            let change = ui.add(style::link_button(ui, tr.get("ui-edit")));
            is_changed = change.clicked();
            change.accessible_name(which("ui-person-change-role"));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = format!("{role} {days}");
                let text = text.trim();
                let words = if is_over {
                    style::quiet(ui, text)
                } else {
                    text.into()
                };
                ui.add(Label::new(words).truncate());
            });
        });
    });
    is_changed
}
