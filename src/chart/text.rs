//! A chart as text, for tests to look at.

use super::{Chart, Point, Tick, TickLevel};

/// One line per part; long parts are cut to their ends.
pub(super) fn chart_as_text(chart: &Chart) -> String {
    let ticks = |ticks: &[Tick]| {
        let words = ticks.iter().filter(|tick| !tick.label.is_empty());
        words
            .map(|tick| format!("{}={}", tick.at, tick.label))
            .collect::<Vec<_>>()
            .join(" | ")
    };
    // Of the ways to mark an axis, that of whole years says enough.
    let by_years = |levels: &[TickLevel]| {
        let mut coarse = levels.iter().filter(|level| level.longest.is_infinite());
        coarse
            .next()
            .map_or_else(String::new, |level| ticks(&level.ticks))
    };
    let points = |points: &[Point]| {
        let words = points.iter().map(|point| {
            format!(
                "{:.1}={:.1} ({:.1} to {:.1})",
                point.at, point.value, point.low, point.high
            )
        });
        words.collect::<Vec<_>>().join(" | ")
    };
    let mut lines = vec![
        format!("title: {}", chart.title),
        format!("subtitle: {}", chart.subtitle),
        format!("caption: {}", chart.caption),
        format!("summary: {}", chart.summary),
        format!(
            "time: {} + {} of {}: {}",
            chart.time.first,
            chart.time.observed_end,
            chart.time.end,
            by_years(&chart.time.ticks)
        ),
    ];
    if let Some(age) = &chart.age {
        let title = format!("age: {} {}", age.title, by_years(&age.ticks));
        lines.push(title.replace(":  ", ": "));
        if let Some(watch) = &age.watch {
            lines.push(format!(
                "watch: {}-{} {}",
                watch.from, watch.to, watch.label
            ));
        }
    }
    lines.push(format!(
        "value: {} up to {:.1}: {}",
        chart.value.title,
        chart.value.max,
        ticks(&chart.value.ticks)
    ));
    for band in &chart.stages {
        lines.push(format!(
            "stage: {}-{} {} / {}",
            band.from, band.to, band.label, band.hover
        ));
    }
    if let Some(own) = &chart.own_reading {
        lines.push(format!(
            "own: {:?} from {} {}",
            own.stage, own.from, own.label
        ));
    }
    for flag in &chart.flags {
        lines.push(format!("flag: {:.2} {}", flag.at, flag.label));
    }
    for entry in &chart.legend {
        lines.push(format!("legend: {:?} {}", entry.mark, entry.label));
    }
    lines.push(format!(
        "forecast: {} {}",
        chart.forecast.len(),
        chart.forecast_label
    ));
    let every_sixth: Vec<Point> = chart.trend.iter().step_by(6).copied().collect();
    lines.push(format!("trend: {}", points(&every_sixth)));
    lines.push(format!("ahead: {}", points(&chart.forecast)));
    for edge in &chart.beyond {
        lines.push(format!("beyond: {} {}", edge.at, edge.label));
    }
    for curve in &chart.curves {
        let ends = [curve.points.first(), curve.points.last()];
        let ends = ends.into_iter().flatten().map(|point| {
            format!(
                "{:.1}={:.3} ({:.3} to {:.3})",
                point.at, point.value, point.low, point.high
            )
        });
        lines.push(format!(
            "curve: {:?} [{}] [{}] {} points, {}",
            curve.role,
            curve.label,
            curve.figure,
            curve.points.len(),
            ends.collect::<Vec<_>>().join(" to ")
        ));
    }
    let moments = chart.moments.iter().step_by(24);
    lines.extend(moments.map(|it| format!("moment: {} {}", it.at, it.hover.replace('\n', " / "))));
    let n_bars = chart.bars.len();
    for (place, bar) in chart.bars.iter().enumerate() {
        if place < 3 || place + 3 >= n_bars {
            lines.push(format!("bar: {} {:?} {}", bar.at, bar.style, bar.hover));
        }
    }
    for panel in &chart.panels {
        let stages = panel.stages.iter();
        let stages = stages.map(|band| format!("{} {}-{}", band.label, band.from, band.to));
        lines.push(format!(
            "panel: {} / {} / {} / {} bars, {} points",
            panel.name,
            panel.verdict,
            stages.collect::<Vec<_>>().join(", "),
            panel.bars.len(),
            panel.trend.len()
        ));
    }
    lines.push(format!("header: {}", chart.table.header.join(" | ")));
    let n_rows = chart.table.rows.len();
    for (place, row) in chart.table.rows.iter().enumerate() {
        if place < 2 || place + 1 == n_rows {
            let cells: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
            lines.push(format!("row: {}", cells.join(" | ")));
        }
    }
    // The spaces that cannot be seen are made visible.
    lines
        .join("\n")
        .replace('\u{a0}', "~")
        .replace('\u{202f}', "`")
}
