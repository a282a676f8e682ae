//! The list as one stop of the keyboard.

use eframe::egui::{
    Event, EventFilter, Id, Key, Modifiers, Role as Spoken, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo,
};

use super::MembersPanel;
use crate::app::MembersView;
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::style;

/// Rows that one page key passes over.
const PAGE: usize = 12;

/// Who has the keyboard while it is in the list.
pub(super) fn list_id() -> Id {
    Id::unique("members-list")
}

/// Makes the list one stop of the keyboard: arrows go from row to row, Enter
/// opens a person, letters begin a filter.
pub(super) fn keyboard_ui(
    ui: &mut Ui,
    tr: &Tr,
    view: &MembersView,
    panel: &mut MembersPanel,
    height: f32,
    actions: &mut Vec<Action>,
) {
    let mut rect = ui.available_rect_before_wrap();
    rect.set_height(height);
    let list = ui.interact(rect, list_id(), Sense::focusable_noninteractive());
    list.widget_info(|| {
        let n = [("n", panel.order.len().into())];
        WidgetInfo::labeled(Spoken::ListBox, true, tr.format("ui-members-list", &n))
    });
    if std::mem::take(&mut panel.is_list_wanted) {
        list.request_focus();
    }
    if !list.has_focus() {
        return;
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
    let here = panel.at.and_then(|person| panel.row_of(view, person));
    let lowest = panel.order.len().saturating_sub(1);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let next = if pressed(Key::ArrowDown) {
        Some(here.map_or(0, |row| (row + 1).min(lowest)))
    } else if pressed(Key::ArrowUp) {
        Some(here.map_or(lowest, |row| row.saturating_sub(1)))
    } else if pressed(Key::PageDown) {
        Some(here.map_or(0, |row| (row + PAGE).min(lowest)))
    } else if pressed(Key::PageUp) {
        Some(here.map_or(0, |row| row.saturating_sub(PAGE)))
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        Some(lowest)
    } else {
        None
    };
    if let Some(row) = next {
        panel.at = panel.person_in(view, row);
        panel.scroll_to = Some(row);
    } else if let Some(person) = here.and_then(|row| panel.person_in(view, row))
        && pressed(Key::Enter)
    {
        actions.push(Action::ShowPerson(person));
    }
    let typed: Option<String> = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => None,
        })
    });
    if let Some(text) = typed {
        panel.query.text = text;
        panel.is_filter_wanted = true;
    }
}
