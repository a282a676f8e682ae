//! What facilitators usually try at each stage, each with where it is from.
//! The words are Essor's own; the practice is that of the sources.

use crate::domain::{Element, GroupType, Stage};
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
    advice_after(verdict, &[], tr)
}

/// The same after a check-up: what helps the elements that were weak there comes first,
/// the weakest before the others.
pub fn advice_after(verdict: &Verdict, weak: &[Element], tr: &Tr) -> Vec<Advice> {
    let usual = items(verdict);
    let is_over = matches!(
        verdict.stage,
        VerdictStage::Stage(Stage::Dormant | Stage::Closed)
    );
    let mut chosen: Vec<(&str, &str)> = Vec::new();
    for element in weak {
        let of_stage = usual.iter().find(|it| helps(it.0, *element));
        // A group that is over, or ends as planned, is not told to begin anew.
        let of_all = (!is_over && verdict.end_of_task().is_none()).then(|| usual_for(*element));
        let wanted = of_stage.copied().or(of_all);
        chosen.extend(wanted.filter(|it| !chosen.contains(it)));
    }
    let rest: Vec<_> = usual
        .iter()
        .filter(|it| !chosen.contains(it))
        .copied()
        .collect();
    let most = usual.len().max(chosen.len());
    chosen
        .into_iter()
        .chain(rest)
        .take(most)
        .map(|(text, source)| Advice {
            text: tr.get(&format!("analysis-advice-{text}")),
            source: tr.get(&format!("analysis-source-{source}")),
        })
        .collect()
}

/// What is usually tried where an element is weak, with who says so.
const fn usual_for(element: Element) -> (&'static str, &'static str) {
    match element {
        Element::Purpose => ("purpose", "mcdermott"),
        Element::Core => ("core_early", "probst"),
        Element::Ties => ("meet_each_other", "wenger_1998"),
        Element::Welcome => ("answer_newcomers", "joyce"),
        Element::Practice => ("change_format", "aliter_5"),
        Element::Facilitation | Element::Rhythm => ("room_to_exchange", "aliter_3a"),
        Element::Memory => ("lessons", "nhs"),
        Element::Use => ("three_axes", "aliter_3a"),
        Element::Expectations => ("expectations", "ceppp"),
        Element::Sponsor => ("sponsor", "aliter_4"),
        Element::Resources => ("protect_time", "aliter_3a"),
    }
}

/// Whether an advice helps an element.
fn helps(advice: &str, element: Element) -> bool {
    let more: &[&str] = match element {
        Element::Core => &["strengthen_core", "ask_the_core", "members_start"],
        Element::Ties => &["stay_in_touch"],
        Element::Welcome => &["invite"],
        Element::Facilitation => &["speak_openly"],
        Element::Use => &["yearly_review"],
        Element::Expectations => &["survey", "keep_asking", "needs"],
        Element::Sponsor => &["report"],
        Element::Purpose
        | Element::Practice
        | Element::Rhythm
        | Element::Memory
        | Element::Resources => &[],
    };
    usual_for(element).0 == advice || more.contains(&advice)
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
    fn what_helps_a_weak_element_comes_first_and_nothing_restarts_what_is_over() {
        let tr = Tr::new(Language::En);
        let renewal = verdict(VerdictStage::Stage(Stage::Renewal), false, Vec::new());
        let usual = advice(&renewal, &tr);
        let weak = [Element::Sponsor, Element::Resources];
        let said = advice_after(&renewal, &weak, &tr);
        assert_eq!(said.len(), usual.len());
        // The stage has something for the sponsor, and nothing for the means.
        assert_eq!(said[0], usual[3]);
        assert!(said[1].text.contains("time") && !usual.contains(&said[1]));
        assert_eq!(said[2], usual[0]);
        for element in Element::ALL {
            let said = advice_after(&renewal, &[element], &tr);
            assert!(
                said.iter().all(|it| !it.text.contains("analysis-")),
                "{element:?}"
            );
        }
        let closed = verdict(VerdictStage::Stage(Stage::Closed), false, Vec::new());
        assert_eq!(advice_after(&closed, &weak, &tr), advice(&closed, &tr));
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
