//! The look of the window: colours, spacing, type. Nothing else in the window
//! names a colour or a size of type; what a picture shows is coloured by the
//! chart's own palette.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place where the window's colours are made"
)]

use std::sync::Arc;

use eframe::egui::{
    self, Button, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Frame,
    Margin, RichText, Shadow, Stroke, TextStyle, Vec2, Visuals, vec2,
};

use crate::analysis::{Verdict, VerdictStage};
use crate::chart::{self, Rgb, Theme};
use crate::domain::Stage;

/// The colours of one theme. Text on `page`, `surface` and the soft fills has
/// a contrast of at least 4.5 to 1; a test measures it.
#[derive(Debug)]
pub struct Palette {
    /// Behind everything.
    pub page: Color32,
    /// Panels, cards, buttons.
    pub surface: Color32,
    /// Inside text fields, behind tables.
    pub sunken: Color32,
    pub line: Color32,
    pub text: Color32,
    /// What comes second.
    pub quiet: Color32,
    /// The one colour that asks for attention.
    pub accent: Color32,
    pub accent_soft: Color32,
    pub on_accent: Color32,
    /// What went wrong or needs an answer.
    pub alert: Color32,
    pub alert_soft: Color32,
}

const LIGHT: Palette = Palette {
    page: Color32::from_rgb(0xf5, 0xf7, 0xfa),
    surface: Color32::from_rgb(0xff, 0xff, 0xff),
    sunken: Color32::from_rgb(0xfa, 0xfb, 0xfd),
    line: Color32::from_rgb(0xdc, 0xe2, 0xea),
    text: Color32::from_rgb(0x1a, 0x22, 0x2e),
    quiet: Color32::from_rgb(0x55, 0x60, 0x70),
    accent: Color32::from_rgb(0x12, 0x45, 0x78),
    accent_soft: Color32::from_rgb(0xe6, 0xef, 0xf9),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    alert: Color32::from_rgb(0x9c, 0x35, 0x0a),
    alert_soft: Color32::from_rgb(0xfd, 0xf1, 0xe6),
};

const DARK: Palette = Palette {
    page: Color32::from_rgb(0x13, 0x17, 0x1d),
    surface: Color32::from_rgb(0x1b, 0x21, 0x2a),
    sunken: Color32::from_rgb(0x16, 0x1b, 0x22),
    line: Color32::from_rgb(0x34, 0x3e, 0x4c),
    text: Color32::from_rgb(0xe8, 0xec, 0xf2),
    quiet: Color32::from_rgb(0xa6, 0xb1, 0xc0),
    accent: Color32::from_rgb(0x8f, 0xc1, 0xf5),
    accent_soft: Color32::from_rgb(0x20, 0x33, 0x49),
    on_accent: Color32::from_rgb(0x0b, 0x18, 0x26),
    alert: Color32::from_rgb(0xf4, 0xb2, 0x7a),
    alert_soft: Color32::from_rgb(0x36, 0x27, 0x1b),
};

/// The colours of the theme that `ui` is drawn in.
pub fn palette(ui: &egui::Ui) -> &'static Palette {
    palette_of(ui.visuals().dark_mode)
}

const fn palette_of(is_dark: bool) -> &'static Palette {
    if is_dark { &DARK } else { &LIGHT }
}

/// The ground of the program's icon and the curve on it.
pub const fn icon_colours() -> (Color32, Color32) {
    (LIGHT.accent, LIGHT.on_accent)
}

/// The three sizes of type, in points.
const TITLE_SIZE: f32 = 21.0;
const BODY_SIZE: f32 = 14.0;
const SMALL_SIZE: f32 = 12.0;

/// The steps of all distances, in points.
pub const GAP_SMALL: f32 = 4.0;
pub const GAP: f32 = 8.0;
pub const GAP_LARGE: f32 = 16.0;

const RADIUS: u8 = 7;

