//! A [`Chart`] on screen: the same parts that the picture files show, with
//! zoom, pan and values where one points.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, pos2, vec2};
use egui_plot::{
    Bar, BarChart, HLine, LineStyle, Plot, PlotPoint, PlotTransform, PlotUi, Span, VLine,
};

use super::chart_axes::{
    age_axis_ui, date_axis_ui, forecast_word_ui, stage_strip_ui, value_axis_ui,
};
use super::chart_curves::{
    add_curves, community_lines_ui, curve_words_ui, margin_width, plateau_ui,
};
use super::chart_flags::{FlagEvent, flag_grips_ui, flags_ui};
use super::chart_lines::{add_line, bar_width};
use super::chart_marks::{legend_ui, months_apart_ui};
use crate::chart::{BarStyle, Chart, ChartKind};
use crate::domain::Month;
use crate::i18n::Tr;
use crate::ui::style::{self, ChartColours};

/// A stretch of time to choose with one click.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeSpan {
    LastEighteenMonths,
    LastThreeYears,
    #[default]
    WholeLife,
}

impl TimeSpan {
    pub const ALL: [Self; 3] = [
        Self::LastEighteenMonths,
        Self::LastThreeYears,
        Self::WholeLife,
    ];

    pub const fn key(self) -> &'static str {
        match self {
            Self::LastEighteenMonths => "ui-span-eighteen-months",
            Self::LastThreeYears => "ui-span-three-years",
            Self::WholeLife => "ui-span-whole-life",
        }
    }

    /// The ends of the axis, in months of the chart; the forecast included.
    fn bounds(self, chart: &Chart) -> (f64, f64) {
        let from = match self {
            Self::LastEighteenMonths => chart.time.observed_end - 18.0,
            Self::LastThreeYears => chart.time.observed_end - 36.0,
            Self::WholeLife => 0.0,
        };
        (from.max(0.0), chart.time.end.max(1.0))
    }
}

/// Which part of a chart is in sight.
#[derive(Clone, Debug, Default)]
pub struct ChartView {
    /// The stretch chosen; nothing once the user has zoomed or panned.
    pub span: Option<TimeSpan>,
    from: f64,
    to: f64,
}

/// The shortest stretch one can zoom into, in months.
const MIN_MONTHS: f64 = 4.0;

impl ChartView {
    pub fn showing(span: TimeSpan) -> Self {
        Self {
            span: Some(span),
            ..Self::default()
        }
    }

    fn bounds(&self, chart: &Chart) -> (f64, f64) {
        self.span
            .map_or((self.from, self.to), |span| span.bounds(chart))
    }

    /// Moves to a stretch, kept within the chart.
    fn look_at(&mut self, from: f64, to: f64, chart: &Chart) {
        let end = chart.time.end.max(MIN_MONTHS);
        let length = (to - from).clamp(MIN_MONTHS, end);
        let from = from.clamp(0.0, end - length);
        (self.from, self.to, self.span) = (from, from + length, None);
    }

    /// Zooms about the middle; under 1 is closer.
    pub fn zoom(&mut self, factor: f64, chart: &Chart) {
        let (from, to) = self.bounds(chart);
        let (middle, half) = (f64::midpoint(from, to), (to - from) / 2.0 * factor);
        self.look_at(middle - half, middle + half, chart);
    }
}

/// Where the parts of the chart stand.
struct Areas {
    title: Rect,
    stages: Rect,
    plot: Rect,
    dates: Rect,
    ages: Rect,
}

