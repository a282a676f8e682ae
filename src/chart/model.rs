//! The parts of a picture.

use super::{BesideTable, ChartKind, CheckupRows, Social, Table};
use crate::domain::{CommunityColour, MilestoneId, Month, Stage};

/// A place on an axis with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// In axis units: months since the first month, or the measure's unit.
    pub at: f64,
    /// Empty for a tick without words.
    pub label: String,
    /// What the first label in sight says instead, where others need no more
    /// than follow from it.
    pub first_label: Option<String>,
    pub is_major: bool,
}

/// One way to mark an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct TickLevel {
    pub ticks: Vec<Tick>,
    /// The most months in sight that are marked in this way.
    pub longest: f64,
}

/// The dates. One unit is one month; the month at place `i` covers `i..i + 1`.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeAxis {
    pub first: Month,
    /// Where the axis ends, in months; the forecast included.
    pub end: f64,
    /// Where what was observed ends, in months.
    pub observed_end: f64,
    /// From the finest to the coarsest.
    pub ticks: Vec<TickLevel>,
}

/// The stretch of age in which slowdowns are said to set in.
#[derive(Clone, Debug, PartialEq)]
pub struct WatchWindow {
    pub from: f64,
    pub to: f64,
    pub label: String,
}

/// The community's age, under the dates, in the same unit.
#[derive(Clone, Debug, PartialEq)]
pub struct AgeAxis {
    /// What the row shows, where its ticks do not say so themselves.
    pub title: String,
    /// Where it begins on the axis of dates.
    pub from: f64,
    /// From the finest to the coarsest.
    pub ticks: Vec<TickLevel>,
    pub watch: Option<WatchWindow>,
}

/// The measure's axis, from zero to `max`.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueAxis {
    pub max: f64,
    pub ticks: Vec<Tick>,
    /// What is counted, as `participations per month`.
    pub title: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarStyle {
    Full,
    /// The running month: hatched and hollow.
    Running,
    /// A month that was not recorded: no bar, a mark on the axis.
    NotRecorded,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub month: Month,
    /// The left edge of the month, in months.
    pub at: f64,
    pub value: f64,
    pub style: BarStyle,
    /// Its value in words.
    pub figure: String,
    /// What is said when one points at it.
    pub hover: String,
}

/// A place on a line with its band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub at: f64,
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// Whose line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurveRole {
    /// The community's own.
    Own,
    /// The median of real communities, in the band of their middle half.
    Communities,
    /// The model's, in the band of its second plateau.
    Model,
    /// That of one community among several.
    Community(CurveLook),
    /// That of a community among too many to tell apart, without a name.
    Other,
}

/// What tells the line of one community from those of others: a colour, and a
/// pattern for those who do not see it. Dashes are the model's and the forecast's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurveLook {
    pub colour: CommunityColour,
    pub pattern: LinePattern,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinePattern {
    Solid,
    Dotted,
    /// A long dash and a short one.
    DashDotted,
}

impl LinePattern {
    pub const ALL: [Self; 3] = [Self::Solid, Self::Dotted, Self::DashDotted];

    /// Lengths drawn and left free, by turns, in widths of the line; none for
    /// a line that is drawn throughout.
    pub const fn strokes(self) -> &'static [f64] {
        match self {
            Self::Solid => &[],
            Self::Dotted => &[1.1, 1.3],
            Self::DashDotted => &[4.4, 1.4, 1.1, 1.4],
        }
    }
}

/// A line that carries its name at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    pub role: CurveRole,
    /// Whose it is, by its place among the communities of the picture; nothing
    /// for a line that is none of theirs.
    pub of: Option<usize>,
    pub points: Vec<Point>,
    /// Empty for a part of a line that goes on after a gap.
    pub label: String,
    /// The figure at the last point, if it is marked.
    pub figure: String,
}

/// A place where band or fan reach beyond the value axis, which says how far.
#[derive(Clone, Debug, PartialEq)]
pub struct Beyond {
    pub at: f64,
    pub value: f64,
    pub label: String,
}

/// A height that the values are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    pub at: f64,
    pub label: String,
}

/// What is said when one points at a place that has no bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Where it begins; it is one unit long.
    pub at: f64,
    pub hover: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StageBand {
    pub stage: Stage,
    pub from: f64,
    pub to: f64,
    pub label: String,
    /// What is said when one points at it.
    pub hover: String,
}

/// The facilitator's own reading of the stage of today.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnReading {
    pub stage: Stage,
    pub from: f64,
    pub label: String,
}

