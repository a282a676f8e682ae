//! Who joins people that do not know each other, by the weights of their ties.

use crate::analysis::lattice::widely;

/// People reckoned with side by side: what is read of the others serves all of them.
const AT_ONCE: usize = 8;

/// Weights of ties, the same both ways, none with oneself.
pub(super) struct Weights {
    n: usize,
    weights: Vec<f64>,
}

/// What a person's ties are worth; nothing for who has none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Broker {
    /// From near 0 to somewhat above 1: how far the ties lead to people who are
    /// tied to one another anyway.
    pub constraint: f64,
    /// Ties less those that repeat one another; between 1 and their number.
    pub effective_size: f64,
}

impl Weights {
    pub(super) fn new(n: usize) -> Self {
        Self {
            n,
            weights: vec![0.0; n * n],
        }
    }

    pub(super) fn add(&mut self, one: usize, other: usize, weight: f64) {
        self.weights[one * self.n + other] += weight;
        self.weights[other * self.n + one] += weight;
    }

    fn of(&self, person: usize) -> &[f64] {
        &self.weights[person * self.n..][..self.n]
    }

    /// Constraint and effective size of everybody.
    ///
    /// With p the share of a tie among all ties of a person, and m a tie as a
    /// share of the strongest of the other person: c(i) = Σ(j) (p(ij) + Σ(q)
    /// p(iq) p(qj))², e(i) = Σ(j) (1 − Σ(q) p(iq) m(jq)).
    ///
    /// # Source
    ///
    /// Burt, "Structural Holes", 1992, eq. 2.2 and 2.4.
    pub(super) fn brokers(&self) -> Vec<Option<Broker>> {
        let level = fearless_simd::Level::new();
        widely!(level, self.each_broker())
    }

    #[inline(always)]
    fn each_broker(&self) -> Vec<Option<Broker>> {
        let sums: Vec<f64> = (0..self.n).map(|it| self.of(it).iter().sum()).collect();
        let most = |person: usize| self.of(person).iter().copied().fold(0.0, f64::max);
        let strongest: Vec<f64> = (0..self.n).map(most).collect();
        let companions: Vec<Vec<(usize, f64)>> = (0..self.n)
            .map(|it| {
                let others = self.of(it).iter().copied().enumerate();
                others.filter(|other| other.1 > 0.0).collect()
            })
            .collect();
        let mut brokers = Vec::with_capacity(self.n);
        // For each person q, of some people i: p(iq) over all ties of q, and p(iq).
        let mut shares = vec![[[0.0; AT_ONCE]; 2]; self.n];
        for first in (0..self.n).step_by(AT_ONCE) {
            let people = first..(first + AT_ONCE).min(self.n);
            let (mut constraint, mut effective_size) = ([0.0; AT_ONCE], [0.0; AT_ONCE]);
            let each = |tell: &mut dyn FnMut(usize, usize, f64)| {
                for (at, person) in people.clone().enumerate() {
                    for (other, weight) in &companions[person] {
                        tell(at, *other, weight / sums[person]);
                    }
                }
            };
            each(&mut |at, third, share| {
                shares[third][0][at] = share / sums[third];
                shares[third][1][at] = share;
            });
            for (other, ties) in companions.iter().enumerate() {
                let [_, own] = shares[other];
                if own.iter().all(|share| *share == 0.0) {
                    continue;
                }
                // Nobody is tied to themselves, which leaves the other out.
                let [around, repeated] = weighed(ties, &shares);
                for at in 0..AT_ONCE {
                    if own[at] > 0.0 {
                        constraint[at] += (own[at] + around[at]).powi(2);
                        effective_size[at] += 1.0 - repeated[at] / strongest[other];
                    }
                }
            }
            each(&mut |_, third, _| shares[third] = [[0.0; AT_ONCE]; 2]);
            for (at, person) in people.enumerate() {
                let is_tied = companions.get(person).is_some_and(|ties| !ties.is_empty());
                brokers.push(is_tied.then_some(Broker {
                    constraint: constraint[at],
                    effective_size: effective_size[at],
                }));
            }
        }
        brokers
    }
}

/// The shares of these people by the weights of their ties, added up.
#[inline(always)]
fn weighed(ties: &[(usize, f64)], shares: &[[[f64; AT_ONCE]; 2]]) -> [[f64; AT_ONCE]; 2] {
    let mut sums = [[0.0; AT_ONCE]; 2];
    for (third, weight) in ties {
        for (sums, shares) in sums.iter_mut().zip(&shares[*third]) {
            for (sum, share) in sums.iter_mut().zip(shares) {
                *sum += share * weight;
            }
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangle_with_a_tail_is_as_it_is_worked_out_by_hand() {
        let mut weights = Weights::new(5);
        for (one, other, weight) in [(0, 1, 5.0), (0, 2, 1.0), (1, 2, 1.0), (2, 3, 2.0)] {
            weights.add(one, other, weight);
        }
        let brokers = weights.brokers();
        let of = |person: usize| brokers[person].expect("someone with ties");
        assert!((of(0).effective_size - 1.55).abs() < 1e-12);
        // (5/6 + 1/6 · 1/4)² + (1/6 + 5/6 · 1/6)²
        let by_hand = (0.875_f64).powi(2) + (11.0_f64 / 36.0).powi(2);
        assert!((of(0).constraint - by_hand).abs() < 1e-12);
        assert!((of(3).constraint - 1.0).abs() < 1e-12);
        assert_eq!(brokers[4], None);
    }
}
