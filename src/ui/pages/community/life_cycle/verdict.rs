//! Where the community stands, in words, with what speaks for it and against.

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Button, CornerRadius, Frame, Label, Layout, Margin, Sense, Stroke, TextStyle, Ui, vec2,
};

use crate::analysis::{self, Life, VerdictStage};
use crate::app::CommunityPage;
use crate::domain::{Stage, StageOverride};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::in_two_voices;

use super::signs::alarm_ui;

/// The room kept for the buttons, in points; under the other width they stand
/// below the words.
const BUTTONS_WIDTH: f32 = 196.0;
const ROOM_FOR_BUTTONS: f32 = 560.0;

/// The box; `is_open` tells whether the reasons stand beside the chart.
pub(super) fn verdict_ui(
    ui: &mut Ui,
    tr: &Tr,
    (page, life): (&CommunityPage, &Life),
    is_open: &mut bool,
    actions: &mut Vec<Action>,
) {
    let tint = style::verdict_tint(ui, &life.verdict);
    Frame::new()
        .fill(tint.ground)
        .stroke(Stroke::new(1.0, tint.edge))
        .corner_radius(CornerRadius::same(9))
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            head_ui(ui, tr, (page, life), is_open, actions);
        });
}

fn head_ui(
    ui: &mut Ui,
    tr: &Tr,
    (page, life): (&CommunityPage, &Life),
    is_open: &mut bool,
    actions: &mut Vec<Action>,
) {
    let has_room = ui.available_width() > ROOM_FOR_BUTTONS;
    ui.horizontal_top(|ui| {
        let colour = style::verdict_colour(ui, Some(&life.verdict));
        let (dot, _) = ui.allocate_exact_size(vec2(12.0, 18.0), Sense::empty());
        ui.painter().circle_filled(dot.center(), 5.0, colour);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let kept = if has_room { BUTTONS_WIDTH } else { 0.0 };
            ui.set_width((ui.available_width() - kept).max(120.0));
            words_ui(ui, tr, (page, life), *is_open);
            if !has_room {
                ui.horizontal(|ui| {
                    why_ui(ui, tr, is_open);
                    own_word_button_ui(ui, tr, actions);
                });
            }
        });
        if has_room {
            ui.with_layout(Layout::top_down(Align::Max), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                why_ui(ui, tr, is_open);
                own_word_button_ui(ui, tr, actions);
            });
        }
    });
}

/// The computed reading, the facilitator's beside it, and while the reasons are put
/// away one thing to try.
fn words_ui(ui: &mut Ui, tr: &Tr, (page, life): (&CommunityPage, &Life), is_open: bool) {
    let sentence = analysis::verdict_sentence(life, tr);
    if let Some(own) = page.own_word() {
        let computed = tr.format("ui-computed", &[("sentence", sentence.into())]);
        ui.add(Label::new(style::strong(computed)).wrap());
        ui.add(Label::new(own_word_text(ui, tr, own)).wrap());
        if life.verdict.stage != VerdictStage::Stage(own.stage) {
            let differ = style::quiet(ui, tr.get("ui-own-word-differs"));
            ui.add(Label::new(differ).wrap());
        }
    } else {
        ui.add(Label::new(style::strong(sentence)).wrap());
    }
    if let Some(month) = page.ended {
        let month = [("month", tr.month(month).into())];
        let ended = style::quiet(ui, tr.format("ui-log-ended", &month));
        ui.add(Label::new(ended).wrap());
    }
    // Of a community asleep the verdict has said it already.
    let is_asleep = life.verdict.stage == VerdictStage::Stage(Stage::Dormant);
    if let Some(alarm) = life.watch.alarm.as_ref().filter(|_| !is_asleep) {
        alarm_ui(ui, tr, alarm);
    }
    if page.ended.is_none() && life.outlook.is_ok() {
        let outlook = style::quiet(ui, analysis::outlook_sentence(life, tr));
        let outlook = ui.add(Label::new(outlook).wrap());
        outlook.on_hover_text(analysis::outlook_note(tr));
    }
    // Beside the chart it stands among the reasons. Its room is kept: what is under the
    // words stays where it is when the reasons come.
    let advice = analysis::advice_after(&life.verdict, &page.weak_elements(), tr);
    if let Some(first) = advice.first() {
        ui.add_visible(!is_open, Label::new(&first.text).wrap());
    }
}

fn why_ui(ui: &mut Ui, tr: &Tr, is_open: &mut bool) {
    let button = Button::new(tr.get("ui-why")).selected(*is_open);
    if ui
        .add(button)
        .on_hover_text(UiCommand::Why.hint(tr, ui.ctx()))
        .clicked()
    {
        *is_open = !*is_open;
    }
}

fn own_word_button_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    let command = UiCommand::OwnWord;
    let hint = command.hint(tr, ui.ctx());
    let button = style::link_button(ui, command.label(tr));
    if ui.add(button).on_hover_text(hint).clicked() {
        actions.push(Action::Run(command));
    }
}

/// The facilitator's own word, with the day on which it was said, and why.
fn own_word_text(ui: &Ui, tr: &Tr, own: &StageOverride) -> LayoutJob {
    let stage = tr.get(&format!("domain-stage-{}", own.stage.code()));
    let word = tr.format(
        "ui-own-word",
        &[
            ("date", tr.date(own.said_on).into()),
            ("stage", stage.to_lowercase().into()),
            ("since", tr.month(own.since).into()),
        ],
    );
    let (text, body) = (
        ui.visuals().text_color(),
        TextStyle::Body.resolve(ui.style()),
    );
    in_two_voices(
        (&word, style::strong_font(), text),
        (&format!(" {}", own.reason), body, text),
    )
}