impl Areas {
    /// `margin` is kept free right of the plot.
    fn within(rect: Rect, chart: &Chart, margin: f32) -> Self {
        let has_age = chart.age.is_some();
        let strip_height = if chart.kind.is_of_several() {
            0.0
        } else {
            22.0
        };
        let left = rect.left() + 44.0;
        let right = (rect.right() - 6.0 - margin).max(left + 60.0);
        let across =
            |top: f32, height: f32| Rect::from_min_max(pos2(left, top), pos2(right, top + height));
        let age_height = if has_age { 26.0 } else { 0.0 };
        let title = Rect::from_min_size(rect.min, vec2(rect.width(), 20.0));
        let stages = across(title.bottom() + 2.0, strip_height);
        let plot_top = stages.bottom() + 2.0;
        let plot_height = (rect.bottom() - 22.0 - age_height - plot_top).max(60.0);
        let plot = across(plot_top, plot_height);
        let dates = across(plot.bottom(), 22.0);
        let ages = across(dates.bottom(), age_height);
        Self {
            title,
            stages,
            plot,
            dates,
            ages,
        }
    }
}

/// What was done with a chart.
#[derive(Debug)]
pub struct ChartEvents {
    pub response: Response,
    /// The month that was clicked, with either button.
    pub month: Option<Month>,
    pub flag: Option<FlagEvent>,
}

/// Draws the chart into `height` points of the full width, its legend
/// below, and says it in words to those who do not see it.
pub fn chart_plot_ui(
    ui: &mut Ui,
    tr: &Tr,
    chart: &Chart,
    view: &mut ChartView,
    height: f32,
) -> ChartEvents {
    let colours = style::chart_colours(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::empty());
    let margin = margin_width(ui, chart, rect.width());
    let areas = Areas::within(rect, chart, margin);
    let (from, to) = view.bounds(chart);
    // Flags need room for their words above the bars.
    let lowest_top = if chart.kind == ChartKind::Lifecycle {
        1.0
    } else {
        0.0
    };
    let top = chart.value.max.max(lowest_top) * if chart.flags.is_empty() { 1.0 } else { 1.14 };

    let mut child = ui.new_child(UiBuilder::new().max_rect(areas.plot));
    let shown = Plot::new(chart.kind.code())
        .width(areas.plot.width())
        .height(areas.plot.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .set_margin_fraction(vec2(0.0, 0.0))
        .allow_drag([true, false])
        .allow_zoom([true, false])
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .label_formatter(|_| None)
        .show(&mut child, |plot| {
            plot.set_plot_bounds_x(from..=to);
            plot.set_plot_bounds_y(0.0..=top);
            let month_width = areas.plot.width() / (to - from).max(1.0) as f32;
            add_parts(plot, chart, bar_width(month_width), &colours);
        });

    let seen = shown.transform.bounds().range_x();
    let has_moved = (seen.start() - from).abs() > 1e-6 || (seen.end() - to).abs() > 1e-6;
    if has_moved {
        view.look_at(*seen.start(), *seen.end(), chart);
    }
    if shown.response.double_clicked() {
        view.span = Some(TimeSpan::WholeLife);
    }

    let transform = &shown.transform;
    months_apart_ui(ui, chart, transform, areas.plot, &colours);
    if let Some(level) = &chart.plateau
        && view.span == Some(TimeSpan::LastEighteenMonths)
    {
        plateau_ui(ui, level, transform, areas.plot, &colours);
    }
    flags_ui(ui, chart, transform, areas.plot, &colours);
    community_lines_ui(ui, chart, transform, areas.plot, &colours);
    curve_words_ui(ui, chart, transform, areas.plot, margin, &colours);
    stage_strip_ui(ui, chart, transform, areas.stages, &colours);
    forecast_word_ui(ui, chart, transform, areas.stages, &colours);
    value_axis_ui(ui, chart, transform, areas.plot, areas.title, &colours);
    date_axis_ui(ui, tr, chart, transform, areas.dates, &colours);
    if let Some(age) = &chart.age {
        age_axis_ui(ui, age, transform, areas.ages, &colours);
    }
    let response = hover_ui(tr, chart, shown.response, |pointer| {
        transform.value_from_position(pointer)
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Image);
        node.set_label(chart.title.clone());
        node.set_description(chart.summary.clone());
    });
    let month = clicked_month(chart, &response, transform);
    let flag = flag_grips_ui(ui, tr, chart, transform, areas.plot, &colours);
    // The lines of other pictures carry their names.
    if !chart.legend.is_empty() || chart.age.is_some() {
        legend_ui(ui, chart, &colours);
    }
    ChartEvents {
        response,
        month,
        flag,
    }
}

