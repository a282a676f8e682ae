//! Which kind of group it is: six questions, the sums of what the answers weigh, and the
//! two kinds that come first, with why.

use std::cell::Cell;
use std::rc::Rc;

use eframe::egui::{CollapsingHeader, Grid, Label, ScrollArea, Ui};

use super::{STORE, buttons_ui, dialog_ui, is_stored};
use crate::analysis::{GroupGuess, GroupQuestion, group_guesses};
use crate::app::{Changes, Command, GroupKindChange};
use crate::domain::{Community, CommunityId, GroupType};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::{Action, Cx, Dialog};
use crate::ui::keys::keys_text;
use crate::ui::style;
use crate::ui::tasks::Ticket;
use crate::ui::widgets::{checkbox_ui, radio_ui};

/// What the title and the buttons of the dialog take, in points.
const HEIGHT_AROUND: f32 = 180.0;

/// Where the answer goes.
enum Goes {
    IntoRegister(CommunityId),
    /// Back into the form of a community that is not stored yet.
    Back(Rc<Cell<Option<GroupType>>>),
}

pub(crate) struct GroupKindDialog {
    name: String,
    before: GroupType,
    goes: Goes,
    chosen: [Option<usize>; GroupQuestion::ALL.len()],
    /// Whether a change of kind is to stand on the time axis.
    as_milestone: bool,
    /// The kind that was chosen for a community that is not stored yet.
    is_told: bool,
    waiting: Option<Ticket<Changes>>,
}

impl GroupKindDialog {
    pub(crate) fn new(community: &Community) -> Self {
        Self::going(Goes::IntoRegister(community.id), community)
    }

    /// Of a community that is being made: the kind is told through the cell.
    pub(crate) fn of_new(community: &Community, told: Rc<Cell<Option<GroupType>>>) -> Self {
        Self::going(Goes::Back(told), community)
    }

    fn going(goes: Goes, community: &Community) -> Self {
        Self {
            name: community.short_name().trim().to_owned(),
            before: community.group_type,
            goes,
            chosen: [None; GroupQuestion::ALL.len()],
            as_milestone: true,
            is_told: false,
            waiting: None,
        }
    }

    /// Whether a group that is stored would be of another kind from now on.
    fn drifts_to(&self, kind: GroupType) -> bool {
        matches!(self.goes, Goes::IntoRegister(_)) && kind != self.before
    }

    fn choose(&mut self, kind: GroupType, cx: &mut Cx<'_>) {
        let id = match &self.goes {
            Goes::Back(told) => {
                told.set(Some(kind));
                self.is_told = true;
                cx.actions.push(Action::Close);
                return;
            }
            Goes::IntoRegister(id) => *id,
        };
        let tr = cx.tr;
        let words = [
            ("before", kind_name(self.before, tr).to_lowercase().into()),
            ("after", kind_name(kind, tr).to_lowercase().into()),
        ];
        let is_noted = self.drifts_to(kind) && self.as_milestone;
        let command = Command::ChangeGroupKind(GroupKindChange {
            community: id,
            kind,
            on: cx.today(),
            milestone: is_noted.then(|| tr.format("kinds-milestone", &words)),
        });
        self.waiting = Some(cx.change(command));
    }
}

fn kind_name(kind: GroupType, tr: &Tr) -> String {
    tr.get(&format!("domain-group-{}", kind.code()))
}

fn answer_words(question: GroupQuestion, answer: &str, tr: &Tr) -> String {
    tr.get(&format!("kinds-answer-{}-{answer}", question.code()))
}

impl Dialog for GroupKindDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if is_stored(&mut self.waiting) {
            cx.actions.push(Action::Close);
        }
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let (ctx, tr) = (cx.ctx, cx.tr);
        let dialog = self;
        // Before an answer that has the focus takes the Enter.
        let is_keyed = ctx.input_mut(|input| input.consume_shortcut(&STORE));
        let title = if dialog.name.is_empty() {
            UiCommand::GroupKind.label(tr)
        } else {
            tr.format("kinds-title", &[("community", dialog.name.as_str().into())])
        };
        let height = ctx.content_rect().height() - HEIGHT_AROUND;
        let mut wanted = None;
        let is_closed = dialog_ui(ctx, tr, "group-kind", &title, 760.0, |ui| {
            let guesses = group_guesses(&dialog.chosen);
            ScrollArea::vertical()
                .max_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    ui.add(Label::new(style::quiet(ui, tr.get("kinds-lead"))).wrap());
                    for (at, question) in GroupQuestion::ALL.into_iter().enumerate() {
                        question_ui(ui, tr, question, dialog.chosen.get_mut(at));
                    }
                    ui.add_space(style::GAP);
                    if let Some(guesses) = &guesses {
                        result_ui(ui, tr, dialog, guesses);
                    } else {
                        ui.label(style::quiet(ui, tr.get("kinds-not-yet")));
                    }
                    weights_ui(ui, tr, dialog);
                });
            buttons_ui(ui, |ui| {
                let first = guesses.and_then(|it| it.into_iter().next());
                let Some(first) = first else {
                    if ui.button(tr.get("ui-cancel")).clicked() {
                        cx.actions.push(Action::Leave);
                    }
                    return;
                };
                let kind = [("kind", kind_name(first.kind, tr).into())];
                let store = style::primary_button(ui, tr.format("kinds-choose", &kind));
                if ui.add(store).clicked() || is_keyed {
                    wanted = Some(first.kind);
                }
                if ui.button(tr.get("ui-cancel")).clicked() {
                    cx.actions.push(Action::Leave);
                }
                ui.label(style::small(ui, keys_text(STORE, tr, ctx)));
            });
        });
        if let Some(kind) = wanted
            && dialog.waiting.is_none()
        {
            dialog.choose(kind, cx);
        }
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }

    fn is_filled(&self) -> bool {
        self.waiting.is_none() && !self.is_told && self.chosen.iter().any(Option::is_some)
    }
}

