//! Type: three sizes of one family in three weights.

use eframe::egui::{self, FontFamily, FontId, RichText};

use super::palette;

/// The three sizes of type, in points.
const TITLE_SIZE: f32 = 21.0;
const BODY_SIZE: f32 = 14.0;
pub(super) const SMALL_SIZE: f32 = 12.0;

/// The family of words that stand out.
pub(crate) fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

pub(super) fn medium_family() -> FontFamily {
    FontFamily::Name("medium".into())
}

pub(super) fn body_font() -> FontId {
    FontId::proportional(BODY_SIZE)
}

pub(crate) fn small_font() -> FontId {
    FontId::proportional(SMALL_SIZE)
}

pub(crate) fn title_font() -> FontId {
    FontId::new(TITLE_SIZE, bold_family())
}

pub(crate) fn strong_font() -> FontId {
    FontId::new(BODY_SIZE, bold_family())
}

pub(crate) fn small_medium_font() -> FontId {
    FontId::new(SMALL_SIZE, medium_family())
}

/// The name of a screen or of a community.
pub(crate) fn title(text: impl Into<String>) -> RichText {
    RichText::new(text).font(title_font())
}

/// What a section or a card is about.
pub(crate) fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).font(strong_font())
}

pub(crate) fn medium(text: impl Into<String>) -> RichText {
    RichText::new(text).font(FontId::new(BODY_SIZE, medium_family()))
}

/// What comes second.
pub(crate) fn quiet(ui: &egui::Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).color(palette(ui).quiet)
}

/// What comes last.
pub(crate) fn small(ui: &egui::Ui, text: impl Into<String>) -> RichText {
    RichText::new(text)
        .font(small_font())
        .color(palette(ui).quiet)
}
