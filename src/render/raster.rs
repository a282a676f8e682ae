//! Turns the SVG into outlines and into a PNG that carries its pixel density.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Indent, Options, Tree, WriteOptions};

use super::RenderError;

const METRES_PER_INCH: f64 = 0.0254;

/// A drawn picture, for a screen to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    /// Rows from top to bottom, four bytes a pixel; the colours are not
    /// multiplied by the opacity.
    pub rgba: Vec<u8>,
}

fn read(svg: &str, fonts: Arc<Database>) -> Result<Tree, RenderError> {
    let options = Options {
        font_family: "Roboto".to_owned(),
        fontdb: fonts,
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(RenderError::Read)
}

/// The shapes of a document with its words as outlines, which look the same
/// wherever they are shown.
pub(super) fn outlined(svg: &str, fonts: Arc<Database>) -> Result<String, RenderError> {
    let options = WriteOptions {
        preserve_text: false,
        coordinates_precision: 3,
        indent: Indent::None,
        ..WriteOptions::default()
    };
    let whole = read(svg, fonts)?.to_string(&options);
    // The root is written anew, with what the picture shows.
    let inside = whole.split_once('>').map(|(_, rest)| rest);
    let inside = inside.and_then(|rest| rest.rsplit_once("</svg>"));
    let (shapes, _) = inside.ok_or(RenderError::Draw(None))?;
    Ok(shapes.to_owned())
}

pub(super) fn pixels(svg: &str, fonts: Arc<Database>, scale: f32) -> Result<Pixels, RenderError> {
    let tree = read(svg, fonts)?;
    let scaled = |pixels: f32| (pixels * scale).ceil() as u32;
    let size = tree.size();
    let mut page = Pixmap::new(scaled(size.width()), scaled(size.height()))
        .ok_or(RenderError::Encode(None))?;
    let scaling = Transform::from_scale(scale, scale);
    resvg::render(&tree, scaling, &mut page.as_mut());
    Ok(Pixels {
        width: page.width(),
        height: page.height(),
        rgba: page.take_demultiplied(),
    })
}

/// A PNG that is so many inches wide wherever it is put.
pub(super) fn png(pixels: &Pixels, inches: f64) -> Result<Vec<u8>, RenderError> {
    let metres = inches * METRES_PER_INCH;
    let density = (f64::from(pixels.width) / metres).round() as u32;
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width, pixels.height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: density,
        yppu: density,
        unit: png::Unit::Meter,
    }));
    let mut writer = encoder.write_header().map_err(RenderError::encode)?;
    writer
        .write_image_data(&pixels.rgba)
        .map_err(RenderError::encode)?;
    writer.finish().map_err(RenderError::encode)?;
    Ok(bytes)
}
