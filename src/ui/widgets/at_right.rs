//! Controls at the right end of a row, reached from left to right.

use eframe::egui::{Align, IdSalt, Layout, Rect, Ui, UiBuilder, pos2};

/// Draws `content` from left to right so that it ends where the row does. A
/// layout from the right would draw the last first, and Tab would go backwards.
/// How wide it is comes from the frame before.
pub(crate) fn at_right_ui<R>(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.make_persistent_id(IdSalt::new(salt));
    let measured: Option<f32> = ui.data(|data| data.get_temp(id));
    let room = ui.available_rect_before_wrap();
    let left = measured.map_or(room.left(), |width| (room.right() - width).max(room.left()));
    let rect = Rect::from_min_max(pos2(left, room.top()), room.max);
    let layout = Layout::left_to_right(Align::Center);
    let mut builder = UiBuilder::new().max_rect(rect).layout(layout);
    if measured.is_none() {
        builder = builder.sizing_pass().invisible();
    }
    let shown = ui.scope_builder(builder, content);
    let width = shown.response.rect.width();
    if measured.is_none_or(|before| (before - width).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx()
            .request_discard("the width of what stands at the right");
    }
    shown.inner
}
