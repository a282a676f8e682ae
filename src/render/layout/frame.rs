//! Sizes and places that all parts of a page share.

use super::super::fonts::{self, Weight};
use super::super::scene::Area;
use super::super::style::PictureStyle;
use crate::chart::{Chart, Palette};

/// Sizes of letters, in pixels at scale 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct TypeScale {
    pub(super) title: f64,
    pub(super) subtitle: f64,
    pub(super) stage: f64,
    pub(super) tick: f64,
    pub(super) small: f64,
    pub(super) caption: f64,
}

/// What is known before the heights are: everything sideways.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sides {
    pub(super) palette: Palette,
    pub(super) letters: TypeScale,
    /// A pixel of the 1600 × 900 design.
    pub(super) unit: f64,
    pub(super) margin: f64,
    pub(super) page_width: f64,
    pub(super) page_height: f64,
    /// The plot's edges.
    pub(super) left: f64,
    pub(super) right: f64,
    months: f64,
}

impl Sides {
    pub(super) fn of(chart: &Chart, style: &PictureStyle) -> Self {
        let (page_width, page_height) = (f64::from(style.width), f64::from(style.height));
        let ratio = (page_width / 1600.0).min(page_height / 900.0);
        // Letters shrink less than the picture does, or nobody could read them.
        let unit = if ratio < 1.0 { ratio.powf(0.75) } else { ratio };
        let letters = TypeScale {
            title: (36.0 * unit).max(15.0),
            subtitle: (21.0 * unit).max(10.5),
            stage: (18.0 * unit).max(9.5),
            tick: (17.0 * unit).max(9.0),
            small: (16.0 * unit).max(9.0),
            caption: (14.5 * unit).max(8.0),
        };
        let margin = 44.0 * unit.min(ratio * 1.15);
        let widest = chart
            .value
            .ticks
            .iter()
            .map(|tick| fonts::width(&tick.label, Weight::Regular, letters.tick))
            .fold(0.0, f64::max);
        let left = (margin + widest + 10.0 * unit).min(page_width / 3.0);
        Self {
            palette: Palette::of(style.theme),
            letters,
            unit,
            margin,
            page_width,
            page_height,
            left,
            right: page_width - margin,
            months: chart.time.end.max(1.0),
        }
    }

    /// The same with room for words beside the plot.
    pub(super) fn beside(self, words_width: f64) -> Self {
        Self {
            right: self.right - words_width,
            ..self
        }
    }

    /// The same between other edges, with finer lines.
    pub(super) fn between(&self, left: f64, right: f64, finer: f64) -> Self {
        Self {
            left,
            right,
            unit: self.unit * finer,
            ..*self
        }
    }

    /// Where a place on the time axis is on the page.
    pub(super) fn x(&self, at: f64) -> f64 {
        self.left + (at / self.months).clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// The width of a month on the page.
    pub(super) fn month_width(&self) -> f64 {
        (self.right - self.left) / self.months
    }

    /// The width between the margins.
    pub(super) fn text_width(&self) -> f64 {
        self.page_width - 2.0 * self.margin
    }
}

/// Sides and heights.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) sides: Sides,
    /// From under the stage strip to the zero line.
    pub(super) plot: Area,
    /// Where the value axis reaches its maximum; flags fly above.
    pub(super) data_top: f64,
}

impl Frame {
    pub(super) fn x(&self, at: f64) -> f64 {
        self.sides.x(at)
    }

    /// Where a value of an axis that ends at `max` is on the page.
    pub(super) fn y(&self, value: f64, max: f64) -> f64 {
        let share = if max > 0.0 { value / max } else { 0.0 };
        self.plot.bottom - share.clamp(0.0, 1.0) * (self.plot.bottom - self.data_top)
    }
}
