//! What `essor stages --json` says.

use chrono::NaiveDate;
use serde::Serialize;

use super::lenses::{RecentAnswer, ReferenceAnswer};
use super::rounded::rounded;
use crate::analysis::{
    self, Advice, Alarm, DateInterval, Life, MonthCell, NoOutlook, SignLine, StageProbabilities,
    VerdictStage,
};
use crate::app::SourceCommunity;
use crate::domain::{Measure, Month, Stage, StageOverride};
use crate::i18n::Tr;

#[derive(Serialize)]
pub(crate) struct Answer<'a> {
    version: u32,
    #[serde(flatten)]
    content: Content<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Content<'a> {
    One(Box<LifeAnswer<'a>>),
    Several { communities: Vec<LifeAnswer<'a>> },
}

impl<'a> Answer<'a> {
    /// One community at the top level, several under `communities`.
    pub(crate) fn new(mut lives: Vec<LifeAnswer<'a>>) -> Self {
        let content = match lives.pop() {
            Some(only) if lives.is_empty() => Content::One(Box::new(only)),
            last => {
                lives.extend(last);
                Content::Several { communities: lives }
            }
        };
        Self {
            version: 1,
            content,
        }
    }
}

#[derive(Serialize)]
pub(crate) struct LifeAnswer<'a> {
    community: &'a str,
    measure: Measure,
    stages: Vec<StageAnswer>,
    months: Vec<MonthAnswer>,
    verdict: VerdictAnswer,
    /// The facilitator's own word; null where there is none.
    #[serde(rename = "override")]
    own_word: Option<OverrideAnswer<'a>>,
    warning_signs: Vec<SignAnswer>,
    alarm: Option<AlarmAnswer>,
    forecast: Vec<ForecastAnswer>,
    outlook: OutlookAnswer,
    /// Null where there is too little to say.
    last_18_months: Option<RecentAnswer>,
    reference: Option<ReferenceAnswer>,
}

#[derive(Serialize)]
struct StageAnswer {
    stage: &'static str,
    from: Month,
    to: Month,
    from_interval: Option<[Month; 2]>,
    confidence: f64,
    lower_plateau: bool,
}

#[derive(Serialize)]
struct MonthAnswer {
    month: Month,
    /// Null where the month was not recorded.
    value: Option<f64>,
    /// The month was not over when the log ended.
    running: bool,
    trend: f64,
    #[serde(flatten)]
    probabilities: StageProbabilities,
}

#[derive(Serialize)]
struct VerdictAnswer {
    /// What it is told by, whatever the months and stages are of.
    measure: Measure,
    stage: &'static str,
    since: Option<Month>,
    since_interval: Option<[Month; 2]>,
    confidence: f64,
    /// The second stage, where it is nearly as likely.
    or: Option<&'static str>,
    lower_plateau: bool,
    evidence: Vec<EvidenceAnswer>,
    /// What neither speaks for it nor against.
    remarks: Vec<String>,
    advice: Vec<Advice>,
}

#[derive(Serialize)]
struct OverrideAnswer<'a> {
    stage: &'static str,
    since: Month,
    said_on: NaiveDate,
    reason: &'a str,
}

#[derive(Serialize)]
struct EvidenceAnswer {
    supports: bool,
    text: String,
}

/// A sign that the log cannot tell has neither numbers nor months.
#[derive(Serialize)]
struct SignAnswer {
    sign: &'static str,
    warns: bool,
    now: Option<f64>,
    baseline: Option<f64>,
    from: Option<Month>,
    to: Option<Month>,
    text: String,
}

#[derive(Serialize)]
struct AlarmAnswer {
    level: &'static str,
    /// The month at whose end it was raised.
    since: Month,
    /// When activity likely began to be below its usual level.
    below_since: Month,
    strength: f64,
    false_alarms_per_year: f64,
    text: String,
}

