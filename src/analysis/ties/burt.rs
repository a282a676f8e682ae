//! Who joins people that do not know each other, by the weights of their ties.

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
        let sums: Vec<f64> = (0..self.n).map(|it| self.of(it).iter().sum()).collect();
        let most = |person: usize| self.of(person).iter().copied().fold(0.0, f64::max);
        let strongest: Vec<f64> = (0..self.n).map(most).collect();
        let companions: Vec<Vec<usize>> = (0..self.n)
            .map(|it| {
                let others = self.of(it).iter().enumerate();
                others
                    .filter(|other| *other.1 > 0.0)
                    .map(|it| it.0)
                    .collect()
            })
            .collect();
        (0..self.n)
            .map(|person| {
                let own = self.of(person);
                let ties = companions.get(person).filter(|ties| !ties.is_empty())?;
                let (mut constraint, mut effective_size) = (0.0, 0.0);
                // p(iq), and p(iq) over all ties of q, for each q.
                let shares: Vec<(usize, f64, f64)> = ties
                    .iter()
                    .map(|third| (*third, own[*third] / sums[person]))
                    .map(|(third, share)| (third, share, share / sums[third]))
                    .collect();
                for (other, share, _) in &shares {
                    let theirs = self.of(*other);
                    let (mut around, mut repeated) = (0.0, 0.0);
                    // Nobody is tied to themselves, which leaves the other out.
                    for (third, share, scaled) in &shares {
                        around += scaled * theirs[*third];
                        repeated += share * theirs[*third];
                    }
                    constraint += (share + around).powi(2);
                    effective_size += 1.0 - repeated / strongest[*other];
                }
                Some(Broker {
                    constraint,
                    effective_size,
                })
            })
            .collect()
    }
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
