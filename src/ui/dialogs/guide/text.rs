//! How the guide sets its words: paragraphs, points that begin with what they
//! are about, and the stages in their colours.

use eframe::egui::{
    CornerRadius, Label, Rect, Sense, Stroke, StrokeKind, TextStyle, Ui, Vec2, vec2,
};

use crate::chart::Role;
use crate::domain::Stage;
use crate::i18n::Tr;
use crate::ui::style;
use crate::ui::widgets::in_two_voices;

/// What stands under one another in a section, by the keys of its words.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Text(&'static str),
    /// What it is about, and what is said of it.
    Point(&'static str, &'static str),
}

pub(super) fn parts_ui(ui: &mut Ui, tr: &Tr, parts: &[Part]) {
    for part in parts {
        match part {
            Part::Text(key) => text_ui(ui, &tr.get(key)),
            Part::Point(name, text) => {
                let body = TextStyle::Body.resolve(ui.style());
                let ink = ui.visuals().text_color();
                let words = in_two_voices(
                    (&tr.get(name), style::strong_font(), ink),
                    (&format!(" {}", tr.get(text)), body, ink),
                );
                ui.add(Label::new(words).wrap());
                ui.add_space(style::GAP_SMALL);
            }
        }
    }
}

pub(super) fn text_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(text).wrap());
    ui.add_space(style::GAP_SMALL);
}

/// Each stage: its colour as on the charts, its name, what it means and what
/// usually helps.
pub(super) fn stages_ui(ui: &mut Ui, tr: &Tr) {
    const SWATCH: f32 = 14.0;
    text_ui(ui, &tr.get("guide-stages-lead"));
    for stage in Stage::ALL {
        let code = stage.code();
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(SWATCH, 18.0), Sense::empty());
            let swatch = Rect::from_center_size(rect.center(), Vec2::splat(SWATCH));
            let fill = style::chart_colour(ui, Role::Strip(stage));
            let edge = Stroke::new(1.0, style::palette(ui).edge);
            ui.painter().rect(
                swatch,
                CornerRadius::same(3),
                fill,
                edge,
                StrokeKind::Inside,
            );
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let name = tr.get(&format!("domain-stage-{code}"));
                let ink = style::chart_colour(ui, Role::StripText(stage));
                ui.label(style::strong(name).color(ink));
                let meaning = tr.get(&format!("guide-stage-{code}"));
                ui.add(Label::new(meaning).wrap());
                let helps = tr.get(&format!("guide-stage-{code}-help"));
                let helps = tr.format("guide-stages-helps", &[("what", helps.into())]);
                let helps = style::quiet(ui, helps);
                ui.add(Label::new(helps).wrap());
            });
        });
        ui.add_space(style::GAP_SMALL);
    }
}
