//! Which communities the table shows, and in which order: the user's own, never
//! a ranking.

use std::cmp::Ordering;

use crate::analysis::{Verdict, VerdictStage};
use crate::app::ComparedCommunity;
use crate::domain::{Month, Stage, folded};
use crate::i18n::Tr;
use crate::ui::widgets::stage_word;

/// What the table can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Community,
    Stage,
    Since,
    Confidence,
    Year,
}

impl Column {
    pub(super) const ALL: [Self; 5] = [
        Self::Community,
        Self::Stage,
        Self::Since,
        Self::Confidence,
        Self::Year,
    ];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Community => "ui-compare-community",
            Self::Stage => "ui-compare-stage",
            Self::Since => "ui-compare-since",
            Self::Confidence => "ui-compare-confidence",
            Self::Year => "ui-compare-year",
        }
    }
}

/// How the table is sorted and what is looked for in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    /// By which column, and whether the highest come first; as the register has
    /// them where there is none.
    by: Option<(Column, bool)>,
    /// The words that are looked for.
    pub(super) filter: String,
}

impl Order {
    /// Whether the table is sorted by this column, and if so downwards.
    pub(super) fn sorted_by(&self, column: Column) -> Option<bool> {
        let by = self.by.filter(|(own, _)| *own == column);
        by.map(|(_, is_descending)| is_descending)
    }

    /// Sorts by this column; if it is so already, the other way round.
    pub(super) fn sort(&mut self, column: Column) {
        let is_descending = self.sorted_by(column) == Some(false);
        self.by = Some((column, is_descending));
    }

    pub(super) fn is_filtered(&self) -> bool {
        !self.filter.trim().is_empty()
    }

    /// The communities that have the words, in their order. What a community
    /// lacks comes last, whichever way the others go.
    pub(super) fn of<'a>(
        &self,
        communities: &'a [ComparedCommunity],
        tr: &Tr,
    ) -> Vec<&'a ComparedCommunity> {
        let wanted = folded(&self.filter);
        let mut rows: Vec<_> = communities
            .iter()
            .filter(|it| has_words(it, &wanted, tr))
            .collect();
        if let Some((column, is_descending)) = self.by {
            rows.sort_by(|one, other| {
                let [one, other] = [one, other].map(|it| place(column, it));
                let order = one.order(&other);
                let is_missing = [&one, &other].map(|it| *it == Place::Missing);
                if is_descending && is_missing == [false, false] {
                    order.reverse()
                } else {
                    order
                }
            });
        }
        rows
    }
}

fn has_words(it: &ComparedCommunity, wanted: &str, tr: &Tr) -> bool {
    let stage = stage_word(tr, it.life.as_ref().map(|life| &life.verdict));
    let own = [it.community.short_name(), &it.community.name, &stage];
    let own = own.map(folded).join(" ");
    wanted.split_whitespace().all(|word| own.contains(word))
}

/// Where a community stands along a column.
#[derive(Clone, Debug, PartialEq)]
enum Place {
    Word(String),
    Number(f64),
    Missing,
}

impl Place {
    fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Word(one), Self::Word(other)) => one.cmp(other),
            (Self::Number(one), Self::Number(other)) => one.total_cmp(other),
            (Self::Word(_) | Self::Number(_), Self::Missing) => Ordering::Less,
            (Self::Missing, Self::Word(_) | Self::Number(_)) => Ordering::Greater,
            // A column is of words or of numbers.
            _ => Ordering::Equal,
        }
    }
}

fn place(column: Column, it: &ComparedCommunity) -> Place {
    let verdict = it.life.as_ref().map(|life| &life.verdict);
    let number = |number: Option<f64>| number.map_or(Place::Missing, Place::Number);
    match column {
        Column::Community => Place::Word(folded(it.community.short_name())),
        Column::Stage => number(verdict.and_then(stage_place)),
        Column::Since => number(verdict.and_then(since).map(months)),
        Column::Confidence => number(verdict.and_then(confidence)),
        Column::Year => number(it.year_on_year()),
    }
}

/// In the order of a life.
fn stage_place(verdict: &Verdict) -> Option<f64> {
    match verdict.stage {
        VerdictStage::TooEarly => Some(Stage::ALL.len() as f64),
        VerdictStage::Stage(stage) => Stage::ALL
            .iter()
            .position(|it| *it == stage)
            .map(|place| place as f64),
    }
}

fn months(month: Month) -> f64 {
    f64::from(month.year() * 12 + month.number() as i32)
}

/// Since when; what cannot be said yet has no beginning.
pub(super) fn since(verdict: &Verdict) -> Option<Month> {
    verdict
        .since
        .filter(|_| verdict.stage != VerdictStage::TooEarly)
}

/// How sure that is; a planned end is a fact.
pub(super) fn confidence(verdict: &Verdict) -> Option<f64> {
    match verdict.stage {
        VerdictStage::TooEarly | VerdictStage::Stage(Stage::Closed) => None,
        VerdictStage::Stage(_) => Some(verdict.confidence),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_comes_last_whichever_way_the_others_go() {
        let number = Place::Number;
        assert_eq!(number(1.0).order(&number(2.0)), Ordering::Less);
        assert_eq!(number(9.0).order(&Place::Missing), Ordering::Less);
        assert_eq!(Place::Missing.order(&number(9.0)), Ordering::Greater);
    }

    #[test]
    fn a_second_click_turns_the_order_and_another_column_begins_anew() {
        let mut order = Order::default();
        assert_eq!(order.sorted_by(Column::Year), None);
        order.sort(Column::Year);
        assert_eq!(order.sorted_by(Column::Year), Some(false));
        order.sort(Column::Year);
        assert_eq!(order.sorted_by(Column::Year), Some(true));
        order.sort(Column::Stage);
        assert_eq!(order.sorted_by(Column::Year), None);
        assert_eq!(order.sorted_by(Column::Stage), Some(false));
    }
}
