//! What is shown while a file hovers over the window.

use eframe::egui::{Align2, Color32, Context, FontId, Id, LayerId, Order};

use crate::i18n::Tr;
use crate::ui::style;

pub(crate) fn drop_veil_ui(ctx: &Context, tr: &Tr) {
    let is_hovered = ctx.input(|input| !input.raw.hovered_files.is_empty());
    if !is_hovered {
        return;
    }
    let layer = LayerId::new(Order::Foreground, Id::unique("drop-veil"));
    let painter = ctx.layer_painter(layer);
    let rect = ctx.content_rect();
    painter.rect_filled(rect, 0.0, Color32::from_black_alpha(150));
    let font: FontId = style::title_font();
    let text = tr.get("ui-drop");
    painter.text(
        rect.center(),
        Align2::CENTER_CENTER,
        text,
        font,
        Color32::WHITE,
    );
}
