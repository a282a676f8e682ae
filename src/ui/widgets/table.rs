//! How the tables look.

use eframe::egui::{Align, Label, Layout, RichText, Ui};
use egui_extras::TableBuilder;

use crate::ui::style;

pub(crate) const CELL_HEIGHT: f32 = 24.0;

/// A table as all of them look: rows that touch, each other one shaded.
pub(crate) fn plain_table(ui: &mut Ui) -> TableBuilder<'_> {
    ui.spacing_mut().item_spacing.y = 0.0;
    TableBuilder::new(ui)
        .striped(true)
        .auto_shrink([false, true])
        .cell_layout(Layout::left_to_right(Align::Center))
}

/// A cell of one line; what does not fit is cut and shown when pointed at.
pub(crate) fn cell(ui: &mut Ui, text: impl Into<String>) {
    ui.add(Label::new(RichText::new(text)).truncate());
}

pub(crate) fn header_cell(ui: &mut Ui, text: impl Into<String>) {
    let words = style::small(ui, text).font(style::small_medium_font());
    ui.add(Label::new(words).truncate());
}
