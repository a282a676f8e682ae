//! The people of a community in sentences.

use super::{
    CircleShares, Circles, NoCircles, Participation, PersonStatus, Rhythm, Strip, USUAL_ACTIVE,
    USUAL_CORE,
};
use crate::i18n::Tr;

/// What the statuses are measured by, or that it is too early.
pub fn rhythm_sentence(rhythm: Option<&Rhythm>, tr: &Tr) -> String {
    let Some(rhythm) = rhythm else {
        return tr.get("analysis-people-too-early");
    };
    tr.format(
        "analysis-people-rhythm",
        &[
            ("gap", rhythm.gap_days.into()),
            ("window", rhythm.window_days.into()),
        ],
    )
}

/// The circles of the year, each sentence with what it is compared with.
pub fn circles_sentences(circles: &Result<Circles, NoCircles>, tr: &Tr) -> Vec<String> {
    let circles = match circles {
        Ok(circles) => circles,
        Err(NoCircles::TooFew) => return vec![tr.get("analysis-circles-too-few")],
        Err(NoCircles::MostlyUnnamed) => return vec![tr.get("analysis-circles-unnamed")],
    };
    let before = match &circles.before {
        Some(before) => tr.format(
            "analysis-circles-before",
            &[
                ("core", percent(before, before.core, tr).into()),
                ("active", percent(before, before.active, tr).into()),
                ("peripheral", percent(before, before.peripheral, tr).into()),
                ("people", before.n_people().into()),
            ],
        ),
        None => tr.get("analysis-circles-no-before"),
    };
    let usual = tr.format(
        "analysis-circles-usual",
        &[
            ("core", range(USUAL_CORE, tr).into()),
            ("active", range(USUAL_ACTIVE, tr).into()),
        ],
    );
    vec![before, usual]
}

/// What makes someone core, active or peripheral, in the months of the year.
pub fn circles_definition(circles: &Circles, tr: &Tr) -> String {
    let shares = &circles.now;
    let count = |n: u32| tr.number(f64::from(n), 0);
    tr.format(
        "analysis-circles-definition",
        &[
            ("core", count(shares.core_from()).into()),
            ("active", count(shares.active_from()).into()),
            ("months", count(shares.n_months).into()),
        ],
    )
}

/// What a status means here and now, with the days that it is told by.
pub fn status_definition(status: PersonStatus, participation: &Participation, tr: &Tr) -> String {
    let key = format!("analysis-people-status-{}", status.code());
    let Some(rhythm) = &participation.rhythm else {
        // Where no window is known there is no status that speaks of one.
        return tr.get(match status {
            PersonStatus::NotSeen => "analysis-people-status-not-seen",
            _ => "analysis-people-status-too-early",
        });
    };
    let now = tr.date(rhythm.now_from);
    let before = tr.date(rhythm.before_from);
    match status {
        PersonStatus::New | PersonStatus::Active => tr.format(&key, &[("now", now.into())]),
        PersonStatus::Returning => {
            let days = tr.number(f64::from(rhythm.window_days), 0);
            tr.format(&key, &[("now", now.into()), ("days", days.into())])
        }
        PersonStatus::Quiet => tr.format(&key, &[("now", now.into()), ("before", before.into())]),
        PersonStatus::Lost => tr.format(&key, &[("before", before.into())]),
        PersonStatus::TooEarly | PersonStatus::NotSeen => tr.get(&key),
    }
}

fn percent(shares: &CircleShares, n: u32, tr: &Tr) -> String {
    tr.percent(shares.share(n))
}

fn range((low, high): (f64, f64), tr: &Tr) -> String {
    let bounds = [
        ("low", tr.number(100.0 * low, 0).into()),
        ("high", tr.percent(high).into()),
    ];
    tr.format("analysis-circles-range", &bounds)
}

/// A strip of presence for those who do not see it.
pub fn strip_sentence(strip: &Strip, seen: &[u8], tr: &Tr) -> String {
    let n_seen = seen.iter().filter(|n| **n > 0).count();
    let n_recorded = strip.is_recorded.iter().filter(|it| **it).count();
    tr.format(
        "analysis-people-strip",
        &[
            ("seen", n_seen.into()),
            ("months", n_recorded.max(n_seen).into()),
            ("last", tr.month(strip.last()).into()),
        ],
    )
}
