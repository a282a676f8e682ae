//! The communities of the register, each with its stage and a small curve.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align2, CornerRadius, FontId, Galley, Id, Key, Margin, Rect, Response, Role, ScrollArea, Sense,
    Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::list_order::ListOrder;
use crate::analysis;
use crate::app::CommunityRow;
use crate::chart::Role as Ink;
use crate::domain::{CommunityColour, CommunityId, folded};
use crate::i18n::Tr;
use crate::ui::commands::UiCommand;
use crate::ui::context::Action;
use crate::ui::style;
use crate::ui::widgets::{ChoiceBox, at_right_ui, sparkline, stage_word};

/// From this many communities on the list can be filtered.
const MANY: usize = 10;
/// Points of the box that tells how the list is sorted, after the field that it
/// is filtered by.
const ORDER_WIDTH: f32 = 96.0;
/// Points before the words of a line.
const MARGIN: f32 = 10.0;

/// What the list shows.
pub(crate) struct CommunityList<'a> {
    pub rows: &'a [CommunityRow],
    /// The community in sight; none while several are.
    pub selected: Option<CommunityId>,
    /// The colour of a community in the picture of several.
    pub colour_of: &'a dyn Fn(CommunityId) -> Option<CommunityColour>,
}

/// The list in the left panel. Tells which community one points at.
pub(crate) fn community_list_ui(
    ui: &mut Ui,
    tr: &Tr,
    list: &CommunityList<'_>,
    actions: &mut Vec<Action>,
) -> Option<CommunityId> {
    let (rows, selected) = (list.rows, list.selected);
    ui.add_space(style::GAP);
    let heading = tr.get("ui-communities").to_uppercase();
    let heading = if rows.len() >= MANY {
        format!("{heading} · {}", rows.len())
    } else {
        heading
    };
    ui.horizontal(|ui| {
        // Over the names.
        ui.add_space(MARGIN - ui.spacing().item_spacing.x);
        ui.label(style::small(ui, heading));
        at_right_ui(ui, "communities", |ui| {
            compare_button_ui(ui, tr, selected.is_none(), actions);
            new_button_ui(ui, tr, actions);
        });
    });
    ui.add_space(style::GAP_SMALL);
    let (wanted, order) = if rows.len() >= MANY {
        ui.horizontal(|ui| (filter_ui(ui, tr), order_ui(ui, tr)))
            .inner
    } else {
        (String::new(), ListOrder::default())
    };
    let rows: Vec<&CommunityRow> = order
        .of(rows)
        .into_iter()
        .filter(|row| is_wanted(tr, row, &wanted))
        .collect();
    if rows.is_empty() && !wanted.is_empty() {
        ui.label(style::quiet(ui, tr.get("ui-list-none")));
    }
    let mut pointed = None;
    ScrollArea::vertical()
        .auto_shrink([false; 2])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            for row in rows {
                let line = match selected {
                    // Lines are the community's colour everywhere, but where
                    // another one has it already.
                    Some(_) => Some(row.colour),
                    None => (list.colour_of)(row.id),
                };
                let line = line.map_or(Ink::Axis, Ink::Community);
                let response = row_ui(ui, tr, row, line, selected == Some(row.id));
                if response.hovered() || response.has_focus() {
                    pointed = Some(row.id);
                }
                if response.clicked() {
                    actions.push(Action::SelectCommunity(row.id));
                }
            }
        });
    pointed
}

/// A way to sort the list.
fn order_ui(ui: &mut Ui, tr: &Tr) -> ListOrder {
    let id = Id::unique("community-order");
    let order: ListOrder = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let name = tr.get("ui-list-order");
    let choices = ListOrder::ALL.map(|order| (order, tr.get(order.key())));
    let choice = ChoiceBox::new("community-order", &name).width(ORDER_WIDTH);
    let taken = choice.show(ui, Some(&order), &choices).taken;
    let order = taken.unwrap_or(order);
    ui.data_mut(|data| data.insert_temp(id, order));
    order
}

