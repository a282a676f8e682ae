//! How often each pair came together, counted in the quicker of two ways.

use super::matrix::{Matrix, each_bit, n_shared};
use crate::analysis::lattice::widely;

/// Draws counted together.
const AT_ONCE: usize = 3;

/// Counts pairs, by [`pair`](super::matrix::pair).
pub(super) struct Together {
    n: usize,
    n_words: usize,
    way: Way,
}

enum Way {
    /// By the words that two rows share: few meetings, many at each.
    Words(fearless_simd::Level),
    /// By the people of each meeting: many meetings, few at each.
    Meetings(Vec<Came>),
}

impl Together {
    /// Every draw has meetings as large as those of the matrix.
    pub(super) fn new(matrix: &Matrix) -> Self {
        let n = matrix.n_people();
        let sizes = matrix.sizes().into_iter();
        let by_meetings: usize = sizes
            .map(|it| (it * it.saturating_sub(1) / 2) as usize)
            .sum();
        let by_words = n * n.saturating_sub(1) / 2 * matrix.n_words;
        let way = if by_words <= by_meetings {
            Way::Words(fearless_simd::Level::new())
        } else {
            Way::Meetings(vec![Came::new(matrix.n_meetings()); AT_ONCE])
        };
        Self {
            n,
            n_words: matrix.n_words,
            way,
        }
    }

    /// How many draws are best counted together.
    pub(super) const fn at_once(&self) -> usize {
        match self.way {
            Way::Words(_) => 1,
            Way::Meetings(_) => AT_ONCE,
        }
    }

    /// Adds each pair once for each meeting to which both came, over the rows of one
    /// draw or of several, one after the other, up to [`Self::at_once`].
    pub(super) fn add(&mut self, rows: &[u64], counts: &mut [u16]) {
        let (n, n_words) = (self.n, self.n_words);
        match &mut self.way {
            Way::Words(level) => {
                let level = *level;
                widely!(level, by_words(rows, n_words, counts));
            }
            Way::Meetings(came) => by_meetings(came, rows, (n, n_words), counts),
        }
    }
}

#[inline(always)]
fn by_words(rows: &[u64], n_words: usize, counts: &mut [u16]) {
    match n_words {
        1 => by_so_many::<1>(rows, counts),
        2 => by_so_many::<2>(rows, counts),
        3 => by_so_many::<3>(rows, counts),
        4 => by_so_many::<4>(rows, counts),
        _ => {
            let rows = || rows.chunks_exact(n_words.max(1));
            let mut left = counts.iter_mut();
            for (one, own) in rows().enumerate() {
                for (other, count) in rows().skip(one + 1).zip(&mut left) {
                    *count += n_shared(own, other) as u16;
                }
            }
        }
    }
}

/// The same for rows of few words, whose number the compiler knows.
#[inline(always)]
fn by_so_many<const N: usize>(rows: &[u64], counts: &mut [u16]) {
    let rows = rows.as_chunks::<N>().0;
    let mut left = counts;
    for (one, own) in rows.iter().enumerate() {
        let others = rows.get(one + 1..).unwrap_or_default();
        let (counts, rest) = left.split_at_mut(others.len());
        for (other, count) in others.iter().zip(counts) {
            *count += n_shared(own, other) as u16;
        }
        left = rest;
    }
}

/// Who came to each meeting of a draw, in order.
#[derive(Clone)]
struct Came {
    people: Vec<Vec<u16>>,
    /// How many of them stand before the person who is looked at, that one included.
    n_before: Vec<usize>,
}

impl Came {
    fn new(n_meetings: usize) -> Self {
        Self {
            people: vec![Vec::new(); n_meetings],
            n_before: vec![0; n_meetings],
        }
    }

    fn fill(&mut self, rows: &[u64], n_words: usize) {
        self.people.iter_mut().for_each(Vec::clear);
        self.n_before.fill(0);
        for (person, row) in rows.chunks_exact(n_words.max(1)).enumerate() {
            // The pairs of more people have no room in memory.
            let person = u16::try_from(person).unwrap_or(u16::MAX);
            each_bit(row, |at| self.people[at].push(person));
        }
    }

    /// Counts the pairs of a person with those after them, who have these counts.
    #[inline(always)]
    fn add(&mut self, person: usize, row: &[u64], own: &mut [u16]) {
        each_bit(row, |at| {
            self.n_before[at] += 1;
            for other in &self.people[at][self.n_before[at]..] {
                own[usize::from(*other) - person - 1] += 1;
            }
        });
    }
}

/// Pairs of one person lie side by side: they are counted over all draws together,
/// while they are at hand.
fn by_meetings(came: &mut [Came], rows: &[u64], (n, n_words): (usize, usize), counts: &mut [u16]) {
    let draws = rows.chunks_exact((n * n_words).max(1));
    for (came, rows) in came.iter_mut().zip(draws.clone()) {
        came.fill(rows, n_words);
    }
    let mut left = counts;
    for person in 0..n {
        let (own, rest) = left.split_at_mut(n - person - 1);
        for (came, rows) in came.iter_mut().zip(draws.clone()) {
            came.add(person, &rows[person * n_words..][..n_words], own);
        }
        left = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_counting_agree() {
        let mut rng = fastrand::Rng::with_seed(8);
        for (n, n_words) in [(2, 1), (13, 2), (30, 4), (9, 6)] {
            let rows: Vec<u64> = (0..2 * n * n_words).map(|_| rng.u64(..)).collect();
            let n_pairs = n * (n - 1) / 2;
            let (mut one, mut other) = (vec![0; n_pairs], vec![0; n_pairs]);
            for rows in rows.chunks(n * n_words) {
                by_words(rows, n_words, &mut one);
            }
            let mut came = vec![Came::new(64 * n_words); AT_ONCE];
            by_meetings(&mut came, &rows, (n, n_words), &mut other);
            assert_eq!(one, other, "{n} {n_words}");
            assert!(one.iter().any(|it| *it > 0));
        }
    }
}
