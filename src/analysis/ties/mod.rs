//! Who comes with whom: the social capital of a community, from named
//! presences at its gatherings. Nobody is tied by a message or a document, nor
//! by a place in a list.

mod bridges;
mod burt;
mod draws;
mod flows;
mod graph;
mod matrix;
mod newcomers;
mod seats;
mod survival;
mod words;

pub use bridges::{Bridge, Bridges, SharedMembers, bridges};
pub use burt::Broker;
pub use flows::{Flow, Flows, RingColumn, flows};
pub use newcomers::{Cohort, cohorts};
pub use seats::seats;
pub use words::{
    bridges_sentence, chance_sentence, clustering_sentence, cohort_sentence, flows_sentence,
    no_chance_sentence, often_sentence, ties_beside_verdict, ties_headline, ties_method,
};

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::participation::Ring;
use burt::Weights;
use draws::Draws;
use graph::Graph;
use matrix::{Matrix, each_bit, n_shared, pair};

/// Meetings and people under which ties cannot be told from chance.
pub const FEWEST_PEOPLE: u32 = 12;
pub const FEWEST_MEETINGS: u32 = 12;
/// How much more often than by chance two people come together who are said to
/// be often together: at least so many times, and as many more as it takes for
/// chance to give no more than one such tie for ten people.
const OFTEN: usize = 3;
const MOST_OFTEN: usize = 64;
const PEOPLE_FOR_ONE_BY_CHANCE: u32 = 10;
/// The same for the ties by which clustering and density are measured, of which
/// chance gives enough to hold them against.
const MORE: f64 = 1.0;
/// Draws of who comes when.
pub const N_DRAWS: u32 = 1_000;
/// What is told of the whole group is drawn so often up to this many people, and
/// the more seldom the more pairs there are of more.
const MOST_PEOPLE_DRAWN: usize = 300;
const FEWEST_DRAWS: u32 = 20;
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

/// Why ties are not held against chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoChance {
    /// Heads were counted, or nobody came.
    NoNames,
    TooFewPeople,
    TooFewMeetings,
}

impl NoChance {
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoNames => "no_names",
            Self::TooFewPeople => "too_few_people",
            Self::TooFewMeetings => "too_few_meetings",
        }
    }
}

/// Someone of a community and how they are tied.
#[derive(Clone, Debug, PartialEq)]
pub struct TiedPerson {
    pub person: i64,
    /// Meetings of the period to which they came.
    pub n_meetings: u32,
    /// Nothing for who was not seen in the last year, or where it is not known.
    pub ring: Option<Ring>,
    /// By Newman's weights; nothing for who met nobody.
    pub broker: Option<Broker>,
    /// How many they are often together with.
    pub n_links: u32,
    /// Whether people who are often together, directly or through others, would
    /// fall apart without them.
    pub is_connector: bool,
}

/// Two people who met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// Places among the people.
    pub a: usize,
    pub b: usize,
    /// Meetings to which both came.
    pub together: u32,
    /// Σ 1/(n − 1) over these meetings, n being how many came: a talk of two counts
    /// 1, a plenary of forty 1/39.
    ///
    /// # Source
    ///
    /// Newman, "Scientific collaboration networks II", Physical Review E 64, 2001,
    /// 016132.
    pub newman: f64,
    /// How often chance alone would bring them together; nothing where there is
    /// too little to tell.
    pub expected: Option<f64>,
}

impl Tie {
    /// Meetings together beyond those that chance gives.
    pub fn excess(&self) -> Option<f64> {
        Some(f64::from(self.together) - self.expected?)
    }
}

/// A number of the whole group, and where it stands among those of the draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    pub value: f64,
    /// On average over the draws.
    pub expected: f64,
    /// The share of draws below, half of those equal counted: 0 to 1.
    pub place: f64,
    pub n_draws: u32,
}

