//! Who was there: names completed as they are typed, or a list pasted.

use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{
    Button, Event, Id, Key, Label, Margin, Modifiers, Response, Role, ScrollArea, Sense, TextEdit,
    TextWrapMode, Ui, WidgetInfo, vec2,
};

use super::EntryDialog;
use crate::app::{DraftPerson, EntryBasis, typed_people};
use crate::domain::{Presence, folded};
use crate::i18n::Tr;
use crate::ui::dialogs::typed_field::is_entered;
use crate::ui::style;
use crate::ui::widgets::radio_ui;

const MAX_COMPLETIONS: usize = 4;
/// The height of the people named, in points: a dozen are in sight in a usual window, and
/// the form stays whole in a low one.
const LEAST_PEOPLE_HEIGHT: f32 = 104.0;
const MOST_PEOPLE_HEIGHT: f32 = 224.0;
/// What the rest of the form and the window take.
const HEIGHT_OF_THE_REST: f32 = 596.0;
/// The completions stand in two rows: a name is not cut where four have room.
const COMPLETIONS_HEIGHT: f32 = 48.0;
/// Letters of a name that fit the narrowest form; the rest is in its hint.
const MAX_LETTERS: usize = 36;

/// Those named, and the name being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct WhoField {
    typed: String,
    /// Which completion is chosen; the text as it is typed comes last.
    chosen: usize,
    people: Vec<DraftPerson>,
}

impl WhoField {
    pub(super) fn of(people: Vec<DraftPerson>) -> Self {
        Self {
            people,
            ..Self::default()
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.people.is_empty() && self.typed.trim().is_empty()
    }

    /// Those named, with what still stands in the field.
    pub(super) fn everyone(&self, basis: Option<&EntryBasis>) -> Vec<DraftPerson> {
        let mut whole = self.clone();
        whole.take_text(basis);
        whole.people
    }

    fn take_text(&mut self, basis: Option<&EntryBasis>) {
        let text = std::mem::take(&mut self.typed);
        self.chosen = 0;
        self.add_all(typed_people(&text, basis));
    }

    /// Takes what stands before the last comma; what follows is still being
    /// typed.
    fn take_before_comma(&mut self, basis: Option<&EntryBasis>) {
        let parted = self.typed.rsplit_once([',', ';']);
        let parted = parted.map(|(done, begun)| (done.to_owned(), begun.trim_start().to_owned()));
        if let Some((done, begun)) = parted {
            self.add_all(typed_people(&done, basis));
            self.typed = begun;
        }
    }

    /// Adds those who are not named yet.
    fn add_all(&mut self, people: Vec<DraftPerson>) {
        for person in people {
            let is_there = self.people.iter().any(|other| match person.known {
                Some(_) => other.known == person.known,
                // Each guest is someone else.
                None => !person.is_nobody() && folded(&other.name) == folded(&person.name),
            });
            if !is_there {
                self.people.push(person);
            }
        }
    }
}

/// True once Enter asks to store.
pub(super) fn who_ui(ui: &mut Ui, tr: &Tr, dialog: &mut EntryDialog) -> bool {
    let basis = dialog.basis.as_ref();
    let who = &mut dialog.who;
    let id = Id::unique("entry-who");
    if ui.memory(|memory| memory.has_focus(id)) {
        take_pasted(ui, who, basis);
    }
    let completions: Vec<DraftPerson> = basis
        .into_iter()
        .flat_map(|basis| basis.completions(&who.typed))
        .filter(|known| who.people.iter().all(|it| it.known != Some(known.person)))
        .take(MAX_COMPLETIONS)
        .map(|known| DraftPerson::named(known.name.clone(), None, Some(known.person)))
        .collect();
    // The last choice is the text as it stands.
    who.chosen = who.chosen.min(completions.len());
    if !completions.is_empty() && ui.memory(|memory| memory.has_focus(id)) {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            who.chosen = (who.chosen + 1).min(completions.len());
        } else if pressed(Key::ArrowUp) {
            who.chosen = who.chosen.saturating_sub(1);
        }
    }
    let field = field_ui(ui, tr, who, id);
    if field.changed() {
        who.chosen = 0;
        who.take_before_comma(basis);
    }
    let mut is_stored = false;
    if is_entered(ui, &field) {
        if who.typed.trim().is_empty() {
            is_stored = true;
        } else {
            match completions.get(who.chosen) {
                Some(person) => {
                    who.add_all(vec![person.clone()]);
                    who.typed.clear();
                    who.chosen = 0;
                }
                None => who.take_text(basis),
            }
            field.request_focus();
        }
    }
    if let Some(person) = completions_ui(ui, tr, who, &completions) {
        who.add_all(vec![person]);
        who.typed.clear();
        who.chosen = 0;
        field.request_focus();
    }
    people_ui(ui, tr, who);
    is_stored
}

/// A list that is pasted has commas or lines, which a field of one line would
/// lose.
fn take_pasted(ui: &Ui, who: &mut WhoField, basis: Option<&EntryBasis>) {
    let pasted = ui.input_mut(|input| {
        let place = input.events.iter().position(|event| {
            matches!(event, Event::Paste(text) if text.trim().contains(['\n', ',', ';', '<', '\t']))
        })?;
        match input.events.remove(place) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    });
    if let Some(text) = pasted {
        who.add_all(typed_people(&text, basis));
    }
}

