//! Says in words where a community stands at its age. The texts are under
//! `analysis-standing-…`.

use super::{Comparison, Rank, Standing};
use crate::i18n::Tr;

/// A log that begins this many months after the founding may miss the peak.
const LONG_UNSEEN: u32 = 6;
/// From this share on a community is at its highest.
const AT_PEAK: f64 = 0.995;

/// `At 4 years and 2 months its twelve-month mean is at 58% of its own peak: about the 27th
/// percentile of 122 communities that meet (R-Ladies).`
pub fn standing_sentence(standing: &Standing, tr: &Tr) -> String {
    let key = if standing.share_of_peak >= AT_PEAK {
        "analysis-standing-own_peak"
    } else {
        "analysis-standing-own"
    };
    let own = tr.format(
        key,
        &[
            ("age", tr.age(standing.age_months).into()),
            ("share", tr.percent(standing.share_of_peak).into()),
        ],
    );
    let beside = match standing.comparison {
        Comparison::NoneAsOld => tr.get("analysis-standing-none_as_old"),
        Comparison::OtherMeasure => tr.get("analysis-standing-other_measure"),
        Comparison::Communities {
            rank, communities, ..
        } => {
            let communities = tr.format(
                "analysis-standing-communities",
                &[("n", communities.into())],
            );
            let with = |key: &str, name: &str, text: String| {
                tr.format(
                    key,
                    &[
                        ("communities", communities.as_str().into()),
                        (name, text.into()),
                    ],
                )
            };
            match rank {
                Rank::Silent { at_least } => {
                    with("analysis-standing-silent", "share", tr.percent(at_least))
                }
                Rank::LowestQuarter => tr.format(
                    "analysis-standing-lowest",
                    &[("communities", communities.into())],
                ),
                Rank::Percentile(rank) => with(
                    "analysis-standing-percentile",
                    "rank",
                    tr.ordinal(rank.round() as u32),
                ),
                Rank::HighestQuarter => tr.format(
                    "analysis-standing-highest",
                    &[("communities", communities.into())],
                ),
            }
        }
    };
    tr.format(
        "analysis-standing",
        &[("own", own.into()), ("beside", beside.into())],
    )
}

/// The same where there may be too little to say so.
pub fn standing_text(standing: Option<&Standing>, tr: &Tr) -> String {
    standing.map_or_else(
        || tr.get("analysis-standing-none"),
        |standing| standing_sentence(standing, tr),
    )
}

/// What the comparison is made of and how far it reaches, in a few sentences.
pub fn reference_note(standing: &Standing, tr: &Tr) -> String {
    let mut sentences = Vec::new();
    if let Comparison::Communities { still_meeting, .. } = standing.comparison {
        sentences.push(tr.format(
            "analysis-standing-still_meeting",
            &[("share", tr.percent(still_meeting).into())],
        ));
    }
    sentences.push(tr.get("analysis-standing-note"));
    if standing.n_months_unseen >= LONG_UNSEEN {
        let age = tr.age(standing.n_months_unseen);
        sentences.push(tr.format("analysis-standing-unseen", &[("age", age.into())]));
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Month;
    use crate::i18n::Language;

    fn standing(rank: Rank) -> Standing {
        Standing {
            month: Month::from_index(24_290),
            age_months: 50,
            share_of_peak: 0.58,
            comparison: Comparison::Communities {
                rank,
                communities: 122,
                still_meeting: 0.697,
            },
            n_months_unseen: 30,
        }
    }

    #[test]
    fn a_standing_is_said_with_its_age_its_share_and_its_rank() {
        let now = standing(Rank::Percentile(27.3));
        assert_eq!(
            standing_sentence(&now, &Tr::new(Language::Fr)),
            "À 4\u{a0}ans et 2\u{a0}mois, sa moyenne sur douze mois est à 58\u{a0}% de son plus haut\u{a0}: \
             environ au 27e\u{a0}centile de 122\u{a0}communautés réelles du même âge."
        );
        assert_eq!(
            standing_sentence(&now, &Tr::new(Language::En)),
            "At 4\u{a0}years and 2\u{a0}months its twelve-month mean is at 58% of its own peak: \
             about the 27th\u{a0}percentile of 122\u{a0}real communities of the same age."
        );
    }

    #[test]
    fn every_standing_has_words_in_both_languages() {
        let ranks = [
            Rank::Silent { at_least: 0.5 },
            Rank::LowestQuarter,
            Rank::Percentile(51.0),
            Rank::HighestQuarter,
        ];
        let mut standings: Vec<Standing> = ranks.into_iter().map(standing).collect();
        for comparison in [Comparison::NoneAsOld, Comparison::OtherMeasure] {
            standings.push(Standing {
                comparison,
                ..standings[0]
            });
        }
        for tr in Language::ALL.map(Tr::new) {
            for standing in &standings {
                for text in [
                    standing_sentence(standing, &tr),
                    reference_note(standing, &tr),
                ] {
                    assert!(!text.contains("analysis-") && !text.contains('{'), "{text}");
                    assert!(text.ends_with('.'), "{text}");
                }
            }
        }
    }
}
