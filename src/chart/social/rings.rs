//! Who comes with whom: rings of people and the ties well above chance, or a
//! matrix where there are too many people for rings.

use std::collections::BTreeMap;

use super::super::{Cell, Chart, LegendEntry, LegendMark, Table};
use super::{
    MatrixCell, MatrixPicture, RingPerson, RingTie, RingsPicture, Social, SocialInput, words,
};
use crate::analysis::{self, GroupTies, Ring, Tie};
use crate::i18n::Tr;

/// The most people on rings, and in a matrix: those who came most often.
const MOST_ON_RINGS: usize = 50;
const MOST_IN_MATRIX: usize = 300;
/// Meetings under which nobody is drawn.
const FEWEST_MEETINGS: u32 = 3;

pub(super) fn draw(input: &SocialInput<'_>, chart: Chart, tr: &Tr) -> Chart {
    let ties = input.ties;
    let title = words::title(input, "ties-picture-ties", tr);
    let method = [analysis::ties_method(ties, tr)];
    let group = match &ties.group {
        Ok(group) => group,
        Err(reason) => {
            let missing = analysis::no_chance_sentence(*reason, ties, tr);
            return Chart {
                title,
                caption: words::caption(input, &[], tr),
                summary: missing.clone(),
                social: Some(Social::Nothing(missing)),
                ..chart
            };
        }
    };
    let shown = shown(input);
    let headline = analysis::ties_headline(group, tr);
    let chance = analysis::chance_sentence(ties, group, tr);
    let (social, note) = if shown.len() <= MOST_ON_RINGS {
        (
            Social::Rings(rings(input, group, &shown, tr)),
            "ties-picture-drawn",
        )
    } else {
        (
            Social::Matrix(matrix(input, &shown, tr)),
            "ties-picture-in-matrix",
        )
    };
    let drawn = [
        ("n", shown.len().into()),
        ("others", (ties.people.len() - shown.len()).into()),
    ];
    let mut method = method.to_vec();
    method.insert(0, tr.format(note, &drawn));
    Chart {
        title,
        subtitle: format!("{headline} {chance}"),
        caption: words::caption(input, &method, tr),
        summary: format!(
            "{headline} {chance} {}",
            analysis::often_sentence(group, tr)
        ),
        legend: legend(group, matches!(social, Social::Matrix(_)), tr),
        table: table(input, tr),
        social: Some(social),
        ..chart
    }
}

/// The places of those who are drawn, as they sit in the round.
fn shown(input: &SocialInput<'_>) -> Vec<usize> {
    let seat: BTreeMap<i64, usize> = input.seats.iter().copied().zip(0..).collect();
    let people = &input.ties.people;
    let mut shown: Vec<usize> = (0..people.len())
        .filter(|it| people[*it].n_meetings >= FEWEST_MEETINGS)
        .collect();
    if shown.len() > MOST_IN_MATRIX {
        shown.sort_by_key(|it| u32::MAX - people[*it].n_meetings);
        shown.truncate(MOST_IN_MATRIX);
    }
    shown.sort_by_key(|it| seat.get(&people[*it].person).copied());
    shown
}

/// Core, active, peripheral, and 3 for who was not seen in the last year.
fn ring_of(input: &SocialInput<'_>, place: usize) -> usize {
    let ring = input.ties.people.get(place).and_then(|it| it.ring);
    ring.map_or(3, |ring| ring as usize)
}

fn label(input: &SocialInput<'_>, place: usize) -> String {
    let person = input.ties.people.get(place);
    let label = person.and_then(|it| input.labels.get(&it.person));
    label.cloned().unwrap_or_default()
}

/// How far each tie is above chance, as a share of the farthest.
fn strength(group: &GroupTies, tie: &Tie, most: f64) -> f64 {
    let least = f64::from(group.often_from);
    let excess = tie.excess().unwrap_or(least);
    0.25 + 0.75 * ((excess - least) / (most - least).max(1.0)).clamp(0.0, 1.0)
}

fn most_excess(input: &SocialInput<'_>) -> f64 {
    let excesses = input.ties.often().filter_map(Tie::excess);
    excesses.fold(0.0, f64::max)
}

fn rings(input: &SocialInput<'_>, group: &GroupTies, shown: &[usize], tr: &Tr) -> RingsPicture {
    let place_of: BTreeMap<usize, usize> = shown.iter().copied().zip(0..).collect();
    let most = most_excess(input);
    let ties = input.ties.often().filter_map(|tie| {
        Some(RingTie {
            a: *place_of.get(&tie.a)?,
            b: *place_of.get(&tie.b)?,
            strength: strength(group, tie, most),
        })
    });
    let n_in = |ring: usize| {
        shown
            .iter()
            .filter(|it| ring_of(input, **it) == ring)
            .count()
    };
    let name = |ring: Ring| {
        let key = format!("ties-rings-{}", ring.code());
        let args = [("n", n_in(ring as usize).into())];
        tr.format(&key, &args)
    };
    let mut names = Ring::ALL.map(name);
    let n_away = n_in(3);
    if n_away > 0
        && let Some(outer) = names.last_mut()
    {
        let away = tr.format("ties-rings-away", &[("n", n_away.into())]);
        *outer = format!("{outer} ; {away}").replace(" ;", &tr.get("ties-semicolon"));
    }
    RingsPicture {
        rings: names,
        people: shown
            .iter()
            .map(|place| RingPerson {
                ring: ring_of(input, *place),
                label: label(input, *place),
                words: person_words(input, *place, tr),
            })
            .collect(),
        ties: ties.collect(),
        remaining_title: tr.get("ties-remaining"),
        remaining: remaining(input, group, tr),
    }
}

