//! The words of a picture of several communities.

use super::super::reference::words::{
    age_cell, age_text, communities_note, model_cells, model_names, quartile_cells, quartile_names,
};
use super::super::words::{source_words, value_cell};
use super::super::{Cell, ChartKind, Moment, Table};
use super::lines::Line;
use super::looks::Named;
use super::{CompareInput, Compared, Layers, MOST_LINES};
use crate::analysis::{Life, VerdictStage, quartiles_at, reference_communities, stage_words};
use crate::domain::Month;
use crate::i18n::Tr;

/// The most letters of a title that names everyone.
const LONGEST_LIST: usize = 64;

/// What communities are called together: everyone by name, or how many they
/// are.
pub fn compare_title(names: &[&str], tr: &Tr) -> String {
    let names: Vec<&str> = names.iter().map(|name| name.trim()).collect();
    let list = names.join(", ");
    if names.len() == 1 || (names.len() <= 5 && list.chars().count() <= LONGEST_LIST) {
        list
    } else {
        tr.format("chart-compare-title", &[("n", names.len().into())])
    }
}

pub(super) fn title(input: &CompareInput<'_>, tr: &Tr) -> String {
    let names: Vec<&str> = input.communities.iter().map(|it| it.name).collect();
    compare_title(&names, tr)
}

/// What the lines are.
pub(super) fn subtitle(input: &CompareInput<'_>, tr: &Tr) -> String {
    let measure = tr.get(&format!("domain-measure-{}", input.measure.code()));
    let key = match input.kind {
        ChartKind::CompareAge => "chart-compare-by-age",
        ChartKind::ComparePeak => "chart-compare-by-peak",
        ChartKind::Multiples if input.panels.own_scale => "chart-compare-by-own-panel",
        ChartKind::Multiples => "chart-compare-by-panel",
        _ => "chart-compare-by-date",
    };
    tr.format(key, &[("measure", measure.into())])
}

/// The stage and since when, in as few words as there are.
pub(super) fn verdict_words(life: Option<&Life>, tr: &Tr) -> String {
    let Some(life) = life else {
        return tr.get("chart-compare-no-activity");
    };
    if life.verdict.stage == VerdictStage::TooEarly {
        return tr.get("chart-compare-too-early");
    }
    let stage = stage_words(&life.verdict, tr);
    match life.verdict.since {
        Some(since) => tr.format(
            "chart-compare-since",
            &[
                ("stage", stage.into()),
                ("since", tr.month_short(since).into()),
            ],
        ),
        None => stage,
    }
}

