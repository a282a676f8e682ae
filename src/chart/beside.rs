//! The picture of a community beside the model one: the table, row by row, with a sentence
//! for each row that differs. Nothing is added up, and no row is called good or bad.

use chrono::NaiveDate;

use super::kind::{About, Of};
use super::{Cell, Chart, ChartKind, Table, TimeAxis, ValueAxis};
use crate::analysis::{BesideRow, REFERENCE_SOURCE};
use crate::domain::Month;
use crate::i18n::Tr;

pub(super) const ABOUT: About = About {
    code: "beside",
    is_by_date: false,
    of: Of::Beside,
};

/// What the picture is made of.
#[derive(Clone, Copy, Debug)]
pub struct BesideInput<'a> {
    pub name: &'a str,
    /// Only what may leave the window.
    pub rows: &'a [BesideRow],
    /// Elements of the last check-up are left out, because few answered.
    pub has_hidden: bool,
    pub is_fictitious: bool,
    pub source: &'a str,
    pub made_on: NaiveDate,
    pub has_caption: bool,
}

/// The table as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct BesideTable {
    /// What, yours, the model, real communities, what differs.
    pub heads: [String; 5],
    pub rows: Vec<BesideRow>,
}

/// Draws up the picture.
pub fn beside_chart(input: &BesideInput<'_>, tr: &Tr) -> Chart {
    let time = TimeAxis {
        first: Month::of(input.made_on),
        end: 1.0,
        observed_end: 1.0,
        ticks: Vec::new(),
    };
    let value = ValueAxis {
        max: 1.0,
        ticks: Vec::new(),
        title: String::new(),
    };
    let title = tr.format("chart-beside-title", &[("name", input.name.into())]);
    Chart {
        subtitle: tr.get("chart-beside-subtitle"),
        caption: caption(input, tr),
        summary: summary(input, &title, tr),
        beside: Some(BesideTable {
            heads: heads(tr),
            rows: input.rows.to_vec(),
        }),
        table: beside_table(input.rows, tr),
        title,
        ..Chart::new(ChartKind::Beside, time, value)
    }
}

fn heads(tr: &Tr) -> [String; 5] {
    ["what", "own", "model", "communities", "sentence"]
        .map(|it| tr.get(&format!("beside-head-{it}")))
}

/// The rows for those who cannot see the picture, and for files.
pub fn beside_table(rows: &[BesideRow], tr: &Tr) -> Table {
    let cell = |text: &String| {
        if text.is_empty() {
            Cell::missing(String::new())
        } else {
            Cell::words(text)
        }
    };
    let rows = rows.iter().map(|row| {
        [
            &row.what,
            &row.own,
            &row.model,
            &row.communities,
            &row.sentence,
        ]
        .map(cell)
        .into()
    });
    Table {
        header: heads(tr).into(),
        rows: rows.collect(),
    }
}

fn caption(input: &BesideInput<'_>, tr: &Tr) -> String {
    let mut sentences = Vec::new();
    if input.is_fictitious {
        sentences.push(tr.get("chart-caption-fictitious"));
    }
    if !input.has_caption {
        return sentences.join(" ");
    }
    if input.has_hidden {
        sentences.push(tr.get("chart-beside-hidden"));
    }
    if input.rows.iter().any(|row| !row.communities.is_empty()) {
        let source = [("source", REFERENCE_SOURCE.into())];
        sentences.push(tr.format("chart-beside-communities", &source));
    }
    let source = [("source", input.source.into())];
    sentences.push(tr.format("chart-checkup-source", &source));
    let made = [("date", tr.date(input.made_on).into())];
    let made = tr.format("chart-caption-made", &made);
    sentences.push(made.replace(' ', "\u{a0}"));
    sentences.join(" ")
}

/// What differs, in sentences.
fn summary(input: &BesideInput<'_>, title: &str, tr: &Tr) -> String {
    let mut sentences = vec![format!("{title}.")];
    if input.is_fictitious {
        sentences.push(tr.get("chart-caption-fictitious"));
    }
    let said = input.rows.iter().map(|row| row.sentence.clone());
    let before = sentences.len();
    sentences.extend(said.filter(|it| !it.is_empty()));
    if sentences.len() == before {
        sentences.push(tr.get("beside-nothing"));
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::samples::sample_of;
    use crate::chart::scene::{Page, Text, lay_out};
    use crate::i18n::Language;

    #[test]
    fn the_summary_says_what_differs_and_the_table_has_every_row() {
        let chart = sample_of(ChartKind::Beside, Language::En);
        assert!(
            chart.summary.contains("against 15%") && chart.summary.contains("sponsorship"),
            "{}",
            chart.summary
        );
        let rows = &chart.beside.as_ref().expect("rows").rows;
        assert_eq!(rows.len(), chart.table.rows.len());
        // The model is said to be Essor's own wherever the picture goes.
        assert!(chart.subtitle.contains("Essor"), "{}", chart.subtitle);
    }

    #[test]
    fn no_words_overlap_or_leave_the_page_at_any_size() {
        for language in Language::ALL {
            let chart = sample_of(ChartKind::Beside, language);
            for (width, height) in [
                (640, 360),
                (800, 450),
                (1200, 1200),
                (1600, 900),
                (3840, 2160),
            ] {
                let scene = lay_out(&chart, &Page::file(width, height));
                let texts: Vec<&Text> = scene.texts().collect();
                assert!(texts.len() > 40, "{width} {language:?}");
                for (at, one) in texts.iter().enumerate() {
                    let area = one.area();
                    assert!(
                        area.left >= 0.0
                            && area.right <= f64::from(width)
                            && area.bottom <= f64::from(height),
                        "{width}: {} leaves the page",
                        one.words
                    );
                    for other in &texts[at + 1..] {
                        let it = other.area();
                        let apart = area.right <= it.left
                            || it.right <= area.left
                            || area.bottom <= it.top + 0.6
                            || it.bottom <= area.top + 0.6;
                        assert!(
                            apart,
                            "{width} {language:?}: {} over {}",
                            one.words, other.words
                        );
                    }
                }
            }
        }
    }
}
