//! What is told of the whole group, beside the same of each draw.

use super::counted::Samples;
use super::graph::Graph;
use super::matrix::Matrix;
use super::{GroupTies, Placed};
use crate::analysis::lattice::widely;

/// How much more often than by chance two people come together who are said to
/// be often together: at least so many times, and as many more as it takes for
/// chance to give no more than one such tie for ten people.
const OFTEN: usize = 3;
const MOST_OFTEN: usize = 64;
const PEOPLE_FOR_ONE_BY_CHANCE: u32 = 10;
/// The same for the ties by which clustering and density are measured, of which
/// chance gives enough to hold them against.
const MORE: f64 = 1.0;

/// What the numbers of the whole group are told from.
pub(super) struct Told<'a> {
    pub(super) matrix: &'a Matrix,
    /// By [`pair`](super::matrix::pair).
    pub(super) expected: &'a [f64],
    /// The places of the core.
    pub(super) core: &'a [usize],
}

impl Told<'_> {
    /// Holds the meetings against the draws, each of which is itself held against what
    /// was expected. What the links rest on is left open. Nothing if `go_on`, which hears
    /// how many draws were looked at, said no.
    pub(super) fn group(
        &self,
        samples: &Samples,
        go_on: &mut dyn FnMut(usize) -> bool,
    ) -> Option<GroupTies> {
        let n = self.matrix.n_people();
        let mut graph = Graph::new(n);
        // Together so often, a pair is linked.
        let linked_from: Vec<u16> = self
            .expected
            .iter()
            .map(|expected| (expected + MORE).ceil() as u16)
            .collect();
        let mut n_often: Vec<[u32; MOST_OFTEN + 1]> = Vec::with_capacity(samples.n_draws());
        let (mut clustering, mut density) = (Vec::new(), Vec::new());
        let level = fearless_simd::Level::new();
        for (draw, counts) in samples.each().enumerate() {
            if draw % 16 == 0 && !go_on(draw) {
                return None;
            }
            n_often.push(self.fill(&mut graph, counts, &linked_from));
            clustering.extend(widely!(level, graph.clustering()));
            density.extend(graph.density(self.core));
        }
        self.fill(&mut graph, &samples.own, &linked_from);
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
    fn fill(
        &self,
        graph: &mut Graph,
        counts: &[u16],
        linked_from: &[u16],
    ) -> [u32; MOST_OFTEN + 1] {
        let n = self.matrix.n_people();
        graph.clear();
        let mut n_more = [0; MOST_OFTEN + 1];
        let mut place = 0;
        for one in 0..n {
            let own = place..place + (n - one - 1);
            place = own.end;
            let (Some(together), Some(from), Some(expected)) = (
                counts.get(own.clone()),
                linked_from.get(own.clone()),
                self.expected.get(own),
            ) else {
                break;
            };
            for (ahead, ((together, from), expected)) in
                together.iter().zip(from).zip(expected).enumerate()
            {
                if together >= from {
                    graph.link(one, one + ahead + 1);
                    let excess = f64::from(*together) - expected;
                    n_more[(excess as usize).min(MOST_OFTEN)] += 1;
                }
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
