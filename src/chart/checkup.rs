//! The picture of a check-up: every answer, the median, the check-up before beside it. The
//! order of the elements is fixed, so that next year's picture lies over this one. Nothing
//! is added up: there is no score, no mean, no shape whose area would be one.

mod words;

use chrono::{Datelike, NaiveDate};

use super::kind::{About, Of};
use super::{Cell, Chart, ChartKind, ChartParts, Table, TimeAxis, ValueAxis};
use crate::analysis::{ElementReading, ShownAnswers, read_checkup};
use crate::domain::{Axis, Checkup, Element, Level, Month};
use crate::i18n::Tr;

/// From so many check-ups on, each element has a small line.
const ENOUGH_FOR_LINES: usize = 3;

pub(super) const ABOUT: About = About {
    code: "checkup",
    is_by_date: false,
    of: Of::Checkup,
};

/// What the picture of a check-up is made of.
#[derive(Clone, Copy, Debug)]
pub struct CheckupInput<'a> {
    pub name: &'a str,
    /// Kept letter for letter.
    pub acronym: Option<&'a str>,
    /// The earliest first; the last is shown.
    pub checkups: &'a [Checkup],
    /// Under so many answers to an element they are hidden; 1 hides none, which is for
    /// the window alone.
    pub fewest: u32,
    pub is_fictitious: bool,
    pub source: &'a str,
    pub made_on: NaiveDate,
    pub parts: ChartParts,
}

/// The rows of the picture, with all that is written in them.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckupRows {
    pub headings: CheckupHeadings,
    pub groups: Vec<ElementGroup>,
    /// What the marks mean: an answer, the median, the median before.
    pub legend: Option<[String; 3]>,
    /// Whether there is a check-up before.
    pub has_before: bool,
    /// Whether anything was answered that is not known.
    pub has_unknown: bool,
    pub has_lines: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CheckupHeadings {
    pub low: String,
    pub high: String,
    pub median: String,
    pub change: String,
    pub dont_know: String,
    /// The years that the small lines span.
    pub lines: String,
}

/// The elements of an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct ElementGroup {
    pub name: String,
    pub rows: Vec<ElementRow>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ElementRow {
    pub name: String,
    /// What can be seen at the lowest level, and at the highest.
    pub low: String,
    pub high: String,
    /// How many answers there are at each level.
    pub dots: [u32; Level::N],
    /// From 1 to 5, and how it is written.
    pub median: Option<(f64, String)>,
    pub before: Option<f64>,
    /// In place of dots: why there are none.
    pub instead: String,
    /// How many went up, and down.
    pub change: Option<(u32, u32)>,
    /// Empty where everyone knew.
    pub dont_know: String,
    /// The medians over the years: the place between the first check-up and the last, from
    /// 0 to 1, and the median. Those hidden are not there.
    pub line: Vec<(f64, f64)>,
}

/// Draws up the picture of the last of the check-ups; nothing where there is none.
pub fn checkup_chart(input: &CheckupInput<'_>, tr: &Tr) -> Option<Chart> {
    let last = input.checkups.last()?;
    let all = all_readings(input);
    let now = all.last()?;
    let before = all.len().checked_sub(2).and_then(|at| all.get(at));
    let has_lines = input.checkups.len() >= ENOUGH_FOR_LINES;
    let has_unknown = now.iter().any(|it| it.n_dont_know > Some(0));
    let groups = Axis::ALL.map(|axis| ElementGroup {
        name: tr.get(&format!("checkup-axis-{}", axis.code())),
        rows: Element::ALL
            .into_iter()
            .zip(now)
            .zip(0..)
            .filter(|((element, _), _)| element.axis() == axis)
            .map(|((_, reading), at)| {
                let was = before
                    .and_then(|it| it.get(at))
                    .and_then(ElementReading::median);
                ElementRow {
                    before: was,
                    line: if has_lines {
                        line(input.checkups, &all, at)
                    } else {
                        Vec::new()
                    },
                    ..row(reading, last.respondents.len(), tr)
                }
            })
            .collect(),
    });
    let time = TimeAxis {
        first: Month::of(last.held_on),
        end: 1.0,
        observed_end: 1.0,
        ticks: Vec::new(),
    };
    let value = ValueAxis {
        max: Level::N as f64,
        ticks: Vec::new(),
        title: String::new(),
    };
    let years = input.checkups.first().map_or(0, |it| it.held_on.year());
    Some(Chart {
        title: words::title(input, last, tr),
        subtitle: words::subtitle(input, now, before, tr),
        caption: words::caption(input, last, now, tr),
        summary: words::summary(input, last, now, before, tr),
        checkup: Some(CheckupRows {
            headings: words::headings(years, last.held_on.year(), tr),
            groups: groups.into(),
            legend: input.parts.legend.then(|| words::legend(tr)),
            has_before: before.is_some(),
            has_unknown,
            has_lines,
        }),
        table: table(now, before, tr),
        ..Chart::new(ChartKind::Checkup, time, value)
    })
}

