//! The milestones of a chart, as flags that can be taken hold of.

use chrono::NaiveDate;
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Key, Rect, Response, Role, Sense, Shape, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};
use egui_plot::PlotTransform;

use super::chart_axes::{text_width, x_of};
use crate::chart::{Chart, Flag};
use crate::domain::MilestoneId;
use crate::i18n::Tr;
use crate::ui::style::{self, ChartColours};

/// What was done with a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagEvent {
    /// It was clicked, or Enter was pressed on it.
    Chosen(MilestoneId),
    /// It was dragged to this day.
    Moved(MilestoneId, NaiveDate),
}

/// A pole is easier to take hold of than to see, in points.
const GRIP_WIDTH: f32 = 9.0;

/// The milestones: a line with a small triangle, and the words beside it, on
/// up to three rows so that neighbours do not meet and no line runs through
/// words. Words that find no room are said when one points at the line.
pub(super) fn flags_ui(
    ui: &Ui,
    chart: &Chart,
    transform: &PlotTransform,
    plot: Rect,
    colours: &ChartColours,
) {
    const ROW_HEIGHT: f32 = 15.0;
    const N_ROWS: usize = 3;
    const GAP: f32 = 8.0;
    let painter = ui.painter_at(plot);
    let font = style::small_font();
    let mut taken_until = [f32::NEG_INFINITY; N_ROWS];
    for flag in &chart.flags {
        let x = x_of(transform, flag.at);
        if !plot.x_range().contains(x) {
            continue;
        }
        let width = text_width(&painter, &flag.label, &font);
        // Near the right edge the words stand to the left of their line.
        let from = if x + GAP + width > plot.right() {
            x - GAP - width
        } else {
            x + GAP
        };
        // The line runs down from the row of its words, so the rows below
        // must be free where it stands.
        let row = (0..N_ROWS).find(|&row| {
            let (own, below) = taken_until[row..].split_first().unwrap_or((&f32::MAX, &[]));
            from > own + GAP && below.iter().all(|end| x > end + GAP / 2.0)
        });
        let row = row.filter(|_| from >= plot.left());
        // Words without room leave their line short, under those of others.
        let top = plot.top() + 1.0 + row.unwrap_or(N_ROWS) as f32 * ROW_HEIGHT;
        painter.vline(x, top..=plot.bottom(), Stroke::new(1.0, colours.flag));
        painter.add(Shape::convex_polygon(
            vec![pos2(x - 4.0, top), pos2(x + 4.0, top), pos2(x, top + 6.0)],
            colours.flag,
            Stroke::NONE,
        ));
        if let Some(row) = row {
            let place = pos2(from, top);
            let ground =
                Rect::from_min_size(place, vec2(width, ROW_HEIGHT)).expand2(vec2(3.0, 0.0));
            painter.rect_filled(ground, CornerRadius::same(3), colours.flag_ground);
            painter.text(
                place,
                Align2::LEFT_TOP,
                &flag.label,
                font.clone(),
                colours.flag,
            );
            taken_until[row] = from + width;
        }
    }
}

/// Flags are dragged to another day, or chosen. Escape lets go of one that is
/// being dragged, and nothing has moved.
pub(super) fn flag_grips_ui(
    ui: &Ui,
    tr: &Tr,
    chart: &Chart,
    transform: &PlotTransform,
    plot: Rect,
    colours: &ChartColours,
) -> Option<FlagEvent> {
    let mut event = None;
    for flag in &chart.flags {
        let x = x_of(transform, flag.at);
        if !plot.x_range().contains(x) {
            continue;
        }
        let grip =
            Rect::from_center_size(pos2(x, plot.center().y), vec2(GRIP_WIDTH, plot.height()));
        let id = ui.scope_id().with(("flag", flag.milestone));
        let response = ui.interact(grip, id, Sense::click_and_drag());
        let response = response.on_hover_cursor(CursorIcon::ResizeHorizontal);
        let day = chart.time.day_at(flag.at);
        let name = [
            ("what", flag.label.as_str().into()),
            ("date", tr.date(day).into()),
        ];
        let name = tr.format("ui-flag", &name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.has_focus() || response.hovered() || response.dragged() {
            let stroke = Stroke::new(2.5, colours.flag);
            ui.painter_at(plot).vline(x, plot.y_range(), stroke);
        }
        if response.clicked() {
            event = Some(FlagEvent::Chosen(flag.milestone));
        }
        let moved = drag_ui(ui, tr, chart, flag, &response, transform, plot, colours);
        event = moved.or(event);
    }
    event
}

/// Shows where a flag is dragged to; tells once it is let go of.
#[expect(
    clippy::too_many_arguments,
    reason = "what is drawn, where and in which colours"
)]
fn drag_ui(
    ui: &Ui,
    tr: &Tr,
    chart: &Chart,
    flag: &Flag,
    response: &Response,
    transform: &PlotTransform,
    plot: Rect,
    colours: &ChartColours,
) -> Option<FlagEvent> {
    if response.dragged() && ui.input(|input| input.key_pressed(Key::Escape)) {
        ui.ctx().stop_dragging();
        return None;
    }
    if !response.dragged() && !response.drag_stopped() {
        if response.hovered() {
            let name = [("what", flag.label.as_str().into())];
            response.show_tooltip_text(tr.format("ui-flag-hint", &name));
        }
        return None;
    }
    let pointer = response.interact_pointer_pos()?;
    let x = pointer.x.clamp(plot.left(), plot.right());
    let at = transform.value_from_position(pos2(x, plot.top())).x;
    let day = chart.time.day_at(at.clamp(0.0, chart.time.end));
    if response.drag_stopped() {
        // Escape stops a drag, too, with the button still down.
        let is_let_go = ui.input(|input| input.pointer.any_released());
        let has_moved = is_let_go && day != chart.time.day_at(flag.at);
        return has_moved.then_some(FlagEvent::Moved(flag.milestone, day));
    }
    let ghost = ui.painter_at(plot);
    ghost.extend(Shape::dashed_line(
        &[pos2(x, plot.top()), pos2(x, plot.bottom())],
        Stroke::new(1.5, colours.flag),
        4.0,
        3.0,
    ));
    let font = style::small_font();
    let words = tr.date(day);
    let width = text_width(&ghost, &words, &font);
    let left = (x + 6.0).min(plot.right() - width - 6.0);
    let ground = Rect::from_min_size(pos2(left, pointer.y - 20.0), vec2(width, 16.0));
    ghost.rect_filled(
        ground.expand2(vec2(4.0, 1.0)),
        CornerRadius::same(3),
        colours.flag_ground,
    );
    ghost.text(ground.min, Align2::LEFT_TOP, words, font, colours.flag);
    None
}
