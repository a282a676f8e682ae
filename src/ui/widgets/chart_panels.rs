//! The small life cycles of several communities on screen, in rows and
//! columns, all on the same axes.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align2, Color32, CornerRadius, FontId, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, Ui,
    pos2, vec2,
};

use super::chart_marks::{draw_not_recorded, legend_ui};
use crate::chart::{BarStyle, Chart, Panel, Point, Tick};
use crate::ui::style::{self, ChartColours};

/// The narrowest panel, and the height of each, in points.
const NARROWEST: f32 = 200.0;
const HEIGHT: f32 = 128.0;
const GAP: f32 = 16.0;
/// Kept left of the panels for the figures of the axis.
const FIGURES: f32 = 40.0;
const DATES: f32 = 18.0;

/// Draws the panels across the width, as high as they need, with the legend
/// below, and says them in words to those who do not see them.
pub fn chart_panels_ui(ui: &mut Ui, chart: &Chart) {
    let colours = style::chart_colours(ui);
    ui.label(style::small(ui, &chart.value.title));
    let width = ui.available_width() - FIGURES;
    let n_columns = ((width + GAP) / (NARROWEST + GAP)).floor().max(1.0) as usize;
    let n_columns = n_columns.min(chart.panels.len().max(1));
    let n_rows = chart.panels.len().div_ceil(n_columns);
    let size = vec2(ui.available_width(), n_rows as f32 * HEIGHT + DATES);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let panel_width = (width + GAP) / n_columns as f32 - GAP;

    let mut pointed_at = None;
    for (place, panel) in chart.panels.iter().enumerate() {
        let (row, column) = (place / n_columns, place % n_columns);
        let corner = rect.min
            + vec2(
                FIGURES + column as f32 * (panel_width + GAP),
                row as f32 * HEIGHT,
            );
        let own = Rect::from_min_size(corner, vec2(panel_width, HEIGHT));
        if !ui.is_rect_visible(own) {
            continue;
        }
        let plot = Rect::from_min_max(own.min + vec2(0.0, 34.0), own.max - vec2(0.0, 10.0));
        words_ui(ui, panel, own, &colours);
        let window = Window {
            plot,
            end: chart.time.end.max(1.0),
            top: chart.value.max.max(f64::MIN_POSITIVE),
        };
        panel_ui(ui, chart, panel, &window, &colours);
        if column == 0 {
            figures_ui(ui, chart, &window, &colours);
        }
        if place + n_columns >= chart.panels.len() {
            dates_ui(ui, &chart.time.ticks, &window, &colours);
        }
        if response.hover_pos().is_some_and(|at| own.contains(at)) {
            pointed_at = Some(panel);
        }
    }
    let response = match pointed_at {
        Some(panel) => response.on_hover_text_at_pointer(&panel.hover),
        None => response,
    };
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Image);
        node.set_label(chart.title.clone());
        node.set_description(chart.summary.clone());
    });
    legend_ui(ui, chart, &colours);
}

/// Where the axes of a panel stand.
struct Window {
    plot: Rect,
    end: f64,
    top: f64,
}

impl Window {
    fn x(&self, at: f64) -> f32 {
        self.plot.left() + (at / self.end) as f32 * self.plot.width()
    }

    fn y(&self, value: f64) -> f32 {
        let share = (value / self.top).clamp(0.0, 1.0) as f32;
        // The strip of stages stands over the data.
        self.plot.bottom() - share * (self.plot.height() - 7.0)
    }
}

fn words_ui(ui: &Ui, panel: &Panel, own: Rect, colours: &ChartColours) {
    let painter = ui.painter_at(own);
    let line = |text: &str, font: FontId, colour: Color32| {
        let mut job = LayoutJob::simple_singleline(text.to_owned(), font, colour);
        job.wrap = TextWrapping::truncate_at_width(own.width());
        painter.layout_job(job)
    };
    let name = line(&panel.name, style::small_medium_font(), colours.flag);
    painter.galley(own.min, name, colours.flag);
    let verdict = line(&panel.verdict, style::small_font(), colours.words);
    painter.galley(own.min + vec2(0.0, 15.0), verdict, colours.words);
}

