//! What pictures of several communities say.

use super::super::samples::{SampleLife, sample_own_scale, sample_several};
use super::super::text::chart_as_text;
use crate::chart::{Chart, ChartKind, CurveRole};
use crate::domain::Stage;
use crate::i18n::Language;

const SIZE: (u32, u32) = (1600, 900);

fn three() -> Vec<SampleLife> {
    vec![
        SampleLife::slowing(),
        SampleLife {
            name: "Lab".to_owned(),
            n_months: 40,
            levels: vec![4.0, 20.0, 22.0],
            stages: vec![(Stage::Growth, 20), (Stage::Maturity, 20)],
            not_recorded: Vec::new(),
            ..SampleLife::slowing()
        },
        SampleLife {
            n_months: 3,
            ..SampleLife::young()
        },
    ]
}

fn chart(kind: ChartKind, language: Language) -> Chart {
    sample_several(kind, &three(), SIZE, language)
}

#[test]
fn three_communities_by_date_in_french() {
    let chart = chart(ChartKind::CompareCalendar, Language::Fr);
    insta::assert_snapshot!(chart_as_text(&chart));
}

#[test]
fn three_communities_by_age_in_english() {
    let chart = chart(ChartKind::CompareAge, Language::En);
    insta::assert_snapshot!(chart_as_text(&chart));
}

#[test]
fn three_communities_as_shares_of_their_peaks_in_french() {
    let chart = chart(ChartKind::ComparePeak, Language::Fr);
    insta::assert_snapshot!(chart_as_text(&chart));
}

#[test]
fn three_communities_side_by_side_in_english() {
    let chart = chart(ChartKind::Multiples, Language::En);
    insta::assert_snapshot!(chart_as_text(&chart));
}

#[test]
fn a_community_too_young_for_a_trend_is_named_in_the_caption() {
    for kind in ChartKind::of_several() {
        let chart = chart(kind, Language::En);
        let has_line = chart
            .curves
            .iter()
            .any(|curve| curve.label == "Infopreneurs");
        let said = match kind {
            ChartKind::Multiples => {
                assert_eq!(chart.panels.len(), 3);
                continue;
            }
            ChartKind::ComparePeak => "too early or no activity: Infopreneurs.",
            _ => "Month by month, too early for a trend: Infopreneurs.",
        };
        assert_eq!(has_line, kind != ChartKind::ComparePeak, "{kind:?}");
        assert!(chart.caption.contains(said), "{}", chart.caption);
    }
}

#[test]
fn by_age_every_line_begins_at_its_own_first_month() {
    let chart = chart(ChartKind::CompareAge, Language::En);
    let starts: Vec<f64> = chart
        .curves
        .iter()
        .filter(|curve| matches!(curve.role, CurveRole::Community(_)))
        .filter_map(|curve| curve.points.first())
        .map(|point| point.at)
        .filter(|at| *at < 1.0)
        .collect();
    assert_eq!(starts.len(), 3, "{starts:?}");
}

#[test]
fn of_sixty_communities_twelve_are_named_and_the_picture_says_so() {
    let samples: Vec<SampleLife> = (0..60)
        .map(|place| SampleLife {
            name: format!("Community {place}"),
            levels: vec![1.0, 10.0 + f64::from(place)],
            ..SampleLife::slowing()
        })
        .collect();
    let chart = sample_several(ChartKind::CompareAge, &samples, SIZE, Language::En);
    let named: Vec<&str> = chart
        .curves
        .iter()
        .filter(|curve| !curve.label.is_empty())
        .map(|curve| curve.label.as_str())
        .collect();
    assert_eq!(named.len(), 12);
    assert!(named.contains(&"Community 59") && !named.contains(&"Community 0"));
    assert_eq!(chart.title, "60 communities");
    assert!(
        chart.caption.contains("12 of 60 communities are named"),
        "{}",
        chart.caption
    );
    // Those without a name are in the table.
    assert_eq!(chart.table.header.len(), 61);

    let small = sample_several(ChartKind::Multiples, &samples, (640, 360), Language::En);
    assert_eq!((small.panels.len(), small.n_sheets), (15, 4));
    let said = "Sheet 1 of 4: 60 communities in all.";
    assert!(small.caption.contains(said), "{}", small.caption);
}

#[test]
fn a_month_that_one_points_at_names_everyone_there_the_highest_first() {
    let chart = chart(ChartKind::CompareCalendar, Language::En);
    let moment = &chart.moments[29];
    let lines: Vec<&str> = moment.hover.lines().collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(
        lines[1].starts_with("Forum") && lines[2].starts_with("Lab"),
        "{lines:?}"
    );
}

#[test]
fn where_a_month_was_not_recorded_there_is_no_line() {
    let chart = chart(ChartKind::CompareCalendar, Language::En);
    // The first of the three was not recorded in its months 30 and 31.
    assert!(!chart.moments[30].hover.contains("Forum"));
    let parts: Vec<(f64, f64)> = chart
        .curves
        .iter()
        .filter(|curve| matches!(curve.role, CurveRole::Community(_)))
        .filter_map(|curve| Some((curve.points.first()?.at, curve.points.last()?.at)))
        .collect();
    assert!(parts.contains(&(0.5, 29.5)), "{parts:?}");
    assert!(parts.contains(&(32.5, 65.5)), "{parts:?}");
}

#[test]
fn each_with_a_scale_of_its_own_says_where_it_ends() {
    let chart = sample_several(ChartKind::Multiples, &three(), SIZE, Language::En);
    assert!(chart.panels.iter().all(|panel| panel.own_top.is_none()));
    let own = sample_own_scale(&three(), Language::En);
    let tops: Vec<&str> = own
        .panels
        .iter()
        .filter_map(|panel| panel.own_top.as_ref())
        .map(|(_, words)| words.as_str())
        .collect();
    assert_eq!(tops.len(), 3);
    assert!(tops[0] != tops[1], "{tops:?}");
    assert!(own.value.ticks.is_empty() && own.caption.contains("its own scale"));
}

#[test]
fn nobody_at_all_is_an_empty_picture() {
    for kind in ChartKind::of_several() {
        let chart = sample_several(kind, &[], SIZE, Language::Fr);
        assert!(
            chart.panels.is_empty() && chart.table.rows.is_empty(),
            "{kind:?}"
        );
    }
}

#[test]
fn of_a_long_list_the_first_names_are_said_and_how_many_more() {
    let samples: Vec<SampleLife> = (0..8)
        .map(|place| SampleLife {
            name: format!("Cercle {place}"),
            n_months: 0,
            ..SampleLife::slowing()
        })
        .collect();
    let chart = sample_several(ChartKind::CompareAge, &samples, SIZE, Language::En);
    assert!(
        chart.caption.contains("Cercle 4 and 3\u{a0}more")
            || chart.caption.contains("Cercle 4 and 3 more"),
        "{}",
        chart.caption
    );
}
