//! The words of the picture of a check-up.

use super::{CheckupHeadings, CheckupInput};
use crate::analysis::{ElementReading, most_risen};
use crate::domain::{Checkup, Level, Month};
use crate::i18n::Tr;

pub(super) fn title(input: &CheckupInput<'_>, last: &Checkup, tr: &Tr) -> String {
    let name = input.acronym.unwrap_or(input.name);
    let args = [
        ("name", name.into()),
        ("date", tr.date(last.held_on).into()),
    ];
    tr.format("chart-checkup-title", &args)
}

fn name(reading: &ElementReading, tr: &Tr) -> String {
    tr.get(&reading.element.key()).to_lowercase()
}

/// The elements at the lowest median, if that is lower than the others.
fn lowest<'r>(now: &'r [ElementReading]) -> Vec<&'r ElementReading> {
    let medians = now.iter().filter_map(ElementReading::median);
    let least = medians.clone().fold(f64::INFINITY, f64::min);
    let most = medians.fold(0.0, f64::max);
    let is_lowest = |it: &&'r ElementReading| it.median().is_some_and(|it| it <= least);
    let found: Vec<_> = now.iter().filter(is_lowest).collect();
    if least < most && found.len() <= 3 {
        found
    } else {
        Vec::new()
    }
}

/// One person's view, what rose most, and what is lowest: no element that is hidden.
pub(super) fn subtitle(
    input: &CheckupInput<'_>,
    now: &[ElementReading],
    before: Option<&Vec<ElementReading>>,
    tr: &Tr,
) -> String {
    let mut sentences = Vec::new();
    let n_people = input.checkups.last().map_or(0, |it| it.respondents.len());
    if n_people == 1 {
        sentences.push(tr.get("chart-checkup-one-view"));
    }
    let day_before = input.checkups.iter().rev().nth(1).map(|it| it.held_on);
    if let (Some(before), Some(day)) = (before, day_before)
        && let Some(risen) = most_risen(now, before)
    {
        let element = tr.get(&risen.key()).to_lowercase();
        let month = tr.month(Month::of(day));
        let args = [("element", element.into()), ("month", month.into())];
        sentences.push(tr.format("chart-checkup-risen", &args));
    }
    let lowest: Vec<String> = lowest(now).into_iter().map(|it| name(it, tr)).collect();
    if !lowest.is_empty() {
        let elements = lowest.join(", ");
        sentences.push(tr.format("chart-checkup-lowest", &[("elements", elements.into())]));
    }
    sentences.join(" ")
}

pub(super) fn caption(
    input: &CheckupInput<'_>,
    last: &Checkup,
    now: &[ElementReading],
    tr: &Tr,
) -> String {
    let mut sentences = Vec::new();
    if input.is_fictitious {
        sentences.push(tr.get("chart-caption-fictitious"));
    }
    if !input.parts.caption {
        return sentences.join(" ");
    }
    let n = last.respondents.len();
    sentences.push(tr.format("chart-checkup-people", &[("n", n.into())]));
    if now.iter().any(ElementReading::is_hidden) {
        let fewest = [("n", input.fewest.into())];
        sentences.push(tr.format("chart-checkup-rule", &fewest));
    }
    sentences.push(tr.get("chart-checkup-how"));
    let source = [("source", input.source.into())];
    sentences.push(tr.format("chart-checkup-source", &source));
    let made = [("date", tr.date(input.made_on).into())];
    let made = tr.format("chart-caption-made", &made);
    sentences.push(made.replace(' ', "\u{a0}"));
    sentences.join(" ")
}

/// The picture in a few sentences, for those who cannot see it.
pub(super) fn summary(
    input: &CheckupInput<'_>,
    last: &Checkup,
    now: &[ElementReading],
    before: Option<&Vec<ElementReading>>,
    tr: &Tr,
) -> String {
    let mut sentences = vec![format!("{}.", title(input, last, tr))];
    if input.is_fictitious {
        sentences.push(tr.get("chart-caption-fictitious"));
    }
    let n = last.respondents.len();
    sentences.push(tr.format("chart-checkup-people", &[("n", n.into())]));
    sentences.push(subtitle(input, now, before, tr));
    sentences.retain(|it| !it.is_empty());
    sentences.join(" ")
}

pub(super) fn legend(tr: &Tr) -> [String; 3] {
    ["answer", "median", "before"].map(|it| tr.get(&format!("chart-checkup-legend-{it}")))
}

pub(super) fn headings(first: i32, last: i32, tr: &Tr) -> CheckupHeadings {
    let heading = |it: &str| tr.get(&format!("chart-checkup-head-{it}"));
    CheckupHeadings {
        low: heading("low"),
        high: heading("high"),
        median: heading("median"),
        change: heading("change"),
        dont_know: heading("unknown"),
        lines: if first == last {
            first.to_string()
        } else {
            format!("{first} – {last}")
        },
    }
}

pub(super) fn table_header(tr: &Tr) -> Vec<String> {
    let word = |it: &str| tr.get(&format!("chart-checkup-table-{it}"));
    let mut header = vec![word("element"), word("axis")];
    header.extend(Level::ALL.map(|level| {
        let number = level.number().to_string();
        tr.format("chart-checkup-table-level", &[("level", number.into())])
    }));
    header.extend(["unknown", "median", "before", "up", "down"].map(word));
    header
}