/// A milestone.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    pub milestone: MilestoneId,
    pub at: f64,
    pub label: String,
}

/// What a mark in the legend looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendMark {
    Bar,
    RunningBar,
    NotRecorded,
    Trend,
    Forecast,
    Stage(Stage),
    /// Two people who are often together, as a line and as a cell.
    Tie,
    Often,
    /// Came closer, drew away, stayed, came, went.
    Up,
    Down,
    Same,
    Arrived,
    Left,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    pub mark: LegendMark,
    pub label: String,
}

/// The small life cycle of one community among several, on the axes that all
/// of them share.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The shortest name there is.
    pub name: String,
    /// Where the community stands; or why nothing is drawn.
    pub verdict: String,
    pub stages: Vec<StageBand>,
    pub bars: Vec<Bar>,
    pub trend: Vec<Point>,
    /// Where its own value axis ends, and how that is said; nothing where all
    /// panels share the chart's.
    pub own_top: Option<(f64, String)>,
    /// What is said when one points at it.
    pub hover: String,
}

/// One picture. What a kind does not have is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub kind: ChartKind,
    pub title: String,
    pub subtitle: String,
    /// Where the figures come from, what they count, when it was made.
    pub caption: String,
    /// The picture in a few sentences.
    pub summary: String,
    pub time: TimeAxis,
    pub age: Option<AgeAxis>,
    pub value: ValueAxis,
    pub stages: Vec<StageBand>,
    pub own_reading: Option<OwnReading>,
    pub bars: Vec<Bar>,
    pub trend: Vec<Point>,
    pub forecast: Vec<Point>,
    /// The words beside the forecast.
    pub forecast_label: String,
    /// Where band and fan end outside the picture.
    pub beyond: Vec<Beyond>,
    /// Lines by name, over all else.
    pub curves: Vec<Curve>,
    /// The community's own plateau. It is drawn where one looks closely at recent
    /// months; in the whole life the bars show it.
    pub plateau: Option<Level>,
    pub moments: Vec<Moment>,
    pub flags: Vec<Flag>,
    /// How it is said that one flag, two flags and so on have no name for want of
    /// room.
    pub unnamed_flags: Vec<String>,
    pub legend: Vec<LegendEntry>,
    /// The small pictures of a page of several, each in the same window of
    /// time and value.
    pub panels: Vec<Panel>,
    /// A picture of people, which has no axes.
    pub social: Option<Social>,
    /// On how many sheets there is room for all panels; one for other pictures.
    pub n_sheets: usize,
    /// The rows of a check-up, which has no axes.
    pub checkup: Option<CheckupRows>,
    /// The rows beside the model, which have no axes.
    pub beside: Option<BesideTable>,
    /// The chart's data, for those who cannot see it.
    pub table: Table,
}

impl Chart {
    /// A chart with its axes and nothing else.
    pub(super) fn new(kind: ChartKind, time: TimeAxis, value: ValueAxis) -> Self {
        Self {
            kind,
            title: String::new(),
            subtitle: String::new(),
            caption: String::new(),
            summary: String::new(),
            time,
            age: None,
            value,
            stages: Vec::new(),
            own_reading: None,
            bars: Vec::new(),
            trend: Vec::new(),
            forecast: Vec::new(),
            forecast_label: String::new(),
            beyond: Vec::new(),
            curves: Vec::new(),
            plateau: None,
            moments: Vec::new(),
            flags: Vec::new(),
            unnamed_flags: Vec::new(),
            legend: Vec::new(),
            panels: Vec::new(),
            social: None,
            n_sheets: 1,
            checkup: None,
            beside: None,
            table: Table::default(),
        }
    }

    /// What is said of a place on the time axis: the month and its milestones. Its
    /// stage stands above it.
    pub fn words_at(&self, at: f64) -> Vec<&str> {
        let in_month = |from: f64| at >= from && at < from + 1.0;
        let mut lines: Vec<&str> = Vec::new();
        if let Some(bar) = self.bars.iter().find(|bar| in_month(bar.at)) {
            lines.push(&bar.hover);
        } else if at >= self.time.observed_end && at <= self.time.end {
            lines.extend(Some(self.forecast_label.as_str()).filter(|words| !words.is_empty()));
        }
        let moment = self.moments.iter().find(|moment| in_month(moment.at));
        lines.extend(moment.map(|moment| moment.hover.as_str()));
        let flags = self.flags.iter().filter(|flag| in_month(flag.at.floor()));
        lines.extend(flags.map(|flag| flag.label.as_str()));
        lines
    }
}
