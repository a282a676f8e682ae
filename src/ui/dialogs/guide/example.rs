//! The life of a made-up community, of which each part of a picture can be
//! shown: nobody's months, and no reading of any.

use crate::analysis::{
    ForecastMonth, Life, ModelCurve, MonthCell, MonthReading, MonthlySeries, NoOutlook,
    StageProbabilities, StageSpan, Verdict, VerdictStage, Watch,
};
use crate::chart::{Chart, ChartKind, ChartParts, LifecycleInput};
use crate::domain::{
    CommunityId, Measure, Milestone, MilestoneId, MilestoneKind, Month, MonthRange, Stage,
};
use crate::i18n::Tr;

/// Its stages, each with its length in months.
const STAGES: [(Stage, usize); 5] = [
    (Stage::Launch, 5),
    (Stage::Growth, 10),
    (Stage::Maturity, 23),
    (Stage::Decline, 14),
    (Stage::Renewal, 12),
];
const N_MONTHS: usize = 64;
/// Places between which the trend runs straight, with its level there.
const LEVELS: [(f64, f64); 6] = [
    (0.0, 5.0),
    (5.0, 11.0),
    (15.0, 38.0),
    (38.0, 37.0),
    (52.0, 18.0),
    (64.0, 31.0),
];
/// How each month of a year is against the trend, from September on.
const SEASON: [f64; 12] = [
    1.12, 1.15, 1.1, 0.84, 1.0, 1.05, 1.1, 1.06, 1.02, 0.94, 0.76, 0.86,
];
/// What chance adds, over and over.
const CHANCE: [f64; 7] = [0.04, -0.06, 0.09, -0.03, -0.08, 0.05, 0.0];
/// Months that nobody logged.
pub(super) const GAP: [usize; 2] = [26, 27];
/// The place of the milestone, in months.
const NEW_FORMAT: i32 = 51;
const N_AHEAD: usize = 12;

fn level(at: f64) -> f64 {
    let pairs = LEVELS.iter().zip(LEVELS.iter().skip(1));
    let mut around = pairs.filter(|(_, to)| at <= to.0);
    match around.next() {
        Some(((from, low), (to, high))) => low + (high - low) * (at - from) / (to - from),
        None => LEVELS.last().map_or(0.0, |it| it.1),
    }
}

fn season(place: usize) -> f64 {
    SEASON.get(place % SEASON.len()).copied().unwrap_or(1.0)
}

fn cell(place: usize) -> MonthCell {
    if GAP.contains(&place) {
        return MonthCell::NotRecorded;
    }
    let chance = CHANCE.get(place % CHANCE.len()).copied().unwrap_or(0.0);
    let value = level(place as f64 + 0.5) * (season(place) + chance);
    if place + 1 == N_MONTHS {
        MonthCell::Running((value / 2.0).round())
    } else {
        MonthCell::Full(value.round())
    }
}

fn life(first: Month) -> Life {
    let cells: Vec<MonthCell> = (0..N_MONTHS).map(cell).collect();
    let months = cells.iter().zip(0..).map(|(cell, place)| {
        let trend = level(f64::from(place) + 0.5);
        MonthReading {
            month: first + place,
            cell: *cell,
            trend,
            trend_low: trend * 0.87,
            trend_high: trend * 1.14,
            probabilities: StageProbabilities::default(),
        }
    });
    let mut from = first;
    let stages = STAGES.map(|(stage, n_months)| {
        let next = from + n_months as i32;
        let months = MonthRange::new(from, next + -1);
        from = next;
        StageSpan {
            stage,
            months,
            from_interval: None,
            confidence: 0.9,
            is_lower_plateau: false,
        }
    });
    let forecast = (0..N_AHEAD).map(|ahead| {
        let place = N_MONTHS + ahead;
        let median = level(N_MONTHS as f64) * season(place);
        let spread = 0.2 + 0.02 * ahead as f64;
        ForecastMonth {
            month: first + place as i32,
            median,
            low: median * (1.0 - spread),
            high: median * (1.0 + spread),
        }
    });
    Life {
        months: months.collect(),
        stages: stages.into(),
        verdict: Verdict {
            stage: VerdictStage::Stage(Stage::Renewal),
            since: None,
            since_interval: None,
            confidence: 0.9,
            or: None,
            is_lower_plateau: false,
            evidence: Vec::new(),
            remarks: Vec::new(),
        },
        forecast: forecast.collect(),
        outlook: Err(NoOutlook::FewMonths),
        watch: Watch::default(),
        is_long_enough: true,
        year_on_year: None,
        series: MonthlySeries {
            measure: Measure::Participations,
            first,
            cells,
        },
    }
}

/// Its picture, drawn as any other.
pub(super) fn chart(tr: &Tr) -> Option<Chart> {
    let first = Month::new(2020, 9)?;
    let last = first + (N_MONTHS as i32 - 1);
    let milestone = Milestone {
        id: MilestoneId::from_row(1),
        community: CommunityId::from_row(1),
        kind: MilestoneKind::FormatChange,
        from: (first + NEW_FORMAT).first_day(),
        to: None,
        title: String::new(),
    };
    let name = tr.get("guide-picture-name");
    let verdict = tr.get(&format!("domain-stage-{}", Stage::Renewal.code()));
    let input = LifecycleInput {
        name: &name,
        acronym: None,
        life: &life(first),
        verdict: &verdict,
        milestones: &[milestone],
        own_word: None,
        plateau: None,
        model: &ModelCurve::default(),
        founded_on: None,
        is_fictitious: true,
        source: "",
        made_on: last.first_day(),
        parts: ChartParts {
            legend: false,
            caption: false,
            ..ChartParts::default()
        },
        range: None,
    };
    Some(ChartKind::Lifecycle.of(&input, tr))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::BarStyle;
    use crate::i18n::Language;

    #[test]
    fn the_made_up_life_has_each_part_that_the_guide_points_at() {
        let n_staged: usize = STAGES.iter().map(|it| it.1).sum();
        assert_eq!(n_staged, N_MONTHS);
        for language in Language::ALL {
            let chart = chart(&Tr::new(language)).expect("a picture");
            assert_eq!(chart.bars.len(), N_MONTHS);
            for place in GAP {
                assert_eq!(chart.bars[place].style, BarStyle::NotRecorded);
            }
            assert_eq!(chart.stages.len(), STAGES.len());
            assert_eq!(chart.flags.len(), 1);
            assert_eq!(chart.forecast.len(), N_AHEAD);
            assert!(chart.age.is_some_and(|age| age.watch.is_some()));
        }
    }
}
