//! A small life cycle of each community, all in one window of time and value,
//! so that they can be held against one another.

use super::super::lifecycle::{at_least_zero, bars, highest};
use super::super::ticks::{Room, time_ticks, value_axis};
use super::super::words::{axis_title, stage_name};
use super::super::{
    Bar, BarStyle, Chart, ChartKind, LegendEntry, LegendMark, Panel, Point, StageBand, TimeAxis,
    ValueAxis,
};
use super::{CompareInput, Compared, first_month, words};
use crate::analysis::Life;
use crate::domain::{Measure, Month, Stage};
use crate::i18n::Tr;

/// The smallest that a panel may be and still show something, in pixels.
const SMALLEST: (u32, u32) = (104, 62);
/// The share of the page's height that panels have.
const PANELS_SHARE: f64 = 0.66;
/// The most figures on the value axis of a panel.
const MOST_TICKS: usize = 4;
/// Dates in one panel: the first and the last are enough.
const DATES_ROOM: f64 = 4.0;

pub(super) fn multiples(input: &CompareInput<'_>, tr: &Tr) -> Chart {
    let first = first_month(input);
    let communities = input.communities;
    let shown = communities.get(..most_panels(input)).unwrap_or(communities);
    let end = shown
        .iter()
        .filter_map(|it| it.life)
        .map(|life| life.series.last().since(first) + 1)
        .max()
        .unwrap_or(1);
    let end = f64::from(end.max(1));
    let panels: Vec<Panel> = shown.iter().map(|it| panel(it, first, tr)).collect();
    let top = panels
        .iter()
        .map(|panel| highest(&panel.bars, &panel.trend, &[]))
        .fold(0.0, f64::max);
    let room = Room::new(input.width_px, end * DATES_ROOM);
    Chart {
        kind: ChartKind::Multiples,
        title: words::title(input, tr),
        subtitle: words::subtitle(input, tr),
        caption: words::panels_caption(input, shown.len(), tr),
        summary: words::summary(input, tr),
        time: TimeAxis {
            first,
            end,
            observed_end: end,
            ticks: time_ticks(first, end, room, tr),
        },
        age: None,
        value: thinned(value_axis(
            top,
            input.measure != Measure::AttendancePerMeeting,
            axis_title(input.measure, tr),
            tr,
        )),
        legend: if input.has_legend {
            legend(&panels, input.measure, tr)
        } else {
            Vec::new()
        },
        table: words::panels_table(input, shown, first, end as u32, tr),
        panels,
        curves: Vec::new(),
        moments: Vec::new(),
        stages: Vec::new(),
        bars: Vec::new(),
        trend: Vec::new(),
        forecast: Vec::new(),
        forecast_label: String::new(),
        plateau: None,
        flags: Vec::new(),
    }
}

/// With as few marks as a small panel has room for.
fn thinned(axis: ValueAxis) -> ValueAxis {
    let every = axis.ticks.len().div_ceil(MOST_TICKS).max(1);
    ValueAxis {
        ticks: axis.ticks.into_iter().step_by(every).collect(),
        ..axis
    }
}

/// As many panels as the page has room for.
fn most_panels(input: &CompareInput<'_>) -> usize {
    let rows = (f64::from(input.height_px) * PANELS_SHARE) as u32 / SMALLEST.1;
    let columns = input.width_px / SMALLEST.0;
    (rows.max(1) * columns.max(1)) as usize
}

fn panel(community: &Compared<'_>, first: Month, tr: &Tr) -> Panel {
    let verdict = words::verdict_words(community.life, tr);
    let name = community.name.trim().to_owned();
    let hover = format!("{name}\n{verdict}");
    let Some(life) = community.life else {
        return Panel {
            name,
            verdict,
            stages: Vec::new(),
            bars: Vec::new(),
            trend: Vec::new(),
            hover,
        };
    };
    let from = f64::from(life.series.first.since(first));
    Panel {
        name,
        verdict,
        stages: stages(life, first, tr),
        bars: bars(life, tr)
            .into_iter()
            .map(|bar| Bar {
                at: bar.at + from,
                ..bar
            })
            .collect(),
        trend: life
            .trend()
            .iter()
            .map(|reading| Point {
                at: f64::from(reading.month.since(first)) + 0.5,
                value: at_least_zero(reading.trend),
                low: at_least_zero(reading.trend_low),
                high: at_least_zero(reading.trend_high),
            })
            .collect(),
        hover,
    }
}

fn stages(life: &Life, first: Month, tr: &Tr) -> Vec<StageBand> {
    life.stages
        .iter()
        .map(|span| StageBand {
            stage: span.stage,
            from: f64::from(span.months.first().since(first)),
            to: f64::from(span.months.last().since(first)) + 1.0,
            label: stage_name(span.stage, tr),
            hover: String::new(),
        })
        .collect()
}

/// The stages that are seen, then what else needs a word.
fn legend(panels: &[Panel], measure: Measure, tr: &Tr) -> Vec<LegendEntry> {
    let bands = || panels.iter().flat_map(|panel| &panel.stages);
    let stages = Stage::ALL
        .into_iter()
        .filter(|stage| bands().any(|band| band.stage == *stage))
        .map(|stage| LegendEntry {
            mark: LegendMark::Stage(stage),
            label: stage_name(stage, tr),
        });
    let has_gap = panels
        .iter()
        .flat_map(|panel| &panel.bars)
        .any(|bar| bar.style == BarStyle::NotRecorded);
    let gap = has_gap.then(|| LegendEntry {
        mark: LegendMark::NotRecorded,
        label: tr.get("chart-legend-not-recorded"),
    });
    let bar = LegendEntry {
        mark: LegendMark::Bar,
        label: axis_title(measure, tr),
    };
    std::iter::once(bar).chain(stages).chain(gap).collect()
}