/// Of the twelve months to come; the chances are null with a reason.
#[derive(Serialize)]
struct OutlookAnswer {
    stop: Option<f64>,
    halve: Option<f64>,
    because: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct ForecastAnswer {
    month: Month,
    median: f64,
    low: f64,
    high: f64,
}

const fn pair(interval: DateInterval) -> [Month; 2] {
    [interval.earliest, interval.latest]
}

impl<'a> LifeAnswer<'a> {
    /// All that is said of one community.
    pub(crate) fn new(
        name: &'a str,
        measure: Measure,
        life: Option<&Life>,
        community: &'a SourceCommunity,
        tr: &Tr,
    ) -> Self {
        let recent = life.and_then(|life| community.recent(life));
        let standing = life.and_then(|life| community.standing(life));
        let answer = life_answer(name, measure, life, community.own_word(), tr);
        let advice = life.map(|life| community.advice(life, tr));
        Self {
            verdict: VerdictAnswer {
                advice: advice.unwrap_or_default(),
                ..answer.verdict
            },
            last_18_months: recent.map(|recent| RecentAnswer::new(&recent, tr)),
            reference: standing.map(|standing| ReferenceAnswer::new(&standing, tr)),
            ..answer
        }
    }
}

fn life_answer<'a>(
    community: &'a str,
    measure: Measure,
    life: Option<&Life>,
    own_word: Option<&'a StageOverride>,
    tr: &Tr,
) -> LifeAnswer<'a> {
    let own_word = own_word.map(|own| OverrideAnswer {
        stage: own.stage.code(),
        since: own.since,
        said_on: own.said_on,
        reason: &own.reason,
    });
    let Some(life) = life else {
        return LifeAnswer {
            community,
            measure,
            stages: Vec::new(),
            months: Vec::new(),
            verdict: VerdictAnswer {
                measure: Measure::Participations,
                stage: "too_early",
                since: None,
                since_interval: None,
                confidence: 1.0,
                or: None,
                lower_plateau: false,
                evidence: Vec::new(),
                remarks: Vec::new(),
                advice: Vec::new(),
            },
            own_word,
            warning_signs: Vec::new(),
            alarm: None,
            forecast: Vec::new(),
            outlook: OutlookAnswer {
                stop: None,
                halve: None,
                because: Vec::new(),
                reason: Some(NoOutlook::FewMonths.code()),
            },
            last_18_months: None,
            reference: None,
        };
    };
    let stages = life.stages.iter().map(|span| StageAnswer {
        stage: span.stage.code(),
        from: span.months.first(),
        to: span.months.last(),
        from_interval: span.from_interval.map(pair),
        confidence: rounded(span.confidence),
        lower_plateau: span.is_lower_plateau,
    });
    let months = life.months.iter().map(|reading| MonthAnswer {
        month: reading.month,
        value: match reading.cell {
            MonthCell::Full(value) | MonthCell::Running(value) => Some(value),
            MonthCell::NotRecorded => None,
        },
        running: matches!(reading.cell, MonthCell::Running(_)),
        trend: rounded(reading.trend),
        probabilities: StageProbabilities {
            growth: rounded(reading.probabilities.growth),
            maturity: rounded(reading.probabilities.maturity),
            decline: rounded(reading.probabilities.decline),
            renewal: rounded(reading.probabilities.renewal),
            dormant: rounded(reading.probabilities.dormant),
        },
    });
    let verdict = &life.verdict;
    let evidence = analysis::evidence_sentences(verdict, tr)
        .into_iter()
        .map(|(supports, text)| EvidenceAnswer { supports, text });
    let forecast = life.forecast.iter().map(|ahead| ForecastAnswer {
        month: ahead.month,
        median: rounded(ahead.median),
        low: rounded(ahead.low),
        high: rounded(ahead.high),
    });
    LifeAnswer {
        community,
        measure,
        stages: stages.collect(),
        months: months.collect(),
        verdict: VerdictAnswer {
            measure: Measure::Participations,
            stage: match verdict.stage {
                VerdictStage::TooEarly => "too_early",
                VerdictStage::Stage(stage) => stage.code(),
            },
            since: verdict.since,
            since_interval: verdict.since_interval.map(pair),
            confidence: rounded(verdict.confidence),
            or: verdict.or.map(Stage::code),
            lower_plateau: verdict.is_lower_plateau,
            evidence: evidence.collect(),
            remarks: analysis::remark_sentences(&verdict.remarks, tr),
            advice: Vec::new(),
        },
        own_word,
        warning_signs: sign_answers(life, tr),
        alarm: life.watch.alarm.map(|alarm| alarm_answer(&alarm, tr)),
        forecast: forecast.collect(),
        outlook: OutlookAnswer {
            stop: life.outlook.ok().map(|outlook| rounded(outlook.stop)),
            halve: life.outlook.ok().and_then(|it| it.halve).map(rounded),
            because: analysis::outlook_because(life, tr),
            reason: life.outlook.err().map(NoOutlook::code),
        },
        last_18_months: None,
        reference: None,
    }
}

fn sign_answers(life: &Life, tr: &Tr) -> Vec<SignAnswer> {
    let answer = |line: &SignLine| {
        let reading = line.reading;
        SignAnswer {
            sign: line.sign.code(),
            warns: reading.is_some_and(|it| it.warns),
            now: reading.map(|it| rounded(it.now)),
            baseline: reading.map(|it| rounded(it.baseline)),
            from: reading.map(|it| it.months.first()),
            to: reading.map(|it| it.months.last()),
            text: analysis::sign_sentence(line, tr),
        }
    };
    life.watch.signs.iter().map(answer).collect()
}

fn alarm_answer(alarm: &Alarm, tr: &Tr) -> AlarmAnswer {
    AlarmAnswer {
        level: alarm.level.code(),
        since: alarm.since,
        below_since: alarm.below_since,
        strength: rounded(alarm.strength),
        false_alarms_per_year: alarm.level.false_alarms_per_year(),
        text: analysis::alarm_sentence(alarm, tr),
    }
}
