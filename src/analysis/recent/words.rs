//! Says the last eighteen months in words. The texts are under
//! `analysis-recent-…`.

use super::{Before, PlateauKind, PlateauShare, Recent, is_sum};
use crate::i18n::{Arg, Tr};

/// The parts of the sentence, for a screen that shows them side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentWords {
    /// `214 participations`.
    pub value: String,
    /// From when to when, and how many months were recorded.
    pub period: String,
    /// `31% less (between 22% and 39% less)`; nothing to compare with leaves
    /// it empty, as those below.
    pub change: String,
    /// What the months were compared with, exactly.
    pub compared: String,
    /// `58%`.
    pub share: String,
    /// `of the plateau of 2021–2023`.
    pub plateau: String,
    /// What the plateau is measured by.
    pub level: String,
}

/// `Over the last 18 months: 214 participations, 31% less than in the same
/// months before (between 22% and 39% less); at 58% of the plateau of
/// 2021–2023.`
pub fn recent_sentence(recent: &Recent, tr: &Tr) -> String {
    let mut text = tr.format(
        "analysis-recent-value",
        &[("value", value_text(recent, tr).into())],
    );
    if let Some(before) = &recent.before {
        text.push_str(", ");
        text.push_str(&change_text(&IN_THE_SENTENCE, before, tr));
    }
    if let Some(plateau) = &recent.plateau {
        text.push_str(&tr.format(
            "analysis-recent-at",
            &[
                ("share", tr.percent(plateau.share).into()),
                ("plateau", plateau_text(plateau, tr).into()),
            ],
        ));
    }
    text.push('.');
    text
}

/// The same in parts.
pub fn recent_words(recent: &Recent, tr: &Tr) -> RecentWords {
    let mut period = tr.format(
        "analysis-recent-period",
        &[
            ("first", tr.month_short(recent.months.first()).into()),
            ("last", tr.month_short(recent.months.last()).into()),
        ],
    );
    if recent.n_months < recent.months.n_months() {
        period.push_str(", ");
        period.push_str(&tr.format("analysis-recent-n_months", &[("n", recent.n_months.into())]));
    }
    RecentWords {
        value: value_text(recent, tr),
        period,
        change: recent
            .before
            .as_ref()
            .map(|before| change_text(&ALONE, before, tr))
            .unwrap_or_default(),
        compared: recent
            .before
            .as_ref()
            .map(|before| compared_text(before, tr))
            .unwrap_or_default(),
        share: recent
            .plateau
            .map(|plateau| tr.percent(plateau.share))
            .unwrap_or_default(),
        plateau: recent
            .plateau
            .as_ref()
            .map(|plateau| plateau_text(plateau, tr))
            .unwrap_or_default(),
        level: recent
            .plateau
            .map(|plateau| {
                let level = tr.number(plateau.level, usize::from(plateau.level < 100.0));
                tr.format("analysis-recent-level", &[("level", level.into())])
            })
            .unwrap_or_default(),
    }
}

fn value_text(recent: &Recent, tr: &Tr) -> String {
    let key = format!("analysis-recent-{}", recent.measure.code());
    if is_sum(recent.measure) {
        let n = recent.value.round().max(0.0) as u64;
        tr.format(&key, &[("n", n.into())])
    } else {
        // Two decimals would claim more than is known.
        let decimals = usize::from(recent.value < 100.0);
        tr.format(&key, &[("value", tr.number(recent.value, decimals).into())])
    }
}

/// The texts for less, for more, and for a change whose sign is not known.
struct ChangeTexts {
    less: &'static str,
    more: &'static str,
    unclear: &'static str,
}

const IN_THE_SENTENCE: ChangeTexts = ChangeTexts {
    less: "analysis-recent-change-less",
    more: "analysis-recent-change-more",
    unclear: "analysis-recent-change-unclear",
};
const ALONE: ChangeTexts = ChangeTexts {
    less: "analysis-recent-figure-less",
    more: "analysis-recent-figure-more",
    unclear: "analysis-recent-figure-unclear",
};

fn change_text(texts: &ChangeTexts, before: &Before, tr: &Tr) -> String {
    let size = |change: f64| Arg::from(tr.percent(change.abs()));
    let change = ("change", size(before.change));
    let (low, high) = (size(before.low), size(before.high));
    if before.high < 0.0 {
        // The smaller loss is said first.
        tr.format(texts.less, &[change, ("low", high), ("high", low)])
    } else if before.low > 0.0 {
        tr.format(texts.more, &[change, ("low", low), ("high", high)])
    } else {
        tr.format(texts.unclear, &[("low", low), ("high", high)])
    }
}

fn compared_text(before: &Before, tr: &Tr) -> String {
    tr.format(
        "analysis-recent-compared",
        &[
            ("first", tr.month_short(before.months.first()).into()),
            ("last", tr.month_short(before.months.last()).into()),
        ],
    )
}

/// The plateau's name for a picture: `plateau of 2021–2023`.
pub fn plateau_label(plateau: &PlateauShare, tr: &Tr) -> String {
    let key = match plateau.kind {
        PlateauKind::Maturity => "analysis-recent-label-plateau",
        PlateauKind::HighestYear => "analysis-recent-label-highest_year",
    };
    tr.format(key, &[("years", years(plateau).into())])
}

fn years(plateau: &PlateauShare) -> String {
    let (first, last) = (plateau.months.first().year(), plateau.months.last().year());
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}

fn plateau_text(plateau: &PlateauShare, tr: &Tr) -> String {
    let key = match plateau.kind {
        PlateauKind::Maturity => "analysis-recent-plateau",
        PlateauKind::HighestYear => "analysis-recent-highest_year",
    };
    tr.format(key, &[("years", years(plateau).into())])
}
