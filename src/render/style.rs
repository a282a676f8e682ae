//! How large a picture is and on which ground it stands.

use super::RenderError;
use crate::chart::Theme;
use crate::chart::scene::Page;
use serde::{Deserialize, Serialize};

/// The smallest and the largest picture, in pixels at scale 1.
pub const SIZES: ((u32, u32), (u32, u32)) = ((640, 360), (3840, 2160));
/// The smallest and the largest scale.
pub const SCALES: (f32, f32) = (0.5, 4.0);
/// The most pixels a PNG may have: the largest picture at scale 2.
pub(super) const MAX_PIXELS: u64 = 3840 * 2160 * 4;

/// What the words of an SVG are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lettering {
    /// Shapes that look the same wherever they are shown.
    #[default]
    Outlines,
    /// Words that can be searched and edited, drawn with the fonts there are
    /// where they are shown.
    Words,
}

/// How a picture is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PictureStyle {
    /// In pixels at scale 1.
    pub width: u32,
    /// In pixels at scale 1.
    pub height: u32,
    pub theme: Theme,
    /// Without a ground of its own.
    pub transparent: bool,
    pub lettering: Lettering,
    /// The stretch of the time axis that is shown, in months from its start; the
    /// whole of it where there is none.
    pub range: Option<(f64, f64)>,
}

impl Default for PictureStyle {
    fn default() -> Self {
        Self {
            width: 1600,
            height: 900,
            theme: Theme::Light,
            transparent: false,
            lettering: Lettering::default(),
            range: None,
        }
    }
}

impl PictureStyle {
    pub(super) fn page(&self) -> Page {
        Page {
            range: self.range,
            ..Page::file(self.width, self.height)
        }
    }

    /// How wide it is in a document, in inches: as a slide where it has the shape of one,
    /// as a sheet of A3 where it is a poster, otherwise as the text of a page.
    pub(super) fn inches(&self) -> f64 {
        const SLIDE: f64 = 40.0 / 3.0;
        const POSTER: f64 = 420.0 / 25.4;
        const TEXT: f64 = 170.0 / 25.4;
        let (width, height) = (f64::from(self.width), f64::from(self.height));
        if width >= 1.7 * height {
            SLIDE
        } else if self.width >= 2400 {
            POSTER
        } else {
            TEXT
        }
    }

    pub(super) fn check(&self) -> Result<(), RenderError> {
        let (min, max) = SIZES;
        if (min.0..=max.0).contains(&self.width) && (min.1..=max.1).contains(&self.height) {
            Ok(())
        } else {
            Err(RenderError::Size {
                width: self.width,
                height: self.height,
            })
        }
    }

    /// Whether a PNG of this scale can be made.
    pub fn check_scale(&self, scale: f32) -> Result<(), RenderError> {
        self.check()?;
        if !(SCALES.0..=SCALES.1).contains(&scale) {
            return Err(RenderError::Scale { scale });
        }
        let side = |pixels: u32| (f64::from(pixels) * f64::from(scale)).ceil() as u64;
        let n_pixels = side(self.width) * side(self.height);
        if n_pixels > MAX_PIXELS {
            return Err(RenderError::TooManyPixels { n_pixels });
        }
        Ok(())
    }
}
