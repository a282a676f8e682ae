//! The words of a life-cycle chart: caption, summary, legend and table.

use super::input::LifecycleInput;
use super::{Bar, BarStyle, Cell, LegendEntry, LegendMark, Table};
use crate::analysis::{
    Life, MonthCell, MonthReading, StageSpan, outlook_note, outlook_sentence, span_name,
};
use crate::domain::{Measure, Milestone, Month, Stage};
use crate::i18n::Tr;

/// How the community is called in the picture.
pub(super) struct Subject {
    pub(super) title: String,
}

impl Subject {
    pub(super) fn new(input: &LifecycleInput<'_>, tr: &Tr) -> Self {
        let name = input.name.trim();
        let title = match input.acronym.map(str::trim) {
            Some(acronym) if !acronym.is_empty() && acronym != name && !name.is_empty() => tr
                .format(
                    "chart-title-acronym",
                    &[("acronym", acronym.into()), ("name", name.into())],
                ),
            Some(acronym) if name.is_empty() => acronym.to_owned(),
            _ => name.to_owned(),
        };
        Self { title }
    }
}

pub(super) fn stage_name(stage: Stage, tr: &Tr) -> String {
    tr.get(&format!("domain-stage-{}", stage.code()))
}

/// What is counted, as `participations per month`.
pub(super) fn axis_title(measure: Measure, tr: &Tr) -> String {
    tr.get(&format!("chart-measure-{}", measure.code()))
}

pub(super) fn milestone_title(milestone: &Milestone, tr: &Tr) -> String {
    let title = milestone.title.trim();
    if title.is_empty() {
        tr.get(&format!("domain-milestone-{}", milestone.kind.code()))
    } else {
        title.to_owned()
    }
}

/// A value in the measure's unit: whole counts stay whole.
pub(super) fn value_text(value: f64, measure: Measure, tr: &Tr) -> String {
    let is_whole = measure != Measure::AttendancePerMeeting && value.fract().abs() < 1e-9;
    tr.number(value, usize::from(!is_whole))
}

/// The last month of the series; nothing where there is none.
pub(super) fn last_month(life: &Life) -> Option<Month> {
    (!life.series.cells.is_empty()).then(|| life.series.last())
}

/// Since when nothing is logged, where that is some months.
fn ended(input: &LifecycleInput<'_>, tr: &Tr) -> Option<String> {
    let last = input.life.log_ended(input.made_on)?;
    Some(tr.format("chart-log-ended", &[("month", tr.month(last).into())]))
}

