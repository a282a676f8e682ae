//! Lays a chart out on a page: decides where everything goes, so that no words
//! overlap or leave the page at any size.
//!
//! What runs sideways (stages, flags, legend) is planned first, because its
//! number of rows decides how much height is left for the plot.

mod axes;
mod curves;
mod data;
mod flags;
mod frame;
mod heading;
mod legend;
mod names;
mod panels;
mod stages;
mod words;

use super::scene::{Area, Scene};
use super::style::PictureStyle;
use crate::chart::{Chart, ChartKind};
use frame::{Frame, Sides};

/// The page that shows the chart.
pub(super) fn lay_out(chart: &Chart, style: &PictureStyle) -> Scene {
    let sides = Sides::of(chart, style);
    let names_width = names::margin_width(chart, &sides.letters, sides.page_width);
    let sides = sides.beside(names_width);
    let mut scene = Scene {
        width: f64::from(style.width),
        height: f64::from(style.height),
        ground: (!style.transparent).then_some(sides.palette.background),
        shapes: Vec::new(),
    };

    let heading = heading::plan(chart, &sides);
    let legend = legend::plan(chart, &sides);
    if chart.kind == ChartKind::Multiples {
        let frame = Frame {
            sides,
            plot: Area::default(),
            data_top: 0.0,
        };
        heading.draw(&frame, &mut scene);
        legend.draw(&frame, heading.bottom, &mut scene);
        let bottom = sides.page_height - sides.margin - heading.caption_height;
        let top = heading.bottom + legend.height;
        panels::draw(chart, &sides, (top, bottom), &mut scene);
        return scene;
    }
    let stages = stages::plan(chart, &sides);
    let feet = axes::Feet::of(chart, &sides);

    let strip_top = heading.bottom + legend.height + stages.outside_height;
    let plot_top = strip_top + stages.strip_height;
    let plot_bottom = (sides.page_height - sides.margin - heading.caption_height - feet.height)
        .max(plot_top + 1.0);
    let plot = Area::new(sides.left, plot_top, sides.right, plot_bottom);

    let flags = flags::plan(chart, &sides, plot.height());
    let figures = data::figures_height(chart, &sides);
    let frame = Frame {
        sides,
        plot,
        data_top: plot_top + flags.height + figures,
    };

    heading.draw(&frame, &mut scene);
    legend.draw(&frame, heading.bottom, &mut scene);
    stages.draw(chart, &frame, strip_top, &mut scene);
    axes::draw_grid(chart, &frame, &mut scene);
    data::draw(&data::Marks::of(chart), &frame, &mut scene);
    curves::draw(chart, &frame, &mut scene);
    axes::draw(chart, &feet, &frame, &mut scene);
    names::draw(chart, &frame, &mut scene);
    let poles = flags.draw(&frame, &mut scene);
    data::draw_figures(chart, &frame, &poles, &mut scene);
    scene
}

#[cfg(test)]
mod tests;
