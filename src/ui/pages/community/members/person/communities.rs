//! Where someone takes part, since when and as what.

use chrono::NaiveDate;
use eframe::egui::{Align, Label, Layout, Ui, vec2};

use super::role::{RoleForm, role_form_ui};
use super::{PersonPanel, part_ui};
use crate::app::{Command, PersonCommunity, PersonPage};
use crate::domain::{CommunityId, Membership, MonthRange};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::{presence_axis_ui, presence_on_axis_ui};

/// How high a lane of presence is, in points.
const LANE: f32 = 16.0;

/// All communities on one axis of time, so that what stands side by side was at the
/// same time.
pub(super) fn communities_ui(
    ui: &mut Ui,
    tr: &Tr,
    panel: &mut PersonPanel,
    page: &PersonPage,
    today: NaiveDate,
    actions: &mut Vec<Action>,
) {
    part_ui(ui, |ui| {
        ui.label(style::strong(tr.get("ui-person-communities")));
        let axis = page.months();
        if let Some(months) = axis {
            presence_axis_ui(ui, tr, months, ui.available_width());
        }
        for community in &page.communities {
            presence_line_ui(ui, tr, community, axis, actions);
            for membership in &community.memberships {
                let form = panel.role.as_ref();
                if form.is_some_and(|form| form.is_of(membership)) {
                    role_form_ui(ui, tr, &mut panel.role, page, today, actions);
                } else if membership_ui(ui, tr, community, membership, today, actions) {
                    panel.role = Some(RoleForm::of(membership, tr));
                }
            }
            ui.add_space(style::GAP_SMALL);
        }
        if panel.role.as_ref().is_some_and(RoleForm::is_new) {
            role_form_ui(ui, tr, &mut panel.role, page, today, actions);
        } else if ui.button(tr.get("ui-person-add-role")).clicked() {
            let community = first_choice(panel, page);
            panel.role = Some(RoleForm::new(page.person.id, community));
        }
    });
}

/// The community that a new role is probably for: the one in sight, if they are there.
fn first_choice(panel: &PersonPanel, page: &PersonPage) -> CommunityId {
    let mut there = page.communities.iter().map(|it| it.id);
    let is_here = there.clone().any(|id| id == panel.community);
    let first = there.next().filter(|_| !is_here);
    first.unwrap_or(panel.community)
}

/// Where, how often and between which days, over the months in which it was.
fn presence_line_ui(
    ui: &mut Ui,
    tr: &Tr,
    community: &PersonCommunity,
    axis: Option<MonthRange>,
    actions: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
        ui.spacing_mut().interact_size.y = 20.0;
        let open = ui
            .scope(|ui| {
                ui.spacing_mut().button_padding = vec2(0.0, 1.0);
                ui.add(style::link_button(ui, &community.name).truncate())
            })
            .inner;
        if open.clicked() {
            actions.push(Action::SelectCommunity(community.id));
        }
        let which = [("name", community.name.as_str().into())];
        open.accessible_name(tr.format("ui-person-open-community", &which));
        let n = ("n", community.n_participations.into());
        let seen = match (community.first, community.last) {
            (Some(first), Some(last)) if first == last => {
                let date = ("date", tr.date(first).into());
                tr.format("ui-person-seen-once", &[n, date])
            }
            (Some(first), Some(last)) => {
                let first = ("first", tr.date(first).into());
                let last = ("last", tr.date(last).into());
                tr.format("ui-person-seen", &[n, first, last])
            }
            _ => tr.get("ui-person-never-seen"),
        };
        ui.label(style::quiet(ui, seen));
    });
    if let Some(((strip, seen), axis)) = community.strip.as_ref().zip(axis) {
        let size = (ui.available_width(), LANE);
        presence_on_axis_ui(ui, tr, axis, (strip, seen), size);
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
