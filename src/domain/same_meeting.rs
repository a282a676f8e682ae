//! Whether two sources tell of one meeting.
//!
//! Two meetings of one community on one day are the same where their times
//! overlap, or where they have one title and nothing speaks against it. What
//! speaks for it less clearly is shown and left to the user.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{KindName, PersonId, folded};

/// When something began and ended, in minutes since the midnight of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    pub begins: u32,
    /// Past 1440 where it went on after midnight.
    pub ends: Option<u32>,
}

impl Clock {
    /// The time that covers both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let last = |clock: Self| clock.ends.unwrap_or(clock.begins);
        let begins = self.begins.min(other.begins);
        let ends = last(self).max(last(other));
        Self {
            begins,
            ends: (ends > begins).then_some(ends),
        }
    }

    fn overlaps(self, other: Self) -> bool {
        /// Of a meeting of which the beginning alone is known.
        const USUAL_MINUTES: u32 = 60;
        let last = |clock: Self| clock.ends.unwrap_or(clock.begins + USUAL_MINUTES);
        self.begins < last(other) && other.begins < last(self)
    }
}

/// A meeting as one source tells of it.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub kind: Option<KindName>,
    pub title: String,
    pub clock: Option<Clock>,
    pub people: HashSet<PersonId>,
    /// How many came, where they were counted.
    pub n_counted: Option<u32>,
}

/// What speaks for two meetings being one; the first weighs least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OneMeetingReason {
    /// The same day, and one of them has no time.
    Day,
    /// The same day, and many of the same people.
    People,
    /// The same day and kind, and neither has a title.
    Kind,
    /// The same day, and titles that are alike.
    SimilarTitle,
    /// The same day and title.
    Title,
    /// They overlap in time.
    Time,
}

impl OneMeetingReason {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::People => "people",
            Self::Kind => "kind",
            Self::SimilarTitle => "similar_title",
            Self::Title => "title",
            Self::Time => "time",
        }
    }
}

/// How much two meetings of one day look like one.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct OneMeeting {
    /// They are one unless the user says otherwise.
    pub is_sure: bool,
    pub reason: OneMeetingReason,
    /// The share of the shorter list that stands in the other, in percent.
    pub shared_percent: usize,
    pub n_shared: usize,
}

/// Whether `one` and `other`, of one community and one day, may be the same.
pub fn one_meeting(one: &Told, other: &Told) -> Option<OneMeeting> {
    const MANY_PERCENT: usize = 50;
    let n_shared = one.people.intersection(&other.people).count();
    let n_shorter = one.people.len().min(other.people.len());
    let shared_percent = (100 * n_shared).checked_div(n_shorter).unwrap_or(0);
    let times = one.clock.zip(other.clock);
    let overlap = times.map(|(one, other)| one.overlaps(other));
    let titles = Titles::of(one, other);
    let counts = one.n_counted.zip(other.n_counted);
    let counts_differ = counts.is_some_and(|(one, other)| one != other);
    let are_others = n_shorter > 0 && n_shared == 0;
    let found = |is_sure, reason| {
        Some(OneMeeting {
            is_sure,
            reason,
            shared_percent,
            n_shared,
        })
    };
    match (overlap, titles) {
        // Two rooms at once: other people under another title.
        (Some(true), Titles::Different) => found(!are_others, OneMeetingReason::Time),
        (Some(true), _) => found(true, OneMeetingReason::Time),
        // Two programs may tell the time of two zones.
        (Some(false), Titles::Same) => found(false, OneMeetingReason::Title),
        (Some(false), _) if shared_percent < MANY_PERCENT => None,
        (None, Titles::Same) => found(true, OneMeetingReason::Title),
        (None, Titles::NoneOfOneKind) => {
            found(!are_others && !counts_differ, OneMeetingReason::Kind)
        }
        (_, Titles::Similar) => found(false, OneMeetingReason::SimilarTitle),
        _ if shared_percent >= MANY_PERCENT => found(false, OneMeetingReason::People),
        // Someone who was at one and not at the other.
        _ if are_others => None,
        (_, Titles::Untold | Titles::NoneOfOneKind) => found(false, OneMeetingReason::Day),
        (_, Titles::Different) if n_shorter == 0 => found(false, OneMeetingReason::Day),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Titles {
    Same,
    Similar,
    Different,
    /// One of them has none.
    Untold,
    /// Neither has one, and they are of one kind.
    NoneOfOneKind,
}

impl Titles {
    fn of(one: &Told, other: &Told) -> Self {
        const ALIKE: f64 = 0.9;
        let is_of_one_kind = one.kind.is_some() && one.kind == other.kind;
        let (one, other) = (words(&one.title), words(&other.title));
        if one.is_empty() && other.is_empty() && is_of_one_kind {
            return Self::NoneOfOneKind;
        }
        if one.is_empty() || other.is_empty() {
            return Self::Untold;
        }
        if one == other {
            return Self::Same;
        }
        let set = |words: &[String]| -> HashSet<String> { words.iter().cloned().collect() };
        let (here, there) = (set(&one), set(&other));
        let n_common = here.intersection(&there).count();
        let n_shorter = here.len().min(there.len());
        let is_within = n_common == n_shorter || 2 * n_common >= here.union(&there).count();
        if is_within || strsim::jaro_winkler(&one.join(" "), &other.join(" ")) >= ALIKE {
            return Self::Similar;
        }
        Self::Different
    }
}

fn words(title: &str) -> Vec<String> {
    folded(title)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// One of two meetings that may be one, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairedMeeting {
    pub kind: KindName,
    pub title: String,
    pub clock: Option<Clock>,
    pub n_people: usize,
    /// The file that told of it; none of what was logged by hand.
    pub file_name: Option<String>,
}

/// Two meetings that may be one.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingPair {
    pub community: String,
    pub day: NaiveDate,
    /// The one that a file brings.
    pub new: PairedMeeting,
    /// The one that was there.
    pub there: PairedMeeting,
    pub found: OneMeeting,
    pub is_joined: bool,
}

/// By what the user tells two meetings of one day from others, whatever else
/// is imported with them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PairKey {
    community: String,
    day: NaiveDate,
    new: (KindName, String),
    there: (KindName, String),
}

