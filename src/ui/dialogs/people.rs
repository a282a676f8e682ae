//! People who may be one: asked pair by pair, and parted again.

use eframe::egui::{Align, Frame, Key, Label, Layout, Margin, ScrollArea, Ui, vec2};

use super::{buttons_ui, dialog_ui};
use crate::app::{Changes, Command, PeopleToMerge};
use crate::domain::{AlikeReason, Merge, MergeProposal};
use crate::i18n::{Arg, Tr};
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::style;
use crate::ui::tasks::{Question, Ticket};

/// Who may be merged and who was, once it is read.
#[derive(Default)]
pub(crate) struct PeopleDialog {
    people: Option<PeopleToMerge>,
    /// The pair that the keys speak of.
    chosen: usize,
    /// The pair of which the other name is kept.
    swapped: Option<usize>,
    /// The pair chosen is to be scrolled to.
    is_moved: bool,
    question: Question<PeopleToMerge>,
    is_asked: bool,
    /// An answer is being stored, and then the pairs are read again.
    waiting: Option<Ticket<Changes>>,
    /// Something was said that can be undone.
    is_answered: bool,
}

impl PeopleDialog {
    fn take(&mut self, people: PeopleToMerge) {
        self.chosen = self.chosen.min(people.proposals.len().saturating_sub(1));
        (self.swapped, self.waiting) = (None, None);
        self.people = Some(people);
    }
}

impl PeopleDialog {
    fn ask(&mut self, cx: &Cx<'_>) {
        self.question.ask(cx.worker.people_to_merge());
    }
}

impl Dialog for PeopleDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if let Some(Err(_)) = self.waiting.as_ref().and_then(Ticket::take) {
            self.waiting = None;
        }
        match self.question.take() {
            Some(Ok(people)) => self.take(people),
            Some(Err(error)) => cx.tell_failed(&error),
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

    /// Answers are given one after the other: the last one can be undone at
    /// once.
    fn takes(&self, command: UiCommand) -> bool {
        matches!(command, UiCommand::Undo | UiCommand::Redo)
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let dialog = self;
        let mut actions = Vec::new();
        let title = tr.get("ui-people-title");
        let room = ctx.content_rect().height();
        let is_closed = dialog_ui(ctx, tr, "people", &title, 700.0, |ui| {
            let Some(people) = dialog.people.clone() else {
                ui.label(style::quiet(ui, tr.get("ui-people-reading")));
                return;
            };
            keys_ui(ui, dialog, &people.proposals, &mut actions);
            ScrollArea::vertical()
                .max_height((room - 200.0).max(120.0))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 10.0);
                    let hint = if people.proposals.is_empty() {
                        "ui-people-none"
                    } else {
                        "ui-people-hint"
                    };
                    ui.add(Label::new(style::quiet(ui, tr.get(hint))).wrap());
                    for (place, proposal) in people.proposals.iter().enumerate() {
                        proposal_ui(ui, tr, dialog, place, proposal, &mut actions);
                    }
                    dialog.is_answered |= merges_ui(ui, tr, &people.merges, &mut actions);
                });
            buttons_ui(ui, |ui| {
                if ui.button(tr.get("ui-close")).clicked() {
                    actions.push(Action::Leave);
                }
                if dialog.is_answered && ui.button(tr.get("ui-people-undo")).clicked() {
                    actions.push(Action::Run(UiCommand::Undo));
                }
            });
        });
        if is_closed {
            actions.push(Action::Leave);
        }
        for action in actions {
            match action {
                Action::Change(command) => dialog.waiting = Some(cx.change_and_show(command)),
                action => cx.actions.push(action),
            }
        }
    }
}

/// Up and down choose a pair, sideways which name stays; plus says the same, minus says
/// two.
fn keys_ui(
    ui: &Ui,
    dialog: &mut PeopleDialog,
    proposals: &[MergeProposal],
    actions: &mut Vec<Action>,
) {
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let last = proposals.len().saturating_sub(1);
    let before = dialog.chosen;
    if pressed(Key::ArrowDown) {
        dialog.chosen = (dialog.chosen + 1).min(last);
    } else if pressed(Key::ArrowUp) {
        dialog.chosen = dialog.chosen.saturating_sub(1);
    }
    if dialog.chosen != before {
        dialog.is_moved = true;
    }
    let Some(proposal) = proposals.get(dialog.chosen) else {
        return;
    };
    if pressed(Key::ArrowLeft) || pressed(Key::ArrowRight) {
        let is_swapped = dialog.swapped == Some(dialog.chosen);
        dialog.swapped = (!is_swapped).then_some(dialog.chosen);
    }
    if pressed(Key::Plus) || pressed(Key::Equals) {
        let is_swapped = dialog.swapped == Some(dialog.chosen);
        answer(dialog, same(proposal, is_swapped), actions);
    } else if pressed(Key::Minus) {
        answer(dialog, apart(proposal), actions);
    }
}