/// Under this width, in points, the list of communities and the commands fold
/// into menus, so that a zoom of 200 % stays usable.
pub const NARROW_WIDTH: f32 = 720.0;

/// The family of words that stand out.
fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

fn medium_family() -> FontFamily {
    FontFamily::Name("medium".into())
}

pub fn body_font() -> FontId {
    FontId::proportional(BODY_SIZE)
}

pub fn small_font() -> FontId {
    FontId::proportional(SMALL_SIZE)
}

pub fn title_font() -> FontId {
    FontId::new(TITLE_SIZE, bold_family())
}

pub fn strong_font() -> FontId {
    FontId::new(BODY_SIZE, bold_family())
}

pub fn small_medium_font() -> FontId {
    FontId::new(SMALL_SIZE, medium_family())
}

/// The name of a screen or of a community.
pub fn title(text: impl Into<String>) -> RichText {
    RichText::new(text).font(title_font())
}

/// What a section or a card is about.
pub fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).font(strong_font())
}

pub fn medium(text: impl Into<String>) -> RichText {
    RichText::new(text).font(FontId::new(BODY_SIZE, medium_family()))
}

/// What comes second.
pub fn quiet(ui: &egui::Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).color(palette(ui).quiet)
}

/// What comes last.
pub fn small(ui: &egui::Ui, text: impl Into<String>) -> RichText {
    RichText::new(text)
        .font(small_font())
        .color(palette(ui).quiet)
}

/// The button of the one thing that a screen is for.
pub fn primary_button(ui: &egui::Ui, text: impl Into<String>) -> Button<'static> {
    let colours = palette(ui);
    Button::new(medium(text).color(colours.on_accent))
        .fill(colours.accent)
        .stroke(Stroke::new(1.0, colours.accent))
}

/// A button without a frame, for what is seldom needed.
pub fn link_button(ui: &egui::Ui, text: impl Into<String>) -> Button<'static> {
    Button::new(RichText::new(text).color(palette(ui).accent)).frame_when_inactive(false)
}

/// A raised part of the page.
pub fn card(ui: &egui::Ui) -> Frame {
    let colours = palette(ui);
    Frame::new()
        .fill(colours.surface)
        .stroke(Stroke::new(1.0, colours.line))
        .corner_radius(CornerRadius::same(RADIUS + 2))
        .inner_margin(Margin::symmetric(16, 12))
}

/// The background of a bar or a side of the window.
pub fn bar(ui: &egui::Ui) -> Frame {
    Frame::new()
        .fill(palette(ui).surface)
        .inner_margin(Margin::symmetric(16, 9))
}

/// Puts the fonts and both themes in place.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    for (theme, is_dark) in [(egui::Theme::Light, false), (egui::Theme::Dark, true)] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(is_dark);
            style.text_styles = [
                (TextStyle::Heading, FontId::new(TITLE_SIZE, bold_family())),
                (TextStyle::Body, body_font()),
                (TextStyle::Button, body_font()),
                (TextStyle::Small, small_font()),
                (TextStyle::Monospace, FontId::monospace(SMALL_SIZE + 1.0)),
            ]
            .into();
            let spacing = &mut style.spacing;
            spacing.item_spacing = Vec2::splat(GAP);
            spacing.button_padding = vec2(12.0, 6.0);
            spacing.interact_size = vec2(32.0, 30.0);
            spacing.menu_margin = Margin::same(6);
            spacing.window_margin = Margin::same(20);
            spacing.tooltip_width = 420.0;
            spacing.combo_width = 120.0;
            style.interaction.selectable_labels = false;
            style.interaction.tooltip_delay = 0.35;
        });
    }
}

