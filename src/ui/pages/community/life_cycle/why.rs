//! What the verdict rests on, beside the curve: what speaks for it and against, the
//! warning signs, what one should know, and what is usually tried. A reason that one
//! points at lights its months; one that is chosen leads to their activities.

use eframe::egui::{
    Align, CornerRadius, Frame, Key, Label, Layout, Margin, Modifiers, Response, Role, ScrollArea,
    Sense, Shape, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::outlook::outlook_ui;
use super::signs::{health_link_ui, sign_ui};
use super::ties::ties_ui;
use super::tried::tried_ui;
use crate::analysis::{self, Life, MonthsBehind, SignLine};
use crate::app::CommunityPage;
use crate::domain::MonthRange;
use crate::i18n::Tr;
use crate::ui::pages::community::page_keys::is_escape_free;
use crate::ui::pages::community::ties::TiesReading;
use crate::ui::style;
use crate::ui::widgets::at_right_ui;

/// What the panel tells.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
pub(super) struct WhyEvents {
    /// The months of the reason that one points at, or that is chosen.
    pub lit: Option<MonthsBehind>,
    /// The activities of these months are wanted.
    pub wanted: Option<MonthRange>,
    /// The page of the signs is wanted.
    pub is_health_wanted: bool,
    /// The page of check-ups is wanted.
    pub is_checkup_wanted: bool,
    pub is_closed: bool,
    /// This advice was tried.
    pub tried: Option<String>,
    /// What the words mean is wanted.
    pub is_guide_wanted: bool,
}

/// A reason with its months.
pub(super) struct Reason {
    pub text: String,
    /// What it is about, where it is a sign.
    pub sign: Option<SignLine>,
    pub months: Option<MonthsBehind>,
}

/// The panel, as high as the room it is given. `chosen` is the place of the reason that
/// was chosen.
pub(super) fn why_ui(
    ui: &mut Ui,
    tr: &Tr,
    (page, life): (&CommunityPage, &Life),
    ties: &mut TiesReading,
    chosen: &mut Option<usize>,
) -> WhyEvents {
    let mut events = WhyEvents::default();
    let colours = style::palette(ui);
    Frame::new()
        .fill(colours.surface)
        .stroke((1.0, colours.line))
        .corner_radius(CornerRadius::same(9))
        .inner_margin(Margin::symmetric(2, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            head_ui(ui, tr, &mut events);
            ScrollArea::vertical()
                .id_salt("why")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    reasons_ui(ui, tr, (page, life), ties, chosen, &mut events);
                });
        });
    if is_escape_free(ui) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        events.is_closed = true;
    }
    events
}

/// Points left free on both sides of a line.
const MARGIN: i8 = 10;

pub(super) fn padded<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new().inner_margin(Margin::symmetric(MARGIN, 0));
    frame.show(ui, content).inner
}

/// The title, what leads to the guide, and the cross.
fn head_ui(ui: &mut Ui, tr: &Tr, events: &mut WhyEvents) {
    padded(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(style::strong(tr.get("ui-why-title")));
            at_right_ui(ui, "why-close", |ui| {
                let help = ui.add(style::link_button(ui, "?"));
                let help = help.on_hover_text(tr.get("guide-open-sure"));
                let help = help.accessible_name(tr.get("guide-open-sure"));
                events.is_guide_wanted = help.clicked();
                let button = ui.add(style::link_button(ui, "×"));
                let hint = format!("{} ({})", tr.get("ui-why-close"), tr.get("ui-key-escape"));
                let button = button.on_hover_text(hint);
                events.is_closed = button.accessible_name(tr.get("ui-why-close")).clicked();
            });
        });
    });
}

fn reasons_ui(
    ui: &mut Ui,
    tr: &Tr,
    (page, life): (&CommunityPage, &Life),
    ties: &mut TiesReading,
    chosen: &mut Option<usize>,
    events: &mut WhyEvents,
) {
    ui.spacing_mut().item_spacing.y = 3.0;
    let evidence = life.verdict.evidence.iter();
    let (supporting, opposing): (Vec<_>, Vec<_>) = evidence
        .zip(analysis::evidence_sentences(&life.verdict, tr))
        .map(|(evidence, (supports, text))| {
            let reason = Reason {
                text,
                sign: None,
                months: analysis::months_behind(evidence, life),
            };
            (supports, reason)
        })
        .partition(|(supports, _)| *supports);
    let known = life.watch.signs.iter().filter_map(|line| {
        let months = line.reading?.months_behind();
        Some(Reason {
            text: analysis::sign_sentence(line, tr),
            sign: Some(*line),
            months: Some(months),
        })
    });
    let only = |pairs: Vec<(bool, Reason)>| pairs.into_iter().map(|(_, reason)| reason);
    let mut place = 0;
    for (title, reasons) in [
        ("ui-evidence-for", only(supporting).collect::<Vec<_>>()),
        ("ui-evidence-against", only(opposing).collect()),
        ("ui-signs-title", known.collect()),
    ] {
        if title == "ui-signs-title" && life.watch.signs.is_empty() {
            continue;
        }
        heading_ui(ui, &tr.get(title));
        if reasons.is_empty() {
            let key = if title == "ui-signs-title" {
                "ui-signs-none"
            } else {
                "ui-evidence-none"
            };
            quiet_ui(ui, tr.get(key));
        }
        for reason in &reasons {
            reason_ui(ui, tr, (reason, place), chosen, events);
            place += 1;
        }
    }
    missing_ui(ui, tr, life);
    if !life.watch.signs.is_empty() {
        events.is_health_wanted = padded(ui, |ui| health_link_ui(ui, tr));
    }
    if page.ended.is_none() {
        outlook_ui(ui, tr, life);
    }
    let remarks = analysis::remark_sentences(&life.verdict.remarks, tr);
    if !remarks.is_empty() {
        heading_ui(ui, &tr.get("ui-evidence-remarks"));
        for remark in remarks {
            padded(ui, |ui| ui.add(Label::new(remark).wrap()));
        }
    }
    ties_ui(ui, tr, (page.community.id, ties), events);
    checkup_ui(ui, tr, page, events);
    tried_ui(ui, tr, (page, life), (chosen, place), events);
}

