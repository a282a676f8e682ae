//! Turns the SVG into a PNG that carries its pixel density.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::RenderError;
use super::fonts::DATABASE;

/// The density of a picture at scale 1, in pixels per metre: 96 per inch.
const PIXELS_PER_METRE: f64 = 96.0 / 0.0254;
/// The signature and the header of a PNG file, which come first.
const HEAD_LENGTH: usize = 8 + 25;

/// A drawn picture, for a screen to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    /// Rows from top to bottom, four bytes a pixel; the colours are not
    /// multiplied by the opacity.
    pub rgba: Vec<u8>,
}

pub(super) fn pixels(svg: &str, scale: f32) -> Result<Pixels, RenderError> {
    let page = drawn(svg, scale)?;
    Ok(Pixels {
        width: page.width(),
        height: page.height(),
        rgba: page.take_demultiplied(),
    })
}

pub(super) fn png(svg: &str, scale: f32) -> Result<Vec<u8>, RenderError> {
    let png = drawn(svg, scale)?
        .encode_png()
        .map_err(RenderError::encode)?;
    with_density(&png, f64::from(scale)).ok_or(RenderError::Encode(None))
}

fn drawn(svg: &str, scale: f32) -> Result<Pixmap, RenderError> {
    let options = Options {
        font_family: "Roboto".to_owned(),
        fontdb: DATABASE.clone(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(RenderError::Read)?;
    let scaled = |pixels: f32| (pixels * scale).ceil() as u32;
    let size = tree.size();
    let mut page = Pixmap::new(scaled(size.width()), scaled(size.height()))
        .ok_or(RenderError::Encode(None))?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut page.as_mut(),
    );
    Ok(page)
}

/// Puts the `pHYs` chunk behind the header, where the PNG standard wants it.
fn with_density(png: &[u8], scale: f64) -> Option<Vec<u8>> {
    let (head, rest) = png.split_at_checked(HEAD_LENGTH)?;
    let density = (PIXELS_PER_METRE * scale).round() as u32;
    let mut chunk = b"pHYs".to_vec();
    chunk.extend(density.to_be_bytes());
    chunk.extend(density.to_be_bytes());
    // The unit is the metre.
    chunk.push(1);
    let check = crc32(&chunk);
    let mut with = head.to_vec();
    with.extend((chunk.len() as u32 - 4).to_be_bytes());
    with.extend(chunk);
    with.extend(check.to_be_bytes());
    with.extend(rest);
    Some(with)
}

/// The checksum of PNG chunks: CRC-32 as in ISO 3309.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                (sum >> 1) ^ 0xEDB8_8320
            } else {
                sum >> 1
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_every_png_ends_with() {
        assert_eq!(crc32(b"IEND"), 0xAE42_6082);
    }
}
