//! A group for tests to draw.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::{SocialInput, social};
use crate::analysis::{self, Attended, Entry, TiesChoices};
use crate::chart::{Chart, ChartKind};
use crate::i18n::{Language, Tr};

/// Three years of two meetings a month: so many people in groups of five who mostly
/// come together, some seldom, some from the second year on.
pub(crate) fn log(n_people: i64) -> Vec<Attended> {
    let mut rng = fastrand::Rng::with_seed(11);
    let begun = NaiveDate::from_ymd_opt(2023, 3, 1).expect("a day");
    let mut log = Vec::new();
    for meeting in 0..72_u64 {
        let is_groups: Vec<bool> = (0..=n_people / 5).map(|_| rng.bool()).collect();
        for person in 0..n_people {
            let is_there = person % 4 != 3 || meeting >= 24;
            let is_keen = person % 3 != 0 || meeting % 3 == 0;
            let comes = is_groups[(person / 5) as usize] != (rng.u8(..10) == 0);
            if is_there && is_keen && comes {
                log.push(Attended {
                    date: begun + Days::new(15 * meeting),
                    activity: meeting as i64,
                    person,
                });
            }
        }
    }
    log
}

/// The picture of such a group; names are given where they are asked for.
pub(crate) fn sample_social(
    kind: ChartKind,
    n_people: i64,
    has_names: bool,
    language: Language,
) -> Chart {
    let log = log(n_people);
    let entries: Vec<Entry> = log
        .iter()
        .map(|it| Entry {
            date: it.date,
            activity: it.activity,
            is_gathering: true,
            person: Some(it.person),
            count: 1,
        })
        .collect();
    let to = log.last().map(|it| it.date).expect("a meeting");
    let flows = analysis::flows(&entries, to);
    let nobody = BTreeMap::new();
    let choices = TiesChoices {
        from: to - Days::new(730),
        to,
        left_out: BTreeSet::new(),
        n_draws: 100,
    };
    let rings = flows.now().unwrap_or(&nobody);
    let ties = analysis::read_ties(&log, rings, &choices, &mut |_, _| true).expect("read");
    let cohorts = analysis::cohorts(&log, &BTreeSet::new(), &flows, to);
    let people = |from: i64, to: i64| (from..to).collect::<BTreeSet<i64>>();
    let bridges = analysis::bridges(&[people(0, 12), people(8, 20), people(11, 16), people(0, 2)]);
    let labels = (0..n_people).map(|person| {
        let number = (person * 7 + 3) % n_people + 1;
        let name = if has_names {
            format!("Camille {person}")
        } else {
            number.to_string()
        };
        (person, name)
    });
    let input = SocialInput {
        kind,
        name: "Relève RH",
        ties: &ties,
        flows: &flows,
        cohorts: &cohorts,
        bridges: &bridges,
        communities: &["Relève RH", "CFP", "Laboratoire", "CPAQQ"].map(str::to_owned),
        seats: &analysis::seats(&log),
        labels: &labels.collect(),
        has_names,
        left_out: None,
        is_fictitious: true,
        source: "communautes.essor",
        made_on: NaiveDate::from_ymd_opt(2026, 2, 22).expect("a day"),
        has_legend: true,
        has_caption: true,
    };
    social(&input, &Tr::new(language))
}
