//! What facilitators usually try at each stage, each with where it is from.
//! The words are Essor's own; the practice is that of the sources.

use crate::domain::{GroupType, Stage};
use crate::i18n::Tr;

use super::{Verdict, VerdictStage, words};

/// Something to try, in the words of a language.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Advice {
    pub text: String,
    /// Who observed or recommended it.
    pub source: String,
}

/// Texts and their sources, by their keys.
type Items = &'static [(&'static str, &'static str)];

/// What to try next, the most usual first: never an order, and never a norm.
pub fn advice(verdict: &Verdict, tr: &Tr) -> Vec<Advice> {
    items(verdict)
        .iter()
        .map(|(text, source)| Advice {
            text: tr.get(&format!("analysis-advice-{text}")),
            source: tr.get(&format!("analysis-source-{source}")),
        })
        .collect()
}

fn items(verdict: &Verdict) -> Items {
    let VerdictStage::Stage(stage) = verdict.stage else {
        return TOO_EARLY;
    };
    if matches!(stage, Stage::Decline | Stage::Dormant) {
        // What falls towards its end is brought to a good close rather than
        // set going again.
        match verdict.end_of_task() {
            Some(GroupType::Codevelopment) => return ENDING_CODEVELOPMENT,
            Some(_) => return ENDING_PROJECT,
            None => {}
        }
    }
    match stage {
        Stage::Maturity if words::word(stage, verdict) == "lower_plateau" => LOWER_PLATEAU,
        Stage::Launch => LAUNCH,
        Stage::Growth => GROWTH,
        Stage::Maturity => MATURITY,
        Stage::Decline => DECLINE,
        Stage::Renewal => RENEWAL,
        Stage::Dormant => DORMANT,
        Stage::Closed => CLOSED,
    }
}

const TOO_EARLY: Items = &[
    ("needs", "aliter_4"),
    ("expectations", "ceppp"),
    ("sponsor", "aliter_4"),
];
const LAUNCH: Items = &[
    ("core_early", "probst"),
    ("expectations", "ceppp"),
    ("meet_each_other", "wenger_1998"),
    ("room_to_exchange", "aliter_3a"),
];
const GROWTH: Items = &[
    ("answer_newcomers", "joyce"),
    ("count_active", "feverbee"),
    ("members_start", "feverbee"),
    ("protect_time", "aliter_3a"),
];
const MATURITY: Items = &[
    ("invite", "aliter_4"),
    ("yearly_review", "copeval"),
    ("report", "world_bank"),
    ("mix", "webber"),
];
const LOWER_PLATEAU: Items = &[
    ("ask_the_core", "aliter_5"),
    ("movement", "wenger_trayner"),
    ("three_axes", "aliter_3a"),
    ("mix", "webber"),
];
const DECLINE: Items = &[
    ("survey", "aliter_5"),
    ("change_format", "aliter_5"),
    ("speak_openly", "aliter_5"),
    ("purpose", "mcdermott"),
];
const RENEWAL: Items = &[
    ("strengthen_core", "vranic"),
    ("answer_newcomers", "joyce"),
    ("keep_asking", "aliter_5"),
    ("report", "world_bank"),
];
const DORMANT: Items = &[
    ("stay_in_touch", "wenger_1998"),
    ("other_shape", "wenger_2002"),
    ("restart_otherwise", "aliter_5"),
    ("close_well", "nhs"),
];
const CLOSED: Items = &[
    ("lessons", "nhs"),
    ("tell_stories", "wenger_1998"),
    ("final_report", "world_bank"),
];
const ENDING_CODEVELOPMENT: Items = &[
    ("everyone_a_session", "codevelopment"),
    ("lessons", "nhs"),
    ("final_report", "world_bank"),
];
const ENDING_PROJECT: Items = &[
    ("end_is_planned", "wenger_2000"),
    ("lessons", "nhs"),
    ("final_report", "world_bank"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Remark, headline};
    use crate::domain::Month;
    use crate::i18n::Language;

    fn verdict(stage: VerdictStage, is_lower_plateau: bool, remarks: Vec<Remark>) -> Verdict {
        Verdict {
            stage,
            since: None,
            since_interval: None,
            confidence: 0.8,
            or: None,
            is_lower_plateau,
            evidence: Vec::new(),
            remarks,
        }
    }

    fn assert_well_said(verdict: &Verdict) -> Vec<Vec<Advice>> {
        Language::ALL
            .map(|language| {
                let said = advice(verdict, &Tr::new(language));
                assert!((3..=4).contains(&said.len()), "{verdict:?}");
                for it in &said {
                    for text in [&it.text, &it.source] {
                        assert!(
                            !text.contains("analysis-") && !text.contains("Nadeau"),
                            "{text}"
                        );
                        assert!(!text.contains('%'), "no norm is asserted: {text}");
                    }
                    assert!(it.text.ends_with('.') && !it.source.ends_with('.'));
                }
                said
            })
            .to_vec()
    }

    #[test]
    fn every_stage_has_something_to_try_with_its_source_in_both_languages() {
        let stages = Stage::ALL.map(VerdictStage::Stage);
        for stage in stages.into_iter().chain([VerdictStage::TooEarly]) {
            for is_lower_plateau in [false, true] {
                assert_well_said(&verdict(stage, is_lower_plateau, Vec::new()));
            }
        }
    }

    #[test]
    fn a_group_that_nears_its_planned_end_is_not_told_to_start_again() {
        let slowing = VerdictStage::Stage(Stage::Decline);
        let usual = assert_well_said(&verdict(slowing, false, Vec::new()));
        let month = Month::from_index(24_300);
        for (group, is_gated) in [
            (GroupType::Codevelopment, true),
            (GroupType::ProjectTeam, true),
            (GroupType::CommunityOfPractice, false),
        ] {
            let ahead = vec![Remark::EndAhead { month, group }];
            let slowdown = verdict(slowing, false, ahead);
            let said = assert_well_said(&slowdown);
            assert_eq!(said != usual, is_gated, "{group:?}");
            let said = headline(&slowdown, &Tr::new(Language::Fr));
            assert_eq!(said.contains("vers la fin prévue"), is_gated, "{said}");
            assert_eq!(said.contains("Essoufflement"), !is_gated, "{said}");
        }
    }
}
