//! A [`Chart`] in the window: the scene that files show too, with zoom, pan,
//! flags to take hold of and words where one points.

mod flags;
mod hover;
mod lit;
mod paint;
mod paper;
mod people;
mod still;
mod view;

pub(crate) use flags::FlagEvent;
pub(crate) use paper::paper_ui;
pub(crate) use people::people_ui;
pub(crate) use still::{Still, still_ui};
pub(crate) use view::{ChartView, TimeSpan};

use eframe::egui::{Align, Layout, Pos2, Rect, Response, Role, Sense, Ui, UiBuilder, pos2, vec2};

use crate::chart::scene::{Area, Page, Plot, Scene, Surface, height_of_panels, lay_out};
use crate::chart::{Chart, ChartKind};
use crate::domain::Month;
use crate::i18n::Tr;
use crate::ui::style;
use crate::ui::widgets::at_right_ui;

/// What was done with a chart.
#[derive(Debug)]
pub(crate) struct ChartEvents {
    pub response: Response,
    /// The month that was clicked, with either button.
    pub month: Option<Month>,
    pub flag: Option<FlagEvent>,
}

/// Where a scene stands in the window.
struct Canvas {
    scene: Scene,
    rect: Rect,
}

impl Canvas {
    fn place(&self, (x, y): (f64, f64)) -> Pos2 {
        self.rect.min + vec2(x as f32, y as f32)
    }

    fn area(&self, area: &Area) -> Rect {
        let least = self.place((area.left, area.top));
        Rect::from_min_max(least, self.place((area.right, area.bottom)))
    }

    /// The same place on the page.
    fn on_page(&self, place: Pos2) -> (f64, f64) {
        let from = place - self.rect.min;
        (f64::from(from.x), f64::from(from.y))
    }
}

/// Draws the chart into `height` points of the full width, and says it in words
/// to those who do not see it. So many points at its top right are kept free.
/// Small pictures of several are as high as they need.
pub(crate) fn chart_ui(
    ui: &mut Ui,
    tr: &Tr,
    chart: &Chart,
    view: &mut ChartView,
    (height, corner): (f32, f32),
) -> ChartEvents {
    let width = ui.available_width();
    let needed = if chart.panels.is_empty() {
        0.0
    } else {
        height_of_panels(chart.panels.len(), f64::from(width)) as f32 + 60.0
    };
    let (rect, around) = ui.allocate_exact_size(vec2(width, height.max(needed)), Sense::hover());
    let page = Page {
        width: f64::from(rect.width()),
        height: f64::from(rect.height()),
        surface: Surface::Screen {
            corner: f64::from(corner),
        },
        range: Some(view.range(chart)),
        front: view.front,
    };
    let canvas = Canvas {
        scene: lay_out(chart, &page),
        rect,
    };
    let (response, month, flag) = if let Some(plot) = canvas.scene.plot {
        let id = ui.scope_id().with("plot");
        let response = ui.interact(canvas.area(&plot.area), id, Sense::click_and_drag());
        // Whoever clicks a chart means its keys, too.
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        view.follow(ui, chart, &response, &plot);
        paint::scene_ui(ui, &canvas);
        if let Some(behind) = view.lit {
            lit::lit_ui(ui, tr, chart, (&canvas, &plot), behind);
        }
        hover::month_ui(ui, chart, &canvas, &plot, &response);
        style::focus_ring(ui, &response);
        let month = clicked_month(chart, &canvas, &plot, &response);
        let flag = flags::grips_ui(ui, tr, chart, &canvas, &plot);
        let response = hover::words_ui(tr, chart, (&canvas, &plot), view, response);
        (response, month, flag)
    } else {
        paint::scene_ui(ui, &canvas);
        (hover::panel_ui(&canvas, around), None, None)
    };
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Image);
        node.set_label(chart.title.clone());
        node.set_description(chart.summary.clone());
    });
    ChartEvents {
        response,
        month,
        flag,
    }
}

/// What is done with a chart, at the right end of its first row. Tells how wide
/// it is.
pub(crate) fn corner_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) -> f32 {
    const HEIGHT: f32 = 26.0;
    let room = ui.available_rect_before_wrap();
    let row = Rect::from_min_size(room.min - vec2(0.0, 4.0), vec2(room.width(), HEIGHT));
    let layout = Layout::left_to_right(Align::Center);
    let mut tools = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
    let left = at_right_ui(&mut tools, "tools", |ui| {
        content(ui);
        ui.min_rect().left()
    });
    room.right() - left + style::GAP_LARGE
}

/// Closer and farther, where there is a time axis to move along.
pub(crate) fn zoom_ui(ui: &mut Ui, tr: &Tr, chart: &Chart, view: &mut ChartView) {
    if !chart.panels.is_empty() {
        return;
    }
    for (sign, key) in [("+", "ui-zoom-in"), ("−", "ui-zoom-out")] {
        let button = ui.add(style::link_button(ui, sign));
        let response = button.on_hover_text(tr.get(key));
        if response.accessible_name(tr.get(key)).clicked() {
            if sign == "+" {
                view.zoom_in(chart);
            } else {
                view.zoom_out(chart);
            }
        }
    }
}

/// The month under a click. A place on the axis of age is none.
fn clicked_month(
    chart: &Chart,
    canvas: &Canvas,
    plot: &Plot,
    response: &Response,
) -> Option<Month> {
    let is_clicked = response.clicked() || response.secondary_clicked();
    if chart.kind != ChartKind::Lifecycle || !is_clicked {
        return None;
    }
    let pointer = response.interact_pointer_pos()?;
    let at = plot.at(canvas.on_page(pos2(pointer.x, pointer.y)).0);
    let is_on_chart = (0.0..=chart.time.end).contains(&at);
    is_on_chart.then(|| chart.time.month_at(at))
}