pub(super) fn caption(
    input: &CompareInput<'_>,
    lines: &[Line<'_>],
    named: &Named,
    layers: Layers,
    tr: &Tr,
) -> String {
    let note = if layers.communities {
        communities_note(reference_communities(), tr)
    } else {
        String::new()
    };
    if !input.has_caption {
        // Whose figures these are is said whatever else is left out.
        return note;
    }
    let drawn = lines.iter().filter(|line| !line.places.is_empty()).count();
    let without: Vec<&str> = lines
        .iter()
        .filter(|line| line.places.is_empty())
        .map(|line| line.name)
        .collect();
    let mut sentences = vec![fictitious(input, tr), note];
    if named.n_named() < drawn {
        sentences.push(tr.format(
            "chart-compare-named",
            &[("n", named.n_named().into()), ("all", drawn.into())],
        ));
    }
    let monthly: Vec<&str> = lines
        .iter()
        .filter(|line| line.is_monthly && !line.places.is_empty())
        .map(|line| line.name)
        .collect();
    if !monthly.is_empty() {
        let list = [("names", listed(&monthly, tr).into())];
        sentences.push(tr.format("chart-compare-monthly", &list));
    }
    if !without.is_empty() {
        let list = [("names", listed(&without, tr).into())];
        sentences.push(tr.format("chart-compare-without", &list));
    }
    sentences.push(measure_note(input, tr));
    sentences.push(tr.get(if input.kind == ChartKind::ComparePeak {
        "chart-caption-share"
    } else {
        "chart-caption-trend"
    }));
    sentences.extend(origin(input, tr));
    joined(sentences)
}

pub(super) fn panels_caption(
    input: &CompareInput<'_>,
    (sheet, n_sheets): (usize, usize),
    tr: &Tr,
) -> String {
    if !input.has_caption {
        return String::new();
    }
    let mut sentences = vec![fictitious(input, tr)];
    if n_sheets > 1 {
        let which = [
            ("n", (sheet + 1).into()),
            ("sheets", n_sheets.into()),
            ("all", input.communities.len().into()),
        ];
        sentences.push(tr.format("chart-compare-sheet", &which));
    }
    sentences.push(tr.get(if input.panels.own_scale {
        "chart-compare-own-axes"
    } else {
        "chart-compare-same-axes"
    }));
    sentences.push(measure_note(input, tr));
    sentences.extend(origin(input, tr));
    joined(sentences)
}

fn fictitious(input: &CompareInput<'_>, tr: &Tr) -> String {
    match input.n_fictitious {
        0 => String::new(),
        n if n < input.communities.len() => tr.get("chart-caption-partly-fictitious"),
        _ => tr.get("chart-caption-fictitious"),
    }
}

fn measure_note(input: &CompareInput<'_>, tr: &Tr) -> String {
    tr.get(&format!("chart-caption-{}", input.measure.code()))
}

/// Where the figures come from and when the picture was made.
fn origin(input: &CompareInput<'_>, tr: &Tr) -> [String; 2] {
    let lives = || input.communities.iter().filter_map(|it| it.life);
    let first = lives().map(|life| life.series.first).min();
    let last = lives().map(|life| life.series.last()).max();
    let months = first.zip(last);
    let source = months.map(|months| source_words(input.source, months, tr));
    let made = tr.format(
        "chart-caption-made",
        &[("date", tr.date(input.made_on).into())],
    );
    [source.unwrap_or_default(), made.replace(' ', "\u{a0}")]
}

fn joined(mut sentences: Vec<String>) -> String {
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

/// The first few names of a list.
fn listed(names: &[&str], tr: &Tr) -> String {
    const SHOWN: usize = 5;
    let mut text = names
        .iter()
        .take(SHOWN)
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    if names.len() > SHOWN {
        let more = [("n", (names.len() - SHOWN).into())];
        text += &tr.format("chart-compare-more", &more);
    }
    text
}

/// The picture in a few sentences, for those who cannot see it.
pub(super) fn summary(input: &CompareInput<'_>, tr: &Tr) -> String {
    let mut sentences = vec![fictitious(input, tr)];
    sentences.push(format!("{}.", subtitle(input, tr)));
    for community in input.communities.iter().take(MOST_LINES) {
        let words = [
            ("name", community.name.trim().into()),
            ("verdict", verdict_words(community.life, tr).into()),
        ];
        sentences.push(tr.format("chart-compare-stands", &words));
    }
    if input.communities.len() > MOST_LINES {
        let more = [("n", (input.communities.len() - MOST_LINES).into())];
        sentences.push(tr.format("chart-compare-others", &more));
    }
    joined(sentences)
}

fn place_words(input: &CompareInput<'_>, place: u32, first: Month, tr: &Tr) -> String {
    if input.kind.is_by_date() {
        tr.month(first + place as i32)
    } else {
        age_text(place, tr)
    }
}

fn value_words(input: &CompareInput<'_>, value: f64, tr: &Tr) -> String {
    if input.kind == ChartKind::ComparePeak {
        tr.percent(value)
    } else {
        tr.number(value, 1)
    }
}

/// The months along the axis where anything is known.
fn places(lines: &[Line<'_>]) -> std::ops::Range<u32> {
    let starts = lines.iter().filter_map(|line| line.places.first());
    let first = starts.map(|place| place.0).min().unwrap_or(0);
    let last = lines.iter().filter_map(Line::last_place).max();
    first..last.map_or(first, |last| last + 1)
}

/// What is said when one points at a month: the highest first.
pub(super) fn moments(
    input: &CompareInput<'_>,
    lines: &[Line<'_>],
    first: Month,
    tr: &Tr,
) -> Vec<Moment> {
    places(lines)
        .map(|place| {
            let mut there: Vec<(&str, f64)> = lines
                .iter()
                .filter_map(|line| Some((line.name, line.at(place)?)))
                .collect();
            there.sort_by(|one, other| other.1.total_cmp(&one.1));
            let mut said = vec![place_words(input, place, first, tr)];
            for (name, value) in there.into_iter().take(MOST_LINES) {
                let words = [
                    ("name", name.into()),
                    ("value", value_words(input, value, tr).into()),
                ];
                said.push(tr.format("chart-hover-named", &words));
            }
            Moment {
                at: f64::from(place),
                hover: said.join("\n"),
            }
        })
        .collect()
}

fn header(input: &CompareInput<'_>, names: impl Iterator<Item = String>, tr: &Tr) -> Vec<String> {
    let along = if input.kind.is_by_date() {
        "chart-table-month"
    } else {
        "chart-table-age"
    };
    std::iter::once(tr.get(along)).chain(names).collect()
}

/// A column for each community, then those of the layers.
pub(super) fn table(
    input: &CompareInput<'_>,
    lines: &[Line<'_>],
    layers: Layers,
    first: Month,
    tr: &Tr,
) -> Table {
    let rows = places(lines).map(|place| {
        let along = if input.kind.is_by_date() {
            Cell::month(first + place as i32, tr)
        } else {
            age_cell(place, tr)
        };
        let values = lines.iter().map(|line| {
            Cell::known(line.at(place).map(|value| {
                if input.kind == ChartKind::ComparePeak {
                    Cell::share(value, tr)
                } else {
                    Cell::number(value, 1, tr)
                }
            }))
        });
        let beside = layer_cells(input, layers, place, tr);
        std::iter::once(along).chain(values).chain(beside).collect()
    });
    let names = lines.iter().map(|line| line.name.to_owned());
    let beside = layer_names(input, layers, tr);
    Table {
        header: header(input, names.chain(beside), tr),
        rows: rows.collect(),
    }
}

fn layer_names(input: &CompareInput<'_>, layers: Layers, tr: &Tr) -> Vec<String> {
    let mut names = Vec::new();
    if layers.communities {
        names.extend(quartile_names(tr));
    }
    if layers.model {
        names.extend(model_names(input.model, tr));
    }
    names
}

fn layer_cells(input: &CompareInput<'_>, layers: Layers, age: u32, tr: &Tr) -> Vec<Cell> {
    let mut cells = Vec::new();
    if layers.communities {
        cells.extend(quartile_cells(quartiles_at(age), tr));
    }
    if layers.model {
        cells.extend(model_cells(input.model, age, tr));
    }
    cells
}

/// What was counted, month by month, with a column for each community.
pub(super) fn panels_table(
    input: &CompareInput<'_>,
    shown: &[Compared<'_>],
    first: Month,
    n_months: u32,
    tr: &Tr,
) -> Table {
    let has_lives = shown.iter().any(|it| it.life.is_some());
    let rows = (0..n_months).filter(|_| has_lives).map(|place| {
        let month = first + place as i32;
        let values = shown.iter().map(|it| {
            let cell = it.life.and_then(|life| {
                let place = usize::try_from(month.since(life.series.first)).ok()?;
                life.series.cells.get(place)
            });
            Cell::known(cell.map(|cell| value_cell(*cell, input.measure, tr)))
        });
        std::iter::once(Cell::month(month, tr))
            .chain(values)
            .collect()
    });
    Table {
        header: header(input, shown.iter().map(|it| it.name.trim().to_owned()), tr),
        rows: rows.collect(),
    }
}
