//! The kinds of activity of the register: those that Essor knows, and the
//! user's own, which can be changed.

use eframe::egui::{Align, Label, Layout, Ui};

use super::kind::KindDialog;
use super::merge::MergeDialog;
use crate::app::{Command, KindUse, kind_name};
use crate::domain::KindName;
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx};
use crate::ui::style;

pub(super) fn kinds_ui(ui: &mut Ui, cx: &mut Cx<'_>, kinds: Option<&[KindUse]>) {
    let tr = cx.tr;
    if cx.register.is_none() {
        ui.add(Label::new(style::quiet(ui, tr.get("ui-kinds-no-register"))).wrap());
        return;
    }
    ui.add(Label::new(style::quiet(ui, tr.get("ui-kinds-hint"))).wrap());
    ui.add_space(style::GAP_SMALL);
    let Some(kinds) = kinds else {
        ui.label(style::quiet(ui, tr.get("ui-kinds-reading")));
        return;
    };
    if ui.button(tr.get("ui-kinds-add")).clicked() {
        cx.show(KindDialog::new());
    }
    ui.add_space(style::GAP_SMALL);
    let is_own = |it: &&KindUse| matches!(it.kind.name, KindName::Custom(_));
    for one in kinds.iter().filter(is_own) {
        own_ui(ui, cx, one, kinds);
    }
    if kinds.iter().any(|it| is_own(&it)) {
        ui.add_space(style::GAP_SMALL);
    }
    ui.label(style::medium(tr.get("ui-kinds-known")));
    let hint = style::small(ui, tr.get("ui-kinds-known-hint"));
    ui.add(Label::new(hint).wrap());
    for one in kinds.iter().filter(|it| !is_own(it)) {
        row_ui(ui, tr, one, |_| {});
    }
}

/// A kind of the user's own, with what can be done to it.
fn own_ui(ui: &mut Ui, cx: &mut Cx<'_>, one: &KindUse, all: &[KindUse]) {
    let tr = cx.tr;
    let kind = &one.kind;
    let name = [("name", kind_name(&kind.name, tr).into())];
    let mut actions = Vec::new();
    row_ui(ui, tr, one, |ui| {
        let mut button = |key: &str| {
            let button = ui.button(tr.get(&format!("ui-kinds-{key}")));
            let spoken = tr.format(&format!("ui-kinds-{key}-which"), &name);
            button.accessible_name(spoken).clicked()
        };
        if !one.is_used && button("remove") {
            actions.push(Action::Change(Command::RemoveKind(kind.id)));
        }
        if button("merge") {
            actions.push(Action::show(MergeDialog::new(one, all)));
        }
        if button("rename") {
            actions.push(Action::show(KindDialog::edit(kind, tr)));
        }
    });
    cx.actions.extend(actions);
}

/// What a kind is called and where it is in use.
fn row_ui(ui: &mut Ui, tr: &Tr, one: &KindUse, buttons: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons(ui);
            ui.label(style::small(ui, use_words(tr, one)));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(kind_name(&one.kind.name, tr)).truncate());
            });
        });
    });
}

/// `12 activités, 2 communautés`.
pub(super) fn use_words(tr: &Tr, one: &KindUse) -> String {
    if one.n_activities == 0 {
        return tr.get(if one.is_used {
            "ui-kinds-in-parts"
        } else {
            "ui-kinds-unused"
        });
    }
    let activities = tr.format("app-copy-activities", &[("n", one.n_activities.into())]);
    let communities = tr.format("app-copy-communities", &[("n", one.n_communities.into())]);
    format!("{activities}, {communities}")
}
