//! Who met whom, before chance is asked.

use std::collections::BTreeMap;

use super::burt::Weights;
use super::matrix::{Matrix, each_bit, n_shared};
use super::{Tie, TiedPerson};
use crate::analysis::participation::Ring;

/// Every pair that met.
pub(super) fn met(matrix: &Matrix) -> Vec<Tie> {
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

pub(super) fn people(
    matrix: &Matrix,
    ties: &[Tie],
    rings: &BTreeMap<i64, Ring>,
) -> Vec<TiedPerson> {
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
