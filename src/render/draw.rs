//! Draws a page of shapes with plotters as SVG.

use plotters::coord::Shift;
use plotters::prelude::{
    DrawingArea, FontFamily, FontStyle, IntoDrawingArea, PathElement, Polygon, RGBAColor,
    Rectangle, SVGBackend, ShapeStyle, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::RenderError;
use super::fonts::{FONT_STACK, Weight};
use super::scene::{Anchor, Ink, Place, Scene, Shape, Text};
use crate::chart::Chart;

/// plotters places things on whole units; this many make a pixel.
const UNITS: f64 = 20.0;
/// plotters divides a font's size by this before it writes it.
const FONT_FACTOR: f64 = 1.24;
/// Where plotters puts the line that letters stand on, under a text's top.
const TOP_TO_LINE: f64 = 0.76;

type Page<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// The page as an SVG document that carries the chart's words for those who
/// cannot see it.
pub(super) fn svg(scene: &Scene, chart: &Chart) -> Result<String, RenderError> {
    let mut body = String::new();
    let size = (unit(scene.width) as u32, unit(scene.height) as u32);
    {
        let page = SVGBackend::with_string(&mut body, size).into_drawing_area();
        if let Some(ground) = scene.ground {
            page.fill(&colour(ground.into()))
                .map_err(RenderError::draw)?;
        }
        for shape in &scene.shapes {
            draw(&page, shape)?;
        }
        page.present().map_err(RenderError::draw)?;
    }
    // The units are finer than pixels: the root says so, and what the picture
    // shows.
    let (_, drawing) = body.split_once('>').ok_or(RenderError::Draw(None))?;
    Ok(format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" "#,
            r#"viewBox="0 0 {} {}" stroke-linejoin="round" role="img">"#,
            "\n<title>{}</title>\n<desc>{}</desc>{}"
        ),
        scene.width,
        scene.height,
        size.0,
        size.1,
        escaped(&chart.title),
        escaped(&chart.summary),
        drawing
    ))
}

fn unit(pixels: f64) -> i32 {
    (pixels * UNITS).round() as i32
}

fn place((x, y): Place) -> (i32, i32) {
    (unit(x), unit(y))
}

fn colour(ink: Ink) -> RGBAColor {
    RGBAColor(
        ink.colour.red,
        ink.colour.green,
        ink.colour.blue,
        (ink.opacity * 1000.0).round() / 1000.0,
    )
}

fn draw(page: &Page<'_>, shape: &Shape) -> Result<(), RenderError> {
    match shape {
        Shape::Box(area, ink) => page.draw(&Rectangle::new(
            [
                place((area.left, area.top)),
                place((area.right, area.bottom)),
            ],
            ShapeStyle::from(colour(*ink)).filled(),
        )),
        Shape::Polygon(corners, ink) => page.draw(&Polygon::new(
            corners.iter().copied().map(place).collect::<Vec<_>>(),
            ShapeStyle::from(colour(*ink)).filled(),
        )),
        Shape::Line { path, ink, width } => page.draw(&PathElement::new(
            path.iter().copied().map(place).collect::<Vec<_>>(),
            ShapeStyle::from(colour(*ink)).stroke_width(unit(*width).max(1) as u32),
        )),
        Shape::Text(text) => draw_text(page, text),
    }
    .map_err(RenderError::draw)
}

fn draw_text(
    page: &Page<'_>,
    text: &Text,
) -> Result<(), plotters::drawing::DrawingAreaErrorKind<std::io::Error>> {
    let h_pos = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let font_style = match text.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let size = text.size * UNITS;
    let ink = colour(text.ink.into());
    let style = TextStyle::from((FontFamily::Name(FONT_STACK), size * FONT_FACTOR, font_style))
        .color(&ink)
        .pos(Pos::new(h_pos, VPos::Top));
    let top = text.at.1 - TOP_TO_LINE * text.size;
    page.draw_text(&text.words, &style, place((text.at.0, top)))
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            letter => safe.push(if is_writable(letter) { letter } else { ' ' }),
        }
    }
    safe
}

/// Whether XML can hold this letter on a line of words.
pub(super) fn is_writable(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}' | '\u{2028}' | '\u{2029}')
}
