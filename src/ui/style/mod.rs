//! The look of the window: colours, spacing, type. Nothing else in the window
//! names a colour or a size of type; what a picture shows is coloured by the
//! chart's own palette.

mod chart_colours;
mod palette;
mod parts;
mod theme;
mod words;

pub(crate) use chart_colours::{chart_colour, chart_ink, verdict_colour, verdict_tint};
pub(crate) use palette::{icon_colours, palette};
pub(crate) use parts::{bar, card, focus_ring, link_button, primary_button, veil};
pub(crate) use theme::install;
pub(crate) use words::{
    bold_family, medium, quiet, small, small_font, small_medium_font, strong, strong_font, title,
    title_font,
};

/// The steps of all distances, in points.
pub(crate) const GAP_SMALL: f32 = 4.0;
pub(crate) const GAP: f32 = 8.0;
pub(crate) const GAP_LARGE: f32 = 16.0;

/// Under this width, in points, the list of communities and the commands fold
/// into menus, so that a zoom of 200 % stays usable.
pub(crate) const NARROW_WIDTH: f32 = 720.0;