/// What is told of the whole group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupTies {
    /// How many times more than by chance those come together who are said to be
    /// often together.
    pub often_from: u32,
    /// Pairs that are often together.
    pub n_links: u32,
    /// How many chance gives: the middle, and between which nine in ten draws are.
    pub by_chance: (u32, u32, u32),
    /// How far those who come with the same person come with each other, among the
    /// pairs that came together at least once more than chance gives.
    pub clustering: Option<Placed>,
    /// The share of the pairs within the core that came together at least once
    /// more than chance gives.
    pub core_density: Option<Placed>,
    /// The most tied, each by what is left without those before, by place.
    pub most_tied: Vec<usize>,
    /// Links lost without the first of them, the first two, the first three.
    pub rests_on: Vec<u32>,
}

/// The ties of a community over a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Ties {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// With a name at least, of those who are not left out.
    pub n_meetings: u32,
    pub people: Vec<TiedPerson>,
    /// Every pair that met, by the places of the people.
    pub ties: Vec<Tie>,
    /// The share of all possible pairs that met.
    pub met_share: Option<f64>,
    pub n_draws: u32,
    pub group: Result<GroupTies, NoChance>,
}

impl Ties {
    /// The ties that are drawn.
    pub fn often(&self) -> impl Iterator<Item = &Tie> {
        self.ties.iter().filter(|tie| self.is_often(tie))
    }

