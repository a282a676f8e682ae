//! What became of those who came for the first time, by year: figures in rows, since
//! few people are cases.

use super::super::{Cell, Chart, Table};
use super::{NewcomersPicture, Social, SocialInput, words};
use crate::analysis::{self, Cohort};
use crate::i18n::Tr;

const COLUMNS: [&str; 7] = [
    "year", "people", "back-90", "back-180", "to-core", "meetings", "three",
];

pub(super) fn draw(input: &SocialInput<'_>, chart: Chart, tr: &Tr) -> Chart {
    let title = words::title(input, "ties-picture-newcomers", tr);
    let Some(last) = input.cohorts.last() else {
        let missing = tr.get("ties-newcomers-none");
        return Chart {
            title,
            caption: words::caption(input, &[], tr),
            summary: missing.clone(),
            social: Some(Social::Nothing(missing)),
            ..chart
        };
    };
    let sentence = analysis::cohort_sentence(last, tr);
    let table = Table {
        header: COLUMNS
            .map(|it| tr.get(&format!("ties-newcomers-{it}")))
            .to_vec(),
        rows: input.cohorts.iter().map(|it| row(it, tr)).collect(),
    };
    Chart {
        title,
        caption: words::caption(input, &[tr.get("ties-newcomers-method")], tr),
        summary: sentence.clone(),
        subtitle: sentence,
        social: Some(Social::Newcomers(NewcomersPicture {
            header: table.header.clone(),
            rows: table
                .rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.text.clone()).collect())
                .collect(),
        })),
        table,
        ..chart
    }
}

fn row(cohort: &Cohort, tr: &Tr) -> Vec<Cell> {
    let share = |share: Option<f64>| Cell::known(share.map(|it| Cell::share(it, tr)));
    let not_yet = || Cell::missing(tr.get("ties-newcomers-not-reached"));
    let to_core = cohort.median_months_to_core.map(|months| {
        let words = [("months", tr.number(months, 1).into())];
        Cell::number(months, 1, tr).said(tr.format("ties-newcomers-months", &words))
    });
    let meetings = cohort.median_meetings_to_core;
    let of = [
        ("n", cohort.three_ties.into()),
        ("all", cohort.three_meetings.into()),
    ];
    vec![
        Cell::words(cohort.year.to_string()),
        Cell::number(f64::from(cohort.n), 0, tr),
        share(cohort.back_90),
        share(cohort.back_180),
        to_core.unwrap_or_else(not_yet),
        meetings.map_or_else(not_yet, |it| Cell::number(it, 0, tr)),
        Cell::words(tr.format("ties-newcomers-of", &of)),
    ]
}
