//! Where each community stands, and whether it is in the picture.

use std::collections::BTreeSet;

use eframe::egui::{Id, Key, Label, Margin, Response, RichText, ScrollArea, TextEdit, Ui, vec2};
use egui_extras::{Column as TableColumn, TableRow};

use super::order::{Column, Order, confidence, since};
use super::swatch::{Swatch, swatch_ui};
use crate::analysis::Verdict;
use crate::app::{ComparedCommunity, Comparison};
use crate::chart::Role;
use crate::domain::CommunityId;
use crate::i18n::Tr;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::{
    CELL_HEIGHT, cell, checkbox_ui, header_cell, plain_table, sort_header_ui, sparkline, stage_word,
};

/// The width under which the columns of the table stay and it scrolls, in
/// points.
const NARROWEST: f32 = 606.0;
/// From this width on, in points, every stage has room for its name.
const ROOM_FOR_STAGES: f32 = 720.0;
/// The least height of a table that does not show all its rows, in points.
const LEAST_HEIGHT: f32 = 190.0;
const ROW_HEIGHT: f32 = CELL_HEIGHT + 2.0;
/// The widest that a curve is, in points.
const WIDEST_CURVE: f32 = 260.0;

/// The height of the table with so many rows and what is over them, in points.
pub(super) fn height_of(n_rows: usize) -> f32 {
    const OVER_ROWS: f32 = 78.0;
    OVER_ROWS + n_rows as f32 * ROW_HEIGHT
}

/// What the table shows and changes.
pub(super) struct Verdicts<'a> {
    pub comparison: &'a Comparison,
    pub left_out: &'a mut BTreeSet<CommunityId>,
    pub order: &'a mut Order,
    /// The community whose line is in front.
    pub lit: Option<CommunityId>,
    pub swatches: &'a dyn Fn(CommunityId) -> Swatch,
}

/// Tells which community one points at.
pub(super) fn verdicts_ui(
    ui: &mut Ui,
    tr: &Tr,
    verdicts: &mut Verdicts<'_>,
    actions: &mut Vec<Action>,
) -> Option<CommunityId> {
    let room = ui.available_height();
    let mut pointed = None;
    style::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let top = ui.cursor().top();
        ui.horizontal_wrapped(|ui| {
            ui.label(style::strong(tr.get("ui-compare-where")));
            choosing_ui(ui, tr, verdicts);
        });
        ui.add_space(style::GAP_SMALL);
        let comparison = verdicts.comparison;
        let rows = verdicts.order.of(&comparison.communities, tr);
        if rows.is_empty() {
            ui.label(style::quiet(ui, tr.get("ui-list-none")));
            return;
        }
        let used = ui.cursor().top() - top;
        ScrollArea::horizontal().show(ui, |ui| {
            ui.set_min_width(NARROWEST);
            let height = (room - used - 34.0).max(LEAST_HEIGHT);
            pointed = table_ui(ui, tr, (verdicts, &rows), height, actions);
        });
    });
    pointed
}

/// All, none, or those that have the words that are typed.
fn choosing_ui(ui: &mut Ui, tr: &Tr, verdicts: &mut Verdicts<'_>) {
    let all = &verdicts.comparison.communities;
    if ui.button(tr.get("ui-compare-all")).clicked() {
        verdicts.left_out.clear();
    }
    if ui.button(tr.get("ui-compare-none")).clicked() {
        verdicts
            .left_out
            .extend(all.iter().map(|it| it.community.id));
    }
    let name = tr.get("ui-compare-filter");
    let field = TextEdit::singleline(&mut verdicts.order.filter)
        // What stands over it comes and goes; the focus stays.
        .id(Id::unique("compare-filter"))
        .hint_text(&name)
        .desired_width(190.0)
        .margin(Margin::symmetric(10, 5));
    let field = ui
        .add(field)
        .on_hover_text(tr.get("ui-compare-filter-hint"));
    let field = field.accessible_name(name);
    let is_in_it = field.has_focus() || field.lost_focus();
    let pressed = |key| is_in_it && ui.input(|input| input.key_pressed(key));
    let (is_entered, is_left) = (pressed(Key::Enter), pressed(Key::Escape));
    if is_left {
        verdicts.order.filter.clear();
    }
    if !verdicts.order.is_filtered() {
        return;
    }
    let found: BTreeSet<CommunityId> = verdicts
        .order
        .of(all, tr)
        .iter()
        .map(|it| it.community.id)
        .collect();
    if is_entered && let Some(first) = verdicts.order.of(all, tr).first() {
        verdicts.left_out.remove(&first.community.id);
        verdicts.order.filter.clear();
        field.request_focus();
        return;
    }
    let n = [("n", found.len().into())];
    let only = ui.button(tr.format("ui-compare-only", &n));
    if only.on_hover_text(tr.get("ui-compare-only-hint")).clicked() && !found.is_empty() {
        let ids = all.iter().map(|it| it.community.id);
        *verdicts.left_out = ids.filter(|id| !found.contains(id)).collect();
    }
}