/// Roboto first; the fonts that egui brings stand behind it for symbols.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallbacks = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let faces: [(&str, &'static [u8], FontFamily); 3] = [
        (
            "Roboto-Regular",
            include_bytes!("../../assets/fonts/Roboto-Regular.ttf"),
            FontFamily::Proportional,
        ),
        (
            "Roboto-Medium",
            include_bytes!("../../assets/fonts/Roboto-Medium.ttf"),
            medium_family(),
        ),
        (
            "Roboto-Bold",
            include_bytes!("../../assets/fonts/Roboto-Bold.ttf"),
            bold_family(),
        ),
    ];
    for (name, bytes, family) in faces {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let mut names = vec![name.to_owned()];
        names.extend(fallbacks.iter().cloned());
        fonts.families.insert(family, names);
    }
    fonts
}

fn visuals(is_dark: bool) -> Visuals {
    let colours = palette_of(is_dark);
    let mut visuals = if is_dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let radius = CornerRadius::same(RADIUS);
    let line = Stroke::new(1.0, colours.line);

    visuals.panel_fill = colours.page;
    visuals.window_fill = colours.surface;
    visuals.window_stroke = line;
    visuals.window_corner_radius = CornerRadius::same(RADIUS + 5);
    visuals.menu_corner_radius = radius;
    visuals.extreme_bg_color = colours.sunken;
    visuals.faint_bg_color = colours.sunken;
    visuals.hyperlink_color = colours.accent;
    visuals.warn_fg_color = colours.alert;
    visuals.error_fg_color = colours.alert;
    visuals.weak_text_color = Some(colours.quiet);
    visuals.selection.bg_fill = colours.accent_soft;
    visuals.selection.stroke = Stroke::new(1.0, colours.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, colours.accent);
    // A blinking cursor would keep an idle window drawing.
    visuals.text_cursor.blink = false;
    visuals.window_shadow = Shadow {
        offset: [0, 12],
        blur: 40,
        spread: 0,
        color: Color32::from_black_alpha(if is_dark { 140 } else { 40 }),
    };
    visuals.popup_shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: Color32::from_black_alpha(if is_dark { 120 } else { 28 }),
    };

    let widgets = &mut visuals.widgets;
    for (widget, fill, edge, words) in [
        (
            &mut widgets.noninteractive,
            colours.surface,
            colours.line,
            colours.text,
        ),
        (
            &mut widgets.inactive,
            colours.surface,
            colours.line,
            colours.text,
        ),
        (
            &mut widgets.hovered,
            colours.accent_soft,
            colours.accent,
            colours.text,
        ),
        (
            &mut widgets.active,
            colours.accent_soft,
            colours.accent,
            colours.accent,
        ),
        (
            &mut widgets.open,
            colours.accent_soft,
            colours.accent,
            colours.accent,
        ),
    ] {
        widget.weak_bg_fill = fill;
        widget.bg_fill = fill;
        widget.bg_stroke = Stroke::new(1.0, edge);
        widget.fg_stroke = Stroke::new(1.0, words);
        widget.corner_radius = radius;
        widget.expansion = 0.0;
    }
    // Boxes to tick and bars of progress show against the page.
    widgets.inactive.bg_fill = colours.line;
    visuals
}

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

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance and contrast as WCAG 2 defines them.
    fn contrast(a: Color32, b: Color32) -> f64 {
        let luminance = |colour: Color32| {
            let channel = |value: u8| {
                let value = f64::from(value) / 255.0;
                if value <= 0.040_45 {
                    value / 12.92
                } else {
                    ((value + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * channel(colour.r())
                + 0.7152 * channel(colour.g())
                + 0.0722 * channel(colour.b())
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_on_every_ground_it_stands_on() {
        for colours in [&LIGHT, &DARK] {
            let grounds = [
                colours.page,
                colours.surface,
                colours.sunken,
                colours.accent_soft,
                colours.alert_soft,
            ];
            for ground in grounds {
                for text in [colours.text, colours.quiet, colours.accent, colours.alert] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
                }
            }
            assert!(contrast(colours.on_accent, colours.accent) >= 4.5);
        }
    }
}
