//! What can go wrong when a picture is drawn.

use std::error::Error;

use super::style::{MAX_PIXELS, SCALES, SIZES};
use crate::i18n::Tr;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RenderError {
    #[error("no picture can be {width} x {height} pixels large")]
    Size { width: u32, height: u32 },
    #[error("no picture can be scaled by {scale}")]
    Scale { scale: f32 },
    #[error("a picture of {n_pixels} pixels is too large")]
    TooManyPixels { n_pixels: u64 },
    /// The drawing library refused.
    #[error("the picture could not be drawn as SVG")]
    Draw(#[source] Option<Box<dyn Error + Send + Sync>>),
    #[error("the drawn SVG could not be read back")]
    Read(#[source] resvg::usvg::Error),
    /// There was no memory for the pixels, or they could not be packed.
    #[error("the picture could not be written as PNG")]
    Encode(#[source] Option<Box<dyn Error + Send + Sync>>),
}

impl RenderError {
    pub(super) fn draw(cause: impl Error + Send + Sync + 'static) -> Self {
        Self::Draw(Some(Box::new(cause)))
    }

    pub(super) fn encode(cause: impl Error + Send + Sync + 'static) -> Self {
        Self::Encode(Some(Box::new(cause)))
    }

    pub fn message(&self, tr: &Tr) -> String {
        match self {
            Self::Size { width, height } => tr.format(
                "chart-error-size",
                &[
                    ("width", width.to_string().into()),
                    ("height", height.to_string().into()),
                ],
            ),
            Self::Scale { scale } => tr.format(
                "chart-error-scale",
                &[("scale", tr.number(f64::from(*scale), 1).into())],
            ),
            Self::TooManyPixels { n_pixels } => tr.format(
                "chart-error-pixels",
                &[
                    ("pixels", tr.number(*n_pixels as f64 / 1e6, 0).into()),
                    ("limit", tr.number(MAX_PIXELS as f64 / 1e6, 0).into()),
                ],
            ),
            Self::Draw(_) | Self::Read(_) | Self::Encode(_) => tr.get("chart-error-draw"),
        }
    }

    pub fn remedy(&self, tr: &Tr) -> String {
        match self {
            Self::Size { .. } => {
                let size = |(width, height): (u32, u32)| format!("{width} × {height}");
                tr.format(
                    "chart-error-size-remedy",
                    &[("min", size(SIZES.0).into()), ("max", size(SIZES.1).into())],
                )
            }
            Self::Scale { .. } => tr.format(
                "chart-error-scale-remedy",
                &[
                    ("min", tr.number(f64::from(SCALES.0), 1).into()),
                    ("max", tr.number(f64::from(SCALES.1), 0).into()),
                ],
            ),
            Self::TooManyPixels { .. } => tr.get("chart-error-pixels-remedy"),
            Self::Draw(_) | Self::Read(_) | Self::Encode(_) => tr.get("chart-error-draw-remedy"),
        }
    }
}