    /// Whether it is one of them.
    pub fn is_often(&self, tie: &Tie) -> bool {
        let from = self.group.as_ref().ok().map(|it| f64::from(it.often_from));
        from.zip(tie.excess())
            .is_some_and(|(from, excess)| excess >= from)
    }
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
        let all = u64::from(choices.n_draws) * 2;
        let draws = (choices.n_draws, SEED);
        let expected = draws::expected(&matrix, draws, &mut |done| go_on(u64::from(done), all))?;
        for tie in &mut ties {
            tie.expected = Some(expected[pair(n, tie.a, tie.b)]);
        }
        let is_core = |it: &usize| people[*it].ring == Some(Ring::Core);
        let core: Vec<usize> = (0..n).filter(is_core).collect();
        let n_draws = group_draws(choices.n_draws, n);
        let told = Told {
            matrix: &matrix,
            expected: &expected,
            core: &core,
        };
        let mut group = told.group(n_draws, &mut |done| {
            let share = u64::from(done) * u64::from(choices.n_draws) / u64::from(n_draws);
            go_on(u64::from(choices.n_draws) + share, all)
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

/// Every pair that met.
fn met(matrix: &Matrix) -> Vec<Tie> {
    let n = matrix.n_people();
    let weights: Vec<f64> = matrix
        .sizes()
        .into_iter()
        .map(|size| {
            if size > 1 {
                1.0 / f64::from(size - 1)
            } else {
                0.0
            }
        })
        .collect();
    let mut ties = Vec::new();
    let mut both = vec![0_u64; matrix.n_words];
    for a in 0..n {
        for b in a + 1..n {
            let (one, other) = (matrix.row(a), matrix.row(b));
            let together = n_shared(one, other);
            if together == 0 {
                continue;
            }
            for (word, (one, other)) in both.iter_mut().zip(one.iter().zip(other)) {
                *word = one & other;
            }
            let mut newman = 0.0;
            each_bit(&both, |at| newman += weights[at]);
            ties.push(Tie {
                a,
                b,
                together,
                newman,
                expected: None,
            });
        }
    }
    ties
}

fn people(matrix: &Matrix, ties: &[Tie], rings: &BTreeMap<i64, Ring>) -> Vec<TiedPerson> {
    let mut weights = Weights::new(matrix.n_people());
    for tie in ties {
        weights.add(tie.a, tie.b, tie.newman);
    }
    let brokers = weights.brokers();
    let people = matrix.people.iter().zip(brokers).enumerate();
    people
        .map(|(place, (person, broker))| TiedPerson {
            person: *person,
            n_meetings: matrix.n_of(place),
            ring: rings.get(person).copied(),
            broker,
            n_links: 0,
            is_connector: false,
        })
        .collect()
}

/// How many draws tell of the whole group.
fn group_draws(n_draws: u32, n_people: usize) -> u32 {
    if n_people <= MOST_PEOPLE_DRAWN {
        return n_draws.max(1);
    }
    let share = (MOST_PEOPLE_DRAWN as f64 / n_people as f64).powi(2);
    ((f64::from(n_draws) * share) as u32).max(FEWEST_DRAWS)
}

/// What the numbers of the whole group are told from.
struct Told<'a> {
    matrix: &'a Matrix,
    expected: &'a [f64],
    core: &'a [usize],
}

impl Told<'_> {
    /// Draws a second time, the same draws as those that the expected counts come
    /// from: each is then held against them like the meetings themselves. What the
    /// links rest on is left open.
    fn group(&self, n_draws: u32, go_on: &mut dyn FnMut(u32) -> bool) -> Option<GroupTies> {
        let n = self.matrix.n_people();
        let mut draws = Draws::new(self.matrix, SEED);
        let mut graph = Graph::new(n);
        let mut n_often: Vec<[u32; MOST_OFTEN + 1]> = Vec::with_capacity(n_draws as usize);
        let (mut clustering, mut density) = (Vec::new(), Vec::new());
        for draw in 0..n_draws {
            if draw % 16 == 0 && !go_on(draw) {
                return None;
            }
            n_often.push(self.fill(&mut graph, draws.next()));
            clustering.extend(graph.clustering());
            density.extend(graph.density(self.core));
        }
        self.fill(&mut graph, &self.matrix.rows);
        let at = |from: usize, share: f64| {
            let mut all: Vec<u32> = n_often.iter().map(|it| it[from]).collect();
            all.sort_unstable();
            let place = (share * all.len().saturating_sub(1) as f64).round() as usize;
            all.get(place).copied().unwrap_or_default()
        };
        let is_seldom = |from: &usize| at(*from, 0.5) * PEOPLE_FOR_ONE_BY_CHANCE <= n as u32;
        let from = (OFTEN..MOST_OFTEN).find(is_seldom).unwrap_or(MOST_OFTEN);
        Some(GroupTies {
            often_from: from as u32,
            n_links: 0,
            by_chance: (at(from, 0.5), at(from, 0.05), at(from, 0.95)),
            clustering: placed(graph.clustering(), &clustering),
            core_density: placed(graph.density(self.core), &density),
            most_tied: Vec::new(),
            rests_on: Vec::new(),
        })
    }

    /// Links who came together more often than expected; says how many came
    /// together how many times more, or yet more often.
    fn fill(&self, graph: &mut Graph, rows: &[u64]) -> [u32; MOST_OFTEN + 1] {
        let (n, n_words) = (self.matrix.n_people(), self.matrix.n_words);
        let row = |person: usize| &rows[person * n_words..][..n_words];
        graph.clear();
        let mut n_more = [0; MOST_OFTEN + 1];
        let mut place = 0;
        for one in 0..n {
            let own = row(one);
            for other in one + 1..n {
                let excess = f64::from(n_shared(own, row(other))) - self.expected[place];
                if excess >= MORE {
                    graph.link(one, other);
                    n_more[(excess as usize).min(MOST_OFTEN)] += 1;
                }
                place += 1;
            }
        }
        for from in (0..MOST_OFTEN).rev() {
            n_more[from] += n_more[from + 1];
        }
        n_more
    }
}

fn placed(value: Option<f64>, drawn: &[f64]) -> Option<Placed> {
    /// Two shares of the same counts may differ by a hair.
    const HAIR: f64 = 1e-12;
    let value = value.filter(|_| !drawn.is_empty())?;
    let n_draws = drawn.len() as f64;
    let n_below = drawn.iter().filter(|it| **it < value - HAIR).count() as f64;
    let n_equal = drawn
        .iter()
        .filter(|it| (**it - value).abs() <= HAIR)
        .count() as f64;
    Some(Placed {
        value,
        expected: drawn.iter().sum::<f64>() / n_draws,
        place: (n_below + n_equal / 2.0) / n_draws,
        n_draws: drawn.len() as u32,
    })
}

#[cfg(test)]
mod tests;
