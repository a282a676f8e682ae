//! Which people are listed, and in which order.

use std::cmp::Ordering;

use super::MemberLine;
use crate::analysis::PersonStatus;
use crate::domain::{Role, folded};

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MemberSort {
    #[default]
    Name,
    Family,
    Role,
    First,
    Last,
    Participations,
    Status,
}

/// What of the list is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MembersQuery {
    /// Words that the name has, wherever; capitals and accents do not count.
    pub text: String,
    pub status: Option<PersonStatus>,
    pub sort: MemberSort,
    pub is_descending: bool,
}

/// The places of the lines that are wanted, in the order that is wanted. Who
/// has no value to sort by comes last, whichever way.
pub fn members_order(lines: &[MemberLine], query: &MembersQuery) -> Vec<usize> {
    let wanted = folded(&query.text);
    let words: Vec<&str> = wanted.split(' ').collect();
    let mut chosen: Vec<(usize, &MemberLine)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| query.status.is_none_or(|status| line.status == status))
        .filter(|(_, line)| words.iter().all(|word| line.folded_name.contains(word)))
        .collect();
    // The lines come by name: a stable sort leaves equals so.
    chosen.sort_by(|(_, one), (_, other)| compare(one, other, query));
    chosen.into_iter().map(|(place, _)| place).collect()
}

fn compare(one: &MemberLine, other: &MemberLine, query: &MembersQuery) -> Ordering {
    let turned = |order: Ordering| {
        if query.is_descending {
            order.reverse()
        } else {
            order
        }
    };
    match query.sort {
        MemberSort::Name => turned(one.folded_name.cmp(&other.folded_name)),
        MemberSort::Family => turned(one.by_family.cmp(&other.by_family)),
        MemberSort::Role => known_first(rank(one), rank(other), turned),
        MemberSort::First => known_first(one.first, other.first, turned),
        MemberSort::Last => known_first(one.last, other.last, turned),
        MemberSort::Participations => turned(one.n_participations.cmp(&other.n_participations)),
        MemberSort::Status => turned(one.status.cmp(&other.status)),
    }
}

fn rank(line: &MemberLine) -> Option<usize> {
    let role = line.role()?;
    Role::ALL.iter().position(|it| *it == role)
}

fn known_first<T: Ord>(
    one: Option<T>,
    other: Option<T>,
    turned: impl Fn(Ordering) -> Ordering,
) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => turned(one.cmp(&other)),
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}
