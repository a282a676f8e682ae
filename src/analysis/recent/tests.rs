//! What a facilitator reads of the last eighteen months.

use super::*;
use crate::analysis::{LifeContext, MonthlySeries, read_life};
use crate::i18n::{Language, Tr};

const FIRST: Month = Month::from_index(2019 * 12);

fn life(measure: Measure, values: impl IntoIterator<Item = f64>) -> Life {
    let totals: Vec<(Month, f64)> = (0..)
        .zip(values)
        .filter(|(_, value)| value.is_finite())
        .map(|(place, value)| (FIRST + place, value))
        .collect();
    let series = MonthlySeries::from_totals(measure, &totals).expect("months");
    read_life(&series, &LifeContext::default())
}

/// A growth, a plateau of four years at 20, a fall to 10.
fn sagging() -> impl Iterator<Item = f64> {
    let noise = [0.0, 2.0, -1.0, 1.0, -2.0, 0.0, 1.0];
    (0..84).zip(noise.into_iter().cycle()).map(|(t, noise)| {
        let level: f64 = match t {
            0..12 => 4.0 + 1.3 * f64::from(t),
            12..60 => 20.0,
            60..72 => 20.0 - 0.83 * f64::from(t - 59),
            _ => 10.0,
        };
        (level + noise).round()
    })
}

#[test]
fn a_community_that_sagged_is_told_by_how_much_and_against_what() {
    let found = recent(&life(Measure::Participations, sagging()), &[]).expect("a lens");
    assert_eq!(found.months, MonthRange::new(FIRST + 66, FIRST + 83));
    assert_eq!(found.n_months, 18);
    let before = found.before.expect("a change");
    assert!(
        before.change < -0.3 && before.high < 0.0 && before.low < before.change,
        "{before:?}"
    );
    let plateau = found.plateau.expect("a plateau");
    assert_eq!(plateau.kind, PlateauKind::Maturity);
    assert!((17.0..23.0).contains(&plateau.level), "{plateau:?}");
    assert!((0.45..0.7).contains(&plateau.share), "{plateau:?}");

    let said = recent_sentence(&found, &Tr::new(Language::En));
    assert!(said.starts_with("Over the last 18\u{a0}months: "), "{said}");
    assert!(
        said.contains("less than in the same months before (between "),
        "{said}"
    );
    assert!(said.contains("% of the plateau of 20"), "{said}");
    let said = recent_sentence(&found, &Tr::new(Language::Fr));
    assert!(
        said.starts_with("Sur les 18\u{a0}derniers mois\u{a0}: "),
        "{said}"
    );
    assert!(said.contains("\u{a0}% du plateau de 20"), "{said}");
}

#[test]
fn a_steady_life_has_no_clear_change_and_stands_at_its_plateau() {
    let noise = [0.0, 2.0, -3.0, 1.0, -2.0, 3.0, -1.0];
    let values = noise.into_iter().cycle().take(60).map(|it| 20.0 + it);
    let found = recent(&life(Measure::Participations, values), &[]).expect("a lens");
    let before = found.before.expect("a change");
    assert!(before.low < 0.0 && before.high > 0.0);
    let plateau = found.plateau.expect("a plateau");
    assert!((0.9..1.1).contains(&plateau.share));
    // It ends where the eighteen months begin: nothing is held against itself.
    assert_eq!(plateau.months.last(), found.months.first() - 1);
    let said = recent_sentence(&found, &Tr::new(Language::En));
    assert!(said.contains("no clear change"), "{said}");
}

#[test]
fn of_a_plateau_across_a_change_of_measure_the_months_after_it_count() {
    let life = life(Measure::Participations, sagging());
    let found = recent(&life, &[FIRST + 30]).expect("a lens");
    let plateau = found.plateau.expect("a plateau");
    assert_eq!(plateau.kind, PlateauKind::Maturity);
    assert_eq!(plateau.months.first(), FIRST + 30);
}

#[test]
fn where_there_was_no_maturity_the_highest_year_is_named_as_such() {
    let values = (0..46).map(|t| f64::from(2 + t));
    let found = recent(&life(Measure::Participations, values), &[]).expect("a lens");
    let plateau = found.plateau.expect("a highest year");
    assert_eq!(plateau.kind, PlateauKind::HighestYear);
    assert_eq!(plateau.months, MonthRange::new(FIRST + 16, FIRST + 27));
    assert!(plateau.share > 1.2, "{plateau:?}");
}

#[test]
fn what_is_not_known_is_not_compared() {
    let young = life(Measure::Participations, [8.0; 17]);
    assert_eq!(recent(&young, &[]), None);
    let found = recent(&life(Measure::Participations, [8.0; 20]), &[]).expect("a lens");
    assert_eq!((found.before, found.plateau), (None, None));
    let said = recent_sentence(&found, &Tr::new(Language::En));
    assert_eq!(
        said,
        "Over the last 18\u{a0}months: 144\u{a0}participations."
    );
    // Seven of the eighteen months are holes.
    let holes = (0..60).map(|t| if (44..51).contains(&t) { f64::NAN } else { 8.0 });
    assert_eq!(recent(&life(Measure::Participations, holes), &[]), None);
}

#[test]
fn what_was_counted_in_another_way_is_not_compared() {
    let values = (0..70).map(|t| if t < 55 { 40.0 } else { 8.0 });
    let life = life(Measure::Participations, values);
    assert!(recent(&life, &[]).is_some_and(|it| it.before.is_some()));
    let found = recent(&life, &[FIRST + 55]).expect("a lens");
    assert_eq!((found.before, found.plateau), (None, None));
}

#[test]
fn every_measure_is_said_in_both_languages_and_means_are_not_added_up() {
    for measure in Measure::ALL {
        let found = recent(&life(measure, sagging()), &[]).expect("a lens");
        assert_eq!(is_sum(measure), found.value > found.per_month + 1.0);
        for tr in Language::ALL.map(Tr::new) {
            let words = recent_words(&found, &tr);
            let mut said = vec![recent_sentence(&found, &tr)];
            said.extend([words.value, words.period, words.change]);
            said.extend([words.compared, words.share, words.plateau, words.level]);
            said.extend(found.plateau.map(|plateau| plateau_label(&plateau, &tr)));
            for text in said {
                assert!(!text.is_empty() && !text.contains("analysis-"), "{text}");
                assert!(!text.contains('{'), "{text}");
            }
        }
    }
}
