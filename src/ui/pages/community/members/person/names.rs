//! What someone is called, and the other spellings and addresses.

use eframe::egui::{Key, Label, Margin, TextEdit, Ui};

use super::PersonPanel;
use crate::app::{Command, PersonPage};
use crate::domain::{Alias, Person};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::dialogs::{AnonymiseDialog, is_entered};
use crate::ui::style;

pub(super) fn names_ui(
    ui: &mut Ui,
    tr: &Tr,
    panel: &mut PersonPanel,
    page: &PersonPage,
    actions: &mut Vec<Action>,
) {
    name_ui(ui, tr, panel, page, actions);
    ui.add_space(style::GAP_SMALL);
    ui.label(style::medium(tr.get("ui-person-aliases")));
    if page.aliases.is_empty() {
        ui.label(style::quiet(ui, tr.get("ui-person-no-alias")));
    } else {
        aliases_ui(ui, tr, page, actions);
    }
    ui.horizontal(|ui| {
        let label = tr.get("ui-person-new-alias");
        let field = TextEdit::singleline(&mut panel.alias)
            .hint_text(&label)
            .desired_width((ui.available_width() - 110.0).clamp(120.0, 260.0))
            .margin(Margin::symmetric(10, 5));
        let field = ui.add(field);
        let is_asked = is_entered(ui, &field);
        field.accessible_name(label);
        let text = panel.alias.trim();
        let button = ui.add_enabled(
            !text.is_empty(),
            eframe::egui::Button::new(tr.get("ui-person-add")),
        );
        if (is_asked || button.clicked()) && !text.is_empty() {
            actions.push(Action::Change(Command::AddAlias(Alias {
                person: page.person.id,
                text: text.to_owned(),
            })));
        }
        button.accessible_name(tr.get("ui-person-add-alias"));
    });
}

/// Whoever asks to be forgotten keeps a place in the figures alone.
pub(super) fn anonymise_ui(ui: &mut Ui, tr: &Tr, page: &PersonPage, actions: &mut Vec<Action>) {
    let id = page.person.id;
    let name = tr.format("ui-person-anonymous", &[("n", id.row().to_string().into())]);
    let is_done = page.person.name == name && page.aliases.is_empty();
    let button = ui.add_enabled(
        !is_done,
        style::link_button(ui, tr.get("ui-person-anonymise")),
    );
    let button = button.on_hover_text(tr.get("ui-person-anonymise-hint"));
    if button.clicked() {
        let left = Person { id, name };
        let dialog = AnonymiseDialog::new(page.person.name.clone(), left);
        actions.push(Action::show(dialog));
    }
}

/// The name in a field, stored by Enter or the button.
fn name_ui(
    ui: &mut Ui,
    tr: &Tr,
    panel: &mut PersonPanel,
    page: &PersonPage,
    actions: &mut Vec<Action>,
) {
    let label = ui.label(tr.get("ui-person-name"));
    ui.horizontal(|ui| {
        let text = panel.name.get_or_insert_with(|| page.person.name.clone());
        let field = TextEdit::singleline(text)
            .desired_width((ui.available_width() - 120.0).clamp(120.0, 460.0))
            .margin(Margin::symmetric(10, 5));
        let field = ui.add(field).labelled_by(label.id);
        let name = text.trim().to_owned();
        let is_changed = !name.is_empty() && name != page.person.name;
        let rename = eframe::egui::Button::new(tr.get("ui-person-rename"));
        let button = ui.add_enabled(is_changed, rename);
        let is_asked = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if (is_asked || button.clicked()) && is_changed {
            actions.push(Action::Change(Command::RenamePerson(Person {
                id: page.person.id,
                name,
            })));
        }
    });
}

fn aliases_ui(ui: &mut Ui, tr: &Tr, page: &PersonPage, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        for alias in &page.aliases {
            ui.add(Label::new(&alias.text).truncate());
            let remove = ui.add(style::link_button(ui, "×"));
            if remove.clicked() {
                actions.push(Action::Change(Command::RemoveAlias(alias.clone())));
            }
            let which = [("what", alias.text.as_str().into())];
            remove.accessible_name(tr.format("ui-person-remove", &which));
            ui.add_space(style::GAP);
        }
    });
}
