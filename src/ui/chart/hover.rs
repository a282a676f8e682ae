//! What is said and shown where one points at a chart.

use eframe::egui::{CornerRadius, Rect, Response, Ui, pos2};

use super::{Canvas, ChartView};
use crate::chart::scene::{Ink, Plot, SpotKind};
use crate::chart::{Chart, ChartKind, CurveRole, Role};
use crate::i18n::Tr;
use crate::ui::style;

/// How near to a line one must point to mean it, in points.
const NEAR: f64 = 9.0;

/// The month under the pointer stands out.
pub(super) fn month_ui(ui: &Ui, chart: &Chart, canvas: &Canvas, plot: &Plot, response: &Response) {
    let Some(pointer) = response.hover_pos() else {
        return;
    };
    let at = plot.at(canvas.on_page(pointer).0);
    if chart.words_at(at).is_empty() {
        return;
    }
    let area = canvas.area(&plot.area);
    let across =
        canvas.place((plot.x(at.floor()), 0.0)).x..=canvas.place((plot.x(at.floor() + 1.0), 0.0)).x;
    let column = Rect::from_x_y_ranges(across, area.y_range()).intersect(area);
    let ink = Ink {
        role: Role::Text,
        opacity: 0.07,
    };
    ui.painter()
        .rect_filled(column, CornerRadius::ZERO, style::chart_ink(ui, ink));
}

/// Says what is under the pointer, and brings the line that is meant to the
/// front.
pub(super) fn words_ui(
    tr: &Tr,
    chart: &Chart,
    (canvas, plot): (&Canvas, &Plot),
    view: &mut ChartView,
    response: Response,
) -> Response {
    let pointer = response.ctx.input(|input| input.pointer.hover_pos());
    let page = pointer.map(|pointer| canvas.on_page(pointer));
    let spot = page.and_then(|place| {
        let mut spots = canvas.scene.spots.iter();
        spots.find(|spot| canvas.area(&spot.area).contains(canvas.place(place)))
    });
    let named = spot.and_then(|spot| match spot.what {
        SpotKind::Name(place) => Some(place),
        SpotKind::Flag(_) | SpotKind::Panel(_) | SpotKind::Person(_) => None,
    });
    let on_plot = response.hover_pos().map(|pointer| canvas.on_page(pointer));
    let elsewhere = || {
        let place = view.pointed?;
        let mut curves = chart.curves.iter();
        curves.position(|curve| curve.of == Some(place))
    };
    let front = named
        .or_else(|| nearest(chart, plot, on_plot?))
        .or_else(elsewhere);
    if view.front != front {
        view.front = front;
        response.ctx.request_repaint();
    }
    let Some(place) = on_plot else {
        return response;
    };
    let lines = chart.words_at(plot.at(place.0));
    if lines.is_empty() {
        return response;
    }
    response.on_hover_ui_at_pointer(|ui| {
        for line in lines {
            ui.label(line);
        }
        if chart.kind == ChartKind::Lifecycle {
            ui.label(style::small(ui, tr.get("ui-month-hint")));
        }
    })
}

/// The line of a community nearest to a place, where one is near.
fn nearest(chart: &Chart, plot: &Plot, (x, y): (f64, f64)) -> Option<usize> {
    let at = plot.at(x);
    let curves = chart.curves.iter().enumerate();
    let heights = curves
        .filter(|(_, curve)| matches!(curve.role, CurveRole::Community(_)))
        .filter_map(|(place, curve)| {
            let mut points = curve.points.iter();
            let point = points.find(|point| (point.at - at).abs() <= 0.5)?;
            Some((place, (plot.y(point.value) - y).abs()))
        });
    heights
        .filter(|(_, away)| *away <= NEAR)
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(place, _)| place)
}

/// Says whose small picture is under the pointer, and where it stands.
pub(super) fn panel_ui(canvas: &Canvas, response: Response) -> Response {
    let Some(pointer) = response.hover_pos() else {
        return response;
    };
    let (x, y) = canvas.on_page(pointer);
    let place = canvas.place((x, y));
    let mut spots = canvas.scene.spots.iter();
    let spot = spots.find(|spot| canvas.area(&spot.area).contains(pos2(place.x, place.y)));
    match spot {
        Some(spot) => response.on_hover_text_at_pointer(&spot.words),
        None => response,
    }
}