/// The verdict, and where the log ended.
pub(super) fn subtitle(input: &LifecycleInput<'_>, tr: &Tr) -> String {
    let parts = [Some(input.verdict.trim().to_owned()), ended(input, tr)];
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// Where the figures come from, what they count, when the picture was made.
pub(super) fn caption(input: &LifecycleInput<'_>, tr: &Tr) -> String {
    let life = input.life;
    let mut sentences = Vec::new();
    if input.is_fictitious {
        sentences.push(tr.get("chart-caption-fictitious"));
    }
    sentences.push(tr.get(&format!("chart-caption-{}", life.series.measure.code())));
    sentences.extend(whose_stages(life, tr));
    sentences.extend(source_sentence(input, tr));
    sentences.extend(part(input, tr));
    let running = life
        .series
        .cells
        .iter()
        .position(|cell| matches!(cell, MonthCell::Running(_)));
    if let Some(place) = running {
        let month = tr.month(life.series.month(place));
        sentences.push(tr.format("chart-caption-running", &[("month", month.into())]));
    }
    if !life.trend().is_empty() {
        sentences.push(tr.get("chart-caption-trend"));
    }
    sentences.extend(own_word(input, tr));
    sentences.extend(outlook(input, tr));
    sentences.push(made_sentence(input, tr));
    sentences.join(" ")
}

/// What groups like this one came to, where it is wanted: of the months to come alone.
fn outlook(input: &LifecycleInput<'_>, tr: &Tr) -> Option<String> {
    let is_wanted = input.parts.outlook && input.life.outlook.is_ok() && ended(input, tr).is_none();
    is_wanted.then(|| {
        let sentence = outlook_sentence(input.life, tr);
        format!("{sentence} {}", outlook_note(tr))
    })
}

/// What the stages are read in, where that is not what the verdict is.
fn whose_stages(life: &Life, tr: &Tr) -> Option<String> {
    if life.series.measure == Measure::Participations || !life.is_long_enough {
        return None;
    }
    Some(tr.get(if life.stages.is_empty() {
        "chart-caption-no-stages"
    } else {
        "chart-caption-other-stages"
    }))
}

/// Which months are shown, where those are not all.
fn part(input: &LifecycleInput<'_>, tr: &Tr) -> Option<String> {
    let (from, to) = input.range?;
    let month = |at: f64| tr.month(input.life.series.first + at as i32);
    let ends = [
        ("first", month(from.max(0.0).floor()).into()),
        ("last", month((to.ceil() - 1.0).max(from)).into()),
    ];
    Some(tr.format("chart-caption-part", &ends))
}

/// Where the figures come from; nothing where there are none.
pub(super) fn source_sentence(input: &LifecycleInput<'_>, tr: &Tr) -> Option<String> {
    let last = last_month(input.life)?;
    Some(source_words(
        input.source,
        (input.life.series.first, last),
        tr,
    ))
}

/// The source with its first and its last month, or the only one.
pub(super) fn source_words(source: &str, (first, last): (Month, Month), tr: &Tr) -> String {
    let source = ("source", source.into());
    if first == last {
        let month = ("month", tr.month(first).into());
        return tr.format("chart-caption-source-month", &[source, month]);
    }
    let first = ("first", tr.month(first).into());
    let last = ("last", tr.month(last).into());
    tr.format("chart-caption-source", &[source, first, last])
}

/// When the picture was made, kept together at the end of a line.
pub(super) fn made_sentence(input: &LifecycleInput<'_>, tr: &Tr) -> String {
    let made = tr.format(
        "chart-caption-made",
        &[("date", tr.date(input.made_on).into())],
    );
    made.replace(' ', "\u{a0}")
}

/// What the facilitator said of the stage, and when.
fn own_word(input: &LifecycleInput<'_>, tr: &Tr) -> Option<String> {
    let own = input.own_word?;
    Some(tr.format(
        "chart-own-word",
        &[
            ("date", tr.date(own.said_on).into()),
            ("stage", stage_name(own.stage, tr).to_lowercase().into()),
            ("since", tr.month(own.since).into()),
        ],
    ))
}

/// The picture in a few sentences, for those who cannot see it.
pub(super) fn summary(input: &LifecycleInput<'_>, subject: &Subject, tr: &Tr) -> String {
    let life = input.life;
    let mut sentences = Vec::new();
    if input.is_fictitious {
        sentences.push(tr.get("chart-caption-fictitious"));
    }
    let measure = axis_title(life.series.measure, tr);
    let Some(last) = last_month(life) else {
        sentences.push(tr.format(
            "chart-summary-empty",
            &[
                ("name", subject.title.as_str().into()),
                ("measure", measure.into()),
            ],
        ));
        return sentences.join(" ");
    };
    sentences.push(tr.format(
        "chart-summary-period",
        &[
            ("name", subject.title.as_str().into()),
            ("measure", measure.into()),
            ("first", tr.month(life.series.first).into()),
            ("last", tr.month(last).into()),
        ],
    ));
    let verdict = input.verdict.trim();
    if !verdict.is_empty() {
        let is_closed = verdict.ends_with(['.', '!', '?', '…']);
        sentences.push(format!("{verdict}{}", if is_closed { "" } else { "." }));
    }
    sentences.extend(ended(input, tr).map(|words| format!("{words}.")));
    sentences.extend(own_word(input, tr));
    let highest = (life.series.cells.iter().enumerate())
        .filter_map(|(place, cell)| Some((life.series.month(place), cell.full()?)))
        .max_by(|a, b| a.1.total_cmp(&b.1));
    if let Some((month, value)) = highest {
        sentences.push(tr.format(
            "chart-summary-highest",
            &[
                ("month", tr.month(month).into()),
                ("value", value_text(value, life.series.measure, tr).into()),
            ],
        ));
    }
    if let Some(now) = life.trend().last() {
        let level = |value: f64| tr.number(value, usize::from(now.trend < 10.0));
        sentences.push(tr.format(
            "chart-summary-trend",
            &[
                ("value", level(now.trend).into()),
                ("low", level(now.trend_low).into()),
                ("high", level(now.trend_high).into()),
            ],
        ));
    }
    if !life.stages.is_empty() {
        let stages: Vec<String> = life
            .stages
            .iter()
            .map(|span| {
                tr.format(
                    "chart-summary-stage",
                    &[
                        ("stage", span_name(span, tr).into()),
                        ("first", tr.month(span.months.first()).into()),
                    ],
                )
            })
            .collect();
        sentences.push(tr.format(
            "chart-summary-stages",
            &[("stages", stages.join(", ").into())],
        ));
    }
    sentences.join(" ")
}

/// What is said when one points at the month at a place of the life: how many, the
/// trend, and the same month a year before, a line each.
pub(super) fn bar_hover(life: &Life, place: usize, tr: &Tr) -> String {
    const YEAR: usize = 12;
    let measure = life.series.measure;
    let month = life.series.month(place);
    let amount = |value: f64| {
        let unit = format!("chart-unit-{}", measure.code());
        let words = value_text(value, measure, tr);
        tr.format(
            &unit,
            &[
                ("n", (value.round() as u64).into()),
                ("value", words.into()),
            ],
        )
    };
    let cell = |place: usize| life.series.cells.get(place).copied();
    let said = |key: &str, value: f64| {
        let parts = [
            ("month", tr.month(month).into()),
            ("value", amount(value).into()),
        ];
        tr.format(key, &parts)
    };
    let mut lines = vec![match cell(place) {
        Some(MonthCell::Full(value)) => said("chart-hover-full", value),
        Some(MonthCell::Running(value)) => said("chart-hover-running", value),
        Some(MonthCell::NotRecorded) | None => {
            let name = [("month", tr.month(month).into())];
            return tr.format("chart-hover-not-recorded", &name);
        }
    }];
    if let Some(reading) = life.trend().get(place) {
        let level = tr.number(reading.trend, usize::from(reading.trend < 10.0));
        lines.push(tr.format("chart-hover-trend", &[("value", level.into())]));
    }
    let before = place.checked_sub(YEAR).and_then(cell);
    if let Some(MonthCell::Full(value)) = before {
        let parts = [
            ("month", tr.month(life.series.month(place - YEAR)).into()),
            ("value", value_text(value, measure, tr).into()),
        ];
        lines.push(tr.format("chart-hover-before", &parts));
    }
    lines.join("\n")
}

/// What is said when one points at a stage.
pub(super) fn stage_hover(span: &StageSpan, tr: &Tr) -> String {
    let mut sentences = vec![tr.format(
        "chart-hover-stage",
        &[
            ("stage", span_name(span, tr).into()),
            ("first", tr.month(span.months.first()).into()),
            ("last", tr.month(span.months.last()).into()),
            (
                "confidence",
                tr.percent(span.confidence.clamp(0.0, 1.0)).into(),
            ),
        ],
    )];
    if span.is_lower_plateau {
        sentences.push(tr.get("chart-hover-stage-lower"));
    }
    if let Some(interval) = span.from_interval
        && interval.earliest != interval.latest
    {
        sentences.push(tr.format(
            "chart-hover-stage-interval",
            &[
                ("earliest", tr.month(interval.earliest).into()),
                ("latest", tr.month(interval.latest).into()),
            ],
        ));
    }
    sentences.join(" ")
}

/// Only what the picture shows is explained.
pub(super) fn legend(
    bars: &[Bar],
    (has_trend, has_forecast): (bool, bool),
    measure: Measure,
    tr: &Tr,
) -> Vec<LegendEntry> {
    let has = |style| bars.iter().any(|bar| bar.style == style);
    let entries = [
        (true, LegendMark::Bar, axis_title(measure, tr)),
        (
            has(BarStyle::Running),
            LegendMark::RunningBar,
            tr.get("chart-legend-running"),
        ),
        (
            has(BarStyle::NotRecorded),
            LegendMark::NotRecorded,
            tr.get("chart-legend-not-recorded"),
        ),
        (has_trend, LegendMark::Trend, tr.get("chart-legend-trend")),
        (
            has_forecast,
            LegendMark::Forecast,
            tr.get("chart-legend-forecast"),
        ),
    ];
    entries
        .into_iter()
        .filter(|(is_shown, ..)| *is_shown)
        .map(|(_, mark, label)| LegendEntry { mark, label })
        .collect()
}

/// Every month with its figures, then the months of the forecast, or since when
/// nothing is logged.
pub(super) fn table(input: &LifecycleInput<'_>, n_ahead: usize, tr: &Tr) -> Table {
    let life = input.life;
    let measure = life.series.measure;
    let months = life.series.cells.iter().enumerate().map(|(place, cell)| {
        let month = life.series.month(place);
        let reading = life.trend().iter().find(|reading| reading.month == month);
        let stage = life.stages.iter().find(|span| span.months.contains(month));
        let level = |of: fn(&MonthReading) -> f64| {
            reading.map_or_else(|| Cell::missing(""), |it| Cell::number(of(it), 1, tr))
        };
        vec![
            Cell::month(month, tr),
            value_cell(*cell, measure, tr),
            level(|it| it.trend),
            level(|it| it.trend_low),
            level(|it| it.trend_high),
            // A figure in a spreadsheet must not pass for a whole month.
            Cell::words(match cell {
                MonthCell::Running(_) => tr.get("chart-legend-running"),
                _ => stage.map_or_else(String::new, |span| span_name(span, tr)),
            }),
        ]
    });
    let ahead = life.forecast.iter().take(n_ahead).map(|ahead| {
        vec![
            Cell::month(ahead.month, tr),
            Cell::missing(""),
            Cell::number(ahead.median, 1, tr),
            Cell::number(ahead.low, 1, tr),
            Cell::number(ahead.high, 1, tr),
            Cell::words(tr.get("chart-forecast-label")),
        ]
    });
    let silence = ended(input, tr).zip(last_month(life)).map(|(words, last)| {
        let mut row = vec![Cell::month(last + 1, tr), Cell::missing(words)];
        row.resize(6, Cell::missing(""));
        row
    });
    Table {
        header: vec![
            tr.get("chart-table-month"),
            tr.get(&format!("domain-measure-{}", measure.code())),
            tr.get("chart-table-trend"),
            tr.get("chart-table-low"),
            tr.get("chart-table-high"),
            tr.get("chart-table-stage"),
        ],
        rows: months.chain(ahead).chain(silence).collect(),
    }
}

/// What was counted in a month. A month that is not over is a figure all the
/// same; one that was not recorded is none.
pub(super) fn value_cell(cell: MonthCell, measure: Measure, tr: &Tr) -> Cell {
    let number = |value: f64| {
        let is_whole = measure != Measure::AttendancePerMeeting && value.fract().abs() < 1e-9;
        Cell::number(value, usize::from(!is_whole), tr)
    };
    match cell {
        MonthCell::Full(value) => number(value),
        MonthCell::Running(value) => {
            let so_far = [("value", value_text(value, measure, tr).into())];
            number(value).said(tr.format("chart-table-running", &so_far))
        }
        MonthCell::NotRecorded => Cell::missing(tr.get("chart-table-not-recorded")),
    }
}
