//! Meetings as chance would have them.

use super::matrix::Matrix;
use crate::analysis::lattice::widely;

/// Trades for each person before the first draw, and between two draws.
const BURN_IN: usize = 10;
const BETWEEN: usize = 3;
/// A power of two.
const COIN_SIDES: u32 = 16;

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
    /// Those of them that the first is dealt.
    taken: Vec<u64>,
    rng: fastrand::Rng,
    /// Which registers there are.
    level: fearless_simd::Level,
}

impl<'a> Draws<'a> {
    pub(super) fn new(matrix: &'a Matrix, seed: u64) -> Self {
        let mut draws = Self {
            matrix,
            rows: matrix.rows.clone(),
            free: vec![0; matrix.n_words],
            taken: vec![0; matrix.n_words],
            rng: fastrand::Rng::with_seed(seed),
            level: fearless_simd::Level::new(),
        };
        draws.trade(BURN_IN * matrix.n_people());
        draws
    }

    /// The rows of the next draw, as those of the matrix.
    pub(super) fn next(&mut self) -> &[u64] {
        self.trade(BETWEEN * self.matrix.n_people());
        &self.rows
    }

    fn trade(&mut self, n_trades: usize) {
        let level = self.level;
        widely!(level, self.trade_so_often(n_trades));
    }

    /// Two people at a time deal out anew the meetings to which one of them came
    /// and both might have.
    #[inline(always)]
    fn trade_so_often(&mut self, n_trades: usize) {
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
            let windows = window_of(one).iter().zip(window_of(other));
            let free = &mut self.free[..n_words];
            let (mut n_free, mut n_first) = (0, 0);
            for (((free, first), second), (window, other_window)) in
                free.iter_mut().zip(&*first).zip(&*second).zip(windows)
            {
                *free = (first ^ second) & window & other_window;
                n_free += free.count_ones();
                n_first += (*free & first).count_ones();
            }
            if n_first == 0 || n_first == n_free {
                continue;
            }
            // Each is dealt to one or the other by a coin that falls about as often
            // as it must.
            let coin = (n_first * COIN_SIDES + n_free / 2) / n_free;
            let taken = &mut self.taken[..n_words];
            let mut n_taken = 0;
            for (taken, free) in taken.iter_mut().zip(&*free) {
                *taken = if *free == 0 {
                    0
                } else {
                    *free & coins(&mut self.rng, coin)
                };
                n_taken += taken.count_ones();
            }
            // All sets of a size are as likely, and stay so when any one is given
            // back or taken on, until there are as many as there were.
            while n_taken > n_first {
                let place = self.rng.u32(..n_taken);
                if let Some((at, bit)) = nth_bit(taken.iter().copied(), place) {
                    taken[at] ^= bit;
                }
                n_taken -= 1;
            }
            while n_taken < n_first {
                let place = self.rng.u32(..n_free - n_taken);
                let left = free.iter().zip(&*taken);
                if let Some((at, bit)) = nth_bit(left.map(|(free, taken)| free & !taken), place) {
                    taken[at] ^= bit;
                }
                n_taken += 1;
            }
            for ((first, second), (free, taken)) in
                first.iter_mut().zip(second).zip(free.iter().zip(&*taken))
            {
                *first = *first & !free | taken;
                *second = *second & !free | free & !taken;
            }
        }
    }
}

/// Bits of which each is set with a chance of so many in [`COIN_SIDES`].
#[inline(always)]
fn coins(rng: &mut fastrand::Rng, coin: u32) -> u64 {
    if coin >= COIN_SIDES {
        return u64::MAX;
    }
    let mut bits = 0;
    // From the last figure of the chance, as a binary fraction, to the first.
    for figure in coin.trailing_zeros()..COIN_SIDES.trailing_zeros() {
        let fair = rng.u64(..);
        bits = if coin >> figure & 1 == 1 {
            bits | fair
        } else {
            bits & fair
        };
    }
    bits
}

/// The word and the bit of one of those that are set.
#[inline(always)]
fn nth_bit(words: impl Iterator<Item = u64>, place: u32) -> Option<(usize, u64)> {
    let mut place = place;
    for (at, word) in words.enumerate() {
        let n = word.count_ones();
        if place < n {
            let mut left = word;
            for _ in 0..place {
                left &= left - 1;
            }
            return Some((at, left & left.wrapping_neg()));
        }
        place -= n;
    }
    None
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use chrono::{Days, NaiveDate};

    use super::super::{Attended, TiesChoices};
    use super::*;

    /// Whoever came to the meetings between a first and a last one to which all came.
    fn matrix(came: [[u8; 4]; 4]) -> Matrix {
        let first = NaiveDate::from_ymd_opt(2025, 1, 6).expect("a day");
        let mut attended = Vec::new();
        for (person, row) in (0..).zip(came) {
            let whole = std::iter::once(1).chain(row).chain([1]);
            for (meeting, _) in (0_i64..).zip(whole).filter(|it| it.1 == 1) {
                attended.push(Attended {
                    date: first + Days::new(7 * meeting.unsigned_abs()),
                    activity: meeting,
                    person,
                });
            }
        }
        let choices = TiesChoices {
            from: first,
            to: first + Days::new(100),
            left_out: BTreeSet::new(),
            n_draws: 1,
        };
        Matrix::of(&attended, &choices)
    }

    #[test]
    fn bits_are_found_over_words_of_which_some_are_empty() {
        let found = |place| super::nth_bit([0b1011, 0, 0b110].into_iter(), place);
        let expected = [(0, 1), (0, 2), (0, 8), (2, 2), (2, 4)];
        for (place, expected) in (0..).zip(expected) {
            assert_eq!(found(place), Some(expected));
        }
        assert_eq!(found(5), None);
    }

    #[test]
    fn all_ways_to_come_as_often_are_drawn_as_often() {
        let came = [[1, 1, 1, 0], [1, 0, 0, 0], [0, 1, 1, 0], [0, 1, 0, 1]];
        let matrix = matrix(came);
        let often = |rows: &[u16; 4]| rows.map(u16::count_ones);
        let sizes = |rows: &[u16; 4]| {
            [0, 1, 2, 3].map(|at| rows.iter().map(|row| row >> at & 1).sum::<u16>())
        };
        let middle =
            |rows: &[u64]| -> [u16; 4] { std::array::from_fn(|at| (rows[at] >> 1 & 15) as u16) };
        let own = middle(&matrix.rows);
        let n_ways = (0..=u16::MAX)
            .map(|bits| [bits & 15, bits >> 4 & 15, bits >> 8 & 15, bits >> 12])
            .filter(|it| often(it) == often(&own) && sizes(it) == sizes(&own))
            .count();
        assert!(n_ways > 10, "{n_ways}");
        let n_draws = 3_000 * n_ways;
        let mut seen: BTreeMap<[u16; 4], usize> = BTreeMap::new();
        let mut draws = Draws::new(&matrix, 3);
        for _ in 0..n_draws {
            *seen.entry(middle(draws.next())).or_default() += 1;
        }
        assert_eq!(seen.len(), n_ways);
        for (way, n) in seen {
            assert!((2_700..3_300).contains(&n), "{way:?}: {n}");
        }
    }
}
