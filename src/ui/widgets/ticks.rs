//! What can be ticked, with an outline that shows on every ground.

use eframe::egui::{Checkbox, RadioButton, Response, Stroke, Ui, Widget};

use crate::ui::style;

pub(crate) fn checkbox_ui(ui: &mut Ui, is_ticked: &mut bool, label: impl Into<String>) -> Response {
    outlined_ui(ui, Checkbox::new(is_ticked, label.into()))
}

/// A box to tick beside which its name stands already.
pub(crate) fn bare_checkbox_ui(ui: &mut Ui, is_enabled: bool, is_ticked: &mut bool) -> Response {
    outlined_ui(ui, |ui: &mut Ui| {
        ui.add_enabled(is_enabled, Checkbox::without_text(is_ticked))
    })
}

pub(crate) fn radio_ui(ui: &mut Ui, is_chosen: bool, label: impl Into<String>) -> Response {
    outlined_ui(ui, RadioButton::new(is_chosen, label.into()))
}

/// In no scope of its own, which would not go on to the next row where a row
/// is full.
fn outlined_ui(ui: &mut Ui, widget: impl Widget) -> Response {
    let colours = style::palette(ui);
    let before = ui.visuals().widgets.inactive;
    let inactive = &mut ui.visuals_mut().widgets.inactive;
    inactive.bg_fill = colours.surface;
    inactive.bg_stroke = Stroke::new(1.0, colours.edge);
    let response = ui.add(widget);
    ui.visuals_mut().widgets.inactive = before;
    response
}
