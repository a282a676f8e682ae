//! Who comes with whom: the social capital of a community, from named
//! presences at its gatherings. Nobody is tied by a message or a document, nor
//! by a place in a list.

#![expect(
    clippy::inline_always,
    reason = "only what is inlined into a wide loop is compiled for the wide registers"
)]

mod bridges;
mod burt;
mod counted;
mod draws;
mod flows;
mod graph;
mod group;
mod matrix;
mod met;
mod newcomers;
mod seats;
mod survival;
mod together;
mod told;
mod words;

pub use bridges::{Bridge, Bridges, SharedMembers, bridges};
pub use burt::Broker;
pub use flows::{Flow, Flows, RingColumn, flows};
pub use newcomers::{Cohort, cohorts};
pub use seats::seats;
pub use told::{GroupTies, NoChance, Placed, Tie, TiedPerson, Ties};
pub use words::{
    bridges_sentence, chance_sentence, clustering_sentence, cohort_sentence, flows_sentence,
    no_chance_sentence, often_sentence, ties_beside_verdict, ties_headline, ties_method,
};

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::participation::Ring;
use graph::Graph;
use group::Told;
use matrix::{Matrix, pair};
use met::{met, people};

/// Meetings and people under which ties cannot be told from chance.
pub const FEWEST_PEOPLE: u32 = 12;
pub const FEWEST_MEETINGS: u32 = 12;
/// Draws of who comes when.
pub const N_DRAWS: u32 = 1_000;
/// The same draws every time.
const SEED: u64 = 0x45_73_73_6f_72;

/// Someone who came to a gathering, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attended {
    pub date: NaiveDate,
    /// Any numbering that tells gatherings apart.
    pub activity: i64,
    pub person: i64,
}

/// Of when, and of whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TiesChoices {
    /// Both days included.
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Facilitators come to everything by duty.
    pub left_out: BTreeSet<i64>,
    pub n_draws: u32,
}

/// Reads the ties of a period. `go_on` hears of the draws done and of all; where
/// it says no, nothing comes of it.
pub fn read_ties(
    attended: &[Attended],
    rings: &BTreeMap<i64, Ring>,
    choices: &TiesChoices,
    go_on: &mut dyn FnMut(u64, u64) -> bool,
) -> Option<Ties> {
    let matrix = Matrix::of(attended, choices);
    let n = matrix.n_people();
    let mut ties = met(&matrix);
    let n_pairs = n * n.saturating_sub(1) / 2;
    let mut people = people(&matrix, &ties, rings);
    let group = if let Err(reason) = enough(&matrix) {
        Err(reason)
    } else {
        let (n_draws, all) = (choices.n_draws, 2 * u64::from(choices.n_draws));
        let is_wanted = &mut |done| go_on(u64::from(done), all);
        let drawn = counted::drawn(&matrix, (n_draws, SEED), is_wanted)?;
        for tie in &mut ties {
            tie.expected = Some(drawn.expected[pair(n, tie.a, tie.b)]);
        }
        let is_core = |it: &usize| people[*it].ring == Some(Ring::Core);
        let core: Vec<usize> = (0..n).filter(is_core).collect();
        let told = Told {
            matrix: &matrix,
            expected: &drawn.expected,
            core: &core,
        };
        // Of many people not all draws are looked at again.
        let n_samples = drawn.samples.n_draws().max(1) as u64;
        let mut group = told.group(&drawn.samples, &mut |done| {
            let share = u64::from(n_draws) * done as u64 / n_samples;
            go_on(u64::from(n_draws) + share, all)
        })?;
        link(&mut group, &mut people, &ties);
        Ok(group)
    };
    Some(Ties {
        from: choices.from,
        to: choices.to,
        n_meetings: matrix.n_meetings() as u32,
        people,
        met_share: (n_pairs > 0).then(|| ties.len() as f64 / n_pairs as f64),
        ties,
        n_draws: choices.n_draws,
        group,
    })
}

/// Links those who are often together, and tells what the links rest on.
fn link(group: &mut GroupTies, people: &mut [TiedPerson], ties: &[Tie]) {
    let mut links = Graph::new(people.len());
    let from = f64::from(group.often_from);
    let is_often = |tie: &&Tie| tie.excess().is_some_and(|excess| excess >= from);
    for tie in ties.iter().filter(is_often) {
        links.link(tie.a, tie.b);
        people[tie.a].n_links += 1;
        people[tie.b].n_links += 1;
    }
    for person in links.connectors() {
        people[person].is_connector = true;
    }
    (group.most_tied, group.rests_on) = links.rests_on();
    group.n_links = links.n_links();
}

fn enough(matrix: &Matrix) -> Result<(), NoChance> {
    if matrix.n_people() == 0 {
        Err(NoChance::NoNames)
    } else if matrix.n_meetings() < FEWEST_MEETINGS as usize {
        Err(NoChance::TooFewMeetings)
    } else if matrix.n_people() < FEWEST_PEOPLE as usize {
        Err(NoChance::TooFewPeople)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
