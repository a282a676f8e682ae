//! The chart's own palette, as egui knows colours.

#![expect(
    clippy::disallowed_methods,
    reason = "the roles of the chart's palette are resolved here"
)]

use eframe::egui::{self, Color32};

use super::palette;
use crate::analysis::{Verdict, VerdictStage};
use crate::chart::scene::Ink;
use crate::chart::{Palette, Rgb, Role, Theme};

const fn of_chart(colour: Rgb) -> Color32 {
    Color32::from_rgb(colour.red, colour.green, colour.blue)
}

/// The chart's own palette on the ground that `ui` is drawn on.
fn chart_palette(ui: &egui::Ui) -> Palette {
    Palette(if ui.visuals().dark_mode {
        Theme::Dark
    } else {
        Theme::Light
    })
}

/// What a role of the chart looks like on the ground that `ui` is drawn on.
pub(crate) fn chart_colour(ui: &egui::Ui, role: Role) -> Color32 {
    of_chart(chart_palette(ui).colour(role))
}

pub(crate) fn chart_ink(ui: &egui::Ui, ink: Ink) -> Color32 {
    chart_colour(ui, ink.role).gamma_multiply(ink.opacity as f32)
}

/// The colour of the words that name where a community stands; one that
/// cannot be placed yet is grey.
pub(crate) fn verdict_colour(ui: &egui::Ui, verdict: Option<&Verdict>) -> Color32 {
    match verdict.map(|verdict| verdict.stage) {
        // On a dark ground the words of the strips are all nearly white: the strips of
        // the light one tell the stages apart there.
        Some(VerdictStage::Stage(stage)) if ui.visuals().dark_mode => {
            of_chart(Palette(Theme::Light).colour(Role::Strip(stage)))
        }
        Some(VerdictStage::Stage(stage)) => chart_colour(ui, Role::StripText(stage)),
        Some(VerdictStage::TooEarly) | None => palette(ui).quiet,
    }
}

/// The ground and the edge of the box around a verdict.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tint {
    pub ground: Color32,
    pub edge: Color32,
}

pub(crate) fn verdict_tint(ui: &egui::Ui, verdict: &Verdict) -> Tint {
    match verdict.stage {
        VerdictStage::Stage(stage) => {
            let palette = chart_palette(ui);
            let strip = palette.colour(Role::Strip(stage));
            let over = |opacity| of_chart(strip.over(palette.colour(Role::Background), opacity));
            Tint {
                ground: over(0.2),
                edge: over(0.75),
            }
        }
        VerdictStage::TooEarly => {
            let colours = palette(ui);
            Tint {
                ground: colours.surface,
                edge: colours.line,
            }
        }
    }
}