/// The month under a click. A place on the axis of age is none.
fn clicked_month(chart: &Chart, response: &Response, transform: &PlotTransform) -> Option<Month> {
    let is_clicked = response.clicked() || response.secondary_clicked();
    if chart.kind != ChartKind::Lifecycle || !is_clicked {
        return None;
    }
    let pointer = response.interact_pointer_pos()?;
    let at = transform.value_from_position(pointer).x;
    let is_on_chart = (0.0..=chart.time.end).contains(&at);
    is_on_chart.then(|| chart.time.month_at(at))
}

/// The parts that have a place in the measure's own units, back to front.
fn add_parts(plot: &mut PlotUi<'_>, chart: &Chart, bar_width: f64, colours: &ChartColours) {
    for band in &chart.stages {
        let fill = colours.stage(band.stage).field;
        plot.span(
            Span::new("", band.from..=band.to)
                .fill(fill)
                .border_width(0.0),
        );
    }
    for tick in &chart.value.ticks {
        plot.hline(
            HLine::new("", tick.at)
                .stroke(Stroke::new(1.0, colours.grid))
                .allow_hover(false),
        );
    }
    let bars = chart
        .bars
        .iter()
        .filter(|bar| bar.style == BarStyle::Full)
        .map(|bar| {
            Bar::new(bar.at + 0.5, bar.value)
                .width(bar_width)
                .fill(colours.bar)
                .stroke(Stroke::NONE)
        })
        .collect();
    plot.bar_chart(BarChart::new("", bars).allow_hover(false));
    add_line(
        plot,
        &chart.trend,
        colours.trend_band,
        Stroke::new(2.25, colours.trend),
        LineStyle::Solid,
    );
    add_line(
        plot,
        &chart.forecast,
        colours.forecast_fan,
        Stroke::new(2.0, colours.trend),
        LineStyle::dashed_dense(),
    );
    add_curves(plot, chart, colours);
    if !chart.forecast.is_empty() {
        plot.vline(
            VLine::new("", chart.time.observed_end)
                .stroke(Stroke::new(1.0, colours.axis))
                .style(LineStyle::dotted_dense())
                .allow_hover(false),
        );
    }
    plot.hline(
        HLine::new("", 0.0)
            .stroke(Stroke::new(1.0, colours.axis))
            .allow_hover(false),
    );
}

/// Says what is under the pointer: the month, its stage, the milestones.
fn hover_ui(
    tr: &Tr,
    chart: &Chart,
    response: Response,
    place: impl Fn(eframe::egui::Pos2) -> PlotPoint,
) -> Response {
    let Some(at) = response.hover_pos().map(|pointer| place(pointer).x) else {
        return response;
    };
    let in_month = |from: f64| at >= from && at < from + 1.0;
    let mut lines: Vec<&str> = Vec::new();
    if let Some(bar) = chart.bars.iter().find(|bar| in_month(bar.at)) {
        lines.push(&bar.hover);
    } else if at >= chart.time.observed_end && at <= chart.time.end && !chart.forecast.is_empty() {
        lines.push(&chart.forecast_label);
    }
    let moment = chart.moments.iter().find(|moment| in_month(moment.at));
    lines.extend(moment.map(|moment| moment.hover.as_str()));
    if let Some(band) = chart
        .stages
        .iter()
        .find(|band| at >= band.from && at < band.to)
    {
        lines.push(&band.hover);
    }
    lines.extend(
        chart
            .flags
            .iter()
            .filter(|flag| in_month(flag.at.floor()))
            .map(|flag| flag.label.as_str()),
    );
    if lines.is_empty() {
        return response;
    }
    response.on_hover_ui_at_pointer(|ui| {
        for line in lines {
            ui.label(line);
        }
        if chart.kind == ChartKind::Lifecycle {
            ui.label(style::small(ui, tr.get("ui-month-hint")));
        }
    })
}
