//! The facilitator's own word on the stage, beside the computed one.

use chrono::NaiveDate;
use eframe::egui::{Align, Label, Layout, Margin, ScrollArea, TextEdit, Ui};

use super::typed_field::{Tried, focus_fault, is_entered, problem_ui, typed_field_ui};
use super::{STORE, buttons_ui, dialog_ui, is_stored};
use crate::analysis::{self, VerdictStage};
use crate::app::{Changes, Command, CommunityPage};
use crate::domain::{Month, OverrideId, Stage, StageOverride};
use crate::i18n::Tr;
use crate::ui::context::{Action, Cx, Dialog, Page};
use crate::ui::keys::keys_text;
use crate::ui::style;
use crate::ui::tasks::Ticket;
use crate::ui::widgets::radio_ui;

/// What was typed so far.
pub(crate) struct OwnWordDialog {
    stage: Stage,
    since: String,
    reason: String,
    /// What it began with.
    untouched: (Stage, String, String),
    tried: Tried,
    waiting: Option<Ticket<Changes>>,
    is_new: bool,
}

impl OwnWordDialog {
    /// Begins with what was computed, or with the month that was pointed at.
    pub(crate) fn new(
        page: &CommunityPage,
        since: Option<Month>,
        today: NaiveDate,
        tr: &Tr,
    ) -> Self {
        let verdict = page.life.as_ref().map(|life| &life.verdict);
        let stage = match verdict.map(|verdict| verdict.stage) {
            Some(VerdictStage::Stage(stage)) => stage,
            Some(VerdictStage::TooEarly) | None => Stage::Launch,
        };
        let since = since.or_else(|| verdict.and_then(|verdict| verdict.since));
        let since = tr.month(since.unwrap_or_else(|| Month::of(today)));
        Self {
            stage,
            untouched: (stage, since.clone(), String::new()),
            since,
            reason: String::new(),
            tried: Tried::No,
            waiting: None,
            is_new: true,
        }
    }

    fn typed(&self) -> (Stage, String, String) {
        (self.stage, self.since.clone(), self.reason.clone())
    }

    /// The month typed, or what can be typed.
    fn since(&self, today: NaiveDate, tr: &Tr) -> Result<Month, String> {
        let month = tr
            .typed_month(&self.since)
            .ok_or_else(|| tr.get("ui-typed-month"))?;
        if month > Month::of(today) {
            return Err(tr.get("ui-own-word-future"));
        }
        Ok(month)
    }

    /// The word as it would be stored, if all is there.
    fn word(&self, page: &CommunityPage, today: NaiveDate, tr: &Tr) -> Option<StageOverride> {
        let reason = self.reason.trim();
        let since = self.since(today, tr).ok()?;
        (!reason.is_empty()).then(|| StageOverride {
            id: OverrideId::from_row(0),
            community: page.community.id,
            stage: self.stage,
            since,
            said_on: today,
            reason: reason.to_owned(),
        })
    }
}

impl Dialog for OwnWordDialog {
    fn logic(&mut self, cx: &mut Cx<'_>) {
        if is_stored(&mut self.waiting) {
            cx.actions.push(Action::Close);
        }
    }

    fn is_filled(&self) -> bool {
        self.waiting.is_none() && self.untouched != self.typed()
    }

    fn ui(&mut self, cx: &mut Cx<'_>) {
        let Some(page) = cx.sight.and_then(Page::community) else {
            return;
        };
        let (ctx, tr, today) = (cx.ctx, cx.tr, cx.today());
        let dialog = self;
        let name = [("community", page.community.short_name().into())];
        let title = tr.format("ui-own-word-title", &name);
        let mut is_stored = false;
        let is_closed = dialog_ui(ctx, tr, "own-word", &title, 690.0, |ui| {
            ScrollArea::vertical()
                .max_height(ctx.content_rect().height() - 200.0)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    is_stored = fields_ui(ui, tr, dialog, page, today);
                    earlier_ui(ui, tr, page, cx.actions);
                });
            buttons_ui(ui, |ui| {
                let button = style::primary_button(ui, tr.get("ui-store"));
                is_stored |= ui.add(button).clicked();
                if ui.button(tr.get("ui-cancel")).clicked() {
                    cx.actions.push(Action::Leave);
                }
                let keys = keys_text(STORE, tr, ctx);
                ui.label(style::small(ui, keys));
            });
        });
        dialog.tried.settle();
        let control_enter = ctx.input_mut(|input| input.consume_shortcut(&STORE));
        if (is_stored || control_enter) && dialog.waiting.is_none() {
            dialog.tried = Tried::Yes;
            if let Some(word) = dialog.word(page, today, tr) {
                dialog.waiting = Some(cx.change(Command::SayStage(word)));
            } else {
                dialog.tried = Tried::JustRefused;
                ctx.request_repaint();
            }
        }
        if is_closed {
            cx.actions.push(Action::Leave);
        }
    }
}

