//! Which communities share members.

use super::super::{Cell, Chart, Table};
use super::{SharedPicture, Social, SocialInput, words};
use crate::analysis::{self, SharedMembers};
use crate::i18n::Tr;

/// The most communities in one picture: those that share most.
const MOST: usize = 12;

pub(super) fn draw(input: &SocialInput<'_>, chart: Chart, tr: &Tr) -> Chart {
    let title = tr.get("ties-picture-bridges");
    let sentence = analysis::bridges_sentence(input.bridges, tr);
    let shared = &input.bridges.shared;
    if shared.is_empty() {
        let missing = if input.communities.len() < 2 {
            tr.get("ties-bridges-one")
        } else {
            sentence
        };
        return Chart {
            title,
            caption: words::caption(input, &[], tr),
            summary: missing.clone(),
            social: Some(Social::Nothing(missing)),
            ..chart
        };
    }
    let n_of = |place: usize| -> u32 {
        let theirs = shared.iter().filter(|it| it.a == place || it.b == place);
        theirs.map(|it| it.n).sum()
    };
    let mut places: Vec<usize> = (0..input.communities.len())
        .filter(|place| n_of(*place) > 0)
        .collect();
    places.sort_by_key(|place| (u32::MAX - n_of(*place), *place));
    places.truncate(MOST);
    let is_shown = |it: &&SharedMembers| places.contains(&it.a) && places.contains(&it.b);
    let n_between = |one: usize, other: usize| {
        let pair = (one.min(other), one.max(other));
        let found = shared.iter().find(|it| (it.a, it.b) == pair);
        found.map_or(0, |it| it.n)
    };
    let name = |place: usize| input.communities.get(place).cloned().unwrap_or_default();
    let cells = places
        .iter()
        .enumerate()
        .map(|(at, one)| places[..at].iter().map(|it| n_between(*one, *it)).collect());
    let mut pairs: Vec<_> = shared.iter().filter(|it| is_shown(it)).collect();
    pairs.sort_by_key(|it| (u32::MAX - it.n, it.a, it.b));
    let row_of = |place: usize| places.iter().position(|it| *it == place);
    let pairs = pairs
        .into_iter()
        .filter_map(|it| Some((row_of(it.a)?, row_of(it.b)?, it.n)));
    let period = tr.format(
        "ties-bridges-method",
        &[
            ("from", tr.date(input.ties.from).into()),
            ("to", tr.date(input.ties.to).into()),
        ],
    );
    let header = ["one", "other", "shared"];
    Chart {
        title,
        caption: words::caption(input, &[period], tr),
        summary: sentence.clone(),
        subtitle: sentence,
        social: Some(Social::Shared(SharedPicture {
            names: places.iter().map(|place| name(*place)).collect(),
            cells: cells.collect(),
            pairs_title: tr.get("ties-bridges-pairs"),
            pairs: pairs.collect(),
        })),
        table: Table {
            header: header
                .map(|it| tr.get(&format!("ties-table-{it}")))
                .to_vec(),
            rows: shared
                .iter()
                .map(|it| {
                    vec![
                        Cell::words(name(it.a)),
                        Cell::words(name(it.b)),
                        Cell::number(f64::from(it.n), 0, tr),
                    ]
                })
                .collect(),
        },
        ..chart
    }
}
