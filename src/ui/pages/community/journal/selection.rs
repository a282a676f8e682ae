//! Which rows are chosen, as lists on every system have it.

use std::collections::HashSet;

use super::JournalList;
use crate::domain::ActivityId;

/// The rows chosen, and where the keyboard stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Selection {
    chosen: HashSet<ActivityId>,
    /// Where the keyboard stands.
    at: Option<ActivityId>,
    /// Where a stretch of rows begins.
    anchor: Option<ActivityId>,
}

/// How a row is gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// It alone is chosen.
    Alone,
    /// It is chosen too, or no longer.
    Toggle,
    /// All from the beginning of the stretch to it are chosen.
    Through,
}

impl Selection {
    pub(crate) const fn at(&self) -> Option<ActivityId> {
        self.at
    }

    pub(crate) fn len(&self) -> usize {
        self.chosen.len()
    }

    pub(crate) fn is_chosen(&self, id: ActivityId) -> bool {
        self.chosen.contains(&id)
    }

    /// The rows chosen, from the top of the list.
    pub(crate) fn ids(&self, list: &JournalList) -> Vec<ActivityId> {
        (0..list.order.len())
            .filter_map(|row| list.id(row))
            .filter(|id| self.is_chosen(*id))
            .collect()
    }

    pub(super) fn reach(&mut self, list: &JournalList, row: usize, reach: Reach) {
        let Some(id) = list.id(row) else {
            return;
        };
        match reach {
            Reach::Alone => {
                self.chosen.clear();
                self.chosen.insert(id);
                self.anchor = Some(id);
            }
            Reach::Toggle => {
                if !self.chosen.remove(&id) {
                    self.chosen.insert(id);
                }
                self.anchor = Some(id);
            }
            Reach::Through => {
                let anchor = self.anchor.and_then(|id| list.place_of(id)).unwrap_or(row);
                let rows = anchor.min(row)..=anchor.max(row);
                self.chosen = rows.filter_map(|row| list.id(row)).collect();
                self.anchor = list.id(anchor);
            }
        }
        self.at = Some(id);
    }

    pub(super) fn choose_all(&mut self, list: &JournalList) {
        self.chosen = (0..list.order.len())
            .filter_map(|row| list.id(row))
            .collect();
    }

    pub(super) fn choose_none(&mut self) {
        self.chosen.clear();
    }

    /// What is no longer in sight must not be deleted with the rest.
    pub(super) fn keep_to(&mut self, list: &JournalList) {
        if self.chosen.is_empty() && self.at.is_none() {
            return;
        }
        let shown: HashSet<ActivityId> = (0..list.order.len())
            .filter_map(|row| list.id(row))
            .collect();
        self.chosen.retain(|id| shown.contains(id));
        self.at = self.at.filter(|id| shown.contains(id));
        self.anchor = self.anchor.filter(|id| shown.contains(id));
    }

    /// Goes to the row after those that are about to be deleted, or before.
    pub(crate) fn leave(&mut self, list: &JournalList) {
        let is_left = |row: &usize| list.id(*row).is_some_and(|id| !self.is_chosen(id));
        let lowest = (0..list.order.len())
            .rev()
            .find(|row| list.id(*row).is_some_and(|id| self.is_chosen(id)));
        let Some(lowest) = lowest else {
            return;
        };
        let next = (lowest..list.order.len())
            .find(is_left)
            .or_else(|| (0..lowest).rev().find(is_left));
        match next {
            Some(row) => self.reach(list, row, Reach::Alone),
            None => *self = Self::default(),
        }
    }
}
