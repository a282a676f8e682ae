//! The chart's own palette, as egui knows colours.

#![expect(
    clippy::disallowed_methods,
    reason = "the roles of the chart's palette are resolved here"
)]

use eframe::egui::{self, Color32};

use super::palette;
use crate::analysis::{Verdict, VerdictStage};
use crate::chart::{self, Rgb, Theme};
use crate::domain::{CommunityColour, Stage};

const fn of_chart(colour: Rgb) -> Color32 {
    Color32::from_rgb(colour.red, colour.green, colour.blue)
}

/// The chart's own palette on the ground that `ui` is drawn on.
fn chart_palette(ui: &egui::Ui) -> chart::Palette {
    chart::Palette::of(if ui.visuals().dark_mode {
        Theme::Dark
    } else {
        Theme::Light
    })
}

/// The colours of a stage: its strip, the words on it, the plot below it.
#[derive(Clone, Copy, Debug)]
pub struct StageInk {
    pub strip: Color32,
    pub words: Color32,
    pub field: Color32,
}

/// The chart's colours by role, as egui knows colours.
pub struct ChartColours {
    palette: chart::Palette,
    pub words: Color32,
    pub grid: Color32,
    pub axis: Color32,
    pub bar: Color32,
    pub bar_edge: Color32,
    pub trend: Color32,
    pub trend_band: Color32,
    pub forecast_fan: Color32,
    pub flag: Color32,
    pub flag_ground: Color32,
    pub watch: Color32,
}

impl ChartColours {
    pub fn community(&self, colour: CommunityColour) -> Color32 {
        of_chart(self.palette.community(colour))
    }

    pub fn stage(&self, stage: Stage) -> StageInk {
        let colours = self.palette.stage(stage);
        StageInk {
            strip: of_chart(colours.strip),
            words: of_chart(colours.text),
            field: of_chart(colours.tint),
        }
    }
}

pub fn chart_colours(ui: &egui::Ui) -> ChartColours {
    let palette = chart_palette(ui);
    let trend = of_chart(palette.trend);
    ChartColours {
        words: of_chart(palette.muted_text),
        grid: of_chart(palette.grid),
        axis: of_chart(palette.axis),
        bar: of_chart(palette.bar),
        bar_edge: of_chart(palette.axis),
        trend,
        trend_band: trend.gamma_multiply(chart::BAND_OPACITY as f32),
        forecast_fan: trend.gamma_multiply(chart::FAN_OPACITY as f32),
        flag: of_chart(palette.text),
        flag_ground: of_chart(palette.background).gamma_multiply(0.9),
        watch: of_chart(palette.accent),
        palette,
    }
}

/// The colour of the words that name where a community stands; one that
/// cannot be placed yet is grey.
pub fn verdict_colour(ui: &egui::Ui, verdict: Option<&Verdict>) -> Color32 {
    match verdict.map(|verdict| verdict.stage) {
        Some(VerdictStage::Stage(stage)) => of_chart(chart_palette(ui).stage(stage).text),
        Some(VerdictStage::TooEarly) | None => palette(ui).quiet,
    }
}

/// The ground and the edge of the box around a verdict.
#[derive(Clone, Copy, Debug)]
pub struct Tint {
    pub ground: Color32,
    pub edge: Color32,
}

pub fn verdict_tint(ui: &egui::Ui, verdict: &Verdict) -> Tint {
    match verdict.stage {
        VerdictStage::Stage(stage) => {
            let palette = chart_palette(ui);
            let strip = palette.stage(stage).strip;
            Tint {
                ground: of_chart(strip.over(palette.background, 0.2)),
                edge: of_chart(strip.over(palette.background, 0.75)),
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
