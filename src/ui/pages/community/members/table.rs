//! Everyone in a table: only the rows in sight are drawn.

use eframe::egui::{Align, Color32, Label, Layout, Sense, Stroke, Ui};
use egui_extras::TableRow;

use super::columns::{Field, ROOM_FOR_FIRST, ROOM_FOR_STRIP, STRIP_WIDTH, header_ui};
use super::keyboard::keyboard_ui;
use super::{MembersPanel, show_person};
use crate::app::{Command, MemberLine, MembersView};
use crate::domain::{Membership, MembershipId, Role};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::{ChoiceBox, cell, plain_table, presence_ui};

const ROW_HEIGHT: f32 = 28.0;
/// Under this height, in points, the page scrolls instead of the table.
const MIN_HEIGHT: f32 = 180.0;
pub(super) fn table_ui(
    ui: &mut Ui,
    tr: &Tr,
    view: &MembersView,
    panel: &mut MembersPanel,
    actions: &mut Vec<Action>,
) {
    let room = ui.available_width();
    let fields: Vec<Field> = [
        (Field::Name, true),
        (Field::Role, true),
        (Field::First, room > ROOM_FOR_FIRST),
        (Field::Last, true),
        (Field::Participations, true),
        (
            Field::Strip,
            room > ROOM_FOR_STRIP && view.participation.is_some(),
        ),
        (Field::Status, true),
    ]
    .into_iter()
    .filter_map(|(field, is_shown)| is_shown.then_some(field))
    .collect();
    let height = ui.available_height().max(MIN_HEIGHT);
    keyboard_ui(ui, tr, view, panel, height, actions);
    let scroll_to = panel.scroll_to.take();
    ui.scope(|ui| {
        let mut table = plain_table(ui)
            .id_salt("members")
            .sense(Sense::click())
            .min_scrolled_height(MIN_HEIGHT - ROW_HEIGHT)
            .max_scroll_height(height - ROW_HEIGHT);
        if let Some(row) = scroll_to {
            table = table.scroll_to_row(row, None);
        }
        for field in &fields {
            table = table.column(field.column());
        }
        let mut chosen_sort = None;
        let table = table.header(ROW_HEIGHT, |mut header| {
            for field in &fields {
                header.col(|ui| chosen_sort = chosen_sort.or(header_ui(ui, tr, *field, panel)));
            }
        });
        table.body(|body| {
            body.rows(ROW_HEIGHT, panel.order.len(), |mut row| {
                let place = panel.order.get(row.index());
                let Some(line) = place.and_then(|place| view.lines.get(*place)) else {
                    return;
                };
                row.set_selected(panel.at == Some(line.person));
                for field in &fields {
                    field_ui(&mut row, tr, view, line, *field, actions);
                }
                let response = row.response();
                if response.clicked() {
                    panel.at = Some(line.person);
                }
                if response.double_clicked() {
                    actions.push(show_person(view, line.person));
                }
            });
        });
        if let Some((sort, is_descending)) = chosen_sort {
            panel.query.is_descending = if panel.query.sort == sort {
                !panel.query.is_descending
            } else {
                is_descending
            };
            panel.query.sort = sort;
        }
    });
}

fn field_ui(
    row: &mut TableRow<'_, '_>,
    tr: &Tr,
    view: &MembersView,
    line: &MemberLine,
    field: Field,
    actions: &mut Vec<Action>,
) {
    let date =
        |day: Option<chrono::NaiveDate>| day.map_or_else(|| "—".to_owned(), |day| tr.date(day));
    row.col(|ui| match field {
        Field::Name => {
            ui.spacing_mut().button_padding.x = 2.0;
            let button = style::link_button(ui, &line.name).truncate();
            let response = ui.add(button).on_hover_text(&line.name);
            if response.clicked() {
                actions.push(show_person(view, line.person));
            }
            response.accessible_name(spoken_line(tr, line));
        }
        Field::Role => role_ui(ui, tr, view, line, actions),
        Field::First => cell(ui, date(line.first)),
        Field::Last => cell(ui, date(line.last)),
        Field::Participations => {
            let n = match line.n_participations {
                0 => "—".to_owned(),
                n => tr.number(f64::from(n), 0),
            };
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(style::GAP_LARGE);
                cell(ui, n);
            });
        }
        Field::Strip => {
            if let Some(participation) = &view.participation {
                presence_ui(ui, tr, &participation.strip, &line.seen, STRIP_WIDTH, 14.0);
            }
        }
        Field::Status => status_ui(ui, tr, line),
    });
}

/// The row in one breath, for those who hear it.
fn spoken_line(tr: &Tr, line: &MemberLine) -> String {
    let mut parts = vec![line.name.clone()];
    parts.extend(line.role().map(|role| role_name(tr, role)));
    parts.push(tr.get(&format!("ui-person-status-{}", line.status.code())));
    if let Some(last) = line.last {
        let n = [("n", line.n_participations.into())];
        parts.push(tr.format("ui-members-n-participations", &n));
        let date = [("date", tr.date(last).into())];
        parts.push(tr.format("ui-members-last-seen", &date));
    }
    parts.join(" · ")
}

fn role_name(tr: &Tr, role: Role) -> String {
    tr.get(&format!("domain-role-{}", role.code()))
}

/// A mark and a word: never colour alone.
fn status_ui(ui: &mut Ui, tr: &Tr, line: &MemberLine) {
    let word = tr.get(&format!("ui-person-status-{}", line.status.code()));
    let hint = tr.get(&format!("ui-person-status-{}-hint", line.status.code()));
    ui.add(Label::new(word).truncate()).on_hover_text(hint);
}

/// The role, which can be changed where it stands; its days are on the page
/// of the person.
fn role_ui(ui: &mut Ui, tr: &Tr, view: &MembersView, line: &MemberLine, actions: &mut Vec<Action>) {
    let word = line
        .role()
        .map_or_else(|| "—".to_owned(), |role| role_name(tr, role));
    // Quiet until it is pointed at: a column of frames is hard to read.
    let visuals = &mut ui.visuals_mut().widgets;
    visuals.inactive.weak_bg_fill = Color32::TRANSPARENT;
    visuals.inactive.bg_stroke = Stroke::NONE;
    ui.spacing_mut().button_padding.x = 4.0;
    let spoken = [
        ("name", line.name.as_str().into()),
        ("role", word.as_str().into()),
    ];
    let spoken = tr.format("ui-members-role-of", &spoken);
    let choices = Role::ALL.map(|role| (role, role_name(tr, role)));
    let choice = ChoiceBox::new(("members-role", line.person), &word)
        .width(ui.available_width() - 4.0)
        .otherwise(&word)
        .spoken(spoken);
    let output = choice.show(ui, line.role().as_ref(), &choices);
    if let Some(role) = output.taken {
        actions.push(Action::Change(given(view, line, role)));
    }
}

/// Gives someone a role in place of the one that they have today.
fn given(view: &MembersView, line: &MemberLine, role: Role) -> Command {
    match &line.membership {
        Some(membership) => Command::ChangeMembership(Membership {
            role,
            ..membership.clone()
        }),
        None => Command::AddMembership(Membership {
            id: MembershipId::from_row(0),
            person: line.person,
            community: view.community,
            role,
            from: None,
            to: None,
        }),
    }
}