impl MeetingPair {
    pub fn key(&self) -> PairKey {
        let told = |it: &PairedMeeting| (it.kind.clone(), it.title.clone());
        PairKey {
            community: folded(&self.community),
            day: self.day,
            new: told(&self.new),
            there: told(&self.there),
        }
    }
}

/// Which meetings of two sources become one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JoinRule {
    /// Those that are surely the same.
    #[default]
    Sure,
    All,
    None,
}

/// What was decided of meetings that two sources tell of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joining {
    pub rule: JoinRule,
    /// What the user said of single ones.
    pub decided: HashMap<PairKey, bool>,
}

impl Joining {
    pub fn is_joined(&self, pair: &MeetingPair) -> bool {
        let by_rule = match self.rule {
            JoinRule::Sure => pair.found.is_sure,
            JoinRule::All => true,
            JoinRule::None => false,
        };
        self.decided.get(&pair.key()).copied().unwrap_or(by_rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(title: &str, clock: Option<(u32, u32)>, people: &[i64]) -> Told {
        Told {
            title: title.to_owned(),
            clock: clock.map(|(begins, ends)| Clock {
                begins,
                ends: (ends > 0).then_some(ends),
            }),
            people: people.iter().copied().map(PersonId::from_row).collect(),
            ..Told::default()
        }
    }

    fn found(one: &Told, other: &Told) -> Option<(bool, OneMeetingReason)> {
        let both = [one_meeting(one, other), one_meeting(other, one)];
        assert_eq!(both[0], both[1], "in either order");
        both[0].map(|it| (it.is_sure, it.reason))
    }

    #[test]
    fn meetings_are_one_by_their_time_or_their_title() {
        use OneMeetingReason::{Day, People, SimilarTitle, Time, Title};
        let (two, four) = (Some((840, 900)), Some((960, 1020)));
        for (one, other, expected) in [
            // The same time, whatever they are called.
            (
                told("Réunion", two, &[1]),
                told("CoP Achats", Some((850, 0)), &[1, 2]),
                Some((true, Time)),
            ),
            (
                told("", two, &[]),
                told("Codev", two, &[1]),
                Some((true, Time)),
            ),
            // Two rooms at once.
            (
                told("Salle A", two, &[1, 2]),
                told("Atelier tri", two, &[3]),
                Some((false, Time)),
            ),
            // The same title, in any writing.
            (
                told("Rencontre n° 3", None, &[]),
                told("RENCONTRE N°3", two, &[1]),
                Some((true, Title)),
            ),
            // Two sessions of one title, or two zones.
            (
                told("Codev", two, &[1]),
                told("Codev", four, &[1]),
                Some((false, Title)),
            ),
            (
                told("Café du mois", None, &[]),
                told("Le café du mois de mars", two, &[1]),
                Some((false, SimilarTitle)),
            ),
            (
                told("Lunch", None, &[1, 2]),
                told("Budget", two, &[1, 2, 3]),
                Some((false, People)),
            ),
            (
                told("", None, &[]),
                told("Budget", two, &[1]),
                Some((false, Day)),
            ),
            // Nothing speaks for it.
            (told("Lunch", None, &[1]), told("Budget", None, &[2]), None),
            (told("Lunch", two, &[1]), told("Budget", four, &[2]), None),
            (told("", None, &[1]), told("", None, &[2]), None),
        ] {
            assert_eq!(found(&one, &other), expected, "{one:?} {other:?}");
        }
    }

    #[test]
    fn two_without_a_title_are_one_where_their_kind_is_and_nothing_speaks_against_it() {
        use OneMeetingReason::{Day, Kind};
        let of = |kind: &'static str, n_counted, people: &[i64]| Told {
            kind: Some(KindName::Known(kind)),
            n_counted,
            ..told("", None, people)
        };
        for (one, other, expected) in [
            (
                of("meeting", None, &[1, 2]),
                of("meeting", None, &[2, 3, 4]),
                (true, Kind),
            ),
            (
                of("meeting", Some(9), &[]),
                of("meeting", None, &[1]),
                (true, Kind),
            ),
            (
                of("meeting", Some(9), &[]),
                of("meeting", Some(8), &[]),
                (false, Kind),
            ),
            (
                of("meeting", None, &[1]),
                of("meeting", None, &[2]),
                (false, Kind),
            ),
            (
                of("meeting", Some(9), &[]),
                of("workshop", None, &[1]),
                (false, Day),
            ),
        ] {
            assert_eq!(found(&one, &other), Some(expected), "{one:?} {other:?}");
        }
    }
}
