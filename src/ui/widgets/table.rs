//! The cells of the tables.

use eframe::egui::{Label, RichText, Ui};

use crate::ui::style;

pub const CELL_HEIGHT: f32 = 24.0;

/// A cell of one line; what does not fit is cut and shown when pointed at.
pub fn cell(ui: &mut Ui, text: impl Into<String>) {
    ui.add(Label::new(RichText::new(text)).truncate());
}

pub fn header_cell(ui: &mut Ui, text: impl Into<String>) {
    let words = style::small(ui, text).font(style::small_medium_font());
    ui.add(Label::new(words).truncate());
}
