//! The words of a reference chart: caption, summary, and the figures at each
//! age.

use super::super::words::{self, Subject};
use super::super::{Cell, LifecycleInput, Moment, Table};
use super::{Ages, model_key, place};
use crate::analysis::{AgeQuartiles, ModelCurve, REFERENCE_SOURCE, quartiles_at};
use crate::i18n::Tr;

/// Whose figures the quartiles are; empty where they are not shown.
pub(super) fn attribution(ages: &Ages<'_>, tr: &Tr) -> String {
    communities_note(ages.communities, tr)
}

/// Whose figures the quartiles are; empty without them.
pub(in crate::chart) fn communities_note(rows: &[AgeQuartiles], tr: &Tr) -> String {
    rows.first()
        .map(|row| {
            tr.format(
                "chart-caption-reference",
                &[
                    ("n", row.communities.into()),
                    // Kept together at the end of a line.
                    ("source", REFERENCE_SOURCE.replace(' ', "\u{a0}").into()),
                ],
            )
        })
        .unwrap_or_default()
}

pub(super) fn caption(input: &LifecycleInput<'_>, ages: &Ages<'_>, tr: &Tr) -> String {
    let mut sentences = Vec::new();
    if input.is_fictitious {
        sentences.push(tr.get("chart-caption-fictitious"));
    }
    // First of all, so that no small picture cuts it.
    sentences.push(attribution(ages, tr));
    sentences.push(tr.get(&format!(
        "chart-caption-{}",
        input.life.series.measure.code()
    )));
    sentences.push(tr.get("chart-caption-share"));
    sentences.extend(words::source_sentence(input, tr));
    sentences.push(words::made_sentence(input, tr));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

pub(super) fn summary(
    input: &LifecycleInput<'_>,
    subject: &Subject,
    ages: &Ages<'_>,
    tr: &Tr,
) -> String {
    let mut sentences = Vec::new();
    if input.is_fictitious {
        sentences.push(tr.get("chart-caption-fictitious"));
    }
    sentences.push(tr.format(
        "chart-summary-reference",
        &[("name", subject.title.as_str().into())],
    ));
    sentences.push(input.verdict.trim().to_owned());
    if let Some(now) = ages.own.last() {
        let point = ages.model.at(place(now.age_months));
        sentences.push(tr.format(
            "chart-summary-model",
            &[("share", tr.percent(point.share).into())],
        ));
    }
    sentences.push(attribution(ages, tr));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

/// The figures at one age; those that are not known are a dash.
struct Figures {
    own: Option<String>,
    communities: Option<String>,
    model: String,
}

fn figures(age: u32, ages: &Ages<'_>, tr: &Tr) -> Figures {
    let own = ages.own.iter().find(|it| it.age_months == age);
    let row = quartiles_at(age).filter(|_| !ages.communities.is_empty());
    let point = ages.model.at(place(age));
    let within = |key: &str, middle: f64, low: f64, high: f64| {
        tr.format(
            key,
            &[
                ("middle", tr.percent(middle).into()),
                ("low", tr.percent(low).into()),
                ("high", tr.percent(high).into()),
            ],
        )
    };
    Figures {
        own: own.map(|it| tr.percent(it.share)),
        communities: row.map(|row| within("chart-reference-within", row.median, row.p25, row.p75)),
        model: if point.high - point.low < 0.005 {
            tr.percent(point.share)
        } else {
            within("chart-reference-within", point.share, point.low, point.high)
        },
    }
}

fn hover(age: u32, ages: &Ages<'_>, tr: &Tr) -> String {
    let figures = figures(age, ages, tr);
    let mut lines = Vec::new();
    let month = ages.birth + age as i32;
    lines.push(tr.format(
        "chart-hover-age",
        &[
            ("age", age_text(age, tr).into()),
            ("month", tr.month(month).into()),
        ],
    ));
    let named = [
        ("chart-reference-axis", figures.own),
        ("chart-hover-communities", figures.communities),
        (model_key(ages.model), Some(figures.model)),
    ];
    for (key, value) in named {
        if let Some(value) = value {
            let name = tr.get(key);
            lines.push(tr.format(
                "chart-hover-named",
                &[("name", name.into()), ("value", value.into())],
            ));
        }
    }
    lines.join("\n")
}

fn row(age: u32, ages: &Ages<'_>, tr: &Tr) -> Vec<Cell> {
    let own = ages.own.iter().find(|it| it.age_months == age);
    let row = quartiles_at(age).filter(|_| !ages.communities.is_empty());
    let mut cells = vec![
        age_cell(age, tr),
        Cell::known(own.map(|it| Cell::share(it.share, tr))),
    ];
    cells.extend(quartile_cells(row, tr));
    cells.extend(model_cells(ages.model, age, tr));
    cells
}

/// The columns of the real communities. Whose figures these are goes wherever
/// they go.
pub(in crate::chart) fn quartile_names(tr: &Tr) -> [String; 3] {
    let source = [("source", REFERENCE_SOURCE.into())];
    [
        tr.format("chart-table-median", &source),
        tr.get("chart-table-first-quarter"),
        tr.get("chart-table-last-quarter"),
    ]
}

pub(in crate::chart) fn quartile_cells(row: Option<&AgeQuartiles>, tr: &Tr) -> [Cell; 3] {
    let share = |of: fn(&AgeQuartiles) -> f64| Cell::known(row.map(|it| Cell::share(of(it), tr)));
    [
        share(|it| it.median),
        share(|it| it.p25),
        share(|it| it.p75),
    ]
}

/// The columns of the model.
pub(in crate::chart) fn model_names(model: &ModelCurve, tr: &Tr) -> [String; 3] {
    [
        tr.get(model_key(model)),
        tr.get("chart-table-model-low"),
        tr.get("chart-table-model-high"),
    ]
}

pub(in crate::chart) fn model_cells(model: &ModelCurve, age: u32, tr: &Tr) -> [Cell; 3] {
    let point = model.at(place(age));
    [point.share, point.low, point.high].map(|share| Cell::share(share, tr))
}

/// An age, counted in months.
pub(in crate::chart) fn age_cell(age: u32, tr: &Tr) -> Cell {
    Cell::number(f64::from(age), 0, tr).said(age_text(age, tr))
}

pub(in crate::chart) fn age_text(age: u32, tr: &Tr) -> String {
    if age == 0 {
        tr.get("chart-age-start")
    } else {
        tr.age(age)
    }
}

/// What is said when one points at an age.
pub(super) fn moments(ages: &Ages<'_>, tr: &Tr) -> Vec<Moment> {
    (0..ages.end)
        .map(|age| Moment {
            at: f64::from(age),
            hover: hover(age, ages, tr),
        })
        .collect()
}

pub(super) fn table(ages: &Ages<'_>, tr: &Tr) -> Table {
    let mut header = vec![tr.get("chart-table-age"), tr.get("chart-reference-axis")];
    header.extend(quartile_names(tr));
    header.extend(model_names(ages.model, tr));
    Table {
        header,
        rows: (0..ages.end).map(|age| row(age, ages, tr)).collect(),
    }
}
