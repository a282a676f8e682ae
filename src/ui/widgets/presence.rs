//! The months in which someone took part, as a small strip.

use eframe::egui::{CornerRadius, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::{Strip, strip_sentence};
use crate::i18n::Tr;
use crate::ui::style;

/// How high a month stands: taking part once, twice, or more often.
const HEIGHTS: [f32; 3] = [0.5, 0.75, 1.0];

/// Draws one bar for each month with a participation, a dot for a month
/// without, nothing for one that was not recorded. Says it in words to those
/// who do not see it or point at it.
pub(crate) fn presence_ui(
    ui: &mut Ui,
    tr: &Tr,
    strip: &Strip,
    seen: &[u8],
    width: f32,
    height: f32,
) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(rect) {
        draw(ui, rect, strip, seen);
    }
    let words = || strip_sentence(strip, seen, tr);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words()));
    response.on_hover_ui(|ui| {
        ui.label(words());
    });
}

fn draw(ui: &Ui, rect: Rect, strip: &Strip, seen: &[u8]) {
    let colours = style::palette(ui);
    let painter = ui.painter();
    let step = rect.width() / strip.is_recorded.len().max(1) as f32;
    // Long lives have months narrower than a gap between them would be.
    let bar = (step - 1.0).clamp(1.0, 6.0).min(step.max(1.0));
    for (place, is_recorded) in strip.is_recorded.iter().enumerate() {
        let left = rect.left() + place as f32 * step;
        let n = seen.get(place).copied().unwrap_or(0);
        if n > 0 {
            let share = HEIGHTS.get(usize::from(n) - 1).copied().unwrap_or(1.0);
            let top = rect.bottom() - share * rect.height();
            let month = Rect::from_min_max(pos2(left, top), pos2(left + bar, rect.bottom()));
            painter.rect_filled(month, CornerRadius::ZERO, colours.accent);
        } else if *is_recorded {
            let stroke = Stroke::new(1.0, colours.line);
            painter.hline(left..=left + bar, rect.bottom() - 0.5, stroke);
        }
    }
}
