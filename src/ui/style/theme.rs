//! Puts the look in place: fonts, sizes and both themes of egui.

use std::sync::Arc;

use eframe::egui::{
    self, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow,
    Stroke, TextStyle, Vec2, Visuals, vec2,
};

use super::GAP;
use super::palette::palette_of;
use super::parts::RADIUS;
use super::words::{SMALL_SIZE, body_font, bold_family, medium_family, small_font, title_font};

/// Puts the fonts and both themes in place.
pub(crate) fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    // Where the system does not say, the look of a page.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    for (theme, is_dark) in [(egui::Theme::Light, false), (egui::Theme::Dark, true)] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(is_dark);
            style.text_styles = [
                (TextStyle::Heading, title_font()),
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

/// Roboto first; the fonts that egui brings stand behind it for symbols, the
/// one of equal widths too: it alone has the sign of the Shift key. That of the
/// Command key comes last, the only one of emoji-icon-font that is brought.
fn fonts() -> FontDefinitions {
    const COMMAND_KEY: &str = "command-key";
    let mut fonts = FontDefinitions::default();
    let fallbacks: Vec<String> = [FontFamily::Proportional, FontFamily::Monospace]
        .iter()
        .filter_map(|family| fonts.families.get(family))
        .flatten()
        .cloned()
        .chain([COMMAND_KEY.to_owned()])
        .collect();
    let sign = include_bytes!("../../../assets/fonts/command-key.ttf");
    let sign = Arc::new(FontData::from_static(sign));
    fonts.font_data.insert(COMMAND_KEY.to_owned(), sign);
    let faces: [(&str, &'static [u8], FontFamily); 3] = [
        (
            "Roboto-Regular",
            include_bytes!("../../../assets/fonts/Roboto-Regular.ttf"),
            FontFamily::Proportional,
        ),
        (
            "Roboto-Medium",
            include_bytes!("../../../assets/fonts/Roboto-Medium.ttf"),
            medium_family(),
        ),
        (
            "Roboto-Bold",
            include_bytes!("../../../assets/fonts/Roboto-Bold.ttf"),
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
    visuals.selection.stroke = Stroke::new(1.5, colours.accent);
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
            // The accent is for what has the keyboard.
            colours.edge,
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
