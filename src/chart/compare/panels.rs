//! A small life cycle of each community, all in one window of time and value,
//! so that they can be held against one another.

use super::super::lifecycle::{at_least_zero, bars, highest};
use super::super::ticks::{time_ticks, value_axis};
use super::super::words::{axis_title, stage_name};
use super::super::{
    Bar, BarStyle, Chart, ChartKind, LegendEntry, LegendMark, Panel, Point, StageBand, TimeAxis,
    ValueAxis,
};
use super::{CompareInput, Compared, first_month, words};
use crate::analysis::{Life, span_name};
use crate::domain::{Measure, Month, Stage};
use crate::i18n::Tr;

/// The smallest that a panel on a page of 1600 × 900 may be and still be read, in
/// pixels, and how much of it is needed on smaller pages.
const SMALLEST: (f64, f64) = (240.0, 140.0);
/// The share of the page's height that panels have.
const PANELS_SHARE: f64 = 0.7;
/// The most figures on the value axis of a panel.
const MOST_TICKS: usize = 4;

pub(super) fn multiples(input: &CompareInput<'_>, tr: &Tr) -> Chart {
    let first = first_month(input);
    let communities = input.communities;
    let most = input.panels.most.max(1);
    let n_sheets = communities.len().div_ceil(most).max(1);
    let sheet = input.panels.sheet.min(n_sheets - 1);
    let shown = communities.chunks(most).nth(sheet).unwrap_or_default();
    let end = shown
        .iter()
        .filter_map(|it| it.life)
        .map(|life| life.series.last().since(first) + 1)
        .max()
        .unwrap_or(1);
    let end = f64::from(end.max(1));
    let panels: Vec<Panel> = shown.iter().map(|it| panel(it, first, input, tr)).collect();
    let top = panels
        .iter()
        .map(|panel| highest(&panel.bars, &panel.trend, &[]))
        .fold(0.0, f64::max);
    let time = TimeAxis {
        first,
        end,
        observed_end: end,
        ticks: time_ticks(first, end, tr),
    };
    let value = thinned(value_axis(
        top,
        input.measure != Measure::AttendancePerMeeting,
        axis_title(input.measure, tr),
        tr,
    ));
    let value = if input.panels.own_scale {
        // Each panel says where its own axis ends.
        ValueAxis {
            ticks: Vec::new(),
            ..value
        }
    } else {
        value
    };
    Chart {
        title: words::title(input, tr),
        subtitle: words::subtitle(input, tr),
        caption: words::panels_caption(input, (sheet, n_sheets), tr),
        summary: words::summary(input, tr),
        legend: if input.has_legend {
            legend(&panels, input.measure, tr)
        } else {
            Vec::new()
        },
        table: words::panels_table(input, shown, first, end as u32, tr),
        panels,
        n_sheets,
        ..Chart::new(ChartKind::Multiples, time, value)
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

/// As many panels as a page of this size has room for, in pixels at scale 1.
pub fn panels_on_a_page(width: u32, height: u32) -> usize {
    let (width, height) = (f64::from(width), f64::from(height));
    // Letters shrink less than the picture, and panels with them.
    let unit = (width / 1600.0).min(height / 900.0).min(1.0).powf(0.75);
    let columns = (width / (SMALLEST.0 * unit)).floor().max(1.0);
    let rows = (height * PANELS_SHARE / (SMALLEST.1 * unit))
        .floor()
        .max(1.0);
    (columns * rows) as usize
}

fn panel(community: &Compared<'_>, first: Month, input: &CompareInput<'_>, tr: &Tr) -> Panel {
    let ended = community
        .life
        .and_then(|life| life.log_ended(input.made_on));
    let verdict = match ended {
        Some(month) => tr.format("chart-log-ended", &[("month", tr.month(month).into())]),
        None => words::verdict_words(community.life, tr),
    };
    let name = community.name.trim().to_owned();
    let hover = format!("{name}\n{verdict}");
    let Some(life) = community.life else {
        return Panel {
            name,
            verdict,
            stages: Vec::new(),
            bars: Vec::new(),
            trend: Vec::new(),
            own_top: None,
            hover,
        };
    };
    let from = f64::from(life.series.first.since(first));
    let trend: Vec<Point> = life
        .trend()
        .iter()
        .map(|reading| Point {
            at: f64::from(reading.month.since(first)) + 0.5,
            value: at_least_zero(reading.trend),
            low: at_least_zero(reading.trend_low),
            high: at_least_zero(reading.trend_high),
        })
        .collect();
    let bars: Vec<Bar> = bars(life, tr)
        .into_iter()
        .map(|bar| Bar {
            at: bar.at + from,
            ..bar
        })
        .collect();
    let own_top = input.panels.own_scale.then(|| {
        let top = highest(&bars, &trend, &[]).max(1.0);
        (top, tr.number(top, 0))
    });
    Panel {
        name,
        verdict,
        stages: stages(life, first, tr),
        bars,
        trend,
        own_top,
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
            label: span_name(span, tr),
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
