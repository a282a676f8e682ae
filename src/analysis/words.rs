//! Says a reading in words. The texts are under `analysis-…`.

use crate::domain::{Measure, Month, Stage};
use crate::i18n::Tr;

use super::{DateInterval, Evidence, Life, StageSpan, Verdict, VerdictStage};

/// From these confidences on a verdict is likely, and sure enough to be said
/// without an adverb.
const LIKELY: f64 = 0.6;
const SURE: f64 = 0.9;
/// Changes that round to nothing.
const NO_CHANGE: f64 = 0.005;
/// The trend is at its highest from this share on.
const AT_PEAK: f64 = 0.995;

/// The stage and since when, for a list or a title:
/// `Likely slowdown since March 2024`.
pub fn headline(verdict: &Verdict, tr: &Tr) -> String {
    let VerdictStage::Stage(stage) = verdict.stage else {
        return tr.get("analysis-headline-too_early");
    };
    if let (Some(or), Some(since)) = (verdict.or, verdict.since) {
        return tr.format(
            "analysis-headline-between",
            &[
                ("first", lower_name(stage, verdict, tr).into()),
                ("since", tr.month(since).into()),
                ("second", stage_name(or, tr).to_lowercase().into()),
            ],
        );
    }
    let certainty = match verdict.confidence {
        sure if sure >= SURE => "sure",
        likely if likely >= LIKELY => "likely",
        _ => "possible",
    };
    let key = format!("analysis-phrase-{}", word(stage, verdict));
    let phrase = tr.format(&key, &[("certainty", certainty.into())]);
    let Some(since) = verdict.since else {
        return phrase;
    };
    let key = match stage {
        Stage::Closed => "analysis-headline-closed",
        _ => "analysis-headline-since",
    };
    tr.format(
        key,
        &[("phrase", phrase.into()), ("since", tr.month(since).into())],
    )
}

/// Where a community stands, in as few words as there are: `Slowdown`, `Low plateau`,
/// `Maturity or slowdown`.
pub fn stage_words(verdict: &Verdict, tr: &Tr) -> String {
    let VerdictStage::Stage(stage) = verdict.stage else {
        return tr.get("analysis-headline-too_early");
    };
    let first = plateau_or_stage(stage, verdict.is_lower_plateau, tr);
    match verdict.or {
        Some(or) => tr.format(
            "analysis-stage-or",
            &[
                ("first", first.into()),
                ("second", stage_name(or, tr).to_lowercase().into()),
            ],
        ),
        None => first,
    }
}

/// The name of a stage of the life.
pub fn span_name(span: &StageSpan, tr: &Tr) -> String {
    plateau_or_stage(span.stage, span.is_lower_plateau, tr)
}

fn plateau_or_stage(stage: Stage, is_lower_plateau: bool, tr: &Tr) -> String {
    if stage == Stage::Maturity && is_lower_plateau {
        tr.get("analysis-stage-lower_plateau")
    } else {
        stage_name(stage, tr)
    }
}

fn lower_name(stage: Stage, verdict: &Verdict, tr: &Tr) -> String {
    plateau_or_stage(stage, verdict.is_lower_plateau, tr).to_lowercase()
}

fn stage_name(stage: Stage, tr: &Tr) -> String {
    tr.get(&format!("domain-stage-{}", stage.code()))
}

/// The verdict in a sentence: `Likely slowdown since March 2024 (between
/// January and June) · confidence 84%`. Beside another measure it says that it is told
/// by the participations.
pub fn verdict_sentence(life: &Life, tr: &Tr) -> String {
    let sentence = sentence(&life.verdict, tr);
    if life.series.measure == Measure::Participations {
        return sentence;
    }
    tr.format(
        "analysis-verdict-by-participations",
        &[("sentence", sentence.into())],
    )
}

