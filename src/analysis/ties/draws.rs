//! Meetings as chance would have them.

use super::matrix::{Matrix, each_bit, pair};

/// Trades for each person before the first draw, and between two draws.
const BURN_IN: usize = 10;
const BETWEEN: usize = 3;

/// Draws of who comes when, in which everybody comes as often as they did and
/// every meeting is as large as it was. Nobody is drawn into a meeting before
/// they were first seen or after they were last seen; otherwise people who
/// arrived in the same month would look tied.
///
/// # Source
///
/// Trades of two rows: Strona et al., "A fast and unbiased procedure to
/// randomize ecological binary matrices with fixed row and column totals",
/// Nature Communications 5, 2014, 4114. The places that stay empty are ours.
pub(super) struct Draws<'a> {
    matrix: &'a Matrix,
    rows: Vec<u64>,
    /// The meetings that two people may exchange, word by word.
    free: Vec<u64>,
    rng: fastrand::Rng,
}

impl<'a> Draws<'a> {
    pub(super) fn new(matrix: &'a Matrix, seed: u64) -> Self {
        let mut draws = Self {
            matrix,
            rows: matrix.rows.clone(),
            free: vec![0; matrix.n_words],
            rng: fastrand::Rng::with_seed(seed),
        };
        draws.trade(BURN_IN * matrix.n_people());
        draws
    }

    /// The rows of the next draw, as those of the matrix.
    pub(super) fn next(&mut self) -> &[u64] {
        self.trade(BETWEEN * self.matrix.n_people());
        &self.rows
    }

    /// Two people at a time deal out anew the meetings to which one of them came
    /// and both might have.
    fn trade(&mut self, n_trades: usize) {
        let (n_people, n_words) = (self.matrix.n_people(), self.matrix.n_words);
        if n_people < 2 {
            return;
        }
        for _ in 0..n_trades {
            let one = self.rng.usize(..n_people);
            let other = self.rng.usize(..n_people - 1);
            let other = other + usize::from(other >= one);
            let (one, other) = (one.min(other), one.max(other));
            let (head, tail) = self.rows.split_at_mut(other * n_words);
            let first = &mut head[one * n_words..][..n_words];
            let second = &mut tail[..n_words];
            let window_of = |person: usize| &self.matrix.windows[person * n_words..][..n_words];
            let (window, other_window) = (window_of(one), window_of(other));
            let (mut n_free, mut n_first) = (0, 0);
            for at in 0..n_words {
                let free = (first[at] ^ second[at]) & window[at] & other_window[at];
                self.free[at] = free;
                n_free += free.count_ones();
                n_first += (free & first[at]).count_ones();
            }
            if n_first == 0 || n_first == n_free {
                continue;
            }
            for at in 0..n_words {
                let free = self.free[at];
                let mut left = free;
                let mut taken = 0;
                while left != 0 {
                    // Each that is left is as likely as the others to be dealt out. A
                    // mask, since what a lot says cannot be foreseen.
                    let lot = (u64::from(self.rng.u32(..)) * u64::from(n_free)) >> 32;
                    let is_taken = u32::from(lot < u64::from(n_first));
                    taken |= left & left.wrapping_neg() & u64::from(is_taken).wrapping_neg();
                    n_first -= is_taken;
                    n_free -= 1;
                    left &= left - 1;
                }
                first[at] = first[at] & !free | taken;
                second[at] = second[at] & !free | free & !taken;
            }
        }
    }
}

/// How often each pair came together on average over the draws, by [`pair`].
/// Nothing if `go_on` said no.
pub(super) fn expected(
    matrix: &Matrix,
    (n_draws, seed): (u32, u64),
    go_on: &mut dyn FnMut(u32) -> bool,
) -> Option<Vec<f64>> {
    let n = matrix.n_people();
    let mut sums = vec![0_u32; n * n.saturating_sub(1) / 2];
    // Small counts, added up before one of them could be full.
    let mut counts = vec![0_u16; sums.len()];
    let most = (0..n).map(|person| matrix.n_of(person)).max().unwrap_or(0);
    let n_kept = u32::from(u16::MAX) / most.max(1);
    let mut came = Came::new(matrix.n_meetings());
    let mut draws = Draws::new(matrix, seed);
    for draw in 0..n_draws {
        if draw % 16 == 0 && !go_on(draw) {
            return None;
        }
        let rows = draws.next();
        came.count(rows, matrix.n_words, &mut counts);
        if (draw + 1) % n_kept.max(1) == 0 || draw + 1 == n_draws {
            for (sum, count) in sums.iter_mut().zip(&mut counts) {
                *sum += u32::from(std::mem::take(count));
            }
        }
    }
    Some(pooled(matrix, &sums, n_draws))
}

/// Who came to each meeting of a draw, in order.
struct Came {
    people: Vec<Vec<u32>>,
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

    /// Counts every pair once for each meeting to which both came. Pairs of one person
    /// lie side by side and are counted together.
    fn count(&mut self, rows: &[u64], n_words: usize, counts: &mut [u16]) {
        self.people.iter_mut().for_each(Vec::clear);
        self.n_before.fill(0);
        let rows = || rows.chunks_exact(n_words.max(1));
        for (person, row) in (0_u32..).zip(rows()) {
            each_bit(row, |at| self.people[at].push(person));
        }
        let n = rows().len();
        let mut left = counts;
        for (person, row) in rows().enumerate() {
            let (own, rest) = left.split_at_mut(n - person - 1);
            each_bit(row, |at| {
                self.n_before[at] += 1;
                for other in &self.people[at][self.n_before[at]..] {
                    own[*other as usize - person - 1] += 1;
                }
            });
            left = rest;
        }
    }
}

/// The means, the same for all pairs of people who came to the same meetings:
/// their draws differ by luck alone.
fn pooled(matrix: &Matrix, sums: &[u32], n_draws: u32) -> Vec<f64> {
    let n = matrix.n_people();
    let mean = |sum: f64| sum / f64::from(n_draws.max(1));
    if matrix.n_classes == n {
        return sums.iter().map(|sum| mean(f64::from(*sum))).collect();
    }
    let k = matrix.n_classes;
    let cell = |one: usize, other: usize| matrix.class[one] * k + matrix.class[other];
    let mut totals = vec![(0_u64, 0_u32); k * k];
    let pairs = || (0..n).flat_map(|one| (one + 1..n).map(move |other| (one, other)));
    for (one, other) in pairs() {
        let total = &mut totals[cell(one, other)];
        total.0 += u64::from(sums[pair(n, one, other)]);
        total.1 += 1;
    }
    pairs()
        .map(|(one, other)| {
            let (sum, count) = totals[cell(one, other)];
            mean(sum as f64 / f64::from(count.max(1)))
        })
        .collect()
}
