//! Draws a page of shapes with plotters as SVG.

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{
    Circle, DrawingArea, FontFamily, FontStyle, IntoDrawingArea, PathElement, Polygon, RGBAColor,
    Rectangle, ShapeStyle, Text as Words, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::RenderError;
use super::backend::{SvgBackend, UNITS, escaped};
use super::fonts::FONT_STACK;
use crate::chart::scene::{Anchor, Ink, Place, Scene, Shape, Text, Weight};
use crate::chart::{Chart, Palette, Role};

type Page<'a> = DrawingArea<SvgBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// The root of a document so large, which carries the chart's words for those
/// who cannot see it, around its shapes.
pub(super) fn document(scene: &Scene, chart: &Chart, shapes: &str) -> String {
    let (width, height) = (scene.width, scene.height);
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" "#,
            r#"viewBox="0 0 {0} {1}" stroke-linejoin="round" role="img">"#,
            "\n<title>{2}</title>\n<desc>{3}</desc>\n{4}</svg>\n"
        ),
        width,
        height,
        escaped(&chart.title),
        escaped(&chart.summary),
        shapes
    )
}

/// The shapes of the page, over a ground where one is wanted.
pub(super) fn shapes(
    scene: &Scene,
    palette: Palette,
    has_ground: bool,
) -> Result<String, RenderError> {
    let mut body = String::new();
    let units = |pixels: f64| (pixels * f64::from(UNITS)).round() as i32;
    let size = (units(scene.width), units(scene.height));
    let backend = SvgBackend::new(&mut body, (size.0 as u32, size.1 as u32));
    let area: DrawingArea<SvgBackend<'_>, Shift> = backend.into_drawing_area();
    if has_ground {
        area.fill(&colour(Role::Background.into(), palette))
            .map_err(RenderError::draw)?;
    }
    // The page's own coordinates, in pixels at scale 1.
    let page = area.apply_coord_spec(Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(
        0.0..scene.width,
        0.0..scene.height,
        (0..size.0, 0..size.1),
    ));
    for shape in &scene.shapes {
        draw(&page, shape, palette)?;
    }
    page.present().map_err(RenderError::draw)?;
    drop(page);
    Ok(body)
}

fn colour(ink: Ink, palette: Palette) -> RGBAColor {
    let colour = palette.colour(ink.role);
    RGBAColor(colour.red, colour.green, colour.blue, ink.opacity)
}

/// A thickness, which plotters takes in its own units.
fn thickness(pixels: f64) -> u32 {
    (pixels * f64::from(UNITS)).round().max(1.0) as u32
}

fn draw(page: &Page<'_>, shape: &Shape, palette: Palette) -> Result<(), RenderError> {
    let filled = |ink: Ink| ShapeStyle::from(colour(ink, palette)).filled();
    match shape {
        Shape::Box(area, ink) => page.draw(&Rectangle::new(
            [(area.left, area.top), (area.right, area.bottom)],
            filled(*ink),
        )),
        Shape::Polygon(corners, ink) => page.draw(&Polygon::new(corners.clone(), filled(*ink))),
        Shape::Band(slices, ink) => {
            let upper = slices.iter().map(|slice| (slice.x, slice.upper));
            let lower = slices.iter().rev().map(|slice| (slice.x, slice.lower));
            let corners: Vec<Place> = upper.chain(lower).collect();
            page.draw(&Polygon::new(corners, filled(*ink)))
        }
        Shape::Dot {
            middle,
            radius,
            ink,
        } => page.draw(&Circle::new(*middle, thickness(*radius), filled(*ink))),
        Shape::Line { path, ink, width } => {
            let style = ShapeStyle::from(colour(*ink, palette)).stroke_width(thickness(*width));
            page.draw(&PathElement::new(path.clone(), style))
        }
        Shape::Text(text) => page.draw(&words(text, &colour(text.ink.into(), palette))),
    }
    .map_err(RenderError::draw)
}

fn words<'a>(text: &'a Text, ink: &'a RGBAColor) -> Words<'a, Place, &'a str> {
    let h_pos = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let weight = match text.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let style = TextStyle::from((FontFamily::Name(FONT_STACK), text.size, weight))
        .color(ink)
        .pos(Pos::new(h_pos, VPos::Bottom));
    Words::new(text.words.as_str(), text.at, style)
}
