//! What is said of the months to come, and when nothing is.

use chrono::NaiveDate;

use super::*;
use crate::analysis::{Life, MonthCell, headline, read_life, stage_words, verdict_sentence};
use crate::domain::{CommunityId, Measure, Milestone, MilestoneId, MilestoneKind, Month};
use crate::i18n::{Language, Tr};

fn series(values: &[f64]) -> MonthlySeries {
    MonthlySeries {
        measure: Measure::Participations,
        first: Month::new(2018, 1).expect("a month"),
        cells: values.iter().copied().map(MonthCell::Full).collect(),
    }
}

fn read(values: &[f64]) -> Life {
    read_life(&series(values), &LifeContext::default())
}

fn stop(life: &Life) -> f64 {
    life.outlook.expect("an outlook").stop
}

/// Sixty months of about twenty.
fn steady() -> Vec<f64> {
    (0..60).map(|t| 18.0 + f64::from(t * 7 % 5)).collect()
}

fn followed_by(mut values: Vec<f64>, more: &[f64]) -> Vec<f64> {
    values.extend(more);
    values
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_steady_group_seldom_stops_and_a_fading_one_often_does() {
    let steady_life = read(&steady());
    assert!(stop(&steady_life) < 0.2, "{:?}", steady_life.outlook);
    let fading: Vec<f64> = (0..60)
        .map(|t| {
            if t < 30 {
                12.0
            } else if t % 6 == 0 && t < 56 {
                3.0
            } else {
                0.0
            }
        })
        .collect();
    let fading = read(&fading);
    assert!(stop(&fading) > 0.5, "{:?}", fading.outlook);
    let halve = |life: &Life| life.outlook.expect("an outlook").halve.expect("a chance");
    assert!(halve(&fading) > halve(&steady_life));
}

#[test]
fn every_further_month_of_silence_makes_a_stop_likelier() {
    let chances: Vec<f64> = (0..8)
        .map(|n| stop(&read(&followed_by(steady(), &vec![0.0; n]))))
        .collect();
    assert!(
        chances.windows(2).all(|pair| pair[0] < pair[1]),
        "{chances:?}"
    );
}

#[test]
fn a_month_not_recorded_is_no_silence_and_one_still_running_is_not_looked_at() {
    let mut with_gap = series(&steady());
    with_gap.cells.push(MonthCell::NotRecorded);
    let read = |series: &MonthlySeries| outlook_terms(series, 0, None).expect("terms");
    assert_eq!(read(&with_gap), read(&series(&steady())));
    let mut running = series(&steady());
    running.cells.push(MonthCell::Running(0.0));
    assert_eq!(read(&running), read(&series(&steady())));
    let silent = read(&series(&followed_by(steady(), &[0.0])));
    assert_eq!((silent.n_silent, silent.n_active), (1, 11));
}

#[test]
fn nothing_is_said_of_a_young_group_nor_of_one_without_a_rhythm() {
    assert_eq!(read(&[9.0; 11]).outlook, Err(NoOutlook::FewMonths));
    assert!(read(&[9.0; 12]).outlook.is_ok());
    let twice = followed_by(vec![4.0, 0.0, 5.0], &[0.0; 20]);
    assert_eq!(read(&twice).outlook, Err(NoOutlook::FewActive));
}

#[test]
fn nothing_is_said_of_a_planned_end_until_activity_goes_on_past_it() {
    let ends_on = |text: &str, values: &[f64]| {
        let context = LifeContext {
            planned_end: Some(day(text)),
            ..LifeContext::default()
        };
        read_life(&series(values), &context).outlook
    };
    assert_eq!(ends_on("2023-06-30", &steady()), Err(NoOutlook::PlannedEnd));
    assert!(ends_on("2021-06-30", &steady()).is_ok());
    let ended = followed_by(steady(), &[0.0; 6]);
    assert_eq!(ends_on("2022-12-31", &ended), Err(NoOutlook::Closed));
}

#[test]
fn what_was_counted_in_another_way_is_no_measure_of_what_comes() {
    let changed = |n_after: usize| {
        let values = followed_by(vec![900.0; 40], &vec![9.0; n_after]);
        let context = LifeContext {
            milestones: vec![Milestone {
                id: MilestoneId::from_row(1),
                community: CommunityId::from_row(1),
                kind: MilestoneKind::MeasureChange,
                from: day("2021-05-01"),
                to: None,
                title: String::new(),
            }],
            ..LifeContext::default()
        };
        read_life(&series(&values), &context).outlook
    };
    assert_eq!(changed(11), Err(NoOutlook::FewMonths));
    let terms = changed(30).expect("an outlook").terms;
    assert!((terms.mean_of_two - 9.0).abs() < 1e-9);
}

#[test]
fn three_meetings_and_five_years_of_silence_have_stopped_and_it_is_said_since_when() {
    let life = read(&followed_by(vec![8.0, 6.0, 5.0], &[0.0; 60]));
    let tr = Tr::new(Language::En);
    assert_eq!(life.verdict.stage, VerdictStage::Stage(Stage::Dormant));
    assert!(verdict_sentence(&life, &tr).contains("since April 2018"));
    let said = outlook_sentence(&life, &tr);
    assert!(said.starts_with("Groups silent for as long"), "{said}");
    assert!(stop(&life) > 0.7);
    assert_eq!(life.outlook.expect("an outlook").halve, None);
}

#[test]
fn a_plateau_at_a_fifth_of_the_best_says_that_it_is_low_wherever_it_is_named() {
    let fall = (0..12).map(|t| 30.0 - 2.0 * f64::from(t));
    let low = (0..40).map(|t| 5.0 + f64::from(t % 3));
    let values: Vec<f64> = [30.0; 40].into_iter().chain(fall).chain(low).collect();
    let life = read(&values);
    assert_eq!(life.verdict.stage, VerdictStage::Stage(Stage::Maturity));
    for (language, list, title) in [
        (Language::Fr, "Plateau bas", "plateau plus bas"),
        (Language::En, "Low plateau", "lower plateau"),
    ] {
        let tr = Tr::new(language);
        assert_eq!(stage_words(&life.verdict, &tr), list);
        assert!(headline(&life.verdict, &tr).contains(title));
        let now = life.stages.last().expect("a stage");
        assert_eq!(crate::analysis::span_name(now, &tr), list);
    }
}

#[test]
fn chances_are_said_of_ten_groups_and_never_as_a_percentage() {
    let lives = [
        read(&steady()),
        read(&followed_by(steady(), &[0.0; 3])),
        read(&followed_by(steady(), &[0.0; 9])),
        read(&[700.0; 90]),
        read(&[9.0; 3]),
    ];
    for language in Language::ALL {
        let tr = Tr::new(language);
        for life in &lives {
            let said = outlook_sentence(life, &tr);
            assert!(!said.contains('%') && !said.contains("analysis-"), "{said}");
            assert!(said.ends_with('.'), "{said}");
            assert!(!outlook_because(life, &tr).is_empty());
        }
        let short = outlook_short(&lives[3].outlook.expect("an outlook"), &tr);
        assert!(short.iter().all(|it| it.contains("20")), "{short:?}");
    }
}

#[test]
fn what_makes_it_likelier_stands_before_what_does_not_and_age_never_alone() {
    let tr = Tr::new(Language::En);
    let life = read(&followed_by(steady(), &[0.0; 4]));
    let reasons = outlook_reasons(&life, &tr);
    let order: Vec<_> = reasons.iter().map(|it| it.raises).collect();
    let sorted = {
        let mut order = order.clone();
        order.sort_by_key(|raises| match raises {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        });
        order
    };
    assert_eq!(order, sorted);
    assert_eq!(reasons[0].raises, Some(true));
    let silence = "4 whole months without activity at the end";
    assert!(
        reasons.iter().any(|it| it.text.starts_with(silence)),
        "{reasons:?}"
    );
    let is_age = |text: &str| text.starts_with("Age");
    assert!(reasons.iter().any(|it| is_age(&it.text)));
    let because = outlook_because(&life, &tr);
    assert!(because[0].starts_with("Makes it likelier: "));
}
