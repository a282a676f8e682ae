//! Sizes and places that all parts of a page share.

use super::measure::{Weight, width};
use super::names;
use super::page::{Page, Surface};
use super::shapes::{Area, Plot};
use crate::chart::Chart;

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

/// The unit of a picture in a window, where letters do not grow with it.
const SCREEN_UNIT: f64 = 0.75;

/// What is known before the heights are: everything sideways.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sides {
    pub(super) letters: TypeScale,
    /// A pixel of the 1600 × 900 design.
    pub(super) unit: f64,
    pub(super) margin: f64,
    pub(super) page_width: f64,
    pub(super) page_height: f64,
    pub(super) surface: Surface,
    /// The plot's edges.
    pub(super) left: f64,
    pub(super) right: f64,
    /// What of the time axis is shown, in months.
    pub(super) range: (f64, f64),
}

impl Sides {
    pub(super) fn of(chart: &Chart, page: &Page) -> Self {
        let (page_width, page_height) = (page.width, page.height);
        let ratio = (page_width / 1600.0).min(page_height / 900.0);
        let (unit, margin) = match page.surface {
            Surface::File => {
                // Letters shrink less than the picture does, or nobody could
                // read them.
                let unit = if ratio < 1.0 { ratio.powf(0.75) } else { ratio };
                (unit, 44.0 * unit.min(ratio * 1.15))
            }
            Surface::Screen { .. } => (SCREEN_UNIT, 2.0),
        };
        let letters = TypeScale {
            title: (36.0 * unit).max(15.0),
            subtitle: (21.0 * unit).max(10.5),
            stage: (18.0 * unit).max(9.5),
            tick: (17.0 * unit).max(9.0),
            small: (16.0 * unit).max(9.0),
            caption: (14.5 * unit).max(8.0),
        };
        let ticks = chart.value.ticks.iter();
        let widest = ticks
            .map(|tick| width(&tick.label, Weight::Regular, letters.tick))
            .fold(0.0, f64::max);
        let left = (margin + widest + 10.0 * unit).min(page_width / 3.0);
        let names = names::margin_width(chart, &letters, page_width);
        // Half of the last label stands right of the plot.
        let beside = match page.surface {
            Surface::Screen { .. } if names == 0.0 => 18.0,
            Surface::Screen { .. } | Surface::File => names,
        };
        Self {
            letters,
            unit,
            margin,
            page_width,
            page_height,
            surface: page.surface,
            left,
            right: (page_width - margin - beside).max(left + 1.0),
            range: page.range_of(chart),
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
        self.left + (at - self.range.0) * self.month_width()
    }

    /// The same, or the edge that is nearest.
    pub(super) fn x_within(&self, at: f64) -> f64 {
        self.x(at).clamp(self.left, self.right)
    }

    /// Whether a place on the time axis is in sight.
    pub(super) fn shows(&self, at: f64) -> bool {
        const HAIR: f64 = 1e-6;
        (self.range.0 - HAIR..=self.range.1 + HAIR).contains(&at)
    }

    /// The width of a month on the page.
    pub(super) fn month_width(&self) -> f64 {
        (self.right - self.left) / (self.range.1 - self.range.0)
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
    pub(super) plot: Plot,
}

impl Frame {
    /// The frame of a plot between two heights.
    pub(super) fn new(
        chart: &Chart,
        sides: Sides,
        (top, bottom): (f64, f64),
        data_top: f64,
    ) -> Self {
        let plot = Plot {
            area: Area::new(sides.left, top, sides.right, bottom),
            range: sides.range,
            data_top,
            max: chart.value.max,
        };
        Self { sides, plot }
    }

    pub(super) fn x(&self, at: f64) -> f64 {
        self.sides.x(at)
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        self.plot.y(value)
    }

    /// From where values reach their maximum to the zero line.
    pub(super) fn data(&self) -> Area {
        Area {
            top: self.plot.data_top,
            ..self.plot.area
        }
    }
}
