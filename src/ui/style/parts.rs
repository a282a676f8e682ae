//! Buttons and grounds that look the same on every screen.

use eframe::egui::{
    self, Button, Color32, CornerRadius, Frame, Margin, Response, RichText, Stroke, StrokeKind,
    Widget,
};

use super::{medium, palette};

/// How round corners are, in points.
pub(super) const RADIUS: u8 = 7;

/// The button of the one thing that a screen is for.
pub(crate) fn primary_button(ui: &egui::Ui, text: impl Into<String>) -> PrimaryButton {
    let colours = palette(ui);
    let button = Button::new(medium(text).color(colours.on_accent))
        .fill(colours.accent)
        .stroke(Stroke::new(1.0, colours.accent));
    PrimaryButton(button)
}

/// A button whose own colours leave nothing to tell that it has the focus, so
/// a ring does.
pub(crate) struct PrimaryButton(Button<'static>);

impl Widget for PrimaryButton {
    fn ui(self, ui: &mut egui::Ui) -> Response {
        let response = ui.add(self.0);
        focus_ring(ui, &response);
        response
    }
}

/// A ring around what has the focus and does not show it by itself.
pub(crate) fn focus_ring(ui: &egui::Ui, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, palette(ui).accent);
        let rect = response.rect.expand(3.0);
        let radius = CornerRadius::same(RADIUS + 2);
        let painter = ui.painter().with_clip_rect(rect.expand(2.0));
        painter.rect_stroke(rect, radius, ring, StrokeKind::Outside);
    }
}

/// A button without a frame, for what is seldom needed.
pub(crate) fn link_button(ui: &egui::Ui, text: impl Into<String>) -> Button<'static> {
    Button::new(RichText::new(text).color(palette(ui).accent)).frame_when_inactive(false)
}

/// What lies over a part of a chart that is not meant, which shows through.
pub(crate) fn veil(ui: &egui::Ui) -> Color32 {
    palette(ui).surface.gamma_multiply(0.66)
}

/// A raised part of the page.
pub(crate) fn card(ui: &egui::Ui) -> Frame {
    let colours = palette(ui);
    Frame::new()
        .fill(colours.surface)
        .stroke(Stroke::new(1.0, colours.line))
        .corner_radius(CornerRadius::same(RADIUS + 2))
        .inner_margin(Margin::symmetric(16, 12))
}

/// The background of a bar or a side of the window.
pub(crate) fn bar(ui: &egui::Ui) -> Frame {
    Frame::new()
        .fill(palette(ui).surface)
        .inner_margin(Margin::symmetric(16, 9))
}
