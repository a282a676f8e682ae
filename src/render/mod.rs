//! Turns a [`Chart`] into a file: its scene drawn by
//! plotters as SVG, and from that SVG by resvg as PNG, with the fonts that come
//! with the program.

mod backend;
mod error;
mod fonts;
mod pdf;
mod raster;
mod style;
mod svg;

pub use error::RenderError;
pub use pdf::{Part, PdfDocument, Piece, Sheet, TableCell, chart_pdf, pdf};
pub use raster::Pixels;
pub use style::{Lettering, PictureStyle, SCALES, SIZES};

use crate::chart::scene::{Page, Scene, Surface, lay_out};
use crate::chart::{Chart, Palette, Theme};

/// The page, and its SVG with words as words.
fn drawn(chart: &Chart, style: &PictureStyle) -> Result<(Scene, String), RenderError> {
    style.check()?;
    let scene = lay_out(chart, &style.page());
    let shapes = svg::shapes(&scene, Palette(style.theme), !style.transparent)?;
    let document = svg::document(&scene, chart, &shapes);
    Ok((scene, document))
}

/// Draws the chart as a self-contained SVG document.
pub fn svg(chart: &Chart, style: &PictureStyle) -> Result<String, RenderError> {
    let (scene, document) = drawn(chart, style)?;
    match style.lettering {
        Lettering::Words => Ok(document),
        Lettering::Outlines => {
            let shapes = raster::outlined(&document, fonts::database(&scene))?;
            Ok(svg::document(&scene, chart, &shapes))
        }
    }
}

/// Draws the chart as a PNG of `scale` times the style's size, which also
/// carries its density, so that it lands as large as the slide or the text that it is for.
pub fn png(chart: &Chart, style: &PictureStyle, scale: f32) -> Result<Vec<u8>, RenderError> {
    raster::png(&pixels(chart, style, scale)?, style.inches())
}

/// Draws the chart as pixels, for a preview that shows what the PNG will be.
pub fn pixels(chart: &Chart, style: &PictureStyle, scale: f32) -> Result<Pixels, RenderError> {
    style.check_scale(scale)?;
    let (scene, document) = drawn(chart, style)?;
    raster::pixels(&document, fonts::database(&scene), scale)
}

/// The chart within a page that says itself what is shown: without title, subtitle and
/// caption, so many pixels wide and high.
pub fn inset(chart: &Chart, (width, height): (f64, f64)) -> Scene {
    let page = Page {
        width,
        height,
        surface: Surface::Screen { corner: 0.0 },
        range: None,
        front: None,
    };
    lay_out(chart, &page)
}

/// The same as SVG on the ground that is there, on paper, with words as words.
pub fn inset_svg(chart: &Chart, size: (f64, f64)) -> Result<String, RenderError> {
    let scene = inset(chart, size);
    let shapes = svg::shapes(&scene, Palette(Theme::Light), false)?;
    Ok(svg::document(&scene, chart, &shapes))
}

/// The same as a PNG on white, so many of its pixels for one of the page, and so many
/// inches wide.
pub fn inset_png(
    chart: &Chart,
    size: (f64, f64),
    (scale, inches): (f32, f64),
) -> Result<Vec<u8>, RenderError> {
    let scene = inset(chart, size);
    let shapes = svg::shapes(&scene, Palette(Theme::Light), true)?;
    let document = svg::document(&scene, chart, &shapes);
    let pixels = raster::pixels(&document, fonts::database(&scene), scale)?;
    raster::png(&pixels, inches)
}

/// The letters of the picture that no font here has, each once. They are drawn
/// as empty boxes or not at all.
pub fn missing_letters(chart: &Chart, style: &PictureStyle) -> Vec<char> {
    fonts::missing(&lay_out(chart, &style.page()))
}

#[cfg(test)]
mod tests;
