//! Turns a [`Chart`](crate::chart::Chart) into a file: laid out on a page of
//! plain shapes, drawn by plotters as SVG, and from that SVG by resvg as PNG,
//! with the fonts that come with the program and no other.

mod draw;
mod error;
mod fonts;
mod layout;
mod raster;
mod scene;
mod style;

pub use error::RenderError;
pub use raster::Pixels;
pub use style::{PictureStyle, SCALES, SIZES};

use crate::chart::Chart;

/// Draws the chart as a self-contained SVG document.
pub fn svg(chart: &Chart, style: &PictureStyle) -> Result<String, RenderError> {
    style.check()?;
    draw::svg(&layout::lay_out(chart, style), chart)
}

/// Draws the chart as a PNG of `scale` times the style's size, which also
/// carries its density, so that it lands in a slide at the size of scale 1.
pub fn png(chart: &Chart, style: &PictureStyle, scale: f32) -> Result<Vec<u8>, RenderError> {
    style.check_scale(scale)?;
    raster::png(&svg(chart, style)?, scale)
}

/// Draws the chart as pixels, for a preview that shows what the PNG will be.
pub fn pixels(chart: &Chart, style: &PictureStyle, scale: f32) -> Result<Pixels, RenderError> {
    style.check_scale(scale)?;
    raster::pixels(&svg(chart, style)?, scale)
}

#[cfg(test)]
mod tests;
