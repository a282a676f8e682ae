//! The list as one stop of the keyboard.

use eframe::egui::{
    Event, EventFilter, Id, Key, Modifiers, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
};

use super::selection::Reach;
use super::{JournalList, JournalPanel};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::Action;
use crate::ui::style;

/// What has the keyboard while it is in the list.
pub(super) fn list_id() -> Id {
    Id::unique("journal-list")
}

/// Makes the list one stop of the keyboard: arrows go from row to row, with
/// Shift they choose all on the way; Enter edits, letters begin a filter.
/// Deleting and the like are commands, and so work wherever the keyboard is.
pub(super) fn keyboard_ui(
    ui: &mut Ui,
    tr: &Tr,
    list: &JournalList,
    panel: &mut JournalPanel,
    height: f32,
    rows_of_page: usize,
    actions: &mut Vec<Action>,
) {
    let mut rect = ui.available_rect_before_wrap();
    rect.set_height(height);
    let response = ui.interact(rect, list_id(), Sense::focusable_noninteractive());
    response.widget_info(|| {
        let n = [("n", list.order.len().into())];
        WidgetInfo::labeled(Role::ListBox, true, tr.format("ui-journal-list", &n))
    });
    if std::mem::take(&mut panel.is_list_wanted) {
        response.request_focus();
    }
    if !response.has_focus() {
        return;
    }
    let stroke = Stroke::new(1.5, style::palette(ui).accent);
    ui.painter()
        .rect_stroke(rect.expand(5.0), 4.0, stroke, StrokeKind::Outside);
    ui.memory_mut(|memory| {
        let keys = EventFilter {
            vertical_arrows: true,
            escape: panel.selection.len() > 0,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(response.id, keys);
    });
    if let Some((key, reach)) = pressed_way(ui) {
        let here = panel.selection.at().and_then(|id| list.place_of(id));
        let lowest = list.order.len().saturating_sub(1);
        let row = match (key, here) {
            (Key::End, _) | (Key::ArrowUp | Key::PageUp, None) => lowest,
            (Key::Home, _) | (_, None) => 0,
            (Key::ArrowDown, Some(row)) => row + 1,
            (Key::PageDown, Some(row)) => row + rows_of_page,
            (Key::ArrowUp, Some(row)) => row.saturating_sub(1),
            (_, Some(row)) => row.saturating_sub(rows_of_page),
        };
        let row = row.min(lowest);
        panel.selection.reach(list, row, reach);
        panel.scroll_to = Some(row);
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::A) {
        panel.selection.choose_all(list);
    } else if pressed(Modifiers::NONE, Key::Escape) {
        panel.selection.choose_none();
    } else if panel.selection.at().is_some() && pressed(Modifiers::NONE, Key::Enter) {
        actions.push(Action::Run(UiCommand::EditActivity));
    }
    let typed: String = ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    });
    if !typed.trim().is_empty() {
        panel.query.text = typed;
        super::filters::begin_typing(ui.ctx(), &panel.query.text);
    }
}

/// The key that was pressed to go to another row, and how.
fn pressed_way(ui: &Ui) -> Option<(Key, Reach)> {
    const WAYS: [Key; 6] = [
        Key::ArrowDown,
        Key::ArrowUp,
        Key::PageDown,
        Key::PageUp,
        Key::Home,
        Key::End,
    ];
    WAYS.into_iter().find_map(|key| {
        ui.input_mut(|input| {
            // Asked first: a plain key also fits with Shift held.
            if input.consume_key(Modifiers::SHIFT, key) {
                Some((key, Reach::Through))
            } else if input.consume_key(Modifiers::NONE, key) {
                Some((key, Reach::Alone))
            } else {
                None
            }
        })
    })
}
