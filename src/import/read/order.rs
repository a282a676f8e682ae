//! What other columns say of the order of day and month.

use chrono::NaiveDate;

use crate::import::dates::{DateOrder, Scanned, scan};
use crate::import::roles::{ColumnEvidence, tally_dates};
use crate::import::table::{Block, Table};

/// The order that another column of days proves, where it is written like the
/// one at `column`: one program or one person wrote both.
pub(super) fn of_another_column(
    evidence: &[ColumnEvidence],
    table: &Table,
    block: &Block,
    column: usize,
    today: NaiveDate,
) -> Option<DateOrder> {
    let hand = Hand::of(table, block, column)?;
    let mut orders = evidence
        .iter()
        .enumerate()
        .filter(|(other, cells)| *other != column && cells.is_of_days())
        .filter(|(other, _)| {
            Hand::of(table, block, *other).is_some_and(|other| other.is_like(hand))
        })
        .filter_map(|(other, _)| tally_dates(table, &block.rows, other, today).proven_order());
    let first = orders.next()?;
    orders.all(|order| order == first).then_some(first)
}

/// How dates in numbers are written.
#[derive(Clone, Copy)]
struct Hand {
    separator: char,
    n_year_digits: usize,
    /// Whether there are zeros before numbers below ten.
    has_zeros: Option<bool>,
}

impl Hand {
    /// Nothing where there are none, or where they are written in several ways.
    fn of(table: &Table, block: &Block, column: usize) -> Option<Self> {
        const SAMPLE_RECORDS: usize = 2000;
        let mut hand: Option<Self> = None;
        for record in table.records(block.rows.iter()).take(SAMPLE_RECORDS) {
            let cell = record.cell(column);
            if !matches!(scan(&cell), Some(Scanned::Numbers(_))) {
                continue;
            }
            let Some(of_cell) = Self::of_text(&cell) else {
                continue;
            };
            hand = Some(match hand {
                None => of_cell,
                Some(hand) if hand.is_like(of_cell) => Self {
                    has_zeros: hand.has_zeros.or(of_cell.has_zeros),
                    ..hand
                },
                Some(_) => return None,
            });
        }
        hand
    }

    fn of_text(text: &str) -> Option<Self> {
        let text = text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
        let separator = text.chars().find(|letter| !letter.is_ascii_digit())?;
        let mut groups = text
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|group| !group.is_empty());
        let (first, second, year) = (groups.next()?, groups.next()?, groups.next()?);
        let both = [first, second];
        let has_zeros = if both.iter().any(|group| group.len() == 1) {
            Some(false)
        } else if both.iter().any(|group| group.starts_with('0')) {
            Some(true)
        } else {
            None
        };
        Some(Self {
            separator,
            n_year_digits: year.len(),
            has_zeros,
        })
    }

    fn is_like(self, other: Self) -> bool {
        let are_zeros_alike = match (self.has_zeros, other.has_zeros) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        self.separator == other.separator
            && self.n_year_digits == other.n_year_digits
            && are_zeros_alike
    }
}
