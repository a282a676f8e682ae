//! The row above the table: which people, and adding some.

use eframe::egui::{Align, ComboBox, Key, Layout, Margin, TextEdit, Ui};

use super::MembersPanel;
use crate::analysis::PersonStatus;
use crate::app::MembersView;
use crate::i18n::Tr;
use crate::ui::actions::{Action, UiCommand};
use crate::ui::style;

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
    let name = |status: Option<PersonStatus>| match status {
        None => tr.get("ui-members-any-status"),
        Some(status) => {
            let word = tr.get(&format!("ui-person-status-{}", status.code()));
            format!("{word} ({})", tr.number(view.count_of(status) as f64, 0))
        }
    };
    let present = PersonStatus::ALL
        .into_iter()
        .filter(|status| view.count_of(*status) > 0)
        .map(Some);
    let combo = ComboBox::from_id_salt("members-status")
        .selected_text(name(panel.query.status))
        .width(170.0)
        .height(320.0)
        .show_ui(ui, |ui| {
            for status in std::iter::once(None).chain(present) {
                let response = ui.selectable_label(panel.query.status == status, name(status));
                if response.clicked() {
                    panel.query.status = status;
                }
                if let Some(status) = status {
                    let hint = format!("ui-person-status-{}-hint", status.code());
                    response.on_hover_text(tr.get(&hint));
                }
            }
        });
    let spoken = format!(
        "{} · {}",
        tr.get("ui-members-status"),
        name(panel.query.status)
    );
    combo.response.accessible_name(spoken);
}
