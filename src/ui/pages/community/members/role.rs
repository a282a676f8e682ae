//! The role in a row, which can be changed where it stands.

use eframe::egui::{Color32, Stroke, Ui};

use crate::app::{Command, MemberLine, MembersView};
use crate::domain::{Membership, MembershipId, Role};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::widgets::ChoiceBox;

pub(super) fn role_name(tr: &Tr, role: Role) -> String {
    tr.get(&format!("domain-role-{}", role.code()))
}

/// The role; its days are on the page of the person. Where there is none, the box is
/// not seen until the row `is_lit` or the keyboard comes to it: a column of empty
/// boxes is hard to read past.
pub(super) fn role_ui(
    ui: &mut Ui,
    tr: &Tr,
    (view, line): (&MembersView, &MemberLine),
    is_lit: bool,
    actions: &mut Vec<Action>,
) {
    let word = line
        .role()
        .map_or_else(|| "—".to_owned(), |role| role_name(tr, role));
    let visuals = &mut ui.visuals_mut().widgets;
    visuals.inactive.weak_bg_fill = Color32::TRANSPARENT;
    visuals.inactive.bg_stroke = Stroke::NONE;
    if line.role().is_none() && !is_lit {
        visuals.inactive.fg_stroke.color = Color32::TRANSPARENT;
    }
    ui.spacing_mut().button_padding.x = 4.0;
    let spoken = [
        ("name", line.name.as_str().into()),
        ("role", word.as_str().into()),
    ];
    let spoken = tr.format("ui-members-role-of", &spoken);
    let choices = Role::ALL.map(|role| (role, role_name(tr, role)));
    let choice = ChoiceBox::new(("members-role", line.person), &word)
        .width(ui.available_width() - 4.0)
        .otherwise(&word)
        .spoken(spoken);
    let output = choice.show(ui, line.role().as_ref(), &choices);
    if let Some(role) = output.taken {
        actions.push(Action::Change(given(view, line, role)));
    }
}

/// Gives someone a role in place of the one that they have today.
fn given(view: &MembersView, line: &MemberLine, role: Role) -> Command {
    match &line.membership {
        Some(membership) => Command::ChangeMembership(Membership {
            role,
            ..membership.clone()
        }),
        None => Command::AddMembership(Membership {
            id: MembershipId::from_row(0),
            person: line.person,
            community: view.community,
            role,
            from: None,
            to: None,
        }),
    }
}
