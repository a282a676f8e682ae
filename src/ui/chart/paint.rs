//! The shapes of a scene, as egui draws them.

use eframe::egui::epaint::{Mesh, PathShape};
use eframe::egui::{CornerRadius, FontFamily, FontId, Pos2, Shape as Drawn, Stroke, Ui, pos2};

use super::Canvas;
use crate::chart::scene::{Anchor, Shape, Slice, Text, Weight};
use crate::ui::style;

pub(super) fn scene_ui(ui: &Ui, canvas: &Canvas) {
    let painter = ui.painter_at(canvas.rect);
    if !ui.is_rect_visible(canvas.rect) {
        return;
    }
    let path = |places: &[(f64, f64)]| -> Vec<Pos2> {
        places.iter().map(|place| canvas.place(*place)).collect()
    };
    for shape in &canvas.scene.shapes {
        match shape {
            Shape::Box(area, ink) => {
                let fill = style::chart_ink(ui, *ink);
                painter.rect_filled(canvas.area(area), CornerRadius::ZERO, fill);
            }
            Shape::Polygon(corners, ink) => {
                let fill = style::chart_ink(ui, *ink);
                painter.add(PathShape::convex_polygon(path(corners), fill, Stroke::NONE));
            }
            Shape::Band(slices, ink) => {
                let fill = style::chart_ink(ui, *ink);
                painter.add(Drawn::mesh(band(canvas, slices, fill)));
            }
            Shape::Dot {
                middle,
                radius,
                ink,
            } => {
                let fill = style::chart_ink(ui, *ink);
                painter.circle_filled(canvas.place(*middle), *radius as f32, fill);
            }
            Shape::Line {
                path: line,
                ink,
                width,
            } => {
                let stroke = Stroke::new(*width as f32, style::chart_ink(ui, *ink));
                painter.add(Drawn::line(path(line), stroke));
            }
            Shape::Text(text) => text_ui(ui, canvas, text),
        }
    }
}

/// What lies between two lines: a strip of triangles, as it may have hollows.
fn band(canvas: &Canvas, slices: &[Slice], fill: eframe::egui::Color32) -> Mesh {
    let mut mesh = Mesh::default();
    for (slice, first) in slices.iter().zip((0_u32..).step_by(2)) {
        mesh.colored_vertex(canvas.place((slice.x, slice.upper)), fill);
        mesh.colored_vertex(canvas.place((slice.x, slice.lower)), fill);
        if first > 0 {
            mesh.add_triangle(first - 2, first - 1, first);
            mesh.add_triangle(first - 1, first, first + 1);
        }
    }
    mesh
}

fn text_ui(ui: &Ui, canvas: &Canvas, text: &Text) {
    let family = match text.weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Bold => style::bold_family(),
    };
    let font = FontId::new(text.size as f32, family);
    let ink = style::chart_colour(ui, text.ink);
    let painter = ui.painter_at(canvas.rect);
    let galley = painter.layout_no_wrap(text.words.clone(), font, ink);
    // The line that letters stand on, under the top of the words.
    let row = galley.rows.first();
    let line = row.and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y));
    let place = canvas.place(text.at);
    let width = galley.size().x;
    let left = match text.anchor {
        Anchor::Start => place.x,
        Anchor::Middle => place.x - width / 2.0,
        Anchor::End => place.x - width,
    };
    let top = place.y - line.unwrap_or_default();
    painter.galley(pos2(left, top), galley, ink);
}