fn same(proposal: &MergeProposal, is_swapped: bool) -> Command {
    let (from, into) = if is_swapped {
        (proposal.keep.id, proposal.merge.id)
    } else {
        (proposal.merge.id, proposal.keep.id)
    };
    Command::MergePeople { from, into }
}

fn apart(proposal: &MergeProposal) -> Command {
    Command::KeepApart(proposal.keep.id, proposal.merge.id)
}

/// One answer at a time: the next pair may hold the same people.
fn answer(dialog: &mut PeopleDialog, command: Command, actions: &mut Vec<Action>) {
    if dialog.waiting.is_none() {
        dialog.is_answered = true;
        actions.push(Action::Change(command));
    }
}

fn proposal_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut PeopleDialog,
    place: usize,
    proposal: &MergeProposal,
    actions: &mut Vec<Action>,
) {
    let is_chosen = dialog.chosen == place;
    let is_swapped = dialog.swapped == Some(place);
    let (keep, merge) = if is_swapped {
        (&proposal.merge.name, &proposal.keep.name)
    } else {
        (&proposal.keep.name, &proposal.merge.name)
    };
    let names = [("keep", keep.into()), ("merge", merge.into())];
    let colours = style::palette(ui);
    let fill = if is_chosen {
        colours.accent_soft
    } else {
        colours.surface
    };
    let frame = Frame::new()
        .fill(fill)
        .corner_radius(8)
        .inner_margin(Margin::symmetric(10, 6));
    let shown = frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let two = ui.button(tr.get("ui-people-two"));
                if two.clicked() {
                    answer(dialog, apart(proposal), actions);
                }
                two.accessible_name(tr.format("ui-people-two-which", &names));
                // The keys speak of one pair; its button alone stands out.
                let same_words = tr.get("ui-people-same");
                let one = if is_chosen {
                    ui.add(style::primary_button(ui, same_words))
                } else {
                    ui.button(same_words)
                };
                if one.clicked() {
                    answer(dialog, same(proposal, is_swapped), actions);
                }
                one.accessible_name(tr.format("ui-people-same-which", &names));
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    let words = tr.format("ui-people-pair", &names);
                    ui.add(Label::new(style::medium(words)).truncate());
                    if stays_ui(ui, tr, &names) {
                        dialog.chosen = place;
                        dialog.swapped = (!is_swapped).then_some(place);
                    }
                    let reasons: Vec<String> = proposal
                        .reasons
                        .iter()
                        .map(|reason| reason_text(tr, reason))
                        .collect();
                    let words = style::small(ui, reasons.join(" · "));
                    ui.add(Label::new(words).wrap());
                });
            });
        });
    });
    if is_chosen && std::mem::take(&mut dialog.is_moved) {
        shown.response.scroll_to_me(None);
    }
}

/// Which of the two names would stay; true where the other is to.
fn stays_ui(ui: &mut Ui, tr: &Tr, names: &[(&str, Arg<'_>)]) -> bool {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.spacing_mut().button_padding = vec2(0.0, 1.0);
        ui.label(tr.format("ui-people-stays", names));
        let swap = style::link_button(ui, tr.format("ui-people-swap", names));
        let swap = ui.add(swap);
        let is_asked = swap.clicked();
        swap.accessible_name(tr.format("ui-people-swap-which", names));
        is_asked
    })
    .inner
}

fn reason_text(tr: &Tr, reason: &AlikeReason) -> String {
    tr.get(match reason {
        AlikeReason::SameName => "ui-people-why-same-name",
        AlikeReason::SameNameOtherEmail => "ui-people-why-other-email",
        AlikeReason::OtherOrder => "ui-people-why-order",
        AlikeReason::OneLetter => "ui-people-why-letter",
        AlikeReason::Initial => "ui-people-why-initial",
        AlikeReason::NameWithin => "ui-people-why-within",
        AlikeReason::EmailSpells { email } => {
            return tr.format("ui-people-why-email", &[("email", email.into())]);
        }
    })
}

/// The merges that hold; each can be taken back, and true tells that one is.
fn merges_ui(ui: &mut Ui, tr: &Tr, merges: &[Merge], actions: &mut Vec<Action>) -> bool {
    if merges.is_empty() {
        return false;
    }
    let mut is_parted = false;
    ui.add_space(style::GAP);
    ui.separator();
    ui.label(style::medium(tr.get("ui-people-merged")));
    for merge in merges {
        let names = [
            ("merged", (&merge.merged.name).into()),
            ("into", (&merge.into.name).into()),
        ];
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let part = ui.button(tr.get("ui-people-part"));
                if part.clicked() {
                    let command = Command::UnmergePerson(merge.merged.id);
                    actions.push(Action::Change(command));
                    is_parted = true;
                }
                part.accessible_name(tr.format("ui-people-part-which", &names));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let words = tr.format("ui-people-read-as", &names);
                    ui.add(Label::new(words).truncate());
                });
            });
        });
    }
    is_parted
}
