//! What was noted at check-ups, the actions that were decided, and what members wrote.

use chrono::NaiveDate;
use eframe::egui::{Label, Ui};

use crate::app::{CheckupView, Command, TickedAction};
use crate::domain::{Checkup, ElementNote};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::checkbox_ui;

/// The notes of the check-up in sight, and the actions of those before it that are open.
pub(super) fn notes_ui(
    ui: &mut Ui,
    tr: &Tr,
    (view, checkup): (&CheckupView, &Checkup),
    today: NaiveDate,
    actions: &mut Vec<Action>,
) {
    let is_before = |it: &&Checkup| it.held_on < checkup.held_on;
    let before = view.checkups.iter().rev().filter(is_before);
    let is_open = |note: &&ElementNote| !note.action.is_empty() && note.done_on.is_none();
    let left = before.flat_map(|it| it.notes.iter().filter(is_open).map(move |note| (it, note)));
    let own = checkup.notes.iter().map(|note| (checkup, note));
    let lines: Vec<(&Checkup, &ElementNote)> = own.chain(left).collect();
    if lines.is_empty() {
        return;
    }
    ui.label(style::strong(tr.get("checkup-window-notes")));
    for (of, note) in lines {
        style::card(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let mut heading = tr.get(&note.element.key());
            if of.id != checkup.id {
                heading = format!("{heading} · {}", tr.date(of.held_on));
            }
            ui.label(style::medium(heading));
            if !note.note.is_empty() {
                ui.add(Label::new(&note.note).wrap());
            }
            if !note.action.is_empty() {
                action_ui(ui, tr, of, note, today, actions);
            }
        });
    }
    ui.add_space(style::GAP);
}

fn action_ui(
    ui: &mut Ui,
    tr: &Tr,
    of: &Checkup,
    note: &ElementNote,
    today: NaiveDate,
    actions: &mut Vec<Action>,
) {
    let mut tick = |done_on, as_milestone| {
        actions.push(Action::Change(Command::TickAction(TickedAction {
            community: of.community,
            checkup: of.id,
            element: note.element,
            done_on,
            as_milestone,
        })));
    };
    let mut is_done = note.done_on.is_some();
    if checkbox_ui(ui, &mut is_done, &note.action).changed() {
        tick(is_done.then_some(today), false);
    }
    let words = match (note.done_on, note.due_on) {
        (Some(day), _) => Some(tr.format("checkup-window-done", &[("date", tr.date(day).into())])),
        (None, Some(day)) => Some(tr.format("checkup-window-by", &[("date", tr.date(day).into())])),
        (None, None) => None,
    };
    ui.horizontal_wrapped(|ui| {
        if let Some(words) = words {
            ui.label(style::small(ui, words));
        }
        if let (Some(day), None) = (note.done_on, note.milestone) {
            let button = ui.add(style::link_button(
                ui,
                tr.get("checkup-window-as-milestone"),
            ));
            if button.clicked() {
                tick(Some(day), true);
            }
            let which = [("action", note.action.as_str().into())];
            button.accessible_name(tr.format("checkup-window-as-milestone-which", &which));
        }
        if note.milestone.is_some() {
            ui.label(style::small(ui, tr.get("checkup-window-is-milestone")));
        }
    });
}

/// What members would like and what stops them, in the window alone.
pub(super) fn words_ui(ui: &mut Ui, tr: &Tr, checkup: &Checkup) {
    let wishes = checkup.respondents.iter().map(|it| it.wish.as_str());
    let obstacles = checkup.respondents.iter().map(|it| it.obstacle.as_str());
    let parts: [(&str, Vec<&str>); 2] = [
        ("checkup-wish", wishes.filter(|it| !it.is_empty()).collect()),
        (
            "checkup-obstacle",
            obstacles.filter(|it| !it.is_empty()).collect(),
        ),
    ];
    for (key, lines) in parts {
        if lines.is_empty() {
            continue;
        }
        ui.label(style::strong(tr.get(key)));
        for line in lines {
            ui.add(Label::new(format!("– {line}")).wrap());
        }
        ui.add_space(style::GAP_SMALL);
    }
}
