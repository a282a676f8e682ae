//! Which activities are listed, and in which order.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use chrono::{Datelike as _, Months, NaiveDate};

use super::{JournalLine, JournalView};
use crate::domain::{KindId, Month, MonthRange, PersonId, folded};

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JournalSort {
    #[default]
    Date,
    Kind,
    Title,
    Registered,
    Present,
    NoShow,
    LeftEarly,
    Duration,
    Satisfaction,
    Source,
}

/// Of which days activities are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JournalPeriod {
    #[default]
    All,
    LastTwelveMonths,
    Year(i32),
    Months(MonthRange),
}

impl JournalPeriod {
    fn contains(self, day: NaiveDate, today: NaiveDate) -> bool {
        match self {
            Self::All => true,
            Self::LastTwelveMonths => {
                day <= today
                    && today
                        .checked_sub_months(Months::new(12))
                        .is_none_or(|it| day > it)
            }
            Self::Year(year) => day.year() == year,
            Self::Months(months) => months.contains(Month::of(day)),
        }
    }
}

/// What of the list is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalQuery {
    /// Words that title or kind have; capitals and accents do not count.
    pub text: String,
    /// Words of the name of someone who is named at it.
    pub person: String,
    pub kind: Option<KindId>,
    pub period: JournalPeriod,
    pub sort: JournalSort,
    pub is_descending: bool,
}

impl Default for JournalQuery {
    /// Everything, the latest first.
    fn default() -> Self {
        Self {
            text: String::new(),
            person: String::new(),
            kind: None,
            period: JournalPeriod::All,
            sort: JournalSort::Date,
            is_descending: true,
        }
    }
}

impl JournalQuery {
    /// Whether some activities may be left out.
    pub fn is_filtering(&self) -> bool {
        !self.text.trim().is_empty()
            || !self.person.trim().is_empty()
            || self.kind.is_some()
            || self.period != JournalPeriod::All
    }

    pub fn show_all(&mut self) {
        *self = Self {
            sort: self.sort,
            is_descending: self.is_descending,
            ..Self::default()
        };
    }
}

/// The places of the lines that are wanted, in the order that is wanted. What
/// has no value to sort by comes last, whichever way. `kind_names` are those
/// of the user's language.
///
/// # Cost
///
/// O(n log n): tens of milliseconds for 100,000 lines, so not in a frame.
pub fn journal_order(
    view: &JournalView,
    query: &JournalQuery,
    kind_names: &[(KindId, String)],
    today: NaiveDate,
) -> Vec<u32> {
    let kinds: HashMap<KindId, String> = kind_names
        .iter()
        .map(|(id, name)| (*id, folded(name)))
        .collect();
    let kind_of = |line: &JournalLine| kinds.get(&line.row.kind).map_or("", String::as_str);
    let wanted = folded(&query.text);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let people = people_named(view, &query.person);
    let mut chosen: Vec<(u32, &JournalLine)> = (0..)
        .zip(&view.lines)
        .filter(|(_, line)| query.kind.is_none_or(|kind| line.row.kind == kind))
        .filter(|(_, line)| query.period.contains(line.row.held_on, today))
        .filter(|(_, line)| {
            let has =
                |word: &&str| line.folded_title.contains(*word) || kind_of(line).contains(*word);
            words.iter().all(has)
        })
        .filter(|(_, line)| {
            let is_wanted = |people: &HashSet<PersonId>| {
                let named = view.journal.people(&line.row);
                named.iter().any(|person| people.contains(person))
            };
            people.as_ref().is_none_or(is_wanted)
        })
        .collect();
    // The lines come by date; equals stay so, the latest first.
    chosen.reverse();
    chosen.sort_by(|(_, one), (_, other)| compare(view, query, one, other, kind_of));
    chosen.into_iter().map(|(place, _)| place).collect()
}

/// Those whose name has all these words; nothing if nobody is asked for.
fn people_named(view: &JournalView, text: &str) -> Option<HashSet<PersonId>> {
    let wanted = folded(text);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    (!words.is_empty()).then(|| {
        let fitting = view
            .people
            .iter()
            .filter(|(_, name)| words.iter().all(|word| name.contains(word)));
        fitting.map(|(id, _)| *id).collect()
    })
}

fn compare<'v>(
    view: &'v JournalView,
    query: &JournalQuery,
    one: &'v JournalLine,
    other: &'v JournalLine,
    kind_of: impl Fn(&'v JournalLine) -> &'v str,
) -> Ordering {
    let turned = |order: Ordering| {
        if query.is_descending {
            order.reverse()
        } else {
            order
        }
    };
    let (a, b) = (&one.row, &other.row);
    let numbers = |a: Option<u32>, b: Option<u32>| known_first(a, b, turned);
    match query.sort {
        JournalSort::Date => turned(a.held_on.cmp(&b.held_on)),
        JournalSort::Kind => turned(kind_of(one).cmp(kind_of(other))),
        JournalSort::Title => {
            let title = |line: &'v JournalLine| {
                (!line.folded_title.is_empty()).then_some(line.folded_title.as_str())
            };
            known_first(title(one), title(other), turned)
        }
        JournalSort::Registered => numbers(a.count.registered, b.count.registered),
        JournalSort::Present => numbers(a.count.present, b.count.present),
        JournalSort::NoShow => numbers(a.count.no_show, b.count.no_show),
        JournalSort::LeftEarly => numbers(a.count.left_early, b.count.left_early),
        JournalSort::Duration => numbers(a.duration_minutes, b.duration_minutes),
        JournalSort::Satisfaction => numbers(
            a.satisfaction_percent.map(u32::from),
            b.satisfaction_percent.map(u32::from),
        ),
        JournalSort::Source => known_first(view.source(a), view.source(b), turned),
    }
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