fn table_ui(
    ui: &mut Ui,
    tr: &Tr,
    (verdicts, rows): (&mut Verdicts<'_>, &[&ComparedCommunity]),
    height: f32,
    actions: &mut Vec<Action>,
) -> Option<CommunityId> {
    let mut pointed = None;
    let room = ui.available_width();
    let name_width = (room * 0.3 - 60.0).clamp(130.0, 320.0);
    let stage_width = if room < ROOM_FOR_STAGES { 112.0 } else { 150.0 };
    let table = plain_table(ui)
        .id_salt("verdicts")
        .min_scrolled_height(LEAST_HEIGHT - CELL_HEIGHT)
        .max_scroll_height(height - CELL_HEIGHT)
        .column(TableColumn::exact(name_width).clip(true))
        .column(TableColumn::exact(stage_width).clip(true))
        .column(TableColumn::exact(88.0).clip(true))
        .column(TableColumn::exact(78.0).clip(true))
        .column(TableColumn::exact(84.0).clip(true))
        .column(TableColumn::remainder().at_least(60.0).clip(true));
    let table = table.header(CELL_HEIGHT, |mut header| {
        for column in Column::ALL {
            header.col(|ui| header_ui(ui, tr, column, verdicts.order));
        }
        header.col(|ui| header_cell(ui, tr.get("ui-compare-curve")));
    });
    table.body(|body| {
        body.rows(ROW_HEIGHT, rows.len(), |mut row| {
            if let Some(it) = rows.get(row.index())
                && row_ui(&mut row, tr, it, verdicts, actions)
            {
                pointed = Some(it.community.id);
            }
        });
    });
    pointed
}

fn header_ui(ui: &mut Ui, tr: &Tr, column: Column, order: &mut Order) {
    let name = tr.get(column.key());
    let sorted = order.sorted_by(column);
    let key = match sorted {
        None => "ui-journal-sort",
        Some(false) => "ui-journal-sorted-up",
        Some(true) => "ui-journal-sorted-down",
    };
    let spoken = tr.format(key, &[("name", name.to_lowercase().into())]);
    if sort_header_ui(ui, &name, &spoken, sorted) {
        order.sort(column);
    }
}

/// True where one points at it, or the keyboard has come to it.
fn row_ui(
    row: &mut TableRow<'_, '_>,
    tr: &Tr,
    it: &ComparedCommunity,
    verdicts: &mut Verdicts<'_>,
    actions: &mut Vec<Action>,
) -> bool {
    let id = it.community.id;
    row.set_selected(verdicts.lit == Some(id));
    let swatch = (verdicts.swatches)(id);
    let mut is_pointed = false;
    row.col(|ui| {
        let name = name_ui(ui, it, swatch, verdicts.left_out, actions);
        is_pointed = name.has_focus();
    });
    let verdict = it.life.as_ref().map(|life| &life.verdict);
    row.col(|ui| stage_ui(ui, tr, verdict));
    let none = || "—".to_owned();
    let since = verdict.and_then(since).map(|month| tr.month_short(month));
    let sure = verdict.and_then(confidence).map(|it| tr.percent(it));
    let change = it.year_on_year().map(|change| tr.signed_percent(change));
    for words in [since, sure, change] {
        row.col(|ui| cell(ui, words.unwrap_or_else(none)));
    }
    row.col(|ui| curve_ui(ui, it, swatch));
    is_pointed || row.response().contains_pointer()
}

/// The name with its mark; a double click opens the community's page.
fn name_ui(
    ui: &mut Ui,
    it: &ComparedCommunity,
    swatch: Swatch,
    left_out: &mut BTreeSet<CommunityId>,
    actions: &mut Vec<Action>,
) -> Response {
    let id = it.community.id;
    swatch_ui(ui, swatch, CELL_HEIGHT);
    let mut is_in = !left_out.contains(&id);
    let response: Response = checkbox_ui(ui, &mut is_in, it.community.short_name());
    if response.changed() {
        if is_in {
            left_out.remove(&id);
        } else {
            left_out.insert(id);
        }
    }
    if response.double_clicked() {
        actions.push(Action::SelectCommunity(id));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if it.community.name == it.community.short_name() {
        response
    } else {
        response.on_hover_text(&it.community.name)
    }
}

fn stage_ui(ui: &mut Ui, tr: &Tr, verdict: Option<&Verdict>) {
    let words = RichText::new(stage_word(tr, verdict)).color(style::verdict_colour(ui, verdict));
    ui.add(Label::new(words).truncate());
}

/// The trend in the colour of its line, where it has one.
fn curve_ui(ui: &Ui, it: &ComparedCommunity, swatch: Swatch) {
    if let Some(life) = &it.life {
        let trend: Vec<f64> = life.trend().iter().map(|month| month.trend).collect();
        let rect = ui.max_rect().shrink2(vec2(6.0, 4.0));
        let right = rect.right().min(rect.left() + WIDEST_CURVE);
        let rect = rect.with_max_x(right);
        let ink = swatch.colour().map_or(Role::Axis, Role::Community);
        let colour = style::chart_colour(ui, ink);
        sparkline(ui.painter(), rect, &trend, colour);
    }
}
