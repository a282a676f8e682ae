//! Keys of a page as a whole, and whether something in front has them for itself.

use eframe::egui::{Key, Modifiers, Popup, Ui, vec2};

/// A dialog, a menu and a flag under the pointer have Escape for themselves.
pub(super) fn is_escape_free(ui: &Ui) -> bool {
    let has_modal = ui.memory(|memory| memory.top_modal_layer().is_some());
    !has_modal && !Popup::is_any_open(ui.ctx()) && ui.ctx().dragged_id().is_none()
}

/// The page keys move a page that is longer than the window, where nothing in it has
/// them for itself.
pub(super) fn page_keys(ui: &Ui) {
    if !is_escape_free(ui) || ui.ctx().text_edit_focused() {
        return;
    }
    let page = 0.8 * ui.clip_rect().height();
    for (key, way) in [(Key::PageDown, -page), (Key::PageUp, page)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, way));
        }
    }
}