/// Someone in words: where they stand and whom they are often together with.
fn person_words(input: &SocialInput<'_>, place: usize, tr: &Tr) -> String {
    let Some(person) = input.ties.people.get(place) else {
        return String::new();
    };
    let ring = tr.get(&format!(
        "ties-ring-{}",
        person.ring.map_or("none", Ring::code)
    ));
    let head = tr.format(
        "ties-person",
        &[
            ("who", label(input, place).into()),
            ("ring", ring.into()),
            ("meetings", person.n_meetings.into()),
            ("all", input.ties.n_meetings.into()),
        ],
    );
    let mut theirs: Vec<&Tie> = input
        .ties
        .often()
        .filter(|tie| tie.a == place || tie.b == place)
        .collect();
    let excess = |tie: &Tie| tie.excess().unwrap_or_default();
    theirs.sort_by(|one, other| excess(other).total_cmp(&excess(one)));
    let lines = theirs.into_iter().map(|tie| {
        let other = if tie.a == place { tie.b } else { tie.a };
        tr.format(
            "ties-with",
            &[
                ("who", label(input, other).into()),
                ("together", tie.together.into()),
                (
                    "expected",
                    tr.number(tie.expected.unwrap_or_default(), 1).into(),
                ),
            ],
        )
    });
    std::iter::once(head)
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

/// How many ties there are with everybody and without the most tied.
fn remaining(input: &SocialInput<'_>, group: &GroupTies, tr: &Tr) -> Vec<(String, u32)> {
    let mut lines = vec![(tr.get("ties-remaining-all"), group.n_links)];
    let mut without: Vec<String> = Vec::new();
    for (place, lost) in group.most_tied.iter().zip(&group.rests_on) {
        without.push(label(input, *place));
        let who = [("who", without.join(", ").into())];
        lines.push((
            tr.format("ties-remaining-without", &who),
            group.n_links.saturating_sub(*lost),
        ));
    }
    lines
}

fn matrix(input: &SocialInput<'_>, shown: &[usize], tr: &Tr) -> MatrixPicture {
    let mut order = shown.to_vec();
    order.sort_by_key(|place| ring_of(input, *place));
    let at: BTreeMap<usize, usize> = order.iter().copied().zip(0..).collect();
    let mut cells: Vec<Vec<MatrixCell>> = (0..order.len())
        .map(|row| vec![MatrixCell::NeverMet; row])
        .collect();
    let most = most_excess(input);
    for tie in &input.ties.ties {
        let (Some(a), Some(b)) = (at.get(&tie.a), at.get(&tie.b)) else {
            continue;
        };
        let cell = match &input.ties.group {
            Ok(group) if input.ties.is_often(tie) => MatrixCell::Often(strength(group, tie, most)),
            _ => MatrixCell::Met,
        };
        if let Some(place) = cells
            .get_mut(*a.max(b))
            .and_then(|row| row.get_mut(*a.min(b)))
        {
            *place = cell;
        }
    }
    let keys = Ring::ALL.map(|ring| format!("ties-rings-{}", ring.code()));
    let keys = keys.into_iter().chain(["ties-rings-away".to_owned()]);
    let groups = keys.zip(0..).filter_map(|(key, ring)| {
        let n = order
            .iter()
            .filter(|it| ring_of(input, **it) == ring)
            .count();
        (n > 0).then(|| (tr.format(&key, &[("n", n.into())]), n))
    });
    MatrixPicture {
        groups: groups.collect(),
        n_people: order.len(),
        cells,
    }
}

fn legend(group: &GroupTies, is_matrix: bool, tr: &Tr) -> Vec<LegendEntry> {
    let often = [("n", group.often_from.into())];
    let mut entries = vec![LegendEntry {
        mark: if is_matrix {
            LegendMark::Often
        } else {
            LegendMark::Tie
        },
        label: tr.format("ties-legend-often", &often),
    }];
    if is_matrix {
        entries.push(LegendEntry {
            mark: LegendMark::Same,
            label: tr.get("ties-legend-met"),
        });
    }
    entries
}

/// The ties that are drawn, the farthest above chance first.
fn table(input: &SocialInput<'_>, tr: &Tr) -> Table {
    let mut often: Vec<&Tie> = input.ties.often().collect();
    let excess = |tie: &Tie| tie.excess().unwrap_or_default();
    often.sort_by(|one, other| excess(other).total_cmp(&excess(one)));
    let header = ["one", "other", "together", "expected", "excess", "newman"];
    Table {
        header: header
            .map(|it| tr.get(&format!("ties-table-{it}")))
            .to_vec(),
        rows: often
            .into_iter()
            .map(|tie| {
                vec![
                    Cell::words(label(input, tie.a)),
                    Cell::words(label(input, tie.b)),
                    Cell::number(f64::from(tie.together), 0, tr),
                    Cell::known(tie.expected.map(|it| Cell::number(it, 1, tr))),
                    Cell::known(tie.excess().map(|it| Cell::number(it, 1, tr))),
                    Cell::number(tie.newman, 2, tr),
                ]
            })
            .collect(),
    }
}