/// What each check-up says, beside the one before it.
fn all_readings(input: &CheckupInput<'_>) -> Vec<Vec<ElementReading>> {
    let mut before = None;
    let of = |checkup| read_checkup(checkup, before.replace(checkup), input.fewest);
    input.checkups.iter().map(of).collect()
}

fn row(reading: &ElementReading, n_people: usize, tr: &Tr) -> ElementRow {
    let key = reading.element.key();
    let shown = reading.shown.as_ref();
    ElementRow {
        name: tr.get(&key),
        low: tr.get(&format!("{key}-low")),
        high: tr.get(&format!("{key}-high")),
        dots: shown.map_or([0; Level::N], |it| it.levels),
        median: shown.map(|it| (it.median, median_text(it.median, tr))),
        before: None,
        instead: instead(reading, tr),
        change: shown
            .and_then(|it| it.change)
            .map(|change| (change.up, change.down)),
        dont_know: match reading.n_dont_know {
            None | Some(0) => String::new(),
            Some(n) => {
                let of = [("n", n.into()), ("all", n_people.into())];
                tr.format("chart-checkup-of", &of)
            }
        },
        line: Vec::new(),
    }
}

/// A whole level without a decimal, what lies between two with one.
fn median_text(median: f64, tr: &Tr) -> String {
    tr.number(median, usize::from(median.fract() != 0.0))
}

fn instead(reading: &ElementReading, tr: &Tr) -> String {
    match (&reading.shown, reading.n_answers) {
        (Some(_), _) => String::new(),
        (None, 0) => tr.get("chart-checkup-nobody"),
        (None, n) => tr.format("chart-checkup-hidden", &[("n", n.into())]),
    }
}

fn line(checkups: &[Checkup], all: &[Vec<ElementReading>], at: usize) -> Vec<(f64, f64)> {
    let day = |it: &Checkup| f64::from(it.held_on.num_days_from_ce());
    let (Some(first), Some(last)) = (checkups.first().map(day), checkups.last().map(day)) else {
        return Vec::new();
    };
    let places = checkups.iter().zip(all).filter_map(|(checkup, readings)| {
        let median = readings.get(at)?.median()?;
        Some(((day(checkup) - first) / (last - first).max(1.0), median))
    });
    places.collect()
}

fn table(now: &[ElementReading], before: Option<&Vec<ElementReading>>, tr: &Tr) -> Table {
    let count = |n: u32| Cell::number(f64::from(n), 0, tr);
    let rows = now.iter().zip(0..).map(|(reading, at)| {
        let element = reading.element;
        let axis = tr.get(&format!("checkup-axis-{}", element.axis().code()));
        let mut cells = vec![Cell::words(tr.get(&element.key())), Cell::words(axis)];
        let shown = reading.shown.as_ref();
        let missing = || Cell::missing(instead(reading, tr));
        cells.extend((0..Level::N).map(|level| {
            let n = shown.and_then(|it: &ShownAnswers| it.levels.get(level));
            n.map_or_else(missing, |n| count(*n))
        }));
        cells.push(reading.n_dont_know.map_or_else(missing, count));
        let median = |it: f64| Cell::number(it, 1, tr).said(median_text(it, tr));
        cells.push(reading.median().map_or_else(missing, median));
        let was = before
            .and_then(|it| it.get(at))
            .and_then(ElementReading::median);
        cells.push(Cell::known(was.map(median)));
        let change = shown.and_then(|it| it.change);
        cells.push(Cell::known(change.map(|it| count(it.up))));
        cells.push(Cell::known(change.map(|it| count(it.down))));
        cells
    });
    Table {
        header: words::table_header(tr),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;
