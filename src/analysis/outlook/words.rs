//! Says the outlook in words, as counts of ten groups: a percentage would sound surer
//! than it is. The texts are under `analysis-outlook-…`.

use super::{NoOutlook, Outlook};
use crate::analysis::{Evidence, Life, REFERENCE_SOURCE, Sign, sign_sentence};
use crate::i18n::Tr;

/// Under the first chance it is few groups, from the second on nearly all.
const FEW: f64 = 0.05;
const NEARLY_ALL: f64 = 0.95;
/// A term is told where it moves the log-odds this much from what is usual.
const TOLD: f64 = 0.1;
/// Changes that round to nothing.
const NO_CHANGE: f64 = 0.005;
/// From this many silent months on, what may come is that the silence lasts.
const LONG_SILENT: u32 = 6;

/// One thing that the outlook goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlookReason {
    /// Whether it makes a stop or halving likelier, or less likely; nothing where it is
    /// told beside them, and counts for neither.
    pub raises: Option<bool>,
    pub text: String,
}

/// Both chances in one sentence: `Similar groups a year later: about 3 in 10 silent,
/// about 4 in 10 with less than half of their activity.`
/// Where nothing is said of what comes, why.
pub fn outlook_sentence(life: &Life, tr: &Tr) -> String {
    match &life.outlook {
        Ok(outlook) => chances_sentence(outlook, tr),
        Err(gap) => gap_sentence(*gap, tr),
    }
}

/// Both chances in one sentence.
pub fn chances_sentence(outlook: &Outlook, tr: &Tr) -> String {
    let stop = ("stop", share_text(outlook.stop, tr).into());
    if outlook.terms.n_silent >= LONG_SILENT {
        return tr.format("analysis-outlook-silent", &[stop]);
    }
    match outlook.halve {
        Some(halve) => tr.format(
            "analysis-outlook-both",
            &[stop, ("halve", share_text(halve, tr).into())],
        ),
        None => tr.format("analysis-outlook-stop", &[stop]),
    }
}

fn gap_sentence(gap: NoOutlook, tr: &Tr) -> String {
    tr.get(&format!("analysis-outlook-none-{}", gap.code()))
}

/// `about 3 in 10`.
fn share_text(chance: f64, tr: &Tr) -> String {
    if chance < FEW {
        return tr.get("analysis-outlook-few");
    }
    if chance >= NEARLY_ALL {
        return tr.get("analysis-outlook-nearly_all");
    }
    tr.format(
        "analysis-outlook-share",
        &[("n", in_ten(chance, tr).into())],
    )
}

/// The chance of a stop in as few words as there are, and in fewer: `3 in 10`, `3/10`.
pub fn outlook_short(outlook: &Outlook, tr: &Tr) -> [String; 2] {
    match outlook.stop {
        few if few < FEW => [tr.get("analysis-outlook-short-few"), "< 1/20".to_owned()],
        all if all >= NEARLY_ALL => [tr.get("analysis-outlook-nearly_all"), "> 9/10".to_owned()],
        some => {
            let n = in_ten(some, tr);
            let figures = format!("{n}/10");
            let words = tr.format("analysis-outlook-short-share", &[("n", n.into())]);
            [words, figures]
        }
    }
}

fn in_ten(chance: f64, tr: &Tr) -> String {
    tr.number((10.0 * chance).round().clamp(1.0, 9.0), 0)
}

/// What makes it likelier, then what makes it less likely, then what is known besides:
/// how many carry the community and how it stands beside its best cannot be weighed by
/// monthly totals, or did not tell the lives that stopped from those that went on.
pub fn outlook_reasons(life: &Life, tr: &Tr) -> Vec<OutlookReason> {
    let Ok(outlook) = &life.outlook else {
        return Vec::new();
    };
    let mut counted = counted(outlook, tr);
    counted.sort_by_key(|reason| reason.raises == Some(false));
    counted.extend(aside(life, tr).map(|text| OutlookReason { raises: None, text }));
    counted
}

/// The same as sentences of their own.
pub fn outlook_because(life: &Life, tr: &Tr) -> Vec<String> {
    if let Err(gap) = life.outlook {
        return vec![gap_sentence(gap, tr)];
    }
    let sentence = |reason: OutlookReason| {
        let key = match reason.raises {
            Some(true) => "analysis-outlook-raises",
            Some(false) => "analysis-outlook-lowers",
            None => "analysis-outlook-aside",
        };
        tr.format(key, &[("reason", reason.text.into())])
    };
    outlook_reasons(life, tr)
        .into_iter()
        .map(sentence)
        .collect()
}

fn counted(outlook: &Outlook, tr: &Tr) -> Vec<OutlookReason> {
    let terms = &outlook.terms;
    let [year, two_years, active, silence, age] = terms.moves_to_stop();
    let [half_year, age_of_halving] = terms.moves_to_halving();
    let mean = |value: f64| tr.number(value, usize::from(value < 10.0));
    let count = |n: u32| tr.number(f64::from(n), 0);
    let mut told = vec![
        (
            year + two_years,
            tr.format(
                "analysis-outlook-level",
                &[
                    ("n", (terms.mean_of_year.round() as u64).into()),
                    ("year", mean(terms.mean_of_year).into()),
                    ("two_years", mean(terms.mean_of_two).into()),
                ],
            ),
        ),
        (
            active,
            tr.format(
                "analysis-outlook-active",
                &[
                    ("n", count(terms.n_active).into()),
                    ("all", count(terms.n_of_year).into()),
                ],
            ),
        ),
        (
            silence,
            tr.format(
                "analysis-outlook-silence",
                &[
                    ("n", terms.n_silent.into()),
                    ("n-text", count(terms.n_silent).into()),
                    ("usual", tr.number(terms.usual_gap, 1).into()),
                ],
            ),
        ),
    ];
    if outlook.halve.is_some() && terms.mean_of_year > 0.0 {
        let change = terms.mean_of_half / terms.mean_of_year - 1.0;
        let text = if change.abs() < NO_CHANGE {
            tr.get("analysis-outlook-half-steady")
        } else {
            let change = [("change", tr.signed_percent(change).into())];
            tr.format("analysis-outlook-half", &change)
        };
        told.push((half_year, text));
    }
    told.retain(|(by, _)| by.abs() >= TOLD);
    // Age alone is never a reason.
    let by_age = age + age_of_halving;
    if !told.is_empty() && by_age.abs() >= TOLD {
        let age = [("age", tr.age(terms.age).into())];
        told.push((by_age, tr.format("analysis-outlook-age", &age)));
    }
    told.into_iter()
        .map(|(by, text)| OutlookReason {
            raises: Some(by > 0.0),
            text,
        })
        .collect()
}

fn aside(life: &Life, tr: &Tr) -> impl Iterator<Item = String> {
    let mut signs = life.watch.signs.iter();
    let carried = signs.find(|line| line.sign == Sign::FewShoulders && line.reading.is_some());
    let best = life.verdict.evidence.iter().find_map(|it| match *it {
        Evidence::ShareOfPeak { share, .. } => Some(tr.format(
            "analysis-outlook-best",
            &[("share", tr.percent(share).into())],
        )),
        _ => None,
    });
    let carried = carried.map(|line| sign_sentence(line, tr));
    carried.into_iter().chain(best)
}

/// What the chances were measured on; it stands wherever they are shown.
pub fn outlook_note(tr: &Tr) -> String {
    tr.format(
        "analysis-outlook-note",
        &[("source", REFERENCE_SOURCE.into())],
    )
}
