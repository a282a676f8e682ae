//! Who is the same person: merged already, or to be merged.

use eframe::egui::{Align, Button, Label, Layout, Margin, TextEdit, Ui};

use super::PersonPanel;
use crate::app::{Command, PersonPage, people_matching};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::style;

/// Names offered while one types.
const N_OFFERED: usize = 6;

pub(super) fn merge_ui(
    ui: &mut Ui,
    tr: &Tr,
    panel: &mut PersonPanel,
    page: &PersonPage,
    actions: &mut Vec<Action>,
) {
    ui.label(style::strong(tr.get("ui-person-same")));
    for merged in &page.merged {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let part = ui.add(style::link_button(ui, tr.get("ui-person-unmerge")));
                if part.clicked() {
                    actions.push(Action::Change(Command::UnmergePerson(merged.id)));
                }
                let which = [("name", merged.name.as_str().into())];
                part.accessible_name(tr.format("ui-person-unmerge-which", &which));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(&merged.name).truncate());
                });
            });
        });
    }
    ui.add(Label::new(style::small(ui, tr.get("ui-person-merge-explain"))).wrap());
    let label = tr.get("ui-person-merge-search");
    let field = TextEdit::singleline(&mut panel.search)
        .hint_text(&label)
        .desired_width((ui.available_width() - 20.0).clamp(120.0, 260.0))
        .margin(Margin::symmetric(10, 5));
    ui.add(field).accessible_name(label);
    let found = people_matching(&page.others, &panel.search, N_OFFERED);
    if found.is_empty() && !panel.search.trim().is_empty() {
        ui.label(style::quiet(ui, tr.get("ui-person-merge-nobody")));
    }
    for other in found {
        let merge = [("name", other.name.as_str().into())];
        let is_asked = ui
            .horizontal(|ui| {
                let label = tr.format("ui-person-merge", &merge);
                let button = Button::new(label).truncate();
                let room = (ui.available_width() - 220.0).max(160.0);
                let is_asked = ui
                    .scope(|ui| {
                        ui.set_max_width(room);
                        ui.add(button)
                    })
                    .inner
                    .clicked();
                let place = style::quiet(ui, &other.communities);
                ui.add(Label::new(place).truncate());
                is_asked
            })
            .inner;
        if is_asked {
            actions.push(Action::Change(Command::MergePeople {
                from: other.id,
                into: page.person.id,
            }));
        }
    }
}
