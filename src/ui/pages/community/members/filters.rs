//! The row above the table: which people, and adding some.

use eframe::egui::{Align, Key, Layout, Margin, TextEdit, Ui};

use super::MembersPanel;
use super::summary::{status_hint, status_name};
use crate::analysis::PersonStatus;
use crate::app::MembersView;
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::ChoiceBox;

pub(super) fn filters_ui(
    ui: &mut Ui,
    tr: &Tr,
    view: &MembersView,
    panel: &mut MembersPanel,
    actions: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        let name = tr.get("ui-members-filter");
        let field = TextEdit::singleline(&mut panel.query.text)
            .hint_text(&name)
            .desired_width(if ui.available_width() > 560.0 {
                200.0
            } else {
                130.0
            })
            .margin(Margin::symmetric(10, 5));
        let field = ui.add(field);
        if std::mem::take(&mut panel.is_filter_wanted) {
            field.request_focus();
        }
        // From the filter straight down into the list.
        if field.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown)) {
            ui.memory_mut(|memory| memory.request_focus(super::keyboard::list_id()));
        }
        field.accessible_name(&name);
        status_ui(ui, tr, view, panel);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let add = ui.button(UiCommand::AddMembers.label(tr));
            if add.on_hover_text(UiCommand::AddMembers.what(tr)).clicked() {
                actions.push(Action::Run(UiCommand::AddMembers));
            }
            if ui.available_width() > 60.0 {
                let n = if panel.order.len() == view.lines.len() {
                    tr.format("ui-n-people", &[("n", view.lines.len().into())])
                } else {
                    tr.format(
                        "ui-members-n-of",
                        &[
                            ("n", panel.order.len().into()),
                            ("all", view.lines.len().into()),
                        ],
                    )
                };
                ui.label(style::quiet(ui, n));
            }
        });
    });
}

/// Everyone, or those of one status; only statuses that someone has.
fn status_ui(ui: &mut Ui, tr: &Tr, view: &MembersView, panel: &mut MembersPanel) {
    let mut choices = vec![(None, tr.get("ui-members-any-status"))];
    let counts = PersonStatus::ALL.map(|status| (status, view.count_of(status)));
    for (status, n) in counts.into_iter().filter(|(_, n)| *n > 0) {
        let word = status_name(tr, status);
        let label = format!("{word} ({})", tr.number(n as f64, 0));
        choices.push((Some(status), label));
    }
    let hint = |place: usize| {
        let (status, _) = choices.get(place)?;
        status_hint(tr, view, (*status)?)
    };
    let name = tr.get("ui-members-status");
    let choice = ChoiceBox::new("members-status", &name).hint(&hint);
    let output = choice.show(ui, Some(&panel.query.status), &choices);
    if let Some(status) = output.taken {
        panel.query.status = status;
    }
}
