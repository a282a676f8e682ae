//! Who takes part, how often and since when: each person's presence, where
//! they stand by the community's own rhythm, and how the participation is
//! spread over core, active and peripheral people.

mod circles;
mod person;
mod rhythm;
mod words;

pub(super) use circles::rings_of_year;
pub(crate) use circles::{CircleShares, Circles, USUAL_ACTIVE, USUAL_CORE};
pub use circles::{NoCircles, Ring};
pub use person::{PersonPresence, PersonStatus, Strip, presence_strip};
pub use rhythm::Rhythm;
pub use words::{
    circles_definition, circles_sentences, rhythm_sentence, status_definition, strip_sentence,
};

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Entry, ObservedPeriod};

/// Months in the strip of presence of each person.
const STRIP_MONTHS: usize = 24;

/// The people of a community, as its log tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Participation {
    /// The last day on which anything happened: people are read as of then.
    /// A community that fell silent afterwards has lost nobody by it.
    pub as_of: NaiveDate,
    /// How far the log reaches.
    pub reach: NaiveDate,
    /// Nothing where it is too early to say where anyone stands.
    pub rhythm: Option<Rhythm>,
    /// The months of every person's strip.
    pub strip: Strip,
    /// By the number that entries tell people apart with.
    pub people: BTreeMap<i64, PersonPresence>,
    pub circles: Result<Circles, NoCircles>,
}

/// Reads who took part. Entries after `today`, or after the last day
/// observed, are plans and do not count. Nothing where no entry is left.
pub fn participation(
    entries: &[Entry],
    observed: &ObservedPeriod,
    today: NaiveDate,
) -> Option<Participation> {
    let reach = observed.until.min(today);
    let mut entries: Vec<Entry> = entries
        .iter()
        .copied()
        .filter(|entry| entry.date <= reach)
        .collect();
    entries.sort_by_key(|entry| entry.date);
    let begun = entries.first()?.date;
    let as_of = entries.last()?.date;
    let gaps = &observed.not_recorded;
    let rhythm = rhythm::rhythm(&entries, gaps);
    let strip = Strip::ending(as_of, begun, STRIP_MONTHS, gaps);
    Some(Participation {
        as_of,
        reach,
        people: person::people(&entries, rhythm.as_ref(), &strip, gaps),
        circles: circles::circles(&entries, as_of, gaps),
        rhythm,
        strip,
    })
}

/// Stretches, both days included, in which nothing was recorded.
type Gaps = [(NaiveDate, NaiveDate)];

#[cfg(test)]
mod tests;
