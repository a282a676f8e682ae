//! A box that unfolds a list of choices, by the pointer or by the keyboard.

use eframe::egui::{
    Button, ComboBox, EventFilter, Id, IdSalt, Key, Modifiers, Popup, Response, RichText, Role,
    Sense, Ui, Vec2, WidgetInfo,
};

use crate::ui::style;

/// The height of an unfolded list, in points: most have all in sight.
const LIST_HEIGHT: f32 = 360.0;
const ROW_HEIGHT: f32 = 24.0;

/// How a box looks and what is said of it.
pub(crate) struct ChoiceBox<'a> {
    salt: IdSalt,
    name: &'a str,
    width: f32,
    shown: Option<String>,
    spoken: Option<String>,
    hint: Option<&'a dyn Fn(usize) -> Option<String>>,
}

/// What became of a box.
pub(crate) struct ChoiceBoxOutput<T> {
    pub response: Response,
    /// The choice that was taken, if it is another than the one that holds.
    pub taken: Option<T>,
}

impl<'a> ChoiceBox<'a> {
    /// `salt` tells it from other boxes; `name` is said of it before what is
    /// chosen.
    pub(crate) fn new(salt: impl std::hash::Hash + std::fmt::Debug, name: &'a str) -> Self {
        Self {
            salt: IdSalt::new(salt),
            name,
            width: 170.0,
            shown: None,
            spoken: None,
            hint: None,
        }
    }

    pub(crate) const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// What the box shows where none of the choices holds.
    pub(crate) fn otherwise(mut self, shown: impl Into<String>) -> Self {
        self.shown = Some(shown.into());
        self
    }

    /// What is said of the box, in place of its name and what is chosen.
    pub(crate) fn spoken(mut self, spoken: impl Into<String>) -> Self {
        self.spoken = Some(spoken.into());
        self
    }

    /// What is said of a choice where one points at it.
    pub(crate) const fn hint(mut self, hint: &'a dyn Fn(usize) -> Option<String>) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Draws the box and its list. The arrows move in the list, Enter takes,
    /// Escape and Tab fold it; the focus stays with the box.
    pub(crate) fn show<T: Clone + PartialEq>(
        self,
        ui: &mut Ui,
        chosen: Option<&T>,
        choices: &[(T, String)],
    ) -> ChoiceBoxOutput<T> {
        // As the box makes its own from what it is given.
        let id = ui.make_persistent_id(IdSalt::new(self.salt));
        let place = choices.iter().position(|(it, _)| Some(it) == chosen);
        let shown = place.and_then(|place| choices.get(place));
        let shown = shown.map_or_else(|| self.shown.unwrap_or_default(), |(_, it)| it.clone());
        let was_open = ComboBox::is_open(ui.ctx(), id);
        let mut list = List {
            id,
            chosen: place,
            lit: place.unwrap_or(0),
            is_moved: !was_open,
            taken: None,
            hint: self.hint,
        };
        if was_open {
            let before: Option<usize> = ui.data(|data| data.get_temp(id));
            let end = choices.len().saturating_sub(1);
            list.lit = before.unwrap_or(list.lit).min(end);
        }
        list.take_keys(ui, choices.len(), was_open);
        let combo = ComboBox::from_id_salt(self.salt)
            .selected_text(&shown)
            .width(self.width)
            .height(LIST_HEIGHT)
            .truncate()
            .show_ui(ui, |ui| list.show(ui, choices));
        let is_open = ComboBox::is_open(ui.ctx(), id);
        let mut response = combo.response;
        if (is_open && !was_open) || list.taken.is_some() {
            response.request_focus();
        }
        ui.data_mut(|data| data.insert_temp(id, list.lit));
        keep_keys(ui, id, is_open);
        let spoken = self.spoken;
        let spoken = spoken.unwrap_or_else(|| format!("{} · {shown}", self.name));
        response = response.accessible_name(spoken);
        let taken = list.taken.filter(|taken| Some(*taken) != place);
        let taken = taken.and_then(|taken| choices.get(taken));
        ChoiceBoxOutput {
            response,
            taken: taken.map(|(choice, _)| choice.clone()),
        }
    }
}

/// Keeps from the rest of the window the keys that belong to the box.
fn keep_keys(ui: &Ui, id: Id, is_open: bool) {
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: is_open,
        vertical_arrows: true,
        escape: is_open,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

/// The unfolded list.
struct List<'a> {
    /// The box's own.
    id: Id,
    chosen: Option<usize>,
    /// The choice that Enter would take.
    lit: usize,
    /// The lit choice is to be in sight.
    is_moved: bool,
    taken: Option<usize>,
    hint: Option<&'a dyn Fn(usize) -> Option<String>>,
}

impl List<'_> {
    fn take_keys(&mut self, ui: &Ui, n_choices: usize, is_open: bool) {
        let popup = self.id.with("popup");
        if !ui.memory(|memory| memory.has_focus(self.id)) {
            // Tab went on from it.
            if is_open {
                Popup::close_id(ui.ctx(), popup);
            }
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if !is_open {
            if pressed(Key::ArrowDown) || pressed(Key::ArrowUp) {
                Popup::open_id(ui.ctx(), popup);
            }
            return;
        }
        let last = n_choices.saturating_sub(1);
        let next = if pressed(Key::ArrowDown) {
            (self.lit + 1).min(last)
        } else if pressed(Key::ArrowUp) {
            self.lit.saturating_sub(1)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            self.lit
        };
        self.is_moved |= next != self.lit;
        self.lit = next;
        let is_taken = pressed(Key::Enter) || pressed(Key::Space);
        if is_taken && n_choices > 0 {
            self.taken = Some(self.lit);
        }
        if is_taken || pressed(Key::Escape) {
            Popup::close_id(ui.ctx(), popup);
        }
    }

    fn show<T>(&mut self, ui: &mut Ui, choices: &[(T, String)]) {
        ui.spacing_mut().interact_size.y = ROW_HEIGHT;
        ui.spacing_mut().item_spacing.y = 2.0;
        let is_pointing = ui.input(|input| input.pointer.delta() != Vec2::ZERO);
        for (place, (_, label)) in choices.iter().enumerate() {
            let is_chosen = self.chosen == Some(place);
            let colours = style::palette(ui);
            let words = if is_chosen {
                style::medium(label).color(colours.accent)
            } else {
                RichText::new(label).color(colours.text)
            };
            // The keyboard stays with the box.
            let button = Button::selectable(place == self.lit, words).sense(Sense::CLICK);
            let response = ui.add(button);
            response
                .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, label));
            if place == self.lit && std::mem::take(&mut self.is_moved) {
                response.scroll_to_me(None);
            }
            if is_pointing && response.hovered() {
                self.lit = place;
            }
            if response.clicked() {
                self.taken = Some(place);
            }
            if let Some(hint) = self.hint.and_then(|hint| hint(place)) {
                response.on_hover_text(hint);
            }
        }
    }
}
