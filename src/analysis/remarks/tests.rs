//! Lives with something to remark on.

use chrono::NaiveDate;

use super::*;
use crate::analysis::{Evidence, MonthlySeries, advice, evidence_sentences, read_life};
use crate::domain::{CommunityId, Milestone, MilestoneId};
use crate::i18n::Language;

pub(super) fn month(year: i32, number: u32) -> Month {
    Month::new(year, number).expect("a month")
}

/// Three years around one level, then a year at another; from 2020.
fn series(before: f64, after: f64) -> MonthlySeries {
    let wave = |t: usize| [0.0, 2.0, -1.0, 1.0, -2.0][t % 5];
    let cells = (0..48)
        .map(|t| if t < 36 { before } else { after } + wave(t))
        .map(MonthCell::Full)
        .collect();
    MonthlySeries {
        measure: Measure::Participations,
        first: month(2020, 1),
        cells,
    }
}

fn milestone(kind: MilestoneKind, year: i32, number: u32) -> Milestone {
    Milestone {
        id: MilestoneId::from_row(0),
        community: CommunityId::from_row(0),
        kind,
        from: NaiveDate::from_ymd_opt(year, number, 1).expect("a day"),
        to: None,
        title: "Nouvelle formule".to_owned(),
    }
}

fn context(milestones: Vec<Milestone>) -> LifeContext {
    LifeContext {
        milestones,
        ..LifeContext::default()
    }
}

#[test]
fn nothing_is_compared_across_a_change_of_the_measure() {
    let series = series(30.0, 12.0);
    let is_across = |evidence: &Evidence| {
        matches!(evidence, Evidence::YearOnYear { .. })
            || matches!(evidence, Evidence::ShareOfPeak { peak, .. } if *peak < month(2023, 1))
    };
    let plain = read_life(&series, &LifeContext::default());
    assert!(plain.verdict.evidence.iter().any(is_across));

    let changed = context(vec![milestone(MilestoneKind::PlatformChange, 2023, 1)]);
    let life = read_life(&series, &changed);
    assert!(!life.verdict.evidence.iter().any(is_across));
    assert_eq!(life.verdict.stage, VerdictStage::Stage(Stage::Maturity));
    assert!(!life.verdict.is_lower_plateau);
    assert!(life.verdict.remarks.contains(&Remark::MeasureChanged {
        month: month(2023, 1),
        is_year_left_out: true,
    }));
    let said = remark_sentences(&life.verdict.remarks, &Tr::new(Language::Fr)).join("\n");
    assert!(said.contains("a changé en janvier 2023\u{a0}:"), "{said}");
}

#[test]
fn an_old_change_of_the_measure_leaves_the_last_years_to_be_compared() {
    let changed = context(vec![milestone(MilestoneKind::MeasureChange, 2021, 2)]);
    let life = read_life(&series(20.0, 20.0), &changed);
    let is_year = |it: &Evidence| matches!(it, Evidence::YearOnYear { .. });
    assert!(life.verdict.evidence.iter().any(is_year));
    assert!(life.verdict.remarks.contains(&Remark::MeasureChanged {
        month: month(2021, 2),
        is_year_left_out: false,
    }));
}

#[test]
fn an_intervention_before_a_renewal_is_named_and_is_no_evidence() {
    let cells = (0..70).map(|t| match t {
        0..30 => 24.0,
        30..48 => 24.0 - 1.2 * f64::from(t - 30),
        _ => 3.0 + 1.4 * f64::from(t - 48),
    });
    let series = MonthlySeries {
        cells: cells.map(|value| MonthCell::Full(value.round())).collect(),
        ..series(1.0, 1.0)
    };
    let tried = context(vec![milestone(MilestoneKind::FormatChange, 2023, 11)]);
    let life = read_life(&series, &tried);
    assert_eq!(life.verdict.stage, VerdictStage::Stage(Stage::Renewal));
    let en = Tr::new(Language::En);
    let said = remark_sentences(&life.verdict.remarks, &en).join("\n");
    assert!(said.contains("Nouvelle formule (November 2023)"), "{said}");
    assert!(said.contains("proves nothing"), "{said}");
    let evidence = evidence_sentences(&life.verdict, &en);
    assert!(!format!("{evidence:?}").contains("Nouvelle formule"));
    // The reading itself does not follow from the milestone.
    let plain = read_life(&series, &LifeContext::default());
    assert_eq!(plain.stages, life.stages);
}