fn field_ui(ui: &mut Ui, tr: &Tr, who: &mut WhoField, id: Id) -> Response {
    let label = ui.label(tr.get("ui-entry-who"));
    let field = TextEdit::singleline(&mut who.typed)
        .id(id)
        .hint_text(tr.get("ui-entry-who-hint"))
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 7));
    ui.add(field).labelled_by(label.id)
}

/// What the name may become; the chosen one is what Enter takes. Returns the
/// one that is clicked.
fn completions_ui(
    ui: &mut Ui,
    tr: &Tr,
    who: &WhoField,
    completions: &[DraftPerson],
) -> Option<DraftPerson> {
    let mut clicked = None;
    let typed = who.typed.trim();
    if typed.is_empty() {
        ui.add_space(style::GAP_SMALL);
        return clicked;
    }
    let bottom = ui.cursor().top() + COMPLETIONS_HEIGHT;
    ui.horizontal_wrapped(|ui| {
        let spacing = ui.spacing_mut();
        spacing.item_spacing = vec2(style::GAP_SMALL, 2.0);
        spacing.button_padding.y = 2.0;
        spacing.interact_size.y = 22.0;
        let written = tr.format("ui-entry-as-written", &[("name", typed.into())]);
        let choices = completions.iter().map(|it| (it.name.clone(), Some(it)));
        for (place, (name, person)) in choices.chain([(written, None)]).enumerate() {
            let words = style::small(ui, shortened(&name)).color(style::palette(ui).text);
            let button = Button::selectable(place == who.chosen, words)
                .wrap_mode(TextWrapMode::Extend)
                .sense(Sense::CLICK);
            let response = ui.add(button);
            response.widget_info(|| {
                WidgetInfo::selected(Role::Button, true, place == who.chosen, &name)
            });
            if response.clicked() {
                let typed = || DraftPerson::named(typed.to_owned(), None, None);
                clicked = Some(person.cloned().unwrap_or_else(typed));
            }
        }
    });
    // As high with one row as with two: what is below stays where it is.
    ui.add_space((bottom - ui.cursor().top()).max(0.0));
    clicked
}

/// Those named so far, each with how they took part.
fn people_ui(ui: &mut Ui, tr: &Tr, who: &mut WhoField) {
    if who.people.is_empty() {
        return;
    }
    let n_new = who.people.iter().filter(|it| is_new(it)).count();
    let mut summary = tr.format("ui-n-people", &[("n", who.people.len().into())]);
    if n_new > 0 {
        summary.push_str(", ");
        summary += &tr.format("ui-entry-n-new", &[("n", n_new.into())]);
    }
    ui.add(Label::new(style::small(ui, summary)).truncate());
    let mut removed = None;
    let room = ui.ctx().content_rect().height() - HEIGHT_OF_THE_REST;
    let height = room.clamp(LEAST_PEOPLE_HEIGHT, MOST_PEOPLE_HEIGHT);
    ScrollArea::vertical()
        .id_salt("entry-people")
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = style::GAP_SMALL;
                for (place, person) in who.people.iter_mut().enumerate() {
                    if person_ui(ui, tr, person) {
                        removed = Some(place);
                    }
                }
            });
        });
    if let Some(place) = removed {
        who.people.remove(place);
    }
}

fn is_new(person: &DraftPerson) -> bool {
    person.known.is_none() && !person.is_nobody()
}

/// One person, whose menu tells how they took part; true once they are to be
/// taken out.
fn person_ui(ui: &mut Ui, tr: &Tr, person: &mut DraftPerson) -> bool {
    let presence = |it: Presence| tr.get(&format!("domain-presence-{}", it.code()));
    let labelled = |name: &str| {
        if is_new(person) {
            tr.format("ui-entry-new-person", &[("name", name.into())])
        } else {
            name.to_owned()
        }
    };
    let short = shortened(&person.name);
    let is_short = short != person.name;
    let mut shown = labelled(&short);
    let spoken = format!("{} · {}", labelled(&person.name), presence(person.presence));
    if person.presence != Presence::Present {
        shown = format!("{shown} · {}", presence(person.presence));
    }
    let mut is_removed = false;
    // Set in one line: what has no room left in a row goes to the next whole.
    let words = style::small(ui, shown).color(style::palette(ui).text);
    let button = Button::new(words).wrap_mode(TextWrapMode::Extend);
    let (mut response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        for choice in Presence::ALL {
            if radio_ui(ui, person.presence == choice, presence(choice)).clicked() {
                person.presence = choice;
                ui.close();
            }
        }
        ui.separator();
        if ui.button(tr.get("ui-entry-remove-person")).clicked() {
            is_removed = true;
            ui.close();
        }
    });
    if is_short {
        response = response.on_hover_text(&spoken);
    }
    response.accessible_name(spoken);
    is_removed
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= MAX_LETTERS {
        return name.to_owned();
    }
    let begun: String = name.chars().take(MAX_LETTERS - 1).collect();
    format!("{}…", begun.trim_end())
}