/// The weak elements of the last check-up: what members say, and no cause of the stage.
fn checkup_ui(ui: &mut Ui, tr: &Tr, page: &CommunityPage, events: &mut WhyEvents) {
    let weak = page.weak_elements();
    let Some(last) = page.checkups.checkups.last().filter(|_| !weak.is_empty()) else {
        return;
    };
    heading_ui(ui, &tr.get("checkup-why-title"));
    let names: Vec<String> = weak
        .iter()
        .map(|element| tr.get(&element.key()).to_lowercase())
        .collect();
    let words = [
        ("date", tr.date(last.held_on).into()),
        ("elements", names.join(", ").into()),
        ("n", last.respondents.len().into()),
    ];
    padded(ui, |ui| {
        ui.add(Label::new(tr.format("checkup-why", &words)).wrap());
        ui.spacing_mut().button_padding = vec2(0.0, 1.0);
        let link = style::link_button(ui, tr.get("checkup-why-link"));
        events.is_checkup_wanted = ui.add(link.wrap()).clicked();
    });
}

pub(super) fn heading_ui(ui: &mut Ui, title: &str) {
    ui.add_space(style::GAP_SMALL);
    padded(ui, |ui| ui.label(style::medium(title)));
}

fn quiet_ui(ui: &mut Ui, words: String) {
    padded(ui, |ui| {
        let words = style::quiet(ui, words);
        ui.add(Label::new(words).wrap())
    });
}

/// The signs that the log cannot tell, in one line.
fn missing_ui(ui: &mut Ui, tr: &Tr, life: &Life) {
    let signs = life.watch.signs.iter();
    let names: Vec<String> = signs
        .filter(|line| line.reading.is_none())
        .map(|line| analysis::sign_name(line.sign, tr).to_lowercase())
        .collect();
    if !names.is_empty() {
        let names = [("names", names.join(", ").into())];
        quiet_ui(ui, tr.format("ui-signs-not-noted", &names));
    }
}

/// A line that can be pointed at, reached by Tab and chosen.
pub(super) fn reason_ui(
    ui: &mut Ui,
    tr: &Tr,
    (reason, place): (&Reason, usize),
    chosen: &mut Option<usize>,
    events: &mut WhyEvents,
) {
    let is_chosen = *chosen == Some(place);
    let ground = ui.painter().add(Shape::Noop);
    let sense = if reason.months.is_some() {
        Sense::click()
    } else {
        Sense::hover()
    };
    let builder = UiBuilder::new().id_salt(("reason", place)).sense(sense);
    let row = ui.scope_builder(builder, |ui| {
        Frame::new()
            .inner_margin(Margin::symmetric(MARGIN, 3))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                words_ui(ui, tr, reason);
                if let Some(months) = reason.months.filter(|_| is_chosen) {
                    link_ui(ui, tr, months.now, events);
                }
            });
    });
    let response: Response = row.response;
    response.widget_info(|| {
        let is_enabled = ui.is_enabled();
        if reason.months.is_some() {
            WidgetInfo::selected(Role::Button, is_enabled, is_chosen, &reason.text)
        } else {
            WidgetInfo::labeled(Role::Label, is_enabled, &reason.text)
        }
    });
    // What the keyboard comes to is in sight.
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        *chosen = if is_chosen { None } else { Some(place) };
    }
    let Some(months) = reason.months else { return };
    let is_pointed_at = response.hovered() || response.has_focus();
    if is_pointed_at || (is_chosen && events.lit.is_none()) {
        events.lit = Some(months);
    }
    if is_pointed_at || is_chosen {
        let colours = style::palette(ui);
        let fill = Shape::rect_filled(response.rect, CornerRadius::ZERO, colours.accent_soft);
        let edge = response.rect.with_max_x(response.rect.left() + 3.0);
        let edge = Shape::rect_filled(edge, CornerRadius::ZERO, colours.accent);
        ui.painter().set(ground, Shape::Vec(vec![fill, edge]));
    }
    if response.has_focus() {
        style::focus_ring(ui, &response);
    }
}

fn words_ui(ui: &mut Ui, tr: &Tr, reason: &Reason) {
    let Some(line) = reason.sign else {
        ui.add(Label::new(&reason.text).selectable(false).wrap());
        return;
    };
    sign_ui(ui, tr, &line, &reason.text);
}

fn link_ui(ui: &mut Ui, tr: &Tr, months: MonthRange, events: &mut WhyEvents) {
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().button_padding = vec2(0.0, 1.0);
        let words = if months.n_months() == 1 {
            tr.format(
                "ui-month-activities",
                &[("month", tr.month(months.first()).into())],
            )
        } else {
            tr.format(
                "ui-months-activities",
                &[
                    ("first", tr.month(months.first()).into()),
                    ("last", tr.month(months.last()).into()),
                ],
            )
        };
        if ui.add(style::link_button(ui, words).wrap()).clicked() {
            events.wanted = Some(months);
        }
    });
}
