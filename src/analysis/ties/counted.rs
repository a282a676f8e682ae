//! What the draws tell of pairs.

use super::draws::Draws;
use super::matrix::{Matrix, pair};
use super::together::Together;

/// What is told of the whole group is told from all draws up to this many people, and
/// from the fewer the more pairs there are of more: their counts are kept.
const MOST_PEOPLE_KEPT: usize = 300;
const FEWEST_KEPT: u32 = 20;

/// How often each pair came together in some of the draws, by [`pair`].
pub(super) struct Samples {
    n_pairs: usize,
    counts: Vec<u16>,
    /// In the meetings themselves.
    pub(super) own: Vec<u16>,
}

impl Samples {
    pub(super) fn n_draws(&self) -> usize {
        self.each().len()
    }

    pub(super) fn each(&self) -> std::slice::ChunksExact<'_, u16> {
        self.counts.chunks_exact(self.n_pairs.max(1))
    }
}

/// What the draws tell of pairs.
pub(super) struct Drawn {
    /// How often each pair came together on average, by [`pair`].
    pub(super) expected: Vec<f64>,
    pub(super) samples: Samples,
}

/// Draws and counts; `go_on` hears how many draws are done. Nothing if `go_on` said no.
pub(super) fn drawn(
    matrix: &Matrix,
    (n_draws, seed): (u32, u64),
    go_on: &mut dyn FnMut(u32) -> bool,
) -> Option<Drawn> {
    let n = matrix.n_people();
    let n_pairs = n * n.saturating_sub(1) / 2;
    let n_kept = n_kept(n_draws, n);
    let mut samples = Samples {
        n_pairs,
        counts: vec![0; n_pairs * n_kept as usize],
        own: vec![0; n_pairs],
    };
    let mut together = Together::new(matrix);
    together.add(&matrix.rows, &mut samples.own);
    let mut sums = vec![0_u32; n_pairs];
    // Small counts, added up before one of them could be full.
    let mut counts = vec![0_u16; n_pairs];
    let most = (0..n).map(|person| matrix.n_of(person)).max().unwrap_or(0);
    let at_once = together.at_once();
    let n_in_small = (u32::from(u16::MAX) / most.max(1)).max(1);
    let mut n_in_counts = 0;
    let mut several = Vec::new();
    let mut draws = Draws::new(matrix, seed);
    for draw in 0..n_draws {
        if draw % 16 == 0 && !go_on(draw) {
            return None;
        }
        let rows = draws.next();
        let kept = draw as usize * n_pairs;
        if let Some(kept) = samples.counts.get_mut(kept..kept + n_pairs) {
            together.add(rows, kept);
            for (sum, count) in sums.iter_mut().zip(kept) {
                *sum += u32::from(*count);
            }
            continue;
        }
        several.extend_from_slice(rows);
        n_in_counts += 1;
        let is_last = draw + 1 == n_draws;
        if several.len() >= at_once * rows.len() || is_last {
            together.add(&several, &mut counts);
            several.clear();
        }
        if n_in_counts + at_once as u32 > n_in_small || is_last {
            if !several.is_empty() {
                together.add(&several, &mut counts);
                several.clear();
            }
            for (sum, count) in sums.iter_mut().zip(&mut counts) {
                *sum += u32::from(std::mem::take(count));
            }
            n_in_counts = 0;
        }
    }
    Some(Drawn {
        expected: pooled(matrix, &sums, n_draws),
        samples,
    })
}

/// Of how many draws the counts are kept.
fn n_kept(n_draws: u32, n_people: usize) -> u32 {
    if n_people <= MOST_PEOPLE_KEPT {
        return n_draws;
    }
    let share = (MOST_PEOPLE_KEPT as f64 / n_people as f64).powi(2);
    let n_kept = (f64::from(n_draws) * share) as u32;
    n_kept.max(FEWEST_KEPT).min(n_draws)
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
