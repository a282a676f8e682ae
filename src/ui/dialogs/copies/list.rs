//! The list of copies, as one stop of the keyboard.

use eframe::egui::{
    EventFilter, Frame, Id, Key, Label, Margin, Modifiers, Role as Spoken, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, WidgetInfo,
};

use super::{Asked, CopiesDialog};
use crate::app::{CopyLook, copy_content, copy_reason};
use crate::i18n::Tr;
use crate::ui::moments::long_moment;
use crate::ui::style;

/// Rows that one page key passes over.
const PAGE: usize = 6;

/// Draws the list; Enter asks for the copy chosen to be restored.
pub(super) fn list_ui(
    ui: &mut Ui,
    tr: &Tr,
    dialog: &mut CopiesDialog,
    height: f32,
) -> Option<Asked> {
    let copies = dialog.copies.take()?;
    let asked = keyboard_ui(ui, tr, dialog, copies.len(), height);
    ScrollArea::vertical()
        .id_salt("copies-list")
        .max_height(height)
        // As high as the stop of the keyboard that is drawn around it.
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 10.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            for (place, look) in copies.iter().enumerate() {
                row_ui(ui, tr, dialog, place, look);
            }
        });
    dialog.copies = Some(copies);
    asked
}

/// Arrows go from copy to copy.
fn keyboard_ui(
    ui: &Ui,
    tr: &Tr,
    dialog: &mut CopiesDialog,
    n_copies: usize,
    height: f32,
) -> Option<Asked> {
    let mut rect = ui.available_rect_before_wrap();
    rect.set_height(height);
    let id = Id::unique("copies-keyboard");
    let list = ui.interact(rect, id, Sense::focusable_noninteractive());
    list.widget_info(|| {
        let n = [("n", n_copies.into())];
        WidgetInfo::labeled(Spoken::ListBox, true, tr.format("ui-copies-list", &n))
    });
    if std::mem::take(&mut dialog.is_new) {
        list.request_focus();
    }
    if !list.has_focus() {
        return None;
    }
    let stroke = Stroke::new(1.5, style::palette(ui).accent);
    ui.painter()
        .rect_stroke(rect.expand(3.0), 4.0, stroke, StrokeKind::Outside);
    ui.memory_mut(|memory| {
        let keys = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(list.id, keys);
    });
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (here, lowest) = (dialog.chosen, n_copies.saturating_sub(1));
    let next = if pressed(Key::ArrowDown) {
        here + 1
    } else if pressed(Key::ArrowUp) {
        here.saturating_sub(1)
    } else if pressed(Key::PageDown) {
        here + PAGE
    } else if pressed(Key::PageUp) {
        here.saturating_sub(PAGE)
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        lowest
    } else {
        here
    };
    dialog.is_moved |= next.min(lowest) != here;
    dialog.chosen = next.min(lowest);
    pressed(Key::Enter).then_some(Asked::InPlace)
}

fn row_ui(ui: &mut Ui, tr: &Tr, dialog: &mut CopiesDialog, place: usize, look: &CopyLook) {
    let is_chosen = dialog.chosen == place;
    let colours = style::palette(ui);
    let fill = if is_chosen {
        colours.accent_soft
    } else {
        colours.surface
    };
    let when = long_moment(tr, look.copy.made_at);
    let reason = copy_reason(look.copy.reason, tr);
    let content = match &look.content {
        Ok(content) => copy_content(content, tr),
        Err(_) => tr.get("ui-copies-unreadable"),
    };
    let shown = Frame::new()
        .fill(fill)
        .corner_radius(8)
        .inner_margin(Margin::symmetric(10, 5))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 1.0;
            let line = |words| Label::new(words).truncate().selectable(false);
            let title = format!("{when} · {reason}");
            ui.add(line(style::medium(title)));
            let words = style::small(ui, &content);
            let words = if look.content.is_err() {
                words.color(colours.alert)
            } else {
                words
            };
            ui.add(line(words));
        });
    let row = ui.interact(
        shown.response.rect,
        Id::unique(("copies-row", place)),
        Sense::CLICK,
    );
    let spoken = format!("{when} · {reason} · {content}");
    row.widget_info(|| WidgetInfo::selected(Spoken::ListBoxOption, true, is_chosen, &spoken));
    if row.clicked() {
        dialog.chosen = place;
    }
    if is_chosen && std::mem::take(&mut dialog.is_moved) {
        row.scroll_to_me(None);
    }
}
