//! Lays a chart out on a page: decides where everything goes, so that no words
//! overlap or leave the page at any size. Files and the window draw the same
//! [`Scene`].
//!
//! What runs sideways (stages, flags, legend) is planned first, because its
//! number of rows decides how much height is left for the plot.

mod axes;
mod beside;
mod checkup;
mod clip;
mod curves;
mod data;
mod flags;
mod frame;
mod heading;
mod legend;
mod measure;
mod names;
mod page;
mod panels;
mod shapes;
mod social;
mod stages;
mod words;

pub use measure::{BOLD, REGULAR, Weight, is_covered, width as text_width};
pub use page::{Page, Surface};
pub use panels::height_of_panels;
pub use shapes::{Anchor, Area, Ink, Place, Plot, Scene, Shape, Slice, Spot, SpotKind, Text};
pub use words::is_writable;

use crate::chart::Chart;
use frame::{Frame, Sides};
use shapes::Pen;
use stages::Stages;

/// The page that shows the chart, or the part of it that the page asks for.
pub fn lay_out(chart: &Chart, page: &Page) -> Scene {
    let mut pen = Pen::default();
    let sides = Sides::of(chart, page);
    let heading = heading::plan(chart, &sides);
    if let Some(rows) = &chart.checkup {
        let bottom = sides.page_height - sides.margin - heading.caption_height;
        heading.draw(&sides, &mut pen);
        checkup::draw(rows, &sides, (heading.bottom, bottom), &mut pen);
        return Scene {
            width: page.width,
            height: page.height,
            shapes: pen.shapes,
            spots: pen.spots,
            plot: None,
        };
    }
    if let Some(table) = &chart.beside {
        let bottom = sides.page_height - sides.margin - heading.caption_height;
        heading.draw(&sides, &mut pen);
        beside::draw(table, &sides, (heading.bottom, bottom), &mut pen);
        return Scene {
            width: page.width,
            height: page.height,
            shapes: pen.shapes,
            spots: pen.spots,
            plot: None,
        };
    }
    let stages = stages::plan(chart, &sides);
    let legend = legend::plan(chart, &stages.unnamed, &sides);
    let top = heading.bottom + legend.height;
    let bottom = sides.page_height - sides.margin - heading.caption_height;
    heading.draw(&sides, &mut pen);
    legend.draw(&sides, heading.bottom, &mut pen);
    let plot = if let Some(social) = &chart.social {
        social::draw(social, &sides, (top, bottom), page.front, &mut pen);
        None
    } else if chart.panels.is_empty() {
        Some(draw_one(chart, &stages, sides, (top, bottom), page, &mut pen).plot)
    } else {
        panels::draw(chart, &sides, (top, bottom), &mut pen);
        None
    };
    Scene {
        width: page.width,
        height: page.height,
        shapes: pen.shapes,
        spots: pen.spots,
        plot,
    }
}

/// One picture between these heights.
fn draw_one(
    chart: &Chart,
    stages: &Stages,
    sides: Sides,
    (top, bottom): (f64, f64),
    page: &Page,
    pen: &mut Pen,
) -> Frame {
    let feet = axes::Feet::of(chart, &sides);
    let strip_top = top + stages.outside_height;
    let plot_top = strip_top + stages.strip_height;
    let plot_bottom = (bottom - feet.height).max(plot_top + 1.0);
    let flags = flags::plan(chart, &sides, plot_bottom - plot_top);
    let above = flags.height + data::figures_height(chart, &sides);
    let data_top = (plot_top + above).min(plot_bottom - 1.0);
    let frame = Frame::new(chart, sides, (plot_top, plot_bottom), data_top);

    stages.draw(chart, &frame, strip_top, pen);
    axes::draw_grid(chart, &frame, pen);
    data::draw(&data::Marks::of(chart), &frame, pen);
    curves::draw(chart, &frame, page.front, pen);
    data::draw_plateau(chart, &frame, pen);
    axes::draw(chart, &feet, &frame, pen);
    names::draw(chart, &frame, page.front, pen);
    let poles = flags.draw(chart, &frame, pen);
    data::draw_figures(chart, &frame, &poles, pen);
    frame
}

#[cfg(test)]
mod tests;