#[test]
fn a_project_team_near_its_planned_end_is_told_so() {
    let mut series = series(20.0, 20.0);
    for (t, cell) in series.cells.iter_mut().enumerate().skip(36) {
        *cell = MonthCell::Full((20.0 - 1.5 * (t - 36) as f64).max(0.0));
    }
    let with_end = |group_type, end| LifeContext {
        group_type,
        planned_end: Some(end),
        ..LifeContext::default()
    };
    let end = month(2024, 4);
    let team = with_end(GroupType::ProjectTeam, end.last_day());
    let life = read_life(&series, &team);
    let group = GroupType::ProjectTeam;
    assert!(
        life.verdict
            .remarks
            .contains(&Remark::EndAhead { month: end, group })
    );
    let open = with_end(GroupType::CommunityOfPractice, month(2030, 1).last_day());
    let open = read_life(&series, &open);
    let is_end = |it: &Remark| matches!(it, Remark::EndAhead { .. } | Remark::WentOn { .. });
    assert!(!open.verdict.remarks.iter().any(is_end));
    let fr = Tr::new(Language::Fr);
    assert!(life.verdict.is_winding_down() && !open.verdict.is_winding_down());
    assert_ne!(advice(&life.verdict, &fr), advice(&open.verdict, &fr));
    let said = remark_sentences(&life.verdict.remarks, &fr).join("\n");
    assert!(!said.contains("début de l’essoufflement"), "{said}");
    let past = with_end(GroupType::ProjectTeam, month(2021, 5).last_day());
    let past = read_life(&series, &past).verdict.remarks;
    assert!(past.contains(&Remark::WentOn {
        month: month(2021, 5)
    }));
}

#[test]
fn unknown_months_and_the_season_are_told() {
    let mut series = series(20.0, 20.0);
    for (t, cell) in series.cells.iter_mut().enumerate() {
        match t % 12 {
            6 | 7 => *cell = MonthCell::Full(2.0),
            _ if (14..17).contains(&t) => *cell = MonthCell::NotRecorded,
            _ => {}
        }
    }
    series.cells.push(MonthCell::Running(1.0));
    let remarks = read_life(&series, &LifeContext::default()).verdict.remarks;
    assert!(remarks.contains(&Remark::NotRecorded { n_months: 3 }));
    assert!(remarks.contains(&Remark::Running {
        month: month(2024, 1)
    }));
    let quietest = remarks.iter().find_map(|it| match it {
        Remark::SeasonTakenOut { quietest, .. } => Some(*quietest),
        _ => None,
    });
    assert!(
        quietest.is_some_and(|it| it == 7 || it == 8),
        "{quietest:?}"
    );

    series.cells.drain(4..48);
    let short = read_life(&series, &LifeContext::default()).verdict;
    assert_eq!(short.stage, VerdictStage::TooEarly);
    assert!(short.remarks.contains(&Remark::Running {
        month: month(2020, 5)
    }));
}

#[test]
fn every_remark_has_words_in_both_languages() {
    let at = month(2024, 3);
    let mut remarks = vec![
        Remark::WideInterval { n_months: 14 },
        Remark::EndAhead {
            month: at,
            group: GroupType::ProjectTeam,
        },
        Remark::WentOn { month: at },
        Remark::SeasonTakenOut {
            quietest: 7,
            busiest: 10,
        },
        Remark::NotRecorded { n_months: 1 },
        Remark::Running { month: at },
    ];
    remarks.extend(
        [true, false].map(|is_year_left_out| Remark::MeasureChanged {
            month: at,
            is_year_left_out,
        }),
    );
    for stage in Stage::ALL.into_iter().filter(|it| *it != Stage::Closed) {
        remarks.push(Remark::WouldChange {
            stage,
            level: 7.44,
            measure: Measure::AttendancePerMeeting,
        });
    }
    for began in [
        Stage::Renewal,
        Stage::Growth,
        Stage::Decline,
        Stage::Dormant,
    ] {
        remarks.extend([0, 1, 3].map(|n_months| Remark::Coincidence {
            began,
            kind: MilestoneKind::Survey,
            title: String::new(),
            month: at,
            n_months,
        }));
    }
    for language in Language::ALL {
        for text in remark_sentences(&remarks, &Tr::new(language)) {
            let is_whole = !text.contains("analysis-") && !text.contains(['{', '$']);
            assert!(is_whole, "{text}");
        }
    }
}
