//! The colours of the two themes.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place where the window's colours are made"
)]

use eframe::egui::{self, Color32};

/// The colours of one theme. Text on `page`, `surface` and the soft fills has
/// a contrast of at least 4.5 to 1; a test measures it.
#[derive(Debug)]
pub(crate) struct Palette {
    /// Behind everything.
    pub page: Color32,
    /// Panels, cards, buttons.
    pub surface: Color32,
    /// Inside text fields, behind tables.
    pub sunken: Color32,
    pub line: Color32,
    /// Around what is ticked: 3 to 1 against the grounds it stands on.
    pub edge: Color32,
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
    edge: Color32::from_rgb(0x7c, 0x87, 0x96),
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
    edge: Color32::from_rgb(0x77, 0x83, 0x94),
    text: Color32::from_rgb(0xe8, 0xec, 0xf2),
    quiet: Color32::from_rgb(0xa6, 0xb1, 0xc0),
    accent: Color32::from_rgb(0x8f, 0xc1, 0xf5),
    accent_soft: Color32::from_rgb(0x20, 0x33, 0x49),
    on_accent: Color32::from_rgb(0x0b, 0x18, 0x26),
    alert: Color32::from_rgb(0xf4, 0xb2, 0x7a),
    alert_soft: Color32::from_rgb(0x36, 0x27, 0x1b),
};

/// The colours of the theme that `ui` is drawn in.
pub(crate) fn palette(ui: &egui::Ui) -> &'static Palette {
    palette_of(ui.visuals().dark_mode)
}

pub(super) const fn palette_of(is_dark: bool) -> &'static Palette {
    if is_dark { &DARK } else { &LIGHT }
}

/// The ground of the program's icon and the curve on it.
pub(crate) const fn icon_colours() -> (Color32, Color32) {
    (LIGHT.accent, LIGHT.on_accent)
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
    fn what_can_be_ticked_stands_out_from_its_ground() {
        for colours in [&LIGHT, &DARK] {
            for ground in [colours.page, colours.surface, colours.sunken] {
                assert!(contrast(colours.edge, ground) >= 3.0, "on {ground:?}");
            }
        }
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