/// The fields; true once Enter asks to store them.
fn fields_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut OwnWordDialog,
    page: &CommunityPage,
    today: NaiveDate,
) -> bool {
    ui.spacing_mut().item_spacing.y = 6.0;
    if let Some(life) = &page.life {
        let sentence = analysis::verdict_sentence(life, tr);
        let computed = tr.format("ui-computed", &[("sentence", sentence.into())]);
        ui.add(Label::new(computed).wrap());
    }
    ui.add(Label::new(style::quiet(ui, tr.get("ui-own-word-explain"))).wrap());
    stage_ui(ui, tr, dialog);

    let since = dialog.since(today, tr).map(|month| tr.month(month));
    let label = tr.get("ui-own-word-since");
    let field = typed_field_ui(
        ui,
        &label,
        &mut dialog.since,
        &since,
        dialog.tried.is_tried(),
    );
    focus_fault(&field, since.is_err(), &mut dialog.tried);
    let is_since_entered = is_entered(ui, &field);

    let label = ui.label(tr.get("ui-own-word-reason"));
    let field = TextEdit::multiline(&mut dialog.reason)
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 7));
    let field = ui.add(field).labelled_by(label.id);
    let has_reason = !dialog.reason.trim().is_empty();
    focus_fault(&field, !has_reason, &mut dialog.tried);
    if dialog.tried.is_tried() && !has_reason {
        problem_ui(ui, &tr.get("ui-own-word-reason-missing"));
    }
    if is_since_entered && !has_reason {
        field.request_focus();
    }
    is_since_entered && has_reason
}

fn stage_ui(ui: &mut Ui, tr: &Tr, dialog: &mut OwnWordDialog) {
    let name = tr.get("ui-own-word-stage");
    ui.label(&name);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        for stage in Stage::ALL {
            let label = tr.get(&format!("domain-stage-{}", stage.code()));
            let is_chosen = dialog.stage == stage;
            let radio = radio_ui(ui, is_chosen, &label);
            if is_chosen && dialog.is_new {
                radio.request_focus();
                dialog.is_new = false;
            }
            if radio.clicked() {
                dialog.stage = stage;
            }
            radio.accessible_name(format!("{name} · {label}"));
        }
    });
    ui.add_space(style::GAP_SMALL);
}

/// What was said before, the latest first.
fn earlier_ui(ui: &mut Ui, tr: &Tr, page: &CommunityPage, actions: &mut Vec<Action>) {
    if page.own_words.is_empty() {
        return;
    }
    ui.add_space(style::GAP_SMALL);
    ui.separator();
    ui.label(style::medium(tr.get("ui-own-word-earlier")));
    for word in page.own_words.iter().rev() {
        ui.horizontal_top(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                earlier_row_ui(ui, tr, word, actions);
            });
        });
    }
}

/// One word with its date, and from the right what takes it back.
fn earlier_row_ui(ui: &mut Ui, tr: &Tr, word: &StageOverride, actions: &mut Vec<Action>) {
    let said_on = tr.date(word.said_on);
    let stage = tr.get(&format!("domain-stage-{}", word.stage.code()));
    let button = ui.add(style::link_button(ui, tr.get("ui-withdraw")));
    if button.clicked() {
        actions.push(Action::Change(Command::WithdrawStage(word.id)));
    }
    let which = [
        ("stage", stage.as_str().into()),
        ("date", said_on.as_str().into()),
    ];
    button.accessible_name(tr.format("ui-withdraw-which", &which));
    let text = tr.format(
        "ui-own-word-said",
        &[
            ("date", said_on.into()),
            ("stage", stage.into()),
            ("since", tr.month(word.since).into()),
            ("reason", word.reason.as_str().into()),
        ],
    );
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.add_space(style::GAP_SMALL);
        ui.add(Label::new(text).wrap());
    });
}