fn panel_ui(ui: &Ui, chart: &Chart, panel: &Panel, window: &Window, colours: &ChartColours) {
    let plot = window.plot;
    let painter = ui.painter_at(plot);
    for band in &panel.stages {
        let stage = colours.stage(band.stage);
        let across = window.x(band.from)..=window.x(band.to);
        let strip = Rect::from_x_y_ranges(across.clone(), plot.top()..=plot.top() + 5.0);
        let field = Rect::from_x_y_ranges(across, plot.top() + 5.0..=plot.bottom());
        painter.rect_filled(field, CornerRadius::ZERO, stage.field);
        painter.rect_filled(strip, CornerRadius::ZERO, stage.strip);
    }
    for tick in chart.value.ticks.iter().filter(|tick| tick.at > 0.0) {
        let stroke = Stroke::new(1.0, colours.grid);
        painter.hline(plot.x_range(), window.y(tick.at), stroke);
    }
    for bar in &panel.bars {
        let across = window.x(bar.at + 0.1)..=window.x(bar.at + 0.9);
        if bar.style == BarStyle::NotRecorded {
            let area = Rect::from_x_y_ranges(across, plot.top() + 5.0..=plot.bottom());
            draw_not_recorded(&painter, area, colours.bar_edge);
            continue;
        }
        let area = Rect::from_x_y_ranges(across, window.y(bar.value)..=plot.bottom());
        let fill = if bar.style == BarStyle::Running {
            colours.bar.gamma_multiply(0.45)
        } else {
            colours.bar
        };
        painter.rect_filled(area, CornerRadius::ZERO, fill);
    }
    line_ui(&painter, &panel.trend, window, colours);
    painter.hline(
        plot.x_range(),
        plot.bottom() - 0.5,
        Stroke::new(1.0, colours.axis),
    );
}

fn line_ui(painter: &Painter, trend: &[Point], window: &Window, colours: &ChartColours) {
    let path: Vec<Pos2> = trend
        .iter()
        .map(|point| pos2(window.x(point.at), window.y(point.value)))
        .collect();
    if path.len() > 1 {
        painter.add(Shape::line(path, Stroke::new(1.75, colours.trend)));
    }
}

fn figures_ui(ui: &Ui, chart: &Chart, window: &Window, colours: &ChartColours) {
    let mut free = f32::INFINITY;
    for tick in &chart.value.ticks {
        let y = window.y(tick.at);
        if y + 6.0 > free {
            continue;
        }
        free = y - 7.0;
        ui.painter().text(
            pos2(window.plot.left() - 6.0, y),
            Align2::RIGHT_CENTER,
            &tick.label,
            style::small_font(),
            colours.words,
        );
    }
}

fn dates_ui(ui: &Ui, ticks: &[Tick], window: &Window, colours: &ChartColours) {
    let mut taken_until = window.plot.left() - GAP / 2.0;
    for tick in ticks.iter().filter(|tick| !tick.label.is_empty()) {
        let font = style::small_font();
        let galley = ui
            .painter()
            .layout_no_wrap(tick.label.clone(), font, colours.words);
        let x = window.x(tick.at);
        let left = x - galley.size().x / 2.0;
        let right = left + galley.size().x;
        if left < taken_until || right > window.plot.right() + GAP / 2.0 {
            continue;
        }
        taken_until = right + 6.0;
        let bottom = window.plot.bottom();
        ui.painter()
            .vline(x, bottom..=bottom + 4.0, Stroke::new(1.0, colours.axis));
        ui.painter()
            .galley(pos2(left, bottom + 4.0), galley, colours.words);
    }
}
