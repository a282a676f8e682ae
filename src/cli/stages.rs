//! `essor stages`: the reading of each community's life.

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use serde::Serialize;

use super::arguments::{Arguments, Token, UsageError};
use super::lenses::{RecentAnswer, ReferenceAnswer};
use super::{CliError, Outcome, output};
use crate::analysis::{
    self, Advice, Alarm, DateInterval, Life, MonthCell, SignLine, StageProbabilities, VerdictStage,
};
use crate::app::{self, Reporter, Source, SourceCommunity};
use crate::domain::{Measure, Month, StageOverride};
use crate::i18n::Tr;

#[derive(Serialize)]
struct Answer<'a> {
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

#[derive(Serialize)]
struct LifeAnswer<'a> {
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
    stage: &'static str,
    since: Option<Month>,
    since_interval: Option<[Month; 2]>,
    confidence: f64,
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

#[derive(Serialize)]
struct ForecastAnswer {
    month: Month,
    median: f64,
    low: f64,
    high: f64,
}

pub fn run(mut arguments: Arguments, tr: &Tr) -> Result<Outcome, CliError> {
    let (mut path, mut community, mut until) = (None, None, None);
    let mut measure = Measure::default();
    let mut is_json = false;
    while let Some(token) = arguments.next()? {
        match token {
            Token::Option("json") => is_json = true,
            Token::Option("community") => community = Some(arguments.text()?),
            Token::Option("measure") => measure = arguments.measure()?,
            Token::Option("until") => until = Some(arguments.month("until")?),
            Token::Option("lang") => drop(arguments.language("lang")?),
            Token::Value(value) if path.is_none() => path = Some(PathBuf::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    let path = path.ok_or(UsageError::Missing { name: "SOURCE" })?;
    let today = app::system_clock()().date();
    let mut source = Source::read(&path, today, &Reporter::silent())?;
    if let Some(name) = community {
        source = source.only(&name)?;
    }
    let lives = source.lives(measure, until, today);
    if is_json {
        let mut answers: Vec<_> = lives
            .iter()
            .zip(source.communities())
            .map(|((name, life), community)| LifeAnswer {
                last_18_months: (life.as_ref())
                    .and_then(|life| community.recent(life))
                    .map(|recent| RecentAnswer::new(&recent, tr)),
                reference: (life.as_ref())
                    .and_then(|life| community.standing(life))
                    .map(|standing| ReferenceAnswer::new(&standing, tr)),
                ..life_answer(name, measure, life.as_ref(), community.own_word(), tr)
            })
            .collect();
        let content = match answers.pop() {
            Some(only) if answers.is_empty() => Content::One(Box::new(only)),
            last => {
                answers.extend(last);
                Content::Several {
                    communities: answers,
                }
            }
        };
        output::print_json(&Answer {
            version: 1,
            content,
        })?;
    } else {
        for ((name, life), community) in lives.iter().zip(source.communities()) {
            print_life(name, life.as_ref(), community.own_word(), tr)?;
            if let Some(life) = life {
                print_lenses(community, life, tr)?;
            }
        }
    }
    Ok(Outcome::Exit(ExitCode::SUCCESS))
}

const fn pair(interval: DateInterval) -> [Month; 2] {
    [interval.earliest, interval.latest]
}

/// Three decimals: more would claim more than is known.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
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
                stage: "too_early",
                since: None,
                since_interval: None,
                confidence: 1.0,
                evidence: Vec::new(),
                remarks: Vec::new(),
                advice: Vec::new(),
            },
            own_word,
            warning_signs: Vec::new(),
            alarm: None,
            forecast: Vec::new(),
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
            stage: match verdict.stage {
                VerdictStage::TooEarly => "too_early",
                VerdictStage::Stage(stage) => stage.code(),
            },
            since: verdict.since,
            since_interval: verdict.since_interval.map(pair),
            confidence: rounded(verdict.confidence),
            evidence: evidence.collect(),
            remarks: analysis::remark_sentences(&verdict.remarks, tr),
            advice: analysis::advice(verdict, tr),
        },
        own_word,
        warning_signs: sign_answers(life, tr),
        alarm: life.watch.alarm.map(|alarm| alarm_answer(&alarm, tr)),
        forecast: forecast.collect(),
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

fn print_life(
    name: &str,
    life: Option<&Life>,
    own_word: Option<&StageOverride>,
    tr: &Tr,
) -> Result<(), CliError> {
    output::print_line(name)?;
    let Some(life) = life else {
        output::print_line(&format!("  {}", tr.get("cli-stages-nothing")))?;
        return print_own_word(own_word, tr);
    };
    output::print_line(&format!("  {}", analysis::verdict_sentence(life, tr)))?;
    print_own_word(own_word, tr)?;
    if let Some(alarm) = &life.watch.alarm {
        output::print_line(&format!("  ! {}", analysis::alarm_sentence(alarm, tr)))?;
    }
    for (is_supporting, text) in analysis::evidence_sentences(&life.verdict, tr) {
        let sign = if is_supporting { '+' } else { '−' };
        output::print_line(&format!("  {sign} {text}"))?;
    }
    for text in analysis::remark_sentences(&life.verdict.remarks, tr) {
        output::print_line(&format!("  · {text}"))?;
    }
    output::print_line(&format!("  {}", tr.get("cli-stages-advice")))?;
    for Advice { text, source } in analysis::advice(&life.verdict, tr) {
        output::print_line(&format!("  – {text} ({source})"))?;
    }
    for span in &life.stages {
        output::print_line(&format!(
            "  {}  {} – {}  {}",
            tr.percent(span.confidence),
            span.months.first(),
            span.months.last(),
            tr.get(&format!("domain-stage-{}", span.stage.code())),
        ))?;
    }
    for line in &life.watch.signs {
        let mark = if line.reading.is_some_and(|it| it.warns) {
            '!'
        } else {
            ' '
        };
        output::print_line(&format!(
            "  {mark} {} {}",
            tr.format(
                "cli-stages-sign",
                &[("sign", analysis::sign_name(line.sign, tr).into())]
            ),
            analysis::sign_sentence(line, tr),
        ))?;
    }
    Ok(())
}

fn print_lenses(community: &SourceCommunity, life: &Life, tr: &Tr) -> Result<(), CliError> {
    if let Some(recent) = community.recent(life) {
        output::print_line(&format!("  {}", analysis::recent_sentence(&recent, tr)))?;
    }
    if let Some(standing) = community.standing(life) {
        let sentence = analysis::standing_sentence(&standing, tr);
        output::print_line(&format!("  {sentence} ({})", analysis::REFERENCE_SOURCE))?;
    }
    Ok(())
}

/// The facilitator's own word, under the computed one.
fn print_own_word(own_word: Option<&StageOverride>, tr: &Tr) -> Result<(), CliError> {
    let Some(own) = own_word else {
        return Ok(());
    };
    let stage = tr.get(&format!("domain-stage-{}", own.stage.code()));
    let text = tr.format(
        "cli-stages-own-word",
        &[
            ("date", tr.date(own.said_on).into()),
            ("stage", stage.to_lowercase().into()),
            ("since", tr.month(own.since).into()),
            // One line of the answer, however many the reason has.
            ("reason", own.reason.replace('\n', " ").into()),
        ],
    );
    output::print_line(&format!("  {text}"))?;
    Ok(())
}