fn question_ui(ui: &mut Ui, tr: &Tr, question: GroupQuestion, chosen: Option<&mut Option<usize>>) {
    let Some(chosen) = chosen else { return };
    let words = tr.get(&format!("kinds-question-{}", question.code()));
    ui.add_space(style::GAP_SMALL);
    ui.add(Label::new(style::medium(&words)).wrap());
    for (at, answer) in question.answers().iter().enumerate() {
        let label = answer_words(question, answer.code, tr);
        let radio = radio_ui(ui, *chosen == Some(at), &label);
        if radio.clicked() {
            *chosen = Some(at);
        }
        radio.accessible_name(format!("{words} · {label}"));
    }
}

/// The two kinds that come first, with why, and what Essor does differently for the first.
fn result_ui(ui: &mut Ui, tr: &Tr, dialog: &mut GroupKindDialog, guesses: &[GroupGuess]) {
    for (guess, key) in guesses.iter().zip(["kinds-first", "kinds-second"]) {
        let because: Vec<String> = guess
            .because
            .iter()
            .map(|(question, answer)| answer_words(*question, answer, tr).to_lowercase())
            .collect();
        let words = [
            ("kind", kind_name(guess.kind, tr).into()),
            ("because", because.join(", ").into()),
            ("n", because.len().into()),
        ];
        let words = tr.format(key, &words);
        let words = if key == "kinds-first" {
            style::strong(words)
        } else {
            words.into()
        };
        ui.add(Label::new(words).wrap());
    }
    let Some(first) = guesses.first() else { return };
    let difference = tr.get(&format!("kinds-difference-{}", first.kind.code()));
    ui.add(Label::new(difference).wrap());
    if dialog.drifts_to(first.kind) {
        let before = kind_name(dialog.before, tr);
        let drifted = tr.format("kinds-drifted", &[("kind", before.to_lowercase().into())]);
        ui.add(Label::new(drifted).wrap());
        checkbox_ui(ui, &mut dialog.as_milestone, tr.get("kinds-as-milestone"));
    }
    ui.add_space(style::GAP_SMALL);
}

/// What each answer weighs on each kind, and the sums.
fn weights_ui(ui: &mut Ui, tr: &Tr, dialog: &GroupKindDialog) {
    let weights = CollapsingHeader::new(tr.get("kinds-weights")).default_open(true);
    weights.show(ui, |ui| {
        let note = style::small(ui, tr.get("kinds-weights-note"));
        ui.add(Label::new(note).wrap());
        ScrollArea::horizontal().show(ui, |ui| {
            Grid::new("kinds-weights").striped(true).show(ui, |ui| {
                ui.label("");
                for kind in GroupType::ALL {
                    let name = tr.get(&format!("kinds-short-{}", kind.code()));
                    ui.label(style::small(ui, name));
                }
                ui.end_row();
                let mut sums = [0_u32; GroupType::ALL.len()];
                for (question, chosen) in GroupQuestion::ALL.into_iter().zip(dialog.chosen) {
                    for (at, answer) in question.answers().iter().enumerate() {
                        let words = answer_words(question, answer.code, tr);
                        let is_chosen = chosen == Some(at);
                        let words = style::small(ui, words);
                        ui.label(if is_chosen { words.strong() } else { words });
                        for (sum, weight) in sums.iter_mut().zip(answer.weights) {
                            let figure = style::small(ui, weight.to_string());
                            ui.label(if is_chosen { figure.strong() } else { figure });
                            *sum += if is_chosen { weight } else { 0 };
                        }
                        ui.end_row();
                    }
                }
                ui.label(style::small(ui, tr.get("kinds-sum")).strong());
                for sum in sums {
                    ui.label(style::small(ui, sum.to_string()).strong());
                }
                ui.end_row();
            });
        });
    });
}