/// A field whose words the list is held against.
fn filter_ui(ui: &mut Ui, tr: &Tr) -> String {
    let id = Id::unique("community-filter");
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let name = tr.get("ui-list-filter");
    let field = TextEdit::singleline(&mut text)
        .id(id.with("field"))
        .hint_text(&name)
        .desired_width(ui.available_width() - ORDER_WIDTH - 24.0)
        .margin(Margin::symmetric(10, 5));
    let field = ui.add(field);
    let is_in_it = field.has_focus() || field.lost_focus();
    if is_in_it && ui.input(|input| input.key_pressed(Key::Escape)) {
        text.clear();
    }
    field.accessible_name(name);
    ui.data_mut(|data| data.insert_temp(id, text.clone()));
    folded(&text)
}

/// Whether the name, the acronym or the stage has these folded words.
fn is_wanted(tr: &Tr, row: &CommunityRow, wanted: &str) -> bool {
    let of_row = [&row.short_name, &row.name, &second_line(tr, row)];
    let of_row = of_row.map(|text| folded(text)).join(" ");
    wanted.split_whitespace().all(|word| of_row.contains(word))
}

/// Leads to the page that holds them against one another.
fn compare_button_ui(ui: &mut Ui, tr: &Tr, is_open: bool, actions: &mut Vec<Action>) {
    let command = UiCommand::Compare;
    ui.spacing_mut().button_padding = vec2(6.0, 1.0);
    let mut button = style::link_button(ui, command.label(tr));
    if is_open {
        button = button.fill(style::palette(ui).accent_soft);
    }
    let hint = command.hint(tr, ui.ctx());
    if ui.add(button).on_hover_text(hint).clicked() {
        actions.push(Action::Run(command));
    }
}

fn new_button_ui(ui: &mut Ui, tr: &Tr, actions: &mut Vec<Action>) {
    let command = UiCommand::NewCommunity;
    ui.spacing_mut().button_padding = vec2(6.0, 1.0);
    let button = ui.add(style::link_button(ui, "+"));
    let button = button.on_hover_text(command.hint(tr, ui.ctx()));
    if button.accessible_name(command.label(tr)).clicked() {
        actions.push(Action::Run(command));
    }
}

/// The same list where there is no room for a panel.
pub(crate) fn community_menu_ui(
    ui: &mut Ui,
    tr: &Tr,
    rows: &[CommunityRow],
    selected: Option<CommunityId>,
    actions: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        menu_ui(ui, tr, rows, selected, actions);
        compare_button_ui(ui, tr, selected.is_none(), actions);
        new_button_ui(ui, tr, actions);
    });
}

fn menu_ui(
    ui: &mut Ui,
    tr: &Tr,
    rows: &[CommunityRow],
    selected: Option<CommunityId>,
    actions: &mut Vec<Action>,
) {
    let choices: Vec<_> = ListOrder::default()
        .of(rows)
        .into_iter()
        .map(|row| {
            let stage = stage_word(tr, row.verdict.as_ref());
            (row.id, format!("{} · {stage}", row.short_name))
        })
        .collect();
    let name = tr.get("ui-communities");
    let choice = ChoiceBox::new("communities", &name)
        .width(220.0)
        .otherwise(&name)
        .spoken(&name);
    let output = choice.show(ui, selected.as_ref(), &choices);
    if let Some(community) = output.taken {
        actions.push(Action::SelectCommunity(community));
    }
}

/// The stage and the year that it began in: `Maturité depuis 2021`. An end
/// that is to come has not begun.
fn second_line(tr: &Tr, row: &CommunityRow) -> String {
    let word = stage_word(tr, row.verdict.as_ref());
    let verdict = row.verdict.as_ref().filter(|it| !it.is_winding_down());
    match verdict.and_then(|verdict| verdict.since) {
        Some(since) => {
            let year = since.year().to_string();
            tr.format(
                "ui-list-since",
                &[("stage", word.into()), ("year", year.into())],
            )
        }
        None => word,
    }
}

