//! The shapes of a sheet on a page of PDF.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};

use super::faces::Faces;
use super::{Piece, Sheet};
use crate::chart::Palette;
use crate::chart::scene::{Anchor, Ink, Place, Shape, Text};

/// How far the handles of a quarter of a circle reach.
const QUARTER: f64 = 0.552_284_75;

/// Draws a sheet; `keep` hears under which identifier each piece stands.
pub(super) fn sheet(
    sheet: &Sheet,
    pieces: &[&Piece],
    palette: Palette,
    faces: &mut Faces,
    surface: &mut Surface<'_>,
    mut keep: impl FnMut(&Piece, Identifier),
) {
    let mut done = 0;
    let mut pen = Pen {
        palette,
        faces,
        surface,
    };
    for piece in pieces {
        pen.artifact(sheet.shapes.get(done..piece.shapes.start));
        let shapes = sheet.shapes.get(piece.shapes.clone()).unwrap_or_default();
        let tag = ContentTag::Span(SpanTag::empty());
        let id = pen.surface.start_tagged(tag);
        pen.shapes(shapes);
        pen.surface.end_tagged();
        keep(piece, id);
        done = piece.shapes.end;
    }
    pen.artifact(sheet.shapes.get(done..));
}

struct Pen<'a, 's> {
    palette: Palette,
    faces: &'a mut Faces,
    surface: &'a mut Surface<'s>,
}

impl Pen<'_, '_> {
    fn artifact(&mut self, shapes: Option<&[Shape]>) {
        let shapes = shapes.unwrap_or_default();
        if shapes.is_empty() {
            return;
        }
        let tag = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other));
        self.surface.start_tagged(tag);
        self.shapes(shapes);
        self.surface.end_tagged();
    }

    fn shapes(&mut self, shapes: &[Shape]) {
        for shape in shapes {
            self.shape(shape);
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Box(area, ink) => {
                let path = rectangle((area.left, area.top), (area.right, area.bottom));
                self.fill(path, *ink);
            }
            Shape::Polygon(corners, ink) => self.fill(polygon(corners), *ink),
            Shape::Band(slices, ink) => {
                let upper = slices.iter().map(|slice| (slice.x, slice.upper));
                let lower = slices.iter().rev().map(|slice| (slice.x, slice.lower));
                let corners: Vec<Place> = upper.chain(lower).collect();
                self.fill(polygon(&corners), *ink);
            }
            Shape::Dot {
                middle,
                radius,
                ink,
            } => self.fill(circle(*middle, *radius), *ink),
            Shape::Line { path, ink, width } => self.line(path, *ink, *width),
            Shape::Text(text) => self.text(text),
        }
    }

    fn colour(&self, ink: Ink) -> (rgb::Color, NormalizedF32) {
        let colour = self.palette.colour(ink.role);
        let opacity = NormalizedF32::new(ink.opacity.clamp(0.0, 1.0) as f32);
        (
            rgb::Color::new(colour.red, colour.green, colour.blue),
            opacity.unwrap_or(NormalizedF32::ONE),
        )
    }

    fn fill(&mut self, path: Option<Path>, ink: Ink) {
        let Some(path) = path else {
            return;
        };
        let (colour, opacity) = self.colour(ink);
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill {
            paint: colour.into(),
            opacity,
            ..Fill::default()
        }));
        self.surface.draw_path(&path);
    }

    fn line(&mut self, places: &[Place], ink: Ink, width: f64) {
        let mut path = PathBuilder::new();
        for ((x, y), is_first) in places
            .iter()
            .zip([true].into_iter().chain([false].into_iter().cycle()))
        {
            if is_first {
                path.move_to(*x as f32, *y as f32);
            } else {
                path.line_to(*x as f32, *y as f32);
            }
        }
        let Some(path) = path.finish() else {
            return;
        };
        let (colour, opacity) = self.colour(ink);
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke {
            paint: colour.into(),
            width: width as f32,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Round,
            opacity,
            ..Stroke::default()
        }));
        self.surface.draw_path(&path);
    }

    fn text(&mut self, text: &Text) {
        let runs = self.faces.runs(&text.words, text.weight);
        let size = text.size as f32;
        let width: f32 = runs.iter().map(|run| run.width * size).sum();
        let (x, y) = (text.at.0 as f32, text.at.1 as f32);
        let mut left = match text.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        let (colour, opacity) = self.colour(text.ink.into());
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill {
            paint: colour.into(),
            opacity,
            ..Fill::default()
        }));
        for run in runs {
            let at = Point::from_xy(left, y);
            self.surface
                .draw_glyphs(at, &run.glyphs, run.font, &run.text, size, false);
            left += run.width * size;
        }
    }
}

fn rectangle((left, top): Place, (right, bottom): Place) -> Option<Path> {
    let area = Rect::from_ltrb(left as f32, top as f32, right as f32, bottom as f32)?;
    let mut path = PathBuilder::new();
    path.push_rect(area);
    path.finish()
}

fn polygon(corners: &[Place]) -> Option<Path> {
    let ((x, y), others) = corners.split_first()?;
    let mut path = PathBuilder::new();
    path.move_to(*x as f32, *y as f32);
    for (x, y) in others {
        path.line_to(*x as f32, *y as f32);
    }
    path.close();
    path.finish()
}

fn circle((x, y): Place, radius: f64) -> Option<Path> {
    let handle = radius * QUARTER;
    let mut path = PathBuilder::new();
    let at = |dx: f64, dy: f64| ((x + dx) as f32, (y + dy) as f32);
    let (start_x, start_y) = at(radius, 0.0);
    path.move_to(start_x, start_y);
    for (a, b, end) in [
        (at(radius, handle), at(handle, radius), at(0.0, radius)),
        (at(-handle, radius), at(-radius, handle), at(-radius, 0.0)),
        (at(-radius, -handle), at(-handle, -radius), at(0.0, -radius)),
        (at(handle, -radius), at(radius, -handle), at(radius, 0.0)),
    ] {
        path.cubic_to(a.0, a.1, b.0, b.1, end.0, end.1);
    }
    path.close();
    path.finish()
}