fn sentence(verdict: &Verdict, tr: &Tr) -> String {
    let VerdictStage::Stage(stage) = verdict.stage else {
        return tr.get("analysis-verdict-too_early");
    };
    let headline = headline(verdict, tr);
    // A planned end is a fact, not a reading.
    if stage == Stage::Closed {
        return headline;
    }
    let confidence = tr.percent(verdict.confidence);
    // Between two stages, when the one began says little beside which it is.
    let interval = interval(verdict, tr).filter(|_| verdict.or.is_none());
    let Some((earliest, latest)) = interval else {
        return tr.format(
            "analysis-verdict-confidence",
            &[
                ("headline", headline.into()),
                ("confidence", confidence.into()),
            ],
        );
    };
    tr.format(
        "analysis-verdict-between",
        &[
            ("headline", headline.into()),
            ("earliest", earliest.into()),
            ("latest", latest.into()),
            ("confidence", confidence.into()),
        ],
    )
}

/// Both ends of the interval, the years left out where they are the same as
/// the year already said. Nothing where the date is sure.
fn interval(verdict: &Verdict, tr: &Tr) -> Option<(String, String)> {
    let since = verdict.since?;
    let DateInterval { earliest, latest } = verdict.since_interval?;
    if earliest == latest {
        return None;
    }
    let is_same_year = earliest.year() == since.year() && latest.year() == since.year();
    let say = |month: Month| {
        if is_same_year {
            tr.month_name(month.number()).to_owned()
        } else {
            tr.month(month)
        }
    };
    Some((say(earliest), say(latest)))
}

/// Each piece of evidence in words, and whether it speaks for the verdict.
pub fn evidence_sentences(verdict: &Verdict, tr: &Tr) -> Vec<(bool, String)> {
    verdict
        .evidence
        .iter()
        .map(|evidence| (evidence.supports(), evidence_sentence(evidence, tr)))
        .collect()
}

fn evidence_sentence(evidence: &Evidence, tr: &Tr) -> String {
    match *evidence {
        Evidence::YearOnYear { change, .. } if change.abs() < NO_CHANGE => {
            tr.get("analysis-evidence-year_on_year-steady")
        }
        Evidence::YearOnYear { change, .. } => tr.format(
            "analysis-evidence-year_on_year",
            &[("change", tr.signed_percent(change).into())],
        ),
        Evidence::ShareOfPeak { share, .. } if share >= AT_PEAK => {
            tr.get("analysis-evidence-at_peak")
        }
        Evidence::ShareOfPeak { share, peak, .. } => tr.format(
            "analysis-evidence-share_of_peak",
            &[
                ("share", tr.percent(share).into()),
                ("peak", tr.month(peak).into()),
            ],
        ),
        Evidence::Slope { per_year, .. } if per_year.abs() < NO_CHANGE => {
            tr.get("analysis-evidence-slope-flat")
        }
        Evidence::Slope { per_year, .. } => tr.format(
            "analysis-evidence-slope",
            &[("change", tr.signed_percent(per_year).into())],
        ),
        Evidence::SilentMonths { n_months, .. } => {
            tr.format("analysis-evidence-silent_months", &[("n", n_months.into())])
        }
        Evidence::Rival { stage, probability } => tr.format(
            "analysis-evidence-rival",
            &[
                (
                    "stage",
                    tr.get(&format!("domain-stage-{}", stage.code()))
                        .to_lowercase()
                        .into(),
                ),
                ("probability", tr.percent(probability).into()),
            ],
        ),
        Evidence::FewMonths { n_months, n_active } => {
            let months = tr.format(
                "analysis-evidence-few_months-whole",
                &[("n", n_months.into())],
            );
            let active = tr.format(
                "analysis-evidence-few_months-active",
                &[("n", n_active.into())],
            );
            tr.format(
                "analysis-evidence-few_months",
                &[("months", months.into()), ("active", active.into())],
            )
        }
    }
}

