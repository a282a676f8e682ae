//! What the picture of a check-up says, and what it hides.

use super::*;
use crate::chart::samples::{sample_checkups, sample_of};
use crate::i18n::Language;

fn chart(checkups: &[Checkup], fewest: u32) -> Chart {
    let input = CheckupInput {
        name: "Qualité",
        acronym: None,
        checkups,
        fewest,
        is_fictitious: false,
        source: "a.essor",
        made_on: NaiveDate::from_ymd_opt(2026, 2, 22).expect("a day"),
        parts: ChartParts::default(),
    };
    checkup_chart(&input, &Tr::new(Language::Fr)).expect("a picture")
}

fn row<'c>(chart: &'c Chart, name: &str) -> &'c ElementRow {
    let rows = chart.checkup.as_ref().expect("rows");
    let mut rows = rows.groups.iter().flat_map(|it| &it.rows);
    rows.find(|it| it.name == name).expect("the element")
}

#[test]
fn an_element_that_few_answered_shows_nothing_and_is_not_called_the_lowest() {
    let checkups = sample_checkups();
    let hidden = chart(&checkups, 5);
    let sponsor = row(&hidden, "Parrainage");
    assert_eq!(sponsor.dots, [0; 5]);
    assert!(sponsor.median.is_none() && sponsor.change.is_none());
    assert!(sponsor.instead.starts_with('4'), "{}", sponsor.instead);
    assert!(
        !hidden.subtitle.contains("parrainage"),
        "{}",
        hidden.subtitle
    );
    // The window shows it to whoever holds the file.
    let shown = chart(&checkups, 1);
    assert_eq!(row(&shown, "Parrainage").dots.iter().sum::<u32>(), 4);
    assert!(shown.subtitle.contains("parrainage"), "{}", shown.subtitle);
    // The table that goes into a file has as little.
    let cells = hidden
        .table
        .rows
        .iter()
        .find(|it| it[0].text == "Parrainage");
    let cells = cells.expect("its row");
    assert!(
        cells[2..7]
            .iter()
            .all(|it| it.datum == crate::chart::Datum::Missing)
    );
}

#[test]
fn lines_are_drawn_from_three_dates_on_and_leave_out_what_is_hidden() {
    let checkups = sample_checkups();
    assert_eq!(row(&chart(&checkups, 5), "Accueil").line.len(), 3);
    assert_eq!(row(&chart(&checkups, 5), "Parrainage").line.len(), 2);
    let two = chart(&checkups[1..], 5);
    assert!(row(&two, "Accueil").line.is_empty());
    assert!(row(&two, "Accueil").before.is_some());
    let one = chart(&checkups[2..], 5);
    assert!(row(&one, "Accueil").before.is_none());
}

#[test]
fn one_rater_is_called_one_persons_view() {
    let mut one = sample_checkups().split_off(2);
    one[0].respondents.truncate(1);
    let chart = chart(&one, 1);
    assert!(
        chart.subtitle.starts_with("Le regard d’une seule personne"),
        "{}",
        chart.subtitle
    );
}

#[test]
fn it_says_that_it_is_invented_whatever_is_left_out() {
    for language in Language::ALL {
        let chart = sample_of(ChartKind::Checkup, language);
        let told = Tr::new(language).get("chart-caption-fictitious");
        assert!(chart.caption.starts_with(&told) && chart.summary.contains(&told));
    }
}

#[test]
fn no_words_overlap_or_leave_the_page_at_any_size() {
    use crate::chart::scene::{Page, Text, lay_out};
    for language in Language::ALL {
        let chart = sample_of(ChartKind::Checkup, language);
        for (width, height) in [
            (640, 360),
            (800, 450),
            (1000, 560),
            (1600, 900),
            (3840, 2160),
        ] {
            let scene = lay_out(&chart, &Page::file(width, height));
            let texts: Vec<&Text> = scene.texts().collect();
            assert!(texts.len() > 60, "{width} {language:?}");
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
