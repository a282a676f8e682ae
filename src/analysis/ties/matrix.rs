//! Who came to which meeting, as bits.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Attended, TiesChoices};

/// People by meetings, one bit each. People stand in an order that depends on
/// when they came alone, so that names and the order of a file change nothing.
#[derive(Clone, Debug)]
pub(super) struct Matrix {
    /// The day of each meeting of the period, in order.
    pub(super) days: Vec<NaiveDate>,
    pub(super) people: Vec<i64>,
    /// Words of 64 meetings in the row of a person.
    pub(super) n_words: usize,
    pub(super) rows: Vec<u64>,
    /// The meetings between the first and the last at which each person was seen
    /// in the whole of the log.
    pub(super) windows: Vec<u64>,
    /// People who came to the same meetings share a class.
    pub(super) class: Vec<usize>,
    pub(super) n_classes: usize,
}

impl Matrix {
    pub(super) fn of(attended: &[Attended], choices: &TiesChoices) -> Self {
        let is_kept = |it: &&Attended| !choices.left_out.contains(&it.person);
        let mut seen: BTreeMap<i64, (NaiveDate, NaiveDate)> = BTreeMap::new();
        for it in attended.iter().filter(is_kept) {
            let (first, last) = seen.entry(it.person).or_insert((it.date, it.date));
            *first = it.date.min(*first);
            *last = it.date.max(*last);
        }
        let in_period = |it: &&Attended| (choices.from..=choices.to).contains(&it.date);
        let kept = || attended.iter().filter(is_kept).filter(in_period);
        let meetings: BTreeSet<(NaiveDate, i64)> =
            kept().map(|it| (it.date, it.activity)).collect();
        let n_words = meetings.len().div_ceil(64);
        let place: BTreeMap<(NaiveDate, i64), usize> =
            meetings.iter().copied().zip(0_usize..).collect();
        let days: Vec<NaiveDate> = meetings.iter().map(|(day, _)| *day).collect();
        let mut rows: BTreeMap<i64, Vec<u64>> = BTreeMap::new();
        for it in kept() {
            if let Some(at) = place.get(&(it.date, it.activity)) {
                let row = rows.entry(it.person).or_insert_with(|| vec![0; n_words]);
                row[at / 64] |= 1 << (at % 64);
            }
        }
        let mut ordered: Vec<(Vec<u64>, Vec<u64>, i64)> = rows
            .into_iter()
            .map(|(person, row)| {
                let window = seen.get(&person).map_or_else(Vec::new, |(first, last)| {
                    let mut window = vec![0; n_words];
                    let from = days.partition_point(|day| day < first);
                    let to = days.partition_point(|day| day <= last);
                    (from..to).for_each(|at| window[at / 64] |= 1 << (at % 64));
                    window
                });
                (row, window, person)
            })
            .collect();
        ordered.sort();
        let mut class = Vec::with_capacity(ordered.len());
        let mut n_classes = 0;
        for (at, it) in ordered.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| ordered.get(before));
            if before.is_none_or(|before| (&before.0, &before.1) != (&it.0, &it.1)) {
                n_classes += 1;
            }
            class.push(n_classes - 1);
        }
        Self {
            days,
            people: ordered.iter().map(|it| it.2).collect(),
            n_words,
            rows: ordered.iter().flat_map(|it| it.0.iter().copied()).collect(),
            windows: ordered.iter().flat_map(|it| it.1.iter().copied()).collect(),
            class,
            n_classes,
        }
    }

    pub(super) const fn n_people(&self) -> usize {
        self.people.len()
    }

    pub(super) const fn n_meetings(&self) -> usize {
        self.days.len()
    }

    pub(super) fn row(&self, person: usize) -> &[u64] {
        &self.rows[person * self.n_words..][..self.n_words]
    }

    /// To how many meetings someone came.
    pub(super) fn n_of(&self, person: usize) -> u32 {
        self.row(person).iter().map(|word| word.count_ones()).sum()
    }

    /// How many came to each meeting.
    pub(super) fn sizes(&self) -> Vec<u32> {
        let mut sizes = vec![0; self.n_meetings()];
        for person in 0..self.n_people() {
            each_bit(self.row(person), |at| sizes[at] += 1);
        }
        sizes
    }
}

/// Tells the places of the bits that are set.
#[inline(always)]
pub(super) fn each_bit(words: &[u64], mut tell: impl FnMut(usize)) {
    for (at, word) in words.iter().enumerate() {
        let mut left = *word;
        while left != 0 {
            tell(at * 64 + left.trailing_zeros() as usize);
            left &= left - 1;
        }
    }
}

/// How many bits two rows share.
#[inline(always)]
pub(super) fn n_shared(one: &[u64], other: &[u64]) -> u32 {
    let both = one.iter().zip(other);
    both.map(|(one, other)| (one & other).count_ones()).sum()
}

/// The place of a pair among all pairs of `n`, in the order (0, 1), (0, 2), …
pub(super) const fn pair(n: usize, one: usize, other: usize) -> usize {
    let (low, high) = if one < other {
        (one, other)
    } else {
        (other, one)
    };
    low * (2 * n - low - 1) / 2 + high - low - 1
}
