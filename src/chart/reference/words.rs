//! The words of a reference chart: caption, summary, and the figures at each
//! age.

use super::super::words::{self, Subject};
use super::super::{LifecycleInput, Moment, TableRow};
use super::{Ages, model_key, place};
use crate::analysis::{REFERENCE_SOURCE, quartiles_at};
use crate::i18n::Tr;

/// Whose figures the quartiles are; empty where they are not shown.
pub(super) fn attribution(ages: &Ages<'_>, tr: &Tr) -> String {
    ages.communities
        .first()
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
        (model_key(ages), Some(figures.model)),
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

fn row(age: u32, ages: &Ages<'_>, tr: &Tr) -> TableRow {
    let figures = figures(age, ages, tr);
    let known = |text: Option<String>| text.unwrap_or_else(|| "—".to_owned());
    TableRow {
        month: age_text(age, tr),
        value: known(figures.own),
        trend: known(figures.communities),
        stage: figures.model,
    }
}

fn age_text(age: u32, tr: &Tr) -> String {
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

pub(super) fn table_header(ages: &Ages<'_>, tr: &Tr) -> TableRow {
    TableRow {
        month: tr.get("chart-table-age"),
        value: tr.get("chart-reference-axis"),
        trend: tr.get("chart-table-communities"),
        stage: tr.get(model_key(ages)),
    }
}

pub(super) fn table(ages: &Ages<'_>, tr: &Tr) -> Vec<TableRow> {
    (0..ages.end).map(|age| row(age, ages, tr)).collect()
}
