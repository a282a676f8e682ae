//! Tables of monthly totals that are written like a log of head-counts.

use chrono::{Datelike, NaiveDate};

use crate::import::dates::{Scanned, scan};
use crate::import::roles::{Columns, Role, header_score};
use crate::import::table::{Block, Table};

/// What is told of a meeting and never of a month.
const OF_MEETINGS: [Role; 10] = [
    Role::Member,
    Role::Email,
    Role::Activity,
    Role::Title,
    Role::NoShow,
    Role::LeftEarly,
    Role::Duration,
    Role::Satisfaction,
    Role::Notes,
    Role::Mode,
];

/// Gives the column of days to [`Role::Month`] where each of them stands for
/// its month: the first (or the last) day of every month beside one number is
/// what query engines write. Such a number that is missing was not recorded,
/// while a meeting without a head-count has taken place.
pub(super) fn settle(columns: &mut Columns, headers: &[String], table: &Table, block: &Block) {
    let Some(date) = columns.get(&Role::Date).copied() else {
        return;
    };
    let is_counted =
        columns.contains_key(&Role::Present) || columns.contains_key(&Role::Registered);
    if !is_counted || OF_MEETINGS.iter().any(|role| columns.contains_key(role)) {
        return;
    }
    let header = headers.get(date).map_or("", String::as_str);
    let names_months = header_score(header, Role::Month) > 0 || header == "ds";
    let seen = Seen::of(table, block, date);
    if seen.stand_for_months() && (names_months || seen.are_of_a_program()) {
        columns.remove(&Role::Date);
        columns.insert(Role::Month, date);
    }
}

/// What the days of the column are.
#[derive(Default)]
struct Seen {
    n: usize,
    n_first: usize,
    n_last: usize,
    n_midnight: usize,
    n_january_first: usize,
}

impl Seen {
    fn of(table: &Table, block: &Block, column: usize) -> Self {
        let mut seen = Self::default();
        for record in table.records(block.rows.iter()) {
            let cell = record.cell(column);
            if cell.is_empty() {
                continue;
            }
            seen.n += 1;
            let Some(Scanned::Day(day)) = scan(&cell) else {
                // Numbers that read in either order: a first of a month has 1
                // among them, which is looked at in the spelling of programs alone.
                seen.n_first += usize::from(is_numbers_of_first(&cell));
                continue;
            };
            seen.n_first += usize::from(day.day() == 1);
            seen.n_last += usize::from(day.succ_opt().is_some_and(|next| next.day() == 1));
            seen.n_midnight += usize::from(is_midnight(&cell));
            seen.n_january_first += usize::from(is_new_year(day));
        }
        seen
    }

    /// All of them begin (or end) a month.
    fn stand_for_months(&self) -> bool {
        self.n >= 2 && (self.n_first == self.n || self.n_last == self.n)
    }

    /// People write no midnights, and meet on no first of January.
    fn are_of_a_program(&self) -> bool {
        const FEWEST: usize = 6;
        self.n_midnight == self.n
            || (self.n_january_first > 0 && self.n_first == self.n && self.n >= FEWEST)
    }
}

/// `01/04/2024`.
fn is_numbers_of_first(text: &str) -> bool {
    matches!(scan(text), Some(Scanned::Numbers([1, _, year])) if year > 31)
}

fn is_new_year(day: NaiveDate) -> bool {
    (day.month(), day.day()) == (1, 1)
}

fn is_midnight(text: &str) -> bool {
    let Some((_, time)) = text.split_once(['T', ' ']) else {
        return false;
    };
    let digits = time.split(['+', '-', 'Z', ' ']).next().unwrap_or_default();
    digits.contains(':')
        && digits
            .chars()
            .all(|letter| matches!(letter, '0' | ':' | '.'))
}
