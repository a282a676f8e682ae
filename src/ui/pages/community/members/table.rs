//! Everyone in a table: only the rows in sight are drawn.

use eframe::egui::{Align, Label, Layout, Sense, Ui, Vec2};
use egui_extras::TableRow;

use super::MembersPanel;
use super::columns::{
    Field, HEADER_HEIGHT, ROOM_FOR_FIRST, ROOM_FOR_STRIP, STRIP_WIDTH, header_ui,
};
use super::keyboard::keyboard_ui;
use super::role::{role_name, role_ui};
use super::summary::{status_hint, status_name};
use crate::app::{MemberLine, MembersView};
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::{cell, plain_table, presence_ui};

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
    // How high the pointer stands while it is over the table.
    let across = ui.max_rect().x_range();
    let pointer = ui.ctx().pointer_hover_pos();
    let pointed_at = pointer.filter(|it| across.contains(it.x)).map(|it| it.y);
    ui.scope(|ui| {
        let mut table = plain_table(ui)
            .id_salt("members")
            .sense(Sense::click())
            .min_scrolled_height(MIN_HEIGHT - HEADER_HEIGHT)
            .max_scroll_height(height - HEADER_HEIGHT);
        if let Some(row) = scroll_to {
            table = table.scroll_to_row(row, None);
        }
        for field in &fields {
            table = table.column(field.column());
        }
        let mut chosen_sort = None;
        let table = table.header(HEADER_HEIGHT, |mut header| {
            for field in &fields {
                header.col(|ui| {
                    chosen_sort = header_ui(ui, tr, *field, view, panel).or(chosen_sort);
                });
            }
        });
        table.body(|body| {
            body.rows(ROW_HEIGHT, panel.order.len(), |mut row| {
                let place = panel.order.get(row.index());
                let Some(line) = place.and_then(|place| view.lines.get(*place)) else {
                    return;
                };
                let is_chosen = panel.at == Some(line.person);
                row.set_selected(is_chosen);
                for field in &fields {
                    field_ui(
                        &mut row,
                        tr,
                        view,
                        (line, is_chosen, pointed_at),
                        *field,
                        actions,
                    );
                }
                let response = row.response();
                if response.clicked() {
                    panel.at = Some(line.person);
                }
                if response.double_clicked() {
                    actions.push(Action::ShowPerson(line.person));
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
    (line, is_chosen, pointed_at): (&MemberLine, bool, Option<f32>),
    field: Field,
    actions: &mut Vec<Action>,
) {
    let date =
        |day: Option<chrono::NaiveDate>| day.map_or_else(|| "—".to_owned(), |day| tr.date(day));
    row.col(|ui| match field {
        Field::Name => {
            // As far left and as high as the words of the other columns.
            ui.spacing_mut().button_padding = Vec2::ZERO;
            ui.spacing_mut().interact_size.y = 0.0;
            let button = style::link_button(ui, &line.name).frame(false);
            let response = ui.add(button.truncate()).on_hover_text(&line.name);
            style::focus_ring(ui, &response);
            if response.clicked() {
                actions.push(Action::ShowPerson(line.person));
            }
            response.accessible_name(spoken_line(tr, line));
        }
        Field::Role => {
            let rows = ui.max_rect().y_range();
            let is_lit = is_chosen || pointed_at.is_some_and(|y| rows.contains(y));
            role_ui(ui, tr, (view, line), is_lit, actions);
        }
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
        Field::Status => status_ui(ui, tr, view, line),
    });
}

/// The row in one breath, for those who hear it.
fn spoken_line(tr: &Tr, line: &MemberLine) -> String {
    let mut parts = vec![line.name.clone()];
    parts.extend(line.role().map(|role| role_name(tr, role)));
    parts.push(status_name(tr, line.status));
    if let Some(last) = line.last {
        let n = [("n", line.n_participations.into())];
        parts.push(tr.format("ui-members-n-participations", &n));
        let date = [("date", tr.date(last).into())];
        parts.push(tr.format("ui-members-last-seen", &date));
    }
    parts.join(" · ")
}

/// What it means is told where one points at it, and above the table.
fn status_ui(ui: &mut Ui, tr: &Tr, view: &MembersView, line: &MemberLine) {
    let word = ui.add(Label::new(status_name(tr, line.status)).truncate());
    if let Some(hint) = status_hint(tr, view, line.status) {
        word.on_hover_text(hint);
    }
}
