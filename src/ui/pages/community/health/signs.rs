//! The warning signs, each with what is seen, what is usual here, since when, and what
//! it means; those that the log cannot tell, with what is missing.

use eframe::egui::{Label, RichText, Ui, vec2};

use super::curve::curve_ui;
use crate::analysis::{
    self, SignGap, SignHistory, SignLine, SignStanding, alarm_doubt, alarm_sentence,
};
use crate::app::HealthView;
use crate::domain::MonthRange;
use crate::i18n::Tr;
use crate::ui::pages::community::life_cycle::{mark_ui, state_key};
use crate::ui::style;

/// From this width on, in points, the curve stands beside the words.
const ROOM_FOR_CURVE: f32 = 560.0;
const CURVE: f32 = 236.0;
/// Words under the name begin where it does.
const INDENT: f32 = 20.0;

pub(super) fn signs_ui(ui: &mut Ui, tr: &Tr, view: &HealthView) -> Option<MonthRange> {
    let mut wanted = None;
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.label(style::strong(tr.get("ui-signs-title")));
        let intro = if view.is_readable() {
            "ui-health-signs-intro"
        } else {
            "ui-health-signs-none"
        };
        ui.add(Label::new(style::quiet(ui, tr.get(intro))).wrap());
        alarm_ui(ui, tr, view);
        let known = view.signs.iter().filter(|history| history.now.is_ok());
        for history in known {
            line_above_ui(ui);
            wanted = sign_ui(ui, tr, history).or(wanted);
        }
        let unknown = view.signs.iter();
        let unknown: Vec<(&SignHistory, SignGap)> = unknown
            .filter_map(|history| Some((history, history.now.err()?)))
            .collect();
        if unknown.is_empty() {
            return;
        }
        line_above_ui(ui);
        ui.label(style::medium(tr.get("ui-health-signs-unknown")));
        for (history, gap) in unknown {
            unknown_ui(ui, tr, history, gap);
        }
    });
    wanted
}

fn line_above_ui(ui: &mut Ui) {
    ui.add_space(style::GAP_SMALL);
    ui.separator();
    ui.add_space(style::GAP_SMALL);
}

/// What is said of the counts themselves, with how often it is said for nothing.
fn alarm_ui(ui: &mut Ui, tr: &Tr, view: &HealthView) {
    let Some(alarm) = &view.alarm else { return };
    line_above_ui(ui);
    ui.horizontal_top(|ui| {
        mark_ui(ui, true);
        ui.vertical(|ui| {
            let sentence = style::medium(alarm_sentence(alarm, tr));
            ui.add(Label::new(sentence).wrap());
            let doubt = style::small(ui, alarm_doubt(alarm.level, tr));
            ui.add(Label::new(doubt).wrap());
        });
    });
}

/// A sign that can be told, with its curve.
fn sign_ui(ui: &mut Ui, tr: &Tr, history: &SignHistory) -> Option<MonthRange> {
    let room = ui.available_width();
    let mut wanted = None;
    if room > ROOM_FOR_CURVE {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = style::GAP_LARGE;
            ui.vertical(|ui| {
                ui.set_width(room - CURVE - style::GAP_LARGE);
                wanted = words_ui(ui, tr, history);
            });
            ui.vertical(|ui| curve_ui(ui, tr, history, CURVE));
        });
    } else {
        wanted = words_ui(ui, tr, history);
        ui.horizontal(|ui| {
            ui.add_space(INDENT);
            ui.vertical(|ui| curve_ui(ui, tr, history, CURVE));
        });
    }
    wanted
}

/// The name with how it stands, and all that is said of it.
fn words_ui(ui: &mut Ui, tr: &Tr, history: &SignHistory) -> Option<MonthRange> {
    let line = history.line();
    let standing = line.standing();
    let warns = standing == Some(SignStanding::Warns);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = style::GAP;
        ui.spacing_mut().interact_size.y = 18.0;
        mark_ui(ui, warns);
        let name = style::medium(analysis::sign_name(line.sign, tr));
        ui.label(name);
        let state = tr.get(state_key(standing));
        let state = if warns {
            RichText::new(state)
        } else {
            style::quiet(ui, state)
        };
        ui.label(state);
    });
    let mut wanted = None;
    indented_ui(ui, |ui| {
        ui.add(Label::new(observed(&line, tr)).wrap());
        let small = [
            analysis::doubt_sentence(&line, tr),
            analysis::since_sentence(history, tr),
            Some(analysis::meaning_sentence(line.sign, tr)),
        ];
        for sentence in small.into_iter().flatten() {
            ui.add(Label::new(style::small(ui, sentence)).wrap());
        }
        wanted = link_ui(ui, tr, &line);
    });
    wanted
}

/// The numbers, as a whole sentence.
fn observed(line: &SignLine, tr: &Tr) -> String {
    format!("{}.", analysis::sign_sentence(line, tr))
}

/// Leads to the activities of the months that the sign was read from.
fn link_ui(ui: &mut Ui, tr: &Tr, line: &SignLine) -> Option<MonthRange> {
    let months = line.reading?.months;
    let names = [
        ("first", tr.month(months.first()).into()),
        ("last", tr.month(months.last()).into()),
    ];
    let words = tr.format("ui-months-activities", &names);
    ui.spacing_mut().button_padding = vec2(0.0, 1.0);
    ui.spacing_mut().interact_size.y = 18.0;
    let spoken = format!("{} · {words}", analysis::sign_name(line.sign, tr));
    let button = ui.add(style::link_button(ui, words).small().wrap());
    button.accessible_name(spoken).clicked().then_some(months)
}

/// A sign that the log cannot tell, with what is missing and what it would mean.
fn unknown_ui(ui: &mut Ui, tr: &Tr, history: &SignHistory, gap: SignGap) {
    ui.add_space(style::GAP_SMALL);
    ui.label(analysis::sign_name(history.sign, tr));
    ui.add(Label::new(style::small(ui, analysis::gap_sentence(gap, tr))).wrap());
    let meaning = analysis::meaning_sentence(history.sign, tr);
    ui.add(Label::new(style::small(ui, meaning)).wrap());
}

fn indented_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.add_space(INDENT);
        ui.vertical(content);
    });
}
