//! The milestones of a chart, as flags that can be taken hold of.

use chrono::NaiveDate;
use eframe::egui::{
    CornerRadius, CursorIcon, Key, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use super::Canvas;
use crate::chart::scene::{Plot, SpotKind};
use crate::chart::{Chart, Flag, Role as Ink};
use crate::domain::MilestoneId;
use crate::i18n::Tr;
use crate::ui::style;

/// What was done with a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FlagEvent {
    /// It was clicked, or Enter was pressed on it.
    Chosen(MilestoneId),
    /// It was dragged to this day.
    Moved(MilestoneId, NaiveDate),
}

/// Flags are dragged to another day, or chosen. Escape lets go of one that is
/// being dragged, and nothing has moved.
pub(super) fn grips_ui(
    ui: &Ui,
    tr: &Tr,
    chart: &Chart,
    canvas: &Canvas,
    plot: &Plot,
) -> Option<FlagEvent> {
    let mut event = None;
    for spot in &canvas.scene.spots {
        let SpotKind::Flag(id) = spot.what else {
            continue;
        };
        let Some(flag) = chart.flags.iter().find(|flag| flag.milestone == id) else {
            continue;
        };
        let grip = canvas.area(&spot.area);
        let widget = ui.scope_id().with(("flag", id));
        let response = ui.interact(grip, widget, Sense::click_and_drag());
        let response = response.on_hover_cursor(CursorIcon::ResizeHorizontal);
        let day = chart.time.day_at(flag.at);
        let name = [
            ("what", spot.words.as_str().into()),
            ("date", tr.date(day).into()),
        ];
        let name = tr.format("ui-flag", &name);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.has_focus() || response.hovered() || response.dragged() {
            let stroke = Stroke::new(2.5, style::chart_colour(ui, Ink::Text));
            ui.painter().vline(grip.center().x, grip.y_range(), stroke);
        }
        if response.clicked() {
            event = Some(FlagEvent::Chosen(id));
        }
        let moved = drag_ui(ui, tr, (chart, flag), &response, (canvas, plot));
        event = moved.or(event);
    }
    event
}

/// Shows where a flag is dragged to; tells once it is let go of.
fn drag_ui(
    ui: &Ui,
    tr: &Tr,
    (chart, flag): (&Chart, &Flag),
    response: &Response,
    (canvas, plot): (&Canvas, &Plot),
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
    let area = canvas.area(&plot.area);
    let x = pointer.x.clamp(area.left(), area.right());
    let at = plot.at(canvas.on_page(pos2(x, area.top())).0);
    let day = chart.time.day_at(at.clamp(0.0, chart.time.end));
    if response.drag_stopped() {
        // Escape stops a drag, too, with the button still down.
        let is_let_go = ui.input(|input| input.pointer.any_released());
        let has_moved = is_let_go && day != chart.time.day_at(flag.at);
        return has_moved.then_some(FlagEvent::Moved(flag.milestone, day));
    }
    let ink = style::chart_colour(ui, Ink::Text);
    let ghost = ui.painter_at(area);
    ghost.extend(Shape::dashed_line(
        &[pos2(x, area.top()), pos2(x, area.bottom())],
        Stroke::new(1.5, ink),
        4.0,
        3.0,
    ));
    let words = ghost.layout_no_wrap(tr.date(day), style::small_font(), ink);
    let left = (x + 6.0).min(area.right() - words.size().x - 6.0);
    let ground = Rect::from_min_size(pos2(left, pointer.y - 20.0), words.size());
    let plate = style::chart_colour(ui, Ink::Background).gamma_multiply(0.9);
    let radius = CornerRadius::same(3);
    ghost.rect_filled(ground.expand2(vec2(4.0, 1.0)), radius, plate);
    ghost.galley(ground.min, words, ink);
    None
}
