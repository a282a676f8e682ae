//! The command palette: everything that can be done, found by typing.

use eframe::egui::{Button, Context, Key, Label, Modifiers, RichText, ScrollArea, TextEdit, Ui};

use super::dialog_ui;
use crate::domain::folded;
use crate::i18n::Tr;
use crate::ui::actions::{Action, UiCommand};
use crate::ui::style;

/// What has been typed, and which of the finds is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaletteDialog {
    text: String,
    chosen: usize,
}

impl PaletteDialog {
    pub fn is_typed(&self) -> bool {
        !self.text.trim().is_empty()
    }
}

/// Something that the palette can do.
#[derive(Clone, Debug, PartialEq)]
pub struct PaletteEntry {
    pub label: String,
    /// What it does, in other words to find it by.
    pub what: String,
    /// The shortcut, or what kind of thing it is.
    pub note: String,
    pub action: Action,
}

impl PaletteEntry {
    pub fn of_command(command: UiCommand, tr: &Tr, ctx: &Context) -> Self {
        Self {
            label: command.label(tr).trim_end_matches('…').to_owned(),
            what: command.what(tr),
            note: command.shortcut_text(tr, ctx).unwrap_or_default(),
            action: Action::Run(command),
        }
    }

    /// Whether each word typed begins a word of the label, or of what it does.
    fn fits(&self, typed: &str) -> bool {
        let words = folded(&format!("{} {}", self.label, self.what));
        folded(typed).split_whitespace().all(|wanted| {
            words
                .match_indices(wanted)
                .any(|(place, _)| !words[..place].ends_with(char::is_alphanumeric))
        })
    }
}

/// Points of the height of an entry.
const ENTRY_HEIGHT: f32 = 26.0;
const MAX_HEIGHT: f32 = 320.0;

pub fn palette_ui(
    ctx: &Context,
    tr: &Tr,
    dialog: &mut PaletteDialog,
    entries: &[PaletteEntry],
    actions: &mut Vec<Action>,
) {
    let finds: Vec<&PaletteEntry> = entries
        .iter()
        .filter(|entry| entry.fits(&dialog.text))
        .collect();
    dialog.chosen = dialog.chosen.min(finds.len().saturating_sub(1));
    let (mut is_moved, mut is_entered) = (false, false);
    if !finds.is_empty() {
        ctx.input_mut(|input| {
            for (key, step) in [(Key::ArrowDown, 1), (Key::ArrowUp, finds.len() - 1)] {
                if input.consume_key(Modifiers::NONE, key) {
                    dialog.chosen = (dialog.chosen + step) % finds.len();
                    is_moved = true;
                }
            }
            is_entered = input.consume_key(Modifiers::NONE, Key::Enter);
        });
    }
    let title = tr.get("ui-palette-title");
    let mut done = is_entered.then_some(dialog.chosen);
    let is_closed = dialog_ui(ctx, tr, "palette", &title, 520.0, |ui| {
        let field = TextEdit::singleline(&mut dialog.text)
            .hint_text(tr.get("ui-palette-hint"))
            .desired_width(f32::INFINITY);
        let response = ui.add(field).accessible_name(&title);
        response.request_focus();
        if response.changed() {
            dialog.chosen = 0;
        }
        ui.add_space(style::GAP_SMALL);
        if finds.is_empty() {
            ui.add(Label::new(style::quiet(ui, tr.get("ui-palette-nothing"))).wrap());
            return;
        }
        ScrollArea::vertical()
            .max_height(MAX_HEIGHT)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (place, entry) in finds.iter().enumerate() {
                    if entry_ui(ui, entry, place == dialog.chosen, is_moved) {
                        done = Some(place);
                    }
                }
            });
    });
    if let Some(entry) = done.and_then(|place| finds.get(place)) {
        actions.push(Action::CloseDialog);
        actions.push(entry.action.clone());
    } else if is_closed {
        actions.push(Action::CloseDialog);
    }
}

/// True when it is clicked.
fn entry_ui(ui: &mut Ui, entry: &PaletteEntry, is_chosen: bool, is_moved: bool) -> bool {
    let colour = style::palette(ui).text;
    let button = Button::selectable(is_chosen, RichText::new(&entry.label).color(colour))
        .shortcut_text(RichText::new(&entry.note).weak())
        .min_size(eframe::egui::vec2(ui.available_width(), ENTRY_HEIGHT))
        .truncate();
    let response = ui.add(button);
    if is_chosen && is_moved {
        response.scroll_to_me(None);
    }
    response.clicked()
}
