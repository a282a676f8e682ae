//! The name of a column that a table can be sorted by.

use eframe::egui::{
    Label, Pos2, RichText, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::ui::style;

/// A column's name as a button; true once it is clicked. `sorted` says whether
/// the table is sorted by it, and if so whether the highest come first.
/// `spoken` is its name to those who hear it and in the hint.
pub(crate) fn sort_header_ui(ui: &mut Ui, name: &str, spoken: &str, sorted: Option<bool>) -> bool {
    let colours = style::palette(ui);
    let words = RichText::new(name)
        .font(style::small_medium_font())
        .color(colours.quiet);
    let label = Label::new(words).truncate().sense(Sense::click());
    let response = ui.add(label).on_hover_text(spoken);
    if let Some(is_descending) = sorted {
        let is_from_right = ui.layout().prefer_right_to_left();
        let centre = if is_from_right {
            response.rect.left_center() - vec2(9.0, 0.0)
        } else {
            response.rect.right_center() + vec2(9.0, 0.0)
        };
        ui.painter()
            .add(triangle(centre, is_descending, colours.quiet));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken));
    if response.has_focus() {
        let stroke = Stroke::new(1.5, colours.accent);
        let frame = response.rect.expand(2.0);
        ui.painter()
            .rect_stroke(frame, 3.0, stroke, StrokeKind::Outside);
    }
    response.clicked()
}

/// The font has no arrows.
fn triangle(centre: Pos2, points_down: bool, colour: eframe::egui::Color32) -> Shape {
    let tip = if points_down { 3.0 } else { -3.0 };
    let corners = [(-4.0, -tip), (4.0, -tip), (0.0, tip)];
    let corners = corners.map(|(x, y)| centre + vec2(x, y));
    Shape::convex_polygon(corners.to_vec(), colour, Stroke::NONE)
}
