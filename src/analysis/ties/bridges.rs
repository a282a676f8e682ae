//! People who are of several communities at once.

use std::collections::{BTreeMap, BTreeSet};

/// Someone seen in several communities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bridge {
    pub person: i64,
    /// Places among the communities, in order.
    pub communities: Vec<usize>,
    /// Pairs of communities that nobody else joins.
    pub n_alone: u32,
}

/// Two communities and how many people are seen in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedMembers {
    pub a: usize,
    pub b: usize,
    pub n: u32,
}

/// What joins the communities of a register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bridges {
    /// Those who are of most communities first.
    pub people: Vec<Bridge>,
    /// Pairs of communities that share someone.
    pub shared: Vec<SharedMembers>,
}

/// Who was seen in several of these communities, each given by its people.
pub fn bridges(communities: &[BTreeSet<i64>]) -> Bridges {
    let mut places: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (place, people) in communities.iter().enumerate() {
        for person in people {
            places.entry(*person).or_default().push(place);
        }
    }
    places.retain(|_, places| places.len() > 1);
    let mut shared: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for pair in places.values().flat_map(|places| pairs(places)) {
        *shared.entry(pair).or_default() += 1;
    }
    let mut people: Vec<Bridge> = places
        .into_iter()
        .map(|(person, communities)| Bridge {
            person,
            n_alone: pairs(&communities)
                .filter(|pair| shared.get(pair) == Some(&1))
                .count() as u32,
            communities,
        })
        .collect();
    people.sort_by_key(|it| (usize::MAX - it.communities.len(), it.person));
    Bridges {
        people,
        shared: shared
            .into_iter()
            .map(|((a, b), n)| SharedMembers { a, b, n })
            .collect(),
    }
}

fn pairs(places: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    let each = places.iter().enumerate();
    each.flat_map(move |(at, a)| places[at + 1..].iter().map(move |b| (*a, *b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_that_one_person_joins_falls_apart_without_them() {
        let people = |all: &[i64]| all.iter().copied().collect::<BTreeSet<i64>>();
        let read = bridges(&[people(&[1, 2, 3]), people(&[2, 3, 4]), people(&[3, 5])]);
        let told: Vec<_> = read
            .people
            .iter()
            .map(|it| (it.person, it.n_alone))
            .collect();
        assert_eq!(told, [(3, 2), (2, 0)]);
        let shared: Vec<_> = read.shared.iter().map(|it| (it.a, it.b, it.n)).collect();
        assert_eq!(shared, [(0, 1, 2), (0, 2, 1), (1, 2, 1)]);
    }
}
