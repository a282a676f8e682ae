//! What the ties say, in sentences. They say nothing of why.

use super::{Bridges, Cohort, FEWEST_MEETINGS, FEWEST_PEOPLE, Flows, GroupTies, NoChance, Ties};
use crate::analysis::participation::Ring;
use crate::i18n::Tr;

/// Passages between half-years that are held against the first ones.
const PASSAGES: usize = 3;

/// What the group rests on, in one sentence.
pub fn ties_headline(group: &GroupTies, tr: &Tr) -> String {
    let n_people = group.most_tied.len();
    let Some(lost) = group.rests_on.last() else {
        return tr.get("ties-headline-none");
    };
    if group.n_links <= group.by_chance.2 {
        return tr.format("ties-headline-chance", &[("n", group.n_links.into())]);
    }
    let args = [
        ("people", n_people.into()),
        ("lost", (*lost).into()),
        ("links", group.n_links.into()),
    ];
    tr.format("ties-headline", &args)
}

/// How many such ties chance gives, and how many pairs met at all.
pub fn chance_sentence(ties: &Ties, group: &GroupTies, tr: &Tr) -> String {
    let (middle, low, high) = group.by_chance;
    let chance = tr.format(
        "ties-chance",
        &[
            ("n", middle.into()),
            ("low", low.into()),
            ("high", high.into()),
        ],
    );
    let met = ties
        .met_share
        .map(|share| tr.format("ties-met", &[("share", tr.percent(share).into())]));
    let sentences: Vec<String> = std::iter::once(chance).chain(met).collect();
    sentences.join(" ")
}

/// What the ties say beside a verdict, of which they are no cause.
pub fn ties_beside_verdict(ties: &Ties, group: &GroupTies, tr: &Tr) -> String {
    const DAYS_IN_A_MONTH: f64 = 365.25 / 12.0;
    let n_months = (ties.to - ties.from).num_days() as f64 / DAYS_IN_A_MONTH;
    let (_, low, high) = group.by_chance;
    let args = [
        ("months", (n_months.round() as u32).into()),
        ("to", tr.date(ties.to).into()),
        ("n", group.n_links.into()),
        ("low", low.into()),
        ("high", high.into()),
    ];
    if group.n_links <= high {
        return tr.format("ties-why-chance", &args);
    }
    let told = tr.format("ties-why", &args);
    let most = group.rests_on.first().copied().unwrap_or_default();
    let key = if 2 * most > group.n_links {
        "ties-why-one-person"
    } else {
        "ties-why-spread"
    };
    format!("{told} {}", tr.format(key, &[("n", most.into())]))
}

/// What makes a tie a frequent one.
pub fn often_sentence(group: &GroupTies, tr: &Tr) -> String {
    tr.format("ties-often", &[("n", group.often_from.into())])
}

/// How far companions of the same person come together, beside chance; nothing
/// where it cannot be told.
pub fn clustering_sentence(group: &GroupTies, tr: &Tr) -> Option<String> {
    let placed = group.clustering?;
    let args = [
        ("value", tr.percent(placed.value).into()),
        ("expected", tr.percent(placed.expected).into()),
        ("place", tr.percent(placed.place).into()),
        ("n", u64::from(placed.n_draws).into()),
    ];
    Some(tr.format("ties-clustering", &args))
}

/// Why ties are not held against chance, with what there is.
pub fn no_chance_sentence(reason: NoChance, ties: &Ties, tr: &Tr) -> String {
    let args = [
        ("people", ties.people.len().into()),
        ("meetings", ties.n_meetings.into()),
        ("fewest-people", FEWEST_PEOPLE.into()),
        ("fewest-meetings", FEWEST_MEETINGS.into()),
    ];
    tr.format(
        match reason {
            NoChance::NoNames => "ties-none-no-names",
            NoChance::TooFewPeople => "ties-none-people",
            NoChance::TooFewMeetings => "ties-none-meetings",
        },
        &args,
    )
}

/// How it was counted.
pub fn ties_method(ties: &Ties, tr: &Tr) -> String {
    let args = [
        ("people", ties.people.len().into()),
        ("meetings", ties.n_meetings.into()),
        ("from", tr.date(ties.from).into()),
        ("to", tr.date(ties.to).into()),
        ("draws", tr.number(f64::from(ties.n_draws), 0).into()),
    ];
    tr.format("ties-method", &args)
}

/// How many stood in the core at both ends, and how many moved at first and of
/// late; nothing where fewer than two half-years are known.
pub fn flows_sentence(flows: &Flows, tr: &Tr) -> Option<String> {
    let known = || flows.columns.iter().filter_map(|it| it.n_in(Ring::Core));
    let (first, last) = (known().next()?, known().next_back()?);
    let passages: Vec<(u32, u32)> = flows
        .flows
        .iter()
        .flatten()
        .map(|flow| (flow.n_up(), flow.n_down()))
        .collect();
    if passages.is_empty() {
        return None;
    }
    let core = tr.format(
        "ties-flows-core",
        &[("first", first.into()), ("last", last.into())],
    );
    let n = passages.len();
    if n < 2 * PASSAGES {
        return Some(core);
    }
    let sum = |all: &[(u32, u32)]| {
        all.iter()
            .fold((0, 0), |(up, down), it| (up + it.0, down + it.1))
    };
    let (early, late) = (sum(&passages[..PASSAGES]), sum(&passages[n - PASSAGES..]));
    let moves = tr.format(
        "ties-flows-moves",
        &[
            ("up", late.0.into()),
            ("down", late.1.into()),
            ("up-before", early.0.into()),
            ("down-before", early.1.into()),
        ],
    );
    Some(format!("{core} {moves}"))
}

/// How many people are of several communities.
pub fn bridges_sentence(bridges: &Bridges, tr: &Tr) -> String {
    let n_alone = bridges.people.iter().filter(|it| it.n_alone > 0).count();
    let args = [
        ("people", bridges.people.len().into()),
        ("pairs", bridges.shared.len().into()),
        ("alone", n_alone.into()),
    ];
    tr.format(
        if bridges.people.is_empty() {
            "ties-bridges-none"
        } else if n_alone > 0 && bridges.people.len() > 1 {
            "ties-bridges-alone"
        } else {
            "ties-bridges"
        },
        &args,
    )
}

/// Those who came for the first time in one year: as cases, never as rates of a
/// few.
pub fn cohort_sentence(cohort: &Cohort, tr: &Tr) -> String {
    let share = |share: Option<f64>| share.map_or_else(|| "—".to_owned(), |it| tr.percent(it));
    let to_core = match cohort.median_months_to_core {
        Some(months) => tr.format(
            "ties-cohort-core",
            &[("months", tr.number(months, 1).into())],
        ),
        None => tr.get("ties-cohort-not-reached"),
    };
    tr.format(
        "ties-cohort",
        &[
            ("year", cohort.year.to_string().into()),
            ("n", cohort.n.into()),
            ("soon", share(cohort.back_90).into()),
            ("later", share(cohort.back_180).into()),
            ("core", to_core.into()),
        ],
    )
}