fn row_ui(ui: &mut Ui, tr: &Tr, row: &CommunityRow, line: Ink, is_selected: bool) -> Response {
    const HEIGHT: f32 = 56.0;
    const CURVE_WIDTH: f32 = 58.0;
    // The line below has the whole width.
    const CURVE_HEIGHT: f32 = 17.0;
    let colours = style::palette(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    let stage_line = second_line(tr, row);
    // Said to those who ask, and not put into words in every frame.
    let outlook = || row.outlook.map(|it| analysis::chances_sentence(&it, tr));
    response.widget_info(|| {
        let mut spoken = format!("{}, {stage_line}", row.short_name);
        if let Some(outlook) = outlook() {
            spoken = format!("{spoken}. {outlook}");
        }
        WidgetInfo::selected(Role::ListBoxOption, true, is_selected, spoken)
    });

    let ground = if is_selected {
        Some(colours.accent_soft)
    } else if response.hovered() {
        Some(colours.page)
    } else {
        None
    };
    let radius = CornerRadius::same(8);
    let painter = ui.painter_at(rect);
    if let Some(ground) = ground {
        painter.rect_filled(rect, radius, ground);
    }
    if response.has_focus() {
        let edge = Stroke::new(1.5, colours.accent);
        painter.rect_stroke(rect, radius, edge, StrokeKind::Inside);
    }

    let inside = rect.shrink2(vec2(MARGIN, 9.0));
    let curve = Rect::from_min_max(
        pos2(inside.right() - CURVE_WIDTH, inside.top()),
        pos2(inside.right() - 3.0, inside.top() + CURVE_HEIGHT),
    );
    // Words have the stage's colour.
    let line_colour = style::chart_colour(ui, line);
    sparkline(&painter, curve, &row.trend, line_colour);
    let stage_colour = style::verdict_colour(ui, row.verdict.as_ref());

    let words_width = curve.left() - 10.0 - inside.left();
    let line = |text: &str, font: FontId, colour, width| {
        let mut job = LayoutJob::simple_singleline(text.to_owned(), font, colour);
        job.wrap = TextWrapping::truncate_at_width(width);
        painter.layout_job(job)
    };
    let name = line(
        &row.short_name,
        style::strong_font(),
        colours.text,
        words_width,
    );
    painter.galley(inside.left_top(), name, colours.text);
    let dot = pos2(inside.left() + 4.0, inside.bottom() - 7.0);
    painter.circle_filled(dot, 3.5, stage_colour);
    let words = line(
        &stage_line,
        style::small_medium_font(),
        stage_colour,
        inside.width() - 14.0,
    );
    let at = Align2::LEFT_CENTER.anchor_size(pos2(inside.left() + 14.0, dot.y), words.size());
    let left = inside.right() - at.right() - 8.0;
    painter.galley(at.min, words, stage_colour);
    if let Some(outlook) = &row.outlook {
        let (quiet, font) = (colours.quiet, style::small_font());
        let [words, figures] = analysis::outlook_short(outlook, tr)
            .map(|text| painter.layout_no_wrap(text, font.clone(), quiet));
        // Where there is no room for either, it is said when one points at the row.
        let has_room = |galley: &Arc<Galley>| galley.size().x <= left;
        if let Some(galley) = [words, figures].into_iter().find(has_room) {
            let at = Align2::RIGHT_CENTER.anchor_size(pos2(inside.right(), dot.y), galley.size());
            painter.galley(at.min, galley, quiet);
        }
    }

    response.on_hover_ui(|ui| {
        ui.label(&row.name);
        ui.label(&stage_line);
        if let Some(outlook) = outlook() {
            ui.label(outlook);
        }
    })
}
