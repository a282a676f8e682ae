//! A row of choices of which one holds.

use eframe::egui::{
    Button, CornerRadius, Frame, Margin, RichText, Role, Stroke, Ui, WidgetInfo, vec2,
};

use crate::ui::style;

/// A row of choices; returns the one clicked. `chosen` may be none of them.
/// `name` is said before each label to those who do not see the row.
pub(crate) fn segmented_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: Option<T>,
    choices: &[(T, String)],
) -> Option<T> {
    let colours = style::palette(ui);
    let mut clicked = None;
    Frame::new()
        .fill(colours.surface)
        .stroke(Stroke::new(1.0, colours.line))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::same(2))
        .show(ui, |ui| {
            let spacing = ui.spacing_mut();
            spacing.item_spacing.x = 2.0;
            spacing.button_padding = vec2(10.0, 3.0);
            // As high as the buttons beside it.
            spacing.interact_size.y = 24.0;
            let is_from_right = ui.layout().prefer_right_to_left();
            ui.horizontal(|ui| {
                let mut choices: Vec<_> = choices.iter().collect();
                if is_from_right {
                    choices.reverse();
                }
                for (choice, label) in choices {
                    let is_chosen = chosen == Some(*choice);
                    let text = if is_chosen {
                        style::medium(label).color(colours.accent)
                    } else {
                        RichText::new(label).color(colours.text)
                    };
                    let button =
                        Button::selectable(is_chosen, text).corner_radius(CornerRadius::same(6));
                    let response = ui.add(button);
                    let spoken = format!("{name} · {label}");
                    response.widget_info(|| {
                        WidgetInfo::selected(Role::RadioButton, true, is_chosen, &spoken)
                    });
                    if response.clicked() {
                        clicked = Some(*choice);
                    }
                }
            });
        });
    clicked
}
