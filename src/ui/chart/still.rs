//! A chart that is only looked at, and where its parts are, so that one can
//! point at them.

use eframe::egui::{Pos2, Rect, Role, Sense, Ui, vec2};

use super::{Canvas, paint};
use crate::chart::Chart;
use crate::chart::scene::{Page, SpotKind, Surface, lay_out};

/// Where the parts of a chart are.
pub(crate) struct Still {
    canvas: Canvas,
}

/// Draws the whole chart into `height` points of the full width, and says it
/// in words to those who do not see it.
pub(crate) fn still_ui(ui: &mut Ui, chart: &Chart, height: f32) -> Still {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let page = Page {
        width: f64::from(rect.width()),
        height: f64::from(rect.height()),
        surface: Surface::Screen { corner: 0.0 },
        range: None,
        front: None,
    };
    let canvas = Canvas {
        scene: lay_out(chart, &page),
        rect,
    };
    paint::scene_ui(ui, &canvas);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Image);
        node.set_label(chart.title.clone());
        node.set_description(chart.summary.clone());
    });
    Still { canvas }
}

impl Still {
    /// A place in the plot, by the axes.
    pub(crate) fn at(&self, months: f64, value: f64) -> Option<Pos2> {
        let plot = self.canvas.scene.plot?;
        Some(self.canvas.place((plot.x(months), plot.y(value))))
    }

    /// The middle of what stands right over the plot, by the time axis.
    pub(crate) fn over_plot(&self, months: f64) -> Option<Pos2> {
        let plot = self.canvas.scene.plot?;
        let top = self.canvas.area(&plot.area).top();
        let x = self.canvas.place((plot.x(months), 0.0)).x;
        Some(Pos2::new(x, top - 12.0))
    }

    /// On the pole of the first flag, under its words.
    pub(crate) fn on_flag(&self) -> Option<Pos2> {
        let mut spots = self.canvas.scene.spots.iter();
        let flag = spots.find(|spot| matches!(spot.what, SpotKind::Flag(_)))?;
        let area: Rect = self.canvas.area(&flag.area);
        Some(area.center_top() + vec2(0.0, 0.36 * area.height()))
    }

    /// In the row of ages under the plot, by the time axis.
    pub(crate) fn at_ages(&self, months: f64) -> Option<Pos2> {
        let plot = self.canvas.scene.plot?;
        let x = self.canvas.place((plot.x(months), 0.0)).x;
        Some(Pos2::new(x, self.canvas.rect.bottom() - 28.0))
    }
}