/// What the texts for a stage are found under.
pub(super) fn word(stage: Stage, verdict: &Verdict) -> &'static str {
    match stage {
        Stage::Maturity if verdict.is_lower_plateau => "lower_plateau",
        Stage::Decline if verdict.is_winding_down() => "winding_down",
        _ => stage.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::MonthlySeries;
    use crate::domain::Measure;
    use crate::i18n::Language;

    fn month(year: i32, number: u32) -> Month {
        Month::new(year, number).expect("a month")
    }

    fn slowdown() -> Verdict {
        Verdict {
            stage: VerdictStage::Stage(Stage::Decline),
            since: Some(month(2024, 3)),
            since_interval: Some(DateInterval {
                earliest: month(2024, 1),
                latest: month(2024, 6),
            }),
            confidence: 0.84,
            or: None,
            is_lower_plateau: false,
            evidence: vec![
                Evidence::YearOnYear {
                    change: -0.41,
                    supports: true,
                },
                Evidence::SilentMonths {
                    n_months: 1,
                    supports: true,
                },
                Evidence::Rival {
                    stage: Stage::Maturity,
                    probability: 0.13,
                },
                Evidence::FewMonths {
                    n_months: 5,
                    n_active: 1,
                },
            ],
            remarks: Vec::new(),
        }
    }

    fn life(verdict: Verdict) -> Life {
        let series = MonthlySeries {
            measure: Measure::Participations,
            first: month(2021, 1),
            cells: Vec::new(),
        };
        Life {
            series,
            months: Vec::new(),
            stages: Vec::new(),
            verdict,
            forecast: Vec::new(),
            outlook: Err(crate::analysis::NoOutlook::FewMonths),
            watch: crate::analysis::Watch::default(),
            is_long_enough: true,
            year_on_year: None,
        }
    }

    #[test]
    fn a_slowdown_is_said_with_its_date_its_interval_and_its_confidence() {
        let (fr, en) = (Tr::new(Language::Fr), Tr::new(Language::En));
        let mut life = life(slowdown());
        assert_eq!(
            verdict_sentence(&life, &fr),
            "Essoufflement probable depuis mars 2024 (entre janvier et juin) · confiance 84\u{a0}%"
        );
        assert_eq!(
            verdict_sentence(&life, &en),
            "Likely slowdown since March 2024 (between January and June) · confidence 84%"
        );
        life.verdict.since_interval = Some(DateInterval {
            earliest: month(2023, 11),
            latest: month(2024, 6),
        });
        assert!(verdict_sentence(&life, &fr).contains("(entre novembre 2023 et juin 2024)"));
    }

    #[test]
    fn between_two_stages_both_are_said_and_the_first_has_its_date() {
        let mut life = life(slowdown());
        life.verdict.or = Some(Stage::Maturity);
        life.verdict.confidence = 0.48;
        let (fr, en) = (Tr::new(Language::Fr), Tr::new(Language::En));
        assert_eq!(
            verdict_sentence(&life, &fr),
            "Entre essoufflement (depuis mars 2024) et maturité · confiance 48\u{a0}%"
        );
        assert_eq!(
            verdict_sentence(&life, &en),
            "Between slowdown (since March 2024) and maturity · confidence 48%"
        );
        assert_eq!(stage_words(&life.verdict, &fr), "Essoufflement ou maturité");
        assert_eq!(stage_words(&life.verdict, &en), "Slowdown or maturity");
    }

    #[test]
    fn every_verdict_and_every_evidence_has_words_in_both_languages() {
        for language in Language::ALL {
            let tr = Tr::new(language);
            let stages = Stage::ALL.map(VerdictStage::Stage);
            for stage in stages.into_iter().chain([VerdictStage::TooEarly]) {
                for (confidence, is_lower_plateau) in [(0.2, false), (0.7, true), (0.95, false)] {
                    let verdict = Verdict {
                        stage,
                        confidence,
                        is_lower_plateau,
                        ..slowdown()
                    };
                    let mut said = vec![headline(&verdict, &tr)];
                    said.extend(evidence_sentences(&verdict, &tr).into_iter().map(|it| it.1));
                    said.push(verdict_sentence(&life(verdict), &tr));
                    for text in said {
                        assert!(!text.contains("analysis-") && !text.contains('{'), "{text}");
                    }
                }
            }
        }
    }

    #[test]
    fn evidence_is_said_in_numbers_of_the_language() {
        let said = evidence_sentences(&slowdown(), &Tr::new(Language::Fr));
        let (supports, text) = &said[0];
        assert!(*supports && text.starts_with("−41\u{a0}% sur les douze"));
        assert_eq!(
            said[2].1,
            "Autre lecture possible\u{a0}: maturité (13\u{a0}%)"
        );
        assert!(!said[2].0);
        assert_eq!(said[3].1, "5 mois entiers observés, dont 1 actif");
    }
}
