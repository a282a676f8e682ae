//! Made-up lives for the tests of charts and pictures.

use chrono::NaiveDate;

use super::{
    BesideInput, Chart, ChartKind, ChartParts, CheckupInput, CompareInput, Compared, Layers,
    LifecycleInput, PanelChoices, beside_chart, checkup_chart, compare, panels_on_a_page,
};
use crate::analysis::{
    ForecastMonth, Life, MeetingOfMode, ModelCurve, ModelFigures, MonthCell, MonthReading,
    MonthlySeries, OwnFigures, StageProbabilities, StageSpan, Verdict, VerdictStage, beside_model,
    mode_figures,
};
use crate::domain::{
    Answer, Checkup, CheckupId, CommunityColour, CommunityId, Element, Level, Measure, MeetingMode,
    Milestone, MilestoneId, MilestoneKind, Month, MonthRange, Respondent, RespondentKey, Stage,
    StageOverride,
};
use crate::i18n::{Language, Tr};

/// A life in a few strokes.
#[derive(Clone, Debug)]
pub(crate) struct SampleLife {
    pub(crate) name: String,
    pub(crate) verdict: String,
    pub(crate) n_months: usize,
    /// The level between whose values the trend runs, evenly spread.
    pub(crate) levels: Vec<f64>,
    /// Each with its length in months.
    pub(crate) stages: Vec<(Stage, usize)>,
    /// Each with the months since the first one.
    pub(crate) milestones: Vec<(i32, String)>,
    pub(crate) own_word: Option<StageOverride>,
    pub(crate) not_recorded: Vec<usize>,
    pub(crate) is_running: bool,
    pub(crate) spike: Option<(usize, f64)>,
    pub(crate) parts: ChartParts,
    pub(crate) range: Option<(f64, f64)>,
}

impl SampleLife {
    pub(crate) fn slowing() -> Self {
        Self {
            name: "Forum d’échanges SSE".to_owned(),
            verdict: "Essoufflement depuis mars 2024".to_owned(),
            n_months: 66,
            levels: vec![10.0, 42.0, 40.0, 38.0, 18.0],
            stages: vec![
                (Stage::Launch, 5),
                (Stage::Growth, 9),
                (Stage::Maturity, 28),
                (Stage::Decline, 24),
            ],
            milestones: vec![(20, "Passage sur Teams".to_owned()), (50, String::new())],
            own_word: None,
            not_recorded: vec![30, 31],
            is_running: true,
            spike: None,
            parts: ChartParts::default(),
            range: None,
        }
    }

    pub(crate) fn young() -> Self {
        Self {
            name: "Infopreneurs".to_owned(),
            verdict: "Trop tôt pour le dire".to_owned(),
            n_months: 5,
            levels: vec![8.0, 16.0],
            stages: Vec::new(),
            milestones: Vec::new(),
            not_recorded: Vec::new(),
            ..Self::slowing()
        }
    }
}

/// The level at `place`, between the values of `levels`.
fn level(levels: &[f64], place: usize, n_months: usize) -> f64 {
    let along = place as f64 / n_months.max(2) as f64 * (levels.len() - 1) as f64;
    let from = (along.floor() as usize).min(levels.len() - 1);
    let to = (from + 1).min(levels.len() - 1);
    levels[from] + (levels[to] - levels[from]) * along.fract()
}

fn life(sample: &SampleLife, first: Month) -> Life {
    let n_months = sample.n_months;
    let season = |month: Month| 0.7 + 0.5 * f64::from(month.number() * 5 % 12) / 12.0;
    let cells: Vec<MonthCell> = (0..n_months)
        .map(|place| {
            let month = first + place as i32;
            let mut value = (level(&sample.levels, place, n_months) * season(month)).round();
            if let Some((at, spike)) = sample.spike
                && at == place
            {
                value = spike;
            }
            if sample.not_recorded.contains(&place) {
                MonthCell::NotRecorded
            } else if sample.is_running && place + 1 == n_months {
                MonthCell::Running(value)
            } else {
                MonthCell::Full(value)
            }
        })
        .collect();
    let months = cells
        .iter()
        .enumerate()
        .map(|(place, cell)| {
            let trend = level(&sample.levels, place, n_months);
            MonthReading {
                month: first + place as i32,
                cell: *cell,
                trend,
                trend_low: trend * 0.85,
                trend_high: trend * 1.2,
                probabilities: StageProbabilities::default(),
            }
        })
        .collect();
    let mut stages = Vec::new();
    let mut at = 0;
    for (stage, length) in &sample.stages {
        let from = first + at as i32;
        at += length;
        stages.push(StageSpan {
            stage: *stage,
            months: MonthRange::new(from, first + (at as i32 - 1)),
            from_interval: None,
            confidence: 0.84,
            is_lower_plateau: false,
        });
    }
    let n_ahead = if stages.is_empty() { 0 } else { 12 };
    let now = level(&sample.levels, n_months.saturating_sub(1), n_months);
    let forecast = (0..n_ahead)
        .map(|ahead| {
            let month = first + (n_months as i32 + ahead);
            let median = now * season(month);
            let spread = 0.2 + 0.03 * f64::from(ahead);
            ForecastMonth {
                month,
                median,
                low: median * (1.0 - spread),
                high: median * (1.0 + spread),
            }
        })
        .collect();
    Life {
        series: MonthlySeries {
            measure: Measure::Participations,
            first,
            cells,
        },
        months,
        stages,
        verdict: Verdict {
            stage: VerdictStage::TooEarly,
            since: None,
            since_interval: None,
            confidence: 0.84,
            or: None,
            is_lower_plateau: false,
            evidence: Vec::new(),
            remarks: Vec::new(),
        },
        forecast,
        outlook: Err(crate::analysis::NoOutlook::FewMonths),
        watch: crate::analysis::Watch::default(),
        is_long_enough: !sample.stages.is_empty(),
        year_on_year: None,
    }
}

