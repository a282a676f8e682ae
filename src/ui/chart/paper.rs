//! A page of a report as it is printed, as wide as there is room.

use eframe::egui::{CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, vec2};

use super::{Canvas, paint};
use crate::app::ReportSheet;
use crate::chart::Role as Colour;
use crate::chart::scene::{Scene, Shape};
use crate::ui::style;

/// Draws the page so many points wide, and says its words to those who do not see it.
pub(crate) fn paper_ui(ui: &mut Ui, sheet: &ReportSheet, width: f32, name: &str) {
    let scale = width / (sheet.width.max(1.0) as f32);
    let size = vec2(width, sheet.height as f32 * scale);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    // The drawing takes time, and most of a long report is out of sight.
    if ui.is_rect_visible(rect) {
        ui.scope(|ui| {
            // Paper is white, whatever the window is.
            ui.visuals_mut().dark_mode = false;
            ground_ui(ui, rect);
            let canvas = Canvas {
                scene: scaled(sheet, f64::from(scale)),
                rect,
            };
            paint::scene_ui(ui, &canvas);
        });
    }
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Image);
        node.set_label(name.to_owned());
        node.set_description(words(sheet));
    });
}

fn ground_ui(ui: &Ui, rect: Rect) {
    let edge = Stroke::new(1.0, style::chart_colour(ui, Colour::Grid));
    let ground = style::chart_colour(ui, Colour::Background);
    let painter = ui.painter();
    painter.rect(rect, CornerRadius::ZERO, ground, edge, StrokeKind::Outside);
}

/// What is written on the page.
fn words(sheet: &ReportSheet) -> String {
    let texts = sheet.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text.words.trim()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

fn scaled(sheet: &ReportSheet, by: f64) -> Scene {
    let shapes = sheet.shapes.iter().cloned().map(|mut shape| {
        grow(&mut shape, by);
        shape
    });
    Scene {
        width: sheet.width * by,
        height: sheet.height * by,
        shapes: shapes.collect(),
        spots: Vec::new(),
        plot: None,
    }
}

fn grow(shape: &mut Shape, by: f64) {
    let grown = |place: &mut (f64, f64)| *place = (place.0 * by, place.1 * by);
    match shape {
        Shape::Box(area, _) => {
            for side in [
                &mut area.left,
                &mut area.top,
                &mut area.right,
                &mut area.bottom,
            ] {
                *side *= by;
            }
        }
        Shape::Polygon(corners, _) => corners.iter_mut().for_each(grown),
        Shape::Band(slices, _) => {
            for slice in slices {
                slice.x *= by;
                slice.upper *= by;
                slice.lower *= by;
            }
        }
        Shape::Dot { middle, radius, .. } => {
            grown(middle);
            *radius *= by;
        }
        Shape::Line { path, width, .. } => {
            path.iter_mut().for_each(grown);
            *width *= by;
        }
        Shape::Text(text) => {
            grown(&mut text.at);
            text.size *= by;
        }
    }
}
