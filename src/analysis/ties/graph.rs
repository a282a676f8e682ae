//! People joined by links, and what the links rest on.

use super::matrix::each_bit;

/// Links between people, one bit each; nobody is linked with themselves, and
/// two people by one link however often they met.
#[derive(Clone, Debug)]
pub(super) struct Graph {
    n: usize,
    n_words: usize,
    bits: Vec<u64>,
}

impl Graph {
    pub(super) fn new(n: usize) -> Self {
        let n_words = n.div_ceil(64);
        Self {
            n,
            n_words,
            bits: vec![0; n * n_words],
        }
    }

    pub(super) fn clear(&mut self) {
        self.bits.fill(0);
    }

    pub(super) fn link(&mut self, one: usize, other: usize) {
        self.bits[one * self.n_words + other / 64] |= 1 << (other % 64);
        self.bits[other * self.n_words + one / 64] |= 1 << (one % 64);
    }

    #[inline(always)]
    fn of(&self, person: usize) -> &[u64] {
        &self.bits[person * self.n_words..][..self.n_words]
    }

    #[inline(always)]
    fn degree(&self, person: usize) -> u32 {
        self.of(person).iter().map(|word| word.count_ones()).sum()
    }

    pub(super) fn n_links(&self) -> u32 {
        (0..self.n).map(|person| self.degree(person)).sum::<u32>() / 2
    }

    /// Of those who are linked with the same person, the share of pairs that
    /// are linked with each other; nothing where nobody has two links. People with
    /// one link count neither for nor against.
    ///
    /// # Source
    ///
    /// Newman, "The structure and function of complex networks", SIAM Review 45,
    /// 2003, eq. 3 (transitivity).
    #[inline(always)]
    pub(super) fn clustering(&self) -> Option<f64> {
        let (mut closed, mut all) = (0_u64, 0_u64);
        for person in 0..self.n {
            let degree = u64::from(self.degree(person));
            all += degree * degree.saturating_sub(1);
            let own = self.of(person);
            each_bit(own, |other| {
                let shared = own.iter().zip(self.of(other));
                closed += shared
                    .map(|(one, other)| u64::from((one & other).count_ones()))
                    .sum::<u64>();
            });
        }
        (all > 0).then(|| closed as f64 / all as f64)
    }

    /// The share of the pairs among `people` that are linked.
    pub(super) fn density(&self, people: &[usize]) -> Option<f64> {
        let n = people.len();
        let mut mask = vec![0_u64; self.n_words];
        for person in people {
            mask[person / 64] |= 1 << (person % 64);
        }
        let among: u32 = people
            .iter()
            .flat_map(|person| self.of(*person).iter().zip(&mask))
            .map(|(word, mask)| (word & mask).count_ones())
            .sum();
        (n > 1).then(|| f64::from(among) / (n * (n - 1)) as f64)
    }

    /// Who has most links when those before them are gone, and how many links are
    /// lost then, all told: the first, the first two and the first three.
    pub(super) fn rests_on(&self) -> (Vec<usize>, Vec<u32>) {
        let mut left = self.clone();
        let (mut people, mut lost) = (Vec::new(), Vec::new());
        let mut sum = 0;
        for _ in 0..3 {
            // Of several as much linked, the first in an order without names.
            let most = (0..left.n).max_by_key(|person| (left.degree(*person), usize::MAX - person));
            let Some(person) = most.filter(|person| left.degree(*person) > 0) else {
                break;
            };
            sum += left.degree(person);
            people.push(person);
            lost.push(sum);
            left.remove(person);
        }
        (people, lost)
    }

    fn remove(&mut self, person: usize) {
        let own: Vec<u64> = self.of(person).to_vec();
        each_bit(&own, |other| {
            self.bits[other * self.n_words + person / 64] &= !(1 << (person % 64));
        });
        self.bits[person * self.n_words..][..self.n_words].fill(0);
    }

    /// Those without whom people who are joined now, however indirectly, would
    /// not be (articulation points).
    ///
    /// # Source
    ///
    /// Hopcroft and Tarjan, "Efficient algorithms for graph manipulation",
    /// Communications of the ACM 16, 1973.
    pub(super) fn connectors(&self) -> Vec<usize> {
        const UNSEEN: usize = usize::MAX;
        let neighbours: Vec<Vec<usize>> = (0..self.n)
            .map(|person| {
                let mut all = Vec::new();
                each_bit(self.of(person), |other| all.push(other));
                all
            })
            .collect();
        let mut found = vec![false; self.n];
        let (mut seen, mut low) = (vec![UNSEEN; self.n], vec![UNSEEN; self.n]);
        let mut clock = 0;
        for root in 0..self.n {
            if seen[root] != UNSEEN {
                continue;
            }
            let mut n_branches = 0;
            // Person, who they were reached from, and how many links were followed.
            let mut path = vec![(root, UNSEEN, 0_usize)];
            seen[root] = clock;
            low[root] = clock;
            clock += 1;
            while let Some((person, from, next)) = path.last_mut() {
                let (person, from) = (*person, *from);
                if let Some(other) = neighbours[person].get(*next).copied() {
                    *next += 1;
                    if seen[other] == UNSEEN {
                        n_branches += usize::from(person == root);
                        seen[other] = clock;
                        low[other] = clock;
                        clock += 1;
                        path.push((other, person, 0));
                    } else if other != from {
                        low[person] = low[person].min(seen[other]);
                    }
                    continue;
                }
                path.pop();
                if from != UNSEEN {
                    low[from] = low[from].min(low[person]);
                    found[from] |= from != root && low[person] >= seen[from];
                }
            }
            found[root] |= n_branches > 1;
        }
        (0..self.n).filter(|person| found[*person]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(n: usize, links: &[(usize, usize)]) -> Graph {
        let mut graph = Graph::new(n);
        for (one, other) in links {
            graph.link(*one, *other);
        }
        graph
    }

    #[test]
    fn two_triangles_that_share_someone_hang_on_them() {
        let bow = graph(6, &[(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4)]);
        assert_eq!(bow.connectors(), [2]);
        assert_eq!(bow.clustering(), Some(0.6));
        assert_eq!(bow.rests_on(), (vec![2, 0, 3], vec![4, 5, 6]));
        assert_eq!(bow.n_links(), 6);
        assert_eq!(bow.density(&[0, 1, 2]), Some(1.0));
        assert_eq!(bow.density(&[0, 1, 5]), Some(1.0 / 3.0));
        assert_eq!(bow.density(&[0]), None);
    }

    #[test]
    fn a_chain_hangs_on_all_but_its_ends_and_met_twice_is_one_link() {
        let chain = graph(4, &[(0, 1), (1, 0), (1, 2), (2, 3)]);
        assert_eq!(chain.connectors(), [1, 2]);
        assert_eq!(chain.n_links(), 3);
        assert_eq!(chain.clustering(), Some(0.0));
    }

    #[test]
    fn without_a_link_there_is_no_figure() {
        let nobody = Graph::new(3);
        assert_eq!(nobody.clustering(), None);
        assert_eq!(nobody.rests_on(), (vec![], vec![]));
        assert!(nobody.connectors().is_empty());
    }
}