/// The picture of a sample over the reference.
pub(crate) fn sample_reference(sample: &SampleLife, language: Language) -> Chart {
    sample_over(sample, &ModelCurve::default(), language)
}

pub(crate) fn sample_over(sample: &SampleLife, model: &ModelCurve, language: Language) -> Chart {
    drawn(sample, ChartKind::Reference, model, language)
}

pub(crate) fn sample_chart(sample: &SampleLife, language: Language) -> Chart {
    drawn(
        sample,
        ChartKind::Lifecycle,
        &ModelCurve::default(),
        language,
    )
}

/// The picture of several samples, all of them fictitious.
pub(crate) fn sample_several(
    kind: ChartKind,
    samples: &[SampleLife],
    size: (u32, u32),
    language: Language,
) -> Chart {
    let panels = PanelChoices {
        most: panels_on_a_page(size.0, size.1),
        ..PanelChoices::default()
    };
    several(kind, samples, panels, language)
}

/// Small life cycles, each with a scale of its own.
pub(crate) fn sample_own_scale(samples: &[SampleLife], language: Language) -> Chart {
    let panels = PanelChoices {
        own_scale: true,
        ..PanelChoices::default()
    };
    several(ChartKind::Multiples, samples, panels, language)
}

/// Three check-ups, each a year after the one before: seven people, of whom four tell a
/// level of the last but two elements at the last one.
pub(crate) fn sample_checkups() -> Vec<Checkup> {
    let levels = [
        [3, 2, 2, 2, 3, 4, 3, 1, 3, 2, 3, 3],
        [4, 2, 3, 3, 3, 4, 4, 2, 3, 3, 2, 3],
        [4, 3, 3, 5, 4, 4, 5, 3, 3, 3, 1, 2],
    ];
    let respondent = |year: usize, person: usize| {
        let answers = Element::ALL.into_iter().zip(levels[year]).zip(0..);
        let answers = answers.map(|((element, level), at)| {
            let is_unknown = element == Element::Sponsor && year == 2 && person < 3;
            let step = i32::from((person * 3 + at) % 7 == 1) - i32::from((person + at) % 5 == 2);
            let level = Level::of((level + step).clamp(1, 5) as u8).expect("a level");
            let answer = if is_unknown {
                Answer::DontKnow
            } else {
                Answer::At(level)
            };
            (element, answer)
        });
        Respondent {
            key: RespondentKey::of_word(&format!("mot {person}"), 1),
            answers: answers.collect(),
            ..Respondent::default()
        }
    };
    let checkup = |year: usize| Checkup {
        id: CheckupId::from_row(year as i64 + 1),
        community: CommunityId::from_row(1),
        held_on: NaiveDate::from_ymd_opt(2023 + year as i32, 11, 18).expect("a day"),
        respondents: (0..7).map(|person| respondent(year, person)).collect(),
        notes: Vec::new(),
    };
    (0..3).map(checkup).collect()
}

fn sample_checkup(language: Language) -> Chart {
    let input = CheckupInput {
        name: "Forum d’échanges SSE",
        acronym: Some("F.E.SSE"),
        checkups: &sample_checkups(),
        fewest: 5,
        is_fictitious: true,
        source: "communautes.essor",
        made_on: NaiveDate::from_ymd_opt(2026, 2, 22).expect("a day"),
        parts: ChartParts::default(),
    };
    checkup_chart(&input, &Tr::new(language)).expect("there are check-ups")
}

