//! Which part of a chart is in sight, and how it is changed.

use eframe::egui::{EventFilter, Key, Response, Ui};

use crate::analysis::MonthsBehind;
use crate::chart::scene::Plot;
use crate::chart::{BarStyle, Chart};

/// A stretch of time to choose with one click.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TimeSpan {
    LastEighteenMonths,
    LastThreeYears,
    #[default]
    WholeLife,
}

impl TimeSpan {
    pub(crate) const ALL: [Self; 3] = [
        Self::LastEighteenMonths,
        Self::LastThreeYears,
        Self::WholeLife,
    ];

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::LastEighteenMonths => "ui-span-eighteen-months",
            Self::LastThreeYears => "ui-span-three-years",
            Self::WholeLife => "ui-span-whole-life",
        }
    }

    /// The ends of the axis, in months of the chart; the forecast included.
    fn range(self, chart: &Chart) -> (f64, f64) {
        // Whole months are counted; the running one comes on top.
        let last = chart.bars.last().map(|bar| bar.style);
        let n_running = f64::from(u8::from(last == Some(BarStyle::Running)));
        let until = chart.time.observed_end - n_running;
        let from = match self {
            Self::LastEighteenMonths => until - 18.0,
            Self::LastThreeYears => until - 36.0,
            Self::WholeLife => 0.0,
        };
        (from.max(0.0), chart.time.end.max(1.0))
    }
}

/// Which part of a chart is in sight.
#[derive(Clone, Debug, Default)]
pub(crate) struct ChartView {
    /// The stretch chosen; nothing once the user has zoomed or panned.
    pub span: Option<TimeSpan>,
    from: f64,
    to: f64,
    /// The months behind a reason that one points at.
    pub lit: Option<MonthsBehind>,
    /// The community that is pointed at outside the chart, by its place among
    /// those of the picture.
    pub pointed: Option<usize>,
    /// The line that is in front.
    pub(super) front: Option<usize>,
}

/// The shortest stretch one can zoom into, in months.
const MIN_MONTHS: f64 = 4.0;
/// How much closer one step of the keyboard or of a button is, and which share
/// of what is in sight one step to the side.
const CLOSER: f64 = 0.7;
const ASIDE: f64 = 0.125;

impl ChartView {
    pub(crate) fn showing(span: TimeSpan) -> Self {
        Self {
            span: Some(span),
            ..Self::default()
        }
    }

    /// The stretch in sight, in months from the start of the time axis.
    pub(crate) fn range(&self, chart: &Chart) -> (f64, f64) {
        self.span
            .map_or((self.from, self.to), |span| span.range(chart))
    }

    /// The stretch in sight where it is not the whole chart.
    pub(crate) fn part(&self, chart: &Chart) -> Option<(f64, f64)> {
        let (from, to) = self.range(chart);
        (from > 0.0 || to < chart.time.end).then_some((from, to))
    }

    /// Moves to a stretch, kept within the chart.
    fn look_at(&mut self, from: f64, to: f64, chart: &Chart) {
        let end = chart.time.end.max(MIN_MONTHS);
        let length = (to - from).clamp(MIN_MONTHS, end);
        let from = from.clamp(0.0, end - length);
        (self.from, self.to, self.span) = (from, from + length, None);
    }

    /// Zooms about a place that stays where it is; under 1 is closer.
    fn zoom_about(&mut self, at: f64, factor: f64, chart: &Chart) {
        let (from, to) = self.range(chart);
        let (left, right) = ((at - from) * factor, (to - at) * factor);
        self.look_at(at - left, at + right, chart);
    }

    fn zoom(&mut self, factor: f64, chart: &Chart) {
        let (from, to) = self.range(chart);
        self.zoom_about(f64::midpoint(from, to), factor, chart);
    }

    /// The community whose line is in front, by its place among those of the
    /// picture.
    pub(crate) fn in_front(&self, chart: &Chart) -> Option<usize> {
        chart.curves.get(self.front?)?.of
    }

    pub(crate) fn zoom_in(&mut self, chart: &Chart) {
        self.zoom(CLOSER, chart);
    }

    pub(crate) fn zoom_out(&mut self, chart: &Chart) {
        self.zoom(1.0 / CLOSER, chart);
    }

    /// Follows the pointer that drags or zooms, and the keyboard.
    pub(super) fn follow(&mut self, ui: &Ui, chart: &Chart, response: &Response, plot: &Plot) {
        let (from, to) = plot.range;
        let per_point = (to - from) / plot.area.width().max(1.0);
        let mut aside = 0.0;
        if response.dragged() {
            aside -= f64::from(response.drag_delta().x) * per_point;
        }
        if let Some(pointer) = response.hover_pos() {
            let (closer, scrolled) = ui.input(|input| {
                (
                    f64::from(input.zoom_delta()),
                    f64::from(input.smooth_scroll_delta().x),
                )
            });
            aside -= scrolled * per_point;
            if (closer - 1.0).abs() > 1e-6 && closer > 0.0 {
                let along = f64::from(pointer.x - response.rect.left());
                self.zoom_about(from + along * per_point, 1.0 / closer, chart);
            }
        }
        if response.has_focus() {
            aside += self.follow_keys(ui, chart, response, to - from);
        }
        if aside != 0.0 {
            self.look_at(from + aside, to + aside, chart);
        }
        if response.double_clicked() {
            self.span = Some(TimeSpan::WholeLife);
        }
    }

    /// How far to the side the keyboard moves.
    fn follow_keys(&mut self, ui: &Ui, chart: &Chart, response: &Response, in_sight: f64) -> f64 {
        let arrows = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let is_pressed = |key| ui.input(|input| input.key_pressed(key));
        if is_pressed(Key::Plus) || is_pressed(Key::Equals) {
            self.zoom_in(chart);
        }
        if is_pressed(Key::Minus) {
            self.zoom_out(chart);
        }
        if is_pressed(Key::Home) {
            self.span = Some(TimeSpan::WholeLife);
        }
        let right = f64::from(u8::from(is_pressed(Key::ArrowRight)));
        let left = f64::from(u8::from(is_pressed(Key::ArrowLeft)));
        (right - left) * ASIDE * in_sight
    }
}
