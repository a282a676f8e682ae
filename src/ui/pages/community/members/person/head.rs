//! Whose page it is, and the ways from it.

use eframe::egui::{Button, Key, Label, Modifiers, Ui};

use super::{Place, Way};
use crate::i18n::Tr;
use crate::ui::pages::community::page_keys::is_escape_free;
use crate::ui::style;
use crate::ui::widgets::at_right_ui;

const WAYS: [(Modifiers, Key, Way); 4] = [
    (Modifiers::ALT, Key::ArrowLeft, Way::Back),
    (Modifiers::ALT, Key::ArrowUp, Way::Before),
    (Modifiers::ALT, Key::ArrowDown, Way::After),
    (Modifiers::NONE, Key::Escape, Way::Back),
];

/// The ways by keys: Escape and Alt with the left arrow lead back, Alt with up and down
/// to the person before and after. What is typed in a field comes first.
pub(super) fn pressed_way(ui: &Ui, is_typing: bool) -> Option<Way> {
    if is_typing || !is_escape_free(ui) {
        return None;
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let found = WAYS
        .into_iter()
        .find(|(modifiers, key, _)| pressed(*modifiers, *key));
    found.map(|(_, _, way)| way)
}

/// The row with the name between the ways.
pub(super) fn head_ui(
    ui: &mut Ui,
    tr: &Tr,
    name: Option<&str>,
    place: Option<Place>,
    is_focus_wanted: bool,
) -> Option<Way> {
    let mut way = None;
    ui.horizontal(|ui| {
        let back = ui.button(tr.get("ui-person-back"));
        let back = back.on_hover_text(tr.get("ui-person-back-hint"));
        // Whoever came by keys goes on by keys.
        if is_focus_wanted && ui.memory(|memory| memory.focused().is_some()) {
            back.request_focus();
        }
        if back.clicked() {
            way = Some(Way::Back);
        }
        // The title has what the ways to the right leave.
        let kept = if place.is_some() { ROOM_FOR_WAYS } else { 0.0 };
        ui.scope(|ui| {
            ui.set_max_width((ui.available_width() - kept).max(80.0));
            let title = name.map_or_else(|| tr.get("ui-person-reading"), str::to_owned);
            ui.add(Label::new(style::title(&title)).truncate())
                .on_hover_text(title);
        });
        if let Some(place) = place {
            at_right_ui(ui, "person-ways", |ui| {
                way = ways_ui(ui, tr, place).or(way);
            });
        }
    });
    ui.add_space(style::GAP_SMALL);
    way
}

/// Points that the ways to others take.
const ROOM_FOR_WAYS: f32 = 270.0;

fn ways_ui(ui: &mut Ui, tr: &Tr, (place, n): Place) -> Option<Way> {
    let of = [("n", (place + 1).into()), ("all", n.into())];
    ui.label(style::quiet(ui, tr.format("ui-person-place", &of)));
    let mut way = |is_there: bool, (key, hint): (&str, &str), to: Way| -> Option<Way> {
        let response = ui.add_enabled(is_there, Button::new(tr.get(key)));
        let response = response.on_hover_text(tr.get(hint));
        response.clicked().then_some(to)
    };
    let before = ("ui-person-before", "ui-person-before-hint");
    let before = way(place > 0, before, Way::Before);
    let after = ("ui-person-after", "ui-person-after-hint");
    let after = way(place + 1 < n, after, Way::After);
    before.or(after)
}