fn sample_beside(language: Language) -> Chart {
    let tr = Tr::new(language);
    let mode = |mode: MeetingMode, people: std::ops::Range<i64>| MeetingOfMode {
        date: NaiveDate::from_ymd_opt(2025, 11, 18).expect("a day"),
        mode,
        present: Some(people.clone().count() as u32),
        people: people.collect(),
    };
    let own = OwnFigures {
        age_months: Some(50),
        stage: Some(Stage::Decline),
        share_of_peak: Some(0.31),
        gap_days: Some(31),
        people: Some(12.0),
        core: Some(0.04),
        no_show: Some(0.34),
        modes: mode_figures(&[
            mode(MeetingMode::InPerson, 0..14),
            mode(MeetingMode::Online, 9..31),
        ]),
        elements: Element::ALL
            .into_iter()
            .zip([4.0, 3.0, 3.0, 5.0, 4.0, 4.0, 5.0, 3.0, 3.0, 2.5, 2.0, 4.0])
            .collect(),
    };
    let model = (&ModelCurve::default(), &ModelFigures::default());
    let input = BesideInput {
        name: "F.E.SSE",
        rows: &beside_model(&own, model, &tr),
        has_hidden: true,
        is_fictitious: true,
        source: "communautes.essor",
        made_on: NaiveDate::from_ymd_opt(2026, 2, 22).expect("a day"),
        has_caption: true,
    };
    beside_chart(&input, &tr)
}

/// One picture of each kind.
pub(crate) fn sample_of(kind: ChartKind, language: Language) -> Chart {
    let slowing = SampleLife::slowing();
    let lives = [
        slowing.clone(),
        SampleLife {
            name: "Laboratoire".to_owned(),
            n_months: 40,
            levels: vec![4.0, 20.0, 22.0],
            stages: vec![(Stage::Growth, 20), (Stage::Renewal, 20)],
            ..SampleLife::slowing()
        },
        SampleLife::young(),
    ];
    if kind == ChartKind::Checkup {
        return sample_checkup(language);
    }
    if kind == ChartKind::Beside {
        return sample_beside(language);
    }
    if kind.is_of_people() {
        super::social::sample::sample_social(kind, 25, false, language)
    } else if kind.is_of_several() {
        sample_several(kind, &lives, (1600, 900), language)
    } else {
        drawn(&slowing, kind, &ModelCurve::default(), language)
    }
}

fn several(
    kind: ChartKind,
    samples: &[SampleLife],
    panels: PanelChoices,
    language: Language,
) -> Chart {
    let first = Month::new(2020, 9).expect("a month");
    // Each begins a little later than the one before.
    let lives: Vec<Life> = samples
        .iter()
        .zip(0..)
        .map(|(sample, place)| life(sample, first + 3 * place))
        .collect();
    let communities: Vec<Compared<'_>> = samples
        .iter()
        .zip(&lives)
        .enumerate()
        .map(|(place, (sample, life))| Compared {
            name: &sample.name,
            colour: CommunityColour::nth(place),
            founded_on: None,
            life: (sample.n_months > 0).then_some(life),
        })
        .collect();
    let input = CompareInput {
        kind,
        communities: &communities,
        measure: Measure::Participations,
        layers: Layers {
            model: true,
            communities: true,
        },
        model: &ModelCurve::default(),
        n_fictitious: communities.len(),
        source: "communautes.essor",
        made_on: NaiveDate::from_ymd_opt(2026, 2, 22).expect("a day"),
        has_legend: true,
        has_caption: true,
        panels,
    };
    compare(&input, &Tr::new(language))
}

fn drawn(sample: &SampleLife, kind: ChartKind, model: &ModelCurve, language: Language) -> Chart {
    let first = Month::new(2020, 9).expect("a month");
    let milestones: Vec<Milestone> = sample
        .milestones
        .iter()
        .map(|(months, title)| Milestone {
            id: MilestoneId::from_row(1),
            community: CommunityId::from_row(1),
            kind: MilestoneKind::FormatChange,
            from: (first + *months).first_day(),
            to: None,
            title: title.clone(),
        })
        .collect();
    let input = LifecycleInput {
        name: &sample.name,
        acronym: None,
        life: &life(sample, first),
        verdict: &sample.verdict,
        milestones: &milestones,
        own_word: sample.own_word.as_ref(),
        plateau: None,
        model,
        founded_on: None,
        is_fictitious: true,
        source: "communautes.essor",
        made_on: NaiveDate::from_ymd_opt(2026, 2, 22).expect("a day"),
        parts: sample.parts,
        range: sample.range,
    };
    kind.of(&input, &Tr::new(language))
}
